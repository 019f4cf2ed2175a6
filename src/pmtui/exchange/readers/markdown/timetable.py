"""Events into the entries of the timeline, once all of them are known."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import pairwise

from pmtui.document import (
    Entry,
    Evidence,
    EvidenceKind,
    Kind,
)
from pmtui.editing.guess import guess_kind
from pmtui.exchange.imported import Guess
from pmtui.exchange.readers.markdown.blocks import Block
from pmtui.exchange.readers.markdown.clockwork import Clockwork, passes_noon, runs_backwards
from pmtui.exchange.readers.markdown.events import Default, Event, Events, Start
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.labels import field_of
from pmtui.exchange.readers.markdown.rows import split_link
from pmtui.exchange.readers.markdown.stamps import Day, Stamp
from pmtui.exchange.readers.markdown.timelines import read_events
from pmtui.exchange.readers.markdown.zones import Zone

_LONG_TEXT = 8000


_MOMENTS = frozenset(
    f"facts.{name}"
    for name in (
        "impact_started",
        "detected",
        "acknowledged",
        "mitigated",
        "impact_ended",
        "resolved",
        "closed",
    )
)


class Timetable:
    """Puts events into the timeline; `clock` makes the clockwork that reads their times."""

    def __init__(self, gathered: Gathered, clock: Callable[[], Clockwork], *, month_first: bool) -> None:
        self._gathered = gathered
        self._clock = clock
        self._month_first = month_first
        self._events = Events()
        self._milestones: list[Event] = []
        self.zones: set[str] = set()
        """The zones of the timeline as the text names them; an empty name where it names none."""
        self.midnights = 0
        """How many days before the day that the text names the timeline begins."""

    def timeline(self, blocks: Sequence[Block]) -> None:
        """Read a passage of the timeline; `finish` gives all of them their times."""
        events = read_events(blocks, month_first=self._month_first)
        if events.entries and all(_is_milestone(event) for event in events.entries):
            self._milestones += events.entries
        self._events.found += events.found
        self._events.codes += events.codes
        self._events.used += events.used
        self._events.left += events.left

    def finish(self) -> datetime | None:
        """Put the timeline into the document; return the time of its first entry."""
        events = self._events
        clock = self._clock()
        stamps = [event.stamp for event in events.entries if event.stamp is not None]
        clock.descending = runs_backwards(stamps)
        clock.twelve = bool(stamps) and (
            sum(bool(stamp.half) for stamp in stamps) * 2 >= len(stamps) or passes_noon(stamps)
        )
        if events.entries and not stamps and not _labelled(events.entries):
            self._gathered.unplaced_list(events.entries)
            events.found = []
        started = self._gathered.values.get("facts.impact_started")
        clock.start = started if isinstance(started, datetime) else None
        self._use_milestones(events)
        self.midnights = _begin_before_midnight(clock, events.found)
        first: datetime | None = None
        for item in events.found:
            if isinstance(item, Zone):
                clock.zone = item
            elif isinstance(item, Day):
                clock.set_day(item)
            elif isinstance(item, Start):
                clock.start = clock.read(item.stamp).at
            elif isinstance(item, Default):
                clock.set_day(item.day)
                clock.default = clock.day
            else:
                at = self._entry(item, clock)
                first = first or at
        for line, text in events.left:
            self._leftover(line, text)
        for line, text, above in events.codes:
            self._excerpt(text, above[:200] or "Timeline", line)
        self._gathered.used += events.used
        self.zones = clock.zones
        return first

    def _use_milestones(self, events: Events) -> None:
        """Read moments such as “Resolved 17:07” into facts; they are entries where there are no others."""
        clock = self._clock()
        others = [event for event in events.entries if event not in self._milestones and event.stamp]
        for event in self._milestones:
            assert event.stamp is not None
            label = milestone_label(event)
            name = field_of(label)
            at = clock.read(event.stamp)
            if name in _MOMENTS:
                self._gathered.put(name, at.at, min(0.9, at.sure), event.line, event.text)
            if len(others) >= 3:
                events.found.remove(event)
                if name not in _MOMENTS:
                    self._gathered.leave(event.line, event.whole)

    def _leftover(self, line: int, text: str) -> None:
        title, url = split_link(text) if len(text) < 300 and "\n" not in text else ("", "")
        if url and len(title.split()) <= 4:
            self._gathered.add("impact.evidence", Evidence(title=title or url, url=url), 0.7, line)
        else:
            self._gathered.leave(line, text)

    def _entry(self, event: Event, clock: Clockwork) -> datetime:
        moment = clock.read(event.stamp)
        text = clock.span(event.stamp, event.whole)
        if len(text) > _LONG_TEXT:
            self._gathered.leave(event.line, text[_LONG_TEXT:])
            text = text[:_LONG_TEXT]
        kind = (
            _kind_of(event.kind)
            or _kind_of(text.split(":", 1)[0] if ":" in text[:30] else "")
            or guess_kind(text)
        )
        if event.kind and _kind_of(event.kind) is None:
            text = f"{event.kind}: {text}"
        row = Entry(
            at=moment.at,
            kind=kind,
            text=text,
            role=" ".join(event.role.split()),
            link=event.link if re.fullmatch(r"https?://\S+", event.link) else "",
            approximate=moment.rough,
        )
        if event.link and not row.link:
            row = row.model_copy(update={"text": f"{row.text} ({' '.join(event.link.split())})"})
        written = event.stamp.written if event.stamp else ""
        sure = min(moment.sure, event.sure) if event.stamp else min(moment.sure, 0.2)
        self._gathered.add(
            "timeline", row, min(sure, 0.95), event.line, at=Guess(None, sure, event.line, written)
        )
        return moment.at

    def _excerpt(self, text: str, title: str, line: int) -> None:
        row = Evidence(kind=EvidenceKind.LOG, title=title, body=text)
        self._gathered.add("impact.evidence", row, 0.6, line)


_KINDS: dict[Kind, str] = {
    Kind.ALERT: r"alert(?:ed)?|alarm|page|paged|アラート|告警",
    Kind.DETECTION: r"detect(?:ion|ed)?|discover(?:y|ed)|identified|検知|検出|发现|检测",
    Kind.ACKNOWLEDGEMENT: r"ack(?:nowledged?|nowledge?ment)?",
    Kind.DECLARATION: r"declar(?:ed|ation)|incident declared",
    Kind.ESCALATION: r"escalat(?:ed|ion)",
    Kind.DECISION: r"decision|decided",
    Kind.ACTION: r"action|response|対応|investigat(?:ion|ing)|diagnosis",
    Kind.COMMUNICATION: r"communicat(?:ion|ed)|notification|status update|update",
    Kind.CHANGE: r"change|deploy(?:ment|ed)?|release|trigger|デプロイ|変更",
    Kind.MITIGATION: r"mitigat(?:ion|ed)|rollback|緩和|暫定対応|部分復旧",
    Kind.RECOVERY: r"recover(?:y|ed)|resolved|resolution|restored|fixed|復旧|解決|恢复",
    Kind.ALL_CLEAR: r"all[- ]clear|closed|incident closed",
    Kind.OTHER: r"other|info",
}


def _begin_before_midnight(clock: Clockwork, found: Sequence[object]) -> int:
    """Set the clock back by the midnights between its first entries and the first that names its day.

    Of “21:20 …, 23:43 …, 00:15 (2012-07-05) …” the first is on the day before. Return how many they are.
    """
    if clock.descending or clock.day is None:
        return 0
    above: list[Stamp] = []
    for item in found:
        if isinstance(item, Day | Default | Start):
            return 0
        stamp = item.stamp if isinstance(item, Event) else None
        if stamp is None:
            continue
        if stamp.hour is None or stamp.relative is not None or stamp.weekday is not None:
            return 0
        above.append(stamp)
        if stamp.day is not None:
            break
    midnights = 0
    if len(above) > 1 and (day := above[-1].day) is not None and day.date(clock.day.year) == clock.day:
        clocks = [(stamp.hour or 0) * 60 + stamp.minute for stamp in above]
        midnights = sum(before - after > _A_NIGHT for before, after in pairwise(clocks))
        clock.set_back(midnights)
    return midnights


_A_NIGHT = 6 * 60


def _kind_of(text: str) -> Kind | None:
    plain = text.strip(" *_`[]()").lower()
    return (
        next((kind for kind, words in _KINDS.items() if re.fullmatch(words, plain)), None) if plain else None
    )


def milestone_label(event: Event) -> str:
    """Return the words in front of the time of a milestone: `Resolved 17:07`."""
    written = event.stamp.written if event.stamp else ""
    return event.text.removesuffix(written).strip(" :：-–—*")


def _is_milestone(event: Event) -> bool:
    stamp = event.stamp
    if event.shape != "list" or event.more or stamp is None or stamp.hour is None or stamp.rest.strip(" ."):
        return False
    return event.text.rstrip(" .").endswith(stamp.written) and len(milestone_label(event).split()) <= 4


def _labelled(events: Sequence[Event]) -> bool:
    """Return whether entries without any time are such: points of a list, rows of a table."""
    return all(event.shape in ("list", "table", "paragraph") for event in events)
