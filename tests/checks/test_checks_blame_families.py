"""Who is blamed, and how: organisations, slips, ignorance, procedures, causes and what writers own up to."""

from __future__ import annotations

import pytest
from cases_blame import CLEAN, MILD, STRONG

from pmtui.checks.language import Smell, read

BLAME = frozenset({Smell.BLAME, Smell.MILD_BLAME})


def _blame(text: str) -> frozenset[Smell]:
    return BLAME & {remark.smell for remark in read(text)}


@pytest.mark.parametrize("text", STRONG)
def test_who_is_reproached_is_told_hard(text: str) -> None:
    assert Smell.BLAME in _blame(text)


@pytest.mark.parametrize("text", MILD)
def test_an_omission_that_is_owned_up_to_is_a_hint(text: str) -> None:
    assert _blame(text) == {Smell.MILD_BLAME}


@pytest.mark.parametrize("text", CLEAN)
def test_a_near_neighbour_that_blames_nobody_is_left_alone(text: str) -> None:
    assert not _blame(text)
