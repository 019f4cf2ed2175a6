"""Text in Markdown: nothing that a person wrote becomes markup by accident."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.markdown_seen import kinds, shown
from pmtui.document.safe import safe_line
from pmtui.exchange.content.blocks import Item, Items, Prose, Table, lines
from pmtui.exchange.content.blocks import text as spans
from pmtui.exchange.writers.markdown import Renderer
from pmtui.exchange.writers.markdown_text import GITLAB, code, line, link, prose, starting_line

MARKUP = [
    "# heading",
    "a # b ##",
    "*emphasis* and **more** and _this_ and __that__",
    "snake_case_name stays as it is",
    "`code` and ``more``",
    "<b>bold</b> <script>alert(1)</script> <!-- note -->",
    "[text](evil.html) ![image](x.png) [ref]: x [^1]",
    "a | b | c",
    "~~gone~~ ~gone~",
    "costs $5 or $x^2$",
    "{{ template }} {#id}",
    "&lt; &copy; &#35; & and &",
    "C:\\temp\\*new* \\",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "2024) a year",
    "> quote",
    "---",
    "===",
    "***",
    "- - -",
    "~~~",
    "```",
    "    indented code",
    "\ttab",
    ":--|--:",
    "[ ] task",
    "<javascript:alert(1)>",
    "[x]: /evil",
]


def table(*cells: str) -> str:
    """Return a table of one row, its heads called One, Two."""
    return "".join(Renderer().blocks([Table(("One", "Two")[: len(cells)], (tuple(map(lines, cells)),))]))


@pytest.mark.parametrize("text", MARKUP)
def test_markup_at_the_start_of_a_line_is_shown_literally(text: str):
    markdown = starting_line(text)
    assert kinds(markdown).keys() <= {"paragraph", "inline", "text", "text_special"}
    assert shown(markdown) == " ".join(text.split())


@pytest.mark.parametrize("text", MARKUP)
def test_markup_in_a_table_stays_in_its_cell(text: str):
    markdown = table(text, "end")
    assert kinds(markdown)["td"] == 2
    assert shown(markdown) == f"One\nTwo\n{' '.join(text.split())}\nend"


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab1 \t\n\\`*_{}[]<>#|~$&;!-+=.:()\"'/\x1b\u202e\u3000é"), max_size=30))
def test_any_text_between_two_words_is_shown_literally(text: str):
    expected = " ".join(f"x {safe_line(text)} y".split(" ")).split()
    assert shown(line(f"x {text} y")).split() == expected
    assert shown(table(f"x {text} y")).split()[1:] == expected
    assert shown(prose(f"x {text} y".replace("\n", " "))).split() == expected


def test_paragraphs_and_line_ends_of_prose_are_kept():
    markdown = prose("one\ntwo\n\n\n  three  ")
    assert markdown == "one\\\ntwo\n\nthree"
    assert kinds(markdown)["hardbreak"] == 1


def test_a_list_in_prose_stays_a_list():
    text = "We tried:\n- a restart\n  without effect\n- memory\n  * on one host\n\nThen:\n1. first\n2. second"
    markdown = prose(text)
    assert kinds(markdown)["list_item"] == 5
    assert (
        shown(markdown) == "We tried:\na restart\nwithout effect\nmemory\non one host\nThen:\nfirst\nsecond"
    )


@pytest.mark.parametrize("text", ["2024. was the year", "1. one\n3. three", "007. agent", "0. zero"])
def test_a_number_that_a_list_would_change_stays_text(text: str):
    assert text.split("\n")[-1] in shown(prose(text))


def test_an_address_stays_clickable_and_the_sentence_around_it_literal():
    markdown = line("see https://wiki.example/a_b*c?d=[1]&e=(2), *now*.")
    assert markdown == "see <https://wiki.example/a_b*c?d=[1]&e=(2)>, \\*now\\*."
    assert kinds(markdown)["link"] == 1


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.example"]
)
def test_only_addresses_of_the_web_become_links(url: str):
    markdown = link("title", url)
    assert kinds(markdown)["link"] == 0
    assert shown(markdown) == f"title ({url})"


def test_a_link_cannot_be_left_by_its_title_or_its_address():
    markdown = link(
        "a](https://evil.example) <b>", "https://good.example/x) (y\\\u202e&copy; z".replace(" ", "")
    )
    assert kinds(markdown)["link"] == 1
    assert shown(markdown) == "a](https://evil.example) <b>"


def test_a_code_block_ends_where_its_text_ends():
    body = "```\nnot the end\n`````\n~~~\x1b[2J"
    markdown = code(body)
    assert kinds(markdown) == {"fence": 1}
    assert shown(markdown) == "```\nnot the end\n`````\n~~~␛[2J\n"


def test_a_note_stays_with_the_item_that_it_belongs_to():
    item = Item(spans("- first"), (Prose("1. a\n\n> b\n\n    c"),))
    markdown = "".join(Renderer().blocks([Items((item,))]))
    assert kinds(markdown)["blockquote"] == kinds(markdown)["code_block"] == 0
    assert shown(markdown) == "- first\na\n> b\nc"


@pytest.mark.parametrize("reference", ["@mika", "group/project#12", "!7", "%3", "&4", "^alert#5", "~label"])
def test_what_gitlab_would_link_or_notify_is_escaped(reference: str):
    markdown = line(f"see {reference} now", flavour=GITLAB)
    assert "\\" in markdown
    assert shown(markdown) == f"see {reference} now"


def test_no_line_is_a_quick_action_of_gitlab():
    markdown = prose("done\n/close\n\n- /assign @mika\n  /label ~x", GITLAB)
    assert not any(row.lstrip(" -").startswith("/") for row in markdown.split("\n"))
    assert shown(markdown) == "done\n/close\n/assign @mika\n/label ~x"
