"""An edit makes a new document that shares what it did not change, or refuses with a sentence."""

from __future__ import annotations

import re

import pytest

from pmtui.document import (
    Absence,
    Action,
    Declaration,
    Entry,
    Facts,
    Impact,
    InvalidValue,
    Lesson,
    Lessons,
    Meeting,
    Metric,
    NoSuchField,
    Postmortem,
    Question,
    Severity,
    Sla,
    Topic,
    get,
    insert,
    move,
    put,
    remove,
    sort_timeline,
)
from pmtui.document.base import utc
from pmtui.document.meetings import AgendaItem

DOCUMENT = Postmortem(
    title="Checkout refuses logins",
    facts=Facts(severity=Severity.SEV2, tags=("pool",), detected=utc(2024, 3, 15, 14, 34)),
    timeline=(
        Entry(id="t1", at=utc(2024, 3, 15, 14, 32), questions=(Question(id="q1"), Question(id="q2"))),
        Entry(id="t2", at=utc(2024, 3, 15, 14, 40)),
    ),
    impact=Impact(metrics=(Metric(id="n1", value=5),), sla=(Sla(id="s1", target=99.9),)),
    actions=(Action(id="a1", owner="Ada Berg"), Action(id="a2"), Action(id="a3")),
    lessons=Lessons(lucky=(Lesson(id="l1"),)),
    meetings=(Meeting(id="m1", agenda=(AgendaItem(id="g1", planned=20),)),),
    declared={Topic.SLA: Declaration(reason="internal tool"), Topic.RISKS: Declaration(reason="none known")},
)


def _others(part, changed):
    return [name for name in type(part).model_fields if name != changed]


def test_a_changed_field_leaves_all_else_the_very_same():
    after = put(DOCUMENT, "timeline[t1].questions[q2].answer", "The graph.")

    assert get(after, "timeline[t1].questions[q2].answer") == "The graph."
    assert get(DOCUMENT, "timeline[t1].questions[q2].answer") == ""
    assert all(getattr(after, name) is getattr(DOCUMENT, name) for name in _others(DOCUMENT, "timeline"))
    assert after.timeline[1] is DOCUMENT.timeline[1]
    assert after.timeline[0].questions[0] is DOCUMENT.timeline[0].questions[0]


def test_a_changed_declaration_leaves_the_others_the_very_same():
    after = put(DOCUMENT, "declared[service levels].state", "unknown")

    assert after.declared[Topic.SLA] == Declaration(state=Absence.UNKNOWN, reason="internal tool")
    assert after.declared[Topic.RISKS] is DOCUMENT.declared[Topic.RISKS]
    assert after.timeline is DOCUMENT.timeline


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("title", "Checkout refuses logins"),
        ("title", "Checkout\nrefuses logins"),
        ("facts.severity", Severity.SEV2),
        ("facts.severity", "sev2"),
        ("facts.tags", ("pool",)),
        ("facts.tags", ["pool"]),
        ("facts.tags", "pool"),
        ("facts.detected", utc(2024, 3, 15, 14, 34)),
        ("facts.detected", "2024-03-15T15:34+01:00"),
        ("facts.date", None),
        ("impact.metrics[n1].value", 5),
        ("actions[a1]", Action(id="a1", owner="Ada Berg")),
        ("actions", DOCUMENT.actions),
        ("declared[service levels]", Declaration(reason="internal tool")),
        ("declared[service levels].reason", "internal tool"),
        ("declared", dict(DOCUMENT.declared)),
    ],
)
def test_the_value_that_stands_there_already_changes_nothing(path, value):
    assert put(DOCUMENT, path, value) is DOCUMENT


def test_a_number_that_is_written_otherwise_is_a_change():
    after = put(DOCUMENT, "impact.metrics[n1].value", 5.0)

    assert type(get(after, "impact.metrics[n1].value")) is float


def test_keys_of_another_version_survive_an_edit():
    strange = Postmortem.model_validate({"mood": 1, "facts": {"weather": "rain"}})
    after = put(put(strange, "facts.owner", "Ada Berg"), "title", "x")

    assert after.model_extra == {"mood": 1}
    assert after.facts.model_extra == {"weather": "rain"}


TIME = "expected a time with its zone, such as 2024-03-15T14:32:00Z"
NUMBER = "expected a number, such as 1200 or 12.5"


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        ("title", 5, "expected text in quotation marks"),
        ("summary.text", None, "expected text in quotation marks"),
        ("facts.services", 5, "expected a list"),
        ("facts.services", ["checkout", 3], "expected text in quotation marks"),
        ("facts.detected", "soon", TIME),
        ("timeline[t1].at", None, TIME),
        ("facts.date", "soon", "expected a day, such as 2024-03-29"),
        ("facts.severity", "sev9", "expected 'sev1', 'sev2', 'sev3' or 'sev4'"),
        ("status", None, "expected 'draft', 'in review' or 'published'"),
        ("timeline[t1].starred", "maybe", "expected true or false"),
        ("impact.sla[s1].breached", 5, "expected true or false"),
        ("impact.metrics[n1].value", "many", NUMBER),
        ("impact.sla[s1].target", 0, "expected a percentage above 0 and up to 100, such as 99.9"),
        ("impact.sla[s1].downtime", -1, "expected a number that is not negative"),
        ("meetings[m1].agenda[g1].planned", 1.5, "expected a whole number"),
        ("meetings[m1].agenda[g1].planned", -1, "expected a number that is not negative"),
        ("actions", 5, "expected a list"),
        ("actions", ["x"], "expected a table"),
        ("actions[a1]", "x", "expected a table"),
        ("actions[a1]", Entry(at=utc(2024, 3, 15)), "expected a table"),
        ("actions[a1].id", "a]b", "expected up to 40 letters, digits, - or _, such as a7f3"),
        ("facts", "x", "expected a table"),
        ("declared", [], "expected a table"),
        ("declared[service levels]", "no promise", "expected a table"),
        ("declared[impact]", "no promise", "expected a table"),
        ("declared[service levels].state", "perhaps", "expected 'not applicable' or 'unknown'"),
        ("schema_version", 0, "expected the version of the file format, a whole number such as 1"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_in_a_sentence(path, value, sentence):
    with pytest.raises(InvalidValue) as refused:
        put(DOCUMENT, path, value)

    assert str(refused.value) == sentence


EVERY_KIND = [
    *("title", "summary.text", "facts.services", "facts.detected", "facts.date", "facts.severity", "status"),
    *("timeline[t1].starred", "timeline[t1].at", "impact.metrics[n1].value", "impact.sla[s1].breached"),
    *("meetings[m1].agenda[g1].spent", "actions", "actions[a1]", "actions[a1].id", "facts", "follow_up"),
    *("declared", "declared[risks]", "declared[risks].reason", "schema_version", "publication.date"),
]
SENTENCE = re.compile("expected |half of |this field ")
ODD = (object(), "\ud800", "\x00", -1, 10**400, float("nan"), 1j, b"x", [[]], {"x": object()}, {1: 2})


@pytest.mark.parametrize("path", EVERY_KIND)
def test_no_refusal_speaks_of_the_program(path):
    refusals = [sentence for value in ODD if (sentence := _refusal(path, value))]

    assert refusals
    assert [sentence for sentence in refusals if not SENTENCE.match(sentence)] == []


def _refusal(path, value):
    try:
        put(DOCUMENT, path, value)
    except InvalidValue as refused:
        return str(refused)
    return ""


@pytest.mark.parametrize(
    "path",
    [
        "",
        "mood",
        "facts.mood",
        "actions[zz].owner",
        "actions.a1",
        "declared[nonsense]",
        "declared[impact].reason",
    ],
)
def test_nothing_is_put_where_there_is_no_field(path):
    with pytest.raises(NoSuchField) as missing:
        put(DOCUMENT, path, "x")

    assert missing.value.path == path


def test_a_topic_is_declared_by_its_path():
    after = put(DOCUMENT, "declared[impact]", Declaration(reason="nobody noticed"))

    assert list(after.declared) == [Topic.SLA, Topic.RISKS, Topic.IMPACT]
    assert all(isinstance(topic, Topic) for topic in after.declared)
    assert Topic.IMPACT not in DOCUMENT.declared


def _ids(document):
    return "".join(action.id[-1] for action in document.actions)


@pytest.mark.parametrize(
    ("index", "order"), [(None, "1239"), (0, "9123"), (1, "1923"), (3, "1239"), (99, "1239")]
)
def test_a_row_is_inserted_where_it_was_asked_for(index, order):
    after = insert(DOCUMENT, "actions", Action(id="a9"), index)

    assert _ids(after) == order
    assert {id(row) for row in DOCUMENT.actions} < {id(row) for row in after.actions}


@pytest.mark.parametrize("path", ["", "title", "facts", "facts.tags", "declared", "actions[a1]", "mood"])
def test_rows_are_inserted_into_lists_of_rows_alone(path):
    with pytest.raises(NoSuchField):
        insert(DOCUMENT, path, Action(id="a9"))


def test_a_row_of_another_kind_is_refused():
    with pytest.raises(InvalidValue, match="expected a table"):
        insert(DOCUMENT, "actions", Lesson(id="l9"))


def test_removed_rows_and_declarations_are_gone_alone():
    assert _ids(remove(DOCUMENT, "actions[a2]")) == "13"
    assert [
        question.id for question in remove(DOCUMENT, "timeline[t1].questions[q1]").timeline[0].questions
    ] == ["q2"]
    assert remove(DOCUMENT, "declared[risks]").declared == {Topic.SLA: Declaration(reason="internal tool")}


@pytest.mark.parametrize("change", [remove, lambda document, path: move(document, path, 1)])
@pytest.mark.parametrize(
    "path",
    ["", "title", "actions", "actions[zz]", "actions.a1", "facts.tags[pool]", "declared[impact]", "[a1]"],
)
def test_what_is_no_row_can_be_neither_removed_nor_moved(change, path):
    with pytest.raises(NoSuchField) as missing:
        change(DOCUMENT, path)

    assert missing.value.path == path


@pytest.mark.parametrize(
    ("row", "by", "order"), [("a1", 1, "213"), ("a1", 9, "231"), ("a3", -1, "132"), ("a3", -9, "312")]
)
def test_a_row_moves_as_far_as_the_list_goes(row, by, order):
    assert _ids(move(DOCUMENT, f"actions[{row}]", by)) == order


@pytest.mark.parametrize(("row", "by"), [("a1", -1), ("a3", 1), ("a2", 0)])
def test_a_row_that_cannot_move_leaves_the_document_the_same(row, by):
    assert move(DOCUMENT, f"actions[{row}]", by) is DOCUMENT


def test_the_timeline_is_sorted_by_time_and_equal_times_keep_their_order():
    hour = utc(2024, 3, 15, 14)
    entries = (Entry(id="t3", at=utc(2024, 3, 15, 15)), Entry(id="t1", at=hour), Entry(id="t2", at=hour))
    after = sort_timeline(Postmortem(timeline=entries))

    assert [entry.id for entry in after.timeline] == ["t1", "t2", "t3"]
    assert after.timeline[2] is entries[0]


def test_a_sorted_timeline_is_left_alone():
    assert sort_timeline(DOCUMENT) is DOCUMENT
    assert sort_timeline(empty := Postmortem()) is empty
