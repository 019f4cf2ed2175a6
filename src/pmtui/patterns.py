"""Regular expressions that are compiled when they are first used: a run needs few of all that there are."""

from __future__ import annotations

import re
from typing import Any, cast


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what acts as the compiled pattern, and compiles it when it is first asked for a method."""
    return cast("re.Pattern[str]", _Uncompiled(source, flags))


_SAME_LETTERS = {ord("ı"): "i", ord("ſ"): "s", 0x307: None}


def folded(text: str) -> str:
    """Return a text in the small letters that a pattern takes it for where capitals do not matter.

    Such a pattern takes the dotless i and the long s for others, which `lower` leaves as they are.
    """
    return text.lower().translate(_SAME_LETTERS)


class _Uncompiled:
    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Asked only once for each name: what is set here is found without coming here again.
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value
