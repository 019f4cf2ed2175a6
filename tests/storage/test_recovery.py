"""Of several journals of one file, what counts is what each would bring back into it."""

from __future__ import annotations

import os
import threading

import pytest

from pmtui.document import Postmortem, put
from pmtui.storage import (
    Claim,
    Journal,
    SaveFailed,
    create,
    discard,
    load,
    read_recovered,
    save,
    throw_obsolete,
)
from pmtui.storage.orphans import orphans
from pmtui.storage.private import is_held, private_folder, write_locked

OLD = Postmortem(title="old", summary={"text": "One.\nTwo.\n"})
PATIENT = 20.0


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state"


@pytest.fixture
def path(tmp_path):
    create(OLD, tmp_path / "a.toml")
    return tmp_path / "a.toml"


def crash(path, state, document, *, pending=None, over=()):
    """Leave a journal as a program that died does."""
    loaded = load(path)
    journal = Journal(path, loaded.original, loaded.digest, state_dir=state)
    journal.cover(over)
    journal.publish(document, pending or {})
    assert journal.close(PATIENT)
    return journal.name


def recovered(path, state):
    loaded = load(path)
    return [read_recovered(orphan, loaded.document, loaded.digest) for orphan in orphans(state, None, path)]


def test_a_journal_that_was_restored_into_another_goes_where_that_goes(path, state):
    first = crash(path, state, put(OLD, "title", "typed"))
    second = crash(path, state, put(OLD, "title", "typed on"), over=[first])
    third = crash(path, state, put(OLD, "title", "and on"), over=[first, second])
    (orphan,) = orphans(state, None)
    assert orphan.name == third
    assert {each.name for each in orphan.covered} == {first, second}
    discard(orphan, state)
    assert orphans(state, None) == []
    assert {file.stem for file in (state / "trash").glob("*.toml")} == {first, second, third}


def test_a_journal_that_was_put_off_stays_beside_a_later_one(path, state):
    crash(path, state, put(OLD, "title", "put off"))
    crash(path, state, put(OLD, "title", "another"))
    assert len(orphans(state, None)) == 2


def test_what_a_damaged_journal_covers_can_be_restored_itself(path, state):
    first = crash(path, state, put(OLD, "title", "typed"))
    second = crash(path, state, put(OLD, "title", "typed on"), over=[first])
    file = state / "journal" / f"{second}.toml"
    file.write_bytes(file.read_bytes()[:-4])
    assert {orphan.name for orphan in orphans(state, None)} == {first, second}


def test_after_a_save_a_journal_covers_what_comes_then(path, state):
    loaded = load(path)
    first = crash(path, state, put(OLD, "title", "typed"))
    journal = Journal(path, loaded.original, loaded.digest, state_dir=state)
    journal.cover([first])
    journal.publish(put(OLD, "title", "restored"), {})
    journal.drop(loaded.original, loaded.digest, timeout=PATIENT)
    journal.publish(put(OLD, "title", "later"), {})
    assert journal.close(PATIENT)
    assert len(orphans(state, None)) == 2


def test_while_it_is_on_a_screen_nobody_else_is_offered_it(path, state):
    first = crash(path, state, put(OLD, "title", "typed"))
    crash(path, state, put(OLD, "title", "typed on"), over=[first])
    (orphan,) = orphans(state, None)
    claim = Claim(orphan)
    assert orphans(state, None) == []
    with pytest.raises(SaveFailed, match="Another editor"):
        Claim(orphan)
    claim.release()
    assert [each.name for each in orphans(state, None)] == [orphan.name]


def test_what_others_wrote_since_stays_in_a_restore(path, state):
    crash(path, state, put(OLD, "summary.text", "One.\nTwo, typed.\n"))
    save(put(OLD, "title", "theirs"), path, base_digest=load(path).digest)
    (found,) = recovered(path, state)
    assert found.news
    assert found.merged.document.title == "theirs"
    assert found.merged.document.summary.text == "One.\nTwo, typed.\n"
    assert found.merged.conflicts == ()


def test_where_both_wrote_the_recovered_stands_and_is_asked_about(path, state):
    crash(path, state, put(OLD, "title", "typed"))
    save(put(OLD, "title", "theirs"), path, base_digest=load(path).digest)
    (found,) = recovered(path, state)
    assert found.merged.document.title == "typed"
    assert [(c.path, c.theirs) for c in found.merged.conflicts] == [("title", "theirs")]


@pytest.mark.parametrize("pending", [{}, {"facts.detected": "half past"}])
def test_a_journal_without_news_is_obsolete_unless_something_waits_in_it(path, state, pending):
    crash(path, state, put(OLD, "title", "typed"), pending=pending)
    document = put(put(OLD, "title", "typed"), "summary.text", "more")
    digest = save(document, path, base_digest=load(path).digest)
    (found,) = recovered(path, state)
    assert found.news == bool(pending)
    left = throw_obsolete(orphans(state, None), document, digest, state)
    assert len(left) == len(orphans(state, None)) == len(pending)


def test_a_journal_that_changes_hands_while_it_is_looked_at_is_still_held(tmp_path):
    """A writer puts one locked file in the place of another all the time, and lets go of the old one."""
    stop = threading.Event()

    def write():
        with private_folder(tmp_path) as folder:
            held = write_locked(folder, "a.toml", b"")
            started.set()
            while not stop.is_set():
                following = write_locked(folder, "a.toml", b"")
                os.close(held)
                held = following

    started = threading.Event()
    writer = threading.Thread(target=write)
    writer.start()
    assert started.wait(PATIENT)
    try:
        with private_folder(tmp_path) as folder:
            assert all(is_held(folder, "a.toml") for _ in range(300))
    finally:
        stop.set()
        writer.join()
