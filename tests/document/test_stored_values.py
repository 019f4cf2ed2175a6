"""What a field takes in: text that every file can hold, whole numbers kept whole, ids that fit paths."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from pmtui.document import Action, Entry, Facts, Metric, Postmortem, Sla, Summary
from pmtui.document.base import utc
from pmtui.document.edits import explain


def _sentence(part, **values):
    with pytest.raises(ValidationError) as refused:
        part.model_validate(values)
    return explain(refused.value)


def test_line_ends_of_other_systems_become_one_kind():
    assert Summary(text="one\r\ntwo\rthree\n").text == "one\ntwo\nthree\n"


def test_a_line_stays_one_line_and_nothing_else_of_it_changes():
    assert Action(title="  one\r\ntwo\n").title == "  one two "
    assert Action(title="\x1b[2J\u2028\t[b]").title == "\x1b[2J\u2028\t[b]"


@pytest.mark.parametrize(
    ("part", "values"),
    [
        (Postmortem, {"title": "\ud800"}),
        (Summary, {"text": "one\n\udfff"}),
        (Facts, {"tags": ["pool", "\ud83d"]}),
        (Facts, {"severity": "\ud800"}),
        (Sla, {"breached": "\ud800"}),
    ],
)
def test_half_of_a_character_is_refused(part, values):
    said = "half of a character (a lone surrogate) cannot be saved; type it again"
    assert _sentence(part, **values) == said


def test_a_single_word_is_a_list_of_one():
    assert Facts.model_validate({"services": "checkout"}).services == ("checkout",)


@pytest.mark.parametrize("number", [0, 1200, -5, 10**15, -(10**15), 12.5, 1200.0])
def test_a_number_comes_back_as_it_was_written(number):
    value = Metric(value=number).value

    assert value == number
    assert type(value) is type(number)


@pytest.mark.parametrize(
    ("part", "field", "value", "sentence"),
    [
        *(
            (Metric, "value", value, "expected a number, such as 1200 or 12.5")
            for value in ("1200", True, [1], {}, 1j)
        ),
        *(
            (Metric, "value", value, "expected a number below a thousand million million")
            for value in (float("inf"), float("nan"), 10**15 + 1, -1e300, 10**400)
        ),
        (Sla, "downtime", -1, "expected a number that is not negative"),
        (Sla, "spent", -0.5, "expected a number that is not negative"),
        *(
            (Sla, "target", value, "expected a percentage above 0 and up to 100, such as 99.9")
            for value in (0, -1, 100.1)
        ),
    ],
)
def test_what_is_no_usable_number_is_refused(part, field, value, sentence):
    assert _sentence(part, **{field: value}) == sentence


def test_a_target_of_all_the_time_is_a_target():
    assert Sla(target=100).target == 100


@pytest.mark.parametrize("good", ["", "a7f3", "A-b_9", "x" * 40])
def test_an_id_is_letters_digits_and_dashes(good):
    assert Action(id=good).id == good


@pytest.mark.parametrize("bad", ["a]b", "[", "a.b", "a b", "ä", "x" * 41, "\n", "a\n", "../x", "\x1b"])
def test_an_id_that_would_not_fit_into_a_path_is_refused(bad):
    assert _sentence(Action, id=bad) == "expected up to 40 letters, digits, - or _, such as a7f3"


def test_an_entry_needs_its_time():
    assert _sentence(Entry) == "this field is required"


def test_a_part_cannot_be_changed_in_place():
    entry = Entry(at=utc(2024, 3, 15))
    with pytest.raises(ValidationError):
        entry.text = "another"
    assert entry.text == ""


def test_keys_of_another_version_are_kept():
    document = Postmortem.model_validate({"mood": "calm", "actions": [{"id": "a1", "cost": 3}]})

    assert document.model_extra == {"mood": "calm"}
    assert document.actions[0].model_extra == {"cost": 3}
