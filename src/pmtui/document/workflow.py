"""Moving a document on, from draft to review to published, and back: each step leaves a record."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from pmtui.document.edits import put
from pmtui.document.ids import ids_of, new_id
from pmtui.document.postmortem import Postmortem, Publication
from pmtui.document.status import Status, StatusStep

AT_ONCE = timedelta(seconds=60)
"""Steps of one person within this time are one: somebody goes through the choices."""


def move_on(
    document: Postmortem,
    to: Status,
    *,
    at: datetime,
    by: str = "",
    reason: str = "",
    pick: Callable[[str], str] = random.choice,
) -> Postmortem:
    """Return the document with another status, with a record of when, by whom and why; the same if it has it.

    A publication is noted with its day; where it is taken back, what was noted goes, except whom it was
    shared with. `at` is aware; `pick` chooses one character of a text, for the id of the record.
    """
    if to is document.status:
        return document
    shared = document.publication.shared_with
    publication = Publication(shared_with=shared)
    if to is Status.PUBLISHED:
        day = at.astimezone(UTC).date()
        publication = Publication(date=day, by=by, override=reason, shared_with=shared)
    elif document.status is not Status.PUBLISHED:
        publication = document.publication
    changed = put(put(document, "status", to), "publication", publication)
    return changed.model_copy(update={"steps": _steps(document, to, at, by, reason, pick)})


def _steps(
    document: Postmortem, to: Status, at: datetime, by: str, reason: str, pick: Callable[[str], str]
) -> tuple[StatusStep, ...]:
    steps = document.steps
    moment = at.astimezone(UTC).replace(microsecond=0)
    if steps and _goes_on(steps[-1], document.status, moment, by):
        steps = steps[:-1]
        before = steps[-1].status if steps else Status.DRAFT
        if before is to and not reason:
            return steps
    step = StatusStep(id=new_id(ids_of(document), pick), status=to, at=moment, by=by, reason=reason)
    return (*steps, step)


def _goes_on(last: StatusStep, status: Status, at: datetime, by: str) -> bool:
    """Return whether a step belongs to the last one: the same person, just now, and no reason was given."""
    if last.at is None or last.status is not status or last.by != by or last.reason:
        return False
    return timedelta() <= at - last.at <= AT_ONCE
