"""Durations, days and clock times in the summary and the apology, against those of the incident.

The impact of the sample goes from 14:32 to 15:19 (47 min) on Friday, 15 March 2024; it was mitigated at 15:02
and resolved at 15:40.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from check_samples import GOOD, TODAY, at, both, sets

from pmtui.checks import check
from pmtui.checks.durations import claims

REST = " The release was rolled back."


def said(text: str, path: str = "summary.text", document=GOOD) -> str:
    edited = sets(path, text)(document)
    found = [each for each in check(edited, TODAY) if each.code == "SUM028" and each.path == path]
    return found[0].message if found else ""


@pytest.mark.parametrize("minutes", [5, 10, 20, 36, 40, 55, 60, 75, 90, 120])
@pytest.mark.parametrize("words", ["Logins failed for {} minutes.", "Logins were refused for {} min."])
def test_a_failure_of_another_length_is_found_whatever_else_lasted_as_long(minutes: int, words: str) -> None:
    assert f"for {minutes} min" in said(words.format(minutes) + REST)


@pytest.mark.parametrize(
    "text",
    [
        "Customers could not log in for two hours.",
        "For 20 minutes nobody could log in.",
        "On 15 March, for 20 minutes, logins failed.",
        "Logins failed for 47 seconds.",
        "Logins failed for 2:47 h.",
        "Logins failed for nearly two hours.",
        "Logins failed for more than two hours.",
        "Logins failed for a quarter of an hour.",
        "Logins failed for an hour and a half.",
        "Am 15. März konnte sich 90 Minuten lang niemand anmelden, es ging nicht.",
        "The outage lasted from 13:32 to 15:19 UTC.",
        "Logins failed from 12:50 to 15:19.",
    ],
)
def test_a_wrong_length_is_found_in_other_words(text: str) -> None:
    assert "47 min" in said(text + REST) or "to 15:19" in said(text + REST)


@pytest.mark.parametrize(
    "text",
    [
        "Logins failed for 47 minutes.",
        "Logins failed for about an hour.",
        "Logins failed for nearly an hour.",
        "Logins failed for less than one hour.",
        "Logins failed for roughly 50 minutes.",
        "Logins failed for almost 55 minutes.",
        "Logins failed for one hour.",
        "Logins failed for more than half an hour.",
        "Logins failed for three quarters of an hour.",
        "Logins failed for 30 minutes, until the rollback.",
        "For 47 minutes one in eight customers could not log in; for 10 minutes it was slow.",
        "Logins failed for 20 minutes in the second zone.",
        "An alert fires when logins failed for 20 minutes.",
        "For 20 minutes the team looked at a dashboard that was wrong.",
        "Logins failed for 68 minutes until everything was resolved.",
        "The outage lasted from 15:32 to 16:19.",
        "46 Minuten lang konnte sich niemand anmelden, es ging nicht.",
        "Künftig wird jede Regel 10 Minuten lang geprüft, damit nichts gestört wird.",
        "From 14:32 UTC on 15 March to 15:19 UTC logins failed.",
        "From 14:32 UTC on 15 March to 15:19 UTC on 15 March, 47 min, logins failed.",
        "15 March to 17 customers: logins failed.",
    ],
)
def test_a_right_or_rounded_length_and_that_of_a_part_are_left(text: str) -> None:
    assert said(text + REST) == ""


@pytest.mark.parametrize(
    "text",
    [
        "On 15 April logins failed for 47 minutes.",
        "On 15 March 2023 logins failed for 47 minutes.",
        "On 15 March 2023, for 47 minutes, logins failed.",
        "Logins failed on 2024-02-15 for 47 minutes.",
        "Logins failed for 47 minutes on March 2nd.",
        "On Thursday, 15 March logins failed for 47 minutes.",
        "On Tuesday logins failed for 47 minutes.",
        "Am 18. März gingen 47 Minuten lang keine Logins.",
        "Am 18. März konnten sich Kunden 47 Minuten lang nicht anmelden.",
    ],
)
def test_another_day_is_found(text: str) -> None:
    assert "Fri 15 Mar 2024" in said(text + REST)


@pytest.mark.parametrize(
    "text",
    [
        "On 15 March logins failed for 47 minutes.",
        "On Friday, March 15th, 2024, logins failed for 47 minutes.",
        "On Friday logins failed for 47 minutes.",
        "Logins failed for 47 minutes on 15 March, a week before the sale on 22 March.",
        "Logins failed for 47 minutes. A similar outage on 3 March had another cause.",
        "On 3 March a test was planned; logins failed for 47 minutes.",
        "On 16 March, by the clock of Tokyo, logins failed for 47 minutes.",
        "Logins failed for 47 minutes. From now on, rules are checked on Mondays.",
        "The release of 12 March was slow; logins failed for 47 minutes.",
    ],
)
def test_the_day_of_the_incident_and_days_of_something_else_are_left(text: str) -> None:
    assert said(text + REST) == ""


def test_a_span_of_days_that_begins_before_the_impact_is_found() -> None:
    long = both(
        sets("facts.resolved", at(15, 40, 16)),
        sets("facts.impact_ended", at(15, 19, 16)),
        sets("timeline", ()),
    )(GOOD)

    assert "12 to 16 March" in said("From 12 to 16 March logins failed. It is over.", document=long)
    assert said("From 15 to 16 March logins failed. It is over.", document=long) == ""
    assert said("From 12 to 16 March the pool grew. It is over.", document=long) == ""


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("On 15 March logins were refused for 84 minutes. We are sorry.", '"for 84 minutes"'),
        ("On 17 April our shop showed an error page. We are sorry.", '"On 17 April"'),
        ("We are sorry that you could not log in for 5 hours.", '"for 5 hours"'),
        ("We are sorry that you could not log in for 47 minutes on 15 March.", ""),
        ("On 15 March you could not log in. We extend all baskets for 30 days.", ""),
    ],
)
def test_the_apology_is_compared_with_the_times(text: str, part: str) -> None:
    message = said(text, "impact.apology")
    assert part in message
    assert bool(part) == bool(message)


@pytest.mark.parametrize(
    ("text", "minutes", "hedge"),
    [("It lasted over two hours", 120, "over"), ("It lasted almost an hour", 60, "almost")],
)
def test_a_claim_knows_how_exact_it_is(text: str, minutes: int, hedge: str) -> None:
    (claim,) = claims(text)

    assert (claim.length, claim.hedge) == (timedelta(minutes=minutes), hedge)
    assert claim.step == timedelta(minutes=15)


def told(text: str, path: str, document=GOOD) -> str:
    edited = sets(path, text)(document)
    found = [each for each in check(edited, TODAY) if each.code == "SUM033" and each.path == path]
    return found[0].message if found else ""


@pytest.mark.parametrize(
    ("path", "text", "part"),
    [
        ("impact.narrative", "For three hours nobody could log in.", '"For three hours"'),
        ("impact.narrative", "Logins were refused during 3 hours.", '"during 3 hours"'),
        ("impact.narrative", "Customers saw “login failed” for two hours.", '"for two hours"'),
        ("summary.detection", "The alert fired 15 minutes after the first login failed.", "15 minutes after"),
        (
            "summary.detection",
            "The on-call was paged 15 minutes after the failing login.",
            "15 minutes after",
        ),
        ("summary.detection", "The latency alert fired after 15 minutes.", "after 15 minutes"),
        ("summary.detection", "The latency alert fired at 14:52, and paged.", "fired at 14:52"),
        ("summary.detection", "It was seen almost two weeks after the first failed login.", "two weeks"),
        ("summary.resolution", "The old release was restored at 17:49 by the on-call.", "at 17:49"),
    ],
)
def test_a_narrative_out_of_step_is_found(path: str, text: str, part: str) -> None:
    assert part in told(text, path)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("impact.narrative", "Sessions expire after 24 hours, so most stayed logged in."),
        ("impact.narrative", "Batches that run for 8 hours were restarted."),
        ("impact.narrative", "Some customers tried again for 3 hours after the end."),
        (
            "impact.narrative",
            "Customers of one merchant could not log in for 3 hours, as it cached the error.",
        ),
        ("impact.narrative", "Had it lasted 17 minutes longer, the promise would have been broken."),
        ("impact.narrative", "Nobody could log in for three quarters of an hour."),
        ("summary.detection", "The latency alert fired at 14:34. One by zone would have fired at 14:20."),
        ("summary.detection", "The alert waits for 15 minutes; a check that runs within 30 minutes saw it."),
        ("summary.detection", "The alert fired two weeks after the migration of the pool."),
        ("summary.detection", "The alert fired at 15:34 CET (14:34 UTC)."),
        ("summary.resolution", "The old release was restored at 15:02 by the on-call."),
    ],
)
def test_what_is_told_of_something_else_is_left(path: str, text: str) -> None:
    assert told(text, path) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We showed an error to 2,400 users on 15 March. We are sorry.", True),
        ("We failed 1,200 users.", False),
    ],
)
def test_the_apology_is_compared_with_the_metrics(text: str, found: bool) -> None:
    edited = sets("impact.apology", text)(GOOD)
    paths = [each.path for each in check(edited, TODAY) if each.code == "IMP021"]
    assert paths == (["impact.apology"] if found else [])


@pytest.mark.parametrize(
    ("text", "blames"),
    [
        ("On 15 March you could not log in. A contractor made an error.", True),
        ("On 15 March you could not log in. We made an error, and we are sorry.", False),
        ("On 15 March our engineer made an error, and you could not log in. We are sorry.", False),
    ],
)
def test_an_apology_owns_up_and_blames_nobody_else(text: str, blames: bool) -> None:
    edited = sets("impact.apology", text)(GOOD)
    assert ("LAN001" in {each.code for each in check(edited, TODAY)}) == blames


@pytest.mark.parametrize(
    "text",
    [
        "From 14:32 to 15:19 UTC on 12 March, 1,200 users could not log in.",
        "From 14:32 to 15:19 UTC on 15 March 2023, 1,200 users could not log in.",
        "For 47 minutes on March 12, codes were sent twice.",
        "For 47 minutes on 15 February, logins failed. A change of 12 March was taken back.",
        "On 12 March cards were declined.",
    ],
)
def test_a_wrong_day_behind_the_times_is_found(text: str) -> None:
    assert "but the incident was on Fri 15 Mar 2024" in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "From 14:32 to 15:19 UTC on 15 March, 1,200 users could not log in.",
        "For 47 minutes on March 15, logins failed. They had failed on 12 March before.",
        "For 47 minutes logins failed. From 02:00 to 04:00 on 12 March the pool was moved.",
    ],
)
def test_a_right_day_behind_the_times_stays(text: str) -> None:
    assert said(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "For 74 minutes on 15 March cards were charged twice.",
        "For two days, 1,200 users were sent to the wrong shop.",
        "20 min of degraded login, 1,200 users hit.",
        "Users had two hours of downtime.",
        "Login was degraded for 20 min.",
        "Logins failed for 68 minutes.",
        "For more than 65 minutes logins failed.",
    ],
)
def test_what_did_not_work_is_held_against_the_impact_alone(text: str) -> None:
    assert "47 min" in said(text + REST)


@pytest.mark.parametrize(
    "text",
    [
        "For 47 minutes on 15 March cards were charged twice.",
        "For 20 minutes the team looked at the pool; logins failed for 47 minutes.",
        "For 30 days backups are kept, and one of them was used.",
        "47 min of degraded login, 1,200 users hit.",
        "The alert fires after 20 min of errors.",
        "The budget of a month is 44 min of downtime.",
        "The incident lasted 68 minutes.",
        "For 47 minutes, 1,200 users could not log in.",
    ],
)
def test_a_length_of_the_impact_or_of_something_else_stays(text: str) -> None:
    assert said(text + REST) == ""


def test_two_swapped_digits_are_no_rounding() -> None:
    long = sets("facts.impact_ended", at(16, 13))(GOOD)
    assert "1 h 41 min" in said("Logins failed for 110 minutes." + REST, document=long)
    assert said("Logins failed for about 110 minutes." + REST, document=long) == ""
    assert said("Logins failed for 105 minutes." + REST, document=long) == ""
