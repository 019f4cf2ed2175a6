"""The day and the zone of a timeline, where a subtitle or a bracket behind the day tells them."""

from __future__ import annotations

from exchange.markdown_read import document


def times(text: str) -> list[str]:
    return [f"{entry.at:%Y-%m-%d %H:%M}" for entry in document(text).timeline]


def test_the_day_of_a_subtitle_goes_before_that_of_publishing() -> None:
    found = times(
        '---\ntitle: "A quiet night"\nsubtitle: What happened on March 9\ndate: 2024-03-15\n---\n\n'
        "## Timeline\n\n- 22:41 the certificate expires\n- 23:10 a customer calls\n"
    )

    assert found == ["2024-03-09 22:41", "2024-03-09 23:10"]


def test_a_zone_in_brackets_behind_the_day_is_that_of_the_clocks() -> None:
    found = times(
        "# Points counted twice\n\n**When:** 12 and 13 May 2025 (BRT)\n\n"
        "## Timeline\n\n- 12/05 00:15 - job starts\n- 13/05 18:00 - balances are right\n"
    )

    assert found == ["2025-05-12 03:15", "2025-05-13 21:00"]


def test_the_day_until_which_comments_are_asked_for_is_not_that_of_the_incident() -> None:
    found = times(
        "# Standen niet verwerkt\n\n> Werkgroep ICT van de vereniging, *concept, reacties voor 18/4*\n\n"
        "Het gaat om donderdag 3 april 2025.\n\n## Verloop\n\n- 0:30 ophalen start\n- 7:00 proef\n"
    )

    assert found == ["2025-04-03 00:30", "2025-04-03 07:00"]


def test_a_bot_of_the_chat_with_its_mark_does_not_end_the_messages() -> None:
    found = times(
        "# Board frozen\n\n**Date:** 2024-05-16\n\n## Timeline\n\nrowan  [7:04 PM]\nit stands still\n\n"
        "cup-bot  APP  [7:06 PM]\nlatency is high\n\nmika  [7:08 PM]\non it\n\nrowan  [7:31 PM]\nit moves\n"
    )

    assert found == ["2024-05-16 19:04", "2024-05-16 19:06", "2024-05-16 19:08", "2024-05-16 19:31"]
