"""JSON: what leaves comes back, and what follows from it stands beside it."""

from __future__ import annotations

import json
import math
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from pmtui.document import Entry, Facts, Impact, Postmortem, Sla, complete_ids
from pmtui.document.base import utc
from pmtui.exchange.readers.json import read
from pmtui.exchange.writers.json import write
from pmtui.resources import resource_dir
from pmtui.storage import BrokenFile, load
from pmtui.storage.data import same, to_data
from strategies import documents


@pytest.mark.parametrize(
    "path", sorted(resource_dir("sample_data").glob("*.toml")), ids=lambda path: path.stem
)
def test_a_sample_comes_back(path: Path):
    document = load(path).document
    assert read(write(document)) == document


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(extras=True))
def test_every_document_comes_back_exactly(document: Postmortem):
    text = write(document)
    assert same(to_data(read(text)), to_data(document))
    assert write(read(text)) == text


def test_times_in_unknown_keys_come_back_as_times_and_text_that_looks_like_one_as_text():
    values = {
        "x_day": date(2024, 3, 15),
        "x_words": "2024-03-15",
        "x_list": [time(14, 32), {"at": utc(2024, 3, 15, 14)}, math.inf, "inf"],
    }
    document = Postmortem.model_validate({"title": "x", "facts": values})
    assert same(to_data(read(write(document))), to_data(document))


@pytest.mark.parametrize(
    "places", ['"x"', "[1]", '[["facts", "x_day"]]', '[["title"]]', "[[]]", '[[0, "a"]]']
)
def test_places_that_somebody_has_broken_are_passed_over(places: str):
    text = f'{{"title": "Search is down", "facts": {{"x_day": "soon"}}, "computed": {{"no_text": {places}}}}}'
    document = read(text)
    assert (document.title, document.facts.model_extra) == ("Search is down", {"x_day": "soon"})


def test_keys_are_those_of_the_file_and_empty_ones_are_left_out():
    data = json.loads(write(Postmortem(title="Søk finner ingenting")))
    assert data == {
        "schema": 1,
        "title": "Søk finner ingenting",
        "status": "draft",
        "visibility": "internal",
        "profile": "full",
        "computed": {},
    }


def test_durations_in_minutes_and_milestones_stand_beside_the_document():
    document = complete_ids(
        Postmortem(
            facts=Facts(impact_started=utc(2024, 3, 15, 14, 32)),
            timeline=(
                Entry(id="d2", at=utc(2024, 3, 15, 14, 34, 30), kind="detection"),
                Entry(id="r2", at=utc(2024, 3, 15, 15, 19), kind="recovery"),
            ),
            impact=Impact(sla=(Sla(id="s2", target=99.9),)),
        )
    )
    computed = json.loads(write(document))["computed"]
    assert computed["durations_minutes"] == {"detect": 2.5, "resolve": 47, "impact": 47}
    assert computed["milestones"]["detected"] == {"at": "2024-03-15T14:34:30Z", "path": "timeline[d2].at"}
    assert computed["service_levels"] == [
        {"id": "s2", "allowed_minutes": 44.64, "used_minutes": 47, "breached": True}
    ]


def test_no_character_that_a_terminal_obeys_stands_raw_in_the_text():
    text = write(Postmortem(title="\x1b[2J \x7f \x9b31m \u202e \u2028"))
    assert all(character.isprintable() or character == "\n" for character in text)
    assert read(text).title == "\x1b[2J \x7f \x9b31m \u202e \u2028"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[1, 2]", "expected an object"),
        ("{", "this is no JSON"),
        ("[" * 100_000, "nested too deeply"),
        ('{"facts": {"severity": "sev9"}}', "Severity: expected one of sev1"),
        ('{"timeline": [{"text": "x"}]}', "When: this field is required"),
    ],
)
def test_a_text_that_is_no_post_mortem_is_refused_with_a_sentence(text: str, words: str):
    with pytest.raises(BrokenFile, match=r"^in\.json") as error:
        read(text, "in.json")
    assert words in str(error.value)
