"""A post-mortem that begins with what exports tell."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from pmtui.cli.beginning import title_of
from pmtui.cli.failure import FAILED, FINE, Failure
from pmtui.cli.importing import ask, read_sources, refuse_stopped, rows_of
from pmtui.cli.output import Printer, say
from pmtui.cli.places import settings, today
from pmtui.cli.previewing import show_preview
from pmtui.cli.taking import dropped, refuse_too_much, told
from pmtui.document import Facts, Postmortem, Profile, Severity, put
from pmtui.exchange.differing import told_of_differences
from pmtui.exchange.drafting import draft_from
from pmtui.exchange.facts import facts_of
from pmtui.exchange.filling import UNPLACED, Filling, events_of, there_already
from pmtui.exchange.imported import Imported
from pmtui.exchange.other_days import told_of_days
from pmtui.exchange.telling import as_json
from pmtui.library import Library, LibraryError


def begin_from(arguments: Namespace, library: Library) -> Path | int:
    """Write a draft from the sources and return its file; without a draft, the exit code.

    Raises:
        Failure: if a source stopped or the file cannot be written; nothing was written then.
    """
    imported = read_sources(arguments)
    whole = next((item for item in imported if item.document is not None), None)
    beginning = _beginning(arguments, whole)
    others = told_of_days([item for item in imported if item is not whole], beginning)
    others = told_of_differences(others, beginning)
    imported = (whole, *others) if whole is not None else others
    sources = [item if item is whole else events_of(item) for item in imported]
    rows = rows_of(arguments, sources, beginning if whole else None)
    if arguments.json:
        Printer().json(as_json(imported, rows, facts_of(imported, rows)))
        return FAILED if any(item.stopped for item in imported) else FINE
    refuse_stopped(imported)
    alone = whole is not None and len(imported) == 1
    if arguments.dry_run:
        show_preview(Printer(), imported, rows, None if alone else beginning)
        return FINE
    if not rows or not arguments.questions or not sys.stdin.isatty() or not sys.stderr.isatty():
        for item in imported:
            for note in item.notes:
                say(f"{item.source.name}: {note}")
    else:
        # Beside stdout, which a script may take the path from.
        show_preview(Printer(sys.stderr), imported, rows, None if alone else beginning)
        answered = ask(rows, " into a draft")
        if answered is None:
            return FAILED
        rows = answered
    refuse_too_much(beginning, imported, rows)
    document, filled = draft_from(beginning, others, rows, passages=not arguments.drop_unplaced)
    if not document.title and (title := title_of(arguments)):
        document = put(document, "title", title)
    try:
        path = library.add(document, document.facts.date or today())
    except LibraryError as refused:
        raise Failure(str(refused)) from None
    there = there_already(beginning, others)
    left_out = _left_out(arguments, whole) + dropped(arguments, others, rows, beginning)
    sentences = told(_with_passages(beginning, filled), left_out, there)
    if sum(item.document is not None for item in imported) > 1:
        sentences.append(_SEVERAL)
    say(" ".join([f"{len(document.timeline)} entries in the timeline.", *sentences, _UNREVIEWED]))
    return path


def _with_passages(beginning: Postmortem, filled: Iterable[Filling]) -> list[Filling]:
    """Return what was filled in, with the passages that wait in the document that was begun with."""
    waiting = Filling(UNPLACED, beginning.unplaced)
    rest = []
    for each in filled:
        if each.path == UNPLACED:
            waiting = replace(each, value=(*waiting.value, *each.value))
        else:
            rest.append(each)
    return [*rest, waiting] if waiting.value else rest


def _beginning(arguments: Namespace, whole: Imported | None) -> Postmortem:
    """Return what stands before any export: a document among the sources, or what the arguments say."""
    found = whole.document if whole is not None else None
    document = found if found is not None else _empty(arguments)
    if arguments.drop_unplaced:
        document = document.model_copy(update={"unplaced": ()})
    if title := " ".join(arguments.title):
        document = put(document, "title", title)
    if arguments.date:
        document = put(document, "facts.date", arguments.date)
    if arguments.severity:
        document = put(document, "facts.severity", Severity(arguments.severity))
    return document


def _empty(arguments: Namespace) -> Postmortem:
    profile = Profile(arguments.profile) if arguments.profile else Profile.FULL
    return Postmortem(profile=profile, facts=Facts(written=today(), owner=settings().author))


def _left_out(arguments: Namespace, whole: Imported | None) -> int:
    """Return how many passages of the document that is begun with are left out since somebody said so."""
    document = whole.document if whole is not None and arguments.drop_unplaced else None
    return len(document.unplaced) if document is not None else 0


_SEVERAL = (
    "The sources hold several post-mortems, which are one document here; `pmtui import` without --into makes "
    "one of each."
)
_UNREVIEWED = "All of it is unreviewed until you have touched it."
