"""Many on one file: notes from shells, two editors, merges of branches; and text to the file and back."""

from __future__ import annotations

import asyncio
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import test_merge
import test_round_trip
from crash_points import quiet
from documents_filled import document_of
from driving import SECTIONS, editing
from hypothesis import settings

from e2e.terminal import Terminal, command, environment
from pmtui.document import Entry, Postmortem, insert, put
from pmtui.document.base import utc
from pmtui.storage import BrokenFile, create, dumps, load
from strategies import HOSTILE
from trials.common import Tally, home, titled, together

READERS = 4


def writers(tally: Tally, full: bool) -> None:
    """Let eight processes write notes into one file, while others read it."""
    notes = 100 if full else 10
    with home() as folder:
        path = titled(folder)
        before = dict(os.environ)
        os.environ.update(HOME=str(folder), XDG_STATE_HOME=str(folder / "state"))
        began, stop = time.monotonic(), folder / "stop"
        readers = {quiet(lambda: _read_on(path, stop)) for _ in range(READERS)}
        children = {quiet(lambda number=number: _write(number, path, notes)) for number in range(8)}
        failed = sum(os.waitpid(child, 0)[1] != 0 for child in children)
        took = time.monotonic() - began
        stop.touch()
        unread = sum(os.waitpid(reader, 0)[1] != 0 for reader in readers)
        os.environ.clear()
        os.environ.update(before)
        timeline = load(path).document.timeline
        texts, ids = {entry.text for entry in timeline}, {entry.id for entry in timeline}
        tally.measure(f"8 × {notes} notes", took)
        tally.count(
            f"8 × {notes} notes",
            f"{failed} writers failed" if failed else "",
            f"{unread} readers saw no whole file" if unread else "",
            ""
            if len(texts) == len(ids) == len(timeline) == 8 * notes
            else f"{len(timeline)} notes, {len(ids)} ids",
            "" if [e.at for e in timeline] == sorted(e.at for e in timeline) else "not in the order of time",
            "" if took < 60 else f"{took:.0f} s",
            times=8 * notes,
        )


def _write(writer: int, path: Path, notes: int) -> int:
    from pmtui.__main__ import main

    texts = [f"2024-03-15 14:{n % 60:02}Z writer {writer} note {n}" for n in range(notes)]
    return max(main(["note", str(path), text]) for text in texts)


def _read_on(path: Path, stop: Path) -> int:
    while not stop.exists():
        load(path)
        time.sleep(0.01)
    return 0


def editors(tally: Tally, full: bool) -> None:
    """Let two editors write rows, and the same field, at the same time."""
    together((partial(_two, tally, number) for number in range(50 if full else 3)), at_once=2)


def _two(tally: Tally, number: int) -> None:
    wrong: list[str] = []
    with home() as folder:
        path = titled(folder)
        with (
            Terminal(folder, str(path), size=(120, 40)) as one,
            Terminal(folder, str(path), size=(120, 40)) as other,
        ):
            pair = {"first": one.opened(), "second": other.opened()}
            for name, terminal in pair.items():
                terminal.press("f3", f"2024-03-15 14:3{len(name)}Z {name} row", "enter", "f2", f"by {name}")
            for name, terminal in pair.items():
                terminal.wait_for(f"by {name}")
            order = random.sample(list(pair.values()), 2)
            try:
                order[0].press("ctrl+s")
                order[0].wait_for("Saved")
                began = time.monotonic()
                order[1].wait_for("Somebody else changed")
                tally.measure("seen by the other after", time.monotonic() - began)
                order[1].press("ctrl+s")
                choose_both(order[1])
                order[1].press("ctrl+s")
                order[1].wait_for("Saved")
                order[0].press("f3")
                order[0].wait_for("first row", "second row")
            except AssertionError as late:
                wrong.append(str(late))
        held = path.read_text()
        wrong += [
            f"{text!r} is lost"
            for text in ("first row", "second row", "by first", "by second")
            if text not in held
        ]
    tally.count(f"pair {number}", *wrong)


def choose_both(terminal: Terminal) -> None:
    """Choose both versions on the screen on which one chooses; it takes no answer at first."""
    terminal.wait_for("m mine")

    def chosen() -> bool:
        terminal.press("b")
        terminal.settle()
        return bool(re.search("▌both +", terminal.text))

    terminal.until(chosen)
    terminal.press("enter")
    terminal.until(lambda: "m mine" not in terminal.text)


def merges(tally: Tally, full: bool) -> None:
    """Merge whatever documents hold, and branches through git."""
    many = 2_000 if full else 100
    for name in (
        "test_what_only_one_side_changed_is_the_merge",
        "test_a_merge_is_a_document_that_can_be_saved",
        "test_the_sides_can_be_exchanged",
        "test_every_change_of_one_side_is_kept_or_listed",
    ):
        tally.count(name, _examples(getattr(test_merge, name), many), times=many)
    together(partial(_branches, tally, n) for n in range(100 if full else 5))


def _examples(test: Callable[[], None], many: int) -> str:
    """Run a test over so many examples; return what did not hold."""
    known: Any = test
    known._hypothesis_internal_use_settings = settings(
        known._hypothesis_internal_use_settings, max_examples=many, database=None
    )
    try:
        test()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return ""


def _branches(tally: Tally, number: int) -> None:
    with home() as folder:
        library, program = folder / "library", folder / "bin"
        library.mkdir()
        program.mkdir()
        (program / "pmtui").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pmtui "$@"\n')
        (program / "pmtui").chmod(0o755)
        env = environment(folder, PATH=f"{program}:{os.environ['PATH']}", GIT_CONFIG_GLOBAL=os.devnull)

        def git(*words: str) -> int:
            who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
            done = subprocess.run(["git", "-C", str(library), *who, *words], env=env, capture_output=True)
            return done.returncode

        choice = random.Random(number)
        path = library / choice.choice(("a.toml", "-rf.toml", ":(top)x.toml", "a b.toml", "é.toml"))
        base = _with_rows(Postmortem(title="base"), choice, "base")
        create(base, path)
        git("init", "-q", "-b", "main")
        subprocess.run(command("git", "setup", str(library)), env=env, capture_output=True, check=True)
        git("add", "--", ".")
        git("commit", "-q", "-m", "base")
        sides = {"ours": put(base, "title", "ours"), "theirs": put(base, "summary.text", "theirs")}
        for name, document in sides.items():
            git("checkout", "-q", "-b", name, "main")
            path.write_text(dumps(_with_rows(document, choice, name)))
            git("commit", "-q", "-a", "-m", name)
        code = git("merge", "-q", "-m", "merged", "ours")
        try:
            merged = load(path).document
        except BrokenFile as broken:
            tally.count(f"branches {number}", str(broken))
            return
        texts = [entry.text.partition(" ")[0] for entry in merged.timeline]
        tally.count(
            f"branches {number}, {path.name}",
            f"git says {code}" if code else "",
            "" if (merged.title, merged.summary.text) == ("ours", "theirs") else "a field is lost",
            "" if {*texts} == {"base", "ours", "theirs"} else f"rows of {sorted({*texts})}",
        )


def _with_rows(document: Postmortem, choice: random.Random, name: str) -> Postmortem:
    for number in range(choice.randint(1, 4)):
        row = Entry(
            id="".join(choice.choices("bcdfghjk", k=8)),
            at=utc(2024, 3, 15, 14, choice.randrange(60)),
            text=f"{name} {number}",
        )
        document = insert(document, "timeline", row, len(document.timeline))
    return document


def trips(tally: Tally, full: bool) -> None:
    """Write documents to text and read them again, and look at texts in the editor without editing them."""
    many = 10_000 if full else 300
    test = test_round_trip.test_a_document_comes_back_and_its_text_is_stable
    tally.count("documents", _examples(test, many), times=many)
    wanted = 5_000 if full else 100
    tried = 0
    while tried < wanted:
        tried += asyncio.run(_looked_at(tally))


async def _looked_at(tally: Tally) -> int:
    """Look at a document with odd texts everywhere, edit one field, save; return the number of texts."""
    choice = random.Random()
    with home() as folder:
        path = folder / "a.toml"
        text = "".join(
            choice.choice((*HOSTILE[:-1], "a", "\n", " ", "\u2028")) for _ in range(choice.randint(1, 6))
        )
        create(put(document_of(text), "facts.commander", "x"), path)
        before = load(path).document
        many = dumps(before).count("= ")
        async with editing(folder, path, size=(100, 30)) as editor:
            for key in SECTIONS.values():
                into = () if key == SECTIONS["summary"] else ("home", "enter")
                await editor.press(key, *into, *["tab"] * 12, "escape", *into, "down", "tab", "escape")
            await editor.go("facts.commander")
            await editor.press("end", "y", "ctrl+s")
            await editor.settle()
        after = load(path).document
        same = put(before, "facts.commander", "xy") == after
        tally.count(repr(text[:60]), "" if same else "another text was written", times=many)
    return many
