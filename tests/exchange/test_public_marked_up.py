"""Names that are found whichever apostrophe, markup or entity a text writes them with."""

from __future__ import annotations

import pytest

from pmtui.checks.outside.nets import nets_of
from pmtui.document import Facts, Person, Postmortem

NETS = nets_of(
    Postmortem(
        facts=Facts(
            owner="Ada Berg",
            oncall_primary="Mika Laine",
            people=(Person(name="José María O'Brien-Núñez", role="database engineer"),),
        )
    )
)


@pytest.mark.parametrize("sign", ["'", "’", "‘", "ʼ", "`", "´", "′", "＇", ""])
@pytest.mark.parametrize("form", ["O{}Brien", "o{}brien", "O{}Brien-Núñez"])
def test_a_name_with_an_apostrophe_is_known_by_whichever_sign_stands_there(sign, form):
    text = NETS.people.without_names(f"Then {form.format(sign)} fixed it.")
    assert "rien" not in text or NETS.caught(text)


@pytest.mark.parametrize("sign", ["'", "’", "ʼ", "´"])
def test_a_genitive_becomes_that_of_the_role(sign):
    assert NETS.people.without_names(f"It was Mika{sign}s fix.") == f"It was the on-call engineer{sign}s fix."


@pytest.mark.parametrize(
    "name",
    [
        *("Mi<b>ka</b>", "Mi<i class='x'>ka</i>", "Mik&#97;", "Mik&#x61;", "Mik&amp;#97;", "Mi<!-- x -->ka"),
        *("O&#39;Brien", "O&apos;Brien", "O&rsquo;Brien", "[Mi](x)ka", "Mi%6ba", "L<wbr>aine", "Mi<br/>ka"),
    ],
)
def test_markup_within_a_name_does_not_hide_it(name):
    text = NETS.people.without_names(f"Then {name} fixed it.")
    assert NETS.caught(text)


def test_markup_does_not_hide_an_address_either():
    assert NETS.caught("At 10.20<b></b>.4.7 it failed.")
    assert NETS.caught("See db&#46;prod&#46;internal for more.")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "a < b and c > d",
            "99 % of 100 %",
            "<script>alert(1)</script> was shown",
            "We’re sorry, it’s fixed.",
        ),
        *(
            "R&D and Q&A",
            "the customers' orders",
            "rock ‘n’ roll",
            "[our page](https://status.example)",
            "5%20",
        ),
    ],
)
def test_signs_that_hide_nothing_pass(text):
    assert NETS.caught(text) == []
