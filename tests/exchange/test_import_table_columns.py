"""Which column of a table tells what happened, and what becomes of rows and cells that do not fit."""

import pytest
from event_samples import imported, lines

from pmtui.document import Kind


@pytest.mark.parametrize(
    "content",
    [
        "Time,What happened,Notes\n2025-05-02 02:05Z,queue grows,see graph\n2025-05-02 02:06Z,restarted,\n",
        "Time,Notes,Event\n2025-05-02 02:05Z,see graph,queue grows\n2025-05-02 02:06Z,more,restarted\n",
        "Zeitpunkt;Was ist passiert;Art;Bemerkung\n2025-05-02 02:05;queue grows;Alarm;=1+1\n"
        "2025-05-02 02:06;restarted;Maßnahme;\n",
        "Hora;Qué pasó;Notas\n2025-05-02 02:05;queue grows;ver gráfico\n2025-05-02 02:06;restarted;nada\n",
        "Date,Time,Action,Note\n2025-05-02,02:05Z,queue grows,see graph\n2025-05-02,02:06Z,restarted,ok\n",
        "Time,Host,Note\n2025-05-02 02:05Z,relay-2,queue grows\n2025-05-02 02:06Z,relay-3,restarted\n",
    ],
)
def test_what_happened_is_taken_rather_than_remarks(content):
    told = lines(imported(content, "night.csv"))

    assert told == [("02:05:00", "queue grows"), ("02:06:00", "restarted")]


def test_rows_with_a_time_that_cannot_be_read_are_kept_with_it():
    result = imported(
        "Time,Event,Who\n2025-05-02 02:05Z,queue grows,Rana\n32/13/2025 25:61,relay 2 slow,Ole\n"
        ",nobody looked,Ole\n2025-05-02 02:40Z,calm,Rana\n",
        "night.csv",
    )

    assert lines(result) == [
        ("02:05:00", "queue grows"),
        ("02:05:00", "nobody looked"),
        ("02:40:00", "calm"),
    ]
    assert [(piece.line, piece.text) for piece in result.unplaced] == [
        (3, "32/13/2025 25:61 | relay 2 slow | Ole")
    ]
    assert any("line 3" in note for note in result.notes)
    assert not any("month" in note for note in result.notes)


def test_a_day_without_its_year_and_a_clock_without_its_day_go_on_from_the_row_above():
    days = imported(
        "Datum;Uhrzeit;Ereignis\n02.05.2025;23:50;queue grows\n03.05.;00:10;restarted\n", "night.csv"
    )
    clocks = imported(
        "Time,Event\n2025-05-02 23:50,queue grows\n2025-05-02 23:55,paged\n00:10,restarted\n~01:00,calm\n",
        "night.csv",
    )

    assert [event.at.strftime("%d %H:%M") for event in days.events] == ["02 23:50", "03 00:10"]
    assert [event.at.strftime("%d %H:%M") for event in clocks.events][2:] == ["03 00:10", "03 01:00"]
    assert [event.approximate for event in clocks.events] == [False, False, False, True]


def test_cells_without_a_column_are_kept_and_told():
    result = imported(
        "Time,Event,Who\n2025-05-02 02:05Z,queue grows, fast,Rana\n2025-05-02 02:06Z,restarted,Ole\n"
        "2025-05-02 02:07Z,paged,Ole\n2025-05-02 02:08Z,calm,Ole,,\n2025-05-02 02:09Z,closed,Ole\n",
        "night.csv",
    )

    assert [piece.text for piece in result.unplaced] == ["Rana"]
    assert any("more cells" in note and "line 2" in note for note in result.notes)


@pytest.mark.parametrize("name", ["night.csv", "export"])
def test_a_table_that_is_cut_within_quotes_is_refused_with_the_line(name):
    whole = (
        'Time,Event,Who\n2025-05-02 02:05Z,"queue grows,\nand grows",Rana\n'
        '2025-05-02 02:06Z,"restarted\nrelay 2",Ole\n'
    )

    assert [text for _, text in lines(imported(whole, name))] == [
        "queue grows,\nand grows",
        "restarted\nrelay 2",
    ]
    cut = imported(whole[: whole.index("relay 2") + 3], name)
    assert cut.events == ()
    assert cut.stopped is not None
    assert (cut.stopped.line, cut.source.format) == (4, "csv")


def test_quotes_within_a_cell_do_not_break_a_table():
    told = lines(imported('Time,Event\n2025-05-02 02:05Z,5" disk full\n2025-05-02 02:06Z,ok\n', "night.csv"))

    assert told == [("02:05:00", '5" disk full'), ("02:06:00", "ok")]


@pytest.mark.parametrize(
    "head",
    [
        "at_utc,summary_of_event,responder email",
        "Time,The event in words,Mail",
        "Time,Event message,Page",
    ],
)
def test_the_column_whose_name_has_a_word_for_what_happened_is_taken_before_longer_ones(head):
    result = imported(
        f"{head}\n2025-05-02 02:05Z,queue grows,rana.voss.oncall@relay.example\n"
        "2025-05-02 02:06Z,restarted,ole.lindt.oncall@relay.example\n",
        "night.csv",
    )

    assert lines(result) == [("02:05:00", "queue grows"), ("02:06:00", "restarted")]


def test_addresses_of_people_and_pages_are_never_what_happened():
    result = imported(
        "Time,Contact,State\n2025-05-02 02:05Z,rana.voss@relay.example,queue grows\n"
        "2025-05-02 02:06Z,https://relay.example/runbooks/queue,restarted\n",
        "night.csv",
    )

    assert lines(result) == [("02:05:00", "queue grows"), ("02:06:00", "restarted")]


@pytest.mark.parametrize("name", ["#", "No.", ""])
def test_a_running_number_is_neither_a_remark_nor_part_of_the_text(name):
    result = imported(
        f"{name},Time,Event,Who\n1,2025-05-02 02:05Z,queue grows,Rana\n2,2025-05-02 02:06Z,restarted,Ole\n",
        "night.csv",
    )

    assert [(event.text, event.actor) for event in result.events] == [
        ("queue grows", "Rana"),
        ("restarted", "Ole"),
    ]
    assert result.notes == ()


def test_a_number_in_front_of_rows_without_a_head_is_left_out_and_one_that_does_not_count_is_kept():
    counted = imported("1,2025-05-02 02:05Z,queue grows\n2,2025-05-02 02:06Z,restarted\n", "night.csv")
    measured = imported("41,2025-05-02 02:05Z,queue grows\n57,2025-05-02 02:06Z,restarted\n", "night.csv")

    assert lines(counted) == [("02:05:00", "queue grows"), ("02:06:00", "restarted")]
    assert lines(measured) == [("02:05:00", "41, queue grows"), ("02:06:00", "57, restarted")]


def test_a_kind_is_known_by_the_words_that_others_use_for_it():
    words = ("Deploy", "Remediation", "Alarm", "ALL_CLEAR", "ack", "Wiederherstellung", "other", "")
    rows = "".join(f"2025-05-02 02:0{place}Z,{word},relay 2\n" for place, word in enumerate(words))

    result = imported(f"Time,Type,Event\n{rows}", "night.csv")

    assert [event.kind for event in result.events] == [
        *(Kind.CHANGE, Kind.MITIGATION, Kind.ALERT, Kind.ALL_CLEAR, Kind.ACKNOWLEDGEMENT, Kind.RECOVERY),
        *(Kind.OTHER, Kind.OTHER),
    ]
    assert result.notes == ()


def test_words_that_name_no_kind_are_told_and_the_text_may_still_tell_it():
    result = imported(
        "Time,Category,Event\n2025-05-02 02:05Z,Weather,rolled back relay 2\n"
        "2025-05-02 02:06Z,Phones,quiet\n2025-05-02 02:07Z,Change,flag on\n",
        "night.csv",
    )

    assert [event.kind for event in result.events] == [Kind.MITIGATION, Kind.OTHER, Kind.CHANGE]
    assert result.notes == ("Column “Category” says “Phones”, “Weather”, which are no kinds of entry here.",)


def test_links_have_a_column_of_their_own_unless_something_else_stands_among_them():
    table = "Time,Event,Link\n2025-05-02 02:05Z,queue grows,{}\n2025-05-02 02:06Z,restarted,\n"
    link = "https://relay.example/d/1"

    linked = imported(table.format(link), "night.csv")
    mixed = imported(table.format("see Ole"), "night.csv")

    assert [(event.text, event.link) for event in linked.events] == [("queue grows", link), ("restarted", "")]
    assert linked.notes == ()
    assert mixed.notes == ("Columns that are not taken: “Link”.",)


def test_the_column_of_the_links_can_be_told():
    table = "Time,Event,Graph\n2025-05-02 02:05Z,queue grows,https://relay.example/d/1\n"

    (event,) = imported(table, "night.csv", columns={"link": "graph"}).events

    assert (event.text, event.link) == ("queue grows", "https://relay.example/d/1")
