"""Readers inside see what was imported and that nobody has reviewed yet."""

from __future__ import annotations

import pytest

from exchange.markdown_read import imported
from pmtui.document import Entry, Facts, Impact, Postmortem, Summary, complete_ids
from pmtui.document.base import utc
from pmtui.exchange import FORMATS, Options, Source
from pmtui.exchange.public_approving import Signature, approve
from pmtui.exchange.writers.markdown import write


def drafted() -> Postmortem:
    return complete_ids(
        Postmortem(
            title="Search finds nothing",
            facts=Facts(severity="sev2"),
            timeline=tuple(
                Entry(at=utc(2024, 3, 15, 14, n), text=f"Event {n}", starred=n == 1, unreviewed=n != 2)
                for n in range(4)
            ),
            unreviewed=("facts.severity",),
        )
    )


@pytest.mark.parametrize("name", ["markdown", "html", "confluence"])
@pytest.mark.parametrize("profile", ["full", "sre"])
def test_entries_that_nobody_has_reviewed_have_a_sign_and_are_counted_at_the_end(name: str, profile: str):
    text = FORMATS[name].write([Source("a", drafted())], Options(profile))
    assert "★ ◇ Event 1" in text
    assert "◇ Event 2" not in text
    assert "◇ marks what nobody has reviewed yet." in text
    assert "nobody has reviewed it yet: 3 entries of the timeline and severity." in text
    assert text.index("Not reviewed yet") > text.index("Event 3") or name == "html"


def test_the_page_for_leadership_counts_them():
    text = FORMATS["markdown"].write([Source("a", drafted())], Options("executive"))
    assert "3 entries of the timeline and severity." in text


def test_a_document_that_somebody_has_reviewed_has_no_sign():
    document = drafted().model_copy(update={"timeline": drafted().timeline[2:3], "unreviewed": ()})
    text = write(document)
    assert "◇" not in text
    assert "reviewed" not in text


def test_the_sign_comes_back_from_the_words_alone():
    text = write(drafted()).partition("\n## Record\n")[0]
    document = imported(text).document
    assert document is not None
    assert [entry.text for entry in document.timeline] == [f"Event {n}" for n in range(4)]
    assert document.unplaced == ()


def test_the_apology_stands_before_the_contents_of_a_public_page():
    entry = Entry(id="e1", at=utc(2024, 3, 15, 14), text="Search is empty", public=True)
    document = Postmortem(
        title="Search finds nothing",
        facts=Facts(impact_started=utc(2024, 3, 15, 14), impact_ended=utc(2024, 3, 15, 15)),
        summary=Summary(text="Search found nothing.", detection="By an alert.", resolution="A new index."),
        impact=Impact(
            narrative="Nothing was found.", apology="You could not search for an hour. We are sorry."
        ),
        timeline=(entry,),
    )
    signed = Signature("Noor Haddad")
    document = approve(document, ["all", "summary.detection"], signed)[0]
    page = FORMATS["html"].write([Source("a", document)], Options("public"))
    assert page.index("We are sorry") < page.index("</header>") < page.index("<nav")
    assert page.index("We are sorry") < page.index('<dl class="facts"')
