"""Where a field of a document stands in the text of its file."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from pmtui.document import Postmortem, Row
from pmtui.document.paths import NoSuchField, child, parse
from pmtui.storage.parsing import decode
from pmtui.storage.positions import Key, find_positions
from pmtui.storage.reading import loads

_LINE = re.compile("\n")


class Places:
    """The places of all fields of one file's bytes; made once, asked often."""

    def __init__(self, data: bytes, document: Postmortem | None = None) -> None:
        """Read the bytes; `document` spares the reading where it is known.

        Raises:
            BrokenFile: if the bytes are no post-mortem.
        """
        self._text = decode(data, "…")
        self._document = loads(data) if document is None else document
        self._positions = find_positions(self._text)
        self._lines = [0, *(match.end() for match in _LINE.finditer(self._text))]
        self._offsets: list[int] | None = None
        self._indexes: dict[int, dict[str, int]] = {}

    def find(self, path: str, words: str = "") -> tuple[int, int] | None:
        """Return line and column of a field path, counted from 1; of these words, where its value holds them.

        A field that is left empty stands where its row or table begins; None if that is not there either.
        """
        key = self._key(path)
        for length in range(len(key), 0, -1):
            if (offset := self._positions.get(key[:length])) is not None:
                if words and length == len(key):
                    offset = self._of_words(offset, words)
                line = bisect_right(self._lines, offset)
                return line, offset - self._lines[line - 1] + 1
        return None

    def _of_words(self, offset: int, words: str) -> int:
        """Return where the words begin in the value of the key that stands there, else where the key does."""
        if self._offsets is None:
            self._offsets = sorted(set(self._positions.values()))
        following = bisect_right(self._offsets, offset)
        end = self._offsets[following] if following < len(self._offsets) else len(self._text)
        start = self._text.find("=", offset, end) + 1
        if not start:
            return offset
        # A text over several lines may break within the words.
        told = r"\s+".join(map(re.escape, words.split()))
        match = re.compile(rf"(?<!\w){told}").search(self._text, start, end)
        return match.start() if match else offset

    def _key(self, path: str) -> Key:
        key: list[str | int] = []
        value: object = self._document
        try:
            for step in parse(path):
                if step.is_key and isinstance(value, tuple):
                    index = self._index(value)[step.name]
                    key.append(index)
                    value = value[index]
                else:
                    key.append("schema" if not key and step.name == "schema_version" else step.name)
                    value = child(value, step)
        except (NoSuchField, KeyError):
            pass
        return tuple(key)

    def _index(self, rows: tuple[object, ...]) -> dict[str, int]:
        """Return the position of each row by its id; of thousands of rows all may be asked for."""
        known = self._indexes.get(id(rows))
        if known is None:
            known = {row.id: index for index, row in enumerate(rows) if isinstance(row, Row)}
            self._indexes[id(rows)] = known
        return known


def locate(data: bytes, path: str) -> tuple[int, int] | None:
    """Return line and column of a field path such as `timeline[ab12].text` in the bytes of a file.

    Raises:
        BrokenFile: if the bytes are no post-mortem.
    """
    return _places(data).find(path)


# A checklist asks for many fields of one file in a row.
@lru_cache(maxsize=2)
def _places(data: bytes) -> Places:
    return Places(data)
