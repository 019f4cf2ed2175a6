"""Tables: columns are found or told, every spelling of a time counts, nothing is half imported."""

from datetime import date

import pytest
from event_samples import at, imported, lines

from pmtui.document import Kind

TABLE = """\
when,who,what
2025-05-02T02:05:00Z,rana,"queue, grows"
2025-05-02 04:06:00+02:00,jo,"says ""slow""
and waits"
1746151620,,paged
02/05/2025 02:08,,ambiguous day
13/05/2025 02:09,,another day
,,no time at all
"""


def test_columns_are_found_and_every_spelling_of_a_time_is_read():
    result = imported(TABLE, "night.csv")

    assert [(event.at, event.text) for event in result.events] == [
        (at(2, 5), "queue, grows"),
        (at(2, 6), 'says "slow"\nand waits'),
        (at(2, 7), "paged"),
        (at(2, 8), "ambiguous day"),
        (at(2, 9).replace(day=13), "another day"),
        (at(2, 9).replace(day=13), "no time at all"),
    ]
    assert [event.actor for event in result.events][:2] == ["rana", "jo"]
    assert result.events[-1].timeless
    assert [event.line for event in result.events] == [2, 3, 5, 6, 7, 8]


@pytest.mark.parametrize("sign", [";", "\t", "|"])
def test_other_signs_between_columns_are_known(sign):
    text = f"time{sign}event\n2025-05-02 02:05{sign}queue grows\n2025-05-02 02:06{sign}paged\n"

    assert lines(imported(text, "night.csv")) == [("02:05:00", "queue grows"), ("02:06:00", "paged")]


def test_columns_can_be_told_by_number_and_by_name():
    text = "2025-05-02 02:05,2025-05-02 02:07,short,the longest text of the row\n" * 2

    result = imported(text, "night.csv", columns={"at": "1", "text": "2"})
    assert lines(result) == [("02:07:00", "short")] * 2

    named = imported(TABLE, "night.csv", columns={"text": "who"})
    assert named.events[0].text == "rana"


def test_a_column_that_there_is_not_is_named():
    result = imported(TABLE, "night.csv", columns={"at": "day"})

    assert result.stopped is not None
    assert "1=who" in result.stopped.why


def test_a_day_and_a_clock_in_two_columns_belong_together():
    result = imported("Date,Time,Event\n2025-05-02,02:05,queue grows\n2025-05-03,02:06,again\n", "n.csv")

    assert [event.at.date() for event in result.events] == [date(2025, 5, 2), date(2025, 5, 3)]


def test_a_file_of_an_old_spreadsheet_is_read():
    text = "time;event\r\n2025-05-02 02:05;Schlange wächst\r\n2025-05-02 02:06;x\r\n"

    assert imported(text.encode("cp1252"), "n.csv").events[0].text == "Schlange wächst"


def test_details_of_the_pager_are_known_as_such():
    text = (
        "incident_id,created_at,type,user_or_agent_summary,summary\r\n"
        "P1,2025-05-02T02:01:00Z,trigger_log_entry,relay,Triggered through the API\r\n"
        "P1,2025-05-02T02:01:05Z,notify_log_entry,Rana Voss,Notified Rana Voss\r\n"
    )

    result = imported(text, "details.csv")

    assert [(event.kind, event.noise) for event in result.events] == [
        (Kind.ALERT, False),
        (Kind.OTHER, True),
    ]


def test_incidents_of_the_pager_have_an_end():
    text = (
        "incident_number,description,service_name,created_at,resolved_at\n"
        '88,"Mail queue, again",relay,2025-05-02T02:01:00Z,2025-05-02T02:40:00Z\n'
    )

    result = imported(text, "incidents.csv")

    assert lines(result) == [("02:01:00", "Mail queue, again"), ("02:40:00", "Resolved")]
    assert result.events[0].until == at(2, 40)
    assert result.facts["facts.services"].value == ("relay",)


@pytest.mark.parametrize(
    ("days", "month_and_day", "told"),
    [
        (("02/05/2025", "13/05/2025"), (5, 2), False),
        (("05/02/2025", "05/13/2025"), (5, 2), False),
        (("02/05/2025", "03/05/2025"), (5, 2), True),
        (("05/02/2025", "05/03/2025"), (5, 2), True),
        (("05/05/2025", "05/05/2025"), (5, 5), False),
    ],
)
def test_which_number_is_the_month_is_found_out_or_told(days, month_and_day, told):
    table = "time,event\n" + "".join(f"{day} 02:05,queue grows\n" for day in days)
    notes = "".join(f"{day} 02:05 queue grows\n" for day in days)

    for result in (imported(table, "night.csv"), imported(notes, "night.txt")):
        first = result.events[0].at
        assert (first.month, first.day) == month_and_day
        assert any("month" in note for note in result.notes) is told


def test_columns_that_nothing_is_taken_from_are_named():
    result = imported(
        "time,event,who,region,empty\n"
        "2025-05-02 02:05,queue grows,Rana,eu,\n"
        "2025-05-02 02:09,restarted,Rana,eu,\n"
    )

    assert "Columns that are not taken: “region”." in result.notes
