"""Shapes in which post-mortems leave other tools, and in which people write them without a template."""

from __future__ import annotations

from datetime import date

import pytest

from exchange.markdown_read import document, entries, imported
from pmtui.document import Action, ActionStatus, Severity
from pmtui.exchange.detecting import detect
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Options

HEAD = "# Parcels carry the wrong label\n\n**Date:** 2024-03-15\n\n"


def the_action(line: str) -> Action:
    (action,) = document(f"{HEAD}## Action items\n\n- {line}\n").actions
    return action


@pytest.mark.parametrize(
    "end",
    [
        "(Mika Laine, 29 March 2024)",
        "(Mika Laine, by 29 March 2024)",
        "(owner: Mika Laine, due: 2024-03-29)",
        "— Mika Laine — 2024-03-29",
        "– Mika Laine, until 2024-03-29",
        "@Mika Laine March 29, 2024",
        ". *Owner: Mika Laine. Target: 29 March 2024.*",
        "[Mika Laine | 2024-03-29]",
        "(Responsable: Mika Laine, Fecha límite: 29/03/2024)",
        "(Ответственный: Mika Laine, срок: 29.03.2024)",
        "，负责人：Mika Laine，截止日期：2024-03-29",
        "(Mika Laine, vóór 29 maart 2024)",
        "(verantwortlich: Mika Laine, bis 29.03.2024)",
    ],
)
def test_owner_and_due_date_are_read_from_the_end_of_an_action(end: str) -> None:
    action = the_action(f"Stop the belt when two labels differ {end}")

    assert action.title == "Stop the belt when two labels differ"
    assert action.owner.lstrip("@") == "Mika Laine"
    assert action.due == date(2024, 3, 29)


@pytest.mark.parametrize(
    ("end", "owner", "status"),
    [
        ("(Mika, done)", "Mika", ActionStatus.DONE),
        ("— Wim de Boer · Completed", "Wim de Boer", ActionStatus.DONE),
        ("— Mika — In progress", "Mika", ActionStatus.IN_PROGRESS),
        ("– Mika – Trello card 112", "Mika", ActionStatus.TO_DO),
        (". Owner: Mika. Done 2024-03-20.", "Mika", ActionStatus.DONE),
        ("(Platform team, Q3)", "Platform team", ActionStatus.TO_DO),
    ],
)
def test_owner_and_state_are_read_from_the_end_of_an_action(
    end: str, owner: str, status: ActionStatus
) -> None:
    action = the_action(f"Stop the belt when two labels differ {end}")

    assert action.title == "Stop the belt when two labels differ"
    assert (action.owner, action.status) == (owner, status)


@pytest.mark.parametrize(
    "title",
    [
        "Move the printers from hall A to hall B (both floors)",
        "Replace the queue with one that keeps the order, even under load",
        "Write down who may stop the belt, and when",
        "Raise the limit to 1,000",
        "Compare label and order - by weight as well",
    ],
)
def test_words_that_say_nothing_about_owner_or_date_stay_in_the_action(title: str) -> None:
    action = the_action(title)

    assert (action.title, action.owner, action.due) == (title, "", None)


def test_what_is_no_day_stays_readable_as_the_due_date() -> None:
    assert "Due: Q3" in the_action("Buy a second printer (Mika, Q3)").note


def test_updates_of_a_status_page_become_entries() -> None:
    text = (
        "# Slow labels\n\n**Resolved** - Labels are printed again.\nMar 15, 2024 - 16:52 UTC\n\n"
        "**Investigating** - Labels come late.\nMar 15, 2024 - 15:21 UTC\n"
        "\n**Identified** - A queue is full.\nMar 15, 2024 - 15:40 UTC\n"
    )

    assert entries(text) == [
        "2024-03-15 16:52Z Resolved: Labels are printed again.",
        "2024-03-15 15:21Z Investigating: Labels come late.",
        "2024-03-15 15:40Z Identified: A queue is full.",
    ]


def test_a_table_of_html_is_a_table() -> None:
    text = (
        f"{HEAD}<h2>Timeline</h2>\n\n<table>\n<thead><tr><th>Time (PDT)</th><th>Event</th></tr></thead>\n"
        "<tbody><tr><td>9:05 AM</td><td><b>Belt</b> stops</td></tr>\n"
        "<tr><td>1:02 PM</td><td>Belt runs</td></tr></tbody>\n</table>\n"
    )

    assert entries(text) == ["2024-03-15 16:05Z Belt stops", "2024-03-15 20:02Z Belt runs"]


def test_a_list_of_definitions_holds_facts_and_parts() -> None:
    text = "# Belt stops\n\nSeverity\n: SEV-2\n\nImpact\n: 412 parcels waited.\n"

    found = document(text)

    assert found.facts.severity is Severity.SEV2
    assert found.impact.narrative == "412 parcels waited."


def test_parts_that_are_bold_words_with_a_full_stop_are_found() -> None:
    text = (
        "**Belt stops on 15 March 2024**\n\n**Summary.** The belt stood for an hour.\n\n"
        "**Root cause.** The sensor was covered.\n\n**Timeline (CET).**\n\n- 09:00 belt stops\n- "
        "10:00 belt runs\n"
    )

    found = document(text)

    assert found.title == "Belt stops on 15 March 2024"
    assert found.summary.text == "The belt stood for an hour."
    assert [cause.text for cause in found.analysis.root_causes] == ["The sensor was covered."]
    assert [row.at.hour for row in found.timeline] == [8, 9]


def test_pasted_text_without_marks_has_its_parts_by_name() -> None:
    text = (
        "Belt stops\n\nSummary\n\nThe belt stood for an hour.\n\nTimeline\n\n09:00 belt stops\n\n"
        "10:00 belt runs\n\nLessons learned\n\nA sensor needs a cover.\n\nNext steps\n\n"
        "Cover the sensor (Mika)\n"
    )

    found = document(text)

    assert found.title == "Belt stops"
    assert found.summary.text == "The belt stood for an hour."
    assert len(found.timeline) == 2
    assert [(action.title, action.owner) for action in found.actions] == [("Cover the sensor", "Mika")]


def test_a_number_behind_a_zone_belongs_to_the_text() -> None:
    text = f"{HEAD}## Timeline\n\n- **03:02 UTC** - 5xx are back to normal\n- **03:09 UTC** - 3 belts run\n"

    assert entries(text) == ["2024-03-15 03:02Z 5xx are back to normal", "2024-03-15 03:09Z 3 belts run"]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Post Incident Review (PIR) – Storage – Requests fail", "Storage – Requests fail"),
        ("8D Report 2021-037: Wrong labels", "Wrong labels"),
        ("Störungsbericht: Falsche Etiketten", "Falsche Etiketten"),
        ("[SEV1] Wrong labels", "Wrong labels"),
        ("Postmortem - CORE-912 Wrong labels", "CORE-912 Wrong labels"),
    ],
)
def test_the_kind_of_document_is_no_part_of_the_title(heading: str, title: str) -> None:
    assert document(f"# {heading}\n\n## Summary\n\nA belt stood.\n").title == title


def test_a_record_named_by_its_number_takes_its_short_description_as_title() -> None:
    text = (
        "# Problem Record PRB0040213\n\n**Short description:** Labels are cut off\n**Priority:** 2 - High\n"
    )

    assert document(text).title == "Labels are cut off"


def test_the_front_matter_of_an_export_gives_the_moments() -> None:
    text = (
        "---\ntitle: Wrong labels\nstarted_at: 2024-03-15T11:03:00Z\ndetected_at: 2024-03-15T11:07:00Z\n"
        "resolved_at: 2024-03-15T12:10:00Z\nseverity: SEV1\n---\n\n## Summary\n\nA belt stood.\n"
    )

    facts = document(text).facts

    assert [str(at)[11:16] for at in (facts.impact_started, facts.detected, facts.resolved)] == [
        "11:03",
        "11:07",
        "12:10",
    ]


def test_a_day_without_a_year_takes_that_of_the_document_and_not_the_day_of_its_meeting() -> None:
    text = (
        "# Belt stops\n\n**Meeting scheduled:** 2024-06-10\n\n"
        "## Summary\n\nOn June 6th from 02:14 UTC the belt stood.\n\n"
        "## Timeline\n\n- 02:14 UTC belt stops\n"
    )

    assert entries(text) == ["2024-06-06 02:14Z belt stops"]


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("What was difficult?", "went wrong"),
        ("Things that made it hard", "went wrong"),
        ("What should we do better?", "went wrong"),
        ("Wat kan beter", "went wrong"),
        ("Interim containment actions", "resolution"),
        ("Reason for outage", "root cause"),
        ("Countermeasures", "actions"),
        ("Sumário", "summary"),
        ("What was broken?", "summary"),
        ("План действий", "actions"),
    ],
)
def test_parts_are_known_by_more_of_their_names(heading: str, section: str) -> None:
    found = imported(
        f"{HEAD}## {heading}\n\n- The second printer took the buffer of the first one\n"
    ).sections

    assert [part.name for part in found] == [section]


def test_notes_with_labels_are_a_document_and_no_list_of_times() -> None:
    text = (
        "*INC-7 belt stops*\n\nsev: 3\nlead: @noor\nwhen: 2025-01-22\n\ntl;dr: the belt stood\n\n"
        "[09:14] @noor: belt stops\n[09:20] @teo: sensor covered\n[09:33] @noor: belt runs\n\n"
        "todo\n- cover it (@teo)\n"
    )
    reader = detect(Given("notes.md", text.encode()))

    assert reader is not None
    assert reader.format == "markdown"
    assert [action.owner for action in document(text).actions] == ["@teo"]


def test_parts_named_by_plain_labels_are_found_one_after_the_other() -> None:
    text = (
        "# Belt stops\n\nSummary: The belt stood.\n\nImpact: 412 parcels waited.\n\nTrigger: A wet box.\n\n"
        "Resolution: The sensor was dried.\n\nAction Items:\n\n| Action Item | Owner | Bug |\n|--|--|--|\n"
        "| Cover the sensor | mika | Bug 4711 DONE "
        "|\n\n## Lessons Learned\n\nWhat went well\n\n- Quick call\n\n"
        "Where we got lucky\n\n- It was night\n"
    )

    found = document(text)
    (action,) = found.actions

    assert found.summary.resolution == "The sensor was dried."
    assert (action.owner, action.status, action.ticket) == ("mika", ActionStatus.DONE, "Bug 4711")
    assert [row.text for row in found.lessons.went_well] == ["Quick call"]
    assert [row.text for row in found.lessons.lucky] == ["It was night"]


def test_lessons_that_are_items_of_a_list_are_told_apart() -> None:
    text = (
        f"{HEAD}## Lessons learned\n\n- What went well:\n  - Quick call\n"
        "- What didn't go well:\n  - No spare part\n"
    )

    lessons = document(text).lessons

    assert [row.text for row in lessons.went_well] == ["Quick call"]
    assert [row.text for row in lessons.went_poorly] == ["No spare part"]


def test_relative_times_count_from_the_moment_that_the_heading_names() -> None:
    text = (
        "# Belt\n\n## Timeline (T0 = 2024-10-02 04:17 UTC)\n\n"
        "- T+0 belt stops\n- T+9m call\n- T+31m belt runs\n"
    )

    assert [line.lstrip("~") for line in entries(text)] == [
        "2024-10-02 04:17Z belt stops",
        "2024-10-02 04:26Z call",
        "2024-10-02 04:48Z belt runs",
    ]


def test_a_weekday_in_front_of_a_clock_goes_on_to_that_day() -> None:
    text = f"{HEAD}## Timeline\n\n- **Fri 10:05** – belt stops\n- **Sat 09:40** – belt runs\n"

    assert entries(text) == ["2024-03-15 10:05Z belt stops", "2024-03-16 09:40Z belt runs"]


def test_what_kind_of_work_it_is_is_no_owner() -> None:
    text = (
        f"{HEAD}## Action items\n\n* Prevent\n  * [ ] Cover the sensor [Mika]\n"
        "* Detect\n  * [x] Measure its light\n"
    )

    assert [(row.title, row.owner) for row in document(text).actions] == [
        ("Cover the sensor", "Mika"),
        ("Measure its light", ""),
    ]


def test_a_heading_says_the_state_of_what_stands_below_it() -> None:
    text = (
        f"{HEAD}## Remediations\n\n### Remediations we have already made\n\n- Covered the sensor\n\n"
        "### Remediations in progress\n\n- Buying a second sensor\n"
    )

    assert [row.status for row in document(text).actions] == [ActionStatus.DONE, ActionStatus.IN_PROGRESS]


def test_lines_of_a_pasted_list_that_name_who_does_it_are_actions() -> None:
    text = (
        "Postmortem: Belt stops\nDate: 2024-03-15\nAuthor: Nadia Popov\n\nWhat happened?\nThe belt stood.\n\n"
        "Timeline\n09:00 belt stops\n10:00 belt runs\n\n"
        "Action items\nAdd Safety covers to the sensors (Mika, 29 March)\nBuy a spare (Viktor, 5 April)\n"
    )

    found = document(text)

    assert found.title == "Belt stops"
    assert found.summary.text == "The belt stood."
    assert len(found.timeline) == 2
    assert [(row.owner, str(row.due)) for row in found.actions] == [
        ("Mika", "2024-03-29"),
        ("Viktor", "2024-04-05"),
    ]


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Wer war betroffen?", "impact"),
        ("Wie haben wir es bemerkt?", "detection"),
        ("Was haben wir gelernt?", "lessons"),
        ("Was machen wir künftig anders?", "actions"),
        ("Pourquoi est-ce arrivé ?", "root cause"),
        ("What we have changed since then", "actions"),
    ],
)
def test_questions_name_their_part(heading: str, section: str) -> None:
    found = imported(
        f"{HEAD}## {heading}\n\n- The second printer took the buffer of the first one\n"
    ).sections

    assert [part.name for part in found] == [section]


def test_signs_of_tasks_in_notes_are_dates() -> None:
    text = f"{HEAD}## Tasks\n\n- [ ] cover the sensor 📅 2024-03-29\n- [x] write it down ✅ 2024-03-16\n"

    first, second = document(text).actions

    assert (first.title, str(first.due)) == ("cover the sensor", "2024-03-29")
    assert (second.title, second.status, str(second.finished)) == (
        "write it down",
        ActionStatus.DONE,
        "2024-03-16",
    )


def test_a_report_without_a_title_of_its_own_is_named_by_its_incident() -> None:
    text = (
        "# Major Incident Report\n\n**Incident:** Belt three stopped for an hour\n\n## Summary\n\nIt stood.\n"
    )

    assert document(text).title == "Belt three stopped for an hour"


def test_a_column_of_times_without_colons_holds_clocks() -> None:
    text = f"{HEAD}## Timeline\n\n| Time | Event |\n|--|--|\n| 1400 | belt stops |\n| 1630 | belt runs |\n"

    assert entries(text) == ["2024-03-15 14:00Z belt stops", "2024-03-15 16:30Z belt runs"]


def test_a_clock_with_one_letter_for_its_half_is_read() -> None:
    text = f"{HEAD}## Timeline\n\n- 9:12a belt stops\n- 1:02p belt runs\n"

    assert entries(text) == ["2024-03-15 09:12Z belt stops", "2024-03-15 13:02Z belt runs"]


def test_a_state_in_the_column_of_dates_is_the_state() -> None:
    text = f"{HEAD}## Actions\n\n| What | Who | When |\n|--|--|--|\n| Cover the sensor | Mika | Done |\n"

    (action,) = document(text).actions

    assert (action.status, action.due, action.note) == (ActionStatus.DONE, None, "")


def test_a_table_of_signatures_is_no_key_fact() -> None:
    text = (
        "# Belt\n\n**Detected:** 2024-03-15 09:00 UTC\n\n## Summary\n\nIt stood.\n\n## Sign-off\n\n"
        "| Name | Role | Date |\n|--|--|--|\n| Ada Berg | Lead | 2024-04-20 |\n"
    )

    found = document(text)

    assert found.title == "Belt"
    assert str(found.facts.date) == "2024-03-15"


def test_the_day_of_the_document_gives_way_to_one_that_the_text_names() -> None:
    guess = Options(day=date(2023, 1, 1), day_is_guess=True)
    named = imported(f"{HEAD}## Timeline\n\n- 09:00 belt stops\n", options=guess).document
    nameless = imported("# Belt\n\n## Timeline\n\n- 09:00 belt stops\n", options=guess).document

    assert named is not None
    assert nameless is not None
    assert str(named.timeline[0].at)[:10] == "2024-03-15"
    assert str(nameless.timeline[0].at)[:10] == "2023-01-01"


def test_names_with_a_colon_before_every_action_are_the_owners() -> None:
    text = (
        f"{HEAD}## Action items\n\n* Alma Reyes: cover the sensor (in progress)\n"
        "* Ken Ito: buy a spare (open)\n"
    )

    assert [(row.title, row.owner, row.status) for row in document(text).actions] == [
        ("cover the sensor", "Alma Reyes", ActionStatus.IN_PROGRESS),
        ("buy a spare", "Ken Ito", ActionStatus.TO_DO),
    ]


def test_every_bracket_behind_an_action_is_read() -> None:
    action = the_action("Review all exports [owner: Filip] [due: 2024-03-29] [done]")

    assert (action.title, action.owner, str(action.due)) == ("Review all exports", "Filip", "2024-03-29")
    assert action.status is ActionStatus.DONE


def test_a_bold_question_with_its_answer_is_the_part_it_asks_for() -> None:
    text = f"{HEAD}## Response analysis\n\n**How was the event detected?** An alarm on the age of labels.\n"

    assert document(text).summary.detection == "An alarm on the age of labels."


def test_a_table_of_milestones_is_the_timeline() -> None:
    text = (
        f"{HEAD}## Milestones\n\n| Milestone | Time |\n|--|--|\n| Started | Apr 9, 2024 10:05 AM UTC |\n"
        "| Resolved | Apr 9, 2024 12:18 PM UTC |\n"
    )

    assert entries(text) == ["2024-04-09 10:05Z Started", "2024-04-09 12:18Z Resolved"]
