"""Quotations that are left alone, and those that are the text itself."""

from __future__ import annotations

from pmtui.checks.language.sentences import Sentence, words

_BAD = words("bad avoid wrong don't never poor instead before example weak")
_HEAD = 6


def cited(sentence: Sentence) -> frozenset[int]:
    """Return the places in quotations that somebody else said.

    A sentence that is a quotation from end to end is what is said here, and so is one that is shown as an
    example of how not to write: 'Avoid: "the team was asleep"'.
    """
    quoted = sentence.quoted
    if not quoted:
        return quoted
    first = min(quoted)
    head = sentence.words[:first]
    unquoted = sum(word.isalnum() for at, word in enumerate(sentence.words) if at not in quoted)
    shown = ":" in head and len(head) <= _HEAD and not _BAD.isdisjoint(head)
    return frozenset() if shown or not unquoted else quoted
