"""Which number of dates such as 03/04/2024 is the day: by what else their source says, or a default."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pmtui.exchange.readers.markdown.spoken_times import SHORT_WEEKDAYS, WEEKDAYS

DAY_FIRST, MONTH_FIRST = "dmy", "mdy"
ORDERS = (DAY_FIRST, MONTH_FIRST)
"""What a person can say about the order."""
CERTAIN, LIKELY, ASSUMED = 1.0, 0.7, 0.5
"""How sure a date is whose order was proven, suggested by something else, or taken by default."""
_MOST = 200_000
_NEAR, _LEAST = 45, 15
_MOST_DATES = 200
_FEWEST_WORDS = 6
SHORT_NAMES = ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")
"""Short names of weekdays that are hardly other words beside a day."""
_NAMES = WEEKDAYS | {name: SHORT_WEEKDAYS[name] for name in SHORT_NAMES}
_NAME = "|".join(map(re.escape, sorted(_NAMES, key=len, reverse=True)))
_WRITTEN = re.compile(
    rf"(?:(?<![^\W_])(?P<before>{_NAME})[.,]{{0,2}}\s(?:the |den |le |el )?)?"
    r"(?<![\w./-])(?P<one>\d{1,2})(?P<sign>[/.-])(?P<two>\d{1,2})"
    r"(?:(?P=sign)(?P<year>(?:19|20)\d{2}|\d{2})(?![\w/-]|\.\d)|(?<=/\d)(?=,?\s+\d{1,2}[:.]\d{2})"
    r"|(?<=/\d\d)(?=,?\s+\d{1,2}[:.]\d{2})|(?<=\d\d/\d\d)(?=\s*(?:\||$)))"
    rf"(?:,?\s?[(,]\s?(?P<behind>{_NAME})(?![^\W_]))?",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?<![\d.-])(20\d{2})[-/.]?([01]\d)[-/.]?([0-3]\d)(?!\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month{}>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{{0,6}}\.?"
_SPELLED = re.compile(
    rf"(?<![\w.])(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th|\.)?[\s-]{_MONTH.format(1)},?[\s-](?P<y1>20\d{{2}})"
    rf"|{_MONTH.format(2)}\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y2>20\d{{2}}))(?!\d)",
    re.IGNORECASE,
)
_AMERICAN = re.compile(r"(?<![A-Za-z])(?:P[SD]T|E[SD]T|C[SD]T|M[SD]T|PT|ET|Pacific|Eastern)(?![A-Za-z])")
_OTHERS = re.compile(r"(?<![A-Za-z])(?:CES?T|EES?T|WES?T|MES?Z|BST|MSK|NZ[SD]T|AE[SD]T)(?![A-Za-z])")
# A clock of twelve hours beside dates with strokes is how it is written in America, too.
_HALVES = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})? [AP]M\b")
_WORD = re.compile(r"[^\W\d_]+")


def _words(*lists: str) -> frozenset[str]:
    return frozenset(word for words in lists for word in words.split())


_ENGLISH = _words("the and was were is of to for with on at by from it this that we all not been")
_ELSEWHERE = _words(
    "der das und ist nicht wurde wurden werden mit für auf von dem ein eine einen bis nach durch",
    "les des est une dans pour avec sur par été pas qui le",
    "el los las por con fue para una del se que al",
    "dos das foi com não em os uma pelo pela",
    "il della delle dei stato con per che gli",
    "het een van met niet voor werd zijn op naar",
    "och att det som inte för av till var ble ikke på til",
    "nie się został jest oraz przez",
)


class DayOrder(NamedTuple):
    """The order in dates such as 03/04/2024, how sure it is, and a sentence where nothing proves it."""

    day_first: bool = False
    sure: float = CERTAIN
    note: str = ""
    days: frozenset[tuple[int, int]] = frozenset()
    """Month and day of the dates that were read by it, as they were read."""

    @property
    def month_first(self) -> bool:
        """Whether the month stands first."""
        return not self.day_first

    def depends(self, day: date) -> bool:
        """Return whether a day is, but for a midnight, one of those that were read by an unproven order."""
        return self.sure < CERTAIN and any(
            not self.days.isdisjoint(((near.month, near.day), (near.day, near.month)))
            for near in map(date.fromordinal, _around(day))
        )

    def not_before(self, day: date | None, start: date | None) -> date | None:
        """Return a day, with its numbers exchanged where no order is proven and it would be too early."""
        if day is None or start is None or day >= start or not self.depends(day) or day.day > 12:
            return day
        other = date(day.year, day.day, day.month)
        return other if other >= start else day


class _Date(NamedTuple):
    one: int
    two: int
    year: int | None
    weekday: int | None
    number: int
    shown: str

    def read(self, *, day_first: bool) -> date | None:
        month, day = (self.two, self.one) if day_first else (self.one, self.two)
        try:
            return date(self.year or 2000, month, day)
        except ValueError:
            return None


def day_order(
    lines: Sequence[str],
    *,
    said: str = "",
    near: Iterable[date | None] = (),
    numbers: Sequence[int] = (),
    text: str | None = None,
) -> DayOrder:
    """Return the order of day and month in the numeric dates of lines.

    `said` is what a person says, `near` holds days that the dates lie near to, `numbers` the number of each
    line where it is not its place, `text` the source around the lines. What decides is, one after the other:
    a date that can be read in one way only; weekdays beside dates; other days near them; in which order they
    lie close together; the language; the zones and clocks; else the month is first.
    """
    written = list(_dates(lines, numbers))
    open_ = [one for one in written if one.one <= 12 and one.two <= 12 and one.one != one.two]
    if said in ORDERS:
        return DayOrder(said == DAY_FIRST)
    votes = sum((one.one > 12) - (one.two > 12) for one in written)
    if votes or not open_:
        return DayOrder(votes > 0)
    whole = text if text is not None else "\n".join(lines)[:_MOST]
    proven = _by_weekdays(open_) or _by_days(open_, whole, near)
    if proven:
        return DayOrder(proven > 0)
    vote, because = _by_clues(open_, whole)
    return _unproven(open_, vote, because)


def _unproven(open_: Sequence[_Date], vote: int, because: str) -> DayOrder:
    first = open_[0]
    which, other = ("day", MONTH_FIRST) if vote > 0 else ("month", DAY_FIRST)
    shown = f"{first.shown} (line {first.number})" if first.number else first.shown
    note = f"Dates such as {shown} do not tell which number is the month; the {which} was taken to be first"
    note += f", since {because}" if because else ""
    read = (one.read(day_first=vote > 0) for one in open_)
    return DayOrder(
        vote > 0,
        LIKELY if because else ASSUMED,
        f"{note}. Say --dates {other} if that is wrong.",
        frozenset((day.month, day.day) for day in read if day is not None),
    )


def _dates(lines: Sequence[str], numbers: Sequence[int]) -> Iterator[_Date]:
    """Yield what can be a date with a stroke or a dash; with dots the day is first wherever it is written."""
    size = 0
    for place, line in enumerate(lines):
        size += len(line)
        if size > _MOST:
            return
        if "/" not in line and line.count("-") < 2:
            continue
        for match in _WRITTEN.finditer(line):
            one, two = int(match["one"]), int(match["two"])
            if match["sign"] == "." or not (1 <= min(one, two) <= 12 and max(one, two) <= 31):
                continue
            year = match["year"]
            name = match["before"] or match["behind"]
            shown = match["sign"].join(filter(None, (match["one"], match["two"], year)))
            number = numbers[place] if numbers else place + 1
            whole = int(year) + (2000 if len(year) == 2 else 0) if year else None
            yield _Date(one, two, whole, _NAMES[name.lower()] if name else None, number, shown)


def _by_weekdays(dates: Sequence[_Date]) -> int:
    """Return how many weekdays stand beside dates that fall on them with the day first, less the others."""
    votes = 0
    for one in dates:
        if one.weekday is not None and one.year is not None:
            fits = [
                day is not None and day.weekday() == one.weekday
                for day in (one.read(day_first=True), one.read(day_first=False))
            ]
            votes += fits[0] - fits[1]
    return votes


def _by_days(dates: Sequence[_Date], text: str, near: Iterable[date | None]) -> int:
    """Return the same for dates that lie near other days which leave no doubt."""
    known = sorted({day.toordinal() for day in (*_certain_days(text), *near) if day is not None})
    if not known:
        return 0
    votes = 0
    for one in dates[:_MOST_DATES]:
        if one.year is None:
            continue
        far = []
        for day_first in (True, False):
            day = one.read(day_first=day_first)
            far.append(min(abs(day.toordinal() - other) for other in known) if day else 10**6)
        votes += _closer(far[0], far[1])
    return votes


def _closer(first: int, second: int) -> int:
    """Return 1 if the first distance is clearly the lesser, -1 if the second is, 0 if neither."""
    small, large = min(first, second), max(first, second)
    if small > _NEAR or large < 3 * small + _LEAST:
        return 0
    return 1 if first < second else -1


def _certain_days(text: str) -> Iterator[date]:
    for match in _ISO.finditer(text[:_MOST]):
        yield from _day(int(match[1]), int(match[2]), int(match[3]))
    for match in _SPELLED.finditer(text[:_MOST]):
        name = (match["month1"] or match["month2"]).lower()
        year, day = match["y1"] or match["y2"], match["d1"] or match["d2"]
        yield from _day(int(year), _MONTHS.index(name) + 1, int(day))


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _by_clues(dates: Sequence[_Date], text: str) -> tuple[int, str]:
    """Return what speaks for an order without proving it, as a vote and in words."""
    if vote := _closer(*(_spread(dates, day_first=first) for first in (True, False))):
        return vote, "they lie close together so"
    if _is_foreign(text):
        return 1, "the text is not in English"
    american, other = _AMERICAN.search(text), _OTHERS.search(text)
    if (american is None) != (other is None):
        zone = american or other
        return (-1 if american else 1), f"its clocks are in {zone[0] if zone else ''}"
    if any("/" in one.shown for one in dates) and _HALVES.search(text):
        return -1, "its clocks say AM and PM"
    return 0, ""


def _spread(dates: Sequence[_Date], *, day_first: bool) -> int:
    whole = [one for one in dates if one.year is not None] or dates
    days = [day.toordinal() for one in whole if (day := one.read(day_first=day_first)) is not None]
    return max(days) - min(days) if days else 0


def _is_foreign(text: str) -> bool:
    words = [word.lower() for word in _WORD.findall(text[:20_000])]
    ours, theirs = sum(word in _ENGLISH for word in words), sum(word in _ELSEWHERE for word in words)
    return theirs >= _FEWEST_WORDS and theirs > 3 * ours


def _around(day: date) -> Iterator[int]:
    ordinal = day.toordinal()
    return (near for near in (ordinal - 1, ordinal, ordinal + 1) if date.min.toordinal() <= near)
