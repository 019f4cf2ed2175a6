"""What an earlier run left is offered once, with what differs, and with answers that are in sight."""

from __future__ import annotations

import pytest

from pmtui.document import Postmortem, put
from pmtui.storage import Journal, create, load, save
from pmtui.storage.orphans import orphans
from pmtui.tui.screens import dialogs
from pmtui.tui.screens.dialogs import Ask, Choice

LONG = "The checkout refused every login since the pool was made smaller on Friday"
TITLE = "An earlier run ended without saving"


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state"


@pytest.fixture
def path(folder):
    create(Postmortem(title="Checkout", summary={"text": f"{LONG} at ten.\n"}), folder / "checkout.toml")
    return folder / "checkout.toml"


@pytest.fixture
def start(folder, path, state):
    from driving import editing

    return lambda **options: editing(folder, path, state_dir=state, **options)


@pytest.fixture(autouse=True)
def answered_at_once(monkeypatch):
    monkeypatch.setattr(dialogs, "DEAF_FOR", 0.0)


def crash(path, state, change, **pending):
    """Leave a journal as a program that died does."""
    loaded = load(path)
    journal = Journal(path, loaded.original, loaded.digest, state_dir=state)
    journal.publish(change(loaded.document), pending)
    assert journal.close(20)


def retitled(title):
    return lambda document: put(document, "title", title)


def left(state):
    return orphans(state, None)


async def test_it_shows_the_text_around_the_difference(start, path, state):
    crash(path, state, lambda document: put(document, "summary.text", f"{LONG} at noon.\n"))
    async with start() as editor:
        assert editor.shows(TITLE, "smaller on Friday at noon")


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (200, 60)])
async def test_every_answer_is_in_sight_however_long_the_text(start, path, state, size):
    crash(
        path, state, lambda document: put(put(document, "facts.owner", "Ada Berg"), "summary.text", LONG * 9)
    )
    async with start(size=size) as editor:
        assert editor.shows(TITLE, "R   Restore", "K   Keep both", "D   Discard", "L   Later")


async def test_a_text_that_is_too_long_scrolls_behind_the_answers(empty):
    async with empty(size=(60, 15)) as editor:
        text = "\n".join(f"line {number}" for number in range(40))
        editor.app.push_screen(Ask("A question", text, [Choice("y", "Yes", "yes")], editor.app.glyphs))
        await editor.settle()
        assert editor.shows("line 0", "Y   Yes")
        for _ in range(9):
            await editor.press("pagedown")
        assert editor.shows("line 39", "Y   Yes")


async def test_what_was_restored_and_saved_is_never_offered_again(start, path, state):
    crash(path, state, retitled("typed"))
    for more in (" on", " and on"):
        async with start() as editor:
            await editor.press("r")
            await editor.go("title")
            await editor.press("end", *more)
            editor.app.session.keeper.flush()
            editor.app.session.keeper.close(forget=False)  # as if it had died
    assert len(left(state)) == 1
    async with start() as editor:
        await editor.press("r", "ctrl+s")
        assert editor.saved.title == "typed on and on"
    assert left(state) == []
    async with start() as editor:
        assert TITLE not in editor.text


async def test_what_was_put_off_is_offered_until_the_file_has_it(start, path, state):
    crash(path, state, retitled("typed"))
    async with start() as editor:
        await editor.press("l")
        await editor.go("facts.owner")
        await editor.type("Ada Berg")
        await editor.press("ctrl+s")
    assert len(left(state)) == 1
    async with start() as editor:
        assert editor.shows(TITLE)
        await editor.press("l")
        await editor.fill("title", "typed")
        await editor.press("ctrl+s")
    assert left(state) == []


async def test_a_restore_that_was_undone_is_not_taken_for_saved(start, path, state):
    crash(path, state, retitled("typed"))
    async with start() as editor:
        await editor.press("r", "ctrl+z")
        assert editor.document.title == "Checkout"
        await editor.go("facts.owner")
        await editor.type("Ada Berg")
        await editor.press("ctrl+s")
    assert len(left(state)) == 1


async def test_leaving_without_saving_keeps_it_for_the_next_time(start, path, state):
    crash(path, state, retitled("typed"))
    async with start() as editor:
        await editor.press("r", "ctrl+q", "d")
    async with start() as editor:
        assert editor.shows(TITLE)


async def test_what_others_wrote_since_is_merged_and_asked_about_where_both_wrote(start, path, state):
    crash(path, state, lambda document: put(retitled("typed")(document), "facts.owner", "Ada Berg"))
    loaded = load(path)
    theirs = put(put(loaded.document, "title", "theirs"), "summary.text", "Theirs.\n")
    save(theirs, path, base_digest=loaded.digest)
    async with start() as editor:
        assert editor.shows("In 1 place the file has been changed since")
        await editor.press("r")
        assert editor.document.summary.text == "Theirs.\n"
        assert (editor.document.title, editor.document.facts.owner) == ("typed", "Ada Berg")
        await editor.press("ctrl+s")
        assert editor.shows("Recovered", "Theirs, in the file")
        await editor.press("t", "enter", "ctrl+s")
        assert (editor.saved.title, editor.saved.facts.owner) == ("theirs", "Ada Berg")
    assert left(state) == []


async def test_input_for_a_row_that_is_gone_does_no_harm(start, path, state):
    crash(path, state, retitled("typed"), **{"nobody[x].knows": "this", "facts.detected": "half past"})
    async with start() as editor:
        await editor.press("r")
        assert editor.document.title == "typed"
        assert list(editor.app.session.store.pending) == ["facts.detected"]


async def test_what_a_crash_left_is_offered_also_while_somebody_else_edits(start, path, state):
    async with start():
        crash(path, state, retitled("typed"))
        async with start() as other:
            assert other.shows(TITLE)
            await other.press("r")
            assert other.document.title == "typed"


async def test_what_somebody_has_on_the_screen_is_offered_to_nobody_else(start, path, state):
    crash(path, state, retitled("typed"))
    async with start() as one:
        await one.press("r")
        async with start() as other:
            assert TITLE not in other.text
            assert other.shows("is editing since", "with ")
            assert other.document.title == "Checkout"
        one.app.session.keeper.close(forget=False)
    async with start() as editor:
        assert editor.shows(TITLE)
