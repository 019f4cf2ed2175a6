"""Do we need a post-mortem, and how deep should it go?

Every question can be left unanswered; what is unknown counts neither for nor against.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from pmtui.document import Profile, Severity


class Need(StrEnum):
    """Whether a post-mortem is due."""

    DUE = "due"
    USUAL = "usual"
    BRIEF = "brief"


class Weight(Enum):
    """What a yes to a question says."""

    DEEP = auto()
    """One is due, and it has to go deep."""
    DUE = auto()
    """One is due."""
    USUAL = auto()
    """One is usually written."""
    BRIEF = auto()
    """A brief note is enough."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question that is answered with yes or no."""

    key: str
    text: str
    weight: Weight
    reason: str
    """The end of "a post-mortem is due: …"."""


QUESTIONS = (
    Question("customers", "Were customers affected?", Weight.DUE, "customers were affected"),
    Question("long", "Did it last over 30 minutes?", Weight.DUE, "it lasted over 30 minutes"),
    Question(
        "loss",
        "Was data or money lost, or security involved?",
        Weight.DEEP,
        "data or money was lost, or security was involved",
    ),
    Question(
        "effort",
        "Were several teams needed, or was somebody paged out of hours?",
        Weight.DUE,
        "several teams or somebody off duty had to help",
    ),
    Question(
        "response",
        "Did the response or the monitoring fail?",
        Weight.DEEP,
        "the response or the monitoring failed",
    ),
    Question("cause", "Is the cause still unknown?", Weight.DEEP, "the cause is unknown"),
    Question(
        "again",
        "Does it keep coming back, or was it a near miss that could hit more?",
        Weight.USUAL,
        "it could come back or hit more",
    ),
    Question(
        "internal",
        "Was an internal service degraded, or somebody paged by a false alarm?",
        Weight.USUAL,
        "an internal service or the alarms did not do their work",
    ),
    Question(
        "harmless",
        "Did planned work go to plan, or was it caught before any impact?",
        Weight.BRIEF,
        "it went to plan or was caught in time",
    ),
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to both questions, with the reasons."""

    need: Need
    profile: Profile
    reasons: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The verdict for people."""
        because = f": {', '.join(self.reasons)}" if self.reasons else ""
        need = {
            Need.DUE: "A post-mortem is due",
            Need.USUAL: "A post-mortem is usually written for this",
            Need.BRIEF: "No post-mortem is needed, a brief note is enough",
        }[self.need]
        depth = {
            Profile.FULL: "It gets the full profile.",
            Profile.LIGHT: "It gets the light profile, which asks for less.",
        }[self.profile]
        return f"{need}{because}. {depth}"


def judge(answers: Mapping[str, bool], severity: Severity | None = None) -> Verdict:
    """Return whether a post-mortem is needed and how deep, from the answers by the key of their question.

    It goes deep for sev1 and sev2, for what must never happen twice (lost data or money, security, a failed
    response, an unknown cause), and where two reasons meet.
    """
    grave = severity in (Severity.SEV1, Severity.SEV2)
    due = [q for q in QUESTIONS if answers.get(q.key) and q.weight in (Weight.DEEP, Weight.DUE)]
    if grave or due:
        deep = grave or len(due) > 1 or any(q.weight is Weight.DEEP for q in due)
        reasons = ((f"it is {severity}",) if severity and grave else ()) + tuple(q.reason for q in due)
        return Verdict(Need.DUE, Profile.FULL if deep else Profile.LIGHT, reasons)
    for weight, need in ((Weight.USUAL, Need.USUAL), (Weight.BRIEF, Need.BRIEF)):
        if reasons := tuple(q.reason for q in QUESTIONS if answers.get(q.key) and q.weight is weight):
            return Verdict(need, Profile.LIGHT, reasons)
    if not all(q.key in answers for q in QUESTIONS if q.weight in (Weight.DEEP, Weight.DUE)):
        # Too little is known to say that it may be short.
        return Verdict(Need.USUAL, Profile.FULL, ())
    return Verdict(Need.BRIEF, Profile.LIGHT, ())


def remaining(answers: Mapping[str, bool | None], severity: Severity | None = None) -> Iterator[Question]:
    """Yield the questions that can still change the verdict; one that was skipped is in `answers` as None.

    Look at it again after each answer: a clear case is asked little.
    """
    given = {key: answer for key, answer in answers.items() if answer is not None}
    verdict = judge(given, severity)
    due = verdict.need is Need.DUE
    if due and verdict.profile is Profile.FULL:
        return
    answered_usual = any(given.get(q.key) for q in QUESTIONS if q.weight is Weight.USUAL)
    for question in QUESTIONS:
        settled = question.key in answers
        minor = question.weight in (Weight.USUAL, Weight.BRIEF)
        pointless = (due and minor) or (answered_usual and minor)
        if not settled and not pointless:
            yield question
