"""Times as people tell them: “Saturday night”, “the 28th, 09:00”, “Friday, around one in the morning”.

Only a timeline is read like that: elsewhere these words are a part of a sentence.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from pmtui.exchange.readers.markdown.spoken_times import AHEAD, HOURS, PARTS, SHORT_WEEKDAYS, WEEKDAYS
from pmtui.exchange.readers.markdown.stamps import (
    CLOCK,
    DAY,
    UNTIL,
    Day,
    Stamp,
    behind,
    clock_of,
    day_of_match,
    shown_until,
    stamp_of,
)
from pmtui.exchange.readers.markdown.zones import NAMED, zone_of
from pmtui.patterns import folded

_SIGN = r"(?:[\u2190-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?\s?){0,2}"
_OPENING = re.compile(rf"{_SIGN}[\s\[(<（*_`【「]{{0,4}}")
_BETWEEN = re.compile(
    r"[\])>）*_`】」]{0,3}(?:[\s,;@|·•/–—-]{0,4}|[.:]\s{1,2}(?=\d))[\[(<（*_`]{0,3}"
    r"(?:(?:at|um|à|a las|às|alle|om|kl\.?|on|of|am|den|le|el|i|på)\s(?=\S))?[\[(<（*_`]{0,3}",
    re.IGNORECASE,
)
_COLON = re.compile(r"\s?[:：]\s{1,2}")
_CLOSING = re.compile(r"[\])>）*_`】」]{0,4}")
_STRONG = re.compile(r"\s?(?:[:：.;|→]|-{1,2}>)(?:\s|$)|\s(?:[–—-]{1,3}|=>)\s|\s?[–—]\s?|\s*$")
_WEAK = re.compile(r"\s?,\s")
_ROUGH = (
    r"(?:[~≈]|(?:ca|c|circa|approx(?:imately)?|around|about|roughly|nearly|almost|shortly (?:before|after)"
    r"|just (?:before|after)|before|after|by|at|on|from|since|until|towards?|gegen|etwa|kurz (?:vor|nach)"
    r"|vers"
    r"|hacia|sobre|verso|rond|omkring|vid)\b\.?)\s?"
)
_BEFORE_PART = (
    r"(?:(?:in|during|over|on|at|by|around|about|towards?|before|after|until|since|the|this|that|early|late"
    r"|mid|later|shortly|just|am|in der|gegen|vers|dans|le|la|en|por|al|a|de|da|di|pela|na|nel|nella|på|om)"
    r"[-\s]|l['’]|'s\s){0,4}"
)
_SHORT_NAME = "|".join(sorted(map(re.escape, SHORT_WEEKDAYS), key=len, reverse=True))
_LONG_NAME = "|".join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True))
_WEEKDAY = re.compile(
    r"(?P<before>(?:(?:on|early|late|mid|by|since|until|am|seit|le|el|em|na|op|på)\s){0,3})"
    rf"(?:(?P<long>{_LONG_NAME})s?|(?P<short>{_SHORT_NAME})\.?(?=,?\s?(?:the )?[~(]?\d|\s?[):>\]]|$"
    rf"|,\s))(?![^\W_]|['’]s)",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?P<before>{_BEFORE_PART})(?:{'|'.join(f'(?P<at{hour}>{words})' for hour, words in PARTS)})(?![^\W_])",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    rf"(?:{'|'.join(f'(?P<d{n}>{words})' for n, (_, words) in enumerate(AHEAD))})"
    r"(?:(?<=\s)|(?<=[ぁ-鿿])(?=\d)|(?![^\W_]))",
    re.IGNORECASE,
)
_NTH = re.compile(r"(?:day|tag|jour|día|dia|giorno|dag|dzień|день)\s(?P<nth>\d{1,2})(?!\d)", re.IGNORECASE)
_PLUS = re.compile(r"[DJ]\s?(?P<sign>[+-])\s?(?P<plus>\d{1,3})(?!\d)|(?P<zero>[DJ])(?:0|(?=\s?:))")
_DATE = re.compile(rf"(?:{DAY})", re.IGNORECASE)
_OF_YEAR = re.compile(r"(?P<year>20\d\d)[-/](?P<count>\d{3})(?=[T\s/.:-]{1,2}\d)(?:T(?=\d))?")
_MONTH_DAY = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=[T\s,]{1,2}\d{1,2}:\d\d)")
_OF_WEEK = re.compile(r"(?P<year>20\d\d)-?W(?P<week>\d\d)-?(?P<day>[1-7])(?!\d)(?:T(?=\d))?")
_OF_MONTH = re.compile(
    r"(?:the )?(?P<number>\d{1,2})(?:st|nd|rd|th)(?![^\W_])|(?:den|le|el"
    r"|il)\s(?P<plain>\d{1,2})\.?(?=[,:]|$)",
    re.IGNORECASE,
)
_BESIDE_WEEKDAY = re.compile(
    r"(?P<number>\d{1,2})\.?(?!\d)(?!\s?(?:[ap]\.?m\b|uhr|h\b|h\d|[:.]\d|o['’]clock))", re.IGNORECASE
)
_CLOCK = re.compile(
    rf"(?P<rough>(?:{_ROUGH}){{0,2}})(?:{CLOCK})(?P<ish>\s?-?ish)?(?:\s?(?:uhr|uur|hrs?|hours|h)\b)?"
    rf"(?:\s?[(\[]?(?P<zone>(?-i:{NAMED})|(?<=\d)Z\b)[)\]]?)?(?P<ask>[~?]?)(?![^\W_])",
    re.IGNORECASE,
)
_WORDS = "|".join(HOURS)
_IN_WORDS = re.compile(
    rf"(?:{_ROUGH}){{0,2}}(?:(?P<half>half past|half|halb|quarter past|quarter to)\s)?"
    rf"(?:(?P<word>{_WORDS})|(?P<digits>\d{{1,2}}))(?P<ish>-?ish)?(?P<clock>\s?o['’]?clock)?"
    rf"(?:\s(?P<part>(?:in the|at|in der|du|de la|da)\s(?:small hours|early morning|morning|afternoon"
    rf"|evening|night"
    r"|früh|nacht|matin|nuit|soir|mañana|noche|tarde|manhã|noite)))?(?![^\W_:.])",
    re.IGNORECASE,
)
_PM = re.compile(r"afternoon|evening|night|soir|tarde|noche|noite", re.IGNORECASE)
_LONGEST = 120
_MOST = 6


@lru_cache(maxsize=50_000)
def told_stamp(text: str, *, month_first: bool = False) -> Stamp | None:
    """Return the time at the head of an entry of a timeline, written as a stamp or told in words."""
    known = stamp_of(text, month_first=month_first)
    if known is not None and known.is_timed and (known.day or known.relative is not None):
        return known
    told = _Telling(text, month_first).stamp()
    if told is None:
        return known
    if known is None:
        return told
    dated = told.day is not None and (told.day.month > 0 or known.weekday is None)
    return told if told.is_timed > known.is_timed or (told.is_timed and dated) else known


class _Telling:
    """The walk over the head of a text, one word for a day or a time after the other."""

    def __init__(self, text: str, month_first: bool) -> None:
        self._text = text
        self._head = text[:_LONGEST]
        self._month_first = month_first
        self._day: Day | None = None
        self._hour: tuple[int, int, int, str] | None = None
        self._part: int | None = None
        self._zone = ""
        self._rough = False
        self._said: list[str] = []
        self._until = ""

    def stamp(self) -> Stamp | None:
        """Return the time that the text begins with; None where its words are none."""
        opening = _OPENING.match(self._head)
        place = opening.end() if opening else 0
        end = place
        for _ in range(_MOST):
            found = self._piece(place)
            if found is None:
                break
            end = found
            between = _BETWEEN.match(self._head, end)
            place = between.end() if between else end
            place = self._behind_count(end) or place
        if not self._said or not self._holds(end):
            return None
        closing = _CLOSING.match(self._head, end)
        end = closing.end() if closing else end
        plain = self._said[-1] in ("clock", "date") and end < len(self._head)
        # Behind its clock a day belongs to the clock and not to the sentence: “00:10 (next day) restarted”.
        plain = plain or self._said in (
            ["clock", "ahead"],
            ["clock", "weekday"],
            ["clock", "ahead", "weekday"],
        )
        told = not plain and _STRONG.match(self._head, end) is None and "]" not in self._head[end - 1 : end]
        hour, minute, second, half = self._clock_or_part()
        return Stamp(
            day=self._day,
            hour=hour,
            minute=minute,
            second=second,
            zone=zone_of(self._zone) if self._zone else None,
            half=half,
            rough=self._rough or self._hour is None,
            written=self._text[:end].strip(" *_`|<>[]()"),
            rest=self._until + behind(self._text[end:]),
            told=told,
        )

    def _behind_count(self, end: int) -> int | None:
        """Return where the date begins that stands behind “Day 2:”; None where none does."""
        if self._day is None or self._day.nth is None or not (sign := _COLON.match(self._head, end)):
            return None
        dated = _DATE.match(self._head, sign.end()) or _WEEKDAY.match(self._head, sign.end())
        return sign.end() if dated else None

    def _clock_or_part(self) -> tuple[int | None, int, int, str]:
        if self._hour is None:
            return self._part, 0, 0, ""
        hour, minute, second, half = self._hour
        if not half and self._part is not None and self._part >= 12 and 0 < hour < 12 and hour + 12 < 24:
            late = self._part == 22 and hour < 6
            hour = hour if late else hour + 12
        return hour, minute, second, half

    def _piece(self, place: int) -> int | None:
        """Take the word at a place; return where it ends, None where none is there."""
        readers = (
            ("ahead", self._take_ahead),
            ("date", self._take_date),
            ("weekday", self._take_weekday),
            ("part", self._take_part),
            ("clock", self._take_clock),
            ("clock", self._take_words),
        )
        for name, reader in readers:
            if name in self._said:
                continue
            if (end := reader(place)) is not None:
                self._said.append(name)
                return end
        return None

    def _take_ahead(self, place: int) -> int | None:
        if self._day is not None:
            return None
        if match := _AHEAD.match(self._head, place):
            number = next(int(name[1:]) for name, value in match.groupdict().items() if value is not None)
            self._day = Day(None, 0, 0, ahead=AHEAD[number][0])
            return match.end()
        if match := _NTH.match(self._head, place) or _PLUS.match(self._head, place):
            groups = match.groupdict()
            if groups.get("nth"):
                nth = int(groups["nth"]) - 1
            elif groups.get("zero"):
                nth = 0
            else:
                nth = int(groups["plus"]) * (-1 if groups["sign"] == "-" else 1)
            self._day = Day(None, 0, 0, nth=nth)
            return match.end()
        return None

    def _take_date(self, place: int) -> int | None:
        if self._day is not None and self._day.weekday is None and self._day.nth is None:
            return None
        if (match := _OF_YEAR.match(self._head, place)) and 0 < int(match["count"]) <= 366:
            on = date(int(match["year"]), 1, 1) + timedelta(days=int(match["count"]) - 1)
            self._day = Day(on.year, on.month, on.day)
            self._said.append("counted")
            return match.end()
        if (match := _OF_WEEK.match(self._head, place)) and 0 < int(match["week"]) <= 52:
            on = date.fromisocalendar(int(match["year"]), int(match["week"]), int(match["day"]))
            self._day = Day(on.year, on.month, on.day)
            self._said.append("counted")
            return match.end()
        if (match := _DATE.match(self._head, place)) and (day := day_of_match(match, self._month_first)):
            self._day = day
            return match.end() + (self._head[match.end() : match.end() + 1] == "T")
        beside = self._said[-1:] == ["weekday"] and _BESIDE_WEEKDAY.match(self._head, place)
        if match := _MONTH_DAY.match(self._head, place):
            self._day = Day(None, int(match[1]), int(match[2]))
            self._said.append("counted")
            return match.end()
        if match := _OF_MONTH.match(self._head, place) or beside or None:
            number = int(match["number"] or match["plain"])
            if 0 < number <= 31:
                self._day = Day(None, 0, number)
                self._said.append("ordinal")
                return match.end()
        return None

    def _take_weekday(self, place: int) -> int | None:
        match = _WEEKDAY.match(self._head, place)
        if match is None or (match["short"] and match["short"].islower() and place == 0):
            return None
        if match["before"] and place < 2:
            self._said.append("led")
        name = folded(match["long"] or match["short"])
        number = WEEKDAYS[name] if match["long"] else SHORT_WEEKDAYS[name]
        if self._day is None:
            self._day = Day(None, 0, 0, weekday=number)
        return match.end()

    def _take_part(self, place: int) -> int | None:
        match = _PART.match(self._head, place)
        if match is None:
            return None
        self._part = next(
            int(name[2:]) for name, value in match.groupdict().items() if value and name.startswith("at")
        )
        if match["before"].strip() and place < 2:
            self._said.append("led")
        return match.end()

    def _take_clock(self, place: int) -> int | None:
        match = _CLOCK.match(self._head, place)
        if match is None or (match["sep"] == "." and re.match(r"\.\d|\s?%", self._head[match.end() :])):
            return None
        hour = clock_of(match)
        if hour is None:
            return None
        self._hour = hour
        self._zone = match["zone"] or ""
        rough = match["rough"].strip().lower()
        self._rough = rough not in ("", "at", "on", "from", "since") or bool(match["ish"] or match["ask"])
        if match["ish"]:
            self._said.append("ish")
        if until := UNTIL.match(self._head, match.end()):
            shown = shown_until(until)
            self._until = shown
            return until.end() if shown else match.end()
        return match.end()

    def _take_words(self, place: int) -> int | None:
        match = _IN_WORDS.match(self._head, place)
        if match is None or not (match["part"] or match["clock"] or (match["half"] and match["word"])):
            return None
        hour = HOURS[match["word"].lower()] if match["word"] else int(match["digits"])
        half = (match["half"] or "").lower()
        minute = {"half past": 30, "half": 30, "quarter past": 15, "halb": 30, "quarter to": 45}.get(half, 0)
        hour -= half in ("halb", "quarter to")
        part = match["part"] or ""
        if _PM.search(part) and hour < 12 and not (re.search(r"night", part, re.I) and hour < 6):
            hour += 12
        if not 0 <= hour <= 23:
            return None
        self._hour, self._rough = (hour % 24, minute, 0, ""), True
        self._said.append("words")
        return match.end()

    def _holds(self, end: int) -> bool:
        """Return whether the words that were found are the time of an entry and no part of a sentence."""
        said = set(self._said)
        if said <= {"clock", "date"}:
            return self._said[0] == "clock" and len(said) == 2 and self._ends(end)
        if said & {"counted", "ish", "words", "ahead"}:
            return True
        if "clock" in said and said & {"weekday", "ordinal", "part"}:
            return self._said[-1] == "clock" or self._ends(end) or self._said[0] != "clock"
        if said & {"weekday", "ordinal"} and "part" in said:
            return True
        if said == {"part"} and self._head.lstrip()[:1].islower():
            return True
        return "led" in said or self._ends(end)

    def _ends(self, end: int) -> bool:
        closing = _CLOSING.match(self._head, end)
        end = closing.end() if closing else end
        bracket = closing is not None and any(sign in closing[0] for sign in ")]>）】」")
        return (
            bracket or _STRONG.match(self._head, end) is not None or _WEAK.match(self._head, end) is not None
        )
