"""The document as JSON: the keys of its file, and what follows from them under `computed`."""

from __future__ import annotations

import json
import math
import re
from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from typing import Any

from pmtui.document import Postmortem, durations, milestones
from pmtui.document.sla import budget
from pmtui.storage.data import to_data

# JSON allows these raw, but a terminal that shows the text could obey them.
_RAW = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def write(document: Postmortem) -> str:
    """Return the document as JSON that ends with a newline.

    Keys are those of the file and empty ones are left out; times are ISO 8601 in UTC with `Z`, days
    `YYYY-MM-DD`. `computed` holds milestones, durations in minutes and the budgets of the service levels.
    """
    data = {**to_data(document), "computed": computed(document)}
    text = json.dumps(_plain(data), ensure_ascii=False, indent=2, allow_nan=False)
    return _RAW.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def computed(document: Postmortem) -> dict[str, Any]:
    """Return what follows from a document: `milestones`, `durations_minutes` and `service_levels`."""
    found = {
        str(name): {"at": moment.at, "path": moment.path} for name, moment in milestones(document).items()
    }
    took = {name: _minutes(value) for name, value in asdict(durations(document)).items() if value is not None}
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
    parts = {"milestones": found, "durations_minutes": took, "service_levels": levels}
    return {name: value for name, value in parts.items() if value}


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
