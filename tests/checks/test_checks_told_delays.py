"""The times to detect, to acknowledge, to the first update and to mitigate, wherever they are told.

The impact of the sample begins at 14:32; the alert fires at 14:34, is acknowledged at 14:37, and the incident
is mitigated at 15:02. The first update goes out at 14:50.
"""

from __future__ import annotations

import pytest
from check_samples import GOOD, TODAY, adds, at, both, sets

from pmtui.checks import check
from pmtui.document import Entry, Kind, Measure, Metric

TOLD = adds("timeline", Entry(id="up", at=at(14, 50), kind=Kind.COMMUNICATION, text="status page updated"))(
    GOOD
)
POORLY = "lessons.went_poorly[l2].text"


def wrong(text: str, path: str = POORLY) -> str:
    found = [each for each in check(sets(path, text)(TOLD), TODAY) if each.code == "SUM038"]
    assert all(each.path == path for each in found)
    return found[0].message if found else ""


@pytest.mark.parametrize(
    ("path", "text", "right"),
    [
        ("summary.text", "For 47 minutes logins failed. We noticed after an hour.", "2 min"),
        ("summary.text", "For 47 minutes logins failed. It took us an hour to notice.", "2 min"),
        ("summary.detection", "It took us half an hour to notice that logins were refused.", "2 min"),
        ("summary.detection", "The release went out; the latency alert fired 40 minutes later.", ""),
        ("summary.detection", "Logins were refused, and 40 minutes passed before anybody knew.", "2 min"),
        ("summary.detection", "The alert on latency found it. Time to detect: 45 minutes.", "2 min"),
        ("summary.response", "The on-call engineer took it 20 minutes later, and called two teams.", "3 min"),
        ("summary.response", "The first update on the status page came two hours after the start.", "18 min"),
        ("summary.response", "From page to mitigation it took 3 h 25 min and two teams.", "28 min"),
        ("summary.resolution", "The release was taken back three hours after the page.", "no two times"),
        (POORLY, "The first word to partners came after two hours", ""),
        (POORLY, "The page was acknowledged after 25 minutes", "3 min"),
        (POORLY, "Time to mitigate: 95 min", ""),
        (POORLY, "First update after an hour", ""),
        (POORLY, "Mitigated within 15 minutes of the alert", "28 min"),
        (POORLY, "From page to rollback took 90 minutes", "no two times"),
        ("summary.response", "Two teams joined, and it took 75 minutes to mitigate it.", "25 min"),
        ("analysis.narrative", "Time to detect was 20 minutes, by the alert.", "2 min"),
    ],
)
def test_a_delay_that_no_two_times_make_is_told(path: str, text: str, right: str) -> None:
    message = wrong(text, path)
    assert message
    assert right in message


@pytest.mark.parametrize(
    "text",
    [
        "We noticed after two minutes",
        "The alert fired two minutes later, and the page was acknowledged three minutes later",
        "The page was acknowledged within 10 minutes",
        "The first update came 16 minutes after the detection",
        "The first word to partners came after almost 20 minutes",
        "From page to mitigation it took 28 minutes",
        "The release was taken back about half an hour after the page",
        "An alert on the queue would have fired 40 minutes later",
        "The page is acknowledged after 10 minutes in each second incident",
        "The provider acknowledged after 50 minutes",
        "The second team was reached after an hour",
        "The first update is due after 30 minutes",
    ],
)
def test_a_right_delay_and_one_of_something_else_is_left(text: str) -> None:
    assert wrong(text) == ""


def test_without_an_update_in_the_timeline_nobody_knows_when_it_came() -> None:
    edited = sets(POORLY, "The first update came after two hours")(GOOD)
    assert "SUM038" not in {each.code for each in check(edited, TODAY)}


def test_a_metric_with_the_name_of_a_delay_is_compared() -> None:
    def codes(value: float, name: str) -> set[str]:
        metric = Metric(id="zz", measure=Measure.DURATION, name=name, value=value, unit="min")
        return {each.code for each in check(both(adds("impact.metrics", metric))(TOLD), TODAY)}

    assert "SUM038" in codes(45, "time to detect")
    assert "SUM038" not in codes(2, "time to detect")
    assert "SUM038" in codes(95, "time to mitigate")
    assert "SUM038" not in codes(30, "time to mitigate")
    assert "SUM038" not in codes(45, "queue length")


DECLARED = adds("timeline", Entry(id="de", at=at(14, 40), kind=Kind.DECLARATION, text="Sev2 declared"))(TOLD)


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("The update was out 17 minutes after the declaration", True),
        ("The update was out ten minutes after the incident was declared", False),
        ("Mitigated within 30 minutes of the page", False),
        ("First update after 16 minutes", False),
        ("It took 28 minutes to mitigate", False),
        ("Page to rollback took 28 min", False),
        ("From the status page to the mail took 9 minutes", False),
    ],
)
def test_a_delay_is_counted_from_what_it_names(text: str, is_wrong: bool) -> None:
    found = [each for each in check(sets(POORLY, text)(DECLARED), TODAY) if each.code == "SUM038"]
    assert bool(found) is is_wrong


def test_nothing_is_counted_from_a_declaration_that_is_not_in_the_timeline() -> None:
    assert wrong("The update was out 17 minutes after the declaration") == ""
