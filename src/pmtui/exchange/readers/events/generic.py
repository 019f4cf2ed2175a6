"""Any JSON, or object of JavaScript, in which records have a time and say something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, Record, words
from pmtui.exchange.readers.events.objects import parse_objects
from pmtui.exchange.stamps import read_stamp

_TIMES = (
    *("occurred_at", "occurredat", "event_time", "eventtime", "timestamp", "@timestamp", "time", "datetime"),
    *("date", "at", "when", "ts", "created_at", "createdat", "started_at", "startedat", "start", "starttime"),
    *("start_time", "published_at", "logged_at", "created", "created_on", "event_at", "eventdate"),
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
    *("detail", "details", "name", "action", "log", "comment", "subject", "label"),
)
_ACTORS = (
    "actor",
    "author",
    "user",
    "username",
    "who",
    "owner",
    "by",
    "service",
    "host",
    "hostname",
    "source",
)
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
        return 0.45 if next(_found(_objects(given.text)), None) else 0.0
    except Unreadable:
        return 0.0


@lru_cache(maxsize=2)
def _objects(text: str) -> Any:
    return parse_objects(text)


def read(given: Given, options: Options) -> Imported:
    """Return an event for each record that has a time and a text.

    Raises:
        Unreadable: at the line where it is neither JSON nor an object of JavaScript.
    """
    found = Collector(given, options, "json", "JSON")
    value = given.json if given.has_json else _value(given)
    for record, at, text in _found(value):
        found.add(
            record[at],
            words(record, text),
            guess_kind(words(record, text)),
            record=record,
            actor=_actor(record),
        )
    return found.finish()


def _value(given: Given) -> Any:
    try:
        return _objects(given.text)
    except Unreadable:
        return given.json  # its complaint is the better one where a file was meant to be JSON


def _found(value: Any, depth: int = 0) -> Iterator[tuple[Record, str, str]]:
    """Yield the records with the keys of their time and their text; what lies deeper comes behind."""
    if depth > 40:
        return
    if isinstance(value, list):
        for item in value:
            yield from _found(item, depth + 1)
        return
    if not isinstance(value, dict):
        return
    lower = {key.lower(): key for key in reversed(list(value))}
    text = next((lower[name] for name in _TEXTS if name in lower and words(value, lower[name])), None)
    at = next((lower[name] for name in _TIMES if name in lower and read_stamp(value[lower[name]])), None)
    if at is not None and text is not None and at != text:
        yield value, at, text
    for inner in value.values():
        if isinstance(inner, dict | list):
            yield from _found(inner, depth + 1)


def _actor(record: Record) -> str:
    for name in _ACTORS:
        value = record.get(name)
        if isinstance(value, dict):
            value = words(value, "name", "login", "username", "summary")
        if isinstance(value, str) and value.strip():
            return value.strip()[:80]
    return ""


READER = Reader("json", "any JSON with times and texts", sniff, read)
