"""Timeline: entries typed, pasted, starred, copied and deleted."""

from __future__ import annotations

import pytest

from pmtui.document import Postmortem

DAYS = """
title = "Checkout refuses logins"

[facts]
date = 2026-07-17
impact_started = 2026-07-17T22:30:00Z
impact_ended = 2026-07-18T00:40:00Z

[[timeline]]
id = "aaaa"
at = 2026-07-17T22:30:00Z
kind = "alert"
text = "Latency above 5 s"

[[timeline]]
id = "bbbb"
at = 2026-07-17T22:35:00Z
kind = "action"
text = "Restarted the pool"

[[timeline]]
id = "cccc"
at = 2026-07-18T00:40:00Z
kind = "recovery"
text = "All monitors green"
"""


def clocks(document: Postmortem) -> list[str]:
    return [f"{entry.at:%H:%M}" for entry in document.timeline]


async def quick(editor, *lines: str) -> None:
    """Type lines into the quick entry."""
    await editor.press("f3", "ctrl+n")
    for line in lines:
        await editor.type(line + "\n")


async def test_an_empty_timeline_begins_with_the_quick_entry_and_says_how(empty):
    async with empty(section="timeline") as editor:
        editor.shows("No entries yet", "paste a block")
        await editor.type("14:32 alert: latency above 5 s\n")
        (entry,) = editor.document.timeline
        assert (entry.kind, entry.text) == ("alert", "latency above 5 s")


async def test_quick_entry_takes_times_now_and_distances_and_sorts(empty):
    async with empty() as editor:
        await quick(
            editor,
            "08:32 alert: latency above 5 s",
            "+5m acknowledgement: on-call takes the page",
            "08:20 deployed the new pool settings",
            "now decision (incident commander): fail over",
        )
        entries = editor.document.timeline
        assert clocks(editor.document) == ["08:20", "08:32", "08:37", "09:00"]
        assert [e.kind for e in entries] == ["change", "alert", "acknowledgement", "decision"]
        assert entries[3].role == "incident commander"
        editor.shows("deployed the new pool settings", "acknowledged")
        await editor.press("ctrl+t")
        assert editor.value == "09:00Z "


async def test_the_line_below_says_what_the_quick_entry_will_become(empty):
    async with empty(section="timeline") as editor:
        await editor.type("14:52 all monitors green")
        editor.shows("20 Jul 14:52 UTC · recovery? · all monitors green")
        await editor.press("ctrl+u", *"14:52 action: fail over")
        editor.shows("20 Jul 14:52 UTC · action · fail over")
        await editor.press("ctrl+u", *"restarted the pool")
        editor.shows("begin with the time")
        await editor.press("enter")
        assert editor.value == "restarted the pool", "what cannot be read stays"
        assert not editor.document.timeline


async def test_a_pasted_block_is_looked_at_before_it_is_taken(empty):
    async with empty(section="timeline") as editor:
        await editor.paste("08:32 alert: latency\n08:40 noise\nno time here 25:99\n08:50 recovery: green\n")
        editor.shows("Mon 20 Jul 2026 · UTC", "[x]  08:32 · alert · latency", "[x]  08:50")
        await editor.press("down", "space")
        dropped = editor.line_with("noise")
        assert "[ ]" in dropped
        await editor.press("enter")
        assert clocks(editor.document) == ["08:32", "08:50"]
        await editor.press("ctrl+z")
        assert clocks(editor.document) == []


async def test_the_last_entry_of_a_long_block_is_on_the_screen(empty):
    async with empty(section="timeline") as editor:
        await editor.paste("\n".join(f"08:{minute} step {minute}" for minute in range(10, 40)))
        await editor.press("enter")
        editor.shows("Added 30 entries")
        assert editor.line_with("step 39").startswith(("▌", "▏"))


async def test_a_pasted_block_can_be_refused(empty):
    async with empty(section="timeline") as editor:
        await editor.paste("08:32 alert: latency\n08:40 noise\n")
        await editor.press("escape")
        assert editor.document.timeline == ()
        await editor.type("08:32 x\n")
        assert clocks(editor.document) == ["08:32"]


async def test_days_have_headings_and_long_silences_during_the_impact_show(written):
    async with written(DAYS, section="timeline") as editor:
        editor.shows("Fri 17 Jul 2026 · UTC", "Sat 18 Jul 2026 · UTC", "2 h 5 min without an entry")
        assert "impact 22:30–00:40 · 2 h 10 min" in editor.line_with("Fri 17 Jul")
        assert "+2:10" in editor.line_with("All monitors green")


async def test_an_entry_is_edited_in_its_form_and_finds_its_place(written):
    async with written(DAYS, section="timeline") as editor:
        await editor.press("home", "enter")
        assert editor.path == "timeline[aaaa].text"
        await editor.press("end", *" for all users")
        assert editor.at("timeline[aaaa].text") == "Latency above 5 s for all users"
        await editor.press("escape", "down")
        assert editor.path == "timeline[bbbb]"
        editor.shows("Restarted the pool")
        await editor.fill("timeline[bbbb].at", "22:10")
        assert [entry.id for entry in editor.document.timeline] == ["bbbb", "aaaa", "cccc"]
        assert editor.path == "timeline[bbbb].at"


async def test_undo_in_the_list_stays_in_the_list(written):
    async with written(DAYS, section="timeline") as editor:
        await editor.press("home", "x", "alt+u", "x", "alt+u")
        assert len(editor.document.timeline) == 3
        assert editor.path == "timeline[aaaa]"
        await editor.press("s", "alt+u", "s")
        assert editor.at("timeline[aaaa].starred") is True


async def test_star_copy_delete_and_undo(written):
    async with written(DAYS, section="timeline") as editor:
        await editor.press("home", "s")
        assert editor.at("timeline[aaaa].starred") is True
        assert "★" in editor.line_with("Latency above 5 s")
        await editor.press("s")
        assert editor.at("timeline[aaaa].starred") is False
        await editor.press("c")
        assert len(editor.document.timeline) == 4
        assert sum(entry.text == "Latency above 5 s" for entry in editor.document.timeline) == 2
        await editor.press("x")
        await editor.press("x")
        assert len(editor.document.timeline) == 2
        editor.shows("Deleted", "brings it back")
        await editor.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert [entry.id for entry in editor.document.timeline] == ["aaaa", "bbbb", "cccc"]
        assert not editor.app.session.store.document.timeline[0].starred


async def test_the_list_moves_by_rows_and_screenfuls(written):
    rows = "".join(
        f'[[timeline]]\nid = "r{n:03}"\nat = 2026-07-17T{n // 60:02}:{n % 60:02}:00Z\ntext = "entry {n}"\n'
        for n in range(200)
    )
    async with written(f'title = "Long"\n{rows}', section="timeline") as editor:
        await editor.press("end")
        assert editor.path == "timeline[r199]"
        assert "03:19" in editor.line_with("entry 199"), "it is the line of the list, not only the form"
        editor.shows("entry 194")
        await editor.press("pageup", "pageup")
        assert "timeline[r150]" < editor.path < "timeline[r190]"
        assert "▌" in editor.line_with(f"entry {editor.path[10:13]}")
        await editor.press("home")
        assert editor.path == "timeline[r000]"
        editor.shows("Fri 17 Jul 2026", "entry 4")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_list_keeps_at_least_eight_lines(written, size):
    async with written(DAYS, section="timeline", size=size) as editor:
        await editor.press("home", "enter")
        shown = [line for line in editor.lines if "Latency above" in line]
        assert shown
        first = editor.lines.index(editor.line_with("Fri 17 Jul"))
        form = next(n for n, line in enumerate(editor.lines) if n > first and "What" in line)
        assert form - first >= 8


async def test_escape_leaves_the_quick_entry_for_the_list_and_keeps_what_is_typed(written):
    async with written(DAYS, section="timeline") as editor:
        await editor.press("home", "a", *"23:10 fail", "escape")
        assert editor.path == "timeline[aaaa]", "letters are keys of the list"
        await editor.press("s")
        assert editor.at("timeline[aaaa].starred") is True
        await editor.press("a")
        assert editor.value == "23:10 fail"


async def test_after_a_block_was_taken_letters_are_keys_of_the_list(written):
    async with written(DAYS, section="timeline") as editor:
        await editor.press("a")
        await editor.paste("23:00 first\n23:10 second\n")
        await editor.press("enter")
        assert editor.at(editor.path).text == "second"
        await editor.press("s")
        assert editor.at(editor.path).starred is True


async def test_on_return_to_the_section_letters_are_keys_of_the_list(written):
    async with written(DAYS, section="timeline") as editor:
        await editor.press("home", "a", "f4", "f3", "s")
        assert editor.at("timeline[aaaa].starred") is True
        await editor.press("a", *"23:10 half", "f4", "f3")
        assert editor.value == "23:10 half", "what was begun goes on"
        await editor.press("f1", "escape")
        assert editor.value == "23:10 half"


async def test_a_block_pasted_onto_the_list_is_looked_at_too(written):
    async with written(DAYS, section="timeline") as editor:
        await editor.press("home")
        await editor.paste("23:00 first\n23:10 second\n")
        editor.shows("2 entries to add")
        await editor.press("enter")
        assert len(editor.document.timeline) == 5
        await editor.paste("23:20 a single line")
        assert editor.value == "23:20 a single line"
        assert len(editor.document.timeline) == 5


async def test_a_pasted_line_without_a_time_is_kept_only_if_one_says_so(empty):
    async with empty(section="timeline") as editor:
        await editor.paste("08:32 alert: latency\n\nthe dashboard was down\n\n08:50 recovery: green\n")
        editor.shows("2 entries to add, 1 without a time")
        assert "[ ] the dashboard was down" in editor.line_with("dashboard")
        await editor.press("down", "space")
        editor.shows("3 entries to add")
        await editor.press("enter")
        first, second, third = editor.document.timeline
        assert (first.text, second.text, third.text) == ("latency", "the dashboard was down", "green")
        assert (second.at, second.approximate) == (first.at, True)


async def test_four_digits_are_a_time(empty):
    async with empty(section="timeline") as editor:
        await editor.type("0758 alert: latency above 5 s\n")
        assert clocks(editor.document) == ["07:58"]
        await editor.press("escape", "enter")
        row = editor.document.timeline[0].id
        await editor.fill(f"timeline[{row}].at", "0801")
        assert clocks(editor.document) == ["08:01"]
