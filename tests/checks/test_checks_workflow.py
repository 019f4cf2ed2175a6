"""What stands between a document and its next status: the checklist, and what the policy makes of it."""

from __future__ import annotations

import pytest
from check_samples import GOOD, TODAY, sets

from pmtui.checks import Policy, check, gate
from pmtui.document import Postmortem, Status

SPOILT = sets("title", " ")(GOOD)
REVIEWED = sets("status", Status.IN_REVIEW)(SPOILT)


def gate_of(document: Postmortem, to: Status, **policy):
    chosen = Policy(**policy)
    return gate(document, to, check(document, TODAY, chosen), chosen)


def test_a_document_without_errors_goes_where_one_likes():
    for status in (Status.IN_REVIEW, Status.PUBLISHED):
        found = gate_of(GOOD, status)
        assert not found.refused
        assert not found.needs_reason
        assert found.words == ""


def test_publishing_over_errors_needs_a_reason():
    found = gate_of(SPOILT, Status.PUBLISHED)
    assert (found.errors, found.needs_reason, found.refused) == (1, True, "")
    assert found.words == "1 error stands, a reason is asked"
    assert not gate_of(SPOILT, Status.IN_REVIEW).needs_reason


@pytest.mark.parametrize(
    ("policy", "to", "part"),
    [
        ({"publish_with_errors": "never"}, Status.PUBLISHED, "publishes nothing"),
        ({"review_with_errors": "never"}, Status.IN_REVIEW, "takes nothing into review"),
        ({"review_first": True}, Status.PUBLISHED, "a review first"),
    ],
)
def test_the_policy_may_forbid_it(policy, to, part):
    found = gate_of(SPOILT, to, **policy)
    assert part in found.refused
    assert found.words.startswith("not by the policy")


def test_the_policy_may_allow_it_without_a_reason():
    assert not gate_of(SPOILT, Status.PUBLISHED, publish_with_errors="yes").needs_reason
    assert gate_of(SPOILT, Status.IN_REVIEW, review_with_errors="reason").needs_reason


def test_from_review_it_is_published_and_back_it_always_goes():
    assert not gate_of(REVIEWED, Status.PUBLISHED, review_first=True).refused
    strict = {"publish_with_errors": "never", "review_with_errors": "never"}
    assert gate_of(REVIEWED, Status.DRAFT, **strict).refused == ""
    assert gate_of(sets("status", Status.PUBLISHED)(SPOILT), Status.IN_REVIEW, **strict).refused == ""
