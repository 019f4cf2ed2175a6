"""The word before the colon of an entry: other words for a kind, and words that are none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pmtui.document import Kind, Postmortem
from pmtui.editing import entry_context
from pmtui.editing.lines import Draft, read_line


def read(line: str) -> Draft:
    return read_line(line, entry_context(Postmortem(title="T"), datetime(2024, 3, 15, 15, 0, tzinfo=UTC)))


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("resolution", Kind.RECOVERY),
        ("fixed", Kind.RECOVERY),
        ("found", Kind.DETECTION),
        ("discovered", Kind.DETECTION),
        ("update", Kind.COMMUNICATION),
        ("investigation", Kind.ACTION),
    ],
)
def test_other_words_for_a_kind_are_taken(word, kind):
    draft = read(f"14:32 {word}: traffic moved")
    assert (draft.kind, draft.text, draft.no_kind) == (kind, "traffic moved", "")


def test_a_word_that_is_no_kind_is_told_and_stays_in_the_text():
    draft = read("14:32 customer: cannot log in")
    assert (draft.kind, draft.text, draft.no_kind) == (Kind.OTHER, "customer: cannot log in", "customer")


@pytest.mark.parametrize(
    "text", ["alert: note: a colon further on", "see http://host/x", "orders-db: gone", "all 3: gone"]
)
def test_other_colons_mean_nothing(text):
    assert read(f"14:32 {text}").no_kind == ""
