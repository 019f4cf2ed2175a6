"""What becomes a ticket: accepted actions that are open and have none yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pmtui.document import Action, Decision, Postmortem
from pmtui.document.safe import safe_line
from pmtui.exchange.content.blocks import (
    Block,
    Item,
    Items,
    Label,
    Paragraph,
    Prose,
    Spans,
    Strong,
    Text,
    joined,
    text,
)
from pmtui.exchange.content.head import link
from pmtui.exchange.content.rows import factor_names
from pmtui.exchange.formats import NothingToWrite, Source

TITLE = 240
"""Characters of a title; trackers refuse titles above 255."""
_NOTE, _ANSWER, _ADDRESS = 20_000, 500, 2_000


@dataclass(frozen=True, slots=True)
class Ticket:
    """An action as a tracker takes it."""

    action: Action
    title: str
    blocks: tuple[Block, ...]


def tickets_of(sources: Sequence[Source]) -> list[Ticket]:
    """Return a ticket for each action that wants one.

    Raises:
        NothingToWrite: if there is none.
    """
    found = [
        Ticket(action, _title(action), tuple(_blocks(source, action)))
        for source in sources
        for action in source.document.actions
        if action.decision is Decision.ACCEPTED and action.status.is_open and not action.ticket.strip()
    ]
    if not found:
        raise NothingToWrite("every accepted action is done or has a ticket already")
    return found


def _title(action: Action) -> str:
    return shortened(" ".join(safe_line(action.title).split()) or "Action of a post-mortem", TITLE)


def shortened(words: str, most: int) -> str:
    """Return a text of at most so many characters; one that was longer ends with `…`."""
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _blocks(source: Source, action: Action) -> Iterator[Block]:
    yield Paragraph(joined(list(_facts(source, action))))
    if len(" ".join(action.title.split())) > TITLE:
        yield Prose(shortened(action.title, _NOTE))
    if action.note.strip():
        yield Prose(shortened(action.note, _NOTE))
    answers = _answers(source.document, action)
    if answers:
        yield Label("Answers to")
        yield Items(tuple(Item(text(shortened(words, _ANSWER))) for words in answers))


def _facts(source: Source, action: Action) -> Iterator[Spans]:
    document = source.document
    facts = document.facts
    yield (Strong("Post-mortem:"), Text(f" {shortened(document.title.strip(), _ANSWER) or source.key}"))
    if incident := link(shortened(facts.incident, _ANSWER), shortened(facts.incident_url, _ADDRESS)):
        yield (Strong("Incident:"), Text(" "), *incident)
    for name, value in (
        ("Owner", action.owner.strip()),
        ("Due", str(action.due or "")),
        ("Priority", str(action.priority or "")),
        ("Type", str(action.type or "")),
        ("Tags", ", ".join(action.tags)),
    ):
        if value:
            yield (Strong(f"{name}:"), Text(f" {shortened(value, _ANSWER)}"))


def _answers(document: Postmortem, action: Action) -> list[str]:
    names = factor_names(document)
    return [names[row] for row in action.addresses if names.get(row, "").strip()]
