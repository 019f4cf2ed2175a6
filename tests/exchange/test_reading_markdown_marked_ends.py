"""What stands at the end or the side of actions: marked names and states, emoji, remarks, what was done."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document, unplaced
from pmtui.document import Action

HEAD = "# Search finds nothing\n\n**Date:** 2024-03-15\n\n## Action items\n\n"
ALERT, BOOK = "Add an alert on the queue", "Write a runbook for restarts"


def actions(text: str) -> tuple[Action, ...]:
    return document(HEAD + text + "\n").actions


@pytest.mark.parametrize("mark", ["*{}*", "_{}_", "**{}**", "*({})*", "(assigned to {})", "- led by {}"])
def test_a_marked_name_at_the_end_of_most_items_is_the_owner(mark: str) -> None:
    first, second = actions(f"- {ALERT} {mark.format('Mika')}\n- {BOOK} {mark.format('Runa')}")

    assert (first.title, first.owner) == (ALERT, "Mika")
    assert (second.title, second.owner) == (BOOK, "Runa")


def test_a_marked_word_that_the_sentence_needs_is_no_owner() -> None:
    first, second = actions("- Upgrade the nodes of *Redis*\n- Make all nodes wait for *Kafka*")

    assert (first.title, first.owner) == ("Upgrade the nodes of Redis", "")
    assert (second.title, second.owner) == ("Make all nodes wait for Kafka", "")


@pytest.mark.parametrize(
    ("end", "status"),
    [
        ("**COMPLETED**", "done"),
        ("**PENDING**", "to do"),
        ("*in progress*", "in progress"),
        ("✅", "done"),
        ("❌", "to do"),
        ("⏳", "in progress"),
        (":white_check_mark:", "done"),
    ],
)
def test_a_state_at_the_end_says_how_far_an_action_is(end: str, status: str) -> None:
    (action,) = actions(f"- {ALERT} {end}")

    assert (action.title, action.status.value) == (ALERT, status)


def test_a_stressed_word_that_the_sentence_needs_is_no_state() -> None:
    (action,) = actions("- Announce when the migration is *done*")

    assert action.title == "Announce when the migration is done"


@pytest.mark.parametrize(
    ("heading", "status"),
    [("Completed actions", "done"), ("Action items (done)", "done"), ("Pending action items", "to do")],
)
def test_the_heading_of_a_part_says_how_far_its_actions_are(heading: str, status: str) -> None:
    (action,) = document(f"# Search finds nothing\n\n## {heading}\n\n- {ALERT}\n").actions

    assert action.status.value == status


def test_a_bold_subject_before_an_action_is_nobody() -> None:
    first, second = actions(f"- **Docs**: {BOOK}\n- **Alerting**: {ALERT}")

    assert (first.owner, second.owner) == ("", "")


@pytest.mark.parametrize(
    "lines",
    [
        f"{ALERT}  \n{BOOK}  \nMove the index",
        f"{ALERT}.\n{BOOK}.\nMove the index.",
        f"(1) {ALERT}\n(2) {BOOK}\n(3) Move the index",
    ],
)
def test_lines_that_are_no_list_to_markdown_are_an_action_each(lines: str) -> None:
    titles = [action.title.rstrip(".") for action in actions(lines)]

    assert titles == [ALERT, BOOK, "Move the index"]


def test_a_wrapped_sentence_stays_one_action() -> None:
    (action,) = actions("We will add an alert on the queue that\nWatchtower sends to the on-call")

    assert "Watchtower" in action.title


TABLE = f"| Action | Owner | State |\n|---|---|---|\n| {ALERT} | mika | DONE |\n| {BOOK} | runa | OPEN |\n"


def test_what_was_done_stands_beside_the_table_of_actions_as_text() -> None:
    text = f"- The queue was drained\n- The old disk has been replaced\n\n{TABLE}"

    assert [action.title for action in actions(text)] == [ALERT, BOOK]
    assert "The old disk has been replaced" in "\n".join(unplaced(HEAD + text))


def test_a_list_of_more_actions_beside_a_table_is_read_too() -> None:
    assert len(actions(f"- Move the index\n- Move the queue\n\n{TABLE}")) == 4


def test_remarks_below_the_actions_are_none_themselves() -> None:
    text = f"{TABLE}\nNotes:\n\n- The alert fires at 500 rows.\n- Restarts take a minute.\n"

    assert [action.title for action in actions(text)] == [ALERT, BOOK]


def test_a_document_in_a_table_keeps_the_lists_of_its_cells() -> None:
    found = document(
        "# Search finds nothing\n\n| Part | Text |\n|---|---|\n| Summary | Nobody could search. |\n"
        f"| Impact | All users |\n| Action items | - {ALERT}<br>- [x] {BOOK} |\n"
    )

    assert [(action.title, action.status.value) for action in found.actions] == [
        (ALERT, "to do"),
        (BOOK, "done"),
    ]


def test_plain_labels_with_their_text_on_the_next_line_begin_parts() -> None:
    found = document("# Search down\n\nSummary:\nIt was down.\n\nImpact:\nNobody could search.\n")

    assert found.impact.narrative == "Nobody could search."


@pytest.mark.parametrize("form", ["Incident Title", "Title", "Tittel"])
def test_a_heading_that_only_calls_for_the_title_is_not_the_title(form: str) -> None:
    found = document(f"# {form}\n\nSearch finds nothing\n\n## Summary\n\nIt was down.\n")

    assert found.title == "Search finds nothing"
