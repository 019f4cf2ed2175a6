"""Logs in lines, as machines and programs write them."""

import pytest
from event_samples import at, imported

from pmtui.document import Kind

SHAPES = {
    "rfc5424": '<34>1 2025-05-02T02:05:07Z relay-2 mailq 812 ID47 [q@1 size="3" p="a]b"] \ufeffqueue grows',
    "rfc3164": "<34>May  2 02:05:07 relay-2 mailq[812]: queue grows",
    "files": "May  2 02:05:07 relay-2 mailq[812]: queue grows",
    "switch": "*May  2 2025 02:05:07: %MAIL-3-QUEUE: queue grows",
    "journal, short-iso": "2025-05-02T02:05:07+0000 relay-2 mailq[812]: queue grows",
    "journal, short-full": "Fri 2025-05-02 02:05:07 UTC relay-2 mailq[812]: queue grows",
    "journal, short-unix": "1746151507.000000 relay-2 mailq[812]: queue grows",
    "rsyslog": "2025-05-02T04:05:07.000000+02:00 relay-2 mailq[812]: queue grows",
    "nagios": "[1746151507] SERVICE ALERT: relay-2;queue;CRITICAL;HARD;3;queue grows",
    "zabbix": "  1201:20250502:020507.000 queue grows",
    "apache": "[Fri May 02 02:05:07.000000 2025] [core:error] [pid 1] queue grows",
    "access": '192.0.2.1 - - [02/May/2025:04:05:07 +0200] "GET /queue grows',
    "nginx": "2025/05/02 02:05:07 [error] 12#12: queue grows",
    "klog": "E0502 02:05:07.000000       1 queue.go:12] queue grows",
    "redis": "1:M 02 May 2025 02:05:07.000 # queue grows",
    "java": "2025-05-02 02:05:07,000 ERROR [main] relay.Queue - queue grows",
    "postgres": "2025-05-02 02:05:07.000 UTC [12] mail@mail ERROR:  queue grows",
    "logfmt": 'time="2025-05-02T02:05:07Z" level=error msg="queue grows" size=3',
    "compose": "relay-2  | 2025-05-02 02:05:07 ERROR queue grows",
    "date": "Fri May  2 04:05:07 CEST 2025 queue grows",
}


@pytest.mark.parametrize("line", SHAPES.values(), ids=SHAPES)
def test_a_line_of_each_shape_has_its_time_and_its_text(line):
    result = imported(f"{line}\n{line.replace('grows', 'stands')}\n", day=at(0, 0).date())

    assert result.source.format == "log", result.stopped
    assert [event.at for event in result.events] == [at(2, 5, 7)] * 2
    assert [event.text.split("queue ")[-1] for event in result.events] == ["grows", "stands"]


def test_lines_without_a_time_belong_to_the_one_above():
    java = SHAPES["java"]

    result = imported(f"{java}\njava.lang.Full: x\n\tat relay.Queue\n{java}\n")

    assert [event.text.count("\n") for event in result.events] == [2, 0]
    assert [event.line for event in result.events] == [1, 4]


def test_the_pager_of_the_journal_says_nothing_but_the_year():
    text = "-- Logs begin at Mon 2025-04-28 02:00:00 UTC, end at Fri 2025-05-02 09:00:00 UTC. --\n"

    result = imported(f"{text}{SHAPES['files']}\n-- Reboot --\n{SHAPES['files']}\n")

    assert [event.at for event in result.events] == [at(2, 5, 7)] * 2
    assert result.unplaced == ()


def test_bookkeeping_of_monitoring_is_left_out_and_messages_to_people_are_folded():
    stamp = "[1746151507] "
    text = "\n".join(
        stamp + line
        for line in (
            "LOG ROTATION: DAILY",
            "CURRENT SERVICE STATE: relay-2;queue;OK;HARD;1;fine",
            "SERVICE ALERT: relay-2;queue;CRITICAL;HARD;3;queue grows",
            "SERVICE NOTIFICATION: night;relay-2;queue;CRITICAL;sms;queue grows",
            "SERVICE ALERT: relay-2;queue;OK;HARD;3;fine",
        )
    )

    result = imported(text)

    assert [(event.kind, event.noise) for event in result.events] == [
        (Kind.ALERT, False), (Kind.OTHER, True), (Kind.RECOVERY, False),
    ]  # fmt: skip
    assert any("2 lines" in note for note in result.notes)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("[ 1234.567890] usb 1-1: gone\n[ 1235.567890] usb 1-1: back\n", "dmesg -T"),
        (
            "LAST SEEN   TYPE      REASON    OBJECT   MESSAGE\n5m   Warning   BackOff   pod/x   again\n",
            "-o json",
        ),
    ],
)
def test_times_that_count_from_somewhere_else_are_refused_with_what_to_do(text, word):
    result = imported(text)

    assert result.events == ()
    assert result.stopped is not None
    assert word in result.stopped.why


def test_a_text_that_mentions_times_is_no_log():
    assert (
        imported("We saw it at first.\n[1746151507] SERVICE ALERT: x;y;OK\nThen it was over.\n").events == ()
    )
