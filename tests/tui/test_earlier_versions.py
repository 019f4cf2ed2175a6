"""Every save keeps what it replaces; any of it can be looked at and brought back in one step."""

from __future__ import annotations

import pytest

from pmtui.document import Postmortem
from pmtui.storage import load


@pytest.fixture
def saved_twice(empty, tmp_path):
    """Return a function that runs the editor on a document whose title was saved as One, then as Two."""

    def start(**options):
        return empty(Postmortem(title="One"), state_dir=tmp_path / "state", **options)

    return start


async def save_as(editor, title):
    await editor.fill("title", title)
    await editor.press("ctrl+s")
    assert editor.saved.title == title


async def test_the_versions_are_listed_with_what_has_changed_since(saved_twice):
    async with saved_twice() as editor:
        await save_as(editor, "Two")
        await save_as(editor, "Three")
        await editor.fill("title", "Four")
        await editor.press("ctrl+g", "h")
        assert editor.shows("Earlier versions", "Since then")
        assert editor.shows("1 change since: title changed from “Two”")
        await editor.press("down")
        assert editor.shows("· title changed from “One” to “Four”")
        await editor.press("escape")
        assert editor.document.title == "Four"


async def test_one_comes_back_in_one_step_that_can_be_undone(saved_twice, folder):
    path = folder / "checkout.toml"
    async with saved_twice() as editor:
        await save_as(editor, "Two")
        await save_as(editor, "Three")
        await editor.press("ctrl+g", "h", "down", "enter")
        assert editor.document.title == "One"
        assert editor.shows("Restored the version of", "unsaved")
        assert load(path).document.title == "Three"
        await editor.press("ctrl+z")
        assert editor.document.title == "Three"
        await editor.press("ctrl+y", "ctrl+s")
        assert editor.saved.title == "One"


async def test_without_a_version_it_says_how_there_come_to_be_some(saved_twice):
    async with saved_twice() as editor:
        await editor.press("ctrl+g", "h")
        assert editor.shows("No earlier version of this file is kept yet")


async def test_a_damaged_version_is_named_as_such_and_not_restored(saved_twice, tmp_path):
    async with saved_twice() as editor:
        await save_as(editor, "Two")
        (version,) = (tmp_path / "state" / "versions").rglob("*.toml")
        version.write_text("title = [/]")
        await editor.press("ctrl+g", "h")
        assert editor.shows("cannot be read", "changed after it was kept")
        await editor.press("enter")
        assert editor.shows("Earlier versions")
        await editor.press("escape")
        assert editor.document.title == "Two"


@pytest.mark.parametrize("size", [(80, 24), (60, 15), (120, 40)])
async def test_what_stands_in_it_is_text_on_every_size(saved_twice, size):
    async with saved_twice(size=size) as editor:
        await editor.go("title")
        await editor.paste(" [/] [@click=app.quit]x")
        await editor.press("ctrl+s")
        await save_as(editor, "Two")
        await editor.press("ctrl+g", "h")
        assert editor.shows("Since then", "[/] [@click=app.quit]x", "Enter restores")


async def test_what_somebody_else_wrote_is_kept_like_ones_own(saved_twice, folder):
    path = folder / "checkout.toml"
    async with saved_twice() as editor:
        await save_as(editor, "Two")
        path.write_text(path.read_text() + '\n[facts]\nowner = "Ida Brandt"\n')
        await save_as(editor, "Three")
        await editor.press("ctrl+g", "h")
        await editor.press("enter")
        assert (editor.document.title, editor.document.facts.owner) == ("Two", "Ida Brandt")
