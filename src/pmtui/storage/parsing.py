"""Bytes to the plain data of a TOML file, with every fault as a place and a sentence."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import tomli

from pmtui.storage.errors import BrokenFile, ConflictedFile
from pmtui.storage.files import SIZE_LIMIT, read_file
from pmtui.storage.scan import MAX_DEPTH, Scan, line_and_column, scan

LARGE = 256 * 1024
PATIENCE = 5.0

_CHILD = """
import pickle, sys, tomli
pickle.dump(tomli.loads(sys.stdin.buffer.read().decode()), sys.stdout.buffer)
"""


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """Return the data of any TOML file, and its text.

    Raises:
        BrokenFile: if it cannot be read or is not valid.
    """
    text = decode(read_file(path), path)
    return parse(text, path)[0], text


def decode(data: bytes, name: Path | str) -> str:
    """Return the text of a file with LF line ends, without a byte-order mark.

    Raises:
        BrokenFile: if it is no UTF-8 text, or too much of it.
    """
    if len(data) > SIZE_LIMIT:
        raise BrokenFile(name, "the file is larger than 5 MiB, more than any post-mortem needs")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise BrokenFile(name, "the file is written in UTF-16; save it as UTF-8", line=1, column=1)
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise BrokenFile(
            name, f"byte {column} of this line is no UTF-8; save the file as UTF-8", line=line, column=column
        ) from None
    for character, words in (("\0", "a NUL character"), ("\r", "a carriage return in the middle of a line")):
        if (offset := text.find(character)) >= 0:
            line, column = line_and_column(text, offset)
            raise BrokenFile(name, f"{words} is not allowed; remove it", line=line, column=column)
    return text


def parse(text: str, name: Path | str) -> tuple[dict[str, Any], Scan]:
    """Return the data of TOML text and what stands beside it.

    Raises:
        BrokenFile: if the text is not valid TOML, or nested too deep.
    """
    seen = scan(text)
    if seen.too_deep is not None:
        line, column = line_and_column(text, seen.too_deep)
        message = f"more than {MAX_DEPTH} tables or lists inside each other are not read"
        raise BrokenFile(name, message, line=line, column=column)
    try:
        return _parse_large(text, name) if len(text) > LARGE else tomli.loads(text), seen
    except tomli.TOMLDecodeError as error:
        raise _not_toml(text, name, error) from None
    except (RecursionError, MemoryError, ValueError):
        raise BrokenFile(name, "the file is too deep, or one of its numbers too long, to be read") from None


def _not_toml(text: str, name: Path | str, error: tomli.TOMLDecodeError) -> BrokenFile:
    from pmtui.storage.markers import find_conflicts

    if conflicted := find_conflicts(text):
        number = len(conflicted.hunks)
        message = (
            f"git left {'a conflict' if number == 1 else f'{number} conflicts'} here, between"
            f" {conflicted.labels.ours or 'ours'} and {conflicted.labels.theirs or 'theirs'}; open the file"
            " with pmtui to choose, or keep one version of each by hand"
        )
        return ConflictedFile(name, message, line=conflicted.line, column=1)
    fault = error.msg[:1].lower() + error.msg[1:]
    line, column = error.lineno, error.colno
    if error.pos and not text[error.pos :].strip():  # what was never closed is missed after the last words
        line, column = line_and_column(text, len(text.rstrip()))
    return BrokenFile(name, f"this is not valid TOML: {fault}", line=line, column=column)


def _parse_large(text: str, name: Path | str) -> dict[str, Any]:
    """Parse in a process of its own: nothing else can stop the compiled parser after a time."""
    if getattr(sys, "frozen", False) or not sys.executable:
        return tomli.loads(text)
    import pickle
    import subprocess

    try:
        child = subprocess.run(
            [sys.executable, "-P", "-c", _CHILD],
            input=text.encode(),
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        message = f"reading the file took longer than {PATIENCE:.0f} seconds, so it was given up"
        raise BrokenFile(name, message) from None
    except OSError:
        return tomli.loads(text)
    if child.returncode < 0:
        raise BrokenFile(name, "the file needs more memory than there is")
    # A fault is found again here, to say where it is: it took the child less than the limit.
    data: dict[str, Any] = pickle.loads(child.stdout) if child.returncode == 0 else tomli.loads(text)
    return data
