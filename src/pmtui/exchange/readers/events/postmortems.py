"""Post-mortems of Opsgenie: the facts of the record, and its text as a document."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from pmtui.document import Postmortem, put
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Guess, Imported, Options, Reader, Source
from pmtui.exchange.readers.events.collecting import Record, part, records, words
from pmtui.exchange.readers.events.people import severity_of
from pmtui.exchange.readers.events.richtext import markdown_of
from pmtui.exchange.stamps import read_stamp
from pmtui.exchange.suggested import value_of

_FORMAT = "opsgenie-postmortem"
_TIMES = {
    "facts.impact_started": "startTime",
    "facts.impact_ended": "endTime",
    "facts.acknowledged": "respondTime",
    "facts.resolved": "resolveTime",
}


def sniff(given: Given) -> float:
    """Say whether the JSON is a post-mortem."""
    return 0.96 if given.has_json and _record(given.json) else 0.0


def _record(value: Any) -> Record:
    for found in (value, part(value, "data"), *records(value)):
        if isinstance(found, dict) and "postmortemId" in found and ("content" in found or "title" in found):
            return found
    return {}


def read(given: Given, options: Options) -> Imported:
    """Return the document: its text is read as any post-mortem, what the record says goes before that.

    Raises:
        Unreadable: if the JSON is no post-mortem.
    """
    record = _record(given.json)
    if not record:
        raise Unreadable("this is no post-mortem of Opsgenie")
    from pmtui.exchange.readers import markdown

    text = _text(record)
    told = markdown.READERS[0].read(Given(given.name, text.encode()), options)
    document = told.document or Postmortem()
    facts = dict(told.facts)
    for path, guess in _facts(record).items():
        try:
            document = put(document, path, value_of(path, guess.value))
        except ValueError:
            continue
        facts[path] = guess
    names = dict.fromkeys((*document.unreviewed, *_facts(record)))
    document = document.model_copy(update={"unreviewed": tuple(names)})
    return Imported(
        Source(given.name, _FORMAT, "UTC"),
        document=document,
        facts=MappingProxyType(facts),
        unplaced=told.unplaced,
        notes=told.notes,
    )


def _text(record: Record) -> str:
    summary = record.get("executiveSummary")
    pieces = [f"# {words(record, 'title')}"]
    if summary:
        pieces.append(f"## Summary\n\n{summary if isinstance(summary, str) else markdown_of(summary)}")
    content = record.get("content")
    pieces.append(content if isinstance(content, str) else markdown_of(content))
    return "\n\n".join(pieces)


def _facts(record: Record) -> dict[str, Guess]:
    incident = part(record, "rootIncident")
    people = tuple(filter(None, (words(item, "name", "fullName") for item in _list(record, "responders"))))
    found: dict[str, Any] = {
        "title": words(record, "title") or words(incident, "message"),
        "facts.severity": severity_of(words(record, "severity") or words(incident, "priority")),
        "facts.incident": f"#{words(incident, 'tinyId')}" if words(incident, "tinyId") else "",
        "facts.owner": words(part(record, "owner"), "name"),
        "facts.services": tuple(words(item, "name") for item in _list(record, "affectedServices")),
        "facts.people": people,
    }
    for path, name in _TIMES.items():
        stamp = read_stamp(record.get(name))
        found[path] = stamp.at.replace(microsecond=0) if stamp is not None else None
    if (start := found["facts.impact_started"]) is not None:
        found["facts.date"] = start.date()
    return {path: Guess(value, 0.95) for path, value in found.items() if value not in (None, "", ())}


def _list(record: Record, name: str) -> list[Record]:
    return [item for item in records(record.get(name)) if words(item, "name", "fullName")]


READER = Reader(_FORMAT, "post-mortem of Opsgenie", sniff, read)
