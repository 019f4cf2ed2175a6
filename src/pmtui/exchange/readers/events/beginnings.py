"""Moments of notes that count from a beginning, which is named or the time that stands above them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from pmtui.exchange.given import Unreadable
from pmtui.exchange.readers.events.clocks import Clock, Days


class Settled(NamedTuple):
    """The moments of clocks, whether no day was named anywhere, and what was counted from where."""

    moments: list[datetime]
    dayless: bool
    told: str


def settle(days: Days, clocks: Sequence[Clock], zero: Clock | None) -> Settled:
    """Return the moments of clocks; `zero` is the beginning, where the notes name one.

    Without it, `T+9` counts from the first clock, and `+9m` from the clock above: together with those around
    it while they grow, else each from the one before.

    Raises:
        Unreadable: if there is nothing to count from, or if it leads out of the calendar.
    """
    counted = [clock for clock in clocks if clock.elapsed is not None]
    fixed = [clock for clock in clocks if clock.elapsed is None]
    if zero is not None and counted and all(clock is not zero for clock in fixed):
        fixed = sorted((*fixed, zero), key=lambda clock: clock.line)
    if not counted:
        return Settled(*days.settle(fixed), "")
    if not fixed:
        raise Unreadable(
            f"“{counted[0].written}” counts from a beginning that is not named; write a line such as"
            " “T0 = 2024-03-15 14:02Z” above it",
            counted[0].line,
        )
    moments, dayless = days.settle(fixed)
    known = {id(clock): at for clock, at in zip(fixed, moments, strict=True)}
    start = zero or fixed[0]
    told = f"Times such as {counted[0].written} were counted from {start.written} (line {start.line})."
    try:
        return Settled(_counted(clocks, known, known[id(start)], bool(zero)), dayless, told)
    except OverflowError:
        raise Unreadable(f"“{counted[0].written}” leads out of the calendar", counted[0].line) from None


def _counted(
    clocks: Sequence[Clock], known: dict[int, datetime], start: datetime, named: bool
) -> list[datetime]:
    found: list[datetime] = []
    base = start
    grows = True
    for place, clock in enumerate(clocks):
        if clock.elapsed is None:
            base = known[id(clock)]
            found.append(base)
            grows = _grows(clocks, place + 1)
        elif named or not clock.elapsed.runs_on:
            found.append(start + clock.elapsed.since)
        else:
            found.append(base + clock.elapsed.since)
            base = base if grows else found[-1]
    return found


def _grows(clocks: Sequence[Clock], first: int) -> bool:
    """Return whether what counts from the clock above becomes more down the page."""
    run = []
    for place in range(first, len(clocks)):
        clock = clocks[place]
        if clock.elapsed is None:
            break
        run.append(clock.elapsed.since)
    return all(second >= first for first, second in pairwise(run))
