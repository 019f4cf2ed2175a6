"""The head of a written line: its bullet, its time and the sign before the text; and day headings."""

from __future__ import annotations

import re
from typing import NamedTuple

from pmtui.editing.days import LONGEST, NamedDay, named_day, tidy

_BULLET = re.compile(r"(?:#{1,6}|[-*+•‣–—]|>|\d{1,3}[.)](?=\s{1,9}\D{0,3}(?:\d{1,2}[:.]\d{2}|\d{4}-)))\s+")
_OPENING = r"[|\[(*_`]{0,4}"
_CLOSING = r"[\])*_`]{0,4}"
_ROUGHLY = r"(?:[~≈]|(?:ca|c|approx|circa|around|about)\b\.?\s?)"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th|\.)?"
_DAY = (
    r"\d{4}[-/]\d{2}[-/]\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
    rf"|(?:{_WEEKDAY}[.,]? )?(?:{_NUMBER} {_MONTH}|{_MONTH} {_NUMBER})(?:,? \d{{4}})?"
    rf"|yesterday|today|{_WEEKDAY}"
)
# What looks like 12.50 and has a unit behind it is an amount, not a time.
_AMOUNT = r"(?!\d|\s?(?:%|‰|[kmµ]?s\b|[kmgt]i?b\b|per ?cent|million|billion|eur|usd|€|\$|x\b))"
_CLOCK = (
    rf"(?:\d{{1,2}}:\d{{2}}(?::\d{{2}}(?:[.,]\d{{1,9}})?)?|\d{{2}}\.\d{{2}}{_AMOUNT})(?:\s?[ap]\.?m\b\.?)?"
    r"|\d{1,2}\s?[ap]m\b"
)
# Four digits are a clock, too, unless what stands behind them was counted.
_COUNTED = (
    r"(?:users?|customers?|people|requests?|errors?|failures?|orders?|payments?|logins?|sessions?|connections?"
    r"|messages?|events?|jobs?|rows?|calls?|times|minutes?|hours?|seconds?|[rq]p[sm]|euros?|dollars?)\b"
)
_COMPACT = rf"(?:[01]\d|2[0-3])[0-5]\d{_AMOUNT}(?!\s{_COUNTED})"
# Known names only: in "14:32 API slow" the word behind the clock is no zone.
_NAMED_ZONE = r"(?:CES?T|EES?T|WES?T|BST|IST|MSK|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|JST|KST|SGT|AE[SD]T|NZ[SD]T)"
_ZONE = (
    r"\s?\(?(?:z|utc|gmt)\b(?:[+-]\d{1,2}(?::?\d{2})?)?\)?"
    rf"|\s?[+-]\d{{2}}:?\d{{2}}\b|\s\(?(?-i:{_NAMED_ZONE})\b\)?"
)
_UNIT = r"(?:days?|d|hours?|hrs?|h|min(?:utes?|s)?|m|sec(?:onds?|s)?|s)"
_LENGTH = rf"(?:\d{{1,6}}\s?{_UNIT}(?:\b\s?|(?=\d))){{1,4}}"
_HEAD = re.compile(
    rf"{_OPENING}\s?(?P<rough>{_ROUGHLY})?{_OPENING}"
    rf"(?:(?P<relative>now\s?[+-]\s?{_LENGTH}|now\b|[+-]{_LENGTH})"
    rf"|(?:(?P<day>{_DAY}){_CLOSING}(?:t(?=\d)|,?\s(?:at\s|[-–|@]\s)?){_OPENING})?"
    rf"(?P<clock>{_CLOCK})(?P<zone>{_ZONE})?"
    rf"|(?:(?P<iso_day>\d{{4}}-\d{{2}}-\d{{2}}){_CLOSING}[t\s]{_OPENING})?"
    rf"(?P<compact>{_COMPACT})(?P<compact_zone>{_ZONE})?(?=$|[\s:\])*_`]))"
    rf"[:,]?{_CLOSING}(?=$|[\s:,;|–—=→!★-])",
    re.IGNORECASE,
)
_UNKNOWN_MINUTES = re.compile(r"[|\[(*_`~≈]{0,5}\d{1,2}[:.](?:\?\?|xx|--)", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[:,;|–—→]|[-=]>|-(?=\s|$|[a-z]))?\s*", re.IGNORECASE)
_UNTIL = re.compile(
    r"\s?(?:-|–|—|to|until)\s?(\d{1,2}:\d{2}(?::\d{2})?(?:\s?z\b|\s?utc\b)?)(?=$|[\s:,;|])", re.IGNORECASE
)
_ZONE_BEHIND = re.compile(rf"[\s(,]({_NAMED_ZONE})[\s)*:]{{0,4}}$")
_MARKUP = str.maketrans("", "", "()")


class Head(NamedTuple):
    """The time of a line as it was written, whether it is an estimate, and what stands behind it."""

    time: str
    is_relative: bool
    """Whether it counts from another moment, as `now` and `+5m` do."""
    is_bare: bool
    """Whether it is a clock without a day."""
    approximate: bool
    rest: str


def find_head(line: str) -> Head | None:
    """Return the head of a line; None if it does not begin with a time.

    Raises:
        ValueError: if it begins with a time of which a part is missing.
    """
    text = line.strip()
    if bullet := _BULLET.match(text):
        text = text[bullet.end() :]
    if _UNKNOWN_MINUTES.match(text):
        raise ValueError("the minutes are missing; write about which time it was, such as ~14:30")
    if not (match := _HEAD.match(text)):
        return None
    rest = text[match.end() :]
    if text.startswith("|"):
        rest = rest.rstrip().removesuffix("|")
    relative, day = match["relative"], match["day"] or match["iso_day"]
    clock, zone = match["clock"] or match["compact"], match["zone"] or match["compact_zone"]
    written = relative or f"{day or ''} {clock}{zone or ''}"
    return Head(
        time=" ".join(written.translate(_MARKUP).split()),
        is_relative=relative is not None,
        is_bare=relative is None and day is None,
        approximate=match["rough"] is not None,
        rest=_behind(rest),
    )


def _behind(rest: str) -> str:
    """Return the text behind a time, without the sign between; the end of a span stays readable in it."""
    if until := _UNTIL.match(rest):
        return f"(until {until[1]}) {_without_sign(rest[until.end() :])}".strip()
    return _without_sign(rest)


def _without_sign(rest: str) -> str:
    sign = _BETWEEN.match(rest)
    return rest[sign.end() :].strip() if sign is not None else rest.strip()


def day_heading(line: str) -> NamedDay | None:
    """Return the day that stands alone on a line, as in `## 15 March 2024`; None if it is no such line.

    Raises:
        ValueError: if it is unclear whether the day or the month comes first, or if it names another zone, in
            which the clocks below it would be meant.
    """
    if len(line) > LONGEST * 2:
        return None
    if zone := _ZONE_BEHIND.search(line):
        if day_heading(line[: zone.start()]) is None:
            return None
        raise ValueError(f"the times below it are in {zone[1]}; write them with their offset, or in UTC")
    plain = tidy(line).strip(" #*_=-[]():`>|").removesuffix("utc").strip(" #*_=-[]():`>|,")
    return named_day(plain)
