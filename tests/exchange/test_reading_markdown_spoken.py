"""Post-mortems that are told in plain words, in two languages, or below the heading of a template."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document, imported


def test_anchors_of_headings_are_no_part_of_them() -> None:
    found = document("# Search finds nothing {#search-finds-nothing}\n\n## Impact {#impact}\n\nAll users.\n")

    assert found.title == "Search finds nothing"
    assert found.impact.narrative == "All users."
    assert not found.unplaced


def test_the_title_stands_below_a_heading_that_names_only_the_kind_of_record() -> None:
    found = document("# Incidentrapport / Incident report\n\n## Search finds nothing\n\n## Impact\n\nAll.\n")

    assert found.title == "Search finds nothing"


def test_labels_in_two_languages_are_read() -> None:
    found = document(
        "# Suche\n\nDatum / Date: 3 juni 2025\nAuteur / Author: R. Holm\n\n"
        "## Tijdlijn / Timeline\n\n**Dienstag / Tuesday, 03.06.2025**\n\n* 9 Uhr: Suche leer\n"
    )

    assert found.facts.owner == "R. Holm"
    assert str(found.timeline[0].at) == "2025-06-03 09:00:00+00:00"


def test_a_list_of_times_within_a_story_is_the_timeline() -> None:
    text = "It began with a crawler that asked for every page of the catalogue, one after the other. " * 8
    found = document(
        f"# Shelves without labels\n\nOn may 4, 2024.\n\n## what happened\n\n{text}\n\n"
        "- ~08:10 crawler comes\n- 09:00 pool is full\n- 11:45 crawler blocked\n- 12:20 labels are back\n"
    )

    assert [entry.text for entry in found.timeline] == [
        "crawler comes",
        "pool is full",
        "crawler blocked",
        "labels are back",
    ]
    assert str(found.timeline[0].at.date()) == "2024-05-04"


def test_weekdays_are_those_around_the_day_of_the_incident() -> None:
    found = document(
        "---\ntitle: No labels\ndate: 2024-05-18\n---\n\n## what you noticed\n\n"
        "Nothing before tuesday 14 may.\n\n"
        "## what happened\n\n- mon 22:10 - pool grows\n- tue 08:30 - pool full\n- wed 07:00 - labels back\n"
    )

    assert [str(entry.at.date()) for entry in found.timeline] == ["2024-05-13", "2024-05-14", "2024-05-15"]


def test_times_of_a_city_are_in_its_zone() -> None:
    found = document(
        "# No labels\n\n*Date: Saturday, November 16, 2024*\n\n# Timeline\n\nTimes are Helsinki time.\n\n"
        "## 1:20 AM (3:20 PM Fri) Pool is full\n\n## 2:05 PM (4:05 AM) Labels are back\n"
    )

    assert str(found.timeline[0].at) == "2024-11-15 23:20:00+00:00"
    assert found.timeline[0].text == "Pool is full"


def test_a_line_with_month_day_and_year_begins_the_day_also_with_a_colon_behind_it() -> None:
    found = document(
        "# No labels\n\n# Timeline\n\nTimeline for September 17, 2024: (all times UTC)\n\n"
        "- 14:57 a first report\n\n"
        "September 18, 2024:\n\n- 00:24 the fix is tagged\n- 20:44 it is published\n"
    )

    assert [str(entry.at) for entry in found.timeline] == [
        "2024-09-17 14:57:00+00:00",
        "2024-09-18 00:24:00+00:00",
        "2024-09-18 20:44:00+00:00",
    ]


def test_days_with_strokes_beside_clocks_of_twelve_hours_have_the_month_first() -> None:
    found = document(
        "# No labels\n\n**Date of Incident:** 11/02/2025\n\n# Timeline\n\n- 2:00 AM clocks set back\n"
    )

    assert str(found.facts.date) == "2025-11-02"


def test_a_bold_number_that_follows_ends_the_actions() -> None:
    found = document(
        "# No labels\n\n**8. CORRECTIVE ACTIONS**\n\n| Action | Owner |\n|--|--|\n"
        "| Bound the pool | Mika |\n\n"
        "**9. SIGN-OFF**\n\n| Role | Name |\n|--|--|\n| CIO | ____ |\n"
    )

    assert [action.title for action in found.actions] == ["Bound the pool"]


@pytest.mark.parametrize(
    "said", ["_Nog in te vullen / to be completed_", "- (nothing)", "_(noch auszufüllen)_"]
)
def test_a_part_that_waits_to_be_written_has_no_content(said: str) -> None:
    found = imported(f"# No labels\n\n## Impact\n\nAll.\n\n## Contributing factors\n\n{said}\n")

    assert [part.name for part in found.sections] == ["impact"]


def test_sentences_that_tell_the_time_are_entries_each() -> None:
    found = document(
        "# No labels\n\nDate: 2024-03-12\n\n## Timeline\n\nAt 09:14 the pool was full. We saw it at 09:16 "
        "and paged. Around 09:31 we decided to restart. It helped. By 10:05 all labels were back.\n"
    )

    assert [(str(entry.at.time()), entry.text.split()[-1]) for entry in found.timeline] == [
        ("09:14:00", "full."),
        ("09:16:00", "paged."),
        ("09:31:00", "helped."),
        ("10:05:00", "back."),
    ]


def test_the_lines_above_a_mail_are_its_title_and_author() -> None:
    found = document(
        "Subject: [Postmortem] labels late on 12 Feb\n"
        "Date: Fri, 16 Feb 2024 10:02:11 +0100\nFrom: Runa Holm\n\n"
        "TIMELINE (all times CET)\n\n08:12  queue grows\n11:20  queue empty\n"
    )

    assert (found.title, found.facts.owner) == ("labels late on 12 Feb", "Runa Holm")
    assert str(found.timeline[0].at) == "2024-02-12 07:12:00+00:00"
    assert not found.unplaced


@pytest.mark.parametrize(
    "written",
    [
        "- 🔴 14:32 — pool is full\n- 🟢 15:10 — labels are back",
        "- 1432 pool is full\n- 1440 paged\n- 1510 labels are back",
        "- 15/Mar/2024 14:32 pool is full\n- 15/Mar/2024 15:10 labels are back",
        "- 15-Mar-24 14:32 pool is full\n- 15-Mar-24 15:10 labels are back",
        "| Heure | Fait |\n|--|--|\n| 14 h 32 | pool is full |\n| 15 h 10 | labels are back |",
    ],
)
def test_clocks_are_read_however_they_are_written(written: str) -> None:
    found = document(f"# No labels\n\n**Date:** 2024-03-15\n\n## Timeline\n\n{written}\n").timeline

    assert (str(found[0].at), found[0].text) == ("2024-03-15 14:32:00+00:00", "pool is full")
    assert (str(found[-1].at), found[-1].text) == ("2024-03-15 15:10:00+00:00", "labels are back")


def test_a_number_above_a_line_is_a_heading() -> None:
    found = imported(
        "No labels\n=========\n\n1. Impact\n---------\n\nAll shops.\n\n2. What next?\n-------------\n\n"
        " [DONE] bound the pool       runa\n [TODO] alert on it          Ida P., until 2024-04-01\n\n"
        "Regards,\nIda\n"
    )

    assert [part.name for part in found.sections] == ["impact", "actions"]
    assert found.document is not None
    assert [(row.title, row.owner, row.status.value) for row in found.document.actions] == [
        ("bound the pool", "runa", "done"),
        ("alert on it", "Ida P.", "to do"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "# Post-mortem\n\n## Incident: No labels in any shop",
        "# Incident OPS-42\n\n*No labels in any shop*",
        "# Incident report – 15 March 2024\n\n## No labels in any shop",
        "# 2024-03-15 - SEV1 - No labels in any shop",
        "# ![sign](sign.png) No labels in any shop",
        "#No labels in any shop",
    ],
)
def test_the_title_is_what_happened_and_not_the_kind_of_record(head: str) -> None:
    assert document(f"{head}\n\n## Impact\n\nAll shops, on 2024-03-15.\n").title == "No labels in any shop"


def test_what_is_told_of_a_whole_day_below_its_heading_is_one_entry() -> None:
    found = document(
        "# No labels\n\n# Timeline\n\n## 2024-09-01\n\nInes notices that labels are blank.\n\n"
        "## 2024-09-16\n\nTom lands a change with a test that:\n\n1. prints a label\n1. reads it again\n\n"
        "## 2024-09-18\n\n**15:11** The printer is back.\n"
    )

    assert [str(entry.at)[:16] for entry in found.timeline] == [
        "2024-09-01 00:00",
        "2024-09-16 00:00",
        "2024-09-18 15:11",
    ]
    assert "reads it again" in found.timeline[1].text
