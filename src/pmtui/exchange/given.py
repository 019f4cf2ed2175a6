"""A source as it was given: a name with bytes, or a folder; its text and its JSON are made once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

HEAD = 64 * 1024
MAX_DEPTH = 64
_SPACE = re.compile(r"\s*")


class Unreadable(ValueError):
    """Content that is not what it seems to be: a sentence, and the `line` where it is wrong (0: nowhere)."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Given:
    """A source: `name` is what people call it, `data` its bytes; a folder has a `path` and no bytes.

    `inside` holds the files of a folder or an archive by their relative names, as far as they were wanted.
    """

    name: str
    data: bytes = b""
    path: Path | None = None
    inside: dict[str, bytes] = field(default_factory=dict)
    left: tuple[str, ...] = ()
    """The names of files of a folder that are not of the kind that is read from folders."""

    @property
    def head(self) -> bytes:
        """The first 64 KiB."""
        return self.data[:HEAD]

    @cached_property
    def kept(self) -> dict[str, object]:
        """What readers made of the content and need again where it is read a second time."""
        return {}

    @cached_property
    def text(self) -> str:
        """The content as text with LF line ends; a byte order mark is obeyed and left out.

        Raises:
            Unreadable: if it is no text.
        """
        return self._decoded[0]

    @cached_property
    def guessed_encoding(self) -> str:
        """The name of the encoding in which a text was read that says none; empty for UTF-8 and UTF-16.

        Raises:
            Unreadable: if it is no text.
        """
        return self._decoded[1]

    @cached_property
    def _decoded(self) -> tuple[str, str]:
        return _decode(self.data)

    @cached_property
    def json(self) -> Any:
        """The content as JSON.

        Raises:
            Unreadable: if it is none, with the line at which it ends to be.
        """
        return parse_json(self.text)

    @cached_property
    def has_json(self) -> bool:
        """Whether the content is JSON of an object or a list."""
        try:
            return self.text.lstrip()[:1] in "{[\x1e" and isinstance(self.json, dict | list)
        except Unreadable:
            return False


def decode(data: bytes) -> str:
    """Return bytes as text with LF line ends.

    Raises:
        Unreadable: if they are no text.
    """
    return _decode(data)[0]


def _decode(data: bytes) -> tuple[str, str]:
    """Return bytes as text, and the name of the encoding if that was guessed."""
    encoding, guessed = "utf-8-sig", ""
    if packed := next((name for sign, name in _PACKED.items() if data.startswith(sign)), ""):
        raise Unreadable(f"it is packed ({packed}); unpack it first")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif b"\x00" in data[:HEAD]:
        raise Unreadable("this is no text, but some other kind of file")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        text, guessed = _of_japan(data) or (_of_windows(data, error), "Windows-1252, as in Western Europe")
    return text.replace("\r\n", "\n").replace("\r", "\n"), guessed


_PACKED = {
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ\x00": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"7z\xbc\xaf\x27\x1c": "7-Zip",
    b"Rar!\x1a\x07": "RAR",
}
_JAPANESE = {"cp932": "Shift-JIS", "euc_jp": "EUC-JP"}


def _of_japan(data: bytes) -> tuple[str, str] | None:
    """Return text in an old encoding of Japan with its name: its syllables make out much of it."""
    for encoding, name in _JAPANESE.items():
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        foreign = [sign for sign in text if sign > "\x7f"]
        syllables = sum("\u3040" <= sign <= "\u30ff" for sign in foreign)
        if syllables * 6 >= len(foreign):
            return text, name
    return None


def _of_windows(data: bytes, error: UnicodeDecodeError) -> str:
    """Return text in the old code page of western Windows, which spreadsheets still write."""
    controls = sum(byte < 32 and byte not in (9, 10, 12, 13, 27) for byte in data)
    if error.encoding.startswith("utf-16") or controls > len(data) // 200:
        raise Unreadable("this is no text in UTF-8", data.count(b"\n", 0, error.start) + 1)
    return data.decode("cp1252", errors="replace")


def parse_json(text: str) -> Any:
    """Return the value of a JSON text; several values, on lines or one behind the other, become a list.

    Lists that stand one behind the other, as pages of an answer do, become one list.

    Raises:
        Unreadable: if it is none or nested too deeply.
    """
    text = text.replace("\x1e", "") if text.startswith("\x1e") else text
    try:
        values = list(_values(text))
    except json.JSONDecodeError as error:
        why = error.msg.lower().removesuffix(" at")
        raise Unreadable(f"the JSON breaks off here: {why}", _line_of(error)) from None
    except (ValueError, RecursionError):
        raise Unreadable("the JSON is nested too deeply, or holds a number that is too long") from None
    if not values:
        raise Unreadable("there is nothing in it")
    value: Any = values
    if len(values) == 1:
        value = values[0]
    elif all(isinstance(item, list) for item in values):
        value = [item for page in values for item in page]
    if _too_deep(value):
        raise Unreadable(f"the JSON is nested more than {MAX_DEPTH} levels deep")
    return value


def _line_of(error: json.JSONDecodeError) -> int:
    """Return the line of a break; where each record has a line of its own, it is not the one behind."""
    text, place = error.doc, error.pos
    if place and text[place : place + 1] in ("{", "[") and text[place - 1] == "\n":
        above = text[text.rfind("\n", 0, place - 1) + 1 : place - 1]
        if above[:1] == text[place] and above.rstrip()[-1:] not in "{[,:":
            return error.lineno - 1
    return error.lineno


def _values(text: str) -> Iterator[Any]:
    decoder, place = json.JSONDecoder(), _SPACE.match(text, 0).end()  # type: ignore[union-attr]
    while place < len(text):
        value, place = decoder.raw_decode(text, place)
        yield value
        place = _SPACE.match(text, place).end()  # type: ignore[union-attr]


def _too_deep(value: Any) -> bool:
    layer = [value] if isinstance(value, dict | list) else []
    for _ in range(MAX_DEPTH):
        layer = [
            inner
            for outer in layer
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, dict | list)
        ]
        if not layer:
            return False
    return True
