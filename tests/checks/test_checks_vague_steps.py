"""Steps that are only announced, comparisons that name one of two things, and hindsight beside them."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Place, Smell, read

OPEN = """
We know how much it matters to you, and we're taking steps to increase our visibility into the network.
Operations will take measures to strengthen the night desk.
I will be taking care of the backups in short order.
We are looking for the origin of the bug with the vendor.
Wir werden die Leitstelle robuster gestalten.
We have taken measures to prevent this from happening.
Review the capacity of the pumps every month.
Review the alarms every week with the team.
Train the night desk.
Enforce code review
Should add a check to the pipeline
"""
CLOSED = """
We have applied rules and measures to prevent automatic upgrades of the daemon on all name servers.
Re-introduce the more secure sign-up check.
Create a pager rule for the probes for us to see a loss much faster.
Take two steps out of the release form.
Investigate the late receipts and publish the numbers by 4 December.
Train the eight people on call in the change of pump.
Train the night desk in the change of pump, with a drill each.
Review the capacity of the pumps every month with the forecast of the city.
Review the alarms monthly against the list of pumps.
Enforce code review by two people on the main branch
Should the pump stop, the valve closes
"""


@pytest.mark.parametrize("text", OPEN.strip().splitlines())
def test_steps_that_are_only_announced_have_no_end(text: str) -> None:
    assert Smell.VAGUE in {remark.smell for remark in read(text, Place.ACTION)}


@pytest.mark.parametrize("text", CLOSED.strip().splitlines())
def test_what_can_be_seen_to_be_done_is_not_vague(text: str) -> None:
    assert Smell.VAGUE not in {remark.smell for remark in read(text, Place.ACTION)}


@pytest.mark.parametrize(
    ("text", "looks_back"),
    [
        ("It stopped what would have otherwise been a quick restart.", True),
        ("Even if I had set it up, the build may not have had the tests.", True),
        ("“The board should have sought advice from outside,” it added.", True),
        ("If only somebody had asked the depot.", True),
        ("If only all of them could be mended so easily.", False),
        ("The server may not have had enough memory.", False),
    ],
)
def test_what_otherwise_would_have_been_is_hindsight_and_a_mere_wish_is_not(
    text: str, looks_back: bool
) -> None:
    assert (Smell.HINDSIGHT in {remark.smell for remark in read(text)}) is looks_back


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        ("Should add a check to the pipeline", "Add a check to the pipeline"),
        (
            "Review the capacity every month",
            "Review the capacity every month, and act when … is above …",
        ),
    ],
)
def test_what_is_only_wished_or_done_over_again_gets_an_end(text: str, rewrite: str) -> None:
    assert [remark.rewrite for remark in read(text, Place.ACTION)] == [rewrite]
