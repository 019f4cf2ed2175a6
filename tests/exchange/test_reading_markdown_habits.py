"""Who does an action, told by what the items of one list have in the same place."""

from __future__ import annotations

from exchange.markdown_read import document
from pmtui.document import Action, ActionStatus

HEAD = "# Search finds nothing\n\n**Date:** 2024-03-15\n\n"


def actions(text: str, before: str = "") -> tuple[Action, ...]:
    return document(f"{HEAD}{before}\n\n## Action items\n\n{text}\n").actions


def test_one_or_two_letters_at_the_end_of_most_items_are_owners() -> None:
    found = actions(
        "- lock the row (index, shard) before writing. mk. done thurs, #611 merged\n"
        "- a stop button on the search page. el, sept\n"
        "- a marker for each reader. mk, after the lock - in review #618\n"
        "- run two writers in the compose file. ru ✅\n"
        "- ~~another queue~~ nah"
    )

    assert [action.owner for action in found] == ["mk", "el", "mk", "ru", ""]
    assert [action.status for action in found] == [
        ActionStatus.DONE,
        ActionStatus.TO_DO,
        ActionStatus.IN_PROGRESS,
        ActionStatus.DONE,
        ActionStatus.WONT_DO,
    ]
    assert found[0].title == "lock the row (index, shard) before writing"
    assert "#611" in f"{found[0].note} {found[0].ticket}"


def test_what_stands_in_brackets_at_the_end_of_most_items_is_who_does_it() -> None:
    found = actions(
        "a. Copy the licence to all three (JH, done)\n"
        "b. Calendar entries for all 23 licences (print desk: Runa W., 30 April)\n"
        "c. Check the quorum (JH, 11 April) - in progress\n"
        "d. One day more for the students\n   of the winter term (School office) - agreed 26 March"
    )

    assert [action.owner for action in found] == ["JH", "print desk: Runa W.", "JH", "School office"]
    assert str(found[1].due) == "2024-04-30"
    assert found[2].status is ActionStatus.IN_PROGRESS
    assert found[3].title.endswith("of the winter term")


def test_handles_in_brackets_at_the_beginning_are_owners_where_the_text_calls_one_of_them() -> None:
    found = actions(
        "- [x] [mik] Pin the writers at 8 (3/20)\n"
        "- [ ] [index-crew / Runa L.] Banner without a deploy\n"
        "- [-] [holm] Move it back",
        before="At 09:10 @mik stops the writers.",
    )

    assert [action.owner for action in found] == ["mik", "index-crew / Runa L.", "holm"]
    assert [action.status for action in found] == [
        ActionStatus.DONE,
        ActionStatus.TO_DO,
        ActionStatus.WONT_DO,
    ]


def test_tags_in_brackets_are_no_owners() -> None:
    found = actions("- [docs] Write it down\n- [alerting] Page on age\n- [docs] Draw the picture")

    assert [action.owner for action in found] == ["", "", ""]


def test_ordinary_words_at_the_end_of_items_are_no_owners() -> None:
    found = actions(
        "- Write down how the index is built. It takes an hour.\n"
        "- Alert on the age of the queue (as discussed)\n"
        "- Test the mirror – twice a year, with the readers"
    )

    assert [action.owner for action in found] == ["", "", ""]


def test_a_heading_above_actions_is_no_owner_where_they_name_theirs() -> None:
    found = actions("### Queues\n\n* Alert on age → @mik\n* Drop old boosts → upstream ticket")

    assert found[0].owner == "@mik"
    assert "Queues" not in [action.owner for action in found]


def test_names_are_told_by_all_lists_of_actions_together() -> None:
    found = actions(
        "Now:\n\n- pick the shard by age. ru. merged #702\n- mail the 57. el ✅ 22 jan\n\n"
        "Soon:\n\n- seeds for five languages. mk, by 7 feb\n- weekly look at the age (el, mondays)"
    )

    assert [action.owner for action in found] == ["ru", "el", "mk", "el"]


def test_bold_lines_of_unknown_words_divide_a_text_without_headings() -> None:
    read = document(
        "**Incident report: search finds nothing**\n\n**Summary**\n\nSearch found nothing.\n\n"
        "**Timeline**\n\n09:10 Index empty\n\n**Impact**\n\nForty readers.\n\n"
        "**Fresh paint**\n\n- Alert on the age – Mika, 2024-04-02\n- Fill it by hand – Runa, done\n"
    )

    assert [action.owner for action in read.actions] == ["Mika", "Runa"]
    assert len(read.timeline) == 1


def test_names_in_small_letters_that_act_in_the_timeline_are_owners_in_front_of_actions() -> None:
    found = actions(
        "1. kes: alert on tile errors [done]\n2. rho: canary for the tile server\n3. batch: run it twice",
        before="## Timeline\n\n- 13:05 kes deployed tiles\n- 13:45 rho rolled back\n- 14:00 the batch ran\n",
    )

    assert [action.owner for action in found] == ["kes", "rho", ""]


def test_a_name_on_a_line_by_itself_holds_for_the_list_below_it() -> None:
    found = document(
        "# Search finds nothing\n\n**Date:** 2024-03-15\n**Lead:** Noor\n\n## Action items\n\n"
        "Noor\n\n- Alert on the age\n\nTeo\n\n- Write the guide\n"
    ).actions

    assert [action.owner for action in found] == ["Noor", "Teo"]


def test_a_title_of_a_salutation_and_a_name_is_one_owner() -> None:
    found = actions(
        "- Renew it (Netzteam, done)\n- Alert before it ends (Hr. Brandt, by 2024-03-30)\n"
        "- List them all (Netzteam) – in Umsetzung"
    )

    assert [action.owner for action in found] == ["Netzteam", "Hr. Brandt", "Netzteam"]
