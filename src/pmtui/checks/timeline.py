"""Rules of the timeline: it begins with the detection, ends with the recovery and has no silent hours."""

from __future__ import annotations

from datetime import datetime, timedelta
from operator import ne

from pmtui.checks.context import MILESTONES, Context, shifted
from pmtui.checks.language.rules import told
from pmtui.checks.language.smells import Smell
from pmtui.checks.model import Found, Level
from pmtui.checks.order import misplaced
from pmtui.checks.prose import READS, remarks
from pmtui.checks.registry import always, rule
from pmtui.checks.words import Phrases, clock, is_blank, is_unanswered, named, quote, says_nothing
from pmtui.document import Kind, Postmortem, Topic, is_without_impact
from pmtui.document.fillers import LONGEST_FILLER
from pmtui.document.times import show_duration, show_instant


def _has_entries(document: Postmortem) -> bool:
    return bool(document.timeline)


def _has_harm(document: Postmortem) -> bool:
    return bool(document.timeline) and not is_without_impact(document)


@rule(
    "TIM001",
    "empty-timeline",
    Level.ERROR,
    reads=("timeline", "declared"),
    light=True,
    needed=always,
    summary="The timeline has entries.",
    why="What happened when is the ground that everybody in the review can agree on. "
    "Without it, the talk goes straight to opinions.",
    bad="The timeline is empty.",
    good="14:32 alert: latency above 5 s on checkout",
    source="Incident timeline practice",
)
def _empty(context: Context) -> Found:
    if not context.document.timeline and not context.declared(Topic.TIMELINE):
        yield "timeline", 'The timeline is empty: begin with a line such as "14:32 alert: latency above 5 s".'


@rule(
    "TIM002",
    "thin-timeline",
    Level.WARNING,
    reads=("timeline",),
    light=True,
    needed=_has_entries,
    summary="The timeline has at least three entries; two in the light profile.",
    why="One or two moments tell no story: how it was noticed, what was tried, what ended it.",
    bad="14:32 alert, and nothing else.",
    good="14:32 alert, 14:45 decision to roll back, 15:19 recovery.",
    source="Incident timeline practice",
)
def _thin(context: Context) -> Found:
    policy = context.policy
    least = policy.light_timeline_entries if context.light else policy.timeline_entries
    if 0 < (number := len(context.document.timeline)) < least:
        entries = f"{number} entry" if number == 1 else f"{number} entries"
        yield (
            "timeline",
            f"The timeline has {entries}: add how it was noticed, what was tried and what ended it.",
        )


@rule(
    "TIM003",
    "entries-out-of-order",
    Level.WARNING,
    reads=("timeline",),
    light=True,
    summary="The entries stand in the order of time.",
    why="A reader follows the incident from top to bottom. "
    "An entry out of order is often one with the wrong day or the wrong zone.",
    bad="14:45 decision, then 14:35 acknowledgement.",
    good="14:35 acknowledgement, then 14:45 decision.",
    source="Incident timeline practice",
)
def _out_of_order(context: Context) -> Found:
    for entry, against, stands_after, days in misplaced(context.document.timeline):
        side = "after" if stands_after else "before"
        message = f"{clock(entry.at, against.at)} stands {side} {clock(against.at, entry.at)}"
        advice = "sort the timeline, or correct the day or the time."
        if days:
            advice = f"a day {'later' if days > 0 else 'earlier'} it would be in order; is the day right?"
        yield f"timeline[{entry.id}].at", f"{message}: {advice}"


@rule(
    "TIM004",
    "no-detection-entry",
    Level.ERROR,
    reads=("timeline",),
    needed=_has_entries,
    summary="An entry says how the incident was detected: an alert or a detection.",
    why="The story of the response begins when somebody knew. "
    "Time to detect and time to acknowledge count from this entry.",
    bad="The first entry is the restart of the pool.",
    good="14:34 alert: latency above 5 s on checkout pages the on-call",
    source="NIST SP 800-61r3",
)
def _no_detection(context: Context) -> Found:
    if context.by_kind and context.by_kind.keys().isdisjoint((Kind.ALERT, Kind.DETECTION)):
        yield "timeline", "No entry says how it was detected: add one of the kind alert or detection."


@rule(
    "TIM005",
    "no-mitigation-entry",
    Level.ERROR,
    reads=("facts", "timeline", "declared", "today"),
    needed=_has_harm,
    summary="An entry says what ended the harm: a mitigation or a recovery.",
    why="What helped is what the next responder will try first. "
    "A timeline without it stops in the middle of the incident.",
    bad="The last entry is an escalation.",
    good="15:02 mitigation: release rolled back, error rate falling",
    source="Incident timeline practice",
)
def _no_mitigation(context: Context) -> Found:
    ends = (Kind.MITIGATION, Kind.RECOVERY, Kind.ALL_CLEAR)
    if context.by_kind and not context.near_miss and context.by_kind.keys().isdisjoint(ends):
        message = "No entry says what ended the harm: add one of the kind mitigation or recovery."
        if context.ongoing:
            message = "No entry says yet what ends the harm: add a mitigation or recovery when there is one."
        yield "timeline", message


@rule(
    "TIM006",
    "no-all-clear-entry",
    Level.WARNING,
    reads=("timeline", "declared"),
    needed=_has_harm,
    summary="An entry says when everything was well again: a recovery or the all-clear.",
    why="A mitigation makes the harm bearable; it does not end the incident. "
    "Readers want to know when people could go home, and how that was decided.",
    bad="The last entry is a mitigation.",
    good="15:40 all-clear: error rate under 0.1 % for 20 minutes, incident closed",
    source="Incident timeline practice",
)
def _no_all_clear(context: Context) -> Found:
    kinds = context.by_kind.keys()
    if (
        Kind.MITIGATION in kinds
        and not context.near_miss
        and kinds.isdisjoint((Kind.RECOVERY, Kind.ALL_CLEAR))
    ):
        yield (
            "timeline",
            "No entry says when all was well again: add a recovery or the all-clear, with its sign.",
        )


_REASON = Phrases("because", "since", "so that", "due to", "in order to", "to avoid", "as")


@rule(
    "TIM008",
    "decision-without-reason",
    Level.HINT,
    reads=("timeline",),
    summary="A decision says why it was taken.",
    why="Seen from the end, every decision looks right or wrong; its reason shows what was known then. "
    "It is the part of the timeline that no tool can export.",
    bad="14:45 decision: restart the pool",
    good="14:45 decision: restart the pool; scaling needs 20 minutes, a restart needs one",
    source="Learning from incidents practice",
)
def _decision_without_reason(context: Context) -> Found:
    for entry in context.by_kind.get(Kind.DECISION, ()):
        if is_blank(entry.text) or not is_blank(entry.why):
            continue
        if not _REASON.find(entry.text):
            advice = "add what was known then and what else was weighed"
            yield f"timeline[{entry.id}].why", f"{quote(entry.text)} has no reason: {advice}."


@rule(
    "TIM009",
    "entry-without-text",
    Level.WARNING,
    reads=("timeline",),
    light=True,
    summary="Every entry says what happened.",
    why="A time alone tells nothing, and nobody will remember it next month.",
    bad="14:52 recovery",
    good="14:52 recovery: error rate on login under 0.1 %",
    source="Incident timeline practice",
)
def _without_text(context: Context) -> Found:
    short = [
        entry
        for entry in context.document.timeline
        if len(text := entry.text) <= LONGEST_FILLER or text[0].isspace()
    ]
    for entry in short:
        if says_nothing(entry.text):
            message = (
                f"The entry at {show_instant(entry.at)} says nothing: write the fact, or delete the entry."
            )
            yield f"timeline[{entry.id}].text", message


@rule(
    "TIM010",
    "duplicate-entry",
    Level.HINT,
    reads=("timeline",),
    light=True,
    summary="No entry stands twice with the same time and text.",
    why="Pasted exports overlap, and a doubled entry looks as if it had happened twice.",
    bad="14:32 alert: latency above 5 s, twice.",
    good="14:32 alert: latency above 5 s, once.",
    source="Incident timeline practice",
)
def _duplicate(context: Context) -> Found:
    times = [at for at, _ in context.ordered]
    if all(map(ne, times, times[1:])):
        return
    seen: dict[datetime, list[str]] = {}
    for entry in context.document.timeline:
        texts = seen.setdefault(entry.at, [])
        texts.append(entry.text)
        if len(texts) > 1 and not is_blank(entry.text) and _plain(entry.text) in map(_plain, texts[:-1]):
            message = f"{quote(entry.text)} stands twice at {show_instant(entry.at)}: delete one of them."
            yield f"timeline[{entry.id}].text", message


def _plain(text: str) -> str:
    return text.casefold().strip(" .!")


@rule(
    "TIM011",
    "entry-outside-incident",
    Level.HINT,
    reads=(*MILESTONES, "facts.closed", "today"),
    light=True,
    summary="The entries lie within a day of the incident; changes may come earlier.",
    why="An entry weeks away usually has the wrong day, month or year. "
    "A change that prepared the ground may lie further back; its kind says so.",
    bad="2023-03-15 14:45Z in an incident of 2024-03-15.",
    good="2024-03-15 14:45Z",
    source="Consistency of the record, SOC 2 CC7",
)
def _outside(context: Context) -> Found:
    times = [moment.at for moment in context.moments.values() if moment.path.startswith("facts.")]
    timeline, closed = context.document.timeline, context.document.facts.closed
    if not times or not timeline:
        return
    slack = timedelta(hours=context.policy.window_hours)
    first, last = min(times), max(*times, closed) if closed else max(times)
    earliest, latest = shifted(first, -slack), shifted(last, slack)
    outside = [
        entry
        for entry in timeline
        if not earliest <= entry.at <= latest and (entry.at > latest or entry.kind is not Kind.CHANGE)
    ]
    if len(outside) == len(timeline) > 1:
        message = f"No entry lies near the incident of {show_instant(first)}: are the key facts' days right?"
        yield "timeline", message
        return
    for entry in outside:
        if context.is_to_come(entry.at):  # in the future, and another rule says so
            continue
        away = first - entry.at if entry.at < first else entry.at - last
        side = "before the incident began" if entry.at < first else "after it ended"
        message = f"{named(entry.text, 'This entry')} lies {show_duration(away)} {side}: is the day right?"
        yield f"timeline[{entry.id}].at", message


@rule(
    "TIM012",
    "opinion-in-timeline",
    Level.WARNING,
    reads=READS,
    summary="The timeline holds facts: no guess, no judgement, no feeling.",
    why="The timeline is the part on which all can agree, as long as nobody is judged in it. "
    "What somebody suspected is a fact only with its ground and its time; what an event means is said in "
    "the analysis. It reads words of guessing, of praise and scorn, and of moods, in several languages; what "
    "is said of it, of everything or of what people do; how a thing seems; what somebody believes; an open "
    "question; and signs such as !! and :(. A quotation, a technical term such as kernel panic, "
    "what a machine reports, and a theory that was tested are left alone.",
    bad="14:45 a rushed restart, probably too late",
    good="14:45 restart, 90 seconds after the page",
    source="Blameless post-mortem practice",
)
def _opinion(context: Context) -> Found:
    for found in remarks(context):
        if found.smell is Smell.OPINION:
            what = "is an opinion: write what was seen or done and when, and judge in the analysis"
            yield told(found, what)


@rule(
    "TIM013",
    "unanswered-question",
    Level.WARNING,
    reads=("timeline", "status"),
    summary="Questions that a review pinned to an entry are answered.",
    why="A question that was worth asking in the review will be asked by every later reader. "
    '"Nobody knows" is an answer too.',
    bad="What told us that it was the pool?",
    good="What told us that it was the pool? The wait count on the pool dashboard.",
    source="Learning from incidents practice",
)
def _unanswered(context: Context) -> Found:
    if not context.reviewed:
        return
    for entry in context.document.timeline:
        for question in entry.questions:
            if not is_blank(question.text) and is_unanswered(question.answer):
                message = f"{quote(question.text)} has no answer: write it, or that nobody knows."
                yield f"timeline[{entry.id}].questions[{question.id}].answer", message
