"""Values that sources suggest, in the form that their fields take."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pmtui.document import Person

SEVERAL = ("facts.services", "facts.tags")
"""Fields that hold several words: what the sources say is put together."""
PEOPLE = "facts.people"


def value_of(path: str, value: Any) -> Any:
    """Return a suggested value as its field takes it: names become people."""
    if path == PEOPLE:
        return tuple(Person(name=name, role="responder") for name in _persons(value))
    if path in SEVERAL:
        return tuple(value)[:20]
    return value


def _persons(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names without the addresses and nicknames of people who are named in full, too."""
    names = tuple(names)
    full = [name.lower().split() for name in names if " " in name]
    known = {
        form
        for parts in full
        for form in (parts[0], ".".join(parts), "".join(parts), parts[0][0] + parts[-1])
    }
    return tuple(name for name in names if " " in name or name.lower().split("@")[0] not in known)
