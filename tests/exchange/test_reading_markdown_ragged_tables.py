"""Tables without bars at their sides, in which the day stands only where it changes."""

from __future__ import annotations

from markdown_read import entries


def test_a_row_with_an_empty_first_cell_stays_in_its_columns() -> None:
    text = (
        "# Letters\n\n## Timeline\n\nDate | Time | What\n--- | :---: | ---\n"
        "Sep 3, 2024 | 4:50 PM | change is merged\n | 11:30 PM | first letters are empty\n"
        "Sep 4, 2024 | 7:05 AM | desk reports it\n | 12:10 PM | letters are sent\n\nAll times UTC.\n"
    )
    assert entries(text) == [
        "2024-09-03 16:50Z change is merged",
        "2024-09-03 23:30Z first letters are empty",
        "2024-09-04 07:05Z desk reports it",
        "2024-09-04 12:10Z letters are sent",
    ]


def test_a_row_with_bars_at_both_sides_is_left_alone() -> None:
    rows = "Time | What\n--- | ---\n| 09:00 | change |\n| 09:10 | fixed |\n"
    found = entries(f"# Letters\n\n## Timeline 2024-09-03\n\n{rows}")
    assert found == [
        "2024-09-03 09:00Z change",
        "2024-09-03 09:10Z fixed",
    ]
