"""Many write into one file at the same time, from shells and from editors: nobody's words are lost."""

from __future__ import annotations

import os
from pathlib import Path

from crash_points import quiet

from e2e.terminal import Terminal
from pmtui.document import put
from pmtui.storage import load, save

WRITERS, NOTES = 6, 6


def write_notes(writer: int, path: Path) -> int:
    from pmtui.__main__ import main

    return max(
        main(["note", str(path), f"2024-03-15 14:{n:02}Z writer {writer} note {n}"]) for n in range(NOTES)
    )


def test_every_note_of_many_writers_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text('schema = 1\ntitle = "Checkout refuses logins"\n')
    children = [quiet(lambda writer=writer: write_notes(writer, path)) for writer in range(WRITERS)]
    unreadable = 0
    while children:
        load(path)  # at any moment it is a whole file
        child, status = os.waitpid(-1, os.WNOHANG)
        if child in children:
            children.remove(child)
            unreadable += os.waitstatus_to_exitcode(status) != 0
    assert unreadable == 0
    timeline = load(path).document.timeline
    assert len({entry.id for entry in timeline}) == WRITERS * NOTES
    assert {entry.text for entry in timeline} == {
        f"writer {writer} note {n}" for writer in range(WRITERS) for n in range(NOTES)
    }
    assert [entry.at for entry in timeline] == sorted(entry.at for entry in timeline)
    assert [file.name for file in tmp_path.iterdir()] == ["a.toml"]


def opened(home: Path, path: Path) -> Terminal:
    terminal = Terminal(home, str(path))
    terminal.wait_for("Severity", "F1")
    terminal.settle(0.1)
    return terminal


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
        other.press("b", "enter", "ctrl+s")
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

    def write() -> int:
        for number in range(60):
            loaded = load(path)
            save(put(loaded.document, "title", str(number)), path, base_digest=loaded.digest)
        return 0

    child = quiet(write)
    seen = set()
    while not (ended := os.waitpid(child, os.WNOHANG))[0]:
        seen.add(load(path).document.title)
    assert os.waitstatus_to_exitcode(ended[1]) == 0
    assert load(path).document.title == "59"
    assert len(seen) > 1
