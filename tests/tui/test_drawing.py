"""Lines of text: what does not fit on one line goes on below it, whole words at a time."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from pmtui.tui import chrome
from pmtui.tui.drawing import Drawn, Span, line, spill

LONG = "a.toml was not saved: the disk is full. Free some space and save again. Your text is still here."


def text(drawn: Drawn | None) -> str:
    assert drawn is not None
    return "".join(span.text for span in (*drawn.left, *drawn.right))


def test_a_line_that_fits_is_left_as_it_is() -> None:
    drawn = line(Span(" ✗ ", "error"), Span("Saved a.toml."), right=["TIM001 "])
    assert spill(drawn, 80) == (drawn, None)


def test_a_sentence_goes_on_below_at_a_whole_word() -> None:
    first, rest = spill(line(Span(" ✗ ", "error"), Span(LONG), right=["TIM001"]), 60)
    assert text(first) == " ✗ a.toml was not saved: the disk is full. Free some space"
    assert text(rest) == "   and save again. Your text is still here.TIM001"


@pytest.mark.parametrize("width", range(4, 40))
@pytest.mark.parametrize("words", [LONG, "監視が遅れた " * 4, "x" * 50, ""])
def test_no_character_is_lost_and_the_first_line_fits(words: str, width: int) -> None:
    first, rest = spill(line(Span(words)), width)
    assert cell_len(text(first)) <= width
    told = text(first) + (text(rest) if rest else "")
    assert told.replace(" ", "") == words.replace(" ", "")


def test_the_end_of_a_long_message_leaves_the_keys_that_still_fit() -> None:
    keys = line(
        *[Span(text) for key in ("^S save", "F8 next", "F1 help") for text in (" ", key[:2], key[2:] + " ")]
    )
    first, second = chrome.bottom(line(LONG, right=[" TIM001 "]), keys, 64)
    assert text(first) == LONG.partition(" again")[0]
    assert text(second) == "   again. Your text is still here. TIM001  F1 help  ^S save "


def test_a_code_that_does_not_fit_is_left_out_before_the_keys_are() -> None:
    keys = line(Span(" "), Span("F1"), Span(" help "))
    assert chrome.bottom(line("x" * 76, right=["TIM001"]), keys, 80) == (line("x" * 76), keys)


def test_help_is_offered_beside_a_message_that_has_to_be_cut() -> None:
    keys = line(*[Span(text) for key in ("^S save", "F1 help") for text in (" ", key[:2], key[2:] + " ")])
    _, second = chrome.bottom(line(LONG * 4), keys, 64)
    assert "".join(span.text for span in second.right) == " F1 help "
