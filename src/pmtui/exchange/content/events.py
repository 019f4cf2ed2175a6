"""The timeline and the analysis of an export."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from pmtui.document import (
    Depth,
    Entry,
    Evidence,
    Factor,
    FactorKind,
    Mark,
    Postmortem,
    Why,
    unreviewed_entries,
)
from pmtui.document.times import show_clock, show_day
from pmtui.exchange.content.blocks import (
    Block,
    Code,
    Item,
    Items,
    Label,
    Link,
    Listed,
    Listing,
    Paragraph,
    Spans,
    Strong,
    Text,
    joined,
    lines,
    prose,
    section,
    table,
    text,
)
from pmtui.exchange.content.head import instant, link

# Deeper lists are shown at this depth: renderers stop following them.
_DEEPEST = 7
UNREVIEWED = "◇"
"""Stands before an entry that was imported and that no person has touched yet."""
_MARKS = {Mark.IMPACT_START: "Impact start:", Mark.IMPACT_END: "Impact end:"}


def ordered(document: Postmortem) -> list[Entry]:
    """Return the entries in the order of time."""
    return sorted(document.timeline, key=lambda entry: entry.at)


def timeline(document: Postmortem) -> list[Block]:
    """Return the entries in the order of time, one table a day."""
    entries = ordered(document)
    if not entries:
        return []
    starred = " ★ marks the entries that matter most." if any(entry.starred for entry in entries) else ""
    fresh = f" {UNREVIEWED} marks what nobody has reviewed yet." if unreviewed_entries(document) else ""
    blocks: list[Block] = [Paragraph(text(f"All times are UTC.{starred}{fresh}"))]
    heads = ("Time", "Kind", "What happened", "Role", "Source")
    every = [_entry(entry) for entry in entries]
    for day, pairs in groupby(zip(entries, every, strict=True), lambda pair: pair[0].at.date()):
        rows = table(heads, [row for _, row in pairs], like=every, key=2)
        blocks += section(f"{show_day(day)} (UTC)", rows)
    return blocks


def _entry(entry: Entry) -> tuple[Spans, ...]:
    about = "about " if entry.approximate else ""
    recorded = text(f"recorded {instant(entry.recorded)}" if entry.recorded else "")
    return (
        text(f"{about}{show_clock(entry.at)} UTC"),
        text(entry.kind),
        joined([_marked(entry), *_details(entry)]),
        lines(entry.role),
        joined([lines(entry.source), recorded]),
    )


def _marked(entry: Entry) -> Spans:
    star: Spans = (Text("★ "),) if entry.starred else ()
    mark: Spans = (Strong(_MARKS[entry.mark]), Text(" ")) if entry.mark else ()
    fresh: Spans = (Text(f"{UNREVIEWED} "),) if entry.unreviewed else ()
    return (*star, *fresh, *mark, *(lines(entry.text) or (Text(""),)))


def _details(entry: Entry) -> Iterable[Spans]:
    if entry.why.strip():
        yield (Strong("Why:"), Text(" "), *lines(entry.why))
    if entry.link.strip():
        yield (Link("Evidence", entry.link.strip()),)
    for question in entry.questions:
        to = f" (to {question.to.strip()})" if question.to.strip() else ""
        yield (Strong(f"Question{to}:"), Text(" "), *lines(question.text))
        yield (Strong("Answer:"), Text(" "), *(lines(question.answer) or text("open")))


def factors(rows: tuple[Factor, ...]) -> list[Block]:
    """Return contributors, mitigators or risks, grouped by kind where they have one."""
    blocks: list[Block] = []
    for kind in (*FactorKind, None):
        group = tuple(Item(text(row.text), tuple(prose(row.note))) for row in rows if row.kind is kind)
        if group:
            name = kind.capitalize() if kind else "Other" if len(group) < len(rows) else ""
            blocks += [*([Label(name)] if name else []), Items(group)]
    return blocks


def root_causes(document: Postmortem) -> list[Block]:
    """Return the root-cause notes, from the immediate to the contributing ones."""
    order: list[Depth | None] = [*Depth, None]
    rows = sorted(document.analysis.root_causes, key=lambda row: order.index(row.depth))
    return [Items(tuple(_root_cause(row.depth, row.text) for row in rows))] if rows else []


def _root_cause(depth: Depth | None, words: str) -> Item:
    label: Spans = (Strong(f"{depth.capitalize()}:"),) if depth else ()
    if "\n" in words.strip():
        return Item(label, tuple(prose(words)))
    return Item((*label, Text(" "), *text(words)) if label else text(words))


def five_whys(document: Postmortem) -> list[Block]:
    """Return the chains of answers as a nested list: each point is the reason of the one above it."""
    below: dict[str, list[Why]] = {}
    known = {why.id for why in document.analysis.whys}
    for why in document.analysis.whys:
        below.setdefault(why.parent if why.parent in known else "", []).append(why)
    rows: list[Listed] = []
    seen: set[str] = set()
    # Rows that answer each other in a circle hang from no start; each circle is entered at its first row.
    for start in (*below.get("", ()), *document.analysis.whys):
        _chain(start, below, seen, rows)
    if not rows:
        return []
    return [Paragraph(text("Each point is the reason for the one above it.")), Listing(tuple(rows))]


def _chain(start: Why, below: dict[str, list[Why]], seen: set[str], rows: list[Listed]) -> None:
    waiting = [(start, 0)]
    while waiting:
        why, depth = waiting.pop()
        if why.id in seen:
            continue
        seen.add(why.id)
        rows.append(Listed(min(depth, _DEEPEST), None, (why.text.strip(),)))
        waiting += [(answer, depth + 1) for answer in reversed(below.get(why.id, ()) if why.id else ())]


def evidence(document: Postmortem) -> list[Block]:
    """Return what shows what happened, with the excerpts."""
    return [block for row in document.impact.evidence for block in _piece(row)]


def _piece(row: Evidence) -> list[Block]:
    shown = link(row.title, row.url)
    if not shown:
        head: list[Block] = [Label(row.kind.capitalize())]
    else:
        head = [Paragraph((Strong(f"{row.kind.capitalize()}:"), Text(" "), *shown))]
    return [*head, *([Code(row.body)] if row.body.strip() else [])]


def unknowns(document: Postmortem) -> list[Block]:
    """Return what nobody knows, with what was tried."""
    rows = tuple(Item(text(row.text), tuple(prose(row.note))) for row in document.impact.unknowns)
    return [Items(rows)] if rows else []
