"""Complaints of the models as a field that people know and a sentence about what was expected."""

from __future__ import annotations

import reprlib
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pmtui.document import NoSuchField, Topic, field_at, join
from pmtui.document.edits import explain_one

Location = tuple[str | int, ...]

_SHORT = reprlib.Repr()
_SHORT.maxstring = 60


def first_fault(error: ValidationError) -> tuple[Location, str]:
    """Return the place of the first complaint in the data, and its sentence without a full stop."""
    location, message = _explained(error.errors(include_url=False)[0])
    if (others := error.error_count() - 1) > 0:
        message += f" (and {others} more to mend)"
    return location, message


def all_faults(error: ValidationError) -> list[tuple[Location, str]]:
    """Return the places of the complaints in the data with their sentences: the first ones of very many."""
    return [_explained(each) for each in error.errors(include_url=False)[:MOST_FAULTS]]


MOST_FAULTS = 20


def _explained(fault: ErrorDetails) -> tuple[Location, str]:
    location, message = fault["loc"], explain_one(fault)
    if location and location[-1] == "[key]":
        location = location[:-1]
        message = f"expected one of {', '.join(Topic)}"
    elif fault["type"] == "enum" and (choices := _choices(location)):
        message = f"expected one of {', '.join(choices)}, not {_SHORT.repr(fault['input'])}"
    return location, message


def field_name(location: Location) -> str:
    """Return the place in the words of the screens: `Timeline 3, When`."""
    names: list[str] = []
    for length, step in enumerate(location, 1):
        if isinstance(step, int):
            names[-1:] = [f"{names[-1]} {step + 1}"] if names else [str(step + 1)]
            continue
        try:
            names.append(
                step if location[:1] == ("declared",) and length == 2 else _field(location[:length]).title
            )
        except NoSuchField:
            names.append(step)
    return ", ".join(names)


def _choices(location: Location) -> tuple[str, ...]:
    try:
        return tuple(_field(location).choices)
    except NoSuchField:
        return ()


def _field(location: Location) -> Any:
    path = ""
    for number, step in enumerate(location):
        is_key = isinstance(step, int) or (number == 1 and location[0] == "declared")
        name = "schema_version" if (number, step) == (0, "schema") else str(step)
        path = join(path, key=name) if is_key else join(path, name)
    return field_at(path)
