"""Days that a timeline names only beside others: “(next day)”, “Day 2 — 31 December”."""

from __future__ import annotations

import pytest
from markdown_read import entries

HEAD = "# Mail down 2024-05-07\n\n## Timeline (UTC)\n\n"


def rows(*lines: str) -> list[str]:
    """Return the entries of a list in the timeline."""
    return entries(HEAD + "\n".join(f"- {line}" for line in lines))


@pytest.mark.parametrize(
    "said",
    ["(next day)", "(the next day)", "(+1d)", "(+1 day)", "(am nächsten Tag)", "(翌日)", "(le lendemain)"],
)
def test_the_next_day_is_the_same_day_however_often_it_is_said(said: str) -> None:
    assert rows("23:40 page", f"00:15 {said} failover", f"00:30 {said} – sync", "01:00 done") == [
        "2024-05-07 23:40Z page",
        "2024-05-08 00:15Z failover",
        "2024-05-08 00:30Z sync",
        "2024-05-08 01:00Z done",
    ]


def test_the_next_day_is_the_one_that_midnight_led_to() -> None:
    assert rows("23:40 page", "00:15 failover", "next day 02:00 sync", "03:00 the next day done") == [
        "2024-05-07 23:40Z page",
        "2024-05-08 00:15Z failover",
        "2024-05-08 02:00Z sync",
        "2024-05-08 03:00Z done",
    ]


def test_a_clock_that_falls_back_on_the_next_day_is_on_a_further_one() -> None:
    assert rows("23:40 page", "next day 09:00 review", "next day 08:00 parts") == [
        "2024-05-07 23:40Z page",
        "2024-05-08 09:00Z review",
        "2024-05-09 08:00Z parts",
    ]


def test_hours_beyond_midnight_and_the_next_day_are_the_same_night() -> None:
    assert rows("23:30 検知", "24:40 対応", "翌日 01:10 復旧", "翌2:00 確認") == [
        "2024-05-07 23:30Z 検知",
        "2024-05-08 00:40Z 対応",
        "2024-05-08 01:10Z 復旧",
        "2024-05-08 02:00Z 確認",
    ]


def test_notes_with_the_newest_first_know_the_next_day() -> None:
    assert sorted(rows("09:00 (next day) done", "00:20 (next day) sync", "23:50 page", "22:50 deploy")) == [
        "2024-05-07 22:50Z deploy",
        "2024-05-07 23:50Z page",
        "2024-05-08 00:20Z sync",
        "2024-05-08 09:00Z done",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Day 1 — 2024-05-07 (Tue)", "Day 2 — 2024-05-08 (Wed)"),
        ("Day 1 (2024-05-07, Tue)", "Day 2 (2024-05-08, Wed)"),
        ("Day 1: Tuesday 7 May 2024", "Day 2: Wednesday 8 May 2024"),
        ("Tag 1 – 07.05.2024", "Tag 2 – 08.05.2024"),
        ("Night of 7 May 2024", "Morning of 8 May 2024"),
        ("Jour 1: 7 mai 2024", "Jour 2: 8 mai 2024"),
    ],
)
def test_a_heading_that_names_a_day_among_words_is_no_entry(first: str, second: str) -> None:
    text = (
        f"# Mail down\n\n## Timeline (UTC)\n\n### {first}\n\n- 23:40 page\n\n### {second}\n\n- 09:00 done\n"
    )
    assert entries(text) == ["2024-05-07 23:40Z page", "2024-05-08 09:00Z done"]
