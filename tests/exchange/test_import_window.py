"""A part of an export: from when to when, and of which channels of a chat."""

from datetime import UTC, date, datetime, timedelta

import pytest

from pmtui.document import Facts, Postmortem
from pmtui.editing.context import Context
from pmtui.exchange.imported import Event, Guess, Imported, Source
from pmtui.exchange.window import (
    Window,
    advised,
    narrow,
    read_line,
    show_line,
    usual_window,
    zone_for,
)
from pmtui.exchange.zones import zone_name

NIGHT = datetime(2026, 7, 14, 9, 0, tzinfo=UTC)
ON_THE_DAY = Context(NIGHT + timedelta(days=3), NIGHT.date())


def chat(*events: tuple[datetime, str, str]) -> Imported:
    """Return a chat of moments, channels and writers."""
    rows = tuple(Event(at, f"{who} writes", actor=who, source=f"Slack #{room}") for at, room, who in events)
    people = tuple(dict.fromkeys(who for _, _, who in events))
    return Imported(Source("slack", "slack"), rows, facts={"facts.people": Guess(people, 0.7)})


def days(count: int) -> Imported:
    """Return a chat with an hourly line for so many days, in two channels."""
    moments = [NIGHT + timedelta(hours=number) for number in range(24 * count)]
    return chat(*((at, "ops" if at.hour % 2 else "general", "Ada") for at in moments))


@pytest.mark.parametrize(
    ("line", "since", "until"),
    [
        ("14:00 to 16:30", "14:00", "16:30"),
        ("14:00 - 16:30", "14:00", "16:30"),
        ("14:00..16:30", "14:00", "16:30"),
        ("from 14:00 until 16:30", "14:00", "16:30"),
        ("since 14:00", "14:00", None),
        ("until 16:30", None, "16:30"),
        ("2026-07-14 14:00Z to 2026-07-14 16:30Z", "14:00", "16:30"),
        ("14:00 to +150m", "14:00", "16:30"),
        ("16:00+02:00", "14:00", None),
    ],
)
def test_a_line_names_the_time_as_people_write_it(line, since, until):
    window = read_line(line, (), ON_THE_DAY)

    assert (window.since and f"{window.since:%H:%M}") == since
    assert (window.until and f"{window.until:%H:%M}") == until


def test_an_end_after_midnight_is_on_the_next_day():
    assert read_line("22:00 to 1:30", (), ON_THE_DAY).until == datetime(2026, 7, 15, 1, 30, tzinfo=UTC)


def test_a_day_alone_is_all_of_it():
    window = read_line("2026-07-14 to 2026-07-15", (), None)

    assert window.holds(Event(datetime(2026, 7, 14, tzinfo=UTC), ""))
    assert window.holds(Event(datetime(2026, 7, 15, 23, 59, 59, tzinfo=UTC), ""))
    assert not window.holds(Event(datetime(2026, 7, 16, tzinfo=UTC), ""))


def test_the_last_minute_is_held_to_its_end():
    window = read_line("9:00 to 9:10", (), ON_THE_DAY)

    assert window.holds(Event(NIGHT + timedelta(minutes=10, seconds=59), ""))
    assert not window.holds(Event(NIGHT + timedelta(minutes=11), ""))


def test_what_it_shows_it_reads():
    export = days(1)
    for line in ("14:00 to 16:30 #ops", "since 14:00", "until 16:30 #general #ops", "#ops", ""):
        window = read_line(line, (export,), ON_THE_DAY)
        assert read_line(show_line(window), (export,), None) == window


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("10:00", "needs a day"),
        ("soon", "expected a time"),
        ("2026-07-14 to 2026-07-13", "is before"),
        ("#opps", "there are #general, #ops"),
    ],
)
def test_what_makes_no_sense_is_a_sentence(line, told):
    with pytest.raises(ValueError, match=told):
        read_line(line, (days(9),), None)


def test_a_clock_needs_no_day_where_the_export_has_but_one():
    assert read_line("10:00", (days(1),), None).since == NIGHT + timedelta(hours=1)


def test_what_lies_outside_is_counted_and_its_people_are_no_responders():
    early, late = NIGHT - timedelta(days=2), NIGHT + timedelta(minutes=5)
    export = chat((early, "ops", "Ada"), (NIGHT, "ops", "Jo"), (late, "general", "Rana"))

    (narrowed,) = narrow([export], Window(NIGHT, None, ("ops",)))

    assert [event.actor for event in narrowed.events] == ["Jo"]
    assert narrowed.facts["facts.people"].value == ("Jo",)
    assert narrowed.notes == ("2 of its 3 events lie outside of since 2026-07-14 09:00Z #ops.",)


def test_moments_outside_of_it_are_no_facts():
    moments = {"facts.detected": Guess(NIGHT), "facts.resolved": Guess(NIGHT + timedelta(days=30))}
    export = Imported(
        Source("a", "b"), (Event(NIGHT, "x"), Event(NIGHT + timedelta(days=30), "y")), facts=moments
    )

    (narrowed,) = narrow([export], Window(until=NIGHT + timedelta(hours=1)))

    assert set(narrowed.facts) == {"facts.detected"}


def test_a_channel_is_asked_of_chats_only():
    alerts = Imported(Source("a.json", "alertmanager"), (Event(NIGHT, "fires", source="Alertmanager"),))

    assert narrow([alerts], Window(channels=("ops",))) == (alerts,)


def test_much_outside_of_the_incident_is_told_and_its_time_offered():
    document = Postmortem(facts=Facts(impact_started=NIGHT, resolved=NIGHT + timedelta(hours=2)))
    export = days(3)

    (told,) = advised([export], document)
    assert "65 of its events lie hours before or after the incident" in " ".join(told.notes)
    assert show_line(usual_window([export], document)) == "2026-07-14 07:00Z to 2026-07-14 15:00Z"
    assert advised([export], Postmortem()) == (export,)
    assert not usual_window([export], Postmortem(facts=Facts(date=date(2026, 7, 14))))


@pytest.mark.parametrize(
    ("said", "zones", "known"),
    [
        ("Europe/Berlin", ("UTC", "EST"), "Europe/Berlin"),
        ("", ("UTC", "Europe/Berlin"), "Europe/Berlin"),
        ("", ("EST", "Europe/Berlin"), "UTC"),
        ("", ("UTC",), "UTC"),
        ("", ("ship time",), "UTC"),
    ],
)
def test_a_window_is_read_in_the_zone_that_was_told_or_that_the_sources_name(said, zones, known):
    sources = [Imported(Source("notes", "notes", zone)) for zone in zones]
    zone = zone_for(said, sources)

    assert zone_name(zone) == known
    since = read_line("14:00 to 15:30", (), ON_THE_DAY, zone).since
    assert since is not None
    assert since == datetime(2026, 7, 14, 12 if known == "Europe/Berlin" else 14, tzinfo=UTC)
