"""Imported text that has no place yet is counted in the checklist until somebody has dealt with it."""

from __future__ import annotations

from datetime import date

from pmtui.checks import check
from pmtui.document import Passage, Postmortem, remove

ROWS = (
    Passage(id="u2", text="Supporting information:\nthe pool's dashboard"),
    Passage(id="u3", text="Thanks to everybody"),
)


def unplaced(document: Postmortem) -> list[tuple[str, str]]:
    found = check(document, date(2024, 3, 17))
    return [(finding.path, finding.message) for finding in found if finding.name == "unplaced-text"]


def test_the_checklist_says_how_many_passages_are_not_placed() -> None:
    ((path, message),) = unplaced(Postmortem(unplaced=ROWS))

    assert path == "unplaced[u2].text"
    assert message.startswith("2 passages of the imported text are not placed")
    assert "Supporting information: the pool's dashboard" in message


def test_a_passage_that_is_dealt_with_is_no_longer_counted() -> None:
    one = remove(Postmortem(unplaced=ROWS), "unplaced[u2]")

    assert unplaced(one)[0][1].startswith("1 passage of the imported text is not placed")
    assert unplaced(remove(one, "unplaced[u3]")) == []
