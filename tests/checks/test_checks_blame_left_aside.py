"""What was left aside: no time taken, not as the checklist has it, not weighed, known and ignored."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read

HARD = """
The agent never took the trouble to read the notice.
The fitters did not take the time to test the seal.
"""
SOFT = """
We did not have time to double-check what the printer sent us.
We had no time to test the second pump.
We never found the time to rehearse the evacuation.
We did not take the time to read the manual.
The lever was not set to neutral as required by the checklist.
The hatch was not closed as laid down in the standing orders.
The bag was not weighed as specified in the manual.
The first inspection did not consider the weight of the snow.
The risk assessment failed to take the tide into account.
Planning did not allow for the holiday traffic.
Known leaks are simply ignored, although three plumbers offered to help.
A slip that should not have happened on a ward like ours.
We take responsibility for this planning error.
"""
NONE = """
We did not have time to open the second lane before the storm hit.
If we had no time to test it, we would wait.
The worker had no time to flush its buffer.
The pool did not have time to verify the block.
The night crew had no time to read the manual.
Guests did not have time to read the notice.
The header was not set as required by the protocol.
The flag is not set as required.
The health assessment did not consider the replica.
The index scan did not consider deleted rows.
The runbook did not mention the second cluster.
The survey did not take more than a day.
Unknown fields are simply ignored.
Requests with an old token are simply ignored.
Problems are often dismissed by a click.
Errors should not have reached the screen.
We take full responsibility for the outage.
We take responsibility for any errors in this list.
The new lead takes responsibility for error handling.
"""


@pytest.mark.parametrize("text", HARD.strip().splitlines())
def test_whoever_chose_not_to_take_the_time_is_blamed_hard(text: str) -> None:
    assert Smell.BLAME in {remark.smell for remark in read(text)}


@pytest.mark.parametrize("text", SOFT.strip().splitlines())
def test_what_was_left_aside_is_a_hint(text: str) -> None:
    found = {remark.smell for remark in read(text)}
    assert Smell.MILD_BLAME in found
    assert Smell.BLAME not in found


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_programs_circumstances_and_apologies_are_no_blame(text: str) -> None:
    assert not {Smell.BLAME, Smell.MILD_BLAME} & {remark.smell for remark in read(text)}
