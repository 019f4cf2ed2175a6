"""The checklist: a document in, findings out.

Pure: it knows no screen, no colour, no file and no clock; the day is passed in. What is due is found in
`pmtui.checks.deadlines`, how far a document is in `pmtui.checks.progress`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmtui.checks.allowances import allow, allowed, disallow
    from pmtui.checks.checker import Checker, check
    from pmtui.checks.deadlines import Deadline, DeadlineKind
    from pmtui.checks.fixes import Fix, fix_of, fixable, mend
    from pmtui.checks.model import Finding, Level, Rule, School
    from pmtui.checks.policy import Policy
    from pmtui.checks.progress import Progress, SectionState, StateKind, section_state, section_states
    from pmtui.checks.registry import UnknownRule, explain, find_rule, rules, rules_table
    from pmtui.checks.workflow import Gate, gate
else:
    from pmtui.on_demand import on_demand

    # The rules take longer to load than a small document takes to open.
    __getattr__ = on_demand(
        __name__,
        {
            "allowances": "allow allowed disallow",
            "checker": "Checker check",
            "deadlines": "Deadline DeadlineKind",
            "fixes": "Fix fix_of fixable mend",
            "model": "Finding Level Rule School",
            "policy": "Policy",
            "progress": "Progress SectionState StateKind section_state section_states",
            "registry": "UnknownRule explain find_rule rules rules_table",
            "workflow": "Gate gate",
        },
    )

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
    "disallow",
    "explain",
    "find_rule",
    "fix_of",
    "fixable",
    "gate",
    "mend",
    "rules",
    "rules_table",
    "section_state",
    "section_states",
]
