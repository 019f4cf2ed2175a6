"""Summary: every kind of field, typed into."""

from __future__ import annotations

from datetime import UTC, date, datetime


async def test_each_kind_of_field_takes_what_is_typed(empty):
    async with empty() as editor:
        for path, text, value in (
            ("title", "Search finds nothing", "Search finds nothing"),
            ("facts.date", "2026-07-17", date(2026, 7, 17)),
            ("facts.impact_started", "14:32", datetime(2026, 7, 17, 14, 32, tzinfo=UTC)),
            ("facts.detected", "14:40", datetime(2026, 7, 17, 14, 40, tzinfo=UTC)),
            ("facts.services", "search, checkout", ("search", "checkout")),
            ("facts.severity", "sev2", "sev2"),
            ("facts.trigger", "third", "third party"),
            ("facts.owner", "Ida Brandt", "Ida Brandt"),
            (
                "summary.text",
                "Search found nothing.\nFor 40 minutes.",
                "Search found nothing.\nFor 40 minutes.",
            ),
        ):
            await editor.fill(path, text)
            assert editor.path == path
            assert editor.at(path) == value, path
        editor.shows("unsaved")


async def test_a_field_that_is_left_shows_its_value_in_the_usual_form(empty):
    async with empty() as editor:
        await editor.fill("facts.date", "yesterday")
        assert editor.value == "yesterday"
        await editor.press("tab")
        await editor.go("facts.date")
        assert editor.value == "2026-07-19"


async def test_a_bad_value_stays_with_a_sentence_and_out_of_the_document(empty):
    async with empty() as editor:
        await editor.fill("facts.impact_started", "half past two")
        assert editor.at("facts.impact_started") is None
        assert editor.value == "half past two"
        bottom = editor.lines[-2]
        assert "✗" in bottom
        assert "14:32" in bottom, "the sentence gives an example"
        await editor.press("f7", "f2")
        await editor.go("facts.impact_started")
        assert editor.value == "half past two"
        await editor.press("ctrl+s")
        editor.shows("What is marked ✗ was not written")
        assert editor.saved.facts.impact_started is None
        await editor.fill("facts.impact_started", "14:30")
        assert editor.at("facts.impact_started").hour == 14
        assert "✗" not in editor.lines[-2]


async def test_space_takes_the_next_choice_and_arrows_change_nothing(empty):
    async with empty() as editor:
        await editor.go("facts.severity")
        await editor.press("space")
        assert editor.at("facts.severity") == "sev1"
        await editor.press("space", "space")
        assert editor.at("facts.severity") == "sev3"
        before = editor.document
        await editor.press("down", "up", "up")
        assert editor.document is before
        editor.shows("SEV3")


async def test_a_name_that_the_document_knows_is_completed(empty):
    async with empty() as editor:
        await editor.fill("facts.owner", "Ida Brandt")
        await editor.go("facts.commander")
        await editor.type("Id")
        await editor.press("right")
        assert editor.at("facts.commander") == "Ida Brandt"


async def test_the_key_for_now_fills_a_time_and_a_day(empty):
    async with empty() as editor:
        await editor.go("facts.resolved")
        await editor.press("ctrl+t")
        assert editor.at("facts.resolved") == editor.clock()
        await editor.go("facts.written")
        await editor.press("ctrl+t")
        assert editor.at("facts.written") == date(2026, 7, 20)
        await editor.go("title")
        await editor.press("ctrl+t")
        assert editor.document.title == "Checkout refuses logins"
        editor.shows("The current time goes into")


async def test_several_pasted_lines_become_one_in_a_field_of_one_line(empty):
    async with empty() as editor:
        await editor.go("facts.owner")
        await editor.paste("Ida\r\nBrandt\n")
        assert editor.document.facts.owner == "Ida Brandt"
        editor.shows("the pasted lines were joined")
        await editor.go("summary.text")
        await editor.paste("One.\r\nTwo.")
        assert editor.document.summary.text == "One.\nTwo."
        editor.shows("One.", "Two.")


async def test_text_is_not_changed_under_the_fingers_that_type_it(empty):
    async with empty() as editor:
        await editor.fill("facts.date", "2026-07-17")
        await editor.fill("facts.impact_started", "14:32+01:00")
        assert editor.value == "14:32+01:00"
        assert editor.at("facts.impact_started") == datetime(2026, 7, 17, 13, 32, tzinfo=UTC)
        await editor.fill("facts.services", "search,checkout")
        assert editor.value == "search,checkout"
        await editor.press("ctrl+s")
        assert editor.value == "search,checkout"
        await editor.press("ctrl+z")
        assert editor.value == ""


async def test_what_is_typed_at_the_end_of_a_long_text_is_seen(empty):
    async with empty() as editor:
        await editor.go("summary.response")
        await editor.paste("\n".join(f"Line {number} of the response." for number in range(60)))
        await editor.type(" Seen.")
        editor.shows("Line 59 of the response. Seen.")
        await editor.press(*["pageup"] * 12)
        editor.shows("Line 0 of the response.")
