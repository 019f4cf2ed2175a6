"""What several systems tell of one night becomes one timeline, and a draft."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from event_samples import ALERTS, LOG_ENTRIES, at, imported

from pmtui.document import Kind, Postmortem, Severity
from pmtui.exchange.assemble import State, choose, merge_into, numbers, preview, read_all
from pmtui.exchange.drafting import draft_from
from pmtui.exchange.facts import facts_of
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Event, Imported, Options, Source
from pmtui.exchange.joining import joined

NOTES = "2025-05-02\n02:01 queue above 10,000\n02:12 relay-2 taken out\n02:40 resolved\n"
NIGHT = (imported(LOG_ENTRIES, "pager.json"), imported(NOTES, "notes.txt"))


def test_one_thing_told_twice_is_one_row_that_knows_both():
    rows = preview(NIGHT)

    assert [(row.event.at, row.sources) for row in rows] == [
        (at(2, 1), ("PagerDuty", "notes")),
        (at(2, 1, 10), ("PagerDuty",)),
        (at(2, 12), ("notes",)),
        (at(2, 40), ("PagerDuty", "notes")),
    ]
    assert [row.state for row in rows] == [State.KEPT, State.FOLDED, State.KEPT, State.KEPT]
    assert rows[0].also[0].text == "queue above 10,000"


def test_the_same_export_twice_changes_nothing():
    assert len(preview((NIGHT[0], NIGHT[0]))) == len(preview(NIGHT[:1]))


def test_an_alert_that_fires_and_is_told_again_when_it_ends_is_one():
    firing = {**ALERTS, "alerts": [{**ALERTS["alerts"][0], "status": "firing",
                                    "endsAt": "0001-01-01T00:00:00Z"}]}  # fmt: skip

    rows = preview((imported(firing), imported(ALERTS)))

    assert [row.event.kind for row in rows] == [Kind.ALERT, Kind.ALERT, Kind.RECOVERY]


def test_what_one_person_says_twice_is_meant_twice():
    chat = imported("2025-05-02\n02:05 still slow\n02:05 still slow\n")

    assert len(preview([chat])) == 2


def test_different_things_in_one_minute_stay_apart():
    one = imported("2025-05-02\n02:05 queue grows on relay-2\n", "a.txt")
    two = imported("2025-05-02\n02:05 disk of the database is full\n", "b.txt")

    assert len(preview((one, two))) == 2


def test_one_alert_of_two_machines_is_two():
    one = imported("2025-05-02\n02:05 alert: disk full on relay-2\n", "a.txt")
    two = imported("2025-05-02\n02:05 alert: disk full on relay-7\n", "b.txt")

    assert len(preview((one, two))) == 2


def test_rows_are_dropped_and_folded_ones_taken_by_number():
    rows = choose(preview(NIGHT), drop=numbers("3-4"), keep=numbers("2"))

    document = merge_into(Postmortem(), rows)

    assert [entry.at for entry in document.timeline] == [at(2, 1), at(2, 1, 10)]


def test_entries_keep_their_source_and_are_unreviewed():
    document = merge_into(Postmortem(), preview(NIGHT))

    assert [entry.source for entry in document.timeline] == [
        "PagerDuty; notes",
        "notes",
        "PagerDuty; notes",
    ]
    assert all(entry.unreviewed for entry in document.timeline)
    assert len({entry.id for entry in document.timeline}) == 3


def test_a_second_import_knows_what_is_there():
    document = merge_into(Postmortem(), preview(NIGHT))

    rows = preview(NIGHT, document)

    assert {row.state for row in rows} == {State.KNOWN, State.FOLDED}
    assert merge_into(document, rows) is document


def test_an_incident_with_an_end_becomes_two_entries():
    event = Event(at=at(2, 1), text="Mail queue stands still", kind=Kind.ALERT, until=at(2, 40))

    document = merge_into(Postmortem(), [event], reviewed=True)

    assert [(entry.at, entry.kind, entry.text) for entry in document.timeline] == [
        (at(2, 1), Kind.ALERT, "Mail queue stands still"),
        (at(2, 40), Kind.RECOVERY, "Resolved: Mail queue stands still"),
    ]
    assert not any(entry.unreviewed for entry in document.timeline)


def test_clocks_without_a_day_are_put_on_the_day_of_the_other_sources():
    notes = Given("notes.txt", b"02:12 relay-2 taken out\n")
    pager = Given("log.txt", b"2025-05-02 02:01 paged\n")

    found = read_all((notes, pager), Options())

    assert [item.events[0].at for item in found] == [at(2, 12), at(2, 1)]
    assert found[0].events[0].source == "notes.txt"


def test_a_draft_takes_the_facts_and_marks_them_as_unreviewed():
    imported_ = (*NIGHT, imported(ALERTS))
    rows = preview(imported_)

    document, filled = draft_from(Postmortem(), imported_, rows)

    facts = document.facts
    assert document.title == "Mail queue stands still"
    assert (facts.impact_started, facts.acknowledged, facts.resolved) == (at(2, 0, 55), None, at(2, 40))
    assert facts.severity is Severity.SEV3
    assert facts.services == ("mail-relay",)
    assert [person.name for person in facts.people] == ["Rana Voss"]
    assert {each.path for each in filled} == set(document.unreviewed)
    assert "facts.impact_started" in document.unreviewed


def test_a_draft_leaves_alone_what_is_written():
    begun = Postmortem(title="Mail waits").model_copy(update={})

    document, _ = draft_from(begun, NIGHT, preview(NIGHT))

    assert document.title == "Mail waits"
    assert "title" not in document.unreviewed


def test_the_surest_value_of_a_field_wins():
    found = facts_of((imported(NOTES), NIGHT[0]))

    assert found["title"].value == "Mail queue stands still"


def test_a_document_among_the_sources_is_filled_up_by_the_others():
    text = "# Mail waits\n\n## Summary\n\nMail was late.\n\n## Impact\n\n- Users affected: 12,000\n"
    document = imported(text, "night.md")
    assert document.document is not None

    whole, _ = draft_from(document.document, (document, *NIGHT), preview((document, *NIGHT)))

    assert whole.title == "Mail waits"
    assert whole.summary.text == "Mail was late."
    assert "facts.incident" in whole.unreviewed
    assert len(whole.timeline) == 3


def night(*clocks: str, zone: str = "") -> list[datetime]:
    """Return when notes of these clocks, read at noon, say that something happened."""
    text = "".join(f"{clock} something happened\n" for clock in clocks)
    (found,) = read_all([Given("notes.txt", text.encode())], Options(zone=zone), now=NOON)
    return [event.at for event in found.events]


NOON = datetime.combine(date.today(), time(12), UTC)


def test_clocks_that_would_lie_ahead_are_those_of_the_night_before():
    assert night("23:40", "23:55", "00:10", zone="UTC") == [
        NOON - timedelta(hours=12, minutes=20),
        NOON - timedelta(hours=12, minutes=5),
        NOON - timedelta(hours=11, minutes=50),
    ]


def test_clocks_of_this_morning_and_of_zones_to_the_east_are_of_today():
    assert night("09:40", "11:20") == [NOON.replace(hour=9, minute=40), NOON.replace(hour=11, minute=20)]
    assert night("11:40", "14:20")[0] == NOON.replace(hour=11, minute=40)


def test_clocks_without_a_day_go_to_that_of_the_other_sources_be_it_ahead():
    notes, pager = (
        Given("notes.txt", b"23:40 disk full\n"),
        Given("b.txt", b"2025-05-02 23:41 alert: disk\n"),
    )

    found = read_all([notes, pager], Options(), now=NOON)

    assert found[0].events[0].at == datetime(2025, 5, 2, 23, 40, tzinfo=UTC)


def test_a_join_keeps_what_only_one_of_the_sources_says():
    notes = Event(at(2, 19), "rollback finished, latency normal", Kind.MITIGATION, source="notes.txt")
    text = "p99 back to 180 ms, payments-api 2.30.4 to production"
    deploy = Event(at(2, 19), text, Kind.CHANGE, "priya", "GitHub", link="https://x.invalid/1")

    whole = joined(notes, (deploy,))

    assert whole.text == f"rollback finished, latency normal; priya: {text}"
    assert (whole.kind, whole.actor, whole.link) == (Kind.MITIGATION, "", "https://x.invalid/1")
    assert joined(replace(notes, kind=Kind.OTHER), (deploy,)).kind is Kind.CHANGE


def test_a_join_does_not_repeat_what_both_say():
    notes = Imported(Source("n", "notes"), (Event(at(2, 3), "Rana acks", Kind.ACKNOWLEDGEMENT, source="n"),))
    pager = Imported(
        Source("p", "pagerduty"),
        (Event(at(2, 3, 5), "Acknowledged by Rana Voss", Kind.ACKNOWLEDGEMENT, "Rana Voss", "PagerDuty"),),
    )
    (row,) = preview((notes, pager))

    assert ";" not in row.event.text
    assert row.event.actor == "Rana Voss"
