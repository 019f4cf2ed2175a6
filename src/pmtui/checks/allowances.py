"""Allowances: findings that a document lives with on purpose, each with a reason that readers see."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pmtui.checks.model import Finding
from pmtui.checks.policy import Policy
from pmtui.checks.registry import UnknownRule, find_rule
from pmtui.checks.words import word_count
from pmtui.document import Allowed, Postmortem, complete_ids, get, has, has_reason, put
from pmtui.patterns import pattern


def allow(document: Postmortem, rule: str, path: str, reason: str) -> Postmortem:
    """Return the document in which a rule, named by code or name, is silent at a path and below it.

    An empty path means the whole document. An allowance of the same rule and path gets the reason instead.

    Raises:
        UnknownRule: if there is no such rule.
        InvalidValue: if the reason cannot be stored.
    """
    name = find_rule(rule).name
    for row in document.allowed:
        if row.path == path and _same_rule(row.rule, name):
            return put(document, f"allowed[{row.id}].reason", reason)
    row = Allowed(rule=name, path=path, reason="")
    added = complete_ids(document.model_copy(update={"allowed": (*document.allowed, row)}))
    return put(added, f"allowed[{added.allowed[-1].id}].reason", reason)


def disallow(document: Postmortem, rule: str, path: str = "") -> Postmortem:
    """Return the document without the allowance of this rule at this path; the same one if there is none."""
    kept = tuple(row for row in document.allowed if row.path != path or not _same_rule(row.rule, rule))
    return document if len(kept) == len(document.allowed) else put(document, "allowed", kept)


def allowed(
    document: Postmortem, today: date, policy: Policy | None = None
) -> tuple[tuple[Finding, Allowed], ...]:
    """Return the findings that the document allows with their allowances, in the order of the checklist."""
    from pmtui.checks.checker import Checker

    checker = Checker(policy)
    checker.check(document, today)
    return checker.allowed


def counts(row: Allowed) -> bool:
    """Return whether an allowance has what it needs: a rule that exists, and a reason."""
    return is_reason(row.reason) and rule_name(row) != ""


def is_reason(text: str) -> bool:
    """Return whether a text may be why a finding is right as it is: more than "n/a", "ok" or a letter."""
    told = text.strip()
    return has_reason(told) and (word_count(told) > 1 or len(told) >= _LEAST)


_LEAST = 6
"""Signs of a reason of one word."""


def rule_name(row: Allowed) -> str:
    """Return the name of the rule that an allowance means; empty where there is none."""
    try:
        return find_rule(row.rule).name
    except UnknownRule:
        return ""


_PLACE = pattern(r"(?P<rows>[a-z_.]+)\[(?P<place>\d{1,3})\](?P<rest>(?:\.[a-z_]+)?)")


def by_id(document: Postmortem, path: str) -> str:
    """Return a path that names a row by its place, as `actions[0].owner`, with its id; empty for others."""
    match = _PLACE.fullmatch(path)
    if match is None or has(document, path) or not has(document, match["rows"]):
        return ""
    rows, place = get(document, match["rows"]), int(match["place"])
    if not isinstance(rows, tuple) or place >= len(rows) or not hasattr(rows[place], "id"):
        return ""
    return f"{match['rows']}[{rows[place].id}]{match['rest']}"


def covering(rows: Iterable[tuple[str, Allowed]], finding: Finding) -> Allowed | None:
    """Return the first allowance, given with the name of its rule, that a finding falls under."""
    for name, row in rows:
        if name == finding.name and _covers(row.path, finding.path):
            return row
    return None


def _covers(path: str, of: str) -> bool:
    return not path or of == path or (of.startswith(path) and of[len(path)] in ".[")


def _same_rule(one: str, other: str) -> bool:
    try:
        return find_rule(one) is find_rule(other)
    except UnknownRule:
        return one.strip().casefold() == other.strip().casefold()
