"""Every time and value that leaves in any format is shown, approved, and taken back by a change."""

from __future__ import annotations

import json

import pytest

from exchange.markdown_read import imported
from exchange.test_public_beside import approved, outage
from pmtui.document import Entry, Postmortem, put
from pmtui.document.base import utc
from pmtui.document.timeline import Kind
from pmtui.exchange import FORMATS, Options, Source
from pmtui.exchange.public import State, public_version
from pmtui.exchange.public_approving import Signature, approve, withhold

SIGNED = Signature("Noor Haddad")
PUBLIC_FORMATS = [form for form in FORMATS.values() if "public" in form.profiles]


def detailed() -> Postmortem:
    document = put(outage(), "facts.detected", utc(2024, 3, 15, 14, 37))
    document = put(document, "facts.mitigated", utc(2024, 3, 15, 14, 53))
    return put(document, "facts.resolved", utc(2024, 3, 15, 16, 11))


def written(document: Postmortem, name: str, *, draft: bool = False) -> str:
    return FORMATS[name].write([Source("a", document)], Options("public", draft=draft))


@pytest.mark.parametrize("form", PUBLIC_FORMATS, ids=lambda form: form.name)
def test_what_nobody_approved_is_in_no_format(form):
    text = written(approved(detailed()), form.name)
    for told in ("14:37", "14:53", "16:11", "7 min", "23 min", "Detection", "Mitigation", "detected"):
        assert told not in text


@pytest.mark.parametrize("form", PUBLIC_FORMATS, ids=lambda form: form.name)
def test_a_time_that_somebody_wants_outside_is_in_every_format(form):
    document = approve(approved(detailed()), ["facts.detected"], SIGNED)[0]
    assert "14:37" in written(document, form.name)

    if form.name == "markdown":
        read = imported(written(document, "markdown")).document
        assert read is not None
        assert read.facts.detected == document.facts.detected

    changed = put(document, "facts.detected", utc(2024, 3, 15, 14, 38))
    public = public_version(changed)
    assert public.wordings["facts.detected"].state is State.CHANGED
    assert not public.ready


def test_a_time_that_only_the_timeline_tells_is_listed_and_approved_as_well():
    entry = Entry(id="e9", at=utc(2024, 3, 15, 14, 41), text="Alert", kind=Kind.DETECTION)
    document = approved(put(outage(), "timeline", (*outage().timeline, entry)))
    assert "facts.detected" in dict(public_version(document).left_out)
    assert "14:41" not in written(document, "json")
    assert "14:41" in written(approve(document, ["facts.detected"], SIGNED)[0], "json")


def test_whoever_withholds_the_span_withholds_it_everywhere_and_finds_it_again():
    document = put(outage(), "impact.narrative", "Nobody could log in.")
    document = withhold(approved(document), ["facts.impact_started", "timeline[e1]"], SIGNED)[0]
    public = public_version(document)
    assert public.ready
    assert "facts.impact_started" in dict(public.left_out)
    for form in PUBLIC_FORMATS:
        text = written(document, form.name)
        assert "14:30" not in text
        assert "15 Mar" not in text
        assert "2024-03-15" not in text
    assert {"times", "date", "impact_minutes"}.isdisjoint(json.loads(written(document, "json")))


def test_a_day_of_its_own_is_approved_and_one_that_the_span_tells_is_not_asked_for_twice():
    assert "facts.date" not in public_version(put(outage(), "facts.date", "2024-03-15")).wordings
    other = put(outage(), "facts.date", "2024-03-14")
    assert public_version(other).wordings["facts.date"].text == "Thu 14 Mar 2024"
    assert json.loads(written(approved(other), "json"))["date"] == "2024-03-14"


def test_an_action_that_is_done_tells_no_format_when_it_was_due():
    document = approved(put(outage(), "actions[a1].status", "done"))
    for form in PUBLIC_FORMATS:
        text = written(document, form.name)
        assert "2024-03-29" not in text
        assert "29 Mar" not in text


def test_times_and_states_are_shown_beside_the_words_that_they_are_approved_with():
    wordings = public_version(outage()).wordings
    assert wordings["timeline[e1].text"].shown_with == "14:30 UTC"
    assert wordings["actions[a1].title"].shown_with == "planned, by Fri 29 Mar 2024"
    assert (
        wordings["facts.impact_started"].text == "from 2024-03-15 14:30 UTC to 2024-03-15 15:00 UTC, 30 min"
    )


def test_whose_data_it_was_is_read_and_cannot_be_kept_back():
    document = put(outage(), "impact.personal_data", "possible")
    assert "impact.personal_data" in dict(public_version(document).unapproved)
    with pytest.raises(ValueError, match="no public version without it"):
        withhold(document, ["impact.personal_data"], SIGNED)
