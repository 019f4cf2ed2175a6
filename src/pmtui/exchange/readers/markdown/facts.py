"""Labels and their values into the key facts of a document."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from pmtui.document import DetectedBy, Measure, Metric, Person
from pmtui.exchange.imported import Guess
from pmtui.exchange.readers.markdown.amounts import Length, amount_of, length_of
from pmtui.exchange.readers.markdown.clockwork import Clockwork
from pmtui.exchange.readers.markdown.detected import is_denial, read_detected_by
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.outline import Fact
from pmtui.exchange.readers.markdown.stamps import Stamp, days_in, stamp_of
from pmtui.exchange.readers.markdown.values import (
    is_nothing,
    read_severity,
    read_trigger,
    without_severity,
)
from pmtui.exchange.readers.markdown.zones import zone_of

_MOMENTS = ("impact_started", "detected", "acknowledged", "mitigated", "impact_ended", "resolved", "closed")
_SINCE = re.compile(
    r"\W{0,3}(?:from|since|at|seit|von|ab|depuis|desde|dalle|vanaf|från|fra)\b", re.IGNORECASE
)
_WINDOW = re.compile(r"window|period|frame|range|zeitraum|期間|时间", re.IGNORECASE)
# What took its time, and not when it happened: "Recovery time: 1h08".
_TOOK = re.compile(r"(?:resolution|recovery|detection|mitigation|repair|response) time", re.IGNORECASE)
_TAKEN = re.compile(
    r"[~\s]{0,3}(?:about\s)?\d{1,4}(?:[.,]\d)?\s?(?:h(?:ours?|rs?)?|m(?:in(?:utes?|s)?)?|seconds?)"
    r"(?=\d\d(?!\d)|\W|$)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s{0,3}(?:-|–|—|~|〜|→|to|until|till|through|bis|から|至)\s{0,3}", re.IGNORECASE)
_NAME_AND_ROLE = re.compile(
    r"(?P<name>[A-Z@][\w.'-]{1,30}(?: [A-Z][\w.'-]{0,30}){0,3})\s?(?:,|–|—"
    r"| - )\s?(?P<role>[^,]{0,60}\b(?:commander|engineers?|lead|manager|sre"
    r"|on-?call|owner|scribe|developer|support|director|liaison|operations|ops|analyst"
    r"|architect|facilitator|cto|ceo|dba|dev|ic)\b[^,]{0,40})",
    re.IGNORECASE,
)
_ROLE = re.compile(r"(?P<name>[^()（）:：]{2,60}?)\s?[(（](?P<role>[^()（）]{2,80})[)）]")
_TICKET_LINK = re.compile(r"(?P<name>[^()\s][^()]{0,80}?)\s\((?P<url>https?://[^\s()]{4,300})\)")


# Where it stands in words what happened at a moment, instead of when.
_IN_WORDS = {
    "facts.detected": "summary.detection",
    "facts.resolved": "summary.resolution",
    "facts.mitigated": "summary.resolution",
}


_LONGEST_NAME = 5
"""Words of a name; what is longer is a sentence about somebody."""


class FactReader:
    """Puts facts into what is gathered; times are read by one clockwork in the order in which they stand."""

    def __init__(self, gathered: Gathered, clock: Callable[[], Clockwork], *, month_first: bool) -> None:
        self._gathered = gathered
        self._clock = clock
        self._month_first = month_first

    def take(self, fact: Fact) -> None:
        """Put one fact into its field; what it says beyond the value stays unplaced."""
        text = fact.text.strip()
        raw = f"{fact.label}: {text}"
        self._gathered.used.append(fact.label)
        if not text or (is_nothing(text) and fact.name not in ("facts.people",)):
            if text:
                self._gathered.used.append(raw)
            return
        rest = self._put(fact, text, raw)
        if rest is None and (path := _IN_WORDS.get(fact.name)) and len(text) > 8:
            self._gathered.append(path, text, 0.7, fact.line)
            self._gathered.found(path.removeprefix("summary."), fact.label, fact.line, 0.7)
            rest = ""
        if rest is None or _says_more(rest):
            self._gathered.leave(fact.line, raw)

    def _put(self, fact: Fact, text: str, raw: str) -> str | None:
        """Return what the text says beyond the value, None if it holds no such value."""
        name = fact.name
        if name == "title":
            return "" if self._gathered.put("title", text, 0.95, fact.line) else None
        if name.startswith("facts.") and name.removeprefix("facts.") in _MOMENTS:
            return self._moment(name, fact, text, raw)
        if name in ("facts.date", "facts.written"):
            return self._date(name, fact, text, raw)
        if name == "range":
            return self._range(fact, text, raw)
        if name == "facts.severity":
            severity, sure = read_severity(text)
            bare = without_severity(text)
            return bare if severity and self._gathered.put(name, severity, sure, fact.line, raw) else None
        if name in ("facts.services", "facts.tags"):
            words = _words(text)
            return "" if words and self._gathered.put(name, words, fact.sure, fact.line, raw) else None
        if name == "facts.incident":
            return self._incident(fact, text, raw)
        if name == "facts.people":
            return self._people(fact, text)
        return self._rest(name, fact, text, raw)

    def _rest(self, name: str, fact: Fact, text: str, raw: str) -> str | None:
        line = " ".join(text.split())
        if name in _PERSONS and (addresses := _MAIL.findall(line)):
            line = _MAIL.sub(",", line).strip(" ,")
            self._gathered.leave(fact.line, f"{fact.label}: {', '.join(addresses)}")
        if name.startswith("facts."):
            return "" if self._gathered.put(name, line, fact.sure, fact.line, raw) else None
        if name == "detected_by":
            by = read_detected_by(text) or DetectedBy.OTHER
            self._gathered.append("summary.detection", text, 0.8, fact.line)
            if is_denial(text):
                return ""
            self._gathered.put(
                "summary.detected_by", by, 0.6 if by is not DetectedBy.OTHER else 0.3, fact.line, raw
            )
            return ""
        if name == "zone" and zone_of(line) is not None:
            self._gathered.used.append(raw)
            return ""
        if name in ("mttr", "metric"):
            return self._metric(fact, text, raw)
        return None

    def _moment(self, path: str, fact: Fact, text: str, raw: str) -> str | None:
        stamp = stamp_of(text, month_first=self._month_first)
        if _TOOK.fullmatch(fact.label.strip()) and _TAKEN.match(text) and (length := length_of(text)):
            return self._length(fact, length, raw)
        if stamp is None or (stamp.day is None and stamp.hour is None):
            return None
        clock = self._clock()
        if stamp.is_day:
            day = stamp.day.date(clock.day.year if clock.day else 2000) if stamp.day else None
            return self._day_of(path, day, fact, stamp, raw)
        moment = clock.read(stamp)
        if moment.sure < 0.15:
            return None
        return (
            stamp.rest
            if self._gathered.put(path, moment.at, min(moment.sure, fact.sure), fact.line, raw)
            else None
        )

    def _day_of(self, path: str, day: date | None, fact: Fact, stamp: Stamp, raw: str) -> str | None:
        """Use a day without a clock: it can be the day of the incident, but no moment of it."""
        if day is not None and path == "facts.impact_started":
            self._gathered.put("facts.date", day, 0.9, fact.line, raw)
            return stamp.rest
        if day is not None and day == self._gathered.values.get("facts.date"):
            self._gathered.used.append(raw)
        else:
            self._gathered.leave(fact.line, raw)
        return ""

    def _date(self, path: str, fact: Fact, text: str, raw: str) -> str | None:
        stamp = stamp_of(text, month_first=self._month_first)
        clock = self._clock()
        if stamp is None or stamp.day is None:
            found = days_in(text, month_first=self._month_first, limit=1)
            day = found[0][0] if found else None
        else:
            day = stamp.day
        if day is None:
            return None
        when = day.date(clock.day.year if clock.day else 2000)
        sure = 0.95 if day.year and not day.swapped else 0.7
        done = when is not None and self._gathered.put(path, when, sure, fact.line, raw)
        if done and path == "facts.date" and stamp is not None and stamp.hour is not None:
            self._range(fact, text, raw)
        if not done:
            return None
        return stamp.rest if stamp is not None and stamp.day is not None else text

    def _range(self, fact: Fact, text: str, raw: str) -> str | None:
        """Read `18:35 – 18:50 JST (15 min)` as start and end, `31 minutes` as a number of the impact."""
        stamp = stamp_of(text, month_first=self._month_first)
        if stamp is not None and (stamp.day is not None or stamp.hour is not None):
            if not _is_lone(stamp) or _SINCE.match(text) or _is_span(text):
                return self._span(fact, stamp, text, raw)
            if _WINDOW.search(fact.label) or _could_be_instant(text):
                return None
        length = length_of(text)
        return None if length is None else self._length(fact, length, raw)

    def _length(self, fact: Fact, length: Length, raw: str) -> str:
        """Take a length of time, and the span in which it was where one stands behind it."""
        row = Metric(
            measure=Measure.DURATION,
            name="" if fact.label.lower() == "duration" else fact.label,
            value=int(length.minutes) if length.minutes == int(length.minutes) else length.minutes,
            unit="min",
            approximate=length.about,
        )
        self._gathered.add("impact.metrics", row, 0.9, fact.line, value=Guess(None, 0.9, fact.line, raw))
        self._gathered.used.append(raw)
        behind = length.rest.strip(" (,;:")
        stamp = stamp_of(behind, month_first=self._month_first) if fact.name == "range" else None
        if stamp is not None and stamp.hour is not None and self._end(behind, stamp)[0] is not None:
            return self._span(fact, stamp, behind, raw) or ""
        return length.rest

    def _span(self, fact: Fact, stamp: Stamp, text: str, raw: str) -> str | None:
        clock = self._clock()
        ended, end_zone = self._end(text, stamp)
        if end_zone and stamp.zone is None:
            stamp = stamp._replace(zone=end_zone)
        if stamp.hour is not None:
            start = clock.read(stamp)
            self._gathered.put("facts.impact_started", start.at, min(0.9, start.sure), fact.line, raw)
            if ended is not None and ended.hour is not None:
                moment = clock.read(
                    ended if ended.zone or not stamp.zone else ended._replace(zone=stamp.zone)
                )
                self._gathered.put("facts.impact_ended", moment.at, min(0.9, moment.sure), fact.line, raw)
        elif stamp.day and (day := stamp.day.date(clock.day.year if clock.day else 2000)):
            self._gathered.put("facts.date", day, 0.8, fact.line, raw)
        self._gathered.used.append(raw)
        return ended.rest if ended else stamp.rest

    def _end(self, text: str, stamp: Stamp) -> tuple[Stamp | None, Any]:
        if until := re.match(r"\(until ([^()]{1,60})\)", stamp.rest):
            found = stamp_of(until[1], month_first=self._month_first)
            behind = stamp.rest[until.end() :]
            return (found._replace(rest=behind), found.zone) if found else (None, None)
        place = text.find(stamp.written) + len(stamp.written)
        if between := _BETWEEN.match(text, place):
            found = stamp_of(text[between.end() :], month_first=self._month_first)
            return (found, found.zone) if found else (None, None)
        return None, None

    def _incident(self, fact: Fact, text: str, raw: str) -> str | None:
        line = " ".join(text.split())
        if len(line) > 200:
            return None
        if match := _TICKET_LINK.fullmatch(line):
            self._gathered.put("facts.incident_url", match["url"], 0.9, fact.line)
            line = match["name"]
        elif re.fullmatch(r"https?://\S+", line):
            return "" if self._gathered.put("facts.incident_url", line, 0.9, fact.line, raw) else None
        return "" if self._gathered.put("facts.incident", line, fact.sure, fact.line, raw) else None

    def _people(self, fact: Fact, text: str) -> str:
        self._gathered.used.append(f"{fact.label}: {_MAIL.sub('', text)}")
        if addresses := _MAIL.findall(text):
            self._gathered.leave(fact.line, f"{fact.label}: {', '.join(addresses)}")
        for name, role in people_in(text):
            if len(name.split()) > _LONGEST_NAME:
                self._gathered.leave(fact.line, f"{role}: {name}" if role else name)
                continue
            self._gathered.add("facts.people", Person(name=name, role=role), fact.sure, fact.line)
        return ""

    def _metric(self, fact: Fact, text: str, raw: str) -> str | None:
        line = " ".join(text.split())
        if fact.name == "mttr" and length_of(line) is not None:
            return self._range(fact, line, raw)
        found = amount_of(line, fact.label)
        self._gathered.used.append(raw)
        if found is None:
            self._gathered.append("impact.narrative", raw, 0.7, fact.line)
            return ""
        row = Metric(
            name=fact.label,
            value=int(found.value) if found.value.is_integer() else found.value,
            unit=found.unit,
            approximate=found.about,
        )
        self._gathered.add("impact.metrics", row, 0.8, fact.line)
        self._gathered.used.append(raw)
        return ""


def _is_lone(stamp: Stamp) -> bool:
    """Return whether a clock has nothing beside it that makes it an instant: no day, no zone, no am or pm."""
    return stamp.day is None and stamp.zone is None and not stamp.half


def _is_span(text: str) -> bool:
    """Return whether a text begins with two clocks and a sign between them."""
    first = length_of(text)
    return first is None or _BETWEEN.match(first.rest) is not None


def _could_be_instant(text: str) -> bool:
    """Return whether `14:05` stands alone, which behind `Duration` can be a length as well as a beginning."""
    return re.match(r"[~\s]{0,3}(?:1\d|2[0-3])[:.]\d\d(?![:.\d]|\s?[a-z])", text, re.IGNORECASE) is not None


def _says_more(rest: str) -> bool:
    """Return whether words are left behind a value that its field cannot hold."""
    return any(word.lower() not in _EMPTY for word in re.findall(r"[^\W\d_]{2,}", rest))


# Words beside a time or a day that say nothing beyond it.
_EMPTY = frozenset(
    word
    for words in (
        "until utc gmt am pm the at on local time approx approximately all times",
        "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun",
    )
    for word in words.split()
)


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a list with commas or one a line; a bracket keeps its commas."""
    parts = re.split(r"\n|[,;、，](?![^(（]*[)）])", text)
    return tuple(word for part in parts if (word := " ".join(part.split()).strip("-•* .")))


_PERSONS = frozenset(f"facts.{name}" for name in ("owner", "commander", "facilitator", "oncall_primary"))
# The address of somebody, as a link shows it: what follows is the next one.
_MAIL = re.compile(r"\s?\(mailto:([^\s()]{3,100})\),?")


def people_in(text: str) -> list[tuple[str, str]]:
    """Return the people that a text lists, each with a role where it says one."""
    found: list[tuple[str, str]] = []
    for row in text.split("\n"):
        row = _MAIL.sub(",", re.sub(r"^\s*[-*•]\s+", "", row)).strip(" ,")
        if match := re.fullmatch(r"(?P<role>[^:：,]{2,50})[:：]\s*(?P<names>.{2,300})", row):
            found += [(name, match["role"].strip()) for name in _words(match["names"])]
            continue
        if match := _NAME_AND_ROLE.fullmatch(row):
            found.append((match["name"], match["role"]))
            continue
        for word in _words(row):
            person = _ROLE.fullmatch(word)
            found.append((person["name"], person["role"]) if person else (word, ""))
    return found


def guess_trigger(gathered: Gathered, text: str, line: int) -> None:
    """Guess what set the incident off from the words of the section that is about it."""
    if trigger := read_trigger(text):
        gathered.put("facts.trigger", trigger, 0.5, line)
