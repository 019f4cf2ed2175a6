"""What sounds like blame, opinion, hindsight or a vague plan, and is none of them."""

from __future__ import annotations

import pytest
from check_samples import GOOD, TODAY, sets

from pmtui.checks import check
from pmtui.checks.language import Place, Smell, read
from pmtui.document import Factor, put


def smells(text: str, place: Place = Place.PROSE) -> set[Smell]:
    return {remark.smell for remark in read(text, place)}


@pytest.mark.parametrize(
    "text",
    [
        "How many passengers did not ask",
        "How many customers didn't notice",
        "How many users gave up without writing",
        "How many users could not reload",
        "How many orders did not reach the shops",
        "How many paying customers did not come back",
        "The customer forgot password flow returned 500",
        "The forgot password page ignored the token",
        "The primary did not know that it had been demoted",
        "The scheduling agent skipped the drain step",
        "The on-call engineer had to guess which of the two links was live",
        "The engineer believed that the change was harmless because the linter passed",
    ],
)
def test_counts_names_machines_and_constraints_are_nobodys_fault(text: str) -> None:
    assert smells(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "How many engineers did not read the runbook",
        "How many times did he forget the check",
        "How many warnings did they ignore",
        "The engineer forgot the password rotation",
        "The engineer believed that the change was harmless because he did not read the log",
    ],
)
def test_blame_beside_them_is_found_still(text: str) -> None:
    assert smells(text) & {Smell.BLAME, Smell.MILD_BLAME}


@pytest.mark.parametrize(
    "text",
    [
        "A customer reports an invoice of a stranger",
        "A stranger is logged in to the account",
        "The backup cannot be decrypted",
        "Error: object cannot be null (line 88)",
        "Provider says: we believe it is the fibre",
        "The vendor suspects road works near Santos",
        "Canary writes 'something might be wrong' to the log",
        "Good news page is published",
        "The customer feels sick and leaves the call",
        "Users complain that the page looks weird",
    ],
)
def test_what_was_said_seen_or_tried_is_a_fact_of_the_timeline(text: str) -> None:
    assert smells(text, Place.TIMELINE) == set()


@pytest.mark.parametrize(
    "text",
    [
        "This gets stranger",
        "It cannot be the database",
        "This cannot be right",
        "We believe it is the fibre",
        "Good news everybody",
        "The team feels sick",
        "It might be the provider",
        "The provider is probably asleep",
    ],
)
def test_what_the_team_guesses_or_feels_is_found_still(text: str) -> None:
    assert Smell.OPINION in smells(text, Place.TIMELINE)


@pytest.mark.parametrize(
    "text",
    [
        "Move the 12 reminders to the team calendar",
        "Move the reminders to PagerDuty",
        "Route the reminders to the channel of the team",
        "Talk to Legal: sign the data agreement with Globex",
        "Talk to the vendor: remove the limit of 5 MB",
        "Investigate and write down why loopback at Santos was off, in ADR-41",
        "Investigate and document how the second link was switched off",
    ],
)
def test_an_action_with_an_end_that_one_can_see_is_not_vague(text: str) -> None:
    assert smells(text, Place.ACTION) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Send reminders to everybody",
        "Talk to Legal",
        "Talk to Legal: agreement",
        "Investigate and document",
        "Investigate why the link was off",
    ],
)
def test_an_action_without_one_is_vague_still(text: str) -> None:
    assert Smell.VAGUE in smells(text, Place.ACTION)


def codes(document) -> set[str]:
    return {finding.code for finding in check(document, TODAY)}


def test_what_a_mitigator_holds_back_and_a_risk_may_do_is_no_hindsight() -> None:
    held = Factor(id="m1", text="The replica in the second zone would have survived one lost zone")
    risk = Factor(id="r1", text="A deletion by mistake would have reached the replica and lost a month")
    document = put(put(GOOD, "analysis.mitigators", (held,)), "analysis.risks", (risk,))
    assert not codes(document) & {"LAN002", "LAN003"}


def test_what_another_way_costs_is_the_reason_of_a_decision() -> None:
    text = "For 47 minutes logins failed. We rolled back, as restarting would have taken 3 hours."
    assert "LAN002" not in codes(sets("summary.text", text)(GOOD))
    assert "LAN002" in codes(
        sets("summary.text", "For 47 minutes logins failed. We should have rolled back.")(GOOD)
    )


def test_an_open_question_about_people_asks_and_does_not_blame() -> None:
    for text in ("Why nobody noticed for an hour", "Whether nobody saw the mail"):
        assert not codes(sets("impact.unknowns[u1].text", text)(GOOD)) & {"LAN001", "LAN003"}
    assert "LAN001" in codes(sets("impact.unknowns[u1].text", "Why Mika was so careless")(GOOD))
