"""What stays inside, part by part, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from pmtui.document import Part, Postmortem, Row, join
from pmtui.document.sections import has_content

# Nothing that a person wrote for readers; what is said of them would only be noise.
_RECORDS = frozenset(
    {
        *("schema_version", "status", "visibility", "profile", "declared", "allowed", "approvals"),
        *("unreviewed", "publication", "steps", "id"),
    }
)
# Of a row that is shown these leave with it, or say nothing of their own.
_WITH_ROW = frozenset(
    {
        *("at", "kind", "mark", "approximate", "starred", "public", "unreviewed"),
        *("due", "status", "decision", "priority", "type", "created", "finished", "soak_until", "tags"),
        *("measure", "name", "value", "unit", "addresses"),
    }
)
_PEOPLE = "people are told as roles outside"
_REASONS = {
    "facts.severity": "the scale of severities means nothing outside",
    "facts.people": _PEOPLE,
    "facts.owner": _PEOPLE,
    "facts.facilitator": _PEOPLE,
    "facts.commander": _PEOPLE,
    "facts.oncall_primary": _PEOPLE,
    "facts.oncall_secondary": _PEOPLE,
    "facts": "it belongs to the record inside",
    "summary.response": "how people worked together stays inside",
    "summary": "it is a detail of how the incident was handled",
    "timeline": "customers did not see it; mark it public if they did",
    "analysis.contributors": "causes are told in the summary; approve one by its path if it may leave",
    "analysis": "the analysis in detail stays inside",
    "impact.metrics": "the number is missing, or the times tell it already",
    "impact.sla": "contracts are between those who made them",
    "impact.evidence": "evidence leads to systems inside",
    "impact.appendix": "links lead to systems inside",
    "impact.breach": "what the authorities were told is told by them",
    "impact": "it stays inside",
    "actions": "only accepted actions of high priority are told",
    "follow_up": "how the work is followed up stays inside",
    "lessons": "lessons are for those who learn from them",
    "meetings": "what was said in the review stays in the room",
    "unplaced": "imported text that nobody has placed",
}
_IN_ROW = {
    "owner": _PEOPLE,
    "role": _PEOPLE,
    "link": "links lead to systems inside",
    "ticket": "references lead to systems inside",
    "why": "the reasons of decisions stay inside",
    "note": "notes are for those who work with them",
    "questions": "questions of the review stay in the room",
    "source": "where it was recorded stays inside",
    "recorded": "when it was recorded stays inside",
}


def left_out(
    document: Postmortem, shown: Collection[str], reasons: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield every part with content that is not shown, in the order of the file; a row that stays as one."""
    for name in type(document).model_fields:
        if name not in _RECORDS:
            yield from _left(getattr(document, name), name, shown, reasons)


def _left(
    value: object, path: str, shown: Collection[str], reasons: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    if path in shown or not has_content(value):
        return
    if isinstance(value, tuple) and value and isinstance(value[0], Row):
        for row in value:
            yield from _left_of_row(row, join(path, key=row.id), shown, reasons)
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            yield from _left(getattr(value, name), join(path, name), shown, reasons)
    else:
        yield path, reasons.get(path) or _reason(path)


def _left_of_row(
    row: Row, path: str, shown: Collection[str], reasons: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    if path not in shown and not any(name.startswith(f"{path}.") for name in shown):
        told = next((why for name, why in reasons.items() if name == path or name.startswith(f"{path}.")), "")
        yield path, told or _reason(path)
        return
    for name, info in type(row).model_fields.items():
        value, below = getattr(row, name), join(path, name)
        if name in _WITH_ROW or name in _RECORDS or below in shown or value == info.get_default():
            continue
        if has_content(value):
            yield below, _IN_ROW.get(name, "it stays inside")


def _reason(path: str) -> str:
    best = max((name for name in _REASONS if path.startswith(name)), key=len, default="")
    return _REASONS.get(best, "it is not meant for readers outside")
