"""Notes of people: every spelling of a time, days that stand above, midnights, zones, copied chats."""

from datetime import UTC, date, datetime

import pytest
from event_samples import at, imported, lines

from pmtui.document import Kind

DAY = date(2025, 5, 2)


@pytest.mark.parametrize(
    "line",
    [
        "02:05 queue grows",
        "02:05 - queue grows",
        "02:05: queue grows",
        "02.05 queue grows",
        "- 02:05 queue grows",
        "* **02:05 UTC**: queue grows",
        "* `02:05` queue grows",
        "1. 02:05 queue grows",
        "| 02:05 | queue grows |",
        "### 02:05 UTC – queue grows",
        "[02:05] queue grows",
        "2:05 AM queue grows",
        "2:05am: queue grows",
        "2:05 a.m. – queue grows",
        "0205Z queue grows",
        "02h05 queue grows",
        "2025-05-02 02:05 queue grows",
        "2025-05-02T02:05:00Z queue grows",
        "2 May 2025 02:05 UTC: queue grows",
        "May 2, 2025 at 2:05 AM — queue grows",
        "May  2 02:05:00 queue grows",
        "04:05 CEST queue grows",
        "04:05 CEST (02:05 UTC) queue grows",
        "02:05 UTC / 04:05 CEST: queue grows",
        "04:05+02:00 queue grows",
        "02:05\n: queue grows",
    ],
)
def test_every_spelling_of_a_time_is_read(line):
    result = imported(f"{line}\n", "notes.txt", day=DAY)

    assert lines(result) == [("02:05:00", "queue grows")]
    assert result.events[0].at == at(2, 5)


@pytest.mark.parametrize("line", ["~02:05 queue grows", "ca. 02:05 queue grows", "02:?? queue grows"])
def test_an_estimate_is_one(line):
    event = imported(f"{line}\n", day=DAY).events[0]

    assert event.approximate
    assert event.at.hour == 2


def test_days_stand_above_and_midnight_passes_below():
    text = """\
2025-05-01
23:50 queue grows
00:10 relay-2 is slow
  iostat shows 400 ms

3 May 2025
09:00 review
"""

    result = imported(text)

    assert [(event.at.day, event.at.hour, event.text) for event in result.events] == [
        (1, 23, "queue grows"),
        (2, 0, "relay-2 is slow\niostat shows 400 ms"),
        (3, 9, "review"),
    ]
    assert [event.line for event in result.events] == [2, 3, 7]


def test_notes_that_run_backwards_are_read_forwards():
    text = "2025-05-02\n00:40 resolved\n00:10 relay restarted\n23:50 queue grows\n"

    result = imported(text)

    assert [event.text for event in result.events] == ["queue grows", "relay restarted", "resolved"]


def test_clocks_before_the_only_day_belong_to_it():
    result = imported("23:58 queue grows\n00:05 paged\n2025-05-02 00:30 relay restarted\n")

    assert [event.at.date() for event in result.events] == [date(2025, 5, 1), DAY, DAY]
    assert not result.dayless


def test_notes_without_any_day_say_so():
    result = imported("02:05 queue grows\n")

    assert result.dayless
    assert any("--day" in note for note in result.notes)


def test_who_has_named_the_day_is_not_asked_for_it():
    result = imported("02:05 queue grows\n", day=DAY)

    assert result.dayless
    assert not any("--day" in note for note in result.notes)


def test_a_place_beside_the_day_is_proposed_as_the_zone():
    result = imported("2 May 2025 (night shift, Lisbon)\n02:05 queue grows\n")

    assert any("line 1 names Lisbon, so perhaps say --zone Europe/Lisbon" in note for note in result.notes)


def test_a_name_beside_the_day_that_is_no_place_proposes_nothing():
    result = imported("2 May 2025 (Night, Rana)\n02:05 queue grows\n")

    assert any("read as UTC; --zone tells another" in note for note in result.notes)


@pytest.mark.parametrize(
    "heading",
    [
        "Fri May 2 2025 (CEST)",
        "## 2 May 2025 (CEST)",
        "Timeline (all times in CEST)\n2025-05-02",
        "2025-05-02\nTimes are UTC+02:00.",
    ],
)
def test_a_zone_that_is_named_once_holds_for_all(heading):
    result = imported(f"{heading}\n04:05 queue grows\n04:10 paged\n")

    assert [event.at for event in result.events] == [at(2, 5), at(2, 10)]


def test_the_zone_of_the_options_holds_for_bare_clocks_only():
    result = imported("2025-05-02\n04:05 queue grows\n02:10 UTC paged\n", zone="Europe/Berlin")

    assert [event.at for event in result.events] == [at(2, 5), at(2, 10)]
    assert result.source.zone == "Europe/Berlin"


def test_letters_that_several_countries_use_are_told():
    result = imported("2025-05-02\n07:35 IST queue grows\n")

    assert result.events[0].at == at(2, 5)
    assert any("+05:30" in note for note in result.notes)


def test_kinds_and_roles_are_understood_as_in_quick_entry():
    result = imported("2025-05-02\n02:05 alert: queue above 10,000\n02:20 decision (commander): fail over\n")

    assert [(event.kind, event.text, event.actor) for event in result.events] == [
        (Kind.ALERT, "queue above 10,000", ""),
        (Kind.DECISION, "fail over", "commander"),
    ]


def test_initials_that_return_are_people():
    result = imported("2025-05-02\n02.05 RV: queue grows\n02.06 JL on it\n02.07 RV relay-2 it is\n")

    assert [event.actor for event in result.events] == ["RV", "", "RV"]


CODE = "```\n02:00 old log line\n```\n"
CHATS = {
    "brackets": "> rana [2:05 AM]\nqueue grows\nsince when?\n\n> jo [2:06 AM]\n" + CODE,
    "app": "Rana Voss  2:05 AM\nqueue grows\nsince when?\n\nJo Lindt  2:06 AM\n" + CODE,
    "dash": "Rana — Today at 2:05 AM\nqueue grows\nsince when?\n\nJo — Today at 2:06 AM\n" + CODE,
}


@pytest.mark.parametrize("chat", CHATS.values(), ids=CHATS)
def test_a_copied_chat_has_an_entry_for_each_message(chat):
    result = imported(chat, day=DAY)

    assert [event.at for event in result.events] == [at(2, 5), at(2, 6)]
    assert result.events[0].text == "queue grows\nsince when?"
    assert "old log line" in result.events[1].text
    assert result.events[0].actor.startswith(("Rana", "rana"))


def test_a_table_is_read_by_its_columns():
    text = """\
| Time (CEST) | Who | What |
| --- | --- | --- |
| 2025-05-02 04:05 | Rana | queue grows |
| 04:10 | | relay restarted |
| | | and again |
"""

    result = imported(text)

    assert [(event.at, event.actor) for event in result.events] == [(at(2, 5), "Rana"), (at(2, 10), "")]
    assert result.events[1].text == "relay restarted\nand again"


def test_what_stands_before_the_first_time_is_kept():
    result = imported("Night of the relay\nsee https://chat.example/1\n2025-05-02\n02:05 queue grows\n")

    assert [(piece.line, piece.text) for piece in result.unplaced] == [
        (1, "Night of the relay"),
        (2, "see https://chat.example/1"),
    ]


def test_the_end_of_a_span_stays_in_the_text():
    result = imported("2025-05-02\n02:05–02:20 queue grows\n")

    assert lines(result) == [("02:05:00", "(until 02:20) queue grows")]


def test_a_machine_log_is_notes_as_well():
    text = "2025-05-02T02:05:01.250Z relay-2 postqueue: 10,000 mails\n2025-05-02T02:05:02Z relay-2 slow\n"

    assert imported(text).events[0].at == datetime(2025, 5, 2, 2, 5, 1, 250000, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "- **May 2nd 02:05** queue grows",
        "1. **May 2, 2025 02:05 (UTC)** queue grows",
        "- May 2nd **02:XX** queue grows",
    ],
)
def test_a_day_may_stand_before_the_clock_in_a_list(line):
    event = imported(f"{line}\n", day=DAY).events[0]

    assert event.at in (at(2, 5), at(2, 0))
    assert event.text == "queue grows"


def test_a_line_with_a_day_alone_is_an_entry_without_a_clock():
    result = imported("**2025-05-01, 02:05:** queue grows\n\n**2025-05-02:** told to customers\n")

    assert [(event.at.day, event.text, event.timeless) for event in result.events] == [
        (1, "queue grows", False),
        (2, "told to customers", True),
    ]


def test_a_title_with_a_day_is_no_entry():
    result = imported("2025-05-02: Night of the relay\n02:05 queue grows\n", day=DAY)

    assert lines(result) == [("02:05:00", "queue grows")]


def test_code_that_is_never_closed_hides_nothing():
    result = imported("2025-05-02\n02:05 says\n```, cursor\n02:06 paged\n")

    assert len(result.events) == 2


def test_a_copied_chat_with_the_day_behind_each_name_keeps_it():
    text = "ida — 05/13/2025 4:11 AM\nlatency climbs\nrui — 05/13/2025 4:14 AM\nlooking\n"

    result = imported(text)

    assert [event.at for event in result.events] == [
        datetime(2025, 5, 13, 4, 11, tzinfo=UTC),
        datetime(2025, 5, 13, 4, 14, tzinfo=UTC),
    ]
