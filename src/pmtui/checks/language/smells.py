"""What a reviewer asks about in a text, and where a text stands."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Place(StrEnum):
    """Where a text stands; each place has smells of its own."""

    PROSE = "prose"
    TIMELINE = "timeline"
    ACTION = "action"


class Smell(StrEnum):
    """What a reviewer asks about."""

    BLAME = "blame"
    MILD_BLAME = "mild blame"
    HINDSIGHT = "hindsight"
    OPINION = "opinion"
    VAGUE = "vague action"


class Remark(NamedTuple):
    """A smell of a text."""

    smell: Smell
    words: str
    """The words that carry it, as written."""
    sentence: str
    rewrite: str = ""
    """Another way to say it, to start from; never applied by itself."""
