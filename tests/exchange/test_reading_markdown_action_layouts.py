"""Actions in layouts of their own: bold lines with text below, tables of one action, names behind a colon."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document, imported
from pmtui.document import Action

HEAD = "# Search finds nothing\n\n**Date:** 2024-03-15\n**Authors:** Mika, Runa\n\n## Action items\n\n"
ALERT, BOOK = "Add an alert on the queue", "Write a runbook for restarts"


def actions(text: str) -> tuple[Action, ...]:
    return document(HEAD + text + "\n").actions


def test_bold_lines_with_an_explanation_below_are_the_actions() -> None:
    first, second = actions(
        f"**1. {ALERT}**\n\nNobody saw it.\n\n**2. {BOOK}**\n\nNobody knew how.\n\nAt all."
    )

    assert (first.title, first.note) == (f"{ALERT}", "Nobody saw it.")
    assert (second.title, second.note) == (f"{BOOK}", "Nobody knew how.\n\nAt all.")


def test_a_table_below_each_action_says_who_and_how_far() -> None:
    table = "\n\n| Owner | Due | Status |\n|---|---|---|\n| {} | 2024-04-0{} | {} |\n\n"
    found = actions(
        f"### {ALERT}{table.format('Mika', 1, 'Open')}### {BOOK}{table.format('Runa', 2, 'Done')}"
    )

    assert [(row.title, row.owner, str(row.due), row.status.value) for row in found] == [
        (ALERT, "Mika", "2024-04-01", "to do"),
        (BOOK, "Runa", "2024-04-02", "done"),
    ]


def test_a_table_of_fields_and_values_is_one_action() -> None:
    (found,) = actions(
        f"| Field | Value |\n|---|---|\n| Action | {ALERT} |\n| Owner | Mika |\n| Due | 2024-04-01 |\n"
    )

    assert (found.title, found.owner, str(found.due)) == (ALERT, "Mika", "2024-04-01")


@pytest.mark.parametrize("name", ["Mika", "@mika", "@mika, @runa"])
def test_a_name_behind_a_colon_at_the_end_is_the_owner(name: str) -> None:
    (found,) = actions(f"- {ALERT}: {name}")

    assert (found.title, found.owner) == (ALERT, name)


def test_a_state_behind_a_ticket_in_brackets_is_read() -> None:
    (found,) = actions(
        f"| Action item | Owner | Bug |\n|---|---|---|\n| {ALERT} | MLA | (Ticket No: SRCH-38)**TODO** |\n"
    )

    assert found.status.value == "to do"
    assert imported(HEAD + f"- {ALERT}\n").sections[-1].name == "actions"


@pytest.mark.parametrize(
    "text",
    [
        "No further action is required.",
        "No action items were identified for this incident.",
        "N/A - the vendor repaired it.",
        "Tracked on [the board](https://example.org/board/7).",
        "See https://example.org/issues/12.",
        "The action items are listed in the ticket.",
    ],
)
def test_a_sentence_that_names_no_action_is_none(text: str) -> None:
    found = imported(HEAD + text + "\n")

    assert found.document is not None
    assert found.document.actions == ()
    assert "actions" not in {part.name for part in found.sections}
    assert any(text.split()[0] in piece.text for piece in found.unplaced)


@pytest.mark.parametrize(
    "text",
    [
        "No deploy will be made without an alert.",
        "See that every queue has an alert, and write a runbook for it",
    ],
)
def test_a_sentence_that_promises_something_is_an_action(text: str) -> None:
    assert len(actions(f"- {text}")) == 1


def test_an_owner_that_is_a_link_is_the_name_alone() -> None:
    (found,) = actions(
        f"| Action | Owner |\n|---|---|\n| {ALERT} | [@mika](https://example.org/mika), "
        "[Runa](mailto:runa@example.org) |\n"
    )

    assert found.owner == "@mika, Runa"
