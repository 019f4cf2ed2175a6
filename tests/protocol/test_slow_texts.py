"""No text takes long: what the program does with it grows with its length and no faster."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from documents_filled import document_of
from slow_texts import slow_texts

from pmtui.checks import Checker
from pmtui.cli.reading import lines_of
from pmtui.document import Postmortem
from pmtui.document.paths import NoSuchField
from pmtui.editing import context_for, parse_value
from pmtui.editing.lines import read_block, read_line
from pmtui.exchange import FORMATS, Format, Options, Source
from pmtui.exchange.formats import NothingToWrite
from pmtui.storage import dumps, loads

LENGTH = 3_000
PATIENCE = 20.0
"""Seconds; a hundred times what it takes, and a hundredth of what it took if it grew with the square."""
TODAY = date(2024, 3, 15)
PATHS = (
    *("facts.severity", "facts.date", "facts.impact_started", "facts.services", "actions[a].due", "status"),
    *("timeline[a].at", "timeline[a].kind", "impact.metrics[a].value", "impact.sla.target"),
)


def export(form: Format, document: Postmortem) -> str:
    options = Options(profile=form.profiles[0], draft=True, now=datetime(2024, 3, 15, tzinfo=UTC))
    try:
        return form.write([Source("a", document)], options)
    except NothingToWrite:
        return ""


WAYS: dict[str, Callable[[Postmortem], object]] = {
    "the checklist": lambda document: Checker().check(document, TODAY),
    **{name: lambda document, form=form: export(form, document) for name, form in FORMATS.items()},
    "show": lambda document: list(lines_of(document, 80)),
    "the file": lambda document: loads(dumps(document).encode()),
}


def took(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


@pytest.mark.parametrize("name", slow_texts(1))
def test_a_text_that_is_hard_on_patterns_is_read_soon_everywhere(name: str) -> None:
    text = slow_texts(LENGTH)[name]
    document = document_of(text.replace("\0", ""))
    for what, way in WAYS.items():
        assert took(lambda way=way: way(document)) < PATIENCE, what


@pytest.mark.parametrize("name", slow_texts(1))
def test_a_text_that_is_hard_on_patterns_is_typed_anywhere(name: str) -> None:
    text = slow_texts(10 * LENGTH)[name]
    context = context_for(Postmortem(title="x"), "facts.date", datetime(2024, 3, 15, tzinfo=UTC))

    def type_it() -> None:
        for path in PATHS:
            for typed in (text, text.replace("\n", " ")[:-2], f"14:32 {text}", f"2024-03-15 {text}"):
                with suppress(ValueError, NoSuchField):
                    parse_value(path, typed, context)
        for typed in (text, f"14:32 {text}", f"* 14:32 {text}"):
            with suppress(ValueError):
                read_line(typed.replace("\n", " "), context)
            read_block(typed, context)

    assert took(type_it) < PATIENCE
