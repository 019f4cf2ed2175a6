"""What is told at an import of passwords, tokens and keys that people wrote into chats and notes."""

from __future__ import annotations

from dataclasses import replace

from pmtui.checks.secrets import find_secrets
from pmtui.document.times import show_instant
from pmtui.exchange.imported import Imported

_NAMED = 3


def told_of_secrets(item: Imported) -> Imported:
    """Return a source with a note on its events that seem to hold a secret; what is noise is not taken.

    They are not masked: what looks like a secret may be what the incident was about.
    """
    texts = {event.text for event in item.events if not event.noise}
    secret = {text for text in texts if next(find_secrets(text), None) is not None}
    if not secret:
        return item
    held = [event for event in item.events if event.text in secret and not event.noise]
    moments = ", ".join(show_instant(event.at, seconds=False) for event in held[:_NAMED])
    more = f" and {len(held) - _NAMED} more" if len(held) > _NAMED else ""
    seem, drop = ("event seems", "it") if len(held) == 1 else ("events seem", "them")
    note = (
        f"{len(held)} {seem} to hold a password, token or key ({moments}{more}); drop {drop}, or take that "
        "out of the text once it is imported."
    )
    return replace(item, notes=(*item.notes, note))
