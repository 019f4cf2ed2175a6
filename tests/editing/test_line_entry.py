"""Timeline lines as people type or paste them become entries; nothing that was pasted gets lost."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import grows_evenly
from pmtui.document import Kind
from pmtui.editing import Context
from pmtui.editing.guess import guess_kind
from pmtui.editing.lines import Draft, Unread, read_block, read_line
from pmtui.editing.preview import preview

NOW = datetime(2024, 3, 17, 10, 0, tzinfo=UTC)
CONTEXT = Context(NOW, date(2024, 3, 15), datetime(2024, 3, 15, 14, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("14:32 alert: API latency above 5 s", "15 Mar 14:32 UTC · alert · API latency above 5 s"),
        ("now restart done", "17 Mar 10:00 UTC · other · restart done"),
        ("now-5m ack: on it", "17 Mar 09:55 UTC · acknowledgement · on it"),
        ("+5m mitigation: pool doubled", "15 Mar 14:05 UTC · mitigation · pool doubled"),
        ("+1h30m users are back", "15 Mar 15:30 UTC · other · users are back"),
        ("2024-03-15 14:32Z text", "15 Mar 14:32 UTC · other · text"),
        ("2024-03-15T14:32:10+01:00 text", "15 Mar 13:32:10 UTC · other · text"),
        ("~14:20 text", "15 Mar ~14:20 UTC · other · text"),
        ("ca. 14:20 text", "15 Mar ~14:20 UTC · other · text"),
        ("14:32:10 text", "15 Mar 14:32:10 UTC · other · text"),
        ("2:32 pm text", "15 Mar 14:32 UTC · other · text"),
        ("11.27 text", "15 Mar 11:27 UTC · other · text"),
        ("0932 text", "15 Mar 09:32 UTC · other · text"),
        ("1432: text", "15 Mar 14:32 UTC · other · text"),
        ("0932 alert: pool full", "15 Mar 09:32 UTC · alert · pool full"),
        ("0932Z text", "15 Mar 09:32 UTC · other · text"),
        ("~0932 text", "15 Mar ~09:32 UTC · other · text"),
        ("[0932] text", "15 Mar 09:32 UTC · other · text"),
        ("- 0932 - text", "15 Mar 09:32 UTC · other · text"),
        ("0932+01:00 text", "15 Mar 08:32 UTC · other · text"),
        ("2024-03-16 0932 text", "16 Mar 09:32 UTC · other · text"),
        ("- 14:32 text", "15 Mar 14:32 UTC · other · text"),
        ("* 14:32 - text", "15 Mar 14:32 UTC · other · text"),
        ("1. 14:32 text", "15 Mar 14:32 UTC · other · text"),
        ("### 14:32 text", "15 Mar 14:32 UTC · other · text"),
        ("14:32 – text", "15 Mar 14:32 UTC · other · text"),
        ("14:32—text", "15 Mar 14:32 UTC · other · text"),
        ("14:32 | text", "15 Mar 14:32 UTC · other · text"),
        ("| 14:32 | text |", "15 Mar 14:32 UTC · other · text"),
        ("14:32: text", "15 Mar 14:32 UTC · other · text"),
        ("[14:32] text", "15 Mar 14:32 UTC · other · text"),
        ("**14:32** text", "15 Mar 14:32 UTC · other · text"),
        ("- **14:32:** text", "15 Mar 14:32 UTC · other · text"),
        ("`14:32` text", "15 Mar 14:32 UTC · other · text"),
        ("**2024-03-15** 14:32 text", "15 Mar 14:32 UTC · other · text"),
        ("14:32 (UTC) text", "15 Mar 14:32 UTC · other · text"),
        ("14:32 API is slow", "15 Mar 14:32 UTC · other · API is slow"),
        ("14:32 -5 % traffic", "15 Mar 14:32 UTC · other · -5 % traffic"),
        ("14:32 - 14:40 queue stuck", "15 Mar 14:32 UTC · other · (until 14:40) queue stuck"),
        ("14:32 ! alert: pool", "15 Mar 14:32 UTC ★ · alert · pool"),
        ("14:32 ★ pool", "15 Mar 14:32 UTC ★ · other · pool"),
        ("14:32 **decision:** fail over", "15 Mar 14:32 UTC · decision · fail over"),
        (
            "14:32 decision (incident commander): fail over",
            "15 Mar 14:32 UTC · decision · incident commander · fail over",
        ),
        ("14:32 deploy: v2", "15 Mar 14:32 UTC · change · v2"),
        ("14:32 all clear: yes", "15 Mar 14:32 UTC · all-clear · yes"),
        ("14:32 note that: this stays", "15 Mar 14:32 UTC · other · note that: this stays"),
        ("14:32 https://graphs.example/a", "15 Mar 14:32 UTC · other · https://graphs.example/a"),
        ("14:32 a  b [/] \\", "15 Mar 14:32 UTC · other · a  b [/] \\"),
        ("14:52 all monitors green", "15 Mar 14:52 UTC · recovery? · all monitors green"),
        ("00:10 text", "16 Mar 00:10 UTC · other · text"),
    ],
)
def test_a_line_becomes_an_entry(line: str, shown: str) -> None:
    assert preview(read_line(line, CONTEXT)) == shown


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("", "begin with the time: 14:32, now or +5m, then what happened"),
        ("restart done", "begin with the time: 14:32, now or +5m, then what happened"),
        ("12.50 EUR were lost", "begin with the time: 14:32, now or +5m, then what happened"),
        ("15.20 % of requests failed", "begin with the time: 14:32, now or +5m, then what happened"),
        ("1500 ms latency", "begin with the time: 14:32, now or +5m, then what happened"),
        ("1200 users could not log in", "begin with the time: 14:32, now or +5m, then what happened"),
        ("1275 text", "begin with the time: 14:32, now or +5m, then what happened"),
        ("15 Mar 2024 text", "begin with the time: 14:32, now or +5m, then what happened"),
        ("0758", "write what happened after the time"),
        ("14:32", "write what happened after the time"),
        ("14:32 alert:", "write what happened after the time"),
        (
            "14:32 CET restart",
            "“CET” is not the same all year; write the offset, such as 14:32+01:00, or UTC",
        ),
        ("14:?? restart", "the minutes are missing; write about which time it was, such as ~14:30"),
        ("25:10 restart", "there is no such time: 25:10"),
        ("03/04/2024 14:32 restart", "is the day or the month first? write the day as 2024-03-15 or 15 Mar"),
    ],
)
def test_a_line_that_is_none_gets_a_sentence(line: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        read_line(line, CONTEXT)
    assert str(refused.value) == sentence


def test_a_draft_gives_the_fields_of_an_entry() -> None:
    draft = read_line("~14:20 ! alert (on-call): pool full", CONTEXT)
    assert draft.values() == {
        "at": datetime(2024, 3, 15, 14, 20, tzinfo=UTC),
        "kind": Kind.ALERT,
        "text": "pool full",
        "role": "on-call",
        "approximate": True,
        "starred": True,
    }
    assert read_line("14:20 rolled back v2", CONTEXT).values(with_guess=False)["kind"] is Kind.OTHER


def shown(text: str) -> list[str]:
    found = read_block(text, CONTEXT)
    return [
        preview(item) if isinstance(item, Draft) else f"{item.line_number}: {item.reason}" for item in found
    ]


def test_a_block_keeps_continuation_lines_with_their_entry() -> None:
    assert shown("14:32 alert: pool full\n  wait count 300\n  and rising\n14:40 restart") == [
        "15 Mar 14:32 UTC · alert · pool full wait count 300 and rising",
        "15 Mar 14:40 UTC · other · restart",
    ]
    assert shown("### 14:32\nrolled back v2\n") == ["15 Mar 14:32 UTC · mitigation? · rolled back v2"]
    assert shown("### 14:32\n\nrolled back v2\n") == ["15 Mar 14:32 UTC · mitigation? · rolled back v2"]


def test_what_stands_behind_a_blank_line_without_a_time_is_no_part_of_the_entry_above() -> None:
    text = (
        "14:32 alert: pool full\n \nthe dashboard was down\n  and so was the wiki\n\n14:40 restart\n\nthanks"
    )
    entry, note, restart, thanks = read_block(text, CONTEXT)
    assert isinstance(entry, Draft)
    assert entry.text == "pool full"
    assert isinstance(note, Draft)
    assert (note.text, note.at, note.lines) == (
        "the dashboard was down and so was the wiki",
        entry.at,
        (3, 4),
    )
    assert note.untimed, "it is for the user to say whether it becomes an entry"
    assert note.values()["approximate"], "as an entry it is about the time of the one above"
    assert isinstance(restart, Draft)
    assert not restart.untimed
    assert isinstance(thanks, Draft)
    assert (thanks.text, thanks.at) == ("thanks", restart.at)


def test_what_stands_behind_a_blank_line_belongs_to_no_line_that_could_not_be_read() -> None:
    assert shown("14:32 a\n14:?? b\n\nmore") == [
        "15 Mar 14:32 UTC · other · a",
        "2: the minutes are missing; write about which time it was, such as ~14:30",
        "4: it has no time, and no entry stands above it",
    ]


def test_a_midnight_passes_where_the_clock_falls_back() -> None:
    assert shown("23:50 a\n00:10 b\n09:00 c\n08:50 d") == [
        "15 Mar 23:50 UTC · other · a",
        "16 Mar 00:10 UTC · other · b",
        "16 Mar 09:00 UTC · other · c",
        "16 Mar 08:50 UTC · other · d",
    ]


def test_the_first_line_of_a_block_stays_on_the_day_of_the_incident() -> None:
    assert shown("02:00 first sign") == ["15 Mar 02:00 UTC · other · first sign"]


@pytest.mark.parametrize(
    "heading",
    [
        "2024-03-16",
        "## 16 March 2024",
        "Sat 16 Mar 2024:",
        "**March 16**",
        "--- 2024-03-16 ---",
        "2024-03-16 (UTC)",
    ],
)
def test_a_day_heading_sets_the_day_of_the_lines_below(heading: str) -> None:
    assert shown(f"23:50 a\n{heading}\n00:10 b\n") == [
        "15 Mar 23:50 UTC · other · a",
        "16 Mar 00:10 UTC · other · b",
    ]


def test_a_day_on_the_first_line_holds_for_the_next() -> None:
    assert shown("2024-03-20 23:00 a\n23:30 b\n00:30 c\n2024-03-18 09:00 d\n09:10 e") == [
        "20 Mar 23:00 UTC · other · a",
        "20 Mar 23:30 UTC · other · b",
        "21 Mar 00:30 UTC · other · c",
        "18 Mar 09:00 UTC · other · d",
        "18 Mar 09:10 UTC · other · e",
    ]


def test_relative_lines_count_from_the_line_above() -> None:
    assert shown("14:32 a\n+5m b\n+5m c") == [
        "15 Mar 14:32 UTC · other · a",
        "15 Mar 14:37 UTC · other · b",
        "15 Mar 14:42 UTC · other · c",
    ]


def test_what_cannot_be_read_stays_with_its_reason() -> None:
    assert shown("Notes\n14:32 a\n14:?? b\nmore of b\n14:40 c\n2024-03-16") == [
        "1: it has no time, and no entry stands above it",
        "15 Mar 14:32 UTC · other · a",
        "3: the minutes are missing; write about which time it was, such as ~14:30",
        "4: it belongs to line 3, which could not be read",
        "15 Mar 14:40 UTC · other · c",
        "6: no entry stands below this day",
    ]


def test_an_unclear_day_leaves_the_clocks_below_it_open() -> None:
    assert shown("03/04/2024\n14:32 a\n2024-03-05 14:40 b\n14:50 c") == [
        "1: is the day or the month first? write the day as 2024-03-15 or 15 Mar",
        "2: line 1 above it leaves the day or the zone open",
        "5 Mar 14:40 UTC · other · b",
        "5 Mar 14:50 UTC · other · c",
    ]
    assert shown("Fri 15 Mar 2024 (PST)\n14:32 a") == [
        "1: the times below it are in PST; write them with their offset, or in UTC",
        "2: line 1 above it leaves the day or the zone open",
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("latency alert fired", Kind.ALERT),
        ("database on-call paged", Kind.ALERT),
        ("Mika acknowledged the page", Kind.ACKNOWLEDGEMENT),
        ("escalated to the network team", Kind.ESCALATION),
        ("declared an incident", Kind.DECLARATION),
        ("decided to fail over", Kind.DECISION),
        ("status page updated", Kind.COMMUNICATION),
        ("v2 deployed", Kind.CHANGE),
        ("rolled back v2", Kind.MITIGATION),
        ("rolled checkout v2 back", Kind.MITIGATION),
        ("error rate back to normal", Kind.RECOVERY),
        ("all clear", Kind.ALL_CLEAR),
        ("support noticed failing logins", Kind.DETECTION),
        ("no alert fired", Kind.OTHER),
        ("nobody was paged until 15:00", Kind.OTHER),
        ("tried to roll back", Kind.OTHER),
        ("should we have escalated?", Kind.OTHER),
        ("plan: v3 deployed tomorrow", Kind.OTHER),
        ("restart done", Kind.OTHER),
    ],
)
def test_a_kind_is_guessed_only_where_the_words_leave_no_doubt(text: str, kind: Kind) -> None:
    assert guess_kind(text) is kind


_LINES = st.lists(
    st.text("0123456789:. -~*|[]()apmnowalert/", max_size=25)
    | st.sampled_from(
        ["14:32 a", "23:50 b", "00:10 c", "## 16 March 2024", "03/04/2024", "+5m d", "", "  more", "14:?? e"]
    ),
    max_size=12,
)


@given(_LINES)
def test_every_line_that_is_not_blank_is_in_a_result(lines: list[str]) -> None:
    held: list[int] = []
    for item in read_block("\n".join(lines), CONTEXT):
        held += [item.line_number] if isinstance(item, Unread) else item.lines
    assert sorted(held) == [number for number, line in enumerate(lines, 1) if line.strip()]


@given(st.text(max_size=200))
def test_any_text_is_read_without_a_failure(text: str) -> None:
    assert isinstance(read_block(text, CONTEXT), list)


@pytest.mark.parametrize(
    ("begin", "repeated", "end"),
    [
        *[
            ("", unit, "")
            for unit in ("*", "[", " ", "1", "\n", "+1h", "Mar 1 ", "2024-03-15 ", "#", "| ", "~")
        ],
        *[("14:32 ", unit, "") for unit in ("a ", "(", "rolled a ", "a-z", "!", "\nmore")],
        *[("", " ", "x"), ("14:32", " ", ":"), ("14:32 rolled ", "a", ""), ("14:32 alert", " ", ":")],
    ],
)
def test_hostile_text_is_read_in_linear_time(begin: str, repeated: str, end: str) -> None:
    assert grows_evenly(lambda times: read_block(begin + repeated * times + end, CONTEXT), 100_000)
