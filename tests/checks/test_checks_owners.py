"""Who is meant by an owner of several names: one person, surname first, or several."""

from __future__ import annotations

from datetime import date

import pytest

from pmtui.checks import Policy, check, fix_of, mend
from pmtui.checks.owners import is_several, is_team, told_apart
from pmtui.document import Action, Person, Postmortem, put

TODAY = date(2024, 4, 1)
KNOWN = frozenset({"mika laine", "sol marin"})


def with_owner(owner: str, *people: str) -> Postmortem:
    action = Action(id="a1", title="Alert when the pool passes 80 %", owner=owner, due=date(2024, 4, 20))
    document = Postmortem(actions=(action,))
    return put(
        document, "facts.people", tuple(Person(id=f"p{at}", name=name) for at, name in enumerate(people))
    )


@pytest.mark.parametrize(
    ("owner", "team"),
    [
        ("harbour-oncall@ortano.example", True),
        ("support@ortano.example", True),
        ("the pump people", True),
        ("mika.laine@ortano.example", False),
        ("laine@ortano.example", False),
        ("Head of Pumps", False),
    ],
)
def test_the_mailbox_of_a_rota_is_no_person(owner, team):
    assert is_team(owner) == team


@pytest.mark.parametrize(
    "owner",
    [
        "Van der Berg, Jan", "van Dijk, Els", "De la Cruz, Ana María", "von Ahn, Uli", "Laine, Mika",
        "laine, mika",
        "Ada Berg, Jr.", "Ada Berg, PhD", "Mika Laine (SRE)", "Andersson", "Sandy Anderson",
        "on-call@example.com", "Brandt-Moser, Hans", "mika+pager@example.com",
    ],
)  # fmt: skip
def test_one_person_is_one(owner):
    assert not is_several(owner, KNOWN)
    assert told_apart(owner, KNOWN) is None


@pytest.mark.parametrize(
    ("owner", "first", "others", "is_sure"),
    [
        ("Mika Laine, Sol Marin & Ada Berg", "Mika Laine", ("Sol Marin", "Ada Berg"), False),
        ("Mika Laine and Sol Marin", "Mika Laine", ("Sol Marin",), False),
        ("Laine, Mika; Marin, Sol", "Laine, Mika", ("Marin, Sol",), False),
        ("Van der Berg, Jan and Sol Marin", "Van der Berg, Jan", ("Sol Marin",), False),
        ("Mika Laine with Sol Marin", "Mika Laine", ("Sol Marin",), True),
        ("Mika Laine (with Sol Marin, Ada Berg)", "Mika Laine", ("Sol Marin", "Ada Berg"), True),
        ("Mika Laine, cc Sol Marin", "Mika Laine", ("Sol Marin",), True),
        ("Mika Laine, backup: Sol Marin", "Mika Laine", ("Sol Marin",), True),
        ("Mika Laine (Sol Marin, Ada Berg)", "Mika Laine", ("Sol Marin", "Ada Berg"), True),
        ("Mika Laine, TBD", "Mika Laine", ("TBD",), True),
        ("mika+sol", "mika", ("sol",), False),
    ],
)
def test_several_are_told_apart(owner, first, others, is_sure):
    assert is_several(owner)
    assert told_apart(owner) == (first, others, is_sure)


def test_a_surname_with_a_particle_is_left_alone_by_every_fix():
    document = with_owner("Van der Berg, Jan")

    assert not [finding for finding in check(document, TODAY) if finding.code in ("ACT002", "ACT004")]
    assert mend(document, TODAY)[0].actions == document.actions


def test_of_two_people_a_person_decides_who_answers():
    document = with_owner("Mika Laine and Sol Marin")
    (finding,) = (each for each in check(document, TODAY) if each.code == "ACT002")
    fix = fix_of(finding, document, TODAY)

    assert fix is not None
    assert fix.label == "Keep Mika Laine, and name Sol Marin in the note"
    assert mend(document, TODAY)[0].actions == document.actions
    (action,) = fix.change(document).actions
    assert (action.owner, action.note) == ("Mika Laine", "With: Sol Marin.")


def test_nobody_is_not_named_beside_the_owner():
    (action,) = mend(with_owner("Mika Laine, TBD"), TODAY)[0].actions

    assert (action.owner, action.note) == ("Mika Laine", "")


def test_two_words_that_may_be_one_name_are_asked_about():
    document = with_owner("Yano, Hara")
    (finding,) = (each for each in check(document, TODAY) if each.code == "ACT002")

    assert finding.message.endswith("one person is written Hara Yano.")
    assert fix_of(finding, document, TODAY) is None
    for known in (with_owner("Yano, Hara", "Hara Yano"), document):
        policy = Policy(people=("Hara Yano",)) if known is document else None
        assert "ACT002" not in {each.code for each in check(known, TODAY, policy)}


def complaints(owner: str) -> dict[str, str]:
    return {each.code: each.message for each in check(with_owner(owner), TODAY) if each.code[:4] == "ACT0"}


@pytest.mark.parametrize("owner", ["N.N.", "NN", "the new hire", "vacant"])
def test_a_stand_in_for_somebody_is_nobody(owner):
    assert "ACT001" in complaints(owner)


@pytest.mark.parametrize(
    "owner",
    ["@payments-oncall", "search_sre", "Network", "Netzwerk", "Ortano GmbH", "Ortano, Inc.", "Ortano Ltd"],
)
def test_a_group_or_a_company_is_no_person(owner):
    assert "ACT004" in complaints(owner) or "ACT002" in complaints(owner)


def test_a_company_owns_neither_the_document_nor_its_follow_up():
    document = put(put(Postmortem(), "facts.owner", "Ortano GmbH"), "follow_up.responsible", "Ortano GmbH")

    assert {"SUM011", "ACT012"} <= {finding.code for finding in check(document, TODAY)}


@pytest.mark.parametrize("owner", ["Ops, Mika", "Legal, Sol"])
def test_a_team_before_a_comma_is_not_offered_as_a_surname(owner):
    assert "one person is written" not in complaints(owner)["ACT002"]


@pytest.mark.parametrize("owner", ["Anna-Lena Berg", "Ben Agard", "Nina Nehm", "ana-maria"])
def test_a_name_that_resembles_a_group_is_a_person(owner):
    assert not {"ACT001", "ACT002", "ACT004"} & complaints(owner).keys()


@pytest.mark.parametrize("owner", ["Betriebsteam", "Netzwerkteam", "Équipe réseau", "alle", "tous"])
def test_a_team_in_german_or_french_is_a_team(owner):
    assert is_team(owner)


@pytest.mark.parametrize("owner", ["Alle Jansen", "Tous Martin", "Allegra Berg"])
def test_a_name_that_begins_like_everybody_is_a_person(owner):
    assert not is_team(owner)
