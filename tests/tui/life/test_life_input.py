"""Whatever a terminal sends, keys keep working: line noise, lost marks, marks within pastes."""

import pytest
from life_pty import sample
from textual._xterm_parser import XTermParser

from pmtui.tui.life.driver import plain_keys

PASTE, END = "\x1b[200~", "\x1b[201~"
GONE = 15.0


def test_a_byte_that_is_no_text_is_shown_as_such(tmp_path):
    with sample(tmp_path) as terminal:
        terminal.type(b"caf\xe9 x\xff\xc3\xa9")
        terminal.until_text("caf\N{REPLACEMENT CHARACTER} x\N{REPLACEMENT CHARACTER}é")
        terminal.type("\x11")
        assert terminal.gone(GONE) == 0


@pytest.mark.parametrize(
    "noise",
    ["\x1b[1;1;99999999999u", "\x1b[" + "9" * 500 + "u", "\x1b[<35;99999999999999999999;1M", "\x1b[M\x7f"],
    ids=["no character", "too long", "no place", "cut off"],
)
def test_absurd_sequences_do_no_harm(tmp_path, noise):
    with sample(tmp_path) as terminal:
        terminal.type(noise)
        terminal.type("    typed")
        terminal.until_text("typed")
        terminal.type("\x11")
        assert terminal.gone(GONE) == 0


def test_a_plain_character_is_the_key_that_the_parser_of_textual_finds():
    for character in map(chr, range(0x3100)):
        if character.isprintable():
            found = [(key.key, key.character) for key in XTermParser().feed(character)]
            assert [(key.key, key.character) for key in plain_keys(character)] == found


def test_a_paste_without_an_end_arrives_and_gives_the_keys_back(tmp_path):
    with sample(tmp_path, "wire") as terminal:
        terminal.type(f"{PASTE}lost end")
        terminal.until_text("lost end")
        terminal.type("\x11")
        assert terminal.gone(GONE) == 0


def test_an_end_mark_within_a_paste_does_not_command_the_program(tmp_path):
    with sample(tmp_path, "wire") as terminal:
        terminal.type(f"{PASTE}before {END}\x11after{END}")
        terminal.until_text("after")
        terminal.type("\x11")
        assert terminal.gone(GONE) == 0


def test_a_paste_and_the_keys_around_it_keep_their_order(tmp_path):
    with sample(tmp_path) as terminal:
        terminal.type(f"one {PASTE}two {END}three")
        terminal.until_text("one two three")


def test_textual_by_itself_still_ends_over_a_byte_that_is_no_text(tmp_path):
    """Tells, with a later Textual, that the decoder of its own may be superfluous."""
    with sample(tmp_path, "stock", controlling=False) as terminal:
        terminal.type(b"\xe9x")
        terminal.gone(GONE)


def test_textual_by_itself_still_obeys_what_follows_an_end_mark_in_a_paste(tmp_path):
    """Tells, with a later Textual, that the gate for pastes may be superfluous."""
    with sample(tmp_path, "stock") as terminal:
        terminal.type(f"{PASTE}before {END}\x11after{END}")
        assert terminal.gone(GONE) == 0
