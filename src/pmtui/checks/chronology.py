"""Rules of the timeline against itself and the key facts: days, zones, marks, and who knew first."""

from __future__ import annotations

import re
from datetime import timedelta

from pmtui.checks.context import MILESTONES, Context, shifted
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.words import clock, is_blank, named, quote
from pmtui.document import DetectedBy, Kind, Mark, Milestone, Severity
from pmtui.document.times import show_clock, show_duration, show_instant
from pmtui.patterns import pattern

_DAY = timedelta(days=1)


@rule(
    "TIM014",
    "entry-a-day-early",
    Level.WARNING,
    reads=MILESTONES,
    light=True,
    summary="Where the incident goes past midnight, entries after midnight have the day after.",
    why="Whoever types only clock times at 00:10 gets the day on which the incident began. "
    "The entry then stands before everything that led to it.",
    bad="Impact from 2024-03-15 23:40Z to 2024-03-16 01:05Z, an entry at 2024-03-15 00:10Z.",
    good="The entry at 2024-03-16 00:10Z.",
    source="Incident timeline practice",
)
def _day_early(context: Context) -> Found:
    start, end = context.at(Milestone.IMPACT_STARTED), context.end
    if start is None or end is None or not start.date() < end.date():
        return
    for entry in context.document.timeline:
        early = entry.at < start and entry.at.date() == start.date()
        if early and entry.kind is not Kind.CHANGE and start <= shifted(entry.at, _DAY) <= end:
            message = f"{named(entry.text, 'This entry')} stands {show_duration(start - entry.at)} before"
            yield (
                f"timeline[{entry.id}].at",
                f"{message} the incident, which went past midnight: is it a day later?",
            )


_LEADING = pattern(r"\s*[(\[]?([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?\s?(?:Z|UTC)?[)\]]?\s*[-–—:|,]?\s+")


_BEGINS = frozenset("0123456789([ ")


def leading_clock(text: str) -> tuple[str, str]:
    """Return the clock time with which a text begins, as `14:32`, and the rest; empty if there is none."""
    match = _LEADING.match(text) if text[:1] in _BEGINS else None
    return (f"{int(match[1]):02}:{match[2]}", text[match.end() :]) if match else ("", text)


@rule(
    "TIM015",
    "time-in-text",
    Level.HINT,
    reads=("timeline",),
    light=True,
    summary="The text of an entry does not begin with a time of its own.",
    why="The time stands in its own field, by which entries are sorted and durations are reckoned. "
    "A second one in the text is read, believed, and not corrected when the first one is.",
    bad="14:35 alert: 14:32 latency above 5 s",
    good="14:32 alert: latency above 5 s",
    source="Incident timeline practice",
)
def _time_in_text(context: Context) -> Found:
    for entry in context.document.timeline:
        if entry.text[:1] not in _BEGINS:
            continue
        told, _ = leading_clock(entry.text)
        if not told:
            continue
        if told == entry.at.strftime("%H:%M"):
            message = f"The text repeats the time {told}: take it out of the text."
        else:
            at = show_clock(entry.at)
            message = f"The text begins with {told}, and the entry stands at {at}: which is it?"
            if _LOCAL.match(entry.text):
                message = f"The text begins with a local time, and the entry stands at {at} UTC"
                message += ": take it out of the text, or put it at the end."
        yield f"timeline[{entry.id}].text", message


_LOCAL = pattern(
    r"\s*[\[(]?\d{1,2}[:.h]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?\s*)?(?:local\b|Ortszeit\b|(?!UTC|GMT)[A-Z]{3,4}\b)"
)
_MANY = 6


@rule(
    "TIM017",
    "no-decision-entry",
    Level.HINT,
    reads=("timeline",),
    summary="A timeline of some length records at least one decision.",
    why="Events alone read as if everything had happened by itself. "
    "The decisions, and what was known when they were taken, are what others can learn from.",
    bad="Nine entries of alerts, restarts and recoveries.",
    good="14:45 decision: roll back, since a restart did not help",
    source="Learning from incidents practice",
)
def _no_decision(context: Context) -> Found:
    if len(context.document.timeline) >= _MANY and Kind.DECISION not in context.by_kind:
        yield "timeline", "No entry is a decision: which one turned the incident, and what was known then?"


@rule(
    "TIM018",
    "no-acknowledgement",
    Level.HINT,
    reads=("timeline", "facts.acknowledged"),
    summary="It is known when a person took the incident on.",
    why="Between the alert and the first person who looks lies the time that paging has to win. "
    "It is counted over all incidents, so each of them needs it.",
    bad="14:34 alert, 14:45 restart, and nobody knows when somebody looked.",
    good="14:37 acknowledgement: on-call takes the page",
    source="NIST SP 800-61r3",
)
def _no_acknowledgement(context: Context) -> Found:
    known = context.document.facts.acknowledged or Kind.ACKNOWLEDGEMENT in context.by_kind
    if context.document.timeline and not known:
        yield (
            "facts.acknowledged",
            "Nobody knows when a person took it on: add the time, or an acknowledgement to the timeline.",
        )


@rule(
    "TIM019",
    "entry-in-the-future",
    Level.WARNING,
    reads=("timeline", "today"),
    light=True,
    summary="No entry lies in the future.",
    why="What has not happened yet is a plan and belongs among the actions. "
    "Mostly the month or the year is wrong.",
    bad="2025-03-15 14:45Z in a document of March 2024.",
    good="2024-03-15 14:45Z",
    source="Consistency of the record, SOC 2 CC7",
)
def _future(context: Context) -> Found:
    if not context.ordered or not context.is_to_come(context.ordered[-1][0]):
        return
    for entry in context.document.timeline:
        if context.is_to_come(entry.at):
            message = f"{named(entry.text, 'This entry')} lies in the future, {show_instant(entry.at)}"
            yield f"timeline[{entry.id}].at", f"{message}: correct the day, the month or the year."


@rule(
    "TIM020",
    "doubled-mark",
    Level.WARNING,
    reads=("timeline",),
    light=True,
    summary="Only one entry marks the impact start, and only one its end.",
    why="Every duration counts from these marks: the first start and the last end. "
    "With two of them, a reader cannot tell whether it came back or was marked twice.",
    bad="Two entries of 14:32 and 14:50, both marked as impact start.",
    good="One mark at 14:32; the entry of 14:50 says that a second zone was hit.",
    source="Incident timeline practice",
)
def _doubled_mark(context: Context) -> Found:
    for mark in Mark:
        entries = [entry for entry in context.document.timeline if entry.mark is mark]
        if len({entry.at for entry in entries}) < 2:
            continue
        used, other = sorted(entries, key=lambda entry: entry.at, reverse=mark is Mark.IMPACT_END)[:2]
        message = f"Two entries mark the {mark}, {clock(used.at, other.at)} and {clock(other.at, used.at)}"
        yield f"timeline[{other.id}].mark", f"{message}: keep one, and say in the text what the other was."


_LATE_KNOWLEDGE = (DetectedBy.CUSTOMER_REPORT, DetectedBy.CHANCE, DetectedBy.THIRD_PARTY)


@rule(
    "TIM021",
    "alert-before-report",
    Level.HINT,
    reads=("timeline", "summary.detected_by", "lessons.alerts"),
    summary="Where people reported it and an alert had fired before, it is told why the alert was not seen.",
    why="An alert that fired and reached nobody is closer to a solution than one that is missing. "
    "The question is what happened to it between the graph and the pager.",
    bad="14:34 alert, 14:50 detection by a customer, and no word about the alert.",
    good="The alert of 14:34 went to a channel that nobody reads at night.",
    source="Learning from incidents practice",
)
def _unseen_alert(context: Context) -> Found:
    by = context.document.summary.detected_by
    reports, alerts = context.by_kind.get(Kind.DETECTION), context.by_kind.get(Kind.ALERT)
    if by not in _LATE_KNOWLEDGE or not reports or not alerts:
        return
    if not is_blank(context.document.lessons.alerts):
        return
    first, known = min(alerts, key=lambda entry: entry.at), min(entry.at for entry in reports)
    if first.at < known and not first.questions:
        message = f"{named(first.text, 'An alert')} fired {show_duration(known - first.at)} before"
        yield f"timeline[{first.id}].text", f"{message} the {by}: say what became of it and whom it paged."


@rule(
    "TIM022",
    "recorded-before-it-happened",
    Level.WARNING,
    reads=("timeline",),
    light=True,
    summary="An entry is recorded when it happened or later.",
    why="Nothing is written down before it happens; one of the two times is wrong, or they are swapped.",
    bad="Happened 14:40, recorded 14:32.",
    good="Happened 14:32, recorded 14:40.",
    source="Consistency of the record, SOC 2 CC7",
)
def _recorded_early(context: Context) -> Found:
    tolerance = timedelta(minutes=context.policy.tolerance_minutes)
    for entry in context.document.timeline:
        if entry.recorded is not None and entry.at - entry.recorded > tolerance:
            recorded = clock(entry.recorded, entry.at)
            message = f"{named(entry.text, 'This entry')} was recorded {recorded}, before"
            yield (
                f"timeline[{entry.id}].recorded",
                f"{message} it happened at {clock(entry.at, entry.recorded)}: swap or correct them.",
            )


OUTSIDE = pattern(
    r"\b(?:customers?|users?|clients?|partners?|public|consumers?|subscribers?|members?|players?|merchants?"
    r"|tenants?|visitors?|carriers?|suppliers?|recipients?|patients?|passengers?)\b",
    re.IGNORECASE,
)
"""Audiences outside of the house."""


@rule(
    "TIM023",
    "no-word-to-customers",
    Level.HINT,
    reads=("timeline", "facts.status_page", "facts.severity", "impact.audiences"),
    summary="Where a sev1 or sev2 incident hit people outside, it is recorded when they were told.",
    why="Silence is the part of an outage that customers remember. "
    "When they were told, and what, is asked first by support and by the contract.",
    bad="Customers were locked out for 47 minutes, and nothing says whether they were told.",
    good="14:50 communication: status page says that logins fail",
    source="NIST SP 800-61r3",
)
def _no_word(context: Context) -> Found:
    document = context.document
    if document.facts.severity not in (Severity.SEV1, Severity.SEV2) or not document.timeline:
        return
    hit = next((name for name in document.impact.audiences if OUTSIDE.search(name)), "")
    if hit and Kind.COMMUNICATION not in context.by_kind and is_blank(document.facts.status_page):
        message = f"{quote(hit)} were affected, and no entry says when they were told"
        yield "timeline", f"{message}: add it as a communication, or the status page to the key facts."
