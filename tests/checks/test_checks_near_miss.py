"""A near miss hit nobody: what asks for an impact is silent, and what a near miss teaches is asked for."""

from __future__ import annotations

import pytest
from check_samples import GOOD, TODAY, Edit, adds, both, found, light, sets

from pmtui.checks import Level, Policy, School, check, mend
from pmtui.checks.progress import progress
from pmtui.document import (
    Absence,
    Declaration,
    Impact,
    Kind,
    Lesson,
    Measure,
    Metric,
    PersonalData,
    Postmortem,
    Topic,
)


def declared(state: Absence = Absence.NOT_APPLICABLE, reason: str = "found before it went live") -> Edit:
    return sets("declared", {Topic.IMPACT: Declaration(state=state, reason=reason)})


def unhurt(document: Postmortem) -> Postmortem:
    """Return the document of an incident that was stopped before anybody was hit."""
    timeline = tuple(
        entry.model_copy(update={"mark": None, "kind": Kind.ACTION if n == 5 else entry.kind})
        for n, entry in enumerate(document.timeline)
        if entry.kind is not Kind.MITIGATION
    )
    impact = Impact(evidence=document.impact.evidence, unknowns=document.impact.unknowns)
    return both(
        sets("timeline", timeline),
        sets("impact", impact),
        *(sets(f"facts.{name}", None) for name in ("impact_started", "mitigated", "impact_ended")),
        sets("summary.text", "A bad certificate was found. It never went live."),
        sets("summary.detection", "The latency alert on staging showed it to the engineer on call."),
    )(document)


NEAR_MISS = both(unhurt, declared())(GOOD)


@pytest.mark.parametrize("school", School)
def test_a_near_miss_is_finished_by_one_declaration(school) -> None:
    document = both(sets("analysis.root_causes", ()))(NEAR_MISS)
    findings = check(document, TODAY, Policy(school=school))

    assert [f.message for f in findings if f.code[:3] in ("SUM", "TIM", "IMP")] == []


def test_without_the_declaration_the_impact_is_asked_for() -> None:
    codes = {finding.code for finding in check(unhurt(GOOD), TODAY)}

    assert codes >= {"SUM004", "SUM005", "IMP001", "IMP002", "IMP011", "IMP013", "IMP014", "IMP018"}


@pytest.mark.parametrize("edit", [declared(Absence.UNKNOWN), declared(reason=" ")])
def test_an_impact_that_is_unknown_or_has_no_reason_is_no_near_miss(edit) -> None:
    assert found(edit(NEAR_MISS), "SUM004")


def test_a_near_miss_says_what_stopped_it_and_what_would_have_happened() -> None:
    document = both(sets("analysis.mitigators", ()), sets("analysis.risks", ()), sets("lessons.lucky", ()))(
        NEAR_MISS
    )

    assert [f.path for f in found(document, "ANA018")] == ["analysis.mitigators", "analysis.risks"]
    assert [f.path for f in found(light(document), "ANA018")] == ["analysis.mitigators", "analysis.risks"]
    assert found(document, "ANA006") == found(document, "ANA007") == []
    lucky = adds("lessons.lucky", Lesson(id="zz", text="Somebody looked at the log by chance"))
    assert [f.path for f in found(lucky(document), "ANA018")] == ["analysis.risks"]


def test_a_near_miss_counts_no_requirement_of_an_impact() -> None:
    before, after = (progress(d, check(d, TODAY)) for d in (unhurt(GOOD), NEAR_MISS))

    assert after.done == after.total < before.total


@pytest.mark.parametrize(
    "edit",
    [
        sets("facts.impact_started", GOOD.facts.impact_started),
        sets("timeline", GOOD.timeline),
        adds("impact.metrics", Metric(id="zz", measure=Measure.USERS, value=3, unit="users")),
        adds("impact.sla", GOOD.impact.sla[0].model_copy(update={"breached": True})),
        sets("impact.personal_data", PersonalData.YES),
    ],
)
def test_no_impact_beside_a_sign_of_one_is_a_contradiction(edit) -> None:
    findings = found(edit(NEAR_MISS), "STR002")

    assert [finding.path for finding in findings] == ["declared[impact].state"]
    assert findings[0].level is Level.WARNING


@pytest.mark.parametrize("document", [NEAR_MISS, unhurt(GOOD)])
def test_no_fix_invents_when_the_impact_ended(document) -> None:
    mended, _ = mend(document, TODAY)

    assert mended.facts.impact_ended is None


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("A bad certificate was found. All logins would have failed at midnight.", False),
        ("A bad certificate was found. With it, no shop could have taken orders.", False),
        ("A bad certificate was found. A check would have caught it in March.", True),
        ("A bad certificate was found. We would have gone live with it.", True),
        ("A bad certificate was found. The linter should have refused it.", True),
    ],
)
def test_what_would_have_happened_to_others_is_what_a_near_miss_teaches(text: str, judged: bool) -> None:
    findings = check(sets("summary.text", text)(NEAR_MISS), TODAY)

    assert ("LAN002" in {finding.code for finding in findings}) is judged
