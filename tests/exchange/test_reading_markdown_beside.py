"""Figures in tables below the impact, and parts whose bold names stand right before their text."""

from __future__ import annotations

import pytest
from markdown_read import document, entries, unplaced

HEAD = "# Search down\n\nDate: 2024-03-15\n\n"


@pytest.mark.parametrize(
    ("heads", "rule"),
    [("Metric | Value", "--- | ---"), (" | ", "--- | ---"), ("What | How much", "--- | ---")],
)
def test_a_table_of_figures_is_metrics(heads, rule):
    text = (
        f"{HEAD}## Impact\n\nMany shops.\n\n| {heads} |\n| {rule} |\n| Users affected | 3,200 |\n"
        "| Support requests raised | 17 |\n| Duration | 51 min |\n"
    )
    found = document(text).impact
    assert [(row.name, row.value) for row in found.metrics] == [
        ("Users affected", 3200),
        ("Support requests raised", 17),
        ("", 51),
    ]
    assert found.narrative == "Many shops."
    assert unplaced(text) == []


def test_what_is_no_figure_stays_a_row():
    text = (
        f"{HEAD}## Impact\n\n| Metric | Value |\n|---|---|\n| Users affected | 3,200 |\n| Carts | 40 |\n"
        "| Regions | EU, US |\n| Late mails | 3.2% (14,210) |\n"
    )
    found = document(text).impact
    assert [row.name for row in found.metrics] == ["Users affected", "Carts"]
    assert "Regions | EU, US" in found.narrative
    assert "Late mails | 3.2% (14,210)" in found.narrative


def test_a_table_of_other_columns_is_text():
    text = f"{HEAD}## Impact\n\n| Shop | Note |\n|---|---|\n| Lund | 3 carts were lost |\n| Runa | none |\n"
    assert document(text).impact.metrics == ()
    assert "Lund | 3 carts were lost" in document(text).impact.narrative


@pytest.mark.parametrize("heading", ["## Timeline", "**Timeline**", "**Timeline:**"])
def test_bold_names_end_the_timeline(heading):
    text = (
        f"{HEAD}{heading}\n\n06:10 first alert\n07:00 last mail sent\n\n"
        "**Root cause** The clock was wrong.\n\n**Went well** Alert was quick.\n\n"
        "**Went badly** No runbook.\n"
    )
    found = document(text)
    assert entries(text) == ["2024-03-15 06:10Z first alert", "2024-03-15 07:00Z last mail sent"]
    assert [row.text for row in found.analysis.root_causes] == ["The clock was wrong."]
    assert [row.text for row in found.lessons.went_well] == ["Alert was quick."]
    assert [row.text for row in found.lessons.went_poorly] == ["No runbook."]
    assert unplaced(text) == []


@pytest.mark.parametrize(
    "words", ["**Root cause** was found by Mika.", "**Impact** grows.", "**Root cause** analysis begins."]
)
def test_a_sentence_with_bold_words_stays_in_its_entry(words):
    text = f"{HEAD}## Timeline\n\n06:10 first alert\n\n{words}\n\n07:00 last mail sent\n"
    assert len(entries(text)) == 2
    assert document(text).analysis.root_causes == ()
