"""Reading small TOML files of settings: what is wrong is reported and left out, the rest counts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from pmtui.document.edits import explain
from pmtui.storage import BrokenFile, place_of, read_toml

Model = TypeVar("Model", bound=BaseModel)


def read_table(path: Path) -> tuple[dict[str, Any], str, tuple[str, ...]]:
    """Return the data and the text of a file, and what is wrong with it; nothing where there is no file."""
    if not path.exists() and not path.is_symlink():
        return {}, "", ()
    try:
        return *read_toml(path), ()
    except BrokenFile as error:
        return {}, "", (f"{error}; it counts as empty",)


def fill(
    model: type[Model], values: Mapping[str, Any], *, path: Path, text: str, under: tuple[str, ...] = ()
) -> tuple[Model, tuple[str, ...]]:
    """Return the model filled with what is right, and a sentence for each key that is not.

    `under` names the table of the file in which the keys stand.
    """
    problems: dict[str, str] = {}
    known = {key: value for key, value in values.items() if key in model.model_fields}
    for key in values.keys() - known.keys():
        problems[key] = f"{key!r} is no setting that is known; it changes nothing"
    try:
        filled = model.model_validate(known)
    except ValidationError as error:
        for key in {str(fault["loc"][0]) for fault in error.errors()}:
            problems[key] = f"{key}: {_reason(model, key, known[key])}; it is left out"
        filled = model.model_validate({key: value for key, value in known.items() if key not in problems})
    placed = sorted((place_of((*under, key), text)[0] or 1, words) for key, words in problems.items())
    return filled, tuple(f"{path}:{line}: {words}" for line, words in placed)


def _reason(model: type[BaseModel], key: str, value: Any) -> str:
    try:
        model.model_validate({key: value})
    except ValidationError as error:
        return explain(error)
    return "this does not go together with the others"
