"""Every field and topic stands on one screen; a topic is written, declared, or still open."""

from __future__ import annotations

import pytest

from pmtui.document import (
    Action,
    Declaration,
    FollowUp,
    Lesson,
    Lessons,
    NoSuchField,
    Postmortem,
    Section,
    Summary,
    Topic,
    get,
    is_declared,
    is_written,
    put,
    section_of,
    topics_of,
)
from pmtui.document.sections import TOPIC_PATHS, has_content


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("title", Section.SUMMARY),
        ("facts.severity", Section.SUMMARY),
        ("publication.override", Section.SUMMARY),
        ("summary.response", Section.SUMMARY),
        ("timeline[t1].questions[q1].text", Section.TIMELINE),
        ("analysis.whys", Section.ANALYSIS),
        ("impact.evidence[e1]", Section.IMPACT),
        ("actions[a1].owner", Section.ACTIONS),
        ("follow_up.date", Section.ACTIONS),
        ("lessons.lucky", Section.LESSONS),
        ("meetings[m1].agenda[g1].spent", Section.LESSONS),
        ("declared[service levels].reason", Section.IMPACT),
        ("declared[follow-up]", Section.ACTIONS),
        ("declared[root causes].state", Section.ANALYSIS),
    ],
)
def test_a_field_stands_on_the_screen_of_its_section(path, section):
    assert section_of(path) is section


@pytest.mark.parametrize("path", ["", "[x]", "declared[nonsense]", "declared[nonsense].reason", "\x1b"])
def test_what_is_no_place_has_no_section(path):
    with pytest.raises(NoSuchField):
        section_of(path)


def test_every_topic_stands_on_exactly_one_screen():
    assert sorted(topic for section in Section for topic in topics_of(section)) == sorted(Topic)


def test_the_topics_of_a_screen_come_in_the_order_of_the_document():
    assert topics_of(Section.ANALYSIS) == (
        Topic.CONTRIBUTORS,
        Topic.MITIGATORS,
        Topic.RISKS,
        Topic.ROOT_CAUSES,
    )


@pytest.mark.parametrize("topic", Topic)
def test_a_topic_of_an_empty_document_is_open_until_it_is_declared(topic):
    empty = Postmortem()
    get(empty, TOPIC_PATHS[topic])

    assert not is_written(empty, topic)
    assert not is_declared(empty, topic)
    assert is_declared(put(empty, f"declared[{topic}]", Declaration(reason="nobody knows")), topic)


@pytest.mark.parametrize("reason", ["", " \t"])
def test_a_declaration_without_a_reason_does_not_count(reason):
    assert not is_declared(Postmortem(declared={Topic.SLA: Declaration(reason=reason)}), Topic.SLA)


@pytest.mark.parametrize(
    ("document", "topic"),
    [
        (Postmortem(summary=Summary(text="One.")), Topic.SUMMARY),
        (Postmortem(actions=(Action(),)), Topic.ACTIONS),
        (Postmortem(follow_up=FollowUp(responsible="Ada Berg")), Topic.FOLLOW_UP),
        (Postmortem(lessons=Lessons(alerts="All of them.")), Topic.LESSONS),
        (Postmortem(lessons=Lessons(lucky=(Lesson(text="It was night."),))), Topic.LESSONS),
    ],
)
def test_a_topic_is_written_when_anything_stands_under_it(document, topic):
    assert is_written(document, topic)
    assert [other for other in Topic if is_written(document, other)] == [topic]


@pytest.mark.parametrize(
    "empty", ["", "  \n\t", (), {}, None, False, FollowUp(), Lessons(), Lessons(alerts=" ")]
)
def test_blanks_are_no_content(empty):
    assert not has_content(empty)


@pytest.mark.parametrize("full", ["x", ("",), {"x": 1}, True, 0, 1.5, Summary(detection="x")])
def test_what_somebody_wrote_is_content(full):
    assert has_content(full)
