"""Every field has a name, a help line and an example that can be typed as it stands."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime

import pytest

from pmtui.document import (
    Action,
    Declaration,
    Entry,
    Evidence,
    FieldKind,
    InvalidValue,
    NoSuchField,
    Postmortem,
    Section,
    field_at,
    fields_of,
    put,
    section_of,
)
from pmtui.editing import Context, parse_value

TYPED_AT = Context(now=datetime(2024, 3, 18, 12, tzinfo=UTC), day=date(2024, 3, 15))


def _forms(part, path=""):
    """Yield every part of the model with the path under which its fields stand."""
    yield path, part
    for field in fields_of(part):
        below = f"{path}.{field.name}".lstrip(".")
        if field.kind is FieldKind.ROWS:
            yield from _forms(field.row, f"{below}[x]")
        elif field.name == "declared":
            yield from _forms(Declaration, "declared[risks]")
        elif field.kind is FieldKind.PART:
            yield from _forms(type(part.model_fields[field.name].default), below)


FORMS = dict(_forms(Postmortem))
PATHS = [f"{form}.{field.name}".lstrip(".") for form, part in FORMS.items() for field in fields_of(part)]
TYPED = [
    path
    for path in PATHS
    if field_at(path).kind not in (FieldKind.ROWS, FieldKind.PART)
    and not path.endswith(("].id", "schema_version"))
]


def test_the_catalogue_knows_the_whole_model():
    assert len(FORMS) > 20
    assert {
        "facts.people[x].role",
        "timeline[x].questions[x].answer",
        "analysis.whys[x].parent",
        "meetings[x].agenda[x].spent",
        "declared[risks].reason",
    } < set(TYPED)


@pytest.mark.parametrize("path", PATHS)
def test_a_field_says_what_belongs_into_it(path):
    field = field_at(path)

    assert field.title[:1].isupper()
    assert len(field.title) <= 60
    assert field.help.endswith((".", "?"))
    assert field.help.isprintable()
    assert len(field.help) <= 90
    assert field.help.rstrip(".").lower() != field.title.lower()


@pytest.mark.parametrize("path", TYPED)
def test_the_example_of_a_field_can_be_typed(path):
    field = field_at(path)
    # A flag is switched by a key; whoever types it writes yes.
    example = field.example or ("yes" if field.kind is FieldKind.FLAG else "")
    value = parse_value(path, example, TYPED_AT)

    assert value not in (None, "", ())
    assert _takes(path, value)


def _takes(path, value):
    """Return whether the model takes the value in a row of its own."""
    form, _, name = path.rpartition(".")
    part = FORMS[form]
    given = {"at": TYPED_AT.now} if part is Entry else {}
    try:
        return getattr(part.model_validate({**given, name: value}), name) == value
    except ValueError:
        return False


@pytest.mark.parametrize("form", FORMS)
def test_no_two_fields_of_one_form_are_called_the_same(form):
    titles = Counter(field.title for field in fields_of(FORMS[form]))

    assert [title for title, number in titles.items() if number > 1] == []


@pytest.mark.parametrize("path", PATHS)
def test_every_field_has_its_screen(path):
    assert isinstance(section_of(path), Section)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("title", FieldKind.LINE),
        ("summary.text", FieldKind.PROSE),
        ("facts.services", FieldKind.WORDS),
        ("facts.detected", FieldKind.INSTANT),
        ("actions[x].due", FieldKind.DAY),
        ("facts.severity", FieldKind.CHOICE),
        ("declared[risks].state", FieldKind.CHOICE),
        ("timeline[x].starred", FieldKind.FLAG),
        ("impact.sla[x].breached", FieldKind.FLAG),
        ("impact.metrics[x].value", FieldKind.NUMBER),
        ("meetings[x].agenda[x].spent", FieldKind.NUMBER),
        ("actions", FieldKind.ROWS),
        ("facts", FieldKind.PART),
    ],
)
def test_a_field_knows_how_it_is_typed(path, kind):
    assert field_at(path).kind is kind


def test_a_choice_knows_its_choices_and_a_list_its_rows():
    assert field_at("facts.severity").choices == ("sev1", "sev2", "sev3", "sev4")
    assert field_at("actions").row is Action
    assert field_at("impact.evidence").row is Evidence
    assert [field.name for field in fields_of(Entry) if field.required] == ["at"]


def test_every_choice_can_be_put():
    for path in (path for path in TYPED if "[" not in path and field_at(path).choices):
        for choice in field_at(path).choices:
            assert parse_value(path, choice, TYPED_AT).value == choice
            put(Postmortem(), path, choice)
        with pytest.raises(InvalidValue):
            put(Postmortem(), path, "nonsense")


@pytest.mark.parametrize(
    "path",
    [
        "",
        "mood",
        "facts.mood",
        "facts[x]",
        "title.text",
        "title[x]",
        "actions.title",
        "actions[x][y]",
        "actions[x].x",
    ],
)
def test_what_the_model_does_not_have_is_no_field(path):
    with pytest.raises(NoSuchField):
        field_at(path)
