"""The journal of systemd, as `journalctl -o json` prints it."""

from __future__ import annotations

from typing import Any

from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, Record, counted, plain, records, words

_DEBUG = 7
_TELLING = 120
TIME = "__REALTIME_TIMESTAMP"


def sniff(given: Given) -> float:
    """Say whether the JSON lines are journal entries."""
    if b"__REALTIME_TIMESTAMP" not in given.head or not given.has_json:
        return 0.0
    return 0.97


def read(given: Given, options: Options) -> Imported:
    """Return every entry of the journal; debugging output is folded."""
    found = Collector(given, options, "journald", "journald")
    value = given.json
    entries = [value] if isinstance(value, dict) else list(records(value))
    found.total, empty = len(entries), 0
    for entry in entries:
        text = message(entry.get("MESSAGE"))
        empty += not text
        host = _one(entry.get("_HOSTNAME"))
        found.add(
            _one(entry.get(TIME)),
            text or "(a message that was too large to be exported)",
            guess_kind(text),
            record=_short(entry),
            actor=_one(entry.get("SYSLOG_IDENTIFIER")) or _one(entry.get("_SYSTEMD_UNIT")),
            source=f"journald {host}".strip(),
            noise=not text or _one(entry.get("PRIORITY")) == str(_DEBUG),
            # A cursor that a tool has cut short is that of several entries: their texts tell them apart.
            key=f"journald:{cursor}:{text[:_TELLING]}" if (cursor := words(entry, "__CURSOR")) else "",
        )
    if empty:
        found.notes.append(f"{counted(empty, 'message')} missing: too large for the export.")
    return found.finish()


def message(value: Any) -> str:
    """Return the text of a message, which is a list of bytes where it is not printable."""
    if isinstance(value, list) and value and all(isinstance(item, int) and 0 <= item < 256 for item in value):
        value = bytes(value).decode("utf-8", "replace")
    elif isinstance(value, list):
        value = " ".join(message(item) for item in value)
    return plain(value) if isinstance(value, str) else ""


def _one(value: Any) -> str:
    """Return the first value of a field that may have several."""
    if isinstance(value, list):
        value = value[0] if value else None
    return str(value) if isinstance(value, str | int) else ""


def _short(entry: Record) -> dict[str, Any]:
    wanted = (TIME, "_HOSTNAME", "SYSLOG_IDENTIFIER", "_SYSTEMD_UNIT", "PRIORITY", "MESSAGE")
    return {name: entry[name] for name in wanted if name in entry}


READER = Reader("journald", "systemd journal (journalctl -o json)", sniff, read)
