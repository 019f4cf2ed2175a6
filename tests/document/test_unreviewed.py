"""What was imported counts as unreviewed until a person has touched it."""

from pmtui.document import Entry, Postmortem, put
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
