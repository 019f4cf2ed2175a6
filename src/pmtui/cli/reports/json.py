"""A list of objects, one a finding."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from pmtui.cli.checking import Outcome
from pmtui.cli.output import Printer

_HALF = re.compile("[\ud800-\udfff]")


def write(outcomes: Iterable[Outcome], printer: Printer) -> None:
    """Write the list; the objects have the keys of `Found`."""
    last = ""
    for outcome in outcomes:
        for finding in outcome.found:
            printer.text(f"{last}," if last else "[")
            item = encode(finding._asdict()).replace("\n", "\n  ")
            last = f"  {item}"
    printer.text(f"{last}\n]" if last else "[]")


def encode(value: object) -> str:
    """Return a value as JSON text that is valid UTF-8, even for the name of a file that is not."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _HALF.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
