"""Secrets in commands, masked: passwords, tokens and keys that somebody typed."""

from __future__ import annotations

from pmtui.checks.secrets import find_secrets

MASK = "•••"


def mask(text: str) -> tuple[str, bool]:
    """Return the text with every secret that was recognised masked, and whether there was any."""
    masked, place = [], 0
    for secret in sorted(find_secrets(text, eager=True)):
        if secret.end > place:
            masked += [text[place : max(place, secret.start)], MASK if secret.start >= place else ""]
            place = secret.end
    return "".join((*masked, text[place:])), bool(masked)
