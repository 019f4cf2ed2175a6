"""A whole post-mortem beside what a document holds already: nothing of it vanishes, nothing comes twice."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from pmtui.document import (
    Absence,
    Action,
    ActionStatus,
    Analysis,
    Declaration,
    Entry,
    Factor,
    Facts,
    Impact,
    Lesson,
    Lessons,
    Metric,
    Passage,
    Postmortem,
    Severity,
    Summary,
    Topic,
    Why,
    complete_ids,
    mark_reviewed,
    put,
)
from pmtui.exchange.assemble import preview
from pmtui.exchange.drafting import draft_from
from pmtui.exchange.facts import facts_of
from pmtui.exchange.filling import events_of, fill, fillings, there_already
from pmtui.exchange.imported import Guess, Imported, Source
from pmtui.storage import dumps

AT = datetime(2024, 3, 15, 14, 32, tzinfo=UTC)
BEGUN = complete_ids(
    Postmortem(
        title="Checkout refuses logins",
        facts=Facts(severity=Severity.SEV2, date=date(2024, 3, 15), services=("checkout",)),
        summary=Summary(text="One in eight could not log in."),
        analysis=Analysis(contributors=(Factor(id="c1", text="The pool was small"),)),
        actions=(Action(id="a1", title="Alert on the pool", owner="Mika", status=ActionStatus.DONE),),
        lessons=Lessons(went_well=(Lesson(id="w1", text="Mika was awake"),)),
    )
)


def taken(document: Postmortem, *others: Postmortem) -> Postmortem:
    return draft_from(document, sources(*others), ())[0]


def sources(*others: Postmortem) -> list[Imported]:
    return [
        Imported(Source(f"p{number}.md", "markdown"), document=complete_ids(other))
        for number, other in enumerate(others, 1)
    ]


def test_rows_come_behind_those_that_are_there_unless_the_very_same_is() -> None:
    document = taken(
        BEGUN,
        Postmortem(
            actions=(
                Action(title="Alert  on the pool"),
                Action(title="Alert on the pool", owner="Ada"),
                Action(title="Double the pool", owner="Ada", due=date(2024, 3, 29)),
            ),
            lessons=Lessons(went_well=(Lesson(text="Mika was awake"), Lesson(text="The pager worked"))),
        ),
    )

    assert [(row.title, row.owner) for row in document.actions] == [
        ("Alert on the pool", "Mika"), ("Alert on the pool", "Ada"), ("Double the pool", "Ada"),
    ]  # fmt: skip
    assert [row.text for row in document.lessons.went_well] == ["Mika was awake", "The pager worked"]


def test_only_the_rows_that_came_are_unreviewed() -> None:
    document = taken(BEGUN, Postmortem(actions=(Action(title="Double the pool"),)))

    assert document.unreviewed == (f"actions[{document.actions[1].id}]",)
    assert mark_reviewed(document, document.unreviewed[0]).unreviewed == ()


def test_a_text_whose_field_holds_another_one_waits_with_its_source() -> None:
    document = taken(
        BEGUN,
        Postmortem(
            title="Login down",
            facts=Facts(severity=Severity.SEV1, owner="Ada"),
            summary=Summary(text="Nobody could log in.", detection="A customer called."),
        ),
    )

    assert document.summary == BEGUN.summary.model_copy(update={"detection": "A customer called."})
    assert document.facts.owner == "Ada"
    assert [(row.text, row.source) for row in document.unplaced] == [
        ("Nobody could log in.", "p1.md, Summary"),
        ("Title: Login down\nSeverity: sev1", "p1.md, facts"),
    ]


def test_a_text_that_stands_within_that_of_its_field_is_there() -> None:
    document = taken(BEGUN, Postmortem(summary=Summary(text="one in eight could not\nlog in.")))

    assert document.unplaced == ()
    assert document.summary == BEGUN.summary


def test_the_same_post_mortem_again_brings_nothing() -> None:
    other = Postmortem(
        title="Login down",
        summary=Summary(text="Nobody could log in."),
        actions=(Action(title="Double the pool"),),
        impact=Impact(metrics=(Metric(name="Logins", value=1200),), audiences=("customers",)),
    )
    once = taken(BEGUN, other)

    assert fillings(once, sources(other), ()) == ()
    assert taken(once, other) == once
    assert there_already(once, sources(other)) == 3


def test_words_of_a_list_come_behind_those_that_are_there() -> None:
    document = taken(BEGUN, Postmortem(facts=Facts(services=("Checkout", "login"))))

    assert document.facts.services == ("checkout", "login")


def test_links_follow_their_rows() -> None:
    other = Postmortem(
        analysis=Analysis(
            contributors=(Factor(id="x1", text="The pool was small"), Factor(id="c1", text="No alert")),
            whys=(Why(id="w2", parent="w1", text="It leaked"), Why(id="w1", text="The pool was empty")),
        ),
        actions=(Action(id="a1", title="Double the pool", addresses=("x1", "c1")),),
    )
    document = taken(BEGUN, other)

    small, silent = document.analysis.contributors
    first, second = document.analysis.whys
    assert (small.id, silent.text) == ("c1", "No alert")
    assert document.actions[1].addresses == ("c1", silent.id)
    assert second.parent == first.id
    assert first.text == "The pool was empty"
    ids = [row.id for row in (*document.actions, *document.analysis.contributors, *document.analysis.whys)]
    assert len(set(ids)) == len(ids)
    assert taken(document, other) == document


def test_a_second_post_mortem_is_kept_beside_the_first() -> None:
    one = Postmortem(
        summary=Summary(text="One."),
        actions=(Action(title="Do a"),),
        facts=Facts(date=date(2024, 3, 15)),
    )
    two = Postmortem(
        summary=Summary(text="Two."),
        actions=(Action(title="Do b"), Action(title="Do a")),
        facts=Facts(date=date(2024, 4, 2), resolved=AT),
    )
    document = taken(Postmortem(), one, two)

    assert document.summary.text == "One."
    assert [row.title for row in document.actions] == ["Do a", "Do b"]
    assert document.facts.resolved is None
    assert [row.text for row in document.unplaced] == [
        "Two.",
        "Incident date: 2024-04-02\nResolved: 2024-03-15 14:32Z",
    ]


def test_every_word_of_two_post_mortems_is_in_the_document() -> None:
    two = Postmortem(
        title="Tapir",
        summary=Summary(text="Okapi", detection="Quokka", response="Numbat"),
        analysis=Analysis(contributors=(Factor(text="Dugong", note="Wombat"),), narrative="Kakapo"),
        impact=Impact(narrative="Axolotl", apology="Narwhal"),
        declared={Topic.SLA: Declaration(state=Absence.NOT_APPLICABLE, reason="Pangolin")},
        unplaced=(Passage(text="Fossa"),),
    )
    full = taken(BEGUN, two.model_copy(update={"title": "Another", "unplaced": ()}))
    names = "Tapir|Okapi|Quokka|Numbat|Dugong|Wombat|Kakapo|Axolotl|Narwhal|Pangolin|Fossa"
    words = re.findall(names, dumps(two))
    assert len(words) == 11
    for begun in (BEGUN, full):
        told = dumps(taken(begun, two))
        for word in words:
            assert word in told


def test_what_a_post_mortem_says_goes_before_the_guess_of_an_export() -> None:
    whole = Imported(Source("p.md", "markdown"), document=Postmortem(facts=Facts(severity=Severity.SEV3)))
    pager = Imported(Source("pd.json", "pagerduty"), facts={"facts.severity": Guess(Severity.SEV1, 0.4)})

    (found,) = fillings(Postmortem(), [pager, whole], ())
    assert facts_of([pager, whole])["facts.severity"].value is Severity.SEV1
    assert (found.value, found.sure) == (Severity.SEV3, 1.0)


def test_what_a_field_got_meanwhile_is_not_written_over_and_nothing_of_the_import_is_lost() -> None:
    chosen = fillings(
        Postmortem(), sources(Postmortem(summary=Summary(text="Two."), actions=(Action(title="Do b"),))), ()
    )
    meanwhile = put(Postmortem(actions=(Action(id="a1", title="Do a"),)), "summary.text", "One.")
    document = fill(meanwhile, chosen)

    assert document.summary.text == "One."
    assert [row.title for row in document.actions] == ["Do a", "Do b"]
    assert "Two." in document.unplaced[0].text


def test_why_an_entry_happened_is_kept_where_the_timeline_has_its_words_already() -> None:
    there = Postmortem(timeline=(Entry(id="e1", at=AT, text="pool doubled"),))
    other = sources(Postmortem(timeline=(Entry(at=AT, text="pool doubled", why="It was the quickest"),)))
    rows = preview([events_of(item) for item in other], there)
    document = draft_from(there, other, rows)[0]

    assert [entry.text for entry in document.timeline] == ["pool doubled"]
    assert "It was the quickest" in document.unplaced[0].text


def test_two_documents_whose_entries_have_the_same_ids_keep_each_its_own() -> None:
    one, two = (
        Postmortem(timeline=(Entry(id="e1", at=AT.replace(minute=minute), text=text, why=text.upper()),))
        for minute, text in ((10, "the pool ran full"), (50, "traffic was moved to Oslo"))
    )
    items = sources(one, two)
    rows = preview([events_of(item) for item in items])
    document = draft_from(Postmortem(), items, rows)[0]

    assert [(entry.text, entry.why) for entry in document.timeline] == [
        ("the pool ran full", "THE POOL RAN FULL"),
        ("traffic was moved to Oslo", "TRAFFIC WAS MOVED TO OSLO"),
    ]
