"""Which column of a table holds what: by the names in its head, in several languages, and by its content."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pmtui.exchange.given import Unreadable
from pmtui.exchange.imported import Options
from pmtui.exchange.readers.events.collecting import plain
from pmtui.exchange.stamps import read_stamp
from pmtui.patterns import pattern

SAMPLE = 200
CLOCK = re.compile(
    r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?:\s?[ap]\.?m\.?)?(?:\s?uhr)?"
    r"(?:\s?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?",
    re.IGNORECASE,
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
        *("summary", "event", "text", "message", "description", "short description", "what", "title"),
        *("log", "details", "detail", "body", "msg", "action", "subject", "entry", "event name"),
        *("meldung", "ereignis", "beschreibung", "nachricht", "vorgang", "was", "événement"),
        *(
            "évènement",
            "description de l'événement",
            "mensaje",
            "descripción",
            "evento",
            "suceso",
            "omschrijving",
        ),
        *("melding", "gebeurtenis", "händelse", "tapahtuma", "descrição", "mensagem", "descrizione"),
        *("vorfall", "activity", "name"),
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
    "kind": (
        *("kind", "type", "category", "event type", "art", "typ", "kategorie", "tipo", "categoría", "soort"),
        *("categoria", "catégorie", "categorie"),
    ),
    "link": ("link", "links", "url", "permalink", "hyperlink", "web link", "lien", "enlace"),
    "zone": ("timezone", "time zone", "tz", "zeitzone", "zone"),
}
_HAPPENED = re.compile(
    r"what (?:has |have |was |did )?(?:happen(?:ed|s)?|occurred|done)(?: .*)?"
    r"|was (?:ist )?(?:passierte?|geschah|geschehen).*"
    r"|qué (?:pasó|ocurrió|sucedió).*|.*s['’ ]est[- ](?:il )?passé.*|o que aconteceu.*"
    r"|wat (?:is er )?gebeurde?.*|(?:che )?cos['’]?a? ?è successo|vad hände.*|hvad skete.*|hva skjedde.*"
)
"""How the head of a column asks what happened, which no other column answers better."""
_REMARKS = re.compile(
    r"(?:(?:additional|further|other|internal) )?(?:notes?|comments?|remarks?|annotations?|bemerkung(?:en)?"
    r"|anmerkung(?:en)?|notiz(?:en)?|kommentare?|hinweise?|commentaires?|remarques?|opmerking(?:en)?|notas?"
    r"|observaci(?:ón|ones)|observaç(?:ão|ões)|comentarios?|comentários?|anteckning(?:ar)?|note aggiuntive)"
)
"""The names of columns that hold remarks: what happened is there only if it is nowhere else."""
_ADDRESS = pattern(r"(?:mailto:)?[^\s@]{1,200}@[^\s@]{1,200}|https?://\S+", re.IGNORECASE)
_LINK = pattern(r"https?://\S+", re.IGNORECASE)
_TELLING = {
    *("summary", "event", "events", "text", "message", "description", "details", "happened", "activity"),
    *("ereignis", "beschreibung", "meldung", "nachricht", "événement", "evento", "descripción"),
}
_ABOUT = {
    *("type", "kind", "category", "class", "id", "ids", "no", "number", "source", "owner", "author", "by"),
    *("status", "state", "count", "severity", "link", "url", "email", "time", "date", "start", "end", "zone"),
}
"""Words in the name of a column that tell of an event or a message, and those that make it another thing."""
_NUMBERS = {
    "",
    "#",
    "no",
    "nr",
    "num",
    "number",
    "row",
    "line",
    "index",
    "idx",
    "id",
    "step",
    "seq",
    "n°",
    "nº",
}
"""The names of columns that may only count the rows."""
_FULL_WORDS = 2
_DAYS = ("date", "day", "datum", "tag", "fecha", "jour", "dia", "día", "data", "giorno", "dag", "päivä")
ENDS = ("resolved at", "resolved on", "resolved", "closed at", "closed", "resolved time", "resolution time")
SPAN_ENDS = (
    *(
        "end",
        "ended",
        "end time",
        "ended at",
        "end date",
        "end at",
        "finish",
        "finished",
        "finished at",
        "stop",
    ),
    *(
        "stopped",
        "until",
        "till",
        "to",
        "ende",
        "bis",
        "endzeit",
        "fin",
        "heure de fin",
        "fim",
        "fine",
        "einde",
    ),
    *("hasta", "slut", "sluttid", "終了", "結束", "结束时间"),
)
"""The names of columns that say until when something took, which is no end of an incident."""
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
    numbering: frozenset[int] = frozenset()
    """The columns that only count the rows."""

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


def names_text(name: str) -> bool:
    """Return whether the head of a column says that it tells what happened, or what was remarked."""
    bare = named(name)
    return bare in NAMES["text"] or bool(_HAPPENED.fullmatch(bare) or _REMARKS.fullmatch(bare))


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
    taken = set(table.columns.values())
    table.numbering = frozenset(
        place
        for place, name in enumerate(names)
        if place not in taken and name in _NUMBERS and _counts(table, place)
    )
    for what in ("text", "actor", "kind", "zone", "link"):
        if what == "text" and what not in table.columns and (asked := _asked(table, names)) is not None:
            table.columns[what] = asked
        places = [names.index(name) for name in NAMES[what] if name in names]
        free = [place for place in places if place not in table.columns.values()]
        if what == "link":
            # Where something else stands among the links it would be lost: nothing is taken then.
            free = [place for place in free if _share(table, place, is_link) == 1.0]
        if what not in table.columns and free:
            table.columns[what] = next((place for place in free if _is_filled(table, place)), free[0])
    used = {*table.columns.values(), *table.numbering}
    free = [place for place in range(len(table.head)) if place not in used and not _holds_times(table, place)]
    if "text" not in table.columns and free and any(names):
        table.columns["text"] = _telling(table, names, free)


def _asked(table: Table, names: list[str]) -> int | None:
    """Return the column whose head asks what happened."""
    taken = table.columns.values()
    return next(
        (place for place, name in enumerate(names) if place not in taken and _HAPPENED.fullmatch(name)), None
    )


def _telling(table: Table, names: list[str], free: list[int]) -> int:
    """Return the column that tells what happened, of those whose names do not say that they do."""
    free = [place for place in free if _share(table, place, _is_address) <= 0.5] or free
    said = [place for place in free if _tells(names[place]) and _is_filled(table, place)]
    if said:
        return max(said, key=lambda place: _length(table, place))
    remarks = [place for place in free if _REMARKS.fullmatch(names[place])]
    others = [place for place in free if place not in remarks]
    if not remarks:
        return max(free, key=lambda place: _length(table, place))
    remark = max(remarks, key=lambda place: (_filled(table, place), _length(table, place)))
    fuller = [
        place
        for place in others
        if _words(table, place) >= _FULL_WORDS
        and _filled(table, place) >= _filled(table, remark)
        and (_filled(table, place) > _filled(table, remark) or _words(table, place) >= _words(table, remark))
    ]
    return max(fuller, key=lambda place: _length(table, place)) if fuller else remark


def _tells(name: str) -> bool:
    """Return whether the name of a column has a word for what happened, and none for something about it."""
    words = set(name.split())
    return bool(words & _TELLING) and not words & _ABOUT


def _counts(table: Table, place: int) -> bool:
    """Return whether a column holds nothing but the running numbers of the rows."""
    cells = [row[place].strip(" .)") if place < len(row) else "" for _, row in table.rows[:SAMPLE]]
    return (
        len(cells) > 1
        and all(cell.isdecimal() and len(cell) < 7 for cell in cells)
        and all(int(second) - int(first) == 1 for first, second in pairwise(cells))
    )


def is_link(cell: str) -> bool:
    """Return whether a cell is the address of a page, and nothing else."""
    return bool(_LINK.fullmatch(cell.strip()))


def _is_address(cell: str) -> bool:
    return bool(_ADDRESS.fullmatch(cell.strip()))


def _filled(table: Table, place: int) -> int:
    """Return how many rows of a column say something."""
    return sum(place < len(row) and bool(row[place].strip()) for _, row in table.rows[:SAMPLE])


def _words(table: Table, place: int) -> float:
    """Return how many words a cell of a column has that says something, in the middle of all."""
    cells = [row[place] for _, row in table.rows[:SAMPLE] if place < len(row) and row[place].strip()]
    return sum(len(cell.split()) for cell in cells) / max(1, len(cells))


def _is_filled(table: Table, place: int) -> bool:
    """Return whether at least every other row of a column says something."""
    return _filled(table, place) * 2 >= len(table.rows[:SAMPLE])


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


def span_end(table: Table) -> int | None:
    """Return the column that says until when each row took; None if there is none."""
    names = [named(name) for name in table.head]
    taken = table.columns.values()
    places = (names.index(name) for name in SPAN_ENDS if name in names)
    return next((place for place in places if place not in taken and _holds_times(table, place)), None)


def _holds_times(table: Table, place: int) -> bool:
    """Return whether most cells of a column are times."""
    return _share(table, place, is_time) > 0.5 and not _share(table, place, _is_number) > 0.5


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
    if wanted.strip().isdecimal() and int(wanted) < max(1, len(head)):
        return int(wanted)
    if wanted.strip().lower() in lower:
        return lower.index(wanted.strip().lower())
    known = ", ".join(f"{place}={name}" for place, name in enumerate(head) if name)
    raise Unreadable(
        f"there is no column “{wanted}”; there are {len(head)}" + (f": {known}" if known else "")
    )
