"""Deadlines as countdowns: what is due when, how much is left, and what was done in time."""

from __future__ import annotations

from datetime import timedelta

from check_samples import GOOD, at, both, sets

from pmtui.checks import Deadline, DeadlineKind, Policy
from pmtui.checks.deadlines import deadlines
from pmtui.document import PersonalData, Postmortem, Profile, Severity, Status

NOW = at(9, 40, 16)
HOURS = timedelta(hours=1)
bare = sets("meetings", ())(GOOD)


def one(document: Postmortem, kind: DeadlineKind, now=NOW, policy: Policy | None = None) -> Deadline:
    (found,) = (item for item in deadlines(document, now, policy) if item.kind is kind)
    return found


def test_before_the_resolution_no_clock_runs() -> None:
    document = both(sets("facts.resolved", None), sets("timeline", ()))(GOOD)

    assert deadlines(document, NOW) == ()


def test_what_is_due_stands_in_the_order_in_which_it_is_due() -> None:
    assert [(item.kind.value, item.left) for item in deadlines(bare, NOW)] == [
        ("meeting", 30 * HOURS),
        ("draft", 54 * HOURS),
        ("publish", 150 * HOURS),
    ]


def test_a_light_document_asks_for_no_review_meeting_but_counts_down_to_one_that_is_planned() -> None:
    light = sets("profile", Profile.LIGHT)

    assert DeadlineKind.MEETING not in [item.kind for item in deadlines(light(bare), NOW)]
    assert DeadlineKind.MEETING in [item.kind for item in deadlines(light(GOOD), NOW)]


def test_a_countdown_says_how_much_is_left_and_until_when() -> None:
    meeting = one(bare, DeadlineKind.MEETING)

    assert meeting.sentence == "Review meeting is due in 1 d 6 h, by 2024-03-17 15:40Z."
    assert not meeting.late


def test_a_countdown_that_has_passed_is_overdue() -> None:
    meeting = one(bare, DeadlineKind.MEETING, at(16, 40, 17))

    assert (meeting.left, meeting.late, meeting.done) == (-HOURS, True, None)
    assert "1 h overdue" in meeting.sentence


def test_the_worse_the_incident_the_sooner_the_draft() -> None:
    document = sets("facts.severity", Severity.SEV1)(bare)

    assert one(document, DeadlineKind.DRAFT).due == at(15, 40, 17)
    assert one(sets("facts.severity", None)(bare), DeadlineKind.DRAFT).due == at(15, 40, 22)


def test_a_policy_sets_its_own_times() -> None:
    policy = Policy.model_validate({"deadlines": {"meeting": {"sev2": "1 w"}, "publish": "30 d"}})

    assert one(bare, DeadlineKind.MEETING, policy=policy).due == at(15, 40, 22)
    assert one(bare, DeadlineKind.PUBLISH, policy=policy).left > 28 * 24 * HOURS


def test_a_review_that_is_planned_is_not_held_yet() -> None:
    document = sets("meetings[k1].held", at(13, 0, 17))(GOOD)

    assert one(document, DeadlineKind.MEETING).done is None
    assert one(document, DeadlineKind.MEETING, at(14, 0, 17)).done == at(13, 0, 17)


def test_what_was_done_counts_by_its_own_time() -> None:
    document = both(sets("facts.drafted", at(15, 40, 20)), sets("status", Status.PUBLISHED),
                    sets("publication.date", at(0, 0, 22).date()))(GOOD)  # fmt: skip
    draft, publish = one(document, DeadlineKind.DRAFT), one(document, DeadlineKind.PUBLISH)

    assert (draft.late, draft.left) == (True, -48 * HOURS)
    assert draft.sentence == "Draft sent 2024-03-20 15:40Z, 2 d after it was due."
    assert not publish.late
    assert publish.sentence.endswith("in time.")


def test_a_document_in_review_has_been_drafted_though_nobody_noted_when() -> None:
    draft = one(sets("status", Status.IN_REVIEW)(GOOD), DeadlineKind.DRAFT)

    assert (draft.done, draft.late) == (NOW, False)
    assert "not noted" in draft.sentence


def test_the_breach_clock_runs_from_the_detection_where_personal_data_may_be_concerned() -> None:
    assert not [item for item in deadlines(GOOD, NOW) if item.kind is DeadlineKind.BREACH]
    document = sets("impact.personal_data", PersonalData.POSSIBLE)(GOOD)

    assert one(document, DeadlineKind.BREACH).due == at(14, 34, 18)
    told = sets("impact.breach_notified", at(9, 0, 16))(document)
    assert one(told, DeadlineKind.BREACH).done == at(9, 0, 16)
    planned = sets("impact.breach_notified", at(9, 0, 17))(document)
    assert one(planned, DeadlineKind.BREACH).done is None
    decided = sets("impact.breach_note", "Nobody had to be told.")(document)
    assert "decided without one" in one(decided, DeadlineKind.BREACH).sentence
