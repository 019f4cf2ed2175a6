"""What an import puts into the empty fields of a document that somebody has begun."""

from __future__ import annotations

from datetime import UTC, datetime

from pmtui.document import Action, Entry, Facts, Kind, Passage, Postmortem, Severity, Summary
from pmtui.exchange.assemble import preview
from pmtui.exchange.filling import UNPLACED, add_entries, entries_of, events_of, fill, fillings
from pmtui.exchange.imported import Event, Guess, Imported, Source, Unplaced

BEGUN = Postmortem(
    title="Checkout refuses logins",
    facts=Facts(owner="Ada Berg"),
    actions=(Action(id="k3v8", title="Alert on the pool"),),
)
AT = datetime(2024, 3, 15, 14, 32, tzinfo=UTC)
WHOLE = Postmortem(
    title="Login down",
    facts=Facts(severity=Severity.SEV2, owner="Mika Laine"),
    summary=Summary(text="Nobody could log in."),
    timeline=(Entry(id="k3v8", at=AT, kind=Kind.ALERT, text="latency above 5 s", why="the pool leaks"),),
    unplaced=(Passage(id="p2w9", text="Thanks to everybody"),),
)
DOCUMENT = Imported(Source("old.md", "markdown"), document=WHOLE)


def test_what_the_document_says_already_stays():
    found = {each.path: each.value for each in fillings(BEGUN, [DOCUMENT], ())}
    assert found["facts.severity"] is Severity.SEV2
    assert found["summary.text"] == "Nobody could log in."
    assert not {"title", "facts.owner", "status"} & set(found)


def test_filled_fields_count_as_unreviewed_and_text_without_a_field_is_kept():
    filled = fill(BEGUN, fillings(BEGUN, [DOCUMENT], ()))
    assert filled.facts.severity is Severity.SEV2
    assert {"facts.severity", "summary.text"} <= set(filled.unreviewed)
    assert [row.text for row in filled.unplaced] == [
        "Thanks to everybody",
        "Title: Login down\nOwner: Mika Laine",
    ]
    assert UNPLACED not in filled.unreviewed


def test_what_is_not_chosen_stays_out():
    assert fill(BEGUN, ()) == BEGUN


def test_an_export_suggests_facts_with_how_sure_it_is():
    guessed = Imported(
        Source("alerts.json", "pagerduty"),
        facts={"facts.severity": Guess(Severity.SEV1, 0.5), "facts.oncall_primary": Guess("Mika", 0.1)},
        unplaced=(Unplaced(7, "a stray line"),),
    )
    found = fillings(BEGUN, [guessed], ())
    assert [(each.path, each.sure) for each in found] == [("facts.severity", 0.5), (UNPLACED, 1.0)]
    (passage,) = fill(BEGUN, found).unplaced
    assert (passage.text, passage.source) == ("a stray line", "alerts.json, line 7")


def test_entries_of_a_whole_document_come_with_all_that_they_hold():
    notes = Imported(Source("notes", "notes"), (Event(AT.replace(minute=40), "restarted", source="notes"),))
    rows = preview([events_of(DOCUMENT), notes])
    whole, others = entries_of([DOCUMENT, notes], rows)
    assert [entry.why for entry in whole] == ["the pool leaks"]
    assert [row.event.text for row in others] == ["restarted"]


def test_an_id_that_is_taken_stays_with_the_row_that_has_it():
    rows = preview([events_of(DOCUMENT)])
    changed = add_entries(BEGUN, entries_of([DOCUMENT], rows)[0])
    assert changed.actions[0].id == "k3v8"
    assert changed.timeline[0].id not in ("", "k3v8")
    assert changed.timeline[0].unreviewed
