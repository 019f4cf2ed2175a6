"""What stands beside a text in the public version: the values with which it was approved, or that deny it."""

from __future__ import annotations

import hashlib
from datetime import datetime

from pmtui.checks.allowances import counts, rule_name
from pmtui.checks.context import Context
from pmtui.checks.outside.nets import Held
from pmtui.checks.policy import usual_policy
from pmtui.checks.registry import find_rule
from pmtui.document import Milestone, Postmortem, durations, is_unreviewed, join, milestones
from pmtui.document.times import show_duration, show_instant
from pmtui.patterns import pattern

_TELLING = ("summary.text", "impact.apology", "impact.narrative")
"""Texts that tell how long it was and how bad: they stand with all times and numbers."""
_CLAIMING = ("title", *_TELLING, "summary.resolution", "impact.damage_control")
_TIMES_OF = {
    **dict.fromkeys(_TELLING, (Milestone.IMPACT_STARTED, Milestone.IMPACT_ENDED)),
    "summary.detection": (Milestone.IMPACT_STARTED, Milestone.DETECTED),
    "summary.resolution": (Milestone.MITIGATED, Milestone.IMPACT_ENDED, Milestone.RESOLVED),
}
_HALF = 16
"""Signs of a digest that stand for the words; the others stand for what is beside them."""
_CONTRADICTIONS = ("SUM028", "SUM033", "IMP021", "IMP024")


def digest(text: str, beside: str = "") -> str:
    """Return the digest by which an approval knows the words that were read, and what stood beside them."""
    words = hashlib.sha256(text.encode()).hexdigest()
    return words[: 2 * _HALF] if not beside else words[:_HALF] + digest(beside)[:_HALF]


def same_words(one: str, other: str) -> bool:
    """Return whether two digests are of the same words."""
    return one[:_HALF] == other[:_HALF]


def beside(document: Postmortem, path: str) -> str:
    """Return the values with which the text of a path is read; empty where it stands for itself."""
    values: list[str] = []
    found = milestones(document)
    for milestone in _TIMES_OF.get(path, ()):
        values.append(_moment(found[milestone].at if milestone in found else None))
    if path in _TELLING:
        lasted = durations(document).impact
        values.append(show_duration(lasted) if lasted is not None else "")
        values += [str(document.facts.severity or ""), str(document.impact.personal_data or "")]
        values += sorted(
            f"{row.measure} {row.name} {row.value} {row.unit} {row.approximate}"
            for row in document.impact.metrics
            if row.value is not None
        )
    for entry in document.timeline:
        if path == f"timeline[{entry.id}].text":
            values += [_moment(entry.at), str(entry.approximate)]
    for action in document.actions:
        if path == f"actions[{action.id}].title":
            values += [str(action.due or ""), str(action.status)]
    return "\n".join(values) if any(values) else ""


def known_by(document: Postmortem, path: str, held: Held) -> str:
    """Return the digest by which an approval of a text knows what was read.

    Who approved it before a word was in doubt has not judged of it.
    """
    return digest(held.text, "\n".join(filter(None, (beside(document, path), *sorted(held.doubts)))))


def _moment(at: datetime | None) -> str:
    return show_instant(at) if at else ""


def not_reviewed(document: Postmortem, path: str) -> bool:
    """Return whether an import has filled a text, or what is shown with it, and no person has touched it."""
    row = path.partition("]")[0] + "]" if "[" in path else ""
    places = [path, *(join(row, name) for name in ("at", "due", "status", "value", "unit") if row)]
    return any(is_unreviewed(document, place) for place in places)


def contradictions(document: Postmortem) -> dict[str, tuple[str, ...]]:
    """Return a sentence for each duration and number that the values deny, by the path of its text.

    They are those of the checklist, so that nothing stands in the way of which it does not tell, too.
    """
    context = Context(document, _SOME_DAY, usual_policy())
    allowed = [(rule_name(row), row.path) for row in document.allowed if counts(row)]
    told: dict[str, tuple[str, ...]] = {}
    for code in _CONTRADICTIONS:
        rule = find_rule(code)
        for path, message, *_ in rule.function(context):
            if path in _CLAIMING and not any(_covers(row, rule.name, path) for row in allowed):
                words = _SAYS.sub("it says", message).rstrip(".")
                told[path] = (*told.get(path, ()), words[:1].lower() + words[1:])
    return told


def _covers(row: tuple[str, str], name: str, path: str) -> bool:
    return row[0] == name and (row[1] in ("", path) or path.startswith(f"{row[1]}."))


_SAYS = pattern(r"\AThe (?:summary|apology|text) says\b")
_SOME_DAY = datetime.max.date()
"""The rules that are asked here do not look at the day."""
