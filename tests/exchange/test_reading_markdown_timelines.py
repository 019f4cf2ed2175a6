"""Timelines of Markdown post-mortems in the shapes that people write them in."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document, entries, imported, unplaced
from pmtui.document import Kind

HEAD = "# Search finds nothing\n\n**Date:** 2024-03-15\n\n## Timeline\n\n"


def test_a_table_is_read_whatever_the_order_of_its_columns() -> None:
    text = HEAD + (
        "| What happened | Who | Time (UTC) |\n|---|---|---|\n"
        "| index is empty | indexer on-call | 14:32 |\n| index restored | search team | 15:10 |\n"
    )

    assert entries(text) == ["2024-03-15 14:32Z index is empty", "2024-03-15 15:10Z index restored"]
    assert [row.role for row in document(text).timeline] == ["indexer on-call", "search team"]


def test_a_table_may_have_the_day_in_a_column_of_its_own_and_the_year_in_its_head() -> None:
    text = "# Search finds nothing\n\n## Timeline\n\n" + (
        "| Day | Date (2024) | Time (CET) | Event |\n|--|--|--|--|\n"
        "| Fri | Mar 15 | 23:50 | index is empty |\n| Sat | Mar 16 | 00:22 | index restored |\n"
    )

    assert entries(text) == ["2024-03-15 22:50Z index is empty", "2024-03-15 23:22Z index restored"]


def test_other_columns_stay_in_the_text() -> None:
    text = HEAD + "| Time | Event | Requests lost |\n|--|--|--|\n| 14:32 | index is empty | 12 |\n"

    assert entries(text) == ["2024-03-15 14:32Z index is empty (Requests lost: 12)"]


@pytest.mark.parametrize(
    "line",
    [
        "- 14:32 index is empty",
        "* **14:32** — index is empty",
        "- `14:32`: index is empty",
        "1. [14:32] index is empty",
        "- 14:32 UTC - index is empty",
        "- 2024-03-15 14:32 index is empty",
        "- 2024-03-15T14:32:00Z: index is empty",
        "- 2:32 PM: index is empty",
        "- 2.32pm index is empty",
        "- Mar 15, 2024 14:32 | index is empty",
        "- 15 March 2024, 14:32: index is empty",
        "- 15/03/2024 14:32 index is empty",
        "- 14h32 : index is empty",
        "- 14:32 Uhr: index is empty",
        "14:32 index is empty",
        "**14:32 UTC** index is empty",
        "14.32 index is empty",
        "### 14:32\n\nindex is empty",
        "### 14:32 – index is empty",
        "- 3月15日 14時32分 index is empty",
        "```\n14:32 index is empty\n14:32 index is empty\n```",
    ],
)
def test_a_time_is_read_in_every_way_to_write_it(line: str) -> None:
    assert entries(HEAD + line + "\n")[0] == "2024-03-15 14:32Z index is empty"


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        ("All times are in PST.", "22:32"),
        ("All times PDT", "21:32"),
        ("Times in CET", "13:32"),
        ("All times are in Pacific time.", "21:32"),
        ("(all times UTC+2)", "12:32"),
        ("All times in JST", "05:32"),
        ("All times are UTC.", "14:32"),
    ],
)
def test_a_zone_that_is_named_once_holds_for_all_times(written: str, utc: str) -> None:
    text = HEAD + written + "\n\n- 14:32 index is empty\n"

    assert entries(text) == [f"2024-03-15 {utc}Z index is empty"]
    assert not any("zone" in note for note in imported(text).notes)


def test_the_heading_can_name_zone_and_day() -> None:
    text = "# Search finds nothing\n\n## Timeline (all times EST) 03/15/2024\n\n- 14:32 index is empty\n"

    assert entries(text) == ["2024-03-15 19:32Z index is empty"]


def test_the_zone_of_an_entry_goes_before_that_of_all() -> None:
    text = HEAD + "All times in CET.\n\n- 14:32 index is empty\n- 14:40 UTC index restored\n"

    assert entries(text) == ["2024-03-15 13:32Z index is empty", "2024-03-15 14:40Z index restored"]


def test_times_without_a_zone_count_as_utc_and_this_is_said() -> None:
    found = imported(HEAD + "- 14:32 index is empty\n")

    (at,) = [guess for path, guess in found.facts.items() if path.endswith(".at")]
    assert at.sure < 0.9
    assert any("taken as UTC" in note for note in found.notes)


def test_a_day_stands_once_above_its_times() -> None:
    text = "# Search finds nothing\n\n## Timeline\n\n" + (
        "### Friday 15 March 2024\n\n- 23:50 index is empty\n\n### Saturday 16 March\n\n"
        "- 00:22 index restored\n"
    )

    assert entries(text) == ["2024-03-15 23:50Z index is empty", "2024-03-16 00:22Z index restored"]


def test_days_can_be_items_with_their_times_below() -> None:
    text = "# Search finds nothing\n\n# Timeline\n" + (
        "- 2024-03-15\n  - 9:16: deployed\n  - ~18:30: index is empty\n- 2024-03-16\n"
        "  - 8:30: index restored\n"
    )

    assert entries(text) == [
        "2024-03-15 09:16Z deployed",
        "~2024-03-15 18:30Z index is empty",
        "2024-03-16 08:30Z index restored",
    ]


def test_midnight_passes_without_a_word() -> None:
    text = HEAD + "- 23:50 index is empty\n- 00:22 index restored\n"

    assert entries(text)[1] == "2024-03-16 00:22Z index restored"


def test_a_row_in_the_wrong_place_does_not_start_another_day() -> None:
    text = HEAD + "- 15.55 cache cleared\n- 15.52 fix sent\n"

    assert entries(text)[1] == "2024-03-15 15:52Z fix sent"


def test_the_newest_can_stand_first() -> None:
    text = HEAD + "- 01:10 closed\n- 00:22 index restored\n- 23:50 index is empty\n- 23:40 deployed\n"

    assert entries(text.replace("2024-03-15", "2024-03-16")) == [
        "2024-03-16 01:10Z closed",
        "2024-03-16 00:22Z index restored",
        "2024-03-15 23:50Z index is empty",
        "2024-03-15 23:40Z deployed",
    ]


def test_a_clock_of_twelve_hours_goes_on_without_am_and_pm() -> None:
    text = HEAD + "- 1:51pm index is empty\n- 2:20 team looks\n- 2:40pm fixed\n"

    assert entries(text)[1] == "2024-03-15 14:20Z team looks"


def test_a_span_begins_with_its_first_time_and_keeps_the_other() -> None:
    assert entries(HEAD + "- 14:00–14:30: index rebuilt\n") == [
        "2024-03-15 14:00Z (until 14:30) index rebuilt"
    ]


def test_relative_times_count_from_the_start() -> None:
    text = (
        "# Search finds nothing\n\n**Started:** 2024-03-15 14:30 UTC\n\n## Timeline\n\n"
        "- T+0 index is empty\n- T+12m found\n"
    )

    assert entries(text) == ["2024-03-15 14:30Z index is empty", "2024-03-15 14:42Z found"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- ~14:20 index is empty", "~2024-03-15 14:20Z index is empty"),
        ("- 14:?? index is empty", "~2024-03-15 14:00Z index is empty"),
        ("- around 14:20 index is empty", "~2024-03-15 14:20Z around 14:20 index is empty"),
        ("- 24:00 index is empty", "2024-03-16 00:00Z index is empty"),
    ],
)
def test_an_estimate_is_marked_as_one(line: str, expected: str) -> None:
    assert entries(HEAD + line + "\n") == [expected]


def test_lines_without_a_time_continue_the_entry_above() -> None:
    text = HEAD + "14:32 index is empty\nthe alert says 0 documents\n\n14:40 restored\n"

    assert entries(text) == [
        "2024-03-15 14:32Z index is empty the alert says 0 documents",
        "2024-03-15 14:40Z restored",
    ]


def test_points_below_an_entry_belong_to_it() -> None:
    text = HEAD + "- 14:32 index is empty\n  - on all three nodes\n- 14:40 restored\n"

    assert entries(text)[0] == "2024-03-15 14:32Z index is empty - on all three nodes"


def test_points_without_any_time_keep_their_order_as_estimates() -> None:
    text = HEAD + "- Deploy: index moved\n- First error: nothing is found\n"

    assert entries(text) == [
        "~2024-03-15 00:00Z Deploy: index moved",
        "~2024-03-15 00:00Z First error: nothing is found",
    ]


def test_prose_without_times_is_no_timeline() -> None:
    text = HEAD + "The index was emptied by a job.\n\nIt was rebuilt from the store.\n"

    assert entries(text) == []
    assert "The index was emptied by a job." in " ".join(unplaced(text))


def test_a_row_of_the_form_that_nobody_filled_in_is_no_entry() -> None:
    text = (
        HEAD + "| Time | Event |\n|--|--|\n| HH:mm | Short event description. |\n| 14:32 | index is empty |\n"
    )

    assert entries(text) == ["2024-03-15 14:32Z index is empty"]


def test_a_timeline_needs_no_heading_of_its_own() -> None:
    text = (
        "# Search finds nothing\n\n## 2024-03-15\n\n- 14:32 index is empty\n- 14:40 found\n- 15:10 restored\n"
    )

    assert len(entries(text)) == 3


def test_milestones_become_facts_where_there_is_a_timeline_beside_them() -> None:
    text = (
        "# Search finds nothing\n\n## Key events\n\n- First detected: 2024-03-15 14:34\n"
        "- Resolved: 2024-03-15 15:10\n"
    )
    long = (
        text
        + "\n## Timeline\n\n- 2024-03-15 14:32 empty\n- 2024-03-15 14:40 found\n- 2024-03-15 15:10 restored\n"
    )

    assert len(entries(text)) == 2
    assert len(entries(long)) == 3
    assert str(document(long).facts.resolved) == "2024-03-15 15:10:00+00:00"


def test_the_kind_is_taken_from_a_column_or_the_words() -> None:
    text = (
        HEAD + "| Time | Type | Event |\n|--|--|--|\n| 14:32 | Detection | index is empty |\n"
        "| 15:10 | | rolled back |\n"
    )

    assert [row.kind for row in document(text).timeline] == [Kind.DETECTION, Kind.MITIGATION]


def test_code_below_an_entry_is_evidence() -> None:
    found = document(HEAD + "- 14:32 index is empty\n\n  ```\n  count: 0\n  ```\n- 14:40 found\n")

    assert [row.body for row in found.impact.evidence] == ["count: 0"]
    assert len(found.timeline) == 2


def test_the_day_can_come_from_the_name_of_the_file() -> None:
    assert entries("# Search finds nothing\n\n## Timeline\n\n- 14:32 empty\n", "2024-03-15-search.md") == [
        "2024-03-15 14:32Z empty"
    ]


def test_every_entry_counts_as_unreviewed() -> None:
    assert all(row.unreviewed for row in document(HEAD + "- 14:32 index is empty\n").timeline)


def test_clocks_that_go_on_from_noon_at_one_are_of_the_same_day() -> None:
    text = (
        HEAD
        + "- 11:16 index goes out\n- 12:16 index is empty\n- 1:52 a copy is found\n- 3:31 index restored\n"
    )

    assert [line.split()[1] for line in entries(text)] == ["11:16Z", "12:16Z", "13:52Z", "15:31Z"]


@pytest.mark.parametrize(
    "clocks", [("23:16", "0:16", "1:52"), ("11:16", "12:16", "01:52"), ("9:10", "11:00", "13:00")]
)
def test_clocks_of_a_day_of_24_hours_are_as_they_are_written(clocks: tuple[str, ...]) -> None:
    text = HEAD + "".join(f"- {clock} step {number}\n" for number, clock in enumerate(clocks))

    assert [line.split()[1] for line in entries(text)] == [f"{clock.zfill(5)}Z" for clock in clocks]


def test_a_list_that_is_indented_too_far_is_a_list_and_no_times_before_the_beginning() -> None:
    rows = ["11:16 ::::: index goes out", "11:54 ::::: index is empty", "12:16 ::::: index restored"]
    text = HEAD.rstrip("\n") + "\n" + "".join(f"    - {row}\n" for row in rows)

    assert entries(text) == [
        "2024-03-15 11:16Z index goes out",
        "2024-03-15 11:54Z index is empty",
        "2024-03-15 12:16Z index restored",
    ]


@pytest.mark.parametrize("head", ["#", "No.", "Nr", "ID", ""])
def test_a_running_number_is_no_part_of_the_text(head: str) -> None:
    text = HEAD + (
        f"| {head} | Time (UTC) | Event |\n|---|---|---|\n| 1 | 14:32 | index is empty |\n"
        "| 2 | 15:10 | index restored |\n"
    )

    assert entries(text) == ["2024-03-15 14:32Z index is empty", "2024-03-15 15:10Z index restored"]
    assert unplaced(text) == []


def test_a_number_that_does_not_count_the_rows_stays() -> None:
    text = HEAD + (
        "| # | Time (UTC) | Event |\n|---|---|---|\n| 871 | 14:32 | index is empty |\n"
        "| 640 | 15:10 | index restored |\n"
    )

    assert entries(text)[0] == "2024-03-15 14:32Z index is empty (#: 871)"
