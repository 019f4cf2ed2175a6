"""The policy of a library: thresholds, deadlines, people, and which rules count how much."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool

from pmtui.checks.agenda import AgendaPoint, read_agenda
from pmtui.checks.model import Level, Rule, School
from pmtui.document import Severity
from pmtui.document.times import show_duration
from pmtui.patterns import pattern

Count = Annotated[int, Field(strict=True, ge=0, le=100_000)]

_SPAN = pattern(r"(\d{1,5}) ?(h|hrs?|hours?|d|days?|w|weeks?|m|min|minutes?)", re.IGNORECASE | re.ASCII)
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1), "m": timedelta(minutes=1)}


def _read_span(value: Any) -> timedelta:
    if isinstance(value, timedelta):
        return value
    if isinstance(value, str) and (match := _SPAN.fullmatch(value.strip())):
        return int(match[1]) * _UNITS[match[2][0].lower()]
    raise ValueError('expected a time such as "48 h", "7 d" or "1 w"')


def _read_spans(value: Any) -> dict[Severity, timedelta]:
    if not isinstance(value, Mapping):
        return dict.fromkeys(Severity, _read_span(value))
    severities = [severity.value for severity in Severity]
    for name in value:
        if name not in severities:
            raise ValueError(f"{name!r} is no severity; expected one of {', '.join(severities)}")
    return {Severity(name): _read_span(span) for name, span in value.items()}


Spans = Annotated[dict[Severity, timedelta], BeforeValidator(_read_spans)]


def _spans(sev1: str, sev2: str = "", sev3: str = "", sev4: str = "") -> dict[Severity, timedelta]:
    texts = zip(Severity, (sev1, sev2, sev3, sev4), strict=True)
    return {severity: _read_span(text or sev1) for severity, text in texts}


class Deadlines(BaseModel):
    """How long after the resolution something is due, by severity; a severity left out has the usual time."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    draft: Spans = Field(
        default=_spans("48 h", "72 h", "7 d", "7 d"), description="A first whole draft goes round."
    )
    meeting: Spans = Field(default=_spans("48 h"), description="The review is held.")
    publish: Spans = Field(default=_spans("7 d"), description="The document is published.")
    latest: Spans = Field(default=_spans("10 d"), description="The same, at the latest.")
    breach: Spans = Field(
        default=_spans("72 h"),
        description="The authority is told that personal data was lost; this counts from the detection.",
    )

    def span(self, name: str, severity: Severity | None) -> timedelta:
        """Return the time of one of the fields; the longest where the severity is not known."""
        usual: Mapping[Severity, timedelta] = type(self).model_fields[name].default
        spans: dict[Severity, timedelta] = {**usual, **getattr(self, name)}
        return max(spans.values()) if severity is None else spans[severity]


def _words(value: Any) -> Any:
    if isinstance(value, str) or not isinstance(value, list | tuple | set | frozenset):
        raise ValueError('expected a list of texts, such as ["timeline-gap"]')
    return value


Names = Annotated[frozenset[str], BeforeValidator(_words)]


class Despite(StrEnum):
    """What happens where a document is moved on although errors stand in its checklist."""

    YES = "yes"
    REASON = "reason"
    NEVER = "never"


class Policy(BaseModel):
    """Thresholds with the field's usual values; rules are named by code, by name or by family."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    school: School = Field(
        default=School.FACTORS,
        description="factors: contributors, mitigators and risks; root-cause: one root cause with whys.",
    )
    min_actions: Count = Field(default=3, description="Fewer accepted actions than this are few.")
    max_actions: Count = Field(default=5, description="More accepted actions than this are too many.")
    gap_minutes: Count = Field(default=30, description="Minutes of impact without any entry that stand out.")
    summary_min: Count = Field(default=2, description="The fewest sentences of a summary.")
    summary_max: Count = Field(default=3, description="The most sentences of a summary.")
    five_whys_depth: Count = Field(default=3, description="Answers that make a chain of whys deep.")
    timeline_entries: Count = Field(default=3, description="The fewest entries of a timeline.")
    light_timeline_entries: Count = Field(default=2, description="The same in the light profile.")
    title_words: Count = Field(default=3, description="The fewest words of a title.")
    narrative_words: Count = Field(default=6, description="The fewest words of a narrative.")
    window_hours: Count = Field(
        default=24, description="Hours before and after the incident in which entries are expected."
    )
    early_minutes: Count = Field(
        default=60, description="Minutes by which a detection may come before the impact."
    )
    tolerance_minutes: Count = Field(
        default=5, description="Minutes by which two statements of one time or duration may differ."
    )
    meeting_minutes: Count = Field(
        default=15, description="Minutes by which a review may take longer than planned."
    )
    high_priority_days: Count = Field(
        default=90, description="Days after the incident by which an action of high priority is due."
    )
    deadlines: Deadlines = Field(
        default=Deadlines.model_construct(), description="When what is due after an incident."
    )
    agenda: Annotated[tuple[AgendaPoint, ...], BeforeValidator(read_agenda)] = Field(
        default=(),
        description='The agenda of a review: "45 min", "50 min", or points of your own, each a table: '
        '`[{ title = "Timeline", minutes = 20 }]`.',
    )
    people: Annotated[tuple[str, ...], BeforeValidator(_words)] = Field(
        default=(), description="Who can own something; empty: anybody."
    )
    teams: Names = Field(default=frozenset(), description="Names of teams: no team can own something.")
    publish_with_errors: Despite = Field(
        default=Despite.REASON,
        description="Publish although errors stand: yes, reason (which is kept in the document) or never.",
    )
    review_with_errors: Despite = Field(
        default=Despite.YES, description="The same for taking a draft into review."
    )
    review_first: StrictBool = Field(
        default=False, description="A draft is published only after it was in review."
    )
    light: Annotated[frozenset[Severity], BeforeValidator(_words)] = Field(
        default=frozenset({Severity.SEV3, Severity.SEV4}),
        description="Severities for which the light profile will do.",
    )
    light_rules: Names = Field(
        default=frozenset(), description="Rules that look at light documents, too, beside their own ones."
    )
    off: Names = Field(
        default=frozenset(), description="Rules that are switched off; LAN names the whole family."
    )
    levels: dict[str, Level] = Field(
        default={},
        description="Levels that differ from the rules' own, by rule or by family; the rule's counts first.",
    )

    def is_off(self, rule: Rule) -> bool:
        """Return whether the rule is switched off."""
        return _has(self.off, rule)

    def level_of(self, rule: Rule) -> Level:
        """Return the level that the rule's findings have."""
        named = self.levels.get(rule.code) or self.levels.get(rule.name)
        return named or self.levels.get(family_of(rule.code)) or rule.level

    def applies(self, rule: Rule, *, light: bool) -> bool:
        """Return whether the rule looks at a document of the light, or else the full, profile."""
        if rule.school not in (None, self.school) or self.is_off(rule):
            return False
        return not light or rule.light or _has(self.light_rules, rule)

    def own(self) -> dict[str, str]:
        """Return what differs from the usual values, as text by the name of its key."""
        return {
            name: _shown(getattr(self, name))
            for name, info in type(self).model_fields.items()
            if getattr(self, name) != info.default
        }


@cache
def usual_policy() -> Policy:
    """Return the policy of a library that sets nothing."""
    # Made without a check: the validator of a policy is built only where there is one to be read.
    return Policy.model_construct()


def policy_table() -> str:
    """Return all settings as a Markdown table: key, the usual value as it is written, what it means."""
    rows = ["| key | usual | what it means |", "| --- " * 3 + "|"]
    for name, info in Policy.model_fields.items():
        if name == "deadlines":
            for kind, deadline in Deadlines.model_fields.items():
                spans = {f"{severity}": show_duration(span) for severity, span in deadline.default.items()}
                same = len(set(spans.values())) == 1
                each = ", ".join(f'{severity} = "{span}"' for severity, span in spans.items())
                usual = f'"{next(iter(spans.values()))}"' if same else f"{{ {each} }}"
                rows.append(f"| `deadlines.{kind}` | `{usual}` | {deadline.description} |")
            continue
        rows.append(f"| `{name}` | `{_written(info.default)}` | {info.description} |")
    return "\n".join(rows) + "\n"


def _written(value: Any) -> str:
    """Return a usual value as it stands in a file."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, dict):
        return "{}"
    return "[" + ", ".join(f'"{item}"' for item in sorted(value)) + "]"


def _has(names: frozenset[str], rule: Rule) -> bool:
    return rule.code in names or rule.name in names or family_of(rule.code) in names


def family_of(code: str) -> str:
    """Return the family of a rule by the letters of its code: `LAN` of `LAN001`."""
    return code.rstrip("0123456789")


def _shown(value: Any) -> str:
    if isinstance(value, Deadlines):
        own = {name: spans for name in type(value).model_fields if name in value.model_fields_set
               and (spans := getattr(value, name))}  # fmt: skip
        return "; ".join(f"{name} {_shown_spans(spans)}" for name, spans in own.items())
    if isinstance(value, dict):
        return ", ".join(f"{key} = {item}" for key, item in sorted(value.items()))
    if isinstance(value, frozenset):
        return ", ".join(sorted(map(str, value)))
    if isinstance(value, tuple):
        return ", ".join(
            f"{item.title} {item.minutes} min" if isinstance(item, AgendaPoint) else str(item)
            for item in value
        )
    return str(value)


def _shown_spans(spans: Mapping[Severity, timedelta]) -> str:
    if len(spans) == len(Severity) and len(set(spans.values())) == 1:
        return show_duration(next(iter(spans.values())))
    return ", ".join(f"{severity} {show_duration(span)}" for severity, span in spans.items())
