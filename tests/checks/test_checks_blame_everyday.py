"""Blame in everyday words: grave mistakes, fault without an apostrophe, what befell things of customers."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Place, Smell, read

HARD = """
The night staff had not been trained on the valve.
An enormous and nearly disastrous blunder.
Moving both halves on one night was a colossal blunder.
Looking back, the choice of that night proved to be a grave mistake.
This is my teams fault and nobody else is in it.
The delay is their departments fault.
Sending it to the whole list was beyond stupid.
The individual responsible for this change has been identified.
The people responsible for the rollout have been found.
We received no meaningful assistance from the carrier.
There was no useful answer from their support.
Some disrespectful staff of the partner hung up on us.
The alarm was not seen by the people responsible.
We did not even take the time to look at the disks.
The clerk, who had joined in May, mistakenly deleted the table.
"""
SOFT = """
My typo took the shop offline.
Communication between the two sites broke down, and nobody was in charge.
The script was run against production instead of the copy.
Half of it happened from not doing our due diligence before the merge.
The addresses of some customers were inadvertently shared with other recipients.
The folders of 40 users were accidentally deleted.
A list of our customers' keys had been mistakenly removed.
That it ran on both hosts at once was a costly mistake.
A series of mistakes led to the empty shelf.
The filter was applied to one of the gateways in error while another was being set up.
However, nobody made sure that the second half was finished.
We failed several times to answer within a week.
The gap, caused by me, stayed there for months.
We caused an outage of the booking page.
The loss went unnoticed by us for a week.
It is likely that the clerk mistakenly deleted the table.
We bypassed the review.
We violated the procedure for keys.
We did it in a hurry.
It came of not fully understanding what the flag does.
"""
FINE = """
The model had not been trained on such pictures.
It is difficult to blame anybody for this.
In general, it is hard to blame one of the two.
Our storage team has been working on it, but our second attempt failed, leading to an hour of downtime.
The customers were accidentally logged out by the cache.
The job failed over to the second host.
We failed over to the second site.
We caused the queue to drain faster.
The person responsible for the rollout is named in the plan.
No answer came from the server.
The error may be deleted by mistake in a later release.
The cache may have been accidentally emptied.
"""


def found(text: str) -> set[Smell]:
    return {remark.smell for remark in read(text, Place.PROSE)} & {Smell.BLAME, Smell.MILD_BLAME}


@pytest.mark.parametrize("text", HARD.strip().splitlines())
def test_who_is_singled_out_or_judged_is_blamed_hard(text: str) -> None:
    assert Smell.BLAME in found(text)


@pytest.mark.parametrize("text", SOFT.strip().splitlines())
def test_a_slip_of_nobody_in_particular_is_mild(text: str) -> None:
    assert found(text) == {Smell.MILD_BLAME}


@pytest.mark.parametrize("text", FINE.strip().splitlines())
def test_what_blames_nobody_is_left_alone(text: str) -> None:
    assert not found(text)
