"""Numbers that a text tells, in figures and in words."""

from __future__ import annotations

import pytest
from check_samples import GOOD, TODAY

from pmtui.checks import check
from pmtui.checks.breach_note import is_decided
from pmtui.checks.numerals import counted, money, rates
from pmtui.checks.told_days import days
from pmtui.document import put


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


@pytest.mark.parametrize(
    "number",
    [
        "010.001.002",
        "000.000.001",
        "010.001.002.003",
        "1.2.3.4.5",
        "1.234.567k",
        "1.234.567 million",
        "٠١٠.٠٠١.٠٠٢",
        "１２３.４５６.７８９",
        "1²",
        "½",
        "fıfty",
        "ſix hundred and ſeventy",
    ],
)
@pytest.mark.parametrize("frame", ["It hit {} users.", "It took {} seconds.", "It cost €{} EUR, {} % of it."])
def test_no_number_however_strange_stops_the_reader(number: str, frame: str) -> None:
    text = frame.replace("{}", number)

    assert all(told.value >= 0 for told, _ in [*counted(text), *money(text)])
    assert all(told.value >= 0 for told in rates(text))


def test_points_between_thousands_are_read_in_money_and_in_measures_as_well() -> None:
    assert [told.value for told, _ in money("It cost 1.234.567 EUR.")] == [1_234_567]
    assert [told.value for told, _ in counted("It took 1.234.567 seconds.")] == [1_234_567]


def test_letters_that_a_pattern_takes_for_others_are_read_as_those() -> None:
    assert [told.value for told, _ in counted("It hit ſixty uſers.")] == [60]
    assert [day.month for day in days("On 12 Auguſt it failed, on Frıday, 3 Aprıl again.")] == [8, 4]
    assert is_decided("The authority was told on ſeptember 3.")


def test_a_title_of_many_digits_is_read_at_once() -> None:
    title = "Report on " + "20261118143022" * 4 + " refused"
    assert not [found for found in check(put(GOOD, "title", title), TODAY) if found.code == "SUM002"]
