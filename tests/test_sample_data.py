"""The post-mortems that every new user is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import tomli

from pmtui.checks import Level, check
from pmtui.document import Part, Postmortem, complete_ids, durations, ids_of
from pmtui.resources import resource_dir
from pmtui.storage import dumps, load

SAMPLES = sorted(path for path in resource_dir("sample_data").glob("*.toml") if path.name[:1].isdigit())
TEMPLATE = resource_dir("sample_data") / "template.toml"


def read(path: Path) -> Postmortem:
    return load(path).document


def sample(words: str) -> Postmortem:
    return read(next(path for path in SAMPLES if words in path.name))


def uncommented_template() -> str:
    text = TEMPLATE.read_text("utf-8")
    return re.sub(r"(?m)^# ", "", text)


def parts_of(part: Part) -> Iterator[Part]:
    """Yield the part and all parts below it."""
    yield part
    for name in type(part).model_fields:
        value = getattr(part, name)
        below = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
        for inner in below:
            if isinstance(inner, Part):
                yield from parts_of(inner)


def keys_that_no_model_knows(document: Postmortem) -> list[str]:
    return [key for part in parts_of(document) for key in part.__pydantic_extra__ or {}]


def fields_that_no_row_shows(document: Postmortem) -> set[str]:
    written: dict[type[Part], set[str]] = {}
    for part in parts_of(document):
        written.setdefault(type(part), set()).update(part.model_fields_set)
    return {
        f"{kind.__name__}.{name}"
        for kind, names in written.items()
        for name in set(kind.model_fields) - names
    }


def test_there_are_four_samples_and_their_names_begin_with_the_incident_date():
    assert len(SAMPLES) == 4
    for path in SAMPLES:
        assert path.name.startswith(f"{read(path).facts.date}-")


@pytest.mark.parametrize("path", [*SAMPLES, TEMPLATE], ids=lambda path: path.stem)
def test_every_key_of_a_sample_is_a_key_that_the_program_knows(path: Path):
    assert keys_that_no_model_knows(read(path)) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_reference_in_a_sample_leads_to_a_row(path: Path):
    document = read(path)
    references = {id_ for action in document.actions for id_ in action.addresses}
    references |= {why.parent for why in document.analysis.whys if why.parent}
    assert references <= ids_of(document)


@pytest.mark.parametrize("path", [*SAMPLES, TEMPLATE], ids=lambda path: path.stem)
def test_a_sample_begins_with_a_comment_that_says_what_it_is(path: Path):
    assert path.read_text("utf-8").startswith("#")


def test_the_finished_sample_states_the_duration_that_its_times_give():
    document = sample("orders-fail")
    impact = durations(document).impact
    assert impact is not None
    minutes = int(impact.total_seconds() / 60)
    assert f"{minutes} minutes" in document.summary.text
    assert document.impact.metrics[0].value == minutes


def test_the_template_is_an_empty_post_mortem():
    assert read(TEMPLATE) == Postmortem()


def test_the_examples_of_the_template_are_a_valid_post_mortem_that_shows_every_field():
    document = Postmortem.model_validate(tomli.loads(uncommented_template()))
    assert keys_that_no_model_knows(document) == []
    filled_by_the_program = (".id", ".unreviewed", ".unplaced", ".approvals", ".steps")
    left = {name for name in fields_that_no_row_shows(document) if not name.endswith(filled_by_the_program)}
    assert left == set()
    assert complete_ids(document).actions[0].addresses == (document.analysis.contributors[0].id,)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_saving_an_untouched_sample_changes_no_byte_of_it(path: Path):
    loaded = load(path)
    assert dumps(loaded.document, loaded.head).encode() == loaded.original
    assert not loaded.other_comments


@pytest.mark.parametrize("today", [date(2026, 2, 24), date(2026, 8, 1), date(2027, 1, 29)])
def test_the_finished_samples_have_no_finding(today: date):
    assert check(sample("orders-fail"), today) == ()
    assert check(sample("reports-time-out"), today) == ()


def test_the_sample_in_review_can_be_published_and_has_few_findings():
    levels = [finding.level for finding in check(sample("partner-api"), date(2026, 4, 29))]
    assert Level.ERROR not in levels
    assert 3 <= len(levels) <= 12


def test_the_rough_draft_gives_the_checklist_much_to_say():
    findings = check(sample("website-down"), date(2026, 7, 15))
    assert len(findings) >= 10
    assert {finding.level for finding in findings} == set(Level)
    assert len({finding.section for finding in findings}) == 6
