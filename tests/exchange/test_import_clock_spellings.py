"""Notes whose clocks are written in other ways, of several countries and of hurried people."""

from __future__ import annotations

import pytest

from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options
from pmtui.exchange.readers.events.notes import read


def notes(text: str) -> Imported:
    """Return what is read from notes."""
    return read(Given("notes.txt", text.encode()), Options())


def rows(text: str) -> list[str]:
    """Return the events as `05-03 14:05 text`."""
    return [
        f"{'~' if event.approximate else ''}{event.at:%m-%d %H:%M} {event.text}"
        for event in notes(text).events
    ]


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("9:20p restart", "05-03 21:20"),
        ("10:20P: restart", "05-03 22:20"),
        ("920p restart", "05-03 21:20"),
        ("21 h 20 : restart", "05-03 21:20"),
        ("21 h 20 restart", "05-03 21:20"),
        ("21h : restart", "05-03 21:00"),
        ("21 heures - restart", "05-03 21:00"),
        ("vers 21h : restart", "05-03 21:00"),
        ("21 Uhr: restart", "05-03 21:00"),
        ("21 Uhr 20 restart", "05-03 21:20"),
        ("午後9時20分 restart", "05-03 21:20"),
        ("下午9点20分 restart", "05-03 21:20"),
        ("오후 9시 20분 restart", "05-03 21:20"),
        ("21時半 restart", "05-03 21:30"),
        ("<21:20 restart", "~05-03 21:20"),
        ("21時20分頃 restart", "~05-03 21:20"),
        ("2130 restart", "05-03 21:30"),
        ("12 noon: restart", "05-04 12:00"),
        ("midnight - restart", "05-04 00:00"),
    ],
)
def test_a_clock_in_another_spelling_begins_a_row(line: str, clock: str) -> None:
    assert rows(f"Mail down, 2024-05-03\n\n20:10 page\n20:15 declared\n{line}\n")[-1] == f"{clock} restart"


@pytest.mark.parametrize(
    "line", ["2 h later it was over", "3h outage", "2a second try", "2024 was worse", "1200 requests lost"]
)
def test_what_only_looks_like_a_clock_begins_none(line: str) -> None:
    found = notes(f"Mail down, 2024-05-03\n\n10:10 page\n10:15 declared\n{line}\n")
    assert len(found.events) == 2
    assert any(note.startswith("1 line without a time was put to the row above") for note in found.notes)


def test_a_bare_hour_is_a_clock_among_others_of_its_kind() -> None:
    text = "Panne, 2024-05-03\n\n14h05 alerte\n15h retour\n16h05 fin\n"
    assert rows(text) == ["05-03 14:05 alerte", "05-03 15:00 retour", "05-03 16:05 fin"]


@pytest.mark.parametrize(
    ("written", "end"),
    [
        ("2024-05-03 08:10-08:35 UTC", "08:35 UTC"),
        ("2024-05-03 08:10-08:35", "08:35"),
        ("2024-05-03 08:10–09:00", "09:00"),
        ("2024-05-03 08:10~09:00", "09:00"),
        ("2024-05-03 from 08:10 until 09:00", "09:00"),
        ("3 May 2024 08:10-13:00", "13:00"),
    ],
)
def test_a_span_behind_a_day_is_no_offset(written: str, end: str) -> None:
    assert (
        rows(f"{written} archive slow\n2024-05-03 10:00 done\n")[0]
        == f"05-03 08:10 (until {end}) archive slow"
    )


def test_one_span_tells_what_the_others_are() -> None:
    text = "2024-05-03 08:10-08:35 slow\n2024-05-03 08:40-09:00 slower\n2024-05-03 10:00 done\n"
    assert rows(text)[1] == "05-03 08:40 (until 09:00) slower"


def test_an_offset_behind_a_clock_stays_one() -> None:
    text = "2024-05-03 08:10-04:00 slow\n2024-05-03 08:40-04:00 slower\n2024-05-03 10:00-04:00 done\n"
    assert rows(text) == ["05-03 12:10 slow", "05-03 12:40 slower", "05-03 14:00 done"]


def test_days_of_the_east_with_their_weekday_are_headings() -> None:
    text = "障害メモ\n2024年5月3日（金） ※時刻はすべてJST\n\n09:00 開始\n\n2024年5月4日（土）\n10:00 会議\n"
    assert rows(text) == ["05-03 00:00 開始", "05-04 01:00 会議"]


def test_a_month_and_a_bare_hour_with_its_half_are_a_time() -> None:
    assert rows("Mail down, 2024-05-03\n\n20:10 page\n5/4 9am review\n")[-1] == "05-04 09:00 review"
