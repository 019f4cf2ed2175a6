"""What of a chat is folded: who only greets, thanks or reacts; and never what a bot tells of a change."""

from __future__ import annotations

import json

import pytest

from pmtui.exchange.detecting import read
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Options
from pmtui.exchange.readers.events.chatter import is_chatter


@pytest.mark.parametrize(
    "text",
    [
        "lol :joy:",
        "ok",
        "good morning",
        "+1",
        "thanks @ada!",
        "👍",
        ":eyes:",
        "anyone up for lunch tomorrow?",
    ],
)
def test_greetings_thanks_and_reactions_are_chatter(text: str) -> None:
    assert is_chatter(text)


@pytest.mark.parametrize(
    "text",
    [
        "ok, rolling back",
        "done",
        "payments are down",
        "thanks, the pool is at 200 now",
        "yes, deploy 2.31",
        "anyone looking at the alert?",
        "back to normal",
    ],
)
def test_what_tells_of_the_incident_is_kept(text: str) -> None:
    assert not is_chatter(text)


def test_a_bot_that_tells_of_a_change_is_kept_once() -> None:
    deployed = {
        "subtype": "bot_message",
        "username": "deploybot",
        "text": "Deployed payments-api 2.31.0 to production",
    }
    messages = [
        {"type": "message", "ts": f"17817800{place}0.000100", **said}
        for place, said in enumerate(
            (deployed, deployed, {"user": "U1", "text": "ok"}, {"user": "U1", "text": "latency is up"},
             {"subtype": "bot_message", "username": "standup", "text": "Time for your standup"})
        )
    ]  # fmt: skip
    found = read(Given("2026-06-18.json", json.dumps(messages).encode()), Options())

    assert [event.noise for event in found.events] == [False, True, True, False, True]


def test_a_paragraph_behind_the_last_row_is_a_passage_of_its_own() -> None:
    text = "2026-06-18\n14:02 paged\n  by the pool alert\n14:50 closed\n\nFollow-up: review pool sizes!\n"
    found = read(Given("notes.txt", text.encode()), Options())

    assert [event.text for event in found.events] == ["paged\nby the pool alert", "closed"]
    assert [piece.text for piece in found.unplaced] == ["Follow-up: review pool sizes!"]
