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
