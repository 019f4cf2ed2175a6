"""How the cost of something grows, whatever machine it runs on."""

from __future__ import annotations

import time
from collections.abc import Callable

_SOON = 0.3
"""Seconds of computing below which nothing is compared: what a clock tells of so little says nothing."""
_PARTS, _SLACK = 4, 2.5
"""How much smaller the small work is, and how far its cost may be exceeded; a square would by 4."""


def grows_evenly(do: Callable[[int], object], size: int) -> bool:
    """Return true if the cost of something grows with its size, and no faster.

    The work of the whole size is done first.

    Args:
        do: does it, given a size.
        size: the size of the large work, for which a square would tell.
    """
    for _ in range(3):
        large = _cost(do, size)
        if large < _SOON or large < _cost(do, size // _PARTS) * _PARTS * _SLACK:
            return True
    return False


def _cost(do: Callable[[int], object], size: int) -> float:
    began = time.process_time()
    do(size)
    return time.process_time() - began
