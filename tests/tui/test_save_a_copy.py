"""Where the file cannot be written, the text goes into another one."""

from __future__ import annotations

import pytest

from pmtui.storage import load


async def ask_for_a_copy(editor, answer):
    await editor.press("ctrl+g", "w", "ctrl+u", *answer, "enter")


async def test_what_is_on_the_screen_goes_into_another_file_and_stays_unsaved_here(empty, folder):
    (elsewhere := folder / "elsewhere").mkdir()
    async with empty() as editor:
        await editor.fill("facts.owner", "Ida Brandt")
        before = editor.app.session.path.read_bytes()
        await ask_for_a_copy(editor, str(elsewhere))
        editor.shows("Copied, and", "unsaved")
        copy = elsewhere / editor.app.session.path.name
        assert load(copy).document.facts.owner == "Ida Brandt"
        assert editor.app.session.path.read_bytes() == before
        await ask_for_a_copy(editor, str(copy))
        editor.shows("exists already")


@pytest.mark.parametrize("answer", ["~of-nobody/x.toml", "/no/such/folder/x.toml", "/dev/null/x.toml"])
async def test_a_place_that_takes_none_is_answered_with_a_sentence(empty, answer):
    async with empty() as editor:
        await editor.fill("facts.owner", "Ida Brandt")
        await ask_for_a_copy(editor, answer)
        assert editor.app.glyphs["error"] in "".join(editor.lines[-2:])
        editor.shows("unsaved")
