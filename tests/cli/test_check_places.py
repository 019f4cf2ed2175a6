"""A finding about some words is reported at these words, not at the field that holds them."""

from __future__ import annotations

import json

import pytest

TEXT = '''title = "Checkout refuses logins"

[summary]
text = "It is over, and human error did it."
response = """
Paging worked, and four people were on the call within 20 minutes.
It went on until the on-call forgot
to renew it."""

[[actions]]
title = "Improve monitoring"
owner = "everyone"
'''


@pytest.fixture
def places(pmtui, tmp_path):
    file = tmp_path / "one.toml"
    file.write_text(TEXT, encoding="utf-8")
    found = json.loads(pmtui("check", file, "--format", "json", "--exit-zero").out)
    return {(each["code"], each["path"].rpartition(".")[2]): (each["line"], each["column"]) for each in found}


def test_words_in_one_line_have_their_column(places):
    assert places["LAN001", "text"] == (4, TEXT.splitlines()[3].index("human") + 1)
    assert places["ACT004", "owner"] == (12, 10)


def test_words_in_a_long_text_have_their_line(places):
    assert places["LAN001", "response"] == (7, TEXT.splitlines()[6].index("forgot") + 1)


def test_what_quotes_another_field_or_nothing_stands_at_its_own(places):
    assert places["ACT003", "due"] == (10, 1)
    assert places["SUM003", "severity"] == (1, 1)
