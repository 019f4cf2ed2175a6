"""The checker: runs the rules over a document, and after an edit only those that the edit concerns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from operator import attrgetter, itemgetter
from pathlib import PurePath
from typing import Any, NamedTuple

from pmtui.checks.allowances import counts, covering, rule_name
from pmtui.checks.context import Context
from pmtui.checks.model import Finding, Found, Level, Rule
from pmtui.checks.policy import Policy, usual_policy
from pmtui.checks.registry import rules
from pmtui.document import Allowed, Part, Postmortem, Profile, Section, Topic, section_of

_Key = tuple[int, int, tuple[int, ...], int, str, int]
_Ranked = list[tuple[_Key, Finding]]
_SECTION_ORDER = {section: place for place, section in enumerate(Section)}
_TODAY = "today"


def check(document: Postmortem, today: date, policy: Policy | None = None) -> tuple[Finding, ...]:
    """Return all findings: by section, in it by weight, then by their place in the document.

    What the document allows with a reason is not among them: `allowed` returns that.
    """
    return Checker(policy).check(document, today)


class Checker:
    """Checks one document again and again while it is being edited.

    A rule runs again only if one of the values that it reads is another object than before; documents
    are immutable and share what did not change, so the same object means the same text.
    """

    def __init__(self, policy: Policy | None = None) -> None:
        self.policy = policy or usual_policy()
        self._today: date | None = None
        self._plan = _Plan((), ())
        self._profile: Profile | None = None
        self._values: list[Any] = []
        self._memory: dict[str, tuple[Any, Any]] = {}
        self._ranked: list[_Ranked] = []
        self._findings: tuple[Finding, ...] = ()
        self._rows: tuple[Allowed, ...] | None = None
        self.allowed: tuple[tuple[Finding, Allowed], ...] = ()
        """The findings that the document allowed at the last check, each with its allowance."""

    def check(self, document: Postmortem, today: date) -> tuple[Finding, ...]:
        """Return all findings; the very same tuple as last time if they are the same."""
        if today != self._today:
            self._today = today
        if document.profile is not self._profile:
            self._use_profile(document.profile)
        values = [self._today if read is None else read(document) for read in self._plan.reads]
        changed = {
            place for place, (old, new) in enumerate(zip(self._values, values, strict=True)) if old is not new
        }
        self._values = values
        different = bool(changed) and self._run(Context(document, today, self.policy, self._memory), changed)
        if different or document.allowed is not self._rows:
            self._rows = document.allowed
            self._findings = self._merged(document)
        return self._findings

    def _use_profile(self, profile: Profile) -> None:
        self._profile = profile
        self._plan = _plan(self.policy, light=profile is Profile.LIGHT)
        self._values = [_NOTHING] * len(self._plan.reads)
        self._ranked = [[] for _ in self._plan.jobs]
        self._findings = ()
        self._rows = None

    def _run(self, context: Context, changed: set[int]) -> bool:
        """Run the rules that read a changed value; return whether any finding is another one."""
        places = _Places(context.document)
        different = False
        for number, job in enumerate(self._plan.jobs):
            if changed.isdisjoint(job.reads):
                continue
            ranked = job.run(context, places)
            if ranked != self._ranked[number]:
                self._ranked[number] = ranked
                different = True
        return different

    def _merged(self, document: Postmortem) -> tuple[Finding, ...]:
        everything = [item for ranked in self._ranked for item in ranked]
        self.allowed = ()
        if document.allowed:
            everything = self._without_allowed(document, everything)
        everything.sort(key=itemgetter(0))
        return tuple(finding for _, finding in everything)

    def _without_allowed(self, document: Postmortem, ranked: _Ranked) -> _Ranked:
        """Return the findings that nothing allows, and one for each allowance that allows nothing."""
        rows = [(rule_name(row), row) for row in document.allowed if counts(row)]
        kept: _Ranked = []
        silenced: _Ranked = []
        used = []
        for item in ranked:
            row = covering(rows, item[1]) if rows else None
            if row is None:
                kept.append(item)
            else:
                silenced.append(item)
                used.append(row)
        pairs = sorted(zip(silenced, used, strict=True), key=lambda pair: pair[0][0])
        self.allowed = tuple((item[1], row) for item, row in pairs)
        from pmtui.checks.structure import UNUSED, unused

        for job in self._plan.jobs:
            if job.rule.code == UNUSED:
                idle = [row for _, row in rows if not any(row is other for other in used)]
                kept += job.ranked(unused(idle, document), _Places(document))
        return kept


_NOTHING = object()


class _Job(NamedTuple):
    """A rule that applies, and the numbers of the values it reads."""

    rule: Rule
    reads: frozenset[int]
    level: Level

    def run(self, context: Context, places: _Places) -> _Ranked:
        """Return what the rule finds; a mistake in the rule costs its findings, and those of no other."""
        try:
            return self.ranked(self.rule.function(context), places)
        except Exception as error:
            return self._replace(level=Level.WARNING).ranked([("title", _failed(self.rule, error))], places)

    def ranked(self, found: Found, places: _Places) -> _Ranked:
        """Return what was found as findings, each with its place in the order."""
        rule, level = self.rule, self.level
        ranked: _Ranked = []
        for told in found:
            finding = Finding(rule.code, rule.name, level, *told)
            section, place, row = places.of(finding.path)
            ranked.append(((section, level.rank, place, row, rule.code, len(ranked)), finding))
        return ranked


def _failed(rule: Rule, error: Exception) -> str:
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where = f" in {PurePath(at.tb_frame.f_code.co_filename).name}, line {at.tb_lineno}" if at else ""
    return (
        f"The rule {rule.name} could not be checked, by a mistake in pmtui ({type(error).__name__}{where}): "
        "please report it. Nothing is lost, and every other rule was checked."
    )


class _Plan(NamedTuple):
    """The rules that apply, and how the values are read that they depend on; None reads the day."""

    jobs: tuple[_Job, ...]
    reads: tuple[Callable[[Postmortem], Any] | None, ...]


_latest_plans: dict[bool, tuple[Policy, _Plan]] = {}


def _plan(policy: Policy, *, light: bool) -> _Plan:
    """Return the plan; the same one as last time for the same policy, since many documents share one."""
    known = _latest_plans.get(light)
    if known is None or known[0] is not policy:
        known = _latest_plans[light] = policy, _plan_for(policy, light=light)
    return known[1]


def _plan_for(policy: Policy, *, light: bool) -> _Plan:
    applying = [rule for rule in rules() if policy.applies(rule, light=light)]
    paths = sorted({path for rule in applying for path in rule.reads})
    numbers = {path: number for number, path in enumerate(paths)}
    return _Plan(
        tuple(
            _Job(rule, frozenset(numbers[path] for path in rule.reads), policy.level_of(rule))
            for rule in applying
        ),
        tuple(None if path == _TODAY else attrgetter(path) for path in paths),
    )


class _Places:
    """Where paths stand in one document: the order of its fields, and of the rows of its lists."""

    def __init__(self, document: Postmortem) -> None:
        self._document = document
        self._rows: dict[str, dict[str, int]] = {}

    def of(self, path: str) -> tuple[int, tuple[int, ...], int]:
        """Return the place of the path's section, of its field, and of its row (-1 for the list itself)."""
        holder, bracket, rest = path.partition("[")
        if holder == "declared":
            section, place = _field_place(path)
            return section, place, -1
        section, place = _field_place(holder)
        if not bracket:
            return section, place, -1
        rows = self._rows.get(holder)
        if rows is None:
            rows = {row.id: number for number, row in enumerate(attrgetter(holder)(self._document))}
            self._rows[holder] = rows
        return section, place, rows.get(rest.partition("]")[0], -1)


@lru_cache(maxsize=512)
def _field_place(path: str) -> tuple[int, tuple[int, ...]]:
    section = _SECTION_ORDER[section_of(path)]
    if path.startswith("declared["):
        topics = [topic.value for topic in Topic]
        return section, (len(Postmortem.model_fields), topics.index(path[9:].partition("]")[0]))
    part: type[Part] | None = Postmortem
    place = []
    for name in path.split("."):
        assert part is not None
        place.append(list(part.model_fields).index(name))
        annotation = part.model_fields[name].annotation
        part = annotation if isinstance(annotation, type) and issubclass(annotation, Part) else None
    return section, tuple(place)
