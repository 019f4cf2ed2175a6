"""Logs of machines and of people's shells: the journal, commits, calendars, commands."""

import json

import pytest
from event_samples import at, imported, lines

from pmtui.document import Kind


def journal(**fields: object) -> str:
    return json.dumps({"__CURSOR": str(fields), "__REALTIME_TIMESTAMP": "1746151200000011", **fields})


def test_the_journal_is_read_to_the_microsecond_with_bytes_and_missing_messages():
    text = "\n".join(
        [
            journal(MESSAGE="queue grows", PRIORITY="4", _HOSTNAME="relay-2", SYSLOG_IDENTIFIER="postqueue"),
            journal(MESSAGE=[27, 91, 51, 49, 109, 101, 114, 114], PRIORITY="3", _SYSTEMD_UNIT=["a", "b"]),
            journal(MESSAGE=None, PRIORITY="6"),
            journal(MESSAGE="tick", PRIORITY="7"),
        ]
    )

    result = imported(text)

    assert [event.at for event in result.events] == [at(2, 0, 0, 11)] * 4
    assert [event.text for event in result.events][:2] == ["queue grows", "err"]
    assert [event.noise for event in result.events] == [False, False, True, True]
    assert result.events[0].source == "journald relay-2"
    assert [event.line for event in result.events] == [1, 2, 3, 4]


LONG_LOG = """\
commit 1111111111111111111111111111111111111111 (HEAD -> main)
Merge: 2222222 3333333
Author: Rana Voss <rana@mail.example>
Date:   Fri May 2 04:10:00 2025 +0200

    Merge pull request #7 from relay/limit

    Raise the limit

commit 2222222222222222222222222222222222222222
Author: Jo Lindt <jo@mail.example>
Date:   Fri May 2 01:40:00 2025 +0000

    Take relay-2 out
"""


def test_a_log_of_commits_is_read_by_author_time():
    result = imported(LONG_LOG)

    assert lines(result) == [
        ("01:40:00", "Take relay-2 out"),
        ("02:10:00", "Merge pull request #7 from relay/limit: Raise the limit"),
    ]
    assert [event.actor for event in result.events] == ["Jo Lindt", "Rana Voss"]
    assert all(event.kind is Kind.CHANGE for event in result.events)


@pytest.mark.parametrize(
    "line",
    [
        "1111111 2025-05-02 04:10:00 +0200 Raise the limit",
        "1111111111111111111111111111111111111111|2025-05-02T04:10:00+02:00|Rana Voss|Raise the limit",
        "2025-05-02T02:10:00Z 1111111 Raise the limit",
        "* 1111111 - Fri, 2 May 2025 04:10:00 +0200 - Raise the limit",
        "1111111\tRana Voss\t1746151800\tRaise the limit",
        '"1111111","2025-05-02 02:10:00 +0000","Raise the limit"',
        "* 1111111 - Raise the limit (2025-05-02T04:10:00+02:00) <Rana Voss>",
        "1111111 Raise the limit 2025-05-02T04:10:00+02:00",
    ],
)
def test_every_one_line_format_with_a_commit_and_a_time_is_read(line):
    other = line.replace("1111111", "2222222", 1).replace("Raise the limit", "Take relay-2 out")

    result = imported(f"{line}\n{other}\n")

    assert [event.at for event in result.events] == [at(2, 10)] * 2
    assert "Raise the limit" in {event.text.strip('"') for event in result.events}


def test_a_line_without_a_commit_stops_the_log_and_nothing_is_taken():
    text = "".join(f"111111{n} 2025-05-02 02:1{n}:00 +0000 change {n}\n" for n in range(5)) + "and so on\n"

    result = imported(text, format_="git-log")

    assert result.events == ()
    assert result.stopped is not None
    assert result.stopped.line == 6
    assert "and so on" in result.stopped.why


CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Office
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:1
DTSTART;TZID=Office:20250502T040000
DTEND;TZID=Office:20250502T043000
SUMMARY:Relay maintenance\\, a new ki
 nd of disk
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART;VALUE=DATE:20250502
SUMMARY:On call: Rana Voss
BEGIN:VALARM
TRIGGER:-PT15M
SUMMARY:not this one
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTART:20250502T090000Z
DURATION:PT1H30M
SUMMARY:Review
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar_is_read_in_its_own_zones_with_folded_lines():
    result = imported(CALENDAR.replace("\n", "\r\n"))

    assert lines(result) == [
        ("00:00:00", "On call: Rana Voss"),
        ("02:00:00", "Relay maintenance, a new kind of disk (until 02:30Z)"),
        ("09:00:00", "Review (until 10:30Z)"),
    ]
    assert [event.timeless for event in result.events] == [True, False, False]
    assert [event.noise for event in result.events] == [True, False, False]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Atlantis/Capital"])
def test_a_zone_of_the_world_is_known_without_its_rules_and_an_unknown_one_is_as_told(zone):
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID={zone}:20250502T040000\nSUMMARY:x\nEND:VEVENT\n"

    assert imported(text, zone="+02:00").events[0].at == at(2, 0)


@pytest.mark.parametrize(
    ("zone", "clock"),
    [
        ("W. Europe Standard Time", "040000"),
        ('"Eastern Standard Time"', "220000"),
        ("Tokyo Standard Time", "110000"),
    ],
)
def test_the_zones_of_windows_are_known(zone, clock):
    day = "20250501" if clock == "220000" else "20250502"
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID={zone}:{day}T{clock}\nSUMMARY:x\nEND:VEVENT\n"

    result = imported(text)

    assert result.events[0].at == at(2, 0)
    assert result.notes == ()


def test_a_calendar_that_breaks_off_within_an_event_is_not_imported():
    result = imported(CALENDAR[: CALENDAR.index("SUMMARY:Review")])

    assert result.events == ()
    assert result.stopped is not None
    assert "2 events" in result.stopped.why


def test_a_shell_history_is_only_read_when_asked_for():
    text = ": 1746151200:0;systemctl restart relay\n: 1746151260:0;ls\n"

    assert imported(text).stopped is not None
    assert "--format shell" in imported(text).stopped.why
    result = imported(text, format_="shell")
    assert lines(result) == [("02:00:00", "systemctl restart relay"), ("02:01:00", "ls")]
    assert [event.noise for event in result.events] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "#1746151200\nsystemctl restart relay\n",
        "- cmd: systemctl restart relay\n  when: 1746151200\n",
        "  501  2025-05-02 02:00:00 systemctl restart relay\n",
        ": 1746151200:3;systemctl \\\nrestart relay\n",
    ],
)
def test_histories_of_all_shells_are_read(text):
    result = imported(text, format_="shell")

    assert [(event.at, " ".join(event.text.split())) for event in result.events] == [
        (at(2, 0), "systemctl restart relay")
    ]


def test_a_command_of_several_lines_is_one():
    text = "ls\n#1746151200\nfor host in a b\ndo ping $host\ndone\n#1746151260\nuptime\n"

    result = imported(text, format_="shell")

    assert lines(result) == [("02:00:00", "for host in a b\ndo ping $host\ndone"), ("02:01:00", "uptime")]


@pytest.mark.parametrize(
    "command",
    [
        "curl -H 'Authorization: Bearer S3CRETWORD' https://relay.example",
        "mysql -uroot -pS3CRETWORD mail",
        "export RELAY_TOKEN=S3CRETWORD",
        "psql postgres://mail:S3CRETWORD@db.example/mail",
        "relayctl login --password S3CRETWORD --host relay-2",
        'relayctl login --api-key="S3CRETWORD"',
        "curl -u rana:S3CRETWORD https://relay.example",
        "PGPASSWORD='S3CRETWORD' psql",
        "aws configure set aws_secret_access_key S3CRETWORD",
    ],
)
def test_secrets_in_commands_are_masked(command):
    result = imported(f"#1746151200\n{command}\n", format_="shell")

    event = result.events[0]
    assert "S3CRETWORD" not in event.text + event.raw
    assert event.text.split()[0] == command.split()[0].split("=")[0] or "•••" in event.text
    assert any("masked" in note for note in result.notes)


def test_commits_are_found_between_the_branches_that_graph_draws():
    text = (
        "* 1111111 2025-05-02 02:30 Raise the limit (HEAD -> main)\n"
        "*   2222222 2025-05-02 02:10 Merge branch 'limit'\n|\\  \n"
        "| * 3333333 2025-05-02 01:50 Count per tenant\n|/  \n"
    )

    result = imported(text)

    assert lines(result) == [
        ("01:50:00", "Count per tenant"),
        ("02:10:00", "Merge branch 'limit'"),
        ("02:30:00", "Raise the limit (HEAD -> main)"),
    ]
