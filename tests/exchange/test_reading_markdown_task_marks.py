"""Actions as outlines of tasks and lists of colleagues write them, and people with their addresses."""

from __future__ import annotations

from exchange.markdown_read import document, imported


def test_headings_with_key_words_and_tags_are_actions() -> None:
    text = (
        "# Mast\n\n## Jobs\n\n### TODO second clamp on the mast :ivo:\nDEADLINE: <2024-11-16 Sat>\n\n"
        "### WAITING answer of the insurer\n- asked on the 4th\n\n### CANCELLED link over the silo"
        " :noor:\n- too dear\n"
    )
    found = document(text)

    assert [(a.title, a.owner, str(a.due or ""), a.status.value) for a in found.actions] == [
        ("second clamp on the mast", "ivo", "2024-11-16", "to do"),
        ("answer of the insurer", "", "", "to do"),
        ("link over the silo", "noor", "", "won't do"),
    ]


def test_tasks_begin_with_whole_names_and_end_with_days() -> None:
    text = (
        "# Tills\n\n21.01.2025\n\n## Tasks\n\n- [x] Ivo Lund rename the groups by kind and site 31. Jan"
        " 2025\n"
        "- [ ] Noor Abbas-Holm try every profile on five tills first 14. Feb 2025\n"
    )
    found = document(text)

    assert [(a.owner, a.title, str(a.due)) for a in found.actions] == [
        ("Ivo Lund", "rename the groups by kind and site", "2025-01-31"),
        ("Noor Abbas-Holm", "try every profile on five tills first", "2025-02-14"),
    ]


def test_tasks_that_begin_with_a_verb_and_a_name_of_a_thing_have_no_owner() -> None:
    text = "# Tills\n\n## Tasks\n\n- Rotate Vault Tokens every day\n- Replace Redis Cluster with two nodes\n"

    assert [action.owner for action in document(text).actions] == ["", ""]


def test_a_state_that_nobody_knows_is_not_done() -> None:
    text = (
        "# Tills\n\n## Actions\n\n| What | Who | State |\n|---|---|---|\n| New cable | Ivo | simmering |\n"
        "| New plug | Noor | done |\n"
    )

    assert [action.status.value for action in document(text).actions] == ["to do", "done"]


def test_a_label_with_a_clause_begins_the_actions() -> None:
    text = (
        "# Tills\n\nAll tills froze.\n\n## Learned\n\n- Tills freeze\n\n"
        "**What's next**, from our call:\n\n1. new cable\n2. new plug\n"
    )

    assert [action.title for action in document(text).actions] == ["new cable", "new plug"]


def test_people_with_addresses_are_people_and_the_addresses_are_kept() -> None:
    text = (
        "# Tills\n\n| Meeting | 22 Sep 2025 |\n|---|---|\n"
        "| Attendees | [Noor Abbas](mailto:noor@till.example) [Ivo Lund](mailto:ivo@till.example) |\n"
    )
    found = imported(text)

    assert found.document is not None
    assert [person.name for person in found.document.facts.people] == ["Noor Abbas", "Ivo Lund"]
    assert "noor@till.example, ivo@till.example" in found.unplaced[0].text
