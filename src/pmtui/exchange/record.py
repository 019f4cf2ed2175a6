"""What the words of a Markdown export do not show, so that the export comes back as the very same document.

The export is read back when it is written; the record holds the ids of the rows, and every value that did not
come back as it was. Each value stands beside a digest of what was read instead: where somebody has changed
the words since, the words count.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any
from urllib.parse import quote, unquote

from pydantic import ValidationError

from pmtui.document import Postmortem, complete_ids
from pmtui.storage.data import same, to_data

TITLE = "Record"
"""The heading below which it stands."""
WORDS = "What the parts above do not show, for programs that read this document back."
"""The sentence that stands before it."""
_SIGNS = 8
_LINKS = ("parent", "addresses")
_TELLING = ("text", "title", "name", "path", "rule", "measure")
Data = dict[str, Any]


def record_of(document: Postmortem, read: Postmortem) -> str:
    """Return the record of a document whose export was read back as `read`."""
    one, other = to_data(complete_ids(document)), to_data(read)
    rows: dict[str, str] = {}
    known: dict[str, str] = {}
    _pair(one, other, "", rows, known)
    _relink(other, known)
    values: dict[str, list[Any]] = {}
    _compare(one, other, "", values)
    return _dumped({"rows": rows, "values": values})


def with_record(read: Postmortem, text: str) -> tuple[Postmortem, dict[str, str]] | None:
    """Return the document of which this is the record, and the ids that its rows were read with.

    None if the text is no record, or what it says makes no document; then the words alone count.
    """
    try:
        record = json.loads(text)
        data = to_data(read)
        known: dict[str, str] = {}
        _name(data, "", record.get("rows", {}), known)
        _relink(data, known)
        for path, (value, digest) in record.get("values", {}).items():
            _put(data, path, _revived(value), digest)
        _order(data, "", record.get("rows", {}))
        return complete_ids(Postmortem.model_validate(data)), known
    except (ValidationError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _is_rows(value: Any) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(row, dict) and "id" in row for row in value)
    )


def _join(path: str, name: str) -> str:
    kept = quote(name, safe=" _-").replace(".", "%2E")  # names of unknown keys may hold anything
    return f"{path}.{kept}" if path else kept


def _digest(value: Any) -> str:
    """Return a short digest of a value; that of a row leaves out what only its ids say."""
    if isinstance(value, dict):
        value = {name: below for name, below in value.items() if name not in ("id", *_LINKS)}
    return hashlib.sha256(_dumped(value, indent=None).encode()).hexdigest()[:_SIGNS]


def _dumped(value: Any, indent: int | None = 1) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, default=_kept, indent=indent)


def _kept(value: Any) -> Any:
    return {"$time": value.isoformat()} if isinstance(value, datetime | date | time) else str(value)


def _revived(value: Any) -> Any:
    """Return a value with its moments; fields read theirs from text, unknown keys do not."""
    if isinstance(value, dict):
        if set(value) == {"$time"}:
            return moment(value["$time"])
        return {name: _revived(below) for name, below in value.items()}
    return [_revived(below) for below in value] if isinstance(value, list) else value


def moment(text: str) -> datetime | date | time:
    """Return the moment, the day or the clock that a text in ISO 8601 is.

    Raises:
        ValueError: if it is none of them.
    """
    for kind in (date, time, datetime):
        try:
            return kind.fromisoformat(text)
        except ValueError:
            continue
    raise ValueError(f"{text} is no moment")


def _pair(one: Data, other: Data, path: str, rows: dict[str, str], known: dict[str, str]) -> None:
    """Give the rows that were read the ids of the rows that were written, and note both."""
    for name in one.keys() | other.keys():
        mine, read, below = one.get(name), other.get(name), _join(path, name)
        if isinstance(mine, list) and _is_rows(mine):
            there: list[Data] = list(read or []) if _is_rows(read) else []
            pairs = list(_paired(mine, there))
            rows[below] = " ".join(f"{row['id']}:{_digest(found) if found else '+'}" for row, found in pairs)
            taken = {id(found) for _, found in pairs}
            spare = [found for found in there if id(found) not in taken]
            rows[below] += "".join(f" -:{_digest(found)}" for found in spare)
            for row, found in pairs:
                if found is not None:
                    known[found["id"]] = row["id"]
                    found["id"] = row["id"]
                    _pair(row, found, f"{below}[{row['id']}]", rows, known)
            other[name] = [found for _, found in pairs if found is not None]
        elif isinstance(mine, dict) and isinstance(read, dict):
            _pair(mine, read, below, rows, known)


def _paired(mine: list[Data], read: list[Data]) -> Iterator[tuple[Data, Data | None]]:
    """Yield each row that was written with the one that it was read as."""
    places: dict[str, list[Data]] = {}
    for row in read:
        places.setdefault(_look(row), []).append(row)
    found: dict[int, Data] = {}
    for number, row in enumerate(mine):
        if same_look := places.get(_look(row)):
            found[number] = same_look.pop(0)
    taken = {id(row) for row in found.values()}
    spare = [row for row in read if id(row) not in taken]
    for number, row in enumerate(mine):
        if number not in found and spare:
            found[number] = spare.pop(0)
        yield row, found.get(number)


def _look(row: Data) -> str:
    """Return that by which a person would know a row again."""
    words = next(
        (row[name] for name in ("text", "title", "name", "path", "rule", "measure") if name in row), ""
    )
    return f"{row.get('at', '')} {' '.join(str(words).split())}"


def _relink(value: Any, known: dict[str, str]) -> None:
    """Let rows that name other rows by their ids name them by those that they have got."""
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _relink(inner, known)
    if isinstance(value, dict) and "id" in value:
        if value.get("parent") in known:
            value["parent"] = known[value["parent"]]
        if isinstance(value.get("addresses"), list):
            value["addresses"] = [known.get(name, name) for name in value["addresses"]]


def _compare(one: Data, other: Data, path: str, values: dict[str, list[Any]]) -> None:
    """Note each value that was read as another one."""
    for name in one.keys() | other.keys():
        mine, read, below = one.get(name), other.get(name), _join(path, name)
        if name == "id":
            continue
        if isinstance(mine, list) and _is_rows(mine):
            there = {row["id"]: row for row in read or []}
            for row in mine:
                if row["id"] in there:
                    _compare(row, there[row["id"]], f"{below}[{row['id']}]", values)
                else:
                    values[f"{below}[{row['id']}]"] = [row, ""]
        elif isinstance(mine, dict) and isinstance(read, dict):
            _compare(mine, read, below, values)
        elif not same(mine, read):
            values[below] = [mine, "" if read is None else _digest(read)]


def _name(data: Data, path: str, rows: dict[str, str], known: dict[str, str]) -> None:
    """Give the rows that were read the ids that they had."""
    for name, value in list(data.items()):
        below = _join(path, name)
        if isinstance(value, dict):
            _name(value, below, rows, known)
        elif _is_rows(value):
            listed = [tuple(word.rsplit(":", 1)) for word in rows.get(below, "").split()]
            data[name] = _named(value, [(key, digest) for key, digest in listed], known)
            for row in data[name]:
                _name(row, f"{below}[{row['id']}]", rows, known)


def _named(read: list[Data], listed: list[tuple[str, str]], known: dict[str, str]) -> list[Data]:
    gone = [digest for key, digest in listed if key == "-"]
    kept: list[Data] = []
    for row in read:
        if (digest := _digest(row)) in gone:
            gone.remove(digest)
        else:
            kept.append(row)
    waiting = [(key, digest) for key, digest in listed if key != "-" and digest != "+"]
    order = {key: place for place, (key, _) in enumerate(waiting)}
    keys: dict[str, list[str]] = {}
    for key, digest in waiting:
        keys.setdefault(digest, []).append(key)
    found = {number: same.pop(0) for number, row in enumerate(kept) if (same := keys.get(_digest(row)))}
    changed = [number for number in range(len(kept)) if number not in found]
    left = sorted((key for same in keys.values() for key in same), key=order.__getitem__)
    if len(changed) == len(left):  # rows whose words somebody has changed since
        found.update(zip(changed, left, strict=True))
    for number, key in found.items():
        known[kept[number]["id"]] = key
        kept[number]["id"] = key
    return kept


def _order(data: Data, path: str, rows: dict[str, str]) -> None:
    """Put rows into the order that they had, unless somebody has added some."""
    for name, value in data.items():
        below = _join(path, name)
        if isinstance(value, dict):
            _order(value, below, rows)
        elif _is_rows(value):
            keys = [word.rsplit(":", 1)[0] for word in rows.get(below, "").split()]
            places = {key: place for place, key in enumerate(keys)}
            if all(row["id"] in places for row in value):
                value.sort(key=lambda row: places[row["id"]])
            for row in value:
                _order(row, f"{below}[{row['id']}]", rows)


def _put(data: Data, path: str, value: Any, digest: str) -> None:
    """Put a value where the words still say what they said when the record was made."""
    target: Any = data
    *above, last = _steps(path)
    for name, key in above:
        target = target.setdefault(name, [] if key else {}) if isinstance(target, dict) else None
        if key:
            rows = target if isinstance(target, list) else []
            target = next((row for row in rows if row.get("id") == key), None)
        if target is None:
            return
    name, key = last
    if key:
        target.setdefault(name, []).append(value)
        return
    read = target.get(name)
    if ("" if read is None else _digest(read)) != digest:
        return
    if value is None:
        target.pop(name, None)
    else:
        target[name] = value


def _steps(path: str) -> list[tuple[str, str]]:
    """Return the steps of `timeline[a7f3].text` as names, each with the id of a row or an empty text."""
    steps = []
    for part in path.split("."):
        name, _, key = part.partition("[")
        steps.append((unquote(name), key.rstrip("]")))
    return steps
