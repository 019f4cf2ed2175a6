"""Fields: what is written is seen whole, and so is what is wrong with it."""

from __future__ import annotations

import pytest

SENTENCE = (
    "The connection pool of the checkout had no alert on its wait queue, so nobody saw that it was full"
)
FACTS = """
title = "Checkout refuses logins"

[facts]
date = 2026-07-17
impact_started = 2026-07-17T22:30:00Z
detected = 2026-07-17T22:41:00Z
acknowledged = 2026-07-17T22:43:00Z
mitigated = 2026-07-17T22:52:00Z

[[timeline]]
id = "aaaa"
at = 2026-07-17T22:30:00Z
text = "Latency above 5 s"
"""
SIZES = pytest.mark.parametrize("size", [(80, 24), (60, 15)])


@SIZES
async def test_moments_are_seen_whole_whether_in_focus_or_not(written, size):
    async with written(FACTS, size=size) as editor:
        for name, clock in (("impact_started", "22:30"), ("detected", "22:41"), ("mitigated", "22:52")):
            await editor.go(f"facts.{name}")
            editor.shows(f"▌ 2026-07-17 {clock}Z")
            await editor.press("tab")
            editor.shows(f"  2026-07-17 {clock}Z")


@SIZES
async def test_the_time_of_an_entry_is_seen_whole_in_its_form(written, size):
    async with written(FACTS, section="timeline", size=size) as editor:
        await editor.go("timeline[aaaa].at")
        editor.shows("▌ 2026-07-17 22:30Z")


async def test_what_is_typed_into_a_moment_replaces_it(written):
    async with written(FACTS) as editor:
        await editor.go("facts.detected")
        await editor.type("22:44")
        assert editor.value == "22:44"
        assert editor.at("facts.detected").minute == 44
        await editor.press("tab", "shift+tab", "end", "backspace", "backspace", *"5Z")
        assert editor.value == "2026-07-17 22:45Z"


@SIZES
async def test_the_sentence_about_a_refused_value_is_seen_whole(empty, size):
    async with empty(size=size) as editor:
        await editor.fill("facts.detected", "14:32 CET")
        await editor.press("tab")
        seen = " ".join(editor.text.split())
        assert (
            "✗ Detected: “CET” is not the same all year; write the offset, such as 14:32+01:00, or UTC"
            in seen
        )
        editor.shows("✗ Detected ", "║ 14:32 CET")
        await editor.fill("facts.detected", "14:32")
        await editor.press("tab")
        assert "not the same all year" not in editor.text
        assert "║" not in editor.text


async def test_no_line_comes_or_goes_below_a_field_while_one_types_into_it(empty):
    async with empty() as editor:
        await editor.go("facts.detected")
        place = editor.lines.index(editor.line_with("What happened"))
        for key in "14:32":
            await editor.press(key)
            assert editor.lines.index(editor.line_with("What happened")) == place
        await editor.press("x", "tab")
        assert editor.lines.index(editor.line_with("What happened")) > place
        place = editor.lines.index(editor.line_with("What happened"))
        await editor.press("shift+tab", *"soon")
        assert editor.lines.index(editor.line_with("What happened")) == place


async def test_a_refused_value_is_marked_without_signs_outside_of_ascii(empty):
    async with empty(ascii=True) as editor:
        await editor.fill("facts.detected", "soon")
        await editor.press("tab")
        editor.shows("x Detected ", "x Detected: expected a time")


@SIZES
async def test_a_long_sentence_is_seen_whole_without_the_focus(empty, size):
    async with empty(section="analysis", size=size) as editor:
        await editor.go("analysis.contributors")
        await editor.press("a", *SENTENCE, "tab")
        assert SENTENCE in " ".join(part.strip() for part in editor.lines if "…" not in part)
        await editor.press("escape")
        assert "…" in editor.line_with("The connection pool"), "the row shows that there is more"


async def test_a_sentence_stays_one_line_of_the_document(empty):
    async with empty() as editor:
        await editor.fill("title", SENTENCE)
        await editor.press("enter")
        assert editor.document.title == SENTENCE
        assert editor.path == "facts.severity", "Enter goes on to the next field"
        await editor.go("title")
        await editor.paste("\r\nfor\n47 minutes\n")
        assert editor.document.title == f"{SENTENCE}for 47 minutes"
        editor.shows("the pasted lines were joined")


async def test_arrows_go_through_a_long_sentence_and_on_to_the_fields_beside_it(empty):
    async with empty(section="timeline") as editor:
        await editor.type(f"14:32 {SENTENCE}\n")
        await editor.press("escape", "enter")
        row = editor.document.timeline[0].id
        await editor.press("up")
        assert editor.path == f"timeline[{row}].text"
        await editor.press("down", "down")
        assert editor.path == f"timeline[{row}].at"
        await editor.press("up")
        assert editor.path == f"timeline[{row}].text"


async def test_a_form_has_room_for_what_is_typed_on_a_small_screen(written):
    async with written(FACTS, section="timeline", size=(60, 15)) as editor:
        await editor.press("home")
        editor.shows("Latency above 5 s", "What")
        await editor.press("enter")
        editor.shows("▌ Latency above 5 s", "When")
        assert "22:30" in editor.lines[3], "the row stays in sight above its form"


async def test_enter_goes_from_field_to_field_and_from_the_last_one_back_to_the_list(empty):
    async with empty() as editor:
        await editor.press(
            "f2", *"x", "enter", *"sev2", "enter", *"2026-07-17", "enter", *"login", "enter", *"1432\n"
        )
        assert editor.document.facts.severity == "sev2"
        assert editor.document.facts.services == ("login",)
        assert f"{editor.document.facts.impact_started:%d %H:%M}" == "17 14:32"
        assert editor.path == "facts.detected"
        await editor.press("f7", "a", *"Paging took two minutes", "enter")
        assert editor.path.startswith("lessons.went_well[")
        await editor.press("a", *"Everybody stayed calm", "enter")
        texts = [lesson.text for lesson in editor.document.lessons.went_well]
        assert texts == ["Paging took two minutes", "Everybody stayed calm"]


async def test_a_name_of_the_document_is_offered_and_taken_as_it_is_written_there(empty):
    async with empty(size=(80, 24)) as editor:
        await editor.fill("facts.owner", "Mika Laine")
        await editor.press("f6", "a", *"Bound the pool", "tab", *"mi")
        editor.shows("→ takes Mika Laine")
        assert editor.document.actions[0].owner == "mi"
        await editor.press("right")
        assert editor.document.actions[0].owner == "Mika Laine"
        assert "takes" not in editor.text


async def test_the_form_of_a_row_at_the_end_of_the_page_is_in_sight(empty):
    async with empty(size=(80, 24)) as editor:
        await editor.go("facts.people")
        await editor.press("a")
        editor.shows("Name", "e.g.")
        await editor.type("Ida Brandt")
        assert sum("Ida Brandt" in line for line in editor.lines) == 2, editor.text


async def test_a_field_comes_into_view_however_fast_one_goes_back_to_it(empty):
    async with empty() as editor:
        await editor.go("facts.summary")
        summary = editor.app.focused
        await editor.go("facts.owner")
        page = editor.app.screen.query_one("#page")
        page.scroll_to(y=0, animate=False, immediate=True)
        await editor.settle()
        page.scroll_to(y=page.max_scroll_y, animate=False, immediate=True)  # and nothing is laid out yet
        summary.focus()
        await editor.until(lambda: page.can_view_entire(summary))


async def test_up_in_the_first_field_stays_there(empty):
    async with empty(size=(80, 40)) as editor:
        assert editor.path == "title"
        await editor.press("up")
        assert editor.path == "title"
        await editor.press("down", "up")
        assert editor.path == "title"


async def test_up_in_the_first_field_of_a_row_stays_there(rough):
    async with rough(section="actions", size=(80, 40)) as editor:
        await editor.press("enter")
        first = editor.path
        await editor.press("up")
        assert editor.path == first
