"""What "would have" and "should have" tell without judging: a reason, an open question, a schedule, luck."""

from __future__ import annotations

from pmtui.checks.language.sentences import words

_ASKING = words("""
    know knows known unknown unclear unsure uncertain open say tell ask asks asked asking wonder wonders
    question doubt doubtful clear determine determined test tested measure measured
""")
_NOBODY = words("nobody noone no-one")
_FAILING = words("""
    failed errored timed lost dropped rejected broken crashed expired overflowed blocked bounced refused
    discarded stalled
""")
_NEAR = 8
_PRONOUNS = words("it they we he she this that")
_WHEN = words("on at every")
_MOMENT = words("on at in during by")
_WORSE = words("worse longer larger bigger higher greater harder wider costlier")
_HELPING = words("was were is are has had will")


def is_unjudged(said: tuple[str, ...], start: int) -> bool:
    """Return whether words of hindsight that begin at a place judge nobody for what stands beside them."""
    rest = said[start:]
    if _gives_a_reason(rest) or _is_asked(said, start):
        return True
    if said[start] in ("should", "ought"):
        return _was_met(rest) or _is_scheduled(said, start)
    if said[start] not in ("would", "could", "might"):
        return False
    if said[start] == "could" and (
        said[start - 1] in _NOBODY or said[max(0, start - 2) : start] == ("no", "one")
    ):
        # Of what nobody could have known it is told that it was not to be seen.
        return True
    return (said[start] == "would" and _is_worse(rest)) or _is_held(said, start)


def _gives_a_reason(rest: tuple[str, ...]) -> bool:
    """Read "…; that is why the commander waited": the other way was weighed then."""
    for at, word in enumerate(rest):
        if word == "why" and rest[at - 1] in ("is", "was") and rest[at - 2] in ("that", "which", "this"):
            return True
    return False


def _is_asked(said: tuple[str, ...], start: int) -> bool:
    """Read "we do not know whether an earlier page would have shortened it"."""
    for at in range(start - 1, max(-1, start - 2 * _NEAR), -1):
        if said[at] == "whether":
            return not _ASKING.isdisjoint(said[max(0, at - _NEAR) : at])
        if said[at] in (";", "because"):
            return False
    return False


def _was_met(rest: tuple[str, ...]) -> bool:
    """Read "should have absorbed this, and for 11 minutes it did"."""
    for at in range(3, len(rest)):
        if rest[at] == "did" and rest[at - 1] in _PRONOUNS:
            ends = rest[at + 1 : at + 2]
            linked = {"and", "which"}.intersection(rest[2:at])
            return bool(linked) and (not ends or not ends[0].isalpha())
    return False


def _is_scheduled(said: tuple[str, ...], start: int) -> bool:
    """Read "the file that should have been picked up on 3 May": when it was due, told of the thing."""
    if said[start - 1] not in ("that", "which") or said[start + 1 : start + 3] != ("have", "been"):
        return False
    after = said[start + 3 : start + 3 + _NEAR]
    return any(
        word in _WHEN and after[at + 1 : at + 2] != () and after[at + 1][0].isdigit()
        for at, word in enumerate(after)
    )


def _is_worse(rest: tuple[str, ...]) -> bool:
    """Read "would have been worse on a weekday": luck, and no better way."""
    have = next((at for at, word in enumerate(rest[:4]) if word == "have"), -1)
    if have < 0 or rest[have + 1 : have + 2] != ("been",):
        return False
    return any(word in _WORSE and rest[at + 1] in _MOMENT for at, word in enumerate(rest[:-1]) if at < _NEAR)


def _is_held(said: tuple[str, ...], start: int) -> bool:
    """Read "requests that would have failed were held back": what the system spared them."""
    several = start > 1 and said[start - 2].endswith("s")
    if not several or said[start - 1] not in ("that", "which") or said[start + 1] != "have":
        return False
    done = said[start + 2 : start + 5]
    return not _FAILING.isdisjoint(done) and not _HELPING.isdisjoint(said[start + 3 : start + 3 + _NEAR])
