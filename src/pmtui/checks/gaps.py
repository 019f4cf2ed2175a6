"""The silent hours of a timeline: before anybody knew, and while somebody searched."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from operator import itemgetter

from pmtui.checks.context import MILESTONES, Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.words import clock, is_blank
from pmtui.document import Milestone
from pmtui.document.times import show_duration
from pmtui.patterns import pattern


@rule(
    "TIM007",
    "timeline-gap",
    Level.WARNING,
    reads=(*MILESTONES, "summary.detection", "analysis", "lessons"),
    summary="During the impact no half hour passes without an entry, of a long one no twelfth part; once the "
    "harm was eased four times as long may pass. Before anybody knew, the question is why nothing showed it: "
    "the detection, the analysis or the lessons answer it.",
    why="People were doing something in that time: searching, waiting, trying what did not help. "
    "Dead ends are what the next responder most needs to know.",
    bad="14:45 decision to restart, then nothing until the recovery at 15:52.",
    good="14:45 restart, 15:05 restart had no effect, 15:20 heap dump taken, 15:52 recovery.",
    source="Incident timeline practice",
)
def _gap(context: Context) -> Found:
    start, end = context.at(Milestone.IMPACT_STARTED), context.end
    if start is None or not context.document.timeline:
        return
    during = _between(context.ordered, start, end)
    path = f"timeline[{during[0][1]}].at" if during else "timeline"
    known, begin = context.at(Milestone.DETECTED), start
    if known is not None and known > start and (end is None or known <= end):
        if known - start > timedelta(minutes=context.policy.gap_minutes) and not _tells_why_late(context):
            message = f"{show_duration(known - start)} passed until it was detected: why did nothing show it?"
            yield path, f"{message} Tell it in the detection."
        begin = known
    gaps = list(_gaps(context, during, begin, end))
    if len(gaps) <= _FEW_GAPS:
        yield from ((path, f"{_question(before, after)}?") for path, before, after in gaps)
        return
    path, before, after = max(gaps, key=lambda gap: gap[2] - gap[1])
    yield path, f"{_question(before, after)}, and in {len(gaps) - 1} more such gaps?"


def _gaps(
    context: Context, during: Sequence[tuple[datetime, str]], begin: datetime, end: datetime | None
) -> Iterator[tuple[str, datetime, datetime]]:
    """Yield the gaps with the path of what stands before each.

    Nobody writes every half hour through a restore of days, nor where the harm is borne already.
    """
    longest = timedelta(minutes=context.policy.gap_minutes)
    if end is not None:
        longest = max(longest, (end - begin) / _PARTS_OF_IMPACT)
    eased, before = context.at(Milestone.MITIGATED), begin
    behind = bisect_right(during, begin, key=itemgetter(0))
    last = during[behind - 1 if behind else 0][1] if during else ""
    for at, row in [*during[behind:], *([(end, "")] if end is not None else [])]:
        if at - before > longest:
            is_eased = eased is not None and before >= eased
            if not is_eased or at - before > longest * _PATIENCE:
                yield f"timeline[{last}].at" if last else "timeline", before, at
        before, last = at, row


def _between(
    ordered: Sequence[tuple[datetime, str]], start: datetime, end: datetime | None
) -> Sequence[tuple[datetime, str]]:
    first = bisect_left(ordered, start, key=itemgetter(0))
    return ordered[first : None if end is None else bisect_right(ordered, end, key=itemgetter(0))]


_FEW_GAPS = 2
_PARTS_OF_IMPACT = 12
"""Of an impact of half a day each part is an hour."""
_PATIENCE = 4
_LATE = pattern(
    r"\b(?:because|since|although|though|sooner|earlier|later?|delay\w*|miss\w*|silent\w*|blind|unseen"
    r"|too (?:high|low|long|coarse)|no|nothing|none|nobody|not|never|only|without|until|lack\w*|hidden"
    r"|unnoticed|would have|\w+n['’]t)\b",
    re.IGNORECASE,
)
_SEEING = pattern(r"\b(?:alert|alarm|monitor|detect|notic|dashboard|probe|watch)\w*", re.IGNORECASE)


def _tells_why_late(context: Context) -> bool:
    """Return whether the detection says why it took so long, or another part what shows such faults."""
    document = context.document
    detection = document.summary.detection
    if detection.strip() and (not detection.isascii() or _LATE.search(detection)):
        return True
    if is_blank(detection):
        return False
    analysis = document.analysis
    told = [analysis.narrative, *(row.text for row in analysis.contributors)]
    told += [row.text for row in document.lessons.went_poorly]
    return any(_SEEING.search(text) for text in told)


def _question(before: datetime, after: datetime) -> str:
    between = f"{clock(before, after)} and {clock(after, before)}"
    return f"{show_duration(after - before)} without an entry: what was tried between {between}"
