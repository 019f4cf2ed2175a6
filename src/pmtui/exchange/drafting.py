"""What of an import is taken into a document: the same by every command and, at first, on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pmtui.document import Postmortem, complete_ids
from pmtui.exchange.assemble import Row, merge_into, preview
from pmtui.exchange.filling import UNPLACED, Filling, add_entries, entries_of, events_of, fill, fillings
from pmtui.exchange.imported import Imported
from pmtui.exchange.moments import SURE

OWN = ("pmtui", "pmtui-json")
"""The formats of this program itself."""


def is_sure(filling: Filling) -> bool:
    """Return whether a value is taken unless somebody leaves it out; a guess is the other way round.

    A document goes by its title, so that even a guess of one is better than none.
    """
    return filling.sure >= SURE or filling.path == "title"


def take(
    document: Postmortem, imported: Sequence[Imported], rows: Iterable[Row], chosen: Iterable[Filling]
) -> Postmortem:
    """Return the document with the rows that are kept and the chosen values, all of it unreviewed."""
    whole, others = entries_of(imported, [row for row in rows if row.kept])
    return fill(merge_into(add_entries(document, whole), others), chosen)


def with_moments(item: Imported) -> Imported:
    """Return a source with the moments in its document that follow for sure from the document's own timeline.

    A post-mortem of this program says them itself.
    """
    if item.document is None or item.recorded or item.source.format in OWN:
        return item
    rows = preview([events_of(item)])
    chosen = [
        each for each in fillings(item.document, (), rows) if each.sure >= SURE and each.path != UNPLACED
    ]
    return replace(item, document=fill(item.document, chosen)) if chosen else item


def draft_from(
    document: Postmortem, imported: Sequence[Imported], rows: Sequence[Row], *, passages: bool = True
) -> tuple[Postmortem, tuple[Filling, ...]]:
    """Return a document with what the exports tell for sure in its empty fields, and what was filled in.

    What the document says already stays. Text that belongs to no field is kept as `unplaced`, unless
    `passages` leaves it out.
    """
    chosen = tuple(
        each
        for each in fillings(document, imported, rows)
        if is_sure(each) and (passages or each.path != UNPLACED)
    )
    return complete_ids(take(document, imported, rows, chosen)), chosen
