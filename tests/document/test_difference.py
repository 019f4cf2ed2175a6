"""What changed is told in the words of the screens."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from pmtui.document import (
    Absence,
    Action,
    Declaration,
    Entry,
    Facts,
    Lesson,
    Lessons,
    Postmortem,
    Severity,
    Summary,
    Topic,
    difference,
    insert,
    move,
    named,
    put,
    remove,
)
from pmtui.document.base import utc
from strategies import documents

BASE = Postmortem(
    title="Checkout refuses logins",
    facts=Facts(severity=Severity.SEV2, tags=("pool",), detected=utc(2024, 3, 15, 14, 34)),
    summary=Summary(text="One.\nTwo.\nThree."),
    timeline=(Entry(id="t1", at=utc(2024, 3, 15, 14, 32), text="alert"),),
    actions=(Action(id="a1", title="Alert when the pool is full", owner="Ada Berg", due=date(2026, 5, 1)),),
    lessons=Lessons(went_well=(Lesson(id="w1", text="Paging"), Lesson(id="w2", text="Rollback"))),
)
NONE = Declaration(state=Absence.NOT_APPLICABLE, reason="internal tool")
ALERT = "action “Alert when the pool is full”"


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (put(BASE, "actions[a1].due", date(2026, 5, 8)),
         f"due of {ALERT} moved by 7 days, from 2026-05-01 to 2026-05-08"),
        (put(BASE, "actions[a1].due", date(2026, 4, 30)),
         f"due of {ALERT} moved by 1 day back, from 2026-05-01 to 2026-04-30"),
        (put(BASE, "actions[a1].due", None), f"due of {ALERT} cleared, it was 2026-05-01"),
        (put(BASE, "actions[a1].owner", "Sol Marin"),
         f"owner of {ALERT} changed from “Ada Berg” to “Sol Marin”"),
        (put(BASE, "facts.severity", Severity.SEV1), "severity changed from sev2 to sev1"),
        (put(BASE, "facts.owner", "Sol Marin"), "owner set to “Sol Marin”"),
        (put(BASE, "facts.tags", ("retries",)), "tags: “retries” added; “pool” removed"),
        (put(BASE, "facts.detected", utc(2024, 3, 15, 14, 47)),
         "detected moved by 13 min, from 2024-03-15 14:34 UTC to 2024-03-15 14:47 UTC"),
        (put(BASE, "summary.text", "One.\nZwei.\nDrei."),
         "summary: 2 lines changed from “Two. Three.” to “Zwei. Drei.”"),
        (put(BASE, "summary.text", "One.\nTwo.\nThree.\nFour."), "summary: 1 line added: “Four.”"),
        (put(BASE, "summary.text", "Two.\nOne.\nThree."), "summary: lines in another order"),
        (put(BASE, "summary.text", ""), "summary emptied, it had 3 lines: “One. Two. Three.”"),
        (put(BASE, "impact.narrative", "They waited."), "impact written, 1 line: “They waited.”"),
        (insert(BASE, "timeline", Entry(id="t2", at=utc(2024, 3, 15, 14, 45), text="pool doubled")),
         "entry 14:45 of Fri 15 Mar 2024 added: “pool doubled”"),
        (put(BASE, "timeline[t1].text", "alarm"),
         "text of entry 14:32 “alert” changed from “alert” to “alarm”"),
        (put(BASE, "timeline[t1].starred", True), "star of entry 14:32 “alert” changed from no to yes"),
        (remove(BASE, "actions[a1]"), f"{ALERT} removed"),
        (move(BASE, "lessons.went_well[w2]", -1), "what went well: rows in another order"),
        (put(BASE, "declared", {Topic.SLA: NONE}),
         "service levels declared not applicable: “internal tool”"),
        (Postmortem.model_validate({**BASE.__dict__, "mood": 1}), "the unknown key mood added"),
    ],
)  # fmt: skip
def test_a_change_is_one_phrase(after, said):
    assert difference(BASE, after) == [said]


def test_taking_a_declaration_back_is_told():
    declared = put(BASE, "declared", {Topic.SLA: NONE})
    assert difference(declared, BASE) == ["service levels no longer declared not applicable"]
    other = put(declared, "declared[service levels].reason", "no promise")
    assert difference(declared, other) == [
        "reason of the declaration about service levels changed from “internal tool” to “no promise”"
    ]


def test_long_text_is_clipped():
    (said,) = difference(BASE, put(BASE, "title", "x" * 500))
    assert len(said) < 200


def test_long_texts_are_shown_where_they_differ():
    words = "The checkout refused every login since the pool was made smaller on Friday"
    (said,) = difference(put(BASE, "title", f"{words} at ten"), put(BASE, "title", f"{words} at noon"))
    assert said == "title changed from “…smaller on Friday at ten” to “…smaller on Friday at noon”"
    (said,) = difference(put(BASE, "summary.text", words), put(BASE, "summary.text", f"{words}, at ten"))
    assert "smaller on Friday, at ten”" in said
    (said,) = difference(put(BASE, "title", "x" * 500), put(BASE, "title", "x" * 490 + "end"))
    assert "xxxend”" in said
    assert len(said) < 200


def test_paths_have_names():
    assert named(BASE, "actions[a1].owner") == f"owner of {ALERT}"
    assert named(BASE, "actions[a1]") == ALERT
    assert named(BASE, "facts.severity") == "severity"
    assert named(BASE, "actions[zz].owner") == "actions[zz].owner"
    assert named(BASE, "???") == "???"


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(), documents())
def test_every_difference_has_a_phrase_and_nothing_else(one, other):
    assert difference(one, one) == []
    assert bool(difference(one, other)) == (one != other)
    assert all("\n" not in phrase for phrase in difference(one, other) if "unknown key" not in phrase)
