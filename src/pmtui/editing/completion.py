"""Completions: what the document names already, offered where it fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pmtui.document import FieldKind, Postmortem, field_at
from pmtui.document.paths import parse
from pmtui.editing.words import read_words, show_words

MOST = 8

# Fields that hold a person, with the name of what holds them.
_PEOPLE = (
    *(
        "facts.owner",
        "facts.facilitator",
        "facts.commander",
        "facts.oncall_primary",
        "facts.oncall_secondary",
    ),
    *("people.name", "actions.owner", "follow_up.responsible", "questions.to", "publication.by"),
    *("meetings.facilitator", "meetings.note_taker", "meetings.attendees"),
)
_ROLES = ("incident commander", "on-call", "communications lead", "scribe", "support")


def completions(document: Postmortem, path: str, typed: str) -> tuple[str, ...]:
    """Return the texts that the field at `path` could be completed to, the likeliest first; at most eight.

    Each is the whole text of the field: in a list of words the last word is completed. What begins with the
    typed text comes before what contains it; the typed text itself is never offered.

    Raises:
        NoSuchField: if no post-mortem has such a field.
    """
    field = field_at(path)
    if field.kind is FieldKind.CHOICE:
        return _fitting(field.choices, typed)
    source = _source(path)
    if source is None:
        return ()
    if field.kind is not FieldKind.WORDS:
        return _fitting(source(document), typed)
    return _complete_words(tuple(source(document)), typed)


def is_completed(path: str) -> bool:
    """Return whether the field at `path` is completed from what the document names."""
    return _source(path) is not None


def people(document: Postmortem) -> Iterator[str]:
    """Yield the names of all people in the document, those of the key facts first; some repeatedly."""
    facts = document.facts
    yield from (facts.owner, facts.commander, facts.facilitator, facts.oncall_primary, facts.oncall_secondary)
    yield from (person.name for person in facts.people)
    yield from (action.owner for action in document.actions)
    yield document.follow_up.responsible
    for meeting in document.meetings:
        yield from (meeting.facilitator, meeting.note_taker, *meeting.attendees)
        yield from (question.to for question in meeting.questions)
    for entry in document.timeline:
        yield from (question.to for question in entry.questions)


def _roles(document: Postmortem) -> Iterator[str]:
    yield from (person.role for person in document.facts.people)
    yield from (entry.role for entry in document.timeline)
    yield from _ROLES


def _tags(document: Postmortem) -> Iterator[str]:
    yield from document.facts.tags
    for action in document.actions:
        yield from action.tags


def _units(document: Postmortem) -> Iterator[str]:
    yield from (metric.unit for metric in document.impact.metrics)
    yield from ("users", "requests", "%", "min", "EUR", "tickets")


def _sources(document: Postmortem) -> Iterator[str]:
    yield from (entry.source for entry in document.timeline)


_SOURCES: dict[str, Callable[[Postmortem], Iterable[str]]] = {
    **dict.fromkeys(_PEOPLE, people),
    "people.role": _roles,
    "timeline.role": _roles,
    "timeline.source": _sources,
    "facts.tags": _tags,
    "actions.tags": _tags,
    "facts.services": lambda document: document.facts.services,
    "impact.audiences": lambda document: (*document.impact.audiences, "customers", "partners", "staff"),
    "metrics.unit": _units,
}


def _source(path: str) -> Callable[[Postmortem], Iterable[str]] | None:
    names = [step.name for step in parse(path) if not step.is_key]
    return _SOURCES.get(".".join(names[-2:]))


def _fitting(known: Iterable[str], typed: str) -> tuple[str, ...]:
    wanted = typed.strip().casefold()
    begins: dict[str, str] = {}
    contains: dict[str, str] = {}
    for text in known:
        plain = text.strip()
        key = plain.casefold()
        if key.startswith(wanted):
            begins.setdefault(key, plain)
        elif wanted in key:
            contains.setdefault(key, plain)
    found = (*begins.values(), *contains.values())
    return tuple(text for text in found if text and text != typed.strip())[:MOST]


def _complete_words(known: tuple[str, ...], typed: str) -> tuple[str, ...]:
    head, _, last = typed.rpartition(",")
    try:
        earlier = read_words(head)
    except ValueError:
        # The comma stands inside of quotation marks that are still open.
        return ()
    taken = {word.casefold() for word in earlier}
    fresh = [word for word in known if word.strip().casefold() not in taken]
    return tuple(
        text
        for word in _fitting(fresh, last.strip().removeprefix('"'))
        if (text := show_words((*earlier, word))) != typed
    )
