"""Work that a text tells as done while its action is still to do."""

from __future__ import annotations

import re

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.words import quote
from pmtui.document import Action, ActionStatus, Decision
from pmtui.document.times import show_day
from pmtui.patterns import pattern

_CLAUSE = pattern(r"[.!?](?=\s|\Z)|[;:\n]|, (?:and|but|so|while) ")
_NOW = pattern(
    r"\bnow\b(?<!until now)(?<!till now)(?<!by now)(?<!right now)(?<!for now)(?<!just now)(?<!only now)"
    r"(?<!from now)"
    r"(?! (?:know|see|understand|think|believe|plan|being|planned|scheduled|tracked|wait\w*|work\w* on)\b)",
    re.IGNORECASE,
)
_TO_COME = pattern(
    r"\b(?:will|shall|would|should|must|could|might|can be|to be|going to|plan\w*|propos\w*|intend\w*|not yet"
    r"|soon|next|ticket|still|by hand|manual\w*|temporar\w*|partly|first)\b|\A\W*(?:if|once|until)\b",
    re.IGNORECASE,
)
_WORD = pattern(r"[a-z\d]+(?:[-/][a-z\d]+)*")
_FILLERS_TEXT = """
    a an the and or of in on at to for from with by as it its all any each every that which when if is are
    be this these those we our than more now has have after before per into so no not new one
"""
_FILLERS = frozenset(_FILLERS_TEXT.split())
_ENDS = ("ing", "ed", "es", "s", "e")
_LEAST_STEM = 3
_LEAST_SHARED = 4
"""Words, the verb of the action among them, that a clause and an action share where both tell one thing."""
_ALL_DONE = pattern(
    r"\ball (?:of )?(?:the |our )?"
    r"(?:(?:corrective|preventive|remedial|follow-up) (?:actions?|measures|items|work)|action items"
    r"|follow-ups)"
    r" (?:are|were|is|was|have been|has been) (?:now |already |since )?"
    r"(?:completed?|done|closed|finished|implemented|in place)(?=\s*(?:\Z|[.;,\n]))",
    re.IGNORECASE,
)
_NOTE_DONE = pattern(
    r"\s*(?:is |was |it is )?(?:done|completed?|finished|shipped|implemented|deployed|closed|live)"
    r"(?: (?:on|since|in) (?:the )?[\w .-]{1,30})?[.!]?\s*",
    re.IGNORECASE,
)


@rule(
    "ACT031",
    "told-as-done",
    Level.WARNING,
    reads=("actions", "summary", "impact"),
    light=True,
    summary="No summary, response, repair or apology tells with the verb and most words of an action that "
    "something is in place, or that all actions are done, while the action is to do; nor does its own note.",
    why="Customers read that it cannot happen again, and the list of actions says that nobody has begun. Who "
    "finds both believes neither.",
    bad='"A probe now checks the queue of each shop every minute", and the action to probe it is to do.',
    good='"A probe will check the queue of each shop every minute."',
    source="Consistency of the record, SOC 2 CC7",
)
def _told_as_done(context: Context) -> Found:
    document = context.document
    undone = [
        action
        for action in document.actions
        if action.status is ActionStatus.TO_DO and action.decision is not Decision.REJECTED and action.title
    ]
    for action in undone:
        if action.note and _NOTE_DONE.fullmatch(action.note):
            message = f"The note says {quote(action.note)}, and the action is to do"
            yield f"actions[{action.id}].status", f"{message}: close it, or correct the note."
    if not undone:
        return
    for path, text in (
        ("summary.text", document.summary.text),
        ("summary.resolution", document.summary.resolution),
        ("summary.response", document.summary.response),
        ("impact.damage_control", document.impact.damage_control),
        ("impact.apology", document.impact.apology),
    ):
        if told := _as_done(text, undone):
            yield path, told


def _as_done(text: str, undone: list[Action]) -> str:
    if " all " in f" {text.lower()}" and (told := _ALL_DONE.search(text)):
        message = f"{quote(told.group())} is told, and {quote(undone[0].title)} is to do{_due(undone[0])}"
        return f"{message}: close the action, or write what is done."
    for clause in _CLAUSE.split(text) if "now" in text else ():
        if not _NOW.search(clause) or _TO_COME.search(clause):
            continue
        said = _stems(clause)
        for action in undone:
            if _is_same(said, action.title):
                message = f"{quote(clause.strip())} is told, and the action {quote(action.title)} is to do"
                return f'{message}{_due(action)}: write "will" instead of "now", or close the action.'
    return ""


def _due(action: Action) -> str:
    return f", due {show_day(action.due)}" if action.due is not None else ""


def _is_same(said: list[str], title: str) -> bool:
    """Return whether a clause has the verb with which an action begins, and most words of the shorter one."""
    wanted = _stems(title)
    shared = {*wanted} & {*said}
    shorter = min(len({*wanted}), len({*said}))
    return bool(wanted) and wanted[0] in shared and len(shared) >= max(_LEAST_SHARED, shorter / 2)


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(text.lower()) if word not in _FILLERS]


def _stem(word: str) -> str:
    if word.endswith(("ies", "ied")):
        return f"{word[:-3]}y"
    for end in _ENDS:
        if word.endswith(end) and len(word) - len(end) >= _LEAST_STEM:
            return word[: -len(end)]
    return word
