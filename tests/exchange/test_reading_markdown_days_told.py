"""The day and the zone of a timeline, where a subtitle or a bracket behind the day tells them."""

from __future__ import annotations

from datetime import date

import pytest

from exchange.markdown_read import document, imported


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


_SLOW = "# Login slow\n\n## Summary\n\nLogins were slow for an hour.\n\n"


@pytest.mark.parametrize(
    "planned",
    [
        "## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n| Do a | Bob | 04/05/2024 |\n",
        "## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n| Renew by 3 June | Bob | 2024-03-29 |\n",
        "## Action items\n\n### Later\n\n- Renew certs (Bob, due 2024-04-01)\n",
        "## Action items due 2024-04-01\n\n- Renew certs\n",
        "## Actions\n\n1. **Renew certs**\n\n   They end on 2024-06-03.\n\n   Owner: Bob\n",
        "## Notes\n\n- [ ] Renew certs (Bob, due 2024-04-01)\n",
        "## Tickets\n\n| Ticket | Title | Due date |\n|---|---|---|\n| OPS-1 | Renew | 2024-04-01 |\n",
        "Next steps: renew the certs by 2024-04-01.\n",
        "**Action items:**\n\n* Renew the certs by 2024-04-01.\n",
        "## Lessons learned\n\n- Renew certs before 2024-04-01\n",
        "## Maßnahmen\n\n- Zertifikate erneuern (Ada, bis 01.04.2024)\n",
        "## Acciones\n\n| Acción | Responsable | Fecha |\n|---|---|---|\n| Renovar | Ana | 2024-04-01 |\n",
    ],
)
def test_the_days_of_what_is_planned_are_not_that_of_the_incident(planned: str) -> None:
    assert document(_SLOW + planned).facts.date is None


@pytest.mark.parametrize(
    "told",
    [
        "It broke on 2024-03-15 at noon.\n\n",
        "The outage on 2024-03-15 was due to a deploy.\n\n",
        "## Root cause\n\nOn 15 March 2024 the certificate ended. It was due by 1 March 2024.\n\n",
    ],
)
def test_the_day_that_the_text_tells_counts_beside_what_is_planned(told: str) -> None:
    found = document(_SLOW + told + "## Actions\n\n- Renew (Bob, 2024-04-01)\n")

    assert str(found.facts.date) == "2024-03-15"


def test_the_year_of_a_day_in_the_title_is_that_of_the_other_days() -> None:
    found = document("# Login slow on 15 March\n\n## Actions\n\n- Renew (Bob, 2024-04-01)\n")

    assert str(found.facts.date) == "2024-03-15"


@pytest.mark.parametrize("day", ["2025-JUL-2", "July 2  2025", "2025-07-02/03"])
def test_days_in_odd_clothes_are_days(day: str) -> None:
    text = f"# Search\n\n**Date:** {day}\n\n## Timeline\n\n- 11:00 down\n- 11:40 back\n"

    assert times(text)[0] == "2025-07-02 11:00"


def test_days_without_a_year_in_cells_are_read_in_the_order_of_the_language() -> None:
    text = (
        "# Busca\n\n**Data do incidente:** 2025-06-28 a 2025-07-01\n\n"
        "A busca não foi rápida para os clientes, e o índice foi feito com pressa.\n\n"
        "## Linha do tempo\n\n| Data | Evento |\n|---|---|\n| 01/07 | Índice novo |\n| 02/07 | Auditoria |\n"
    )

    assert [time[:10] for time in times(text)] == ["2025-07-01", "2025-07-02"]


def _today(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    class Fixed(date):
        @classmethod
        def today(cls) -> date:
            return day

    monkeypatch.setattr("pmtui.exchange.readers.markdown.days.date", Fixed)


@pytest.mark.parametrize(
    ("head", "timeline"),
    [
        ("# Mails stuck", "- Oct 6\n  - 9:15am - queue grows\n  - 9:40am - seen\n"),
        ("# Mails stuck (Oct 6th)", "- 9:15am - queue grows\n- 9:40am - seen\n"),
        ("# Oct 6 mail log", "- 9:15am - queue grows\n- 9:40am - seen\n"),
        ("# Mails stuck\n\nOn 6 October mails were stuck.", "- 9:15am - queue grows\n- 9:40am - seen\n"),
    ],
)
@pytest.mark.parametrize(
    ("today", "year"), [(date(2025, 11, 3), 2025), (date(2025, 2, 1), 2024), (date(2025, 10, 6), 2025)]
)
def test_a_day_without_a_year_is_the_latest_such_day_and_that_is_told(
    monkeypatch: pytest.MonkeyPatch, head: str, timeline: str, today: date, year: int
) -> None:
    _today(monkeypatch, today)
    text = f"{head}\n\n## Timeline\n\n{timeline}"

    assert times(text) == [f"{year}-10-06 09:15", f"{year}-10-06 09:40"]
    assert f"No year is named; {year} was taken. Say --day if that is wrong." in imported(text).notes


def test_the_short_weekday_beside_a_day_tells_the_year(monkeypatch: pytest.MonkeyPatch) -> None:
    _today(monkeypatch, date(2026, 11, 3))
    text = "# Mails stuck\n\n## Timeline\n\n- Sun, Oct 6\n  - 9:15am - queue grows\n  - 9:40am - seen\n"

    assert times(text) == ["2024-10-06 09:15", "2024-10-06 09:40"]
    assert "No year is named; 2024 was taken. Say --day if that is wrong." in imported(text).notes


def test_the_year_of_a_weekday_is_one_in_which_that_day_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    _today(monkeypatch, date(2024, 5, 1))

    assert times("# Mails stuck\n\n## Timeline\n\n- Sunday, Oct 6\n  - 9:15am - queue grows\n") == [
        "2019-10-06 09:15"
    ]


def test_a_year_that_is_named_needs_no_sentence() -> None:
    text = "# Mails stuck in 2025\n\n## Timeline\n\n- Oct 6\n  - 9:15am - queue grows\n"

    assert times(text) == ["2025-10-06 09:15"]
    assert not any("year" in note for note in imported(text).notes)


def test_a_day_in_prose_is_no_day_of_the_incident_where_nothing_else_tells_of_one() -> None:
    assert document("# Mails stuck\n\nOn 6 October mails were stuck.\n").facts.date is None
    assert document("# Mails stuck\n\n## Timeline\n\n- 9:15 then 1/3 of mails stuck\n").facts.date is None


@pytest.mark.parametrize(
    "told",
    [
        "A flag of 2024-11-02 had stayed on.",
        "Backups had been failing quietly since August 28.",
        "The mirror had not been synced since August 28, 2025.",
        "On 20 September 2025 we talk about it again.",
    ],
)
def test_the_day_of_the_front_matter_goes_before_one_that_cannot_be_that_of_the_incident(told: str) -> None:
    found = times(
        f"---\ntitle: Mails stuck\ndate: 2025-09-03\n---\n\n## Summary\n\n{told}\n\n"
        "## Timeline (UTC)\n\n- 06:00 queue grows\n- 06:09 seen\n"
    )

    assert found == ["2025-09-03 06:00", "2025-09-03 06:09"]


@pytest.mark.parametrize(
    "told",
    [
        "On December 29 mails were stuck.",
        "On 29 December 2025 they were stuck.",
        "We had mails stuck on 29 December 2025.",
    ],
)
def test_the_day_of_a_sentence_shortly_before_that_of_the_front_matter_is_the_incident(told: str) -> None:
    text = (
        f"---\ntitle: Mails stuck\ndate: 2026-01-03\n---\n\n## Summary\n\n{told}\n\n"
        "## Timeline (UTC)\n\n- 06:00 queue grows\n- 06:09 seen\n"
    )

    assert times(text) == ["2025-12-29 06:00", "2025-12-29 06:09"]
    assert (
        "Mon 29 Dec 2025 was taken as the day of the incident, since line 8 names it. Say --day if that is "
        "wrong."
    ) in imported(text).notes


@pytest.mark.parametrize("zone", ["", " UTC"])
def test_a_stroke_may_stand_between_the_day_and_the_clock(zone: str) -> None:
    text = (
        f"# Mails stuck\n\n## Timeline\n\n- 2024-03-15/16:30{zone} put back\n- 2024-03-15/16:50{zone} well\n"
    )

    assert times(text) == ["2024-03-15 16:30", "2024-03-15 16:50"]
    assert [row.text for row in document(text).timeline] == ["put back", "well"]


def test_a_place_without_a_letter_of_ours_is_no_zone() -> None:
    text = "# Mails stuck\n\n## Timeline\n\nAll times are Øæð time.\n\n- 2024-03-15 16:30 put back\n"

    assert times(text) == ["2024-03-15 16:30"]
