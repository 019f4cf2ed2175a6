"""Tables that are none to Markdown, and tables of actions where no heading says so."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document

TITLES = ["Add an alert on the queue", "Write down how to drain it"]
NO_DASHES = """\
| Action | Owner |
| Add an alert on the queue | Mika |
| Write down how to drain it | Jo |
"""
DASHES_ABOVE = """\
|--------|-------|
| Action | Owner |
| Add an alert on the queue | Mika |
| Write down how to drain it | Jo |
"""
TOO_FEW_DASHES = """\
| Action | Owner | Ticket |
|--------|-------|
| Add an alert on the queue | Mika | |
| Write down how to drain it | Jo | |
"""
GRID = """\
+----------------------------+-------+
| Action                     | Owner |
+----------------------------+-------+
| Add an alert on the queue  | Mika  |
+----------------------------+-------+
| Write down how to drain it | Jo    |
+----------------------------+-------+
"""
WRAPPED = """\
|--------|-------|
| Action | Owner |
| Add an alert
on the queue | Mika |
| Write down how to drain it
| Jo |
"""
GAPS = """\
| Action | Owner |

| Add an alert on the queue | Mika |

| Write down how to drain it | Jo |
"""
GAP_BELOW = """\
| Action | Owner |
|---|---|
| Add an alert on the queue | Mika |

| Write down how to drain it | Jo |
"""
BELOW_WORDS = """\
These are ours:
| Action | Owner |
| Add an alert on the queue | Mika |
| Write down how to drain it | Jo |
"""


@pytest.mark.parametrize(
    "table", [NO_DASHES, DASHES_ABOVE, TOO_FEW_DASHES, GRID, WRAPPED, GAPS, GAP_BELOW, BELOW_WORDS]
)
def test_a_table_is_read_however_its_dashes_and_rows_stand(table: str) -> None:
    read = document(f"# Queue full\n\n## Action items\n\n{table}\n## Lessons\n\nQueues fill.\n")
    assert [action.title for action in read.actions] == TITLES
    assert [action.owner for action in read.actions] == ["Mika", "Jo"]


def test_a_sentence_with_bars_stays_a_sentence() -> None:
    read = document("# Queue full\n\n## Summary\n\nWe ran `sort | uniq | wc` twice.\nIt was | slow.\n")
    assert "sort | uniq | wc" in read.summary.text


def test_a_table_of_actions_below_no_heading_of_its_own_holds_the_actions() -> None:
    read = document(
        "# Chain halted\n\n**Summary**: It halted.\n**Detection**: Somebody wrote to us.\n\n"
        "| Action Item | Type | Owner | Bug |\n| --- | --- | --- | --- |\n"
        "| Bundle the settings | prevent | Core team | n/a DONE |\n"
        "| Test with more nodes | prevent | Core team | TODO. |\n\n"
        "## Lessons learned\n\nHalts are long.\n"
    )
    assert [action.title for action in read.actions] == [
        "Bundle the settings",
        "Test with more nodes",
    ]
    assert [action.status.value for action in read.actions] == ["done", "to do"]
    assert "Bundle" not in read.summary.detection


def test_a_table_of_servers_is_no_list_of_actions() -> None:
    read = document(
        "# Disk full\n\n## Impact\n\n| Server | Owner | Status |\n|---|---|---|\n| db1 | Mika | down |\n"
    )
    assert read.actions == ()


def test_a_list_that_repeats_the_actions_of_a_table_adds_none() -> None:
    read = document(
        "# Certificate lost\n\n## Follow-up actions\n\n| Action | Owner |\n|---|---|\n"
        "| Probe the certificates of all hosts every hour | Mika |\n"
        "| Change the password of the admin | Jo |\n"
        "| Back up the folder before the container is made anew | Jo |\n\n"
        "## Action items status\n\n- [ ] Probing certificates hourly\n- [x] Changed admin password\n"
        "- [ ] Backup of the folder\n"
    )
    assert len(read.actions) == 3
    assert [action.status.value for action in read.actions] == ["to do", "done", "to do"]
    assert any("Changed admin password" in passage.text for passage in read.unplaced)


def test_a_second_list_of_other_actions_is_kept() -> None:
    read = document(
        "# Certificate lost\n\n## Action items\n\n- Probe the certificates\n- Change the password\n\n"
        "## Long-term actions\n\n- Move the proxy to another host\n- Write a runbook for renewals\n"
    )
    assert len(read.actions) == 4


def test_rows_with_and_without_a_bar_at_their_end_are_of_one_width() -> None:
    text = "# Down\n\n## Key facts\n\n| Severity | Owner | Date |\n| sev1 | Ada Berg | 2024-03-15 | late\n"
    assert document(text).title == "Down"
    text = "# Down\n\n| Fri | 02:49 | The team is asked\n| 21:14 | A customer writes | mail |\n"
    assert "customer writes" in str(document(text))
