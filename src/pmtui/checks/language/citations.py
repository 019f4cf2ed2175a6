"""Quotations that are left alone, and those that are the text itself."""

from __future__ import annotations

from pmtui.checks.language.sentences import Sentence, words

_BAD = words("bad avoid wrong don't never poor instead before example weak")
_HEAD = 6
_FINDERS = words("""
    report inquiry enquiry investigation investigators inspectors review audit auditors judge judges ruling
    judgment judgement court tribunal panel commission coroner regulator ombudsman findings post-mortem
    postmortem retrospective ntsb maib raib committee inspectorate watchdog verdict
""")
"""Who finds what is then held by those who cite it."""
_FOUND = words("""
    concluded found noted stated said says reads states notes finds concludes wrote ruled observed added
    continued added reads described called held determined argued
""")
_A_CLAUSE = 7
"""Quoted words and signs below which a label is quoted, and no finding."""
_OPENING = frozenset('"“«„')
_ATTRIBUTION = 6
_OF_OTHERS = words("customer customers user users bug crash ticket twitter forum anonymous press")


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
    if is_finding(sentence):
        return frozenset()
    if sentence.words[0] in _OPENING and 0 < unquoted <= _ATTRIBUTION and first <= 1:
        # “…,” the report reads.
        after = sentence.words[max(quoted) + 1 :]
        if not _FOUND.isdisjoint(after):
            return frozenset()
    shown = ":" in head and len(head) <= _HEAD and not _BAD.isdisjoint(head)
    return frozenset() if shown or not unquoted else quoted


def is_finding(sentence: Sentence) -> bool:
    """Return whether what is quoted is the finding of an inquiry: it is cited because it is held true."""
    if len(sentence.quoted) < _A_CLAUSE:
        return False
    outside = {word for at, word in enumerate(sentence.words) if at not in sentence.quoted}
    found = not _FINDERS.isdisjoint(outside) and not _FOUND.isdisjoint(outside)
    return found and _OF_OTHERS.isdisjoint(outside)
