"""Headings that say how far the actions below them are, and parts that are named by what is beside them."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document, entries, imported
from pmtui.document import ActionStatus, Decision

DONE, DOING, TO_DO = ActionStatus.DONE, ActionStatus.IN_PROGRESS, ActionStatus.TO_DO


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Released while the incident lasted", DONE),
        ("Shipped during and after the outage", DONE),
        ("What we have already done", DONE),
        ("Fixes applied", DONE),
        ("Steps taken so far", DONE),
        ("Done ✅", DONE),
        ("Immediate fixes (done)", DONE),
        ("Bereits umgesetzt", DONE),
        ("In progress", DOING),
        ("What we're working on now", DOING),
        ("Not yet implemented", TO_DO),
        ("Still open", TO_DO),
        ("To be done", TO_DO),
        ("完了済み", DONE),
        ("未完了（次の版で対応）", TO_DO),
        ("Longer term", None),
        ("短期（1週間以内）", None),
        ("Alarm Handling", None),
        ("Recovery Readiness (P2)", None),
        ("Next steps", None),
    ],
)
def test_a_heading_says_how_far_the_actions_below_it_are(heading: str, status: ActionStatus | None) -> None:
    found = imported(
        f"# Search down\n\n## Action items\n\n### {heading}\n\n- Halve the index\n- Watch the queue\n"
    )
    assert found.document is not None
    said = [found.facts.get(f"actions[{row.id}].status") for row in found.document.actions]
    assert [row.title for row in found.document.actions] == ["Halve the index", "Watch the queue"]
    assert [guess and guess.value for guess in said] == [status, status]


def test_what_was_fixed_is_the_action_and_no_group() -> None:
    text = "# Search down\n\n## Action items\n\n### Fixed the parser\n\nIt read one byte too many.\n"
    assert [row.title for row in document(text).actions] == ["Fixed the parser"]


def test_of_two_questions_the_first_names_the_part() -> None:
    found = imported("# Down\n\n## What did we learn? Will it happen again?\n\nThat backups matter.\n")
    assert [part.name for part in found.sections] == ["lessons"]


def test_improvements_beside_what_went_well_are_what_did_not() -> None:
    lists = "### Went well\n\n- The page\n\n### Improvements\n\n- The alarm came late\n"
    text = f"# Down\n\n## Lessons learned\n\n{lists}"
    lessons = document(text).lessons
    assert [row.text for row in lessons.went_poorly] == ["The alarm came late"]
    assert not document(text).actions


def test_a_day_that_is_named_behind_midnight_is_not_that_of_the_first_entry() -> None:
    text = """# Disk failed

## Timeline

- [21:20 CET] Opened.
- [23:43 CET] Disk replaced.
- [00:15 CET (2012-07-05)] Running again.
- [08:18 CET] All well.
"""
    assert entries(text) == [
        "2012-07-04 20:20Z Opened.",
        "2012-07-04 22:43Z Disk replaced.",
        "2012-07-04 23:15Z Running again.",
        "2012-07-05 07:18Z All well.",
    ]
    assert str(document(text).facts.date) == "2012-07-04"


def test_the_heading_of_a_story_that_is_a_timeline_is_kept() -> None:
    rows = "\n".join(f"- 14:0{minute} Step {minute} was taken" for minute in range(5))
    found = imported(f"# Down\n\n## Nightwatch at the pumping station\n\n{rows}\n")
    assert ("timeline", "Nightwatch at the pumping station") in {(p.name, p.heading) for p in found.sections}


@pytest.mark.parametrize(
    "stamps",
    [
        ("午前10時5分", "午前10時半", "午後1時"),
        ("午前 10:05", "午前 10:30", "午後 1:00"),
        ("3月5日(火) 10:05", "3月5日(火) 10:30", "3月5日(火) 13:00"),
        ("2024年3月5日(火)10時5分", "10時30分", "13時"),
        ("오전 10시 5분", "오전 10시 반", "오후 1시"),
        ("10시 5분경", "10시 30분쯤", "13시에"),
        ("3월 5일(화) 10:05", "10:30", "13:00"),
        ("上午10:05", "上午10点30分", "下午1:00"),
    ],
)
def test_clocks_are_read_as_the_east_writes_them(stamps: tuple[str, str, str]) -> None:
    rows = "\n".join(
        f"- {stamp} {said}" for stamp, said in zip(stamps, ("Alarm", "Restart", "All well"), strict=True)
    )
    assert entries(f"# 検索障害\n\n2024年3月5日\n\n## タイムライン\n\n{rows}\n") == [
        "2024-03-05 10:05Z Alarm",
        "2024-03-05 10:30Z Restart",
        "2024-03-05 13:00Z All well",
    ]


def test_actions_that_were_already_taken_are_done() -> None:
    text = "# Search finds nothing\n\n## Actions already taken\n\n- Add an alert for an empty index\n"

    assert [row.status for row in document(text).actions] == [ActionStatus.DONE]


def test_a_line_that_says_action_items_begins_them_below_the_heading_of_another_part() -> None:
    text = (
        "# Search finds nothing\n\n## Detection\nCustomers told us.\n\nAction Items\n- Add an alert\n"
        "- Test the alert\n\n## Lessons learned\n- Know the index\n"
    )

    assert [row.title for row in document(text).actions] == ["Add an alert", "Test the alert"]


@pytest.mark.parametrize(
    ("item", "title", "status"),
    [
        ("[GH-101 (Done)](https://git.example/1): add it", "GH-101 (https://git.example/1): add it", DONE),
        ("[Done](https://git.example/f8f): add a lab", "add a lab", DONE),
        ("[Open](https://git.example/7): add a second lab", "add a second lab", TO_DO),
    ],
)
def test_a_link_before_an_action_may_say_how_far_it_is(item: str, title: str, status: ActionStatus) -> None:
    (action,) = document(f"# Search finds nothing\n\n## Actions\n\n- {item}\n").actions

    assert (action.title, action.status) == (title, status)
    assert "https://git.example" in action.ticket


@pytest.mark.parametrize(
    "name", ["Recommended Improvements", "Restore Readiness", "Queue Load Handling", "Second Line Training"]
)
def test_a_field_of_work_above_actions_or_behind_them_owns_none(name: str) -> None:
    text = (
        f"# Search down\n\n## Action items\n\n### {name}\n\n- Halve the index\n\n### Ada Berg\n\n- Watch it\n"
    )
    assert [row.owner for row in document(text).actions] == ["", "Ada Berg"]
    text = f"# Search down\n\n## Action items\n\n- Halve the index ({name})\n- Watch it (Ada Berg)\n"
    assert [row.owner for row in document(text).actions] == ["", "Ada Berg"]


def test_mitigations_that_say_how_far_each_is_are_actions() -> None:
    text = (
        "# Search down\n\n## Impact\n\nSlow.\n\n## Mitigations\n\n- Implemented: A second index\n"
        "- Suggested: An alarm on its age\n- In progress: A smaller index\n"
    )
    rows = document(text).actions
    assert [(row.title, row.status) for row in rows] == [
        ("A second index", DONE),
        ("An alarm on its age", TO_DO),
        ("A smaller index", DOING),
    ]


def test_a_bold_line_with_a_number_is_an_action_and_what_stands_below_belongs_to_it() -> None:
    text = (
        "# Search down\n\n## Actions\n\n**Action 1 (prevent): Halve the index**\n- drop the old fields\n\n"
        "Status: done\n\n**Action 2 (detect) : Watch its age**\nProposal:\n- an alarm\n\n"
        "Status: in progress\n"
    )
    found = imported(text)
    assert found.document is not None
    assert [(row.title.split(" (")[0], row.status) for row in found.document.actions] == [
        ("Halve the index", DONE),
        ("Watch its age", DOING),
    ]
    assert "drop the old fields" in found.document.actions[0].note
    assert not found.unplaced


def test_a_table_of_one_column_is_a_timeline_of_its_rows() -> None:
    text = "# Down\n\n## Timeline\n\n| Event |\n|---|\n| Users wait |\n| It is halved |\n| All is well |\n"
    assert [row.text for row in document(text).timeline] == [
        "Users wait",
        "It is halved",
        "All is well",
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("## POSTMORTEM: Outage of the search\n\nIssue Summary:\nIt was slow.\n", "Outage of the search"),
        (
            "# Acme — Technical Incident Report\n## Search slow after the move\n\n## Summary\n\nSlow.\n",
            "Search slow after the move",
        ),
        (
            "# Acme - RCA\n\n## Search slow after the move\n\n**Date:** 2024-03-15\n",
            "Search slow after the move",
        ),
        (
            "# Acme — Incident Report\n\nWritten by Ada.\n\n## Search slow\n\nSlow.\n",
            "Acme — Incident Report",
        ),
    ],
)
def test_the_title_stands_behind_the_kind_or_below_it(text: str, title: str) -> None:
    assert document(text).title == title


@pytest.mark.parametrize("head", ["## {}", "**{}**"])
@pytest.mark.parametrize("clocks", [("9:27a", "4:00p"), ("at 9:27 AM", "at 4:00 PM"), ("- 09:27", "- 16:00")])
def test_updates_whose_headings_hold_the_time_are_the_timeline(head: str, clocks: tuple[str, str]) -> None:
    first = head.format(f"Investigating 2025-01-04 {clocks[0]}")
    second = head.format("Identified: 2025-01-04 12:00")
    last = head.format(f"Resolved 2025-01-04 {clocks[1]}")
    told = f"{first}\n\nAll is dark.\n\nStill.\n\n{second}\n\nA cable.\n\n{last}\n\nAll is up.\n"
    text = f"# Power cut\n\n{told}"
    assert entries(text) == [
        "2025-01-04 09:27Z Investigating: All is dark. Still.",
        "2025-01-04 12:00Z Identified: A cable.",
        "2025-01-04 16:00Z Resolved: All is up.",
    ]


def test_lists_of_improvements_below_the_remediation_are_actions() -> None:
    found = document(
        "# Search\n\n## Remediation\n\nWe went back to 1.2.\n\n"
        "### Immediate actions\n\n- ✅ Went back to 1.2\n- Wrote to the partners\n\n"
        "**Action item:** Declare earlier. Owner: @runa\n\n"
        "### Short-term improvements\n\n- Refuse rows of other widths\n- Count the rows\n\n"
        "### Long-term improvements (target: Q4)\n\n"
        "- Try each release with the last three clients. Owner: @runa\n"
    )

    assert [action.title for action in found.actions] == [
        "Went back to 1.2",
        "Wrote to the partners",
        "Declare earlier.",
        "Refuse rows of other widths",
        "Count the rows",
        "Try each release with the last three clients.",
    ]
    assert [action.owner for action in found.actions][2::3] == ["@runa", "@runa"]
    assert {action.decision for action in found.actions} == {Decision.ACCEPTED}
    assert found.summary.resolution == "We went back to 1.2."


def test_a_list_of_actions_goes_on_behind_another_part() -> None:
    found = document(
        "# Search\n\n## Action items\n\n### What went wrong\n\n- Nobody knew the limit\n\n"
        "### Process improvements\n\n1. Tell more of the team\n\n"
        "### Documentation improvements\n\n1. Write it down\n"
    )

    assert [action.title for action in found.actions] == ["Tell more of the team", "Write it down"]
    assert {action.decision for action in found.actions} == {Decision.ACCEPTED}


def test_a_note_of_the_author_begins_no_list_of_actions() -> None:
    found = document(
        "# Search\n\n## Summary\n\nIt was down.\n\n"
        "## Thanks\n\nTODO: name the reporter\n\nWe thank all who helped.\n"
    )

    assert found.actions == ()
