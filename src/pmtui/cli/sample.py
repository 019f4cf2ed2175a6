"""A copy of the sample library, for looking around."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from pmtui.library import Library, find_library
from pmtui.resources import resource_dir


@contextmanager
def throw_away_library() -> Iterator[Library]:
    """Give a library with a copy of the samples, in a folder for the user alone; remove it at the end."""
    samples = resource_dir("sample_data")
    with TemporaryDirectory(prefix="pmtui-demo-", ignore_cleanup_errors=True) as folder:
        library = Path(folder) / "postmortems"
        library.mkdir(mode=0o700)
        for sample in samples.glob("[0-9]*.toml"):
            # The copy is the demo's own: it must be writable where the installation is not.
            copyfile(sample, library / sample.name)
        yield find_library(library, library, os.environ)
