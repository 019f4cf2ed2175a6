"""A document from the JSON that `pmtui.exchange.writers.json` writes."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from pmtui.document import Postmortem, complete_ids
from pmtui.exchange.record import moment
from pmtui.storage.errors import BrokenFile
from pmtui.storage.faults import field_name, first_fault
from pmtui.storage.migrations import migrate

_ENDLESS = ("inf", "-inf", "nan")


def read(text: str | bytes, name: str = "…") -> Postmortem:
    """Return the document of a JSON text, without its `computed` part; `name` is what errors call the text.

    Raises:
        BrokenFile: if the text is no post-mortem; nothing was changed then.
    """
    data = _object(text, name)
    try:
        return complete_ids(Postmortem.model_validate(migrate(data)))
    except ValidationError as error:
        location, message = first_fault(error)
        raise BrokenFile(name, message, field=field_name(location)) from None


def _object(text: str | bytes, name: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise BrokenFile(
            name, f"this is no JSON: {error.msg}", line=error.lineno, column=error.colno
        ) from None
    except (ValueError, RecursionError):
        raise BrokenFile(name, "this is no JSON in UTF-8, or it is nested too deeply") from None
    if not isinstance(data, dict):
        raise BrokenFile(name, 'expected an object with the parts of a post-mortem, such as {"title": …}')
    computed = data.pop("computed", None)
    for place in _listed(computed.get("no_text") if isinstance(computed, dict) else None):
        _revive(data, _listed(place))
    return data


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _revive(data: Any, place: list[Any]) -> None:
    """Make a time or a number of the text at a place, unless somebody has made it something else since."""
    try:
        *above, last = place
        for step in above:
            data = data[step]
        data[last] = float(data[last]) if data[last] in _ENDLESS else moment(data[last])
    except (KeyError, IndexError, TypeError, ValueError):
        return
