"""Clock times that the change to or from summer time leaves out or doubles are told by every reader."""

import pytest
from event_samples import imported

GAP, TWICE, PLAIN = "2024-03-31 02:30", "2024-10-27 02:30", "2024-10-27 03:30"
SOURCES = {
    "notes": "{} queue grows\n",
    "csv": "time,text\n{},queue grows\n",
    "markdown": "# Queue\n\n## Summary\n\nx.\n\n## Timeline\n\n- {} queue grows\n",
    "git-log": "a1b2c3d {}:00 Raise the queue limit\n",
    "shell": "  501  {}:00 systemctl restart relay\n  502  {}:00 systemctl status relay\n",
    "log": "{0}:01,123 ERROR [relay] queue grows\n{0}:01,124 ERROR [relay] queue stands\n",
    "json": '[{{"time": "{}:00", "message": "queue grows"}}]',
}


def notes_of(format_: str, written: str, zone: str = "Europe/Berlin") -> list[str]:
    """Return what is told of clocks in a source of a format that holds a time."""
    content = SOURCES[format_].format(written, written)
    found = imported(content, format_="shell" if format_ == "shell" else "", zone=zone)
    assert found.stopped is None, found.stopped
    assert found.source.format == format_
    return [note for note in found.notes if "clocks go" in note]


@pytest.mark.parametrize("format_", SOURCES)
@pytest.mark.parametrize(("written", "words"), [(GAP, "does not exist"), (TWICE, "happens twice")])
def test_a_clock_that_is_left_out_or_doubled_is_told_with_its_line(format_, written, words):
    (note,) = notes_of(format_, written)

    assert words in note
    assert f"{written} (line " in note or format_ == "json"
    assert "Europe/Berlin" in note


@pytest.mark.parametrize("format_", SOURCES)
def test_nothing_is_told_of_other_clocks_and_other_zones(format_):
    assert notes_of(format_, PLAIN) == []
    assert notes_of(format_, TWICE, "+01:00") == []
    assert notes_of(format_, TWICE, "America/New_York") == []


def test_a_calendar_tells_it_of_the_zone_that_it_names():
    event = "BEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20241027T023000\nSUMMARY:Failover\nEND:VEVENT"
    found = imported(f"BEGIN:VCALENDAR\n{event}\nEND:VCALENDAR\n")

    assert [note for note in found.notes if "happens twice in Europe/Berlin" in note]


def test_a_night_full_of_such_rows_is_told_in_one_sentence():
    rows = "".join(f"2024-10-27 02:{minute:02},queue grows {minute}\n" for minute in range(10, 50))
    (note,) = [
        note for note in imported(f"time,text\n{rows}", zone="Europe/Berlin").notes if "clocks" in note
    ]

    assert "2024-10-27 02:10 (line 2) happens twice" in note
    assert "The same holds for 39 more (lines 3, 4, 5, …)" in note


def test_a_moment_with_its_offset_is_not_doubtful():
    found = imported("time,text\n2024-10-27T02:30:00+01:00,queue grows\n", zone="Europe/Berlin")

    assert not [note for note in found.notes if "clocks go" in note]
