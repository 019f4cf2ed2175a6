"""The document as JSON: the keys of its file, and what follows from them under `computed`."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from pmtui.document import Part, Postmortem, durations, milestones
from pmtui.document.sla import budget
from pmtui.exchange.formats import PUBLIC, Options, Source
from pmtui.exchange.public import Public, public_version
from pmtui.exchange.public_report import NotReady, Voice
from pmtui.storage.data import to_data

# JSON allows these raw, but a terminal that shows the text could obey them.
_RAW = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def write(document: Postmortem) -> str:
    """Return the document as JSON that ends with a newline.

    Keys are those of the file and empty ones are left out; times are ISO 8601 in UTC with `Z`, days
    `YYYY-MM-DD`. `computed` holds milestones, durations in minutes and the budgets of the service levels.
    """
    return dump(_data(document))


def _data(document: Postmortem) -> dict[str, Any]:
    return {**to_data(document), "computed": computed(document)}


def export(sources: Sequence[Source], options: Options) -> str:
    """Return one document, or a list of several; of the public version only what it shows."""
    if options.profile == PUBLIC:
        shown = [public_data(public_version(source.document), draft=options.draft) for source in sources]
        return dump(shown[0] if len(shown) == 1 else shown)
    if len(sources) == 1:
        return write(sources[0].document)
    return dump([_data(source.document) for source in sources])


def dump(data: Any) -> str:
    """Return data as JSON in which nothing is left that a terminal could obey."""
    text = json.dumps(_plain(data), ensure_ascii=False, indent=2, allow_nan=False)
    return _RAW.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def public_data(public: Public, *, draft: bool = False) -> dict[str, Any]:
    """Return the public version as data; parts without content are left out.

    Raises:
        NotReady: if it is no draft, and something stands in the way.
    """
    if not draft and not public.ready:
        raise NotReady(public)
    say = Voice(public, draft)
    entries = [
        {"at": entry.at, "approximate": entry.approximate or None, "text": say.line(entry.path)}
        for entry in public.entries
    ]
    actions = [
        {"title": say.line(action.path), "due": action.due, "status": str(action.status)}
        for action in public.actions
    ]
    parts: dict[str, Any] = {
        "draft": draft or None,
        "not_reviewed": sorted(public.guesses),
        "title": say.line("title"),
        "date": public.day,
        "times": {str(name): at for name, at in public.times.items()},
        "impact_minutes": _minutes(public.impact) if public.impact else None,
        "services": say.line("facts.services"),
        "affected": say.line("impact.audiences"),
        "status_page": say.line("facts.status_page"),
        "apology": say.text("impact.apology"),
        "summary": say.text("summary.text"),
        "causes": [say.line(path) for path in public.causes],
        "impact": say.text("impact.narrative"),
        "metrics": [say.line(path) for path in public.metrics],
        "personal_data": str(public.personal_data) if public.personal_data else None,
        "damage_control": say.text("impact.damage_control"),
        "detection": say.text("summary.detection"),
        "resolution": say.text("summary.resolution"),
        "timeline": [_filled(row) for row in entries if row["text"]],
        "actions": [_filled(row) for row in actions if row["title"]],
    }
    return _filled(parts)


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value not in (None, "", [], {})}


def computed(document: Postmortem) -> dict[str, Any]:
    """Return what follows from a document: `milestones`, `durations_minutes` and `service_levels`.

    `no_text` are the places of times and of numbers without end in keys that this version does not know:
    JSON has only text for them.
    """
    found = {
        str(name): {"at": moment.at, "path": moment.path} for name, moment in milestones(document).items()
    }
    took = {
        name: _minutes(value) for name, value in durations(document)._asdict().items() if value is not None
    }
    levels = [
        {
            "id": row.id,
            "allowed_minutes": _minutes(counted.allowed),
            "used_minutes": _minutes(counted.used),
            "breached": counted.breached,
        }
        for row in document.impact.sla
        if (counted := budget(document, row))
    ]
    parts = {
        "milestones": found,
        "durations_minutes": took,
        "service_levels": levels,
        "no_text": list(_no_text(document, [])),
    }
    return {name: value for name, value in parts.items() if value}


def _no_text(value: Any, place: list[str | int], known: bool = True) -> Iterator[list[str | int]]:
    """Yield the places of what JSON has to write as text, and of which no field knows what it is."""
    if isinstance(value, Part):
        for name in type(value).model_fields:
            yield from _no_text(getattr(value, name), [*place, name])
        for name, inner in (value.model_extra or {}).items():
            yield from _no_text(inner, [*place, name], known=False)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _no_text(inner, [*place, str(name)], known)
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from _no_text(inner, [*place, number], known)
    elif not known and (
        isinstance(value, datetime | date | time) or (isinstance(value, float) and not math.isfinite(value))
    ):
        yield place


def _minutes(duration: timedelta) -> int | float:
    minutes = round(duration.total_seconds() / 60, 2)
    return int(minutes) if minutes.is_integer() else minutes


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):  # only unknown keys can hold such a number
        return str(value)
    return value
