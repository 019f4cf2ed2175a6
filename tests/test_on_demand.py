"""Rooms that import their parts when they are asked for them give every name that they offer."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

ROOMS = ("checks", "editing", "library", "storage")


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_gives_what_it_offers_and_no_module_hides_a_name(room):
    package = import_module(f"pmtui.{room}")
    modules = {path.stem for path in Path(package.__file__).parent.glob("*.py")}
    for name in package.__all__:
        assert getattr(package, name).__module__.startswith("pmtui."), name
        assert name not in modules
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = package.no_such_name


def test_opening_a_document_needs_no_rules():
    code = "import sys, pmtui.tui.opening; print(*(m for m in sys.modules if m.startswith('pmtui.checks')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pmtui.checks.model" in loaded.stdout.split()
    assert not {"pmtui.checks.families", "pmtui.checks.language"} & set(loaded.stdout.split())
