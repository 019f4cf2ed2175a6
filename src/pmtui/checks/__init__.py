"""The checklist: a document in, findings out.

Pure: it knows no screen, no colour, no file and no clock; the day is passed in.
"""

# Importing a section's file registers its rules.
from pmtui.checks import (
    actions,
    analysis,
    facts,
    follow_up,
    harm,
    impact,
    language,
    lessons,
    milestones,
    structure,
    summary,
    timeline,
)
from pmtui.checks.checker import Checker, check
from pmtui.checks.model import Finding, Level, Rule
from pmtui.checks.policy import Policy
from pmtui.checks.progress import Progress, SectionState, StateKind, progress, section_state, section_states
from pmtui.checks.registry import UnknownRule, explain, rules, rules_table
from pmtui.checks.registry import find_rule as rule

__all__ = [
    "Checker",
    "Finding",
    "Level",
    "Policy",
    "Progress",
    "Rule",
    "SectionState",
    "StateKind",
    "UnknownRule",
    "check",
    "explain",
    "progress",
    "rule",
    "rules",
    "rules_table",
    "section_state",
    "section_states",
]
_registered = (
    facts,
    milestones,
    summary,
    structure,
    timeline,
    analysis,
    impact,
    harm,
    actions,
    follow_up,
    lessons,
    language,
)
