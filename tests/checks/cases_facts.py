"""Cases of the rules about key facts, profile, publication and figures in the narratives."""

from __future__ import annotations

from datetime import date

from cases_timeline import facts, without
from check_samples import Case, Quiet, adds, at, both, light, sets, unchanged

from pmtui.checks import Policy
from pmtui.document import DetectedBy, Kind, Passage, Person, PersonalData, Severity, Status

published = both(
    sets("status", Status.PUBLISHED),
    sets("publication.date", date(2024, 3, 17)),
    sets("publication.shared_with", ("engineering", "support")),
)
sev4 = facts(severity=Severity.SEV4)

FIRES = [
    Case(
        "STR010",
        both(published, sets("publication.date", date(2024, 3, 12))),
        "publication.date",
        "before the resolution",
    ),
    Case("ACT030", sets("actions[a1].title", "Buy a line by 20 March"), "actions[a1].due", "29 Mar"),
    Case(
        "SUM038",
        sets("summary.response", "From page to mitigation it took 3 h 25 min and two teams."),
        "summary.response",
        "28 min",
    ),
    Case("SUM039", sets("title", "SEV1: checkout refuses logins"), "title", "sev2 is set"),
    Case("ACT031", sets("actions[a1].note", "Done."), "actions[a1].status", "close it"),
    Case(
        "SUM037",
        sets("summary.detected_by", DetectedBy.CUSTOMER_REPORT),
        "summary.detected_by",
        '"customer report" is chosen',
    ),
    Case("SUM036", facts(impact_started=at(14, 32).replace(year=2023)), "facts.impact_started", "in 2024"),
    Case("SUM036", facts(resolved=at(15, 40).replace(year=2025)), "facts.resolved", "correct the year"),
    Case("SUM035", facts(severity=Severity.SEV1), "facts.commander", "tell in the response"),
    *(
        Case("SUM002", sets("title", title), "title", "says little")
        for title in (
            "Incident on 18 November",
            "Post-mortem: outage of 2024-03-15",
            "Major outage on Friday",
        )
    ),
    *(
        Case("SUM033", sets("summary.detection", text), "summary.detection", "2 min")
        for text in (
            "The on-call was paged twenty minutes after.",
            "It took 50 minutes until the first alert fired.",
            "Support noticed 25 minutes later.",
        )
    ),
    Case("SUM015", facts(date=None), "facts.date", "in UTC"),
    Case("SUM016", facts(tags=()), "facts.tags", "retries"),
    Case("SUM017", facts(oncall_primary=""), "facts.oncall_primary", "who took part"),
    Case(
        "SUM018",
        adds("facts.people", Person(id="zz", name="Ida Wren")),
        "facts.people[zz].role",
        '"Ida Wren"',
    ),
    Case(
        "SUM019",
        both(facts(resolved=None), without(Kind.ALL_CLEAR, Kind.RECOVERY)),
        "facts.resolved",
        "15:40",
    ),
    Case("SUM029", facts(closed=at(9, 0, 20)), "facts.closed", "in the future"),
    Case("SUM029", facts(closed=at(0, 10, 18)), "facts.closed", "in the future"),
    Case("SUM029", facts(date=at(9, 0, 20).date()), "facts.date", "in the future"),
    Case("SUM030", facts(written=date(2023, 3, 17)), "facts.written", "Fri 17 Mar 2023 lies before"),
    Case("SUM030", sets("publication.date", date(2024, 3, 1)), "publication.date", "before the incident"),
    Case(
        "SUM031",
        sets("summary.text", "The checkout was slow. A rollback fixed it."),
        "summary.text",
        "how many",
    ),
    Case(
        "SUM032",
        both(sev4, facts(impact_ended=at(18, 0), resolved=at(18, 0))),
        "facts.severity",
        "3 h 28 min",
    ),
    Case("SUM032", both(sev4, sets("impact.personal_data", PersonalData.YES)), "facts.severity", "was lost"),
    Case(
        "SUM033",
        sets("summary.detection", "The alert fired 3 hours after the first failed login."),
        "summary.detection",
        '"3 hours after the first failed"',
    ),
    Case(
        "SUM033",
        sets("impact.narrative", "For 3 hours customers saw an error page at login."),
        "impact.narrative",
        '"For 3 hours"',
    ),
    Case("SUM034", sets("facts.status_page", "see the wiki"), "facts.status_page", '"see the wiki"'),
    Case("SUM034", sets("timeline[e3].link", "dashboard"), "timeline[e3].link", "paste the link"),
    Case("STR006", light, "profile", "sev2"),
    Case("STR007", both(published, sets("publication.date", None)), "publication.date", "publication"),
    Case(
        "STR008", facts(incident="INC-1", recurrence_of="inc-1"), "facts.recurrence_of", "this very incident"
    ),
    Case(
        "STR009",
        sets("summary.detection", "TBD: ask the on-call of that night."),
        "summary.detection",
        '"TBD"',
    ),
    Case("STR009", sets("actions[a1].note", "the query is ???"), "actions[a1].note", "placeholder"),
    Case("STR020", sets("unplaced", (Passage(id="zz", text="a log"),)), "unplaced[zz].text", "1 passage"),
]
QUIET = [
    Quiet("SUM036", facts(impact_started=at(14, 32).replace(year=2023), date=date(2023, 3, 15))),
    Quiet("SUM036", facts(impact_started=at(14, 32).replace(year=2023, month=8))),
    Quiet("SUM035", facts(severity=Severity.SEV1, commander="Ravi Kone")),
    Quiet("SUM002", sets("title", "Checkout outage on 18 November")),
    Quiet(
        "SUM033", sets("summary.detection", "The on-call was paged five minutes after. It took 2 minutes.")
    ),
    Quiet("SUM033", sets("summary.detection", "It took two minutes until the first alert fired.")),
    Quiet("SUM017", facts(oncall_primary="", commander="Ravi Kone")),
    Quiet("SUM018", adds("facts.people", Person(id="zz", name="Ida Wren", role="support lead"))),
    Quiet("SUM019", facts(resolved=None)),
    Quiet("SUM029", facts(closed=at(23, 59, 17))),
    Quiet("SUM029", facts(written=date(2024, 3, 18))),
    Quiet("SUM030", facts(written=date(2024, 3, 15))),
    Quiet("SUM031", sets("summary.text", "For an hour logins failed. A rollback fixed it.")),
    Quiet("SUM031", sets("summary.text", "Half of all logins failed. A rollback fixed it.")),
    Quiet("SUM032", sev4),
    Quiet(
        "SUM033", sets("summary.detection", "It fired 5 minutes later; the page came within 2 min of that.")
    ),
    Quiet(
        "SUM033", sets("impact.narrative", "Sessions of 90 days were kept; customers waited on average 12 s.")
    ),
    Quiet("SUM034", sets("timeline[e3].link", "graphs.example/pool, OPS-31")),
    Quiet("STR006", both(light, facts(severity=Severity.SEV3))),
    Quiet("STR006", light, policy=Policy(light=frozenset(Severity))),
    Quiet("STR006", unchanged),
    Quiet("STR007", published),
    Quiet("STR008", facts(incident="INC-1", recurrence_of="2023-11-02-checkout-slow")),
    Quiet("STR009", sets("actions[a1].note", "The todo app of the shop shows <name> for guests.")),
]
