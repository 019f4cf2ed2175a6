"""The public version beside the internal one, approved text by text."""

from __future__ import annotations

import pytest

from pmtui.document import Entry, Facts, Impact, Postmortem, Summary, put
from pmtui.document.base import utc
from pmtui.exchange.public import public_version

DOCUMENT = Postmortem(
    title="Checkout refuses logins",
    facts=Facts(
        owner="Mika Laine",
        services=("checkout",),
        impact_started=utc(2026, 7, 14, 9, 0),
        impact_ended=utc(2026, 7, 14, 9, 47),
    ),
    summary=Summary(text="Logins failed, and Mika Laine restarted [/red]the pool."),
    impact=Impact(apology="You could not log in for 47 minutes. We are sorry."),
    timeline=(Entry(id="e1", at=utc(2026, 7, 14, 9, 1), text="alert", why="the pool leaks"),),
)


async def states(editor) -> dict[str, str]:
    return {item.value.path: item.value.state for item in editor.app.screen._rows.items if item.path}


async def walk_to(editor, path: str) -> None:
    await editor.press("home")
    while path not in editor.app.screen._rows.cursor_path:
        await editor.press("down")


async def test_both_sides_are_shown_with_what_stays_inside_and_why(empty):
    async with empty(DOCUMENT, size=(120, 40)) as editor:
        await editor.press("ctrl+g", "o")
        editor.shows("Leaves", "Stays inside", "to read", "customers did not see it")
        await editor.press("down", "down")
        assert "Mika Laine" in editor.app.screen.query_one("#inside").texts[1]
        outside = " ".join(editor.app.screen.query_one("#outside").texts)
        assert "Mika" not in outside
        assert "[/red]the pool" in outside


async def test_each_text_is_approved_by_a_key_until_it_may_leave(empty):
    async with empty(DOCUMENT, author="Ada Berg") as editor:
        await editor.press("ctrl+g", "o")
        for _ in range(8):
            if public_version(editor.document).ready:
                break
            await editor.press("n", "a")
        assert public_version(editor.document).ready
        editor.shows("ready to leave")
        assert {row.by for row in editor.document.approvals} == {"Ada Berg"}
        await editor.press("ctrl+z")
        assert not public_version(editor.document).ready
        await editor.press("escape", "ctrl+s")
        assert editor.saved.approvals == editor.document.approvals


async def test_an_edit_takes_the_approval_back(empty):
    async with empty(DOCUMENT, author="Ada Berg") as editor:
        await editor.press("ctrl+g", "o", "home", "a")
        path = "title"
        assert (await states(editor))[path] == "approved"
        await editor.press("escape")
        await editor.fill("title", "Checkout refuses all logins")
        await editor.press("ctrl+g", "o")
        assert (await states(editor))[path] == "changed"
        await editor.press("home")
        editor.shows("the words have changed since")


async def test_a_text_is_withheld_and_comes_back(empty):
    async with empty(DOCUMENT) as editor:
        await editor.press("ctrl+g", "o")
        rows = editor.app.screen._rows
        rows.select("leaves facts.services")
        await editor.press("w")
        assert (await states(editor))["facts.services"] == "withheld"
        rows.select("stays facts.services")
        await editor.press("u")
        assert (await states(editor))["facts.services"] == "to read"


async def test_what_must_be_there_cannot_be_withheld_and_what_blocks_says_why(empty):
    spoilt = DOCUMENT.model_copy(
        update={"summary": Summary(text="db-3.prod.internal was full at 10.20.4.7.")}
    )
    async with empty(spoilt, size=(100, 30)) as editor:
        await editor.press("ctrl+g", "o")
        editor.app.screen._rows.select("leaves summary.text")
        await editor.settle()
        assert (await states(editor))["summary.text"] == "blocked"
        assert "db-3.prod.internal" in " ".join(editor.app.screen.query_one("#outside").texts)
        await editor.press("w")
        assert "cannot be withheld" in editor.app.screen.message
        await editor.press("a")
        assert "cannot be approved" in editor.app.screen.message
        await editor.press("e")
        assert editor.path == "summary.text"


async def test_a_missing_apology_leads_to_its_field(empty):
    async with empty(Postmortem(title="Checkout refuses logins")) as editor:
        await editor.press("ctrl+g", "o")
        editor.app.screen._rows.select("leaves impact.apology")
        await editor.press("a")
        assert "no text here" in editor.app.screen.message
        await editor.press("enter")
        assert editor.path == "impact.apology"


async def test_it_leads_to_the_preview_of_what_leaves_and_back(empty):
    async with empty(DOCUMENT) as editor:
        await editor.press("ctrl+g", "o", "p")
        editor.shows("Preview", "Public")
        await editor.press("o")
        editor.shows("Leaves")


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (160, 50)])
async def test_a_document_that_can_only_be_read_is_shown_and_left(empty, size):
    async with empty(DOCUMENT, size=size) as editor:
        editor.app.session.store.read_only = "The file cannot be written."
        await editor.press("ctrl+g", "o", "a", "w", "u", "pagedown", "pageup")
        assert editor.app.screen.message == "The file cannot be written."
        assert not editor.document.approvals


async def test_whoever_approves_is_asked_for_a_name_once(empty):
    async with empty(DOCUMENT) as editor:
        editor.app.session.author = ""
        await editor.press("ctrl+g", "o", "home", "a")
        editor.shows("Who approves?")
        await editor.press("escape")
        assert not editor.document.approvals
        await editor.press("a", *"Ada", "enter")
        await editor.press("n", "a")
        assert [row.by for row in editor.document.approvals] == ["Ada", "Ada"]


async def test_what_may_be_a_name_and_the_time_stand_beside_the_text(empty):
    seen = DOCUMENT.timeline[0].model_copy(update={"text": "Tom saw the alert", "public": True})
    async with empty(DOCUMENT.model_copy(update={"timeline": (seen,)}), size=(120, 40)) as editor:
        await editor.press("ctrl+g", "o")
        editor.app.screen._rows.select("leaves timeline[e1].text")
        await editor.settle()
        outside = " ".join(editor.app.screen.query_one("#outside").texts)
        assert "“Tom” may be a name" in outside
        assert "09:01 UTC" in outside


async def test_the_last_decision_is_taken_back_wherever_the_cursor_went_on_to(empty):
    async with empty(DOCUMENT, author="Ada Berg") as editor:
        await editor.press("ctrl+g", "o", "home", "a")
        assert (await states(editor))["title"] == "approved"
        await editor.press("u")
        assert (await states(editor))["title"] == "to read"
        assert editor.app.screen._place.path == "title"
        editor.app.screen._rows.select("leaves facts.services")
        await editor.settle()
        await editor.press("w")
        assert (await states(editor))["facts.services"] == "withheld"
        await editor.press("u")
        assert (await states(editor))["facts.services"] == "to read"
        assert not editor.document.approvals


async def test_a_text_with_a_hint_is_approved_by_a_second_press(empty):
    document = put(DOCUMENT, "summary.text", "For 47 minutes orders failed, as Ruslan found out.")
    async with empty(document, author="Ada Berg") as editor:
        await editor.press("ctrl+g", "o")
        await walk_to(editor, "summary.text")
        await editor.press("a")
        editor.shows("Look at the hint")
        assert (await states(editor))["summary.text"] == "to read"
        await editor.press("a")
        assert (await states(editor))["summary.text"] == "approved"


async def test_a_text_in_doubt_is_approved_by_a_second_press_and_the_row_can_be_found(empty):
    entry = DOCUMENT.timeline[0].model_copy(update={"role": "Vrorna Qumbel"})
    document = put(DOCUMENT, "summary.text", "For 47 minutes orders failed on the Vrorna page.")
    async with empty(put(document, "timeline", (entry,)), author="Ada Berg", size=(120, 40)) as editor:
        await editor.press("ctrl+g", "o")
        await walk_to(editor, "summary.text")
        assert (await states(editor))["summary.text"] == "blocked"
        assert "entry 09:01 “alert”" in " ".join(editor.app.screen.query_one("#outside").texts)
        await editor.press("a")
        editor.shows("Look at the hint")
        await editor.press("a")
        assert (await states(editor))["summary.text"] == "approved"


LONG = "For 47 minutes orders failed in all of the shops.\n\n" * 20


async def test_each_long_text_is_read_from_its_beginning_to_its_end_before_it_is_approved(empty):
    document = put(put(DOCUMENT, "summary.text", LONG), "impact.apology", LONG.replace("failed", "waited"))
    async with empty(document, author="Ada Berg") as editor:
        await editor.press("ctrl+g", "o")
        outside = editor.app.screen.query_one("#outside")
        for path in ("impact.apology", "summary.text"):
            await walk_to(editor, path)
            assert outside.scroll_offset.y == 0
            while outside.scroll_offset.y < outside.max_scroll_y:
                await editor.press("a")
                editor.shows("There is more below")
                assert (await states(editor))[path] == "to read"
            await editor.press("a")
            assert (await states(editor))[path] == "approved"
