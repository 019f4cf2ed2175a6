"""Rules of the key facts: what an incident is found by, how bad it was, and who answers for the document."""

from __future__ import annotations

import re

from pmtui.checks.context import MILESTONES, Context
from pmtui.checks.model import Found, Level
from pmtui.checks.owners import is_company, is_nobody
from pmtui.checks.registry import always, rule
from pmtui.checks.words import is_blank, quote, says_nothing, word_count
from pmtui.document import Milestone
from pmtui.document.times import show_day
from pmtui.patterns import pattern


@rule(
    "SUM001",
    "missing-title",
    Level.ERROR,
    reads=("title",),
    light=True,
    needed=always,
    summary="The document has a title.",
    why="The title is what people search for when the next incident looks the same. "
    "Without one, the document is written and never found.",
    bad='title = ""',
    good='title = "Checkout refuses logins"',
    source="Blameless post-mortem practice",
)
def _missing_title(context: Context) -> Found:
    if says_nothing(context.document.title):
        yield "title", 'The title is missing: say what users saw, such as "Checkout refuses logins".'


@rule(
    "SUM002",
    "thin-title",
    Level.WARNING,
    reads=("title",),
    light=True,
    summary="The title says what failed and how, in a few words.",
    why='A list of twenty post-mortems called "Outage" helps nobody. '
    "A reader should recognise the incident from the title alone.",
    bad="Outage",
    good="Checkout refuses logins after the pool migration",
    source="Blameless post-mortem practice",
)
def _thin_title(context: Context) -> Found:
    title, least = context.document.title, context.policy.title_words
    if not says_nothing(title) and (word_count(title) < least or _only_when(title)):
        wanted = f"name what failed and how users noticed, in {least} words or more."
        yield "title", f"{quote(title)} says little: {wanted}"


_WHEN = pattern(
    r"(?:(?:(?:an?|the|our|major|minor|critical|production|prod|system|service|incident|outage|downtime|disruption"
    r"|issues?|problems?|failure|post-?mortem|retrospective|review|report|rca|inc|sev\d|p\d|on|of|from|at|for|in|and"
    r"|to|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun"
    r"|jul|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|night|afternoon"
    r"|today|yesterday|utc)\b|\d[\d:./-]*+(?:st|nd|rd|th)?|[-–—:,.#()])\s*)++",
    re.IGNORECASE,
)


def _only_when(title: str) -> bool:
    """Return whether a title says only that something happened, and when: "Incident on 18 November"."""
    return _WHEN.fullmatch(title.strip()) is not None


@rule(
    "SUM003",
    "missing-severity",
    Level.ERROR,
    reads=("facts.severity",),
    light=True,
    needed=always,
    summary="The severity is set.",
    why="Deadlines, trends and the circle of readers depend on how bad it was. "
    "A severity that is set calmly afterwards is worth more than a first guess.",
    bad="The severity is left empty.",
    good='severity = "sev2"',
    source="NIST SP 800-61r3",
)
def _missing_severity(context: Context) -> Found:
    if context.document.facts.severity is None:
        choices = "sev1 (critical), sev2 (major), sev3 (minor) or sev4 (blip)"
        yield "facts.severity", f"The severity is missing: choose {choices}."


@rule(
    "SUM010",
    "missing-document-owner",
    Level.ERROR,
    reads=("facts.owner",),
    needed=always,
    summary="One person owns the document.",
    why="A draft that belongs to everybody is finished by nobody. "
    "The owner writes it, answers questions about it and brings it to its publication.",
    bad='owner = "TBD"',
    good='owner = "Ada Berg"',
    source="ISO/IEC 27001:2022 A.5.24",
)
def _missing_owner(context: Context) -> Found:
    if is_nobody(context.document.facts.owner):
        yield (
            "facts.owner",
            "The document has no owner: name the one person who writes it and answers for it.",
        )


@rule(
    "SUM011",
    "document-owned-by-many",
    Level.WARNING,
    reads=("facts", "meetings", "actions"),
    summary="The owner of the document is one person, not several and not a team.",
    why="With two owners each waits for the other, and a team cannot be asked a question. "
    "Others who took part are listed with their roles.",
    bad='owner = "SRE team"',
    good='owner = "Ada Berg"',
    source="Blameless post-mortem practice",
)
def _many_owners(context: Context) -> Found:
    owner = context.document.facts.owner
    if context.is_several(owner) or context.is_team(owner) or is_company(owner):
        advice = "name the one person who answers for it and list the others under people."
        yield "facts.owner", f"{quote(owner)} is not one owner of the document: {advice}"


@rule(
    "SUM012",
    "missing-services",
    Level.WARNING,
    reads=("facts.services",),
    needed=always,
    summary="The affected services are named.",
    why="Similar incidents are found by the services that they share. "
    "Whoever takes over a service wants to read what has happened to it.",
    bad="services = []",
    good='services = ["checkout", "login"]',
    source="NIST SP 800-61r3",
)
def _missing_services(context: Context) -> Found:
    if all(is_blank(service) for service in context.document.facts.services):
        yield (
            "facts.services",
            "No affected service is named: list those that failed, such as checkout, login.",
        )


@rule(
    "SUM013",
    "missing-trigger",
    Level.HINT,
    reads=("facts.trigger",),
    summary="The trigger type is chosen.",
    why="Trends count incidents by what set them off, and effort goes where they cluster. "
    '"Unknown" is an honest answer and can be counted too.',
    bad="The trigger is left empty.",
    good='trigger = "configuration"',
    source="Incident trend analysis, NIST SP 800-61r3",
)
def _missing_trigger(context: Context) -> Found:
    if context.document.facts.trigger is None:
        message = "The trigger is not chosen: say what set it off, such as a deployment or unknown."
        yield "facts.trigger", message


@rule(
    "SUM014",
    "date-against-times",
    Level.WARNING,
    reads=("facts.date", *MILESTONES),
    light=True,
    summary="The incident date is the day, in UTC, on which the impact began.",
    why="Lists sort and filter by the date, durations come from the times. "
    "Two different days mean that one of them was mistyped or is local time.",
    bad="The date is 16 March, the impact start 2024-03-15 14:32Z.",
    good="The date is 15 March, the impact start 2024-03-15 14:32Z.",
    source="Consistency of the record, SOC 2 CC7",
)
def _date_against_times(context: Context) -> Found:
    day, start = context.document.facts.date, context.at(Milestone.IMPACT_STARTED)
    if day is not None and start is not None and start.date() != day:
        message = (
            f"The incident date is {show_day(day)}, but the impact starts on {show_day(start.date())} (UTC)"
        )
        yield "facts.date", f"{message}: correct one of the two."
