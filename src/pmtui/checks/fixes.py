"""Fixes: what a machine can know of the answer to a finding. None of them loses text that a person wrote.

A fix is made for one finding and applied when somebody asks for it; each rule has its own in one of the
`fix_…` modules.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from pmtui.checks.context import Context
from pmtui.checks.model import Finding
from pmtui.checks.policy import Policy, usual_policy
from pmtui.checks.registry import load_families
from pmtui.document import InvalidValue, NoSuchField, Postmortem, get, put

Change = Callable[[Postmortem], Postmortem]
Made = tuple[str, Change] | tuple[str, Change, bool] | None
"""A label that says what will be done, the change, and whether it is the answer for certain.

It is unless false is said: then a person reads the label and decides. None where nobody can know the answer.
"""

_MOST = 500
"""A document has fewer findings that can be fixed; a fix that brings back its own finding ends here."""


class Fix(NamedTuple):
    """The answer to one finding: what it is called and what it does."""

    code: str
    path: str
    label: str
    change: Change
    """Returns the fixed document; the same one if the place has gone since."""
    is_certain: bool = True
    """Whether it may be made without a person who has read the label."""


_FIXES: dict[str, Callable[[Context, str], Made]] = {}


def fixes(code: str) -> Callable[[Callable[[Context, str], Made]], Callable[[Context, str], Made]]:
    """Return a decorator that registers a function as the fix of a rule; it gets the finding's path."""

    def register(function: Callable[[Context, str], Made]) -> Callable[[Context, str], Made]:
        if code in _FIXES:
            raise ValueError(f"the rule {code} has two fixes")
        _FIXES[code] = function
        return function

    return register


def fixable() -> frozenset[str]:
    """Return the codes of the rules whose findings may have a fix."""
    load_families()
    return frozenset(_FIXES)


def fix_of(finding: Finding, document: Postmortem, today: date, policy: Policy | None = None) -> Fix | None:
    """Return the fix of a finding of this document, or None where a person has to decide."""
    load_families()
    function = _FIXES.get(finding.code)
    if function is None:
        return None
    try:
        made = function(_context(document, today, policy or usual_policy()), finding.path)
    except NoSuchField:  # a finding of an earlier state
        return None
    if made is None:
        return None
    label, change = made[:2]
    is_certain = made[2] if len(made) == 3 else True
    return Fix(finding.code, finding.path, label, lambda document: _changed(document, change), is_certain)


_last: Context | None = None


def _context(document: Postmortem, today: date, policy: Policy) -> Context:
    """Return what fixes look at, kept for the next one since they are asked for one after the other."""
    global _last
    last = _last
    if last is None or last.document is not document or (last.today, last.policy) != (today, policy):
        _last = last = Context(document, today, policy)
    return last


def mend(
    document: Postmortem, today: date, policy: Policy | None = None, *, codes: frozenset[str] | None = None
) -> tuple[Postmortem, tuple[Fix, ...]]:
    """Return the document with all certain fixes applied, and those; `codes` names the only rules that count.

    A fix can answer several findings at once, and one may only become possible through another.
    """
    from pmtui.checks.checker import Checker

    checker, done = Checker(policy), list[Fix]()
    while len(done) < _MOST:
        step = _first(checker, document, today, codes)
        if step is None:
            break
        fix, document = step
        done.append(fix)
    return document, tuple(done)


def _first(
    checker: Any, document: Postmortem, today: date, codes: frozenset[str] | None
) -> tuple[Fix, Postmortem] | None:
    for finding in checker.check(document, today):
        if codes is not None and finding.code not in codes:
            continue
        fix = fix_of(finding, document, today, checker.policy)
        if fix is None or not fix.is_certain:
            continue
        changed = fix.change(document)
        if changed is not document:
            return fix, changed
    return None


def _changed(document: Postmortem, change: Change) -> Postmortem:
    try:
        return change(document)
    except (NoSuchField, InvalidValue):
        return document


def row_path(path: str) -> str:
    """Return the path of the innermost row that a path leads through: `actions[a1]` of `actions[a1].due`."""
    return path[: path.rindex("]") + 1]


def row_at(context: Context, path: str) -> Any:
    """Return the row that a finding's path leads through.

    Raises:
        NoSuchField: if it is gone.
    """
    if "]" not in path:
        raise NoSuchField(path)
    return get(context.document, row_path(path))


def sets(path: str, value: Any) -> Change:
    """Return the change that puts a value at a path."""
    return lambda document: put(document, path, value)


def both(*changes: Change) -> Change:
    """Return the change that makes several, one after the other."""

    def change(document: Postmortem) -> Postmortem:
        for one in changes:
            document = one(document)
        return document

    return change


def appended(text: str, sentence: str) -> str:
    """Return the text with a sentence after it, on a line of its own where there is text already."""
    return f"{text.rstrip()}\n{sentence}" if text.strip() else sentence
