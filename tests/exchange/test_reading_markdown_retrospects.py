"""A table with a column for what went well, one for what did not and one for luck is three lists."""

from __future__ import annotations

import pytest
from markdown_read import document, imported, unplaced

HEAD = "# Search down\n\nDate: 2024-06-13\n\n## Summary\n\nSearch was down.\n\n"
BESIDE = (
    "| What went well | What didn't go well | Where we got lucky |\n|---|---|---|\n"
    "| Paging worked | Disk alert was muted | Before the sales peak |\n| Rollback was quick | | |\n"
)


def lists(text: str) -> tuple[list[str], list[str], list[str]]:
    lessons = document(text).lessons
    well, poorly, lucky = (
        [row.text for row in rows] for rows in (lessons.went_well, lessons.went_poorly, lessons.lucky)
    )
    return well, poorly, lucky


@pytest.mark.parametrize(
    "heading",
    [
        "",
        "## What went well / What didn't\n\n",
        "## Lessons learned\n\n",
        "## Retrospective\n\n",
        "## What went well\n\n",
        "## Impact\n\n",
    ],
)
def test_every_column_is_a_list_under_any_heading(heading):
    text = HEAD + heading + BESIDE
    assert lists(text) == (
        ["Paging worked", "Rollback was quick"],
        ["Disk alert was muted"],
        ["Before the sales peak"],
    )
    assert document(text).summary.text == "Search was down."
    assert unplaced(text) == []
    assert {"went well", "went wrong", "lucky"} <= {part.name for part in imported(text).sections}


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        ("👍 Went well | 👎 Went badly", "a | b"),
        ("**What went well?** | **What went wrong?**", "a | b"),
        ("# | Went well | Went wrong", "1 | a | b"),
        ("Was gut lief | Was schlecht lief", "a | b"),
    ],
)
def test_two_columns_are_enough(heads, row):
    rule = " | ".join("---" for _ in heads.split("|"))
    text = f"{HEAD}## Lessons learned\n\n| {heads} |\n| {rule} |\n| {row} |\n"
    assert lists(text)[:2] == (["a"], ["b"])
    assert unplaced(text) == []


def test_another_column_says_whose_point_it_is():
    text = (
        HEAD
        + "| Team | Went well | Went wrong |\n|---|---|---|\n| Shop | Quick | No runbook |\n| DB | | Slow |\n"
    )
    assert lists(text)[:2] == (["Shop: Quick"], ["Shop: No runbook", "DB: Slow"])


def test_the_lines_of_a_cell_are_points_and_a_wrapped_sentence_is_one():
    cells = "Paging worked<br>- Rollback was quick | The alert<br>was muted"
    text = HEAD + f"| Went well | Went wrong |\n|---|---|\n| {cells} |\n"
    assert lists(text)[:2] == (["Paging worked", "Rollback was quick"], ["The alert was muted"])
    assert unplaced(text) == []


def test_a_column_of_actions_is_taken_as_actions():
    text = HEAD + "| Went well | Went wrong | Actions |\n|---|---|---|\n| Quick | Muted | Unmute, @mika |\n"
    assert [(row.title, row.owner) for row in document(text).actions] == [("Unmute", "@mika")]


def test_rows_that_are_named_like_the_lists_are_divided():
    text = HEAD + (
        "## Lessons learned\n\n| Category | Lesson |\n|---|---|\n| What went well | Paging worked |\n"
        "| | Rollback was quick |\n| What went wrong | Alert muted |\n| Where we got lucky | At night |\n"
    )
    assert lists(text) == (["Paging worked", "Rollback was quick"], ["Alert muted"], ["At night"])
    assert unplaced(text) == []


def test_a_table_of_other_lessons_stays_whole():
    text = (
        HEAD + "## Lessons learned\n\n| Topic | Lesson |\n|---|---|\n| Paging | Works |\n| Disks | Watch |\n"
    )
    assert [row.text for row in document(text).lessons.learnings] == ["Paging – Works", "Disks – Watch"]
