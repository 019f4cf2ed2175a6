"""Documents of small teams, status pages and offices elsewhere: their zones, labels, headings and updates."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document, entries
from pmtui.document import ActionStatus

ZONED = "# Search finds nothing\n\n**Date:** 2024-07-15\n\n## Timeline\n\n{}\n\n- 13:40 down\n- 14:05 over\n"


@pytest.mark.parametrize(
    ("note", "hour"),
    [
        ("(horário de Brasília)", 16),
        ("_Times AEST (UTC in brackets)._", 3),
        ("times are UK", 12),
        ("All times are UK time.", 12),
        ("(horário de Lisboa)", 12),
    ],
)
def test_the_zone_is_the_one_that_the_note_above_the_times_names_first(note: str, hour: int) -> None:
    assert document(ZONED.format(note)).timeline[0].at.hour == hour


def test_the_short_word_for_who_is_responsible_names_the_owner() -> None:
    text = "# Busca\n\n**Data**: 15/03/2024\n\n## Ações\n\n- [ ] Alerta novo — resp.: Davi — prazo: 29/03\n"
    (action,) = document(text).actions
    assert (action.title, action.owner, str(action.due)) == ("Alerta novo", "Davi", "2024-03-29")


PAGE = (
    "# Slow labels\n\n**Postmortem**\n\nLabels came late on 15 March 2024.\n\n**Impact**\n\n* 40 parcels\n\n"
    "**Remediation**\n\n* Queue has a limit (done)\n* Alert on its length – Runa, Mar 29\n\n---\n\n"
    "**Resolved** - Labels are printed again.\nMar 15, 16:52 UTC\n\n"
    "**Identified** - A queue is full.\nMar 15, 15:40 UTC\n\n"
    "**Investigating** - Labels come late.\nMar 15, 15:21 UTC\n"
)


def test_updates_below_a_report_are_its_timeline_from_the_oldest_to_the_newest() -> None:
    assert entries(PAGE) == [
        "2024-03-15 15:21Z Investigating: Labels come late.",
        "2024-03-15 15:40Z Identified: A queue is full.",
        "2024-03-15 16:52Z Resolved: Labels are printed again.",
    ]


def test_the_list_of_remedies_above_the_updates_stays_a_list_of_actions() -> None:
    read = document(PAGE)

    assert [(action.title, action.owner) for action in read.actions] == [
        ("Queue has a limit", ""),
        ("Alert on its length", "Runa"),
    ]
    assert read.actions[0].status is ActionStatus.DONE
    assert read.summary.text == "Labels came late on 15 March 2024."


CHAT = (
    "# Index lost\n\nwho: runa, mika\n\n## Timeline\n\n18.25 RU first report\n18.40 MI looks at the disk\n\n"
    "## todo\n\n- [x] RU: index twice a day\n- [ ] RU + MI: practise the restore\n- [ ] API: document it\n"
)


def test_initials_that_act_in_the_timeline_own_what_begins_with_them() -> None:
    read = document(CHAT)

    assert [(action.title, action.owner) for action in read.actions] == [
        ("index twice a day", "RU"),
        ("practise the restore", "RU + MI"),
        ("API: document it", ""),
    ]


@pytest.mark.parametrize(
    ("item", "title", "owner", "status"),
    [
        ("Test the mirror. Runa volunteers.", "Test the mirror", "Runa", ActionStatus.TO_DO),
        ("Rule by name. Done, <https://git.example/a/1>", "Rule by name", "", ActionStatus.DONE),
        ("Won't do: longer leases", "longer leases", "", ActionStatus.WONT_DO),
        ("P2 Talk to them (@success team, done)", "Talk to them", "@success team", ActionStatus.DONE),
        ("Write down how (tbc)", "Write down how (tbc)", "", ActionStatus.TO_DO),
        ("~~Ask for it~~ cancelled, they refuse — owner: Mika", "Ask for it", "Mika", ActionStatus.WONT_DO),
        ("Move it — owner: Mika", "Move it", "Mika", ActionStatus.TO_DO),
    ],
)
def test_an_item_says_who_has_it_and_how_it_ended(
    item: str, title: str, owner: str, status: ActionStatus
) -> None:
    (action,) = document(f"# Index lost\n\n**Date:** 2024-03-15\n\n## Actions\n\n- {item}\n").actions

    assert (action.title, action.owner, action.status) == (title, owner, status)


def test_the_end_of_a_month_in_the_words_of_an_action_is_its_last_day() -> None:
    text = "# Index lost\n\n## Actions\n\n- count the shards by the end of May 2025 (Performance Analyst)\n"
    (action,) = document(text).actions

    assert (str(action.due), action.owner) == ("2025-05-31", "Performance Analyst")


def test_what_we_have_done_is_done_and_what_we_will_do_is_not() -> None:
    text = (
        "# Index lost\n\n## What are we doing about it?\n\nWe have:\n\n- added a test\n\nWe will:\n\n"
        "- call the supplier\n"
    )

    assert [action.status for action in document(text).actions] == [ActionStatus.DONE, ActionStatus.TO_DO]


def test_headings_in_everyday_words_name_their_parts() -> None:
    read = document(
        "# Index lost\n\n## what happend\n\nGone.\n\n## What got hurt\n\nSearch.\n\n"
        "## How it was solved\n\nFrom the copy.\n\n## good stuff\n\n- the copy\n\n## bad stuff\n\n- alerts\n"
    )

    assert read.summary.text == "Gone."
    assert read.impact.narrative == "Search."
    assert read.summary.resolution == "From the copy."
    assert [lesson.text for lesson in read.lessons.went_well] == ["the copy"]
    assert [lesson.text for lesson in read.lessons.went_poorly] == ["alerts"]


@pytest.mark.parametrize(
    "gap",
    [
        "NA",
        "*@mika: to be written when we have the report of the vendor*",
        "> To be filled in at the retro on Thursday",
        "To be discussed in the review.",
        "(preencher)",
    ],
)
def test_what_will_be_written_later_is_no_lesson(gap: str) -> None:
    read = document(f"# Index lost\n\n## Lessons learned\n\n{gap}\n")

    assert read.lessons.learnings == ()
    assert len(read.unplaced) == 1


def test_a_refusal_and_the_day_of_posting_below_the_promises_are_no_actions() -> None:
    text = (
        "# Index lost\n\n**Date:** 2024-03-15\n\n## Remediation\n\n"
        "Runa will restore the filter (done on Mar 18). "
        "Mika is going to publish a report by Apr 15.\n\nWe're not going to review every account.\n\n"
        "Posted 8 days later. Mar 23, 2024 - 14:00 UTC\n"
    )
    read = document(text)

    assert [action.owner for action in read.actions] == ["Runa", "Mika"]
    assert any("every account" in kept.text for kept in read.unplaced)
