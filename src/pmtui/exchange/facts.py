"""The facts that several exports agree on."""

from __future__ import annotations

from collections.abc import Sequence

from pmtui.document import Postmortem
from pmtui.exchange.assemble import Row
from pmtui.exchange.imported import Guess, Imported
from pmtui.exchange.moments import STARTS, SURE, begins_before, in_order, moments_of
from pmtui.exchange.suggested import PEOPLE, SEVERAL

LEAST_SURE = 0.3
"""Below this a suggestion is not even offered."""


def facts_of(
    imported: Sequence[Imported], rows: Sequence[Row] = (), document: Postmortem | None = None
) -> dict[str, Guess]:
    """Return the surest value for each field; lists are put together, moments follow from the rows.

    What the sources say goes before what the rows suggest, but an alert goes before a beginning that was only
    published later. A whole document says its own. Moments that cannot
    be beside the surer ones, or beside those of the `document` they are for, are left out.
    """
    found: dict[str, Guess] = {}
    for item in imported:
        if item.document is not None:
            continue
        for path, guess in item.facts.items():
            known = found.get(path)
            if path in SEVERAL or path == PEOPLE:
                values = (*(known.value if known else ()), *guess.value)
                sure = max(guess.sure, known.sure if known else 0.0)
                found[path] = Guess(tuple(dict.fromkeys(values)), sure, guess.line)
            elif known is None or known.sure < guess.sure:
                found[path] = guess
    for path, guess in moments_of(rows).items():
        known = found.get(path)
        if known is None or (path == STARTS and begins_before(guess, known)):
            found[path] = guess
    found = in_order(found, document)
    if "facts.date" not in found and (
        start := found.get("facts.impact_started") or found.get("facts.detected")
    ):
        found["facts.date"] = Guess(start.value.date(), max(start.sure, SURE))
    return found
