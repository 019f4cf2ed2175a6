"""What the tests of the screens share: a library of its own, copies of the samples, and a running editor."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from driving import Start, editing

from pmtui.document import Postmortem
from pmtui.resources import resource_dir
from pmtui.storage import create
from pmtui.tui.at_rest import AtRest

ROUGH = "2026-07-14-website-down-after-dns-move"
FINISHED = "2026-02-10-orders-fail-in-all-shops"


@pytest_asyncio.fixture(autouse=True)
async def eager_tasks() -> AsyncIterator[None]:
    """Start tasks as a running app does on Python 3.12 and later, which pytest does not by itself."""
    if hasattr(asyncio, "eager_task_factory"):
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    yield


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything follow each key at once, so that no test has to wait for the keys to rest."""
    monkeypatch.setattr(AtRest, "pace", 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of an empty library."""
    folder = tmp_path / "library"
    folder.mkdir()
    return folder


@pytest.fixture
def samples(folder: Path) -> Path:
    """Return the folder of a library with copies of the finished and unfinished samples."""
    for source in sorted(resource_dir("sample_data").glob("2*.toml")):
        shutil.copy(source, folder / source.name)
    return folder


@pytest.fixture
def empty(folder: Path) -> Start:
    """Return a function that runs the editor on a document without anything but a title."""

    def start(document: Postmortem | None = None, **options):
        path = folder / "checkout.toml"
        create(document or Postmortem(title="Checkout refuses logins"), path)
        return editing(folder, path, **options)

    return start


@pytest.fixture
def written(folder: Path) -> Start:
    """Return a function that runs the editor on a document given as a text of TOML."""

    def start(text: str, **options):
        path = folder / "checkout.toml"
        path.write_text(text, encoding="utf-8")
        return editing(folder, path, **options)

    return start


@pytest.fixture
def rough(folder: Path) -> Start:
    """Return a function that runs the editor on the rough draft, which has findings in every section."""

    def start(**options):
        path = folder / f"{ROUGH}.toml"
        shutil.copy(resource_dir("sample_data") / path.name, path)
        return editing(folder, path, **options)

    return start


@pytest.fixture
def home_screen(samples: Path) -> Start:
    """Return a function that runs the editor on the library of samples."""

    def start(**options):
        return editing(samples, None, **options)

    return start
