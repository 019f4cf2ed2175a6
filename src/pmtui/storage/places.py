"""Where a field of a document stands in the text of its file."""

from __future__ import annotations

from functools import lru_cache

from pmtui.document import Postmortem
from pmtui.document.paths import NoSuchField, child, parse, row_index
from pmtui.storage.parsing import decode
from pmtui.storage.positions import Key, find_positions
from pmtui.storage.reading import loads
from pmtui.storage.scan import line_and_column


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

    def find(self, path: str) -> tuple[int, int] | None:
        """Return line and column of a field path, counted from 1.

        A field that is left empty stands where its row or table begins; None if that is not there either.
        """
        key = self._key(path)
        for length in range(len(key), 0, -1):
            if (offset := self._positions.get(key[:length])) is not None:
                return line_and_column(self._text, offset)
        return None

    def _key(self, path: str) -> Key:
        key: list[str | int] = []
        value: object = self._document
        try:
            for step in parse(path):
                if step.is_key and isinstance(value, tuple):
                    key.append(row_index(value, step.name))
                else:
                    key.append("schema" if not key and step.name == "schema_version" else step.name)
                value = child(value, step)
        except (NoSuchField, KeyError):
            pass
        return tuple(key)


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
