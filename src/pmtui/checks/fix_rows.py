"""Fixes of rows: one owner of several, days for what is ongoing, links to nothing, rows without content."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from pmtui.checks.allowances import by_id
from pmtui.checks.commitments import person_meant
from pmtui.checks.context import Context
from pmtui.checks.fixes import Change, Made, appended, both, fixes, row_at, row_path, sets
from pmtui.checks.follow_up import plain_title
from pmtui.checks.owners import Owners, is_nobody, told_apart
from pmtui.checks.words import is_blank
from pmtui.document import (
    ActionStatus,
    Person,
    Postmortem,
    Row,
    complete_ids,
    get,
    insert,
    parent_of,
    put,
    remove,
)
from pmtui.document.times import show_day
from pmtui.patterns import pattern

ONGOING = pattern(
    r"\b(?:on-?going|continuous(?:ly)?|continual(?:ly)?|regularly|as needed|permanently)\b", re.I
)
"""Words for work that is never done."""
_QUESTION = "On the due day: is it done, and if not, what is left and by when?"
_LATER = timedelta(weeks=4)


@fixes("ACT002")
def _one_owner(context: Context, path: str) -> Made:
    action = row_at(context, path)
    owners = told_apart(action.owner, context.people)
    if owners is None:
        return None
    row = row_path(path)
    change = both(sets(f"{row}.owner", owners.first), sets(f"{row}.note", _with_others(action.note, owners)))
    return _label(owners, "in the note"), change, owners.is_sure


@fixes("ACT012")
def _one_responsible(context: Context, path: str) -> Made:
    follow_up = context.document.follow_up
    owners = told_apart(follow_up.responsible, context.people)
    if owners is None:
        return None
    note = _with_others(follow_up.note, owners)
    change = both(sets(path, owners.first), sets("follow_up.note", note))
    return _label(owners, "in the note"), change, owners.is_sure


@fixes("SUM011")
def _one_document_owner(context: Context, path: str) -> Made:
    owner = context.document.facts.owner
    owners = told_apart(owner, context.people)
    if owners is None:
        return None
    first, others = owners.first, [name for name in owners.others if not is_nobody(name)]

    def change(document: Postmortem) -> Postmortem:
        known = {person.name.casefold() for person in document.facts.people}
        for name in others:
            if name.casefold() not in known:
                document = insert(document, "facts.people", Person(name=name, role="co-author"))
        return complete_ids(put(document, path, first))

    return _label(owners, "under people"), change, owners.is_sure


def _label(owners: Owners, where: str) -> str:
    """Return what is done in words that name who stays, for the person who decides."""
    others = [name for name in owners.others if not is_nobody(name)]
    return f"Keep {owners.first}, and name {', '.join(others)} {where}" if others else f"Keep {owners.first}"


def _with_others(note: str, owners: Owners) -> str:
    others = [name for name in owners.others if not is_nobody(name)]
    return appended(note, f"With: {', '.join(others)}.") if others else note


@fixes("ACT003")
def _day_for_ongoing(context: Context, path: str) -> Made:
    action = row_at(context, path)
    if not ONGOING.search(f"{action.title}\n{action.note}\n{action.reason}"):
        return None
    day = _review_day(context)
    row = row_path(path)
    note = appended(action.note, _QUESTION)
    return f"Look at it on {show_day(day)}, with the question whether it is done", both(
        sets(f"{row}.due", day), sets(f"{row}.note", note)
    )


def _review_day(context: Context) -> date:
    """Return the day of the follow-up review; in four weeks where there is none to come."""
    day = context.document.follow_up.date
    if day is not None and day > context.today:
        return day
    return min(context.today, date.max - _LATER) + _LATER


@fixes("ACT010")
def _without_dead_links(context: Context, path: str) -> Made:
    analysis = context.document.analysis
    ids = {factor.id for factor in (*analysis.contributors, *analysis.risks)}
    kept = tuple(address for address in row_at(context, path).addresses if address in ids)
    return "Take away the links that lead to nothing", sets(path, kept)


@fixes("ANA004")
def _own_chain(_context: Context, path: str) -> Made:
    return "Start a chain with this statement", sets(path, "")


@fixes("STR002")
def _without_declaration(context: Context, path: str) -> Made:
    declaration = row_at(context, path)
    if not is_blank(declaration.reason):
        return None
    return "Take the declaration away", _removes(row_path(path))


@fixes("STR005")
def _without_allowance(context: Context, path: str) -> Made:
    row = row_at(context, path)
    if named := by_id(context.document, row.path):
        return "Name the row by its id", sets(f"{row_path(path)}.path", named)
    # Its reason is what somebody wrote.
    return "Delete the allowance", _removes(row_path(path)), False


@fixes("TIM010")
def _one_entry(context: Context, path: str) -> Made:
    entry = row_at(context, path)
    twins = (row for row in context.document.timeline if (row.at, row.text) == (entry.at, entry.text))
    return _united(context, path, next(twins), entry)


@fixes("ACT018")
def _one_action(context: Context, path: str) -> Made:
    action = row_at(context, path)
    title = plain_title(action.title)
    twins = (row for row in context.document.actions if plain_title(row.title) == title)
    return _united(context, path, next(twins), action, but=frozenset({"title"}))


def _united(context: Context, path: str, kept: Row, doubled: Row, but: frozenset[str] = frozenset()) -> Made:
    """Return the fix that fills the first of two rows from the second, which goes; None if they disagree."""
    row = row_path(path)
    if kept is doubled or not _can_go(context, doubled):
        return None
    holder, changes = parent_of(row), []
    for name, info in type(doubled).model_fields.items():
        if name == "id" or name in but:
            continue
        mine, other, empty = getattr(kept, name), getattr(doubled, name), info.get_default()
        if other in (mine, empty):
            continue
        if mine != empty:
            return None
        changes.append(sets(f"{holder}[{kept.id}].{name}", other))
    if doubled.model_extra:
        return None
    return "Make one row of the two", both(*changes, _removes(row))


def _deletes_empty(context: Context, path: str, beside: frozenset[str] = frozenset()) -> Made:
    """Return the fix that deletes a row in which nothing is written but what one chooses from a list."""
    row = row_at(context, path)
    for name, info in type(row).model_fields.items():
        if name not in ("id", *beside) and getattr(row, name) != info.get_default():
            return None
    if row.model_extra or not _can_go(context, row):
        return None
    return "Delete the empty row", _removes(row_path(path))


@fixes("ANA009")
def _empty_in_analysis(context: Context, path: str) -> Made:
    return _deletes_empty(context, path, frozenset({"kind", "depth"}))


@fixes("LES005")
def _empty_lesson(context: Context, path: str) -> Made:
    return _deletes_empty(context, path, frozenset({"area"}))


@fixes("ACT016")
def _empty_action(context: Context, path: str) -> Made:
    return _deletes_empty(context, path, frozenset({"type", "priority", "created"}))


def _can_go(context: Context, row: Row) -> bool:
    """Return whether no other row points at this one."""
    document = context.document
    return not row.id or row.id not in context.once("pointed at", document, lambda: _pointed_at(document))


def _pointed_at(document: Any) -> set[str]:
    parents = {why.parent for why in document.analysis.whys}
    return parents | {address for action in document.actions for address in action.addresses}


def _removes(path: str) -> Change:
    return lambda document: remove(document, path)


_URL = pattern(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]]", re.I)


@fixes("IMP016")
def _link_of_title(context: Context, path: str) -> Made:
    found = _URL.search(row_at(context, path).title)
    if found is None:
        return None
    get(context.document, path)
    return "Take the link from the title", sets(path, found.group())


@fixes("ACT023")
def _done(_context: Context, path: str) -> Made:
    return "Set it to done", sets(path, ActionStatus.DONE)


@fixes("ACT025")
def _whole_name(context: Context, path: str) -> Made:
    name = person_meant(get(context.document, path).strip(), context.policy.people)
    return (f"Write {name}", sets(path, name)) if name else None
