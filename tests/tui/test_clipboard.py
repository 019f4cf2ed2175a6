"""Copying out of a terminal: which way is taken, and that nothing more is claimed than is known."""

from __future__ import annotations

import asyncio
import stat
from base64 import b64decode
from pathlib import Path

import pytest

from pmtui.tui.clipboard import LIMIT, copy, osc52

XTERM = {"TERM": "xterm-256color"}
TEXT = "# Checkout ✗\n"


def copied(environ, text: str = TEXT) -> tuple[list[str], bool, str]:
    sent: list[str] = []
    result = asyncio.run(copy(text, environ, sent.append))
    return sent, result.done, result.sentence


def command(folder: Path, script: str) -> dict[str, str]:
    """Return an environment in which tmux is this script."""
    tmux = folder / "tmux"
    tmux.write_text(f"#!/bin/sh\n{script}\n")
    tmux.chmod(tmux.stat().st_mode | stat.S_IXUSR)
    return {**XTERM, "TMUX": "/tmp/none,1,0", "PATH": f"{folder}:/usr/bin:/bin"}


def test_a_terminal_gets_the_text_as_a_sequence_and_is_not_believed_to_have_taken_it():
    sent, done, sentence = copied(XTERM)
    assert sent == [osc52(TEXT)]
    assert b64decode(sent[0].removeprefix("\x1b]52;c;").removesuffix("\x07")).decode() == TEXT
    assert done
    assert "not every terminal takes it" in sentence


def test_screen_gets_it_in_pieces_that_it_lets_through():
    sent, _, _ = copied({**XTERM, "STY": "1.pts"}, "y" * 3000)
    pieces = sent[0].removesuffix("\x1b\\").split("\x1b\\")
    assert all(piece.startswith("\x1bP") for piece in pieces)
    assert "".join(piece.removeprefix("\x1bP") for piece in pieces) == osc52("y" * 3000)


def test_tmux_takes_it_by_its_own_command(tmp_path):
    environ = command(tmp_path, f'test "$2" = -w && cat > {tmp_path}/taken')
    sent, done, sentence = copied(environ)
    assert (sent, done) == ([], True)
    assert (tmp_path / "taken").read_text() == TEXT
    assert "hands it on" in sentence


def test_an_old_tmux_keeps_it_for_itself(tmp_path):
    environ = command(tmp_path, f'test "$2" = -w && exit 1\ncat > {tmp_path}/taken')
    sent, done, sentence = copied(environ)
    assert (sent, done) == ([], True)
    assert "tmux only" in sentence


@pytest.mark.parametrize("script", ["exit 1", "exec /nowhere"])
def test_where_tmux_does_not_answer_it_is_sent_through(tmp_path, script):
    sent, done, sentence = copied(command(tmp_path, script))
    assert sent[0].startswith("\x1bPtmux;\x1b\x1b]52;c;")
    assert "allow-passthrough" in sentence
    assert done


@pytest.mark.parametrize("environ", [{"TERM": "linux"}, {"TERM": "dumb"}, {}])
def test_a_terminal_without_a_clipboard_gets_nothing(environ):
    sent, done, sentence = copied(environ)
    assert (sent, done) == ([], False)
    assert "no clipboard" in sentence


def test_what_is_too_long_is_not_sent_cut():
    sent, done, sentence = copied(XTERM, "é" * LIMIT)
    assert (sent, done) == ([], False)
    assert "too long" in sentence
