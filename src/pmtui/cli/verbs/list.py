"""`pmtui list`: the post-mortems of the library, one a line."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pmtui.library import Entry
    from pmtui.storage import Presence

SORTS = ("date", "id", "title", "severity", "status", "modified")
# As in the document's enums (with a hyphen for a space), which cost too much to import for a help text.
STATUSES = ("draft", "in-review", "published")
SEVERITIES = ("sev1", "sev2", "sev3", "sev4")


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--status", type=_hyphened, choices=STATUSES, help="only those of this status")
    parser.add_argument("--severity", choices=SEVERITIES, help="only those of this severity")
    parser.add_argument(
        "--sort", choices=SORTS, default="date", help="the order; newest date first by default"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print a list of objects")
    form.add_argument("--ids", action="store_true", help="print the ids alone")


def run(arguments: Namespace) -> int:
    """Print what the library holds; a file that cannot be read is named on stderr."""
    from pmtui.cli.output import Printer, say
    from pmtui.cli.places import library_of
    from pmtui.library import Broken
    from pmtui.storage import editing

    printer = Printer()
    library = library_of(arguments)
    if arguments.ids and not (arguments.status or arguments.severity):
        for id_ in library.ids():
            printer.text(id_)
        return 0
    broken = []
    found = []
    for item in library.entries():
        if isinstance(item, Broken):
            broken.append(item)
        elif _wanted(item, arguments):
            found.append(item)
    found.sort(key=_ORDERS[arguments.sort])
    present = editing(library.path, tuple(entry.path.name for entry in found))
    if arguments.json:
        printer.json([_as_data(entry, present.get(entry.path.name, ())) for entry in found])
    elif arguments.ids:
        for entry in found:
            printer.text(entry.id)
    elif found:
        _print_table(printer, found, present)
    elif not broken:
        say(f"There is nothing to list in {library.path}.")
    for item in broken:
        say(item.message)
    return 1 if broken else 0


def _hyphened(status: str) -> str:
    return status.replace(" ", "-")


def _wanted(entry: Entry, arguments: Namespace) -> bool:
    return (arguments.status is None or _hyphened(entry.status) == arguments.status) and (
        arguments.severity is None or entry.severity == arguments.severity
    )


def _day(entry: Entry) -> str:
    return entry.day.isoformat() if entry.day else ""


def _newest_first(text: str) -> tuple[int, ...]:
    return tuple(-ord(sign) for sign in text)


_ORDERS: dict[str, Callable[[Entry], Any]] = {
    # Without a date a document has just been begun, so it stands with the newest.
    "date": lambda entry: (_newest_first(_day(entry) or "9"), entry.id),
    "id": lambda entry: entry.id,
    "title": lambda entry: (entry.title.casefold(), entry.id),
    "severity": lambda entry: (entry.severity or "sev9", _newest_first(_day(entry)), entry.id),
    "status": lambda entry: (STATUSES.index(_hyphened(entry.status)), _newest_first(_day(entry)), entry.id),
    "modified": lambda entry: (-entry.modified.timestamp(), entry.id),
}


def _as_data(entry: Entry, present: tuple[Presence, ...]) -> dict[str, object]:
    document = entry.document
    return {
        "id": entry.id,
        "path": str(entry.path),
        "title": document.title,
        "severity": document.facts.severity,
        "status": document.status,
        "date": _day(entry) or None,
        "owner": document.facts.owner,
        "services": document.facts.services,
        "tags": document.facts.tags,
        "open_actions": sum(action.status.is_open for action in document.actions),
        "editing": [{"user": each.user, "since": each.since.isoformat()} for each in present],
    }


def _fitted(text: str, width: int) -> str:
    """Return the text cut to so many columns, but not to fewer than a title needs to be known by."""
    width = max(12, width)
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def _print_table(printer: Any, found: list[Entry], present: Mapping[str, tuple[Presence, ...]]) -> None:
    rows: list[tuple[str, ...]] = [
        (
            entry.id,
            entry.severity or "-",
            str(entry.status),
            _day(entry) or "-",
            entry.title or "(without a title)",
        )
        for entry in found
    ]
    heads: tuple[str, ...] = ("ID", "SEV", "STATUS", "DATE", "TITLE")
    widths = [max(len(row[column]) for row in [heads, *rows]) for column in range(4)]
    if (
        printer.terminal
        and printer.columns - sum(widths) - 8 < _TITLE
        and all(row[0].startswith(row[3]) for row in rows)
    ):  # the ids say the dates, too
        rows, heads, widths = [(*row[:3], row[4]) for row in rows], (*heads[:3], heads[4]), widths[:3]
    for number, row in enumerate([heads, *rows]):
        cells = [f"{cell:<{width}}  " for cell, width in zip(row, widths, strict=False)]
        if number == 0:
            printer.line(("".join([*cells, row[-1]]), "faint"))
            continue
        said = "; ".join(each.said for each in present.get(found[number - 1].path.name, ()))
        who = f"  ({said})" if said else ""
        room = printer.columns - sum(map(len, cells)) - len(who)
        title = _fitted(row[-1], room) if printer.terminal else row[-1]
        printer.line((cells[0], "strong"), *cells[1:], title, (who, "hint"))


_TITLE = 24
"""Columns that the titles should have at least."""
