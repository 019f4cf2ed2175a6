"""What a danger could have done, what users would have seen, and what may be the cause: no judgement."""

from __future__ import annotations

from pmtui.checks.language.sentences import words

_DANGERS = words("""
    bug bugs vulnerability vulnerabilities flaw flaws hole exploit attack attacks malicious malformed stolen
    leaked exposed token tokens credential credentials weakness payload packet virus malware
""")
_STRANGERS = words("""
    anyone anybody attacker attackers intruder unauthorised unauthorized malicious third others thieves bots
""")
_ENABLING = words("allowed enabled given granted helped exposed led let permitted shown revealed")
_HARMED = words("""
    halted abused misused triggered broken failed crashed downloaded drained minted taken introduced come
    originated stemmed happened occurred arisen corrupted overloaded leaked bypassed gained obtained executed
    read seen
""")
_WHOEVER = words("anyone anybody user users customer customers visitor visitors")
_MET = words("seen received noticed experienced had gotten got")
_NEAR = 3
_USED = words("to by for twice")
_DURING = words("during between while")
_WHEN = words("around about at midnight noon first second third fourth last")
_BEFORE = 10
_AFTER = 4
_CLAUSE_ENDS = words(", ; : . and but so because that which if")


def is_danger(said: tuple[str, ...], modal: int, place: int, *, useful: bool) -> bool:
    """Return whether a harm, a cause or an effect is measured that could have been: "it could have crashed".

    `useful` tells that what could have been is good to have: "could have been caught". No matter which
    participle stands at `place` after the modal verb and its "have".
    """
    start = modal
    while start > 0 and modal - start < _BEFORE and said[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    subject = said[start:modal]
    if {"i", "we"}.intersection(subject[-1:]):
        return False
    participle, after = said[place], said[place + 1 : place + 1 + _AFTER]
    dangerous = not _DANGERS.isdisjoint(subject)
    if participle in _ENABLING:
        return dangerous or not _STRANGERS.isdisjoint(after)
    whoever = not _WHOEVER.isdisjoint(subject[:_NEAR])
    if participle != "been" and (dangerous or (whoever and participle in _MET)):
        return True
    if useful:
        return False
    if participle == "been":
        return _is_undergone(said[modal], subject, after)
    if whoever or not {"around", "about"}.isdisjoint(after[:1]):
        return True
    return said[modal] in ("could", "might") and participle in _HARMED


def _is_undergone(modal: str, subject: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Return whether it is told what something went through: "could have been run twice"."""
    if modal == "would":
        return not _DURING.isdisjoint(subject) or not _WHEN.isdisjoint(after[:2])
    return after[:1] != () and (
        after[0] in _HARMED or after[0] == "run" or (after[0] == "used" and not _USED.isdisjoint(after[1:2]))
    )


_HELD = words("the this that these those his her our its their")
_MEANS = words("if with without instead unless ideally")
_DURATIONS = words("""
    second seconds minute minutes min hour hours day days week weeks month months year years ms s h % percent
    line lines test tests check checks alert alerts engineer engineers people's
""")
"""What a number of is a means or a time, and not how many were hit."""


def is_held_back(said: tuple[str, ...], modal: int, place: int) -> bool:
    """Return whether a harm is told that was held back: "90 salaries would have gone out a second time".

    How many would have been hit is told with a number, or what held it with "without the".
    """
    start = modal
    while start > 0 and modal - start < _BEFORE and said[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    subject = said[start:modal]
    if not subject or {"i", "we"}.intersection(subject[-1:]):
        return False
    counted = subject[0][:1].isdigit() and _DURATIONS.isdisjoint(subject[:3])
    if not counted and _WHOEVER.isdisjoint(subject) and "people" not in subject:
        return False
    after = said[place:]
    held = any(
        word == "without" and at + 1 < len(after) and after[at + 1] in _HELD for at, word in enumerate(after)
    )
    return held or (counted and _MEANS.isdisjoint(said))


_FAILED = words("""
    down failed lost crashed broken dead unavailable unreachable full flooded burnt burned died gone stolen
""")
_OURSELVES = words("i we somebody someone anybody anyone")


def is_worse_case(said: tuple[str, ...]) -> bool:
    """Return whether a condition tells of one more failure: "if the second pump had failed too"."""
    if _FAILED.isdisjoint(said) or "if" not in said or "had" not in said:
        return False
    start = said.index("if") + 1
    end = next((at for at in range(start, len(said)) if said[at] in _CLAUSE_ENDS), len(said))
    clause = said[start:end]
    return "had" in clause and clause[0] not in _OURSELVES and not _FAILED.isdisjoint(clause)
