"""Importing from the command line: sources are read, shown, asked about and written."""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from pmtui.cli.failure import FAILED, FINE, Failure, Misuse
from pmtui.cli.output import Printer, say
from pmtui.cli.places import library_of, load, path_of, present, today
from pmtui.cli.previewing import Progress, show_preview, show_rows
from pmtui.cli.taking import into
from pmtui.cli.tally import counted
from pmtui.document import Postmortem
from pmtui.document.times import show_day
from pmtui.editing.context import incident_day
from pmtui.exchange.assemble import Row, choose, numbers, preview, read_all, read_divided
from pmtui.exchange.detecting import readers
from pmtui.exchange.differing import told_of_differences
from pmtui.exchange.drafting import with_moments
from pmtui.exchange.facts import facts_of
from pmtui.exchange.filling import events_of
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Imported, Options
from pmtui.exchange.opening import from_stream, open_source
from pmtui.exchange.other_days import told_of_days
from pmtui.exchange.telling import as_json
from pmtui.exchange.window import advised, context_of, has_day, narrow, read_window, zone_for
from pmtui.exchange.zones import UnknownZone, zone_of
from pmtui.library import Library, LibraryError

_COLUMNS = ("at", "text", "actor", "kind", "day", "link")


def run_import(arguments: Namespace) -> int:
    """Do what `pmtui import` does and return the exit code."""
    if arguments.into and arguments.split:
        raise Misuse("nothing was written: --split makes documents of their own, --into ID fills one")
    library = library_of(arguments)
    path = path_of(library, arguments.into) if arguments.into else None
    document = load(path).document if path is not None else None
    imported = read_sources(arguments, document)
    sources = imported if document is None else [events_of(item) for item in imported]
    rows = rows_of(arguments, sources, document)
    if arguments.json:
        Printer().json(as_json(imported, rows, facts_of(imported, rows, document)))
        return FAILED if any(item.stopped for item in imported) else FINE
    refuse_stopped(imported)
    show_preview(Printer(), imported, rows, document)
    if path is None:
        _refuse_mixed(imported)
    if arguments.dry_run:
        return FINE
    if path is not None and document is not None:
        return into(arguments, path, document, imported, rows, ask)
    if any(item.document is not None for item in imported):
        return _documents(arguments, library, imported)
    why = "--split makes no document of events; " if arguments.split else ""
    raise Misuse(
        f"nothing was written: {why}name the post-mortem with --into ID, or begin one with `pmtui new --from`"
    )


def rows_of(
    arguments: Namespace, imported: Sequence[Imported], document: Postmortem | None
) -> tuple[Row, ...]:
    """Return the rows for a document as the arguments choose them.

    Raises:
        Misuse: if a row is named that is not there.
    """
    dropped, kept = row_numbers(arguments.drop), row_numbers(arguments.keep)
    rows = preview(imported, document, join=not arguments.no_join)
    for option, named in (("--drop", dropped), ("--keep", kept)):
        if missing := sorted(number for number in named if not 0 < number <= len(rows)):
            there = f"there are rows 1 to {len(rows)}" if rows else "there are none"
            raise Misuse(f"nothing was written: {option} names row {missing[0]}, but {there}")
    return choose(rows, drop=dropped, keep=kept)


def read_sources(arguments: Namespace, document: Postmortem | None = None) -> tuple[Imported, ...]:
    """Return what the files of the arguments hold; a progress line is shown on a terminal.

    Raises:
        Failure: if a file cannot be opened.
        Misuse: if an option makes no sense.
    """
    options, format_ = _options(arguments, document)
    given = [_open(name) for name in arguments.files]
    read = read_divided if getattr(arguments, "split", False) else read_all
    with Progress() as progress:
        imported = read(given, replace(options, progress=progress.show), format_)
    return _narrowed(arguments, imported, options.day, document)


def _narrowed(
    arguments: Namespace, imported: tuple[Imported, ...], day: date | None, document: Postmortem | None
) -> tuple[Imported, ...]:
    if any(item.stopped for item in imported):
        return imported
    if document is None:
        imported = tuple(map(with_moments, imported))
    else:
        imported = told_of_differences(told_of_days(imported, document), document)
    if arguments.day and day is not None:
        imported = tuple(_moved(item, day) for item in imported)
    context = context_of(document, day, present())
    try:
        zone = zone_for(arguments.zone, imported)
        window = read_window(arguments.since, arguments.until, arguments.channel, imported, context, zone)
    except ValueError as error:
        raise Misuse(f"nothing was written: {error}") from None
    return narrow(imported, window) if window else advised(imported, document)


def _moved(item: Imported, day: date) -> Imported:
    """Return a document that names another day than the one that was told, with a note of both."""
    own = item.document.facts.date if item.document is not None else None
    if own is None or own == day:
        return item
    note = (
        f"Its incident is of {show_day(own)}, and --day {day} is for clocks that name no day; look at both."
    )
    return replace(item, notes=(*item.notes, note))


def _options(arguments: Namespace, document: Postmortem | None) -> tuple[Options, str]:
    try:
        zone_of(arguments.zone)
        day = date.fromisoformat(arguments.day) if arguments.day else None
    except UnknownZone as unknown:
        raise Misuse(str(unknown)) from None
    except ValueError:
        raise Misuse(f"“{arguments.day}” is not a day; write it as 2024-03-15") from None
    guess = day is None and document is not None
    if day is None and document is not None and has_day(document):
        day = incident_day(document, present())
    name = arguments.format
    known = [reader.format for reader in readers()]
    if name and name not in known:
        raise Misuse(f"“{name}” is not a known format; there are {', '.join(known)}")
    columns = _columns(arguments.columns)
    return Options(arguments.zone, day, columns, day_is_guess=guess, dates=arguments.dates), name


def _columns(text: str) -> dict[str, str]:
    found = {}
    for piece in filter(None, (piece.strip() for piece in text.split(","))):
        name, sign, column = piece.partition("=")
        if not sign or name.strip() not in _COLUMNS or not column.strip():
            raise Misuse(f"“{piece}” names no column; write --columns at=0,text=2 ({', '.join(_COLUMNS)})")
        found[name.strip()] = column.strip()
    return found


def _open(name: str) -> Given:
    try:
        if name == "-":
            return from_stream(sys.stdin.buffer, "standard input")
        return open_source(Path(name))
    except Unreadable as error:
        raise Failure(f"{name}: {error}. Nothing was imported.") from None


def refuse_stopped(imported: Sequence[Imported]) -> None:
    """Refuse to go on if a source could not be read to its end.

    Raises:
        Failure: with the place, the reason and what was recognised.
    """
    for item in imported:
        if item.stopped is None:
            continue
        place = f"{item.source.name}:{item.stopped.line}" if item.stopped.line else item.source.name
        seen = f" It looks like this: {item.stopped.recognised}." if item.stopped.recognised else ""
        raise Failure(f"{place}: {item.stopped.why}.{seen} Nothing was imported.")


def row_numbers(texts: Sequence[str]) -> frozenset[int]:
    """Return the rows that `--drop 3 5-7` names.

    Raises:
        Misuse: if it names none.
    """
    try:
        return numbers(" ".join(texts))
    except ValueError as error:
        raise Misuse(str(error)) from None


_ANSWER = re.compile(r"\s*(?:(?P<yes>y|yes)|(?P<no>n|no|q|quit)|(?P<some>[-+\d,\s]+))\s*", re.IGNORECASE)


def ask(rows: Sequence[Row], where: str) -> tuple[Row, ...] | None:
    """Ask on the terminal which rows are taken; return None if the answer is no.

    `where` says what else is taken with them, and where to.

    Raises:
        Misuse: if there is nobody to ask.
    """
    if not sys.stdin.isatty() or not sys.stderr.isatty():
        raise Misuse(
            "nothing was written: nobody can be asked here; look with --dry-run, then write with --yes"
        )
    screen = Printer(sys.stderr)
    while True:
        kept = sum(row.kept for row in rows)
        screen.stream.write(f"Take {kept:,} rows{where}?\n(y, n; -3 5-7 drops rows, +4 takes folded ones) ")
        screen.stream.flush()
        try:
            line = sys.stdin.readline()
        except KeyboardInterrupt:
            screen.line("")
            raise
        match = _ANSWER.fullmatch(line)
        if not line or (match and match["no"]):
            say("Nothing was written.")
            return None
        if match and match["yes"] and (kept or " and " in where):
            return tuple(rows)
        try:
            changed = _changed(rows, line) if match and match["some"] and line.strip() else tuple(rows)
        except ValueError as error:
            say(str(error))
            continue
        show_rows(screen, [row for row, before in zip(changed, rows, strict=True) if row != before])
        rows = changed


def _changed(rows: Sequence[Row], answer: str) -> tuple[Row, ...]:
    """Return the rows with those behind `-` dropped and those behind `+` taken, as in `-3 5-7 +4`.

    Raises:
        ValueError: with a sentence, if a piece names no row.
    """
    changed, sign = tuple(rows), "-"
    for piece in answer.replace(",", " ").split():
        sign = piece[0] if piece[0] in "+-" else sign
        named = numbers(piece.lstrip("+-"))
        if missing := sorted(number for number in named if not 0 < number <= len(rows)):
            there = f"there are rows 1 to {len(rows)}" if rows else "there are none"
            raise ValueError(f"There is no row {missing[0]}: {there}. Nothing was changed.")
        changed = choose(changed, keep=named) if sign == "+" else choose(changed, drop=named)
    return changed


def _refuse_mixed(imported: Sequence[Imported]) -> None:
    """Refuse events beside whole documents, where nothing says which of them they belong to.

    Raises:
        Misuse: with what takes them together.
    """
    if 0 < sum(item.document is not None for item in imported) < len(imported):
        raise Misuse(
            "nothing was written: a whole document and events go together with `pmtui new --from`, or into "
            "a post-mortem with --into ID"
        )


def _documents(arguments: Namespace, library: Library, imported: Sequence[Imported]) -> int:
    """Write each document that was read as a post-mortem of its own."""
    documents = [item for item in imported if item.document is not None]
    if not arguments.yes:
        if not sys.stdin.isatty():
            raise Misuse(
                "nothing was written: nobody can be asked here; look with --dry-run, then write with --yes"
            )
        say(f"Write {counted(len(documents), 'document')} to {library.path}? y or n")
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            say("Nothing was written.")
            return FAILED
    for item in documents:
        assert item.document is not None
        try:
            path = library.add(item.document, item.document.facts.date or today())
        except LibraryError as refused:
            raise Failure(str(refused)) from None
        Printer().line(str(path))
    return FINE
