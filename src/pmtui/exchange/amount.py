"""How much an import brings: more rows than anybody reads, or more than a file of a post-mortem holds."""

from __future__ import annotations

from collections.abc import Sequence

from pmtui.document import Postmortem
from pmtui.exchange.assemble import Row
from pmtui.exchange.drafting import take
from pmtui.exchange.imported import Imported
from pmtui.storage.data import to_data
from pmtui.storage.files import SIZE_LIMIT
from pmtui.storage.layout import write_toml

MANY = 3_000
"""Rows from which it is asked whether all of them are meant."""
_SAMPLE = 300
_ROOM = SIZE_LIMIT * 19 // 20  # what people write about the rows has to fit, too
_MIB = 1024 * 1024


def size_with(document: Postmortem, imported: Sequence[Imported], rows: Sequence[Row]) -> int:
    """Return about how many bytes the file of a document has with the rows that are kept in its timeline.

    A sample of the rows is measured, so that it is quick for any number of them.
    """
    kept = [row for row in rows if row.kept]
    sample = kept[:: max(1, len(kept) // _SAMPLE)]
    if not sample:
        return _size(document)
    each = (_size(take(Postmortem(), imported, sample, ())) - _size(Postmortem())) / len(sample)
    return _size(document) + round(each * len(kept))


def too_much(document: Postmortem, imported: Sequence[Imported], rows: Sequence[Row]) -> str:
    """Return why the rows that are kept do not fit into a document, as a sentence; empty where they do."""
    kept = sum(row.kept for row in rows)
    if kept <= MANY or (size := size_with(document, imported, rows)) <= _ROOM:
        return ""
    return (
        f"{kept:,} rows make a file of about {size / _MIB:.0f} MiB, and that of a post-mortem has at most "
        f"{SIZE_LIMIT // _MIB} MiB: it could neither be saved nor be protected against a crash"
    )


def _size(document: Postmortem) -> int:
    return len(write_toml(to_data(document)).encode())
