"""What is exported as Markdown comes back as the very same document, and what was changed by hand counts."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies

from exchange.filled import filled
from exchange.markdown_read import imported
from pmtui.document import (
    Analysis,
    Entry,
    Evidence,
    EvidenceKind,
    Factor,
    Facts,
    FieldKind,
    Impact,
    Mark,
    Metric,
    Postmortem,
    Summary,
    complete_ids,
    field_at,
    put,
)
from pmtui.document.base import utc
from pmtui.document.postmortem import Publication
from pmtui.exchange import FORMATS, Options, Source
from pmtui.exchange.drafting import with_moments
from pmtui.exchange.public_approving import Signature, approve
from pmtui.exchange.writers.markdown import write
from pmtui.resources import resource_dir
from pmtui.storage import load
from strategies import documents

SAMPLES = sorted(resource_dir("sample_data").glob("2*.toml"))


def back(text: str) -> Postmortem:
    document = imported(text).document
    assert document is not None
    return document


WHOLE = [(profile, flavour) for profile in ("full", "sre") for flavour in ("github", "gitlab")]
"""The profiles that leave nothing out, in each flavour."""
ODD = {
    "pipes and backticks": "a | b || `c` ```d``` \\| \\\\",
    "headings and lists": "# one\n## Impact\n- two\n  - three\n1. four\n7. five\n> six\n***\n---\n+ seven",
    "lines in a cell": "one\ntwo\n\nthree <br> four",
    "links": "see https://example.com/a_(b)?c=d&amp;e#f, [text](https://example.com), <mailto:a@b.example>",
    "labels of the page": "Why: Question (to me): Answer: Evidence (x) Key fact | Value; Not applicable: x",
    "references": "@here #12 !34 %5 &6 ~label /close GH-7 :+1: :fire:",
    "pictures and directions": "🔥👩‍🚒 障害報告。データベース \u202e\u05d0\u05d1\u202c مرحبا",
    "markup": "<script>alert(1)</script> <!-- x --> &lt;b&gt; **bold** _it_ ~~no~~ $x$ {{x}} \t end",
    "marks of rows": "★ ◇ – open",
    "no-break spaces": "\u00a0one\u2003two\u200b",
}


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(extras=True), strategies.sampled_from(WHOLE))
def test_any_document_comes_back_whole(document: Postmortem, how: tuple[str, str]) -> None:
    whole = complete_ids(document)
    assert back(markdown(whole, *how)) == whole


@pytest.mark.parametrize("how", WHOLE, ids=" ".join)
@pytest.mark.parametrize("words", ODD.values(), ids=ODD)
def test_odd_text_in_every_field_comes_back(words: str, how: tuple[str, str]) -> None:
    document = filled(lambda path: words if is_prose(path) else " ".join(words.split("\n")), 2)
    assert back(markdown(document, *how)) == document


@pytest.mark.parametrize("how", WHOLE, ids=" ".join)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_comes_back_whole(path: Path, how: tuple[str, str]) -> None:
    document = load(path).document
    assert back(markdown(document, *how)) == document


@pytest.mark.parametrize("how", WHOLE, ids=" ".join)
def test_the_words_alone_bring_factors_lessons_and_meetings_into_their_rows(how: tuple[str, str]) -> None:
    document = load(SAMPLES[1]).document
    read = back(markdown(document, *how).split("## Record")[0])

    def told(value: Postmortem) -> list[list[str]]:
        rows = (
            *(value.analysis.contributors, value.analysis.mitigators, value.analysis.risks),
            *(
                value.analysis.root_causes,
                value.analysis.whys,
                value.impact.unknowns,
                value.lessons.learnings,
            ),
            *(value.lessons.went_well, value.lessons.went_poorly, value.lessons.lucky),
        )
        return [sorted(row.text for row in group) for group in rows]

    assert told(read) == told(document)
    assert [row.title for row in read.actions] == [row.title for row in document.actions]
    assert [(row.at, row.text, row.why) for row in read.timeline] == [
        (row.at, row.text, row.why) for row in document.timeline
    ]
    assert (read.facts.commander, read.facts.trigger) == (document.facts.commander, document.facts.trigger)
    assert len(read.meetings) == len(document.meetings)
    assert not read.unplaced


def test_a_very_long_document_comes_back_whole() -> None:
    start = utc(2024, 3, 15)
    rows = tuple(Entry(at=start + timedelta(seconds=n), text=f"request {n}") for n in range(5_002))
    document = complete_ids(Postmortem(summary=Summary(text="word " * 12_000 + "end"), timeline=rows))
    assert back(write(document)) == document


def test_what_leadership_reads_comes_back_into_its_fields() -> None:
    document = load(SAMPLES[1]).document
    for flavour in ("github", "gitlab"):
        read = back(markdown(document, "executive", flavour))
        facts, known = read.facts, document.facts
        assert read.title == document.title
        assert (facts.severity, facts.impact_started) == (known.severity, known.impact_started)
        assert (facts.services, facts.owner) == (known.services, known.owner)
        assert read.impact.audiences == document.impact.audiences
        assert read.summary.text == document.summary.text
        assert read.impact.narrative == document.impact.narrative.split("\n\n")[0]
        assert [row.value for row in read.impact.metrics] == [
            row.value for row in document.impact.metrics if row.measure != "duration"
        ][:6]
        assert [row.text for row in read.analysis.contributors] == [
            row.text for row in document.analysis.contributors
        ][:5]
        shown = {(row.title, row.owner, row.due, row.status) for row in document.actions}
        assert read.actions
        assert {(row.title, row.owner, row.due, row.status) for row in read.actions} <= shown
        assert read.follow_up.date == document.follow_up.date


def test_what_is_told_outside_comes_back_into_its_fields() -> None:
    document = load(SAMPLES[1]).document
    for draft in (True, False):
        shown = document if draft else approved(document)
        read = back(FORMATS["markdown"].write([Source("a", shown)], Options("public", draft=draft)))
        assert read.title == document.title
        assert (read.facts.impact_started, read.facts.impact_ended) == (
            utc(2026, 2, 10, 22, 41),
            utc(2026, 2, 11, 1, 24),
        )
        assert read.facts.services == document.facts.services
        assert read.facts.status_page == document.facts.status_page
        assert read.summary.text == document.summary.text
        assert read.summary.resolution == document.summary.resolution
        for name in ("audiences", "narrative", "personal_data", "damage_control", "apology"):
            assert getattr(read.impact, name) == getattr(document.impact, name)
        assert [(row.at, row.text) for row in read.timeline] == [
            (row.at, row.text) for row in document.timeline if row.public
        ]
        known = {(row.title, row.status) for row in document.actions}
        assert read.actions
        assert {(row.title, row.status) for row in read.actions} <= known
        assert not read.unplaced


def markdown(document: Postmortem, profile: str, flavour: str) -> str:
    return FORMATS["markdown"].write([Source("a", document)], Options(profile, flavour))


def approved(document: Postmortem) -> Postmortem:
    return approve(document, ["all"], Signature("Ada Berg", date(2026, 3, 1)))[0]


def is_prose(path: str) -> bool:
    """Return whether the field takes several lines; rows have no ids here, and words are numbered."""
    return field_at(re.sub(r"/\d", "", re.sub(r"\[\d\]", "[aaaa]", path))).kind is FieldKind.PROSE


@pytest.mark.parametrize("length", [3_900, 4_200, 9_000])
def test_a_row_longer_than_any_sentence_comes_back(length: int) -> None:
    row = Evidence(kind=EvidenceKind.DASHBOARD, url=f"https://example.com/{'x' * length}")
    document = complete_ids(Postmortem(impact=Impact(evidence=(row,))))
    assert back(write(document)) == document


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_a_document_with_something_in_every_field_comes_back_whole(rows: int) -> None:
    document = filled(lambda path: f"Words of {path.replace('[', ' ').replace(']', '')}", rows)
    assert back(write(document)) == document


@pytest.mark.parametrize("how", [*WHOLE, ("executive", "github")], ids=" ".join)
def test_an_address_as_slack_copies_it_comes_back_and_nothing_is_set_apart(how) -> None:
    words = "See <https://x.example|click> now."
    rows = (Entry(id="e1", at=utc(2024, 3, 15, 14, 32), text=words, kind="change"),)
    whole = Postmortem(
        title="x",
        facts=Facts(services=("https://x.example|y", "search|api")),
        summary=Summary(text=words),
        timeline=rows if how in WHOLE else (),
    )
    found = imported(markdown(whole, *how))
    assert found.document is not None
    assert found.document.facts == whole.facts
    assert found.document.summary == whole.summary
    assert found.document.timeline == whole.timeline
    assert not found.unplaced


@pytest.mark.parametrize("flavour", ["github", "gitlab"])
def test_both_flavours_come_back(flavour: str) -> None:
    document = small()
    text = FORMATS["markdown"].write([Source("a", document)], Options("full", flavour))
    assert back(text) == document


def small() -> Postmortem:
    return complete_ids(
        Postmortem(
            title="Search finds nothing",
            profile="light",
            facts=Facts(impact_started=utc(2024, 3, 15, 14)),
            impact=Impact(
                apology="You found nothing. We are sorry.",
                metrics=(Metric(measure="users affected", name="shoppers", value=1200),),
            ),
            timeline=(
                Entry(id="b2", at=utc(2024, 3, 15, 15), text="Search works", kind="recovery", public=True),
                Entry(id="a1", at=utc(2024, 3, 15, 14), text="Search is empty", unreviewed=True),
            ),
            publication=Publication(shared_with=("support", "engineering")),
        )
    )


def test_what_is_left_empty_on_purpose_stays_empty() -> None:
    document = back(write(small()))
    assert (document.facts.impact_ended, document.facts.resolved) == (None, None)
    assert document == small()


def test_readers_see_the_apology_and_with_whom_it_was_shared() -> None:
    text = write(small())
    assert "### Apology\n\nYou found nothing. We are sorry.\n" in text
    assert "| Shared with | support, engineering |" in text


def test_what_somebody_has_written_into_the_export_counts() -> None:
    text = write(small())
    text = text.replace("You found nothing.", "Nobody found a thing.")
    text = text.replace("Search works", "Search works again")
    text = re.sub(r"(Impact end \| )2024-03-15 15:00 UTC[^|]*", r"\g<1>2024-03-15 15:05 UTC ", text)
    document = back(text)

    assert document.impact.apology == "Nobody found a thing. We are sorry."
    assert [(row.id, row.text, row.public) for row in document.timeline] == [
        ("b2", "Search works again", True),
        ("a1", "Search is empty", False),
    ]
    assert document.facts.impact_ended == utc(2024, 3, 15, 15, 5)
    assert document.profile == "light"


def test_rows_that_were_added_or_deleted_leave_the_others_as_they_were() -> None:
    text = write(small())
    line = next(row for row in text.split("\n") if "Search works" in row)
    added = back(text.replace(line, f"{line}\n{line.replace('15:00', '15:10').replace('works', 'is fast')}"))
    assert {(row.text, row.public) for row in added.timeline} == {
        ("Search works", True),
        ("Search is empty", False),
        ("Search is fast", False),
    }
    assert back(text.replace(f"{line}\n", "")).timeline == (small().timeline[1],)


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"rows": 3}', '{"values": {"title": 1}}'])
def test_a_record_that_somebody_has_broken_loses_no_words(broken: str) -> None:
    text = re.sub(
        r"(```\w*\n).*(\n```)", lambda found: f"{found[1]}{broken}{found[2]}", write(small()), flags=re.S
    )
    document = back(text)
    assert document.title == "Search finds nothing"
    assert {row.text for row in document.timeline} == {"Search works", "Search is empty"}


def test_a_public_version_has_no_record() -> None:
    sample = load(SAMPLES[0]).document
    for profile in ("executive", "public"):
        text = FORMATS["markdown"].write([Source("a", sample)], Options(profile, draft=profile == "public"))
        assert "## Record" not in text
    assert "## Record" in write(put(sample, "title", "x"))


@pytest.mark.parametrize("profile", ["full", "sre"])
@pytest.mark.parametrize("record", [True, False])
def test_a_page_that_is_pasted_into_an_issue_tells_nobody_and_comes_back(profile, record):
    text = "@mika and (@mika/sre) saw #123, org/app#4 and GH-1; mail a@b.example, C# and # 1."
    document = Postmortem(title=text, summary=Summary(text=f"{text}\n#7 first\n@ada too"))
    page = FORMATS["markdown"].write([Source("a", document)], Options(profile))
    shown = page.split("## Record")[0]
    for reference in ("@mika", "#123", "app#4", "GH-1;", "#7", "@ada"):
        assert reference not in shown
    read = back(page if record else shown)
    assert (read.title, read.summary.text) == (text, document.summary.text)


@pytest.mark.parametrize("how", WHOLE, ids=" ".join)
def test_a_moment_that_only_follows_from_the_timeline_is_not_stored_by_the_way_back(how) -> None:
    facts = Facts(date=date(2024, 3, 15), impact_started=utc(2024, 3, 15, 14))
    end = Entry(at=utc(2024, 3, 15, 15), text="Search is back", mark=Mark.IMPACT_END)
    document = Postmortem(title="Search down", facts=facts, timeline=(end,))

    read = with_moments(imported(markdown(document, *how)))

    assert read.document is not None
    assert read.document.facts == facts
    assert read.document.unreviewed == ()
    assert not {"facts.impact_ended", "facts.resolved"} & set(read.facts)


def test_what_a_page_for_leadership_only_counts_is_told_and_no_text_of_the_document() -> None:
    causes = tuple(Factor(text=f"The copy number {number} had no check") for number in range(7))
    facts = Facts(impact_started=utc(2024, 3, 15, 14))
    document = Postmortem(title="Search down", facts=facts, analysis=Analysis(contributors=causes))
    read = imported(markdown(document, "executive", "github"))

    assert read.unplaced == ()
    assert "The page leaves rows out, and only says: “And 2 more contributors.”" in read.notes
