"""No text takes long: what the program does with it grows with its length and no faster."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from documents_filled import document_of
from slow_texts import slow_texts

from growth import grows_evenly
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


@pytest.mark.parametrize("name", slow_texts(1))
def test_a_text_that_is_hard_on_patterns_is_read_soon_everywhere(name: str) -> None:
    for what, way in WAYS.items():

        def go(length: int, way: Callable[[Postmortem], object] = way) -> None:
            way(document_of(slow_texts(length)[name].replace("\0", "")))

        assert grows_evenly(go, LENGTH), what


@pytest.mark.parametrize("name", slow_texts(1))
def test_a_text_that_is_hard_on_patterns_is_typed_anywhere(name: str) -> None:
    context = context_for(Postmortem(title="x"), "facts.date", datetime(2024, 3, 15, tzinfo=UTC))

    def type_it(length: int) -> None:
        text = slow_texts(length)[name]
        for path in PATHS:
            for typed in (text, text.replace("\n", " ")[:-2], f"14:32 {text}", f"2024-03-15 {text}"):
                with suppress(ValueError, NoSuchField):
                    parse_value(path, typed, context)
        for typed in (text, f"14:32 {text}", f"* 14:32 {text}"):
            with suppress(ValueError):
                read_line(typed.replace("\n", " "), context)
            read_block(typed, context)

    assert grows_evenly(type_it, 10 * LENGTH)
