"""Files that are no post-mortem, damaged ones, libraries with such files, and texts that are hard to read."""

from __future__ import annotations

import random
import shutil
import time
from functools import partial
from pathlib import Path

from answered import answer_to, state_of, tree_of
from documents_filled import document_of
from hostile_files import HEAVY, damaged, hostile
from slow_texts import slow_texts
from test_slow_texts import WAYS

from e2e.terminal import Terminal
from pmtui.storage import BrokenFile
from trials import ROOT
from trials.common import Tally, home, is_gone, together

SOON, HEAVY_SOON = 2.0, 8.0


def files(tally: Tally, full: bool) -> None:
    """Give odd files, odd names and damaged files to the commands and to the editor, with little memory."""
    with home() as folder:
        (library := folder / "library").mkdir()
        (folder / "tmp").mkdir()
        every = list(hostile(library))
        before = {what: state_of(path) for what, path in every}
        for what, path in every:
            for word in ("check", "show", "export") if full else ("check",):
                answer = answer_to(word, "--", str(path))
                seconds, memory = (HEAVY_SOON, 1 << 30) if what in HEAVY else (SOON, 300 << 20)
                tally.count(f"{word}, {what}", *answer.violations(seconds=seconds, memory=memory))
                tally.measure(f"{word}{', heavy files' if what in HEAVY else ''}", answer.seconds)
        if full:
            together(partial(_opened, tally, folder, what, path) for what, path in every)
        for what, path in every:
            tally.count(what, "" if state_of(path) == before[what] else "the file was changed")
        _damaged(tally, folder, full)


def _damaged(tally: Tally, folder: Path, full: bool) -> None:
    path = folder / "damaged.toml"
    choice, most = random.Random(), 0
    for what, content in damaged(choice, cuts=0 if full else 100, changes=5_000 if full else 100):
        path.write_bytes(content)
        before = state_of(path)
        answer = answer_to("check", "--exit-zero", str(path))
        tally.measure("a damaged file", answer.seconds)
        most = max(most, answer.memory)
        tally.count(
            f"{what}: {content[:60]!r}",
            *answer.violations(seconds=SOON),
            "" if answer.code == 0 or "damaged.toml:" in answer.said or "UTF-8" in answer.said else "no line",
            "" if state_of(path) == before else "the file was changed",
        )
    tally.note(f"damaged files took {most >> 20} MiB at most")


def _opened(tally: Tally, folder: Path, what: str, path: Path) -> None:
    wrong = []
    with Terminal(folder, "--", str(path)) as terminal:
        began = time.monotonic()
        while not terminal.has_ended() and "F1" not in terminal.text and time.monotonic() - began < 30:
            terminal.read(0.02)
        took = time.monotonic() - began
        if not terminal.has_ended():
            terminal.settle()
            memory = _memory_of(terminal.pid)
            wrong.append(f"{memory >> 20} MiB" if memory > 300 << 20 and what not in HEAVY else "")
            terminal.press("\x1b[27u", "ctrl+q", "d")
            is_gone(terminal)
        wrong.append(f"{took:.1f} s" if took > (HEAVY_SOON if what in HEAVY else 2 * SOON) else "")
        wrong.append("" if terminal.code in (0, 1) else f"exit {terminal.code}")
        wrong.append("a mistake of its own" if "mistake in the program" in terminal.raw else "")
        wrong.append("the name was obeyed" if "\x1b]2;PWNED" in terminal.raw else "")
    tally.measure("the editor", took)
    tally.count(f"editor, {what}", *wrong)


def _memory_of(pid: int) -> int:
    words = Path(f"/proc/{pid}/status").read_text().split()
    return int(words[words.index("VmHWM:") + 1]) * 1024 if "VmHWM:" in words else 0


def texts(tally: Tally, full: bool) -> None:
    """Read texts that patterns are slow at, and a library of 2,000 documents of which some are broken."""
    length = 45_000 if full else 5_000
    for name, text in slow_texts(length).items():
        document = document_of(text.replace("\0", ""))
        for what, way in WAYS.items():
            began = time.monotonic()
            try:
                way(document)
            except BrokenFile:  # all fields together are more than a file may hold
                continue
            took = time.monotonic() - began
            tally.measure(what, took)
            tally.count(f"{what}, {name}", f"{took:.1f} s" if took > 10 else "")
    many, broken = (2_000 if full else 200), 5
    with home() as folder:
        sample = ROOT / "sample_data" / "2026-07-14-website-down-after-dns-move.toml"
        (library := folder / "library").mkdir()
        for number in range(many - broken):
            shutil.copy(sample, library / f"2026-01-{number % 28 + 1:02}-{number:04}.toml")
        for number in range(broken):
            (library / f"broken-{number}.toml").write_bytes(
                (b"\xff", b"a = [", b"", b"title = 1\n", b"<<<<<<< x\n")[number]
            )
        before = tree_of(library)
        answer = answer_to("--library", str(library), "list", "--ids")
        listed = sum("2026-01-" in line for line in answer.said.splitlines())
        tally.measure(f"a list of {many:,}", answer.seconds)
        tally.count(
            f"{many:,} documents",
            "" if listed == many - broken else f"{listed} are listed",
            "" if tree_of(library) == before else "something was written",
            *answer.violations(seconds=60, memory=1 << 30),
        )
