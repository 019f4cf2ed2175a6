"""Plain data to TOML in one fixed layout, so that a small change of the data is a small change of the text.

A table's own keys come first, its sub-tables after them. Lists of tables always stand under `[[header]]`
lines: `tomli_w` alone would turn short ones into inline tables and back as they grow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import tomli_w

_LINE_LIMIT = 100
# Nothing to escape: spared the character-by-character look of tomli_w, which takes most of a save.
_PLAIN = re.compile(r'[^"\\\x00-\x1f\x7f]*')


def write_toml(data: Mapping[str, Any]) -> str:
    """Return the TOML text of the data; it ends with a newline unless there is no data.

    Raises:
        TypeError, ValueError, RecursionError: if TOML cannot hold the data.
    """
    return "\n".join(_blocks(data, "", ""))


def _blocks(table: Mapping[str, Any], path: str, header: str) -> Iterator[str]:
    """Yield the table and each table below it as a block of lines."""
    own = {key: value for key, value in table.items() if not _is_table(value) and not _is_tables(value)}
    below = {key: value for key, value in table.items() if key not in own}
    # A table without keys of its own is implied by its sub-tables.
    if header and (own or not below or header.startswith("[[")):
        yield header + "\n" + _lines(own)
    elif own:
        yield _lines(own)
    for key, value in below.items():
        inner = f"{path}.{_key(key)}" if path else _key(key)
        if _is_table(value):
            yield from _blocks(value, inner, f"[{inner}]")
        else:
            for row in value:
                yield from _blocks(row, inner, f"[[{inner}]]")


def _is_table(value: Any) -> bool:
    return isinstance(value, Mapping)


def _is_tables(value: Any) -> bool:
    return isinstance(value, list | tuple) and bool(value) and all(isinstance(row, Mapping) for row in value)


def _lines(table: Mapping[str, Any]) -> str:
    return "".join(f"{_key(key)} = {_value(value, len(_key(key)))}\n" for key, value in table.items())


def _value(value: Any, key_length: int = 0) -> str:
    if isinstance(value, list | tuple):
        return _list(value, key_length)
    if isinstance(value, datetime):
        return _instant(value)
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return f'"{value}"'
    # tomli_w turns CRLF into LF in strings of several lines; escaped in one line it survives.
    several_lines = isinstance(value, str) and "\r" not in value
    return tomli_w.dumps({"k": value}, multiline_strings=several_lines)[len("k = ") : -1]


def _instant(value: datetime) -> str:
    if value.tzinfo is not None and value.utcoffset() == timedelta():
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return value.isoformat()


def _list(values: list[Any] | tuple[Any, ...], key_length: int) -> str:
    items = [_item(value) for value in values]
    line = f"[{', '.join(items)}]"
    if key_length + len(" = ") + len(line) <= _LINE_LIMIT and "\n" not in line:
        return line
    return "[\n" + "".join(f"    {item},\n" for item in items) + "]"


def _item(value: Any) -> str:
    """Return a value inside of a list, always in one line where it is text."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)} = {_item(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_item(inner) for inner in value)}]"
    if isinstance(value, str) and "\n" in value:
        return tomli_w.dumps({"k": value})[len("k = ") : -1]
    return _value(value)


@lru_cache(maxsize=1024)
def _key(key: str) -> str:
    return tomli_w.dumps({key: 0})[: -len(" = 0\n")]
