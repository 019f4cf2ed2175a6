"""The day of the incident and the zone of its times, before any of them is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import PurePath

from pmtui.exchange.imported import Options
from pmtui.exchange.readers.markdown.days import day_in_name, day_of, first_day, year_of_weekdays
from pmtui.exchange.readers.markdown.front import Front
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.labels import field_of
from pmtui.exchange.readers.markdown.months import MONTH
from pmtui.exchange.readers.markdown.outline import Outline, Passage
from pmtui.exchange.readers.markdown.part_names import Name
from pmtui.exchange.readers.markdown.recognising import name_parts, zone_of_passages, zone_said
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
        )

    def _day_told(self, year: int | None) -> date | None:
        """Return the day that the text tells of beside what is planned, or that stands in the file's name."""
        month_first = self._month_first
        passages = _with_plans_named(self._outline.passages)
        told = [p for p in passages if p.name not in _PLANS]
        headed = [p.heading for p in told]
        timeline = [prose(p.blocks[:3])[:2000] for p in told if p.name is Name.TIMELINE]
        summary = [
            _without_plans(prose(p.blocks))[:3000]
            for p in told
            if p.name in (Name.SUMMARY, Name.IMPACT, None)
        ]
        return (
            first_day([*headed, *timeline], month_first=month_first, all_lines=False)
            or first_day(summary[:4], month_first=month_first, all_lines=False)
            or self._before_written(
                first_day(
                    [*headed, *timeline, *summary[:4]], month_first=month_first, all_lines=False, year=year
                )
            )
            or day_in_name(PurePath(self._name).name)
            or day_of(self._front.values.get("date", ("", 0))[0], month_first=month_first)
            or first_day([self._unplanned(passages)], month_first=month_first, year=year)
        )

    def _before_written(self, day: date | None) -> date | None:
        """Return a day that names no year, in the year before where it would lie behind that of the text."""
        dates = [fact.text for fact in self._outline.facts if fact.name == "facts.written"]
        known = (day_of(text, month_first=self._month_first) for text in dates)
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
        front = day_of(self._front.values.get("date", ("", 0))[0], month_first=self._month_first)
        known = front or day_in_name(PurePath(self._name).name)
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
        return known or year_of_weekdays(text, years, month_first=self._month_first)

    def _option_zone(self) -> Zone | None:
        if not self._options.zone:
            return None
        return zone_of(self._options.zone)
