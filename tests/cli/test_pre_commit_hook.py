"""The hooks that `.pre-commit-hooks.yaml` offers: they work on the changed files that pre-commit names."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

HOOKS = Path(__file__).resolve().parents[2] / ".pre-commit-hooks.yaml"
FINE = 'schema = 1\ntitle = "Checkout refuses logins"\n'


def entries() -> dict[str, str]:
    """Return the entry of each hook by its id."""
    hooks = HOOKS.read_text().split("- id: ")[1:]
    return {hook.split()[0]: re.search(r"^  entry: (.+)$", hook, re.MULTILINE)[1] for hook in hooks}


def run_hook(hook: str, *files: str, **options) -> subprocess.CompletedProcess[str]:
    program, *words = shlex.split(entries()[hook])
    assert program == "pmtui"
    return subprocess.run(
        [sys.executable, "-m", "pmtui", *words, *files],
        capture_output=True, text=True, timeout=60, env=os.environ.copy(), **options,
    )  # fmt: skip


@pytest.fixture
def checkout(home):
    folder = home / "checkout"
    (folder / "docs").mkdir(parents=True)
    return folder


def test_errors_in_a_changed_file_stop_the_commit(checkout):
    (checkout / "docs" / "a.toml").write_text("schema = 1\n")
    result = run_hook("pmtui-check", "docs/a.toml", cwd=checkout)

    assert result.returncode == 1
    assert "docs/a.toml:1:1: error SUM001 " in result.stdout


def test_files_that_are_no_post_mortems_let_it_pass(checkout):
    (checkout / "pyproject.toml").write_text('[project]\nname = "x"\n')
    (checkout / ".pmtui.toml").write_text("[policy]\nmax_actions = 7\n")
    result = run_hook("pmtui-check", "pyproject.toml", ".pmtui.toml", cwd=checkout)

    assert (result.returncode, result.stdout) == (0, "")


def test_names_with_blanks_and_odd_signs_are_files(checkout):
    (checkout / "docs" / "what now; $(x) ü.toml").write_text("schema = 1\n")

    assert run_hook("pmtui-check", "docs/what now; $(x) ü.toml", cwd=checkout).returncode == 1


def test_the_mending_hook_changes_the_file_so_that_pre_commit_notices(checkout):
    entries = "".join(
        f'[[timeline]]\nid = "r{hour}"\nat = 2024-03-15T{hour}:00:00Z\ntext = "step {hour}"\n\n'
        for hour in (15, 14)
    )
    path = checkout / "docs" / "a.toml"
    path.write_text(f"{FINE}\n{entries}")
    result = run_hook("pmtui-fix", "docs/a.toml", cwd=checkout)

    assert path.read_text().index("step 14") < path.read_text().index("step 15")
    assert "Sort the timeline" in result.stderr
