"""What comes out of a reader: events, facts or a document, with where it was found and how sure it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pmtui.document import Kind, Postmortem

if TYPE_CHECKING:
    from pmtui.exchange.given import Given


ALERT_FIRES, ALERT_ENDS = ":fires:", ":ends:"
"""What parts the name of an alert from its time, in the keys of the events of which it is made."""


@dataclass(frozen=True, slots=True)
class Source:
    """What was read: its name as people know it, its format, and the zone of times that name none."""

    name: str
    format: str
    zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Event:
    """One event of an export."""

    at: datetime
    """When it happened, in UTC."""
    text: str
    kind: Kind = Kind.OTHER
    actor: str = ""
    """Who or what acted, as the export names them."""
    source: str = ""
    """Where it comes from, as the row of the timeline will say it: `PagerDuty`, `Slack #inc-4412`."""
    approximate: bool = False
    noise: bool = False
    """Whether it is folded at first: a notification, a bot, somebody joining."""
    line: int = 0
    """Where it stands in the source, counted from 1; 0 where lines mean nothing."""
    raw: str = ""
    """How the source says it."""
    link: str = ""
    key: str = ""
    """What the exporting system calls this very event; two events with one key are one."""
    public: bool = False
    """Whether customers saw it."""
    thread: str = ""
    """What the exporting system calls the conversation it belongs to."""
    until: datetime | None = None
    """The end of the incident that the event stands for; in a timeline it becomes an entry of its own."""
    timeless: bool = False
    """Whether the source gives no clock for it: `at` is the day's beginning, or that of the event above."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A value for a field; `sure` goes from 0 (a wild guess) to 1 (it says so)."""

    value: Any
    sure: float = 1.0
    line: int = 0
    raw: str = ""
    """How the source says it, where that is not the value itself."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Text that belongs to no field; nothing of a source is dropped."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a post-mortem that a source has, under the name and heading by which it was recognised."""

    name: str
    """`summary`, `root cause`, `went well`, … as `pmtui.exchange.readers.markdown.part_names` lists them."""
    heading: str
    line: int = 0
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Stopped:
    """Where a reader gave up: the line (0: nowhere), why, and what it had recognised until then."""

    line: int
    why: str
    recognised: str = ""


NO_FACTS: Mapping[str, Guess] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Imported:
    """What a source holds. A source that stopped holds nothing: nothing is imported by half."""

    source: Source
    events: tuple[Event, ...] = ()
    document: Postmortem | None = None
    """The whole document, where the source is one."""
    facts: Mapping[str, Guess] = field(default_factory=lambda: NO_FACTS)
    """Field paths (`facts.severity`, `title`, `facts.services`) with the values that the source suggests."""
    unplaced: tuple[Unplaced, ...] = ()
    sections: tuple[Found, ...] = ()
    """Which parts the source has with content, where the source is a document."""
    understood: tuple[str, ...] = ()
    """Pieces of the source that became values or only name what stands below: headings, labels, times."""
    stopped: Stopped | None = None
    notes: tuple[str, ...] = ()
    """Sentences that a person should read: what was assumed, what was left out."""
    recorded: bool = False
    """Whether the source says of its document which fields are empty: what follows from others stays out."""
    dayless: bool = False
    """Whether the source names clocks but no day; `Options.day`, or today, was taken."""


class Cancelled(Exception):
    """Raised by a progress function to end a reading; nothing was imported."""


def no_progress(done: int, total: int) -> None:
    """Tell nobody how far a reading is."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a reader is told by the person.

    `zone` is an IANA name or an offset for times without one, UTC where it is empty; `day` the day of clocks
    without one, and with `day_is_guess` only where a document names no day of its own; `columns` which column
    of a table holds what (`at`, `text`, `actor`, `kind`, `link`), by number from 0 or by name; `dates` the
    order of dates such as 03/04/2024 (`dmy` or `mdy`; empty: as the source tells);
    `progress(done, total)` is called now and then and may raise `Cancelled`.
    """

    zone: str = ""
    day: date | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    progress: Callable[[int, int], None] = no_progress
    day_is_guess: bool = False
    dates: str = ""

    @property
    def day_first(self) -> bool | None:
        """Whether the day is said to stand first in such dates; None if nothing is said."""
        return {"dmy": True, "mdy": False}.get(self.dates)


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: how sure one can be that a source is of it (0 to 1), and what it holds."""

    format: str
    """The name that `--format` takes."""
    title: str
    sniff: Callable[[Given], float]
    """Looks at the name and the content; 0 means that the reader is never tried unless it is asked for."""
    read: Callable[[Given, Options], Imported]
    """Never raises for bad input: it returns an `Imported` that stopped."""


def stopped(source: Source, why: str, *, line: int = 0, recognised: str = "") -> Imported:
    """Return what is left of a source that cannot be read: nothing but the reason."""
    return Imported(source, stopped=Stopped(line, why, recognised))
