"""The program starts at once where it only has to say something of itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pmtui import __version__
from pmtui.cli.commands import COMMANDS, call_of

HEAVY = ("textual", "rich", "pydantic", "importlib.metadata", "tomli", "platformdirs", "asyncio")


def loaded_by(*arguments: str) -> set[str]:
    """Return the heavy modules that a command line imports."""
    code = (
        "import sys; from pmtui.__main__ import main; "
        f"main({list(arguments)!r}); "
        f"print('\\nloaded', *(name for name in {(*HEAVY, 'argparse')!r} if name in sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    return set(result.stdout.splitlines()[-1].split()[1:])


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["-V"], ["-h"]])
def test_version_and_help_import_nothing_heavy(arguments):
    assert loaded_by(*arguments) == set()


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_the_help_of_a_command_imports_nothing_heavy(command):
    assert loaded_by(command, "--help") <= {"argparse"}


def test_version(pmtui):
    result = pmtui("--version")

    assert (result.code, result.out, result.err) == (0, f"pmtui {__version__}\n", "")


def test_help_names_every_command(pmtui):
    result = pmtui("--help")

    assert result.code == 0
    for command in COMMANDS:
        assert f"  {command.name} " in result.out
    assert max(map(len, result.out.splitlines())) <= 80 + len("`pmtui ./NAME`.")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_each_command_explains_itself_with_an_example_that_its_parser_takes(pmtui, command):
    result = pmtui(command.name, "--help")

    assert result.code == 0
    assert f"usage: pmtui {command.name}" in result.out
    assert all(len(line) <= 80 for line in result.out.splitlines() if not line.startswith("  "))
    assert f"Example:\n  {command.example}" in result.out
    assert f"pmtui {command.name}" in command.example


def test_without_a_terminal_the_editor_says_so(process, library):
    for arguments in ([], ["2024-03-15-checkout"], ["new", "Title"], ["demo"]):
        result = process(*arguments)

        assert result.returncode == 2
        assert result.stderr.startswith("pmtui: the editor needs a terminal")
        assert result.stderr.count("\n") == 1
        assert result.stdout == ""
    assert len(list(library.iterdir())) == 2


def test_a_wrong_option_is_one_sentence(pmtui):
    result = pmtui("check", "--exit-one")

    assert result.code == 2
    assert result.err == "pmtui: unrecognized arguments: --exit-one (try `pmtui check --help`)\n"


def test_a_mistyped_command_is_recognised(pmtui, library):
    result = pmtui("chekc")

    assert result.code == 1
    assert "did you mean `pmtui check`?" in result.err
    assert result.err.count("\n") == 1


def test_a_command_wins_over_an_id_unless_it_stands_after_a_double_dash_or_is_a_path():
    assert call_of(["check", "x"]).command.name == "check"
    assert call_of(["--", "check"]).command is None
    assert call_of(["./check"]).command is None
    assert call_of(["--library", "check", "list"]).command.name == "list"
    assert call_of(["--library=check", "list"]).arguments == ["--library=check"]


def test_the_library_can_be_named_before_and_after_the_command(pmtui, library, home):
    other = home / "other"
    other.mkdir()
    (other / "only-one.toml").write_text('schema = 1\ntitle = "Only one"\n')

    assert pmtui("--library", other, "list", "--ids").out == "only-one\n"
    assert pmtui("list", "--ids", "--library", other).out == "only-one\n"


def test_a_reader_that_goes_away_is_no_error(library):
    for number in range(300):
        (library / f"2024-01-01-number-{number:03}.toml").write_text('schema = 1\ntitle = "A title"\n')
    result = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m pmtui list | head -n 1"],
        capture_output=True, text=True, timeout=60, env=os.environ.copy(),
    )  # fmt: skip

    assert result.stderr == ""
    assert result.stdout.count("\n") == 1


def test_a_full_disk_behind_stdout_is_one_sentence(process):
    with Path("/dev/full").open("w") as full:
        result = process("keys", capture_output=False, stdout=full, stderr=subprocess.PIPE)

    assert result.returncode == 1
    assert result.stderr == "pmtui: No space left on device\n"
