"""What is saved comes back, and saving it again changes no byte."""

from __future__ import annotations

import tomli
from hypothesis import HealthCheck, given, settings

from pmtui.document import Entry, Postmortem, complete_ids, put
from pmtui.document.base import utc
from pmtui.storage import dumps, loads
from strategies import HOSTILE, documents

FEW = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


@FEW
@given(documents())
def test_a_document_comes_back_and_its_text_is_stable(document):
    text = dumps(document)
    again = loads(text.encode())
    assert again == document
    assert dumps(again) == text


def test_every_hostile_text_survives_in_a_line_and_in_prose():
    entries = tuple(Entry(at=utc(2024, 3, 15), text=text, why=f"\n{text}\n\n{text} \n") for text in HOSTILE)
    document = complete_ids(Postmortem(title=HOSTILE[0], timeline=entries))
    assert loads(dumps(document).encode()) == document


def test_unknown_keys_survive_an_edit_at_every_level():
    source = """
schema = 1
title = "t"
note = "top"
list = []
mixed = [1, {a = [{b = "x\\ny"}]}]
[facts]
region = "north"
[facts.cost]
amount = 12.50
[[timeline]]
id = "a1"
at = 2024-03-15T14:32:00Z
zone = 2
clock = 10:00:00
[[timeline.links]]
url = "a"
[[timeline.links]]
[declared.timeline]
reason = "r"
by = "x"
[empty]
[[others]]
when = 2024-01-01T00:00:00
crlf = "a\\r\\nb\\n"
not = nan
"""
    text = dumps(put(loads(source.encode()), "title", "u"))
    before, after = tomli.loads(source), tomli.loads(text)
    assert str(after.pop("others")) == str(before.pop("others"))
    assert after["title"] == "u"
    for key in ("note", "list", "mixed", "facts", "empty"):
        assert after[key] == before[key], key
    assert after["timeline"] == before["timeline"]
    assert after["declared"]["timeline"]["by"] == "x"


def test_whole_numbers_stay_whole():
    source = 'schema = 1\n[[impact.metrics]]\nid = "m"\nvalue = 1200\n'
    assert "value = 1200\n" in dumps(loads(source.encode()))
