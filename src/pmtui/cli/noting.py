"""One line of text as an entry of the timeline."""

from __future__ import annotations

import random
from datetime import datetime

from pmtui.cli.failure import Failure
from pmtui.document import Entry, Postmortem, ids_of, insert, new_id, sort_timeline
from pmtui.editing.context import entry_context
from pmtui.editing.heads import find_head
from pmtui.editing.lines import read_line
from pmtui.editing.preview import preview


def add_note(document: Postmortem, text: str, now: datetime) -> tuple[Postmortem, str]:
    """Return the document with the entry in its place, and how the text was understood.

    A text that does not begin with a time is of the present one.

    Raises:
        Failure: if the text says nothing, or its time cannot be read.
    """
    if not text.strip():
        raise Failure("nothing was added: say what happened, such as 14:52 all monitors green")
    context = entry_context(document, now)
    try:
        head = find_head(text)
        if head and head.time.startswith("-"):
            # In the editor it counts from the entry above; whoever reports from a shell means "ago".
            context = context._replace(previous=None)
        draft = read_line(text if head else f"now {text}", context)
    except ValueError as reason:
        raise Failure(f"nothing was added: {reason}") from None
    entry = Entry(id=new_id(ids_of(document), random.choice), **draft.values())
    return sort_timeline(insert(document, "timeline", entry)), preview(draft)
