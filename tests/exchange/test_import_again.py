"""An import into a timeline that has something already: what is the same is not put there twice."""

from event_samples import LOG_ENTRIES, at, imported

from pmtui.document import Entry, Kind, Postmortem
from pmtui.exchange.assemble import State, choose, merge_into, preview

PAGER = imported(LOG_ENTRIES, "pager.json")
NOTES = imported(
    "2025-05-02\n02:01 queue above 10,000\n02:12 relay-2 taken out\n02:40 resolved\n", "notes.txt"
)
NIGHT = merge_into(Postmortem(), preview((PAGER, NOTES)))


def states(found, document: Postmortem) -> list[State]:
    return [row.state for row in preview(found, document) if row.state is not State.FOLDED]


def test_each_source_of_a_joined_night_is_known_when_it_comes_again_alone():
    assert set(states((PAGER,), NIGHT)) == {State.KNOWN}
    assert set(states((NOTES,), NIGHT)) == {State.KNOWN}


def test_what_another_source_tells_later_of_the_same_thing_is_there_already():
    document = merge_into(Postmortem(), preview((PAGER,)))

    rows = preview((NOTES,), document)

    assert [row.state for row in rows] == [State.KNOWN, State.KEPT, State.KNOWN]
    assert rows[0].there is not None
    assert rows[0].there.at == at(2, 1)
    assert rows[0].there.text == document.timeline[0].text
    assert rows[1].there is None


def test_what_somebody_wrote_down_by_hand_counts_too():
    written = Entry(id="aaaa", at=at(2, 12, 30), text="Took relay-2 out of the pool")
    document = Postmortem(timeline=(written,))
    notes = imported("2025-05-02\n02:12 took relay-2 out\n02:12 disk of the database is full\n", "notes.txt")

    assert states((notes,), document) == [State.KNOWN, State.KEPT]


def test_a_row_in_words_of_ones_own_is_known_by_its_source_and_its_second():
    reworded = tuple(
        entry.model_copy(update={"text": "The mail relay was removed by hand"})
        if entry.text == "relay-2 taken out"
        else entry
        for entry in NIGHT.timeline
    )

    assert set(states((NOTES,), NIGHT.model_copy(update={"timeline": reworded}))) == {State.KNOWN}


def test_an_entry_answers_for_one_row_of_a_source_only():
    chat = imported("2025-05-02\n02:05 queue still slow\n02:05 queue still slow\n", "chat.txt")
    document = merge_into(Postmortem(), choose(preview((chat,)), drop=(2,)))

    assert states((chat,), document) == [State.KNOWN, State.KEPT]


def test_a_chat_that_goes_on_is_not_taken_for_what_it_said_before():
    first = imported("2025-05-02\n02:05 queue still slow on relay-2\n", "chat.txt")
    more = imported(
        "2025-05-02\n02:05 queue still slow on relay-2\n02:06 queue still slow on relay-2\n", "chat.txt"
    )

    assert states((more,), merge_into(Postmortem(), preview((first,)))) == [State.KNOWN, State.KEPT]


def test_another_day_and_another_alert_are_something_else():
    document = Postmortem(
        timeline=(
            Entry(id="aaaa", at=at(2, 1), kind=Kind.ALERT, text="queue above 10,000"),
            Entry(id="bbbb", at=at(2, 1), kind=Kind.ALERT, text="disk full on relay-2"),
        )
    )
    other = imported("2025-05-03\n02:01 queue above 10,000\n", "notes.txt")
    alert = imported("2025-05-02\n02:01 alert: disk full on relay-7\n", "notes.txt")

    assert states((other,), document) == [State.KEPT]
    assert states((alert,), document) == [State.KEPT]


def test_a_row_that_is_there_can_be_taken_all_the_same():
    rows = choose(preview((NOTES,), NIGHT), keep=(1,))

    assert len(merge_into(NIGHT, rows).timeline) == len(NIGHT.timeline) + 1
