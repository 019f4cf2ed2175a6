"""Durations that a text tells, in figures and in words, and how exactly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from pmtui.checks.numerals import NAMES, digits_swapped, named
from pmtui.checks.words import SENTENCE_END
from pmtui.patterns import pattern

_HEDGES = (
    r"about|around|approximately|approx\.|roughly|circa|ca\.|close to|some|just|well over|just over|over"
    r"|more than|at least|nearly|almost|not quite|just under|under|less than|at most|up to"
    r"|a little (?:less|more) than"
)
_ROUGHLY = rf"(?:(?P<hedge>{_HEDGES}) )?"
_NUMBER = rf"\d{{1,4}}(?:\.\d{{1,2}})?|an|one|{NAMES}"
_UNIT = r"weeks?|days?|hours?|hrs?|h|minutes?|mins?|min"
_LENGTH = (
    r"(?P<part>half an hour|half a day|(?:a )?quarter of an hour|three quarters of an hour)\b"
    r"|(?P<clock>\d{1,2}:[0-5]\d) ?(?:h|hours?)\b"
    rf"|(?P<number>{_NUMBER})(?P<half> and a half)?[ -]?(?P<unit>{_UNIT})\b(?P<more> and a half\b)?"
    rf"(?:(?: and |,? plus |, and |, | )?(?P<rest>\d{{1,2}}|one|{NAMES}) ?(?:minutes?|mins?|min|m)\b)?"
)
_PARTS = {"half": 30, "half a day": 720, "quarter": 15, "three": 45}

# "for 47 minutes", "lasted about 1 hour 20 minutes", "a 47-minute outage"
_CLAIM = pattern(
    r"\b(?P<cue>for|lasted|lasting|down|down for|unavailable for|offline for|during|took(?: us| them)?"
    r"|(?:outage|disruption|interruption) of|(?:total )?(?:duration|downtime|outage time)(?: was| is| of|"
    r" came to)?:?) "
    rf"{_ROUGHLY}(?:{_LENGTH})"
    rf"|\b(?P<number_>\d{{1,4}}(?:\.\d)?|one|{NAMES})[ -](?P<unit_>hour|minute|min|h)[ -]"
    r"(?:outage|incident|disruption|downtime|interruption)\b",
    re.IGNORECASE,
)
_WHOLE = frozenset({"lasted", "lasting", "down", "down for", "unavailable for", "offline for", ""})
_TOTAL = ("duration", "downtime", "outage time", "total")


_LEAST = frozenset({"over", "well over", "just over", "more than", "at least", "a little more than"})
_MOST = frozenset({"under", "less than", "at most", "up to"})
_NEARLY = frozenset({"nearly", "almost", "not quite", "just under", "a little less than"})

LENGTH = rf"{_ROUGHLY}(?:{_LENGTH})"
"""A pattern of a duration; what matches a pattern that holds it is read by `claim_of`."""
AFTER = "after_"
LENGTH_AFTER = LENGTH.replace("(?P<", f"(?P<{AFTER}")
"""The same for a second duration in one pattern, which is read as that of `AFTER`."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A duration that a text tells."""

    words: str
    length: timedelta
    whole: bool
    """Whether it is said of the outage itself: "down for", "lasted", "a 47-minute outage"."""
    step: timedelta = timedelta()
    """How far people round who tell it like this: by a quarter of an hour with "two hours"."""
    hedge: str = ""
    """What says that it is not exact: "about", "over", "nearly"; in small letters."""
    harm: bool = False
    """Whether it is said of what did not work, and not of the incident and all the work on it."""

    def fits(self, span: timedelta, least: timedelta) -> bool:
        """Return whether a span may be told like this, give or take what people round, or so much."""
        slack = max(least, self.step, abs(span) / (5 if self.hedge else 10))
        if self.hedge in _LEAST:
            return self.length - max(least, span / 10) <= span <= self.length * 2 + slack
        if self.hedge in _MOST or self.hedge in _NEARLY:
            part = self.length * (0.7 if self.hedge in _NEARLY else 0.4)
            return part - least <= span <= self.length + max(least, span / 25)
        return abs(self.length - span) <= slack and not self._is_slip_of(span)

    def _is_slip_of(self, span: timedelta) -> bool:
        """Return whether it is told to the minute, and with two digits of the span swapped."""
        minute = timedelta(minutes=1)
        return not self.hedge and not self.step and digits_swapped(self.length // minute, span // minute)

    def is_exactly(self, span: timedelta, least: timedelta) -> bool:
        """Return whether a span is told like this to the minute, or nearly so: not by chance."""
        if self.hedge:
            return self.fits(span, least)
        if self.step:
            return abs(self.length - span) <= max(least * 0.6, self.step / 2, span / 25)
        return abs(self.length - span) <= max(least * 0.4, span / 50) and not self._is_slip_of(span)


def _claim(
    match: re.Match[str], words: str = "", *, whole: bool = False, harm: bool = False, of: str = ""
) -> Claim:
    hedge = (match.groupdict().get(f"{of}hedge") or "").lower()
    length = timedelta(minutes=_length(match, of))
    return Claim(words or match.group(), length, whole, _step(match, of), hedge, harm)


def claim_of(match: re.Match[str], of: str = "") -> Claim:
    """Return the duration of a match of a pattern that holds `LENGTH`, with all that was matched."""
    return _claim(match, of=of)


_QUARTER = timedelta(minutes=15)


def _step(match: re.Match[str], of: str = "") -> timedelta:
    if (match[f"{of}part"] or "").endswith("day"):
        return _QUARTER * 8
    if match[f"{of}part"] or match[f"{of}half"] or match[f"{of}more"]:
        return _QUARTER / 2
    if match[f"{of}clock"] or match[f"{of}rest"] or "." in match[f"{of}number"]:
        return timedelta()
    return {"w": _QUARTER * 192, "d": _QUARTER * 48, "h": _QUARTER}.get(
        match[f"{of}unit"][0].lower(), timedelta()
    )


@lru_cache(maxsize=32)
def claims(text: str) -> tuple[Claim, ...]:
    """Return the durations that are told of an incident or of a part of it."""
    return tuple(_claims(text))


def _claims(text: str) -> Iterator[Claim]:
    harmed = list(_of_harm(text))
    yield from (claim for _, claim in harmed)
    taken = [end for end, _ in harmed]
    for match in _CLAIM.finditer(text):
        if match.end() in taken:
            continue
        cue = " ".join((match["cue"] or "").lower().split())
        whole = cue in _WHOLE or cue.startswith(_TOTAL) or cue.endswith(" of")
        if _LONGER.match(text, match.end()) or _IF.search(text[max(0, match.start() - 20) : match.start()]):
            continue
        if match["number_"]:
            step = _QUARTER if match["unit_"][0] in "hH" and "." not in match["number_"] else timedelta()
            minutes = _value(match["number_"].lower()) * _minutes(match["unit_"])
            yield Claim(match.group(), timedelta(minutes=minutes), whole, step)
            continue
        # "Kept for 30 days" and "pages when full for 5 minutes" are about something else.
        days = (match["unit"] or "").lower().startswith(("d", "w"))
        if whole or (_is_outage(text, match) if days else not _is_watched(text, match.start())):
            yield _claim(match, whole=whole)


_LONGER = pattern(
    r" (?:longer|less|shorter|sooner|earlier|would|could|might|per|an? (?:day|week|month|quarter|year))\b"
    r"|,? (?:(?:and|plus|or) )?(?:an?|some|three|several|a few|\d{1,2}|half)"
    r" (?:quarters?|hours?|min\w*|sec\w*|more)\b"
    rf"|,? (?:(?:and|plus|or|to) )?(?:\d{{1,2}}|{NAMES})"
    r"(?= ?(?:[.;:)]|,(?!\d)|\Z|hours?|days?|h\b|sec|and \w+ sec))",
    re.IGNORECASE,
)
"""Behind a duration: it is only the beginning of one, "an hour and a quarter", "an hour fifty-five"."""
_IF = pattern(
    r"\b(?:had|if|would have|could have|might have) (?:(?:it|this|that|the \w+) )?\Z", re.IGNORECASE
)
_FAILING = (
    r"(?:(?:was|were|been|being) (?:\w+ly )?(?:unavailable|unreachable|offline|broken|interrupted|disrupted"
    r"|degraded|slow|wrong|inaccessible|impossible|refused|rejected|affected|impaired|not possible)"
    r"|degraded|unreachable|inaccessible|failed|failing|timed out|froze|hung|stalled|(?:was|were) frozen"
    r"|out of (?:service|order)"
    r"|(?:answered|returned|got|gave|served)(?: only| with| an?| HTTP){0,2} (?:errors?|[45]\d\d(?: errors?)?)"
    r"|saw (?:(?:an )?errors?|[“\"][^”\"\n]{1,40}[”\"])(?: (?!for\b)[\w-]+){0,4}"
    r"|(?:could not|couldn['’]t|unable to|no(?:body| one| \w+) could|did(?: not|n['’]t) (?:work|load|arrive))"
    r"(?: (?!for\b)[\w-]+){0,5})"
)
# "Payments failed for 47 minutes", "could not log in on 12 March for two hours"
_HARM_FOR = pattern(
    rf"\b{_FAILING}(?: on (?:\d{{1,2}} \w{{3,9}}|\w{{3,9}} \d{{1,2}}))? (?P<cue>for|during) {_ROUGHLY}"
    rf"(?:{_LENGTH.replace(_UNIT, _UNIT + '|seconds?|secs?', 1)})",
    re.IGNORECASE,
)
# "For 47 minutes logins failed", "On 12 March, for about two hours, nobody could log in"
_FOR_HARM = pattern(
    rf"(?:\A|(?<=[.!?]\s)|(?<=\n))(?P<lead>(?:On|In) [^,.;\n]{{3,40}}, )?(?P<cue>for|during) {_ROUGHLY}"
    rf"(?:{_LENGTH})(?P<tail>[^.;\n]{{0,160}}?\b(?:{_FAILING}|was down|were down|outage)\b)",
    re.IGNORECASE,
)
_PART = pattern(
    r"\b(?:another|more|longer|second|third|each|every|some(?! (?:\d|of (?:our|the)))|one of|one|single|only"
    r"|part|partly|partially|before|afterwards?|later|earlier|already|also|even|still|again|per"
    r"|intermittent\w*"
    r"|briefly|twice|times|then|further|worst|longest|average|median|test\w*|staging|if|when|while|until"
    r"|whenever"
    r"|would|will|checks?|probes?|alerts?|alarms?|paged|pager|monitor\w*|backups?|jobs?|sync|replicas?"
    r"|team|engineers?"
    r"|responders?|we|on-call|commander|rollback|retr(?:y|ies)|had"
    r"|support (?:could|was|had|did|staff|agents?)|staff"
    r"|help ?desk|service desk|at first|initially|in the beginning|at the (?:beginning|end)"
    r"|during (?:the|an?|this|that|our)"
    r" (?!(?:outage|incident|disruption|night|day|morning|evening|weekend)\b)\w+)\b",
    re.IGNORECASE,
)
"""What makes a duration that of a part, or of something else than what the customers saw."""


def _of_harm(text: str) -> Iterator[tuple[int, Claim]]:
    """Yield the durations for which a text says that something did not work, each with its end."""
    for pattern_ in (_HARM_FOR, _FOR_HARM):
        for match in pattern_.finditer(text):
            end = match.start("tail") if "tail" in match.re.groupindex else match.end()
            before = SENTENCE_END.split(text[max(0, match.start() - _SENTENCE) : match.start()])[-1]
            after = SENTENCE_END.split(text[match.end() : match.end() + _SENTENCE])[0]
            if not _PART.search(before + match.group() + after) and not _LONGER.match(text, end):
                yield end, _claim(match, text[match.start("cue") : end], whole=True, harm=True)
    if " of " in text:
        yield from _of_amounts(text)
    for match in _ELSEWHERE.finditer(text):
        before = SENTENCE_END.split(text[max(0, match.start() - _SENTENCE) : match.start()])[-1]
        sentence = before + match.group() + SENTENCE_END.split(text[match.end() : match.end() + _SENTENCE])[0]
        if _HURT_ELSEWHERE.search(sentence) and not _PART_ELSEWHERE.search(sentence):
            minutes = float(match["amount"].replace(",", ".")) * (60 if match["of"][0].lower() in "sh" else 1)
            step = _QUARTER if minutes % 60 == 0 else timedelta()
            yield match.end(), Claim(match.group(), timedelta(minutes=minutes), True, step)


# "54 min of degraded checkout", "We had two hours of downtime"
_AMOUNT_OF = pattern(
    r"(?:\A|(?<=[.;:!?] )|(?<=\n)|(?<=\bhad )|(?<=\bsaw )|(?<=\bcaused )|(?<=\bsuffered )|(?<=\bwas ))"
    rf"{_ROUGHLY}(?:{_LENGTH}) of (?:(?!the\b|our\b|an?\b)[a-z-]+ ){{0,2}}(?:downtime|outage|degrad\w+"
    r"|disruption|unavailability|interruption|errors|failures|failed)\b",
    re.IGNORECASE,
)
_PERIOD = pattern(r"\b(?:month|quarter|year|budget|allow\w*|maintenance|planned)\b", re.IGNORECASE)


def _of_amounts(text: str) -> Iterator[tuple[int, Claim]]:
    for match in _AMOUNT_OF.finditer(text):
        sentence = match.group() + SENTENCE_END.split(text[match.end() : match.end() + _SENTENCE])[0]
        if not _PART.search(sentence) and not _PERIOD.search(sentence):
            yield match.end(), _claim(match, whole=True, harm=True)


_LEADING = pattern(
    rf"\s*(?:(?:On|In) [^,.;\n]{{3,40}}, )?(?P<cue>for|over a period of) {_ROUGHLY}(?:{_LENGTH})(?=[ ,])",
    re.IGNORECASE,
)


_NEAR = 80
"""Characters of a sentence that hold its first verb."""
_NOT_ALL = pattern(
    r"\b(?:another|more|longer|each|every|some|one of|only|part|partly|partially|before|afterwards?|later|per"
    r"|intermittent\w*|briefly|then|further|worst|longest|average|median|test\w*|staging|if|when|while|until"
    r"|would|will|alerts?|alarms?|monitor\w*|backups?|team|engineers?|responders?|we|on-call|commander|rollback"
    r"|had|support|staff|at first|initially|nobody noticed|unnoticed|undetected"
    r"|(?:an?|per|each) (?:day|month|hour))\b",
    re.IGNORECASE,
)


def leading(text: str) -> Claim | None:
    """Return the duration with which a text that tells the harm begins: "For two weeks loans were late"."""
    match = _LEADING.match(text)
    if match is None or _LONGER.match(text, match.end()):
        return None
    rest = SENTENCE_END.split(text[match.end() : match.end() + _SENTENCE])[0]
    if _NOT_ALL.search(rest) or _KEPT.search(rest[:_NEAR]):
        return None
    return _claim(match, text[match.start("cue") : match.end()], whole=True, harm=True)


# "90 Minuten lang", "pendant deux heures"
_ELSEWHERE = pattern(
    r"\b(?:(?:für |dauerte |während |pendant |durant |a duré )(?:rund |etwa |ca\. |environ )?)?"
    r"(?P<amount>\d{1,3}(?:,\d)?) (?P<of>Minuten|Stunden|minutes|heures)\b(?: lang\b)?"
)
_HURT_ELSEWHERE = pattern(
    r"\b(?:nicht|keine?n?|gestört|ausgefallen|unterbrochen|unerreichbar|offline|n['’]ont pas|n['’]a pas"
    r"|ne pouvaient|refusés?|refusées?|indisponibles?)\b",
    re.IGNORECASE,
)
_PART_ELSEWHERE = pattern(
    r"\b(?:nach|seit|alle|wird|werden|würde\w*|soll\w*|künftig|Alarm\w*|erst|noch|weitere\w*|zwei"
    r"|einzelne\w*|später"
    r"|früher|wenn|vor|je|jeweils|après|depuis|toutes|sera|seront|alerte|encore|avant|chaque|si)\b",
    re.IGNORECASE,
)


_HURT = pattern(
    r"\b(?:fail\w*|could not|couldn['’]t|cannot|unable|down|outage|unavailable|unreachable|offline|slow\w*"
    r"|refus\w*|reject\w*|errors?|broken|affected|degraded|delay\w*|missing|lost|locked|blocked|timed out"
    r"|stopped|hidden|disrupt\w*|interrupt\w*|incorrect|wrong|stale|no \w+ (?:was|were|could))\b",
    re.IGNORECASE,
)
_KEPT = pattern(
    r"\b(?:kept|keeps?|keeping|retain\w*|retention|stor(?:ed?|es|age)|valid\w*|expir\w*|histor\w*|backups?"
    r"|trial"
    r"|old|cached?|guarantee\w*|soak\w*|until)\b",
    re.IGNORECASE,
)


def _is_outage(text: str, match: re.Match[str]) -> bool:
    """Return whether the sentence of a number of days tells of something that did not work."""
    before = SENTENCE_END.split(text[max(0, match.start() - _SENTENCE) : match.start()])[-1]
    sentence = before + match.group() + SENTENCE_END.split(text[match.end() : match.end() + _SENTENCE])[0]
    return _HURT.search(sentence) is not None and _KEPT.search(sentence) is None


_WATCHED = pattern(r"\b(?:alerts?|alarms?|fires|pages|threshold)\b[^.!?\n]*\Z", re.IGNORECASE)
_SENTENCE = 200
"""Characters before a duration in which an alert is looked for that it belongs to."""


def _is_watched(text: str, start: int) -> bool:
    return _WATCHED.search(text[max(0, start - _SENTENCE) : start]) is not None


_TWICE = pattern(
    rf"\b(?:{_LENGTH})(?: ?(?P<open>\()(?:(?:that is|i\.e\.|=),? )?|,? (?:i\.e\.|that is),? | ?="
    rf" ?){LENGTH_AFTER}(?=(?(open)\)|(?:[.,;]|\Z| for\b)))",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def contradiction(text: str) -> str:
    """Return where a text tells one length twice, and otherwise: "130 min (2 h 20 min)"; or nothing."""
    for match in _TWICE.finditer(text):
        first, second = _claim(match), _claim(match, of=AFTER)
        near = max(first.step, second.step, first.length / (5 if second.hedge else 20))
        if abs(first.length - second.length) > near:
            return match.group() + (")" if "(" in match.group() else "")
    return ""


_LENGTH_BESIDE = pattern(rf" ?(?:UTC|Z)? ?\(?,? ?{_ROUGHLY}(?:{_LENGTH}) ?\)", re.IGNORECASE)


def length_beside(text: str, start: int, end: int) -> Claim | None:
    """Return the duration in brackets behind a place of a text, told together with what stands there."""
    if beside := _LENGTH_BESIDE.match(text, end):
        return _claim(beside, text[start : beside.end()], whole=True)
    return None


def _length(match: re.Match[str], of: str = "") -> float:
    if part := match[f"{of}part"]:
        words = part.lower().split()
        return _PARTS.get(part.lower()) or _PARTS[words[1] if words[0] == "a" else words[0]]
    if clock := match[f"{of}clock"]:
        hours, _, minutes = clock.partition(":")
        return int(hours) * 60 + int(minutes)
    number = match[f"{of}number"].lower()
    half = match[f"{of}half"] or match[f"{of}more"]
    value = _value(number)
    value += 0.5 if half else 0
    return value * _minutes(match[f"{of}unit"]) + (_value(match[f"{of}rest"]) if match[f"{of}rest"] else 0)


def _value(number: str) -> float:
    return float(number) if number[0].isdecimal() else 1 if number.lower() == "an" else named(number)


def _minutes(unit: str) -> float:
    return {"w": 10080, "d": 1440, "h": 60, "s": 1 / 60}.get(unit[0].lower(), 1)
