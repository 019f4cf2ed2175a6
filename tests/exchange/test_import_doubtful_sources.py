"""Sources that are packed, in an old encoding, without a time, or of which two columns are times."""

from __future__ import annotations

import gzip
import json

import pytest

from pmtui.exchange.detecting import read
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options


def found(name: str, data: bytes | str) -> Imported:
    """Return what is read from a source."""
    return read(Given(name, data if isinstance(data, bytes) else data.encode()), Options())


def why(name: str, data: bytes | str) -> str:
    """Return the sentence with which a reading stops."""
    stopped = found(name, data).stopped
    assert stopped is not None
    return stopped.why


def test_a_packed_file_is_to_be_unpacked() -> None:
    assert "gzip" in why("notes.txt.gz", gzip.compress(b"14:05 page\n14:06 ack\n"))
    assert "unpack it" in why("notes.xz", b"\xfd7zXZ\x00\x00\x04\xe6\xd6")


@pytest.mark.parametrize(("encoding", "name"), [("cp932", "Shift-JIS"), ("euc_jp", "EUC-JP")])
def test_old_japanese_text_is_read_and_the_guess_is_told(encoding: str, name: str) -> None:
    text = "2024-05-03 14:05 サーバーが停止しました\n2024-05-03 14:10 復旧した\n"
    result = found("notes.txt", text.encode(encoding))
    assert [event.text for event in result.events] == ["サーバーが停止しました", "復旧した"]
    assert any(name in note and "not in UTF-8" in note for note in result.notes)


def test_old_western_text_is_read_and_the_guess_is_told() -> None:
    text = "2024-05-03 14:05 Störung der Züge\n2024-05-03 14:10 gelöst, é\n"
    result = found("notes.txt", text.encode("cp1252"))
    assert result.events[0].text == "Störung der Züge"
    assert any("Windows-1252" in note for note in result.notes)
    assert not any("UTF-8" in note for note in found("notes.txt", text).notes)


@pytest.mark.parametrize(
    "text",
    [
        "  211  2024-05-03 14:05:10 systemctl restart mail\n  212  2024-05-03 14:06:10 ls\n",
        " 1001  2024-05-03 14:05:10 systemctl restart mail\n 1002  2024-05-03 14:06:10 ls\n",
    ],
)
def test_what_history_prints_is_read_only_where_that_is_asked_for(text: str) -> None:
    assert "--format shell" in why("hist.txt", text)
    asked = read(Given("hist.txt", text.encode()), Options(), "shell")
    assert [event.text for event in asked.events] == ["systemctl restart mail", "ls"]


def test_a_numbered_list_of_times_is_no_history() -> None:
    text = "1.  2024-05-03 14:05 page\n2.  2024-05-03 14:06 ack\n"
    assert "history" not in " ".join(found("list.txt", text).notes)
    assert found("list.txt", text).stopped is None


def test_a_notification_that_holds_no_time_is_named() -> None:
    notification = {
        "title": "[Alerting] mail queue",
        "ruleName": "mail queue",
        "evalMatches": [],
        "state": "x",
    }
    sentence = why("hook.json", json.dumps(notification))
    assert "holds no time" in sentence
    assert "[Alerting] mail queue" in sentence


def test_journal_entries_with_one_cursor_are_told_apart_by_their_texts() -> None:
    entries = [
        {"__CURSOR": "s=1;i=2", "__REALTIME_TIMESTAMP": "1714745100000000", "MESSAGE": text}
        for text in ("disk failed", "array degraded", "array degraded")
    ]
    result = found("journal.jsonl", "\n".join(map(json.dumps, entries)))
    assert [event.text for event in result.events] == ["disk failed", "array degraded"]


@pytest.mark.parametrize(
    "table",
    [
        "Start,End,Incident\n2024-05-03 14:32,2024-05-03 15:40,mail down\n",
        "Start time,End time,Summary\n2024-05-03 14:32,2024-05-03 15:40,mail down\n",
        "Beginn;Ende;Vorgang\n03.05.2024 14:32;03.05.2024 15:40;mail down\n",
        "Date,Start,End,What\n2024-05-03,14:32,15:40,mail down\n",
    ],
)
def test_a_column_of_ends_is_never_the_text(table: str) -> None:
    result = found("spans.csv", table)
    assert [event.text for event in result.events] == ["(until 15:40) mail down"]
    assert not any("not taken" in note for note in result.notes)


def test_commits_in_the_format_that_is_recommended_know_their_authors() -> None:
    line = "abc1234|2024-05-03T14:32:00+01:00|Rana Test|Raise the limit | again"
    event = found("git.log", f"{line}\n").events[0]
    assert (event.actor, event.text) == ("Rana Test", "Raise the limit | again")
