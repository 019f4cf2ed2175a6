"""Passages of an imported text are moved to where they belong, or dropped, one step each."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pmtui.document import Passage, Postmortem, Summary, get, has
from pmtui.editing import ReadOnly, Store
from pmtui.editing.placing import drop_passage, place_passage, places

NOW = datetime(2024, 3, 17, 9, 0, tzinfo=UTC)
TEXT = "Supporting information\nThe pool's dashboard\n\nfrom 14:00 to 16:00"


def store_of(text: str = TEXT, **values) -> Store:
    document = Postmortem(unplaced=(Passage(id="p1", text=text), Passage(id="p2", text="Thanks")), **values)
    return Store(document, clock=lambda: NOW)


def test_a_field_gets_it_as_a_paragraph_of_its_own_and_undo_brings_it_back():
    store = store_of(summary=Summary(text="It broke.\n"))
    assert place_passage(store, "p1", "summary.text", NOW) == "summary.text"
    assert store.document.summary.text == f"It broke.\n\n{TEXT}"
    assert [row.id for row in store.document.unplaced] == ["p2"]
    store.undo()
    assert [row.text for row in store.document.unplaced] == [TEXT, "Thanks"]
    assert store.document.summary.text == "It broke.\n"


def test_a_list_gets_a_row_whose_name_is_the_first_line():
    store = store_of()
    path = place_passage(store, "p1", "impact.evidence", NOW)
    row = get(store.document, path)
    assert row.title == "Supporting information"
    assert row.body == "The pool's dashboard\n\nfrom 14:00 to 16:00"


def test_where_a_row_is_one_line_nothing_of_it_gets_lost():
    store = store_of()
    path = place_passage(store, "p1", "lessons.went_well", NOW)
    assert get(store.document, path).text == "Supporting information The pool's dashboard from 14:00 to 16:00"


def test_items_of_a_list_are_rows_of_their_own():
    store = store_of("- [ ] alert on the pool\n- [x] widen the id\n2. ask the vendor")
    place_passage(store, "p1", "actions", NOW)
    assert [row.title for row in store.document.actions] == [
        "alert on the pool",
        "widen the id",
        "ask the vendor",
    ]


def test_lines_with_times_are_entries_in_the_order_of_time():
    store = store_of("2024-03-15 14:40 restarted\n2024-03-15 14:32 alert: latency")
    place_passage(store, "p1", "timeline", NOW)
    assert [entry.text for entry in store.document.timeline] == ["latency", "restarted"]


def test_a_text_without_a_time_is_an_entry_all_the_same():
    store = store_of("somebody called")
    path = place_passage(store, "p1", "timeline", NOW)
    assert get(store.document, path).text == "somebody called"


def test_a_dropped_passage_is_gone_until_undo():
    store = store_of()
    drop_passage(store, "p2")
    assert not has(store.document, "unplaced[p2]")
    store.undo()
    assert has(store.document, "unplaced[p2]")


@pytest.mark.parametrize("place", places(), ids=lambda place: place.path)
def test_every_place_that_is_offered_takes_a_passage(place):
    store = store_of()
    path = place_passage(store, "p1", place.path, NOW)
    assert "dashboard" in str(get(store.document, path))
    assert has(store.document, path)


def test_a_document_that_can_only_be_read_keeps_it():
    store = store_of()
    store.read_only = "It is shown, but not changed."
    with pytest.raises(ReadOnly):
        place_passage(store, "p1", "summary.text", NOW)
