"""Each rule fires where it should, at the field to mend, and is silent in a near miss."""

from __future__ import annotations

from datetime import date

import pytest
from check_samples import GOOD, TODAY, Edit, adds, at, both, found, sets

from pmtui.checks import Checker, check
from pmtui.document import (
    Absence,
    Action,
    Allowed,
    Decision,
    Declaration,
    Entry,
    Evidence,
    Factor,
    Kind,
    Learning,
    Lesson,
    Lessons,
    Measure,
    Metric,
    PersonalData,
    Postmortem,
    Question,
    RootCause,
    Severity,
    Sla,
    Status,
    Topic,
    Why,
)
from pmtui.document.analysis import Depth


def declares(topic: Topic, reason: str = "internal tool, no customer could see it") -> Edit:
    return sets("declared", {topic: Declaration(state=Absence.NOT_APPLICABLE, reason=reason)})


def allows(rule: str, path: str = "", reason: str = "the contract asks for it") -> Edit:
    return adds("allowed", Allowed(id="zz", rule=rule, path=path, reason=reason))


def action(id: str = "zz", **values: object) -> Edit:
    base = {
        "id": id,
        "title": "Alert when the queue passes 100",
        "owner": "Ada Berg",
        "due": date(2024, 3, 30),
        "type": "immediate fix",
        "addresses": ("c1",),
    }
    return adds("actions", Action(**{**base, **values}))


def entry(at_time: object, text: str = "queue drained", **values: object) -> Edit:
    return adds("timeline", Entry(id="zz", at=at_time, text=text, **values))


def without(*kinds: Kind) -> Edit:
    def edit(document: Postmortem) -> Postmortem:
        kept = tuple(row for row in document.timeline if row.kind not in kinds)
        return document.model_copy(update={"timeline": kept})

    return edit


def facts(**values: object) -> Edit:
    return both(*(sets(f"facts.{name}", value) for name, value in values.items()))


reviewing = sets("status", Status.IN_REVIEW)
no_times = facts(
    impact_started=None, detected=None, acknowledged=None, mitigated=None, impact_ended=None, resolved=None
)
late = date(2024, 3, 30)


def case(code: str, path: str, value: object, part: str) -> tuple[str, Edit, str, str]:
    return code, sets(path, value), path, part


# code, edit, path of the finding, part of its message
FIRES: list[tuple[str, Edit, str, str]] = [
    ("STR001", declares(Topic.SLA, " "), "declared[service levels].reason", "without a reason"),
    ("STR002", declares(Topic.RISKS), "declared[risks].state", "something is written"),
    ("STR003", allows("too-many-action"), "allowed[zz].rule", "did you mean too-many-actions?"),
    ("STR003", allows(" "), "allowed[zz].rule", "names no rule"),
    ("STR004", allows("ACT015", reason=" "), "allowed[zz].reason", "does not count"),
    ("STR005", allows("ACT015"), "allowed[zz].rule", "nothing of that kind"),
    ("STR005", allows("ACT015", "actions[a1]"), "allowed[zz].rule", '"actions[a1]"'),
    ("STR005", allows("ACT015", "actions[0].title"), "allowed[zz].rule", "names a row by its place"),
    case("SUM001", "title", " ", "say what users saw"),
    case("SUM002", "title", "DB outage", '"DB outage"'),
    ("SUM003", facts(severity=None), "facts.severity", "sev1"),
    ("SUM004", both(no_times, sets("timeline", ())), "facts.impact_started", "first user"),
    ("SUM005", both(no_times, sets("timeline", ())), "facts.impact_ended", "last user"),
    ("SUM006", facts(impact_ended=at(13, 0)), "facts.impact_ended", "2024-03-15 14:32Z"),
    ("SUM007", facts(acknowledged=at(14, 30)), "facts.acknowledged", "before the detection (14:34)"),
    ("SUM007", facts(closed=at(15, 39)), "facts.closed", "before the resolution"),
    ("SUM008", facts(detected=at(9, 10)), "facts.detected", "5 h 22 min before"),
    ("SUM009", facts(impact_started=at(14, 20)), "facts.impact_started", "14:32"),
    ("SUM009", facts(resolved=at(16, 10), closed=None), "facts.resolved", "15:40"),
    ("SUM010", facts(owner="TBD"), "facts.owner", "one person"),
    ("SUM011", facts(owner="SRE team"), "facts.owner", '"SRE team"'),
    ("SUM012", facts(services=()), "facts.services", "login"),
    ("SUM013", facts(trigger=None), "facts.trigger", "deployment"),
    ("SUM014", facts(date=date(2024, 3, 16)), "facts.date", "Fri 15 Mar 2024"),
    case("SUM020", "summary.text", "", "2–3 sentences"),
    case("SUM021", "summary.text", "Logins failed, e.g. at 3.5 % of users.", "1 sentence:"),
    (
        "SUM022",
        sets("summary.text", "It broke. It hurt. It ended. It is over."),
        "summary.text",
        "4 sentences",
    ),
    case("SUM023", "summary.detection", "", "brought it to light"),
    case("SUM024", "summary.detected_by", None, "customer report"),
    case("SUM025", "summary.resolution", "", "what fixed it"),
    case("SUM026", "summary.response", "", "worked together"),
    case("SUM027", "summary.resolution", "Restarted it.", '"Restarted it."'),
    case("SUM028", "summary.text", "It lasted about 20 hours. It is over.", "47 min"),
    case("SUM028", "summary.text", "It was down for 2 min. It is over.", "47 min"),
    case("SUM028", "summary.text", "The outage lasted two and a half hours. It is over.", "half hours"),
    case("SUM028", "summary.text", "It lasted an hour and a half. It is over.", "an hour and a half"),
    case("SUM028", "summary.text", "It lasted seventy-five minutes. It is over.", "seventy-five minutes"),
    case("SUM028", "summary.text", "The shop was down for 5 days. It is over.", "5 days"),
    case("SUM028", "summary.text", "From 14:32 to 16:05 UTC logins failed. It is over.", "to 15:19"),
    case("SUM028", "summary.text", "For 3 days logins failed. It is over.", '"For 3 days"'),
    case("SUM028", "summary.text", "Customers could not log in for two days. It is over.", '"for two days"'),
    case("SUM028", "summary.text", "Between 14:32 and 15:19 UTC (2 hours) logins failed.", "47 min"),
    case("SUM028", "summary.text", "Logins failed. Outage duration: 2h. It is over.", "47 min"),
    case("SUM028", "summary.text", "Logins failed. Downtime was 20 minutes. It is over.", "20 minutes"),
    case("SUM028", "summary.text", "Logins failed; it lasted until 02:48 UTC.", "until 02:48"),
    case("SUM028", "summary.text", "Logins failed. Rolling back the release at 02:10 UTC ended it.", "02:10"),
    case("SUM028", "summary.text", "From 15 to 19 March logins failed. It is over.", "15 to 19 March"),
    case("SUM028", "summary.text", "From March 15th until March 20th logins failed.", "March 20th"),
    case("SUM033", "summary.detection", "It fired 25 minutes after the first failed login.", "2 min"),
    ("SUM009", facts(detected=at(13, 2)), "facts.detected", "14:34"),
    case("SUM028", "summary.text", "A 15-hour outage hit us. It is over.", "47 min"),
    case("TIM001", "timeline", (), "14:32 alert"),
    case("TIM002", "timeline", GOOD.timeline[1:3], "2 entries"),
    ("TIM003", entry(at(14, 50)), "timeline[zz].at", "14:50 stands after 15:40"),
    ("TIM004", without(Kind.ALERT), "timeline", "how it was detected"),
    ("TIM005", without(Kind.MITIGATION, Kind.RECOVERY, Kind.ALL_CLEAR), "timeline", "what ended the harm"),
    ("TIM006", without(Kind.RECOVERY, Kind.ALL_CLEAR), "timeline", "all was well"),
    ("TIM007", without(Kind.DECISION, Kind.MITIGATION), "timeline[e3].at", "between 14:37 and 15:19?"),
    case("TIM008", "timeline[e4].why", "", '"roll back"'),
    case("TIM009", "timeline[e3].text", "", "2024-03-15 14:37Z"),
    ("TIM010", entry(at(15, 40), "incident closed"), "timeline[zz].text", "twice"),
    ("TIM010", entry(at(15, 40), "Incident closed."), "timeline[zz].text", "twice"),
    ("TIM011", entry(at(23, 40, 17)), "timeline[zz].at", "2 d 8 h after it ended"),
    case("TIM012", "timeline[e4].text", "a rushed restart", '"rushed"'),
    (
        "TIM013",
        both(reviewing, sets("timeline[e4].questions", (Question(id="q1", text="Why then?"),))),
        "timeline[e4].questions[q1].answer",
        '"Why then?"',
    ),
    case("ANA001", "analysis.contributors", (), "condition"),
    case("ANA002", "analysis.contributors[c1].kind", None, "technical"),
    ("ANA003", sets("analysis.whys", GOOD.analysis.whys[:2]), "analysis.whys[w2].text", "1 answer:"),
    case("ANA004", "analysis.whys[w3].parent", "gone", "is gone"),
    case("ANA004", "analysis.whys[w1].parent", "w4", "circle"),
    (
        "ANA005",
        sets("analysis.contributors[c1].text", "Human error"),
        "analysis.contributors[c1].text",
        "person",
    ),
    (
        "ANA005",
        adds("analysis.root_causes", RootCause(id="zz", depth=Depth.IMMEDIATE, text="The server crashed")),
        "analysis.root_causes[zz].text",
        "condition beneath",
    ),
    case("ANA006", "analysis.mitigators", (), "worse"),
    case("ANA007", "analysis.risks", (), "bring it back"),
    (
        "ANA008",
        sets("analysis.contributors", GOOD.analysis.contributors[:1]),
        "analysis.contributors",
        "only",
    ),
    case("ANA009", "analysis.risks[r1].text", "", "risk is empty"),
    (
        "ANA010",
        sets("analysis.contributors[c2].text", "Runbook"),
        "analysis.contributors[c2].text",
        "keyword",
    ),
    case("IMP001", "impact.narrative", "", "how long"),
    case("IMP002", "impact.metrics", (), "1200 users"),
    case("IMP003", "impact.metrics[n1].value", None, "users affected"),
    case("IMP004", "impact.metrics[n1].unit", "", "1200"),
    (
        "IMP005",
        sets("impact.narrative", "Some users saw errors for 47 minutes in all."),
        "impact.narrative",
        "Some",
    ),
    case("IMP005", "summary.text", "It was down for a while. It is up.", "for a while"),
    (
        "IMP006",
        sets("impact.sla[s1].breached", True),
        "impact.sla[s1].breached",
        "44.6 min, and 32 min was used",
    ),
    case("IMP007", "impact.sla[s1].target", None, "99.9"),
    ("IMP008", adds("impact.metrics", Metric(id="zz", value=3, unit="x")), "impact.metrics[zz].name", "name"),
    case("IMP009", "impact.metrics[n2].value", 32, "47 min"),
    case("IMP010", "impact.narrative", "Checkout down.", '"Checkout down."'),
    case("IMP011", "impact.personal_data", None, "no, possible or yes"),
    ("DUE005", sets("impact.personal_data", PersonalData.YES), "impact.breach_notified", "2024-03-18 14:34Z"),
    case("IMP013", "impact.audiences", (), "customers"),
    case("IMP014", "impact.damage_control", "", "declare"),
    case("IMP015", "impact.evidence", (), "graph"),
    case("IMP016", "impact.evidence[v1].url", "", '"wait count"'),
    case("IMP017", "impact.unknowns", (), "declare"),
    case("IMP018", "impact.sla", (), "target"),
    (
        "ACT001",
        sets("actions[a1].owner", "tbd"),
        "actions[a1].owner",
        '"Alert when the pool passes 80 %" has no',
    ),
    case("ACT002", "actions[a1].owner", "Ada and Mika", "keep one"),
    case("ACT002", "actions[a1].owner", "Ada/Mika", "keep one"),
    case("ACT002", "actions[a1].owner", "Ada, Mika", "keep one"),
    case("ACT003", "actions[a1].due", None, "no due date"),
    case("ACT004", "actions[a1].owner", "Everyone", "not a person"),
    case("ACT004", "actions[a1].owner", "the Platform team", "not a person"),
    case("ACT005", "actions[a1].due", date(2024, 3, 16), "still to do"),
    case("ACT004", "actions[a1].owner", "on-call", "not a person"),
    case("ACT004", "actions[a1].owner", "the vendor", "not a person"),
    case("ACT006", "actions[a1].title", "Investigate the basket", '"Investigate the basket" has no end'),
    case("ACT006", "actions[a1].title", "Improve monitoring", "no end"),
    case("ACT006", "actions[a1].title", "Be more careful", "no end"),
    case("ACT006", "actions[a1].title", "Add more tests", "no end"),
    case("ACT006", "actions[a1].title", "Do training", "no end"),
    (
        "ACT006",
        sets("actions[a1].title", "Investigate the slow query of the basket"),
        "actions[a1].title",
        "no end",
    ),
    case("ACT006", "actions[a1].title", "Look into retries", "no end"),
    case("ACT007", "actions[a1].type", None, "process change"),
    ("ACT008", both(reviewing, action(decision=Decision.CANDIDATE)), "actions[zz].decision", "accept it"),
    ("ACT009", action(decision=Decision.REJECTED), "actions[zz].reason", "was rejected"),
    ("ACT009", action(status="won't do"), "actions[zz].reason", "will not be done"),
    ("ACT010", action(addresses=("nope",)), "actions[zz].addresses", '"nope"'),
    case("ACT011", "follow_up.date", None, "+4w"),
    case("ACT012", "follow_up.responsible", "", "one person"),
    case("ACT012", "follow_up.responsible", "team", "one person"),
    case("ACT013", "follow_up.date", date(2024, 3, 28), "Fri 29 Mar 2024"),
    case("ACT014", "actions", (), "declare"),
    ("ACT015", both(*(action(f"z{n}", title=f"Do thing {n}") for n in range(3))), "actions", "6 actions"),
    case("ACT016", "actions[a1].title", "", "verb"),
    (
        "ACT017",
        adds("analysis.contributors", Factor(id="zz", kind="human", text="Nobody slept that night")),
        "analysis.contributors[zz].note",
        '"Nobody slept that night"',
    ),
    ("ACT018", action(title="alert when the pool passes 80 %"), "actions[zz].title", "twice"),
    case("LES001", "lessons.went_well", (), "worked"),
    case("LES002", "lessons.went_poorly", (), "harder"),
    case("LES003", "lessons.lucky", (), "other way"),
    case("LES004", "lessons.learnings", (), "know now"),
    ("LES005", adds("lessons.lucky", Lesson(id="zz")), "lessons.lucky[zz].text", "empty"),
    case("LES006", "lessons.learnings[l4].area", None, "product"),
    (
        "LES007",
        adds("lessons.went_well", Lesson(id="zz", text="Paging")),
        "lessons.went_well[zz].text",
        "keyword",
    ),
    ("LES008", sets("lessons.alerts", ""), "lessons.improvised", "improvised"),
    (
        "LAN001",
        sets("summary.response", "The engineer was careless that day."),
        "summary.response",
        "care",
    ),
    case("LAN001", "actions[a1].note", "Somebody forgot the flag.", "blames"),
    case("LAN002", "analysis.narrative", "We could have rolled back earlier.", "hindsight"),
    (
        "LAN002",
        sets("summary.response", "The team failed to notice the second alert."),
        "summary.response",
        "known",
    ),
]

ON_A_DAY: list[tuple[str, Edit, date, str]] = [
    ("DUE004", sets("title", GOOD.title), late, "status"),
    ("DUE001", sets("title", GOOD.title), date(2024, 3, 20), "status"),
    ("DUE002", sets("meetings", ()), date(2024, 3, 20), "meetings"),
]

# Near misses: what looks like the smell and is none.
SILENT: list[tuple[str, Edit]] = [
    ("STR001", declares(Topic.SLA)),
    ("STR002", both(declares(Topic.RISKS), sets("analysis.risks", ()))),
    ("STR003", allows("ACT015")),
    ("STR004", allows("ACT015")),
    ("STR005", both(sets("actions[a1].due", None), allows("ACT003", "actions[a1]"))),
    ("SUM002", sets("title", "障害報告 データベース")),
    ("SUM004", no_times),
    ("SUM005", no_times),
    ("SUM006", facts(impact_ended=at(14, 32))),
    ("SUM007", facts(acknowledged=at(14, 34))),
    ("SUM008", facts(detected=at(14, 0))),
    ("SUM009", facts(impact_started=at(14, 30))),
    # Users are well again before the incident is over, and a call may come before any alert.
    ("SUM009", both(without(Kind.ALL_CLEAR), facts(resolved=at(15, 40)))),
    ("SUM009", both(sets("timeline[e6].mark", None), without(Kind.RECOVERY), facts(impact_ended=at(15, 19)))),
    ("SUM009", both(without(Kind.MITIGATION), facts(mitigated=at(15, 2)))),
    ("SUM009", facts(detected=at(14, 29), acknowledged=at(14, 37))),
    ("SUM011", facts(owner="Platform team lead")),
    ("SUM020", both(sets("summary.text", ""), declares(Topic.SUMMARY))),
    ("SUM021", sets("summary.text", "It broke at approx. 14:32 for 3.5 % of users. It is over.")),
    (
        "SUM022",
        sets("summary.text", "See https://a.example/x. It hit 3.5 %, i.e. Many. Dr. Doe agreed!"),
    ),
    ("SUM023", both(sets("summary.detection", ""), declares(Topic.DETECTION))),
    ("SUM028", sets("summary.text", "For almost fifty minutes logins failed. It is over.")),
    ("SUM028", sets("summary.text", "Down for 30 min and slow for 17 minutes more. It is over.")),
    ("SUM028", sets("summary.text", "From 14:32 to 15:02 UTC logins failed, until 15:19 some. It is over.")),
    ("SUM028", sets("summary.text", "From 15:32 to 16:19 CET logins failed. Logs are kept for 30 days.")),
    ("SUM033", sets("summary.detection", "The alert fired 2 minutes after the first failed login.")),
    ("SUM033", sets("summary.detection", "The page came 3 minutes after the first alert, as it should.")),
    ("SUM028", sets("summary.text", "An alert pages when the pool is full for 20 minutes. It is over.")),
    ("SUM028", sets("summary.text", "It took 28 minutes to see it. It is over.")),
    ("SUM028", sets("summary.text", "Data of 90 days was kept. It is over.")),
    ("SUM028", sets("summary.text", "Logs are kept for 30 days, so 3 days of them were lost.")),
    ("SUM028", sets("summary.text", "Between 14:32 and 15:19 UTC (47 min) logins failed. It is over.")),
    ("SUM028", sets("summary.text", "Downtime was 32 minutes of an impact of 47. It is over.")),
    ("SUM028", sets("summary.text", "It lasted until 15:19 UTC. Rolled back at 15:02 UTC.")),
    (
        "SUM028",
        sets("summary.text", "Rolled back the release at 16:02 CET. A deploy at 09:10 UTC set it off."),
    ),
    ("SUM028", sets("summary.text", "From 1 to 15 March the pool grew. It is over.")),
    ("SUM028", sets("summary.text", "Retries took 3 to 5 seconds. It may recur at 2 to 3 pods a day.")),
    ("SUM028", sets("summary.text", "On 15 March logins failed for 47 minutes. It is over.")),
    ("TIM001", both(sets("timeline", ()), declares(Topic.TIMELINE))),
    ("TIM003", entry(at(15, 40))),
    ("TIM004", both(without(Kind.ALERT), sets("timeline[e3].kind", Kind.DETECTION))),
    ("TIM007", without(Kind.DECISION)),
    ("TIM008", both(sets("timeline[e4].why", ""), sets("timeline[e4].text", "roll back because it is fast"))),
    ("TIM010", entry(at(15, 41), "incident closed")),
    ("TIM011", entry(at(15, 41, 29), "incident closed")),
    ("TIM011", adds("timeline", Entry(id="zz", at=at(9, 0, 1), kind=Kind.CHANGE, text="pool moved"))),
    ("TIM013", sets("timeline[e4].questions", (Question(id="q1", text="Why then?"),))),
    ("ANA001", both(sets("analysis.contributors", ()), declares(Topic.CONTRIBUTORS))),
    ("ANA003", adds("analysis.whys", Why(id="w5", parent="w1", text="A second branch"))),
    (
        "ANA005",
        sets("analysis.contributors[c1].text", "The server crashed since its disk had no inode left"),
    ),
    ("IMP002", both(sets("impact.metrics", ()), declares(Topic.METRICS))),
    ("IMP005", sets("impact.narrative", "Some users (about 1200) saw an error page at login.")),
    ("IMP006", both(sets("impact.sla[s1].breached", True), sets("impact.sla[s1].spent", 15))),
    ("IMP009", both(sets("impact.metrics[n2].value", 0.8), sets("impact.metrics[n2].unit", "hours"))),
    ("IMP009", both(sets("impact.metrics[n2].value", 10**15), sets("impact.metrics[n2].unit", "parsecs"))),
    ("DUE005", sets("impact.personal_data", PersonalData.NO)),
    ("IMP016", adds("impact.evidence", Evidence(id="zz", title="log", body="14:31 pool exhausted"))),
    ("ACT001", action(owner="", decision=Decision.CANDIDATE)),
    ("ACT002", action(owner="Sandy Anderson")),
    ("ACT003", action(due=None, status="done")),
    ("ACT004", action(owner="Support team lead")),
    ("ACT005", action(due=TODAY)),
    ("ACT005", action(due=date(2024, 3, 1), status="done")),
    ("ACT005", action(due=date(2024, 3, 1), soak_until=date(2024, 4, 1))),
    ("ACT002", both(sets("actions[a1].owner", "Laine, Mika"), facts(oncall_primary="Mika Laine"))),
    ("ACT004", action(owner="On-call lead")),
    ("ACT005", action(due=date(2024, 3, 16), finished=date(2024, 3, 16))),
    ("ACT006", action(title="Improve the pool alert so that it fires above 80 %")),
    ("ACT006", action(title="Rotate the certificates of the login service")),
    ("ACT008", action(decision=Decision.CANDIDATE)),
    ("ACT009", action(decision=Decision.REJECTED, reason="costs more than the outage")),
    ("ACT010", action(addresses=("r1",))),
    ("ACT014", both(sets("actions", ()), declares(Topic.ACTIONS))),
    ("ACT015", both(*(action(f"z{n}", decision=Decision.CANDIDATE) for n in range(9)))),
    ("ACT017", sets("actions", ())),
    ("LES001", both(sets("lessons", Lessons()), declares(Topic.LESSONS))),
    ("LES007", adds("lessons.learnings", Learning(id="zz", text="Pools fill in 4 minutes"))),
    ("LAN001", sets("summary.response", "The stupidity filter blamed a cable.")),
    ("LAN001", sets("analysis.contributors[c1].text", "Human error while typing")),
    ("LAN002", adds("lessons.lucky", Lesson(id="zz", text="It could have begun at night"))),
    ("LAN002", adds("impact.evidence", Evidence(id="zz", title="log", body="should have been 200"))),
]


def test_a_complete_document_has_no_finding() -> None:
    assert [f"{finding.code} {finding.message}" for finding in check(GOOD, TODAY)] == []


@pytest.mark.parametrize(("code", "edit", "path", "part"), FIRES, ids=lambda value: str(value)[:6])
def test_a_rule_fires_at_the_field_to_mend_and_says_what_to_write(code, edit, path, part) -> None:
    findings = found(edit(GOOD), code)

    assert [finding.path for finding in findings] == [path]
    assert part in findings[0].message


def test_after_each_of_these_edits_the_findings_are_those_of_a_fresh_check() -> None:
    checker = Checker()
    for _, edit, _, _ in FIRES:
        checker.check(GOOD, TODAY)
        assert checker.check(edit(GOOD), TODAY) == check(edit(GOOD), TODAY)


@pytest.mark.parametrize(("code", "edit", "day", "path"), ON_A_DAY, ids=lambda value: str(value)[:6])
def test_a_deadline_that_passed_is_seen_on_its_day_and_not_before(code, edit, day, path) -> None:
    document = edit(GOOD)

    assert [finding.path for finding in found(document, code, day)] == [path]
    assert found(document, code, TODAY) == []


@pytest.mark.parametrize(("code", "edit"), SILENT, ids=lambda value: str(value)[:6])
def test_a_rule_is_silent_in_a_near_miss(code, edit) -> None:
    assert found(edit(GOOD), code) == []


def test_personal_data_without_a_detection_time_asks_for_the_time() -> None:
    document = both(no_times, without(Kind.ALERT), sets("impact.personal_data", PersonalData.POSSIBLE))(GOOD)

    assert [finding.path for finding in found(document, "DUE005")] == ["facts.detected"]


def test_a_wrong_day_among_the_facts_is_one_finding_not_one_for_each_entry() -> None:
    document = facts(**{name: at(14, 32, 1) for name in ("impact_started", "impact_ended", "resolved")})(GOOD)
    document = facts(detected=None, acknowledged=None, mitigated=None)(document)

    assert [finding.path for finding in found(document, "TIM011")] == ["timeline"]


def test_a_sev1_draft_is_due_sooner() -> None:
    document = facts(severity=Severity.SEV1)(GOOD)

    assert found(document, "DUE001", date(2024, 3, 18))
    assert not found(GOOD, "DUE001", date(2024, 3, 18))


def test_a_service_level_uses_the_impact_where_no_downtime_is_given() -> None:
    document = sets("impact.sla", (Sla(id="s1", target=99.9, breached=False),))(GOOD)

    assert "47 min was used" in found(document, "IMP006")[0].message


def test_a_metric_named_by_its_author_is_quoted_in_the_message() -> None:
    metric = Metric(id="zz", measure=Measure.OTHER, name="callbacks")

    assert '"callbacks" has no value' in found(adds("impact.metrics", metric)(GOOD), "IMP003")[0].message
