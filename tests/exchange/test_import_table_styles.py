"""Tables as spreadsheets of several countries and other programs write them."""

from datetime import date, timedelta

from event_samples import at, imported, lines


def test_a_german_table_has_its_day_and_its_clock_in_two_columns_and_sums_are_no_events():
    text = (
        "\ufeffDatum;Uhrzeit;Anlage;Meldung;Dauer (min)\r\n"
        '02.05.2025;02:05:07;Relais 2;"Druck 1,4; zu hoch";12,5\r\n'
        "02.05.2025;02:10:00;Relais 2;Quittiert;\r\n"
        ";;;;\r\n"
        ";;;Summe;12,5\r\n"
    )

    result = imported(text)

    assert lines(result) == [("02:05:07", "Druck 1,4; zu hoch"), ("02:10:00", "Quittiert")]
    assert [event.at for event in result.events] == [at(2, 5, 7), at(2, 10)]
    assert any("Summe" in piece.text for piece in result.unplaced)


def test_numbers_that_only_look_like_times_or_commits_are_neither():
    text = "ts_ms,host,shard,msg\n1746151507411,a,1700000000,lag 12s\n1746151800000,b,1700000001,lag 0s\n"

    result = imported(text, "lag.csv")

    assert result.source.format == "csv"
    assert [event.at for event in result.events] == [at(2, 5, 7, 411000), at(2, 10)]
    assert result.events[0].text == "lag 12s"


def test_the_zone_of_the_head_or_of_a_column_holds():
    headed = imported(
        '"Date/Time (EDT)","What happened"\n"05/01/2025 22:05:00","queue grows"\n"05/13/2025 1:00","x"\n'
    )
    by_row = imported("time,tz,text\n2025-05-02 04:05,Europe/Berlin,queue grows\n2025-05-02 02:10,UTC,x\n")

    assert headed.events[0].at == at(2, 5)
    assert [event.at for event in by_row.events] == [at(2, 5), at(2, 10)]
    assert not any("--zone" in note for note in (*headed.notes, *by_row.notes))


def test_a_table_without_a_head_is_read_by_its_content():
    result = imported("2025-05-02,02:05:07,door A,opened\n2025-05-02,02:10:00,door A,closed\n", "doors.csv")

    assert lines(result) == [("02:05:07", "door A, opened"), ("02:10:00", "door A, closed")]


def test_a_day_that_stands_once_holds_for_the_rows_below():
    result = imported(
        "Date,Time,Event\n01-May-25,10:58 PM,queue grows\n,11:01 PM,paged\n02-May-25,2:05 AM,restart\n"
    )

    assert [event.at for event in result.events][1:] == [at(23, 1) - timedelta(days=1), at(2, 5)]


def test_clocks_alone_take_the_day_that_is_told_and_go_on_behind_midnight():
    text = "Time,Text\n23:58,queue grows\n00:05,restart\n"

    told = imported(text, day=date(2025, 5, 1))

    assert [event.at for event in told.events] == [at(23, 58) - timedelta(days=1), at(0, 5)]
    assert [event.at for event in imported(text, "log-2025-05-01.csv").events] == [
        event.at for event in told.events
    ]
    assert imported(text).dayless


def test_a_title_above_the_head_and_a_head_that_comes_again_are_no_rows():
    row = "Time,What\n2025-05-02 02:{}\n"
    text = "Export of the relay hall\n\n" + row.format("05,queue grows") + row.format("10,restart")

    assert lines(imported(text)) == [("02:05:00", "queue grows"), ("02:10:00", "restart")]


def test_incidents_of_a_service_desk_have_a_beginning_and_an_end():
    text = (
        "Opened,Resolved,Number,Short description,Priority\n"
        "5/2/2025 2:05:00 AM,5/2/2025 2:40:00 AM,INC0012,Queue stands still,2 - High\n"
        "5/2/2025 3:05:00 AM,,INC0013,Queue again,3 - Medium\n"
    )

    result = imported(text)

    assert [(event.at, event.until) for event in result.events] == [(at(2, 5), at(2, 40)), (at(3, 5), None)]
    assert result.facts["title"].value == "Queue stands still"
