"""Somebody singled out: the one who refuses, who has no clue, who should not; and denials from afar."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read


@pytest.mark.parametrize(
    "text",
    [
        "Everything hangs on one curator — a curator who refuses to hand over the keys.",
        "It is run by an individual who ignores every letter.",
        "When even the head chef does not have a clue what is on the menu, there is a problem.",
        "The dean hasn't got a clue.",
        "Anyone in charge of medicines should not make such simple mistakes.",
        "Inspectors must never make such elementary errors.",
        "All of this was the result of negligence.",
    ],
)
def test_whoever_is_singled_out_is_blamed_hard(text: str) -> None:
    assert Smell.BLAME in {remark.smell for remark in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "A guest who ignores the sign pays a fine.",
        "The logs did not have a clue in them.",
        "We do not have a clue where the water came from.",
        "The parser should not make such simple errors fatal.",
        "None of what happened was the result of negligence.",
        "Nothing in the letter was due to carelessness.",
        "I can assure you that none of this was caused by human error.",
    ],
)
def test_rules_for_all_and_denials_from_afar_are_no_blame(text: str) -> None:
    assert not {Smell.BLAME, Smell.MILD_BLAME} & {remark.smell for remark in read(text)}
