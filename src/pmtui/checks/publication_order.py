"""Rules of dates that one document tells twice, or that cannot follow each other: publication, due days."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from pmtui.checks.context import MILESTONES, Context, shifted
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.told_days import days_by
from pmtui.checks.words import quote
from pmtui.document import ActionStatus, Milestone, Status
from pmtui.document.times import show_day
from pmtui.patterns import pattern


@rule(
    "STR010",
    "published-before-its-time",
    Level.WARNING,
    reads=("status", "publication.date", "facts.drafted", *MILESTONES),
    light=True,
    summary="The day of publication does not come before the draft or the resolution.",
    why="The time to publish is counted from these days, and an auditor reads them in a row. "
    "Mostly the day or the month is wrong.",
    bad="Resolved 15 March, draft sent 16 March, published 14 March.",
    good="Resolved 15 March, draft sent 16 March, published 21 March.",
    source="ISO/IEC 27001:2022 A.5.27",
)
def _order(context: Context) -> Found:
    published = context.document.publication.date
    if published is None or context.document.status is not Status.PUBLISHED:
        return
    earlier: tuple[tuple[str, datetime | None], ...] = (
        ("the resolution", context.at(Milestone.RESOLVED) or context.at(Milestone.IMPACT_ENDED)),
        ("the draft", context.document.facts.drafted),
    )
    for name, at in earlier:
        # West of Greenwich the day in UTC is a day further than that of those who write.
        if at is not None and published < shifted(at, -_WEST).date():
            message = f"The publication on {show_day(published)} comes before {name} of {show_day(at.date())}"
            yield "publication.date", f"{message}: correct one of the two."
            return


_WEST = timedelta(hours=8)
_LASTING = pattern(
    r"\b(?:expir\w*|valid|ends?|ending|retire\w*|announced|promised|planned|removed|deprecated|who|which"
    r"|that)\b",
    re.IGNORECASE,
)


@rule(
    "ACT030",
    "due-against-title",
    Level.WARNING,
    reads=("actions",),
    light=True,
    summary="An action whose title says by when it is done is due by then.",
    why="Whoever reads the title waits until that day; whoever reads the list of due dates, longer.",
    bad="Buy a second line by 1 April, due 15 June.",
    good="Buy a second line, due 1 April.",
    source="Blameless post-mortem practice",
)
def _due(context: Context) -> Found:
    for action in context.document.actions:
        if action.due is None or action.status in (ActionStatus.DONE, ActionStatus.WONT_DO):
            continue
        told = days_by(action.title)
        if len(told) != 1 or _LASTING.search(action.title):
            continue
        until = _nearest(told[0].year, told[0].month, told[0].day, action.due)
        if until is not None and action.due - until > timedelta(days=1):
            message = f"{quote(told[0].words)} is told, and it is due {show_day(action.due)}"
            yield f"actions[{action.id}].due", f"{message}: correct one of the two."


def _nearest(year: int | None, month: int | None, day: int | None, due: date) -> date | None:
    """Return the day that a title means; without a year the one that is nearest to the due day."""
    if month is None or day is None:
        return None
    years = [year] if year is not None else [due.year - 1, due.year, due.year + 1]
    found = []
    for each in years:
        try:
            found.append(date(each, month, day))
        except ValueError:
            continue
    return min(found, key=lambda one: abs(one - due), default=None)
