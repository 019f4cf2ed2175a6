"""Input that is broken or unknown is answered in a sentence, with the place, and nothing is imported."""

import json
import os

import pytest
from event_samples import LOG_ENTRIES, imported, lines
from hypothesis import given as any_of
from hypothesis import settings
from hypothesis import strategies as st

from pmtui.exchange.detecting import readers
from pmtui.exchange.given import Unreadable
from pmtui.exchange.opening import FILE_LIMIT, open_source


def test_json_that_breaks_off_says_where_and_what_it_seemed_to_be():
    text = json.dumps(LOG_ENTRIES, indent=1)
    cut = text[: text.index('"R1"')]

    result = imported(cut)

    assert result.events == ()
    assert result.stopped is not None
    assert result.stopped.line == cut.count("\n") + 1
    assert "PagerDuty" in result.stopped.recognised
    assert "2 events" in result.stopped.recognised


def _journal(*seconds: int) -> list[str]:
    start = 1746151200
    return [
        json.dumps({"__REALTIME_TIMESTAMP": f"{start + second}000000", "MESSAGE": f"relay says {second}"})
        for second in seconds
    ]


def _relays(count: int) -> list[str]:
    return [
        json.dumps({"time": f"2025-05-02T02:{n:02}:00Z", "message": f"relay {n} waits"}) for n in range(count)
    ]


_PAGED = json.dumps({"log_entries": [LOG_ENTRIES["log_entries"][0]]})


@pytest.mark.parametrize(
    ("content", "line", "word"),
    [
        ("\n".join((*_journal(1), '{"__REALTIME_TIMESTAMP":"17', *_journal(3, 4))), 2, "1 event before"),
        ("\n".join(_relays(9))[:-20], 9, "8 events before"),
        ("\n".join(_relays(9))[:-20] + "\n", 9, "8 events before"),
        ("\n".join((*_relays(3)[:2], _relays(3)[2][:-1], *_relays(1))), 3, "2 events before"),
        ("\n".join((*_relays(2), "Traceback (most recent call last):", *_relays(1))), 3, "2 events before"),
        (_PAGED + "\nconnection to the pager lost\n", 2, "PagerDuty"),
        (_PAGED + "\n" + _PAGED[:-30], 2, "PagerDuty"),
    ],
)
def test_records_on_lines_of_which_one_is_broken_are_refused_at_that_line(content, line, word):
    result = imported(content)

    assert result.events == ()
    assert result.stopped is not None
    assert result.stopped.line == line
    assert word in result.stopped.recognised


def test_objects_of_javascript_that_stand_behind_each_other_are_all_read():
    rows = [
        "{time: '2025-05-02T02:05:00Z', text: 'queue grows'}",
        "{time: '2025-05-02T02:06:00Z', text: 'b'}",
    ]

    assert [text for _, text in lines(imported("\n".join(rows)))] == ["queue grows", "b"]
    assert [text for _, text in lines(imported(",\n".join(rows) + ",\n"))] == ["queue grows", "b"]


def test_a_script_says_what_of_it_was_not_read():
    row = "[{time: '2025-05-02T02:05:00Z', text: 'queue grows'}]"

    whole = imported(f"const rows = {row};\nmodule.exports = rows;\n")
    two = imported(f"const rows = {row};\nconst more = {row};\n")

    assert whole.notes == ()
    assert any("line 2" in note for note in two.notes)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "nothing in it"),
        (b"\x7fELF\x00\x01\x02\x00", "no text"),
        (b'{"a": [1, 2]}', "no known format"),
        (b"only words, and no time anywhere\n", "begins with a time"),
        (b'{"a": ' * 200 + b"1" + b"}" * 200, "deep"),
        (b"[" * 100_000, "deep"),
    ],
)
def test_what_is_no_export_is_answered(content, word):
    result = imported(content)

    assert result.events == ()
    assert result.stopped is not None
    assert word in result.stopped.why


def test_a_named_format_that_does_not_fit_is_answered():
    for reader in readers():
        if reader.format != "markdown":
            result = imported("just a sentence\n", format_=reader.format)
            assert result.stopped is not None, reader.format
            assert result.events == ()


def test_an_unknown_zone_is_answered():
    result = imported("2025-05-02 02:05 queue grows\n", zone="Atlantis")

    assert result.stopped is not None or result.events
    assert "Atlantis" in str(result.stopped) or result.source.zone != "Atlantis"


def test_a_pipe_and_a_huge_file_are_not_read(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Unreadable, match="pipe"):
        open_source(tmp_path / "pipe")
    with (tmp_path / "huge.json").open("wb") as file:
        file.truncate(FILE_LIMIT + 1)
    with pytest.raises(Unreadable, match="larger than"):
        open_source(tmp_path / "huge.json")


def test_every_format_has_a_name_and_a_title_of_its_own():
    names = [reader.format for reader in readers()]

    assert len(names) == len(set(names))
    assert all(reader.title for reader in readers())


@settings(max_examples=150, deadline=None)
@any_of(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_break_a_reader(content):
    result = imported(content)

    assert result.stopped is None or result.events == ()


_LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12)
_KEYS = st.sampled_from(
    ["alerts", "labels", "startsAt", "log_entries", "type", "created_at", "data", "log", "createdAt", "ts",
     "text", "time", "event", "incident_updates", "messages", "agent", "incidents", "nodes", "note",
     "occurredAt", "ref", "statuses_url", "__REALTIME_TIMESTAMP", "MESSAGE", "body", "annotations"]
)  # fmt: skip
_VALUES = st.recursive(
    _LEAVES | st.sampled_from(["2025-05-02T02:05:00Z", "1746151200.000100", "trigger_log_entry"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=6),
    max_leaves=30,
)


@settings(max_examples=300, deadline=None)
@any_of(_VALUES)
def test_no_json_with_familiar_keys_breaks_a_reader(value):
    result = imported(value)

    assert result.stopped is None or result.events == ()
