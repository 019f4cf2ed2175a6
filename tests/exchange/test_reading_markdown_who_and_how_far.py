"""Who does an action, until when and how far it is, where mentions, cells, letters and brackets say it."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document
from pmtui.document import Action, ActionStatus

HEAD = "# Search finds nothing\n\n**Author:** Runa Holm\n**Date:** 2024-03-15\n\n## Action items\n\n"


def actions(text: str) -> tuple[Action, ...]:
    return document(HEAD + text + "\n").actions


def test_a_mention_before_the_words_is_the_owner() -> None:
    first, second = actions("- [ ] @runa count the rows of the index\n- [ ] @Search (Mika) write a drill\n")

    assert (first.owner, first.title) == ("@runa", "count the rows of the index")
    assert second.title == "write a drill"
    assert "Mika" in second.owner


def test_a_mention_that_something_is_said_about_is_no_owner() -> None:
    (action,) = actions("- @searchbot is to be moved to the second cluster\n")

    assert action.title.startswith("@searchbot")


def test_lettered_actions_keep_the_fields_below_them() -> None:
    first, second = actions(
        "a. Check the index\n   each night\n"
        "   Owner: Mika Laine\n   Target: 29 March 2024\n   Position: Agreed\n"
        "\nb. Write a drill\n   Owner: Runa Holm\n   Target: 5 April 2024\n   Position: Done\n"
    )

    assert (first.owner, str(first.due), first.status) == ("Mika Laine", "2024-03-29", ActionStatus.TO_DO)
    assert (second.owner, str(second.due), second.status) == ("Runa Holm", "2024-04-05", ActionStatus.DONE)


def test_a_column_of_colours_is_the_status_and_the_words_stay_whole() -> None:
    first, second = actions(
        "| No | Recommendation | Lead | By | RAG |\n|---|---|---|---|---|\n"
        "| R1 | Vendor to warn of a shrinking index | Mika Laine | 29/03/2024 | On track |\n"
        "| R2 | Write a drill | Runa Holm | 30/03/2024 | Overdue |\n"
    )

    assert first.title == "Vendor to warn of a shrinking index"
    assert (first.owner, first.status) == ("Mika Laine", ActionStatus.IN_PROGRESS)
    assert second.status is ActionStatus.TO_DO


def test_a_column_of_names_is_what_is_done_beside_one_of_assignees() -> None:
    (action,) = actions(
        "| Name | Assignee | Due |\n|---|---|---|\n| Write a drill | Mika Laine | 2024-03-29 |\n"
    )

    assert (action.title, action.owner) == ("Write a drill", "Mika Laine")


@pytest.mark.parametrize("label", ["When", "Wanneer", "Wann", "Quand", "Cuándo"])
def test_the_word_for_when_is_a_label_of_the_due_day(label: str) -> None:
    (action,) = actions(f"1. Write a drill\n   - Owner: Mika\n   - {label}: 29/3\n")

    assert str(action.due) == "2024-03-29"


@pytest.mark.parametrize(
    "said", ["Lead: Mika Laine. By: 29 March 2024.", "Due: 29 March 2024. By: Mika Laine."]
)
def test_by_is_a_day_or_a_person(said: str) -> None:
    (action,) = actions(f"1. Letters are read after each release. {said}\n")

    assert (action.owner, str(action.due)) == ("Mika Laine", "2024-03-29")


def test_a_state_in_brackets_before_the_words_is_read() -> None:
    first, second = actions("1. [done] Check the index each night\n2. [in progress] Write a drill\n")

    assert (first.title, first.status) == ("Check the index each night", ActionStatus.DONE)
    assert (second.title, second.status) == ("Write a drill", ActionStatus.IN_PROGRESS)


def test_lines_that_begin_with_people_of_the_chat_are_an_action_each() -> None:
    first, second = document(
        "# Search finds nothing\n\n## Timeline\n\n- [14:50] **runa** it is empty\n"
        "- [14:55] **mika** rebuild it?\n- [15:10] **runa** rebuild runs\n- [15:30] **mika** it is back\n\n"
        "## Action items\n\nruna: count the rows of the index\nmika: write a drill\n"
    ).actions

    assert (first.owner, first.title) == ("runa", "count the rows of the index")
    assert (second.owner, second.title) == ("mika", "write a drill")
