"""Approving texts for the public version, withholding them, and taking that back."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from pmtui.checks.outside.leaving import Need
from pmtui.document import Approval, Postmortem, has, ids_of, new_id
from pmtui.exchange.public import Public, Wording, public_version

ALL = "all"
UNSIGNED = "an approval needs the name of whoever read the text"


class NotApproved(ValueError):
    """A decision that cannot be taken; the message is a sentence for people."""


@dataclass(frozen=True)
class Signature:
    """Who decides, and when."""

    by: str = ""
    on: date | None = None


def approve(
    document: Postmortem,
    paths: Iterable[str],
    signed: Signature,
    choose: Callable[[str], str] = random.choice,
) -> tuple[Postmortem, list[Wording]]:
    """Return the document with approvals of the texts in the words that they have now, and these texts.

    `all` stands for every text that belongs to the public version and is not withheld or blocked. What
    only may be a name blocks no text that is approved by its own path: then somebody has judged of it.

    Raises:
        NotApproved: if nobody signs, a path names no such text, or its text must not leave.
    """
    paths = tuple(paths)
    if paths and not signed.by.strip():
        raise NotApproved(UNSIGNED)
    public = _as_signed(document, signed)
    wanted: dict[str, Wording] = {}
    for path in paths:
        for wording in _all_of(public) if path == ALL else [_named(public, path)]:
            if wording.refusals:
                raise NotApproved(f"{wording.path} cannot be approved: {'; '.join(wording.refusals)}")
            wanted[wording.path] = wording
    decided = [(wording.path, wording.digest, False) for wording in wanted.values()]
    return _with(document, decided, signed, choose), list(wanted.values())


def _as_signed(document: Postmortem, signed: Signature) -> Public:
    """Return the public version in which whoever signs is one of the people whose names become roles."""
    rows = (*document.approvals, Approval(by=signed.by))
    return public_version(document.model_copy(update={"approvals": rows}))


def _all_of(public: Public) -> list[Wording]:
    return [wording for wording in public.wordings.values() if wording.shown and not wording.problems]


def withhold(
    document: Postmortem,
    paths: Iterable[str],
    signed: Signature,
    choose: Callable[[str], str] = random.choice,
) -> tuple[Postmortem, list[Wording]]:
    """Return the document with the decision that these texts stay inside, and these texts.

    Raises:
        NotApproved: if a path names no such text, or there is no public version without it.
    """
    public = public_version(document)
    wanted = {wording.path: wording for wording in (_named(public, path) for path in paths)}
    for wording in wanted.values():
        if wording.need is Need.REQUIRED:
            raise NotApproved(f"{wording.path} cannot be withheld: there is no public version without it")
    return _with(document, [(path, "", True) for path in wanted], signed, choose), list(wanted.values())


def take_back(document: Postmortem, paths: Iterable[str]) -> Postmortem:
    """Return the document without the decisions about these texts; `all` means every decision."""
    named = set(paths)
    kept = tuple(row for row in document.approvals if row.path not in named and ALL not in named)
    return document if kept == document.approvals else document.model_copy(update={"approvals": kept})


def _named(public: Public, path: str) -> Wording:
    if path in public.wordings:
        return public.wordings[path]
    row = [name for name in public.wordings if name.startswith(f"{path}.")]  # timeline[a7f3] means its text
    if len(row) == 1:
        return public.wordings[row[0]]
    raise NotApproved(
        f"{path} is no text of the public version; `pmtui export --profile public --draft` shows what is"
    )


def _with(
    document: Postmortem,
    decided: list[tuple[str, str, bool]],
    signed: Signature,
    choose: Callable[[str], str],
) -> Postmortem:
    """Return the document with these decisions; those about rows that are gone are dropped."""
    known = {row.path: row for row in document.approvals if has(document, row.path)}
    taken = ids_of(document)
    for path, words, withheld in decided:
        old = known.get(path)
        if old is not None and (old.digest, old.withheld) == (words, withheld):
            continue
        row_id = old.id if old is not None and old.id else new_id(taken, choose)
        taken.add(row_id)
        known[path] = Approval(
            id=row_id, path=path, digest=words, withheld=withheld, by=signed.by, on=signed.on
        )
    rows = tuple(known.values())
    return document if rows == document.approvals else document.model_copy(update={"approvals": rows})
