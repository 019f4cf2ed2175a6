"""Looking for garbage, put off while a lot is made that stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_LARGE = 50_000
"""Objects that have been made and stay, from which on none of them is looked through again."""
_lock = Lock()
_makers = 0


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no garbage while something large is made, nor later through what was made.

    A look through a million objects holds every thread for a tenth of a second and more. What is made may be
    made beside the screen, by several at once.
    """
    global _makers
    with _lock:
        was_on = gc.isenabled()
        if was_on or _makers:
            _makers += 1
            gc.disable()
            entered = True
        else:
            entered = False  # somebody else has put it off, and will go on with it
    try:
        yield
    finally:
        if entered:
            with _lock:
                _makers -= 1
                if not _makers:
                    if gc.get_count()[0] > _LARGE:
                        gc.freeze()
                    gc.enable()
