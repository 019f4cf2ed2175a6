"""What fills a field and says nothing is known in one place."""

from __future__ import annotations

import pytest

from pmtui.document import has_reason
from pmtui.document.fillers import is_put_off, says_nothing, says_unknown


@pytest.mark.parametrize(
    "text", ["", " \n", "n/a", "N/A.", "none", "-", "—", "…", "TBD", "unknown", "keine", "なし"]
)
def test_filler_says_nothing(text) -> None:
    assert says_nothing(text)
    assert not has_reason(text)


@pytest.mark.parametrize("text", ["TODO ask legal", "TBD: after the call", "To be determined by legal"])
def test_a_note_to_write_it_later_is_no_reason(text) -> None:
    assert is_put_off(text)
    assert not has_reason(text)


@pytest.mark.parametrize(
    "text",
    [
        "nobody knows",
        "no customer could see it",
        "None of the pods had a limit",
        "TODO app was down",
        "0",
        "no",
    ],
)
def test_what_says_something_is_no_filler(text) -> None:
    assert has_reason(text)


def test_that_nobody_knows_is_an_answer_to_a_question() -> None:
    assert says_unknown("Unknown.")
    assert not says_unknown("n/a")
