"""Reports of mistakes in the program, which say where in the program, and nothing of what it held."""

from __future__ import annotations

import contextlib
import os
import platform
import sys
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

_TELLING = (
    AttributeError,
    ImportError,
    IndexError,
    MemoryError,
    NameError,
    RecursionError,
    TypeError,
    ZeroDivisionError,
)
"""Exceptions whose messages name parts of the program; the messages of others may quote a document."""
_TRIES = 100


def describe(error: BaseException | None) -> str:
    """Return what is known of an exception and of those behind it, without local variables and user text."""
    if error is None:
        return "The program gave up by itself, at:\n" + "".join(traceback.format_stack(limit=20))
    return "\nThis came out of:\n\n".join(_describe_one(each) for each in _chain(error))


def write_report(
    folder: Path, program: str, error: BaseException | None, now: datetime | None = None
) -> Path:
    """Write a report to a file of its own, which only its owner can read, and return its path.

    Args:
        folder: where to put it; made if it is not there.
        program: the name and version of the program.
        error: what happened.
        now: the present time.

    Raises:
        OSError: it could not be written.
    """
    moment = now or datetime.now(UTC)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    text = "\n".join([*_surroundings(program, moment), "", describe(error)])
    for path in _names(folder, moment):
        with contextlib.suppress(FileExistsError):
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.write(text)
            return path
    raise FileExistsError(f"{folder} is full of reports")


def _names(folder: Path, moment: datetime) -> Iterator[Path]:
    stem = f"crash-{moment:%Y%m%dT%H%M%SZ}"
    yield folder / f"{stem}.txt"
    for number in range(2, _TRIES):
        yield folder / f"{stem}-{number}.txt"


def _surroundings(program: str, moment: datetime) -> list[str]:
    return [
        f"{program} ended because of a mistake in the program.",
        "This report holds no text of yours: no values of variables, and no messages that could quote them.",
        "",
        f"time      {moment.isoformat(timespec='seconds')}",
        f"python    {platform.python_version()} on {platform.platform()}",
        *(f"{name:<9} {_version(name)}" for name in ("textual", "rich")),
        f"terminal  {os.environ.get('TERM', '')} {os.environ.get('COLORTERM', '')}".rstrip(),
    ]


def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # much, for what is seldom needed

    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Go from an exception to what caused it; what merely wraps another one is skipped."""
    seen: set[int] = set()
    left: list[BaseException] = [error]
    while left:
        each = left.pop(0)
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        inner = getattr(each, "error", None)
        group = list(each.exceptions) if isinstance(each, BaseExceptionGroup) else []
        behind = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
        left += [one for one in (inner, behind, *group) if isinstance(one, BaseException)]


def _describe_one(error: BaseException) -> str:
    kind = type(error)
    frames = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__)).format()
    return "".join([*frames, f"{kind.__module__}.{kind.__qualname__}: {_message(error)}\n"])


def _message(error: BaseException) -> str:
    if isinstance(error, OSError) and error.errno is not None:
        return f"{os.strerror(error.errno)} (errno {error.errno})"
    if type(error) in _TELLING:
        return str(error)
    return "(its message is left out)" if str(error) else "(no message)"


def say_at_the_end(sentence: str) -> None:
    """Write a sentence to the terminal, as far as there still is one."""
    visible = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in sentence)
    if sentence and sys.__stderr__ is not None:
        with contextlib.suppress(OSError, ValueError):
            print(visible, file=sys.__stderr__, flush=True)
