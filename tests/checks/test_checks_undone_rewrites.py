"""What is offered in place of a step that nobody took: the step with its object, a question, or nothing."""

from __future__ import annotations

import pytest

from pmtui.checks.language import read
from pmtui.checks.language.rewrites_asked import SEEN

_EASY = "What made the step easy to leave out: …"
_MEANWHILE = "What was seen and tried in the meantime: …"


def _offered(text: str) -> str:
    return read(text)[0].rewrite


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        ("The backup was not tested.", "The process had no step to test the backup"),
        (
            "The move was not announced to the ward.",
            "The process had no step to announce the move to the ward",
        ),
        ("We did not verify the label.", "The process had no step to verify the label"),
        ("The crew should have tested the pump.", "The process had no step to test the pump"),
        ("Nobody told the harbour.", "The process had no step to tell the harbour"),
        ("Nobody noticed the leak.", "No alert or check showed that …"),
        ("The rule was accidentally deleted.", "A single step could delete the rule, and nothing stopped it"),
        ("Keys were accidentally revoked.", "A single step could revoke keys, and nothing stopped it"),
    ],
)
def test_the_object_stands_behind_the_verb(text: str, rewrite: str) -> None:
    assert _offered(text) == rewrite


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        ("The fitter did not follow the checklist.", _EASY),
        ("Simple procedures were not followed.", _EASY),
        ("The fitter forgot to read the instructions.", _EASY),
        ("The crew did not escalate the call for three hours.", _MEANWHILE),
        ("The night shift hesitated.", _MEANWHILE),
        (
            "The fitter was unaware of the second pump.",
            "What was known at that time, and what was shown nowhere: …",
        ),
    ],
)
def test_where_the_step_was_there_or_came_late_it_is_asked_why(text: str, rewrite: str) -> None:
    assert _offered(text) == rewrite


@pytest.mark.parametrize(
    "text",
    [
        "Clearly the page was not taken seriously.",
        "The fitter did not take the time to look at the drawing.",
        "The crew did not properly check the tank.",
        "The fitter should not have opened the gate.",
    ],
)
def test_where_its_words_make_nothing_true_a_question_is_offered(text: str) -> None:
    assert _offered(text) == SEEN


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        ("The operator panicked.", "What was seen at that moment, and what was to be done beside it: …"),
        ("The carrier refused to help us.", "What was asked for, and what stood in its way: …"),
        ("It was an oversight.", "What made it easy to overlook: …"),
        ("The second pump was never exercised.", "What kept it from being tried: …"),
        ("The carrier neglected to tell us about the works.", _EASY),
        (
            "Dummy rows accidentally got deployed instead of being removed.",
            "What made it easy to do by accident: …",
        ),
        ("The guard slept through the first bell.", "What the page rang on, and who was called next: …"),
        ("The fitter made a mistake.", "One wrong step was enough: nothing checked … before …"),
        ("Inexperience", "What had to be known for it, and where it stood: …"),
        ("The guard wasted an hour.", "What was seen and tried in the meantime: …"),
        ("Bad communication between the crews", "What was said where, and whom it did not reach: …"),
        ("The fitter failed to take a copy.", "The process had no step to take a copy"),
    ],
)
def test_the_question_fits_what_is_told(text: str, rewrite: str) -> None:
    assert _offered(text) == rewrite


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        ("The guard ignored the bell because it had rung twelve times that night.", "had rung twelve times"),
        ("The guard ignored the bell because he was tired.", "What was seen at that moment"),
        ("The reviewer rubber-stamped the drawing.", "What the review of the drawing showed"),
        ("The fitter did not notice the missing bolt.", "Nothing made the missing bolt stand out"),
        ("The fitter closed the wrong valve.", "What showed which one was right"),
        ("The crew forgot that the valve was open.", "anybody that the valve was open"),
        ("Nobody owns the list of keys since May.", "The list of keys has no owner"),
    ],
)
def test_a_rewrite_is_true_and_does_not_turn_the_meaning_round(text: str, rewrite: str) -> None:
    assert rewrite in _offered(text)
