"""A span of time in local clocks has both its ends in UTC once it is in a timeline."""

import pytest
from event_samples import imported, lines


def _notes(*rows: str) -> str:
    return "\n".join(("2025-01-17", "08:00 night shift begins", *rows))


def _markdown(*rows: str, zone: str = "CET") -> str:
    return "\n".join(
        ("# Mail queue stood still", "", "Date: 2025-01-17", "", f"## Timeline ({zone})", "", *rows)
    )


@pytest.mark.parametrize(
    ("written", "zone", "told"),
    [
        ("09:45-09:50 relay 2 drained", "Europe/Paris", ("08:45:00", "(until 08:50Z) relay 2 drained")),
        ("09:45 – 09:50 CET relay 2 drained", "", ("08:45:00", "(until 08:50Z) relay 2 drained")),
        ("09:45-09:50: CET relay 2 drained", "", ("08:45:00", "(until 08:50Z) relay 2 drained")),
        ("09:45 CET – 09:50 CET relay 2 drained", "", ("08:45:00", "(until 08:50Z) relay 2 drained")),
        ("23:50–00:10 relay 2 drained", "Europe/Paris", ("22:50:00", "(until 23:10Z) relay 2 drained")),
        ("09:45 to 09:50Z relay 2 drained", "", ("09:45:00", "(until 09:50Z) relay 2 drained")),
        ("09:45-09:50 relay 2 drained", "", ("09:45:00", "(until 09:50) relay 2 drained")),
    ],
)
def test_the_end_of_a_span_of_notes_is_in_utc(written, zone, told):
    assert told in lines(imported(_notes(written), zone=zone))


def test_a_clock_with_half_days_ends_its_span_in_the_right_half():
    told = lines(imported("2025-01-17\n1:45 pm - 2:10 pm relay 2 drained\n3:00 pm calm\n", zone="+01:00"))

    assert told[0] == ("12:45:00", "(until 13:10Z) relay 2 drained")


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (("| Time | Event |", "|--|--|", "| 09:30 | queue grows |", "| 09:45–09:50 | relay 2 drained |"),
         "(until 08:50Z) relay 2 drained"),
        (("| Start | End | Event |", "|--|--|--|", "| 09:30 | | queue grows |", "| 09:45 | 9:50 | drained |"),
         "(until 08:50Z) drained"),
        (("- 09:30: queue grows", "- 09:45 to 09:50 CET: relay 2 drained"), "(until 08:50Z) relay 2 drained"),
    ],
)  # fmt: skip
def test_the_end_of_a_span_of_a_post_mortem_is_in_utc(rows, told):
    document = imported(_markdown(*rows), format_="markdown").document

    assert document is not None
    assert [(entry.at.strftime("%H:%M"), entry.text) for entry in document.timeline][1] == ("08:45", told)


def test_a_span_in_utc_stays_as_it_was_written():
    document = imported(
        _markdown("- 09:30: queue grows", "- 09:45 to 09:50: drained", zone="UTC"), format_="markdown"
    ).document

    assert document is not None
    assert document.timeline[1].text == "(until 09:50) drained"
