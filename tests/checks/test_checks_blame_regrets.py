"""What is owned up to in passing, whose side of the house did it, and what only sounds like blame."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read

HARD = """
The provider had made undisclosed changes to the array.
Telquo pushed an unannounced upgrade to the masts.
The operator delayed reporting the spill to the regulator.
They seem to have a poor grasp of our network.
My lack of attention was a big part of this.
I fucked up and left the cable in the rack.
The planners set the cut for Friday, leaving no room for a way back.
The team was not ready for this.
The call centre closed the case and did not escalate it.
The control room did not inform the crews.
As a result of the driver not noticing the lamp, two trains met.
The men had not looked at the lists.
Jorun Abelsen, head of data, forgot the renewal.
The clinic had not fully identified the risks of the lift.
This statement is tone-deaf.
"""
SOFT = """
This was definitely a mistake.
It was nothing but a plain mistake.
It was not anything more than a simple blunder.
It had been some time since I had made a backup.
It had been months since anyone had tested the restore.
I felt that a second copy was not worth the effort.
We had been rather lax with our backups.
We were not ready, plain and simple.
Probably shouldn't of merged this on a Friday.
We ran the import, but it wrongly pointed to the production site.
Both the bakery and the mill assumed the other had the key.
The vendor's engineers did not understand the cause for two hours.
"""
NONE = """
This was not a mistake.
The restart was, in the end, worth it.
It had been a month since the last release.
It had been two minutes since we had run the command.
The tool makes undocumented changes to the file.
The scheduler delayed reporting the metrics.
The leak grew, leaving no space on the disk.
The server was not ready for traffic.
The row in the control room sheet was not filled.
Somebody may delete it, be it by intent or accidentally.
We are sorry for the lack of communication on Monday.
I did not notice anything unusual and went on.
There was no odd noise, so I did not know that anything was wrong.
We will act when the inattention guidance is out.
The kit helps with avoidance of, and recovery from, inadvertent icing.
Jana cut it out and fabricated a new one.
Later entries accidentally get the wrong suffix.
Delays in reaching the phone of a second engineer who was working from home significantly delayed the fix.
"""


def _found(text: str) -> set[Smell]:
    return {remark.smell for remark in read(text)}


@pytest.mark.parametrize("text", HARD.strip().splitlines())
def test_who_is_named_beside_a_lapse_is_blamed_hard(text: str) -> None:
    assert Smell.BLAME in _found(text)


@pytest.mark.parametrize("text", SOFT.strip().splitlines())
def test_what_writers_admit_of_themselves_is_a_hint(text: str) -> None:
    found = _found(text)
    assert Smell.MILD_BLAME in found
    assert Smell.BLAME not in found


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_what_only_sounds_like_it_is_no_blame(text: str) -> None:
    assert not {Smell.BLAME, Smell.MILD_BLAME} & _found(text)


def test_a_wish_for_a_thing_is_no_hindsight() -> None:
    assert Smell.HINDSIGHT not in _found("I wish I had some long story for you.")
    assert Smell.HINDSIGHT in _found("I wish we had tested the restore.")
