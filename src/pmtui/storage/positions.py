"""Where each key of a TOML text stands."""

from __future__ import annotations

import re

import tomli

from pmtui.storage.scan import STRING

Key = tuple[str | int, ...]

_SPACE = re.compile(r"[ \t]*")
_BLANK = re.compile(r"(?:[ \t\r\n]++|#[^\n]*)*+")
_PART = re.compile(rf"[ \t]*({STRING}|[A-Za-z0-9_-]+)[ \t]*(\.?)")
_SCALAR = re.compile(rf"{STRING}|[^,\[\]{{}}\n#]*")


def find_positions(text: str) -> dict[Key, int]:
    """Return the offset of every key and table of valid TOML text; rows of lists are counted from 0.

    A list of rows stands where its first row does.
    """
    return _Finder(text).run()


class _Finder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.found: dict[Key, int] = {}
        self.rows: dict[Key, int] = {}
        self.at = 0
        self.before = -1

    def run(self) -> dict[Key, int]:
        table: Key = ()
        self._pass(_BLANK)
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)
            # What was not understood ends with its line: the text is read for places, not checked.
            end = self.text.find("\n", self.at)
            self.at = len(self.text) if end < 0 else end
            self._pass(_BLANK)
        return self.found

    def _header(self) -> Key:
        start = self.at
        is_row = self.text.startswith("[[", start)
        self.at += 2 if is_row else 1
        key: Key = ()
        for part in self._key():
            if key:
                self.found.setdefault(key, start)
            # Below a list of rows, a header means the last row.
            key = (*key, self.rows[key] - 1, part) if key in self.rows else (*key, part)
        self.found.setdefault(key, start)
        if is_row:
            index = self.rows.get(key, 0)
            self.rows[key] = index + 1
            key = (*key, index)
            self.found[key] = start
        return key

    def _pair(self, table: Key) -> None:
        start = self.at
        parts = self._key()
        key = (*table, *parts)
        for length in range(len(table) + 1, len(key) + 1):
            self.found.setdefault(key[:length], start)
        if self._takes("="):
            self._pass(_SPACE)
            self._value(key)

    def _value(self, key: Key) -> None:
        if self._takes("["):
            index = 0
            while not self._closes("]"):
                self.found.setdefault((*key, index), self.at)
                self._value((*key, index))
                self._pass(_BLANK)
                index += self._takes(",")
        elif self._takes("{"):
            while not self._closes("}"):
                self._pair(key)
                self._pass(_BLANK)
                self._takes(",")
        else:
            self._pass(_SCALAR)

    def _closes(self, bracket: str) -> bool:
        """Return whether a list or an inline table ends here, or can get no further."""
        self._pass(_BLANK)
        if self._takes(bracket) or self.at >= len(self.text) or self.at == self.before:
            return True
        self.before = self.at
        return False

    def _key(self) -> list[str]:
        parts = []
        while match := _PART.match(self.text, self.at):
            self.at = match.end()
            parts.append(_unquoted(match.group(1)))
            if not match.group(2):
                break
        return parts

    def _takes(self, sign: str) -> bool:
        if self.text.startswith(sign, self.at):
            self.at += 1
            return True
        return False

    def _pass(self, pattern: re.Pattern[str]) -> None:
        if match := pattern.match(self.text, self.at):
            self.at = match.end()


def _unquoted(part: str) -> str:
    if part[0] not in "\"'":
        return part
    try:
        return str(tomli.loads(f"k = {part}")["k"])
    except ValueError:
        return part[1:-1]
