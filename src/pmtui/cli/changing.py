"""Changing a file from the command line while others may be writing to it too."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pmtui.cli.failure import Failure
from pmtui.cli.output import say
from pmtui.cli.places import load_writable
from pmtui.document import Postmortem
from pmtui.library import state_dir
from pmtui.storage import ChangedOutside, NotDurable, SaveFailed, keep_original, save

PATIENCE = 10.0
"""For how many seconds a change is tried again because somebody else wrote in between."""

Told = TypeVar("Told")


def change(path: Path, edit: Callable[[Postmortem], tuple[Postmortem, Told]]) -> Told:
    """Load a file, edit it and save it; return what `edit` tells beside the document.

    If the file changes between loading and saving, the edit is made again on what it holds then, so that
    nobody's words are lost.

    Raises:
        Failure: if it cannot be read or saved; then it is as it was.
    """
    end = time.monotonic() + PATIENCE
    while True:
        loaded = load_writable(path)
        changed, told = edit(loaded.document)
        if changed is loaded.document:
            return told
        try:
            if loaded.other_comments:
                kept = keep_original(loaded, state_dir())
                say(f"Comments inside of {path} are not kept by a save; the original is in {kept}.")
            save(changed, path, base_digest=loaded.digest, head=loaded.head)
        except ChangedOutside as refused:
            if time.monotonic() > end:
                raise Failure(str(refused)) from None
            time.sleep(random.uniform(0.005, 0.05))  # several writers must not keep step
        except NotDurable as doubt:
            say(str(doubt))
            return told
        except SaveFailed as refused:
            raise Failure(str(refused)) from None
        else:
            return told
