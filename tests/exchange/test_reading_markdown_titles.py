"""The title of a document: where the writers of different programs put it, and what stands around it."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document, imported, unplaced

TITLE = "Search answered nothing for an hour"
BODY = "\n\nThe index was gone.\n\n## Summary\n\nSearch was down.\n"


@pytest.mark.parametrize(
    "head",
    [
        f"---\ntitle: {TITLE}\ndate: 2024-03-05\n---",
        f'---\n# made by the bot\ntitle: "{TITLE}" # keep it short\ndate: 2024-03-05\n# unset: yes\n---',
        f"---yaml\ntitle: {TITLE}\ndate: 2024-03-05\n---",
        f"---\ntitle: {TITLE}\ndate: 2024-03-05\n...",
        f"---\nheading: {TITLE}\nsubtitle: A report\ndate: 2024-03-05\n---",
        f"---\nincident_title: {TITLE}\nincident_date: 2024-03-05\n---",
        f"---\npageTitle: {TITLE}\nauthor: mara\n---",
        f"---\ntítulo: {TITLE}\nfecha: 2024-03-05\n---",
        f"---\nタイトル: {TITLE}\n日付: 2024-03-05\n---",
        f"---\nlayout: post\nmeta:\n  title: {TITLE}\n  kind: outage\n---",
        f"---\ntitle: Incident report\nsubject: {TITLE}\n---",
        f"---\ntitle: Postmortem\ndate: 2024-03-05\n---\n\n# {TITLE}",
        f"+++\ndate = 2024-03-05\n[params]\ntitle = '{TITLE}'\n+++",
        f'{{\n  "title": "{TITLE}",\n  "date": "2024-03-05",\n  "tags": ["a", "b"]\n}}',
        f';;;\n{{\n  "title": "{TITLE}"\n}}\n;;;',
        f"<!--\n.. title: {TITLE}\n.. slug: search\n.. date: 2024-03-05 10:00:00 UTC\n-->",
        f".. title: {TITLE}\n.. slug: search",
        f"title: {TITLE}\ndate: 2024-03-05 10:00\ntags: [ops]\n---",
        f"% {TITLE}\n% Mara Lind\n% 5 March 2024",
        f"import {{ Layout }} from '../x'\n\nexport const meta = {{\n  title: '{TITLE}',\n  draft: true,\n}}",
        f"# [{TITLE}](https://wiki.example.org/incidents/2024/search-down)",
        f"# Postmortem of {TITLE}",
        f"# Post-mortem for: {TITLE}",
        f"# {TITLE} - Postmortem",
        f"# {TITLE} (incident report)",
        f"# 5 March 2024 – {TITLE}",
        f"# 05/03/2024 - {TITLE}",
        f"# 007 - {TITLE}",
        f"# 3. {TITLE}",
    ],
)  # fmt: skip
def test_the_title_is_found_wherever_a_program_puts_it(head: str) -> None:
    assert document(head + BODY, "2024-03-05-another-name.md").title == TITLE


def test_a_heading_goes_before_a_key_that_only_may_be_the_title() -> None:
    text = f"---\nname: search-post\nlabel: Search page\n---\n\n# {TITLE}{BODY}"
    assert document(text).title == TITLE


def test_what_is_taken_from_a_title_is_kept() -> None:
    found = imported(f"# [{TITLE}](https://wiki.example.org/7){BODY}")
    assert [piece.text for piece in found.unplaced] == ["https://wiki.example.org/7"]


def test_a_comment_between_the_keys_is_no_heading_and_is_kept() -> None:
    text = f"---\ntitle: '{TITLE}'\ndate: 2024-03-05 # the night\n# resolved: false\n---{BODY}"
    assert document(text).title == TITLE
    assert any("# resolved: false" in piece for piece in unplaced(text))
    assert any("# the night" in piece for piece in unplaced(text))


def test_a_text_between_two_lines_is_no_front_matter() -> None:
    assert document(f"---\n# {TITLE}\nDate: 2024-03-05\n---{BODY}").title == TITLE


def test_of_a_heading_and_a_front_matter_the_heading_is_what_readers_see() -> None:
    found = document(
        "---\ntitle: Post-mortem of 2024-03-15\n---\n\n# Search finds nothing\n\n## Summary\n\nx y\n"
    )

    assert found.title == "Search finds nothing"
    kept = document("---\ntitle: Search finds nothing\n---\n\n# Summary\n\nx y\n\n# Timeline\n\n- 10:00 x\n")
    assert kept.title == "Search finds nothing"


def test_several_words_for_the_kind_of_record_are_no_part_of_the_title() -> None:
    found = document("# Post-Mortem Outage Incident Report - Search and basket\n\n## Summary\n\nx y\n")

    assert found.title == "Search and basket"
