"""Figures that are right, told as people tell them: none of them is called wrong.

The impact of the sample goes from 14:32 to 15:19 (47 min) on 15 March 2024; 1,200 users were affected.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from check_samples import GOOD, TODAY, at, sets

from pmtui.checks import check
from pmtui.checks.durations import claims
from pmtui.checks.language.amounts import find_amounts
from pmtui.document import put

LONG = put(GOOD, "facts.impact_ended", at(16, 27))
"""Its impact took 1 h 55 min."""


def found(code: str, path: str, text: str, document=GOOD) -> str:
    return next(
        (f.message for f in check(sets(path, text)(document), TODAY) if (f.code, f.path) == (code, path)), ""
    )


@pytest.mark.parametrize(
    "words",
    [
        "an hour and fifty-five minutes",
        "one hour and fifty-five minutes",
        "an hour, fifty five minutes",
        "1 hour and fifty-five minutes",
        "1 h 55 m",
        "an hour plus fifty-five minutes",
        "an hour fifty-five",
        "an hour and three quarters",
        "an hour and 55",
    ],
)
def test_hours_and_minutes_in_words_are_one_length(words: str) -> None:
    assert found("SUM028", "summary.text", f"Logins failed for {words}. A restart ended it.", LONG) == ""
    assert found("SUM033", "impact.narrative", f"Logins failed for {words}, for 1,200 users.", LONG) == ""


def test_a_wrong_length_in_words_is_found_whole() -> None:
    message = found("SUM028", "summary.text", "Logins failed for two hours and forty minutes.", LONG)
    assert '"for two hours and forty minutes"' in message
    assert claims("It was down for an hour and twenty minutes.")[0].length == timedelta(minutes=80)


@pytest.mark.parametrize(
    "when",
    [
        "at 11:34 (UTC-3)",
        "at 11:34 -03:00",
        "at 11:34 in São Paulo",
        "at 11:34 São Paulo time",
        "at 11:34, São Paulo time,",
        "at 11:34 (Brazil)",
        "at 11:34 (local time)",
        "at 11:34 BRT",
        "at 11:34 (BRT)",
        "at 11:34 in the Lima office",
    ],
)
def test_a_clock_time_of_another_zone_is_not_taken_for_utc(when: str) -> None:
    assert found("SUM033", "summary.detection", f"The alert fired {when} before any customer wrote.") == ""
    assert found("SUM028", "summary.text", f"Logins failed until {when[3:]}.") == ""


@pytest.mark.parametrize(
    "text",
    [
        "In São Paulo the alert fired at 11:34.",
        "The alert fired at 11:34 (all times are local).",
        "By Lima time the alert fired at 11:34.",
    ],
)
def test_a_zone_that_stands_elsewhere_in_the_sentence_counts(text: str) -> None:
    assert found("SUM033", "summary.detection", text) == ""


@pytest.mark.parametrize("when", ["11:34", "11:34 UTC", "11:34 (UTC)", "11:34 in production"])
def test_a_wrong_clock_time_in_utc_is_found_still(when: str) -> None:
    message = found("SUM033", "summary.detection", f"The alert fired at {when}.")
    assert message == '"alert fired at 11:34" is told, but the alert stands at 14:34: correct one of them.'


def test_of_a_long_passage_the_time_that_is_wrong_is_quoted() -> None:
    text = "The alert on the ratio of orders paid to orders placed fired at 11:34."
    assert found("SUM033", "summary.detection", text).startswith('"…paid to orders placed fired at 11:34"')
    text = "A rollback of the rule and of everything that came with it ended it at 03:10."
    for path, code in (("summary.resolution", "SUM033"), ("summary.text", "SUM028")):
        assert '"…that came with it ended it at 03:10"' in found(code, path, text)


@pytest.mark.parametrize(
    "text",
    [
        "700 users in Brazil and 500 users in Argentina saw an error page.",
        "600 users in Brazil, 300 users in Peru and 300 users in Chile saw an error page.",
        "1,200 of 31,000 users saw an error page; 29,800 users were not affected.",
        "1,200 out of 31,000 users saw an error page.",
        "1.2k of 2.4k users saw an error page.",
        "Of 31,000 users 1,200 saw an error page, while 29,800 users noticed nothing.",
        "Between 1,000 and 1,400 users saw an error page.",
        "1,000–1,400 users saw an error page.",
        "1 to 2 thousand users saw an error page.",
    ],
)
def test_parts_wholes_and_ranges_are_no_other_number(text: str) -> None:
    assert found("IMP021", "impact.narrative", text) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("700 users in Brazil and 900 users in Peru saw an error page.", "700 users"),
        ("Between 2,000 and 3,000 users saw an error page.", "2,000 to 3,000 users"),
        ("3,000 users saw an error page.", "3,000 users"),
    ],
)
def test_another_number_is_quoted_whole(text: str, told: str) -> None:
    assert f"The text says {told}, the metric 1,200" in found("IMP021", "impact.narrative", text)


@pytest.mark.parametrize(
    "text",
    [
        "1,200 users saw an error page. For 15 minutes support could not open its queue.",
        "1,200 users saw an error page; logins were refused for 10 minutes during the switch.",
        "1,200 users saw an error page. The status page was unreachable for 20 minutes.",
        "1,200 users saw an error page. Staff could not see the orders for 20 minutes.",
        "Mobile users could not log in for 20 minutes; for 47 minutes nobody could pay.",
    ],
)
def test_the_length_of_something_else_is_not_that_of_the_impact(text: str) -> None:
    assert found("SUM033", "impact.narrative", text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Users could not log in for 15 minutes.",
        "1,200 users saw an error page. They could not log in for 15 minutes.",
        "1,200 users saw an error page. The outage lasted 15 minutes.",
    ],
)
def test_a_wrong_length_of_the_impact_is_found_still(text: str) -> None:
    assert "47 min" in found("SUM033", "impact.narrative", text)


@pytest.mark.parametrize(
    "text",
    [
        "Logins failed for at most three hours.",
        "Logins failed for not quite the better part of three hours.",
        "Many users saw a frozen picture: 8,500 of them.",
        "Several users, namely 8,500, saw a frozen picture.",
        "Some customers (8,500) saw a frozen picture.",
        "Most users saw a frozen picture, 8,500 in all.",
    ],
)
def test_an_amount_with_its_number_is_not_vague(text: str) -> None:
    assert list(find_amounts(text)) == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Most users saw a frozen picture.", "Most users"),
        ("Part of the users saw error 503.", "Part of the users"),
        ("Many users saw a frozen picture, 3 admins saw none.", "Many users"),
    ],
)
def test_a_vague_amount_is_found_still(text: str, amount: str) -> None:
    assert list(find_amounts(text)) == [amount]
