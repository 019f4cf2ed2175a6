"""The severity that texts tell is the one that is set, or its change is told."""

from __future__ import annotations

import pytest
from check_samples import GOOD, Edit, both, found, sets

from pmtui.document import Kind


def declares(text: str) -> Edit:
    return both(sets("timeline[e4].text", text), sets("timeline[e4].kind", Kind.DECLARATION))


def paths(*edits: Edit) -> list[str]:
    return [finding.path for finding in found(both(*edits)(GOOD), "SUM039")]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("title", "SEV1: checkout refuses logins"),
        ("title", "[Sev-3] Checkout refuses logins"),
        ("title", "Checkout refuses logins (sev1)"),
        ("summary.text", "In this sev1 incident logins failed for 47 minutes."),
        ("summary.response", "It was handled as a sev3 by two teams."),
        ("analysis.narrative", "It was declared a severity 1 at 14:45."),
    ],
)
def test_another_severity_is_named_where_it_is_told(path: str, text: str) -> None:
    assert paths(sets(path, text)) == [path]


@pytest.mark.parametrize("text", ["Sev1 declared; support joins", "The on-call opens a sev1"])
def test_a_declaration_of_another_severity_is_asked_about_once(text: str) -> None:
    assert paths(declares(text), sets("title", "SEV1: checkout refuses logins")) == ["facts.severity"]


@pytest.mark.parametrize(
    "edits",
    [
        [declares("Sev3 declared"), sets("timeline[e5].text", "Sev2 declared, commander named")],
        [declares("Sev3 declared"), sets("timeline[e5].text", "Declared sev2, raised from sev3")],
        [sets("summary.text", "It was first handled as a sev3, and raised to sev2 at 14:50.")],
        [sets("analysis.narrative", "It was handled as a sev3. At 14:50 it was declared a sev2.")],
        [declares("Sev2 declared")],
        [declares("Severity not yet known")],
        [sets("title", "Sev1 pages reach nobody for 47 minutes")],
        [sets("summary.text", "The vendor handled it as a sev4.")],
        [sets("summary.text", "It was never declared a sev1.")],
        [sets("analysis.narrative", "The runbook asks for a commander in a sev1 incident process.")],
        [sets("facts.severity", None), declares("Sev1 declared")],
    ],
)
def test_a_change_that_is_told_and_another_matter_are_left_alone(edits: list[Edit]) -> None:
    assert paths(*edits) == []
