"""Rules of the key facts: what an incident is found by, how bad it was, and who answers for the document."""

from __future__ import annotations

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import always, rule
from pmtui.checks.words import is_blank, quote, word_count


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
    if is_blank(context.document.title):
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
    if not is_blank(title) and word_count(title) < least:
        yield (
            "title",
            f"{quote(title)} says little: name what failed and how users noticed, in {least} words or more.",
        )


@rule(
    "SUM003",
    "missing-severity",
    Level.ERROR,
    reads=("facts.severity",),
    light=True,
    needed=always,
    summary="The severity is set.",
    why="Deadlines, trends and the choice of readers depend on how bad it was. "
    "A severity that is set calmly afterwards is worth more than a first guess.",
    bad="severity is empty",
    good='severity = "sev2"',
    source="NIST SP 800-61r3",
)
def _missing_severity(context: Context) -> Found:
    if context.document.facts.severity is None:
        yield "facts.severity", "The severity is missing: choose sev1 (critical), sev2, sev3 or sev4 (blip)."
