"""The palette offers what can be done with the row under the cursor, by the words people type."""

from __future__ import annotations

import pytest
from textual.command import CommandList

from pmtui.tui.actions import ACTIONS
from pmtui.tui.synonyms import SYNONYMS


async def found(editor, words: str) -> str:
    """Return what the palette lists for these words, and close it."""
    await editor.press("ctrl+p", *words)
    options = editor.app.screen.query_one(CommandList)
    await editor.until(lambda: options.option_count > 0)
    names = [
        str(getattr(option, "hit", option.prompt).text) for option in options.options if not option.disabled
    ]
    await editor.press("escape")
    return "\n".join(names)


async def choose(editor, words: str, first: str) -> None:
    """Choose in the palette what stands first for these words."""
    await editor.press("ctrl+p", *words)
    options = editor.app.screen.query_one(CommandList)
    await editor.until(
        lambda: options.option_count > 0 and str(options.get_option_at_index(0).prompt).startswith(first)
    )
    await editor.press("enter")
    await editor.until(lambda: not editor.app.screen.query(CommandList))
    await editor.settle()


async def test_letters_scattered_over_a_sentence_find_nothing(rough):
    async with rough(section="actions", size=(100, 40)) as editor:
        assert (await found(editor, "delete")).splitlines() == ["Delete  x"]


@pytest.mark.parametrize(
    ("section", "words", "name"),
    [
        ("timeline", "question", "Question"),
        ("timeline", "star", "Star"),
        ("timeline", "delete", "Delete"),
        ("timeline", "remove", "Delete"),
        ("actions", "duplicate", "Copy"),
        ("actions", "clone", "Copy"),
        ("actions", "copy", "Copy"),
        ("actions", "move down", "Move down"),
        ("actions", "edit", "Edit"),
        ("actions", "exit", "Quit"),
    ],
)
async def test_an_action_on_the_row_is_found_by_its_name(rough, section, words, name):
    async with rough(section=section, size=(100, 40)) as editor:
        assert name in await found(editor, words)


async def test_what_does_not_apply_to_the_row_is_not_offered(rough):
    async with rough(section="actions", size=(100, 40)) as editor:
        assert not await found(editor, "star")
        assert "Move up" not in await found(editor, "move up"), "the first row cannot go up"


async def test_the_row_below_its_form_is_meant_too(rough):
    async with rough(section="timeline", size=(100, 40)) as editor:
        row = editor.path
        await editor.press("enter")
        assert editor.path != row
        await choose(editor, "star", "Star")
        assert editor.at(row).starred


async def test_deleting_from_the_form_leaves_the_focus_on_the_list(rough):
    async with rough(section="actions", size=(100, 40)) as editor:
        row, before = editor.path, len(editor.document.actions)
        await editor.press("enter")
        await choose(editor, "delete", "Delete")
        assert len(editor.document.actions) == before - 1
        assert editor.path.endswith("]")
        assert editor.path != row


async def test_the_filter_of_the_checklist_is_offered_while_it_is_shown(rough):
    async with rough(size=(120, 40)) as editor:
        assert "Level" in await found(editor, "level")
    async with rough(size=(80, 24)) as editor:
        assert "Level" not in await found(editor, "level")


def test_other_words_belong_to_actions_that_exist():
    assert set(SYNONYMS) <= {action.id for action in ACTIONS}
