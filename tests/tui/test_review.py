"""Going through the findings in the checklist: filtering, fixing, allowing, and what changed meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pmtui.checks import Deadline, DeadlineKind, Level
from pmtui.tui.review import countdown

ENTRIES = """\
schema = 1
title = "Checkout refuses logins"
[facts]
severity = "sev2"
started = 2026-07-14T08:00:00Z
resolved = 2026-07-14T09:00:00Z
[[actions]]
id = "a1b2"
title = "Alert when the pool passes 80 %"
owner = "Ida Brandt and Ravi Kone"
due = 2026-12-01
"""


async def to_code(editor, code: str) -> None:
    """Put the cursor of the checklist on the first finding of a rule."""
    await editor.press("f9", "home")
    checklist = editor.app.screen.checklist
    for _ in range(len(checklist.items)):
        if checklist.finding and checklist.finding.code == code:
            return
        await editor.press("down")
    raise AssertionError(f"no {code} in the checklist")


async def test_the_filter_by_level_shows_errors_first_and_everything_again(rough):
    async with rough(size=(120, 40)) as editor:
        checklist = editor.app.screen.checklist
        every = sum(item.kind == "finding" for item in checklist.items)
        assert every == len(editor.findings)
        await editor.press("f9", "l")
        editor.shows("shown: errors")
        levels = {item.value[0].level for item in checklist.items if item.kind == "finding"}
        assert levels == {Level.ERROR}
        await editor.press("l")
        editor.shows("shown: errors and warnings")
        await editor.press("l")
        assert sum(item.kind == "finding" for item in checklist.items) == every


async def test_the_filter_by_section_shows_the_one_on_the_screen(rough):
    async with rough(section="actions", size=(120, 40)) as editor:
        await editor.press("f9", "s")
        editor.shows("shown: Actions")
        checklist = editor.app.screen.checklist
        shown = [item.value[0] for item in checklist.items if item.kind == "finding"]
        assert shown == [f for f in editor.findings if f.section == "actions"]
        await editor.press("s")
        assert "shown:" not in editor.text


async def test_the_filter_by_section_follows_to_the_section_that_is_shown(rough):
    async with rough(section="actions", size=(120, 40)) as editor:
        await editor.press("f9", "s", "f9", "f3")
        editor.shows("shown: Timeline")
        await editor.press("f8")
        assert editor.path.startswith("timeline")


async def test_a_change_of_the_filter_begins_the_list_anew_with_the_cursor_in_sight(rough):
    async with rough(size=(80, 24)) as editor:
        checklist = editor.app.screen.checklist
        await editor.press("f9")
        for key in ("l", "l", "l", "s", "s"):
            await editor.press(key)
            assert checklist.cursor
            top = checklist.scroll_offset.y
            assert top <= checklist.items.index(checklist.cursor) < top + checklist.size.height


async def test_a_fix_is_one_key_and_one_step_back(written):
    async with written(ENTRIES, section="actions", size=(120, 40)) as editor:
        before = editor.document
        code = next(f.code for f in editor.findings if f.path == "actions[a1b2].owner")
        await to_code(editor, code)
        assert "f " in editor.lines[-2]
        await editor.press("f")
        assert editor.document.actions[0].owner == "Ida Brandt"
        assert "Ravi Kone" in str(editor.document.model_dump())
        editor.shows("Alt+U takes it back")
        await editor.press("ctrl+z")
        assert editor.document == before


async def test_what_only_a_person_can_answer_is_not_fixed(written):
    async with written(ENTRIES, size=(120, 40)) as editor:
        before = editor.document
        await editor.go("summary.text")
        await editor.press("ctrl+g", "k")
        editor.shows("Only a person can answer")
        assert editor.document is before


async def test_a_finding_is_allowed_with_a_reason_and_counts_again(written):
    async with written(ENTRIES, section="actions", size=(120, 40)) as editor:
        finding = next(f for f in editor.findings if f.path == "actions[a1b2].owner")
        await to_code(editor, finding.code)
        await editor.press("a")
        editor.shows("Allow", "Why is it right here?")
        await editor.type("they work as a pair\n")
        assert finding not in editor.findings
        (row,) = editor.document.allowed
        assert (row.rule, row.path, row.reason) == (finding.name, finding.path, "they work as a pair")
        checklist = editor.app.screen.checklist
        assert any(item.kind == "allowed" for item in checklist.items)
        await editor.press("f9", "f9", "end")
        assert checklist.allowance == row
        await editor.press("a")
        assert finding in editor.findings
        assert not editor.document.allowed


async def test_nothing_is_allowed_without_a_reason(rough):
    async with rough(size=(120, 40)) as editor:
        before = editor.document
        await editor.press("f9", "a")
        await editor.press("enter")
        assert editor.document is before


@pytest.mark.parametrize("reason", ["n/a", "ok", "x", "todo"])
async def test_what_says_nothing_is_refused_as_a_reason_at_once(rough, reason):
    async with rough(size=(120, 40)) as editor:
        before = editor.document
        await editor.press("f9", "a")
        await editor.type(f"{reason}\n")
        editor.shows("Readers learn nothing from that")
        assert editor.document is before


async def test_the_checklist_says_what_changed_since_the_last_look(written):
    async with written(ENTRIES, section="actions", size=(120, 40)) as editor:
        assert "since the last look" not in editor.text
        await editor.go("actions[a1b2].owner")
        await editor.press("ctrl+k", "ctrl+u", *"Ida Brandt", "tab")
        editor.shows("1 solved since the last look")
        await editor.press("ctrl+z")
        assert "since the last look" not in editor.text
        await editor.go("actions[a1b2].title")
        await editor.press("ctrl+a", "ctrl+k")
        added = [item for item in editor.app.screen.checklist.items if item.kind in ("finding", "more")]
        assert any(item.value[2].startswith("+ ") for item in added)
        await editor.press("f9", "f9")
        assert "since the last look" not in editor.text


async def test_what_was_allowed_is_not_called_solved(rough):
    async with rough(size=(120, 40)) as editor:
        await editor.press("f9", "a", *"so it is", "enter")
        editor.shows("1 allowed since the last look")
        assert "solved since" not in editor.text


async def test_on_a_small_screen_the_checklist_opens_at_its_beginning(written):
    async with written(ENTRIES, size=(60, 15)) as editor:
        await editor.press("f9")
        editor.shows("Checklist", "before this can be")


async def test_deadlines_are_counted_down_and_late_ones_stand_out(written):
    async with written(ENTRIES, size=(120, 40)) as editor:
        editor.shows("late")
        lines = [item for item in editor.app.screen.checklist.items if item.kind in ("late", "due")]
        assert {item.value.split()[0] for item in lines} >= {"draft", "meeting", "publish"}


async def test_a_deadline_whose_lateness_is_allowed_is_counted_down_no_more(written):
    allowance = '[[allowed]]\nrule = "no-review-held"\nreason = "The team meets again on Friday"\n'
    async with written(ENTRIES + allowance, size=(120, 40)) as editor:
        lines = [item for item in editor.app.screen.checklist.items if item.kind in ("late", "due")]
        assert {item.value.split()[0] for item in lines} == {"draft", "publish"}


def test_a_countdown_names_the_largest_unit_that_still_tells_something():
    due = datetime(2024, 3, 20, 12, tzinfo=UTC)

    def shown(left: timedelta) -> str:
        return countdown(Deadline(DeadlineKind.PUBLISH, due, left, None, ""))

    assert shown(timedelta(days=3, hours=5)) == "publish in 3 days"
    assert shown(timedelta(hours=30)) == "publish in 30 hours"
    assert shown(timedelta(minutes=90)) == "publish in 90 minutes"
    assert shown(-timedelta(days=2, minutes=1)) == "publish 2 days late"
    assert shown(-timedelta(days=11, hours=14)) == "publish 12 days late"
