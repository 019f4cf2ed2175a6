"""What is told beside a deed and clears whoever did it: a wrong paper, a reason, a case that may come."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Place, Smell, read
from pmtui.checks.language.rewrites_asked import ASKED

BLAMES = {Smell.BLAME, Smell.MILD_BLAME}


def smells(text: str, place: Place = Place.PROSE) -> set[Smell]:
    return {remark.smell for remark in read(text, place)}


@pytest.mark.parametrize(
    "text",
    [
        "The night nurse followed the checklist, which named the wrong ward.",
        "The desk read out the message, which sent passengers to the wrong gate.",
        "The fitter used the drawing that showed the wrong valve.",
        "The dispatcher was unaware of the second fire, since the pager shows one call only.",
        "The dispatcher was not aware of the detour because the map is drawn once a week.",
        "Two fitters were asleep, as they should be; the rota wakes one at a time.",
        "The step was skipped by the operator, as agreed with the dispatcher.",
        "The parser carelessly trusts the size field.",
        "The table was deleted without approval, since the emergency process allows it.",
        "The ward raised the alarm after two calls, without waiting for the morning round.",
        "The ward map misled us.",
        "The sign's arrow misled the night crew.",
        "The sessions were never closed.",
        "Nobody on the ward had seen that before.",
        "We breached our SLA.",
        "We were wrong about the valve, because both gauges show the same number.",
        "We missed the service level for March.",
        "The parser is careless about full stops.",
        "The conductor stopped the train without hesitating.",
        "The desk wrote to the guests without waiting for a form letter.",
        "The clinic joined the call without waiting to be asked.",
        "The change went out without approval, because the tool permits it after midnight.",
    ],
)
def test_what_cleared_somebody_in_the_same_sentence_is_read(text: str) -> None:
    assert not smells(text) & BLAMES


@pytest.mark.parametrize(
    "text",
    [
        "The night nurse followed the checklist and opened the wrong valve.",
        "The engineer ran the wrong script, which deleted the table.",
        "The dispatcher was unaware of the freeze, which was announced on Monday.",
        "The dispatcher was unaware of the freeze because he had not read the mail.",
        "The dispatcher was unaware of the change since Monday.",
        "The engineer deployed without approval, which the policy requires.",
        "The engineer deployed without approval, as the policy requires.",
        "The engineer did not check the load, as he should have.",
        "The driver carelessly left the valve open.",
        "The guard was asleep.",
        "The carrier misled us.",
        "Ortano misled us about the second key.",
        "The ticket was never closed.",
        "Nobody on the ward had tested that before.",
        "We breached the contract.",
        "The team missed the alert about the SLA.",
        "The plumber is careless about full stops.",
        "The engineer merged the change without waiting for the review.",
        "The crew warned the harbour and restarted the pump without waiting for the tests.",
        "The admin stopped the primary without waiting for approval.",
    ],
)
def test_blame_without_such_a_reason_is_found_still(text: str) -> None:
    assert smells(text) & BLAMES


def test_a_case_that_an_action_is_to_catch_has_not_happened() -> None:
    assert not smells("Render 1,000 invoices and fail on any mix-up", Place.ACTION) & BLAMES
    assert smells("The mix-up of the two keys went on for a day.") & BLAMES


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        ("It took a day because nobody owned a list of the keys.", "No list of the keys had an owner"),
        ("Nobody owned the renewal of the lease.", "The renewal of the lease had no owner"),
        ("Nobody owned it.", ASKED),
    ],
)
def test_what_nobody_owned_is_told_as_a_thing_without_an_owner(text: str, rewrite: str) -> None:
    assert [remark.rewrite for remark in read(text)] == [rewrite]
