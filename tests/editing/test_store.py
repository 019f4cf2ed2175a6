"""The store: what is typed lands in the document or waits beside it, and every step leads back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmtui.document import (
    Action,
    ActionStatus,
    AgendaItem,
    Entry,
    Facts,
    InvalidValue,
    Meeting,
    NoSuchField,
    Postmortem,
    Severity,
    get,
    insert,
    put,
    remove,
)
from pmtui.editing import Change, Origin, ReadOnly, Store
from pmtui.editing.store import HISTORY

START = datetime(2024, 3, 17, 10, 0, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime:
        return self.at

    def wait(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


def entry(key: str, hour: int, minute: int = 0, text: str = "") -> Entry:
    return Entry(id=key, at=datetime(2024, 3, 15, hour, minute, tzinfo=UTC), text=text or key)


def sample() -> Postmortem:
    return Postmortem(
        title="Checkout down",
        timeline=(entry("a", 14), entry("b", 14, 30), entry("c", 15)),
        actions=(Action(id="x", title="Alert on the pool", owner="Ada Berg"),),
    )


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(clock: Clock) -> Store:
    return Store(sample(), clock=clock, choose=Random(1).choice)


def test_typed_text_lands_in_the_document(store: Store) -> None:
    assert store.type("facts.severity", "sev2") is None
    assert store.document.facts.severity is Severity.SEV2
    assert store.dirty
    assert store.raw("facts.severity") == "sev2"


def test_what_cannot_be_read_waits_and_the_last_value_stays(store: Store) -> None:
    store.type("facts.impact_started", "14:32")
    store.mark_saved(store.document)
    sentence = store.type("facts.impact_started", "14:3")
    assert sentence is not None
    assert "14:32" in sentence
    assert store.pending["facts.impact_started"].raw == "14:3"
    assert store.pending["facts.impact_started"].message == sentence
    assert store.raw("facts.impact_started") == "14:3"
    assert store.document.facts.impact_started == datetime(2024, 3, 15, 14, 32, tzinfo=UTC)
    store.type("facts.impact_started", "14:33")
    assert not store.pending
    assert store.raw("facts.impact_started") == "2024-03-15 14:33Z"


def test_the_readable_beginning_of_what_cannot_be_read_is_not_taken(store: Store, clock: Clock) -> None:
    first = store.new_row("impact.metrics", measure="duration")
    store.apply("Add", lambda document: insert(document, "impact.metrics", first))
    path = f"impact.metrics[{first.id}].value"
    for text in ("4", "4h", "4h3", "4h3m"):
        store.type(path, text)
        clock.wait(2)
    assert store.raw(path) == "4h3m"
    assert get(store.document, path) is None


def test_a_row_of_the_timeline_goes_back_to_its_time_while_the_typed_one_cannot_be_read(store: Store) -> None:
    for text in ("14:5", "14:50", "14:50x"):
        store.type("timeline[a].at", text)
    assert [row.id for row in store.document.timeline] == ["a", "b", "c"]
    assert store.raw("timeline[a].at") == "14:50x"


def test_text_that_changes_nothing_is_no_edit(store: Store) -> None:
    heard: list[Change] = []
    store.subscribe(heard.append)
    assert store.type("title", "Checkout down") is None
    assert store.type("facts.severity", "") is None
    assert store.type("timeline[a].at", "2024-03-15 14:00Z") is None
    assert not store.dirty
    assert not store.can_undo
    assert heard == []


def test_typing_without_a_pause_is_one_step(store: Store, clock: Clock) -> None:
    for text in ("L", "Lo", "Log"):
        store.type("title", text)
        clock.wait(0.5)
    clock.wait(1)
    store.type("title", "Login")
    assert store.undo() is not None
    assert store.document.title == "Log"
    step = store.undo()
    assert step is not None
    assert (step.label, step.path) == ("Title", "title")
    assert store.document.title == "Checkout down"
    assert not store.dirty


def test_another_field_begins_another_step(store: Store) -> None:
    store.type("title", "One")
    store.type("facts.owner", "Ada Berg")
    store.type("title", "Two")
    store.undo()
    assert store.document.title == "One"
    store.undo()
    assert store.document.facts.owner == ""


def test_typing_after_an_undo_or_a_repeated_text_is_a_step_of_its_own(store: Store, clock: Clock) -> None:
    store.type("title", "One")
    clock.wait(5)
    store.type("title", "One")
    store.type("title", "One two")
    store.undo()
    assert store.document.title == "One"
    store.type("title", "One three")
    store.undo()
    assert store.document.title == "One"


def test_a_clock_that_is_set_back_does_not_join_steps(store: Store, clock: Clock) -> None:
    store.type("title", "One")
    clock.wait(-3600)
    store.type("title", "Two")
    store.undo()
    assert store.document.title == "One"


def test_text_taken_back_by_hand_leaves_the_document_unchanged(store: Store) -> None:
    before = store.document
    store.type("title", "Checkout downx")
    store.type("title", "Checkout down")
    assert store.document is before
    assert not store.dirty
    assert not store.can_undo
    store.type("title", "Checkout")
    store.undo()
    assert store.document is before


def test_undo_takes_back_input_that_could_not_be_read(store: Store, clock: Clock) -> None:
    store.type("facts.severity", "sev2")
    clock.wait(5)
    store.type("facts.severity", "sev2 or so")
    assert store.pending
    store.undo()
    assert not store.pending
    assert store.raw("facts.severity") == "sev2"
    store.redo()
    assert store.raw("facts.severity") == "sev2 or so"
    assert store.document.facts.severity is None


def test_undo_back_to_the_saved_document_is_clean(store: Store, clock: Clock) -> None:
    store.type("title", "One")
    store.mark_saved(store.document)
    assert not store.dirty
    store.type("title", "Two")
    assert store.dirty
    store.undo()
    assert store.document.title == "One"
    assert not store.dirty
    store.undo()
    assert store.dirty
    store.redo()
    assert not store.dirty


def test_what_is_typed_while_saving_stays_unsaved(store: Store) -> None:
    store.type("title", "One")
    written = store.document
    store.type("title", "One and more")
    store.mark_saved(written)
    assert store.dirty


def test_a_changed_time_moves_its_entry(store: Store) -> None:
    store.type("timeline[a].at", "14:45")
    assert [row.id for row in store.document.timeline] == ["b", "a", "c"]
    store.undo()
    assert [row.id for row in store.document.timeline] == ["a", "b", "c"]


def test_the_same_relative_time_means_the_same_while_it_is_typed(store: Store) -> None:
    store.type("timeline[b].at", "+2h")
    assert store.document.timeline[-1].at == datetime(2024, 3, 15, 16, 0, tzinfo=UTC)
    store.type("timeline[b].at", "+2h ")
    assert store.document.timeline[-1].at == datetime(2024, 3, 15, 16, 0, tzinfo=UTC)


def test_an_entry_on_the_second_day_keeps_its_day(clock: Clock) -> None:
    second = Entry(id="z", at=datetime(2024, 3, 16, 9, 0, tzinfo=UTC))
    store = Store(sample().model_copy(update={"timeline": (*sample().timeline, second)}), clock=clock)
    store.type("timeline[z].at", "10:15")
    assert store.document.timeline[-1].at == datetime(2024, 3, 16, 10, 15, tzinfo=UTC)


def test_an_entry_needs_its_time(store: Store) -> None:
    assert store.type("timeline[a].at", "  ") == "an entry needs its time, such as 14:32"
    assert get(store.document, "timeline[a].at") == datetime(2024, 3, 15, 14, 0, tzinfo=UTC)


def test_a_value_that_the_field_does_not_take_waits(store: Store) -> None:
    store.apply(
        "add", lambda document: insert(document, "impact.sla", store.new_row("impact.sla", name="login"))
    )
    path = f"impact.sla[{store.document.impact.sla[0].id}].target"
    assert store.type(path, "140") == "expected a percentage above 0 and up to 100, such as 99.9"
    assert get(store.document, path) is None
    store.apply(
        "add", lambda document: insert(document, "meetings", Meeting(id="m", agenda=(AgendaItem(id="i"),)))
    )
    assert store.type("meetings[m].agenda[i].planned", "-5") == "expected a number that is not negative"
    assert store.type("meetings[m].agenda[i].planned", "2.5") == "expected a whole number"
    assert store.type("title", "half \ud800") is not None
    assert store.document.title == "Checkout down"


def test_input_of_a_removed_row_comes_back_with_it(store: Store) -> None:
    store.type("actions[x].due", "ongoing")
    store.type("facts.severity", "bad")
    store.apply("remove action", lambda document: remove(document, "actions[x]"), "actions")
    assert set(store.pending) == {"facts.severity"}
    step = store.undo()
    assert step is not None
    assert (step.label, step.path) == ("remove action", "actions")
    assert store.pending["actions[x].due"].raw == "ongoing"


def test_a_value_set_otherwise_replaces_the_input_that_waits(store: Store) -> None:
    store.type("actions[x].status", "almost")
    store.apply("done", lambda document: put(document, "actions[x].status", ActionStatus.DONE))
    assert store.raw("actions[x].status") == "done"


def test_a_late_key_for_a_removed_row_changes_nothing(store: Store) -> None:
    store.apply("remove", lambda document: remove(document, "actions[x]"))
    after = store.document
    assert store.type("actions[x].title", "late") == "action: the row is no longer there; undo brings it back"
    assert store.document is after
    with pytest.raises(NoSuchField):
        store.type("facts.nonsense", "x")


def test_a_change_that_fails_leaves_everything_as_it_was(store: Store) -> None:
    store.type("facts.severity", "bad")
    before, pending = store.document, dict(store.pending)
    with pytest.raises(NoSuchField):
        store.apply("remove", lambda document: remove(document, "actions[none]"))
    with pytest.raises(InvalidValue):
        store.apply("set", lambda document: put(document, "facts.severity", "sev9"))
    assert store.document is before
    assert dict(store.pending) == pending


def test_an_edit_that_changes_nothing_is_no_step(store: Store) -> None:
    store.apply("same", lambda document: put(document, "title", "Checkout down"))
    assert not store.can_undo


def test_an_inserted_entry_stands_in_the_order_of_time(store: Store) -> None:
    row = store.new_row("timeline", at=datetime(2024, 3, 15, 14, 10, tzinfo=UTC), text="restart")
    store.apply("add entry", lambda document: insert(document, "timeline", row), f"timeline[{row.id}].text")
    assert [item.text for item in store.document.timeline] == ["a", "restart", "b", "c"]


def test_rows_have_ids_of_their_own(store: Store) -> None:
    always_the_same = Store(sample(), clock=Clock(), choose=lambda letters: letters[0])
    first, second = always_the_same.new_row("actions"), always_the_same.new_row("actions")
    assert first.id != second.id
    with pytest.raises(NoSuchField):
        store.new_row("title")
    with pytest.raises(InvalidValue):
        store.new_row("actions", status="almost")


def test_an_entry_without_a_time_stands_at_the_likeliest(store: Store, clock: Clock) -> None:
    assert get(insert(store.document, "timeline", store.new_row("timeline")), "timeline")[-1].at.hour == 15
    dated = Store(Postmortem(facts=Facts(date="2024-03-15")), clock=clock)
    row = dated.new_row("timeline")
    assert isinstance(row, Entry)
    assert row.at == datetime(2024, 3, 15, tzinfo=UTC)
    row = Store(Postmortem(), clock=clock).new_row("timeline")
    assert isinstance(row, Entry)
    assert row.at == START


def test_a_change_from_outside_stays_when_one_s_own_is_undone(store: Store) -> None:
    store.type("title", "Mine")
    theirs = put(store.saved, "facts.owner", "Noor Haddad")
    store.rebase(lambda ours: put(ours, "facts.owner", "Noor Haddad"), theirs)
    assert store.document.title == "Mine"
    assert store.document.facts.owner == "Noor Haddad"
    assert store.dirty
    store.undo()
    assert store.document.title == theirs.title
    assert store.document.facts.owner == "Noor Haddad"
    assert not store.dirty, "what the file holds is clean"
    store.redo()
    assert store.document.title == "Mine"


def test_nothing_changes_in_a_document_that_is_read_only(clock: Clock) -> None:
    store = Store(sample(), clock=clock, read_only="written by a newer version")
    assert store.type("title", "x") == "written by a newer version"
    with pytest.raises(ReadOnly, match="newer version"):
        store.apply("x", lambda document: put(document, "title", "x"))
    assert store.document.title == "Checkout down"
    assert store.undo() is None


def test_the_history_is_bounded(store: Store, clock: Clock) -> None:
    for number in range(HISTORY + 5):
        store.type("title", f"title {number}")
        clock.wait(2)
    steps = 0
    while store.undo() is not None:
        steps += 1
    assert steps == HISTORY
    assert store.document.title == "title 4"


def test_listeners_hear_what_changed(store: Store) -> None:
    heard: list[Change] = []
    stop = store.subscribe(heard.append)
    before = store.document
    store.type("title", "One")
    store.undo()
    store.redo()
    store.mark_saved(store.document)
    stop()
    store.type("title", "Two")
    assert [(change.path, change.origin) for change in heard] == [
        ("title", Origin.TYPE),
        ("title", Origin.UNDO),
        ("title", Origin.REDO),
        (None, Origin.SAVED),
    ]
    assert heard[0].before is before
    assert heard[0].after.title == "One"


def test_a_listener_may_edit_and_everybody_hears_in_order(store: Store) -> None:
    heard: list[str] = []

    def follow(change: Change) -> None:
        if change.path == "title":
            store.type("facts.incident", change.after.title)

    store.subscribe(follow)
    store.subscribe(lambda change: heard.append(change.path or ""))
    store.type("title", "One")
    assert heard == ["title", "facts.incident"]
    assert store.document.facts.incident == "One"


def test_listeners_that_answer_each_other_for_ever_are_stopped(store: Store) -> None:
    count = iter(range(10**6))
    stop = store.subscribe(lambda change: store.apply("x", lambda d: put(d, "title", f"{next(count)}")))
    with pytest.raises(RuntimeError, match="without an end"):
        store.type("title", "One")
    stop()
    assert store.type("title", "Two") is None


def test_a_listener_that_fails_does_not_keep_the_others_from_hearing(store: Store) -> None:
    heard: list[Change] = []

    def fail(change: Change) -> None:
        raise LookupError("broken listener")

    store.subscribe(fail)
    store.subscribe(heard.append)
    with pytest.raises(LookupError):
        store.type("title", "One")
    assert len(heard) == 1
    assert store.document.title == "One"


_TYPED = st.tuples(
    st.sampled_from(
        (
            *(
                "title",
                "facts.severity",
                "facts.tags",
                "timeline[a].at",
                "timeline[b].at",
                "timeline[c].text",
            ),
            *("actions[x].due", "actions[x].status", "summary.text"),
        )
    ),
    st.sampled_from(["", "sev1", "a, b", "14:20", "+1h", "bad", "done", "fri", "15:01", "Checkout down"]),
)
_EDITS = st.sampled_from(["add", "remove a", "remove x", "save", "undo", "redo"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(_TYPED | _EDITS, st.sampled_from([0.2, 3])), max_size=25))
def test_undoing_everything_leads_to_the_very_first_document_and_redoing_to_the_last(steps: list) -> None:
    clock, original = Clock(), sample()
    store = Store(original, clock=clock, choose=Random(2).choice)
    for what, seconds in steps:
        clock.wait(seconds)
        act(store, what)
    while store.redo():
        pass
    document, pending = store.document, dict(store.pending)
    while store.undo():
        assert all(get(store.document, path) is not NotImplemented for path in store.pending)
    assert store.document is original
    assert not store.pending
    while store.redo():
        pass
    assert store.document is document
    assert dict(store.pending) == pending


def act(store: Store, what: object) -> None:
    if isinstance(what, tuple):
        store.type(*what)
    elif what == "undo":
        store.undo()
    elif what == "redo":
        store.redo()
    elif what == "save":
        store.mark_saved(store.document)
    elif what == "add":
        store.apply("add", lambda document: insert(document, "timeline", store.new_row("timeline")))
    else:
        path = {"remove a": "timeline[a]", "remove x": "actions[x]"}[str(what)]
        try:
            store.apply("remove", lambda document: remove(document, path), path)
        except NoSuchField:
            return
