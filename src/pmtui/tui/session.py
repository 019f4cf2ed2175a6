"""The open document: its store, its file and its findings. It knows no Textual."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from pmtui import storage
from pmtui.checks import Finding, Level
from pmtui.document import (
    Absence,
    Allowed,
    Declaration,
    NoSuchField,
    Postmortem,
    Section,
    Status,
    Topic,
    field_at,
    get,
    move_on,
    put,
)
from pmtui.document.sections import TOPIC_PATHS
from pmtui.editing import Store, completions, context_for, cycled, parse_value, show_value
from pmtui.library import Ruling
from pmtui.tui.keeping import Keeper
from pmtui.tui.outside import Watch
from pmtui.tui.review import Review

if TYPE_CHECKING:
    from pmtui.checks import Checker, Gate, Policy

REFUSED = "VALUE"
"""The code of a finding that is no rule's: the field does not take the text that stands in it."""


class Session:
    """One post-mortem that is being edited.

    `clock` returns the present instant in UTC; `ruling` is what counts for its file; `state_dir` holds
    what must survive beside the file; links that lead out of the `library` are not written through.
    If it is judged `later`, nothing is found until `judge` is called: the rules take longer to load than a
    document takes to be shown.
    """

    def __init__(
        self,
        loaded: storage.Loaded,
        *,
        clock: Callable[[], datetime],
        ruling: Ruling | None = None,
        state_dir: Path | None = None,
        library: Path | None = None,
        author: str = "",
        later: bool = False,
    ) -> None:
        self.path = loaded.path
        self.clock = clock
        self.store = Store(loaded.document, clock=clock)
        self.store.read_only = loaded.read_only
        self.ruling = ruling or Ruling()
        """What counts for the file."""
        self.author = author
        self.watch = Watch(loaded, self.store)
        self.keeper = Keeper(
            loaded, self.store, self.watch, clock=clock, state_dir=state_dir, library=library
        )
        self._checker: Checker | None = None
        self.is_judged = not later
        """Whether the checklist has been made, and `findings` are all there are."""
        self._refused: tuple[object, tuple[Finding, ...]] = (None, ())
        self._known: tuple[Postmortem, date, object, tuple[Finding, ...]] | None = None
        self._by_path: tuple[tuple[Finding, ...], Mapping[str, Finding]] = ((), {})
        self._levels: tuple[tuple[Finding, ...], Mapping[str, Level]] = ((), {})
        self.review = Review(self)

    def begin_merged(self, conflicts: Sequence[storage.Conflict], labels: storage.Labels) -> None:
        """Take the document as merged from both sides of a conflict of git, which a save is to write."""
        self.keeper.advice = f"`git add {quote(self.path.name)}` tells git that it is settled."
        self.watch.take_sides(conflicts, labels)

    @property
    def document(self) -> Postmortem:
        """The document as it stands."""
        return self.store.document

    @property
    def policy(self) -> Policy:
        """The policy that counts for the document."""
        return self.ruling.policy

    def judge(self) -> bool:
        """Make the checklist if that was left for later; return whether it was."""
        if self.is_judged:
            return False
        self.is_judged, self._known = True, None
        self.review.looked()
        return True

    def judged_ahead(self, document: Postmortem) -> Checker | None:
        """Return what has checked a document that is to be shown, for `take_checker`; None if none is needed.

        It touches nothing of the session, so that a thread may do it: much text takes its time.
        """
        if not self.is_judged:
            return None
        from pmtui.checks import Checker

        checker = Checker(self.policy)
        checker.check(document, self.today)
        return checker

    def take_checker(self, checker: Checker | None) -> None:
        """Go on with what `judged_ahead` has returned."""
        self._checker = checker or self._checker

    def _check(self, document: Postmortem, today: date) -> tuple[Finding, ...]:
        if not self.is_judged:
            return ()
        if self._checker is None:
            from pmtui.checks import Checker

            self._checker = Checker(self.policy)
        return self._checker.check(document, today)

    @property
    def today(self) -> date:
        """The present day in UTC."""
        return self.clock().date()

    @property
    def unsaved(self) -> bool:
        """Whether closing would lose something: an edit, or a value that its field does not take."""
        return self.keeper.unsaved

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is refused, missing or weak, by sections; the same object as long as nothing changed."""
        document, today, refused = self.document, self.today, self.refused
        known = self._known
        # Rows ask for it one by one, and asking the checker whether anything changed is not free.
        if known is None or known[0] is not document or known[1] != today or known[2] is not refused:
            found = self._check(document, today)
            if refused:
                everything = tuple(sorted((*refused, *found), key=_weight))
                found = known[3] if known is not None and everything == known[3] else everything
            self._known = known = (document, today, refused, found)
        return known[3]

    @property
    def allowed(self) -> tuple[tuple[Finding, Allowed], ...]:
        """The findings that the document allows, each with its allowance."""
        self._check(self.document, self.today)
        return self._checker.allowed if self._checker is not None else ()

    @property
    def refused(self) -> tuple[Finding, ...]:
        """The fields that hold text which they do not take, as errors with the code `VALUE`."""
        pending = self.store.pending
        if self._refused[0] is not pending:
            found = tuple(
                Finding(
                    REFUSED, "refused-value", Level.ERROR, path, f"{field_at(path).title}: {item.message}"
                )
                for path, item in pending.items()
            )
            # While one goes on typing, what is refused stays the same although the text is another one.
            self._refused = (pending, self._refused[1] if found == self._refused[1] else found)
        return self._refused[1]

    def counts(self) -> tuple[int, int]:
        """Return the number of errors and of warnings."""
        levels = [finding.level for finding in self.findings]
        return levels.count(Level.ERROR), levels.count(Level.WARNING)

    def finding_at(self, path: str) -> Finding | None:
        """Return the worst finding of a field."""
        findings = self.findings
        if self._by_path[0] is not findings:
            by_path: dict[str, Finding] = {}
            for finding in findings:
                by_path.setdefault(finding.path, finding)
            self._by_path = (findings, by_path)
        return self._by_path[1].get(path)

    @property
    def levels(self) -> Mapping[str, Level]:
        """The worst level among the findings of each field that has one, and of all fields of each row."""
        findings = self.findings
        if self._levels[0] is not findings:
            levels: dict[str, Level] = {}
            for finding in findings:
                for place in _places(finding.path):
                    if place not in levels or finding.level.rank < levels[place].rank:
                        levels[place] = finding.level
            self._levels = (findings, levels)
        return self._levels[1]

    def declaration(self, path: str) -> str:
        """Return the declaration of the topic that a path stands for as a sentence; empty without one."""
        topic = _TOPICS.get(path)
        declared = self.document.declared.get(topic) if topic else None
        return f"{declared.state.value}: {declared.reason or 'no reason given'}" if declared else ""

    def type(self, path: str, raw: str) -> str | None:
        """Take what was typed into a field; return a sentence if the field does not take it."""
        if path == "status" and not self.store.read_only:
            return self._move_by_typing(raw)
        try:
            return self.store.type(path, raw)
        except NoSuchField:
            return None

    def _move_by_typing(self, raw: str) -> str | None:
        """Move the document on as the text says, unless that is refused or needs a reason."""
        try:
            status = parse_value("status", raw, context_for(self.document, "status", self.clock()))
        except ValueError:
            return self.store.type("status", raw)
        if status is self.document.status:
            return self.store.type("status", raw)
        gate = self.gate(status)
        if gate.needs_reason:
            return f"{gate.words}: the action Status (^G s) asks for it"
        if not gate.refused:
            self.set_status(status, "")
        return gate.refused or None

    def shown(self, path: str) -> tuple[str, str]:
        """Return what a field shows, and the sentence about it if it is not valid."""
        if pending := self.store.pending.get(path):
            return pending.raw, pending.message
        try:
            return self.store.raw(path), ""
        except NoSuchField:
            return "", ""

    def completion(self, path: str, typed: str) -> str | None:
        """Return the text that would complete what is typed, from what the document already names."""
        for option in completions(self.document, path, typed):
            if len(option) > len(typed) and option.lower().startswith(typed.lower()):
                return option
        return None

    def next_choice(self, path: str, by: int) -> str:
        """Return the text of the choice after (or before) the present one."""
        return show_value(cycled(path, get(self.document, path), by))

    def gate(self, status: Status) -> Gate:
        """Return whether the document may be moved to a status."""
        return self.ruling.gate(self.document, status, self.findings)

    def set_status(self, status: Status, reason: str) -> None:
        """Move the document to a status, with a record of when, by whom and why."""
        self.store.apply(
            f"status {status.value}",
            lambda document: move_on(document, status, at=self.clock(), by=self.author, reason=reason),
            "status",
        )

    def declare(self, topic: Topic, state: str, reason: str) -> None:
        """Declare a topic not applicable or unknown; an empty state takes the declaration back."""

        def change(document: Postmortem) -> Postmortem:
            declared = {key: value for key, value in document.declared.items() if key is not topic}
            if state:
                declared[topic] = Declaration(state=Absence(state), reason=reason)
            return put(document, "declared", declared)

        self.store.apply(f"declare {topic.value}", change, TOPIC_PATHS[topic])


_SECTIONS = {section: place for place, section in enumerate(Section)}


def _refusal(path: str, message: str) -> Finding:
    return Finding(REFUSED, "refused-value", Level.ERROR, path, f"{field_at(path).title}: {message}")


def _weight(finding: Finding) -> tuple[int, int]:
    """Return where a finding stands among others: by section, in it the heaviest first."""
    return _SECTIONS[finding.section], finding.level.rank


_TOPICS = {path: topic for topic, path in TOPIC_PATHS.items()}


def _places(path: str) -> list[str]:
    """Return a field's own path and those of the rows that it stands in."""
    return [
        path,
        *(path[: index + 1] for index, char in enumerate(path) if char == "]" and index + 1 < len(path)),
    ]
