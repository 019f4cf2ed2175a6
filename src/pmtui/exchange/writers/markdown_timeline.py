"""The timeline and the analysis as Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from pmtui.document import Depth, Entry, Factor, FactorKind, Mark, Postmortem, Why
from pmtui.document.times import show_clock, show_day
from pmtui.exchange.writers.markdown_facts import instant
from pmtui.exchange.writers.markdown_text import cell, indented, item, items, line, link, prose, table

# Deeper lists are shown at this depth: renderers stop following them.
_DEEPEST = 7


def timeline(document: Postmortem) -> list[str]:
    """Return the entries in the order of time, one table a day."""
    if not document.timeline:
        return []
    ordered = sorted(document.timeline, key=lambda entry: entry.at)
    starred = " ★ marks the entries that matter most." if any(entry.starred for entry in ordered) else ""
    blocks = [f"All times are UTC.{starred}"]
    heads = ("Time", "Kind", "What happened", "Role", "Source")
    every = [_entry(entry) for entry in ordered]
    for day, pairs in groupby(zip(ordered, every, strict=True), lambda pair: pair[0].at.date()):
        rows = [row for _, row in pairs]
        blocks += [f"### {show_day(day)} (UTC)", table(heads, rows, like=every)]
    return blocks


def _entry(entry: Entry) -> tuple[str, ...]:
    about = "about " if entry.approximate else ""
    star = "★ " if entry.starred else ""
    recorded = f"recorded {instant(entry.recorded)}" if entry.recorded else ""
    source = [part for part in (cell(entry.source), recorded) if part]
    return (
        f"{about}{show_clock(entry.at)} UTC",
        str(entry.kind),
        "<br>".join([f"{star}{_marked(entry)}", *_details(entry)]),
        cell(entry.role),
        "<br>".join(source),
    )


def _marked(entry: Entry) -> str:
    mark = {Mark.IMPACT_START: "**Impact start:** ", Mark.IMPACT_END: "**Impact end:** "}
    return (mark[entry.mark] if entry.mark else "") + cell(entry.text)


def _details(entry: Entry) -> Iterable[str]:
    if entry.why.strip():
        yield f"**Why:** {cell(entry.why)}"
    if entry.link.strip():
        yield link("Evidence", entry.link)
    for question in entry.questions:
        to = f" (to {line(question.to)})" if question.to.strip() else ""
        yield f"**Question{to}:** {cell(question.text)}"
        yield f"**Answer:** {cell(question.answer) or 'open'}"


def factors(rows: tuple[Factor, ...]) -> list[str]:
    """Return contributors, mitigators or risks, grouped by kind where they have one."""
    blocks: list[str] = []
    for kind in (*FactorKind, None):
        group = [item(row.text, row.note) for row in rows if row.kind is kind]
        if group:
            name = kind.capitalize() if kind else "Other" if len(group) < len(rows) else ""
            blocks += [*([f"**{name}**"] if name else []), items(group)]
    return blocks


def root_causes(document: Postmortem) -> list[str]:
    """Return the root-cause notes, from the immediate to the contributing ones."""
    order: list[Depth | None] = [*Depth, None]
    rows = sorted(document.analysis.root_causes, key=lambda row: order.index(row.depth))
    return [items([_root_cause(row.depth, row.text) for row in rows])] if rows else []


def _root_cause(depth: Depth | None, text: str) -> str:
    label = f"**{depth.capitalize()}:** " if depth else ""
    return (
        f"- {indented(label + prose(text)).lstrip()}"
        if _is_plain(text)
        else f"- {label}\n\n{indented(prose(text))}"
    )


def _is_plain(text: str) -> bool:
    return "\n" not in text.strip()


def five_whys(document: Postmortem) -> list[str]:
    """Return the chains of answers as a nested list: each point is the reason of the one above it."""
    below: dict[str, list[Why]] = {}
    known = {why.id for why in document.analysis.whys}
    for why in document.analysis.whys:
        below.setdefault(why.parent if why.parent in known else "", []).append(why)
    lines: list[str] = []
    seen: set[str] = set()
    # Rows that answer each other in a circle hang from no start; each circle is entered at its first row.
    for start in (*below.get("", ()), *document.analysis.whys):
        _chain(start, below, seen, lines)
    return ["Each point is the reason for the one above it.", "\n".join(lines)] if lines else []


def _chain(start: Why, below: dict[str, list[Why]], seen: set[str], lines: list[str]) -> None:
    waiting = [(start, 0)]
    while waiting:
        why, depth = waiting.pop()
        if why.id in seen:
            continue
        seen.add(why.id)
        lines.append("  " * min(depth, _DEEPEST) + item(why.text))
        waiting += [(answer, depth + 1) for answer in reversed(below.get(why.id, ()) if why.id else ())]
