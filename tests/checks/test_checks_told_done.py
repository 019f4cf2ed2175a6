"""What is told as done, and is still to do in the list of actions."""

from __future__ import annotations

import pytest
from check_samples import GOOD, both, found, sets

from pmtui.document import ActionStatus

LIMIT = "Set a time limit of 5 s for the retries of the driver"
QUEUE = "Check the length of the mail queue in each shop every 5 minutes"


def told(text: str, path: str = "summary.text", status: ActionStatus = ActionStatus.TO_DO) -> list[str]:
    edit = both(sets("actions[a1].title", QUEUE), sets("actions[a1].status", status), sets(path, text))
    return [f.message for f in found(edit(GOOD), "ACT031") if f.path == path]


@pytest.mark.parametrize(
    "text",
    [
        "Logins failed for 47 minutes. A job now checks the length of the mail queue every 5 minutes.",
        "The release was rolled back, and every shop's mail queue is now checked every 5 minutes.",
        "All corrective actions have been completed.",
        "The release was rolled back. All follow-up actions are closed, and we thank all who helped.",
    ],
)
@pytest.mark.parametrize("path", ["summary.text", "summary.response", "impact.apology"])
def test_work_that_is_to_do_is_not_told_as_done(text: str, path: str) -> None:
    assert ["is to do, due Fri 29 Mar 2024" in message for message in told(text, path)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "A job will check the length of the mail queue in each shop every 5 minutes.",
        "The mail queue now has a length of 5 minutes in each shop.",
        "Support now checks the mail queue of each shop by hand every 5 minutes.",
        "Until now nobody could check the length of the mail queue every 5 minutes.",
        "It is now planned to check the length of the mail queue every 5 minutes.",
        "Logins work now. The mail queue is checked every day.",
        "All actions of the on-call were done within 5 minutes.",
        "All corrective actions will be completed in April.",
        "Not all follow-up actions that came up are done by us.",
        "",
    ],
)
def test_what_is_to_come_or_something_else_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_what_is_done_may_be_told() -> None:
    text = "A job now checks the length of the mail queue every 5 minutes."

    assert told(text, status=ActionStatus.DONE) == []
    assert told(text, status=ActionStatus.IN_PROGRESS) == []


@pytest.mark.parametrize(
    ("note", "number"),
    [
        ("Done on 16 March.", 1), ("Deployed.", 1), ("done", 1), ("Done: the first of two shops.", 0),
        ("Done when no mail waits for 5 minutes.", 0), ("To be done in March.", 0), ("", 0),
    ],
)  # fmt: skip
def test_a_note_that_says_done_is_held_against_the_state(note: str, number: int) -> None:
    findings = found(sets("actions[a1].note", note)(GOOD), "ACT031")

    assert [finding.path for finding in findings] == ["actions[a1].status"] * number
