"""What is told about the rules, and how far a document is."""

from __future__ import annotations

import re
import tomllib
from operator import attrgetter
from pathlib import Path

import pytest
from check_samples import GOOD, TODAY, both, light, sets

from growth import grows_evenly
from pmtui.checks import (
    Level,
    Policy,
    StateKind,
    UnknownRule,
    check,
    explain,
    find_rule,
    rules,
    rules_table,
    section_state,
    section_states,
)
from pmtui.checks.owners import is_several, is_team
from pmtui.checks.policy import policy_table
from pmtui.checks.progress import progress
from pmtui.checks.words import quote, sentence_count, word_count
from pmtui.document import Postmortem, Section, Topic
from pmtui.document.postmortem import Declaration

EMPTY = Postmortem()


@pytest.mark.parametrize("each", rules(), ids=attrgetter("code"))
def test_a_rule_explains_itself(each) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", each.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each.name)
    text = explain(each)
    for heading in ("What it checks", "Why it matters", "Example", "Better", "Source"):
        assert f"## {heading}\n\n" in text
    assert all((each.summary, each.why, each.bad, each.good, each.source))
    assert each.bad != each.good
    assert max(len(line) for line in text.splitlines()) <= 80


@pytest.mark.parametrize("each", rules(), ids=attrgetter("code"))
def test_a_rule_reads_places_that_exist(each) -> None:
    for path in each.reads:
        assert path == "today" or attrgetter(path)(EMPTY) is not NotImplemented


def test_names_and_codes_are_unique() -> None:
    assert len({each.code for each in rules()}) == len({each.name for each in rules()}) == len(rules())


def test_a_rule_is_found_by_code_and_by_name() -> None:
    assert find_rule("act001") is find_rule("action-without-owner")


def test_an_unknown_rule_is_told_with_the_nearest_one() -> None:
    with pytest.raises(UnknownRule) as caught:
        find_rule("action-without-ownr")

    assert "did you mean action-without-owner?" in str(caught.value)


def test_the_table_has_a_row_for_each_rule() -> None:
    lines = rules_table().splitlines()

    assert len(lines) == len(rules()) + 2
    assert any(line.startswith("| ACT001 | action-without-owner | error | full, light |") for line in lines)


def test_the_page_of_rules_is_the_program_s() -> None:
    page = Path(__file__).resolve().parents[2] / "RULES.md"

    assert rules_table() in page.read_text(encoding="utf-8")
    assert policy_table() in page.read_text(encoding="utf-8")


def test_every_setting_of_the_policy_is_listed_with_its_usual_value() -> None:
    settings = [line.split("|")[1:3] for line in policy_table().splitlines()[2:]]
    keys = {key.strip(" `").partition(".")[0] for key, _ in settings}

    assert keys == set(Policy.model_fields)
    # What is listed as usual changes nothing when it is written down.
    written = "\n".join(f"{key.strip(' `')} = {value.strip(' `')}" for key, value in settings)
    policy = Policy.model_validate(tomllib.loads(written))
    assert set(policy.own()) <= {"deadlines"}
    assert policy.deadlines.model_dump() == Policy().deadlines.model_dump()


def test_progress_goes_from_nothing_to_all() -> None:
    empty = progress(EMPTY, check(EMPTY, TODAY))
    good = progress(GOOD, check(GOOD, TODAY))

    assert empty.done == 0
    assert empty.total > 20
    assert good.done == good.total


def test_progress_counts_one_answer_as_one_step() -> None:
    titled = sets("title", "Checkout refuses logins")(EMPTY)

    assert progress(titled, check(titled, TODAY)).done == 1


def test_progress_of_the_light_profile_has_fewer_steps_and_leaves_out_what_is_off() -> None:
    document = light(EMPTY)
    all_of_them = progress(document, check(document, TODAY)).total
    policy = Policy(off=frozenset({"SUM001"}))

    assert all_of_them < 12
    assert progress(document, check(document, TODAY, policy), policy).total == all_of_them - 1


def test_a_section_is_empty_then_has_findings_then_is_complete() -> None:
    begun = sets("analysis.narrative", "Three things had to meet.")(EMPTY)
    states = [section_state(d, check(d, TODAY), Section.ANALYSIS) for d in (EMPTY, begun, GOOD)]

    assert [state.kind for state in states] == [StateKind.EMPTY, StateKind.FINDINGS, StateKind.COMPLETE]
    assert [state.level for state in states] == [Level.ERROR, Level.ERROR, None]


def test_the_states_of_all_sections_are_those_of_each() -> None:
    findings = check(EMPTY, TODAY)

    assert section_states(EMPTY, findings) == {each: section_state(EMPTY, findings, each) for each in Section}


def test_hints_alone_leave_a_section_complete() -> None:
    document = sets("lessons.lucky", ())(GOOD)
    state = section_state(document, check(document, TODAY), Section.LESSONS)

    assert (state.kind, state.hints, state.level) == (StateKind.COMPLETE, 1, Level.HINT)


def test_a_declared_section_is_not_empty() -> None:
    document = sets("declared", {Topic.TIMELINE: Declaration(reason="nobody wrote anything down")})(EMPTY)

    assert section_state(document, check(document, TODAY), Section.TIMELINE).kind is StateKind.COMPLETE


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("no full stop", 1),
        ("One. Two! Three?", 3),
        ("Latency rose to 3.5 s at v1.2.3. Then it fell.", 2),
        ("Several services, e.g. Checkout, failed. It is over.", 2),
        ("See https://a.example/b.html?x=1. Over.", 2),
        ("It hit the shop etc. Then it ended.", 2),
        ('He said "stop." Then it ended…', 2),
        ("It lasted approx. 5 min. and ended.", 1),
        ("Bookings failed for 2.2 h. A certificate had expired.", 2),
        ("A search took 4 s. A cache leaked.", 2),
        ("J. Doe of St. Gallen saw it at the U.S. site of Acme Inc. at once. It is over.", 2),
        ("Am 17. November war es gestört. Am 17. Nov. war es vorbei.", 2),
        ("Vom 3. Kunden an ging es nicht. Es waren 46. Dann war es vorbei.", 3),
        ("- one item\n- another item\n", 2),
        ("A heading\n\nA sentence.", 2),
        ("障害が起きた。復旧した。", 2),
        ("What?! Really...", 2),
    ],
)
def test_sentences_are_counted_as_a_reader_would(text, number) -> None:
    assert sentence_count(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("80 % of on-call shifts", 4),
        ("障害報告", 4),
        ("—", 0),
        ("DB’s障害は3.5分", 6),
        ("ㄅㄆ “naïve” plan", 3),
    ],
)
def test_words_are_counted_as_a_reader_would(text, number) -> None:
    assert word_count(text) == number


def test_a_quotation_is_short_and_on_one_line() -> None:
    assert quote("two\nlines\u2028and\x0bmore") == '"two lines and more"'
    assert len(quote("word " * 100)) <= 42


@pytest.mark.parametrize(
    "owner",
    ["Ada Berg", "Anders Olander", "ada+ops@mail.example", "SRE lead", "Al Teamer", "Ada (on call)", "@ada"],
)
def test_one_person_or_role_is_neither_several_nor_a_team(owner) -> None:
    assert not is_several(owner)
    assert not is_team(owner)


@pytest.mark.parametrize(
    "owner",
    ["SRE on duty", "duty manager", "Engineer of the week", "whoever is on call", "DBA on call", "@payments"],
)
def test_a_role_in_a_rota_is_no_person(owner) -> None:
    assert is_team(owner)


@pytest.mark.parametrize(
    "piece",
    ["a", "1", ".", " ", "some ", "for 1 ", "should ", "-a", "a.", "'", "111 ", "1 aaa ", "a@a.",
     "breach a b c ", "10.1.1.", "1111 1111 1111 1111 ", "GB12 ABCD ABCD ABCD ", "token=a", "ab://c:",
     "12:00 am ", "one and two ", "1 thousand "],
)  # fmt: skip
def test_long_hostile_text_costs_as_much_as_it_is_long(piece) -> None:
    def check_it(length: int) -> None:
        check(_full_of(piece * (length // len(piece))), TODAY)

    assert grows_evenly(check_it, 50_000)


def _full_of(text: str) -> Postmortem:
    document = GOOD
    for path in (
        "title",
        "summary.text",
        "summary.detection",
        "impact.narrative",
        "impact.apology",
        "impact.evidence[v1].body",
        "timeline[e3].text",
        "actions[a1].title",
        "actions[a1].owner",
        "facts.incident_url",
    ):
        document = sets(path, text)(document)
    document = both(sets("visibility", "public"), sets("facts.trigger", "security"))(document)
    return sets("impact.metrics[n2].unit", text)(document)
