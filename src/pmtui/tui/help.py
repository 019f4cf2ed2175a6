"""The text of F1: what has the focus, why a reviewer wants it, and the keys that work here."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable

from pmtui.checks import Finding, Rule, explain, find_rule, rules
from pmtui.document import Field, FieldKind
from pmtui.tui.actions import ACTIONS, way_to
from pmtui.tui.session import REFUSED

WIDTH = 66
"""Columns of explanations: what fits into the box on a terminal of 80."""

_TYPED = {
    FieldKind.INSTANT: "Takes 14:32, now, +5m (after the one before), 14:32+01:00, 2024-03-15 14:32Z.",
    FieldKind.DAY: "Takes tomorrow, fri, +2w, end of month, 2024-03-29.",
    FieldKind.WORDS: "Takes several, separated by commas.",
    FieldKind.FLAG: "Takes yes or no; Space chooses.",
    FieldKind.NUMBER: "Takes a number: 1200, 12.5, 3k.",
}


def about_field(spec: Field, path: str, finding: Finding | None) -> str:
    """Return what there is to know about a field."""
    parts = [spec.help]
    if spec.kind in _TYPED:
        parts.append(_TYPED[spec.kind])
    if spec.choices:
        parts.append(
            "Takes one of: " + ", ".join(spec.choices) + ". A beginning is enough; Space takes the next one."
        )
    if spec.example:
        parts.append(f"Example: {spec.example}")
    if finding:
        parts.append(f"## Here\n\n{about_finding(finding)}")
    looking = [r for r in rules() if _looks_at(r, path) and (not finding or r.code != finding.code)]
    if looking:
        parts.append("## Rules that look at it\n" + "\n".join(f"  {r.code}  {r.summary}" for r in looking))
    return "\n\n".join(parts)


def about_finding(finding: Finding) -> str:
    """Return what there is to know about a finding."""
    start = f"\n\n## Another wording to start from\n  {finding.rewrite}" if finding.rewrite else ""
    return f"{finding.message}{start}\n\n{_explained(finding)}"


def _explained(finding: Finding) -> str:
    return _REFUSED if finding.code == REFUSED else explain(find_rule(finding.code), WIDTH)


_REFUSED = (
    "The field does not take this text, which stays in it until it is corrected\n"
    "or deleted. Until then the file keeps the earlier value."
)


def _looks_at(found: Rule, path: str) -> bool:
    plain = "".join(part.partition("]")[2] if "]" in part else part for part in path.split("["))
    return any(plain == read or plain.startswith(read + ".") for read in found.reads)


def about_list(noun: str, hint: str, *, single: bool) -> str:
    """Return what stands under the cursor of a list, and what is asked for there."""
    if single:
        return f"{hint[:1].upper()}{hint[1:]}. Enter edits it."
    article = "an" if noun[:1] in "aeiou" else "a"
    return f"{hint}\n\nThe cursor is on {article} {noun}; its fields stand below the list.".lstrip()


def keys_text(
    scopes: Iterable[str], key_of: Callable[[str], str], *, rows: Container[str] | None = None
) -> str:
    """Return the keys of these scopes, grouped, one a line; of those for rows only `rows`, if given."""
    groups: dict[str, list[str]] = {}
    for scope in scopes:
        for action in ACTIONS:
            if action.scope == scope and (scope != "rows" or rows is None or action.id in rows):
                way = way_to(action, key_of(action.id), key_of("go"))
                groups.setdefault(action.group, []).append(f"  {way:<10} {action.help}")
    text = "\n\n".join(f"## {group}\n" + "\n".join(lines) for group, lines in groups.items())
    return text + _MOUSE


_MOUSE = (
    "\n\n## Mouse\n  Hold Shift (Option in iTerm, Fn in Terminal.app) to select with the terminal itself."
    "\n\n## If a key does not arrive"
    "\n  ^G leads to every section with one more key, ^P finds every action by its name."
)
