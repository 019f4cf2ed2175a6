"""Making something large beside the screen leaves the program as it was."""

from __future__ import annotations

import gc
import sys

import pytest

from pmtui.tui.collecting import beside


def test_garbage_is_looked_for_again_when_the_last_of_several_is_done() -> None:
    before = (gc.isenabled(), sys.getswitchinterval())
    with beside():
        with beside():
            assert not gc.isenabled()
        assert not gc.isenabled()
        assert sys.getswitchinterval() < before[1]
    assert (gc.isenabled(), sys.getswitchinterval()) == before


def test_what_fails_beside_the_screen_leaves_everything_as_it_was() -> None:
    before = (gc.isenabled(), sys.getswitchinterval())
    with pytest.raises(ValueError, match="broken"), beside():
        raise ValueError("broken")
    assert (gc.isenabled(), sys.getswitchinterval()) == before
