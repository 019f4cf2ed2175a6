"""Tables in Markdown whose rows begin with, or hold, a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pmtui.exchange.readers.events.clocks import Days
from pmtui.exchange.readers.events.day_lines import day_of, zone_said
from pmtui.exchange.readers.events.openings import PLAIN, Opening, Style, opening
from pmtui.exchange.zones import ABBREVIATIONS

_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_CELL = re.compile(r"(?<!\\)\|")
_UNTIL = re.compile(r"\(until [^()]{1,40}\)(?:\s?[ap]\.?m\b\.?)?\s*", re.IGNORECASE)
_TIME = re.compile(r"\b(?:time|when|timestamp|utc|zeit|uhrzeit|hora|heure|at|clock)\b", re.IGNORECASE)
_DAY = re.compile(r"\b(?:date|day|datum|fecha)\b", re.IGNORECASE)
_ACTOR = re.compile(
    r"\b(?:who|actor|person|by|author|owner|user|responsible|source|wer|kürzel|bearbeiter"
    r"|qui|quem|quién|chi|wie|vem|hvem)\b",
    re.IGNORECASE,
)
_ZONE = re.compile(rf"\(?\b({ABBREVIATIONS}|[A-Z][a-z]+/[A-Z][A-Za-z_]+)\b\)?", re.IGNORECASE)


def is_rule(line: str) -> bool:
    """Return whether a line is the rule below the head of a table."""
    return "-" in line and bool(_RULE.fullmatch(line.strip()))


def row_of(line: str) -> list[str]:
    """Return the cells of a line of a table."""
    inner = line.strip()
    inner = inner[1:] if inner.startswith("|") else inner
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [cell.strip().replace("\\|", "|") for cell in _CELL.split(inner)]


@dataclass
class Grid:
    """A table: its head and its rows, each with the line it stands on."""

    head: list[str]
    rows: list[tuple[int, list[str]]] = field(default_factory=list)

    def entries(self, days: Days, style: Style = PLAIN) -> Iterator[tuple[int, Opening | None, str]]:
        """Yield line, time and actor of each row; no time where the row has none."""
        times, day, actor = self._columns(style)
        if times and (zone := _ZONE.search(self.head[times[0]])) and zone_said(f"times in {zone[1]}"):
            days.zone_heading(zone[1])
        for line, cells in self.rows:
            cells = [*cells, *[""] * (len(self.head) - len(cells))]
            if day is not None and cells[day] and (named := day_of(cells[day])):
                days.heading(named)
            others = [cell for place, cell in enumerate(cells) if place not in (*times, day, actor) and cell]
            found = next(
                (found for place in times if (found := _time(cells[place], style)) is not None), None
            )
            if found is None:
                yield line, None, ""
            elif found.head is not None:
                until, rest = _span_of(found.head.rest)
                text = until + " — ".join(filter(None, (rest, *others)))
                head = found.head._replace(rest=text)
                elapsed = found.elapsed._replace(rest=text) if found.elapsed else None
                yield line, Opening(head, elapsed=elapsed), cells[actor] if actor is not None else ""
            else:
                text = " — ".join(others)
                yield line, found._replace(rest=text, marked=True), ""

    def _columns(self, style: Style) -> tuple[list[int], int | None, int | None]:
        """Return the columns with times, UTC first, the one with the day and the one with the actor."""
        count = len(self.head)
        held = [
            place
            for place in range(count)
            if sum(_time(cells[place], style) is not None for _, cells in self.rows if place < len(cells)) * 2
            >= max(1, len(self.rows))
        ]
        named = [place for place in held if _TIME.search(self.head[place])] or held[:1]
        named.sort(key=lambda place: "utc" not in self.head[place].lower())
        day = next((p for p in range(count) if _DAY.search(self.head[p]) and p not in named), None)
        free = [place for place in range(count) if place not in (*named, day)]
        actor = next((place for place in free if _ACTOR.search(self.head[place])), None)
        return named, day, actor if len(free) > 1 else None


def _span_of(rest: str) -> tuple[str, str]:
    """Return the end of a span that stands behind a time, and what is left."""
    match = _UNTIL.match(rest)
    return (f"{match[0].rstrip()} ", rest[match.end() :]) if match else ("", rest)


def _time(cell: str, style: Style) -> Opening | None:
    """Return the time of a cell, or its day where the clock is missing."""
    found = opening(cell, style)
    if found is not None and found.head is not None:
        return found
    return opening(f"| {cell} | -")
