"""Copying out of a terminal, also one at the other end of ssh: what can be done, and what is known of it.

A terminal takes text for the clipboard as a control sequence (OSC 52) and never answers, so what was sent is
not yet what was taken. Within tmux its own command is used, which does answer. It knows no Textual.
"""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

LIMIT = 64 * 1024
"""Bytes of text that are sent at most; several terminals take no more than 100,000 signs of base64."""
_PATIENCE = 3.0
_CHUNK = 250
_WITHOUT = ("linux", "dumb", "vt100", "vt220")
"""Terminals that have no clipboard."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What became of a text: where it is now, in a sentence, or why it is nowhere."""

    done: bool
    sentence: str


async def copy(text: str, environ: Mapping[str, str], send: Callable[[str], None]) -> Copied:
    """Copy a text to the clipboard of the terminal; `send` writes to it."""
    size = len(text.encode())
    if size > LIMIT:
        limit = f"{LIMIT // 1024} KB"
        return Copied(False, f"It is too long for a terminal's clipboard ({shown(size)}, {limit} at most)")
    if environ.get("TMUX"):
        return await _copy_by_tmux(text, environ, send)
    if environ.get("TERM", "") in ("", *_WITHOUT):
        return Copied(False, "This terminal has no clipboard")
    sequence = osc52(text)
    send(_through_screen(sequence) if environ.get("STY") else sequence)
    return Copied(True, f"Sent {shown(size)} to the terminal's clipboard; not every terminal takes it")


async def _copy_by_tmux(text: str, environ: Mapping[str, str], send: Callable[[str], None]) -> Copied:
    size = shown(len(text.encode()))
    # With -w, tmux hands the text on to the terminal around it; versions before 3.2 do not know that.
    if await _run(["tmux", "load-buffer", "-w", "-"], text, environ):
        return Copied(True, f"Copied {size} to tmux (prefix ] pastes), which hands it on to the terminal")
    if await _run(["tmux", "load-buffer", "-"], text, environ):
        return Copied(True, f"Copied {size} to tmux only: prefix ] pastes it")
    # Around the terminal of tmux, if its option allow-passthrough is on.
    send("\x1bPtmux;" + osc52(text).replace("\x1b", "\x1b\x1b") + "\x1b\\")
    return Copied(True, f"Sent {size} through tmux, which takes it only with allow-passthrough on")


async def _run(command: list[str], text: str, environ: Mapping[str, str]) -> bool:
    """Return whether a command took the text and ended well."""
    pipe, null = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
    try:
        process = await asyncio.create_subprocess_exec(
            *command, stdin=pipe, stdout=null, stderr=null, env=dict(environ)
        )
    except OSError:
        return False
    try:
        await asyncio.wait_for(process.communicate(text.encode()), _PATIENCE)
    except TimeoutError:
        with suppress(ProcessLookupError):
            process.kill()
        return False
    return process.returncode == 0


def osc52(text: str) -> str:
    """Return the control sequence that puts a text into the clipboard."""
    return f"\x1b]52;c;{b64encode(text.encode()).decode()}\x07"


def _through_screen(sequence: str) -> str:
    """Return a sequence in pieces that GNU screen lets through."""
    pieces = [sequence[at : at + _CHUNK] for at in range(0, len(sequence), _CHUNK)]
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)


def shown(size: int) -> str:
    """Return a number of bytes as people read it."""
    return f"{size:,} bytes" if size < 2048 else f"{size // 1024:,} KB"
