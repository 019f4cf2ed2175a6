"""`pmtui show` leaves nothing of the document out."""

from __future__ import annotations

import re

import pytest

from exchange.filled import filled
from pmtui.cli.reading import lines_of
from pmtui.document import Postmortem
from pmtui.storage import loads

# What belongs to the work on the file, not to what it tells.
_NOT_TOLD = ("steps[", "publication.shared_with", "analysis.whys[0].parent", "analysis.whys[1].parent")


def told(document: Postmortem, width: int = 200) -> str:
    """Return what is printed of a document."""
    return "\n".join(
        "".join(piece if isinstance(piece, str) else piece[0] for piece in pieces)
        for pieces in lines_of(document, width)
    )


def told_of(text: str) -> str:
    return told(loads(f'schema = 1\ntitle = "T"\n{text}'.encode()))


def test_every_text_of_the_document_is_printed():
    words: list[str] = []

    def word(path: str) -> str:
        words.append(path)
        return f"<{path}>"

    shown = told(filled(word))
    assert words
    assert [path for path in words if f"<{path}>" not in shown and not path.startswith(_NOT_TOLD)] == []


def test_a_service_level_says_its_budget_and_whether_it_was_kept():
    head = "[facts]\nimpact_started = 2024-03-15T14:00:00Z\nimpact_ended = 2024-03-15T14:32:00Z\n"
    sla = '[[impact.sla]]\nname = "Checkout"\ntarget = 99.9\nwindow = "month"\n'
    assert "Checkout: 99.9 % a month; kept, 12.6 min left (32 min of 44.6 min used)" in told_of(head + sla)
    assert "breached by 7.4 min (52 min of 44.6 min used)" in told_of(head + sla + "spent = 20\n")
    assert "Checkout: breached" in told_of('[[impact.sla]]\nname = "Checkout"\nbreached = true\n')


def test_a_meeting_shows_its_agenda_and_who_was_asked():
    shown = told_of(
        '[[meetings]]\nagenda = [{title = "Timeline", planned = 10, spent = 12}]\n'
        'questions = [{text = "Why no alert?", to = "Mika Laine", answer = "None was there"}]\n'
    )
    assert "Timeline (12 of 10 min)" in shown
    assert "Why no alert? (to Mika Laine) None was there" in shown


def test_an_action_shows_its_type():
    assert "no owner · no due date · to do · process change" in told_of(
        '[[actions]]\ntitle = "Add an alert"\ntype = "process change"\n'
    )


@pytest.mark.parametrize(("value", "shown"), [("18000", "18,000"), ("12.5", "12.5"), ("3.0", "3")])
def test_numbers_look_as_everywhere(value, shown):
    line = told_of(f'[[impact.metrics]]\nname = "Orders"\nvalue = {value}\nunit = "orders"\n')
    assert re.search(rf"Orders: {re.escape(shown)} orders", line)
