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


WHO = """
The engineer
The operators
Our provider
The maintainers
A member of our team
Senior leadership
The State Water Authority
The regulator
The ministry
Northgate
NWR
The plant operators
The previous owner
The managers of the plant
Those responsible
""".splitlines()[1:]


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize(
    "did",
    [
        "had never taken the warnings of the crew seriously.",
        "neglected the upkeep of the pumps.",
        "did not conduct the yearly drill.",
        "kept quiet about the report.",
        "put profit before safety.",
        "was careless.",
        "was to blame for the delay.",
        "paid no attention to the advice.",
        "cut corners.",
        "took no action.",
    ],
)
def test_it_does_not_matter_who_is_reproached(who: str, did: str) -> None:
    assert Smell.BLAME in _blame(f"{who} {did}")


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize(
    "did",
    [
        "followed the procedure.",
        "was informed at noon.",
        "reported the problem to us.",
        "did not see more errors than before.",
        "closed the valve when the alarm rang.",
        "will review the procedure in May.",
        "restored the service within an hour.",
        "had not been told about the change.",
        "apologised for the delay.",
    ],
)
def test_what_anybody_did_well_is_left_alone(who: str, did: str) -> None:
    assert not _blame(f"{who} {did}")
