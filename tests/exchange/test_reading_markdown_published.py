"""The day on which a text was published is not that of the incident."""

from __future__ import annotations

from datetime import date

import pytest
from markdown_read import document

TOLD = "On Monday, February 28th, exports were slow. At 16:12 a script ran."


@pytest.mark.parametrize(
    "line",
    ["_Posted on March 3, 2022_", "Published 3 March 2022 by Rana", "*Last updated: 2022-03-03*"],
)
def test_the_day_of_publication_is_not_that_of_the_incident(line: str) -> None:
    found = document(f"# Slow exports\n\n{line}\n\n{TOLD}\n")
    assert (found.title, found.facts.date, found.facts.written) == (
        "Slow exports",
        date(2022, 2, 28),
        date(2022, 3, 3),
    )


def test_a_title_that_only_names_the_kind_is_not_replaced_by_it() -> None:
    assert document(f"# Outage\n\n_Posted on March 3, 2022_\n\n{TOLD}\n").title == "Outage"


def test_a_day_without_a_year_lies_before_that_of_publication() -> None:
    text = "# Slow exports\n\nPosted on January 3, 2022\n\nOn December 30th exports were slow.\n"
    assert document(text).facts.date == date(2021, 12, 30)
