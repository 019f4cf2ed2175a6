"""The document is on the screen before its checklist is made; nobody acts on one that is not there."""

from __future__ import annotations

from driving import Clock

from pmtui.document import Section
from pmtui.resources import resource_dir
from pmtui.storage import load
from pmtui.tui import chrome
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.session import Session

SAMPLE = resource_dir("sample_data") / "2026-07-14-website-down-after-dns-move.toml"


def unjudged() -> Session:
    return Session(load(SAMPLE), clock=Clock(), later=True)


def test_until_it_is_judged_a_document_is_neither_complete_nor_faulty():
    session, glyphs = unjudged(), Glyphs()
    assert session.findings == ()
    assert session.allowed == ()
    header = "".join(span.text for span in chrome.header(session, glyphs, 80).right)
    bar = "".join(span.text for span in chrome.sections(session, Section.SUMMARY, glyphs, 80).left)
    assert "checking" in header
    assert glyphs["complete"] not in header + bar


def test_the_checklist_is_made_once_and_nothing_in_it_counts_as_new():
    session = unjudged()
    assert session.judge()
    assert not session.judge()
    assert session.findings == Session(load(SAMPLE), clock=Clock()).findings
    assert session.review.changes == (0, 0, 0)
    assert not any(session.review.is_fresh(finding) for finding in session.findings)
    assert session.counts() != (0, 0)


async def test_the_checklist_stands_on_the_screen_without_a_key(rough):
    async with rough() as editor:
        editor.shows("✗")
        assert "checking" not in editor.text
        assert editor.app.session.is_judged
