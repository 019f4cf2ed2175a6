"""Records of an export of which nothing was taken, though those beside them were."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

_TEXTS = ("text", "message", "msg", "summary", "title", "content", "body", "note", "description", "name")
_LONGEST = 300
_MOST_LINES = 5


def beside(value: Any, taken: Collection[int]) -> Iterator[Any]:
    """Yield the objects and texts of every list of which some objects were taken, `taken` by their identity.

    What holds records that were taken is not among them.
    """
    missed: list[Any] = []
    _holds(value, taken, missed)
    yield from missed


def _holds(value: Any, taken: Collection[int], missed: list[Any]) -> bool:
    """Return whether a value was taken, or something in it; note what stands beside such."""
    if isinstance(value, dict):
        inside = [_holds(inner, taken, missed) for inner in value.values() if isinstance(inner, dict | list)]
        return id(value) in taken or any(inside)
    if not isinstance(value, list):
        return False
    held = [isinstance(item, dict | list) and _holds(item, taken, missed) for item in value]
    if any(id(item) in taken for item in value):
        pairs = zip(value, held, strict=True)
        missed.extend(item for item, is_held in pairs if not is_held and _says_something(item))
    return any(held)


def _says_something(item: Any) -> bool:
    return bool(item) and (isinstance(item, dict) or (isinstance(item, str) and bool(item.strip())))


def words_of(item: Any) -> str:
    """Return what an object says: its text, or the whole of it shortened."""
    if isinstance(item, str):
        return item.strip()
    for name in _TEXTS:
        if isinstance(said := item.get(name), str) and said.strip():
            return said.strip()
    text = json.dumps(item, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def signs_of(item: Any) -> Iterator[str]:
    """Yield how the words of a record may stand in its source, the more telling spelling first."""
    text = words_of(item)
    if isinstance(item, dict) and text.startswith("{"):
        text = next((leaf for leaf in _leaves(item) if leaf), "")
    if text:
        quoted = json.dumps(text, ensure_ascii=False)
        yield from (quoted, json.dumps(text), quoted[1:-1])


def _leaves(value: Any) -> Iterator[str]:
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _leaves(inner)
    if isinstance(value, str):
        yield value


def line_numbers(text: str, value: Any) -> dict[int, int]:
    """Return the lines of the records of a list by their identity, where each has a line of its own."""
    if not isinstance(value, list):
        return {}
    lines = [number for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    return (
        {id(item): line for item, line in zip(value, lines, strict=True)} if len(lines) == len(value) else {}
    )


def incomplete(value: Any) -> str:
    """Return a sentence if an export says of itself that it does not hold everything; else nothing."""
    parts = [value] if isinstance(value, dict) else value if isinstance(value, list) else []
    pages = [part for part in parts if isinstance(part, dict)]
    left = [part.get("truncatedAlerts") for part in pages]
    if missing := sum(count for count in left if type(count) is int and count > 0):
        are = "alert was" if missing == 1 else "alerts were"
        return f"The export is not whole: {missing} {are} left out by the system that sent it."
    paged = [part for part in pages if "more" in part or "has_more" in part]
    if paged and True in (paged[-1].get("more"), paged[-1].get("has_more")):
        return "The export is not whole: it says that there is more; export the pages that follow, too."
    return ""


def places(lines: Collection[int]) -> str:
    """Return ` (line 4)`, ` (lines 4, 9 and 2 more)` or, where no line is known, nothing."""
    known = sorted({line for line in lines if line})
    if not known:
        return ""
    shown = [str(line) for line in known[:_MOST_LINES]]
    if more := len(known) - len(shown):
        shown.append(f"{more} more")
    joined = shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
    return f" (line{'' if len(known) == 1 else 's'} {joined})"
