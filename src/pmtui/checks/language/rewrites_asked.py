"""What to ask where the words of a sentence make no other sentence: one question that fits what is told."""

from __future__ import annotations

from pmtui.checks.language.sentences import Sentence, words

ASKED = "What made it likely: …"
"""True of whatever somebody did, where nothing more fitting can be asked."""
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
    (words("neglected neglect omitted forgot forgotten skipped"), "What made the step easy to leave out: …"),
    (
        words("""
            careless carelessly careful carefully careful reckless recklessly negligent negligence sloppy lazy
            carelessness inattentive inattention incompetent complacent complacency irresponsible
        """),
        "What was known at that moment, and what asked for care: …",
    ),
)


def asked_of(sentence: Sentence, start: int, end: int) -> str:
    """Return the question that fits the words from one place to before another."""
    told = sentence.words[start:end]
    if told[:1] == ("failed",) or sentence.words[start : start + 2] == ("failed", "to"):
        return "What made the step easy to leave out: …"
    return next((question for cues, question in _CLASSES if not cues.isdisjoint(told)), ASKED)
