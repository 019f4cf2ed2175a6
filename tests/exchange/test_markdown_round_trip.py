"""What is exported as Markdown comes back as the very same document, and what was changed by hand counts."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings

from exchange.filled import filled
from exchange.markdown_read import imported
from pmtui.document import Entry, Evidence, EvidenceKind, Facts, Impact, Metric, Postmortem, complete_ids, put
from pmtui.document.base import utc
from pmtui.document.postmortem import Publication
from pmtui.exchange import FORMATS, Options, Source
from pmtui.exchange.writers.markdown import write
from pmtui.resources import resource_dir
from pmtui.storage import load
from strategies import documents


def back(text: str) -> Postmortem:
    document = imported(text).document
    assert document is not None
    return document


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(extras=True))
def test_any_document_comes_back_whole(document: Postmortem) -> None:
    whole = complete_ids(document)
    assert back(write(whole)) == whole


@pytest.mark.parametrize("length", [3_900, 4_200, 9_000])
def test_a_row_longer_than_any_sentence_comes_back(length: int) -> None:
    row = Evidence(kind=EvidenceKind.DASHBOARD, url=f"https://example.com/{'x' * length}")
    document = complete_ids(Postmortem(impact=Impact(evidence=(row,))))
    assert back(write(document)) == document


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_a_document_with_something_in_every_field_comes_back_whole(rows: int) -> None:
    document = filled(lambda path: f"Words of {path.replace('[', ' ').replace(']', '')}", rows)
    assert back(write(document)) == document


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
    sample = load(next(iter(sorted(resource_dir("sample_data").glob("2*.toml"))))).document
    for profile in ("executive", "sre", "public"):
        text = FORMATS["markdown"].write([Source("a", sample)], Options(profile, draft=profile == "public"))
        assert "## Record" not in text
    assert "## Record" in write(put(sample, "title", "x"))
