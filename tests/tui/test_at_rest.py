"""What is around the text follows when the keys rest, and before anything that depends on it."""

from __future__ import annotations

import asyncio

import pytest

from pmtui.document import put
from pmtui.storage import load, save
from pmtui.tui.at_rest import AtRest

PATIENCE = 30.0
NEVER = 1e6

ACTIONS = """
title = "Checkout refuses logins"

[[actions]]
id = "aaaa"
title = "Alert on the pool"

[[actions]]
id = "bbbb"
title = "Size the pool"

[[actions]]
id = "cccc"
title = "Test the size"
"""


@pytest.fixture
def never(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing follow by itself, so that only what has to be up to date is."""
    monkeypatch.setattr(AtRest, "pace", NEVER)


@pytest.fixture
def paced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything follow as it does for a person."""
    monkeypatch.setattr(AtRest, "pace", 1.0)


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def rest(done: list[str], paced: None) -> AtRest:
    return AtRest(lambda: done.append("done"))


async def happens(done: list[str]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not done:
            await asyncio.sleep(0.001)


async def test_what_is_asked_for_often_is_done_once(rest, done):
    for _ in range(100):
        rest.ask(0.01)
    assert rest.waits
    assert not done
    await happens(done)
    assert done == ["done"]
    assert not rest.waits


async def test_it_is_done_in_the_end_also_while_the_asking_goes_on(rest, done):
    async with asyncio.timeout(PATIENCE):
        while not done:
            rest.ask(NEVER, 0.02)
            await asyncio.sleep(0.001)


async def test_an_earlier_wish_is_not_put_off_by_a_later_one_that_has_less_patience(rest, done):
    rest.ask(NEVER)
    rest.ask(0.001)
    await happens(done)


async def test_it_can_be_done_at_once_and_dropped(rest, done):
    rest.catch_up()
    assert not done
    rest.ask(NEVER)
    rest.catch_up()
    assert done == ["done"]
    rest.ask(NEVER)
    rest.drop()
    rest.catch_up()
    assert done == ["done"]


async def test_without_a_pace_it_is_done_at_once(rest, done, monkeypatch):
    monkeypatch.setattr(AtRest, "pace", 0)
    rest.ask(5)
    assert done == ["done"]


async def test_title_line_and_checklist_follow_by_themselves(empty, paced):
    async with empty(size=(120, 40)) as editor:
        before = editor.line_with("Checkout refuses logins")
        await editor.type("!")
        await editor.until(lambda: "logins!" in editor.lines[0])
        assert editor.lines[0] != before
        await editor.go("summary.text")
        await editor.type("TODO")
        await editor.until(lambda: "SUM" in editor.text or "placeholder" in editor.text)


async def test_they_follow_also_while_one_types_on(empty, paced):
    async with empty() as editor:
        for _ in range(2000):
            await editor.type("!")
            if "!" in editor.lines[0]:
                break
        assert "!" in editor.lines[0]


async def test_the_form_beside_a_list_follows_by_itself(written, paced):
    async with written(ACTIONS, section="actions") as editor:
        await editor.press("down")
        await editor.until(lambda: editor.text.count("Size the pool") > 1)


async def test_the_text_is_in_the_document_before_anything_follows(empty, never):
    async with empty() as editor:
        await editor.type(" again")
        assert editor.at("title") == "Checkout refuses logins again"
        assert "again" not in editor.lines[0]
        assert any(finding.path for finding in editor.findings)


@pytest.mark.parametrize("key", ["tab", "shift+tab", "enter", "f8", "f3", "ctrl+s", "ctrl+z"])
async def test_it_has_followed_before_a_key_leads_elsewhere(empty, never, key):
    async with empty() as editor:
        await editor.type(" again")
        await editor.press(key)
        expected = "Checkout refuses logins" + (" again" if key != "ctrl+z" else "")
        assert editor.lines[0].split("  ")[0].strip() == expected
        if key == "ctrl+s":
            assert editor.saved.title == expected


async def test_a_palette_opens_over_what_is_up_to_date_when_it_closes(empty, never):
    async with empty() as editor:
        await editor.type(" again")
        await editor.press("ctrl+p")
        await editor.press("escape", "tab")
        assert "again" in editor.lines[0]


async def test_keys_after_a_step_through_a_list_are_for_the_row_under_the_cursor(written, never):
    async with written(ACTIONS, section="actions") as editor:
        await editor.press("down", "enter", "end", "!")
        assert editor.at("actions[bbbb].title") == "Size the pool!"
        await editor.press("escape", "down", "tab", "end", "?")
        assert editor.at("actions[cccc].title") == "Test the size?"
        await editor.press("escape", "up", "x")
        assert [row.id for row in editor.document.actions] == ["aaaa", "cccc"]


async def test_a_click_after_a_step_through_a_list_is_for_the_row_under_the_cursor(written, never):
    async with written(ACTIONS, section="actions") as editor:
        await editor.press("down")
        y = next(n for n, line in enumerate(editor.lines) if "Alert on the pool" in line and n > 10)
        await editor.pilot.click(offset=(8, y))
        await editor.settle()
        await editor.press("end", "!")
        assert editor.path == "actions[bbbb].title"
        assert editor.at("actions[bbbb].title") == "Size the pool!"


async def test_an_undo_shows_what_the_document_says(written, never):
    async with written(ACTIONS, section="actions") as editor:
        await editor.press("enter", "end", "!")
        assert "Alert on the pool!" in editor.text
        await editor.press("ctrl+z")
        assert "Alert on the pool!" not in editor.text
        assert editor.text.count("Alert on the pool") == 2


async def test_what_somebody_else_saved_is_shown_with_what_was_typed(written, never):
    async with written(ACTIONS, section="actions") as editor:
        await editor.press("enter", "end", "!")
        path = editor.app.session.path
        loaded = load(path)
        other = put(loaded.document, "actions[cccc].title", "Test the size often")
        save(other, path, base_digest=loaded.digest)
        await editor.app._look_outside()
        await editor.settle()
        assert editor.shows("Test the size often")
        assert editor.text.count("Alert on the pool!") == 2


async def test_what_was_typed_is_on_the_screen_of_another_section_and_back(written, never):
    async with written(ACTIONS, section="actions") as editor:
        await editor.press("enter", "end", "!", "f2", "f6")
        assert editor.text.count("Alert on the pool!") >= 2


async def test_leaving_asks_about_what_has_just_been_typed(empty, never):
    async with empty(autosave=False) as editor:
        await editor.type("!")
        await editor.press("ctrl+q")
        assert editor.shows("not saved")


async def test_the_filter_of_the_library_follows_by_itself_and_before_it_is_left(
    home_screen, never, monkeypatch
):
    async with home_screen() as editor:
        await editor.press("/")
        await editor.type("dns")
        assert "Orders fail" in editor.text
        await editor.press("enter")
        assert "Orders fail" not in editor.text
        monkeypatch.setattr(AtRest, "pace", 1.0)
        await editor.press("/")
        await editor.press(*["backspace"] * 3)
        await editor.until(lambda: "Orders fail" in editor.text)
