"""Reading small TOML files of settings: what is wrong is reported and left out, the rest counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from pmtui.document.edits import explain_one
from pmtui.storage import BrokenFile, place_of, read_toml

Model = TypeVar("Model", bound=BaseModel)
Key = tuple[int | str, ...]
"""The keys of nested tables, and the numbers of items of lists."""


class Problem(str):
    """A sentence about a file of settings, which begins with its place."""

    path: Path
    line: int
    column: int
    words: str
    """The sentence without the place."""
    is_unread: bool
    """Whether nothing of the file could be read."""

    def __new__(cls, path: Path, line: int, words: str, *, column: int = 1, unread: bool = False) -> Problem:
        """Return the sentence about a line."""
        made = super().__new__(cls, f"{path}:{line}: {words}")
        made.path, made.line, made.column, made.words, made.is_unread = path, line, column, words, unread
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[Path, int, str], dict[str, Any]]:
        """Return what makes an equal one, so that it can be handed to another process."""
        return (self.path, self.line, self.words), {"column": self.column, "unread": self.is_unread}


def problem_at(path: Path, text: str, key: Key, words: str) -> Problem:
    """Return the sentence about a key of a file with this text."""
    line, column = place_of(key, text)
    return Problem(path, line or 1, words, column=column or 1)


def read_table(path: Path) -> tuple[dict[str, Any], str, tuple[Problem, ...]]:
    """Return the data and the text of a file, and what is wrong with it; nothing where there is no file."""
    if not path.exists() and not path.is_symlink():
        return {}, "", ()
    try:
        return *read_toml(path), ()
    except BrokenFile as error:
        words = f"{error.message}; it counts as empty"
        return {}, "", (Problem(path, error.line or 1, words, column=error.column or 1, unread=True),)


def fill(
    model: type[Model], values: Mapping[str, Any], *, path: Path, text: str, under: tuple[str, ...] = ()
) -> tuple[Model, tuple[Problem, ...]]:
    """Return the model filled with what is right, and a sentence for each key that is not.

    Of a table or a list only the wrong items are left out. `under` names the table of the file in which the
    keys stand.
    """
    problems: dict[Key, str] = {}
    known = {key: _copy(value) for key, value in values.items() if key in model.model_fields}
    for key in values.keys() - known.keys():
        hint = suggestion(key, model.model_fields)
        problems[(key,)] = f"{key!r} is no setting that is known{hint}{without_effect(hint)}"
    filled = _filled(model, known, problems)
    return filled, in_order(problem_at(path, text, (*under, *key), words) for key, words in problems.items())


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems of one file by their lines."""
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.words)))


def suggestion(wrong: str, known: Iterable[str]) -> str:
    """Return `, did you mean off?` with the nearest of the known words; empty if none is near."""
    from difflib import get_close_matches  # only a wrong word needs it

    near = get_close_matches(wrong, list(known), n=1, cutoff=0.6)
    return f"; did you mean {near[0]}?" if near else ""


def without_effect(hint: str) -> str:
    """Return that a key changes nothing, to be put behind what is said of it: a sentence after a question."""
    return " It changes nothing" if hint.endswith("?") else "; it changes nothing"


def _filled(model: type[Model], values: dict[str, Any], problems: dict[Key, str]) -> Model:
    while True:
        try:
            return model.model_validate(values)
        except ValidationError as error:
            faults: dict[Key, str] = {}
            for fault in error.errors(include_url=False):
                faults.setdefault(_reached(values, fault["loc"]), explain_one(fault))
            # From the end, so that what is left out moves no other item of its list.
            for key, words in sorted(faults.items(), key=lambda item: _order(item[0]), reverse=True):
                problems[key] = f"{_name(key)}: {words}; it is left out"
                _leave_out(values, key)


def _reached(values: Any, location: tuple[int | str, ...]) -> Key:
    """Return the part of a fault's place that stands in the file; the rest names what was tried."""
    key: Key = ()
    for step in location:
        is_item = isinstance(values, list) and isinstance(step, int) and step < len(values)
        if not is_item and not (isinstance(values, dict) and step in values):
            break
        values = values[step]
        key = (*key, step)
    return key or (str(location[0]),)


def _order(key: Key) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (0, step) for step in key]


def _leave_out(values: Any, key: Key) -> None:
    for step in key[:-1]:
        values = values[step]
    del values[key[-1]]


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value


def _name(key: Key) -> str:
    return str(key[0]) + "".join(f".{step}" if isinstance(step, str) else f"[{step + 1}]" for step in key[1:])
