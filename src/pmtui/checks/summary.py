"""Rules of the summary and of the narratives beside it."""

from __future__ import annotations

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import always, rule
from pmtui.checks.words import count, is_blank, quote, sentence_count, word_count
from pmtui.document import Topic


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
