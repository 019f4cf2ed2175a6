"""Every rule of the registry has a case that fires it; what only looks like its matter leaves it silent."""

from __future__ import annotations

import cases_analysis
import cases_deadlines
import cases_facts
import cases_impact
import cases_imports
import cases_language
import cases_meeting
import cases_sharing
import cases_timeline
import pytest
import test_checks_rules as older
from check_samples import GOOD, Case, Quiet, found

from pmtui.checks import Checker, check, rules

_MODULES = (
    cases_deadlines,
    cases_timeline,
    cases_facts,
    cases_impact,
    cases_imports,
    cases_language,
    cases_analysis,
    cases_meeting,
    cases_sharing,
)
FIRES: list[Case] = [case for module in _MODULES for case in module.FIRES]
QUIET: list[Quiet] = [case for module in _MODULES for case in module.QUIET]


@pytest.mark.parametrize("case", FIRES, ids=lambda case: case.code)
def test_a_rule_fires_at_the_field_to_mend_and_says_what_to_write(case: Case) -> None:
    findings = found(case.edit(GOOD), case.code, case.today, case.policy)

    assert [finding.path for finding in findings] == [case.path]
    assert case.part in findings[0].message


@pytest.mark.parametrize("case", QUIET, ids=lambda case: case.code)
def test_a_rule_is_silent_in_a_near_miss(case: Quiet) -> None:
    assert found(case.edit(GOOD), case.code, case.today, case.policy) == []


def test_after_each_of_these_edits_the_findings_are_those_of_a_fresh_check() -> None:
    for case in (*FIRES, *QUIET):
        checker, document = Checker(case.policy), case.edit(GOOD)
        checker.check(GOOD, case.today)
        assert checker.check(document, case.today) == check(document, case.today, case.policy)


def test_every_rule_has_a_case_that_fires_it() -> None:
    fired = {case.code for case in FIRES} | {case[0] for case in (*older.FIRES, *older.ON_A_DAY)}

    assert {rule.code for rule in rules()} - fired == set()
