"""The day of the incident and the zone of its times, before any of them is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import PurePath

from pmtui.document.times import show_day
from pmtui.exchange.imported import Options
from pmtui.exchange.readers.markdown.days import (
    day_in_name,
    day_of,
    first_day,
    latest,
    year_of_weekdays,
    yearless_day,
)
from pmtui.exchange.readers.markdown.front import Front
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.labels import field_of
from pmtui.exchange.readers.markdown.months import MONTH
from pmtui.exchange.readers.markdown.outline import Outline, Passage
from pmtui.exchange.readers.markdown.part_names import Name
from pmtui.exchange.readers.markdown.recognising import name_parts, zone_of_passages, zone_said
from pmtui.exchange.readers.markdown.stamps import days_in
from pmtui.exchange.readers.markdown.text import prose
from pmtui.exchange.readers.markdown.zones import UNNAMED, Zone, only_zone, zone_named_in, zone_of

_IN_BRACKETS = re.compile(r"\(([A-Z]{2,5}(?:\s?[+−-]\d{1,2})?)\)\s*$")
# A month with its year: “March 2025”.
_MONTH_AND_YEAR = re.compile(rf"(?<!\w){MONTH}\s(?:de\s|del\s)?(20[0-4]\d)(?!\d)", re.IGNORECASE)

# Parts that tell of what is to come.
_PLANS = (Name.ACTIONS, Name.FOLLOW_UP)
_PLAN = re.compile(
    r"^[ \t>*+\-|\d.)]{0,12}\[[ xX]\]\s.*$"
    r"|^\W{0,8}(?:actions?(?: items?)?|next steps?|follow[ -]?ups?|to-?dos?|tasks?|ma(?:ß|ss)nahmen?"
    r"|acci(?:ón|ones)|tareas?|mesures?|tâches?)\b.{0,20}?[:：].*$"
    r"|\b(?:due(?! to\b)|deadline|target date|fällig|échéance|vence|vencimiento|prazo|scadenza)\b.{0,24}",
    re.IGNORECASE | re.MULTILINE,
)
_UNTIL = re.compile(
    r"\b(?:by|before|until|no later than|not later than|bis(?: zum)?|vor dem|avant(?: le)?|antes del?|até"
    r"|entro)\s(?:the\s)?(?:end of\s)?.{3,24}",
    re.IGNORECASE,
)

# What had been so since a day, or until one, began before the incident: “had been failing since 28 August”.
_BACKGROUND = re.compile(r"\bhad\b[^.\n]{0,80}?\b(?:since|until)\s.{3,24}", re.IGNORECASE)
_SOON, _A_DAY = timedelta(days=60), timedelta(days=1)


def _with_plans_named(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages with the names that they get by their content or from the part they stand in."""
    named = [replace(passage, blocks=list(passage.blocks)) for passage in passages]
    name_parts(named, Gathered())
    for passage in named:
        if passage.name is None and passage.parents and passage.parents[-1] in _PLANS:
            passage.name = passage.parents[-1]
    return named


def _without_plans(text: str) -> str:
    """Return a text without what it says is to be done, and until when."""
    return _PLAN.sub("", text)


_FEBRUARY = 2
_TELLING = (Name.SUMMARY, Name.IMPACT, None)


class TimeFrame:
    """What a document says about when it happened; `text` is all of it, `name` that of its file."""

    def __init__(
        self, name: str, text: str, front: Front, outline: Outline, options: Options, *, month_first: bool
    ) -> None:
        self._name = name
        self._text = text
        self._front = front
        self._outline = outline
        self._options = options
        self._month_first = month_first
        self._assumed_year: int | None = None
        self._in_sentence: date | None = None
        self._day: date | None = None

    def zone(self) -> Zone:
        """Return the zone of the times."""
        facts = self._outline.facts
        texts = [fact.text for fact in facts if fact.name == "zone"]
        front = self._front.values.items()
        texts += [value for key, (value, _) in front if field_of(key.replace("_", " ")) == "zone"]
        zones = (zone_of(text) or zone_named_in(f"({text})") for text in texts)
        zone = next((found for found in zones if found is not None), None)
        said = (zone_said(f"{fact.label}: {fact.text}") for fact in facts)
        zone = zone or next((found for found in said if found is not None), None)
        return (
            zone
            or zone_of_passages(self._outline.passages)
            or zone_said(self._outline.title)
            or self._zone_beside_day()
            or self._option_zone()
            or only_zone(self._text)
            or UNNAMED
        )

    def _zone_beside_day(self) -> Zone | None:
        """Return the zone in brackets behind the day of the incident: `12 and 13 May 2025 (CET)`."""
        dated = (fact.text for fact in self._outline.facts if fact.name in ("facts.date", "range"))
        zones = (zone_of(match[1]) for text in dated if (match := _IN_BRACKETS.search(text)))
        return next((found for found in zones if found is not None), None)

    def day(self) -> date | None:
        """Return the day of the incident; None where nothing names one."""
        self._day = self._found_day()
        return self._day

    def _found_day(self) -> date | None:
        facts, month_first = self._outline.facts, self._month_first
        dated = [
            fact.text
            for name in ("facts.impact_started", "facts.date", "range", "facts.detected", "facts.incident")
            for fact in facts
            if fact.name == name
        ]
        year = self._any_year()
        days = (day_of(text, month_first=month_first) for text in dated)
        day = next((found for found in days if found is not None), None)
        dates = [fact.text for fact in facts if fact.name == "facts.written"]
        written = (day_of(text, month_first=month_first) for text in dates)
        texts = [self._outline.title]
        texts += [self._front.values.get(name, ("", 0))[0] for name in ("title", "subtitle", "description")]
        partly = (day_of(text, month_first=month_first, year=year) for text in dated)
        return (
            (None if self._options.day_is_guess else self._options.day)
            or day
            or next((found for found in partly if found is not None), None)
            or first_day(texts, month_first=month_first, year=self._year())
            or self._day_told(year)
            or next((found for found in written if found is not None), None)
            or self._options.day
            or self._latest_day(dated, texts)
        )

    def notes(self, *, timed: bool) -> Iterator[str]:
        """Yield what was assumed to know the day of the incident, in sentences; `timed`: for a timeline."""
        day = self._day
        if day is None or day == self._options.day:
            return
        if day.year == self._assumed_year:
            yield f"No year is named; {day.year} was taken. Say --day if that is wrong."
        sources = (day_in_name(PurePath(self._name).name), self._front_day())
        if timed and day == self._in_sentence and day not in sources and (line := self._line_of(day)):
            yield (
                f"{show_day(day)} was taken as the day of the incident, since line {line} names it. "
                "Say --day if that is wrong."
            )

    def _line_of(self, day: date) -> int:
        """Return the first line that names a day; 0 if none does."""
        for number, line in enumerate(self._text[:50_000].split("\n"), 1):
            for named, _ in days_in(line, month_first=self._month_first):
                if (named.month, named.day) == (day.month, day.day) and named.year in (None, day.year):
                    return number
        return 0

    def _latest_day(self, labelled: Sequence[str], titles: Sequence[str]) -> date | None:
        """Return the latest date that the first day without a year can be, where nothing tells a year.

        A day without a label is only looked for where clocks need one: for a fact alone it is too unsure.
        """
        told = [p for p in _with_plans_named(self._outline.passages) if p.name not in _PLANS]
        timeline = [prose(p.blocks) for p in told if p.name is Name.TIMELINE]
        summary = [self._prose(p) for p in told if p.name in _TELLING]
        month_first = self._month_first
        day = yearless_day(labelled, month_first=month_first)
        if day is None and timeline:
            headings = [*titles, *(p.heading for p in told)]
            day = (
                yearless_day(headings, month_first=month_first, numbers=False)
                or yearless_day(timeline, month_first=month_first)
                or yearless_day(summary[:4], month_first=month_first, numbers=False)
            )
        found = latest(day) if day is not None else None
        self._assumed_year = found.year if found is not None else None
        return found

    @staticmethod
    def _prose(passage: Passage) -> str:
        return _BACKGROUND.sub("", _without_plans(prose(passage.blocks)))[:3000]

    def _day_told(self, year: int | None) -> date | None:
        """Return the day that the text tells of beside what is planned, or that stands in the file's name."""
        month_first = self._month_first
        passages = _with_plans_named(self._outline.passages)
        told = [p for p in passages if p.name not in _PLANS]
        headed = [p.heading for p in told]
        timeline = [prose(p.blocks[:3])[:2000] for p in told if p.name is Name.TIMELINE]
        summary = [self._prose(p) for p in told if p.name in _TELLING]
        return (
            first_day([*headed, *timeline], month_first=month_first, all_lines=False)
            or self._of_sentence(first_day(summary[:4], month_first=month_first, all_lines=False))
            or self._before_written(
                first_day([*headed, *timeline], month_first=month_first, all_lines=False, year=year)
            )
            or self._of_sentence(
                self._before_written(
                    first_day(summary[:4], month_first=month_first, all_lines=False, year=year)
                )
            )
            or day_in_name(PurePath(self._name).name)
            or self._front_day()
            or self._of_sentence(first_day([self._unplanned(passages)], month_first=month_first, year=year))
        )

    def _front_day(self) -> date | None:
        """Return the day of the front matter: that of the incident, or of what was written soon after it."""
        return day_of(self._front_date(), month_first=self._month_first)

    def _front_date(self) -> str:
        return self._front.values.get("date", ("", 0))[0]

    def _of_sentence(self, day: date | None) -> date | None:
        """Return a day out of a sentence, if it can be that of the incident beside the front matter's."""
        known = self._front_day()
        if day is None or (known is not None and not known - _SOON <= day <= known + _A_DAY):
            return None
        self._in_sentence = day
        return day

    def _before_written(self, day: date | None) -> date | None:
        """Return a day that names no year, in the year before where it would lie behind that of the text."""
        dates = [fact.text for fact in self._outline.facts if fact.name == "facts.written"]
        known = (day_of(text, month_first=self._month_first) for text in (*dates, self._front_date()))
        written = next((found for found in known if found is not None), None)
        if day is None or written is None or day <= written or day.year != written.year:
            return day
        return day.replace(year=day.year - 1, day=min(day.day, 28 if day.month == _FEBRUARY else 31))

    def _unplanned(self, passages: Sequence[Passage]) -> str:
        """Return the text without what is planned: the days of that are to come."""
        lines = self._text[:50_000].split("\n")
        starts = sorted((p.line, p.name in _PLANS) for p in passages if p.line)
        for (first, planned), (end, _) in pairwise([*starts, (len(lines) + 1, False)]):
            if planned:
                lines[first - 1 : end - 1] = [""] * len(lines[first - 1 : end - 1])
        return _UNTIL.sub("", _without_plans("\n".join(lines)))

    def _year(self) -> int | None:
        """Return the year of the document, for days in its title that name none."""
        known = self._front_day() or day_in_name(PurePath(self._name).name)
        return known.year if known else None

    def _any_year(self) -> int | None:
        """Return a year that the text names anywhere, for days that name none."""
        text = self._text[:50_000]
        known = self._year()
        if known is None and (day := first_day([text], month_first=self._month_first)):
            known = day.year
        if known is None and (named := _MONTH_AND_YEAR.search(text)):
            known = int(named[1])
        if known is None and (named := re.search(r"(?<!\d)(20[0-4]\d)(?!\d)", self._outline.title)):
            known = int(named[1])
        years = [int(year) for year in re.findall(r"(?<![\w.-])(20[0-4]\d)(?![\w-])", text)]
        return known or self._year_of_weekdays(text, years)

    def _year_of_weekdays(self, text: str, years: Sequence[int]) -> int | None:
        found = year_of_weekdays(text, years, month_first=self._month_first)
        self._assumed_year = found if found not in years else None
        return found

    def _option_zone(self) -> Zone | None:
        if not self._options.zone:
            return None
        return zone_of(self._options.zone)
