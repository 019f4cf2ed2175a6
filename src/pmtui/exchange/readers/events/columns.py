"""Which column of a table holds what: by the names in its head, in several languages, and by its content."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pmtui.exchange.given import Unreadable
from pmtui.exchange.imported import Options
from pmtui.exchange.readers.events.collecting import plain
from pmtui.exchange.stamps import read_stamp

SAMPLE = 200
CLOCK = re.compile(
    r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?:\s?[ap]\.?m\.?)?(?:\s?uhr)?", re.IGNORECASE
)
_NUMBER = re.compile(r"\d{9,20}(?:\.\d+)?")
NAMES = {
    "at": (
        *("created at", "occurred at", "timestamp", "datetime", "date time", "event time", "time stamp"),
        *("time", "when", "at", "start", "started at", "start time", "created", "created on", "opened at"),
        *(
            "opened",
            "opened on",
            "triggered at",
            "triggered",
            "detected at",
            "ts",
            "ts ms",
            "epoch",
            "reported",
        ),
        *("occurred", "logged at", "happened at", "date/time", "date & time", "date and time", "datum zeit"),
        *(
            "zeitstempel",
            "zeitpunkt",
            "uhrzeit",
            "zeit",
            "beginn",
            "horodatage",
            "heure",
            "fecha hora",
            "hora",
        ),
        *(
            "tijdstip",
            "tijd",
            "tidpunkt",
            "tid",
            "aika",
            "ora",
            "czas",
            "date",
            "day",
            "datum",
            "fecha",
            "data",
        ),
    ),
    "text": (
        *("summary", "event", "text", "message", "description", "short description", "what", "title", "note"),
        *("log", "details", "detail", "body", "msg", "action", "comment", "subject", "entry", "event name"),
        *("meldung", "ereignis", "beschreibung", "nachricht", "bemerkung", "vorgang", "was", "événement"),
        *(
            "évènement",
            "description de l'événement",
            "mensaje",
            "descripción",
            "evento",
            "suceso",
            "omschrijving",
        ),
        *("melding", "gebeurtenis", "händelse", "tapahtuma", "descrição", "mensagem", "descrizione", "notes"),
        *("what happened", "activity", "name"),
    ),
    "actor": (
        *("actor", "who", "author", "user", "user or agent summary", "owner", "by", "person", "username"),
        *(
            "agent",
            "user name",
            "operator",
            "responder",
            "initiated by",
            "performed by",
            "assignee",
            "initials",
        ),
        *("assigned to", "kürzel", "wer", "bearbeiter", "benutzer", "qui", "auteur", "quién", "wie", "vem"),
    ),
    "kind": ("kind", "type", "category", "event type"),
    "zone": ("timezone", "time zone", "tz", "zeitzone", "zone"),
}
_DAYS = ("date", "day", "datum", "tag", "fecha", "jour", "dia", "día", "data", "giorno", "dag", "päivä")
ENDS = ("resolved at", "resolved on", "resolved", "closed at", "closed", "resolved time", "resolution time")
_TIME_WORDS = {
    *("time", "timestamp", "ts", "datetime", "date", "when", "epoch", "utc", "zeit", "uhrzeit", "datum"),
    *("zeitpunkt", "hora", "fecha", "heure", "tijd"),
}
_UNIT = re.compile(r"\s*[(\[]([^()\[\]]{1,30})[)\]]\s*$")


@dataclass
class Table:
    """A table that was read: its head, and its rows with the line each begins on."""

    head: list[str]
    rows: list[tuple[int, list[str]]]
    columns: dict[str, int] = field(default_factory=dict)

    def cell(self, row: Sequence[str], what: str) -> str:
        """Return the cell of a row in the column for that; empty if there is none."""
        place = self.columns.get(what, -1)
        return plain(row[place]) if 0 <= place < len(row) else ""


def named(name: str) -> str:
    """Return the name of a column without its unit, its case and its punctuation: `Created_At (UTC)`."""
    bare = _UNIT.sub("", name.strip().lower())
    return " ".join(re.sub(r"[_\-./:]+", " ", re.sub(r"_?utc$", "", bare)).split()) or bare


def unit_of(name: str) -> str:
    """Return what stands in brackets behind the name of a column; empty if there is nothing."""
    match = _UNIT.search(name)
    if match:
        return match[1].strip()
    return "UTC" if re.search(r"(?i)[_ ]utc$", name.strip()) else ""


def is_time(cell: str) -> bool:
    """Return whether a cell is a time or a day."""
    return read_stamp(cell, day_first=True) is not None or bool(CLOCK.fullmatch(cell.strip()))


def find_columns(table: Table, options: Options) -> None:
    """Find what the columns of a table hold.

    Raises:
        Unreadable: if none holds times, or the options name one that is not there.
    """
    for what, wanted in options.columns.items():
        table.columns[what] = _column(table.head, wanted)
    names = [named(name) for name in table.head]
    _find_times(table, names)
    for what in ("text", "actor", "kind", "zone"):
        places = [names.index(name) for name in NAMES[what] if name in names]
        free = [place for place in places if place not in table.columns.values()]
        if what not in table.columns and free:
            table.columns[what] = next((place for place in free if _is_filled(table, place)), free[0])
    free = [place for place in range(len(table.head)) if place not in table.columns.values()]
    if "text" not in table.columns and free and any(names):
        table.columns["text"] = max(free, key=lambda place: _length(table, place))


def _is_filled(table: Table, place: int) -> bool:
    """Return whether at least every other row of a column says something."""
    rows = [row for _, row in table.rows[:SAMPLE]]
    return sum(place < len(row) and bool(row[place].strip()) for row in rows) * 2 >= len(rows)


def _find_times(table: Table, names: list[str]) -> None:
    taken = frozenset(table.columns)
    used = set(table.columns.values())
    if "at" not in table.columns:
        fitting = [
            place for place in range(len(names)) if place not in used and _share(table, place, is_time) > 0.5
        ]
        by_name = [place for name in NAMES["at"] for place in fitting if names[place] == name]
        by_word = [place for place in fitting if _TIME_WORDS & set(re.split(r"\W+", names[place]))]
        by_look = sorted(fitting, key=lambda place: _share(table, place, _is_number))
        found = next(iter((*by_name, *by_word, *by_look)), None)
        if found is None:
            raise Unreadable("no column of it holds times; say which with --columns at=0,text=1")
        table.columns["at"] = found
    if "day" in table.columns:
        return
    at = table.columns["at"]
    others = [place for place in range(len(names)) if place not in {*used, at}]
    if _share(table, at, _is_day) > 0.5:
        clocks = [place for place in others if _share(table, place, _is_clock) > 0.5]
        if clocks and "at" not in taken:
            table.columns |= {"at": clocks[0], "day": at}
    elif _share(table, at, _is_clock) > 0.5:
        days = [place for place in others if names[place] in _DAYS or _share(table, place, _is_day) > 0.5]
        if days:
            table.columns["day"] = days[0]


def _is_clock(cell: str) -> bool:
    return bool(CLOCK.fullmatch(cell.strip()))


def _is_day(cell: str) -> bool:
    stamp = read_stamp(cell, day_first=True)
    return stamp is not None and not stamp.has_clock


def _is_number(cell: str) -> bool:
    return bool(_NUMBER.fullmatch(cell.strip()))


def _share(table: Table, place: int, test: Callable[[str], bool]) -> float:
    """Return which share of the cells of a column that hold something pass a test."""
    cells = [row[place] for _, row in table.rows[:SAMPLE] if place < len(row) and row[place].strip()]
    return sum(map(test, cells)) / len(cells) if cells else 0.0


def _length(table: Table, place: int) -> int:
    return sum(len(row[place]) for _, row in table.rows[:SAMPLE] if place < len(row))


def _column(head: Sequence[str], wanted: str) -> int:
    lower = [name.lower() for name in head]
    if wanted.strip().isdigit() and int(wanted) < max(1, len(head)):
        return int(wanted)
    if wanted.strip().lower() in lower:
        return lower.index(wanted.strip().lower())
    known = ", ".join(f"{place}={name}" for place, name in enumerate(head) if name)
    raise Unreadable(
        f"there is no column “{wanted}”; there are {len(head)}" + (f": {known}" if known else "")
    )
