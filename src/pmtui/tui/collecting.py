"""Making something large beside the screen, without holding it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_LARGE = 50_000
"""Objects that have been made and stay, from which on none of them is looked through again."""
_OFTEN = 0.0005
"""Seconds after which a thread lets the screen go on; by default it is ten times as many."""
_lock = Lock()
_makers = 0
_usual = (True, 0.005)


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no garbage while many small things are made at once, in which there can be none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def beside() -> Iterator[None]:
    """Let the screen go on while a thread makes something large: no look for garbage, and many short turns.

    A look through a million objects holds every thread for a tenth of a second and more, and what was made is
    not looked through later either. A key takes dozens of turns, and waits for the other thread at each.
    Several may make something at once.
    """
    global _makers, _usual
    with _lock:
        if not _makers:
            _usual = (gc.isenabled(), sys.getswitchinterval())
            gc.disable()
            sys.setswitchinterval(_OFTEN)
        _makers += 1
    try:
        yield
    finally:
        with _lock:
            _makers -= 1
            if not _makers:
                was_on, interval = _usual
                sys.setswitchinterval(interval)
                if gc.get_count()[0] > _LARGE:
                    gc.freeze()
                if was_on:
                    gc.enable()
