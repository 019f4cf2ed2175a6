"""A fix answers its finding, loses no text, and is not offered where nobody can know the answer."""

from __future__ import annotations

import re
from datetime import date

import pytest
from check_samples import GOOD, TODAY, Edit, adds, at, both, found, sets

from pmtui.checks import Policy, check, fix_of, fixable, mend
from pmtui.document import (
    Action,
    Allowed,
    Declaration,
    Entry,
    Evidence,
    Factor,
    Lesson,
    Measure,
    Metric,
    Topic,
    Why,
    get,
    walk,
)

POLICY = Policy(people=("Ada Berg", "Mika Laine", "Sol Marin"))


def entry(hour: int, minute: int, day: int = 15, **values: object) -> Edit:
    return adds("timeline", Entry(id="zz", at=at(hour, minute, day), **values))


def metric(**values: object) -> Edit:
    return adds("impact.metrics", Metric(id="zz", **values))


doubled = Action(
    id="zz", title="Point the runbook to the pool dashboard", owner="Sol Marin", due=date(2024, 3, 25)
)
after_midnight = both(
    *(sets(f"facts.{name}", at(23, 40)) for name in ("impact_started", "detected", "acknowledged")),
    *(sets(f"facts.{name}", at(1, 5, 16)) for name in ("impact_ended", "resolved")),
)

# code, edit, and what stands where afterwards
by_place = adds(
    "allowed", Allowed(id="zz", rule="ACT001", path="actions[0].owner", reason="she starts in December")
)
FIXED: list[tuple[str, Edit, dict[str, object]]] = [
    ("TIM003", entry(14, 50, text="traffic moved"), {"timeline[zz].text": "traffic moved"}),
    ("TIM010", entry(15, 40, text="incident closed", role="commander"), {"timeline[e7].role": "commander"}),
    ("TIM014", both(after_midnight, entry(0, 10, text="pool drained")), {"timeline[zz].at": at(0, 10, 16)}),
    ("TIM015", sets("timeline[e2].text", "14:34Z: latency above 5 s"),
     {"timeline[e2].text": "latency above 5 s"}),
    ("TIM016", sets("summary.detection", "The alert fired at 3:34 pm CET, and paged."),
     {"summary.detection": "The alert fired at 3:34 pm CET (14:34 UTC), and paged."}),
    ("SUM015", sets("facts.date", None), {"facts.date": date(2024, 3, 15)}),
    ("SUM006", both(after_midnight, sets("facts.mitigated", None), sets("facts.impact_ended", at(0, 25))),
     {"facts.impact_ended": at(0, 25, 16)}),
    ("SUM007", both(after_midnight, sets("facts.mitigated", at(0, 10))), {"facts.mitigated": at(0, 10, 16)}),
    ("SUM011", sets("facts.owner", "Ada Berg and Sol Marin"),
     {"facts.owner": "Ada Berg", "facts.people": ["Sol Marin"]}),
    ("SUM014", sets("facts.date", date(2024, 3, 16)), {"facts.date": date(2024, 3, 15)}),
    ("ANA004", sets("analysis.whys[w3].parent", "gone"), {"analysis.whys[w3].parent": ""}),
    ("ANA009", adds("analysis.risks", Factor(id="zz", kind="human")), {"analysis.risks": ["r1"]}),
    ("LES005", adds("lessons.lucky", Lesson(id="zz")), {"lessons.lucky": ["l3"]}),
    ("IMP003", sets("impact.metrics[n2].value", None), {"impact.metrics[n2].value": 47}),
    ("IMP003", metric(measure=Measure.DURATION, unit="h"), {"impact.metrics[zz].value": 0.78}),
    ("IMP004", sets("impact.metrics[n1].unit", ""), {"impact.metrics[n1].unit": "users"}),
    ("IMP004", metric(measure=Measure.DURATION, value=48), {"impact.metrics[zz].unit": "min"}),
    ("IMP004", metric(measure=Measure.ERROR_RATE, value=12), {"impact.metrics[zz].unit": "%"}),
    ("IMP023", sets("impact.sla[s1].breached", None), {"impact.sla[s1].breached": False}),
    ("IMP016", adds("impact.evidence", Evidence(id="zz", title="pool, see https://graphs.example/p.")),
     {"impact.evidence[zz].url": "https://graphs.example/p"}),
    ("ACT002", sets("actions[a1].owner", "Mika Laine, Sol Marin & Ada Berg"),
     {"actions[a1].owner": "Mika Laine", "actions[a1].note": "With: Sol Marin, Ada Berg."}),
    ("ACT003", both(sets("actions[a1].due", None), sets("actions[a1].note", "Ongoing.")),
     {"actions[a1].due": date(2024, 4, 12),
      "actions[a1].note": "Ongoing.\nOn the due day: is it done, and if not, what is left and by when?"}),
    ("ACT010", sets("actions[a1].addresses", ("c1", "gone")), {"actions[a1].addresses": ("c1",)}),
    ("ACT012", sets("follow_up.responsible", "Noor Haddad / Sol Marin"),
     {"follow_up.responsible": "Noor Haddad", "follow_up.note": "With: Sol Marin."}),
    ("ACT016", adds("actions", Action(id="zz")), {"actions": ["a1", "a2", "a3"]}),
    ("ACT018", adds("actions", doubled.model_copy(update={"ticket": "OPS-1"})),
     {"actions[a2].ticket": "OPS-1", "actions": ["a1", "a2", "a3"]}),
    ("ACT023", sets("actions[a1].finished", date(2024, 3, 16)), {"actions[a1].status": "done"}),
    ("ACT025", sets("actions[a1].owner", "Mika"), {"actions[a1].owner": "Mika Laine"}),
    ("STR002", sets("declared", {Topic.RISKS: Declaration()}), {"declared": {}}),
    ("STR005", both(sets("actions[a1].owner", ""), by_place), {"allowed[zz].path": "actions[a1].owner"}),
]  # fmt: skip

# Findings whose answer a person has to give.
LEFT: list[tuple[str, Edit]] = [
    ("TIM010", entry(15, 40, text="incident closed", role="commander")),
    ("SUM006", sets("facts.impact_ended", at(14, 30, 13))),
    ("SUM007", sets("facts.acknowledged", at(14, 30))),
    ("SUM011", sets("facts.owner", "SRE team")),
    ("TIM015", sets("timeline[e2].text", "14:32 latency above 5 s")),
    ("TIM016", sets("summary.detection", "The alert fired at 14:34 IST, and paged the on-call.")),
    ("ACT025", sets("actions[a1].owner", "Renske Maddow")),
    ("ANA009", adds("analysis.risks", Factor(id="zz", note="ask the vendor"))),
    ("ANA009", both(adds("analysis.whys", Why(id="zz")), adds("analysis.whys", Why(id="zy", parent="zz")))),
    ("IMP003", sets("impact.metrics[n1].value", None)),
    ("IMP004", metric(measure=Measure.ERROR_RATE, value=0.12)),
    ("IMP004", metric(measure=Measure.DURATION, value=3)),
    ("ACT002", sets("actions[a1].owner", "team and Sol Marin")),
    ("ACT002", sets("actions[a1].owner", "Yano, Hara")),
    ("ACT003", sets("actions[a1].due", None)),
    ("ACT018", adds("actions", doubled.model_copy(update={"owner": "Mika Laine"}))),
    ("STR002", sets("declared", {Topic.RISKS: Declaration(reason="nobody looked yet")})),
    ("TIM003", sets("timeline[e3].at", at(14, 37, 16))),
    ("IMP006", sets("impact.sla[s1].breached", True)),
    ("IMP006", both(sets("impact.sla[s1].breached", True), sets("impact.sla[s1].spent", 3))),
    ("IMP006", sets("impact.sla[s1].downtime", 46)),
]
LEFT[0] = ("TIM010", both(sets("timeline[e7].role", "owner"), LEFT[0][1]))


def test_an_allowance_is_deleted_by_nobody_but_a_person_since_its_reason_would_go() -> None:
    document = adds("allowed", Allowed(id="zz", rule="ACT015", reason="so it is"))(GOOD)
    (finding,) = found(document, "STR005")
    fix = fix_of(finding, document, TODAY)

    assert fix is not None
    assert not fix.is_certain
    assert fix.change(document).allowed == ()
    assert mend(document, TODAY)[0].allowed == document.allowed


@pytest.mark.parametrize(("code", "edit", "after"), FIXED, ids=lambda value: str(value)[:6])
def test_a_fix_answers_its_finding(code, edit, after) -> None:
    document = edit(GOOD)
    (finding,) = found(document, code, policy=POLICY)
    fix = fix_of(finding, document, TODAY, POLICY)

    assert fix is not None
    assert fix.label
    changed = fix.change(document)
    assert found(changed, code, policy=POLICY) == []
    for path, value in after.items():
        stands = get(changed, path)
        if isinstance(value, list):
            stands = [getattr(row, "name", row.id) for row in stands]
        assert stands == value


@pytest.mark.parametrize(("code", "edit", "after"), FIXED, ids=lambda value: str(value)[:6])
def test_a_fix_loses_no_text(code, edit, after) -> None:
    document = edit(GOOD)
    (finding,) = found(document, code, policy=POLICY)
    changed = fix_of(finding, document, TODAY, POLICY).change(document)

    before, after_it = (
        [
            value
            for path, value in walk(each)
            if type(value) is str and not path.endswith(".id") and not path.startswith("allowed")
        ]
        for each in (document, changed)
    )
    whole = "\n".join(after_it)
    for text in before:
        # Names that stood together may stand in two places; the ids of rows are no text.
        for name in re.split(r", | & | and | / |^gone$|^14:34Z: ", text):
            assert name.split(" CET")[0] in whole


@pytest.mark.parametrize(("code", "edit"), LEFT, ids=lambda value: str(value)[:6])
def test_no_fix_is_offered_where_a_person_has_to_decide(code, edit) -> None:
    document = edit(GOOD)
    findings = found(document, code, policy=POLICY)

    assert findings
    assert [fix_of(finding, document, TODAY, POLICY) for finding in findings] == [None] * len(findings)


def test_every_rule_that_has_a_fix_has_a_case_of_it() -> None:
    assert fixable() == {case[0] for case in FIXED}


def test_a_fix_of_a_place_that_is_gone_changes_nothing() -> None:
    document = sets("actions[a1].owner", "Mika Laine, Sol Marin")(GOOD)
    (finding,) = found(document, "ACT002", policy=POLICY)
    fix = fix_of(finding, document, TODAY, POLICY)
    without = sets("actions", GOOD.actions[1:])(GOOD)

    assert fix.change(without) is without
    assert fix_of(finding, without, TODAY, POLICY) is None


def test_mending_applies_every_fix_and_leaves_what_a_person_has_to_answer() -> None:
    document = both(
        entry(14, 50, text="traffic moved"),
        sets("actions[a1].owner", "Mika Laine (with Sol Marin, Ada Berg)"),
        sets("actions[a2].owner", ""),
        sets("impact.metrics[n1].unit", ""),
    )(GOOD)

    mended, done = mend(document, TODAY)

    assert sorted(fix.code for fix in done) == ["ACT002", "IMP004", "TIM003"]
    assert [finding.code for finding in check(mended, TODAY)] == ["ACT001"]
    assert mend(document, TODAY, codes=frozenset({"IMP004"}))[1][0].code == "IMP004"
    assert mend(GOOD, TODAY) == (GOOD, ())
