"""The promises of the README put to the test at length: crashes, signals, writers, odd files, odd terminals.

    python benchmarks/protocol.py [PART …] [--full]

The parts are commands, disks, kills, signals, writers, files and bytes; without one all are run. It takes
some minutes, with --full about half an hour, and prints what was tried and what did not hold. The exit code
is 1 if anything did not. The tests in `tests/protocol` are a short selection of the same.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests" / "protocol"), str(ROOT / "tests")]

from commands_ended import ALL, COMMANDS, QUICK, attempt  # noqa: E402
from crash_points import __file__ as FAULTS  # noqa: E402
from crash_points import quiet  # noqa: E402
from documents_filled import document_of  # noqa: E402
from hostile_files import hostile  # noqa: E402

import e2e.terminal as pseudo  # noqa: E402
from e2e.terminal import Terminal, command, environment  # noqa: E402
from pmtui.storage import create, load  # noqa: E402

TITLE = 'schema = 1\ntitle = ""\n'
GONE = 10.0
_COMMAND = pseudo.command


class Tally:
    """What was tried in one part, and what did not hold."""

    def __init__(self, part: str) -> None:
        self.part, self.tried, self.wrong = part, 0, []
        self.figures: dict[str, list[float]] = {}

    def count(self, what: str, *violations: str) -> None:
        self.tried += 1
        self.wrong += [f"{what}: {violation}" for violation in violations if violation]

    def measure(self, name: str, seconds: float) -> None:
        self.figures.setdefault(name, []).append(seconds)


@contextmanager
def home() -> Iterator[Path]:
    """Give an empty home folder."""
    with tempfile.TemporaryDirectory(prefix="pmtui-protocol-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@contextmanager
def editor(folder: Path, path: Path, *fault: str, **variables: str) -> Iterator[Terminal]:
    """Give the editor on a file, when it has drawn its first screen; `fault` is a mode and a number."""
    if fault:
        words = [sys.executable, FAULTS, str(folder), *fault, str(folder / "calls.log")]
        pseudo.command = lambda *arguments: [*words, *arguments]
    try:
        terminal = Terminal(folder, "--", str(path), **variables)
    finally:
        pseudo.command = _COMMAND
    with terminal:
        terminal.wait_for("Severity", "F1")
        terminal.settle(0.1)
        yield terminal


def end_of(terminal: Terminal, *, reading: bool = True) -> int | None:
    """Return how a program ended; None if it goes on."""
    end = time.monotonic() + GONE
    while time.monotonic() < end:
        if reading:
            terminal.read(0.01)
        else:
            time.sleep(0.005)
        pid, status = os.waitpid(terminal.pid, os.WNOHANG)
        if pid:
            terminal.code = os.waitstatus_to_exitcode(status)
            return terminal.code
    return None


def kept(folder: Path, path: Path, **variables: str) -> str:
    """Return what is in the file and in the journals."""
    words = command("recover", str(path), "--print")
    env = environment(folder, **variables)
    return path.read_text() + subprocess.run(words, env=env, capture_output=True, text=True).stdout


def commands(tally: Tally, full: bool) -> None:
    """End each command that writes at each of its calls, in each way."""
    for name in COMMANDS:
        with home() as folder:
            os.environ.update(HOME=str(folder), XDG_CONFIG_HOME=str(folder / "config"))
            found = attempt(name, folder, ALL if full else QUICK)
        tally.tried += found.trials
        tally.wrong += found.violations


def disks(tally: Tally, full: bool) -> None:
    """Let the disk fail under the editor at each of its calls, or kill the editor there."""
    modes = ("kill", "torn", "power", "EIO+", "ENOSPC+", "ENOSPC") if full else ("kill", "ENOSPC+")
    for mode in modes:
        for number in range(1, 31, 1 if full else 4):
            with home() as folder, home() as session:
                path = folder / "a.toml"
                path.write_text(TITLE)
                with editor(folder, path, mode, str(number), XDG_RUNTIME_DIR=str(session)) as terminal:
                    terminal.press("MARKER")
                    terminal.settle(0.8)
                    terminal.press("ctrl+s")
                    terminal.settle(0.6)
                    os.kill(terminal.pid, signal.SIGKILL)
                    end_of(terminal)
                # A process that was killed at its first writes had not promised anything yet.
                early = mode in ("kill", "torn", "power") and number <= 13
                held = early or "MARKER" in kept(folder, path, XDG_RUNTIME_DIR=str(session))
                whole = load(path).document.title in ("", "MARKER")
                what = f"{mode} at {number}"
                tally.count(what, "" if held else "the text is lost", "" if whole else "a torn file")


def kills(tally: Tally, full: bool) -> None:
    """Kill the editor while somebody types ten keys a second."""
    for attempt_number in range(40 if full else 6):
        with home() as folder:
            path = folder / "a.toml"
            path.write_text(TITLE)
            keys: list[tuple[float, str]] = []
            with editor(folder, path) as terminal:
                end = time.monotonic() + random.uniform(0.2, 5)
                while time.monotonic() < end:
                    keys.append((time.monotonic(), chr(ord("a") + len(keys) % 26)))
                    terminal.press(keys[-1][1])
                    wait = time.monotonic() + 0.1
                    while time.monotonic() < wait:
                        terminal.read(0.02)
                killed = time.monotonic()
                os.kill(terminal.pid, signal.SIGKILL)
                end_of(terminal)
            found = kept(folder, path)
            text = "".join(key for _, key in keys)
            length = max((n for n in range(1, len(text) + 1) if f'title = "{text[:n]}' in found), default=0)
            lost = [killed - at for at, _ in keys[length:]]
            tally.measure("lost tail", max(lost, default=0.0))
            wrong = ["more than 1.2 s lost" if max(lost, default=0.0) > 1.2 else ""]
            wrong.append("" if path.read_text() == TITLE else "the file was changed")
            if length:
                with Terminal(folder, "--", str(path)) as again:
                    began = time.monotonic()
                    while "An earlier run" not in again.text and time.monotonic() - began < GONE:
                        again.read(0.05)
                    wrong.append("" if "An earlier run" in again.text else "no recovery was offered")
            tally.count(f"kill {attempt_number}", *wrong)


def signals(tally: Tally, full: bool) -> None:
    """End the editor by signals and by closing its terminal, soon after the last key."""
    cases: list[tuple[str, int | None]] = [
        *(("SIGTERM", signal.SIGTERM), ("SIGHUP", signal.SIGHUP), ("SIGINT", signal.SIGINT)),
        *(("SIGQUIT", signal.SIGQUIT), ("twice", signal.SIGTERM), ("closed", None)),
    ]
    for name, number in cases:
        for _ in range(10 if full else 2):
            with home() as folder:
                path = folder / "a.toml"
                path.write_text(TITLE)
                with editor(folder, path) as terminal:
                    terminal.press("MARKER")
                    terminal.until(lambda shown=terminal: "MARKER" in shown.text)
                    terminal.settle(0.3)
                    began = time.monotonic()
                    if number is None:
                        os.close(terminal.fd)
                        code = end_of(terminal, reading=False)
                        terminal.fd = os.open(os.devnull, os.O_RDONLY)
                    else:
                        for _ in range(2 if name == "twice" else 1):
                            os.kill(terminal.pid, number)
                        code = end_of(terminal)
                    took = time.monotonic() - began
                    expected = 128 + (number or signal.SIGHUP)
                    tally.measure("gone after", took)
                    tally.count(
                        name,
                        "" if code == expected else f"exit {code}",
                        "" if took < 1.5 else f"gone after {took:.1f} s",
                        "" if "MARKER" in kept(folder, path) else "the text is lost",
                        "" if path.read_text() == TITLE else "the file was changed",
                    )


def writers(tally: Tally, full: bool) -> None:
    """Let eight processes write notes into one file, while another one reads it."""
    notes = 50 if full else 10

    def write(writer: int, path: Path) -> int:
        from pmtui.__main__ import main

        texts = [f"2024-03-15 14:{n % 60:02}Z writer {writer} note {n}" for n in range(notes)]
        return max(main(["note", str(path), text]) for text in texts)

    with home() as folder:
        os.environ.update(HOME=str(folder), XDG_STATE_HOME=str(folder / "state"))
        path = folder / "a.toml"
        path.write_text(TITLE)
        began = time.monotonic()
        children = {quiet(lambda number=number: write(number, path)) for number in range(8)}
        while children:
            load(path)
            child, status = os.waitpid(-1, os.WNOHANG)
            if child:
                children.discard(child)
                tally.count("a writer", f"exit {status}" if status else "")
            time.sleep(0.01)
        tally.measure(f"8 × {notes} notes", time.monotonic() - began)
        timeline = load(path).document.timeline
        tally.tried += len(timeline) - 8
        texts, ids = {entry.text for entry in timeline}, {entry.id for entry in timeline}
        if not len(texts) == len(ids) == len(timeline) == 8 * notes:
            tally.wrong.append(f"{len(timeline)} notes of {8 * notes}, {len(ids)} ids")


def files(tally: Tally, full: bool) -> None:
    """Give odd files and odd names to the commands, and to the editor."""
    large = {"20,000 actions", "nearly five MiB"}
    with home() as folder:
        (folder / "tmp").mkdir()
        (library := folder / "library").mkdir()
        for what, path in hostile(library):
            before = path.lstat()
            for word in ("check", "show", "export") if full else ("check",):
                began = time.monotonic()
                ended = subprocess.run(
                    command(word, "--", str(path)),
                    env=environment(folder),
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                )
                took, said = time.monotonic() - began, ended.stdout + ended.stderr
                tally.count(
                    f"{word}, {what}",
                    "" if ended.returncode in (0, 1) else f"exit {ended.returncode}",
                    "a traceback" if b"Traceback" in said else "",
                    "an escape" if b"\x1b" in said else "",
                    f"{took:.1f} s" if took > 2 and what not in large else "",
                )
            if full:
                tally.count(f"editor, {what}", *_opened(folder, path, what in large))
            after = path.lstat()
            same = (before.st_ino, before.st_mtime_ns, before.st_size) == (
                *(after.st_ino, after.st_mtime_ns, after.st_size),
            )
            tally.count(what, "" if same else "the file was changed")


def _opened(folder: Path, path: Path, is_large: bool) -> Iterator[str]:
    began = time.monotonic()
    with Terminal(folder, "--", str(path)) as terminal:
        while "F1" not in terminal.text and time.monotonic() - began < 20:
            terminal.read(0.05)
            pid, status = os.waitpid(terminal.pid, os.WNOHANG)
            if pid:
                terminal.code = os.waitstatus_to_exitcode(status)
                break
        took = time.monotonic() - began
        if took > 2 and not is_large:
            yield f"{took:.1f} s"
        if terminal.code is None:
            terminal.press("ctrl+q")
            end_of(terminal)
        if terminal.code not in (0, 1):
            yield f"exit {terminal.code}"
        if "mistake in the program" in terminal.raw:
            yield "a mistake of its own"
        if "\x1b]2;PWNED" in terminal.raw:
            yield "the name was obeyed"


def bytes_(tally: Tally, full: bool) -> None:
    """Put every payload into every field and go through all screens."""
    from test_terminal_bytes import ALL as EVERY
    from test_terminal_bytes import PAYLOADS, leaks

    markup = "[/] see [/foo] [@click=app.quit]x[/] [$error]e[/] [2024-05-12 10:00] [ERROR] \\[ [/"
    for name, text in {"all": EVERY, "markup": markup, **(PAYLOADS if full else {})}.items():
        with home() as folder:
            path = folder / "a.toml"
            create(document_of(text), path)
            with Terminal(folder, str(path), size=(120, 40)) as terminal:
                terminal.wait_for("F1")
                for key in ("f2", "f3", "f4", "f5", "f6", "f7", "f9", "f8", "ctrl+p"):
                    terminal.press(key)
                    terminal.settle(0.1)
                    terminal.press("enter", "tab", "escape")
                    terminal.settle(0.1)
                shown = len(terminal.raw)
                terminal.press("escape", "ctrl+q", "d")
                code = end_of(terminal)
            found = ", ".join(leaks(terminal.raw))
            tally.count(
                name,
                found,
                "" if shown > 5_000 else "it did not go through the screens",
                "" if code == 0 else f"exit {code}",
            )


PARTS: dict[str, Callable[[Tally, bool], None]] = {
    "commands": commands,
    "disks": disks,
    "kills": kills,
    "signals": signals,
    "writers": writers,
    "files": files,
    "bytes": bytes_,
}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("part", nargs="*", choices=[*PARTS, []], help="what to try; by default everything")
    parser.add_argument("--full", action="store_true", help="everything, many times")
    arguments = parser.parse_args()
    ok = True
    for name in arguments.part or PARTS:
        tally, began = Tally(name), time.monotonic()
        PARTS[name](tally, arguments.full)
        took, wrong = time.monotonic() - began, len(tally.wrong)
        print(f"{name:9} {tally.tried:5} tried, {wrong} did not hold, {took:.0f} s", flush=True)
        for what, values in tally.figures.items():
            print(f"          {what}: {min(values):.2f} to {max(values):.2f} s")
        print(*(f"  {line}\n" for line in tally.wrong), sep="", end="", flush=True)
        ok = ok and not tally.wrong
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
