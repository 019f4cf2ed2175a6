"""The actions of Markdown post-mortems, with owner, due date, status and ticket."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document, unplaced
from pmtui.document import Action, ActionStatus, Decision, Priority

HEAD = "# Search finds nothing\n\n**Date:** 2024-03-15\n\n## Action items\n\n"
TITLE = "Alert when the index shrinks by half"


def actions(text: str) -> tuple[Action, ...]:
    return document(HEAD + text).actions


@pytest.mark.parametrize(
    "text",
    [
        f"| Action | Owner | Due | Status | Ticket |\n|--|--|--|--|--|\n| {TITLE} "
        f"| Mika Laine | 2024-03-29 | Done | OPS-31 |\n",
        f"| # | Ticket | Status | Deadline | Assignee | Task |\n|--|--|--|--|--|--|\n| 1 "
        f"| OPS-31 | ✅ Done | 29 March 2024 | Mika Laine | {TITLE} |\n",
        f"- [x] {TITLE} (owner: Mika Laine) (due: 2024-03-29) OPS-31\n",
        f"- **Mika Laine**: {TITLE} (OPS-31) – due 2024-03-29 – done\n",
        f"**Mika Laine**\n\n- {TITLE} OPS-31 (by 2024-03-29) - done\n",
        f"### Mika Laine\n\n- [x] {TITLE} (OPS-31), due 2024-03-29\n",
        f"- {TITLE}\n  - Owner: Mika Laine\n  - Due: 2024-03-29\n  - Status: done\n  - Ticket: OPS-31\n",
        f"### 1) DONE {TITLE}\n\nOwner: Mika Laine\nDue: 2024-03-29\nTicket: OPS-31\n",
    ],
)
def test_an_action_is_read_in_every_way_to_write_it(text: str) -> None:
    (action,) = actions(text)

    assert action.title.startswith(TITLE)
    assert action.owner == "Mika Laine"
    assert str(action.due) == "2024-03-29"
    assert action.status is ActionStatus.DONE
    assert action.ticket == "OPS-31"


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("- [ ] {}", ActionStatus.TO_DO),
        ("- {} (in progress)", ActionStatus.IN_PROGRESS),
        ("- TODO: {}", ActionStatus.TO_DO),
        ("- ✅ {}", ActionStatus.DONE),
        ("- ~~{}~~", ActionStatus.WONT_DO),
        ("- [DONE] {}", ActionStatus.DONE),
        ("- {} - won't do", ActionStatus.WONT_DO),
        ("### In progress\n\n- {}", ActionStatus.IN_PROGRESS),
        ("| Action | Status |\n|--|--|\n| {} | 完了 |", ActionStatus.DONE),
        ("| アクション | 状態 |\n|--|--|\n| {} | 未着手 |", ActionStatus.TO_DO),
    ],
)
def test_a_status_is_read_from_boxes_words_and_signs(written: str, status: ActionStatus) -> None:
    (action,) = actions(written.format(TITLE) + "\n")

    assert action.status is status


@pytest.mark.parametrize(
    ("written", "owner"),
    [
        ("- {} (@mika)", "@mika"),
        ("- {} @mika", "@mika"),
        ("- @mika: {}", "@mika"),
        ("- [Mika Laine] {}", "Mika Laine"),
        ("**ML** {}", "ML"),
        ("**ML/AB**\n- {}", "ML/AB"),
        ("- Mika Laine will {}", "Mika Laine"),
        ("- {} (Owner: search team)", "search team"),
    ],
)
def test_an_owner_is_found_where_a_person_is_named(written: str, owner: str) -> None:
    found = actions(written.format(TITLE[:1].lower() + TITLE[1:]) + "\n")

    assert [action.owner for action in found] == [owner]


def test_groups_say_something_about_all_of_their_actions() -> None:
    found = actions(
        "### High priority\n\n- Alert on size\n\n### Low priority\n\n- Write the runbook\n- Tell support\n"
    )

    assert [action.priority for action in found] == [Priority.HIGH, Priority.LOW, Priority.LOW]


def test_points_below_an_action_are_its_note_and_words_above_the_list_stay() -> None:
    text = "We agreed on this:\n\n- Alert on size:\n  - per node\n  - per index\n- Write the runbook\n"

    assert [(action.title, action.note) for action in actions(text)] == [
        ("Alert on size:", "- per node\n- per index"),
        ("Write the runbook", ""),
    ]
    assert "We agreed on this:" in unplaced(HEAD + text)


def test_prose_is_one_action_a_paragraph() -> None:
    assert len(actions("The job will copy before it deletes.\n\nThe index gets an alert.\n")) == 2


@pytest.mark.parametrize(
    "text", ["None.", "N/A", "No actions.", "No further action items were identified.", "TBD"]
)
def test_no_actions_are_none(text: str) -> None:
    assert actions(text + "\n") == ()


def test_what_another_section_proposes_is_a_candidate() -> None:
    found = actions("- Alert on size\n\n## Prevention measures\n\n- Staging that is like production\n")

    assert [action.decision for action in found] == [Decision.ACCEPTED, Decision.CANDIDATE]
    alone = document("# T\n\n## Prevention measures\n\n- Staging that is like production\n").actions
    assert [action.decision for action in alone] == [Decision.ACCEPTED]


def test_boxes_are_actions_under_any_heading() -> None:
    found = document("# T\n\n## Afterwards\n\n- [ ] Alert on size\n- [x] Write the runbook\n").actions

    assert [action.title for action in found] == ["Alert on size", "Write the runbook"]


def test_what_no_field_takes_goes_into_the_note() -> None:
    (action,) = actions("| Action | Due | Team size |\n|--|--|--|\n| Alert on size | ongoing | 3 |\n")

    assert action.due is None
    assert action.note == "Due: ongoing\n\nTeam size: 3"


def test_columns_with_names_of_their_own_are_known_by_what_they_hold() -> None:
    rows = "| Alert on size | mika | 2024-03-29 | Done |\n| Add a replica | jo.b | 2024-04-02 | Open |\n"
    found = actions(f"| Measure | On the hook | Until | Where it is |\n|--|--|--|--|\n{rows}")

    assert [action.owner for action in found] == ["mika", "jo.b"]
    assert [str(action.due) for action in found] == ["2024-03-29", "2024-04-02"]
    assert [action.status for action in found] == [ActionStatus.DONE, ActionStatus.TO_DO]


def test_a_column_of_systems_or_costs_owns_nothing() -> None:
    (action,) = actions("| Action | Component | Effort |\n|--|--|--|\n| Alert on size | Search | Small |\n")

    assert action.owner == ""
    assert action.note == "Component: Search\n\nEffort: Small"
