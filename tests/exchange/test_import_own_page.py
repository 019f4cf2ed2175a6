"""A page in HTML that this program exports, imported again."""

from __future__ import annotations

import pytest
from event_samples import imported

from pmtui.document import Postmortem, Summary
from pmtui.exchange import FORMATS, Options, Source


@pytest.mark.parametrize("profile", ["full", "executive"])
def test_an_exported_page_is_known_and_says_what_brings_back_more(profile):
    words = "Search found nothing.\n# not a heading"
    whole = Postmortem(title="Search is down", summary=Summary(text=words))
    page = FORMATS["html"].write([Source("a", whole)], Options(profile=profile))
    assert "Skip to the content" in page
    result = imported(page, "a.html")
    assert result.source.format == "html"
    assert result.document is not None
    assert result.document.title == "Search is down"
    told = result.document.model_dump_json()
    assert "Search found nothing." in told
    assert "Skip to the content" not in told
    assert any("exported by pmtui" in note for note in result.notes)
