"""What was imported counts as unreviewed until a person has touched it."""

from pmtui.document import (
    Action,
    Entry,
    Postmortem,
    insert,
    is_unreviewed,
    mark_all_reviewed,
    mark_reviewed,
    put,
    remove,
    unreviewed_entries,
)
from pmtui.document.base import utc

IMPORTED = Postmortem(
    title="Mail queue stands still",
    unreviewed=("title", "facts.people", "facts.services"),
    timeline=(
        Entry(id="b2c3", at=utc(2024, 5, 2, 9, 1), text="queue grows", unreviewed=True),
        Entry(id="d4f5", at=utc(2024, 5, 2, 9, 4), text="relay restarted", unreviewed=True),
    ),
)


def test_an_entry_that_was_changed_is_reviewed_and_its_neighbour_is_not():
    changed = put(IMPORTED, "timeline[b2c3].text", "queue grew past 10,000")

    assert [entry.unreviewed for entry in changed.timeline] == [False, True]
    assert changed.timeline[1] is IMPORTED.timeline[1]


def test_a_field_that_was_changed_is_reviewed():
    changed = put(IMPORTED, "facts.services", ("mail",))

    assert changed.unreviewed == ("title", "facts.people")


def test_what_stays_as_it_was_stays_unreviewed():
    assert put(IMPORTED, "title", "Mail queue stands still") is IMPORTED
    assert put(IMPORTED, "summary.text", "Mail was late.").unreviewed == IMPORTED.unreviewed


def test_an_entry_can_be_found_right_without_a_change():
    seen = put(IMPORTED, "timeline[b2c3].unreviewed", False)

    assert [entry.unreviewed for entry in seen.timeline] == [False, True]


LISTED = Postmortem(
    actions=(Action(id="a1", title="Alert on the pool"), Action(id="a2", title="Widen the id")),
    unreviewed=("actions", "title"),
)


def test_of_a_list_only_the_row_that_was_touched_is_reviewed():
    assert put(LISTED, "actions[a1].owner", "Ada").unreviewed == ("actions[a2]", "title")
    assert mark_reviewed(LISTED, "actions[a2]").unreviewed == ("actions[a1]", "title")
    assert mark_reviewed(LISTED, "actions").unreviewed == ("title",)


def test_a_list_that_gets_or_loses_a_row_is_not_looked_at_by_that():
    assert insert(LISTED, "actions", Action(id="a3")).unreviewed == LISTED.unreviewed
    assert remove(LISTED, "actions[a1]").unreviewed == LISTED.unreviewed


def test_it_is_known_of_every_place_whether_somebody_has_looked():
    assert is_unreviewed(LISTED, "actions[a1].owner")
    assert not is_unreviewed(LISTED, "actions_of_others")
    assert is_unreviewed(IMPORTED, "timeline[b2c3].why")
    assert not is_unreviewed(IMPORTED, "timeline[gone]")


def test_everything_is_found_right_at_once():
    done = mark_all_reviewed(IMPORTED)
    assert (unreviewed_entries(IMPORTED), unreviewed_entries(done), done.unreviewed) == (2, 0, ())
    assert mark_all_reviewed(done) is done
