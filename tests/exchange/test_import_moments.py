"""Which moments of an incident rows suggest, and which of them are only guesses."""

from __future__ import annotations

from datetime import UTC, datetime

from event_samples import imported

from pmtui.document import Facts, Kind, Postmortem
from pmtui.exchange.assemble import preview
from pmtui.exchange.drafting import is_sure
from pmtui.exchange.facts import facts_of
from pmtui.exchange.filling import fillings
from pmtui.exchange.imported import Event, Guess, Imported, Source


def at(hour: int, minute: int) -> datetime:
    return datetime(2026, 6, 18, hour, minute, tzinfo=UTC)


def told(*events: Event, **facts: Guess) -> Imported:
    return Imported(
        Source("night", "notes"), events, facts={f"facts.{name}": each for name, each in facts.items()}
    )


def suggested(item: Imported, document: Postmortem | None = None) -> dict[str, Guess]:
    return facts_of([item], preview([item]), document)


def test_a_rollback_that_has_only_started_has_mitigated_nothing():
    item = told(
        Event(at(14, 19), "rollback started", Kind.MITIGATION),
        Event(at(14, 31), "rollback finished, latency normal", Kind.MITIGATION),
    )
    assert suggested(item)["facts.mitigated"].value == at(14, 31)
    assert "facts.mitigated" not in suggested(told(item.events[0]))


def test_an_end_of_the_impact_behind_the_all_clear_does_not_come_out():
    item = told(
        Event(at(14, 2), "alert fires", Kind.ALERT),
        Event(at(14, 50), "all clear", Kind.ALL_CLEAR),
        Event(at(16, 0), "cache recovered", Kind.RECOVERY),
    )
    found = suggested(item)
    assert found["facts.resolved"].value == at(14, 50)
    assert "facts.impact_ended" not in found


def test_what_the_document_says_is_not_contradicted():
    item = told(Event(at(16, 0), "recovered", Kind.RECOVERY))
    document = Postmortem(facts=Facts(resolved=at(15, 0)))
    assert "facts.impact_ended" not in {each.path for each in fillings(document, [item], preview([item]))}


def test_the_surer_of_two_moments_stays():
    item = told(impact_started=Guess(at(14, 10), 0.4), detected=Guess(at(14, 5), 0.9))
    assert set(suggested(item)) & {"facts.impact_started", "facts.detected"} == {"facts.detected"}


def test_a_moment_at_about_a_time_is_a_guess():
    item = told(Event(at(14, 2), "paged", Kind.ALERT, approximate=True))
    (detected,) = [
        each for each in fillings(Postmortem(), [item], preview([item])) if each.path == "facts.detected"
    ]
    assert not is_sure(detected)


def test_the_end_of_one_alert_ends_nothing_while_another_fires():
    def alert(name: str, state: str, end: str) -> dict[str, object]:
        labels = {"alertname": name}
        return {"status": state, "labels": labels, "startsAt": "2026-06-18T14:00:00Z", "endsAt": end}

    ended = alert("PoolFull", "resolved", "2026-06-18T14:10:00Z")
    fires = alert("QueueStuck", "firing", "0001-01-01T00:00:00Z")
    later = alert("QueueStuck", "resolved", "2026-06-18T14:25:00Z")

    still = suggested(imported({"status": "firing", "alerts": [ended, fires]}))
    over = suggested(imported({"status": "resolved", "alerts": [ended, later]}))

    assert not {"facts.impact_ended", "facts.resolved"} & still.keys()
    assert over["facts.resolved"].value == at(14, 25)
