"""What a document allows is silent where it is allowed, counts only with a reason, and is shown as such."""

from __future__ import annotations

import pytest
from check_samples import GOOD, TODAY, both, found, light, sets

from pmtui.checks import Checker, UnknownRule, allow, allowed, check, disallow
from pmtui.document import difference, put
from pmtui.storage import dumps, loads
from pmtui.storage.merge import merge

OWNERLESS = both(sets("actions[a1].owner", ""), sets("actions[a2].owner", ""))(GOOD)
REASON = "the new hire begins in May"


def paths(document):
    return [(finding.code, finding.path) for finding in check(document, TODAY)]


@pytest.mark.parametrize("path", ["actions[a1].owner", "actions[a1]"])
def test_a_finding_is_allowed_at_its_place_and_nowhere_else(path):
    document = allow(OWNERLESS, "ACT001", path, REASON)

    assert paths(document) == [("ACT001", "actions[a2].owner")]
    assert [(f.path, row.reason) for f, row in allowed(document, TODAY)] == [("actions[a1].owner", REASON)]


@pytest.mark.parametrize("path", ["", "actions"])
def test_a_rule_is_allowed_in_a_list_or_everywhere(path):
    document = allow(OWNERLESS, "action-without-owner", path, REASON)

    assert paths(document) == []
    assert [f.path for f, _ in allowed(document, TODAY)] == ["actions[a1].owner", "actions[a2].owner"]


@pytest.mark.parametrize("reason", ["so it is", "contractual", "契約で決まっている"])
def test_a_few_words_or_one_long_word_are_a_reason(reason):
    assert paths(allow(OWNERLESS, "ACT001", "", reason)) == []


def test_a_path_covers_no_other_path_that_only_begins_like_it():
    document = put(allow(OWNERLESS, "ACT001", "actions[a1].own", REASON), "title", GOOD.title)

    assert ("ACT001", "actions[a1].owner") in paths(document)


@pytest.mark.parametrize("reason", [" ", "n/a", "ok", "x", "todo"])
def test_an_allowance_without_a_reason_does_not_count(reason):
    document = allow(OWNERLESS, "ACT001", "", reason)

    assert [code for code, _ in paths(document)] == ["STR004", "ACT001", "ACT001"]
    assert allowed(document, TODAY) == ()


def test_an_allowance_that_is_not_used_any_more_is_a_finding():
    document = put(allow(OWNERLESS, "ACT001", "actions[a1]", REASON), "actions[a1].owner", "Ada Berg")

    assert [code for code, _ in paths(document)] == ["STR005", "ACT001"]


def test_allowing_again_changes_the_reason_and_disallowing_takes_it_back():
    once = allow(OWNERLESS, "ACT001", "", "because")
    twice = allow(once, "action-without-owner", "", REASON)

    assert [row.reason for row in twice.allowed] == [REASON]
    assert disallow(twice, "act001") == OWNERLESS
    assert disallow(twice, "ACT001", "actions[a1]") is twice


def test_what_is_no_rule_cannot_be_allowed():
    with pytest.raises(UnknownRule):
        allow(GOOD, "nonsense", "", REASON)


def test_the_checker_follows_allowances_as_they_come_and_go():
    checker = Checker()
    document = OWNERLESS
    for step in (
        lambda d: allow(d, "ACT001", "", REASON),
        light,
        lambda d: allow(d, "SUM001", "", REASON),
        sets("profile", GOOD.profile),
        lambda d: disallow(d, "ACT001"),
    ):
        document = step(document)
        assert checker.check(document, TODAY) == check(document, TODAY)
        assert checker.allowed == allowed(document, TODAY)


def test_a_rule_about_allowances_can_be_allowed_too():
    document = allow(allow(GOOD, "ACT001", "", REASON), "STR003", "", REASON)

    assert found(document, "STR003") == []
    assert len(found(document, "STR005")) == 2


def test_allowances_live_in_the_file_and_are_told_as_changes():
    document = allow(GOOD, "too-many-actions", "actions", REASON)
    text = dumps(document)

    assert 'rule = "too-many-actions"\npath = "actions"\nreason = "the new hire begins in May"\n' in text
    assert loads(text.encode()).allowed == document.allowed
    assert difference(GOOD, document) == ["allowance “too-many-actions” added"]


def test_a_merge_keeps_the_allowances_of_both_sides_and_one_of_twins():
    ours = allow(allow(OWNERLESS, "ACT001", "", REASON), "ACT015", "", REASON)
    theirs = allow(allow(OWNERLESS, "ACT015", "", REASON), "TIM007", "", REASON)

    merged = merge(OWNERLESS, ours, theirs)

    assert merged.conflicts == ()
    assert sorted(row.rule for row in merged.document.allowed) == [
        "action-without-owner",
        "timeline-gap",
        "too-many-actions",
    ]


def test_an_allowance_of_a_row_that_both_sides_added_follows_the_row_that_stays():
    row = GOOD.actions[0].model_copy(update={"id": "y1", "title": "Count the retries", "owner": ""})
    ours = put(GOOD, "actions", (*GOOD.actions, row))
    twin = put(GOOD, "actions", (*GOOD.actions, row.model_copy(update={"id": "y2"})))
    theirs = allow(twin, "ACT001", "actions[y2].owner", REASON)

    merged = merge(GOOD, ours, theirs).document

    assert [(row.path, row.reason) for row in merged.allowed] == [("actions[y1].owner", REASON)]
    assert found(merged, "ACT001") == []
