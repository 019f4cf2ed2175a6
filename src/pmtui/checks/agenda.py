"""Agendas of the review meeting: two that are known, and the form of a team's own."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class AgendaPoint(BaseModel):
    """A point of an agenda with the minutes that it gets."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = Field(min_length=1)
    minutes: int = Field(ge=1, le=600)


def _points(*points: tuple[str, int]) -> tuple[AgendaPoint, ...]:
    return tuple(AgendaPoint(title=title, minutes=minutes) for title, minutes in points)


AGENDAS: dict[str, tuple[AgendaPoint, ...]] = {
    "45 min": _points(
        ("Walk through the summary", 5),
        ("Timeline", 20),
        ("Contributors, mitigators and risks", 15),
        ("Assign the actions", 5),
    ),
    "50 min": _points(
        ("Blameless opening", 2),
        ("Timeline", 10),
        ("Causes", 15),
        ("Improvements", 15),
        ("Assign the actions", 5),
        ("What went well", 3),
    ),
}
"""The agendas that have a name, by that name."""


def read_agenda(value: Any) -> Any:
    """Return the points that a policy means: those of a known agenda for its name, else what stands there.

    Raises:
        ValueError: if no agenda has the name.
    """
    if isinstance(value, list | tuple):
        if any(not isinstance(point, dict | AgendaPoint) for point in value):
            raise ValueError(f"expected each point as a table such as {_EXAMPLE}")
        return value
    if not isinstance(value, str):
        raise ValueError(f"expected {_names()}, or points such as [{_EXAMPLE}]")
    if (known := AGENDAS.get(value.strip())) is None:
        raise ValueError(f"expected {_names()}, or points such as [{_EXAMPLE}]")
    return known


_EXAMPLE = '{ title = "Timeline", minutes = 20 }'


def _names() -> str:
    return " or ".join(f'"{name}"' for name in AGENDAS)
