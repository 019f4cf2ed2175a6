"""A copy of the sample library, for looking around."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from shutil import copyfile

from pmtui.cli.failure import Failure
from pmtui.library import Library, find_library, state_dir
from pmtui.resources import resource_dir
from pmtui.storage import in_words, runtime_dir, scratch_folder

_ABANDONED = 60.0
"""Seconds after which the folder of a demo that was killed is removed."""


@contextmanager
def throw_away_library() -> Iterator[Library]:
    """Give a library with a copy of the samples, in a folder for the user alone; remove it at the end.

    Raises:
        Failure: if there is no place for it.
    """
    samples = resource_dir("sample_data")
    with ExitStack() as stack:
        session = runtime_dir(os.environ)
        places = [state_dir(), *([session / "pmtui"] if session else [])]
        try:
            folder = stack.enter_context(scratch_folder(places, "demo", keep=_ABANDONED))
            library = folder / "postmortems"
            library.mkdir(mode=0o700)
            for sample in samples.glob("[0-9]*.toml"):
                # The copy is the demo's own: it must be writable where the installation is not.
                copyfile(sample, library / sample.name)
        except OSError as error:
            raise Failure(f"there is no place for the demo: {in_words(error)} ({places[0]})") from None
        yield find_library(library, library, os.environ)
