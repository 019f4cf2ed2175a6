"""Exports in the envelopes, orders and spellings in which their systems really hand them out."""

import json
from datetime import timedelta

import pytest
from event_samples import at, imported, lines

PAGER = {
    "incident_number": 88,
    "id": "Q88",
    "type": "incident",
    "title": "[#88] Mail queue stands still",
    "status": "resolved",
    "created_at": "2025-05-02T02:01:00Z",
    "resolved_at": "2025-05-02T02:40:00Z",
    "acknowledgements": [
        {
            "at": "2025-05-02T02:05:00Z",
            "acknowledger": {"type": "user_reference", "summary": "Rana Voss"},
        },
        {
            "at": "2025-05-02T02:03:00Z",
            "acknowledger": {"type": "user_reference", "summary": "Jonte Arvid"},
        },
    ],
}


def test_an_incident_is_an_event_with_its_end_and_its_acknowledgement_a_fact():
    result = imported({"incident": PAGER})

    assert lines(result) == [("02:01:00", "Mail queue stands still"), ("02:40:00", "Resolved")]
    assert result.events[0].until == at(2, 40)
    assert result.facts["facts.acknowledged"].value == at(2, 3)
    assert "Jonte Arvid" in result.facts["facts.people"].value


def test_a_list_of_incidents_has_an_event_for_each_and_no_acknowledgement_of_one():
    other = {
        **PAGER,
        "id": "Q89",
        "incident_number": 89,
        "created_at": "2025-05-02T03:00:00Z",
        "title": "Disk",
    }

    result = imported({"incidents": [PAGER, other], "limit": 25, "more": False})

    assert [event.at for event in result.events] == [at(2, 1), at(3, 0)]
    assert "facts.acknowledged" not in result.facts


def test_an_alert_that_each_delivery_tells_again_fires_once():
    firing = {
        "status": "firing",
        "labels": {"alertname": "QueueStuck"},
        "annotations": {"summary": "queue stands still"},
        "startsAt": "2025-05-02T02:01:00.5Z",
        "endsAt": "0001-01-01T00:00:00Z",
        "fingerprint": "f1",
    }
    ended = {**firing, "status": "resolved", "endsAt": "2025-05-02T02:40:00Z"}
    deliveries = [{"status": "firing", "alerts": [firing]}] * 2 + [{"status": "resolved", "alerts": [ended]}]

    result = imported("\n".join(map(json.dumps, deliveries)))

    assert [event.text for event in result.events] == ["queue stands still", "Resolved: queue stands still"]


def test_mentions_that_have_no_name_are_not_the_same():
    def mention(clock: str, number: int) -> dict[str, object]:
        issue = {"number": number, "title": f"Change {number}"}
        return {
            "event": "cross-referenced",
            "actor": {"login": "rana"},
            "created_at": f"2025-05-02T{clock}Z",
            "source": {"type": "issue", "issue": issue},
        }

    result = imported([mention("02:01:00", 4), mention("02:01:00", 5)])

    assert [event.text for event in result.events] == [
        "mentioned in #4: Change 4",
        "mentioned in #5: Change 5",
    ]


@pytest.mark.parametrize(
    "history",
    [
        " 41  2025-05-02 02:05:01 relayctl drain\n 42  2025-05-02 02:06:00 relayctl start\n",
        " 41  13/05/25 02:05:01 relayctl drain\n 42  13/05/25 02:06:00 relayctl start\n",
        " 41  Fri May  2 02:05:01 2025 relayctl drain\n 42  Fri May  2 02:06:00 2025 relayctl start\n",
        " 41  [2025-05-02 02:05:01] relayctl drain\n 42  [2025-05-02 02:06:00] relayctl start\n",
        " 41  Fri 02 May 2025 02:05:01 AM UTC relayctl drain\n 42* 2025-05-02T02:06:00+0000 relayctl start\n",
    ],
)
def test_a_printed_history_is_read_with_any_format_of_its_times(history):
    result = imported(f"rana@ws-4:~$ history | tail -2\n{history}rana@ws-4:~$ \n", "h.txt", "shell")

    assert [event.text for event in result.events] == ["relayctl drain", "relayctl start"]
    assert [(event.at.hour, event.at.minute) for event in result.events] == [(2, 5), (2, 6)]


def test_a_printed_command_of_several_lines_stays_whole():
    result = imported(
        " 41  2025-05-02 02:05:01 for n in 1 2; do\nrelayctl drain $n\ndone\n", "h.txt", "shell"
    )

    assert [event.text for event in result.events] == ["for n in 1 2; do\nrelayctl drain $n\ndone"]


def test_a_calendar_says_where_its_own_clocks_are():
    text = (
        "BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Africa/Maputo\r\nBEGIN:VEVENT\r\nDTSTART:20250502T040500\r\n"
        "SUMMARY:relay hall\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )

    result = imported(text)

    assert result.events[0].at == at(2, 5)
    assert result.notes == ()
    assert imported(text, zone="UTC").events[0].at == at(4, 5)


def test_remarks_above_a_table_are_no_rows():
    result = imported(
        "# relaywatch 2.1\n# 2025-05-03\ntime,message\n2025-05-02T02:05:00Z,queue grows\n", "x.csv"
    )

    assert lines(result) == [("02:05:00", "queue grows")]


def test_the_column_that_says_something_is_the_text():
    text = "Nr;Datum;Uhrzeit;Was;Bemerkung\n1;02.05.2025;02:05;Warteschlange;\n2;;02:09;Neustart;siehe Buch\n"
    text += "3;;02:30;behoben;\n"

    assert [event.text for event in imported(text, "x.csv").events] == [
        "Warteschlange",
        "Neustart",
        "behoben",
    ]


def test_days_with_strokes_around_the_month_are_read():
    result = imported("Created,Resolved,Summary\n02/May/25 2:05 AM,02/May/25 3:00 AM,queue grows\n", "x.csv")

    assert lines(result) == [("02:05:00", "queue grows")]


def test_a_day_may_stand_behind_the_first_clock():
    result = imported("1. 23:50 UTC 2025-05-01 queue grows\n2. 00:10 UTC ack\n")

    assert [event.at for event in result.events] == [at(0, 10) - timedelta(minutes=20), at(0, 10)]
    assert not result.dayless


def test_a_slip_with_the_halves_of_the_day_is_no_obstacle():
    result = imported("1 May 2025\n11:30pm paged\n0:20 am ack\n2 May 2025\n14:20 pm closed\n")

    assert [event.at for event in result.events] == [at(0, 20) - timedelta(minutes=50), at(0, 20), at(14, 20)]


def test_words_between_the_times_make_no_document_of_notes():
    text = (
        "2025-05-02, notes\n\n02:05 UTC queue grows\nImpact: mails late\nnothing in the log\nno idea yet\n"
        "02:09 UTC asked Jonte\nRoot cause: their certificate\nhe knows it\nten minutes\n"
        "02:40 UTC fixed\nAction: watch it\n"
    )

    result = imported(text, "notes.md")

    assert result.source.format == "notes"
    assert [event.at for event in result.events] == [at(2, 5), at(2, 9), at(2, 40)]


def test_a_document_with_headings_stays_one():
    text = (
        "# Mails late\n\n## Timeline\n\n- 02:05 queue grows\n- 02:40 fixed\n\n## Impact\n\nMails were late.\n"
    )

    assert imported(text, "pm.md").source.format == "markdown"


def test_a_message_of_which_only_the_typed_blocks_came_along_keeps_its_words():
    said = [
        {"type": "text", "text": "relay-2 is "},
        {"type": "emoji", "name": "fire"},
        {"type": "text", "text": ", ask "},
        {"type": "user", "user_id": "U1"},
    ]
    block = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": said}]}
    message = {"type": "message", "user": "U2", "ts": "1746151500.000100", "text": "", "blocks": [block]}

    result = imported([message])

    assert [event.text for event in result.events] == ["relay-2 is :fire:, ask @U1"]
    assert not result.events[0].noise


def test_minutes_that_are_not_written_lie_behind_the_time_above():
    result = imported(
        "2 May 2025\n02:04 paged\n02:?? nobody answers\n02:3x restarted\nshortly after 02:45 fine\n"
    )

    assert [event.at for event in result.events] == [at(2, 4), at(2, 4), at(2, 30), at(2, 45)]
    assert [event.approximate for event in result.events] == [False, True, True, True]
    assert result.events[3].text == "fine"


@pytest.mark.parametrize(
    "text",
    [
        "2 de mayo de 2025, hora local (Africa/Abidjan)\n- 02:05 h. Primer aviso\n- 02:09 h. Reinicio\n",
        "2025年5月2日（UTC）\n\n02時05分 最初の問い合わせ\n02：09 再起動\n",
        "| Zeit (GMT) | Wer | Was |\n|:-:|:-|-|\n| 02.05.2025 02:05 | RV | Ticket |\n| 02:09 | JA | ok |\n",
        "Rana Voss added a comment - 02/May/25 2:05 AM\npaged\n\n"
        "Jonte Arvid added a comment - 02/May/25 2:09 AM - edited\nrestarted\n",
    ],
)
def test_notes_are_read_in_the_spelling_of_other_places(text):
    result = imported(text)

    assert [event.at for event in result.events] == [at(2, 5), at(2, 9)]


def test_a_clock_in_a_chat_has_the_half_of_the_day_of_the_one_above():
    chat = "Rana Voss\n:palm_tree:  11:58 AM\npaged\n12:01\nack\nJonte Arvid\n  12:03 PM\nfine\n"

    result = imported(f"2 May 2025\n{chat}")

    assert [event.at for event in result.events] == [at(11, 58), at(12, 1), at(12, 3)]


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("Rana Voss  4:05 PM\npaged\n4:15\nwe roll back\n", [at(16, 5), at(16, 15)]),
        ("4:05 PM paged\n4:15 we roll back\n4:31 fine\n", [at(16, 5), at(16, 15), at(16, 31)]),
        ("12:15 PM paged\n1:10 we roll back\n", [at(12, 15), at(13, 10)]),
        ("11:40 AM paged\n12:10 we roll back\n", [at(11, 40), at(12, 10)]),
        ("01:05 AM paged\n04:15 we roll back\n16:20 fine\n", [at(1, 5), at(4, 15), at(16, 20)]),
    ],
)
def test_a_bare_clock_has_the_half_of_the_day_of_the_one_above_it(text, clocks):
    assert [event.at for event in imported(f"2 May 2025\n{text}").events] == clocks
