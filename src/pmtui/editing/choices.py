"""Choices: one of a few words, found by its beginning or by a word that means the same; and yes or no."""

from __future__ import annotations

from collections.abc import Sequence

# What people write instead; each applies where its meaning is among the choices of the field.
_SYNONYMS: dict[str, tuple[str, ...]] = {
    "1": ("sev1",),
    "2": ("sev2",),
    "3": ("sev3",),
    "4": ("sev4",),
    "s1": ("sev1",),
    "s2": ("sev2",),
    "s3": ("sev3",),
    "s4": ("sev4",),
    "p1": ("sev1", "high"),
    "p2": ("sev2", "medium"),
    "p3": ("sev3", "low"),
    "p4": ("sev4",),
    "critical": ("sev1", "high"),
    "major": ("sev2",),
    "minor": ("sev3",),
    "blip": ("sev4",),
    "urgent": ("high",),
    "normal": ("medium",),
    "ack": ("acknowledgement",),
    "acked": ("acknowledgement",),
    "acknowledged": ("acknowledgement",),
    "acknowledgment": ("acknowledgement",),
    "alarm": ("alert",),
    "page": ("alert",),
    "paged": ("alert",),
    "detect": ("detection",),
    "detected": ("detection",),
    "declare": ("declaration",),
    "declared": ("declaration",),
    "escalate": ("escalation",),
    "escalated": ("escalation",),
    "decide": ("decision",),
    "decided": ("decision",),
    "comms": ("communication",),
    "comm": ("communication",),
    "communicated": ("communication",),
    "statuspage": ("communication",),
    "deploy": ("change", "deployment"),
    "deployed": ("change", "deployment"),
    "deployment": ("change",),
    "release": ("change", "deployment"),
    "changed": ("change",),
    "mitigate": ("mitigation",),
    "mitigated": ("mitigation",),
    "rollback": ("mitigation",),
    "recover": ("recovery",),
    "recovered": ("recovery",),
    "resolved": ("recovery",),
    "resolution": ("recovery",),
    "resolve": ("recovery",),
    "restored": ("recovery",),
    "fixed": ("recovery", "done"),
    "found": ("detection",),
    "discovered": ("detection",),
    "discovery": ("detection",),
    "spotted": ("detection",),
    "noticed": ("detection",),
    "identified": ("detection",),
    "announced": ("communication",),
    "announcement": ("communication",),
    "update": ("communication",),
    "notified": ("communication",),
    "investigation": ("action",),
    "investigating": ("action",),
    "diagnosis": ("action",),
    "released": ("change",),
    "info": ("other",),
    "clear": ("all-clear",),
    "note": ("other",),
    "misc": ("other",),
    "config": ("configuration",),
    "cert": ("certificate",),
    "vendor": ("third party",),
    "3rdparty": ("third party",),
    "todo": ("to do",),
    "open": ("to do",),
    "wip": ("in progress",),
    "doing": ("in progress",),
    "started": ("in progress",),
    "inprogress": ("in progress",),
    "closed": ("done",),
    "finished": ("done",),
    "completed": ("done",),
    "wontfix": ("won't do",),
    "wontdo": ("won't do",),
    "dropped": ("won't do",),
    "review": ("in review",),
    "na": ("not applicable",),
    "n/a": ("not applicable",),
    "none": ("not applicable", "no"),
    "maybe": ("possible",),
    "tech": ("technical",),
    "users": ("users affected",),
    "customers": ("users affected",),
    "root": ("underlying",),
    "graph": ("dashboard",),
    "url": ("link",),
}
_YES = frozenset({"yes", "y", "true", "t", "on", "x", "1", "✓", "✔"})
_NO = frozenset({"no", "n", "false", "f", "off", "-", "0", "✗"})


def find_choice(text: str, choices: Sequence[str]) -> str | None:
    """Return the choice that the text names exactly or by a synonym; None if there is none."""
    wanted = _plain(text)
    for choice in choices:
        if _plain(choice) == wanted:
            return choice
    for meaning in _SYNONYMS.get(wanted, ()):
        if meaning in choices:
            return meaning
    return None


def read_choice(text: str, choices: Sequence[str]) -> str:
    """Return the choice that the text names: whole, by a synonym, or by a beginning that fits only one.

    Raises:
        ValueError: if it names none, or several; the sentence lists what can be chosen.
    """
    if (found := find_choice(text, choices)) is not None:
        return found
    wanted = _plain(text)
    fitting = [choice for choice in choices if wanted and _plain(choice).startswith(wanted)]
    if not fitting:
        fitting = [choice for choice in choices if wanted and _has_word(choice, wanted)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise ValueError(f"this could be {listed(fitting)}; write some letters more")
    raise ValueError(f"expected {listed(choices)}")


def read_flag(text: str) -> bool:
    """Return whether the text says yes.

    Raises:
        ValueError: if it says neither yes nor no.
    """
    word = text.strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise ValueError("expected yes or no")


def next_choice(
    current: str | None, choices: Sequence[str], step: int = 1, *, optional: bool = False
) -> str | None:
    """Return the choice that follows the current one, round and round; an optional field passes by None."""
    ring: list[str | None] = [None, *choices] if optional else list(choices)
    if current not in ring:
        return ring[0 if step > 0 else -1]
    return ring[(ring.index(current) + step) % len(ring)]


def listed(words: Sequence[str]) -> str:
    """Return `a, b or c`."""
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else "".join(words)


def _plain(text: str) -> str:
    return "".join(character for character in text.casefold() if character not in " -_'’\t\u00a0")


def _has_word(choice: str, wanted: str) -> bool:
    return any(word.startswith(wanted) for word in choice.casefold().replace("-", " ").split())
