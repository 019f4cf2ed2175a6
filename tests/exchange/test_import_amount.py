"""How much an import brings is known before any of it is taken."""

from __future__ import annotations

from datetime import timedelta

from pmtui.document import Postmortem
from pmtui.document.base import utc
from pmtui.exchange.amount import MANY, size_with, too_much
from pmtui.exchange.assemble import Row, State
from pmtui.exchange.drafting import take
from pmtui.exchange.imported import Event
from pmtui.storage import dumps


def rows(count: int, text: str = "pool is full") -> tuple[Row, ...]:
    start = utc(2026, 6, 18)
    return tuple(
        Row(number, Event(start + timedelta(seconds=number), f"{text} {number}", source="app.log"))
        for number in range(1, count + 1)
    )


def test_the_size_of_the_file_is_foreseen():
    some = rows(2_000)
    real = len(dumps(take(Postmortem(title="Checkout"), (), some, ())))
    assert abs(size_with(Postmortem(title="Checkout"), (), some) - real) < real / 50


def test_what_is_dropped_takes_no_room():
    dropped = tuple(Row(row.number, row.event, state=State.DROPPED) for row in rows(50))
    document = Postmortem(title="Checkout")
    assert size_with(document, (), dropped) == size_with(document, (), ())


def test_more_than_a_file_holds_is_told_with_both_sizes():
    told = too_much(Postmortem(), (), rows(MANY + 1, "x" * 3_000))
    assert told.startswith("3,001 rows make a file of about 9 MiB")
    assert "at most 5 MiB" in told


def test_many_short_rows_fit():
    assert too_much(Postmortem(), (), rows(MANY + 1)) == ""
