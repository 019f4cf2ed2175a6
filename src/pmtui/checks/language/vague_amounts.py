"""Actions with a direction and no amount: "reduce the load", and not "reduce the load to a half"."""

from __future__ import annotations

from pmtui.checks.language.sentences import words
from pmtui.checks.language.vague_deeds import PURPOSES
from pmtui.checks.language.vague_frames import Frame, is_told

_AMOUNTS = words("reduce increase decrease raise shorten extend expand broaden widen lower scale")
_SET_APART = words("zero half twice double none below above under over a an the at")
_TO = words("to by from than under below above over at")
_SOME = words(
    "one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty"
)
_SPREAD = words("extend expand broaden widen")


def is_without_amount(said: tuple[str, ...], frame: Frame) -> bool:
    """Return whether something is to be less or more, and not by how much or to what: "reduce the load"."""
    at, verb = frame.head, frame.verb
    if (
        verb not in _AMOUNTS
        or frame.done
        or is_told(said[at])
        or any(any(map(str.isdigit, word)) for word in said[at:])
    ):
        return False
    rest = said[at + 1 :]
    if verb == "raise" and rest[:1] and (rest[0] in ("a", "an") or rest[0] in _RAISED):
        # One raises the limit, and "raises an error".
        return False
    if any(rest[place] in _TO and rest[place + 1] in _SOME for place in range(len(rest) - 1)):
        return False
    if verb == "scale" and (not {"up", "out"}.intersection(rest[:1]) or "at" in rest or "to" in rest):
        return False
    for place in range(len(rest) - 1):
        if rest[place] != "to" or rest[place - 1] in ("time", "takes", "took", "needed", "required", "taken"):
            continue
        after = rest[place + 1]
        if verb in _SPREAD:
            return after in _TIMED
        span = "from" in rest[:place] and (after not in _SET_APART or after in ("a", "an", "the"))
        return span or after in _TIMED or after in PURPOSES
    return True


_RAISED = words("issue ticket bug error exception case alert alarm")
_TIMED = words("""
    restore detect recover find deploy fix respond resolve react roll run build start complete diagnose
""")
