"""Due dates of open actions and the follow-up review as days of a calendar (iCalendar, RFC 5545)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from pmtui.document import Action, Decision
from pmtui.document.safe import safe, safe_line
from pmtui.exchange.formats import NothingToWrite, Options, Source

_WIDTH = 75  # octets of a line, without its end
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def export(sources: Sequence[Source], options: Options) -> str:
    """Return one calendar; an event keeps its UID from one export to the next.

    Raises:
        NothingToWrite: if no open action has a due date and no review is to come: a calendar holds something.
    """
    stamp = (options.now or _LONG_AGO).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    events = [line for source in sources for event in _events(source) for line in event.lines(stamp)]
    if not events:
        raise NothingToWrite("no open action has a due date, and no follow-up review is to come")
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//pmtui//post-mortems//EN", "CALSCALE:GREGORIAN"]
    return "".join(f"{folded(line)}\r\n" for line in (*head, *events, "END:VCALENDAR"))


class _Event:
    """A day of the calendar."""

    def __init__(self, key: str, day: date, title: str, words: str, category: str) -> None:
        self.uid = f"{hashlib.sha256(key.encode()).hexdigest()[:32]}@pmtui.invalid"
        self.day = day
        self.title = title
        self.words = words
        self.category = category

    def lines(self, stamp: str) -> list[str]:
        """Return the lines of the event before they are folded."""
        return [
            "BEGIN:VEVENT",
            f"UID:{self.uid}",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{self.day.isoformat().replace('-', '')}",
            f"SUMMARY:{escaped(safe_line(self.title))}",
            f"DESCRIPTION:{escaped(self.words)}",
            f"CATEGORIES:{escaped(self.category)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]


def _events(source: Source) -> Iterator[_Event]:
    document = source.document
    about = f"Post-mortem: {document.title.strip() or source.key}"
    for place, action in enumerate(document.actions):
        if action.due and action.decision is Decision.ACCEPTED and action.status.is_open:
            key = f"{source.key}\n{action.id or place}"
            title = f"Due: {action.title.strip() or 'an action without a title'}"
            yield _Event(key, action.due, title, f"{_told(action)}\n{about}", "Post-mortem action")
    follow_up = document.follow_up
    if follow_up.date and not follow_up.held:
        who = f"Called by: {follow_up.responsible.strip()}\n" if follow_up.responsible.strip() else ""
        note = f"{follow_up.note.strip()}\n" if follow_up.note.strip() else ""
        title = f"Follow-up review: {document.title.strip() or source.key}"
        yield _Event(
            f"{source.key}\nfollow-up", follow_up.date, title, f"{who}{note}{about}", "Post-mortem review"
        )


def _told(action: Action) -> str:
    rows = (
        f"Owner: {action.owner.strip()}" if action.owner.strip() else "Owner: nobody yet",
        f"Status: {action.status}",
        f"Ticket: {action.ticket.strip()}" if action.ticket.strip() else "",
    )
    return "\n".join(row for row in rows if row)


def escaped(text: str) -> str:
    """Return a text as a value: commas, semicolons and backslashes mean themselves, lines end with `\\n`."""
    literal = safe(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return literal.replace("\n", "\\n").replace("\t", " ")


def folded(line: str) -> str:
    """Return a line folded to 75 octets, never within a character."""
    parts: list[str] = []
    part: list[str] = []
    size = 0
    for sign in line:
        width = len(sign.encode())
        if size + width > _WIDTH:
            parts.append("".join(part))
            part, size = [" "], 1
        part.append(sign)
        size += width
    return "\r\n".join([*parts, "".join(part)])
