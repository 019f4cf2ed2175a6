"""What is told of the detection agrees with what was chosen as that which brought it to light."""

from __future__ import annotations

import pytest
from check_samples import GOOD, both, found, sets

from pmtui.document.summary import DetectedBy


def _found(by: DetectedBy, text: str) -> list[str]:
    edit = both(sets("summary.detected_by", by), sets("summary.detection", text))
    return [finding.path for finding in found(edit(GOOD), "SUM037")]


@pytest.mark.parametrize(
    ("by", "text"),
    [
        (DetectedBy.MONITORING, "A customer phoned at 17:09, five minutes after the rule went live."),
        (DetectedBy.MONITORING, "Customers called support from 06:25 on; nothing of ours had fired."),
        (DetectedBy.MONITORING, "Monitoring did not notice it; a customer told us after 40 minutes."),
        (DetectedBy.CUSTOMER_REPORT, "The alert on refused payments fired at 17:09."),
        (DetectedBy.CUSTOMER_REPORT, "The latency alert fired 2 minutes after the first failed login."),
        (DetectedBy.MONITORING, "A customer phoned at 16:41 and said that no code arrived."),
        (DetectedBy.MONITORING, "A customer wrote to support at 17:09. Disk use is graphed once an hour."),
        (DetectedBy.MONITORING, "We learnt of it from a post on a forum; the dashboard was green."),
        (DetectedBy.MONITORING, "An engineer came across it during another change."),
        (DetectedBy.CUSTOMER_REPORT, "Opsgenie alerted the on-call at 17:09."),
        (DetectedBy.CUSTOMER_REPORT, "Our monitor on the mail queue paged at 17:09."),
        (
            DetectedBy.CUSTOMER_REPORT,
            "The synthetic order check in Oslo failed twice within two minutes and paged at 17:09.",
        ),
        (DetectedBy.CUSTOMER_REPORT, "The alert on returned mails fired at 10:26 and paged the on-call."),
    ],
)
def test_another_way_of_detection_than_the_chosen_one_is_told(by, text) -> None:
    assert _found(by, text) == ["summary.detected_by"]


@pytest.mark.parametrize(
    ("by", "text"),
    [
        (DetectedBy.MONITORING, "The alert fired at 17:09, and a customer phoned a minute later."),
        (DetectedBy.MONITORING, "A customer phoned at 17:09. The dashboard had shown it a minute earlier."),
        (DetectedBy.MONITORING, "An engineer noticed it on the dashboard."),
        (DetectedBy.MONITORING, "Latency rose at 17:05. A customer phoned; the graph told us the rest."),
        (DetectedBy.CUSTOMER_REPORT, "A customer phoned, and Opsgenie alerted the on-call at 17:09."),
        (DetectedBy.MONITORING, "A customer reported nothing, and latency rose."),
        (DetectedBy.MONITORING, "Clients called the endpoint twice a second."),
        (DetectedBy.CUSTOMER_REPORT, "A customer phoned at 17:09. The alert fired at 17:20."),
        (DetectedBy.CUSTOMER_REPORT, "An alert by region would have fired at 17:06."),
        (DetectedBy.CUSTOMER_REPORT, "No alert fired."),
        (DetectedBy.INTERNAL_REPORT, "The alert fired at 17:09."),
        (DetectedBy.MONITORING, ""),
    ],
)
def test_where_both_or_neither_is_told_nothing_is_asked(by, text) -> None:
    assert _found(by, text) == []
