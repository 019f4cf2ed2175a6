"""Rules of the summary and of the narratives beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from pmtui.checks.context import MILESTONES, Context, shifted
from pmtui.checks.durations import claims, day_ranges, deeds, ends, lengths_of_ranges, ranges
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import always, rule
from pmtui.checks.words import clock, count, is_blank, quote, sentence_count, word_count
from pmtui.document import Milestone, Topic
from pmtui.document.times import show_duration


@rule(
    "SUM020",
    "missing-summary",
    Level.ERROR,
    reads=("summary.text", "declared"),
    light=True,
    needed=always,
    summary="There is a summary.",
    why="Most readers read nothing else. "
    "Written last and for people who are no engineers, it says what broke, how bad it was and what is done.",
    bad="The summary is left empty.",
    good="For 47 minutes one in eight customers could not log in to the checkout. A release held its "
    "database connections too long; it was rolled back, and an alert now watches the pool.",
    source="Blameless post-mortem practice",
)
def _missing_summary(context: Context) -> Found:
    if is_blank(context.document.summary.text) and not context.declared(Topic.SUMMARY):
        what = "say in 2–3 sentences what broke, how bad it was, what fixed it and what prevents it"
        yield "summary.text", f"The summary is missing: {what}."


@rule(
    "SUM021",
    "short-summary",
    Level.WARNING,
    reads=("summary.text",),
    summary="The summary has at least two sentences.",
    why="One sentence tells what broke and leaves out how bad it was or what prevents the next time. "
    "Readers then ask, and the owner answers the same question ten times.",
    bad="The checkout was down.",
    good="For 47 minutes one in eight customers could not log in. The leaking release was rolled back, "
    "and an alert now watches the pool.",
    source="Blameless post-mortem practice",
)
def _short_summary(context: Context) -> Found:
    text, least = context.document.summary.text, context.policy.summary_min
    if not is_blank(text) and (number := sentence_count(text)) < least:
        wanted = f"add how bad it was, what fixed it and what prevents it, in {least} sentences or more"
        yield "summary.text", f"The summary has {count(number, 'sentence')}: {wanted}."


@rule(
    "SUM022",
    "long-summary",
    Level.WARNING,
    reads=("summary.text",),
    light=True,
    summary="The summary has at most three sentences.",
    why="A summary of a page is not read by those for whom it is written. "
    "The detail has its place in the timeline, the analysis and the impact.",
    bad="Nine sentences that retell the timeline minute by minute.",
    good="Three sentences: what broke and for whom, what fixed it, what prevents the next time.",
    source="Blameless post-mortem practice",
)
def _long_summary(context: Context) -> Found:
    text, most = context.document.summary.text, context.policy.summary_max
    if not is_blank(text) and (number := sentence_count(text)) > most:
        advice = f"keep the {most} that a reader who is no engineer needs, and move the rest"
        yield "summary.text", f"The summary has {count(number, 'sentence')}: {advice}."


@rule(
    "SUM023",
    "missing-detection",
    Level.WARNING,
    reads=("summary.detection", "declared"),
    needed=always,
    summary="It is told how the incident was detected.",
    why="The time between the first harm and the first person who knew is the cheapest to win. "
    "Who noticed, by which signal, and what would have shown it sooner?",
    bad="The detection is left empty.",
    good="The latency alert fired 2 minutes after the first failed login; the error-rate alert never did.",
    source="NIST SP 800-61r3",
)
def _missing_detection(context: Context) -> Found:
    if is_blank(context.document.summary.detection) and not context.declared(Topic.DETECTION):
        what = "say what brought it to light, how long that took and what would have shown it sooner"
        yield "summary.detection", f"The detection is not told: {what}."


@rule(
    "SUM024",
    "missing-detected-by",
    Level.HINT,
    reads=("summary.detected_by", "declared"),
    summary="What brought the incident to light is chosen from the list.",
    why="Counted over many incidents it shows whether monitoring or the customers notice first. "
    "That figure decides where alerts are missing.",
    bad="The field is left empty although a customer called.",
    good='detected_by = "customer report"',
    source="NIST SP 800-61r3",
)
def _missing_detected_by(context: Context) -> Found:
    if context.document.summary.detected_by is None and not context.declared(Topic.DETECTION):
        yield (
            "summary.detected_by",
            "Choose what brought it to light, such as monitoring or a customer report.",
        )


@rule(
    "SUM025",
    "missing-resolution",
    Level.WARNING,
    reads=("summary.resolution", "declared"),
    needed=always,
    summary="It is told what fixed it.",
    why="The next person on call looks here first, at night and in a hurry. "
    "How it was known to be fixed matters as much as the fix.",
    bad="The resolution is left empty.",
    good="The release was rolled back; logins were back to normal when the wait count reached zero.",
    source="Blameless post-mortem practice",
)
def _missing_resolution(context: Context) -> Found:
    if is_blank(context.document.summary.resolution) and not context.declared(Topic.RESOLUTION):
        what = "say what fixed it and how you knew that it was fixed"
        yield "summary.resolution", f"The resolution is not told: {what}."


@rule(
    "SUM026",
    "missing-response",
    Level.WARNING,
    reads=("summary.response", "declared"),
    needed=always,
    summary="It is told how the response itself went.",
    why="Paging, access, hand-overs and words to customers fail in every kind of incident. "
    "What is mended there helps next time, whatever breaks.",
    bad="The response is left empty.",
    good="Paging worked within 3 minutes; the database team was reached after 20, by a private number.",
    source="NIST SP 800-61r3",
)
def _missing_response(context: Context) -> Found:
    if is_blank(context.document.summary.response) and not context.declared(Topic.RESPONSE):
        what = "say what went smoothly, what did not, and how the teams worked together"
        yield "summary.response", f"The response is not told: {what}."


@rule(
    "SUM027",
    "thin-narrative",
    Level.WARNING,
    reads=("summary.detection", "summary.resolution", "summary.response"),
    summary="Detection, resolution and response hold enough for a reader who was not there.",
    why="Two words are clear only to those who know the rest. "
    "The document is read by people who join next year.",
    bad="Restarted it.",
    good="The pool was restarted twice without effect; rolling back the release ended it within 90 seconds.",
    source="Blameless post-mortem practice",
)
def _thin_narrative(context: Context) -> Found:
    for name in ("detection", "resolution", "response"):
        text = getattr(context.document.summary, name)
        if not is_blank(text) and word_count(text) < context.policy.narrative_words:
            advice = "write it for a reader who was not there: what, how and how long"
            yield f"summary.{name}", f"{quote(text)} is short for a {name}: {advice}."


@rule(
    "SUM028",
    "summary-against-times",
    Level.WARNING,
    reads=("summary.text", "impact.sla", *MILESTONES),
    light=True,
    summary="Durations, days and clock times in the summary agree with the times of the incident.",
    why="The summary is copied into mails and reports; a wrong figure there outlives the document. "
    "It is often written before the times are settled.",
    bad='"For 47 minutes …" over an impact from 14:32 to 14:52.',
    good='"For 20 minutes …" over an impact from 14:32 to 14:52.',
    source="Consistency of the record, SOC 2 CC7",
)
def _summary_against_times(context: Context) -> Found:
    text = context.document.summary.text
    if context.impact is None:
        return
    told = [*lengths_of_ranges(text), *claims(text)]
    least = timedelta(minutes=context.policy.tolerance_minutes)
    whole = [claim for claim in told if claim.whole]
    # Whoever says how long it was down tells the whole of it; other figures may be about a part.
    known = list(_whole_spans(context) if whole else _spans(context))
    lengths = [claim.length for claim in told]
    if whole and len(lengths) > 1:
        lengths.append(sum(lengths, timedelta()))
    if told and not any(abs(length - span) <= max(least, span / 10) for length in lengths for span in known):
        length = show_duration(context.impact)
        yield (
            "summary.text",
            f"The summary says {quote((whole or told)[0].words)}, but the times make {length}: "
            "correct one of them.",
        )
    elif wrong := _wrong_range(context) or _wrong_end(context) or _wrong_days(context):
        start, end = _ends(context)
        yield (
            "summary.text",
            f"The summary says {quote(wrong)}, but the impact went from {clock(start, end)} to "
            f"{clock(end, start)}: correct one of them.",
        )
    elif wrong := _wrong_deed(context):
        yield (
            "summary.text",
            f"The summary says {quote(wrong)}, when nothing of the incident happened: correct the time, or "
            "add it to the timeline.",
        )


_BOTH = (Milestone.IMPACT_STARTED, Milestone.IMPACT_ENDED)


def _ends(context: Context) -> tuple[datetime, datetime]:
    """Return when the impact began and ended, or was resolved; only where both are known."""
    start, end = context.at(Milestone.IMPACT_STARTED), context.end
    assert start is not None
    assert end is not None
    return start, end


def _wrong_range(context: Context) -> str:
    """Return a range of the clock that begins with the impact and ends when nothing happened; or nothing."""
    if any(milestone not in context.moments for milestone in _BOTH):
        return ""
    near = context.policy.tolerance_minutes
    start = _of_day(context.moments[Milestone.IMPACT_STARTED].at)
    # A milestone may be rounded; an entry that a text names is copied.
    known = [(_of_day(moment.at), near) for moment in context.moments.values()]
    known += [(_of_day(entry.at), 1) for entry in context.document.timeline]
    for words, begin, end in ranges(context.document.summary.text):
        if abs(begin - start) <= near and not any(abs(end - at) <= slack for at, slack in known):
            return words
    return ""


def _wrong_end(context: Context) -> str:
    """Return what the summary says to have lasted until a time at which nothing happened; or nothing."""
    near = context.policy.tolerance_minutes
    known = [_of_day(moment.at) for moment in context.moments.values()]
    known += [_of_day(entry.at) for entry in context.document.timeline]
    for words, end in ends(context.document.summary.text):
        if not any(abs(end - at) <= near for at in known):
            return words
    return ""


def _wrong_days(context: Context) -> str:
    """Return a range of days that begins with the impact and ends on another day; or nothing."""
    start, end = _ends(context)
    later = [moment.at for moment in context.moments.values() if moment.at >= start]
    first = {(day.month, day.day) for day in _around(start)}
    last = {(day.month, day.day) for at in (end, *later) for day in _around(at)}
    for words, begin, until in day_ranges(context.document.summary.text):
        if begin in first and until not in last:
            return words
    return ""


def _around(at: datetime) -> tuple[datetime, datetime, datetime]:
    """Return the instant, and those half a day around it: somebody else's day may be another one."""
    return at, shifted(at, -_HALF_DAY), shifted(at, _HALF_DAY)


_HALF_DAY = timedelta(hours=12)


def _wrong_deed(context: Context) -> str:
    """Return what the summary says to have ended it at a clock time outside of the incident; or nothing."""
    times = [moment.at for moment in context.moments.values()] + [e.at for e in context.document.timeline]
    first, last = min(times), max(times)
    if last - first > _HALF_DAY:
        return ""
    near = timedelta(minutes=context.policy.tolerance_minutes)
    for words, minute in deeds(context.document.summary.text):
        at = first.replace(hour=minute // 60, minute=minute % 60, second=0, microsecond=0)
        days = (at, shifted(at, _DAY), shifted(at, -_DAY))
        if not any(first - near <= day <= last + near for day in days):
            return words
    return ""


_DAY = timedelta(days=1)


def _of_day(at: datetime) -> int:
    return at.hour * 60 + at.minute


def _whole_spans(context: Context) -> Iterator[timedelta]:
    """Yield how long it lasted, from its start to whatever may be called its end."""
    start = context.moments[Milestone.IMPACT_STARTED].at
    for milestone in (Milestone.MITIGATED, Milestone.IMPACT_ENDED, Milestone.RESOLVED):
        if milestone in context.moments:
            yield abs(context.moments[milestone].at - start)
    # What counts against a promise may be a part of the impact, and a text may tell that part.
    for sla in context.document.impact.sla:
        if sla.downtime is not None and sla.downtime < _LONGEST:
            yield timedelta(minutes=sla.downtime)


_LONGEST = 10**8
"""A number of minutes beyond which no calendar goes."""


def _spans(context: Context) -> Iterator[timedelta]:
    """Yield every duration between two milestones: a summary may tell any of them."""
    times = [context.moments[milestone].at for milestone in Milestone if milestone in context.moments]
    for place, first in enumerate(times):
        for second in times[place + 1 :]:
            yield abs(second - first)
