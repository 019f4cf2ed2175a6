"""How far a document is: requirements met, and the state of each section."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from pmtui.checks.model import Finding, Level
from pmtui.checks.registry import rules
from pmtui.document import Postmortem, Profile, Section, topics_of
from pmtui.document.sections import has_content

if TYPE_CHECKING:
    from pmtui.checks.policy import Policy


class Progress(NamedTuple):
    """`done` of `total` requirements that apply to the document are met."""

    done: int
    total: int


def progress(document: Postmortem, findings: Iterable[Finding], policy: Policy | None = None) -> Progress:
    """Return how many of the things that this document has to have are there.

    Rules that judge what is written, such as the language rules, do not count: they are no progress.
    """
    from pmtui.checks.policy import usual_policy

    policy = policy or usual_policy()
    light = document.profile is Profile.LIGHT
    needed = {
        rule.code
        for rule in rules()
        if rule.needed is not None and policy.applies(rule, light=light) and rule.needed(document)
    }
    missing = {finding.code for finding in findings} & needed
    return Progress(len(needed) - len(missing), len(needed))


class StateKind(StrEnum):
    """Whether a section is empty, has something to answer, or is complete."""

    EMPTY = "empty"
    FINDINGS = "findings"
    COMPLETE = "complete"


class SectionState(NamedTuple):
    """The state of a section with the number of its findings; hints alone leave it complete."""

    kind: StateKind
    errors: int
    warnings: int
    hints: int

    @property
    def level(self) -> Level | None:
        """The weight of its heaviest finding; None without any."""
        for level, count in (
            (Level.ERROR, self.errors),
            (Level.WARNING, self.warnings),
            (Level.HINT, self.hints),
        ):
            if count:
                return level
        return None


def section_state(document: Postmortem, findings: Iterable[Finding], section: Section) -> SectionState:
    """Return the state of a section, as the section bar shows it."""
    return section_states(document, findings)[section]


def section_states(document: Postmortem, findings: Iterable[Finding]) -> dict[Section, SectionState]:
    """Return the state of every section, in their order, from one pass over the findings."""
    counts = {section: dict.fromkeys(Level, 0) for section in Section}
    for finding in findings:
        counts[finding.section][finding.level] += 1
    return {section: _state(document, section, levels) for section, levels in counts.items()}


def _state(document: Postmortem, section: Section, counts: dict[Level, int]) -> SectionState:
    errors, warnings, hints = (counts[level] for level in Level)
    if _is_empty(document, section):
        kind = StateKind.EMPTY
    else:
        kind = StateKind.FINDINGS if errors or warnings else StateKind.COMPLETE
    return SectionState(kind, errors, warnings, hints)


def _is_empty(document: Postmortem, section: Section) -> bool:
    parts: dict[Section, tuple[object, ...]] = {
        Section.SUMMARY: (document.title, document.facts, document.summary),
        Section.TIMELINE: (document.timeline,),
        Section.ANALYSIS: (document.analysis,),
        Section.IMPACT: (document.impact,),
        Section.ACTIONS: (document.actions, document.follow_up),
        Section.LESSONS: (document.lessons, document.meetings),
    }
    if any(has_content(part) for part in parts[section]):
        return False
    return not document.declared or not any(topic in document.declared for topic in topics_of(section))
