"""Whatever stands in a document is shown literally: no terminal obeys it."""

import unicodedata

import pytest

from pmtui.document.safe import safe, safe_line

DANGEROUS = [
    *(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"),
    *"\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "\ud800",
    "\udcff",
]


@pytest.mark.parametrize("character", DANGEROUS, ids=lambda character: f"U+{ord(character):04X}")
def test_what_a_terminal_could_obey_becomes_one_visible_character(character):
    shown = safe(f"a{character}b")

    assert len(shown) == 3
    assert shown[0] + shown[2] == "ab"
    assert unicodedata.category(shown[1]) == "So"
    assert safe_line(f"a{character}b") == shown


def test_an_escape_sequence_is_shown_letter_by_letter():
    assert safe("\x1b]2;title\x1b\\ \x9b31m \x7f") == "␛]2;title␛\\ �31m ␡"


def test_ordinary_text_is_kept_as_it_is():
    text = "Überlast 🔥 – 店 e\u0301 [b]markup[/b] %s"

    assert safe(text) == text
    assert safe_line(text) == text


def test_lines_and_tabs_stay_in_prose_and_become_spaces_in_a_line():
    assert safe("one\n\ttwo") == "one\n\ttwo"
    assert safe_line("one\n\ttwo") == "one  two"


def test_a_carriage_return_cannot_overwrite_the_line():
    assert safe("harmless\rspoofed") == "harmless␍spoofed"
