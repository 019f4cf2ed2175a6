"""What leads a reader to a row that a sentence about the public version names by its path."""

from __future__ import annotations

import re

from pmtui.checks.outside.secrets import tells_secret
from pmtui.document import Postmortem, get, has, named
from pmtui.patterns import pattern

_PLACE = pattern(r"(?<![\w.])([a-z_]+(?:\.[a-z_]+)?\[[\w-]+\])((?:\.[a-z_]+(?:\[[\w-]+\])?)*)")


def readable(document: Postmortem, sentence: str) -> str:
    """Return a sentence with the time and the first words beside each path of a row.

    A file that was written by hand has no ids in which one could look for `timeline[a7f3].text`. It is for
    whoever works with the document, and not for a draft: the words of other rows stay inside.
    """
    return _PLACE.sub(lambda match: _with_words(document, match), sentence)


def _with_words(document: Postmortem, match: re.Match[str]) -> str:
    path = match.group()
    if not has(document, match[1]) or not has(document, path):
        return path
    row = get(document, match[1])
    told = " ".join(str(getattr(row, name, "")) for name in ("title", "text", "name", "rule"))
    return path if tells_secret(told) else f"{path} ({named(document, match[1])})"
