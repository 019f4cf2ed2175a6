"""One field set from a text, as the editor reads it."""

from __future__ import annotations

from datetime import datetime

from pmtui.cli.failure import Failure
from pmtui.cli.fields import settable
from pmtui.document import InvalidValue, Postmortem, get, put
from pmtui.editing import context_for, parse_value, show_value


def set_field(document: Postmortem, path: str, raw: str, now: datetime) -> tuple[Postmortem, tuple[str, str]]:
    """Return the document with the value that the text means, and how the field reads before and after.

    Raises:
        Failure: if there is no such field, or it does not take the text.
    """
    field = settable(document, path)
    before = show_value(get(document, path))
    try:
        changed = put(document, path, parse_value(path, raw, context_for(document, path, now)))
    except (InvalidValue, ValueError) as reason:
        raise Failure(f"{path} ({field.title}) was left as it was: {reason}") from None
    return changed, (before, show_value(get(changed, path)))
