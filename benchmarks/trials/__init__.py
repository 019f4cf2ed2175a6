"""The parts of the protocol at length; they share what they try with the tests in `tests/protocol`."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_TESTS = ROOT / "tests"
sys.path[:0] = [str(_TESTS / "protocol"), str(_TESTS / "storage"), str(_TESTS / "tui"), str(_TESTS)]
