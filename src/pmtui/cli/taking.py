"""What of an import goes into a post-mortem, written by a command, and what is said about it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from pmtui.cli.changing import change
from pmtui.cli.failure import FAILED, FINE, Failure
from pmtui.cli.output import Printer, say
from pmtui.cli.tally import counted
from pmtui.document import Postmortem, field_at
from pmtui.exchange.amount import too_much
from pmtui.exchange.assemble import Row, State, preview
from pmtui.exchange.drafting import is_sure, take
from pmtui.exchange.filling import UNPLACED, Filling, events_of, fillings, there_already
from pmtui.exchange.imported import Imported

Asking = Callable[[Sequence[Row], str], tuple[Row, ...] | None]
"""Asks which rows are taken; returns nothing if the answer is no."""


def into(
    arguments: Namespace,
    path: Path,
    document: Postmortem,
    imported: Sequence[Imported],
    rows: Sequence[Row],
    ask: Asking,
) -> int:
    """Put the rows, the values for empty fields, the rows of lists and the text without a field into it.

    Raises:
        Failure: if it cannot be written; it is as it was then.
    """
    wanted = {each.path for each in _sure(arguments, fillings(document, imported, rows))}
    if not wanted and not any(row.kept for row in rows):
        say("Nothing is left to import; everything is folded, dropped or in the post-mortem already.")
        return FINE
    if not arguments.yes:
        beside = f" and {counted(len(wanted), 'field')}" if wanted else ""
        answered = ask(rows, f"{beside} into {path.stem}")
        if answered is None:
            return FAILED
        rows = answered
    refuse_too_much(document, imported, rows)

    def edit(document: Postmortem) -> tuple[Postmortem, tuple[int, list[Filling]]]:
        # Somebody else may have imported the same meanwhile; what was there at first was asked for.
        events = [events_of(item) for item in imported]
        again = preview(events, document, join=not arguments.no_join)
        known = {row.number for row in again if row.state is State.KNOWN}
        fresh = [row for row in rows if row.there is not None or row.number not in known]
        sought = _sure(arguments, fillings(document, imported, rows))
        chosen = [each for each in sought if each.path in wanted or each.path == UNPLACED]
        changed = take(document, imported, fresh, chosen)
        return changed, (len(changed.timeline) - len(document.timeline), chosen)

    added, filled = change(path, edit)
    sentence = f"{added} {'entry' if added == 1 else 'entries'} added to {path}."
    there = there_already(document, imported)
    Printer().line(" ".join([sentence, *told(filled, dropped(arguments, imported, rows, document), there)]))
    return FINE


def refuse_too_much(document: Postmortem, imported: Sequence[Imported], rows: Sequence[Row]) -> None:
    """Refuse more rows than fit into a document.

    Raises:
        Failure: with how many they are and what leaves some of them out.
    """
    if refused := too_much(document, imported, rows):
        raise Failure(
            f"Nothing was written: {refused}. --since and --until leave out what was before and after."
        )


def _sure(arguments: Namespace, found: Iterable[Filling]) -> list[Filling]:
    return [
        each for each in found if is_sure(each) and (each.path != UNPLACED or not arguments.drop_unplaced)
    ]


def dropped(
    arguments: Namespace,
    imported: Sequence[Imported],
    rows: Sequence[Row] = (),
    document: Postmortem | None = None,
) -> int:
    """Return how many passages are left out of a document since somebody said so."""
    if not arguments.drop_unplaced:
        return 0
    found = fillings(document or Postmortem(), imported, rows)
    return sum(len(each.value) for each in found if each.path == UNPLACED)


def told(filled: Iterable[Filling], left_out: int = 0, there: int = 0) -> list[str]:
    """Return as sentences which fields were filled, how many rows lists got, and how many passages wait."""
    filled = list(filled)
    placed = [each for each in filled if each.path != UNPLACED]
    sentences = []
    if names := [_named(each) for each in placed if not each.more]:
        sentences.append(f"Filled in: {', '.join(names)}.")
    if lists := [_named(each) for each in placed if each.more]:
        sentences.append(f"Added behind what was there: {', '.join(lists)}.")
    if there:
        sentences.append(f"{counted(there, 'row')} of lists {'was' if there == 1 else 'were'} there already.")
    for passages in (each for each in filled if each.path == UNPLACED):
        waiting = len(passages.value)
        what = "1 passage belongs" if waiting == 1 else f"{waiting} passages belong"
        to = "no field" if not passages.held else "no free field"
        sentence = f"{what} to {to} and {'waits' if waiting == 1 else 'wait'} in Unplaced"
        why = f"; something else stands in {', '.join(passages.held)}" if passages.held else ""
        sentences.append(f"{sentence}{why}.")
    if left_out:
        sentences.append(
            f"{left_out} {'passage' if left_out == 1 else 'passages'} without a field left out, as asked."
        )
    return sentences


def _named(filling: Filling) -> str:
    """Return the name of a field; of a list with how many rows or words it gets: `Actions (2)`."""
    name = field_at(filling.path).title
    return f"{name} ({len(filling.value):,})" if isinstance(filling.value, tuple) else name
