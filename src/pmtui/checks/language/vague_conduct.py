"""How people are to bear themselves, and states that are to be made sure of: neither is ever reached."""

from __future__ import annotations

from pmtui.checks.language.sentences import words
from pmtui.checks.language.vague_frames import Frame

_CARING = words("""
    verify defend respect uphold adhere strive care know understand communicate coordinate cooperate mind
    familiarise familiarize follow behave double-check think pay treat be stay remain keep watch read
""")
_EXPECTED = words("expected encouraged urged advised supposed asked reminded")
_ASKED_FOR = words("should must are is shall need needs have ought")


def is_conduct(said: tuple[str, ...], frame: Frame) -> bool:
    """Return whether it is told how people are to behave: "reviewers should verify the changes"."""
    subject = said[frame.subject : frame.head]
    if (
        not subject
        or frame.head == len(said)
        or _ASKED_FOR.isdisjoint(subject)
        or CREW.isdisjoint(subject)
        or frame.done
    ):
        return False
    if {"this", "that", "of", "who"} & set(subject):
        return False
    if said[frame.head] in _EXPECTED:
        return said[frame.head + 1 : frame.head + 2] == ("to",) and _BE_ASKED.intersection(subject) != set()
    return said[frame.head] in _CARING and said[frame.head - 1] in _ASKED_FOR


_BE_ASKED = words("are is")
CREW = words("""
    team teams reviewers authors developers engineers operators staff everyone everybody maintainers members
    managers leads admins administrators employees colleagues contributors responders people users owners
    committers testers analysts crew crews agents technicians
""")


_MINDFUL = words("""
    aligned consistent correct working ready healthy followed respected understood correctly smoothly
    promptly informed available sound maintained current accurate reachable effective fit prepared covered
    liaising
""")
_WITHIN = 24
_LACKING = words("adequate sufficient appropriate proper right enough relevant suitable")


def is_state_of_mind(said: tuple[str, ...]) -> bool:
    """Return whether a state is to be made sure of that nobody can see the end of: "settings are aligned"."""
    near = said[1 : 1 + _WITHIN]
    if not _LACKING.isdisjoint(near):
        return True
    ended = [word for word in near if word not in (".", ",", ")")]
    if ended and ended[-1] in _MINDFUL:
        return True
    return any(
        word in CREW
        and not {"is", "are", "knows", "know", "follow", "follows"}.isdisjoint(near[at + 1 : at + 2])
        for at, word in enumerate(near)
    )
