"""Commands of a workflow on GitHub, which shows each finding at its line of the change."""

from __future__ import annotations

import os
from collections.abc import Iterable

from pmtui.cli.checking import Outcome
from pmtui.cli.output import Printer, visible

_KINDS = {"error": "error", "warning": "warning", "hint": "notice"}


def write(outcomes: Iterable[Outcome], printer: Printer) -> None:
    """Write a command for each finding."""
    for outcome in outcomes:
        for finding in outcome.found:
            properties = {
                "file": _in_repository(finding.file),
                "line": str(finding.line),
                "col": str(finding.column),
                "title": f"{finding.code} {finding.name}",
            }
            told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
            printer.line(f"::{_KINDS[finding.level]} {told}::{_data(finding.message)}")


def _in_repository(file: str) -> str:
    """Return the path from the top of the checkout, where GitHub looks for it."""
    top = os.environ.get("GITHUB_WORKSPACE")
    if not top:
        return file
    path = os.path.relpath(os.path.abspath(file), top)  # noqa: PTH100
    return file if path.startswith("..") else path


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped, one_line=True)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
