"""Rules of the times: impact start and end are known, and the milestones contradict nothing."""

from __future__ import annotations

from datetime import timedelta

from pmtui.checks.context import MILESTONES, Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import if_hit, rule
from pmtui.checks.words import clock
from pmtui.document import Entry, Kind, Mark, Milestone
from pmtui.document.times import show_duration, show_instant


@rule(
    "SUM004",
    "missing-impact-start",
    Level.ERROR,
    reads=("facts.impact_started", "timeline", "declared"),
    light=True,
    needed=if_hit,
    summary="It is known when the impact began, as a key fact or as a mark in the timeline; or the impact is "
    "declared not applicable.",
    why="Every duration that anybody will ask for counts from here. "
    "The impact often begins before anybody notices; that difference is what detection has to improve.",
    bad="The impact start is left empty; the first alert stands for it.",
    good='impact_started = "2024-03-15T14:32:00Z"',
    source="NIST SP 800-61r3",
)
def _missing_start(context: Context) -> Found:
    if Milestone.IMPACT_STARTED not in context.moments and not context.near_miss:
        when = "give the time at which the first user was affected, such as 14:32"
        yield "facts.impact_started", f"The impact start is missing: {when}; if there was none, declare it."


@rule(
    "SUM005",
    "missing-impact-end",
    Level.ERROR,
    reads=("facts", "timeline", "declared", "today"),
    light=True,
    needed=if_hit,
    summary="It is known when the impact ended, as a key fact or in the timeline; or the impact is declared "
    "not applicable.",
    why="Without an end there is no duration, no service-level budget and no claim that it is over. "
    "It is the moment at which the last user was well again, not the one at which the team relaxed.",
    bad="The impact end is left empty.",
    good='impact_ended = "2024-03-15T15:19:00Z"',
    source="NIST SP 800-61r3",
)
def _missing_end(context: Context) -> Found:
    if Milestone.IMPACT_ENDED not in context.moments and not context.near_miss:
        message = (
            "The impact end is missing: give the time at which the last user was well again, such as 15:19."
        )
        if context.ongoing:
            message = "The impact has no end yet: give the time as soon as the last user is well again."
        yield "facts.impact_ended", message


@rule(
    "SUM006",
    "impact-ends-before-it-starts",
    Level.ERROR,
    reads=MILESTONES,
    light=True,
    summary="The impact ends after it starts.",
    why="A negative duration spoils every figure that is computed from it. "
    "Usually a day was forgotten when the incident went past midnight.",
    bad="Impact from 2024-03-15 23:40Z to 2024-03-15 00:25Z.",
    good="Impact from 2024-03-15 23:40Z to 2024-03-16 00:25Z.",
    source="Consistency of the record, SOC 2 CC7",
)
def _end_before_start(context: Context) -> Found:
    start, end = context.moments.get(Milestone.IMPACT_STARTED), context.moments.get(Milestone.IMPACT_ENDED)
    wrong = context.wrong_years  # of which another rule tells, with the time as it stands
    if Milestone.IMPACT_STARTED in wrong or Milestone.IMPACT_ENDED in wrong:
        return
    if start and end and end.at < start.at:
        message = f"The impact ends at {show_instant(end.at)}, before it starts at {show_instant(start.at)}"
        yield end.path, f"{message}: correct the day or the time of one of them."


ORDER = (
    ("detected", "acknowledged"),
    ("impact_started", "mitigated"),
    ("mitigated", "impact_ended"),
    ("impact_started", "resolved"),
    ("detected", "resolved"),
    ("mitigated", "resolved"),
    ("resolved", "closed"),
)
"""Pairs of key facts of which the first cannot come after the second."""
_NAMES = {
    "impact_started": "the impact start",
    "detected": "the detection",
    "acknowledged": "the acknowledgement",
    "mitigated": "the mitigation",
    "impact_ended": "the impact end",
    "resolved": "the resolution",
    "closed": "the closing",
}


@rule(
    "SUM007",
    "milestones-out-of-order",
    Level.ERROR,
    reads=(*MILESTONES, "facts.closed"),
    light=True,
    summary="Detected comes before acknowledged, mitigated before the impact end, resolved before closed.",
    why="Times that cannot have happened in this order make readers doubt all the others. "
    "Time to acknowledge and time to resolve would come out negative.",
    bad="Detected 14:40, acknowledged 14:37.",
    good="Detected 14:34, acknowledged 14:37.",
    source="Consistency of the record, SOC 2 CC7",
)
def _out_of_order(context: Context) -> Found:
    facts = context.document.facts
    # Of a wrong year another rule tells; which order is meant shows once it is corrected.
    wrong = {milestone.value for milestone in context.wrong_years}
    reported = set()
    for earlier, later in ORDER:
        first, second = (None if name in wrong else getattr(facts, name) for name in (earlier, later))
        if first is not None and second is not None and second < first and later not in reported:
            reported.add(later)
            name = _NAMES[later]
            message = f"{name[0].upper()}{name[1:]} ({clock(second, first)}) comes before {_NAMES[earlier]}"
            yield f"facts.{later}", f"{message} ({clock(first, second)}): correct one of the two times."


@rule(
    "SUM036",
    "wrong-year",
    Level.ERROR,
    reads=MILESTONES,
    light=True,
    summary="No key fact lies a year away from everything else of the incident.",
    why="One mistyped year makes durations, deadlines and the order of the times wrong at once. "
    "The other rules reckon with the year that is meant, so that one finding stands for one mistake.",
    bad="Impact start 2023-03-15 14:32Z, and all entries on 2024-03-15.",
    good="Impact start 2024-03-15 14:32Z.",
    source="Consistency of the record, SOC 2 CC7",
)
def _wrong_year(context: Context) -> Found:
    facts, wrong = context.document.facts, list(context.wrong_years.items())
    if wrong:
        milestone, meant = wrong[0]
        name = _NAMES[milestone.value]
        more = f", as {len(wrong) - 1} more of the key facts" if len(wrong) > 1 else ""
        message = f"{name[0].upper()}{name[1:]} is {show_instant(getattr(facts, milestone.value))}{more}"
        yield (
            f"facts.{milestone.value}",
            f"{message}, and all else happened in {meant.year}: correct the year.",
        )


@rule(
    "SUM008",
    "detected-before-impact",
    Level.WARNING,
    reads=MILESTONES,
    summary="The detection does not come long before the impact.",
    why="An early warning may come minutes before the harm; hours mean that the impact began earlier "
    "than the document says, or that the alert belonged to something else.",
    bad="Detected at 09:10, impact start at 14:32.",
    good="Detected at 14:34, impact start at 14:32.",
    source="Incident timeline practice",
)
def _detected_early(context: Context) -> Found:
    start, detected = context.moments.get(Milestone.IMPACT_STARTED), context.moments.get(Milestone.DETECTED)
    if start and detected and start.at - detected.at > timedelta(minutes=context.policy.early_minutes):
        lead = show_duration(start.at - detected.at)
        message = f"It was detected {lead} before the impact started"
        yield detected.path, f"{message}: did the impact begin earlier, or was that another alert?"


# What an entry has to be to contradict the fact, and what else would do to agree with it: a recovery at 15:19
# says nothing against a resolution at 15:40.
_SIGNS: dict[Milestone, tuple[Mark | None, Kind | None, Kind | None]] = {
    Milestone.IMPACT_STARTED: (Mark.IMPACT_START, None, None),
    Milestone.DETECTED: (None, Kind.DETECTION, Kind.ALERT),
    Milestone.ACKNOWLEDGED: (None, Kind.ACKNOWLEDGEMENT, None),
    Milestone.MITIGATED: (None, Kind.MITIGATION, Kind.RECOVERY),
    Milestone.IMPACT_ENDED: (Mark.IMPACT_END, Kind.RECOVERY, Kind.ALL_CLEAR),
    Milestone.RESOLVED: (None, Kind.ALL_CLEAR, Kind.RECOVERY),
}


@rule(
    "SUM009",
    "fact-against-timeline",
    Level.WARNING,
    reads=MILESTONES,
    light=True,
    summary="The times of the key facts agree with the timeline's entries of that kind.",
    why="A reader who finds two different times believes neither. "
    "The facts are often typed from memory and the timeline from logs.",
    bad="Impact start 14:32 among the facts, 14:50 marked in the timeline.",
    good="Impact start 14:32 in both.",
    source="Consistency of the record, SOC 2 CC7",
)
def _fact_against_timeline(context: Context) -> Found:
    tolerance = timedelta(minutes=context.policy.tolerance_minutes)
    for milestone, (mark, kind, other) in _SIGNS.items():
        fact = getattr(context.document.facts, milestone.value)
        if fact is None or milestone in context.wrong_years:
            continue
        if milestone is Milestone.DETECTED and kind not in context.by_kind:
            # An alert may have fired before or after; only where nothing happened then are the two at odds.
            kind = other
            if any(abs(entry.at - fact) <= tolerance for entry in context.document.timeline):
                continue
        marked = [entry for entry in context.document.timeline if mark is not None and entry.mark is mark]
        entries = marked or _of_kind(context, kind)
        agreeing = [*entries, *_of_kind(context, other)]
        if not entries or any(entry.approximate or abs(entry.at - fact) <= tolerance for entry in agreeing):
            continue
        nearest = min(entries, key=lambda entry: abs(entry.at - fact))
        name = _NAMES[milestone.value]
        message = f"{name[0].upper()}{name[1:]} is {show_instant(fact)}, but the timeline has it at"
        yield f"facts.{milestone.value}", f"{message} {clock(nearest.at, fact)}: correct one of the two."


def _of_kind(context: Context, kind: Kind | None) -> list[Entry]:
    return context.by_kind.get(kind, []) if kind is not None else []
