"""Names become roles where nothing else can be meant; everywhere else they are asked about."""

from __future__ import annotations

import pytest

from pmtui.checks.outside.people import people_of
from pmtui.document import Action, Approval, Entry, Facts, Meeting, Person, Postmortem, StatusStep
from pmtui.document.base import utc
from pmtui.document.postmortem import Publication


def told(text: str, name: str, role: str = "payments developer") -> str:
    """Return what readers outside get, or an empty text if it is asked about."""
    people = people_of(Postmortem(facts=Facts(people=(Person(id="p1", name=name, role=role),))))
    shown = people.without_names(text)
    return "" if list(people.asked(shown)) else shown


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("Marit Osevang", "Then Marits script and Marit's patch", "Then {}'s script and {}'s patch"),
        ("Marit Osevang", "the Osevang patch", "{} patch"),
        ("Marit Osevang", "an Osevang fix", "a payments developer fix"),
        ("Marit Osevang", "Mr Osevang asked Mr. Osevang", "The payments developer asked {}"),
        ("Marit Osevang", "told by M. Osevang and MARIT  OSEVANG", "told by {} and {}"),
        ("Marit Osevang", "- Marit saw it\n2. Osevang too", "- The {0} saw it\n2. The {0} too"),
        ("Marit Osevang", "seen by payments developer Marit Osevang", "seen by payments developer"),
        ("Dário Belém", "told by Dario and Dário BELEM", "told by {} and {}"),
        ("Jan Müller", "told by Mueller and Muller", "told by {} and {}"),
        ('Zelda "Zee" Quint (zq)', 'told by Zee and Zelda "Zee" Quint (zq)', "told by {} and {}"),
        ("Quint, Zelda", "told by Zelda Quint", "told by {}"),
        ("marit.osevang@fernbank.example", "told by Marit Osevang", "told by {}"),
        ("Marit Osevang <mo@fernbank.example>", "told by Marit", "told by {}"),
        ("Will May", "then Will restarted it, as Will May said", "then {} restarted it, as {} said"),
        (
            "Will May",
            "It will happen in May, on 3 May or in May 2024",
            "It will happen in May, on 3 May or in May 2024",
        ),
        ("Mark Rose", "mark the rose", "mark the rose"),
        ("Grace Art", "with grace, by Grace Art", "with grace, by {}"),
    ],
)
def test_a_name_becomes_a_role_and_the_sentence_stays_one(name: str, text: str, shown: str):
    role = "payments developer" if "{0}" in shown else "the payments developer"
    assert told(text, name) == shown.format(*[role] * 4)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Marit Osevang", "mosevang"),
        ("Marit Osevang", "m.osevang"),
        ("Marit Osevang", "osevangm2"),
        ("Marit Osevang", "marit_osevang"),
        ("Marit Osevang", "the marit-fix branch"),
        ("Marit Osevang", "Marit Hansen"),
        ("Marit Osevang", "Kari Osevang"),
        ("Marit Osevang", "told by engineer Marit"),
        ("Marit Osevang", "osevang saw it"),
        ("Kofi Rennart", "kofi_rennart"),
        ("Kofi Rennart", "KofiR"),
        ("Zelda (zq) Quint", "zq saw it"),
        ("Zelda Quint", "zquint and @zquint"),
        ("Will May", "Will restarted it"),
        ("Will May", "May restarted it"),
        ("Mark Rose", "Mark the rose"),
        ("Mark Rose", "Checkout Marks Orders"),
        ("Li Wei", "told by Li"),
        ("Anne Berg", "told by Anne-Marie"),
    ],
)
def test_what_may_be_a_name_is_asked_about(name: str, text: str):
    assert told(text, name) == ""


NAMING = {
    "timeline[e1].role": {"timeline": (Entry(id="e1", at=utc(2024, 3, 15), role="Zelda Quint", text="x"),)},
    "actions[a1].owner": {"actions": (Action(id="a1", owner="zelda.quint@fernbank.example"),)},
    "approvals": {"approvals": (Approval(id="b1", by="Zelda Quint"),)},
    "steps": {"steps": (StatusStep(id="s1", by="Zelda Quint"),)},
    "publication.by": {"publication": Publication(by="Zelda Quint")},
    "meetings[m1].attendees": {"meetings": (Meeting(id="m1", attendees=("Zelda Quint",)),)},
    "facts.oncall_secondary": {"facts": Facts(oncall_secondary="Zelda Quint, Kofi Rennart")},
    "reviewer": {"reviewer": "Zelda Quint"},
    "timeline.actor": {
        "timeline": (Entry.model_validate({"id": "e1", "at": "2024-03-15T10:00Z", "actor": "Zelda Quint"}),)
    },
    "x.authors": {"x": {"authors": ["Kofi Rennart", "Zelda Quint"]}},
}


@pytest.mark.parametrize("path", NAMING)
def test_everybody_whom_any_field_names_is_known(path: str):
    people = people_of(Postmortem.model_validate(NAMING[path]))
    for text in ("told by Zelda Quint", "told by Zelda", "told by zquint"):
        shown = people.without_names(text)
        assert "elda" not in shown or any(path in told for told in people.asked(shown))
        assert "zquint" not in shown or list(people.asked(shown))


@pytest.mark.parametrize(
    "role",
    [
        "incident commander",
        "on-call",
        "scheduler",
        "deploy bot",
        "SRE",
        "database team",
        "carrier",
        "hotline",
        "Kundendienst",
        "Netzbetrieb",
        "Kasse",
        "Exploitation",
        "Équipe Réseau",
        "Atención",
        "Kundtjänst",
        "Päivystys",
    ],
)
def test_a_role_is_no_name(role: str):
    entry = Entry(id="e1", at=utc(2024, 3, 15), role=role, text="x")
    people = people_of(Postmortem(timeline=(entry,)))
    text = f"The {role} and others of the database and deploy teams saw it"
    assert (people.without_names(text), list(people.asked(text))) == (text, [])


@pytest.mark.parametrize("role", ["Marit Osevang", "Marit", "marit.osevang", "Vrorna Qumbel"])
def test_a_name_that_stands_as_a_role_is_a_name(role: str):
    entry = Entry(id="e1", at=utc(2024, 3, 15), role=role, text="x")
    people = people_of(Postmortem(timeline=(entry,)))
    text = f"told by {role}"
    assert list(people.asked(text)) or people.without_names(text) != text


@pytest.mark.parametrize(("role", "asked"), [("Kundendienst", False), ("Osevang", True)])
def test_a_role_that_an_import_has_filled_may_be_a_name(role: str, asked: bool):
    entry = Entry(id="e1", at=utc(2024, 3, 15), role=role, source="chat export", text="x")
    people = people_of(Postmortem(timeline=(entry,)))
    assert bool(people.doubts(f"told by {role}")) is asked
    assert list(people.certain(f"told by {role}")) == []


@pytest.mark.parametrize(("source", "asked"), [("", False), ("chat export", True)])
def test_a_single_word_is_an_account_where_an_import_has_filled_it(source: str, asked: bool):
    entry = Entry(id="e1", at=utc(2024, 3, 15), role="zquint", source=source, text="x")
    people = people_of(Postmortem(timeline=(entry,)))
    assert bool(list(people.asked("told by zquint"))) is asked
