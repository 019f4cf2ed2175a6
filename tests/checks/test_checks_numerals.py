"""Numbers that a text tells, in figures and in words."""

from __future__ import annotations

import pytest

from pmtui.checks.numerals import counted


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It hit three hundred and fifty users.", 350),
        ("It hit two hundred and thirty-five thousand users.", 235_000),
        ("It hit half a million users.", 500_000),
        ("It hit two and a half thousand users.", 2_500),
        ("It hit a dozen users.", 12),
        ("It hit twelve hundred users.", 1_200),
        ("It hit 1.900 users.", 1_900),
        ("It hit 1.234.567 users.", 1_234_567),
        ("It hit 1.9k users.", 1_900),
        ("It hit 3.5 million users.", 3_500_000),
    ],
)
def test_a_count_is_read_however_it_is_written(text: str, value: float) -> None:
    assert [(told.value, words) for told, words in counted(text)] == [(value, ["users"])]


@pytest.mark.parametrize(
    "text", ["One in two hundred requests failed.", "One of 200 orders failed.", "One user wrote to us."]
)
def test_a_share_and_a_single_one_are_no_count(text: str) -> None:
    assert not [told for told, words in counted(text) if words[0] in ("requests", "orders", "user")]


def test_a_measure_keeps_its_decimals() -> None:
    assert [told.value for told, _ in counted("The answer took 1.900 seconds longer.")] == [1.9]
