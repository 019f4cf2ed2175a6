"""Who or what detected an incident, as a report tells it: what it denies was not it."""

from __future__ import annotations

import pytest

from pmtui.document import DetectedBy
from pmtui.exchange.detecting import read
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Options


def detected(text: str) -> DetectedBy | None:
    page = f"# Payments slow\n\n## Summary\n\nSlow.\n\n## Detection\n\n{text}\n\n## Impact\n\nSome.\n"
    document = read(Given("page.md", page.encode()), Options()).document
    assert document is not None
    return document.summary.detected_by


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("A customer wrote to support. No alert fired.", DetectedBy.CUSTOMER_REPORT),
        ("No alert fired.", None),
        (
            "Noticed by a colleague by chance. Monitoring did not alert.",
            DetectedBy.INTERNAL_REPORT,
        ),
        ("Customers called support, but monitoring didn't see it.", DetectedBy.CUSTOMER_REPORT),
        ("The latency alert fired at 14:02, before any customer reported it.", DetectedBy.MONITORING),
        ("No customer complained; the probe in Oslo paged us.", DetectedBy.MONITORING),
        ("The alert was muted. An engineer noticed the queue by chance.", DetectedBy.INTERNAL_REPORT),
        ("Nobody was paged.", None),
        ("Kein Alarm hat ausgelöst.", None),
        ("Our monitoring paged the on-call engineer.", DetectedBy.MONITORING),
        ("Several users reported errors.", DetectedBy.CUSTOMER_REPORT),
        ("The alert on failed health checks went off.", DetectedBy.MONITORING),
    ],
)
def test_a_denial_is_read_as_one(text: str, by: DetectedBy | None) -> None:
    assert detected(text) is by


def test_a_label_that_only_denies_names_nobody() -> None:
    page = "# Payments slow\n\n**Detected by:** no alert fired\n\n## Summary\n\nSlow.\n\n## Impact\n\nSome.\n"
    document = read(Given("page.md", page.encode()), Options()).document
    assert document is not None
    assert document.summary.detected_by is None
    assert "no alert fired" in document.summary.detection
