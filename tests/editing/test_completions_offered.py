"""Completions offer what the document names already."""

from __future__ import annotations

import pytest

from pmtui.document import Action, Entry, Facts, Meeting, NoSuchField, Person, Postmortem
from pmtui.editing import completions

DOCUMENT = Postmortem(
    facts=Facts(
        owner="Ada Berg",
        commander="Ravi Kone",
        people=(Person(id="p", name="Adam Lind", role="database on-call"),),
        services=("checkout", "login"),
        tags=("retries", "pool, EU"),
    ),
    actions=(Action(id="x", owner="Mika Laine", tags=("alerting",)), Action(id="y", owner="ada berg")),
    meetings=(Meeting(id="m", attendees=("Noor Haddad",)),),
    timeline=(Entry(id="e", at="2024-03-15T14:00:00Z", role="network on-call"),),
)


@pytest.mark.parametrize(
    ("path", "typed", "offered"),
    [
        ("actions[x].owner", "ad", ("Ada Berg", "Adam Lind", "Noor Haddad")),
        ("actions[x].owner", "NOOR", ("Noor Haddad",)),
        ("actions[x].owner", "la", ("Mika Laine",)),
        ("follow_up.responsible", "ra", ("Ravi Kone",)),
        ("meetings[m].questions[q].to", "mik", ("Mika Laine",)),
        ("timeline[e].role", "dat", ("database on-call",)),
        ("facts.people[p].role", "net", ("network on-call",)),
        ("facts.tags", "al", ("alerting",)),
        ("facts.tags", "alerting, re", ("alerting, retries",)),
        ("facts.tags", "po", ('"pool, EU"',)),
        ("facts.services", "checkout, ", ("checkout, login",)),
        ("meetings[m].attendees", "Ada Berg, ad", ("Ada Berg, Adam Lind", "Ada Berg, Noor Haddad")),
        ("facts.severity", "sev", ("sev1", "sev2", "sev3", "sev4")),
        ("facts.owner", "Ada Berg", ()),
        ("facts.tags", '"open, re', ()),
        ("summary.text", "a", ()),
        ("title", "", ()),
    ],
)
def test_a_field_is_completed(path: str, typed: str, offered: tuple[str, ...]) -> None:
    assert completions(DOCUMENT, path, typed) == offered


def test_an_empty_field_is_offered_a_few() -> None:
    names = completions(DOCUMENT, "actions[x].owner", "")
    assert names == ("Ada Berg", "Ravi Kone", "Adam Lind", "Mika Laine", "Noor Haddad")


def test_a_field_that_does_not_exist_is_refused() -> None:
    with pytest.raises(NoSuchField):
        completions(DOCUMENT, "facts.nonsense", "")
