"""Each step from draft to review to published, and back, leaves a record."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from pmtui.document import Postmortem, Publication, Status, move_on

AT = datetime(2024, 3, 18, 9, 0, tzinfo=UTC)
DRAFT = Postmortem(title="Checkout refuses logins", publication=Publication(shared_with=("support",)))
HOUR = timedelta(hours=1)


def moved(*statuses: Status, apart: timedelta = HOUR, by: str = "Ada Berg", document: Postmortem = DRAFT):
    for number, status in enumerate(statuses):
        document = move_on(document, status, at=AT + number * apart, by=by)
    return document


def steps(document: Postmortem) -> list[tuple[str, str, str]]:
    return [(step.status, f"{step.at:%H:%M}", step.by) for step in document.steps]


def test_each_step_is_recorded_with_time_and_person():
    document = moved(Status.IN_REVIEW, Status.PUBLISHED, Status.IN_REVIEW)
    assert steps(document) == [
        ("in review", "09:00", "Ada Berg"),
        ("published", "10:00", "Ada Berg"),
        ("in review", "11:00", "Ada Berg"),
    ]
    assert len({step.id for step in document.steps} - {""}) == 3


def test_a_publication_is_noted_with_day_person_and_reason():
    document = move_on(DRAFT, Status.PUBLISHED, at=AT, by="Ada Berg", reason="the report comes in May")
    assert document.publication == Publication(
        date=date(2024, 3, 18), by="Ada Berg", override="the report comes in May", shared_with=("support",)
    )
    assert document.steps[0].reason == "the report comes in May"


def test_what_is_taken_back_is_no_longer_noted_as_published_but_was():
    document = moved(Status.PUBLISHED, Status.DRAFT)
    assert document.publication == Publication(shared_with=("support",))
    assert [step.status for step in document.steps] == ["published", "draft"]


@pytest.mark.parametrize(
    ("statuses", "left"),
    [
        ((Status.IN_REVIEW, Status.DRAFT), []),
        ((Status.IN_REVIEW, Status.PUBLISHED), ["published"]),
        ((Status.IN_REVIEW, Status.PUBLISHED, Status.DRAFT), []),
    ],
)
def test_going_through_the_choices_is_one_step(statuses, left):
    document = moved(*statuses, apart=timedelta(seconds=2))
    assert [step.status for step in document.steps] == left


def test_steps_of_several_people_stay_apart():
    document = moved(Status.IN_REVIEW)
    document = move_on(document, Status.DRAFT, at=AT + timedelta(seconds=5), by="Mika Laine")
    assert [step.by for step in document.steps] == ["Ada Berg", "Mika Laine"]


def test_a_step_with_a_reason_stays():
    document = move_on(DRAFT, Status.PUBLISHED, at=AT, by="Ada Berg", reason="the report comes in May")
    document = move_on(document, Status.DRAFT, at=AT + timedelta(seconds=5), by="Ada Berg")
    assert [step.status for step in document.steps] == ["published", "draft"]


def test_where_it_stands_already_nothing_changes():
    assert move_on(DRAFT, Status.DRAFT, at=AT) is DRAFT
