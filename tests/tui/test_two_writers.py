"""Two people write the same file: nothing that either typed is lost."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pmtui.document import Action, Postmortem, insert, put
from pmtui.storage import create, load
from pmtui.tui.keeping import Unsettled
from pmtui.tui.session import Session

NOW = datetime(2026, 7, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "checkout.toml"
    document = put(Postmortem(title="Checkout refuses logins"), "summary.text", "One.\nTwo.\nThree.\n")
    create(insert(document, "actions", Action(id="a1", title="Alert on the pool")), path)
    return path


@pytest.fixture
def two(path: Path) -> tuple[Session, Session]:
    return Session(load(path), clock=lambda: NOW), Session(load(path), clock=lambda: NOW)


async def test_what_the_other_saved_appears_in_an_editor_without_changes(two):
    here, there = two
    there.type("actions[a1].owner", "Ada Berg")
    await there.keeper.save()
    assert await here.watch.look()
    assert here.document == there.document
    assert not here.unsaved


async def test_changes_in_different_places_are_both_kept_by_saving(two, path):
    here, there = two
    there.type("actions[a1].owner", "Ada Berg")
    await there.keeper.save()
    here.type("title", "Checkout refuses all logins")
    await here.keeper.save()
    saved = load(path).document
    assert saved.actions[0].owner == "Ada Berg"
    assert saved.title == "Checkout refuses all logins"


async def test_undo_takes_back_one_s_own_change_and_keeps_the_other_s(two, path):
    here, there = two
    here.type("title", "Mine")
    there.type("actions[a1].owner", "Ada Berg")
    await there.keeper.save()
    await here.watch.look()
    here.store.undo()
    assert here.document.title == "Checkout refuses logins"
    assert here.document.actions[0].owner == "Ada Berg"
    here.store.redo()
    await here.keeper.save()
    assert load(path).document.title == "Mine"


@pytest.mark.parametrize(("choice", "title"), [("mine", "Mine"), ("theirs", "Theirs")])
async def test_the_same_place_waits_for_a_choice_before_anything_is_written(two, path, choice, title):
    here, there = two
    there.type("title", "Theirs")
    await there.keeper.save()
    here.type("title", "Mine")
    with pytest.raises(Unsettled):
        await here.keeper.save()
    assert load(path).document.title == "Theirs"
    assert here.document.title == "Mine"
    conflict = here.watch.conflicts[0]
    here.watch.settle({conflict.path: conflict.theirs} if choice == "theirs" else {})
    await here.keeper.save()
    assert load(path).document.title == title


async def test_a_file_that_breaks_outside_is_told_once_and_the_text_stays(two, path):
    here, _ = two
    here.type("title", "Mine")
    path.write_text("title = ", encoding="utf-8")
    assert "cannot be read" in await here.watch.look(closely=True)
    assert await here.watch.look(closely=True) == ""
    assert here.document.title == "Mine"


async def test_a_file_that_was_removed_is_written_again(two, path):
    here, _ = two
    here.type("title", "Mine")
    path.unlink()
    await here.keeper.save()
    assert load(path).document.title == "Mine"


async def test_lines_of_one_text_that_both_changed_are_merged(two, path):
    here, there = two
    there.type("summary.text", "One.\nTwo.\nThree, at last.\n")
    await there.keeper.save()
    here.type("summary.text", "One, first.\nTwo.\nThree.\n")
    await here.keeper.save()
    assert load(path).document.summary.text == "One, first.\nTwo.\nThree, at last.\n"


async def test_what_a_save_is_just_writing_is_not_taken_for_somebody_else_s(empty, monkeypatch):
    async with empty() as editor:
        await editor.fill("title", "Checkout refuses all logins")
        session, loop = editor.app.session, asyncio.get_running_loop()
        watch, write = session.watch, session.keeper._write

        def write_and_look(document, notes):
            before = watch.digest
            write(document, notes)
            # The file holds the text, and the program does not know yet that it is its own.
            watch.digest, after, watch._stamp = before, watch.digest, None
            asyncio.run_coroutine_threadsafe(editor.app._look_outside(), loop).result(20)
            watch.digest = after

        monkeypatch.setattr(session.keeper, "_write", write_and_look)
        await editor.press("ctrl+s")
        assert not session.unsaved
        editor.shows("Saved checkout.toml.")
