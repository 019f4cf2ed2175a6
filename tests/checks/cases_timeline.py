"""Cases of the rules about the timeline against itself."""

from __future__ import annotations

from datetime import date

from check_samples import Case, Edit, Quiet, adds, at, both, sets

from pmtui.document import DetectedBy, Entry, Kind, Mark, Postmortem, Question


def entry(time: object, text: str = "queue drained", **values: object) -> Edit:
    return adds("timeline", Entry(id="zz", at=time, text=text, **values))


def facts(**values: object) -> Edit:
    return both(*(sets(f"facts.{name}", value) for name, value in values.items()))


def without(*kinds: Kind) -> Edit:
    def edit(document: Postmortem) -> Postmortem:
        kept = tuple(row for row in document.timeline if row.kind not in kinds)
        return document.model_copy(update={"timeline": kept})

    return edit


night = facts(
    impact_started=at(23, 40),
    detected=at(23, 42),
    acknowledged=at(23, 50),
    mitigated=at(0, 50, 16),
    impact_ended=at(1, 5, 16),
    resolved=at(1, 20, 16),
)
reported = both(
    sets("summary.detected_by", DetectedBy.CUSTOMER_REPORT),
    sets("lessons.alerts", ""),
    entry(at(14, 36), "a customer calls", kind=Kind.DETECTION),
)
alone = sets("facts.status_page", "")


def moved(row: str, place: int) -> Edit:
    """Move an entry to another place of the list."""

    def edit(document: Postmortem) -> Postmortem:
        rows = [one for one in document.timeline if one.id != row]
        rows.insert(place, next(one for one in document.timeline if one.id == row))
        return document.model_copy(update={"timeline": tuple(rows)})

    return edit


unnoticed = both(
    facts(impact_started=at(9, 32)),
    sets("timeline[e1].at", at(9, 32)),
    sets("timeline[e1].text", "orders fail"),
)

FIRES = [
    Case(
        "TIM007",
        both(unnoticed, sets("summary.detection", "")),
        "timeline[e1].at",
        "why did nothing show it?",
    ),
    *(
        Case("TIM008", sets("timeline[e4].why", filler), "timeline[e4].why", "has no reason")
        for filler in ("n/a", "unknown", "TBD", "-", "None.")
    ),
    # One entry at the wrong place is one finding, at that entry, however many follow it.
    Case("TIM003", moved("e6", 1), "timeline[e6].at", "stands before 14:34"),
    Case(
        "TIM003",
        sets("timeline[e3].at", at(14, 37, 16)),
        "timeline[e3].at",
        "a day earlier it would be in order",
    ),
    Case(
        "TIM003",
        sets("timeline[e3].at", at(14, 37, 14)),
        "timeline[e3].at",
        "a day later it would be in order",
    ),
    Case("TIM014", both(night, entry(at(0, 10))), "timeline[zz].at", "23 h 30 min before the incident"),
    Case("TIM015", sets("timeline[e3].text", "14:37 on-call takes it"), "timeline[e3].text", "repeats"),
    Case(
        "TIM015",
        sets("timeline[e3].text", "(9:12Z) on-call takes it"),
        "timeline[e3].text",
        "stands at 14:37",
    ),
    Case("TIM016", sets("timeline[e3].text", "pager rang 15:37 CET"), "timeline[e3].text", '"15:37 CET"'),
    Case(
        "TIM016",
        sets("impact.narrative", "From 9:32 am EDT on nobody could log in; 47 minutes."),
        "impact.narrative",
        "write UTC",
    ),
    Case("TIM017", sets("timeline[e4].kind", Kind.ACTION), "timeline", "what was known then"),
    Case(
        "TIM018",
        both(without(Kind.ACKNOWLEDGEMENT), facts(acknowledged=None)),
        "facts.acknowledged",
        "took it on",
    ),
    Case("TIM019", sets("timeline[e7].at", at(15, 40, 19)), "timeline[e7].at", "in the future"),
    Case("TIM019", sets("timeline[e7].at", at(0, 10, 18)), "timeline[e7].at", "in the future"),
    Case("TIM020", sets("timeline[e2].mark", Mark.IMPACT_START), "timeline[e2].mark", "14:32 and 14:34"),
    Case("TIM020", sets("timeline[e5].mark", Mark.IMPACT_END), "timeline[e5].mark", "15:19 and 15:02"),
    Case("TIM021", reported, "timeline[e2].text", "2 min before the customer report"),
    Case("TIM022", sets("timeline[e3].recorded", at(14, 30)), "timeline[e3].recorded", "14:30, before"),
    Case("TIM023", alone, "timeline", '"customers"'),
    Case(
        "TIM024", sets("timeline[e3].text", "pool empty since 25:10"), "timeline[e3].text", "no clock shows"
    ),
]
QUIET = [
    Quiet("TIM007", both(unnoticed)),
    Quiet("TIM014", both(night, entry(at(0, 10, 16)))),
    Quiet("TIM014", both(night, entry(at(0, 10), kind=Kind.CHANGE))),
    Quiet("TIM014", both(night, entry(at(22, 10)))),
    Quiet("TIM015", sets("timeline[e3].text", "8:5 was the ratio of errors at 14:37")),
    Quiet("TIM016", sets("timeline[e3].text", "pager rang 15:37 CET (14:37 UTC)")),
    Quiet("TIM016", sets("timeline[e3].text", "the rack in zone CET-2 lost power at 14:36 UTC")),
    Quiet("TIM017", both(without(Kind.DECISION, Kind.ALERT))),
    Quiet("TIM018", facts(acknowledged=None)),
    Quiet("TIM019", entry(at(23, 59, 17))),
    Quiet("TIM019", sets("timeline[e7].at", at(15, 40, 19)), date(2024, 3, 20)),
    Quiet("TIM020", entry(at(14, 32), mark=Mark.IMPACT_START)),
    Quiet("TIM021", both(reported, sets("lessons.alerts", "It went to a channel that nobody reads."))),
    Quiet(
        "TIM021",
        both(reported, sets("timeline[e2].questions", (Question(id="q", text="Whom did it page?"),))),
    ),
    Quiet("TIM021", both(reported, sets("timeline[e2].at", at(14, 40)))),
    Quiet("TIM022", sets("timeline[e3].recorded", at(14, 33))),
    Quiet("TIM023", both(alone, entry(at(14, 50), "support posts", kind=Kind.COMMUNICATION))),
    Quiet("TIM023", both(alone, sets("impact.audiences", ("accounting",)))),
    Quiet("TIM024", sets("timeline[e3].text", "pool empty since 23:59, split at 25:75")),
    Quiet("TIM023", both(alone, sets("facts.severity", "sev3"))),
]
