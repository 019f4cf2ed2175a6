"""Many write into one file at the same time, from shells and from editors: nobody's words are lost."""

from __future__ import annotations

import fcntl
import os
import threading
from pathlib import Path

from crash_points import quiet, trial

from e2e.terminal import Terminal
from pmtui.document import put
from pmtui.storage import load, save

WRITERS, NOTES = 8, 6


def write_notes(writer: int, path: Path, notes: int = NOTES) -> int:
    from pmtui.__main__ import main

    return max(
        main(["note", str(path), f"2024-03-15 14:{n % 60:02}Z writer {writer} note {n}"])
        for n in range(notes)
    )


def test_every_note_of_many_writers_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text('schema = 1\ntitle = "Checkout refuses logins"\n')
    children = [quiet(lambda writer=writer: write_notes(writer, path)) for writer in range(WRITERS)]
    failed = 0
    while children:
        load(path)  # at any moment it is a whole file
        child, status = os.waitpid(-1, os.WNOHANG)
        if child in children:
            children.remove(child)
            failed += os.waitstatus_to_exitcode(status) != 0
    assert failed == 0
    timeline = load(path).document.timeline
    assert len({entry.id for entry in timeline}) == WRITERS * NOTES
    assert {entry.text for entry in timeline} == {
        f"writer {writer} note {n}" for writer in range(WRITERS) for n in range(NOTES)
    }
    assert [entry.at for entry in timeline] == sorted(entry.at for entry in timeline)
    assert [file.name for file in tmp_path.iterdir()] == ["a.toml"]


def test_a_folder_that_another_program_holds_is_given_up_with_a_sentence(home: Path) -> None:
    (folder := home / "folder").mkdir()
    path = folder / "a.toml"
    path.write_text('schema = 1\ntitle = "Checkout"\n')
    before = path.read_bytes()
    held = os.open(folder, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    refused = trial(folder, ["set", str(path), "title", "Later"])
    assert refused.code == 1
    assert "another program holds" in refused.said
    assert path.read_bytes() == before
    with Terminal(home, str(path), size=(250, 24)) as terminal:
        terminal.opened().press("end", " typed", "ctrl+s")
        terminal.wait_for("another program holds", "Checkout typed")
        os.close(held)
        terminal.press("ctrl+s")
        terminal.wait_for("Saved")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    assert load(path).document.title == "Checkout typed"


def opened(home: Path, path: Path) -> Terminal:
    return Terminal(home, str(path)).opened()


def test_two_editors_see_each_other_s_rows_and_ask_where_both_wrote(home: Path) -> None:
    path = home / "a.toml"
    path.write_text('schema = 1\ntitle = "Checkout"\n')
    with opened(home, path) as one, opened(home, path) as other:
        for terminal, name in ((one, "first"), (other, "second")):
            terminal.press("f3", f"2024-03-15 14:3{len(name)}Z {name} row", "enter")
            terminal.wait_for(f"{name} row", "unsaved")
        one.press("ctrl+s")
        one.wait_for("Saved")
        other.wait_for("first row", "second row")
        other.press("ctrl+s")
        other.wait_for("Saved")
        one.wait_for("first row", "second row")
        for terminal, name in ((one, "one"), (other, "two")):
            terminal.press("f2", "end", f" says {name}")
            terminal.wait_for(f"says {name}")
        one.press("ctrl+s")
        one.wait_for("Saved")
        other.wait_for("Somebody else changed 1 place")
        other.press("ctrl+s")
        other.wait_for("changed the same places", "Checkout says one", "Checkout says two")
        # A question that comes up while one may be writing takes no answer at first.
        other.until(lambda: other.press("b") or "both " in other.text)
        other.press("enter", "ctrl+s")
        other.wait_for("Saved")
        for terminal in (one, other):
            terminal.press("ctrl+q")
            assert terminal.wait_for_end() == 0
    document = load(path).document
    assert document.title == "Checkout says two / Checkout says one"
    assert [entry.text for entry in document.timeline] == ["first row", "second row"]


def test_a_reader_of_the_file_sees_whole_documents_only(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text('schema = 1\ntitle = "0"\n')
    read = threading.Event()

    def write() -> None:
        number = 0
        while not (read.is_set() and number >= 60):
            number += 1
            loaded = load(path)
            save(put(loaded.document, "title", str(number)), path, base_digest=loaded.digest)

    writer = threading.Thread(target=write)
    writer.start()
    seen: set[str] = set()
    while len(seen) < 3 and writer.is_alive():
        seen.add(load(path).document.title)
    read.set()
    writer.join()
    assert len(seen) >= 3
    assert int(load(path).document.title) >= 60
