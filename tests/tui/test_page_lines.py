"""A report drawn as lines: every word of it, in any width, and nothing of it obeyed."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from pmtui.exchange.content.blocks import (
    Code,
    Facts,
    Item,
    Items,
    Label,
    Link,
    Notice,
    Paragraph,
    Prose,
    Report,
    Section,
    Table,
    Text,
)
from pmtui.exchange.profiles import executive, full, sre
from pmtui.resources import resource_dir
from pmtui.storage import load
from pmtui.tui.drawing import Span
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.page import page_lines
from pmtui.tui.page_words import wrapped

SAMPLES = sorted(resource_dir("sample_data").glob("2*.toml"))
REPORT = Report(
    "A title",
    (
        Notice("A draft."),
        Facts((("Severity", (Text("sev2"),)), ("Incident", (Link("INC-1", "https://x.example/1"),)))),
        Section(
            "First",
            (
                Paragraph((Text("one two three"),)),
                Prose("a\nb\n\n1. x\n2. y\n   more"),
                Label("below"),
                Items((Item((Text("item"),), (Paragraph((Text("inner"),)),)),)),
                Section("Deeper", (Code("  indented\tcode"),)),
            ),
        ),
        Section(
            "Table",
            (
                Table(
                    ("Action", "Owner", "Due"),
                    (((Text("Alert when the pool is over 80 %"),), (Text("Ada"),), ()),),
                    frozenset({2}),
                ),
            ),
        ),
    ),
)


def texts(report: Report, width: int, *, ascii_only: bool = False) -> list[str]:
    lines = page_lines(report, width, Glyphs(ascii_only=ascii_only))
    return ["".join(span.text for span in line.left).rstrip() for line in lines]


def test_every_kind_of_block_is_drawn():
    text = "\n".join(texts(REPORT, 80))
    for part in (
        *("A title", "A draft.", "Severity  sev2", "INC-1 <https://x.example/1>", "First", "one two three"),
        *("1. x", "2. y", "more", "below", "· item", "    inner", "Deeper", "│   indented  code"),
        *("Alert when the pool is over 80 %  Ada",),
    ):
        assert part in text, part


def test_where_columns_have_no_room_rows_stand_one_below_the_other():
    shown = texts(REPORT, 26)
    assert any(line.strip().startswith("Owner") and line.endswith("Ada") for line in shown)


@pytest.mark.parametrize("width", [20, 33, 80, 140])
@pytest.mark.parametrize("profile", [full, executive, sre])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_line_is_wider_than_the_screen_but_those_of_logs(path, profile, width):
    report = profile(load(path).document)
    for line in texts(report, width):
        assert "│" in line or cell_len(line) <= max(width, 24), line


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_word_of_a_text_gets_lost(path):
    document = load(path).document
    shown = " ".join(" ".join(texts(full(document), 30)).split())
    for text in (document.summary.text, document.impact.narrative, document.analysis.narrative):
        for word in text.replace("−", "-").split():
            assert len(word) > 20 or word in shown


def test_in_ascii_nothing_of_our_own_is_drawn_with_other_signs():
    lines = [line for line in texts(REPORT, 60, ascii_only=True) if line.strip()]
    assert all(line.isascii() for line in lines)


def test_words_wrap_between_styles_and_long_ones_are_cut():
    lines = list(
        wrapped([Span("aaa "), Span("bbbbbbbbbbbb", "strong"), Span("\n"), Span("c")], 8, "- ", "  ")
    )
    assert ["".join(span.text for span in line) for line in lines] == [
        "- aaa ",
        "  bbbbbb",
        "  bbbbbb",
        "  c",
    ]


def test_control_characters_end_no_line_and_are_shown_as_signs():
    (line,) = wrapped([Span("a\x1b[31mb\rc\u2028d")], 80)
    text = "".join(span.text for span in line)
    assert "\x1b" not in text
    assert "\r" not in text


def test_columns_keep_their_words_whole_where_there_is_room_for_them():
    cells = (
        "14:35",
        "acknowledgement",
        "I see the pool at 100 % on every replica of it",
        "PagerDuty; Alertmanager",
    )
    heads = ("Time", "Kind", "What happened", "Source")
    table = Table(heads, (tuple((Text(cell),) for cell in cells),), frozenset())

    lines = texts(Report("A title", (table,)), 72)

    for word in " ".join(cells).split():
        assert any(word in line for line in lines)


def test_a_word_longer_than_a_line_begins_on_the_first():
    lines = ["".join(span.text for span in line) for line in wrapped([Span("Alertmanager; b")], 9)]
    assert lines == ["Alertmana", "ger; b"]
