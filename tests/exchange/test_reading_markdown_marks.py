"""What notebooks, wikis and trackers add to Markdown is read as their pages show it."""

from __future__ import annotations

import pytest
from markdown_read import document, entries, unplaced

HEAD = "# Search down\n\nDate: 2024-06-13\n\n"


def test_a_link_to_a_page_is_its_name():
    text = HEAD + "## Summary\n\nSearch was down, says [[Mika Lund|Mika]]; see [[Runbook]].\n"
    assert document(text).summary.text == "Search was down, says Mika Lund (Mika); see Runbook."
    assert unplaced(text) == []


def test_the_name_of_a_block_is_not_text():
    text = HEAD + "## Timeline\n\n- 14:02 disk alert ^a1b2c3\n- 14:09 ==first error==, `a==b==c`, x == y\n"
    assert entries(text) == [
        "2024-06-13 14:02Z disk alert",
        "2024-06-13 14:09Z first error, `a==b==c`, x == y",
    ]
    assert unplaced(text) == []


@pytest.mark.parametrize(
    ("opening", "closing"),
    [(":::info", ":::"), ("::: {warning}", ":::"), ("<aside>", "</aside>"), ("[TOC]", ""), ("[[_TOC_]]", "")],
)
def test_the_frame_of_a_box_is_not_text(opening, closing):
    text = HEAD + f"## Summary\n\n{opening}\n\nSearch was down.\n\n{closing}\n"
    assert document(text).summary.text == "Search was down."
    assert unplaced(text) == []


@pytest.mark.parametrize(
    "mark", ["> [!warning]- Impact", "> [!NOTE] Impact", "> **Impact**", "> **Impact:**"]
)
def test_a_box_that_is_headed_like_a_part_is_that_part(mark):
    text = HEAD + f"> [!summary] TL;DR\n> Search was down.\n\n{mark}\n> 40 shops saw errors.\n\nThe end.\n"
    found = document(text)
    assert found.impact.narrative == "40 shops saw errors."
    assert found.summary.text == "Search was down.\n\nThe end."
    assert unplaced(text) == []


def test_a_remark_in_a_box_stays_where_it_stands():
    text = HEAD + "## Impact\n\n40 shops saw errors.\n\n> [!note]\n> Night in most of them.\n"
    assert document(text).impact.narrative == "40 shops saw errors.\n\nNight in most of them."


def test_a_label_of_a_tracker_is_its_name():
    assert document(HEAD.replace("\n\n", '\nServices: ~"Search API", ~"Shop"\n\n', 1)).facts.services == (
        "Search API",
        "Shop",
    )


@pytest.mark.parametrize(
    ("item", "owner", "title"),
    [
        ("[@Mika Lund](https://pages.example/people/1) Attach the policy", "@Mika Lund", "Attach the policy"),
        ("[@Mika Lund](https://pages.example/p/1): attach the policy", "@Mika Lund", "attach the policy"),
        ("@[Mika Lund](user:77) Attach the policy", "@Mika Lund", "Attach the policy"),
        (
            "[@Mika Lund](https://a.example/p/1), [@Runa](https://a.example/p/2) attach the policy",
            "@Mika Lund, @Runa",
            "attach the policy",
        ),
        ("[Mika Lund](https://a.example/p/1): attach the policy", "Mika Lund", "attach the policy"),
        ("[Mika Lund](https://a.example/users/mika) attach the policy", "Mika Lund", "attach the policy"),
        ("Attach the policy [@Mika Lund](https://a.example/p/1)", "@Mika Lund", "Attach the policy"),
    ],
)
@pytest.mark.parametrize("box", ["- ", "- [ ] ", "1. "])
def test_who_is_mentioned_by_a_link_does_it(item, owner, title, box):
    text = f"{HEAD}## Action items\n\n{box}{item}, due 2024-06-20\n"
    (action,) = document(text).actions
    assert (action.owner, action.title, str(action.due)) == (owner, title, "2024-06-20")
    assert unplaced(text) == []


def test_a_link_to_a_package_is_no_person():
    text = HEAD + "## Action items\n\n- [@lund/pool](https://npm.example/p/1) needs a new version\n"
    assert document(text).actions[0].owner == ""


def test_who_owns_the_document_is_named_without_the_address_of_a_page():
    text = "# Search down\n\nOwner: [@Mika Lund](https://a.example/p/1), [@Runa](https://a.example/p/2)\n"
    assert document(text).facts.owner == "@Mika Lund, @Runa"


@pytest.mark.parametrize(
    "day",
    [
        '<time datetime="2024-07-04">4 Jul 2024</time>',
        '<time datetime="2024-07-04" />',
        '<time datetime="2024-07-04"></time>',
        "<time datetime='2024-07-04'>",
    ],
)
def test_the_tag_of_a_day_is_the_day(day):
    assert (
        str(document(f"{HEAD}## Action items\n\n- [ ] Watch the disks {day}\n").actions[0].due)
        == "2024-07-04"
    )
    table = f"| Action | Due |\n|---|---|\n| Watch the disks | {day} |\n"
    action = document(f"{HEAD}## Action items\n\n{table}").actions[0]
    assert (action.title, str(action.due)) == ("Watch the disks", "2024-07-04")


def test_a_gap_named_time_is_a_gap():
    text = HEAD + "## Timeline\n\n- 14:02 disk alert\n- <time> what happened\n"
    assert "2024-06-13 14:02Z disk alert" in entries(text)
