"""Rules of the key facts against each other: days, roles, severity, and figures in the narratives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from pmtui.checks.context import MILESTONES, Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import always, rule
from pmtui.checks.words import is_blank, quote
from pmtui.document import Milestone, PersonalData, Postmortem, Severity
from pmtui.document.times import show_day, show_duration, show_instant
from pmtui.patterns import pattern

_TIMES = (*(milestone.value for milestone in Milestone), "closed", "drafted")


@rule(
    "SUM015",
    "missing-incident-date",
    Level.HINT,
    reads=("facts.date", "facts.impact_started", "timeline"),
    needed=always,
    summary="The incident date is set.",
    why="Lists sort and filter by it, and the file is found by it. "
    "Everything else about the incident is told relative to this day.",
    bad="The date is left empty, and the impact starts 2024-03-15 14:32Z.",
    good="date = 2024-03-15",
    source="ISO/IEC 27001:2022 A.5.27",
)
def _missing_date(context: Context) -> Found:
    if context.document.facts.date is None:
        yield "facts.date", "The incident date is missing: give the day, in UTC, on which the impact began."


@rule(
    "SUM016",
    "missing-tags",
    Level.HINT,
    reads=("facts.tags",),
    summary="The document has tags.",
    why="Tags bring incidents together that hit different services in the same way. "
    "Recurrence is counted by them, so two or three words save a long search later.",
    bad="tags = []",
    good='tags = ["connection-pool", "retries"]',
    source="Incident trend analysis, NIST SP 800-61r3",
)
def _missing_tags(context: Context) -> Found:
    if all(is_blank(tag) for tag in context.document.facts.tags):
        yield "facts.tags", "No tag is set: add two or three themes, such as connection-pool, retries."


@rule(
    "SUM017",
    "no-responder-named",
    Level.HINT,
    reads=("facts.commander", "facts.oncall_primary", "facts.people"),
    summary="Somebody who responded is named: commander, on-call or another participant.",
    why="Questions come up months later, and only those who were there can answer them. "
    "Names stay inside; the public version shows roles.",
    bad="No commander, no on-call, no people.",
    good='oncall_primary = "Mika Laine"',
    source="SOC 2 CC7",
)
def _no_responder(context: Context) -> Found:
    facts = context.document.facts
    if is_blank(facts.commander) and is_blank(facts.oncall_primary) and not facts.people:
        yield "facts.oncall_primary", "Nobody who responded is named: add who was on call, or who took part."


@rule(
    "SUM035",
    "sev1-without-commander",
    Level.HINT,
    reads=("facts.severity", "facts.commander"),
    summary="A sev1 incident names its commander.",
    why="In a critical incident one person decides, so that nobody waits and no two undo each other's work. "
    "If there was none, that is worth a line in the response.",
    bad="sev1, and no commander.",
    good='commander = "Ravi Kone"',
    source="NIST SP 800-61r3",
)
def _no_commander(context: Context) -> Found:
    facts = context.document.facts
    if facts.severity is Severity.SEV1 and is_blank(facts.commander):
        message = (
            "A sev1 incident names no commander: add who decided, or tell in the response that nobody did."
        )
        yield "facts.commander", message


@rule(
    "SUM018",
    "person-without-role",
    Level.HINT,
    reads=("facts.people",),
    summary="Everybody who took part has a role.",
    why="The role explains what somebody could see and decide. "
    "In the public version it stands where the name was; without a role there is nothing to show.",
    bad="Ida Wren",
    good="Ida Wren, support lead",
    source="Blameless post-mortem practice",
)
def _without_role(context: Context) -> Found:
    for person in context.document.facts.people:
        if is_blank(person.role) and not is_blank(person.name):
            message = f"{quote(person.name)} has no role: add in which role this person acted."
            yield f"facts.people[{person.id}].role", message


@rule(
    "SUM019",
    "missing-resolution-time",
    Level.WARNING,
    reads=("facts", "timeline", "status", "today"),
    needed=always,
    summary="It is known when the incident was resolved, as a key fact or in the timeline.",
    why="The deadlines of draft, review and publication count from here. "
    "It is later than the end of the impact: the fault itself has to be gone.",
    bad="Impact end 15:19, and nothing about the resolution.",
    good='resolved = "2024-03-15T15:40:00Z"',
    source="NIST SP 800-61r3",
)
def _missing_resolution(context: Context) -> Found:
    if Milestone.RESOLVED not in context.moments:
        message = (
            "The time of the resolution is missing: give the time at which the fault was gone, such as 15:40."
        )
        if context.ongoing:
            message = "It is not told as resolved yet: give the time as soon as the fault itself is gone."
        yield "facts.resolved", message


@rule(
    "SUM029",
    "fact-in-the-future",
    Level.WARNING,
    reads=("facts", "timeline", "today"),
    light=True,
    summary="No day and no time among the key facts lies in the future.",
    why="A post-mortem is about what has happened. A time to come is mostly a wrong month or year, and "
    "deadlines then count from a day that nobody reaches.",
    bad="Resolved 2025-03-15 15:40Z in March 2024.",
    good="Resolved 2024-03-15 15:40Z.",
    source="Consistency of the record, SOC 2 CC7",
)
def _future(context: Context) -> Found:
    wrong = {milestone.value for milestone in context.wrong_years}  # of which another rule tells
    for name in ("date", "written", *_TIMES):
        if name in wrong:
            continue
        at = getattr(context.document.facts, name)
        if at is not None and context.is_to_come(at):
            shown = show_instant(at) if isinstance(at, datetime) else show_day(at)
            message = f"{shown} lies in the future: correct the day, the month or the year."
            yield f"facts.{name}", message


@rule(
    "SUM030",
    "document-before-incident",
    Level.WARNING,
    reads=("facts.written", "facts.drafted", "publication.date", "facts.date", *MILESTONES),
    light=True,
    summary="The document was begun, sent round and published after the incident began.",
    why="Nobody writes about an incident before it happens; mostly the year is wrong in January. "
    "The times to draft and to publish come out negative.",
    bad="Incident of 2024-03-15, document of 2023-03-17.",
    good="Incident of 2024-03-15, document of 2024-03-17.",
    source="Consistency of the record, SOC 2 CC7",
)
def _before_incident(context: Context) -> Found:
    facts, began = context.document.facts, context.began
    if began is None:
        return
    for path, at in (
        ("facts.written", facts.written),
        ("facts.drafted", facts.drafted),
        ("publication.date", context.document.publication.date),
    ):
        day = at.date() if isinstance(at, datetime) else at
        if isinstance(day, date) and day < began:
            message = f"{show_day(day)} lies before the incident, which began on {show_day(began)}"
            yield path, f"{message}: correct one of the two."


_DIGIT = pattern(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all|every|half|third|quarter|dozen"
    r"|an? (?:hour|day|week|minute)|eine (?:Stunde|Minute|Woche)|eine[mn]? Tag|halbe\w*|dreiviertel\w*"
    r"|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|alle|une (?:heure|minute)|deux|trois|quatre"
    r"|cinq|dix|tous)\b|[一二三四五六七八九十全]",
    re.IGNORECASE,
)


@rule(
    "SUM031",
    "summary-without-number",
    Level.HINT,
    reads=("summary.text", "declared"),
    summary="The summary says how bad it was: how long, how many, or how much.",
    why="Those who read nothing else decide by this sentence whether to read on. "
    "Without a number they take the incident for as bad as the last one they remember.",
    bad="The checkout was slow. A rollback fixed it.",
    good="For 47 minutes one in eight customers could not log in. A rollback fixed it.",
    source="Blameless post-mortem practice",
)
def _without_number(context: Context) -> Found:
    text = context.document.summary.text
    if not is_blank(text) and not context.near_miss and not _DIGIT.search(text):
        yield "summary.text", "The summary has no number: say how long it lasted or how many it hit."


@rule(
    "SUM032",
    "severity-against-impact",
    Level.HINT,
    reads=("facts.severity", "impact.personal_data", "impact.sla", *MILESTONES),
    light=True,
    summary="An incident of sev4 is short, touched no personal data and broke no promised service level.",
    why="A severity that is too low takes an incident out of the deadlines and of the review. "
    "It is set calmly afterwards, with the impact in view.",
    bad="sev4 (blip) with an impact of 3 hours.",
    good="sev2 (major) with an impact of 3 hours.",
    source="NIST SP 800-61r3",
)
def _severity(context: Context) -> Found:
    if context.document.facts.severity is not Severity.SEV4:
        return
    if context.document.impact.personal_data is PersonalData.YES:
        yield "facts.severity", "sev4 stands for a blip, and personal data was lost: is it still a sev4?"
    elif context.impact is not None and context.impact > timedelta(hours=1):
        length = show_duration(context.impact)
        yield "facts.severity", f"sev4 stands for a blip, and the impact lasted {length}: is it still a sev4?"
    elif any(sla.breached for sla in context.document.impact.sla):
        message = "sev4 stands for a blip, and a promised service level was breached: is it still a sev4?"
        yield "facts.severity", message


_ADDRESS = pattern(r"\S*[./#:-]\S*\S|[A-Z]{2,}-?\d+")


@rule(
    "SUM034",
    "link-without-address",
    Level.HINT,
    reads=("facts.incident_url", "facts.status_page", "timeline", "impact.evidence", "impact.appendix"),
    light=True,
    summary="A link is an address that one can open.",
    why='"See the wiki" leads nowhere in a year, when the wiki has moved and its author has, too.',
    bad="link: see the dashboard",
    good="link: https://graphs.example/pool?from=1432",
    source="Consistency of the record, SOC 2 CC7",
)
def _no_address(context: Context) -> Found:
    for path, link in links(context.document):
        if not is_blank(link) and not any(map(_ADDRESS.fullmatch, link.split())):
            yield path, f"{quote(link)} is no address: paste the link that one can open."


def links(document: Postmortem) -> Iterator[tuple[str, str]]:
    """Yield the paths and the texts of the fields that hold links."""
    yield "facts.incident_url", document.facts.incident_url
    yield "facts.status_page", document.facts.status_page
    for entry in document.timeline:
        if entry.link:
            yield f"timeline[{entry.id}].link", entry.link
    for evidence in document.impact.evidence:
        yield f"impact.evidence[{evidence.id}].url", evidence.url
    for appendix in document.impact.appendix:
        yield f"impact.appendix[{appendix.id}].url", appendix.url
