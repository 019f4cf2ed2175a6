"""What somebody chose, how they answered, in what state they were, and by whom it was not done."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Place, Smell, read

BLAMES = {Smell.BLAME, Smell.MILD_BLAME}


def smells(text: str, place: Place = Place.PROSE) -> set[Smell]:
    return {remark.smell for remark in read(text, place)}


@pytest.mark.parametrize(
    "text",
    [
        "Mika, although experienced, chose to skip the drill.",
        "The fitter opted not to run the checks.",
        "Mika chose poorly.",
        "The night engineer responded slowly because he was having lunch.",
        "The lease was not renewed by the legal team.",
        "The pumps were not inspected by the contractor.",
        "The operator was tired.",
        "The dispatcher was drunk.",
    ],
)
def test_who_chose_answered_or_left_it_is_blamed(text: str) -> None:
    assert Smell.BLAME in smells(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rather unfortunately, the procedure was once again not adhered to.",
        "Proper testing was not performed.",
    ],
)
def test_what_was_not_done_in_the_passive_is_a_hint(text: str) -> None:
    assert Smell.MILD_BLAME in smells(text)


def test_a_slip_that_opens_a_note_is_a_hint_also_without_a_deed() -> None:
    assert Smell.MILD_BLAME in smells("Mistakenly both pumps are off", Place.TIMELINE)
    assert not smells("Both pumps are off", Place.TIMELINE)


@pytest.mark.parametrize(
    "text",
    [
        "The scheduler chose poorly.",
        "The gateway responded slowly because it was having to retry.",
        "The lease was not renewed by the cron job.",
        "The lease was not renewed by hand.",
        "The record was not updated by the replica.",
        "The operator was tired after 14 hours of calls.",
        "The pool of the driver was exhausted.",
    ],
)
def test_a_machine_and_a_told_reason_are_nobodys_fault(text: str) -> None:
    assert not smells(text) & BLAMES


@pytest.mark.parametrize(
    ("text", "looks_back"),
    [
        ("It was obvious that the pump was dry.", True),
        ("It was obvious from the start.", True),
        ("Once it was obvious that the pump was dry, the crew switched.", False),
        ("At 14:40 it was obvious that the pump was dry.", False),
        ("It was not obvious that the pump was dry.", False),
    ],
)
def test_what_was_obvious_only_looks_so_from_the_end(text: str, looks_back: bool) -> None:
    assert (Smell.HINDSIGHT in smells(text)) is looks_back
