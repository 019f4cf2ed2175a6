"""How far an action is, in the words, signs and languages in which people write it."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document
from pmtui.document import Action, ActionStatus

HEAD = "# Search finds nothing\n\n**Author:** Runa Holm\n**Date:** 2024-03-15\n\n## Action items\n\n"
TITLE = "Alert when the index shrinks"


def actions(text: str) -> tuple[Action, ...]:
    return document(HEAD + text + "\n").actions


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("In build", ActionStatus.IN_PROGRESS),
        ("On progress", ActionStatus.IN_PROGRESS),
        ("in test", ActionStatus.IN_PROGRESS),
        ("partly", ActionStatus.IN_PROGRESS),
        ("In Umsetzung", ActionStatus.IN_PROGRESS),
        ("Accepted", ActionStatus.TO_DO),
        ("Under consideration", ActionStatus.TO_DO),
        ("Ej påbörjat", ActionStatus.TO_DO),
        ("no", ActionStatus.TO_DO),
        ("Nein", ActionStatus.TO_DO),
        ("Deferred", ActionStatus.TO_DO),
        ("refusé", ActionStatus.WONT_DO),
        ("Nah", ActionStatus.WONT_DO),
        ("Live", ActionStatus.DONE),
        ("Oui", ActionStatus.DONE),
        ("Accepted, implemented 2024-10-24", ActionStatus.DONE),
    ],
)
def test_a_state_of_a_column_is_read(written: str, status: ActionStatus) -> None:
    (action,) = actions(f"| Action | Done? |\n|---|---|\n| {TITLE} | {written} |")

    assert action.status is status


def test_what_a_state_says_beyond_it_stays_as_a_note() -> None:
    (action,) = actions(f"| Action | State |\n|---|---|\n| {TITLE} | Rejected by the harbour board |")

    assert action.status is ActionStatus.WONT_DO
    assert "Rejected by the harbour board" in action.note


@pytest.mark.parametrize(
    ("sign", "status"),
    [
        ("⚪ ", ActionStatus.TO_DO),
        ("🟠 ", ActionStatus.IN_PROGRESS),
        ("[-] ", ActionStatus.WONT_DO),
        ("[/] ", ActionStatus.IN_PROGRESS),
    ],
)
def test_a_sign_in_front_says_how_far_it_is(sign: str, status: ActionStatus) -> None:
    (action,) = actions(f"- {sign}{TITLE}")

    assert action.title == TITLE
    assert action.status is status


def test_what_was_agreed_on_a_day_is_not_done() -> None:
    (action,) = actions(f"- {TITLE} – agreed 26 March")

    assert action.status is ActionStatus.TO_DO


def test_a_column_is_one_of_days_where_half_of_it_are_days() -> None:
    first, second = actions(
        f"| Action | No later than | State |\n|---|---|---|\n| {TITLE} | 2024-04-02 | open |\n"
        "| Page the on-call for it | at once | open |"
    )

    assert str(first.due) == "2024-04-02"
    assert second.due is None
