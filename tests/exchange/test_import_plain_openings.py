"""A line of notes in the usual form is read by a short way, which leads where the long one does."""

from itertools import product

import pytest

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
