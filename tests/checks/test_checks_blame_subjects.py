"""Who is meant: ranks, initials, trades, names told twice, and clauses without "who"."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read

HARD = """
The EOOW failed to call the master, although the night orders asked for it.
The PIC did not monitor the airspeed during the approach.
The FO omitted the callout.
The ATCO did not pass on the change of runway.
The sergeant did not realise that the second door was locked.
The corporal neglected to count the cartridges.
Two carpenters forgot the shoring.
A shunter, Piet Harms, failed to apply the brake.
The night baker, a temp, forgot the yeast.
Ines, then head of the wardrobe, neglected the inventory.
The folks at Kelmar, a small printing shop, failed to keep a copy of the plates.
The plumbers we hired made two serious mistakes.
The consultant they sent forgot the seal.
The person you called neglected to write it down.
The fitters contracted for the night failed to close the hatch.
They had mis-configured the mixer in one way.
The electrician mis-wired the second socket.
The clerk had mis-filed the deed.
The storekeeper misaddressed the crate.
"""
SOFT = """
We mis-set the clock on two boats.
We mis-labelled four of the crates.
"""
NONE = """
The ATC failed to start after the reboot.
The PIC firmware did not respond to the bus scan.
The FO connector failed to lock.
A job, nightly-index, failed to start.
Our cluster, Kestrel, failed to elect a leader.
The folks at Kelmar, a small printing shop, moved to the second press in ten minutes.
The contractors we hired replaced the valve on Monday.
The library we use forgot the offset after a restart.
The tool they sent made two passes.
The mis-configured mixer was replaced.
The speed governor failed to close the throttle.
Two decorators failed to load.
The lieutenant, Oda Brandt, called the second crew at 02:10.
"""


@pytest.mark.parametrize("text", HARD.strip().splitlines())
def test_whoever_is_named_by_rank_trade_or_in_passing_is_blamed_hard(text: str) -> None:
    assert Smell.BLAME in {remark.smell for remark in read(text)}


@pytest.mark.parametrize("text", SOFT.strip().splitlines())
def test_what_we_did_the_wrong_way_round_is_a_hint(text: str) -> None:
    found = {remark.smell for remark in read(text)}
    assert Smell.MILD_BLAME in found
    assert Smell.BLAME not in found


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_machines_of_the_same_initials_and_plain_deeds_are_no_blame(text: str) -> None:
    assert not {Smell.BLAME, Smell.MILD_BLAME} & {remark.smell for remark in read(text)}
