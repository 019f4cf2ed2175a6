"""Tables that this program exports, imported again."""

from __future__ import annotations

from event_samples import imported

from pmtui.document import Action, Entry, Postmortem
from pmtui.document.base import utc
from pmtui.exchange import FORMATS, Source

DOCUMENT = Postmortem(
    title="Search is down",
    timeline=(
        Entry(
            at=utc(2024, 3, 15, 14, 32),
            kind="change",
            text="-5 °C in the hall",
            why="because",
            link="https://x.example/1",
            approximate=True,
            public=True,
            source="PagerDuty",
        ),
        Entry(at=utc(2024, 3, 15, 14, 40), text="'tis over"),
    ),
    actions=(Action(title="+1 replica", owner="Ada Berg", due="2024-03-20"),),
)


def write(name: str) -> str:
    return FORMATS[name].write([Source("a", DOCUMENT)])


def test_a_timeline_brings_back_what_events_hold_and_says_what_stays_behind():
    result = imported(write("timeline-csv"), "a.csv")
    first, second = result.events
    assert first.text == "-5 °C in the hall"
    assert (first.kind, first.link, first.source) == ("change", "https://x.example/1", "PagerDuty")
    assert (first.approximate, first.public) == (True, True)
    assert (second.text, second.approximate, second.public) == ("'tis over", False, False)
    (note,) = [note for note in result.notes if "not taken" in note]
    assert "“Why”" in note
    assert "“Link”" not in note
    assert "json" in note


def test_actions_are_no_events():
    result = imported(write("actions-csv"), "a.csv")
    assert not result.events
    assert result.stopped is not None
    assert "actions that pmtui exported" in result.stopped.why
