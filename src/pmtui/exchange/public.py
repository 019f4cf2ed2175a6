"""The public version of a document: built from what may leave, never by hiding what may not.

A part that is not listed here does not exist outside. Every text is shown with roles instead of names, is
looked through for what must not leave, and needs an approval of exactly the words that are shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from pmtui.checks.outside.apology import names_impact
from pmtui.checks.outside.beside import contradictions, digest, known_by, not_reviewed, same_words
from pmtui.checks.outside.leaving import Leaving, Need, impact_of, leaving
from pmtui.checks.outside.nets import Nets, nets_of
from pmtui.document import (
    ActionStatus,
    Approval,
    Milestone,
    PersonalData,
    Postmortem,
    is_unreviewed,
    milestones,
)
from pmtui.exchange.public_left import left_out
from pmtui.exchange.public_values import (
    DATA,
    day_that_leaves,
    due_that_leaves,
    made_use_of,
    path_of,
    shown_with,
    times_that_leave,
    values_of,
)

_UNREVIEWED = "it was imported, and nobody has reviewed it yet: look at it, and mark it as reviewed"


class State(StrEnum):
    """What was decided about a text."""

    APPROVED = "approved"
    OPEN = "not approved yet"
    CHANGED = "changed since it was approved"
    BESIDE = "approved with other times or numbers beside it"
    WITHHELD = "withheld"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as readers outside would see it, and whether it may leave."""

    path: str
    title: str
    text: str
    need: Need
    state: State
    problems: tuple[str, ...] = ()
    digest: str = ""
    """By which an approval knows these words, and what stands beside them."""
    shown_with: str = ""
    """The time or the state that readers see beside the words, and that is approved with them."""
    hints: tuple[str, ...] = ()
    """What may be a name, and may be something else: whoever approves looks at it once more."""
    doubts: tuple[str, ...] = ()
    """Those of the problems that are none once somebody has approved this very text by its path."""

    @property
    def shown(self) -> bool:
        """Whether it belongs to the public version once everything is approved."""
        return self.state is not State.WITHHELD and (
            self.need is not Need.RARE or self.state is not State.OPEN
        )

    @property
    def refusals(self) -> tuple[str, ...]:
        """Those of the problems that no approval overcomes."""
        return tuple(problem for problem in self.problems if problem not in self.doubts)


@dataclass(frozen=True, slots=True)
class PublicEntry:
    """An event that customers saw."""

    path: str
    at: datetime
    approximate: bool


@dataclass(frozen=True, slots=True)
class PublicAction:
    """Something that will be done; by whom stays inside."""

    path: str
    due: date | None
    status: ActionStatus


@dataclass(frozen=True, slots=True)
class Public:
    """Everything that may leave, and what stands in its way; texts by the path that they come from."""

    day: date | None
    times: dict[Milestone, datetime]
    impact: timedelta | None
    personal_data: PersonalData | None
    wordings: dict[str, Wording]
    entries: tuple[PublicEntry, ...]
    metrics: tuple[str, ...]
    causes: tuple[str, ...]
    actions: tuple[PublicAction, ...]
    left_out: tuple[tuple[str, str], ...]
    """Each part that stays inside, with the reason."""
    blocks: tuple[tuple[str, str], ...]
    """Each place that stands in the way, with a sentence that says what to write."""
    unapproved: tuple[tuple[str, str], ...]
    """Each text that nobody has released in these words, with a sentence."""
    guesses: frozenset[str] = frozenset()
    """The names of values that an import has filled and nobody has reviewed."""

    @property
    def ready(self) -> bool:
        """Whether it may leave."""
        return not self.blocks and not self.unapproved

    def text(self, path: str) -> str:
        """Return the approved words of a text; empty while it may not leave."""
        wording = self.wordings.get(path)
        return wording.text if wording and wording.state is State.APPROVED else ""


def public_version(document: Postmortem, approvals: tuple[Approval, ...] | None = None) -> Public:
    """Return what readers outside get of a document, with its own approvals or with others."""
    decided = {row.path: row for row in (document.approvals if approvals is None else approvals)}
    nets = nets_of(document)
    denied = contradictions(document)
    wordings = {
        row.path: _wording(document, row, decided.get(row.path), nets, denied.get(row.path, ()))
        for row in leaving(document)
    }
    wordings |= {row[0]: _value(row, decided.get(row[0])) for row in _values(document)}
    shown = {path for path, wording in wordings.items() if wording.shown}
    times = times_that_leave(document, shown)
    reasons = _why_not(wordings)
    left = dict(left_out(document, {*shown, *made_use_of(document, shown)}, reasons))
    # A time that the timeline tells has no field of its own that could be listed.
    left |= {path: why for path, why in reasons.items() if "[" not in path and path not in left}
    return Public(
        day=day_that_leaves(document, shown),
        times=times,
        impact=impact_of(document) if Milestone.IMPACT_STARTED in times else None,
        personal_data=document.impact.personal_data,
        wordings=wordings,
        entries=tuple(
            PublicEntry(path, entry.at, entry.approximate)
            for entry in sorted(document.timeline, key=lambda entry: entry.at)
            if (path := f"timeline[{entry.id}].text") in shown
        ),
        metrics=tuple(path for path in wordings if path.startswith("impact.metrics[") and path in shown),
        causes=tuple(path for path in wordings if path.startswith("analysis.") and path in shown),
        actions=tuple(
            PublicAction(path, due_that_leaves(action), action.status)
            for action in document.actions
            if (path := f"actions[{action.id}].title") in shown
        ),
        left_out=tuple(left.items()),
        blocks=tuple(_blocks(document, wordings)),
        unapproved=tuple(_unapproved(wordings)),
        guesses=frozenset(_guesses(document, shown)),
    )


def _values(document: Postmortem) -> Iterator[tuple[str, str, str, Need]]:
    """Yield every value that leaves in words of the program; whose data it was cannot be kept back."""
    for value in values_of(document):
        need = Need.REQUIRED if value.path == DATA else Need.RARE if value.detail else Need.USUAL
        yield value.path, value.title, value.words, need


def _value(row: tuple[str, str, str, Need], decision: Approval | None) -> Wording:
    path, title, words, need = row
    known = digest(words)
    return Wording(path, title, words, need, _decided(decision, need, known), (), known)


def _wording(
    document: Postmortem,
    row: Leaving,
    decision: Approval | None,
    nets: Nets,
    denied: tuple[str, ...],
) -> Wording:
    path, title, words, need = row
    held = nets.held(words)
    text = held.text
    problems = (*held.certain, *denied)
    if not_reviewed(document, path):
        problems = (*problems, _UNREVIEWED)
    doubts, hints = tuple(held.doubts.values()), nets.hints.about(text)
    known = known_by(document, path, held)
    state = _decided(decision, need, known)
    if state is State.APPROVED:
        doubts, hints = (), (*doubts, *hints)
    problems = (*problems, *doubts)
    state = State.BLOCKED if problems and need.is_wanted(decision) else state
    return Wording(path, title, text, need, state, problems, known, shown_with(document, path), hints, doubts)


def _decided(decision: Approval | None, need: Need, known: str) -> State:
    """Return what a decision means for the words that a digest knows."""
    if decision is None:
        return State.OPEN
    if decision.withheld:
        return State.WITHHELD if need is not Need.REQUIRED else State.OPEN
    if decision.digest == known:
        return State.APPROVED
    return State.BESIDE if same_words(decision.digest, known) else State.CHANGED


def _why_not(wordings: dict[str, Wording]) -> dict[str, str]:
    return {
        path: "somebody decided to withhold it"
        if wording.state is State.WITHHELD
        else "it is in detail; approve it by its path if it may leave"
        for path, wording in wordings.items()
        if not wording.shown
    }


def _blocks(document: Postmortem, wordings: dict[str, Wording]) -> Iterator[tuple[str, str]]:
    for path, wanted in (
        ("title", "the title is missing: say what happened in a few words"),
        (
            "summary.text",
            "the summary is missing: say in 2–3 sentences what broke, how bad, and what fixed it",
        ),
        (
            "impact.apology",
            "an apology is missing: say what it was for those who were hit, and that you are sorry",
        ),
    ):
        if path not in wordings:
            yield path, wanted
    apology = wordings.get("impact.apology")
    if apology and not names_impact(apology.text):
        yield "impact.apology", "the apology does not say for what: name what people could not do or lost"
    if not _tells_impact(document, wordings):
        wanted = "the real impact is missing: write how long it lasted, whom it hit or how many"
        yield "impact.narrative", wanted
    shown = {path for path, wording in wordings.items() if wording.shown}
    for path in dict.fromkeys(_guesses(document, shown).values()):
        yield path, _UNREVIEWED
    for path, wording in wordings.items():
        if wording.state is State.BLOCKED:
            yield from ((path, problem) for problem in wording.problems)


def _guesses(document: Postmortem, leaves: set[str]) -> dict[str, str]:
    """Return the values that leave and that nobody has reviewed: their names, and where they stand."""
    found = milestones(document)
    shown = {str(name): found[name].path for name in times_that_leave(document, leaves)}
    if document.facts.date is not None and day_that_leaves(document, leaves) == document.facts.date:
        shown["date"] = "facts.date"
    if document.impact.personal_data is not None:
        shown["personal_data"] = "impact.personal_data"
    guesses = {name: path for name, path in shown.items() if is_unreviewed(document, path)}
    if path_of(Milestone.IMPACT_STARTED) not in leaves or impact_of(document) is None:
        return guesses
    end = Milestone.IMPACT_ENDED if Milestone.IMPACT_ENDED in found else Milestone.RESOLVED
    measured = (found[name].path for name in (Milestone.IMPACT_STARTED, end))
    if guess := next((path for path in measured if is_unreviewed(document, path)), ""):
        guesses["impact"] = guess
    return guesses


def _tells_impact(document: Postmortem, wordings: dict[str, Wording]) -> bool:
    told = ("impact.narrative", "impact.metrics[")
    return impact_of(document) is not None or any(
        path.startswith(told) and wording.shown for path, wording in wordings.items()
    )


def _unapproved(wordings: dict[str, Wording]) -> Iterator[tuple[str, str]]:
    for path, wording in wordings.items():
        if not wording.shown:
            continue
        if wording.state is State.OPEN:
            yield path, "nobody has approved this text yet"
        elif wording.state is State.CHANGED:
            yield path, "the text was changed since it was approved: read it again"
        elif wording.state is State.BESIDE:
            yield path, "a time or a number beside it was changed since it was approved: read it again"
