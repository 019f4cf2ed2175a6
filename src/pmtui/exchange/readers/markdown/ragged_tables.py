"""Tables without bars at their sides, where a row with an empty first cell would slip to the left."""

from __future__ import annotations

import re

_RULE = re.compile(r" {0,3}:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){1,60}")
_BAR = re.compile(r"(?<!\\)\|")


def with_first_cells(text: str) -> str:
    """Return a text in which a row that begins with a bar keeps its empty first cell.

    To Markdown the first bar of a row is its side, even where the other rows of the table have no sides.
    """
    if "-|" not in text and "- |" not in text and ":|" not in text and ": |" not in text:
        return text
    lines = text.split("\n")
    end = 0
    for place in range(1, len(lines)):
        if place < end or (bars := _sides(lines[place - 1], lines[place])) == 0:
            continue
        end = place + 1
        while end < len(lines) and "|" in (row := lines[end].strip()):
            if row.startswith("|") and not row.endswith("|") and len(_BAR.findall(row)) == bars:
                lines[end] = f"|{row}"
            end += 1
    return "\n".join(lines)


def _sides(head: str, rule: str) -> int:
    """Return how many bars a row has, where two lines are the head of a table without sides; else 0."""
    if "-" not in rule or head.lstrip()[:1] in ("", "|") or not _RULE.fullmatch(rule.rstrip()):
        return 0
    bars = len(_BAR.findall(rule))
    return bars if len(_BAR.findall(head)) == bars else 0
