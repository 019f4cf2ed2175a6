"""What was imported is marked until somebody has looked at it; what has no place is placed or dropped."""

from __future__ import annotations

from pathlib import Path

import pytest

from pmtui.document import Action, Entry, Facts, Passage, Postmortem, Severity
from pmtui.document.base import utc

IMPORTED = Postmortem(
    title="Checkout refuses logins",
    facts=Facts(severity=Severity.SEV2),
    actions=(Action(id="a1", title="Alert on the pool"), Action(id="a2", title="Widen the id")),
    timeline=(
        Entry(id="e1", at=utc(2026, 7, 14, 9, 1), text="queue grows", unreviewed=True),
        Entry(id="e2", at=utc(2026, 7, 14, 9, 4), text="relay restarted", unreviewed=True),
        Entry(id="e3", at=utc(2026, 7, 14, 9, 6), text="typed by hand"),
    ),
    unreviewed=("facts.severity", "actions"),
    unplaced=(
        Passage(id="p1", text="Thanks to [/red]everybody\nwho helped", source="old.md, line 7"),
        Passage(id="p2", text="- ask the vendor\n- widen the id", source="old.md, line 9"),
    ),
)


def fresh(editor) -> list[str]:
    return [entry.id for entry in editor.document.timeline if entry.unreviewed]


async def test_rows_and_fields_say_that_nobody_has_looked_at_them(empty):
    async with empty(IMPORTED, section="timeline") as editor:
        editor.shows("◇ 2 unreviewed")
        assert "◇" in editor.line_with("relay restarted")
        assert "◇" not in editor.line_with("typed by hand")
        await editor.section("actions")
        assert "◇" in editor.line_with("Widen the id")
        await editor.go("facts.severity")
        editor.shows("◇ Severity")
        await editor.resize(150, 40)
        await editor.section("timeline")
        assert "◇ unreviewed" in editor.line_with("relay restarted")


async def test_a_key_counts_a_row_as_looked_at_and_goes_on(empty):
    async with empty(IMPORTED, section="timeline") as editor:
        await editor.press("home", "v")
        assert fresh(editor) == ["e2"]
        assert editor.path == "timeline[e2]"
        await editor.press("v")
        assert fresh(editor) == []
        await editor.press("v")
        editor.shows("This was not imported")
        await editor.press("ctrl+z", "ctrl+z")
        assert fresh(editor) == ["e1", "e2"]


async def test_a_change_counts_as_a_look_and_one_row_of_a_list_leaves_the_others(empty):
    async with empty(IMPORTED) as editor:
        await editor.fill("actions[a1].title", "Alert when the pool is over 80 %")
        assert editor.document.unreviewed == ("facts.severity", "actions[a2]")
        await editor.go("facts.severity")
        await editor.press("ctrl+g", "v")
        assert editor.document.unreviewed == ("actions[a2]",)
        assert "◇" not in editor.line_with("Severity")


async def test_everything_can_count_as_looked_at_in_one_step(empty):
    async with empty(IMPORTED, section="timeline") as editor:
        await editor.app.run_action("reviewed_all")
        assert fresh(editor) == []
        assert editor.document.unreviewed == ()
        await editor.press("ctrl+z")
        assert fresh(editor) == ["e1", "e2"]


async def test_in_ascii_the_sign_has_a_plain_form(empty):
    async with empty(IMPORTED, section="timeline", ascii=True) as editor:
        editor.shows("? 2 unreviewed")


async def test_a_passage_is_placed_where_it_belongs(empty):
    async with empty(IMPORTED) as editor:
        await editor.press("ctrl+g", "u")
        editor.shows("2 passages wait", "Thanks to [/red]everybody", "who helped", "old.md, line 7")
        await editor.press("enter", "down", "enter")
        assert editor.document.summary.text == "Thanks to [/red]everybody\nwho helped"
        editor.shows("1 passage waits", "Placed under Summary.")
        await editor.press("ctrl+z")
        editor.shows("2 passages wait")
        assert editor.document.summary.text == ""
        await editor.press("enter", "enter", "escape")
        assert editor.path == "summary.text"


async def test_a_place_is_found_by_its_name_and_none_is_taken_unasked(empty):
    async with empty(IMPORTED) as editor:
        await editor.press("ctrl+g", "u", "enter", "enter")
        editor.shows("Where does it belong?", "Choose a place first")
        await editor.type("zzz")
        await editor.press("enter")
        editor.shows("Where does it belong?", "No place is called “zzz”")
        await editor.press("backspace", "backspace", "backspace", *"append", "enter")
        editor.shows("1 passage waits", "Placed under Appendix.")
        assert len(editor.document.impact.appendix) == 1
        assert editor.document.summary.text == ""


async def test_letters_that_move_in_other_lists_are_letters_of_a_name(empty):
    async with empty(IMPORTED) as editor:
        await editor.press("ctrl+g", "u", "enter", *"risk", "enter")
        editor.shows("Placed under Risks.")


async def test_a_passage_is_dropped_and_brought_back(empty):
    async with empty(IMPORTED) as editor:
        await editor.press("ctrl+g", "u", "x", "x")
        editor.shows("everything has its place")
        await editor.press("enter", "x", "ctrl+z", "escape")
        assert [row.id for row in editor.document.unplaced] == ["p2"]


async def test_the_checklist_leads_to_the_passages_and_past_them(empty):
    async with empty(IMPORTED) as editor:
        seen = set()
        for _ in range(len(editor.findings) + 1):
            await editor.press("f8")
            if getattr(editor.app.screen, "TITLE", "") == "Unplaced":
                seen.add("unplaced")
                await editor.press("escape")
            seen.add(editor.current_section)
        assert {"unplaced", "summary", "timeline", "actions"} <= seen


@pytest.mark.parametrize("size", [(80, 24), (60, 15), (140, 45)])
async def test_without_passages_it_says_so(empty, size):
    async with empty(size=size) as editor:
        await editor.press("ctrl+g", "u")
        editor.shows("No imported text is waiting for a place.")


async def test_what_is_saved_says_what_nobody_has_looked_at(empty, folder: Path):
    async with empty(IMPORTED, section="timeline") as editor:
        await editor.press("home", "v", "ctrl+s")
        assert [entry.unreviewed for entry in editor.saved.timeline] == [False, True, False]
