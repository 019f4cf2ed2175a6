"""Slack exports: names for ids, threads, bots and joins folded, whole archives within limits."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from event_samples import imported, lines

from pmtui.exchange.assemble import read_all
from pmtui.exchange.detecting import read
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Cancelled, Options
from pmtui.exchange.opening import open_source

USERS = [
    {"id": "U1", "name": "rana", "profile": {"real_name": "Rana Voss"}},
    {"id": "U2", "name": "jo", "profile": {"real_name": "Jo Lindt"}},
]
DAY = [
    {"type": "message", "subtype": "channel_join", "user": "U1", "text": "<@U1> has joined the channel",
     "ts": "1746151200.000100"},
    {"type": "message", "subtype": "bot_message", "bot_id": "B1", "username": "PagerDuty",
     "text": "Triggered #88", "ts": "1746151260.000200"},
    {"type": "message", "user": "U1", "text": "I &amp; <@U2> see <https://g.example/q|the graph> *now*",
     "ts": "1746151320.000300", "thread_ts": "1746151320.000300", "reply_count": 1},
    {"type": "message", "user": "U2", "text": "```iostat``` in <#C1|relay>", "ts": "1746151380.000400",
     "thread_ts": "1746151320.000300", "edited": {"ts": "1746151400.0"}},
    {"type": "message", "user": "U2", "text": "", "files": [{"title": "d.png"}], "ts": "1746151440.000500"},
]  # fmt: skip


@pytest.fixture
def export(tmp_path: Path) -> Path:
    folder = tmp_path / "inc-88"
    folder.mkdir()
    (tmp_path / "users.json").write_text(json.dumps(USERS))
    (folder / "2025-05-02.json").write_text(json.dumps(DAY))
    (folder / "2025-05-03.json").write_text(json.dumps([{**DAY[2], "ts": "1746237720.000100"}]))
    return tmp_path


def test_one_day_finds_the_names_beside_its_folder(export):
    result = read(open_source(export / "inc-88" / "2025-05-02.json"), Options())

    assert lines(result) == [
        ("02:00:00", "@Rana Voss has joined the channel"),
        ("02:01:00", "Triggered #88"),
        ("02:02:00", "I & @Jo Lindt see the graph (https://g.example/q) now"),
        ("02:03:00", "```iostat``` in #relay"),
        ("02:04:00", "(file: d.png)"),
    ]
    assert [event.noise for event in result.events] == [True, False, False, False, True]
    assert result.events[2].actor == "Rana Voss"
    assert result.events[3].thread == "1746151320.000300"
    assert {event.source for event in result.events} == {"Slack #inc-88"}


def test_a_folder_and_an_archive_hold_the_same(export, tmp_path_factory):
    packed = tmp_path_factory.mktemp("packed") / "export.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in export.rglob("*.json"):
            archive.write(path, f"export/{path.relative_to(export)}")

    folder, archived = (read(open_source(path), Options()) for path in (export, packed))

    assert lines(folder) == lines(archived)
    assert len(folder.events) == 6
    assert folder.facts["facts.people"].value == ("Rana Voss", "Jo Lindt")


def test_a_broken_day_is_named_and_nothing_is_imported(export):
    (export / "inc-88" / "2025-05-04.json").write_text('[{"type": "message",\n "ts": ')

    result = read(open_source(export), Options())

    assert result.events == ()
    assert result.stopped is not None
    assert "2025-05-04.json" in result.stopped.why


def test_an_archive_that_unpacks_to_far_more_is_refused(tmp_path):
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("c/2025-05-02.json", " " * 50_000_000)

    with pytest.raises(Unreadable, match="far more than its size"):
        open_source(bomb)


@pytest.mark.parametrize("name", ["/etc/2025-05-02.json", "../../2025-05-02.json"])
def test_names_that_lead_out_of_an_archive_are_left_alone(tmp_path, name):
    packed = tmp_path / "export.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(name, json.dumps(DAY))

    with pytest.raises(Unreadable, match=r"no \.json files"):
        open_source(packed)


def test_a_damaged_archive_is_answered(tmp_path):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("c/2025-05-02.json", json.dumps(DAY))
    (tmp_path / "export.zip").write_bytes(content.getvalue()[:-30])

    with pytest.raises(Unreadable, match="damaged"):
        open_source(tmp_path / "export.zip")


def test_a_long_reading_tells_how_far_it_is_and_can_be_ended():
    messages = [{"type": "message", "user": "U1", "text": f"m{n}", "ts": f"{1746151200 + n}.0001"}
                for n in range(2000)]  # fmt: skip
    given = Given("2025-05-02.json", json.dumps(messages).encode())
    seen = []

    read(given, Options(progress=lambda done, total: seen.append((done, total))))
    assert seen[-1] == (2000, 2000)

    def enough(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read(given, Options(progress=enough))


def test_an_answer_of_the_interface_is_read_as_well():
    assert len(imported({"ok": True, "messages": DAY}).events) == 5


def test_the_list_of_users_that_is_given_beside_a_day_names_its_authors():
    day, users = Given("day.json", json.dumps(DAY).encode()), Given("users.json", json.dumps(USERS).encode())

    (found,) = read_all([users, day], Options())

    assert {event.actor for event in found.events} == {"Rana Voss", "PagerDuty", "Jo Lindt"}


def test_a_list_without_messages_beside_it_is_a_source_that_cannot_be_read():
    notes = Given("notes.txt", b"2025-05-02 02:05Z queue grows\n")

    found = read_all([Given("users.json", json.dumps(USERS).encode()), notes], Options())

    assert [item.stopped is None for item in found] == [False, True]


def test_what_else_lies_in_the_folder_of_an_export_is_named(export):
    (export / "integration_logs.json").write_text("[]")
    (export / "notes.txt").write_text("2025-05-02 02:05Z queue grows\n")
    (export / "pager.json").write_text("{}")

    (note,) = read(open_source(export), Options()).notes

    assert note == (
        "Of this folder only the Slack export was read, not notes.txt, pager.json; name such files beside it."
    )


def test_a_folder_without_an_export_names_the_files_to_be_given_instead(tmp_path):
    (tmp_path / "notes.txt").write_text("2025-05-02 02:05Z queue grows\n")
    (tmp_path / "pager.json").write_text("{}")

    stopped = read(open_source(tmp_path), Options()).stopped

    assert stopped is not None
    assert stopped.why.endswith("name the files instead, which are pager.json, notes.txt")


def test_a_message_with_a_secret_is_told_with_its_moment_and_is_not_changed():
    text = "export RELAY_PASSWORD=hunter4relay && relayctl ping"
    day = [
        {**DAY[2], "text": text},
        {**DAY[2], "ts": "1746151330.000300", "text": "the password was rotated"},
    ]

    (found,) = read_all([Given("day.json", json.dumps(day).encode())], Options())

    assert found.notes == (
        "1 event seems to hold a password, token or key (2025-05-02 02:02Z); "
        "drop it, or take that out of the text once it is imported.",
    )
    assert found.events[0].text == text
