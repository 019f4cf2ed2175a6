"""Notes and copied chats as people of several countries and programs write them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from event_samples import at, imported

from pmtui.exchange.imported import Imported


def moments(result: Imported) -> list[datetime]:
    assert result.stopped is None, result.stopped
    return [event.at for event in result.events]


@pytest.mark.parametrize(
    "title",
    [
        "Fri 2 May 2025, after midnight, Rana on shift",
        "### scratchpad / 2025-05-02 / relay hall",
        "Leitwarte 2. Mai 2025 (abgeschrieben von RV)",
        "Poste du 2 mai 2025, salle des relais",
        "Night of 2 to 3 May 2025",
        "Freitag, 2. Mai 2025",
        "2025-05-02",
    ],
)
def test_the_day_of_a_title_holds_for_the_clocks_below(title):
    result = imported(f"{title}\n\n02:05 queue grows\n02:10 paged\n  since 1 May 2025, they say\n")

    assert moments(result) == [at(2, 5), at(2, 10)]
    assert not result.dayless


def test_a_day_of_a_meeting_is_not_the_day_of_the_notes():
    assert imported("Review on 2025-06-20\n02:05 queue grows\n").dayless


def test_the_day_in_the_name_of_a_file_counts_where_the_text_has_none():
    assert moments(imported("02:05 queue grows\n", "notes-2025-05-02.txt")) == [at(2, 5)]
    assert moments(imported("2 May 2025\n02:05 queue grows\n", "copied-2026-01-01.txt")) == [at(2, 5)]


def test_a_day_without_a_year_is_never_ahead():
    ahead = date.today() + timedelta(days=60)

    result = imported(f"{ahead.day} {ahead:%B} 02:05 queue grows\n")

    assert result.events[0].at < datetime.now(UTC)
    assert any("year" in note for note in result.notes)


def test_days_in_other_languages_stand_above_clocks():
    text = (
        "Donnerstag, 1. Mai 2025\n23:50 Uhr: Warteschlange wächst\nFreitag, 2. Mai 2025\n02:05 Uhr Neustart\n"
    )

    result = imported(text)

    assert moments(result) == [at(2, 5) - timedelta(hours=2, minutes=15), at(2, 5)]
    assert [event.text for event in result.events] == ["Warteschlange wächst", "Neustart"]


@pytest.mark.parametrize(
    "line",
    [
        "02.05. 02:05 Warteschlange wächst",
        "2. Mai 02:05 Warteschlange wächst",
        "2 maj kl. 02:05 kön växer",
        "02.05. 2:05 Uhr: Warteschlange wächst",
        "2 May 2025, 0205 - queue grows",
        "02:05-02:30 queue grows",
        "[02:05]queue grows",
        "um 02:05 Warteschlange wächst",
        "Fri 02:05 queue grows",
        "- 02:05 -- queue grows",
    ],
)
def test_a_time_is_read_in_the_spelling_of_each_country(line):
    result = imported(f"{line}\n{line.replace('05 ', '06 ').replace('05]', '06]')}\n", day=date(2025, 5, 2))

    assert moments(result)[0] == at(2, 5)
    assert len(result.events) == 2
    assert not result.events[0].text.startswith(("-", "Uhr", "um"))


def test_four_digits_are_clocks_where_most_lines_begin_so():
    result = imported("2 May 2025\n0205: queue grows\n0210: paged\n0231 restart\n")

    assert moments(result) == [at(2, 5), at(2, 10), at(2, 31)]
    assert imported("Since 2019\n2014 servers\n1999 users\n").events == ()


@pytest.mark.parametrize(("heading", "hours"), [("== Hong Kong (HKT) ==", 8), ("Singapore time:", 8)])
def test_a_zone_in_the_middle_holds_from_there_on(heading, hours):
    result = imported(f"2 May 2025, all times UTC\n02:05 queue grows\n{heading}\n{2 + hours:02}:10 paged\n")

    assert moments(result) == [at(2, 5), at(2, 10)]
    assert result.events[0].text == "queue grows"


CHATS = {
    "teams": "[\u200e5/\u200e2/\u200e2025 2:05 AM]  Voss, Rana:  \r\nqueue grows\r\n\r\nsince when?\r\n"
    "[\u200e5/\u200e2/\u200e2025 2:06 AM]  Lindt, Jo (External):  \r\non it\r\n",
    "discord": "Rana — 05/02/2025 2:05 AM\nqueue grows\n\nsince when?\nJo — 05/02/2025 2:06 AM\non it\n",
    "phone": "02/05/2025, 02:05 - Rana: queue grows\n\nsince when?\n02/05/2025, 02:06 - Jo: on it\n",
    "dated": "Rana Voss  May 2, 2025 2:05 AM\nqueue grows\n\nsince when?\nJo  May 2, 2025 2:06 AM\non it\n",
}


@pytest.mark.parametrize("chat", CHATS.values(), ids=CHATS)
def test_a_copied_chat_keeps_its_messages_whole(chat):
    result = imported(chat, day=date(2025, 5, 2)) if "/2025, " not in chat else imported(chat, day=None)

    assert [event.at.time() for event in result.events] == [at(2, 5).time(), at(2, 6).time()]
    assert result.events[0].text.endswith("queue grows\n\nsince when?".replace("\n\n", "\n"))
    assert result.events[1].text.endswith("on it")


def test_what_somebody_says_next_has_a_time_of_its_own():
    chat = "Rana  2:05 AM\nqueue grows\n2:06\nsince when?\nJo  2:07 AM\non it\n"

    result = imported(chat, day=date(2025, 5, 2))

    assert [(event.actor, event.text) for event in result.events] == [
        ("Rana", "queue grows"), ("Rana", "since when?"), ("Jo", "on it"),
    ]  # fmt: skip


def test_yesterday_is_the_day_before_today():
    chat = "Rana — Yesterday at 2:05 AM\nqueue grows\nJo — Today at 2:06 AM\non it\n"

    assert moments(imported(chat, day=date(2025, 5, 2))) == [at(2, 5), at(2, 6) + timedelta(days=1)]
    assert imported(chat).dayless


def test_a_log_of_a_chat_room_names_who_said_it():
    text = (
        "--- Log opened Fri May 02 02:00:00 2025\n02:05 < rana> queue grows\n02:06 <@jo> on it\n"
        "--- Day changed Sat May 03 2025\n00:10 < rana> done\n"
    )

    result = imported(text)

    assert moments(result) == [at(2, 5), at(2, 6), at(0, 10) + timedelta(days=1)]
    assert [event.actor for event in result.events] == ["rana", "jo", "rana"]
    assert result.events[1].text == "on it"


def test_a_clock_of_a_place_far_away_is_not_on_the_next_day():
    text = "2 May 2025\n== Auckland (NZST) ==\n13:50 queue grows\n14:05 paged\n"
    text += "== Lisbon (WEST) ==\n03:10 restart\n"

    assert moments(imported(text)) == [at(1, 50), at(2, 5), at(2, 10)]


def test_names_and_times_that_were_copied_apart_belong_together():
    chat = "Rana\n — \n05/02/2025 2:05 AM\nqueue grows\nBot\nAPP\n — \n05/02/2025 2:06 AM\non it\n"

    result = imported(chat)

    assert moments(result) == [at(2, 5), at(2, 6)]
    assert [(event.actor, event.text, event.line) for event in result.events] == [
        ("Rana", "queue grows", 1), ("Bot", "on it", 5),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["2.05am queue grows", "205am queue grows", "20250502 0205 queue grows", "02-May-25 02:05 queue grows"],
)
def test_a_time_is_read_as_phones_and_programs_write_it(line):
    result = imported(f"2 May 2025\n{line}\n{line}\n")

    assert moments(result) == [at(2, 5), at(2, 5)]
