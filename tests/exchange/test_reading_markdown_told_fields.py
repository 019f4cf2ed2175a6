"""What an action says of its owner, its day and its state, however the label and the value are joined."""

from __future__ import annotations

import pytest
from markdown_read import document

from pmtui.document import Action, ActionStatus

HEAD = "# Search down\n\nDate: 2024-03-15\n\n## Action items\n\n"


def action(item: str) -> Action:
    (found,) = document(f"{HEAD}- {item}\n").actions
    return found


def row(heads: str, cells: str) -> Action:
    rule = " | ".join("---" for _ in heads.split("|"))
    (found,) = document(f"{HEAD}| {heads} |\n| {rule} |\n| {cells} |\n").actions
    return found


@pytest.mark.parametrize(
    "end",
    [
        "; owner mika; due 2024-06-20",
        " | owner mika | due 2024-06-20",
        " (owner mika, due 2024-06-20)",
        " - owner: mika - due: 2024-06-20",
        ". Owner - mika, ETA - 20 June 2024",
        ". Assignee – mika. Due – 20 June 2024",
        ", owner = mika, due = 2024-06-20",
        " [owner:: mika] [due:: 2024-06-20]",
        " (owner:: mika) (due:: 2024-06-20)",
        ". OPR: mika. ECD: 20 June 2024",
        ". Owner: mika, due: June 20, 2024",
    ],
)
def test_owner_and_day_are_found_behind_any_sign(end):
    found = action(f"Alert on the age of backups{end}")
    assert (found.title.rstrip("."), found.owner, str(found.due)) == (
        "Alert on the age of backups",
        "mika",
        "2024-06-20",
    )
    assert found.note == ""


@pytest.mark.parametrize("item", ["Define the alert, owner unclear", "Add a field, owner missing"])
def test_what_is_said_of_the_owner_is_no_name(item):
    assert action(item).owner == ""


@pytest.mark.parametrize("word", ["by", "before", "until", "due"])
def test_the_word_before_the_day_goes_with_it(word):
    found = action(f"Mika to add an alert {word} 25/02/2025")
    assert (found.title, found.owner, str(found.due)) == ("to add an alert", "Mika", "2025-02-25")


def test_the_year_behind_a_comma_belongs_to_the_day():
    rows = "- Load test (@mika, due: May 31, 2024)\n- Watch disks — **@runa** — [SRCH-12](https://t.example/12)\n"
    first, second = document(f"{HEAD}{rows}- Rehearse, owner: @mika\n").actions[:2]
    assert (first.owner, str(first.due), first.note) == ("@mika", "2024-05-31", "")
    assert (second.owner, second.ticket, second.note) == ("@runa", "SRCH-12 https://t.example/12", "")


@pytest.mark.parametrize(
    "state", ["Blocked", "On hold", "Deferred", "Postponed", "Waiting for the vendor", "Parked", "Delayed"]
)
def test_a_state_that_says_more_than_to_do_is_kept(state):
    found = row("Action | Status", f"Raise the pool | {state}")
    assert (found.status, found.note) == (ActionStatus.TO_DO, f"Status: {state}")


@pytest.mark.parametrize(
    "item", ["Raise the pool (blocked)", "BLOCKED: Raise the pool", "Raise the pool — blocked"]
)
def test_a_state_in_a_list_is_kept_too(item):
    found = action(item)
    assert (found.title, found.status) == ("Raise the pool", ActionStatus.TO_DO)
    assert found.note.lower() == "status: blocked"


@pytest.mark.parametrize("cross", ["❌", "✗", "🚫"])
def test_what_is_struck_out_with_a_cross_is_not_done(cross):
    assert row("Action | Status", f"~~Bigger nodes~~ | {cross}").status is ActionStatus.WONT_DO
    assert action(f"~~Bigger nodes~~ {cross}").status is ActionStatus.WONT_DO
    assert row("Action | Status", "~~Bigger nodes~~ | ✅").status is ActionStatus.DONE
    assert row("Action | Status", "Bigger nodes | ❌").status is ActionStatus.TO_DO


@pytest.mark.parametrize("due", ["Done 2024-03-18", "✅ 2024-03-18", "completed on 18 March 2024"])
def test_a_day_that_says_it_is_done_is_when_it_was(due):
    found = row("Action | Due", f"Raise the pool | {due}")
    assert (found.status, str(found.finished), found.due) == (ActionStatus.DONE, "2024-03-18", None)


@pytest.mark.parametrize("due", ["2024-03-18 (done)", "2024-03-18 ✅", "done, 2024-03-18"])
def test_a_day_beside_a_state_keeps_both(due):
    found = row("Action | Due", f"Raise the pool | {due}")
    assert found.status is ActionStatus.DONE
    assert "2024-03-18" in (str(found.due), str(found.finished))


def test_a_day_that_was_moved_is_the_later_one():
    found = row("Action | Due", "Raise the pool | ~~2024-03-18~~ 2024-04-01")
    assert (str(found.due), found.note) == ("2024-04-01", "Due: ~~2024-03-18~~ 2024-04-01")


@pytest.mark.parametrize("box", ["", "[ ] "])
def test_what_is_struck_out_without_more_is_not_said_to_be_done(box: str) -> None:
    found = action(f"{box}~~Bigger nodes~~")
    assert (found.title, found.status) == ("Bigger nodes", ActionStatus.WONT_DO)
    assert found.note == "It is struck out, without a word whether it was done or given up."


def test_what_is_struck_out_and_ticked_is_done() -> None:
    assert action("[x] ~~Bigger nodes~~").status is ActionStatus.DONE
    assert action("~~Bigger nodes~~ (done)").status is ActionStatus.DONE
    assert row("Action | Status", "~~Bigger nodes~~ | Done").status is ActionStatus.DONE


@pytest.mark.parametrize("word", ["wontfix", "won't fix", "Won’t do", "obsolete", "Cancelled"])
@pytest.mark.parametrize("title", ["Bigger nodes", "~~Bigger nodes~~"])
def test_a_state_in_place_of_a_ticket_is_no_ticket(title: str, word: str) -> None:
    found = row("Action | Owner | Bug", f"{title} | mika | {word}")
    assert (found.status, found.ticket, found.note) == (ActionStatus.WONT_DO, "", "")


@pytest.mark.parametrize("sign", ["✅", " ✅", " ✔️", " ☑"])
def test_a_tick_behind_a_ticket_says_that_it_is_done(sign: str) -> None:
    found = row("Action | Owner | Bug", f"Bigger nodes | mika | SRCH-12{sign}")
    assert (found.status, found.ticket) == (ActionStatus.DONE, "SRCH-12")


def test_a_tick_behind_a_ticket_leaves_what_the_column_of_states_says() -> None:
    found = row("Action | Status | Bug", "Bigger nodes | in progress | SRCH-12 ✅")
    assert (found.status, found.ticket) == (ActionStatus.IN_PROGRESS, "SRCH-12")
