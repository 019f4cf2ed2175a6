"""The six sections of the template, and which fields and topics belong to each."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pmtui.document.fillers import is_put_off, says_nothing
from pmtui.document.paths import NoSuchField, get, parse
from pmtui.document.postmortem import Absence, Postmortem, Topic


class Section(StrEnum):
    """A section of the template; each has one screen."""

    SUMMARY = "summary"
    TIMELINE = "timeline"
    ANALYSIS = "analysis"
    IMPACT = "impact"
    ACTIONS = "actions"
    LESSONS = "lessons"

    @property
    def title(self) -> str:  # type: ignore[override]
        """The name of the section as a heading."""
        return self.value.capitalize()


_SECTION_OF_FIELD = {
    "timeline": Section.TIMELINE,
    "analysis": Section.ANALYSIS,
    "impact": Section.IMPACT,
    "actions": Section.ACTIONS,
    "follow_up": Section.ACTIONS,
    "lessons": Section.LESSONS,
    "meetings": Section.LESSONS,
}

TOPIC_PATHS: dict[Topic, str] = {
    Topic.SUMMARY: "summary.text",
    Topic.DETECTION: "summary.detection",
    Topic.RESOLUTION: "summary.resolution",
    Topic.RESPONSE: "summary.response",
    Topic.TIMELINE: "timeline",
    Topic.CONTRIBUTORS: "analysis.contributors",
    Topic.MITIGATORS: "analysis.mitigators",
    Topic.RISKS: "analysis.risks",
    Topic.ROOT_CAUSES: "analysis.root_causes",
    Topic.IMPACT: "impact.narrative",
    Topic.METRICS: "impact.metrics",
    Topic.SLA: "impact.sla",
    Topic.DAMAGE_CONTROL: "impact.damage_control",
    Topic.EVIDENCE: "impact.evidence",
    Topic.UNKNOWNS: "impact.unknowns",
    Topic.ACTIONS: "actions",
    Topic.FOLLOW_UP: "follow_up",
    Topic.LESSONS: "lessons",
}


def section_of(path: str) -> Section:
    """Return the section on whose screen a field stands; key facts stand on the summary's.

    Raises:
        NoSuchField: if it is not written as a path, or declares a topic that there is not.
    """
    steps = parse(path)
    if steps[0].name == "declared" and len(steps) > 1:
        if (topic := steps[1].name) not in TOPIC_PATHS:
            raise NoSuchField(path)
        return section_of(TOPIC_PATHS[Topic(topic)])
    return _SECTION_OF_FIELD.get(steps[0].name, Section.SUMMARY)


def topics_of(section: Section) -> tuple[Topic, ...]:
    """Return the topics that stand on a section's screen."""
    return tuple(topic for topic, path in TOPIC_PATHS.items() if section_of(path) is section)


def is_written(document: Postmortem, topic: Topic) -> bool:
    """Return whether anything stands under the topic."""
    return has_content(get(document, TOPIC_PATHS[topic]))


def is_declared(document: Postmortem, topic: Topic) -> bool:
    """Return whether the topic is declared not applicable or unknown, with a reason."""
    declaration = document.declared.get(topic)
    return declaration is not None and has_reason(declaration.reason)


def has_reason(text: str) -> bool:
    """Return whether a reason says something: "n/a" and "TODO" are none."""
    return not (says_nothing(text) or is_put_off(text))


def is_without_impact(document: Postmortem) -> bool:
    """Return whether the impact is declared not applicable, with a reason: it was a near miss."""
    declaration = document.declared.get(Topic.IMPACT)
    return (
        declaration is not None
        and declaration.state is Absence.NOT_APPLICABLE
        and has_reason(declaration.reason)
    )


def has_content(value: Any) -> bool:
    """Return whether a value holds anything that a person wrote."""
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, tuple | dict):
        return bool(value)
    if value is None or isinstance(value, bool):
        return value is True
    if fields := getattr(type(value), "model_fields", None):
        return any(has_content(getattr(value, name)) for name in fields)
    return True
