"""What a team sets for the checklist in its `.pmtui.toml`, and what it is told about its mistakes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pmtui.checks import Level, Policy, School, find_rule
from pmtui.document import Severity
from pmtui.library import find_library

WHOLE = """
[policy]
school = "root-cause"
min_actions = 1
max_actions = 7
agenda = "45 min"
people = ["Ada Berg", "Mika Laine"]
teams = ["Checkout"]
light = ["sev4"]
light_rules = ["LES001"]
off = ["timeline-gap"]

[policy.levels]
ACT007 = "hint"

[policy.deadlines]
meeting = "5 d"
draft = { sev1 = "24 h" }
"""


@pytest.fixture
def policy_of(tmp_path):
    def read(text):
        (tmp_path / ".pmtui.toml").write_text(text, encoding="utf-8")
        library = find_library(tmp_path, None, {})
        return library.policy, [problem.removeprefix(f"{library.config}:") for problem in library.problems]

    return read


def test_everything_that_a_policy_can_set_is_read(policy_of):
    policy, problems = policy_of(WHOLE)

    assert problems == []
    assert (policy.school, policy.min_actions, policy.max_actions) == (School.ROOT_CAUSE, 1, 7)
    assert [(point.title, point.minutes) for point in policy.agenda][1] == ("Timeline", 20)
    assert (policy.people, policy.teams) == (("Ada Berg", "Mika Laine"), {"Checkout"})
    assert policy.light == {Severity.SEV4}
    assert policy.is_off(find_rule("TIM007"))
    assert policy.level_of(find_rule("ACT007")) is Level.HINT
    assert policy.applies(find_rule("nothing-went-well"), light=True)
    assert policy.deadlines.span("meeting", Severity.SEV3) == timedelta(days=5)
    assert policy.deadlines.span("draft", Severity.SEV1) == timedelta(days=1)
    assert policy.deadlines.span("draft", Severity.SEV2) == timedelta(hours=72)


def test_an_agenda_of_its_own(policy_of):
    text = '[policy]\nagenda = [{ title = "Timeline", minutes = 30 }, { title = "Actions", minutes = 10 }]\n'

    assert [point.minutes for point in policy_of(text)[0].agenda] == [30, 10]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'off = ["TIM007", "timeline-gab"]',
            "off: There is no rule 'timeline-gab': did you mean timeline-gap?",
        ),
        ("levels = { ACT99 = 'hint' }", "levels: There is no rule 'ACT99': did you mean ACT0"),
        ("levels = { ACT001 = 'fatal' }", "levels.ACT001: expected 'error', 'warning' or 'hint'"),
        ("max_action = 3", "'max_action' is no setting that is known; did you mean max_actions?"),
        ('max_actions = "many"', "max_actions: expected a whole number; it is left out"),
        ('school = "none"', "school: expected 'factors' or 'root-cause'"),
        ('agenda = "60 min"', 'agenda: expected "45 min" or "50 min", or points such as'),
        ('off = "TIM007"', 'off: expected a list of texts, such as ["timeline-gap"]'),
        ('light = ["sev4", "sev9"]', "light[2]: expected 'sev1', 'sev2', 'sev3' or 'sev4'"),
        ('deadlines.draft = "soon"', 'deadlines.draft: expected a time such as "48 h", "7 d" or "1 w"'),
        ('deadlines.draft = { sev5 = "2 d" }', "deadlines.draft: 'sev5' is no severity; expected one of"),
        ('deadlines.meting = "2 d"', "deadlines.meting: there is no setting of this name"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_the_rest_counts(policy_of, text, told):
    policy, problems = policy_of(f"[policy]\nsummary_max = 9\n{text}\n")

    assert len(problems) == 1
    assert problems[0].startswith(f"3: {told}")
    assert policy.summary_max == 9


def test_a_family_is_named_by_its_letters(policy_of):
    policy, problems = policy_of('[policy]\noff = ["TIM"]\nlevels = { LAN = "hint", LAN001 = "error" }\n')

    assert problems == []
    assert policy.is_off(find_rule("TIM007"))
    assert not policy.is_off(find_rule("ACT001"))
    assert policy.level_of(find_rule("LAN002")) is Level.HINT
    assert policy.level_of(find_rule("LAN001")) is Level.ERROR
    assert policy_of('[policy]\noff = ["TIMES"]\n')[1]


@pytest.mark.parametrize("agenda", ['["Timeline 20 min"]', "[20]", "20"])
def test_a_wrong_agenda_is_told_how_a_point_is_written(policy_of, agenda):
    (problem,) = policy_of(f"[policy]\nagenda = {agenda}\n")[1]

    assert '{ title = "Timeline", minutes = 20 }' in problem


def test_of_a_list_or_table_only_the_wrong_items_are_left_out(policy_of):
    policy, problems = policy_of(
        '[policy]\nlight = ["sev9", "sev4", "sev8"]\n'
        '[policy.levels]\nACT001 = "hint"\nACT002 = "fatal"\n'
        '[policy.deadlines]\ndraft = "x"\nmeeting = "3 d"\n'
    )

    assert policy.light == {Severity.SEV4}
    assert policy.levels == {"ACT001": Level.HINT}
    assert policy.deadlines.span("meeting", None) == timedelta(days=3)
    assert len(problems) == 4


def test_a_wrong_table_is_told_with_the_nearest_name(policy_of):
    assert policy_of("[polcy]\nmax_actions = 3\n")[1] == [
        "1: 'polcy' is no key that is known here; did you mean policy? It changes nothing"
    ]


def test_a_policy_tells_what_it_sets_itself(policy_of):
    own = policy_of(WHOLE)[0].own()

    assert Policy().own() == {}
    assert own["school"] == "root-cause"
    assert own["off"] == "timeline-gap"
    assert own["levels"] == "ACT007 = hint"
    assert own["deadlines"] == "draft sev1 1 d; meeting 5 d"
    assert own["agenda"].startswith("Walk through the summary 5 min, Timeline 20 min")
