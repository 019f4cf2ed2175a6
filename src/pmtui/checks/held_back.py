"""The rule that tells early what the public version will refuse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pmtui.checks.context import Context
from pmtui.checks.exposed import MARKS
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.sharing import ADDRESSES, names_in
from pmtui.checks.texts import TEXTS, search
from pmtui.document import Approval, Postmortem, Visibility
from pmtui.patterns import pattern

if TYPE_CHECKING:
    from pmtui.checks.outside.leaving import Leaving
    from pmtui.checks.outside.nets import Held, Nets

# How the nets speak of what another rule tells of, too.
_SECRET = ("it holds what looks like a secret",)
_PERSONAL = (
    *("is an e-mail address", "telephone number", "a payment card", "a bank account"),
    "the birthday of one person",
)
_PLACEHOLDER = ("is a placeholder",)
_NAME = ("the name of a person",)


@rule(
    "SHA011",
    "held-back-from-public",
    Level.WARNING,
    reads=("visibility", *TEXTS, "facts", "meetings", "follow_up", "publication", "approvals", "steps"),
    light=True,
    summary="No text that leaves with the public version of a public document holds a path, a host, a link, "
    "a reference or anything else over which that version is refused.",
    why="The public version is written last, when everybody waits for it. What it refuses is mended in a "
    "minute on the day on which it is written, by whoever knows what was meant.",
    bad="The chain was copied to /srv/certificates.",
    good="The chain was copied to where the servers read it.",
    source="Sharing practice: public versions",
)
def _held_back(context: Context) -> Found:
    document = context.document
    if document.visibility is not Visibility.PUBLIC:
        return
    # What a document that stays inside never needs takes long to load.
    from pmtui.checks.outside.leaving import leaving

    nets = _nets(context)
    decided = {row.path: row for row in document.approvals}
    for text in leaving(document):
        decision = decided.get(text.path)
        # Whoever types changes one sentence, and all the others were looked through before.
        if text.need.is_wanted(decision) and any(map(nets.holds, _SENTENCES.split(text.words))):
            held = nets.held(text.words)
            told = [*held.certain, *_doubts(document, text, held, decision)]
            if told and (others := set(_of_others(context, text))):
                told = [each for each in told if not any(other in each for other in others)]
            for each in told:
                yield text.path, f"The public version is refused over this: {_quoted(each)}."


_SENTENCES = pattern(r"(?<=[.!?])\s+|\n")
_NAMING = (
    "facts",
    "timeline",
    "impact",
    "actions",
    "meetings",
    "follow_up",
    "publication",
    "approvals",
    "steps",
)
"""Parts that name people, hosts and references; an edit of another part leaves the nets as they are."""


def _nets(context: Context) -> Nets:
    from pmtui.checks.outside.nets import certain_nets_of

    parts = tuple(getattr(context.document, name) for name in _NAMING)
    known = context.memory.get("nets outside")
    if known is None or any(one is not other for one, other in zip(known[0], parts, strict=True)):
        known = context.memory["nets outside"] = parts, certain_nets_of(context.document)
    nets: Nets = known[1]
    return nets


def _doubts(document: Postmortem, text: Leaving, held: Held, decision: Approval | None) -> Iterator[str]:
    """Yield what may be a name, unless somebody has judged of it in these very words."""
    if not held.doubts:
        return
    from pmtui.checks.outside.beside import known_by

    if decision is None or decision.digest != known_by(document, text.path, held):
        yield from held.doubts.values()


def _of_others(context: Context, text: Leaving) -> Iterator[str]:
    """Yield phrases of what the other rules of sharing tell of a text."""
    if marks := dict(search(context, MARKS)).get(text.path):
        yield from _SECRET if marks.secret else ()
        yield from _PERSONAL if marks.personal else ()
        yield from _PLACEHOLDER if marks.placeholder else ()
    if address := dict(search(context, ADDRESSES)).get(text.path):
        yield f"“{address}”"
    if names_in(context.document, text.words):
        yield from _NAME


def _quoted(sentence: str) -> str:
    # In these marks a message quotes where the words stand.
    return sentence.replace("“", '"').replace("”", '"')
