"""The rooms import in one direction, and only the screen loads Textual."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("document", "checks", "storage", "editing", "library", "exchange", "tui.actions", "tui.keymap")


def test_the_contracts_are_kept():
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None) == 0


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_loads_without_textual(room):
    code = f"import sys, pmtui.{room}; print(*(m for m in sys.modules if m in ('textual', 'rich')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == ""


def test_each_screen_has_its_section_s_name_everywhere():
    package = ROOT / "src" / "pmtui"
    for section in ("summary", "timeline", "analysis", "impact", "actions", "lessons"):
        for place in (f"document/{section}.py", f"checks/{section}.py", f"tui/screens/{section}.py"):
            assert (package / place).is_file()
