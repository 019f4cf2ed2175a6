"""Post-mortems of this program itself: its files (TOML) and what it exports as JSON."""

from __future__ import annotations

from collections.abc import Callable

from pmtui.document import Postmortem
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options, Reader, Source, Stopped
from pmtui.exchange.readers import json
from pmtui.storage import BrokenFile, loads

_PARTS = {"facts", "timeline", "actions", "summary", "analysis", "impact", "lessons", "status"}


def _is_json(given: Given) -> float:
    if not given.has_json or not isinstance(given.json, dict):
        return 0.0
    return 0.98 if "schema" in given.json and _PARTS & given.json.keys() else 0.0


def _is_toml(given: Given) -> float:
    head = given.head.decode("utf-8", "replace")
    lines = [line.strip() for line in head.split("\n")]
    return 0.98 if any(line.startswith("schema =") for line in lines) and "title =" in head else 0.0


def _reader(name: str, read: Callable[[bytes, str], Postmortem]) -> Callable[[Given, Options], Imported]:
    def imported(given: Given, options: Options) -> Imported:
        source = Source(given.name, name)
        try:
            return Imported(source, document=read(given.data, given.name))
        except BrokenFile as broken:
            why = f"{broken.field}: {broken.message}" if broken.field else broken.message
            return Imported(source, stopped=Stopped(broken.line or 0, why, "a post-mortem of pmtui"))

    return imported


READERS: tuple[Reader, ...] = (
    Reader("pmtui-json", "a post-mortem that pmtui exported", _is_json, _reader("pmtui-json", json.read)),
    Reader("pmtui", "a post-mortem file of pmtui", _is_toml, _reader("pmtui", loads)),
)
