"""A part of what exports hold: the events of a stretch of time, and of some channels of a chat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from pmtui.document import Postmortem
from pmtui.document.times import show_day, show_instant
from pmtui.editing.context import Context, incident_day
from pmtui.editing.times import read_time
from pmtui.exchange.imported import Event, Guess, Imported
from pmtui.exchange.suggested import PEOPLE
from pmtui.exchange.zones import UnknownZone, zone_of

BEFORE, AFTER = timedelta(hours=2), timedelta(hours=4)
"""What of an export belongs to an incident: what led to it, and what was said right after."""
MANY = 20
"""Events outside of the incident from which on a person is told how to leave them out."""
_CHAT = "Slack #"
_MOMENTS = ("impact_started", "detected", "acknowledged", "mitigated", "impact_ended", "resolved")
_BETWEEN = re.compile(r"\s+(?:to|until|till|-|–|—)\s+|\s*(?:\.\.|…)\s*", re.IGNORECASE)
_LEAD = re.compile(r"(?:(since|from)|(until|till|to))\s+", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:.*[\sT])?\d{1,2}(?:[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?|(?=\s?[ap]m))(?:\s?[ap]\.?m\.?)?|\d{4}",
    re.IGNORECASE,
)
"""A time that ends with its clock, so that it names no zone."""
_CHANNEL = re.compile(r"#([\w.-]+),?")


@dataclass(frozen=True, slots=True)
class Window:
    """What is wanted of exports; empty: everything."""

    since: datetime | None = None
    until: datetime | None = None
    """The last moment; all of its minute, or of its second where it names one."""
    channels: tuple[str, ...] = ()
    """Channels of a chat, without their sign; other sources have none and are taken whole."""

    def holds(self, event: Event) -> bool:
        """Return whether an event lies in it."""
        if self.channels and (name := _channel_of(event)) and name not in self.channels:
            return False
        if event.timeless:
            return self._holds_day(event.at.date())
        if self.since is not None and (event.until or event.at) < self.since:
            return False
        return self.until is None or event.at < self.until + timedelta(seconds=1 if self.until.second else 60)

    def _holds_day(self, day: date) -> bool:
        return (self.since is None or day >= self.since.date()) and (
            self.until is None or day <= self.until.date()
        )

    def __bool__(self) -> bool:
        """Return whether anything is left out at all."""
        return bool(self.since or self.until or self.channels)


def read_window(
    since: str,
    until: str,
    channels: Iterable[str],
    imported: Sequence[Imported],
    context: Context | None,
    zone: tzinfo = UTC,
) -> Window:
    """Return the window that three texts mean, read as times are typed; a day alone is all of it.

    Times that name no zone are of `zone`.

    A clock belongs to the day of the context; without one, to the day on which the events begin, if they do
    not go on for longer than two days.

    Raises:
        ValueError: with a sentence, if a text is no time or has no day, or if it ends before it begins.
    """
    beginning = _moment(since, imported, context, None, zone, last=False)
    if beginning is not None and context is None:
        context = Context(beginning, beginning.astimezone(zone).date())
    end = _moment(until, imported, context, beginning, zone, last=True)
    if beginning is not None and end is not None and end < beginning:
        raise ValueError(f"{show_instant(end)} is before {show_instant(beginning)}")
    return Window(beginning, end, _channels(channels, imported))


def _channels(names: Iterable[str], imported: Sequence[Imported]) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(name.lstrip("#").lower() for name in names))
    there = sorted({name for event in _events(imported) if (name := _channel_of(event))})
    for name in wanted:
        if name not in there:
            known = f"there are {', '.join(f'#{name}' for name in there[:12])}" if there else "there are none"
            raise ValueError(f"no channel is called #{name}; {known}")
    return wanted


def _channel_of(event: Event) -> str:
    return event.source.removeprefix(_CHAT).lower() if event.source.startswith(_CHAT) else ""


def zone_for(said: str, imported: Iterable[Imported]) -> tzinfo:
    """Return the zone of a window's times that name none: as told, or the one that sources name, or UTC.

    Raises:
        UnknownZone: if what is said is no zone.
    """
    if said:
        return zone_of(said)
    names = {item.source.zone for item in imported} - {"UTC", ""}
    try:
        return zone_of(names.pop()) if len(names) == 1 else UTC
    except UnknownZone:
        return UTC


def read_line(text: str, imported: Sequence[Imported], context: Context | None, zone: tzinfo = UTC) -> Window:
    """Return the window that a line means, such as `14:00 to 16:30 #inc-4412`, `since 14:00` or `#ops`.

    Times that name no zone are of `zone`.

    Raises:
        ValueError: with a sentence, as `read_window` does.
    """
    channels = _CHANNEL.findall(text)
    times = _CHANNEL.sub("", text).strip(" ,")
    lead = _LEAD.match(times)
    rest = times[lead.end() :] if lead else times
    since, _, until = _split(rest)
    if lead and lead[2] and not until:
        since, until = "", since
    return read_window(since, until, channels, imported, context, zone)


def _split(text: str) -> tuple[str, str, str]:
    match = _BETWEEN.search(text)
    return (text[: match.start()], match.group(), text[match.end() :]) if match else (text, "", "")


def show_line(window: Window) -> str:
    """Return the window as a line that `read_line` takes."""
    since = show_instant(window.since) if window.since else ""
    until = show_instant(window.until) if window.until else ""
    if since and until:
        times = f"{since} to {until}"
    else:
        times = f"since {since}" if since else f"until {until}" if until else ""
    return " ".join(filter(None, (times, *(f"#{name}" for name in window.channels))))


def _moment(
    text: str,
    imported: Sequence[Imported],
    context: Context | None,
    previous: datetime | None,
    zone: tzinfo,
    *,
    last: bool,
) -> datetime | None:
    text = text.strip()
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        there = context if context is not None else _around(text, imported, zone)
        if zone is UTC or not _CLOCK.fullmatch(text):
            return read_time(text, there._replace(previous=previous))
        shown = previous.astimezone(zone).replace(tzinfo=UTC) if previous is not None else None
        return read_time(text, there._replace(previous=shown)).replace(tzinfo=zone).astimezone(UTC)
    return datetime.combine(day, time(23, 59, 59) if last else time(), zone).astimezone(UTC)


def _around(text: str, imported: Sequence[Imported], zone: tzinfo) -> Context:
    moments = [event.at for event in _events(imported)]
    if not moments:
        now = datetime.now(UTC)
        return Context(now, now.date())
    first, end = min(moments).astimezone(zone), max(moments)
    if end - first > timedelta(days=2) and re.fullmatch(r"[\d:.hHapmAPM ]{1,12}", text):
        raise ValueError(
            f"“{text}” needs a day, since the events go from {show_day(first.date())} to "
            f"{show_day(end.date())}: write {first:%Y-%m-%d} {text}"
        )
    return Context(end, first.date())


def _events(imported: Iterable[Imported]) -> Iterator[Event]:
    return (event for item in imported for event in item.events)


def narrow(imported: Sequence[Imported], window: Window) -> tuple[Imported, ...]:
    """Return the sources with the events that lie in the window; each notes how many were left out.

    People who only acted outside of it, and moments outside of it, are no facts of the incident.
    """
    if not window:
        return tuple(imported)
    return tuple(_narrowed(item, window) for item in imported)


def _narrowed(item: Imported, window: Window) -> Imported:
    kept = tuple(event for event in item.events if window.holds(event))
    left = len(item.events) - len(kept)
    if not left:
        return item
    gone = {event.actor for event in item.events} - {event.actor for event in kept}
    facts = {
        path: narrowed
        for path, guess in item.facts.items()
        if (narrowed := _fact(path, guess, gone, window)) is not None
    }
    note = f"{left:,} of its {len(item.events):,} events lie outside of {show_line(window)}."
    return replace(item, events=kept, facts=facts, notes=(*item.notes, note))


def _fact(path: str, guess: Guess, gone: set[str], window: Window) -> Guess | None:
    if path == PEOPLE:
        names = tuple(name for name in guess.value if name not in gone)
        return replace(guess, value=names) if names else None
    if isinstance(guess.value, datetime) and not window.holds(Event(guess.value, "")):
        return None
    return guess


def usual_window(imported: Sequence[Imported], document: Postmortem | None) -> Window:
    """Return the time around the incident, as the document or the sources know it; empty if nobody does."""
    known = [] if document is None else [getattr(document.facts, name) for name in _MOMENTS]
    moments = [at for at in known if at is not None] or [
        guess.value
        for item in imported
        for path, guess in item.facts.items()
        if path.removeprefix("facts.") in _MOMENTS and isinstance(guess.value, datetime)
    ]
    if not moments:
        return Window()
    until = max(moments) + AFTER if len(moments) > 1 else min(moments) + timedelta(days=1)
    return Window((min(moments) - BEFORE).replace(second=0, microsecond=0), until.replace(microsecond=0))


def advised(imported: Sequence[Imported], document: Postmortem | None) -> tuple[Imported, ...]:
    """Return the sources with a note on each of which much lies outside of the incident."""
    usual = usual_window(imported, document)
    return tuple(_advised(item, usual) for item in imported)


def _advised(item: Imported, usual: Window) -> Imported:
    outside = sum(not usual.holds(event) for event in item.events if not event.noise) if usual else 0
    if outside < MANY:
        return item
    note = f"{outside:,} of its events lie hours before or after the incident: --since and --until leave"
    note += " them out."
    return replace(item, notes=(*item.notes, note))


def context_of(document: Postmortem | None, day: date | None, now: datetime) -> Context | None:
    """Return what a clock is read against: the day that was told, or that of the incident; None without."""
    if day is not None:
        return Context(now, day)
    if document is not None and has_day(document):
        return Context(now, incident_day(document, now))
    return None


def has_day(document: Postmortem) -> bool:
    """Return whether a document says on which day its incident was."""
    return bool(document.timeline or document.facts.date or document.facts.impact_started)
