"""What was being written survives the program: in the journal, readable by its owner alone."""

from __future__ import annotations

import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pmtui.document import Postmortem, put
from pmtui.storage import (
    BrokenFile,
    Journal,
    SaveFailed,
    create,
    discard,
    dumps,
    load,
    runtime_dir,
    spare_dir,
)
from pmtui.storage import journal as journal_module
from pmtui.storage.orphans import orphans

PATIENT = 20.0
NEW = Postmortem(title="new", summary={"text": 'two lines\nwith """quotes""" and \x1b[2J'})


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state"


@pytest.fixture
def runtime(tmp_path):
    folder = tmp_path / "runtime"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "pm" / "a.toml"
    path.parent.mkdir()
    create(Postmortem(title="old"), path)
    return path


@contextmanager
def _journal(path, state, runtime=None, **options):
    loaded = load(path)
    journal = Journal(path, loaded.original, loaded.digest, state_dir=state, runtime_dir=runtime, **options)
    try:
        yield journal
    finally:
        journal.close()


def _crash(path, state, runtime=None, document=NEW, pending=None, **options):
    """Leave a journal as a program that died does."""
    with _journal(path, state, runtime, **options) as journal:
        journal.publish(document, pending or {})
    return journal


def _until(condition):
    end = time.monotonic() + PATIENT
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.005)


def _files(folder):
    return sorted(item.name for item in folder.rglob("*") if item.is_file()) if folder.exists() else []


def test_what_was_published_is_recovered(path, state):
    _crash(path, state, pending={"facts.detected": "half past"})

    (orphan,) = orphans(state, None)
    assert orphan.path == path
    assert orphan.reason == ""
    assert orphan.base_digest == load(path).digest
    assert abs(datetime.now(UTC) - orphan.saved) < timedelta(minutes=1)
    assert (orphan.pid, orphan.host) == (os.getpid(), os.uname().nodename)
    document, pending = orphan.read()
    assert document == NEW
    assert pending == {"facts.detected": "half past"}
    assert orphan.base() == Postmortem(title="old")


def test_the_journal_of_a_program_that_runs_is_no_orphan(path, state):
    with _journal(path, state) as journal:
        journal.publish(NEW, {})
        assert journal.flush(PATIENT)
        assert any(name.endswith(".toml") for name in _files(state))
        assert orphans(state, None) == []
    assert len(orphans(state, None)) == 1


def test_only_the_owner_can_read_it_whatever_the_umask(path, state):
    old = os.umask(0)
    try:
        _crash(path, state)
    finally:
        os.umask(old)
    assert stat.S_IMODE((state / "journal").stat().st_mode) == 0o700
    modes = {stat.S_IMODE(item.stat().st_mode) for item in (state / "journal").iterdir()}
    assert modes == {0o600}


def test_nothing_is_written_before_something_is_published(path, state):
    with _journal(path, state) as journal:
        assert not journal.problem
        assert journal.flush(0)
    assert not state.exists()


def test_a_change_is_written_after_a_pause(path, state):
    with _journal(path, state, pause=0.01, patience=PATIENT) as journal:
        journal.publish(NEW, {})
        _until(lambda: [name for name in _files(state) if name.endswith(".toml")])


def test_typing_without_a_pause_is_written_all_the_same(path, state):
    with _journal(path, state, pause=PATIENT, patience=0.02) as journal:
        journal.publish(NEW, {})
        _until(lambda: journal.publish(put(NEW, "title", str(time.monotonic())), {}) or _files(state))


def test_publishing_waits_for_nothing(path, state, monkeypatch):
    hanging, entered, left = threading.Event(), threading.Event(), threading.Event()

    def hang(*_):
        entered.set()
        hanging.wait(PATIENT)
        left.set()
        raise OSError(28, "full")

    monkeypatch.setattr(journal_module, "write_private", hang)
    with _journal(path, state, pause=0) as journal:
        journal.publish(NEW, {})
        assert entered.wait(PATIENT)
        journal.publish(put(NEW, "title", "more"), {})
        assert not journal.flush(0.01)
        journal.drop()  # as an undo back to what was saved does
        assert not left.is_set()
        hanging.set()
    assert orphans(state, None) == []


def test_a_signal_may_flush_whatever_it_interrupts(path, state):
    with _journal(path, state, pause=PATIENT, patience=PATIENT) as journal:
        flushed = []
        old = signal.signal(signal.SIGALRM, lambda *_: flushed.append(journal.flush(PATIENT)))
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.001, 0.002)
            for number in range(3000):
                journal.publish(put(NEW, "title", str(number)), {})
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, old)
        assert flushed
        assert all(flushed)


def test_a_save_leaves_nothing_to_recover(path, state):
    with _journal(path, state) as journal:
        journal.publish(NEW, {})
        journal.flush(PATIENT)
        journal.drop(b'title = "saved"', "digest", timeout=PATIENT)
        assert _files(state) == []
        journal.publish(put(NEW, "title", "later"), {})
    (orphan,) = orphans(state, None)
    assert orphan.base() == Postmortem(title="saved")
    assert orphan.base_digest == "digest"
    assert orphan.read()[0].title == "later"


def test_what_was_dropped_before_it_was_written_is_never_written(path, state):
    with _journal(path, state) as journal:
        journal.publish(NEW, {})
        journal.drop()
        assert journal.flush(PATIENT)
    assert _files(state) == []


def test_each_file_has_its_own_journal(path, state, tmp_path):
    other = tmp_path / "b.toml"
    create(Postmortem(), other)
    _crash(path, state)
    _crash(other, state)
    assert [orphan.path for orphan in orphans(state, None, other)] == [other]
    assert len(orphans(state, None)) == 2


def test_a_link_to_the_file_is_the_same_file(path, state, tmp_path):
    link = tmp_path / "link.toml"
    link.symlink_to(path)
    _crash(link, state)
    assert [orphan.path for orphan in orphans(state, None, path)] == [path]


def test_the_second_place_is_taken_when_the_first_fails(path, state, runtime):
    state.write_text("not a folder")
    with _journal(path, state, runtime) as journal:
        journal.publish(NEW, {})
        assert journal.flush(PATIENT)
        assert not journal.problem
    (orphan,) = orphans(state, runtime)
    assert orphan.folder == runtime / "pmtui"
    assert orphan.read()[0] == NEW


def test_the_newer_of_two_places_counts(path, state, runtime):
    with _journal(path, state, runtime) as journal:
        journal.publish(NEW, {})
        assert journal.flush(PATIENT)
        hidden = state.with_name("hidden")
        state.rename(hidden)
        state.write_text("in the way")
        journal.publish(put(NEW, "title", "newer"), {})
        assert journal.flush(PATIENT)
    state.unlink()
    hidden.rename(state)
    (orphan,) = orphans(state, runtime)
    assert orphan.read()[0].title == "newer"
    discard(orphan, state)
    assert orphans(state, runtime) == []


def test_no_place_at_all_is_said_and_mended(path, state, monkeypatch):
    monkeypatch.setattr(journal_module, "_RETRY", 0.01)
    state.write_text("in the way")
    with _journal(path, state) as journal:
        journal.publish(NEW, {})
        assert not journal.flush(PATIENT)
        assert journal.problem
        assert "not protected" in journal.problem
        state.unlink()
        _until(lambda: not journal.problem)
    assert orphans(state, None)[0].read()[0] == NEW


def test_a_planted_link_is_not_followed(path, state, tmp_path):
    victim = tmp_path / "victim"
    victim.mkdir()
    state.mkdir()
    (state / "journal").symlink_to(victim)
    with _journal(path, state) as journal:
        journal.publish(NEW, {})
        assert not journal.flush(PATIENT)
    assert _files(victim) == []


def test_a_folder_that_others_can_enter_is_closed(path, state):
    (state / "journal").mkdir(parents=True)
    (state / "journal").chmod(0o755)
    _crash(path, state)
    assert stat.S_IMODE((state / "journal").stat().st_mode) == 0o700


def test_the_folder_of_the_session_must_be_private(runtime, tmp_path):
    assert runtime_dir({"XDG_RUNTIME_DIR": str(runtime)}) == runtime
    runtime.chmod(0o777)
    for folder in (str(runtime), "relative", "", str(tmp_path / "missing"), "/\0"):
        assert runtime_dir({"XDG_RUNTIME_DIR": folder}) is None
    assert runtime_dir({}) is None


def test_without_a_folder_of_the_session_there_is_one_in_memory_that_is_mine_alone(runtime, tmp_path):
    memory = tmp_path / "memory"
    assert spare_dir({}, memory) is None, "there is no memory to use"
    memory.mkdir()
    place = spare_dir({}, memory)
    assert place is not None
    assert place.parent == memory
    assert spare_dir({"XDG_RUNTIME_DIR": str(runtime)}, memory) == runtime
    assert spare_dir({"XDG_RUNTIME_DIR": "/dev/null"}, memory) is None
    place.symlink_to(runtime)
    assert spare_dir({}, memory) is None, "somebody has planted a link"
    place.unlink()
    place.mkdir(mode=0o755)
    assert spare_dir({}, memory) is None, "others can enter it"


def test_a_full_disk_is_answered_with_a_journal_in_memory(path, state, tmp_path):
    (memory := tmp_path / "memory").mkdir()
    state.write_text("in the way")
    _crash(path, state, runtime=spare_dir({}, memory))
    (orphan,) = orphans(state, spare_dir({}, memory), path)
    assert orphan.read()[0] == NEW
    for made in (memory, *memory.rglob("*")):
        assert made == memory or not stat.S_IMODE(made.stat().st_mode) & 0o077


@pytest.mark.parametrize(
    "damage",
    [b"", b"\xff\xfe\x00", b"# journal: {", b"# journal: " + b"[" * 100_000, b"title = 3\n", b'title = "'],
)
def test_a_damaged_journal_is_listed_with_its_reason(path, state, damage):
    _crash(path, state)
    (file,) = (state / "journal").glob("*.toml")
    file.write_bytes(damage)
    (orphan,) = orphans(state, None, path)
    assert orphan.reason
    if damage:
        with pytest.raises(BrokenFile):
            orphan.read()


@pytest.mark.parametrize("cut", [0.2, 0.6, 0.99])
def test_a_journal_that_was_cut_short_is_listed(path, state, cut):
    _crash(path, state, document=put(NEW, "impact.narrative", "x" * 2000))
    (file,) = (state / "journal").glob("*.toml")
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * cut)])
    assert [orphan.reason != "" for orphan in orphans(state, None)] == [True]


def test_a_link_or_a_pipe_among_the_journals_is_not_read(path, state, tmp_path):
    _crash(path, state)
    (file,) = (state / "journal").glob("*.toml")
    secret = tmp_path / "secret"
    secret.write_text('title = "secret"')
    file.unlink()
    file.symlink_to(secret)
    os.mkfifo(file.with_name(file.name.replace(f".{os.getpid()}-", ".77-")))
    found = orphans(state, None)
    assert len(found) == 2
    assert all(orphan.reason for orphan in found)


def test_what_is_discarded_lies_in_the_trash(path, state):
    _crash(path, state)
    (orphan,) = orphans(state, None)
    kept = discard(orphan, state)
    assert orphans(state, None) == []
    assert load(kept).document == NEW
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    with pytest.raises(SaveFailed):
        discard(orphan, state)


def test_half_written_files_of_killed_writers_are_swept(path, state):
    _crash(path, state)
    left = state / "journal" / ".x.part"
    left.write_text("x")
    os.utime(left, (0, 0))
    young = state / "journal" / ".y.part"
    young.write_text("y")
    orphans(state, None)
    assert (left.exists(), young.exists()) == (False, True)


def test_text_that_no_file_can_hold_is_a_problem_and_no_crash(path, state):
    document = NEW.model_copy(update={"title": "\ud800"})
    with _journal(path, state) as journal:
        journal.publish(document, {"title": "\ud800"})
        assert not journal.flush(PATIENT)
        assert journal.problem
        journal.publish(NEW, {"title": "\ud800"})
        assert journal.flush(PATIENT)
        assert not journal.problem


def test_a_file_is_never_replaced_by_its_journal(path, state):
    before = path.read_bytes()
    _crash(path, state)
    assert path.read_bytes() == before
    assert dumps(Postmortem(title="old")).encode() == before


_TYPIST = """
import sys, time
from pathlib import Path
from pmtui.document import put
from pmtui.storage import Journal, load
path, state, told = map(Path, sys.argv[1:])
loaded = load(path)
journal = Journal(path, loaded.original, loaded.digest, state_dir=state)
log = open(told, "a", buffering=1)
number = 0
while True:
    number += 1
    journal.publish(put(loaded.document, "title", str(number)), {})
    log.write(f"{number} {time.monotonic()}\\n")
    time.sleep(0.02)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the clock is shared between processes there")
def test_a_killed_program_loses_little_and_leaves_a_readable_journal(path, state, tmp_path):
    random.seed(7)
    for attempt in range(3):
        told = tmp_path / f"told{attempt}"
        typist = subprocess.Popen([sys.executable, "-c", _TYPIST, str(path), str(state), str(told)])
        try:
            _until(lambda: list((state / "journal").glob("*.toml")))
            end = len(_whole_lines(told)) + random.randrange(15)
            _until(lambda told=told, end=end: len(_whole_lines(told)) >= end)
        finally:
            typist.send_signal(signal.SIGKILL)
            typist.wait()
        typed = {int(n): float(at) for n, at in (line.split() for line in _whole_lines(told))}
        (orphan,) = orphans(state, None, path)
        assert orphan.reason == ""
        kept = int(orphan.read()[0].title)
        # A machine that is busy with other tests may be late; what counts is that the loss has an end.
        assert max(typed.values()) - typed[kept] < 10
        shutil.rmtree(state / "journal")


def _whole_lines(path: Path) -> list[str]:
    return [line for line in path.read_text().splitlines(keepends=True) if line.endswith("\n")]
