"""How an entry will read, shown while its line is being typed."""

from __future__ import annotations

from pmtui.document.times import show_clock
from pmtui.editing.lines import Draft

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def preview(draft: Draft) -> str:
    """Return `15 Mar 14:52 UTC · recovery · all monitors green`; a guessed kind has a question mark."""
    about = "~" if draft.approximate else ""
    time = f"{draft.at.day} {_MONTHS[draft.at.month - 1]} {about}{show_clock(draft.at)} UTC"
    return _parts(draft, time)


def preview_on_its_day(draft: Draft) -> str:
    """Return the same without day and zone, which stand above a list of entries: `14:52 · recovery · …`."""
    return _parts(draft, f"{'~' if draft.approximate else ' '}{show_clock(draft.at)}")


def _parts(draft: Draft, time: str) -> str:
    star = " ★" if draft.starred else ""
    kind = draft.kind.value + ("?" if draft.guessed else "")
    return " · ".join(part for part in (time + star, kind, draft.role, draft.text) if part)
