"""The parts of a Markdown post-mortem, whatever their headings look like and are called."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document, imported, unplaced
from pmtui.document import Depth, Severity, Topic, is_written

CAUSE = "The job deleted before it copied."


@pytest.mark.parametrize(
    "text",
    [
        f"# T\n\n## Root cause\n\n{CAUSE}\n",
        f"# T\n\nRoot Cause\n----------\n\n{CAUSE}\n",
        f"# T\n\n## 4. Root cause:\n\n{CAUSE}\n",
        f"# T\n\n## 🔍 Root Cause Analysis\n\n{CAUSE}\n",
        f"# T\n\n**Root cause**\n\n{CAUSE}\n",
        f"# T\n\n**Root cause:** {CAUSE}\n",
        f"# T\n\n__Root Cause__: {CAUSE}\n",
        f"# T\n\nRoot cause: {CAUSE}\n",
        f"# T\n\n## Why did it happen?\n\n{CAUSE}\n",
        f"# T\n\n## What caused the outage\n\n{CAUSE}\n",
        f"# T\n\n<h2>Root cause</h2>\n\n{CAUSE}\n",
        f"# T\n\n## Summary\n\nNo results.\n\n## ROOT CAUSES\n\n{CAUSE}\n",
        f"# T\n\n1. Summary\n   - No results.\n2. Root Cause\n   - {CAUSE}\n",
        f"# T\n\n- **Impact**: No results.\n- **Root cause**: {CAUSE}\n",
        f"# T\n\n| Item | Value |\n|--|--|\n| Severity | sev2 |\n| **Root cause** | {CAUSE} |\n",
        f"# T\n\n## 根本原因\n\n{CAUSE}\n",
        f"# T\n\n## Ursache\n\n{CAUSE}\n",
        f"# T\n\n## Cause racine\n\n{CAUSE}\n",
        f"# T\n\n## Causa raíz\n\n{CAUSE}\n",
        f"# T\n\n## Causa raiz\n\n{CAUSE}\n",
        f"# T\n\n## 根因分析\n\n{CAUSE}\n",
        f"# T\n\n## 근본 원인\n\n{CAUSE}\n",
        f"# T\n\n## Первопричина\n\n{CAUSE}\n",
    ],
)
def test_a_part_is_found_under_any_kind_of_heading(text: str) -> None:
    assert [row.text for row in document(text).analysis.root_causes] == [CAUSE]
    assert "root cause" in {part.name for part in imported(text).sections}


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("TL;DR", "summary.text"),
        ("What happened?", "summary.text"),
        ("Issue Summary", "summary.text"),
        ("概要", "summary.text"),
        ("Zusammenfassung", "summary.text"),
        ("Customer impact", "impact.narrative"),
        ("What was impacted", "impact.narrative"),
        ("Auswirkungen", "impact.narrative"),
        ("How was it detected?", "summary.detection"),
        ("検知", "summary.detection"),
        ("Steps to Resolution", "summary.resolution"),
        ("Resolution and recovery", "summary.resolution"),
        ("Details of fix", "summary.resolution"),
        ("Background", "analysis.narrative"),
        ("Investigation", "analysis.narrative"),
        ("Incident response", "summary.response"),
    ],
)
def test_prose_goes_to_the_field_that_its_heading_names(heading: str, path: str) -> None:
    found: object = document(f"# T\n\n## {heading}\n\nThe index was empty for an hour.\n")
    for name in path.split("."):
        found = getattr(found, name)

    assert found == "The index was empty for an hour."


def test_lessons_are_told_apart_in_several_words() -> None:
    text = (
        "# T\n\n## Lessons learned\n\n### Things that went well\n\n- The alert was quick.\n\n"
        "### What could have gone better?\n\n- The runbook was old.\n\n"
        "### Where we got lucky\n\n- It was night.\n\n"
        "### What we learned\n\n- Jobs need a dry run.\n"
    )
    lessons = document(text).lessons

    assert [row.text for row in lessons.went_well] == ["The alert was quick."]
    assert [row.text for row in lessons.went_poorly] == ["The runbook was old."]
    assert [row.text for row in lessons.lucky] == ["It was night."]
    assert [row.text for row in lessons.learnings] == ["Jobs need a dry run."]


def test_contributors_keep_their_notes_and_trigger_and_whys_their_places() -> None:
    text = (
        "# T\n\n## Contributing factors\n\n- No alert on the size\n\n  It was on the list since May.\n\n"
        "## Trigger\n\nA new version of the job was deployed.\n\n"
        "## Five whys\n\n1. Why was nothing found? The index was empty.\n2. Why? The job had deleted it.\n"
    )
    found = document(text).analysis

    assert [(row.text, row.note) for row in found.contributors] == [
        ("No alert on the size", "It was on the list since May.")
    ]
    assert [(row.depth, row.text) for row in found.root_causes] == [
        (Depth.IMMEDIATE, "A new version of the job was deployed.")
    ]
    assert [row.parent for row in found.whys] == ["", found.whys[0].id]


def test_a_heading_that_nobody_knows_divides_the_part_around_it() -> None:
    text = (
        f"# T\n\n## Root cause\n\n{CAUSE}\n\n### The copy step\n\nIt ran last.\n\n## Impact\n\nNo results.\n"
    )

    assert document(text).analysis.root_causes[0].text == f"{CAUSE}\n\nThe copy step\n\nIt ran last."
    assert document(text).impact.narrative == "No results."


def test_what_belongs_nowhere_is_kept_with_its_heading_and_line() -> None:
    found = imported("# T\n\n## Summary\n\nNo results.\n\n## Netspace\n\nSee the chart of the week.\n")

    assert [(piece.line, piece.text) for piece in found.unplaced] == [
        (7, "Netspace\n\nSee the chart of the week.")
    ]
    assert found.document is not None
    assert [(row.text, row.source) for row in found.document.unplaced] == [
        ("Netspace\n\nSee the chart of the week.", "search-down.md, line 7")
    ]


def test_a_section_that_says_nothing_is_not_written() -> None:
    found = imported("# T\n\n## Impact\n\nN/A\n\n## Action items\n\nNone.\n")

    assert found.document is not None
    assert not is_written(found.document, Topic.IMPACT)
    assert found.document.actions == ()
    assert found.sections == ()


def test_the_introduction_of_an_article_is_its_summary() -> None:
    text = (
        "---\ntitle: Search finds nothing\ndate: 2024-03-18\nauthor: Ada Berg\n"
        "tags: [search, jobs]\n---\n\nFor an hour nothing was found.\n\n## Impact\n\nNo results.\n"
    )
    found = document(text)

    assert found.title == "Search finds nothing"
    assert found.facts.owner == "Ada Berg"
    assert found.facts.tags == ("search", "jobs")
    assert str(found.facts.written) == "2024-03-18"
    assert found.summary.text == "For an hour nothing was found."


def test_a_line_of_dashes_is_no_front_matter() -> None:
    text = (
        "---\n\n# Search finds nothing\n\nDate: 2024-03-15\nStatus: done\n\n## Summary\n"
        "\nNo results.\n\n---\n"
    )

    assert document(text).title == "Search finds nothing"
    assert str(document(text).facts.date) == "2024-03-15"


@pytest.mark.parametrize(
    ("written", "title", "incident"),
    [
        ("Post-mortem: Search finds nothing", "Search finds nothing", ""),
        ("[Postmortem] Search finds nothing", "Search finds nothing", ""),
        ("Incident retro - Search finds nothing", "Search finds nothing", ""),
        ("PM-2024-007: Search finds nothing", "Search finds nothing", "PM-2024-007"),
        ("INC-12 – Search finds nothing", "Search finds nothing", "INC-12"),
        ("Search finds nothing (#2)", "Search finds nothing (#2)", ""),
    ],
)
def test_a_title_says_what_happened_and_not_what_kind_of_document_it_is(written, title, incident) -> None:
    found = document(f"# {written}\n\n## Summary\n\nNo results.\n")

    assert (found.title, found.facts.incident) == (title, incident)


def test_a_document_without_a_title_is_named_after_its_file() -> None:
    found = imported("## Summary\n\nNo results.\n", "2024-03-15-search-finds-nothing.md")

    assert found.document is not None
    assert found.document.title == "search finds nothing"
    assert found.facts["title"].sure < 0.5


@pytest.mark.parametrize(
    "frame",
    [
        "**Date**: 2024-03-15\n**Severity**: SEV-2\n**Authors**: Ada Berg\n**Services**: search, index\n",
        "- **Date:** 2024-03-15\n- **Severity:** Sev 2 (major)\n- **Author:** Ada Berg\n"
        "- **Affected services:** search, index\n",
        "| Field | Value |\n|--|--|\n| Date | 2024-03-15 |\n| Severity | 2 |\n| Owner "
        "| Ada Berg |\n| Services | search, index |\n",
        "| Date | Severity | Author | Services |\n|--|--|--|--|\n| 2024-03-15 | SEV2 "
        "| Ada Berg | search, index |\n",
        "> **Date:** 15 March 2024\n> **Severity:** S2\n> **Author:** Ada Berg\n"
        "> **Services:** search, index\n",
        "Date: 2024-03-15 | Severity: sev2 | Author: Ada Berg | Services: search, index\n",
        "# Date\n2024-03-15\n\n# Severity\nP2\n\n# Authors\nAda Berg\n\n# Services\nsearch, index\n",
        "## メタデータ\n\n| 項目 | 値 |\n|--|--|\n| 日付 | 2024-03-15 |\n| 重大度 "
        "| SEV-2 |\n| 作成者 | Ada Berg |\n| 影響サービス | search, index |\n",
    ],
)
def test_key_facts_are_read_from_labels_lists_tables_and_headings(frame: str) -> None:
    facts = document(f"# Search finds nothing\n\n{frame}\n## Summary\n\nNo results.\n").facts

    assert str(facts.date) == "2024-03-15"
    assert facts.severity is Severity.SEV2
    assert facts.owner == "Ada Berg"
    assert facts.services == ("search", "index")


def test_moments_and_spans_are_read_with_their_zone() -> None:
    text = (
        "# T\n\n- **Start:** 2024-03-15 14:30 CET\n- **Detected:** 14:34 CET\n"
        "- **Resolved:** 2024-03-15 15:10 CET\n"
        "\n## Summary\n\nNo results.\n"
    )
    facts = document(text).facts

    assert [at.strftime("%H:%M") for at in (facts.impact_started, facts.detected, facts.resolved) if at] == [
        "13:30",
        "13:34",
        "14:10",
    ]
    span = document(
        "# T\n\n**Duration:** 2024-03-15 14:30 – 15:10 UTC (40 min)\n\n## Summary\n\nNo results.\n"
    ).facts
    assert span.impact_ended is not None
    assert span.impact_ended.strftime("%H:%M") == "15:10"


def test_a_length_is_a_number_of_the_impact() -> None:
    (row,) = document(
        "# T\n\n**Duration:** about 1 hour 31 minutes\n\n## Summary\n\nNo results.\n"
    ).impact.metrics

    assert (row.measure, row.value, row.unit, row.approximate) == ("duration", 91, "min", True)


def test_every_field_knows_how_sure_it_is_and_where_it_stood() -> None:
    found = imported("# Search finds nothing\n\n**Severity:** SEV-2\n\n## Impact\n\nNo results.\n")

    assert found.facts["facts.severity"].sure > 0.9
    assert found.facts["facts.severity"].line == 3
    assert found.facts["facts.severity"].raw == "Severity: SEV-2"
    assert found.document is not None
    assert "impact.narrative" in found.document.unreviewed


def test_blanks_of_a_form_are_no_facts() -> None:
    text = (
        "# T\n\n**Date:** YYYY-MM-DD\n**Author:** [your name]\n"
        "**Severity:** <severity>\n\n## Summary\n\nNo results.\n"
    )
    facts = document(text).facts

    assert (facts.date, facts.owner, facts.severity) == (None, "", None)


def test_comments_that_no_reader_sees_are_kept_apart() -> None:
    assert unplaced("# T\n\n## Summary\n\n<!-- two or three sentences -->\n\nNo results.\n") == [
        "two or three sentences"
    ]


def test_statements_with_letters_are_each_a_contributor() -> None:
    text = (
        "# T\n\n## Contributing factors\n\na) The copy had no check.\nb) Nobody reads a report\nof Friday.\n"
        "c) The key was shared.\n"
    )

    assert [row.text for row in document(text).analysis.contributors] == [
        "The copy had no check.",
        "Nobody reads a report of Friday.",
        "The key was shared.",
    ]
    assert unplaced(text) == []


@pytest.mark.parametrize("first", ["b) One.\nc) Two.", "a) One.\nc) Two.", "So:\na) One.\nb) Two."])
def test_letters_that_do_not_count_leave_one_statement(first: str) -> None:
    assert len(document(f"# T\n\n## Contributing factors\n\n{first}\n").analysis.contributors) == 1


def test_who_noticed_it_is_how_it_was_detected() -> None:
    read = document("# T\n\n## What happened\n\nNo results.\n\n### Who noticed?\n\nA reader wrote to us.\n")

    assert (read.summary.detection, read.impact.narrative) == ("A reader wrote to us.", "")
