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
_WORDS = {"true": "true", "false": "false", "null": "null", "undefined": "null"}
_DATE = re.compile(r"new\s+Date\(\s*([^()]{1,60})\s*\)")
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "\n": ""}


def parse_objects(text: str) -> Any:
    """Return the value of the first object or list that a script assigns.

    Nothing is run: the text is taken apart into words and written anew as JSON.

    Raises:
        Unreadable: at the line where it is no plain data.
    """
    text = _DATE.sub(r"\1", text)
    start = min((place for sign in "[{" if (place := text.find(sign)) >= 0), default=-1)
    if start < 0:
        raise Unreadable("there is no list or object in it")
    pieces: list[str] = []
    stack: list[str] = []
    place = start
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
            return parse_json("".join(pieces))
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
