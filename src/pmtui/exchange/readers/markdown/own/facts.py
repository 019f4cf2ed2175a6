"""The table of key facts, metrics and service levels of an export."""

from __future__ import annotations

import re
from collections.abc import Callable

from pmtui.document import Measure, Metric, Person, Severity, Sla, Status, Trigger, Visibility, Window
from pmtui.exchange.readers.markdown.blocks import Table
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.own.words import date_of, instant, linked, minutes, number, words

_MOMENTS = {
    "Impact start": "impact_started",
    "Detected": "detected",
    "Acknowledged": "acknowledged",
    "Mitigated": "mitigated",
    "Impact end": "impact_ended",
    "Resolved": "resolved",
    "Closed": "closed",
}
_LINES = {
    "Published with open errors": "publication.override",
    "Recurrence of": "facts.recurrence_of",
    "Owner": "facts.owner",
    "Authors": "facts.owner",
    "Facilitator": "facts.facilitator",
    "Incident commander": "facts.commander",
}
_DAYS = {"Incident date": "facts.date", "Date": "facts.date", "Document date": "facts.written"}
_LISTS = {"Services": "facts.services", "Tags": "facts.tags", "Shared with": "publication.shared_with"}
_STATUS = re.compile(
    r"(?P<status>draft|in review|published)(?: on (?P<on>\d{4}-\d\d-\d\d))?(?: by (?P<by>.+?))?"
    r", (?P<visibility>internal|public)"
)


def read_facts(table: Table, gathered: Gathered) -> None:
    """Put the rows of the table of key facts into their fields."""
    gathered.used.append(" ".join(cell.text for cell in table.head))
    for place, row in enumerate(table.rows):
        name, text, line = row[0].text, row[1].text, table.line + 2 + place
        gathered.used += [name, f"{name} {text}"]
        if not _put(gathered, name, text, line):
            gathered.leave(line, f"{name}: {text}")


def _put(gathered: Gathered, name: str, text: str, line: int) -> bool:
    def put(path: str, value: object) -> bool:
        return gathered.put(path, value, 1.0, line, f"{name}: {text}")

    if name in _MOMENTS:
        return put(f"facts.{_MOMENTS[name]}", instant(text))
    if name in _LINES:
        return put(_LINES[name], text)
    if name in _DAYS:
        return put(_DAYS[name], date_of(text))
    if name in _LISTS:
        return put(_LISTS[name], words(text))
    if name == "Severity":
        return text[:4] in set(Severity) and put("facts.severity", Severity(text[:4]))
    if name == "Trigger":
        return text in set(Trigger) and put("facts.trigger", Trigger(text))
    if name == "Status page":
        return put("facts.status_page", text)
    return _put_several(gathered, name, text, line, put)


def _put_several(
    gathered: Gathered, name: str, text: str, line: int, put: Callable[[str, object], bool]
) -> bool:
    if name == "Status":
        return _status(text, put)
    if name == "Incident":
        return _incident(text, put)
    if name == "On call":
        first, _, second = text.partition(", ")
        put("facts.oncall_secondary", second)
        return put("facts.oncall_primary", first)
    if name == "People":
        for person in text.split("\n"):
            match = re.fullmatch(r"(?P<name>.+?) \((?P<role>.+)\)", person)
            row = Person(name=match["name"], role=match["role"]) if match else Person(name=person)
            gathered.add("facts.people", row, 1.0, line)
        return True
    return False


def _status(text: str, put: Callable[[str, object], bool]) -> bool:
    match = _STATUS.fullmatch(text)
    if match is None:
        return False
    put("publication.date", date_of(match["on"]) if match["on"] else None)
    put("publication.by", match["by"])
    put("visibility", Visibility(match["visibility"]))
    return put("status", Status(match["status"]))


def _incident(text: str, put: Callable[[str, object], bool]) -> bool:
    head, also, rest = text.partition("also ") if text.startswith("also ") else text.partition(", also ")
    if also:
        put("facts.other_incidents", words(rest))
    title, url = linked(head)
    put("facts.incident_url", url)
    return put("facts.incident", title) or bool(url or also)


def read_metrics(table: Table, gathered: Gathered) -> None:
    """Put the impact in numbers into its rows."""
    heads = [cell.text for cell in table.head]
    gathered.used.append(" ".join(heads))
    for place, row in enumerate(table.rows):
        cells = dict(zip(heads, (cell.text for cell in row), strict=True))
        name, written = cells.get("Metric", ""), cells.get("Value", "")
        metric = metric_of(name, written, " ".join(cells.get("Note", "").split()))
        gathered.used += [written, " ".join(cells.values())]
        gathered.add("impact.metrics", metric, 1.0, table.line + 2 + place)


def metric_of(name: str, shown: str, note: str = "") -> Metric:
    """Return the metric of a name and of `about 1,900 customers`."""
    value, _, unit = shown.removeprefix("about ").partition(" ")
    known = name in set(Measure)
    return Metric(
        measure=Measure(name) if known else Measure.OTHER,
        name="" if known else name,
        value=number(value),
        unit=unit if number(value) is not None else "",
        approximate=shown.startswith("about "),
        note=note,
    )


def read_levels(table: Table, gathered: Gathered) -> None:
    """Put the promised service levels into their rows; what follows from them is computed again."""
    heads = [cell.text for cell in table.head]
    gathered.used.append(" ".join(heads))
    for place, row in enumerate(table.rows):
        cells = dict(zip(heads, (cell.text for cell in row), strict=True))
        target, _, window = cells.get("Target", "").partition(" % a ")
        said = re.search(r"the document says (yes|no)", cells.get("Breached", ""))
        word = said[1] if said else cells.get("Breached", "")
        level = Sla(
            name=cells.get("Promise", ""),
            target=number(target) if target else None,
            window=Window(window) if window in set(Window) else Window.MONTH,
            downtime=minutes(cells.get("This incident", "")),
            spent=minutes(cells.get("Used before", "")),
            breached={"yes": True, "no": False}.get(word),
        )
        gathered.used += [*(cell.text for cell in row), " ".join(cell.text for cell in row)]
        gathered.add("impact.sla", level, 1.0, table.line + 2 + place)
