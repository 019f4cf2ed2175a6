"""Every row has a short id of its own that two programs agree on."""

from __future__ import annotations

import random

import pytest

from pmtui.document import Action, Entry, Lesson, Lessons, Postmortem, Question, complete_ids, ids_of, new_id
from pmtui.document.base import utc
from pmtui.document.ids import ALPHABET, LENGTH

AT = utc(2024, 3, 15, 14, 32)
WRITTEN = Postmortem(
    timeline=(
        Entry(at=AT, text="alert", questions=(Question(text="Why then?"),)),
        Entry(at=AT, text="alert"),
    ),
    actions=(Action(title="Add an alert"), Action(id="a1", title="Freeze the pool")),
)


def test_missing_ids_are_filled_in_and_written_ones_stay():
    after = complete_ids(WRITTEN)

    assert len(ids_of(after)) == 5
    assert after.actions[1] is WRITTEN.actions[1]
    assert after.lessons is WRITTEN.lessons
    for made in ids_of(after) - {"a1"}:
        assert len(made) == LENGTH
        assert set(made) <= set(ALPHABET)


def test_two_programs_that_read_one_file_agree():
    again = Postmortem.model_validate(WRITTEN.model_dump(by_alias=True))

    assert complete_ids(again) == complete_ids(WRITTEN)


def test_complete_ids_stay_as_they_are():
    after = complete_ids(WRITTEN)

    assert complete_ids(after) is after


def test_a_row_copied_with_its_id_gets_one_of_its_own():
    copied = Postmortem(actions=(Action(id="a1", title="one"), Action(id="a1", title="one")))
    first, second = complete_ids(copied).actions

    assert first is copied.actions[0]
    assert second.title == "one"
    assert second.id not in ("a1", "")


def test_a_copy_in_another_list_is_a_copy_too():
    copied = Postmortem(actions=(Action(id="x1"),), lessons=Lessons(lucky=(Lesson(id="x1", text="luck"),)))

    assert complete_ids(copied).actions[0].id == "x1"
    assert complete_ids(copied).lessons.lucky[0].id not in ("x1", "")


def test_a_copied_entry_leaves_its_questions_with_the_first():
    entry = Entry(id="t1", at=AT, questions=(Question(id="q1", text="Why then?"),))
    first, second = complete_ids(Postmortem(timeline=(entry, entry))).timeline

    assert first is entry
    assert {second.id, second.questions[0].id}.isdisjoint({"t1", "q1", ""})
    assert second.questions[0].text == "Why then?"


def test_a_made_id_never_takes_one_that_stands_further_down():
    made = complete_ids(Postmortem(actions=(Action(title="one"),))).actions[0].id
    both = complete_ids(Postmortem(actions=(Action(title="one"), Action(id=made, title="two"))))

    assert both.actions[1].id == made
    assert both.actions[0].id not in ("", made)


def test_unknown_keys_that_look_like_rows_are_left_alone():
    document = Postmortem.model_validate({"x": [{"text": "no id"}]})

    assert complete_ids(document) is document


@pytest.mark.parametrize("seed", range(3))
def test_a_fresh_id_is_not_taken(seed):
    choose = random.Random(seed).choice
    taken: set[str] = set()
    for _ in range(500):
        fresh = new_id(taken, choose)
        assert fresh not in taken
        taken.add(fresh)
    assert all(len(fresh) == LENGTH for fresh in taken)


def test_where_all_short_ids_are_taken_they_grow():
    always_first = ALPHABET.__getitem__

    assert new_id((), lambda _: always_first(0)) == "2222"
    assert new_id({"2222", "22222"}, lambda _: always_first(0)) == "222222"


def test_an_id_can_be_read_aloud():
    assert not set(ALPHABET) & set("aeiouyl01")
