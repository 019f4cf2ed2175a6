"""Text becomes cells as Textual measures it, and nothing in it can command the terminal."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, InlineUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip
from wire_screens import console

from pmtui.tui.glyphs import IN_ASCII
from pmtui.tui.wire.cells import is_uncertain, split_cells
from pmtui.tui.wire.frame import Frame, strip_cells
from pmtui.tui.wire.looks import LookTable
from pmtui.tui.wire.safe import safe_update
from pmtui.tui.wire.session import NeedsFullUpdateError, WireSession
from pmtui.tui.wire.terminal import Capabilities

TABLE = LookTable(ColorSystem.EIGHT_BIT)
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
OUR_SEQUENCES = re.compile(r"\x1b\[(?:[\d;]*[A-HKXdm]|\?25[hl])|[\r\b]")


@pytest.mark.parametrize(
    ("text", "chars"),
    [
        ("ab", ["a", "b"]),
        ("漢a", ["漢", "", "a"]),
        ("e\u0301x", ["e\u0301", "x"]),
        ("❤\ufe0fx", ["❤\ufe0f", "", "x"]),
        ("👩\u200d🚒.", ["👩\u200d🚒", "", "."]),
        ("a\u200bb", ["a", "b"]),
        ("co\u00adop", ["c", "o", "-", "o", "p"]),
        ("\x1b[31m", ["\u241b", "[", "3", "1", "m"]),
        ("\x00\x07\x7f\x9b", ["\u2400", "\u2407", "\u2421", "\ufffd"]),
        ("a\u202eb\u2066\u2028", ["a", "\ufffd", "b", "\ufffd", "\ufffd"]),
        ("\ud800", ["\ufffd"]),
    ],
)
def test_a_text_is_cut_into_visible_cells(text: str, chars: list[str]) -> None:
    assert list(split_cells(text).chars) == chars


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"]), max_size=20))
def test_a_text_takes_as_many_cells_as_textual_lays_out(text: str) -> None:
    cells = split_cells(text)
    assert len(cells.chars) == cell_len(text)
    assert "".join(cells.chars) + cells.lead == text or cells.lead + "".join(cells.chars) == text


@given(st.lists(st.text(max_size=12), max_size=5), st.integers(1, 30))
def test_a_strip_always_fills_its_width_with_safe_cells(texts: list[str], width: int) -> None:
    chars, looks, uncertain = strip_cells(Strip([Segment(text) for text in texts]), width, TABLE)
    assert len(chars) == len(looks) == width
    assert not UNSAFE.search("".join(chars))
    assert all(is_uncertain(chars[x]) for x in uncertain)


def test_a_mark_in_a_segment_of_its_own_joins_the_letter_before_it() -> None:
    chars, _, _ = strip_cells(Strip([Segment("e"), Segment("\u0301x", Style(reverse=True))]), 2, TABLE)
    assert chars == ["e\u0301", "x"]


def test_a_visible_control_character_takes_its_cell_from_a_blank_and_leaves_the_border() -> None:
    strip = Strip([Segment("a\x1bb    "), Segment("|", Style(bold=True))], 7)
    chars, _, _ = strip_cells(strip, 7, TABLE)
    assert chars == ["a", "\u241b", "b", " ", " ", " ", "|"]


def test_control_segments_and_links_are_left_out() -> None:
    from rich.control import Control

    strip = Strip([Control.home().segment, Segment("link", Style(link="http://a.example/\x1b\\\x1b[2J"))], 4)
    session = WireSession(TABLE, Capabilities())
    text = session.advance(LayoutUpdate([[strip]], Region(0, 0, 4, 1)))
    assert OUR_SEQUENCES.sub("", text) == "link"
    assert "example" not in text


@given(
    st.text(max_size=30), st.text(max_size=30), st.sampled_from([Capabilities(), Capabilities(True, True)])
)
def test_nothing_but_our_own_sequences_is_ever_sent(before: str, after: str, able: Capabilities) -> None:
    session = WireSession(TABLE, able)
    for text in (before, after, before):
        strip = Strip([Segment(text), Segment(" " * 40)]).crop(0, 30)
        sent = OUR_SEQUENCES.sub("", session.advance(LayoutUpdate([[strip]], Region(0, 0, 30, 1))))
        assert not UNSAFE.search(sent)


def test_updates_that_textual_sends_itself_are_safe_as_well() -> None:
    strip = Strip(
        [Segment("a\x1b[2J\x9b\u202e", Style(link="http://a.example")), Segment("b", Style(bold=True))]
    )
    chops = ChopsUpdate([{0: strip, 9: None}], [(0, 0, 9)], [[9, 10]])
    for update in (InlineUpdate([strip]), LayoutUpdate([[strip]], Region(0, 0, 9, 1)), chops):
        sent = safe_update(update).render_segments(console(ColorSystem.EIGHT_BIT))
        assert "\u241b[2J" in sent
        assert "example" not in sent
        assert "\x1b[2J" not in sent
        assert not set(sent) & set("\x9b\u202e")
    assert safe_update(None) is None


def test_a_part_of_an_unknown_screen_asks_for_all_of_it() -> None:
    session = WireSession(TABLE, Capabilities())
    chops = ChopsUpdate([{0: Strip([Segment("ab")])}], [(0, 0, 2)], [[2]])
    with pytest.raises(NeedsFullUpdateError):
        session.advance(chops)
    session.advance(LayoutUpdate([[Strip([Segment("abc")])]], Region(0, 0, 3, 1)))
    with pytest.raises(NeedsFullUpdateError):
        session.advance(chops)


def test_a_partial_update_shares_the_rows_it_does_not_name() -> None:
    lines = [[Strip([Segment("abcd")])] for _ in range(3)]
    frame = Frame.blank(4, 3, TABLE).updated(LayoutUpdate(lines, Region(0, 0, 4, 3)))
    chops = [{0: None, 2: None}, {0: None, 2: Strip([Segment("XY")])}, {0: None, 2: None}]
    after = frame.updated(ChopsUpdate(chops, [(1, 2, 4)], [[2, 4]] * 3))
    assert after.rows[0] is frame.rows[0]
    assert after.rows[2] is frame.rows[2]
    assert after.rows[1].chars == list("abXY")


def test_half_of_a_wide_character_never_stays() -> None:
    frame = Frame.blank(4, 1, TABLE).updated(LayoutUpdate([[Strip([Segment("漢字")])]], Region(0, 0, 4, 1)))
    after = frame.updated(ChopsUpdate([{1: Strip([Segment("ab")])}], [(0, 1, 3)], [[3]]))
    assert after.rows[0].chars == [" ", "a", "b", " "]


def test_a_terminal_without_a_sign_gets_the_one_that_stands_for_it_and_every_letter() -> None:
    table = LookTable(ColorSystem.EIGHT_BIT, IN_ASCII)
    chars, _, _ = strip_cells(Strip([Segment("│ “Zoë” – 14:32 → now… │")]), 24, table)

    assert "".join(chars) == '| "Zoë" - 14:32 > now~ | '[:24]


def test_every_sign_of_ours_has_a_plain_form_of_one_cell() -> None:
    for sign, plain in IN_ASCII.items():
        assert plain.isascii()
        assert cell_len(plain) == 1 == cell_len(chr(sign))
