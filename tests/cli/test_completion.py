"""Completions complete, in the shells themselves, and expand nothing that somebody put into a file name."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pmtui.cli.commands import COMMANDS

SHELLS = ("bash", "zsh", "fish")
CAPTURED = {"capture_output": True, "text": True, "timeout": 60}


@pytest.fixture
def program(home, monkeypatch):
    """Return the folder of an executable `pmtui` that runs this code."""
    folder = home / "bin"
    folder.mkdir()
    script = folder / "pmtui"
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -m pmtui "$@"\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    return folder


@pytest.fixture
def complete(pmtui, home, program, library):
    """Return a function that says what bash offers for a command line."""
    script = home / "completion.bash"
    script.write_text(pmtui("completion", "bash").out)

    def offered(*words: str) -> list[str]:
        quoted = " ".join(f"'{word}'" for word in words)
        commands = (
            f"source {script}; COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _pmtui; "
            'printf "%s\\n" "${COMPREPLY[@]}"'
        )
        result = subprocess.run(
            ["bash", "--norc", "-c", commands], capture_output=True, text=True, timeout=60
        )
        assert result.stderr == ""
        return result.stdout.split()

    return offered


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_takes_the_script(pmtui, home, shell):
    script = home / "script"
    script.write_text(pmtui("completion", shell).out)
    if not shutil.which(shell):
        pytest.skip(f"there is no {shell} here")
    check = subprocess.run([shell, "-n", str(script)], **CAPTURED)

    assert (check.returncode, check.stderr) == (0, "")


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_is_in_the_script(pmtui, shell):
    out = pmtui("completion", shell).out

    assert all(command.name in out for command in COMMANDS)
    assert "exit-zero" in out


def test_another_shell_is_told(pmtui):
    result = pmtui("completion", "tcsh")

    assert result.code == 2
    assert "bash" in result.err


def test_the_first_word_is_a_command_or_an_id(complete):
    assert complete("pmtui", "ch") == ["check"]
    assert complete("pmtui", "2024-03") == ["2024-03-15-checkout"]
    assert complete("pmtui", "--ver") == ["--version"]


def test_options_and_their_values(complete):
    assert complete("pmtui", "check", "--ex") == ["--exit-zero"]
    assert complete("pmtui", "check", "--format", "") == ["text", "json", "github", "sarif", "junit"]
    assert complete("pmtui", "check", "--select", "SUM00")[0] == "SUM001"
    assert complete("pmtui", "export", "--format", "m") == ["markdown"]


def test_ids_and_fields_in_their_places(complete):
    assert complete("pmtui", "show", "2024-05") == ["2024-05-02-search"]
    assert complete("pmtui", "check", "--format", "json", "2024-0") == [
        "2024-03-15-checkout", "2024-05-02-search"
    ]  # fmt: skip
    assert complete("pmtui", "set", "2024-05-02-search", "facts.sev") == ["facts.severity"]
    assert complete("pmtui", "--library", "/nowhere", "show", "2024") == []
    assert complete("pmtui", "completion", "f") == ["fish"]


def test_a_file_name_is_never_expanded(complete, library, home):
    trap = library / "2024-$(touch trapped)`touch trapped`.toml"
    trap.write_text("schema = 1\n")

    assert complete("pmtui", "show", "2024-") == ["2024-03-15-checkout", "2024-05-02-search"]
    assert not list(Path(home).rglob("trapped"))


@pytest.mark.skipif(not shutil.which("fish"), reason="there is no fish here")
def test_fish_offers_the_same(pmtui, program, library, home):
    script = home / "pmtui.fish"
    script.write_text(pmtui("completion", "fish").out)

    def offered(line):
        commands = f"source {script}; complete -C '{line}'"
        result = subprocess.run(
            ["fish", "--no-config", "-c", commands], capture_output=True, text=True, timeout=60
        )
        return [row.split("\t")[0] for row in result.stdout.splitlines()]

    assert "check" in offered("pmtui che")
    assert offered("pmtui show 2024-05") == ["2024-05-02-search"]
    assert offered("pmtui check --format ") == ["github", "json", "junit", "sarif", "text"]
    assert offered("pmtui check --exit") == ["--exit-zero"]
