"""An import into a timeline that has something already: what is the same is not put there twice."""

from event_samples import LOG_ENTRIES, at, imported

from pmtui.document import Entry, Kind, Postmortem
from pmtui.exchange.assemble import State, choose, merge_into, preview, read_all
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options

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
        entry.model_copy(update={"text": "The mail relay was removed by hand", "unreviewed": False})
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


def file_of(text: str, name: str) -> Imported:
    """Return a file of notes, the rows of which carry its name."""
    return read_all([Given(name, text.encode())], Options())[0]


WRITTEN = file_of("2024-03-15 14:32Z error rate above 5 %\n2024-03-15 14:40Z rollback started\n", "pa.txt")


def told_later(*lines: str, name: str = "pb.txt") -> list[State]:
    """Return what becomes of lines that are imported into what WRITTEN made."""
    text = "".join(f"2024-03-15 {line}\n" for line in lines)
    return states((file_of(text, name),), merge_into(Postmortem(), preview((WRITTEN,))))


def test_what_contradicts_an_entry_or_says_more_is_not_there_already():
    assert told_later("14:33Z error rate above 50 %") == [State.KEPT]
    assert told_later("14:33Z error rate not above 5 %", "14:41Z rollback not started") == [State.KEPT] * 2
    assert told_later("14:33Z error rate below 5 %", "14:40Z rollback started, failed") == [State.KEPT] * 2
    assert told_later("14:40Z rollback started in eu-west") == [State.KEPT]
    assert told_later("14:33Z Error rate is above 5%", "14:40Z Rollback started.") == [State.KNOWN] * 2


def test_another_file_of_the_same_name_is_not_taken_for_what_nobody_has_reworded():
    assert told_later("14:32Z error rate above 50 %", name="pa.txt") == [State.KEPT]


def test_an_entry_without_an_actor_is_there_already_when_the_pager_knows_who_it_was():
    document = Postmortem(timeline=(Entry(id="aaaa", at=at(2, 40), kind=Kind.RECOVERY, text="resolved"),))

    assert states((PAGER,), document)[-1] is State.KNOWN
