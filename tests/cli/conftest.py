"""What the tests of the commands share: a way to run one, and a library of two post-mortems."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from cli_samples import CHECKOUT, SEARCH

from pmtui.__main__ import main


@dataclass
class Result:
    """What a command left: its exit code and what it wrote."""

    code: int
    out: str
    err: str


@pytest.fixture
def library(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a library with two post-mortems, found through the environment."""
    folder = home / "postmortems"
    folder.mkdir()
    (folder / "2024-03-15-checkout.toml").write_text(CHECKOUT)
    (folder / "2024-05-02-search.toml").write_text(SEARCH)
    monkeypatch.setenv("PMTUI_LIBRARY", str(folder))
    monkeypatch.chdir(home)
    return folder


@pytest.fixture
def pmtui(capsys: pytest.CaptureFixture[str]):
    """Return a function that runs a command line in this process."""

    def run(*arguments: object) -> Result:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run


@pytest.fixture
def process():
    """Return a function that runs a command line in a process of its own, without any terminal."""

    def run(*arguments: str, **options) -> subprocess.CompletedProcess[str]:
        options = {"stdin": subprocess.DEVNULL, "capture_output": True, "text": True, "timeout": 60} | options
        return subprocess.run([sys.executable, "-m", "pmtui", *arguments], env=os.environ.copy(), **options)

    return run
