"""Texts pasted from a chat, from minutes and from a wiki, and headings in plain words."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document, entries, imported


def test_messages_of_a_chat_are_entries() -> None:
    text = (
        "# Leak (2025-08-30)\n\n**ivo** 06:12\nthere is a puddle\n**noor** 06:20\non my way\n"
        "**noor** 06:41\nvalve closed\n\nFollow-up:\n\n- new hose\n"
    )

    assert entries(text) == [
        "2025-08-30 06:12Z ivo: there is a puddle",
        "2025-08-30 06:20Z noor: on my way",
        "2025-08-30 06:41Z noor: valve closed",
    ]


def test_numbered_heads_hold_the_text_on_the_next_line() -> None:
    text = (
        "Minutes: review of the leak\nHeld on: 2 September 2025\n\n"
        "1. What happened\nOn 30 August it leaked.\n\n"
        "2. Sequence\n- 06:12 puddle\n- 06:41 valve closed\n\n3. What went wrong\nThe hose was old.\n\n"
        "4. Next steps\n- new hose (Ivo, 1 Oct)\n"
    )
    found = document(text)

    assert found.title == "review of the leak"
    assert found.summary.text == "On 30 August it leaked."
    assert [str(entry.at.date()) for entry in found.timeline] == ["2025-08-30", "2025-08-30"]
    assert [lesson.text for lesson in found.lessons.went_poorly] == ["The hose was old."]
    assert [action.owner for action in found.actions] == ["Ivo"]


def test_the_way_through_a_wiki_is_no_title() -> None:
    found = document(
        "_[[Home]] › [[Outages]] › 2025_\n\n**Leak in the cellar** (30 Aug 2025)\n\n## Why\n\nOld hose.\n"
    )

    assert found.title == "Leak in the cellar"
    assert "Home" in found.unplaced[0].text


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("How customers felt it", "impact"),
        ("Conséquences pour les clients", "impact"),
        ("Comment on l'a su", "detection"),
        ("How did you hear of it?", "detection"),
        ("What played into it", "contributing factors"),
        ("What we're less proud of", "went wrong"),
        ("Donde hubo suerte", "lucky"),
        ("What we take from it", "lessons"),
        ("Play by play", "timeline"),
        ("Ce qu'on va faire", "actions"),
    ],
)
def test_a_heading_in_plain_words_names_its_part(heading: str, name: str) -> None:
    found = imported(f"# Leak\n\n2025-08-30\n\n## {heading}\n\n- 06:12 the hose leaks\n")

    assert name in [part.name for part in found.sections]


def test_what_follows_from_a_decision_is_no_impact() -> None:
    text = "# Leak\n\n## Context\n\nOld.\n\n## Decision\n\n- New hoses\n\n## Consequences\n\n40 € more.\n"

    assert document(text).impact.narrative == ""
    assert document(text).follow_up.note == "40 € more."
