"""Who took part and how bad it was, as other systems say it."""

from __future__ import annotations

import re

from pmtui.document import Severity
from pmtui.exchange.imported import Guess
from pmtui.exchange.readers.events.collecting import Collector

PEOPLE = "facts.people"
_NUMBERED = re.compile(r"\b(?:sev(?:erity)?|p(?:rio(?:rity)?)?)[ -]?([0-5])\b", re.IGNORECASE)
_NAMED = {
    **dict.fromkeys(("critical", "page", "disaster", "emergency", "fatal"), Severity.SEV1),
    **dict.fromkeys(("major", "high", "error"), Severity.SEV2),
    **dict.fromkeys(("minor", "warning", "medium", "moderate", "average"), Severity.SEV3),
    **dict.fromkeys(("low", "info", "informational", "none", "maintenance"), Severity.SEV4),
}


def severity_of(text: str) -> Severity | None:
    """Return the severity that `SEV-2`, `P1`, `critical` or `minor` stands for; None if it says nothing."""
    if match := _NUMBERED.search(text):
        return list(Severity)[max(0, min(3, int(match[1]) - 1))]
    return _NAMED.get(text.strip().lower())


def is_numbered(text: str) -> bool:
    """Return whether a severity has a number, as those of incidents do: `SEV-2`, `P1`."""
    return _NUMBERED.search(text) is not None


def add_person(found: Collector, name: str) -> None:
    """Count somebody among the responders."""
    known = found.facts[PEOPLE].value if PEOPLE in found.facts else ()
    if name and name not in known:
        found.facts[PEOPLE] = Guess((*known, name), 0.7)
