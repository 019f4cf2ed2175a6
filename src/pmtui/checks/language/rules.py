"""Rules of language: tough on content, soft on people."""

from __future__ import annotations

import re

from pmtui.checks.context import Context
from pmtui.checks.language.perfects import is_of_use
from pmtui.checks.language.smells import Smell
from pmtui.checks.model import Found, Level
from pmtui.checks.prose import READS, FieldRemark, remarks
from pmtui.checks.registry import rule
from pmtui.checks.words import quote
from pmtui.patterns import pattern

CAUSES = ("analysis.contributors[", "analysis.root_causes[", "analysis.whys[")
"""Where a cause is asked for, another rule says what to write instead of a person."""
_HELD = "analysis.mitigators["
_PRAISE = ("lessons.went_well[", "lessons.improvised", "lessons.adapted", "analysis.mitigators[")
"""Where it is told what went well, "nobody" is praise, and so is what was done without waiting."""
_WHAT_IF = ("lessons.lucky[", "analysis.risks[")
_ASKED = "impact.unknowns["
_SIGNALS = (".detection", "lessons.alerts")
"""Where one is to tell which signal would have shown it sooner."""
_QUESTION = pattern(r"\s*(?:why|how|whether|who|what|which|when|where|if)\b", re.IGNORECASE)
_SUPPOSED = pattern(r"\b(?:would|could|may|might|can)\b", re.IGNORECASE)
"""Among risks, what somebody does by mistake has not happened."""
_COST = pattern(
    r"would (?:also |still |only |even )?have (?:taken|cost|lasted|needed|required)\b[^.;]*\d", re.IGNORECASE
)
"""What another way costs, with a number, is a property of a system and the reason of a decision."""


@rule(
    "LAN001",
    "blame",
    Level.WARNING,
    reads=READS,
    light=True,
    summary="No sentence puts the fault into a person: nobody forgot, ignored, did it without asking or "
    "should have known, and nothing is a human error.",
    why="Where people are blamed, the next report leaves out what matters. Everybody acted sensibly on what "
    "they saw; what they saw, and what let it through, can be changed. It reads who acts and how: a "
    "person, a role, a team, a department, a supplier, a company or an authority who leaves something "
    "out, does it without a step, against a rule, at the wrong thing, by habit, although they knew better"
    " or for a motive of their own; who did not know what they did, put something else before safety, "
    "knew or saw it and let it be, was late, took it on trust or kept it to themselves; a person, their "
    "work or their character as the cause, also in a field for causes; what somebody has to learn or to "
    "answer for, or is never to touch again; reproach as a question, as a telling-off, as praise that is "
    "none, or as a turn of speech such as asleep at the wheel; and what followed for somebody. Who acted "
    "is a fact and may be told; a system that failed is nobody's fault; a quotation and a sentence that "
    "clears somebody are left alone.",
    bad="The engineer forgot to renew the certificate.",
    good="The certificate was renewed by hand, and nothing warned before it ran out.",
    source="Blameless post-mortem practice",
)
def _blame(context: Context) -> Found:
    for found in remarks(context):
        if found.smell is Smell.BLAME and not found.path.startswith(CAUSES):
            if found.path.startswith(_PRAISE) and "without" in found.remark.words.lower().split():
                continue
            what = "blames: write what allowed it, such as the gap or the missing check"
            yield told(found, what)


@rule(
    "LAN003",
    "mild-blame",
    Level.HINT,
    reads=READS,
    summary="Omissions and accidents are told with what made them easy: nobody noticed, we overlooked, "
    "accidentally.",
    why="An oversight that the writers own up to is honest, and still ends the search at the people. It reads"
    " what we left out, put off, told too late, did not know or took for granted, slips in the passive "
    "that name nobody, procedures that were not followed, what went out unchecked or without a step, "
    "papers that nobody kept up to date, and poor handling as a noun, also in notes and fields without a "
    "verb. The next reader learns more from what hid it, or from the step that could be taken by "
    "accident.",
    bad="The key was accidentally deleted.",
    good="The key could be deleted with one click, from a list that does not show which keys are in use.",
    source="Learning from incidents practice",
)
def _mild_blame(context: Context) -> Found:
    for found in remarks(context):
        if found.smell is Smell.MILD_BLAME and not found.path.startswith((*CAUSES, *_PRAISE)):
            if found.path.startswith(_ASKED) and _QUESTION.match(found.remark.sentence):
                continue
            if found.path.startswith(_WHAT_IF) and _SUPPOSED.search(found.remark.sentence):
                continue
            yield told(found, "stops at people: write what made it easy to happen or hard to see")


@rule(
    "LAN002",
    "hindsight",
    Level.HINT,
    reads=READS,
    summary="Decisions are told with what was known then, without should have, could have and if only.",
    why="Knowing the end, every sign looks obvious. "
    "What did not happen explains nothing; what people saw at that moment does. "
    "It reads what should, could or would have been, also without those words: one more test, and it never "
    "happens; in hindsight, looking back, it was foreseeable, the chance was missed; and the same in other "
    "languages. Plans, effects on users and what anybody else would have done are left alone. "
    "What may still happen, what a danger could have done, what a mitigator holds back, and what another "
    "way would have cost, told with a number, is left alone; so is how many would have been hit, what one "
    "more failure would have done and, where nobody was hit, all that would have happened to others. "
    "So is the reason of a decision, an open question, what nobody could have known, when a thing was due, "
    "an expectation that was met, and what would have been worse.",
    bad="We could have rolled back at 14:40.",
    good="At 14:40 the graphs were flat, so the team looked at the network first.",
    source="Learning from incidents practice",
)
def _hindsight(context: Context) -> Found:
    elsewhere: set[tuple[str, str]] = set()
    for found in remarks(context):
        place = found.path, found.remark.sentence
        if found.smell in (Smell.BLAME, Smell.OPINION) and "have" in found.remark.words.lower():
            elsewhere.add(place)
    for found in remarks(context):
        # Luck and risks are about what did not happen.
        if found.smell is not Smell.HINDSIGHT or found.path.startswith(_WHAT_IF):
            continue
        # The reason of a decision is what the other ways would have led to, and of the detection one is to
        # tell which signal would have shown it sooner.
        words = found.remark.words.lower()
        weighed = found.path.endswith(".why") and words.startswith("would")
        weighed = weighed or (found.path.endswith(_SIGNALS) and not words.startswith(("should", "ought")))
        # What a mitigator holds back, it holds back the next time as well.
        weighed = weighed or (found.path.startswith(_HELD) and words.startswith(("would", "could")))
        weighed = weighed or (words.startswith("would") and _COST.search(found.remark.sentence) is not None)
        weighed = weighed or (context.near_miss and _is_what_was_spared(words, found.remark.sentence.lower()))
        if (found.path, found.remark.sentence) not in elsewhere and not weighed:
            yield told(found, "is hindsight: write what was known and seen at that time")


def _is_what_was_spared(said: str, sentence: str) -> bool:
    """Return whether it is told what would have happened to others, and not what had better been done."""
    return (
        not said.startswith(("should", "ought", "need"))
        and _OURSELVES.search(sentence) is None
        and not is_of_use(_WORD.findall(sentence))
    )


_OURSELVES = pattern(r"\b(?:we|i)\b")
_WORD = pattern(r"[a-z]+")


def told(found: FieldRemark, what: str) -> tuple[str, str, str]:
    """Return the path, the message and the rewrite of a remark."""
    rewrite = found.remark.rewrite
    example = f', for instance "{rewrite}"' if rewrite else ""
    return found.path, f"{quote(found.remark.words)} {what}{example}.", rewrite
