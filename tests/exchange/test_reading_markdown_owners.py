"""Who does an action until when, in the many ways in which people write it beside or below its words."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document
from pmtui.document import Action, ActionStatus

HEAD = "# Search finds nothing\n\n**Author:** Runa Holm\n**Date:** 2024-03-15\n\n## Action items\n\n"
TITLE = "Alert when the index shrinks"


def actions(text: str) -> tuple[Action, ...]:
    return document(HEAD + text + "\n").actions


@pytest.mark.parametrize(
    "written",
    [
        "- {} (@runa, by 2024-03-29)",
        "- {} [@runa] [due: 2024-03-29]",
        "- {} – Owner: @runa – Due: 2024-03-29",
        "- {}. Owner: @runa. Due: 2024-03-29.",
        "- {} *Owner: @runa* *Due: March 29th, 2024*",
        "- {}; owner @runa; due 29 March",
        "- {} (@runa / 2024-03-29)",
        "- {} → @runa → 2024-03-29",
        "- {} {{owner: @runa, due: 2024-03-29}}",
        "- {} -- @runa, 2024-03-29 ([OPS-7](https://tickets.example/OPS-7))",
        "- {}<br>Owner: @runa<br>Due: 2024-03-29",
        "- @runa: {} (due 29 March)",
        "- {}\n  - **Owner:** @runa\n  - **Due date:** 29.03.2024",
        "- {}\n  - @runa, 2024-03-29",
        "- {}\n  - Verantwortlich / Owner: @runa\n  - Termin / Due: 29.03.2024",
        "**{}**\n\n- Owner: @runa\n- Due: 2024-03-29",
        "### {}\n\nOwner: @runa · Due: 2024-03-29",
        "### {}\n\n| Owner | @runa |\n|---|---|\n| Due | 2024-03-29 |",
        "- Action: {}\n- Owner: @runa\n- Due: 2024-03-29",
        "- {} (@runa, due 29 March, needs a talk)",
    ],
)
def test_owner_and_due_day_are_read(written: str) -> None:
    (action,) = actions(written.format(TITLE))

    assert action.title.startswith(TITLE)
    assert "Owner" not in action.title
    assert action.owner == "@runa"
    assert str(action.due) == "2024-03-29"


@pytest.mark.parametrize(
    ("written", "owner"),
    [
        ("Mika will alert when it shrinks", "Mika"),
        ("Mika Laine to alert when it shrinks", "Mika Laine"),
        ("Runa – alert when it shrinks", "Runa"),
        ("TODO(mika): alert when it shrinks", "mika"),
        ("Alert when it shrinks. Owner: Mika, due before the launch", "Mika"),
        ("Alert when it shrinks (Search team)", "Search team"),
    ],
)
def test_the_owner_is_read_in_front_and_behind(written: str, owner: str) -> None:
    (action,) = actions(f"- {written}")

    assert action.owner == owner


@pytest.mark.parametrize(
    "written",
    [
        "Refuse to start the indexer without a marker",
        "Runbook to be written for the indexer",
        "Need to alert when the index shrinks",
        "Nobody to use the old token",
        "Alert on the index (TBD)",
        "Monitoring – alert when it shrinks",
    ],
)
def test_nobody_is_made_the_owner_of_what_names_none(written: str) -> None:
    (action,) = actions(f"- {written}")

    assert action.owner == ""


@pytest.mark.parametrize(
    "due", ["Q3 2024", "next sprint", "in two weeks", "end of the quarter", "before Season 5", "ASAP"]
)
def test_a_due_day_in_words_is_kept_and_no_day_is_made_of_it(due: str) -> None:
    (action,) = actions(f"- {TITLE} (owner: Mika, due: {due})")

    assert (action.title, action.owner, action.due) == (TITLE, "Mika", None)
    assert due in action.note


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("- ~~{}~~ won't do, see the notes", ActionStatus.WONT_DO),
        ("- ~~{} -- Mika, 2024-03-29~~ **DONE**", ActionStatus.DONE),
        ("- :white_check_mark: {} (Mika)", ActionStatus.DONE),
        ("- {} (@mika, done 18 March)", ActionStatus.DONE),
        ("- {} - done by Mika", ActionStatus.DONE),
        ("- {}\n  - Stand / Status: offen / open", ActionStatus.TO_DO),
        ("Not done: {}", ActionStatus.TO_DO),
    ],
)
def test_a_state_in_words_is_read(written: str, status: ActionStatus) -> None:
    (action,) = actions(written.format(TITLE))

    assert (action.title.rstrip("."), action.status) == (TITLE, status)


def test_promises_in_prose_are_an_action_each() -> None:
    found = actions("Mika will page on the lag by 29 March. Runa will write the runbook. We must test both.")

    assert [(action.owner, action.title.split()[-1]) for action in found] == [
        ("Mika", "lag"),
        ("Runa", "runbook."),
        ("", "both."),
    ]


def test_the_end_of_a_month_is_its_last_day() -> None:
    found = actions("- Page on the lag (Mika, end of May)\n- Drill (Runa, by the end of January)")

    assert [str(action.due) for action in found] == ["2024-05-31", "2025-01-31"]


def test_a_column_with_owner_and_day_is_read_into_both() -> None:
    (action,) = actions(f"| Item | Owner / Due | Done? |\n|--|--|--|\n| {TITLE} | Mika / 2024-03-29 | ☐ |")

    assert (action.title, action.owner, str(action.due)) == (TITLE, "Mika", "2024-03-29")
    assert action.status is ActionStatus.TO_DO


def test_a_first_word_is_the_owner_where_the_text_knows_it_as_a_name() -> None:
    text = "# Mail is late\n\n## Timeline\n\n- 2024-03-15 08:40 Ida notices it, Bo joins\n\n## Actions\n\n"
    found = document(
        text + "* Ida: alert on the disk\n* Bo: move the queue\n* someone: write it down\n"
    ).actions

    assert [action.owner for action in found] == ["Ida", "Bo", ""]


def test_a_table_of_who_does_what_is_the_actions_under_any_heading() -> None:
    table = "| Was | Wer | Bis |\n|--|--|--|\n| Alert on lag | Mika | 29.03. |\n"
    (action,) = document(f"# Lag\n\n**Date:** 2024-03-12\n\n## Afterwards\n\n{table}").actions

    assert (action.title, action.owner, str(action.due)) == ("Alert on lag", "Mika", "2024-03-29")


def test_a_day_that_can_be_read_both_ways_is_the_one_behind_the_incident() -> None:
    (action,) = actions("- Page on the lag (Mika) - open, due 4/1")

    assert (action.owner, str(action.due), action.status) == ("Mika", "2024-04-01", ActionStatus.TO_DO)


def test_a_role_in_brackets_stays_with_its_owner() -> None:
    found = document(
        "# No labels\n\n## Actions\n\n| Action | Owner | Due |\n|--|--|--|\n"
        "| Bound the pool | Mika (SRE) | 2024-03-29 |\n"
        "| Page the vendor | (Ada Berg) | 2024-04-05 |\n"
    )

    assert [action.owner for action in found.actions] == ["Mika (SRE)", "Ada Berg"]


def test_a_day_among_the_words_stays_there_where_the_due_date_has_a_cell_of_its_own() -> None:
    found = document(
        "# No labels\n\n## Actions\n\n| Action | Owner | Due |\n|--|--|--|\n"
        "| Renew the certificates before 3 June | Mika | 2024-05-29 |\n"
    )

    assert [(action.title, str(action.due)) for action in found.actions] == [
        ("Renew the certificates before 3 June", "2024-05-29")
    ]


def test_work_that_begins_the_words_of_an_action_is_no_owner() -> None:
    found = document(
        "# No labels\n\n## Action items\n\n- Improving Deploy-tools to stop half a release.\n"
        "- Billing Team to bound the pool\n\n### Investigation\n\n- Read the logs of the pod\n"
    )

    assert [action.owner for action in found.actions] == ["", "Billing Team", ""]
