"""A document without any finding, and short ways to spoil it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pmtui.checks import Finding, Policy, check
from pmtui.document import (
    Action,
    ActionType,
    Analysis,
    Entry,
    Evidence,
    Factor,
    FactorKind,
    Facts,
    FollowUp,
    Impact,
    Kind,
    Learning,
    Lesson,
    Lessons,
    Mark,
    Measure,
    Meeting,
    Metric,
    PersonalData,
    Postmortem,
    Profile,
    Severity,
    Sla,
    Summary,
    Trigger,
    Unknown,
    Why,
    put,
)
from pmtui.document.base import utc
from pmtui.document.summary import DetectedBy

TODAY = date(2024, 3, 17)
Edit = Callable[[Postmortem], Postmortem]


def at(hour: int, minute: int, day: int = 15) -> Any:
    return utc(2024, 3, day, hour, minute)


GOOD = Postmortem(
    title="Checkout refuses logins",
    facts=Facts(
        severity=Severity.SEV2,
        date=date(2024, 3, 15),
        impact_started=at(14, 32),
        detected=at(14, 34),
        acknowledged=at(14, 37),
        mitigated=at(15, 2),
        impact_ended=at(15, 19),
        resolved=at(15, 40),
        services=("checkout",),
        trigger=Trigger.DEPLOYMENT,
        tags=("connection-pool",),
        owner="Ada Berg",
        oncall_primary="Mika Laine",
        status_page="https://status.example/i/88",
    ),
    summary=Summary(
        text="For 47 minutes one in eight customers could not log in. The release was rolled back.",
        detected_by=DetectedBy.MONITORING,
        detection="The latency alert fired 2 minutes after the first failed login.",
        resolution="The leaking release was rolled back within 90 seconds.",
        response="Paging worked; the second team was reached after 20 minutes only.",
    ),
    timeline=(
        Entry(id="e1", at=at(14, 32), text="first login fails", mark=Mark.IMPACT_START),
        Entry(id="e2", at=at(14, 34), kind=Kind.ALERT, text="latency above 5 s on checkout"),
        Entry(id="e3", at=at(14, 37), kind=Kind.ACKNOWLEDGEMENT, text="on-call takes the page"),
        Entry(id="e4", at=at(14, 45), kind=Kind.DECISION, text="roll back", why="a restart did not help"),
        Entry(id="e5", at=at(15, 2), kind=Kind.MITIGATION, text="error rate falls under 1 %"),
        Entry(id="e6", at=at(15, 19), kind=Kind.RECOVERY, text="no login fails", mark=Mark.IMPACT_END),
        Entry(id="e7", at=at(15, 40), kind=Kind.ALL_CLEAR, text="incident closed"),
    ),
    analysis=Analysis(
        contributors=(
            Factor(id="c1", kind=FactorKind.TECHNICAL, text="The pool had no alert on its wait queue"),
            Factor(id="c2", kind=FactorKind.HUMAN, text="The runbook named a dashboard that is gone"),
        ),
        mitigators=(Factor(id="m1", text="Open baskets are kept in the browser"),),
        risks=(Factor(id="r1", text="Two more services use the same driver"),),
        whys=(
            Why(id="w1", text="Logins failed"),
            Why(id="w2", parent="w1", text="The pool was full"),
            Why(id="w3", parent="w2", text="Retries kept their connections"),
            Why(id="w4", parent="w3", text="The driver sets no limit by default"),
        ),
    ),
    impact=Impact(
        narrative="Customers saw an error page at login for 47 minutes.",
        audiences=("customers",),
        metrics=(
            Metric(id="n1", measure=Measure.USERS, value=1200, unit="users"),
            Metric(id="n2", measure=Measure.DURATION, value=47, unit="min"),
        ),
        sla=(Sla(id="s1", name="login", target=99.9, downtime=32, breached=False),),
        personal_data=PersonalData.NO,
        damage_control="Support offered a callback to everybody who wrote.",
        evidence=(Evidence(id="v1", title="wait count", url="https://graphs.example/pool"),),
        unknowns=(Unknown(id="u1", text="why only one zone was hit"),),
    ),
    actions=(
        Action(
            id="a1",
            title="Alert when the pool passes 80 %",
            owner="Mika Laine",
            due=date(2024, 3, 29),
            type=ActionType.TOOL_IMPROVEMENT,
            addresses=("c1",),
        ),
        Action(
            id="a2",
            title="Point the runbook to the pool dashboard",
            owner="Sol Marin",
            due=date(2024, 3, 25),
            type=ActionType.PROCESS_CHANGE,
            addresses=("c2",),
        ),
        Action(
            id="a3",
            title="Set a time limit of 5 s for the retries of the driver",
            owner="Ada Berg",
            due=date(2024, 3, 22),
            type=ActionType.IMMEDIATE_FIX,
            addresses=("r1",),
        ),
    ),
    follow_up=FollowUp(date=date(2024, 4, 12), responsible="Noor Haddad"),
    lessons=Lessons(
        went_well=(Lesson(id="l1", text="The rollback took 90 seconds"),),
        went_poorly=(Lesson(id="l2", text="The second team was hard to reach"),),
        lucky=(Lesson(id="l3", text="It began on a weekday afternoon"),),
        learnings=(Learning(id="l4", area="technical", text="Retries keep their connection"),),
        alerts="The latency alert led straight to the pool.",
    ),
    meetings=(
        Meeting(
            id="k1",
            held=at(13, 0, 17),
            facilitator="Noor Haddad",
            note_taker="Sol Marin",
            attendees=("Ada Berg", "Mika Laine"),
            notes="The timeline was agreed without changes.",
        ),
    ),
)


def sets(path: str, value: Any) -> Edit:
    """Return an edit that puts a value at a path."""
    return lambda document: put(document, path, value)


def both(*edits: Edit) -> Edit:
    """Return an edit that makes several, one after the other."""

    def edit(document: Postmortem) -> Postmortem:
        for one in edits:
            document = one(document)
        return document

    return edit


def adds(path: str, *rows: Any) -> Edit:
    """Return an edit that appends rows to a list, in the order given."""

    def edit(document: Postmortem) -> Postmortem:
        holder: Any = document
        for name in path.split("."):
            holder = getattr(holder, name)
        return put(document, path, (*holder, *rows))

    return edit


light = sets("profile", Profile.LIGHT)


@dataclass(frozen=True)
class Case:
    """What a rule says about the good document after an edit: where, and a part of the message."""

    code: str
    edit: Edit
    path: str
    part: str
    today: date = TODAY
    policy: Policy | None = None


@dataclass(frozen=True)
class Quiet:
    """An edit that looks like what a rule is about, and about which it says nothing."""

    code: str
    edit: Edit
    today: date = TODAY
    policy: Policy | None = None


def unchanged(document: Postmortem) -> Postmortem:
    """Return the document as it is."""
    return document


def found(
    document: Postmortem, code: str, today: date = TODAY, policy: Policy | None = None
) -> list[Finding]:
    """Return the findings of one rule."""
    return [finding for finding in check(document, today, policy) if finding.code == code]
