"""Where others noticed it first, an action about noticing it may be an alert, and as well a control."""

from __future__ import annotations

import pytest
from check_samples import GOOD, both, found, sets

from pmtui.document.summary import DetectedBy

REPORTED = both(
    sets("summary.detected_by", DetectedBy.CUSTOMER_REPORT),
    sets("actions[a1].title", "Set the pool to 80 connections"),
)(GOOD)


def _asked(title: str) -> bool:
    return bool(found(sets("actions[a2].title", title)(REPORTED), "ACT026"))


@pytest.mark.parametrize(
    "title",
    [
        "Compare sender and ticket of every letter before it is posted and keep those that differ",
        "Hold and report every parcel whose address is not the buyer's",
        "Add a count of invoices by branch to the closing of the month",
        "Verify the signature on each label at the gate",
        "Reconcile the ledger with the bank each night",
        "Run a daily check that no seat is sold twice",
        "Flag any booking with two guests",
    ],
)
def test_a_control_over_many_things_notices_too(title: str) -> None:
    assert not _asked(title)


@pytest.mark.parametrize(
    "title",
    [
        "Point the runbook to the list of pools",
        "Report every quarter on the pools",
        "Send every buyer a voucher",
        "Hold a drill of the failover with each shift",
        "Write the report of the incident for the harbour",
    ],
)
def test_what_merely_names_many_things_does_not(title: str) -> None:
    assert _asked(title)
