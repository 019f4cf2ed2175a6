"""Opinions in the timeline that others hold or that are told in passing; facts that sound like guesses."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Place, Smell, read

HELD = """
Ina says in the channel `we may well lose the second pump` and leaves
Tomas anticipates trouble at the weigh bridge
Tomas expects the harbour to open by noon
The crew is against the plan of the port
Kim argues that closing the gate is safer
If I was in charge, I would rather wait for the tide
Ina points out that this could lead to flooding
It is hard to know which pump failed first
We can only assume that the hatch was open
We have reason to believe that the hatch was open
The general feeling was one of relief
The timing suggests a link with the tide
All signs point to the second pump
Closed the valve, which should stop the leak
The pump should be back in ten minutes
With that the harbour could have been kept open much better
It would have been impossible to close both gates
Beginner mistake on the second pump
The decision to wait was wrong
A new seal is the only sensible option
The port authority was consulted; the carrier was slow to answer
The gauge was misleading
It did not bode well for the night
Coincidentally, the tide turned
All good now
That doesn't explain the second leak
In retrospect, the first leak was a sign
Personally I'd close both gates
We have high confidence that pump 1 is intact
The symptoms are consistent with a clogged filter
I wish we had a second crane
Ina feels the tide is against us
The carrier does not see any problem on their side
It was expected that the restart would help
Certainly not our valve
The harbour is calming down
That took less than hoped and went better than expected
This should not affect the ferries
An unusually quiet tide
Both gates were closed, to be on the safe side
We took this as a sign that the leak was closed
The valve may or may not be open
Worst case we lose the second pump, too
Opening the hatch was the easy part
All agree that the leak was avoidable
"""
TOLD = """
The watchdog reports that pump 3 may be down
The scanner flags a likely leak of the door code
The firewall blocked suspicious requests from two hosts
The carrier notified us that the crane might be closed in the evening
Ina finds a possible cause in the pump log
Potential fix identified in the valve firmware
The theory of a blocked filter is ruled out by a camera
Deliveries could be booked again
The door could be opened from the inside
Ben gives up the shift lead and hands over to Ina
Ina gives up on starting pump 2 and starts pump 3
Finance reports a suspected phishing mail
The valve answers `value could not be read from port`
The port says `closed`
The hatch could be unlocked by hand
"""


def is_opinion(text: str) -> bool:
    return any(remark.smell is Smell.OPINION for remark in read(text, Place.TIMELINE))


@pytest.mark.parametrize("text", HELD.splitlines()[1:])
def test_what_somebody_holds_for_true_good_or_likely_is_an_opinion(text: str) -> None:
    assert is_opinion(text)


@pytest.mark.parametrize("text", TOLD.splitlines()[1:])
def test_what_a_machine_said_or_what_was_found_or_possible_is_a_fact(text: str) -> None:
    assert not is_opinion(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hypothesis: the valve sticks. Test: open it by hand",
        "Suspect chain removed from the crate",
        "Drained the suspect tank",
        "Crew assumes a leak, because the gauge shows half of what it held",
        "Bell taken; night job suspected and paused on its page",
    ],
)
def test_a_suspicion_that_was_acted_on_or_tested_is_a_fact(text: str) -> None:
    assert not any(remark.smell is Smell.OPINION for remark in read(text, Place.TIMELINE))


@pytest.mark.parametrize(
    "text",
    [
        "Hypothesis: the valve sticks",
        "Suspect leak caused by the last storm",
        "We suspect the tank was drained",
        "Costly mistake: valve opened",
        "Valuable time was lost",
        "Pump restarted although the tank was visibly empty",
    ],
)
def test_a_suspicion_alone_and_a_verdict_are_opinions(text: str) -> None:
    assert any(remark.smell is Smell.OPINION for remark in read(text, Place.TIMELINE))
