"""Fault that is put onto somebody: it lies with them, is laid on them, or is told as a noun of theirs."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read

HARD = """
The judge said that the main cause of the delay lay with the senior planners.
The fault lies with the harbour office.
The failure lies at the door of the board.
Responsibility for the collapse rests on the shoulders of the surveyors.
In the letter the museum laid the blame on its head of security.
The paper pinned the fault on the night editor.
The commission put the blame squarely on Westhaven Rail.
The union pointed the finger at the managers.
So it is Kelmar's fault that the gate was open.
This was a clear and avoidable mistake by Westhaven Council.
An avoidable error on the part of Kelmar cost us a week.
A serious lapse by the County of Velden led to the leak.
The inquiry found serious failings at Kelmar.
Velden Bank did not exercise sufficient oversight of its supplier.
Kelmar did not adequately scrutinise the bids.
Northgate failed to uphold its own standards.
The borough did not discharge its duty of care.
The cause was the pilot's inadequate preflight inspection.
Her ineffective planning led to the fatigue.
His improper use of the lever started it.
The bus driver's delayed braking caused the bump.
The captain's decision to continue the approach in fog.
The flight instructor's failure to supervise the turn.
The mechanic's improper installation of the seal.
"""
SOFT = """
This is entirely the responsibility of Kelmar, and no guest had a part in it.
"""
NONE = """
The fault lies with the second disk.
The cause lay with a stale cache.
The cause lies with Kafka.
The root cause lies in the scheduler.
Responsibility for the restart rests with the scheduler.
The responsibility for the key register lies with the clerk on duty.
The office assigned responsibility for the gate to Ines.
The blame was shifted to the network card.
We do not lay the blame on anybody.
The responsibility of the registry is to keep the names.
This service is the responsibility of the payments team.
It was the cat's fault.
It's nobody's fault.
It is not Ines's fault.
An error from Kafka was logged.
This was an avoidable error in the parser.
Errors from Stripe were retried twice.
A serious error from Kelmar was logged as a warning.
A significant failure at Azure took the region down.
The failure in Berlin was repaired by Tuesday.
The number of errors fell at noon.
The error rate fell to 2 percent at Kelmar.
The scheduler did not exercise the second path.
Redis failed to uphold the limit.
Its improper use of memory slowed the host.
The scheduler's inadequate monitoring of the queue.
The pump's delayed start caused the dip.
His prompt action saved the hall.
His improved inspection found the crack.
The captain's decision to continue the concert was right.
"""


@pytest.mark.parametrize("text", HARD.strip().splitlines())
def test_whoever_the_fault_is_put_onto_is_blamed_hard(text: str) -> None:
    assert Smell.BLAME in {remark.smell for remark in read(text)}


@pytest.mark.parametrize("text", SOFT.strip().splitlines())
def test_a_fault_that_may_be_owned_up_to_is_a_hint(text: str) -> None:
    assert {remark.smell for remark in read(text)} == {Smell.MILD_BLAME}


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_causes_in_machines_and_plain_duties_are_no_blame(text: str) -> None:
    assert not {Smell.BLAME, Smell.MILD_BLAME} & {remark.smell for remark in read(text)}
