"""Post-mortems of Opsgenie and reviews of Jira Service Management, each as a document with its facts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from pmtui.document import Postmortem, put
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Guess, Imported, Options, Reader, Source
from pmtui.exchange.readers.events.collecting import Record, part, records, words
from pmtui.exchange.readers.events.people import severity_of
from pmtui.exchange.readers.events.richtext import markdown_of
from pmtui.exchange.readers.markdown.html import is_html, markdown_of_html
from pmtui.exchange.stamps import read_stamp
from pmtui.exchange.suggested import value_of

_FORMAT = "opsgenie-postmortem"
_DEEPEST = 4
_HOLDERS = ("data", "postmortems", "values", "results", "items", "issues")
_REVIEW = re.compile(r"post[- ]?incident review|post[- ]?mortem|incident review|\bPIR\b", re.IGNORECASE)
_BESIDE = (
    ("jiraIssues", "Jira issues"),
    ("relatedIncidents", "Related incidents"),
    ("responderTeams", "Responder teams"),
    ("iccSessions", "Incident command sessions"),
)
"""Lists of the record that no field takes."""
_TELLING = ("key", "tinyId", "name", "title", "summary", "message", "url", "link", "id")
_TIMES = {
    "facts.impact_started": "startTime",
    "facts.impact_ended": "endTime",
    "facts.acknowledged": "respondTime",
    "facts.resolved": "resolveTime",
}


def sniff(given: Given) -> float:
    """Say whether the JSON is a post-mortem, or several."""
    return 0.96 if given.has_json and next(_records(given.json), None) else 0.0


def _records(value: Any, depth: int = 0) -> Iterator[Record]:
    """Yield the post-mortems of a value, be they in a list or an answer of the service."""
    if isinstance(value, list):
        for item in value:
            yield from _records(item, depth)
    if not isinstance(value, dict) or depth > _DEEPEST:
        return
    if ("postmortemId" in value and ("content" in value or "title" in value)) or _is_review(value):
        yield value
        return
    for name in _HOLDERS:
        if name in value:
            yield from _records(value[name], depth + 1)


def _is_review(value: Record) -> bool:
    """Return whether an object is an issue of Jira that reviews an incident."""
    fields = part(value, "fields")
    kind = words(part(fields, "issuetype"), "name")
    return bool(_REVIEW.search(kind)) and "summary" in fields and "description" in fields


def apart(given: Given) -> tuple[Given, ...]:
    """Return each post-mortem of a source as a source of its own, where it holds several; else nothing."""
    found = list(_records(given.json)) if given.has_json else []
    if len(found) < 2:
        return ()
    return tuple(
        Given(f"{given.name} ({number} of {len(found)})", json.dumps(record).encode(), given.path)
        for number, record in enumerate(found, 1)
    )


def read(given: Given, options: Options) -> Imported:
    """Return the document: its text is read as any post-mortem, what the record says goes before that.

    Raises:
        Unreadable: if the JSON is no post-mortem, or holds several.
    """
    found = list(_records(given.json))
    if not found:
        raise Unreadable("this is no post-mortem of Opsgenie")
    if len(found) > 1:
        raise Unreadable(
            f"it holds {len(found)} post-mortems; `pmtui import --split` makes a document of each"
        )
    from pmtui.exchange.readers.markdown import pages, reader

    record = found[0]
    text = _review_text(record) if _is_review(record) else _text(record)
    told = pages.without_lines(reader.read(Given(given.name, text.encode(), given.path), options), _FORMAT)
    document = told.document or Postmortem()
    known = _review_facts(record) if _is_review(record) else _facts(record)
    facts = dict(told.facts)
    for path, guess in known.items():
        try:
            document = put(document, path, value_of(path, guess.value))
        except ValueError:
            continue
        facts[path] = guess
    names = dict.fromkeys((*document.unreviewed, *known))
    document = document.model_copy(update={"unreviewed": tuple(names)})
    return replace(
        told,
        source=Source(given.name, _FORMAT, "UTC"),
        document=document,
        facts=MappingProxyType(facts),
    )


def _text(record: Record) -> str:
    pieces = [f"# {words(record, 'title')}"]
    if summary := _prose(record.get("executiveSummary")):
        pieces.append(f"## Summary\n\n{summary}")
    pieces.append(_prose(record.get("content")))
    pieces += (_listed(record, name, title) for name, title in _BESIDE)
    return "\n\n".join(filter(None, pieces))


def _review_text(record: Record) -> str:
    fields = part(record, "fields")
    key = words(record, "key")
    pieces = [f"# {words(fields, 'summary')}", _prose(fields.get("description"))]
    pieces.append(f"## Review\n\n- {key}" if key else "")
    links = [
        f"- {' '.join(filter(None, (words(issue, 'key'), words(part(issue, 'fields'), 'summary'))))}"
        for link in records(fields.get("issuelinks"))
        for issue in (part(link, "inwardIssue"), part(link, "outwardIssue"))
        if issue
    ]
    pieces.append("\n".join(["## Linked issues", "", *links]) if links else "")
    return "\n\n".join(filter(None, pieces))


def _prose(value: Any) -> str:
    """Return a text of the record, a document of Atlassian's editor, a page or plain, as Markdown."""
    if isinstance(value, str):
        return markdown_of_html(value) if is_html(value) else value
    return markdown_of(value) if value else ""


def _listed(record: Record, name: str, title: str) -> str:
    """Return what a list of the record holds as a part of its own; nothing where it is empty."""
    items = record.get(name)
    found = (_said(item) for item in (items if isinstance(items, list) else ()))
    lines = [f"- {line}" for line in found if line]
    return "\n".join([f"## {title}", "", *lines]) if lines else ""


def _said(item: Any) -> str:
    if isinstance(item, str):
        return item.strip()
    return " ".join(dict.fromkeys(filter(None, (words(item, key) for key in _TELLING))))


def _review_facts(record: Record) -> dict[str, Guess]:
    fields = part(record, "fields")
    created = read_stamp(fields.get("created"))
    found: dict[str, Any] = {
        "title": words(fields, "summary"),
        "facts.owner": words(part(fields, "assignee"), "displayName"),
        "facts.services": tuple(words(item, "name") for item in _list(fields, "components")),
        "facts.tags": _tags(fields.get("labels")),
        "facts.written": created.at.date() if created is not None else None,
    }
    return {path: Guess(value, 0.9) for path, value in found.items() if value not in (None, "", ())}


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
    found["facts.tags"] = _tags(incident.get("tags"))
    if (created := read_stamp(record.get("createdAtTime"))) is not None:
        found["facts.written"] = created.at.date()
    if (start := found["facts.impact_started"]) is not None:
        found["facts.date"] = start.date()
    return {path: Guess(value, 0.95) for path, value in found.items() if value not in (None, "", ())}


def _tags(value: Any) -> tuple[str, ...]:
    return tuple(tag for tag in value if isinstance(tag, str)) if isinstance(value, list) else ()


def _list(record: Record, name: str) -> list[Record]:
    return [item for item in records(record.get(name)) if words(item, "name", "fullName")]


READER = Reader(_FORMAT, "post-mortem of Opsgenie or Jira Service Management", sniff, read)
