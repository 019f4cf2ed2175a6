"""Fixes of times: the order of the timeline, the day after midnight, what follows from other times."""

from __future__ import annotations

from datetime import datetime, timedelta

from pmtui.checks.chronology import leading_clock
from pmtui.checks.context import Context
from pmtui.checks.fixes import Made, both, fixes, row_at, sets
from pmtui.checks.local_times import Local, day_of, local_times, out_of_season, wrong_with
from pmtui.checks.milestones import ORDER
from pmtui.checks.order import misplaced
from pmtui.document import Measure, Milestone, Postmortem, get, sort_timeline
from pmtui.document.sla import budget
from pmtui.document.times import show_day, show_duration, show_instant

_DAY = timedelta(days=1)
_NIGHT = timedelta(hours=12)


@fixes("TIM003")
def _sorted(context: Context, path: str) -> Made:
    # An entry with a wrong day would be carried far away, where nobody looks for it.
    wrong_day = {f"timeline[{one.entry.id}].at" for one in misplaced(context.document.timeline) if one.days}
    return None if path in wrong_day else ("Sort the timeline", sort_timeline)


@fixes("SUM006")
def _end_next_day(context: Context, path: str) -> Made:
    start = context.at(Milestone.IMPACT_STARTED)
    return _next_day(context, path, start)


@fixes("SUM007")
def _fact_next_day(context: Context, path: str) -> Made:
    facts, name = context.document.facts, path.removeprefix("facts.")
    before = [at for first, later in ORDER if later == name and (at := getattr(facts, first)) is not None]
    return _next_day(context, path, max(before, default=None))


def _next_day(context: Context, path: str, after: datetime | None) -> Made:
    at = get(context.document, path)
    if after is None or not isinstance(at, datetime) or at.year == datetime.max.year:
        return None
    moved = at + _DAY
    # One midnight lies between the two times; what is further apart is another mistake.
    if not after <= moved <= after + _NIGHT:
        return None
    return f"Set it to the day after: {show_instant(moved)}", sets(path, moved)


@fixes("SUM014")
def _date_of_start(context: Context, path: str) -> Made:
    start = context.at(Milestone.IMPACT_STARTED)
    if start is None:
        return None
    return f"Set it to {show_day(start.date())}, the day of the impact start", sets(path, start.date())


@fixes("IMP003")
def _computed_duration(context: Context, path: str) -> Made:
    metric = row_at(context, path)
    if metric.measure is not Measure.DURATION or metric.name.strip() or context.impact is None:
        return None
    per = MINUTES.get(metric.unit.strip().lower() or "min")
    if per is None:
        return None
    value = _whole(context.impact.total_seconds() / 60 / per)
    row = path.removesuffix(".value")

    def fill(document: Postmortem) -> Postmortem:
        document = sets(path, value)(document)
        return document if metric.unit.strip() else sets(f"{row}.unit", "min")(document)

    return f"Fill in {show_duration(context.impact)}, which the times make", fill


def _whole(number: float) -> int | float:
    rounded = round(number, 2)
    return int(rounded) if rounded.is_integer() else rounded


MINUTES: dict[str, float] = {
    **dict.fromkeys(("s", "sec", "second", "seconds"), 1 / 60),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 1),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 60),
    **dict.fromkeys(("d", "day", "days"), 1440),
}
"""Minutes in each unit of time, by the words that people write for it."""

_UNITS = {
    Measure.USERS: "users",
    Measure.FAILED_REQUESTS: "requests",
    Measure.TICKETS: "tickets",
    Measure.ERROR_RATE: "%",
}


@fixes("IMP004")
def _unit(context: Context, path: str) -> Made:
    metric = row_at(context, path)
    if metric.value is None or metric.name.strip():
        return None
    if metric.measure is Measure.DURATION:
        unit = _unit_of_duration(context, metric.value)
    else:
        unit = _UNITS.get(metric.measure, "")
        if unit == "%" and not 1 <= metric.value <= 100:  # below one, it may be a share as well
            unit = ""
    return (f"Set the unit to {unit}", sets(path, unit)) if unit else None


def _unit_of_duration(context: Context, value: float) -> str:
    """Return the unit in which a number is the length of the impact; empty if there is none."""
    if context.impact is None or not 0 < value < 10**6:
        return ""
    least = max(timedelta(minutes=context.policy.tolerance_minutes), context.impact / 10)
    for unit in ("min", "h", "s"):
        if abs(timedelta(minutes=value * MINUTES[unit]) - context.impact) <= least:
            return unit
    return ""


@fixes("TIM014")
def _entry_next_day(context: Context, path: str) -> Made:
    at = get(context.document, path)
    moved = at + _DAY
    return f"Set it to the day after: {show_instant(moved)}", both(sets(path, moved), sort_timeline)


@fixes("TIM015")
def _text_without_clock(context: Context, path: str) -> Made:
    entry = row_at(context, path)
    told, rest = leading_clock(entry.text)
    if told != entry.at.strftime("%H:%M") or not rest.strip():
        return None
    return "Take the time out of the text", sets(path, rest)


@fixes("TIM016")
def _utc_beside(context: Context, path: str) -> Made:
    text, day = get(context.document, path), day_of(context, path)
    alone = [local for local in local_times(text) if wrong_with(local, day)]
    # Which of two times is the right one, and which zone is meant, a person has to say.
    clear = [local for local in alone if not local.beside and not out_of_season(local, day)]
    shown = [(local, local.utc(local.hours)) for local in clear if local.hours is not None]
    if not shown:
        return None
    written = text
    for local, times in reversed(shown):
        utc = " to ".join(f"{at // 60:02}:{at % 60:02}" for at in times) + " UTC"
        written = _beside(written, local, utc)
    first = " to ".join(f"{at // 60:02}:{at % 60:02}" for at in shown[0][1]) + " UTC"
    return f"Write {first} beside it", sets(path, written)


def _beside(text: str, local: Local, utc: str) -> str:
    """Return the text with a time in UTC beside a local time, and never brackets in brackets."""
    before, after = text[: local.end], text[local.end :]
    if local.bracketed:
        return f"{before[:-1]}, {utc}){after}"
    opened = before.count("(") > before.count(")") or before.count("[") > before.count("]")
    return f"{before} = {utc}{after}" if opened else f"{before} ({utc}){after}"


@fixes("SUM015")
def _missing_date(context: Context, path: str) -> Made:
    return _date_of_start(context, path)


@fixes("IMP023")
def _claim_from_budget(context: Context, path: str) -> Made:
    used = budget(context.document, row_at(context, path))
    if used is None:
        return None
    word = "yes" if used.breached else "no"
    allowed, spent = used.figures
    label = f"Set breached to {word}: {spent} of {allowed} was used"
    # Money hangs on the claim: a person reads the figures before it stands there.
    return label, sets(path, used.breached), False
