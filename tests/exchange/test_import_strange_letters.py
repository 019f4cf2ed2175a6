"""Digits and letters that look like others: no text stops an import, whatever is written for a day."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from markdown_read import entries, imported

from pmtui.exchange.assemble import numbers
from pmtui.exchange.stamps import read_stamp


@pytest.mark.parametrize(
    "text",
    [
        "ſunday 16 March\n\n## Timeline\n- 14:00 down\n- 15:00 up",
        "## Timeline\n- ſunday 14:00 down\n- frıday 15:00 up",
        "## Timeline\n\n### Auguſt 12\n14:00 down\n15:00 up",
        "# Down\n**Date**: 3 Aprıl 2026\nStart: ſat 14:00",
        "## Actions\n- [ ] add a check by ſeptember 3\n- add one by the end of Auguſt",
        "Duration: 3 hourſ 4 mınutes\nSeverity: SEV²\n",
    ],
)
def test_letters_that_look_like_others_do_not_stop_a_reader(text: str) -> None:
    assert imported(text).document is not None


def test_a_month_is_known_with_the_letters_of_another_keyboard() -> None:
    assert entries("## Timeline\n\n### 12 Auguſt 2026\n\n- 14:00 down\n- 15:00 up\n") == [
        "2026-08-12 14:00Z down",
        "2026-08-12 15:00Z up",
    ]
    found = read_stamp("12 ſep 2026 12:00")
    assert found is not None
    assert found.at == datetime(2026, 9, 12, 12, tzinfo=UTC)


def test_a_raised_digit_is_no_number_of_a_row() -> None:
    with pytest.raises(ValueError, match="no number of a row"):
        numbers("2²")
