"""One line of text as an entry of the timeline."""

from __future__ import annotations

import random
from dataclasses import asdict
from datetime import datetime

from pmtui.cli.failure import Failure
from pmtui.document import Entry, Postmortem, ids_of, insert, new_id, sort_timeline
from pmtui.editing import entry_context, preview, read_line


def add_note(document: Postmortem, text: str, now: datetime) -> tuple[Postmortem, str]:
    """Return the document with the entry in its place, and how the text was understood.

    Raises:
        Failure: if the text says nothing, or its time cannot be read.
    """
    try:
        draft = read_line(text, entry_context(document, now))
    except ValueError as reason:
        raise Failure(f"nothing was added: {reason}") from None
    values = {name: value for name, value in asdict(draft).items() if name in Entry.model_fields}
    entry = Entry(**values | {"id": new_id(ids_of(document), random.choice)})
    return sort_timeline(insert(document, "timeline", entry)), preview(draft)
