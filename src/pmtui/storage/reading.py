"""Files to documents. Nothing is ever written here."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from pmtui.document import SCHEMA_VERSION, Postmortem, complete_ids
from pmtui.storage.errors import BrokenFile, Fault
from pmtui.storage.faults import Location, all_faults, field_name, first_fault
from pmtui.storage.files import digest_of, read_file
from pmtui.storage.migrations import migrate
from pmtui.storage.parsing import decode, parse
from pmtui.storage.positions import find_positions
from pmtui.storage.scan import line_and_column

_STRANGE = 10**6  # numbers of thousands of digits cannot even be printed


class Loaded(NamedTuple):
    """A document with what its file holds beside it."""

    document: Postmortem
    path: Path
    digest: str
    """The SHA-256 of the file as it was read, by which a later save knows that nobody else wrote to it."""
    head: str
    """The comment block before the first key."""
    other_comments: bool
    """Whether there are further comments; a save drops them."""
    read_only: str
    """Why the document must not be saved; empty where it may be."""
    original: bytes


def load(path: Path) -> Loaded:
    """Return the document of a file.

    Raises:
        BrokenFile: if there is no file, it cannot be read, or it holds no post-mortem.
    """
    data = read_file(path)
    text = decode(data, path)
    values, seen = parse(text, path)
    document = _validated(values, text, path)
    return Loaded(
        document=document,
        path=path,
        digest=digest_of(data),
        head=seen.head,
        other_comments=seen.other_comments,
        read_only=read_only_words(document, path),
        original=data,
    )


def loads(data: bytes, name: str = "…") -> Postmortem:
    """Return the document of a file's bytes; `name` is what errors call the file.

    Raises:
        BrokenFile: if they are no post-mortem.
    """
    text = decode(data, name)
    return _validated(parse(text, name)[0], text, name)


def _validated(values: dict[str, Any], text: str, name: Path | str) -> Postmortem:
    try:
        return complete_ids(Postmortem.model_validate(migrate(values)))
    except ValidationError as error:
        location, message = first_fault(error)
        faults = tuple(_fault(where, words, text) for where, words in all_faults(error))
    if is_newer(version := values.get("schema", 1)):
        message = f"{newer_words(version)}, and this field is not understood: {message}"
    line, column = place_of(location, text)
    raise BrokenFile(name, message, line=line, column=column, field=field_name(location), faults=faults)


def _fault(location: Location, words: str, text: str) -> Fault:
    line, column = place_of(location, text)
    return Fault(line or 1, column or 1, field_name(location), words)


def place_of(location: Location, text: str) -> tuple[int | None, int | None]:
    """Return line and column of a key, or of the nearest table around it that stands in the text."""
    positions = find_positions(text)
    for length in range(len(location), 0, -1):
        if (offset := positions.get(location[:length])) is not None:
            return line_and_column(text, offset)
    return None, None


def newer_words(version: int) -> str:
    """Return the sentence about a file that a newer version of the program wrote."""
    shown = version if version < _STRANGE else "of an unlikely number"
    return f"a newer pmtui wrote this file (format {shown}; this one knows {SCHEMA_VERSION})"


def is_newer(version: Any) -> bool:
    """Return whether a newer version of the program wrote a file with this version of the format."""
    return isinstance(version, int) and not isinstance(version, bool) and version > SCHEMA_VERSION


def read_only_words(document: Postmortem, path: Path) -> str:
    """Return why a document must not be saved to its file; empty where it may be."""
    if is_newer(document.schema_version):
        words = newer_words(document.schema_version)
        return f"{words[0].upper()}{words[1:]}. It is shown, but not changed; update pmtui to edit it."
    if not os.access(path, os.W_OK):
        return f"You are not allowed to write {path}. It is shown, but not changed; save a copy to edit it."
    return ""
