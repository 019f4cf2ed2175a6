"""Values and their text: what a field shows is what it reads, for every field of a document."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pmtui.document import (
    ActionStatus,
    FieldKind,
    Kind,
    NoSuchField,
    Postmortem,
    Priority,
    Severity,
    Status,
    Trigger,
    field_at,
    put,
    walk,
)
from pmtui.editing import Context, cycled, is_optional, parse_value, show_value
from pmtui.editing.context import context_for, entry_context
from strategies import documents

CONTEXT = Context(datetime(2024, 3, 17, 10, 0, tzinfo=UTC), date(2024, 3, 15))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(extras=False))
def test_every_field_reads_what_it_shows(document: Postmortem) -> None:
    for path, value in walk(document):
        if field_at(path).kind in (FieldKind.ROWS, FieldKind.PART):
            continue
        read = parse_value(path, show_value(value), context_for(document, path, CONTEXT.now))
        assert read == value
        assert type(read) is type(value)
        assert put(document, path, read) is document


@given(st.lists(st.text(), max_size=6).map(tuple))
def test_lists_of_words_read_what_they_show(words: tuple[str, ...]) -> None:
    assert parse_value("facts.tags", show_value(words), CONTEXT) == words


@given(st.integers(-(10**15), 10**15) | st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_read_what_they_show(number: float) -> None:
    read = parse_value("impact.metrics[a].value", show_value(number), CONTEXT)
    assert read == number
    assert type(read) is type(number)


@pytest.mark.parametrize(
    ("path", "raw", "value"),
    [
        ("title", "  as typed ", "  as typed "),
        ("summary.text", "one\ntwo", "one\ntwo"),
        ("facts.tags", "a, b,, c ,", ("a", "b", "c")),
        ("facts.tags", '"payments, EU", login', ("payments, EU", "login")),
        ("facts.tags", '5" disk, "say ""hi"""', ('5" disk', 'say "hi"')),
        ("facts.tags", " ", ()),
        ("facts.detected", "14:34", datetime(2024, 3, 15, 14, 34, tzinfo=UTC)),
        ("facts.detected", "", None),
        ("actions[a].due", "+2w", date(2024, 3, 31)),
        ("actions[a].due", " ", None),
        ("actions[a].due", "wed", date(2024, 3, 20)),
        ("actions[a].finished", "wed", date(2024, 3, 13)),
        ("facts.date", "wed", date(2024, 3, 13)),
        ("follow_up.date", "wed", date(2024, 3, 20)),
        ("follow_up.held", "wed", date(2024, 3, 13)),
        ("facts.severity", "1", Severity.SEV1),
        ("facts.severity", "SEV 2", Severity.SEV2),
        ("facts.severity", "critical", Severity.SEV1),
        ("facts.severity", "", None),
        ("facts.trigger", "deploy", Trigger.DEPLOYMENT),
        ("facts.trigger", "vendor", Trigger.THIRD_PARTY),
        ("facts.trigger", "party", Trigger.THIRD_PARTY),
        ("timeline[a].kind", "deploy", Kind.CHANGE),
        ("timeline[a].kind", "Ack", Kind.ACKNOWLEDGEMENT),
        ("timeline[a].kind", "all clear", Kind.ALL_CLEAR),
        ("timeline[a].kind", "rec", Kind.RECOVERY),
        ("actions[a].status", "todo", ActionStatus.TO_DO),
        ("actions[a].status", "inprogress", ActionStatus.IN_PROGRESS),
        ("actions[a].status", "WIP", ActionStatus.IN_PROGRESS),
        ("actions[a].status", "wontdo", ActionStatus.WONT_DO),
        ("actions[a].status", "won’t do", ActionStatus.WONT_DO),
        ("actions[a].priority", "h", Priority.HIGH),
        ("status", "review", Status.IN_REVIEW),
        ("timeline[a].starred", "x", True),
        ("timeline[a].starred", "N", False),
        ("timeline[a].starred", "", False),
        ("impact.sla[a].breached", "yes", True),
        ("impact.sla[a].breached", "", None),
        ("impact.metrics[a].value", "1200", 1200),
        ("impact.metrics[a].value", "1,200", 1200),
        ("impact.metrics[a].value", "1 200", 1200),
        ("impact.metrics[a].value", "1'200'000", 1200000),
        ("impact.metrics[a].value", "12.5", 12.5),
        ("impact.metrics[a].value", "3k", 3000),
        ("impact.metrics[a].value", "1.2M", 1200000),
        ("impact.metrics[a].value", "−5", -5),
        ("impact.metrics[a].value", "", None),
    ],
)
def test_typed_text_means_a_value(path: str, raw: str, value: Any) -> None:
    read = parse_value(path, raw, CONTEXT)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("path", "raw", "sentence"),
    [
        ("facts.severity", "sev", "this could be sev1, sev2, sev3 or sev4; write some letters more"),
        ("facts.severity", "awful", "expected sev1, sev2, sev3 or sev4"),
        (
            "timeline[a].kind",
            "de",
            "this could be detection, declaration or decision; write some letters more",
        ),
        ("actions[a].status", "", "this cannot be empty; expected to do, in progress, done or won't do"),
        ("timeline[a].starred", "perhaps", "expected yes or no"),
        ("timeline[a].at", "", "an entry needs its time, such as 14:32"),
        ("facts.tags", '"open', 'the quotation mark is not closed; write a second " after the word'),
        ("facts.tags", '"a" b', "write a comma after the closing quotation mark"),
        ("impact.metrics[a].value", "12,5", "is the comma a decimal point? write 12.5, or 125 without it"),
        ("impact.metrics[a].value", "~1200", 'write the number alone and set "Approximate" to yes'),
        ("impact.metrics[a].value", "5%", "write the number alone; the % sign belongs into the unit"),
        (
            "impact.metrics[a].value",
            "12 users",
            "expected a number alone, such as 1200, 12.5 or 3k; its unit stands beside it",
        ),
        ("impact.metrics[a].value", "many", "expected a number, such as 1200, 12.5 or 3k"),
        ("impact.metrics[a].value", "1" * 1000, "this is too long for a number"),
        ("actions", "x", "actions has several parts; change them one by one"),
    ],
)
def test_text_that_means_nothing_gets_a_sentence(path: str, raw: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        parse_value(path, raw, CONTEXT)
    assert str(refused.value) == sentence


@given(st.text("0123456789,.' kMe+-_%\u202f", max_size=30))
def test_any_number_like_text_is_a_number_or_a_sentence(text: str) -> None:
    try:
        value = parse_value("impact.metrics[a].value", text, CONTEXT)
    except ValueError:
        return
    assert value is None or isinstance(value, int | float)


def test_a_field_that_does_not_exist_is_no_matter_of_input() -> None:
    with pytest.raises(NoSuchField):
        parse_value("facts.nonsense", "x", CONTEXT)
    with pytest.raises(NoSuchField):
        is_optional("nonsense")


def test_choices_and_flags_go_round() -> None:
    assert cycled("facts.severity", None) is Severity.SEV1
    assert cycled("facts.severity", Severity.SEV4) is None
    assert cycled("facts.severity", None, -1) is Severity.SEV4
    assert cycled("actions[a].status", ActionStatus.WONT_DO) is ActionStatus.TO_DO
    assert cycled("timeline[a].starred", False) is True
    assert cycled("timeline[a].starred", True) is False
    assert [cycled("impact.sla[a].breached", value) for value in (None, True, False)] == [True, False, None]
    with pytest.raises(ValueError, match="title is no choice"):
        cycled("title", "x")


def test_a_bare_clock_belongs_to_the_day_that_the_document_knows() -> None:
    document = put(Postmortem(), "facts.date", date(2024, 1, 2))
    assert context_for(document, "facts.detected", CONTEXT.now).day == date(2024, 1, 2)
    assert context_for(Postmortem(), "facts.detected", CONTEXT.now).day == date(2024, 3, 17)
    assert context_for(document, "meetings[a].held", CONTEXT.now).day == date(2024, 3, 17)
    started = put(document, "facts.impact_started", datetime(2024, 1, 2, 23, 50, tzinfo=UTC))
    detected = context_for(started, "facts.detected", CONTEXT.now)
    assert parse_value("facts.detected", "00:05", detected) == datetime(2024, 1, 3, 0, 5, tzinfo=UTC)
    assert entry_context(started, CONTEXT.now).previous is None
    begun_later = put(started, "facts.date", date(2024, 1, 9))
    assert entry_context(begun_later, CONTEXT.now).day == date(2024, 1, 2)
