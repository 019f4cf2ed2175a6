"""Durations and clock times that the detection, the resolution and the impact tell, against the times."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from typing import Any

from pmtui.checks.context import MILESTONES, Context
from pmtui.checks.model import Found, Level
from pmtui.checks.noticing import noticed_after, until_noticed
from pmtui.checks.registry import rule
from pmtui.checks.spans import alarms
from pmtui.checks.texts import texts_of
from pmtui.checks.told_times import tells_length, wrong_deed, wrong_length, wrong_outage
from pmtui.checks.words import SENTENCE_END, clock, quote, quote_time
from pmtui.document import Kind, Milestone
from pmtui.document.times import show_duration
from pmtui.patterns import pattern

# "2 minutes after the first failed login", "detected within 4 min"
_DISTANCE = pattern(
    r"\b(?:(?:within|after|took)\s(?:about |around |roughly |nearly |almost |some |over )?)"
    r"(\d{1,4}(?:\.\d)?)[ -]?(hours?|hrs?|h|minutes?|mins?|min)\b"
    r"|\b(\d{1,4}(?:\.\d)?)[ -]?(hours?|hrs?|h|minutes?|mins?|min)\s(?:after|before|later)\b",
    re.IGNORECASE,
)
# What always is or may be so has no time of its own.
_HABIT = pattern(
    r"\b(?:expires?|waits?|keeps?|every|each|runs?|threshold|tr(?:y|ies|ied)|if|when|would|could|should|takes?"
    r"|refresh\w*|usual\w*|normal\w*|configured|set)\b",
    re.IGNORECASE,
)


@rule(
    "SUM033",
    "narrative-against-times",
    Level.WARNING,
    reads=(
        "title",
        "summary.detection",
        "summary.resolution",
        "impact.narrative",
        "impact.damage_control",
        "impact.sla",
        "analysis",
        "lessons",
        *MILESTONES,
    ),
    light=True,
    summary="Durations and clock times in the detection, the resolution and the impact are those of the "
    "timeline or the facts, and so is how long the title, the resolution, the damage control, the analysis "
    "and the lessons say that the outage lasted.",
    why="A reader who recalculates and gets something else doubts the rest. "
    "Mostly the text is older than the times that the logs gave.",
    bad='"The alert fired 20 minutes after the first failed login", with 14:32 and 14:34 in the timeline.',
    good='"The alert fired 2 minutes after the first failed login."',
    source="Consistency of the record, SOC 2 CC7",
)
def _narratives(context: Context) -> Found:
    document = context.document
    if Milestone.IMPACT_STARTED not in context.moments or context.end is None:
        return
    if wrong := wrong_detection(context):
        yield "summary.detection", wrong
    if words := wrong_deed(context, document.summary.resolution):
        yield "summary.resolution", f"{quote_time(words)} is told, {_NOTHING}"
    if context.impact is not None:
        length = show_duration(context.impact)
        for path, text in _that_tell_of_it(context):
            if words := wrong_length(context, text, only_whole=True):
                yield path, f"{quote(words)} is told, but the times make {length}: correct one of them."
        for path, text in _that_tell_of_steps(context):
            if words := wrong_outage(context, text):
                yield path, f"{quote(words)} is told, but the times make {length}: correct one of them."


def _that_tell_of_steps(context: Context) -> Iterator[tuple[str, str]]:
    document = context.document
    for path, text in (
        ("summary.resolution", document.summary.resolution),
        ("impact.damage_control", document.impact.damage_control),
    ):
        if text and any(unit in text for unit in _UNITS) and not _OTHER_INCIDENT.search(text):
            yield path, text


def _that_tell_of_it(context: Context) -> Iterator[tuple[str, str]]:
    """Yield the texts that may say in passing how long it lasted; in lessons others lasted, too."""
    yield "impact.narrative", context.document.impact.narrative
    for part in ("title", "analysis", "lessons"):
        value = getattr(context.document, part)
        yield from context.once(f"lengths of {part}", value, partial(_with_length, part, value))


def _with_length(part: str, value: Any) -> list[tuple[str, str]]:
    return [
        (path, text)
        for path, text in texts_of(part, value)
        if any(unit in text for unit in _UNITS) and tells_length(text) and not _OTHER_INCIDENT.search(text)
    ]


_UNITS = ("min", "hour", "day", "week", " h", "hr")
_OTHER_INCIDENT = pattern(
    r"\b(?:previous\w*|earlier|last|similar|another|other|second|next|again|since|recur\w*|repeat\w*|drills?"
    r"|exercises?|rehears\w*|game ?days?|tests?|planned|maintenance|would|could|might|target\w*|budget\w*"
    r"|(?:in|of) (?:20\d\d|January|February|March|April|May|June|July|August|September|October|November"
    r"|December))\b",
    re.IGNORECASE,
)


def wrong_detection(context: Context) -> str:
    """Return what is wrong with a delay or clock time that the detection tells; or nothing."""
    if Milestone.IMPACT_STARTED not in context.moments or context.end is None:
        return ""
    return _wrong_delay(context) or _wrong_alarm(context) or _wrong_distance(context)


_NOTHING = "when nothing of the incident happened: correct the time, or add it to the timeline."
_NOTICED = (Kind.ALERT, Kind.DETECTION, Kind.ACKNOWLEDGEMENT)


def _wrong_delay(context: Context) -> str:
    """Return what is wrong with a delay that the detection counts from the beginning; or nothing."""
    start, detected = context.at(Milestone.IMPACT_STARTED), context.at(Milestone.DETECTED)
    if start is None or detected is None or detected < start:
        return ""
    text = context.document.summary.detection
    least = timedelta(minutes=context.policy.tolerance_minutes)
    counted = list(islice(until_noticed(text), _MOST))
    told = islice(noticed_after(text), _MOST)
    other = [claim for claim, origin in told if not origin or _is_start(context, origin)]
    if not counted + other:
        return ""
    noticed = {detected, *_noticed(context)}
    if any(claim.fits(at - start, least) for claim in counted for at in noticed):
        return ""
    # "After the rule went live": whatever came before it was noticed may be meant.
    if not counted and any(claim.fits(span, least) for claim in other for span in _since(context, noticed)):
        return ""
    length = show_duration(detected - start)
    return f"{quote((counted + other)[0].words)} is told, but the times make {length}: correct one of them."


def _since(context: Context, noticed: set[datetime]) -> Iterator[timedelta]:
    known = {at for at, _ in context.ordered} | {moment.at for moment in context.moments.values()}
    yield from (at - before for at in noticed for before in known if before < at)


_LONG = pattern(r"[^\W\d]{4,}")


def _is_start(context: Context, origin: str) -> bool:
    """Return whether the words for an event are those of an entry at the very start of the impact."""
    start = context.at(Milestone.IMPACT_STARTED)
    there = [e.text.lower() for e in context.document.timeline if start and abs(e.at - start) <= _MINUTE]
    return any(word[:5] in text for word in _LONG.findall(origin.lower()) for text in there)


_MINUTE = timedelta(minutes=1)


def _noticed(context: Context) -> Iterator[datetime]:
    for kind in _NOTICED:
        yield from (entry.at for entry in context.by_kind.get(kind, ()))
    for milestone in (Milestone.DETECTED, Milestone.ACKNOWLEDGED):
        if (at := context.at(milestone)) is not None:
            yield at


def _wrong_alarm(context: Context) -> str:
    """Return what is wrong with the clock time of an alarm that the detection tells; or nothing."""
    told = list(alarms(context.document.summary.detection))
    if not told:
        return ""
    near = context.policy.tolerance_minutes
    known = [(at.hour * 60 + at.minute, near) for at in _noticed(context)]
    if not known:
        return ""
    known += [(entry.at.hour * 60 + entry.at.minute, 1) for entry in context.document.timeline]
    for words, minute in told:
        if not any(abs(minute - at) <= slack for at, slack in known):
            stands = _alarm_that_stands(context, minute)
            return f"{quote_time(words)} is told, but {stands}: correct one of them."
    return ""


def _alarm_that_stands(context: Context, minute: int) -> str:
    """Return what the times say of the alarm, of several that which is nearest to a minute of the day."""
    alerts = [entry.at for entry in context.by_kind.get(Kind.ALERT, ())]
    near = min(alerts or _noticed(context), key=lambda at: abs(at.hour * 60 + at.minute - minute))
    told = clock(near, context.at(Milestone.IMPACT_STARTED))
    return f"{'the alert' if alerts else 'the detection'} stands at {told}"


_MOST = 20
"""Claims of one text that are looked at."""


def _wrong_distance(context: Context) -> str:
    claims = list(islice(_distances(context.document.summary.detection), _MOST))
    # Some figures are about something else; only where none of them fits is the text out of step.
    if claims and not any(_is_between(context, minutes) for _, minutes in claims):
        return f"{quote(claims[0][0])} fits no two times of the incident: correct one of them."
    return ""


def _distances(text: str) -> Iterator[tuple[str, float]]:
    """Yield the durations that a text tells, with their minutes; not those of what is always so."""
    for sentence in SENTENCE_END.split(text):
        if _HABIT.search(sentence):
            continue
        for match in _DISTANCE.finditer(sentence):
            amount, unit = match[1] or match[3], (match[2] or match[4]).lower()
            yield match.group(), float(amount) * (60 if unit.startswith("h") else 1)


def _is_between(context: Context, minutes: float) -> bool:
    """Return whether two times of the document are so far apart, give or take what people round."""
    known = {at for at, _ in context.ordered} | {moment.at for moment in context.moments.values()}
    times = sorted((at - _EPOCH).total_seconds() / 60 for at in known)
    slack = max(context.policy.tolerance_minutes, minutes / 10)
    for at in times:
        place = bisect_left(times, at + max(minutes - slack, 0.01))
        if place < len(times) and times[place] <= at + minutes + slack:
            return True
    return False


_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
