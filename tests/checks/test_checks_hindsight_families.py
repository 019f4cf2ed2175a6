"""Families of hindsight, each beside sentences with the same verbs that tell what was, is or is wished."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read

MIGHT_HAVE_HELPED = """
A test run may have caught the typo before the doors opened.
More drills may have revealed the missing valve.
The flood might have been predicted from the tide tables.
An earlier call may have prevented the second leak.
The leak may have been avoided by a drain of its own.
A lamp above the ramp might have warned the driver.
Better lamps may have averted it.
The crack may have been noticed on a dry day.
A second inspection may well have exposed the rust.
The overflow might have been foreseen in March.
"""
MAY_HAVE_BEEN = """
The leak may have started on Monday.
Drivers may have heard the bell.
The spike could have been due to a crawler.
The new hinge could have been the cause of the noise.
A worn cable might have been the reason for the stop.
Some tickets may have been printed twice.
Tickets could have been delivered twice.
It may have been a rat.
The intruder may have read the list of keys.
The guard might have been related to the baker.
"""
AS_IT_WOULD_HAVE = """
It probably would have if we had owned a second pump.
It likely would have if the siren were louder.
Draining the basin took longer than it needed to.
The queue grew longer than it needed to.
What should have been a stop of five minutes lasted until evening.
What should have taken an hour took the whole weekend.
The night shift missed an opportunity to close the valve.
There was an opportunity to catch this at the gate.
The signs were there on Tuesday.
All it needed was a new fuse.
Somebody needed to have looked at the float.
We needed to have told the harbour.
It would have been better to have two pumps by then, not one.
"""
AS_IT_WAS = """
It turned a routine drill into what should have been a simple repair on paper.
Lorries that would have gone to gate 3 were sent to gate 1.
Jobs which would have run at night waited until morning.
We thought that the basin would have emptied by noon.
By then the permit would have expired.
Visitors would have been let out by the other door.
This would be prevented by a second valve.
It would be better to have two pumps.
The controller should have write access to the log.
The plate reader needed to restart twice.
"""
ANOTHER_WAY = """
A longer rope would have allowed us to reach the valve.
A second key could have enabled the night shift to open the gate.
A float switch would have given the crew an hour.
The gate should have been locked first.
The guard could have closed the valve by hand.
We could have used the old pump.
We could have run the drill in May.
The leak could have been caught by the morning round.
A drill would have exposed the rust.
The siren should have triggered a call to the harbour.
"""
A_DANGER = """
The hole in the fence could have allowed anyone to reach the pump.
This flaw would have allowed an intruder to open the gate.
A stolen badge could have opened all of the doors.
The old key could have been used to open the safe.
A malformed plate could have halted the controller.
Anyone with the code could have driven in.
Every visitor with a badge could have seen the list.
Visitors on the ramp would not have noticed the leak.
Lorries sent during the night would have been rejected.
The valve would have opened around midnight.
That would have been at about ten.
All lorries should have left by now.
The noise could have come from the old pump.
The round could have been run twice.
"""
FAMILIES = (
    (ANOTHER_WAY, A_DANGER),
    (MIGHT_HAVE_HELPED, MAY_HAVE_BEEN),
    (AS_IT_WOULD_HAVE, AS_IT_WAS),
)


def judged(text: str) -> list[str]:
    return [remark.words for remark in read(text) if remark.smell is Smell.HINDSIGHT]


@pytest.mark.parametrize(
    "text", [text for looking_back, _ in FAMILIES for text in looking_back.splitlines()[1:]]
)
def test_what_could_have_been_is_hindsight(text: str) -> None:
    assert judged(text)


@pytest.mark.parametrize("text", [text for _, told in FAMILIES for text in told.splitlines()[1:]])
def test_what_was_or_is_wished_is_none(text: str) -> None:
    assert judged(text) == []
