"""Any JSON, or object of JavaScript, in which records have a time and say something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, Record, part, plain, words
from pmtui.exchange.readers.events.grafana import without_tags
from pmtui.exchange.readers.events.objects import parse_objects
from pmtui.exchange.stamps import read_stamp

_TIMES = (
    *(
        "occurredat",
        "eventtime",
        "eventtimestamp",
        "timestamp",
        "time",
        "datetime",
        "date",
        "at",
        "when",
        "ts",
    ),
    *("clock", "datehappened", "happenedat", "createdat", "createat", "datecreated", "createddatetime"),
    *("creationdate", "startedat", "start", "starttime", "publishedat", "loggedat", "created", "createdon"),
    *("eventat", "eventdate", "deployedat", "triggeredat", "detectedat", "openedat", "sentat", "updated"),
)
_ALMOST_TIME = re.compile(r"(?:time|timestamp|datetime|date|at|ts)$")
_OTHER_TIME = re.compile(
    r"updat|modif|edit|expir|end|receiv|ingest|submi|last|due|until|delet|close|resol|creationtimestamp|format|lat$"
    r"|stat$|flat$|chat$|format$|counts?$|events$|alerts$|hosts$|results$|parts$|tests$"
)
_TEXTS = (
    *(
        "text",
        "message",
        "msg",
        "summary",
        "description",
        "title",
        "what",
        "event",
        "note",
        "body",
        "content",
    ),
    *(
        "detail",
        "details",
        "historysummary",
        "textpayload",
        "raw",
        "shortmessage",
        "headline",
        "name",
        "action",
    ),
    *("log", "line", "comment", "subject", "entry", "label", "eventname", "operationname", "displayname"),
    *("fulldisplayname", "statereason", "reason", "command", "activity"),
)
_WITHIN = ("jsonpayload", "payload", "body", "attributes", "data", "detail")
_ACTORS = (
    "actor",
    "author",
    "user",
    "username",
    "who",
    "owner",
    "by",
    "from",
    "caller",
    "service",
    "host",
    "hostname",
    "source",
)
_SIGNS = re.compile(r"[^a-z0-9]")
_INNER = (
    "content",
    "text",
    "message",
    "msg",
    "localizedValue",
    "detail",
    "value",
    "name",
    "displayName",
    "title",
)
_TAGS = re.compile(r"<(?:p|div|br|span|at|a)\b[^<>]{0,500}>", re.IGNORECASE)
_BEGINNING = re.compile(
    r"^\s*(?://[^\n]*\n|/\*.*?\*/|\s)*(?:(?:var|let|const|module\.exports|export default|export)\b|[\[{])",
    re.S,
)


def sniff(given: Given) -> float:
    """Say whether there are records with times in it; every known format is surer of itself."""
    if given.has_json:
        return 0.45 if next(_found(given.json), None) else 0.0
    if not _BEGINNING.match(given.text[:4000]) or given.name.lower().endswith((".md", ".txt", ".csv")):
        return 0.0
    try:
        return 0.45 if next(_found(_objects(given.text)[0]), None) else 0.0
    except Unreadable:
        return 0.0


@lru_cache(maxsize=2)
def _objects(text: str) -> tuple[Any, int]:
    return parse_objects(text)


def read(given: Given, options: Options) -> Imported:
    """Return an event for each record that has a time and a text.

    Raises:
        Unreadable: at the line where it is neither JSON nor an object of JavaScript.
    """
    found = Collector(given, options, "json", "JSON")
    value, behind = (given.json, 0) if given.has_json else _value(given)
    if behind:
        found.notes.append(f"Only the first list or object was read; line {behind} and what follows was not.")
    for record, at, text in _found(value):
        found.add(record[at], text, guess_kind(text), record=record, actor=_actor(record))
    found.rest(value, _missed)
    return found.finish()


def _missed(record: Record) -> str:
    """Return what a record says that could not be read: its text behind the time as it is written."""
    keys = _plain_keys(record)
    at = next((keys[name] for name in _TIMES if name in keys and words(record, keys[name])), None)
    text = _said(record, at)
    return f"{words(record, at)} {text}" if at and text else text


def _value(given: Given) -> tuple[Any, int]:
    try:
        return _objects(given.text)
    except Unreadable:
        return given.json, 0  # its complaint is the better one where a file was meant to be JSON


def _found(value: Any, depth: int = 0, *, is_part: bool = False) -> Iterator[tuple[Record, str, str]]:
    """Yield the records with the key of their time and their text; what lies deeper comes behind.

    An object that is only a part of a record (`is_part`) is none itself; those of lists in it are.
    """
    if depth > 40:
        return
    if isinstance(value, list):
        for item in value:
            yield from _found(item, depth + 1)
        return
    if not isinstance(value, dict):
        return
    at = None if is_part else _time_key(value)
    text = _said(value, at) if at is not None else ""
    if at is not None and text:
        yield value, at, text
        is_part = True
    for inner in value.values():
        if isinstance(inner, dict | list):
            yield from _found(inner, depth + 1, is_part=is_part)


def _plain_keys(record: Record) -> dict[str, str]:
    return {_SIGNS.sub("", key.lower()): key for key in reversed(list(record)) if isinstance(key, str)}


def _time_key(record: Record) -> str | None:
    """Return the key of a record's time: one that is usual, else one that is called like a time."""
    keys = _plain_keys(record)
    for name in _TIMES:
        if name in keys and read_stamp(record[keys[name]]):
            return keys[name]
    for name, key in keys.items():
        if _ALMOST_TIME.search(name) and not _OTHER_TIME.search(name) and read_stamp(record[key]):
            return key
    return None


def _said(record: Record, at: str | None) -> str:
    keys = _plain_keys(record)
    for name in _TEXTS:
        if name in keys and keys[name] != at and (text := text_of(record[keys[name]])):
            return text
    for name in _WITHIN:
        if name in keys and isinstance(inner := record[keys[name]], dict) and (text := text_of(inner)):
            return text
    return ""


def text_of(value: Any) -> str:
    """Return the words of a value: a text, pieces of one, or an object that holds one; without HTML."""
    if isinstance(value, list):
        pieces = [item if isinstance(item, str) else words(item, "text") for item in value]
        return "".join(pieces).strip() if all(isinstance(item, str | dict) for item in value) else ""
    if isinstance(value, dict):
        value = words(value, *_INNER)
    if not isinstance(value, str):
        return ""
    return without_tags(value) if _TAGS.search(value) else plain(value)


def _actor(record: Record) -> str:
    keys = _plain_keys(record)
    for name in _ACTORS:
        value = record.get(keys.get(name, ""))
        if isinstance(value, dict):
            value = part(value, "user") or value
            value = words(value, "name", "displayName", "login", "username", "summary")
        if isinstance(value, str) and value.strip():
            return value.strip()[:80]
    return ""


READER = Reader("json", "any JSON with times and texts", sniff, read)
