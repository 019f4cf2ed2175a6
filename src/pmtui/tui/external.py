"""A text in the user's own editor."""

from __future__ import annotations

import os
import shlex
from contextlib import ExitStack
from pathlib import Path

from textual.app import SuspendNotSupported

from pmtui.storage import in_words, runtime_dir, scratch_folder
from pmtui.tui.life import OrderlyLife

ABANDONED = 30 * 24 * 3600.0
"""Seconds for which a text is kept that was being edited when the program was killed."""


def edit_outside(
    app: OrderlyLife, text: str, name: str, editor: str, state_dir: Path | None
) -> tuple[str | None, str]:
    """Open the text in an editor and return what came back, and what to tell.

    The text is None if nothing is to change: the editor could not run, or said by its exit code to forget it.
    The file lies in a private folder below `state_dir` that goes away afterwards.
    """
    wanted = editor or os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        command = shlex.split(wanted)
    except ValueError:  # a quotation mark without its partner
        command = []
    if not command:
        return None, f"{wanted} is not a command; set $EDITOR to your editor."
    app.life.flush()  # whatever becomes of the editor, and of this program meanwhile
    session = runtime_dir(os.environ)
    places = [*filter(None, (state_dir, session / "pmtui" if session else None))]
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(scratch_folder(places, "outside", keep=ABANDONED))
            path = folder / f"{name}.txt"
            path.touch(0o600)  # before there is anything in it
            path.write_text(text if text.endswith("\n") or not text else text + "\n", encoding="utf-8")
        except OSError as error:
            return None, f"There is no place to put the text for your editor: {in_words(error)}."
        try:
            code = app.run_outside([*command, str(path)])
        except SuspendNotSupported:
            return None, "This terminal cannot hand over to an editor."
        except OSError as error:
            return None, f"{command[0]} could not be started ({error.strerror}); set $EDITOR to your editor."
        if code != 0:
            return None, f"{command[0]} ended with code {code}, so the text was left as it was."
        try:
            edited = path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            return None, "What the editor wrote is not UTF-8 text, so the text was left as it was."
    if edited.endswith("\n") and not text.endswith("\n"):
        edited = edited[:-1]
    return edited, ""
