"""What is offered in place of a step that nobody took: the step with its object, a question, or nothing."""

from __future__ import annotations

import pytest

from pmtui.checks.language import read
from pmtui.checks.language.rewrites import ASKED

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
        "The carrier neglected to tell us about the works.",
        "The crew did not properly check the tank.",
        "The fitter should not have opened the gate.",
        "The operator panicked.",
        "Dummy rows accidentally got deployed instead of being removed.",
    ],
)
def test_where_its_words_make_nothing_true_a_question_is_offered(text: str) -> None:
    assert _offered(text) == ASKED
