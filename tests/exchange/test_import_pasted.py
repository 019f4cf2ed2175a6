"""What is copied from a terminal or a chat, with everything that comes along."""

import json

import pytest
from event_samples import ALERTS, at, imported, lines

SHA = "4f2a9c01d3e5b7a86911c0ffee00aa5512345678"
OTHER = "9b1d0e77a2c4f6880011223344556677889900aa"
LOG = f"""commit {SHA} (HEAD -> main, origin/main)
Author: Rana Voss <rana@relay.example>
Date:   Fri May 2 04:30:00 2025 +0200

    Revert "relay: larger batches"

    Since 02:05 nothing went through.

commit {OTHER}
Author: Jonte Arvid <jonte@relay.example>
Date:   Fri May 2 03:50:00 2025 +0200

    relay: larger batches
"""
SAID = [("01:50:00", "relay: larger batches"), ("02:30:00", 'Revert "relay: larger batches"')]


@pytest.mark.parametrize(
    "prompt",
    [
        "rana@ws-4:~/relay$ ",
        "[rana@ws-4 relay]$ ",
        "(venv) rana@ws-4 ~/relay (main) % ",
        "➜  relay git:(main) ✗ ",
        "PS C:\\src\\relay> ",
        "C:\\src\\relay>",
        "~/relay $ ",
        "$ ",
    ],
)
def test_a_log_of_commits_is_read_between_prompts(prompt):
    result = imported(f"{prompt}git log -2\n{LOG}{prompt.rstrip()}\n")

    assert result.source.format == "git-log"
    assert lines(result) == SAID
    assert [kept.text for kept in result.unplaced] == [f"{prompt}git log -2"]


@pytest.mark.parametrize(
    "text",
    [
        f"From the deploy box:\n\n```\n{LOG}```\n",
        f"{LOG}(END)\n",
        LOG.replace("    ", ""),
        LOG.replace("\n", "\r\n"),
        f"\ufeff{LOG}",
        f"{LOG}\n:\n",
        LOG.replace("Date:", "AuthorDate:").replace("Author: R", "Commit: X\nAuthor: R"),
    ],
)
def test_a_log_of_commits_is_read_however_it_was_copied(text):
    assert lines(imported(text)) == SAID


def test_two_logs_of_different_shape_are_one_and_name_each_commit_once():
    short = (
        f"{SHA[:8]} 2025-05-02 04:30:00 +0200 Revert it\n{'7' + OTHER[:7]} 2025-05-02 05:00:00 +0200 docs\n"
    )

    result = imported(f"$ git log -2\n{LOG}$ git log --format='%h %ci %s'\n{short}$ \n")

    assert lines(result) == [*SAID, ("03:00:00", "docs")]


def test_a_commit_that_is_cut_off_at_the_end_is_told_and_left_out():
    result = imported("\n".join(LOG.split("\n")[:10]))

    assert lines(result) == SAID[1:]
    assert any("breaks off" in note for note in result.notes)


@pytest.mark.parametrize(
    "line",
    [
        "{h} -  (HEAD -> main) {s} (2025-05-02 04:30:00 +0200) <Rana Voss>",
        "* {s} ({h}, Rana Voss, 2025-05-02 04:30:00 +0200)",
        "- 2025-05-02 04:30:00 +0200: {s} ({h})",
        '"{h}","Rana Voss","2025-05-02T04:30:00+02:00","{s}"',
        "{h};Rana Voss;2025-05-02 04:30:00 +0200;{s}",
        "{h} HEAD@{{2025-05-02 04:30:00 +0200}}: {s}",
    ],
)
def test_a_commit_on_one_line_is_read_in_any_order(line):
    result = imported(f"{line.format(h=SHA[:9], s='relay: smaller batches (#42)')}\n")

    assert lines(result) == [("02:30:00", "relay: smaller batches (#42)")]


def test_days_of_commits_may_be_written_as_in_germany():
    result = imported(LOG.replace("Fri May 2 04:30:00 2025 +0200", "02.05.2025 04:30").replace(
        "Fri May 2 03:50:00 2025 +0200", "30.04.2025 03:50"
    ))  # fmt: skip

    assert result.events[1].at == at(4, 30)


def test_an_export_is_found_below_the_command_that_made_it():
    result = imported(f"$ curl -s https://alerts.example/api/v2/alerts\n{json.dumps(ALERTS)}\n$ \n")

    assert result.source.format == "alertmanager"
    assert result.events
    assert [kept.line for kept in result.unplaced] == [1]


def test_a_sentence_that_ends_with_a_clock_is_nobody_who_speaks():
    chat = (
        "Voss, Rana  02:05\nqueue grows\n\n"
        "Arvid, Jonte  02:09\nrelay-2 restarted, relay-1 follows at 02:12\n\n"
        "Voss, Rana  02:20\nnothing since 02:15\n\nArvid, Jonte  02:31\nfine, next look 03:00\n"
    )

    result = imported(f"\ufeff2 May 2025\n\n{chat}".replace("\n", "\r\n"))

    assert [event.at for event in result.events] == [at(2, 5), at(2, 9), at(2, 20), at(2, 31)]
    assert result.events[1].text == "relay-2 restarted, relay-1 follows at 02:12"
    assert {event.actor for event in result.events} == {"Voss, Rana", "Arvid, Jonte"}


def test_names_with_only_a_clock_below_speak():
    chat = "Rana Voss\n2:05 AM\nqueue grows\n2:07 AM\nack\nJonte Arvid\n2:09 AM\nrestarted\n"

    result = imported(f"2 May 2025\n{chat}Rana\n2:20 AM\nfine\n")

    assert [(event.actor, event.text) for event in result.events] == [
        ("Rana Voss", "queue grows"),
        ("Rana Voss", "ack"),
        ("Jonte Arvid", "restarted"),
        ("Rana", "fine"),
    ]


def test_words_below_a_clock_are_what_happened_then_and_no_names():
    result = imported("2 May 2025\n02:05\nPaged\n02:09\nRelay Restarted\n02:20\nFine Again\n")

    assert [event.text for event in result.events] == ["Paged", "Relay Restarted", "Fine Again"]


def test_days_with_dots_have_the_day_first_and_numbers_of_phones_are_no_zone():
    chat = imported("Rana, [02.05.2025 02:05]\nqueue grows\n\nJonte, [02.05.2025 02:09]\nrestarted\n")
    phone = imported("02/05/2025, 02:05 - +47 912 00 000: queue grows\n13/05/2025, 02:05 - Rana: pm done\n")

    assert [event.at for event in chat.events] == [at(2, 5), at(2, 9)]
    assert phone.events[0].at == at(2, 5)
    assert "+47 912" in phone.events[0].text
