"""Budgets, notifications, first reports and dates that a text tells otherwise than the fields do."""

from __future__ import annotations

from datetime import date

import pytest
from check_samples import GOOD, TODAY, Edit, at, both, found, light, sets

from growth import grows_evenly
from pmtui.checks import Level, check
from pmtui.document import DetectedBy, PersonalData, Severity, Sla, Status, put

BREACHED = sets(
    "impact.sla", (Sla(id="s1", name="login", target=99.9, downtime=130, spent=0, breached=True),)
)(both(sets("facts.impact_ended", at(16, 42)), sets("timeline", ()))(GOOD))
LOST = "Customers saw an error page at login for 130 minutes. "


def told(edit: Edit, code: str, document=GOOD, today: date = TODAY) -> list[str]:
    return [each.message for each in found(edit(document), code, today)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The SLA of 99.9 % allows 4.3 minutes.", True),
        ("The SLA of 99.9 % allows 90 minutes a month.", True),
        ("The SLA of 99.9 % allows 44.6 minutes.", False),
        ("The SLA of 99.9 % allows 43 minutes a month.", False),
        ("The SLA of 99.9 % allows 10 minutes a week.", False),
        ("The provider's SLA of 99.5 % allows 3 hours a month.", False),
        ("The SLA budget of 90 minutes is gone.", True),
        ("The SLA budget of 44 minutes is gone.", False),
        ("A third of the month's budget is used.", True),
        ("A third of the marketing budget was spent.", False),
        ("The SLA budget was used up eight times over.", True),
        ("The SLA budget was used up three times over.", False),
        ("The monthly 99.9 % was missed by 12 minutes.", True),
        ("The monthly 99.9 % was missed by 85 minutes.", False),
    ],
)
def test_the_size_and_the_use_of_a_budget_are_reckoned(text: str, wrong: bool) -> None:
    assert bool(told(sets("impact.narrative", LOST + text), "IMP027", BREACHED)) == wrong


def test_a_promise_in_per_cent_is_a_service_level() -> None:
    kept = sets("impact.narrative", LOST + "We stayed within our 99.9 % promise.")
    assert "130 min of 44.6 min" in told(kept, "IMP026", BREACHED)[0]
    assert told(kept, "IMP026") == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("A customer tweeted at 14:30, five minutes before our alert fired.", True),
        ("We heard of it from a customer's phone call; the alert came ten minutes later.", True),
        ("Twitter told us first; the graph was looked at only after that.", True),
        ("The alert fired before any customer wrote to us.", False),
        ("The alert fired at 14:34; customers wrote ten minutes later.", False),
    ],
)
def test_who_was_first_decides_what_brought_it_to_light(text: str, wrong: bool) -> None:
    assert bool(told(sets("summary.detection", text), "SUM037")) == wrong


def test_the_alert_before_the_first_customer_is_monitoring() -> None:
    edit = both(
        sets("summary.detected_by", DetectedBy.CUSTOMER_REPORT),
        sets("summary.detection", "The alert fired two minutes before the first customer called."),
    )
    assert told(edit, "SUM037")


NOTIFIED = both(
    sets("impact.personal_data", PersonalData.YES), sets("impact.breach_notified", at(14, 34, 17))
)


@pytest.mark.parametrize(
    ("note", "part"),
    [
        ("The authority was told 90 hours after the detection.", "48 h"),
        ("We told the CNIL on Friday.", "Friday"),
        ("The authority was told 20 hours 34 minutes after the detection.", "48 h"),
        ("The authority was told 1 day and 3 hours after the detection.", "48 h"),
        ("The authority was told 1 day and 23 hours after the detection.", ""),
        ("The authority was told 47 h 50 min after the detection.", ""),
        ("The authority was told 47.5 hours after the detection.", ""),
        ("The 187 customers were told by mail on 13 March.", "before the incident began on Fri 15 Mar 2024"),
        ("The customers were told by mail on 14 March.", "before the incident"),
        ("The customers were told by mail on 15 March.", ""),
        ("The customers were told by mail on 18 March about their orders of 2 March.", ""),
        ("The customers had been told on 2 March of the planned move.", ""),
        ("The customers who ordered on 2 March were told by mail.", ""),
        ("The authority was told 48 hours after the detection.", ""),
        ("We told the CNIL on Sunday.", ""),
        ("The authority was told on Sunday; the customers were written to on Friday.", ""),
        ("The customers were told 90 hours after the detection.", ""),
    ],
)
def test_a_note_has_the_delay_and_the_day_of_the_notification(note: str, part: str) -> None:
    messages = told(both(NOTIFIED, sets("impact.breach_note", note)), "DUE010")
    assert bool(messages) == bool(part)
    assert not part or part in messages[0]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("For 47 minutes names were seen. The supervisory authority was told on 16 March.", True),
        ("Names were seen on 15 March. The supervisory authority was told on 15 March, too.", True),
        ("For 47 minutes names were seen. The CNIL was informed on 18 March, and the cache is gone.", True),
        ("For 47 minutes names were seen. The supervisory authority was told on 17 March.", False),
        ("For 47 minutes names were seen. The supervisor of the hall was told on 16 March.", False),
        (
            "For 47 minutes names were seen. The regulator sees no risk. The police was told on 16 March.",
            False,
        ),
    ],
)
@pytest.mark.parametrize("path", ["summary.text", "summary.resolution", "impact.narrative"])
def test_the_summary_has_the_day_of_the_notification(path: str, text: str, wrong: bool) -> None:
    assert bool(told(both(NOTIFIED, sets(path, text)), "DUE010")) == wrong


def test_nobody_is_told_before_the_incident_even_where_the_authority_was_not() -> None:
    note = sets("impact.breach_note", "Not needed, as the data was encrypted. All were told on 12 March.")
    edit = both(sets("impact.personal_data", PersonalData.YES), note)
    assert told(edit, "DUE010")


@pytest.mark.parametrize(
    ("note", "early"),
    [
        ("Legal met on 10 March, and the authority was told on 10 March.", True),
        ("The authority was told on 2024-03-10.", True),
        ("The authority was told on 2025-03-10.", False),
        ("Legal met on 10 March, and the authority was told on 16 March.", False),
    ],
)
def test_the_day_that_is_told_counts_and_its_year(note: str, early: bool) -> None:
    edit = both(sets("impact.personal_data", PersonalData.YES), sets("impact.breach_note", note))
    assert bool(told(edit, "DUE010")) == early


@pytest.mark.parametrize(
    ("path", "piece"),
    [
        ("summary.text", "21 March.-"),
        ("summary.text", "14:32 UTC 15:32 CET "),
        ("impact.breach_note", "told on 2 March "),
        ("lessons.went_well[l1].text", "good response by a-a-a "),
    ],
)
def test_days_and_times_over_and_over_are_read_in_time_that_grows_with_them(path: str, piece: str) -> None:
    edit = both(sets("impact.personal_data", PersonalData.YES), sets(path, ""))
    document = edit(GOOD)
    assert grows_evenly(lambda times: check(put(document, path, piece * times), TODAY), 2000)


@pytest.mark.parametrize(
    ("note", "settles"),
    [
        ("Not needed.", False),
        ("Low risk.", False),
        ("The data was encrypted.", True),
        ("Low risk, since the file held order numbers only.", True),
        ("Authority told on 17 March.", True),
    ],
)
def test_that_it_was_not_needed_is_no_reason(note: str, settles: bool) -> None:
    edit = both(sets("impact.personal_data", PersonalData.YES), sets("impact.breach_note", note))
    assert bool(told(edit, "DUE006", today=date(2024, 4, 2))) != settles


def test_that_it_was_in_time_is_no_reason_for_being_late() -> None:
    late = both(NOTIFIED, sets("impact.breach_notified", at(14, 34, 20)))
    told_in_time = sets("impact.breach_note", "Reported as soon as legal had finished, within the 72 hours.")
    reason = sets("impact.breach_note", "The vendor confirmed the access on 19 March only.")
    today = date(2024, 4, 2)
    assert told(both(late, told_in_time), "DUE007", today=today)
    assert told(both(late, reason), "DUE007", today=today) == []


@pytest.mark.parametrize(
    ("text", "code", "number"),
    [
        ("The engineer had the root password hunter2 in a note.", "SHA004", 1),
        ("The login noc / password hunter2 on the portal.", "SHA004", 1),
        ("The password oauth2 flow was asked for.", "SHA004", 0),
        ("The password was stored as sha256 and the password service2 was down.", "SHA004", 0),
        ("They wrote to phone 030 1234567 at once.", "SHA005", 1),
        ("Telephone 12 minutes later, and mobile 24 users.", "SHA005", 0),
        ("The hotline, phone 030 1234567, was busy.", "SHA005", 0),
        ("Mail from a.keller@provider.example, phone +49 30 1234567, card 4111 1111 1111 1111", "SHA005", 3),
    ],
)
def test_every_kind_of_personal_data_and_a_bare_password_are_told(text: str, code: str, number: int) -> None:
    assert len(told(sets("impact.damage_control", text), code)) == number


def published(day: int) -> Edit:
    return both(
        sets("status", Status.PUBLISHED),
        sets("publication.date", date(2024, 3, day)),
        sets("facts.drafted", at(12, 0, 16)),
    )


def test_a_document_is_published_after_its_draft() -> None:
    assert "before the resolution" in told(published(14), "STR010")[0]
    assert "before the draft" in told(published(15), "STR010")[0]
    assert told(published(16), "STR010") == []


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("Buy a second line by 20 March 2024", True),
        ("Buy a second line by 20 March", True),
        ("Buy a second line by 2024-03-20", True),
        ("Buy a second line by 29 March", False),
        ("Buy a second line by 15 April", False),
        ("Replace the keys that expire by 20 March 2024", False),
    ],
)
def test_an_action_is_due_by_the_day_in_its_title(title: str, wrong: bool) -> None:
    assert bool(told(sets("actions[a1].title", title), "ACT030")) == wrong


def test_a_major_incident_in_the_light_profile_is_not_ready() -> None:
    major = both(light, sets("facts.severity", Severity.SEV1))(GOOD)
    levels = {each.code: each.level for each in check(major, TODAY)}
    assert levels["STR006"] is Level.ERROR


@pytest.mark.parametrize(
    ("path", "text", "part"),
    [
        ("lessons.went_poorly[l2].text", "None", '"None" says nothing'),
        ("lessons.went_poorly[l2].text", "", "This row is empty"),
        ("analysis.risks[r1].text", "Nothing", '"Nothing" says nothing'),
        ("timeline[e3].text", "15:37 local: on-call takes the page", "a local time"),
        ("timeline[e3].text", "15:31 on-call takes the page", "which is it"),
    ],
)
def test_a_message_fits_what_is_written(path: str, text: str, part: str) -> None:
    messages = [each.message for each in check(sets(path, text)(GOOD), TODAY) if each.path == path]
    assert any(part in message for message in messages)


@pytest.mark.parametrize(
    ("text", "saying"),
    [
        ("Communication is key", True),
        ("Trust, but verify.", True),
        ("We learned a lot from this incident", True),
        ("We were very lucky", True),
        ("Always be careful with DROP TABLE", True),
        ("It’s always DNS", True),
        ("Communication is by mail only after 20:00", False),
        ("We learned a lot of retries keep their connection", False),
        ("We were lucky that the backup of that night was kept", False),
    ],
)
def test_what_is_true_of_every_incident_is_no_lesson(text: str, saying: bool) -> None:
    assert bool(told(sets("lessons.learnings[l4].text", text), "LES007")) == saying


IN_PASSING = ("title", "analysis.narrative", "analysis.contributors[c1].text", "lessons.went_poorly[l2].text")


@pytest.mark.parametrize("path", IN_PASSING)
@pytest.mark.parametrize("text", ["The 90-minute outage of the login", "Logins were down for two hours"])
def test_a_length_told_in_passing_is_held_against_the_times(path: str, text: str) -> None:
    assert "the times make 47 min" in told(sets(path, text), "SUM033")[0]


@pytest.mark.parametrize("path", IN_PASSING)
@pytest.mark.parametrize(
    "text",
    [
        "The 47-minute outage of the login",
        "Logins were down for most of an hour",
        "The previous outage lasted two hours",
        "A drill would have been down for two hours",
        "The 3-hour outage of May had the same cause",
        "The migration took two hours",
        "Sessions last 30 days",
    ],
)
def test_what_else_took_its_time_is_left_alone(path: str, text: str) -> None:
    assert told(sets(path, text), "SUM033") == []


WHAT_WAS_DONE = ("summary.resolution", "impact.damage_control")


@pytest.mark.parametrize("path", WHAT_WAS_DONE)
@pytest.mark.parametrize(
    "text",
    [
        "The pool was resized, and the outage lasted two hours in all.",
        "Vouchers were sent for the 90-minute outage.",
        "The pool was resized. The whole disruption took 2 h 10 min.",
    ],
)
def test_what_was_done_gives_the_outage_its_length(path: str, text: str) -> None:
    assert "the times make 47 min" in told(sets(path, text), "SUM033")[0]


@pytest.mark.parametrize("path", WHAT_WAS_DONE)
@pytest.mark.parametrize(
    "text",
    [
        "The pool was resized, which took 6 minutes on all nodes.",
        "Logins were held for 20 minutes while the pool was resized.",
        "Node 3 was offline for five minutes while it was drained.",
        "The help desk stayed open for three hours longer. For 24 hours no reminder was mailed.",
        "The outage lasted 47 minutes, and the clean-up took 9 hours.",
        "A 2-minute interruption of the reports was accepted.",
    ],
)
def test_a_step_takes_its_time_and_is_not_the_outage(path: str, text: str) -> None:
    assert told(sets(path, text), "SUM033") == []


def test_a_number_in_the_title_is_held_against_the_metrics() -> None:
    assert "2,100" in told(sets("title", "2,100 users could not log in"), "IMP021")[0]
    assert told(sets("title", "1,200 users could not log in"), "IMP021") == []
