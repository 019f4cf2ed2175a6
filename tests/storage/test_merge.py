"""Two people write at once: what each of them changed is kept, and where both changed one thing is told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from growth import grows_evenly
from pmtui.document import (
    Absence,
    Action,
    Declaration,
    Entry,
    Factor,
    Facts,
    InvalidValue,
    Part,
    Person,
    Postmortem,
    Question,
    Row,
    Severity,
    Summary,
    Topic,
    Why,
    complete_ids,
    ids_of,
    insert,
    put,
    remove,
)
from pmtui.document.base import utc
from pmtui.storage import Merged, loads, resolve
from pmtui.storage.merge import merge
from pmtui.storage.saving import encode
from pmtui.storage.sides import merge_lines, same
from strategies import documents, lines, prose

BASE = Postmortem(
    title="Checkout refuses logins",
    facts=Facts(severity=Severity.SEV2, owner="Ada Berg", tags=("pool", "retries")),
    summary=Summary(text="One.\nTwo.\nThree.\nFour."),
    timeline=(
        Entry(id="t1", at=utc(2024, 3, 15, 14, 32), text="alert"),
        Entry(id="t2", at=utc(2024, 3, 15, 15, 2), text="rolled back"),
    ),
    actions=(
        Action(id="a1", title="Add an alert", owner="Mika Laine", due=date(2024, 3, 29)),
        Action(id="a2", title="Cap the retries"),
    ),
)


def _entry(id_: str, minute: int, text: str = "seen", **more: Any) -> Entry:
    return Entry(id=id_, at=utc(2024, 3, 15, 14, minute), text=text, **more)


def _paths(merged: Merged) -> list[str]:
    return [conflict.path for conflict in merged.conflicts]


def test_changes_of_different_fields_are_both_kept():
    ours = put(put(BASE, "facts.severity", Severity.SEV1), "actions[a1].owner", "Sol Marin")
    theirs = put(put(BASE, "facts.owner", "Noor Haddad"), "actions[a1].due", date(2024, 4, 5))

    merged = merge(BASE, ours, theirs)

    assert merged.conflicts == ()
    facts, action = merged.document.facts, merged.document.actions[0]
    assert (facts.severity, facts.owner) == (Severity.SEV1, "Noor Haddad")
    assert (action.owner, action.due) == ("Sol Marin", date(2024, 4, 5))


def test_one_field_changed_twice_is_a_conflict_and_holds_our_value():
    ours, theirs = put(BASE, "actions[a1].owner", "Sol Marin"), put(BASE, "actions[a1].owner", "Ravi Kone")

    merged = merge(BASE, ours, theirs)

    assert merged.document == ours
    (conflict,) = merged.conflicts
    assert conflict.path == "actions[a1].owner"
    assert (conflict.base, conflict.ours, conflict.theirs) == ("Mika Laine", "Sol Marin", "Ravi Kone")


def test_the_same_change_on_both_sides_is_no_conflict():
    both = put(BASE, "facts.severity", Severity.SEV1)
    merged = merge(BASE, put(both, "title", "x"), put(both, "facts.owner", "y"))
    assert merged.conflicts == ()
    assert merged.document == put(put(both, "title", "x"), "facts.owner", "y")


def test_prose_is_merged_by_lines():
    ours = put(BASE, "summary.text", "One, mended.\nTwo.\nThree.\nFour.")
    theirs = put(BASE, "summary.text", "One.\nTwo.\nThree.\nFour, mended.\nFive.")

    merged = merge(BASE, ours, theirs)

    assert merged.conflicts == ()
    assert merged.document.summary.text == "One, mended.\nTwo.\nThree.\nFour, mended.\nFive."


def test_one_line_of_prose_changed_twice_is_a_conflict():
    ours = put(BASE, "summary.text", "One.\nTwo of us.\nThree.\nFour.")
    theirs = put(BASE, "summary.text", "One.\nTwo of them.\nThree.\nFour.")

    merged = merge(BASE, ours, theirs)

    assert _paths(merged) == ["summary.text"]
    assert merged.document.summary.text == ours.summary.text
    assert merged.conflicts[0].theirs == theirs.summary.text


def test_a_title_is_not_merged_by_halves():
    merged = merge(BASE, put(BASE, "title", "Ours"), put(BASE, "title", "Theirs"))
    assert _paths(merged) == ["title"]


def test_entries_of_both_sides_stand_in_the_order_of_time():
    ours = insert(BASE, "timeline", _entry("o1", 50))
    theirs = insert(BASE, "timeline", _entry("h1", 40))

    merged = merge(BASE, ours, theirs)

    assert merged.conflicts == ()
    assert [entry.id for entry in merged.document.timeline] == ["t1", "h1", "o1", "t2"]


def test_rows_added_at_one_place_all_stay_ours_first():
    ours = insert(BASE, "actions", Action(id="o1", title="ours"))
    theirs = insert(insert(BASE, "actions", Action(id="h1", title="theirs")), "actions", Action(id="h0"), 1)
    merged = merge(BASE, ours, theirs)
    assert [action.id for action in merged.document.actions] == ["a1", "h0", "a2", "o1", "h1"]


def test_a_row_that_both_added_alike_stays_once_and_is_still_referred_to():
    ours = insert(BASE, "analysis.contributors", Factor(id="o1", text="no alert"))
    theirs = insert(BASE, "analysis.contributors", Factor(id="h1", text="no alert"))
    theirs = insert(theirs, "analysis.whys", Why(id="h2", parent="h1", text="because"))
    theirs = put(theirs, "actions[a1].addresses", ("h1",))

    document = merge(BASE, ours, theirs).document

    assert [factor.id for factor in document.analysis.contributors] == ["o1"]
    assert document.actions[0].addresses == ("o1",)
    assert document.analysis.whys[0].parent == "o1"


def test_rows_alike_but_for_something_inside_both_stay():
    ours = insert(BASE, "timeline", _entry("o1", 40, questions=(Question(id="q1", text="why?"),)))
    theirs = insert(BASE, "timeline", _entry("h1", 40, questions=(Question(id="q2", text="who?"),)))
    assert len(merge(BASE, ours, theirs).document.timeline) == 4
    theirs = insert(BASE, "timeline", _entry("h1", 40, questions=(Question(id="q2", text="why?"),)))
    assert len(merge(BASE, ours, put(theirs, "title", "x")).document.timeline) == 3


@pytest.mark.parametrize("removed_by_us", [True, False])
def test_removed_and_changed_is_a_conflict_and_the_change_stays(removed_by_us):
    removed, changed = remove(BASE, "actions[a1]"), put(BASE, "actions[a1].owner", "Sol Marin")
    ours, theirs = (removed, changed) if removed_by_us else (changed, removed)

    merged = merge(BASE, ours, theirs)

    (conflict,) = merged.conflicts
    assert conflict.path == "actions[a1]"
    assert (conflict.ours is None, conflict.theirs is None) == (removed_by_us, not removed_by_us)
    assert merged.document.actions == changed.actions


def test_a_row_removed_by_one_side_goes():
    merged = merge(BASE, remove(BASE, "actions[a1]"), put(BASE, "actions[a2].owner", "Sol Marin"))
    assert merged.conflicts == ()
    assert [action.id for action in merged.document.actions] == ["a2"]


def test_the_order_of_the_side_that_sorted_is_kept():
    ours = put(BASE, "actions[a1].owner", "Sol Marin")
    theirs = put(BASE, "actions", BASE.actions[::-1])
    merged = merge(BASE, ours, theirs)
    assert [action.id for action in merged.document.actions] == ["a2", "a1"]
    assert merged.document.actions[1].owner == "Sol Marin"


def test_words_are_merged_one_by_one():
    ours = put(BASE, "facts.tags", ("pool", "retries", "login"))
    theirs = put(BASE, "facts.tags", ("database", "retries"))
    merged = merge(BASE, ours, theirs)
    assert merged.conflicts == ()
    assert sorted(merged.document.facts.tags) == ["database", "login", "retries"]


def test_declarations_are_merged_by_topic():
    none = Declaration(state=Absence.NOT_APPLICABLE, reason="internal tool")
    ours = put(BASE, "declared", {Topic.SLA: none})
    theirs = put(BASE, "declared", {Topic.RISKS: none})
    assert set(merge(BASE, ours, theirs).document.declared) == {Topic.SLA, Topic.RISKS}

    theirs = put(BASE, "declared", {Topic.SLA: none.model_copy(update={"reason": "no promise"})})
    merged = merge(BASE, ours, theirs)
    assert _paths(merged) == ["declared[service levels].reason"]
    settled = resolve(merged, "declared[service levels].reason", "no promise")
    assert settled.document.declared == theirs.declared


def test_keys_of_a_newer_version_are_merged_too():
    def with_keys(owner: str, **keys: object) -> Postmortem:
        return put(Postmortem.model_validate({**BASE.__dict__, **keys}), "facts.owner", owner)

    base = with_keys("a", mood={"team": "calm", "floor": 1}, size=1)
    ours = with_keys("b", mood={"team": "calm", "floor": 2}, size=2)
    theirs = with_keys("a", mood={"team": "tired", "floor": 1}, size=3, extra=[1])

    merged = merge(base, ours, theirs)

    assert merged.document.facts.owner == "b"
    assert merged.document.model_extra == {"mood": {"team": "tired", "floor": 2}, "size": 2, "extra": [1]}
    assert _paths(merged) == ["size"]
    assert resolve(merged, "size", 3).document.model_extra["size"] == 3


def test_a_row_added_under_one_id_is_one_row():
    ours = insert(BASE, "facts.people", Person(id="p1", name="Ada Berg"))
    theirs = insert(BASE, "facts.people", Person(id="p1", name="Ada Berg", role="commander"))
    merged = merge(BASE, ours, theirs)
    assert merged.conflicts == ()
    assert merged.document.facts.people == theirs.facts.people


def test_one_id_used_for_two_things_is_made_two():
    ours = insert(BASE, "facts.people", Person(id="x1", name="Ada Berg"))
    theirs = insert(BASE, "actions", Action(id="x1", title="Mend it"))
    merged = merge(BASE, ours, theirs).document
    assert len(ids_of(merged)) == 6
    assert merged.actions[-1].title == "Mend it"


def test_conflicts_are_settled_one_after_the_other():
    ours = put(put(BASE, "title", "Ours"), "actions[a1].owner", "Sol Marin")
    theirs = remove(put(BASE, "title", "Theirs"), "actions[a1]")
    merged = merge(BASE, ours, theirs)

    merged = resolve(merged, "title", "Theirs")
    assert merged.document.title == "Theirs"
    assert _paths(merged) == ["actions[a1]"]
    assert [action.id for action in merged.document.actions] == ["a1", "a2"]

    merged = resolve(merged, "actions[a1]", None)
    assert merged.conflicts == ()
    assert [action.id for action in merged.document.actions] == ["a2"]
    with pytest.raises(KeyError):
        resolve(merged, "title", "again")


def test_a_value_that_the_field_does_not_take_settles_nothing():
    merged = merge(
        BASE, put(BASE, "facts.severity", Severity.SEV1), put(BASE, "facts.severity", Severity.SEV3)
    )
    with pytest.raises(InvalidValue):
        resolve(merged, "facts.severity", "sev9")


def test_what_did_not_change_is_shared():
    merged = merge(BASE, put(BASE, "title", "x"), put(BASE, "facts.owner", "y")).document
    assert merged.timeline is BASE.timeline
    assert merged.actions is BASE.actions
    assert merged.summary is BASE.summary


def test_a_text_of_many_lines_is_merged_soon():
    base = "\n".join(f"line {number}" for number in range(20_000))
    ours = base.replace("line 5\n", "line five\n")
    theirs = "\n".join(line[::-1] for line in base.split("\n")[10_000:])
    assert merge_lines(base, ours, theirs) is None
    assert merge_lines(base, ours, f"{base}\nend") == f"{ours}\nend"


# Whatever documents hold

_QUICK = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


def _edits(document: Postmortem) -> st.SearchStrategy[Postmortem]:
    """Return a strategy for documents that somebody made of this one with a few edits."""
    ids = [("timeline", row.id) for row in document.timeline] + [
        ("actions", row.id) for row in document.actions
    ]
    edits: list[st.SearchStrategy[Any]] = [
        lines.map(lambda text: lambda d: put(d, "title", text)),
        prose.map(lambda text: lambda d: put(d, "summary.text", text)),
        prose.map(lambda text: lambda d: put(d, "impact.narrative", d.impact.narrative + text)),
        st.lists(lines, max_size=3).map(lambda words: lambda d: put(d, "facts.tags", tuple(words))),
        st.sampled_from(Severity).map(lambda value: lambda d: put(d, "facts.severity", value)),
        st.tuples(st.text("bcdf", min_size=6, max_size=8), lines).map(
            lambda both: lambda d: _add(d, "actions", Action(id=both[0], title=both[1]))
        ),
        st.tuples(st.text("ghjk", min_size=6, max_size=8), lines).map(
            lambda both: lambda d: _add(d, "timeline", _entry(both[0], 7, both[1]))
        ),
        parts_declared,
    ]
    if ids:
        rows = st.sampled_from(ids)
        edits += [
            st.tuples(rows, lines).map(lambda both: lambda d: _rewrite(d, *both[0], both[1])),
            rows.map(lambda row: lambda d: _drop(d, *row)),
        ]
    return st.lists(st.one_of(edits), max_size=4).map(lambda steps: _apply(document, steps))


parts_declared = st.tuples(st.sampled_from(Topic), lines).map(
    lambda both: lambda d: put(d, "declared", {**d.declared, both[0]: Declaration(reason=both[1])})
)


def _add(document: Postmortem, rows: str, row: Row) -> Postmortem:
    return document if row.id in ids_of(document) else insert(document, rows, row, 0)


def _rewrite(document: Postmortem, rows: str, id_: str, text: str) -> Postmortem:
    name = "text" if rows == "timeline" else "title"
    known = {row.id for row in getattr(document, rows)}
    return put(document, f"{rows}[{id_}].{name}", text) if id_ in known else document


def _drop(document: Postmortem, rows: str, id_: str) -> Postmortem:
    known = {row.id for row in getattr(document, rows)}
    return remove(document, f"{rows}[{id_}]") if id_ in known else document


def _apply(document: Postmortem, steps: list[Any]) -> Postmortem:
    for step in steps:
        document = step(document)
    return complete_ids(document)


@st.composite
def _triples(draw: st.DrawFn) -> tuple[Postmortem, Postmortem, Postmortem]:
    base = draw(documents())
    side = st.one_of(_edits(base), _edits(base), _edits(base), documents())
    return base, draw(side), draw(side)


@_QUICK
@given(documents(), documents())
def test_what_only_one_side_changed_is_the_merge(base, changed):
    assert merge(base, changed, changed) == Merged(changed)
    assert merge(base, base, changed) == Merged(changed)
    assert merge(base, changed, base) == Merged(changed)


@_QUICK
@given(_triples())
def test_a_merge_is_a_document_that_can_be_saved(triple):
    merged = merge(*triple)
    assert same(loads(encode(merged.document, None)), merged.document)
    assert same(Postmortem.model_validate(merged.document.model_dump(by_alias=True)), merged.document)


@_QUICK
@given(_triples())
def test_the_sides_can_be_exchanged(triple):
    base, ours, theirs = triple
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)

    assert {c.path for c in one.conflicts} == {c.path for c in other.conflicts}
    for conflict in one.conflicts:
        (twin,) = (c for c in other.conflicts if c.path == conflict.path)
        assert same((conflict.base, conflict.ours, conflict.theirs), (twin.base, twin.theirs, twin.ours))
    # Settled to one side's values, both hold the same, apart from the order of rows that both added.
    for conflict in other.conflicts:
        if conflict.path in {c.path for c in one.conflicts}:
            other = resolve(other, conflict.path, conflict.theirs)
    for conflict in one.conflicts:
        one = resolve(one, conflict.path, conflict.ours)
    assert _unordered(one.document) == _unordered(other.document)


@_QUICK
@given(_triples())
def test_every_change_of_one_side_is_kept_or_listed(triple):
    base, ours, theirs = triple
    merged = merge(base, ours, theirs)
    listed = tuple(_paths(merged))
    for path, mine, other, kept in _compared(base, ours, theirs, merged.document):
        if not path.startswith(listed):
            assert kept in (mine, other), path


def _compared(base: Postmortem, ours: Postmortem, theirs: Postmortem, merged: Postmortem):
    """Yield single fields that one side alone changed, with what they should and what they do hold."""
    for name in ("title", "status", "visibility", "profile"):
        before, mine, other = (getattr(side, name) for side in (base, ours, theirs))
        yield (
            name,
            mine if other == before else other,
            other if mine == before else mine,
            getattr(merged, name),
        )
    rows = {row.id: row for row in merged.actions}
    sides = [{row.id: row for row in side.actions} for side in (base, ours, theirs)]
    for id_ in set(sides[1]) | set(sides[2]):
        before, mine, other = (side.get(id_) for side in sides)
        if mine is not None and other == before:
            yield f"actions[{id_}]", mine, mine, rows.get(id_)
        elif other is not None and mine == before:
            held = rows.get(id_)
            twin = held is None and any(row.model_copy(update={"id": id_}) == other for row in merged.actions)
            yield f"actions[{id_}]", other, other, other if twin else held


def _unordered(value: Any) -> Any:
    """Return a value in which order and ids of rows do not count."""
    if isinstance(value, Part):
        own = {name: _unordered(item) for name, item in value.__dict__.items() if name != "id"}
        return repr(sorted(own.items())) + repr(sorted((value.model_extra or {}).items(), key=repr))
    if isinstance(value, dict):
        return repr(sorted((str(key), _unordered(item)) for key, item in value.items()))
    if isinstance(value, tuple):
        return repr(sorted(_unordered(item) for item in value))
    return repr(value)


def test_a_merge_of_a_long_timeline_is_quick():
    first = utc(2024, 3, 15)

    def merge_it(size: int) -> None:
        entries = [Entry(id=f"e{n}", at=first + timedelta(minutes=n), text=f"event {n}") for n in range(size)]
        base = Postmortem(timeline=tuple(entries))
        near, far = 5, size - 5
        ours = put(base, f"timeline[e{near}].text", "ours")
        theirs = put(base, f"timeline[e{far}].text", "theirs")
        document = merge(base, loads(encode(ours, None)), loads(encode(theirs, None))).document
        assert (document.timeline[near].text, document.timeline[far].text) == ("ours", "theirs")

    assert grows_evenly(merge_it, 2000)
