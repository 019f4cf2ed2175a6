"""What two sources tell of the same is found by words, without looking at every pair."""

import random
from datetime import timedelta

from event_samples import at

from pmtui.document import Kind
from pmtui.exchange.imported import Event
from pmtui.exchange.joining import alike, words_of
from pmtui.exchange.nearby import Nearby

WORDS = [
    *("relay", "queue", "mail", "acked", "resolved", "fires"),
    *("rollback", "deploy", "node-1", "node-2", "latency", "disk"),
]


def events(seed: int) -> list[Event]:
    chance = random.Random(seed)
    return [
        Event(
            at(2, 0) + timedelta(seconds=chance.randrange(600)),
            " ".join(chance.choices(WORDS, k=chance.randrange(1, 6))),
            chance.choice(list(Kind)),
        )
        for _ in range(120)
    ]


def test_everything_that_is_alike_is_a_candidate():
    known, asked = events(1), events(2)
    nearby = Nearby()
    for event in known:
        nearby.add(event, words_of(event.text))

    pairs = 0
    for event in asked:
        candidates = nearby.candidates(event, words_of(event.text))
        same = {place for place, other in enumerate(known) if alike(other, event)}
        assert same <= set(candidates)
        assert candidates == sorted(set(candidates))
        pairs += len(same)
    assert pairs > 20


def test_what_shares_no_word_or_is_hours_away_is_no_candidate():
    nearby = Nearby()
    nearby.add(Event(at(2, 0), "relay queue grows"), words_of("relay queue grows"))

    assert nearby.candidates(Event(at(2, 1), "disk full"), words_of("disk full")) == []
    assert nearby.candidates(Event(at(5, 0), "relay queue grows"), words_of("relay queue grows")) == []
    assert nearby.candidates(Event(at(2, 1), "relay queue grows"), words_of("relay queue grows")) == [0]
