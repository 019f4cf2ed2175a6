"""The findings of many files in the formats that people, editors and build servers read.

Each module has one function `write`: the outcomes in, the report out through a printer, file by file where
the format allows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmtui.cli.checking import Outcome
    from pmtui.cli.output import Printer

    Report = Callable[[Iterable[Outcome], Printer], None]

FORMATS = ("text", "json", "github", "sarif", "junit")


def report_of(form: str) -> Report:
    """Return the function that writes the report of a format."""
    from importlib import import_module

    write: Report = import_module(f"pmtui.cli.reports.{form}").write
    return write
