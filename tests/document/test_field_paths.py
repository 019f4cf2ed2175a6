"""A path names one place of a document, and keeps its meaning when rows move."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pmtui.document import (
    Action,
    AgendaItem,
    Declaration,
    Entry,
    Meeting,
    NoSuchField,
    Postmortem,
    Question,
    Row,
    Topic,
    get,
    has,
    join,
    move,
    parent_of,
    walk,
)
from pmtui.document.base import utc
from pmtui.document.paths import Step, parse
from strategies import HOSTILE, documents

DOCUMENT = Postmortem(
    title="Checkout refuses logins",
    timeline=(Entry(id="t1", at=utc(2024, 3, 15, 14, 32), questions=(Question(id="q1", text="Why then?"),)),),
    actions=(Action(id="a1", owner="Ada Berg"), Action(id="a2", owner="Sol Marin")),
    meetings=(Meeting(id="m1", agenda=(AgendaItem(id="g1", planned=20),)),),
    declared={Topic.SLA: Declaration(reason="internal tool")},
)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("title", "Checkout refuses logins"),
        ("facts.severity", None),
        ("actions[a2].owner", "Sol Marin"),
        ("timeline[t1].questions[q1].text", "Why then?"),
        ("meetings[m1].agenda[g1].planned", 20),
        ("declared[service levels].reason", "internal tool"),
    ],
)
def test_a_path_leads_to_its_value(path, value):
    assert has(DOCUMENT, path)
    assert get(DOCUMENT, path) == value


def test_a_path_keeps_its_meaning_when_rows_move():
    moved = move(DOCUMENT, "actions[a2]", -1)

    assert [action.id for action in moved.actions] == ["a2", "a1"]
    assert get(moved, "actions[a2].owner") == "Sol Marin"


NOWHERE = [
    *("", ".", ".title", "title.", "facts..owner", "[a1]", "actions[a1", "actions[a1]owner", "actions[[a1]]"),
    *("Title", "title ", " title", "title\n", "facts.mood", "facts[a1]", "title[a1]", "title.text"),
    *("actions[zz]", "actions.a1", "actions.a1.owner", "actions[a1][a2]", "actions[0]", "actions[-1]"),
    *("declared[risks]", "declared.reason", "declared[service levels]reason", "__class__", "model_fields"),
    *("facts.__dict__", "actions[a1].model_dump", "facts.model_config", "titleé"),
    *HOSTILE,
]


@pytest.mark.parametrize("path", NOWHERE, ids=range(len(NOWHERE)))
def test_a_path_that_leads_nowhere_is_named_in_a_sentence(path):
    assert not has(DOCUMENT, path)
    with pytest.raises(NoSuchField) as missing:
        get(DOCUMENT, path)
    assert str(missing.value) == f"there is no field {path!r} in a post-mortem"
    assert missing.value.path == path
    assert str(missing.value).isprintable()


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_of_paths(path):
    try:
        steps = parse(path)
    except NoSuchField:
        return
    written = "".join(f"[{name}]" if is_key else f".{name}" for name, is_key in steps)
    assert written.removeprefix(".") == path


def test_a_path_is_read_step_by_step():
    assert parse("actions[a7f3].owner") == (Step("actions", False), Step("a7f3", True), Step("owner", False))
    assert parse("declared[root causes]") == (Step("declared", False), Step("root causes", True))


@pytest.mark.parametrize(
    ("parent", "name", "key", "path"),
    [
        ("facts", "owner", None, "facts.owner"),
        ("", "title", None, "title"),
        ("actions", "", "a1", "actions[a1]"),
        ("actions", "owner", "a1", "actions[a1].owner"),
        ("facts", "", None, "facts"),
    ],
)
def test_paths_are_joined(parent, name, key, path):
    assert join(parent, name, key=key) == path


@pytest.mark.parametrize(
    ("path", "parent"),
    [
        ("title", ""),
        ("facts.owner", "facts"),
        ("actions[a1]", "actions"),
        ("actions[a1].owner", "actions[a1]"),
        ("meetings[m1].agenda[g1]", "meetings[m1].agenda"),
        ("declared[service levels]", "declared"),
    ],
)
def test_the_parent_is_the_path_without_its_last_step(path, parent):
    assert parent_of(path) == parent


def test_walking_follows_the_order_of_the_file():
    paths = [path for path, _ in walk(DOCUMENT)]

    assert paths[:3] == ["schema_version", "title", "status"]
    assert paths.index("timeline[t1].questions[q1].text") < paths.index("actions[a1].id")
    assert paths.index("actions[a1].owner") < paths.index("actions[a2].id")
    assert "declared[service levels].reason" in paths


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_every_place_that_is_walked_can_be_reached_again(document):
    seen = []
    for path, value in walk(document):
        assert get(document, path) is value
        assert not isinstance(value, Row)
        seen.append(path)
    assert len(set(seen)) == len(seen)
