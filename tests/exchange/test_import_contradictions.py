"""Two sources tell of one event only where nothing in their words speaks against it."""

from datetime import timedelta

import pytest
from event_samples import at, imported

from pmtui.document import Kind, Postmortem
from pmtui.exchange.assemble import Row, merge_into, preview
from pmtui.exchange.facts import facts_of
from pmtui.exchange.imported import Event, Guess, Imported, Source


def told(one: str, two: str, minutes: int = 1, *, join: bool = True) -> list[str]:
    """Return the texts of the rows that two notes with a line each become."""
    first = imported(f"2025-05-02 02:30Z {one}\n", "a.txt")
    second = imported(f"2025-05-02 02:{30 + minutes}Z {two}\n", "b.txt")
    return [row.event.text for row in preview((first, second), join=join)]


def rows(*events: Event) -> tuple[Row, ...]:
    """Return the rows of events each of which is of a source of its own."""
    return preview([Imported(Source(event.source, "notes"), (event,)) for event in events])


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("feature flag enabled", "feature flag disabled"),
        ("feature flag on", "feature flag off"),
        ("rollback started", "rollback not started"),
        ("rollback started", "rollback finished"),
        ("rollback", "rollback failed"),
        ("rolling back 2.31", "rolled out 2.31"),
        ("customers can log in again", "customers cannot log in again"),
        ("customers log in", "customers can't log in"),
        ("customers log in", "customers no longer log in"),
        ("checkout is down", "checkout is not down"),
        ("checkout is down", "checkout isn’t down"),
        ("checkout is up", "checkout is down"),
        ("failover to replica A failed", "failover to replica A succeeded"),
        ("failover to replica A", "failover to replica B"),
        ("traffic moved to eu-west", "traffic moved to us-east"),
        ("traffic moved to eu-west", "traffic moved from eu-west"),
        ("traffic moved from eu to us", "traffic moved from us to eu"),
        ("traffic moved eu -> us", "traffic moved us -> eu"),
        ("restarted checkout in eu", "restarted checkout in us"),
        ("paged database on-call", "paged network on-call"),
        ("Mika paged Ada at home", "Ada paged Mika at home"),
        ("error rate above 5 %", "error rate below 5 %"),
        ("error rate > 5 %", "error rate < 5 %"),
        ("error rate above 5 %", "error rate above 50 %"),
        ("error rate rose by 5 %", "error rate rose to 5 %"),
        ("latency above 5 s", "latency above 5 ms"),
        ("latency above 0,5 s", "latency above 5 s"),
        ("drift of 5 s", "drift of -5 s"),
        ("Mika restarted db", "Ada restarted db"),
        ("disk full on relay-2", "disk full on relay-2: resolved"),
        ("restart checkout", "restart checkout?"),
        ("restart checkout", "we should restart checkout"),
        ("Mika restarted db", "errors fell after Mika restarted db"),
        ("scaled pool to 5", "scaled pool 5 to 10"),
        ("checkout errors", "zero checkout errors"),
        ("deploy 2.31 to prod", "deploy 2.31 to prod reverted"),
        ("customers affected", "fewer customers affected"),
        ("deploy 2.31 ✅", "deploy 2.31 ❌"),
        ("Datenbank neu gestartet", "Datenbank nicht neu gestartet"),
        ("Datenbank erreichbar", "keine Datenbank erreichbar"),
        ("decision: restart checkout", "action: restart checkout"),
    ],
)
def test_what_contradicts_stays_two_rows(one, two):
    for first, second in ((one, two), (two, one)):
        for minutes in (0, 1):
            assert len(told(first, second, minutes)) == 2


@pytest.mark.parametrize(
    ("one", "two", "text"),
    [
        ("API latency above 5 s", "api latency above 5s", "API latency above 5 s"),
        ("rollback started", "Rollback started in eu-west", "Rollback started in eu-west"),
        ("took relay-2 out of the pool", "Took relay-2 out", "took relay-2 out of the pool"),
        ("queue above 10,000 mails", "queue > 10000 mails", "queue above 10,000 mails"),
        ("checkout not reachable", "Checkout isn't reachable", "Checkout isn't reachable"),
        ("deployed v2.31", "Deploy 2.31", "deployed v2.31"),
    ],
)
def test_the_same_in_other_letters_is_one_row_that_keeps_what_either_says(one, two, text):
    for first, second in ((one, two), (two, one)):
        assert told(first, second) == [text]


def test_nobody_says_what_another_has_written():
    notes = Event(at(2, 32), "traffic moved to eu-west", source="notes.txt")
    chat = Event(at(2, 33, 10), "Traffic moved to us-east", actor="U01", source="Slack")
    more = Event(at(2, 33, 10), "Traffic moved", actor="U01", source="Slack")

    assert [row.event.actor for row in rows(notes, chat)] == ["", "U01"]
    assert [row.event.text for row in rows(notes, more)] == ["traffic moved to eu-west", "Traffic moved"]


def test_words_that_customers_have_not_seen_do_not_become_public():
    page = Event(at(2, 32), "checkout slow", source="Statuspage", public=True)
    notes = Event(at(2, 32), "checkout slow since relay-2 lost its disk", source="notes.txt")
    longer = Event(at(2, 32), "checkout slow in Lisbon", source="notes.txt")
    same = Event(at(2, 32), "Checkout is slow", source="notes.txt")

    assert [row.event.public for row in rows(page, notes)].count(True) == 1
    assert [row.event.public for row in rows(page, longer)] == [False]
    assert [row.event.public for row in rows(page, same)] == [True]


def test_the_same_of_two_people_is_two():
    one = Event(at(2, 32), "restarted checkout", actor="Mika Berg", source="a")
    two = Event(at(2, 32), "restarted checkout", actor="Ada", source="b")
    same = Event(at(2, 32), "restarted checkout", actor="mika.berg", source="b")

    assert len(rows(one, two)) == 2
    assert len(rows(one, same)) == 1


def test_a_time_that_somebody_wrote_moves_by_no_more_than_its_minute():
    alert = Event(at(2, 33, 4), "API latency above 5 s on checkout", Kind.ALERT, source="Alertmanager")
    early = Event(at(2, 32), "API latency above 5 s", source="notes.txt")
    close = Event(at(2, 33), "API latency above 5 s", source="notes.txt")

    (moved,), (exact,) = rows(early, alert), rows(close, alert)

    assert (moved.event.at, exact.event.at) == (at(2, 32), at(2, 33, 4))
    assert moved.event.text == "API latency above 5 s on checkout"
    assert facts_of((), (moved,))["facts.impact_started"].value == at(2, 32)


def test_three_sources_are_one_row_only_if_each_agrees_with_each():
    short = Event(at(2, 32), "restarted checkout", source="a")
    eu = Event(at(2, 32, 5), "restarted checkout in eu", source="b")
    us = Event(at(2, 32, 9), "restarted checkout in us", source="c")

    assert len(rows(short, eu, us)) == 2


def test_the_row_of_the_very_same_words_goes_before_a_nearer_one():
    found = rows(
        Event(at(2, 32), "checkout restarted", source="a"),
        Event(at(2, 32, 20), "checkout restarted in eu", source="b"),
        Event(at(2, 32, 30), "checkout restarted", source="c"),
    )

    assert "c" in next(row for row in found if "a" in row.sources).sources


def test_rows_can_be_kept_apart():
    assert told("queue above 10", "queue above 10", join=False) == ["queue above 10"] * 2
    assert told("queue above 10", "queue above 10") == ["queue above 10"]


def test_a_joined_row_names_all_its_sources_in_the_document():
    short = Event(at(2, 30), "rollback started", source="a.txt")
    longer = Event(at(2, 30), "rollback started in eu", source="b.txt")

    (entry,) = merge_into(Postmortem(), rows(short, longer)).timeline

    assert (entry.text, entry.source) == ("rollback started in eu", "b.txt; a.txt")


def test_an_alert_shows_that_the_impact_was_there_before_a_status_page_was_opened() -> None:
    page = Imported(Source("page", "statuspage"), facts={"facts.impact_started": Guess(at(2, 30), 0.7)})
    alert = Event(at(2, 11), "Queue of the relay grows", Kind.ALERT)
    seen = Event(at(2, 14), "Acknowledged by Rana", Kind.ACKNOWLEDGEMENT)
    pager = Imported(Source("pager", "pagerduty"), events=(alert, seen))

    found = facts_of([page, pager], preview([page, pager]))

    assert found["facts.impact_started"].value == found["facts.detected"].value == at(2, 11)
    assert found["facts.acknowledged"].value == at(2, 14)


@pytest.mark.parametrize(("hours", "sure"), [(15, 0.7), (3, 0.9)])
def test_a_far_alert_is_not_the_beginning_nor_any_where_somebody_told_it(hours: int, sure: float) -> None:
    told = at(2, 30) + timedelta(hours=hours)
    page = Imported(Source("page", "statuspage"), facts={"facts.impact_started": Guess(told, sure)})
    pager = Imported(
        Source("pager", "pagerduty"), events=(Event(at(2, 30), "Queue of the relay grows", Kind.ALERT),)
    )

    assert facts_of([page, pager], preview([page, pager]))["facts.impact_started"].value == told
