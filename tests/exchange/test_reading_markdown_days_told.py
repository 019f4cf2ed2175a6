"""The day and the zone of a timeline, where a subtitle or a bracket behind the day tells them."""

from __future__ import annotations

import pytest

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
