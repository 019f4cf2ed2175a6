"""Cases of the rules about the schools of analysis and about actions as commitments."""

from __future__ import annotations

from datetime import date

from cases_facts import published
from check_samples import Case, Edit, Quiet, adds, both, light, sets, unchanged

from pmtui.checks import Policy, School
from pmtui.document import (
    Absence,
    Action,
    ActionStatus,
    ActionType,
    Decision,
    Declaration,
    Depth,
    DetectedBy,
    Factor,
    FactorKind,
    Priority,
    RootCause,
    Topic,
)

ROOT = Policy(school=School.ROOT_CAUSE)
PEOPLE = Policy(people=("Ada Berg", "Mika Laine", "Sol Marin"))


def causes(*depths: Depth) -> Edit:
    rows = [
        RootCause(id=f"z{n}", depth=depth, text="No limit is set by default")
        for n, depth in enumerate(depths)
    ]
    return adds("analysis.root_causes", *rows)


def contributors(*kinds: FactorKind | None) -> Edit:
    rows = [Factor(id=f"z{n}", kind=kind, text=f"The limit {n} was unknown") for n, kind in enumerate(kinds)]
    return sets("analysis.contributors", tuple(rows))


def each(name: str, value: object) -> Edit:
    return both(*(sets(f"actions[a{n}].{name}", value) for n in (1, 2, 3)))


again = sets("facts.recurrence_of", "2023-11-02-checkout-slow")
reported = both(
    sets("summary.detected_by", DetectedBy.CUSTOMER_REPORT),
    sets("actions[a1].title", "Set the pool to 80 connections"),
    sets("actions[a2].title", "Point the runbook to the list of pools"),
)
near_miss = sets(
    "declared", {Topic.IMPACT: Declaration(state=Absence.NOT_APPLICABLE, reason="found before it went live")}
)
one_done = both(sets("actions[a1].status", ActionStatus.DONE))
TECHNICAL, HUMAN = FactorKind.TECHNICAL, FactorKind.HUMAN

FIRES = [
    Case("ANA011", unchanged, "analysis.root_causes", "made all the rest possible", policy=ROOT),
    Case("ANA011", light, "analysis.root_causes", "root cause", policy=ROOT),
    Case(
        "ANA012",
        causes(Depth.UNDERLYING, Depth.UNDERLYING),
        "analysis.root_causes[z1].depth",
        "contributing",
        policy=ROOT,
    ),
    Case("ANA013", sets("analysis.whys", ()), "analysis.whys", "chain of whys", policy=ROOT),
    Case(
        "ANA014",
        both(contributors(TECHNICAL, HUMAN, None), causes(Depth.UNDERLYING)),
        "analysis.root_causes[z0].text",
        "beside 3 contributors",
    ),
    Case(
        "ANA015",
        sets("analysis.risks[r1].text", "the pool had no alert on its wait queue."),
        "analysis.risks[r1].text",
        "twice",
    ),
    Case(
        "ANA016",
        contributors(TECHNICAL, TECHNICAL, TECHNICAL),
        "analysis.contributors",
        "a hand-over or a vendor",
    ),
    Case("ANA018", both(near_miss, sets("analysis.risks", ())), "analysis.risks", "would have happened"),
    Case("ANA017", again, "analysis.narrative", "what was done then"),
    Case(
        "ACT019", sets("actions[a3].decision", Decision.CANDIDATE), "actions", "2 actions are accepted, and 3"
    ),
    Case("ACT020", sets("actions[a1].due", date(2023, 3, 29)), "actions[a1].due", "Fri 15 Mar 2024"),
    Case("ACT021", each("type", ActionType.IMMEDIATE_FIX), "actions", "All 3 actions"),
    Case(
        "ACT022",
        both(published, sets("actions[a1].ticket", "OPS-1"), sets("actions[a2].ticket", "OPS-2")),
        "actions[a3].ticket",
        "has no ticket",
    ),
    Case("ACT023", sets("actions[a1].finished", date(2024, 3, 16)), "actions[a1].status", "set it to done"),
    Case("ACT024", one_done, "actions[a1].finished", "add the day"),
    Case(
        "ACT025",
        sets("actions[a1].owner", "Mikka Laine"),
        "actions[a1].owner",
        "is Mika Laine meant?",
        policy=PEOPLE,
    ),
    Case(
        "ACT025",
        sets("actions[a1].owner", "Ravi Kone"),
        "actions[a1].owner",
        "choose one of them",
        policy=PEOPLE,
    ),
    Case(
        "ACT027",
        sets("actions[a1].finished", date(2023, 3, 28)),
        "actions[a1].finished",
        "before the incident",
    ),
    Case("ACT027", sets("actions[a1].finished", date(2025, 3, 28)), "actions[a1].finished", "to come"),
    Case("ACT027", sets("follow_up.held", date(2025, 4, 12)), "follow_up.held", "to come"),
    Case("ACT027", sets("follow_up.date", date(2023, 4, 12)), "follow_up.date", "before the incident"),
    Case("ACT027", sets("actions[a1].finished", date(2024, 3, 18)), "actions[a1].finished", "to come"),
    Case("ACT028", sets("actions[a3].addresses", ()), "analysis.risks[r1].note", "why it is borne"),
    Case(
        "ACT029",
        both(
            sets("actions[a1].priority", Priority.HIGH),
            sets("actions[a1].due", date(2024, 7, 1)),
            sets("follow_up.date", date(2024, 7, 2)),
        ),
        "actions[a1].due",
        "108 days after",
    ),
    Case(
        "ACT018",
        adds("actions", Action(id="zz", title="Alert when the pool passes 80 %.")),
        "actions[zz].title",
        "stands twice",
    ),
    Case(
        "ACT019",
        sets("actions[a3].decision", Decision.CANDIDATE),
        "actions",
        "step of the chain",
        policy=ROOT,
    ),
    *(
        Case("ACT004", sets("actions[a1].owner", owner), "actions[a1].owner", "not a person")
        for owner in (
            "@infra-team",
            "infra-team",
            "DBA on-call",
            "SRE on duty",
            "Jira",
            "database on call",
            "platform_team",
        )
    ),
    Case("ACT001", sets("actions[a1].owner", "me"), "actions[a1].owner", "has no owner"),
    Case(
        "ACT004",
        both(
            sets("actions[a1].owner", "Amazon"),
            sets("summary.resolution", "Our provider Amazon replaced the disk within 90 seconds."),
        ),
        "actions[a1].owner",
        "no person here",
    ),
    Case("ACT004", sets("actions[a1].owner", "checkout"), "actions[a1].owner", "no person here"),
    *(
        Case(
            "ANA005",
            sets("analysis.contributors[c1].text", text),
            "analysis.contributors[c1].text",
            "beneath",
        )
        for text in ("Checkout returned 502", "The login page showed 5xx errors.")
    ),
    *(
        Case(
            "ANA010", sets("analysis.contributors[c1].text", text), "analysis.contributors[c1].text", "remedy"
        )
        for text in ("Lack of testing", "No proper monitoring.", "Insufficient load testing")
    ),
    Case("ACT026", reported, "actions", "what would have told you first?"),
    Case(
        "ACT004",
        sets("actions[a1].owner", "Zebra"),
        "actions[a1].owner",
        '"Zebra"',
        policy=Policy(teams=frozenset({"zebra"})),
    ),
]
QUIET = [
    Quiet("ANA001", both(sets("analysis.contributors", ()), causes(Depth.UNDERLYING)), policy=ROOT),
    Quiet("ANA011", unchanged),
    Quiet("ANA011", causes(Depth.UNDERLYING), policy=ROOT),
    Quiet("ANA012", causes(Depth.UNDERLYING, Depth.IMMEDIATE, Depth.CONTRIBUTING), policy=ROOT),
    Quiet("ANA013", unchanged, policy=ROOT),
    Quiet("ANA014", causes(Depth.UNDERLYING)),
    Quiet("ANA014", both(contributors(TECHNICAL, HUMAN, None), causes(Depth.UNDERLYING)), policy=ROOT),
    Quiet("ANA015", sets("analysis.risks[r1].text", "Another pool has no alert on its wait queue")),
    Quiet("ANA016", contributors(TECHNICAL, TECHNICAL, None)),
    Quiet("ANA018", near_miss),
    Quiet("ANA018", sets("analysis.risks", ())),
    Quiet(
        "ANA017", both(again, sets("analysis.narrative", "The limit of last time was set for one pool only."))
    ),
    Quiet("ACT019", sets("actions[a3].decision", Decision.CANDIDATE), policy=Policy(min_actions=2)),
    Quiet("ACT019", sets("actions", ())),
    Quiet("ACT005", sets("actions[a1].due", date(2023, 3, 29))),
    Quiet("ACT020", sets("actions[a1].due", date(2024, 3, 15))),
    Quiet("ACT021", sets("actions", (Action(id="z", title="x", type=ActionType.IMMEDIATE_FIX),))),
    Quiet("ACT022", unchanged),
    Quiet("ACT023", both(one_done, sets("actions[a1].finished", date(2024, 3, 16)))),
    Quiet("ACT024", both(one_done, sets("actions[a1].finished", date(2024, 3, 16)))),
    Quiet("ACT025", sets("actions[a1].owner", "mika laine"), policy=PEOPLE),
    Quiet("ACT025", sets("actions[a1].owner", "Ravi Kone")),
    Quiet("ACT027", sets("actions[a1].finished", date(2024, 3, 16))),
    Quiet("ACT027", sets("actions[a1].finished", date(2024, 3, 17))),
    Quiet("ACT028", sets("actions", ())),
    Quiet(
        "ACT028",
        both(sets("actions[a3].decision", Decision.REJECTED), sets("actions[a3].reason", "too dear")),
    ),
    Quiet(
        "ACT028", both(sets("actions[a3].addresses", ()), sets("analysis.risks[r1].note", "borne to June"))
    ),
    Quiet("ACT029", sets("actions[a1].priority", Priority.HIGH)),
    Quiet(
        "ACT029",
        both(
            sets("actions[a1].priority", Priority.HIGH),
            sets("actions[a1].due", date(2024, 7, 1)),
            sets("actions[a1].note", "The table is filled at night, for three months."),
        ),
    ),
    Quiet(
        "ACT029",
        both(sets("actions[a1].priority", Priority.HIGH), sets("actions[a1].due", date(2024, 7, 1))),
        policy=Policy(high_priority_days=120),
    ),
    *(
        Quiet("ACT004", sets("actions[a1].owner", owner))
        for owner in (
            "@priya",
            "Mika (on-call)",
            "Anne-Marie Lund",
            "On-call lead",
            "Amazon",
            "ada-berg",
            "priya-k@shop.example",
        )
    ),
    Quiet("ACT004", both(sets("actions[a1].owner", "Mika"), sets("facts.services", ("mika",)))),
    Quiet(
        "ANA005", sets("analysis.contributors[c1].text", "Checkout returned 502 because the pool was full")
    ),
    Quiet("ANA010", sets("analysis.contributors[c1].text", "No alert watched the wait queue of the pool")),
    Quiet("ACT027", sets("follow_up.date", date(2025, 4, 12))),
    Quiet("ACT026", both(reported, sets("actions[a2].note", "A probe from outside would have seen it."))),
]
