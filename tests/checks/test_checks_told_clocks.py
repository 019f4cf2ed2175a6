"""Clock times, days and lengths of the impact in unusual words, and in the zones of those who write.

The impact of the sample goes from 14:32 to 15:19 UTC (47 min) on Friday, 15 March 2024.
"""

from __future__ import annotations

import pytest
from check_samples import GOOD, TODAY, at, both, sets

from pmtui.checks import check

REST = " The release was rolled back."


def told(text: str, document=GOOD, path: str = "summary.text", code: str = "SUM028") -> list[str]:
    edited = sets(path, text)(document)
    return [each.message for each in check(edited, TODAY) if each.code == code and each.path == path]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The impact ended at 15:49 UTC for 1,200 users.", '"impact ended at 15:49"'),
        ("Logins froze for 1,200 users until 16:19 UTC.", '"until 16:19"'),
        ("The login answered 503 until 16:19.", '"until 16:19"'),
        ("Logins froze for 1,200 users from 13:50 to 15:19 UTC.", '"from 13:50 to 15:19"'),
        ("The outage began at 13:50 and hit 1,200 users.", '"outage began at 13:50"'),
        ("From 1:50 pm to 3:19 pm in Lisbon logins froze.", '"From 1:50 pm to 3:19 pm in Lisbon"'),
        ("From 3:32 pm to 5:19 pm in Berlin logins froze.", '"From 3:32 pm to 5:19 pm in Berlin"'),
        ("Login was back at 18:19 in Berlin for 1,200 users.", '"was back at 18:19 in Berlin"'),
        ("For 1,200 users the outage ended at 12:50 BRT.", '"outage ended at 12:50 BRT"'),
        ("For 1,200 users the outage ended at 1:19 am JST.", '"outage ended at 1:19 am JST"'),
        ("Logins froze for half a day.", '"for half a day"'),
        ("A three-hour outage hit 1,200 users.", '"three-hour outage"'),
        ("An outage of three hours hit 1,200 users.", '"outage of three hours"'),
        ("Logins were lost, and it took us 3 h to bring them back.", '"took us 3 h"'),
        ("Logins froze for 47 min (1 h 20 min).", '"47 min (1 h 20 min)"'),
        ("Logins froze for 47 minutes, i.e. 90 minutes.", '"47 minutes, i.e. 90 minutes"'),
        ("On 2 March logins froze for 1,200 users.", '"On 2 March"'),
        ("On Sunday logins froze for 1,200 users.", '"On Sunday"'),
        ("There was an outage of login on 2 March.", '"on 2 March"'),
        ("Logins froze for 1,200 users on 14/03/2024.", '"on 14/03/2024"'),
    ],
)
def test_what_the_summary_tells_otherwise_is_quoted_as_it_is_written(text: str, quoted: str) -> None:
    (message,) = told(text + REST)
    assert quoted in message


@pytest.mark.parametrize(
    "text",
    [
        "The impact ended at 15:19 UTC for 1,200 users.",
        "Logins froze for 1,200 users until 15:20 UTC.",
        "From 3:32 pm to 4:19 pm in Berlin logins froze.",
        "Between 11:32 and 12:19 in São Paulo (14:32–15:19 UTC) logins froze.",
        "For 1,200 users the outage ended at 12:19 BRT.",
        "For 1,200 users the outage ended at 0:19 am JST.",
        "For 1,200 users the outage ended at 15:19 BST.",
        "Logins froze until 16:19 CEST, as Berlin wrote it.",
        "Support could not reach the provider until 16:19.",
        "Some customers saw errors until 16:19, as a proxy kept them.",
        "Logins froze for 47 min (about 3/4 h).",
        "Logins froze for 47 min (0.8 hours).",
        "Logins froze for 47 minutes (20 minutes of them in the second zone).",
        "On 15/03/2024 logins froze for 1,200 users.",
        "On 03/15/2024 logins froze for 1,200 users.",
        "Logins froze as in the outage on 2 March.",
        "An outage of three hours a year is allowed; this one took 47 minutes.",
    ],
)
def test_right_times_in_any_zone_and_those_of_something_else_are_left(text: str) -> None:
    assert told(text + REST) == []


def test_a_wrong_day_does_not_hide_a_wrong_time() -> None:
    messages = told("On Sunday logins froze for two hours. Raising the limit ended it at 21:10.")
    assert [message.split('"')[1] for message in messages] == [
        "for two hours",
        "On Sunday",
        "ended it at 21:10",
    ]


def test_a_resolution_on_the_next_day_excuses_no_time_between() -> None:
    late = sets("facts.resolved", at(9, 0, 16))(GOOD)
    late = both(sets("timeline", late.timeline[:-1]))(late)

    def resolution(text: str) -> list[str]:
        return told(text, late, "summary.resolution", "SUM033")

    assert "ended at 19:10" in resolution("The outage ended at 19:10 when the release was taken back.")[0]
    assert "later, at 17:30" in resolution("It was taken back; forty minutes later, at 17:30, all worked.")[0]
    assert resolution("The outage ended at 15:19 when the release was taken back.") == []
    assert resolution("The cache was restored at 9:00 on the next day.") == []
