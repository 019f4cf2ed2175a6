"""A line of notes in the usual form is read by a short way, which leads where the long one does."""

from datetime import date
from itertools import product

import pytest

from pmtui.exchange.detecting import read
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Cancelled, Options
from pmtui.exchange.readers.events import openings
from pmtui.exchange.readers.events.openings import opening

FRONTS = ["", "- ", "* ", "[", "- [", "  ", "> ", "1. "]
TIMES = ["14:32", "2024-03-15 14:32", "2024-03-15T14:32:07", "9:05", "25:61", "15.03.2024 14:32", "14:3x"]
ENDS = ["", "]", ":", ",", "]:", "Z", " UTC", " pm"]
SIGNS = [" ", " - ", " | ", "  ", " – ", "- ", ""]
TEXTS = [
    "queue grows",
    "Mika: restart the pool",
    "to 14:50 rollback",
    "until 14:50 rollback",
    "utc is used",
    "Uhr war es",
    "ish the queue grows",
    "API slow",
    "CET is the zone",
    "x",
    "(12:32Z) alert",
    "meeting at 15:00 Uhr, then 16 h of work",
    "Köln fällt aus",
    "restart（again）now",
    "pm of the team",
    "am Morgen",
    "done -- 12:30",
    "rate 5 s --",
    "",
    "queue grows " * 8 + "15:00 Uhr",
]


@pytest.mark.parametrize("front", FRONTS)
def test_the_short_way_leads_where_the_long_one_does(front, monkeypatch):
    lines = ["".join(parts) for parts in product([front], TIMES, ENDS, SIGNS, TEXTS)]
    quick = [opening(line) for line in lines]
    monkeypatch.setattr(openings, "_is_plain", lambda line, behind: False)
    monkeypatch.setattr(openings, "_FARTHEST", 10_000)

    assert [line for line, found in zip(lines, quick, strict=True) if found != opening(line)] == []


@pytest.mark.parametrize(
    "line", ["queue grows", "now restarted", "Monday", "Friday: all calm", "- more words", "十月"]
)
def test_a_line_without_a_number_begins_with_no_time(line, monkeypatch):
    quick = opening(line)
    monkeypatch.setattr(openings, "_NEAR_DIGIT", openings.re.compile(""))

    assert quick == opening(line)


def test_a_long_reading_tells_how_far_it_is_and_can_be_ended_in_each_of_its_parts():
    text = "\n".join(f"{number // 60 % 24:02}:{number % 60:02} queue grows" for number in range(5000))
    told: list[tuple[int, int]] = []
    read(Given("notes.txt", text.encode()), Options(progress=lambda done, total: told.append((done, total))))

    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert {total for _, total in told} == {5000}
    for last in range(0, len(told), 3):
        with pytest.raises(Cancelled):
            read(Given("notes.txt", text.encode()), Options(progress=_ending(last)))


def _ending(last: int):
    calls = iter(range(10_000))

    def progress(done: int, total: int) -> None:
        if next(calls) == last:
            raise Cancelled

    return progress


def test_notes_without_a_day_are_the_same_on_another_day_whether_read_once_or_again():
    text = b"# Night\n23:50 queue grows\n00:10 (until 00:20) Mika: restart\n  more of it\n00:15 ~ calm\n"
    again = Given("notes.txt", text)
    read(again, Options())

    once = read(Given("notes.txt", text), Options(day=date(2024, 3, 15)))
    assert read(again, Options(day=date(2024, 3, 15))) == once
    assert read(again, Options(day=date(2024, 3, 15), zone="Europe/Berlin")).events[0].at != once.events[0].at
