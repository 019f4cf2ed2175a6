"""The JSON Schema takes what the program writes and refuses what it would not read."""

from __future__ import annotations

from datetime import date, datetime, time

import jsonschema
import pytest
import tomli
from hypothesis import HealthCheck, given, settings

from pmtui.storage import dumps, migrate, schema
from strategies import documents

VALIDATOR = jsonschema.Draft202012Validator(schema())


def _as_json(value):
    if isinstance(value, dict):
        return {key: _as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_json(item) for item in value]
    return value.isoformat() if isinstance(value, date | datetime | time) else value


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(schema())
    assert schema()["title"] == "Post-mortem"
    assert "schema" in schema()["properties"]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_what_is_written_is_valid(document):
    VALIDATOR.validate(_as_json(tomli.loads(dumps(document))))


@pytest.mark.parametrize(
    "data",
    [
        {"title": 3},
        {"status": "cooking"},
        {"timeline": [{"text": "without a time"}]},
        {"facts": {"severity": "sev9"}},
        {"declared": {"nothing": {"reason": "x"}}},
        {"actions": {}},
    ],
)
def test_what_would_not_be_read_is_not_valid(data):
    assert not VALIDATOR.is_valid(data)


def test_a_file_without_a_version_is_of_the_first():
    assert migrate({"title": "t"}) == {"title": "t"}
    assert migrate({"schema": 7}) == {"schema": 7}
