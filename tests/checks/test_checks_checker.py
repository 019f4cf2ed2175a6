"""The checker: complete, in order, the same object while nothing changed, and the same after any edits."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime

import pytest
from check_samples import GOOD, TODAY, both, found, light, sets
from hypothesis import given, settings

from pmtui.checks import Checker, Level, Policy, check
from pmtui.document import (
    Action,
    Entry,
    Learning,
    Postmortem,
    Profile,
    Question,
    Section,
    complete_ids,
    field_at,
    get,
    has,
    insert,
    move,
    put,
    remove,
    walk,
)
from pmtui.document.sections import TOPIC_PATHS
from strategies import documents

EMPTY = Postmortem()


def test_the_findings_of_an_unchanged_document_are_the_very_same_tuple() -> None:
    checker = Checker()
    first = checker.check(EMPTY, TODAY)

    assert checker.check(EMPTY, date(2024, 3, 17)) is first
    assert checker.check(put(EMPTY, "facts.status_page", "https://status.example"), TODAY) is first


def test_an_edit_that_answers_a_finding_takes_it_away_and_keeps_the_others() -> None:
    checker = Checker()
    before = checker.check(EMPTY, TODAY)

    after = checker.check(put(EMPTY, "title", "Checkout refuses logins"), TODAY)

    assert {finding.code for finding in before} - {finding.code for finding in after} == {"SUM001"}
    assert all(any(finding is old for old in before) for finding in after)


def test_a_new_day_brings_the_findings_of_that_day() -> None:
    checker = Checker()
    checker.check(GOOD, TODAY)

    assert "ACT005" in {finding.code for finding in checker.check(GOOD, date(2024, 5, 1))}


def test_findings_stand_by_section_then_weight_then_place() -> None:
    document = both(sets("actions[a1].owner", ""), sets("actions[a2].owner", ""), sets("title", ""))(GOOD)
    document = both(sets("actions[a1].type", None), sets("facts.trigger", None))(document)

    assert [(finding.code, finding.path) for finding in check(document, TODAY)] == [
        ("SUM001", "title"),
        ("SUM013", "facts.trigger"),
        ("ACT001", "actions[a1].owner"),
        ("ACT001", "actions[a2].owner"),
        ("ACT007", "actions[a1].type"),
    ]


def test_moving_a_row_moves_its_findings() -> None:
    document = both(sets("actions[a1].owner", ""), sets("actions[a2].owner", ""))(GOOD)
    checker = Checker()
    checker.check(document, TODAY)

    moved = put(document, "actions", document.actions[::-1])

    assert [f.path for f in checker.check(moved, TODAY)] == ["actions[a2].owner", "actions[a1].owner"]


def test_the_light_profile_asks_for_little() -> None:
    codes = {finding.code for finding in check(light(EMPTY), TODAY)}

    assert codes == {"SUM001", "SUM003", "SUM004", "SUM005", "SUM020", "TIM001", "ANA001", "ACT014"}


def test_changing_the_profile_changes_the_findings() -> None:
    checker = Checker()
    full = checker.check(EMPTY, TODAY)

    assert len(checker.check(light(EMPTY), TODAY)) < len(full)
    assert checker.check(EMPTY, TODAY) == full


@pytest.mark.parametrize("name", ["SUM001", "missing-title"])
def test_a_policy_switches_a_rule_off_by_code_or_name(name) -> None:
    assert found(EMPTY, "SUM001", policy=Policy(off=frozenset({name}))) == []


@pytest.mark.parametrize("name", ["SUM001", "missing-title"])
def test_a_policy_changes_the_level_of_a_rule(name) -> None:
    policy = Policy(levels={name: Level.HINT})

    assert found(EMPTY, "SUM001", policy=policy)[0].level is Level.HINT


def test_a_policy_changes_a_threshold() -> None:
    assert found(GOOD, "ACT015", policy=Policy(max_actions=1))
    assert found(GOOD, "TIM007", policy=Policy(gap_minutes=10))


def _random_edit(document: Postmortem, chooser: random.Random) -> Postmortem:
    """Return the document with one field taken from the good or the empty document, or a row dropped."""
    fields = [
        path for path, value in walk(GOOD) if "[" not in path and path not in ("schema_version", "declared")
    ]
    rows = ("timeline", "actions", "analysis.contributors", "analysis.whys", "impact.metrics", "impact.sla")
    path = chooser.choice([*fields, *rows])
    source = chooser.choice([GOOD, EMPTY])
    value = source
    for name in path.split("."):
        value = getattr(value, name)
    if path in rows and value:
        value = list(value)
        chooser.shuffle(value)
        value = tuple(value[: chooser.randrange(len(value) + 1)])
    if path == "profile":
        value = chooser.choice(list(Profile))
    return put(document, path, value)


def test_after_any_edits_the_findings_are_those_of_a_fresh_check() -> None:
    chooser = random.Random(20240315)
    checker, document, day = Checker(), GOOD, TODAY
    for _ in range(300):
        document = _random_edit(document, chooser)
        if chooser.random() < 0.1:
            day = chooser.choice([TODAY, date(2024, 3, 20), date(2024, 5, 1)])
        assert checker.check(document, day) == check(document, day)


@pytest.mark.parametrize(
    ("code", "path", "value"),
    [("SHA001", "facts.commander", "Runa Holm"), ("IMP029", "impact.metrics[n1].value", 4213)],
)
def test_a_value_that_texts_are_held_against_is_looked_for_in_all_of_them(code, path, value) -> None:
    text = "Runa Holm called 4,123 users."
    document = put(put(GOOD, "visibility", "public"), "lessons.went_poorly[l2].text", text)
    checker = Checker()
    assert code not in {finding.code for finding in checker.check(document, TODAY)}
    changed = put(document, path, value)
    assert code in {finding.code for finding in checker.check(changed, TODAY)}
    assert checker.check(changed, TODAY) == check(changed, TODAY)


_TOLD = (
    "The pager rang.",
    "The import stood still until 25:10 UTC.",
    "310 of 88 stations were without power.",
    "Somebody wrote to ops@example.org from 198.51.100.7 at 14:20 PST.",
    "TODO: it ran with password=hunter22hunter.",
)


def _told_again(document: Postmortem, chooser: random.Random) -> Postmortem:
    """Return the document with a row added, dropped, moved, told otherwise or asked about."""
    holder, field, make = chooser.choice(
        [
            ("timeline", "text", lambda told: Entry(at=datetime(2024, 3, 15, 9, tzinfo=UTC), text=told)),
            ("actions", "title", lambda told: Action(title=told)),
            ("lessons.learnings", "text", lambda told: Learning(text=told)),
        ]
    )
    rows = get(document, holder)
    text = chooser.choice(_TOLD)
    if not rows or chooser.random() < 0.2:
        return insert(document, holder, make(text), chooser.randrange(len(rows) + 1))
    path = f"{holder}[{chooser.choice(rows).id}]"
    if chooser.random() < 0.2:
        return remove(document, path)
    if chooser.random() < 0.3:
        return move(document, path, chooser.choice([-2, -1, 1, 2]))
    if holder == "timeline" and chooser.random() < 0.4:
        return insert(document, f"{path}.questions", Question(text=text))
    return put(document, f"{path}.{field}", text)


def test_whatever_rows_tell_after_any_edits_is_found_as_by_a_fresh_check() -> None:
    chooser = random.Random(20240315)
    checker, document, before = Checker(), GOOD, GOOD
    codes = set()
    for _ in range(300):
        if chooser.random() < 0.1:
            document, before = before, document
        else:
            before, document = document, complete_ids(_told_again(document, chooser))
        findings = checker.check(document, TODAY)
        assert findings == check(document, TODAY)
        codes |= {finding.code for finding in findings}
    assert {"TIM024", "IMP028", "SHA004", "STR009", "TIM016"} <= codes


@settings(max_examples=60, deadline=None)
@given(documents())
def test_findings_of_any_document_are_one_line_and_lead_to_a_field(document) -> None:
    for finding in check(document, TODAY):
        assert len(finding.message.splitlines()) == 1
        assert len(finding.message) < 260
        assert has(document, finding.path)
        assert field_at(finding.path) is not None
        assert finding.section in Section


def test_findings_of_an_empty_document_lead_to_a_field() -> None:
    findings = check(EMPTY, TODAY)

    assert findings
    assert all(has(EMPTY, finding.path) or finding.path in TOPIC_PATHS.values() for finding in findings)
