"""What crashed programs left, and how it comes back into files."""

from __future__ import annotations

import os
from pathlib import Path

from pmtui.cli.failure import Failure
from pmtui.cli.output import Printer, say, visible
from pmtui.cli.places import load_writable
from pmtui.cli.saving import save_over
from pmtui.document import Postmortem, difference, named
from pmtui.document.times import show_instant
from pmtui.library import Library, NotFound, state_dir
from pmtui.storage import (
    BrokenFile,
    Orphan,
    SaveFailed,
    conflict_sentence,
    create,
    discard,
    dumps,
    load,
    spare_dir,
)
from pmtui.storage.merge import merge
from pmtui.storage.orphans import orphans


def find(library: Library, target: str | None) -> list[Orphan]:
    """Return what can be recovered: everything, of one post-mortem, or the one journal of this name.

    Raises:
        Failure: if the target is neither a post-mortem nor the beginning of a journal's name.
    """
    session = spare_dir(os.environ)
    every = orphans(state_dir(), session)
    if target is None:
        return every
    if by_name := [orphan for orphan in every if orphan.name.startswith(target) and len(target) >= 4]:
        return by_name
    real = os.path.realpath(target)
    if by_path := [orphan for orphan in every if str(orphan.path) == real]:
        return by_path
    try:
        return orphans(state_dir(), session, library.resolve(target))
    except NotFound as missing:
        raise Failure(str(missing)) from None


def current(orphan: Orphan) -> Postmortem | None:
    """Return what the file holds at present; None if it cannot be read."""
    try:
        return load(orphan.path).document if orphan.path is not None else None
    except BrokenFile:
        return None


def tell(printer: Printer, orphan: Orphan, *, whole: bool) -> None:
    """Print one journal in a line or two; with `whole`, what differs from the file too."""
    printer.line((str(orphan.path or "(no file named)"), "strong"))
    where = f" on {orphan.host}" if orphan.host else ""
    printer.line(f"  journal {orphan.name}, written {show_instant(orphan.saved)}{where}")
    try:
        document, pending = orphan.read()
    except BrokenFile:
        printer.line(("  damaged: ", "error"), orphan.reason, "; --print shows what is left")
        return
    now = current(orphan)
    if now is None:
        printer.line("  the file is gone or cannot be read; the journal holds the whole document")
        phrases = []
    else:
        phrases = difference(now, document)
        number = f"{len(phrases)} difference{'s' if len(phrases) != 1 else ''}"
        printer.line(f"  {number} from the file" if phrases else "  the file holds the same")
    if pending:
        printer.line(f"  {len(pending)} input{'s' if len(pending) != 1 else ''} that could not be read")
    if whole:
        for phrase in phrases:
            printer.line(f"    {phrase}")
        for path, raw in pending.items():
            printer.line(f"    {named(document, path)} was typed as: {raw}")


def text_of(orphan: Orphan, *, named: bool = False) -> str:
    """Return the recovered document as TOML, with what could not be read as comments at its head.

    Of a damaged journal it is what is left, as it is. With `named` the name of the journal goes before it.
    """
    if named:
        return f"# {orphan.name} of {visible(str(orphan.path), one_line=True)}\n{text_of(orphan)}"
    try:
        document, pending = orphan.read()
    except BrokenFile as broken:
        say(f"The journal is damaged, and this is what is left of it: {broken}")
        return orphan.content().decode(errors="replace")
    head = "\n".join(
        f"# {visible(f'{path} was typed as: {raw}', one_line=True)}" for path, raw in pending.items()
    )
    return dumps(document, head)


def print_all(printer: Printer, found: list[Orphan]) -> int:
    """Print what can be recovered, several under the names of their journals; return the exit code.

    A journal that is gone in the meantime has been saved or recovered elsewhere.
    """
    code = 0
    for orphan in found:
        try:
            printer.text(text_of(orphan, named=len(found) > 1))
        except BrokenFile as broken:
            say(str(broken))
            code = 1
    return code


def restore(orphan: Orphan) -> list[str]:
    """Write the recovered document to its file and return what happened, in sentences.

    What others wrote to the file since is merged; where both changed one thing, what was recovered stands.

    Raises:
        Failure: if it cannot be read or written; then the journal stays.
    """
    document, path = _readable(orphan)
    try:
        if not os.path.lexists(path):
            create(document, path)
            return [f"Wrote {path}, which was gone.", *_done(orphan)]
        loaded = load_writable(path)
        told = [f"Restored {path}; `pmtui history {path}` has what it held before."]
        base = orphan.base() if loaded.digest != orphan.base_digest else None
        if base is not None:
            merged = merge(base, document, loaded.document)
            document = merged.document
            told.append("The file had been changed since; both are merged.")
            told += [
                f"{conflict_sentence(item, document, ours='the recovered', theirs='the file')}."
                for item in merged.conflicts
            ]
        save_over(document, path, loaded, insist=True)
    except SaveFailed as refused:
        raise Failure(str(refused)) from None
    return [*told, *_done(orphan)]


def keep_both(orphan: Orphan) -> list[str]:
    """Write the recovered document beside its file under a name of its own; return what happened.

    Raises:
        Failure: if it cannot be read or written; then the journal stays.
    """
    document, path = _readable(orphan)
    stem, number = path.name.removesuffix(".toml"), 1
    while os.path.lexists(
        place := path.with_name(f"{stem}-recovered{'' if number == 1 else f'-{number}'}.toml")
    ):
        number += 1
    try:
        create(document, place)
    except SaveFailed as refused:
        raise Failure(str(refused)) from None
    return [f"Wrote {place}; {path} was left as it is.", *_done(orphan)]


def throw_away(orphan: Orphan) -> list[str]:
    """Put a journal into the trash; return where it is.

    Raises:
        Failure: if that fails.
    """
    try:
        return [f"The journal is in {discard(orphan, state_dir())}."]
    except SaveFailed as refused:
        raise Failure(str(refused)) from None


def _readable(orphan: Orphan) -> tuple[Postmortem, Path]:
    try:
        document, _ = orphan.read()
    except BrokenFile as broken:
        raise Failure(f"nothing was restored: {broken}. --print shows what is left of it") from None
    if orphan.path is None:
        raise Failure("the journal does not say which file it is of; --print it into one")
    return document, orphan.path


def _done(orphan: Orphan) -> list[str]:
    pending = [f"{path} was typed as {raw!r} and could not be read." for path, raw in orphan.pending]
    try:
        discard(orphan, state_dir())
    except SaveFailed as doubt:
        return [*pending, str(doubt)]
    return pending
