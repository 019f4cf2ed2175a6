"""Clock times at which a text lets the incident begin or end, read in whatever zone they are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from pmtui.checks.context import Context
from pmtui.checks.local_times import (
    CLOCK,
    RANGE_TO,
    Local,
    clock_minutes,
    local_times,
    may_be_local,
    out_of_season,
)
from pmtui.checks.spans import IN_UTC
from pmtui.checks.words import SENTENCE_END
from pmtui.document import Milestone
from pmtui.document.zones import CITIES
from pmtui.patterns import pattern

_CITIES = "|".join(CITIES)
_IN_CITY = pattern(
    rf"(?<![\w:.,-])(?:(?P<first>{CLOCK}){RANGE_TO})?(?P<clock>{CLOCK}),? (?:\(|in |by the clocks? of )?"
    rf"(?P<city>{_CITIES})\b(?: [Tt]ime)?\)?"
)


class Told(NamedTuple):
    """A text with its clock times in UTC, and how to find in it what the author wrote."""

    text: str
    original: str
    places: tuple[tuple[int, int, int, int], ...]
    """Begin and end of each replaced piece, here and in the original."""

    def words(self, found: str) -> str:
        """Return how the author wrote a passage of the text."""
        start = self.text.find(found)
        return self.original[self._back(start) : self._back(start + len(found), at_end=True)]

    def _back(self, place: int, *, at_end: bool = False) -> int:
        moved = 0
        for begin, end, was_begin, was_end in self.places:
            if begin < place < end or (place == end and at_end) or (place == begin and not at_end):
                return was_end if at_end else was_begin
            if end <= place:
                moved = was_end - end
        return place + moved


def in_utc(context: Context, text: str) -> Told:
    """Return the text with each local time in UTC; where nobody knows its zone, without its figures."""
    if ":" not in text and "m" not in text:
        return Told(text, text, ())
    start = context.at(Milestone.IMPACT_STARTED)
    found: list[tuple[int, int, str]] = []
    if may_be_local(text):
        found += ((local.start, local.end, _letters(local, start)) for local in local_times(text))
    if any(city in text for city in CITIES):
        found += _in_cities(text, start)
    if not found:
        return Told(text, text, ())
    parts: list[str] = []
    places = []
    last = length = 0
    for begin, end, shown in sorted(found):
        if begin < last:
            continue
        parts += [text[last:begin], shown]
        length += begin - last + len(shown)
        places.append((length - len(shown), length, begin, end))
        last = end
    return Told("".join([*parts, text[last:]]), text, tuple(places))


def _letters(local: Local, start: datetime | None) -> str:
    if local.hours is None or out_of_season(local, start.date() if start else None):
        return _HIDDEN
    return _shown(local.utc(local.hours))


_HIDDEN = "…"


def _in_cities(text: str, start: datetime | None) -> Iterator[tuple[int, int, str]]:
    if start is None:
        return
    for match in _IN_CITY.finditer(text):
        offset = _offset(match["city"], start)
        clocks = clock_minutes(match)
        yield (
            match.start(),
            match.end(),
            _HIDDEN if offset is None else _shown(tuple((c - offset) % 1440 for c in clocks)),
        )


def _offset(city: str, at: datetime) -> int | None:
    """Return how many minutes a city is before UTC; None where the host knows no zones."""
    from zoneinfo import ZoneInfo  # only a text that names a city needs it

    try:
        offset = ZoneInfo(CITIES[city]).utcoffset(at)
    except (KeyError, ValueError, OSError):
        return None
    return round(offset.total_seconds() / 60) if offset is not None else None


def _shown(clocks: tuple[int, ...]) -> str:
    return " to ".join(f"{at // 60:02}:{at % 60:02}" for at in clocks) + " UTC"


_TIME = rf"(?:about |around |roughly )?([01]?\d|2[0-3]):([0-5]\d)\b{IN_UTC}"
_WHAT = r"(?:impact|outage|incident|disruption|interruption|downtime|degradation)"
_BEGAN = pattern(rf"\b{_WHAT} (?:itself )?(?:began|started|set in) at {_TIME}", re.IGNORECASE)
_ENDED = pattern(
    rf"\b{_WHAT} (?:itself |finally |then )?(?:ended|was over|stopped|ceased|was resolved|was mitigated) "
    rf"(?:at|by) {_TIME}"
    r"|\b(?:was|were|came|got)(?: all| fully| completely)? (?:back(?: to normal| online| up)?|available again"
    rf"|working again|restored) at {_TIME}",
    re.IGNORECASE,
)
_HURT = (
    r"(?:failed|failing|froze|were frozen|hung|stalled|could not|couldn['’]t|unable to|unavailable"
    r"|unreachable"
    r"|offline|refused|rejected|timed out|interrupted|disrupted|nobody could|no \w+ could"
    r"|(?:answered|returned|got|gave|served|saw|showed)(?: \w+){0,3} (?:errors?|[45]\d\d)(?: errors?)?)"
)
_UNTIL = pattern(rf"\b{_HURT}\b[^.:;\n]{{0,80}}? (?:until|till) {_TIME}", re.IGNORECASE)
_FROM = pattern(
    rf"\b{_HURT}\b[^.:;\n]{{0,60}}? (?:from|between) {_TIME}(?: UTC)? (?:to|until|till|and) {_TIME}"
    rf"|(?:\A|(?<=[.!?] )|(?<=\n))(?:From|Between) {_TIME}(?: UTC)?,? (?:to|until|till|and)"
    rf" {_TIME}[^.;:\n]{{0,60}}?"
    rf"\b{_HURT}\b",
    re.IGNORECASE,
)
_ELSEWHERE = pattern(
    r"\b(?:we|our|us|team|support|on-call|engineers?|responders?|commander|alerts?|alarms?|monitor\w*"
    r"|dashboards?"
    r"|status page|deploy\w*|backups?|jobs?|tests?|staging|provider|vendor|some|part|partly|one of|first"
    r"|last|each"
    r"|again|also|only|if|would|will|until then|next|yesterday|tomorrow|day|most|mostly|worst|peak\w*|had"
    r"|in (?:the )?\w+ zone)\b",
    re.IGNORECASE,
)
_SENTENCE = 200


def wrong_turn(context: Context, text: str) -> str:
    """Return what a text, with its times in UTC, lets begin or end at another time; or nothing."""
    if ":" not in text:
        return ""
    near = context.policy.tolerance_minutes
    start, end = context.at(Milestone.IMPACT_STARTED), context.end
    if start is None or end is None:
        return ""
    later = [moment.at for moment in context.moments.values() if moment.at > start]
    ends = [(_of_day(at), near) for at in later]
    entries = [(_of_day(entry.at), 1) for entry in context.document.timeline]
    begins = [(_of_day(start), near), *entries]
    for told, known in ((_BEGAN, begins), (_ENDED, ends + entries)):
        for match in told.finditer(text):
            if not _is_known(_clock(match), known) and not _is_elsewhere(text, match):
                return match.group()
    untils = list(_UNTIL.finditer(text))
    # Of several, each may be the end of a part.
    one = untils[0] if len(untils) == 1 else None
    if one and not _is_known(_clock(one), ends + entries) and not _is_elsewhere(text, one):
        return _PREPOSITION.split(one.group(), maxsplit=1)[1]
    return _too_early(context, text, start, end, begins)


def _too_early(
    context: Context, text: str, start: datetime, end: datetime, begins: list[tuple[int, int]]
) -> str:
    """Return a range that ends with the impact and begins before it; or nothing."""
    near = context.policy.tolerance_minutes
    for match in _FROM.finditer(text):
        first, last = _clocks(match)
        begins_before = 0 < (_of_day(start) - first) % 1440 < 720
        if (
            begins_before
            and not _is_known(first, begins)
            and abs(last - _of_day(end)) <= near
            and not _is_elsewhere(text, match)
        ):
            until_last = text[match.start() : match.end(match.lastindex or 0)]
            return until_last if match[5] else _PREPOSITION.split(until_last, maxsplit=1)[1]
    return ""


_PREPOSITION = pattern(r"\s(?=(?:until|till|from|between) (?:about |around |roughly )?\d)", re.IGNORECASE)


def _is_known(minute: int, known: list[tuple[int, int]]) -> bool:
    return any(min((minute - at) % 1440, (at - minute) % 1440) <= slack for at, slack in known)


def _is_elsewhere(text: str, match: re.Match[str]) -> bool:
    """Return whether the sentence may tell of a part, of another day, or of those who worked on it."""
    before = SENTENCE_END.split(text[max(0, match.start() - _SENTENCE) : match.start()])[-1]
    return _ELSEWHERE.search(before + match.group()) is not None


def _clock(match: re.Match[str]) -> int:
    return _clocks(match)[0]


def _clocks(match: re.Match[str]) -> list[int]:
    found = [int(group) for group in match.groups() if group is not None]
    return [hour * 60 + minute for hour, minute in zip(found[::2], found[1::2], strict=True)]


def _of_day(at: datetime) -> int:
    return at.hour * 60 + at.minute
