"""The checklist: a document in, findings out.

Pure: it knows no screen, no colour, no file and no clock; the day is passed in.
"""

# Importing a section's file registers its rules.
from pmtui.checks import (
    actions,
    analysis,
    chronology,
    commitments,
    consistency,
    exposed,
    facts,
    figures,
    fix_rows,
    fix_times,
    follow_up,
    harm,
    impact,
    imports,
    language,
    lessons,
    meeting,
    milestones,
    overdue,
    schools,
    sharing,
    structure,
    summary,
    timeline,
)
from pmtui.checks.allowances import allow, allowed, disallow
from pmtui.checks.checker import Checker, check
from pmtui.checks.deadlines import Deadline, DeadlineKind, deadlines
from pmtui.checks.fixes import Fix, fix_of, fixable, mend
from pmtui.checks.model import Finding, Level, Rule, School
from pmtui.checks.policy import Policy
from pmtui.checks.progress import Progress, SectionState, StateKind, progress, section_state, section_states
from pmtui.checks.registry import UnknownRule, explain, rules, rules_table
from pmtui.checks.registry import find_rule as rule
from pmtui.checks.workflow import Gate, gate

__all__ = [
    "Checker",
    "Deadline",
    "DeadlineKind",
    "Finding",
    "Fix",
    "Gate",
    "Level",
    "Policy",
    "Progress",
    "Rule",
    "School",
    "SectionState",
    "StateKind",
    "UnknownRule",
    "allow",
    "allowed",
    "check",
    "deadlines",
    "disallow",
    "explain",
    "fix_of",
    "fixable",
    "gate",
    "mend",
    "progress",
    "rule",
    "rules",
    "rules_table",
    "section_state",
    "section_states",
]
_registered = (
    exposed,
    sharing,
    meeting,
    commitments,
    schools,
    figures,
    consistency,
    chronology,
    overdue,
    fix_rows,
    fix_times,
    facts,
    milestones,
    summary,
    structure,
    timeline,
    analysis,
    impact,
    imports,
    harm,
    actions,
    follow_up,
    lessons,
    language,
)
