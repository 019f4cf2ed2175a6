"""What holds for the edits of every document."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pmtui.document import (
    FieldKind,
    InvalidValue,
    Part,
    Postmortem,
    Row,
    complete_ids,
    field_at,
    get,
    ids_of,
    insert,
    mark_reviewed,
    move,
    parent_of,
    put,
    remove,
    sort_timeline,
    walk,
)
from strategies import documents, lines

QUICK = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def _row_paths(document):
    return [path.removesuffix(".id") for path, _ in walk(document) if path.endswith("].id")]


def _strangers(before, after, path):
    """Yield what lies off the way to the path and is not shared."""
    for name in type(before).model_fields:
        on_the_way = path == name or path.startswith((f"{name}.", f"{name}["))
        if not on_the_way and getattr(before, name) is not getattr(after, name):
            yield name


@QUICK
@given(documents())
def test_writing_what_stands_there_changes_nothing(document):
    for path, value in walk(document):
        assert put(document, path, value) is document, path


@QUICK
@given(documents(), st.data(), lines)
def test_a_written_line_is_read_back_and_all_else_is_shared(document, data, text):
    paths = [path for path, _ in walk(document) if _is_line(path)]
    path = data.draw(st.sampled_from(paths))
    after = put(document, path, text)

    assert get(after, path) == text
    assert list(_strangers(document, after, path)) == []
    assert put(after, path, get(document, path)) in (document, mark_reviewed(document, path))
    assert after.model_extra == document.model_extra


def _is_line(path):
    return not path.endswith("].id") and field_at(path).kind is FieldKind.LINE


@QUICK
@given(documents(), st.data())
def test_a_removed_row_comes_back_where_it_was(document, data):
    if not (paths := _row_paths(document)):
        return
    path = data.draw(st.sampled_from(paths))
    holder, row = parent_of(path), get(document, path)
    index = [other.id for other in get(document, holder)].index(row.id)
    without = remove(document, path)

    assert row.id not in ids_of(without)
    assert insert(without, holder, row, index) == document


@QUICK
@given(documents(), st.data(), st.integers(-3, 3))
def test_moving_changes_the_order_alone(document, data, by):
    if not (paths := _row_paths(document)):
        return
    path = data.draw(st.sampled_from(paths))
    before, after = (get(state, parent_of(path)) for state in (document, move(document, path, by)))

    assert {id(row) for row in before} == {id(row) for row in after}
    assert len(before) == len(after)


@QUICK
@given(documents())
def test_sorting_loses_no_entry_and_is_done_once(document):
    after = sort_timeline(document)

    assert [entry.at for entry in after.timeline] == sorted(entry.at for entry in document.timeline)
    assert {id(entry) for entry in after.timeline} == {id(entry) for entry in document.timeline}
    assert sort_timeline(after) is after


@QUICK
@given(
    documents(),
    st.data(),
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text()),
)
def test_whatever_is_put_the_result_is_a_document_or_a_sentence(document, data, value):
    path = data.draw(st.sampled_from([path for path, _ in walk(document)] + _row_paths(document)))
    said, after = "expected", document
    try:
        after = put(document, path, value)
    except InvalidValue as refused:
        said = str(refused)
    assert said.startswith(("expected", "half of ", "this field "))
    assert Postmortem.model_validate(after.model_dump(by_alias=True)) == after


def _rows(part):
    for name in type(part).model_fields:
        value = getattr(part, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Part):
                yield from _rows(inner)
                if isinstance(inner, Row):
                    yield inner


@QUICK
@given(documents())
def test_every_row_has_an_id_of_its_own(document):
    rows = list(_rows(document))

    assert len({row.id for row in rows}) == len(rows)
    assert {row.id for row in rows} == ids_of(document)
    assert complete_ids(document) is document
