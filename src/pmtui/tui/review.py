"""How a person goes through the findings: which are listed, which are fixed or allowed, what changed since.

It knows no Textual.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from pmtui.checks import Finding, Level
from pmtui.document import Allowed, Section

if TYPE_CHECKING:
    from pmtui.checks import Deadline, Fix
    from pmtui.tui.session import Session

_DATED = ("facts", "timeline", "impact", "meetings", "profile", "status", "publication")
"""The parts of a document on which its deadlines depend."""
_LATENESS = {
    "draft": frozenset({"DUE001"}),
    "meeting": frozenset({"DUE002"}),
    "publish": frozenset({"DUE003", "DUE004"}),
    "breach notification": frozenset({"DUE006"}),
}
"""The rules that say of each deadline that it has passed."""
_LATE = frozenset().union(*_LATENESS.values())
_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)


class Changes(NamedTuple):
    """How many findings were solved, allowed with a reason, and added."""

    solved: int = 0
    allowed: int = 0
    added: int = 0


class Review:
    """The checklist of one open document as a person looks at it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.least = Level.HINT
        """The mildest level that is listed."""
        self.only: Section | None = None
        """The one section whose findings are listed; None for all."""
        self._seen = _places(session.findings)
        self._minute: datetime | None = None
        self._dated: list[object] = []
        self._due: tuple[Deadline, ...] = ()
        self._changes: tuple[object, Changes] = (session.findings, Changes())

    @property
    def listed(self) -> tuple[Finding, ...]:
        """The findings that pass the filter."""
        return tuple(
            finding
            for finding in self._session.findings
            if finding.level.rank <= self.least.rank and self.only in (None, finding.section)
        )

    @property
    def filter(self) -> str:
        """The filter in words; empty where everything is listed."""
        levels = {Level.ERROR: "errors", Level.WARNING: "errors and warnings"}.get(self.least, "")
        return " of ".join(filter(None, [levels, self.only.title if self.only else ""]))

    def next_level(self) -> None:
        """List everything, then only errors, then errors and warnings, then everything again."""
        self.least = {
            Level.HINT: Level.ERROR,
            Level.ERROR: Level.WARNING,
            Level.WARNING: Level.HINT,
        }[self.least]

    def toggle_section(self, section: Section) -> None:
        """List only this section, or all again."""
        self.only = None if self.only is section else section

    def follow(self, section: Section) -> None:
        """Where only the section that is shown is listed, list this one from now on."""
        if self.only is not None:
            self.only = section

    def is_fresh(self, finding: Finding) -> bool:
        """Return whether the finding was not there at the last look."""
        return (finding.code, finding.path) not in self._seen

    @property
    def changes(self) -> Changes:
        """What has come of the findings since the last look."""
        findings = self._session.findings
        if self._changes[0] is not findings:
            present = _places(findings)
            gone = self._seen - present
            allowed = gone & _places([finding for finding, _ in self.allowed])
            changes = Changes(len(gone - allowed), len(allowed), len(present - self._seen))
            self._changes = (findings, changes)
        return self._changes[1]

    def looked(self) -> None:
        """Take what is listed as seen."""
        findings = self._session.findings
        self._seen = _places(findings)
        self._changes = (findings, Changes())

    @property
    def allowed(self) -> tuple[tuple[Finding, Allowed], ...]:
        """The findings that the document allows, with their allowances."""
        return self._session.allowed

    def fix(self, finding: Finding) -> Fix | None:
        """Return the fix of a finding, if a machine can know one."""
        from pmtui.checks import fix_of

        session = self._session
        return fix_of(finding, session.document, session.today, session.policy)

    def apply(self, fix: Fix) -> bool:
        """Make the fix one step that can be undone; return whether it changed anything."""
        before = self._session.document
        self._session.store.apply(fix.label, fix.change, fix.path)
        return self._session.document is not before

    def allow(self, finding: Finding, reason: str) -> None:
        """Let the document live with a finding, for a reason that readers see."""
        from pmtui.checks import allow

        self._session.store.apply(
            f"allow {finding.name}",
            lambda document: allow(document, finding.code, finding.path, reason),
            finding.path,
        )

    def disallow(self, finding: Finding, allowance: Allowed) -> None:
        """Take an allowance back, so that its finding counts again."""
        from pmtui.checks import disallow

        self._session.store.apply(
            f"no longer allow {finding.name}",
            lambda document: disallow(document, allowance.rule, allowance.path),
            finding.path,
        )

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        """What is due and not done yet, as it stands this minute; not what the document allows to be late."""
        session = self._session
        document, minute = session.document, session.clock().replace(second=0, microsecond=0)
        dated = [getattr(document, name) for name in _DATED]
        if minute != self._minute or any(a is not b for a, b in zip(dated, self._dated, strict=False)):
            from pmtui.checks.deadlines import deadlines

            due = deadlines(document, minute, session.policy)
            self._minute, self._dated = minute, dated
            self._due = tuple(deadline for deadline in due if deadline.done is None)
        lived_with = {finding.code for finding, _ in self.allowed}
        if lived_with.isdisjoint(_LATE):
            return self._due
        return tuple(each for each in self._due if not (each.late and _LATENESS[each.kind] & lived_with))


def countdown(deadline: Deadline) -> str:
    """Return what is due and when, in units that change as seldom as they can: `publish in 3 days`."""
    left = abs(deadline.left)
    if left >= 2 * _DAY:
        # By the calendar, as people and the checklist count: half a day on either side makes no other number.
        length = f"{abs((deadline.due.date() - (deadline.due - deadline.left).date()).days)} days"
    elif left >= 2 * _HOUR:
        length = f"{left // _HOUR} hours"
    else:
        length = f"{left // timedelta(minutes=1)} minutes"
    return f"{deadline.kind.value} {length} late" if deadline.late else f"{deadline.kind.value} in {length}"


def _places(findings: Iterable[Finding]) -> frozenset[tuple[str, str]]:
    return frozenset((finding.code, finding.path) for finding in findings)
