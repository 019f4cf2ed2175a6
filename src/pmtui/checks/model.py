"""What a rule and a finding are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pmtui.document import Postmortem, Section, section_of

if TYPE_CHECKING:
    from pmtui.checks.context import Context


class Level(StrEnum):
    """How much a finding weighs: an error blocks publishing, a warning asks, a hint suggests."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """Its place in the order of weight; 0 is the heaviest."""
        return _RANKS[self]


_RANKS = {Level.ERROR: 0, Level.WARNING: 1, Level.HINT: 2}


class School(StrEnum):
    """How a team explains incidents: by factors that met, or by one root cause and its chain of whys."""

    FACTORS = "factors"
    ROOT_CAUSE = "root-cause"


_section_of = lru_cache(maxsize=4096)(section_of)


class Finding(NamedTuple):
    """One thing that a rule asks for, at the field where it is answered."""

    code: str
    name: str
    level: Level
    path: str
    message: str
    rewrite: str = ""
    """Another wording to start from, where the rule can make one; "…" in it is to be filled."""

    @property
    def section(self) -> Section:
        """The section on whose screen the field stands."""
        return _section_of(self.path)


Found = Iterable[tuple[str, str] | tuple[str, str, str]]
"""What a rule's function yields: the path of the field, the message, and where there is one a rewrite."""


class Rule(NamedTuple):
    """A rule of the checklist with everything that explains it."""

    code: str
    name: str
    section: Section | None
    """The section it looks at; None where it looks at all of them."""
    level: Level
    summary: str
    why: str
    bad: str
    good: str
    source: str
    reads: tuple[str, ...]
    """The paths of the values it depends on; `today` and `status` count as such."""
    light: bool
    """Whether it applies to a document of the light profile as well."""
    needed: Callable[[Postmortem], bool] | None
    """Where the rule asks for something that has to be there: whether this document has to have it."""
    school: School | None
    """The only school to which it belongs; None belongs to both."""
    function: Callable[[Context], Found]

    @property
    def family(self) -> str:
        """The family of rules to which it belongs, such as `timeline` or `deadlines`."""
        return FAMILIES[self.code[:3]]


FAMILIES = {
    "STR": "structure",
    "LAN": "language",
    "SUM": "summary",
    "TIM": "timeline",
    "ANA": "analysis",
    "IMP": "impact",
    "ACT": "actions",
    "LES": "lessons",
    "MEE": "meeting",
    "SHA": "sharing",
    "DUE": "deadlines",
}
"""The families of rules by the letters of their codes, in the order in which they are shown."""
