"""Objects as JavaScript writes them: names without quotes, single quotes, comments, commas at the end."""

from __future__ import annotations

import json
import re
from typing import Any

from pmtui.exchange.given import MAX_DEPTH, Unreadable, parse_json

_TOKEN = re.compile(
    r"(?P<space>\s+|//[^\n]*|/\*.*?\*/)"
    r"|(?P<double>\"(?:[^\"\\\n]|\\.)*\")"
    r"|(?P<single>'(?:[^'\\\n]|\\.)*')"
    r"|(?P<tick>`(?:[^`\\]|\\.)*`)"
    r"|(?P<number>[+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)(?![\w]))"
    r"|(?P<name>[A-Za-z_$][\w$.]*)"
    r"|(?P<sign>[\[\]{}:,=();])",
    re.DOTALL,
)
_BEHIND = re.compile(r"(?:\s|[,;)]|//[^\n]*|/\*.*?\*/)*", re.DOTALL)
_WORDS = {"true": "true", "false": "false", "null": "null", "undefined": "null"}
_DATE = re.compile(r"new\s+Date\(\s*([^()]{1,60})\s*\)")
_EXPORT = re.compile(
    r"\s*(?:export default|module\.exports\s*=|return)\s+[\w$]+\s*;?|\s*</script>", re.IGNORECASE
)
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "\n": ""}


def parse_objects(text: str) -> tuple[Any, int]:
    """Return the value of the first object or list that a script assigns, and the line behind it.

    That line is 0 where nothing stands there. Several values that stand behind each other without being
    assigned become a list. Nothing is run: the text is taken apart into words and written anew as JSON.

    Raises:
        Unreadable: at the line where it is no plain data.
    """
    text = _DATE.sub(r"\1", text)
    place = min((place for sign in "[{" if (place := text.find(sign)) >= 0), default=-1)
    if place < 0:
        raise Unreadable("there is no list or object in it")
    is_script = bool(_BEHIND.sub("", text[:place]))
    values: list[Any] = []
    while True:
        value, place = _value_at(text, place)
        values.append(value)
        place = _end(_BEHIND.match(text, place), place)
        line = text.count("\n", 0, place) + 1
        if place >= len(text) or is_script:
            break
        if text[place] not in "[{":
            raise Unreadable(f"this is no plain data: {text[place : place + 30]!r}", line)
    rest = _EXPORT.sub("", text[place:])
    return _as_one(values), line if rest.strip() else 0


def _end(match: re.Match[str] | None, place: int) -> int:
    return match.end() if match is not None else place


def _as_one(values: list[Any]) -> Any:
    if len(values) == 1:
        return values[0]
    return [item for value in values for item in (value if isinstance(value, list) else [value])]


def _value_at(text: str, place: int) -> tuple[Any, int]:
    """Return the value that begins at a place, and the place behind it."""
    pieces: list[str] = []
    stack: list[str] = []
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise Unreadable(
                f"this is no plain data: {text[place : place + 30]!r}", text.count("\n", 0, place) + 1
            )
        piece = _piece(match, text)
        place = match.end()
        if piece in ("]", "}"):
            if not stack or stack.pop() != piece:
                raise Unreadable("a bracket closes that was not open", text.count("\n", 0, place) + 1)
            while pieces and pieces[-1] == ",":
                pieces.pop()
        elif piece in ("[", "{"):
            stack.append("]" if piece == "[" else "}")
            if len(stack) > MAX_DEPTH:
                raise Unreadable(f"it is nested more than {MAX_DEPTH} levels deep")
        if piece:
            pieces.append(piece)
        if not stack:
            return parse_json("".join(pieces)), place
    raise Unreadable("it ends before its last bracket is closed", text.count("\n") + 1)


def _piece(match: re.Match[str], text: str) -> str:
    kind, word = match.lastgroup, match.group()
    if kind == "space":
        return ""
    if kind == "double":
        return word if "\\" not in word else json.dumps(_unescaped(word[1:-1]))
    if kind in ("single", "tick"):
        return json.dumps(_unescaped(word[1:-1]))
    if kind == "number":
        return word.lstrip("+") if re.fullmatch(r"[+-]?(?:0|[1-9]\d*)", word) else str(float(word))
    if kind == "name":
        behind = text[match.end() : match.end() + 20].lstrip()
        return json.dumps(word) if behind.startswith(":") else _WORDS.get(word, json.dumps(word))
    return word


def _unescaped(text: str) -> str:
    def letter(match: re.Match[str]) -> str:
        code = match[1]
        if len(code) > 1:
            return chr(int(code[1:], 16))
        return _LETTERS.get(code, code)

    return _ESCAPE.sub(letter, text)
