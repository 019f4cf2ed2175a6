"""The register of rules: each function that carries the decorator `rule` is in it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from pmtui.checks.model import FAMILIES, Found, Level, Rule, School
from pmtui.document import Postmortem, Section, is_without_impact

if TYPE_CHECKING:
    from pmtui.checks.context import Context

_SECTIONS: dict[str, Section | None] = {
    "STR": None,
    "LAN": None,
    "SUM": Section.SUMMARY,
    "TIM": Section.TIMELINE,
    "ANA": Section.ANALYSIS,
    "IMP": Section.IMPACT,
    "ACT": Section.ACTIONS,
    "LES": Section.LESSONS,
    "MEE": Section.LESSONS,
    "SHA": None,
    "DUE": None,
}
_RULES: dict[str, Rule] = {}
"""The rules that are loaded; whoever wants all of them asks `rules` or `find_rule`."""
_NAMES: set[str] = set()


class UnknownRule(KeyError):
    """There is no rule of this code or name; the text is a sentence for people."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        known = [key for rule in rules() for key in (rule.code, rule.name)]
        wanted = self.name.strip()
        from difflib import get_close_matches  # only a wrong name needs it

        near = get_close_matches(wanted, known, n=1, cutoff=0.65)
        near = near or get_close_matches(wanted.upper(), known, n=1, cutoff=0.65)
        hint = f"did you mean {near[0]}?" if near else "`pmtui rule` lists all rules."
        return f"There is no rule {' '.join(self.name.split())[:40]!r}: {hint}"


def rule(
    code: str,
    name: str,
    level: Level,
    *,
    reads: tuple[str, ...],
    summary: str,
    why: str,
    bad: str,
    good: str,
    source: str,
    light: bool = False,
    needed: Callable[[Postmortem], bool] | None = None,
    school: School | None = None,
) -> Callable[[Callable[[Context], Found]], Callable[[Context], Found]]:
    """Return a decorator that registers a function as a rule; see `Rule` for what the parts mean."""

    def register(function: Callable[[Context], Found]) -> Callable[[Context], Found]:
        if code in _RULES or name in _NAMES:
            raise ValueError(f"the rule {code} {name} is registered twice")
        _NAMES.add(name)
        section = _SECTIONS[code[:3]]
        _RULES[code] = Rule(
            code,
            name,
            section,
            level,
            summary,
            why,
            bad,
            good,
            source,
            reads,
            light,
            needed,
            school,
            function,
        )
        return function

    return register


def always(_document: Postmortem) -> bool:
    """Return True: every document has to have it."""
    return True


def if_hit(document: Postmortem) -> bool:
    """Return whether a document has to tell of an impact: not where it is declared that there was none."""
    return not is_without_impact(document)


def rules() -> tuple[Rule, ...]:
    """Return all rules, in the order of the sections and of their codes."""
    load_families()
    return _in_order(len(_RULES))


@cache
def load_families() -> None:
    """Import all files that hold rules and fixes."""
    import pmtui.checks.families  # noqa: F401


@lru_cache(maxsize=1)
def _in_order(_number: int) -> tuple[Rule, ...]:
    order = list(FAMILIES)
    return tuple(sorted(_RULES.values(), key=lambda rule: (order.index(rule.code[:3]), rule.code)))


def find_rule(code_or_name: str) -> Rule:
    """Return the rule of this code or name; small and capital letters count alike.

    Raises:
        UnknownRule: if there is none.
    """
    load_families()
    wanted = code_or_name.strip().casefold()
    for candidate in _RULES.values():
        if wanted in (candidate.code.casefold(), candidate.name):
            return candidate
    raise UnknownRule(code_or_name)


def explain(rule: Rule, width: int = 78) -> str:
    """Return what the rule checks, why, an example, a better one and its source, as Markdown."""
    parts = [
        f"# {rule.name} ({rule.code})",
        f"{rule.level.capitalize()}, {rule.family}"
        + (", both profiles" if rule.light else ", full profile")
        + (f", school {rule.school}." if rule.school else "."),
    ]
    for heading, text in (
        ("What it checks", rule.summary),
        ("Why it matters", rule.why),
        ("Example", rule.bad),
        ("Better", rule.good),
        ("Source", rule.source),
    ):
        indent = "    " if heading in ("Example", "Better") else ""
        lines = [
            textwrap.fill(
                line,
                width,
                initial_indent=indent,
                subsequent_indent=indent,
                break_long_words=False,
                break_on_hyphens=False,
            )
            for line in text.splitlines()
        ]
        parts += [f"## {heading}", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def rules_table() -> str:
    """Return all rules as a Markdown table: code, name, level, profiles, what it checks, its source."""
    rows = ["| code | name | level | profiles | what it checks | source |", "| --- " * 6 + "|"]
    for each in rules():
        profiles = "full, light" if each.light else "full"
        if each.school is not None:
            profiles += f"; school {each.school}"
        summary, source = (text.replace("|", "\\|") for text in (each.summary, each.source))
        rows.append(f"| {each.code} | {each.name} | {each.level} | {profiles} | {summary} | {source} |")
    return "\n".join(rows) + "\n"
