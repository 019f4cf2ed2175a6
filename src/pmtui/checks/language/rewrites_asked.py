"""What to ask where the words of a sentence make no other sentence: one question that fits what is told."""

from __future__ import annotations

from pmtui.checks.language.clauses import is_past
from pmtui.checks.language.sentences import Sentence, words

ASKED = "What made it likely: …"
"""True of whatever somebody did, where nothing more fitting can be asked."""
SEEN = "What was seen and known at that moment: …"
"""Of a deed, which looked sensible to whoever did it."""
_EASY = "What made the step easy to leave out: …"
_CLASSES = (
    (
        words("""
            panic panicked panicking stressed overwhelmed nervous scared afraid distracted rushed rush hurry
            hurried haste hasty hastily impatient
        """),
        "What was seen at that moment, and what was to be done beside it: …",
    ),
    (
        words("tired exhausted asleep sleepy fatigue fatigued"),
        "How long the work had gone on by then, and who could take over: …",
    ),
    (
        words("refused refuse refuses refusal declined denied rejected stonewalled unwilling uncooperative"),
        "What was asked for, and what stood in its way: …",
    ),
    (
        words("accident accidentally accidently inadvertently unintentionally unknowingly accidental"),
        "What made it easy to do by accident: …",
    ),
    (words("oversight overlooked overlook overlooks unnoticed lapse"), "What made it easy to overlook: …"),
    (
        words("exercised rehearsed practised practiced tried drilled tested untested unrehearsed"),
        "What kept it from being tried: …",
    ),
    (words("neglected neglect omitted forgot forgotten skipped"), _EASY),
    (words("slept sleeping overslept"), "What the page rang on, and who was called next: …"),
    (
        words("""
            mistake error typo fat-fingered fat-finger fatfingered mistyped
        """),
        "One wrong step was enough: nothing checked … before …",
    ),
    (
        words(
            "experience inexperience inexperienced training untrained unskilled qualified unqualified junior"
        ),
        "What had to be known for it, and where it stood: …",
    ),
    (words("wasted wasting"), "What was seen and tried in the meantime: …"),
    (words("communication miscommunication"), "What was said where, and whom it did not reach: …"),
    (words("advice"), "What was asked, and what was answered: …"),
    (
        words("despite supposed defiance violation contrary disobeyed deviated instructed"),
        "What was agreed, and what stood in its way: …",
    ),
    (words("slip waved"), "What the check looked at, and what it could not show: …"),
    (
        words("""
            careless carelessly careful carefully careful reckless recklessly negligent negligence sloppy lazy
            carelessness sloppily attention inattentive inattention incompetent complacent complacency
            irresponsible
        """),
        "What was known at that moment, and what asked for care: …",
    ),
)


def asked_of(sentence: Sentence, start: int, end: int) -> str:
    """Return the question that fits the words from one place to before another."""
    told = sentence.words[start:end]
    if told[:1] == ("failed",) or sentence.words[start : start + 2] == ("failed", "to"):
        return _EASY
    if told[:2] == ("left", "out"):
        return _EASY
    if "wheel" in sentence.words[end : end + 2]:
        return SEEN
    done = told[:1] in _DOING or (bool(told) and is_past(told[0]))
    return next(
        (question for cues, question in _CLASSES if not cues.isdisjoint(told)), SEEN if done else ASKED
    )


_DOING = (("did",), ("was",), ("were",), ("had",), ("not",), ("should",))
