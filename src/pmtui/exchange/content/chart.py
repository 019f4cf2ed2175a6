"""The course of an incident as a picture shows it: phases, the span of the impact, moments and gaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from pmtui.document import Kind, Milestone, Postmortem, milestones
from pmtui.document.times import show_duration

GAP = timedelta(minutes=30)
"""From this length on a stretch of impact without an entry is shown as a gap."""
_PHASES = (
    ("Detection", Milestone.DETECTED),
    ("Mitigation", Milestone.MITIGATED),
    ("Resolution", Milestone.RESOLVED),
)
_MARGIN = 0.08
_LEAST = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A named part of the time."""

    name: str
    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        """How long it is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry of the timeline."""

    at: datetime
    words: str
    kind: str
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn, from `begin` to `end`."""

    begin: datetime
    end: datetime
    phases: tuple[Stretch, ...] = ()
    impact: Stretch | None = None
    happenings: tuple[Happening, ...] = ()
    gaps: tuple[Stretch, ...] = ()
    before: int = 0
    """How many entries lie before the part that is drawn."""
    after: int = 0

    def place(self, at: datetime) -> float:
        """Return where a moment lies, from 0 at the beginning to 1 at the end."""
        return max(0.0, min(1.0, (at - self.begin) / (self.end - self.begin)))

    def describe(self) -> str:
        """Return the picture in words, for those who do not see it."""
        told = [f"{phase.name} took {show_duration(phase.length)}." for phase in self.phases]
        if self.impact:
            told.insert(0, f"The impact lasted {show_duration(self.impact.length)}.")
        if self.happenings:
            entries = "entry" if len(self.happenings) == 1 else "entries"
            told.append(f"{len(self.happenings)} {entries} of the timeline are marked.")
        told += [f"No entry for {show_duration(gap.length)} during the impact." for gap in self.gaps]
        return " ".join(told)


def chart_of(document: Postmortem) -> Chart | None:
    """Return the picture of a document; None where there are no two moments to draw."""
    times = {name: moment.at for name, moment in milestones(document).items()}
    entries = [
        Happening(entry.at, entry.text, _kind(entry.kind), entry.starred)
        for entry in sorted(document.timeline, key=lambda entry: entry.at)
    ]
    return draw(times, entries)


def draw(
    times: dict[Milestone, datetime], entries: Sequence[Happening], *, gaps: bool = True
) -> Chart | None:
    """Return the picture of milestones and of entries in the order of time; None if there is nothing to draw.

    Entries far outside of the milestones, such as a release of last month, are counted instead of drawn.
    """
    phases = tuple(_phases(times))
    start = times.get(Milestone.IMPACT_STARTED)
    end = times.get(Milestone.IMPACT_ENDED, times.get(Milestone.RESOLVED))
    impact = Stretch("Impact", start, end) if start and end and start < end else None
    moments = sorted(times.values())
    if len(moments) < 2 or moments[0] == moments[-1]:
        moments = sorted([*moments, *(entry.at for entry in entries)])
    if not moments or moments[0] == moments[-1]:
        return None
    begin, until = _window(moments[0], moments[-1], [entry.at for entry in entries])
    shown = tuple(entry for entry in entries if begin <= entry.at <= until)
    return Chart(
        begin,
        until,
        phases,
        impact,
        shown,
        tuple(_gaps(impact, entries)) if gaps and impact else (),
        before=sum(1 for entry in entries if entry.at < begin),
        after=sum(1 for entry in entries if entry.at > until),
    )


def _kind(kind: Kind) -> str:
    return "" if kind is Kind.OTHER else str(kind)


def _phases(times: dict[Milestone, datetime]) -> Iterable[Stretch]:
    since = times.get(Milestone.IMPACT_STARTED)
    for name, milestone in _PHASES:
        at = times.get(milestone)
        if since is not None and at is not None and at > since:
            yield Stretch(name, since, at)
        if at is not None:
            since = max(since, at) if since else at


def _window(first: datetime, last: datetime, entries: Sequence[datetime]) -> tuple[datetime, datetime]:
    """Return what is drawn: the milestones, and entries that lie near to them, with a margin."""
    length = max(last - first, _LEAST)
    near = [at for at in entries if _apart(at, first) <= length / 4 or _apart(at, last) <= length / 4]
    first, last = min([first, *near]), max([last, *near])
    margin = max(last - first, _LEAST) * _MARGIN
    return _moved(first, -margin), _moved(last, margin)


def _apart(one: datetime, other: datetime) -> timedelta:
    return abs(one - other)


def _moved(at: datetime, by: timedelta) -> datetime:
    try:
        return at + by
    except OverflowError:  # the first or the last day of the calendar
        return at


def _gaps(impact: Stretch, entries: Sequence[Happening]) -> Iterable[Stretch]:
    inside = [entry.at for entry in entries if impact.start < entry.at < impact.end]
    edges = [impact.start, *inside, impact.end]
    for one, other in pairwise(edges):
        if other - one >= GAP:
            yield Stretch("No entry", one, other)


def ticks(chart: Chart, most: int = 7) -> list[datetime]:
    """Return round moments for the axis, at most so many."""
    length = chart.end - chart.begin
    for minutes in (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440):
        step = timedelta(minutes=minutes)
        if length / step <= most:
            break
    else:
        step = timedelta(days=max(1, -(-length // (timedelta(days=1) * most))))
    midnight = chart.begin.replace(hour=0, minute=0, second=0, microsecond=0)
    found, skipped = [], (chart.begin - midnight) // step
    for number in range(skipped, skipped + most + 3):
        try:
            at = midnight + number * step
        except OverflowError:
            break
        if chart.begin <= at <= chart.end:
            found.append(at)
    return found
