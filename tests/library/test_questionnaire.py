"""A short questionnaire tells whether a post-mortem is needed and how deep it goes."""

import pytest

from pmtui.document import Profile, Severity
from pmtui.library.questionnaire import QUESTIONS, Need, Weight, judge, remaining

NOTHING = {question.key: False for question in QUESTIONS}
MAJOR = [question.key for question in QUESTIONS if question.weight in (Weight.DEEP, Weight.DUE)]


def ask(yes=(), skip=(), severity=None):
    """Return the keys that are asked, one after the other, of somebody who answers so."""
    answers = {}
    while question := next(remaining(answers, severity), None):
        answers[question.key] = None if question.key in skip else question.key in yes
    return list(answers)


@pytest.mark.parametrize("key", MAJOR)
def test_one_grave_answer_makes_it_due(key):
    verdict = judge(NOTHING | {key: True})

    assert verdict.need is Need.DUE
    assert verdict.sentence.startswith("A post-mortem is due: ")


@pytest.mark.parametrize("key", ["loss", "response", "cause"])
def test_what_must_not_happen_twice_goes_deep(key):
    assert judge(NOTHING | {key: True}).profile is Profile.FULL


def test_a_single_mild_reason_is_due_but_light_and_two_are_deep():
    assert judge(NOTHING | {"long": True}).profile is Profile.LIGHT
    assert judge(NOTHING | {"long": True, "customers": True}).profile is Profile.FULL


@pytest.mark.parametrize("severity", [Severity.SEV1, Severity.SEV2])
def test_a_high_severity_needs_no_question(severity):
    verdict = judge({}, severity)

    assert (verdict.need, verdict.profile) == (Need.DUE, Profile.FULL)
    assert str(severity) in verdict.sentence
    assert ask(severity=severity) == []


def test_a_near_miss_is_usually_written_up():
    verdict = judge(NOTHING | {"again": True})

    assert (verdict.need, verdict.profile) == (Need.USUAL, Profile.LIGHT)


@pytest.mark.parametrize("answers", [NOTHING, NOTHING | {"harmless": True}])
def test_what_hurt_nobody_gets_a_brief_note(answers):
    verdict = judge(answers, Severity.SEV4)

    assert (verdict.need, verdict.profile) == (Need.BRIEF, Profile.LIGHT)
    assert "brief note is enough" in verdict.sentence


def test_where_nothing_is_known_it_is_not_made_short():
    assert judge({}).profile is Profile.FULL
    assert judge({"customers": False}).profile is Profile.FULL


def test_questions_end_as_soon_as_the_answer_is_clear():
    assert ask(yes=["customers", "long"]) == ["customers", "long"]
    assert ask(yes=["loss"]) == ["customers", "long", "loss"]
    assert ask(yes=["customers"]) == MAJOR
    assert ask(yes=["again"]) == [*MAJOR, "again"]
    assert ask() == [question.key for question in QUESTIONS]


def test_a_skipped_question_is_not_asked_again():
    assert ask(skip=NOTHING) == [question.key for question in QUESTIONS]
