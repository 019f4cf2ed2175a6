"""Reports as offices write them: numbered paragraphs, forms with gaps, titles below a letterhead."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document, imported
from pmtui.document import ActionStatus

HEAD = "# Ferry booking down\n\n**Date:** 2024-05-14\n\n"


def test_numbered_paragraphs_are_the_entries_of_a_timeline() -> None:
    read = document(
        HEAD + "## Sequence of events\n\n"
        "4.1 2024-05-14 09:10 UTC. The first booking fails.\n\n"
        "4.2 On 14 May at 09:25 the harbour office calls.\n\n"
        "4.3 approx. 09:40 UTC. The cache is emptied.\n\n    rows left: 0\n\n"
        "4.10 Later that day the backlog was worked off.\n"
    )

    assert [entry.at.strftime("%H:%M") for entry in read.timeline[:3]] == ["09:10", "09:25", "09:40"]
    assert read.timeline[0].text == "The first booking fails."
    assert read.timeline[3].text == "Later that day the backlog was worked off."


@pytest.mark.parametrize(
    "gap",
    [
        "- **[time]** [what happened]",
        "- *[Uhrzeit]*: [Ereignis] (Quelle: [Quelle])",
    ],
)
def test_a_gap_of_the_form_that_nobody_filled_is_no_entry(gap: str) -> None:
    read = document(
        HEAD + f"## Timeline\n\n- **09:10** First booking fails\n- **09:40** Works again\n{gap}\n"
    )

    assert len(read.timeline) == 2


def test_a_row_of_gaps_is_neither_an_entry_nor_an_action() -> None:
    read = document(
        HEAD + "## Timeline\n\n| Time | Event |\n|---|---|\n| 09:10 | First booking fails |\n"
        "| *[klokkeslett]* | *[hendelse]* |\n\n"
        "## Actions\n\n| Action | Owner |\n|---|---|\n| Test the mirror | Mika |\n| [tiltak] | [navn] |\n"
    )

    assert len(read.timeline) == 1
    assert [action.title for action in read.actions] == ["Test the mirror"]


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("_Heures de Paris_", "08:10"),
        ("Alle Zeiten in Berliner Zeit", "08:10"),
        ("_Horas de Madrid_", "08:10"),
        ("Tijden in Amsterdam", "08:10"),
    ],
)
def test_the_city_of_the_times_is_read_in_other_languages(said: str, at: str) -> None:
    read = document(f"# Panne\n\n**Date:** 2024-03-14\n\n## Timeline\n\n{said}\n\n- **09:10** Rouge\n")

    assert read.timeline[0].at.strftime("%H:%M") == at


def test_a_weekday_in_brackets_before_a_clock_is_the_day_of_that_entry() -> None:
    read = document(
        HEAD + "## Timeline\n\n* Tuesday 14 May\n  - (Monday) 23:59 old licence ends\n  - 08:10 first call\n"
    )

    assert [entry.at.strftime("%d %H:%M") for entry in read.timeline] == ["13 23:59", "14 08:10"]


def test_the_title_is_the_line_that_names_the_kind_of_report_below_a_letterhead() -> None:
    read = imported(
        "Skerry Harbour Office, Computing\nService report: Ferry booking down for a morning\n\n"
        "Reference: HO/24/3\nDate of event: 14 May 2024\n\n1. Summary\n\n   Nobody could book.\n"
    )

    assert read.document is not None
    assert read.document.title.endswith("Ferry booking down for a morning")
    assert any("Skerry Harbour Office" in kept.text for kept in read.unplaced)


def test_a_time_under_the_label_incident_is_no_title() -> None:
    read = document(
        "**Incident report: tickets were sold twice**\n\nWritten by: Mika\n"
        "Incident: 17 to 18 May 2024\n\n**In one paragraph**\n\nTickets were sold twice.\n"
    )

    assert read.title == "tickets were sold twice"


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("En deux mots", "summary"),
        ("In three sentences", "summary"),
        ("How come?", "root cause"),
        ("Ce qui a moins bien marché", "went wrong"),
        ("Dette gikk mindre bra", "went wrong"),
        ("Was weniger gut lief", "went wrong"),
        ("Det här gick bra", "went well"),
        ("👍 What went OK", "went well"),
        ("What we agreed", "actions"),
        ("Indirect", "contributing factors"),
    ],
)
def test_headings_that_contain_the_words_of_a_part_name_it(heading: str, part: str) -> None:
    read = imported(HEAD + f"## {heading}\n\nThe mirror was asleep.\n")

    assert part in [found.name for found in read.sections]


def test_guidance_that_was_left_in_is_no_content() -> None:
    read = imported(
        HEAD + "## Synopsis\n\n> Hint: three sentences.\n\nNobody could book.\n\n"
        "## Impact\n\n> Hint: numbers.\n\n40 bookings.\n\n## Contributing factors\n\n> Hint: at least two.\n"
    )

    assert read.document is not None
    assert "Hint" not in read.document.summary
    assert "contributing factors" not in [found.name for found in read.sections]
    assert sum("Hint" in kept.text for kept in read.unplaced) == 3


def test_a_line_below_the_kind_of_report_is_the_title_and_not_the_first_part() -> None:
    read = document(
        "# Post-incident review\n\n*Ferries full in the islands*\n\n## The short of it\n\nFull.\n"
    )

    assert read.title == "Ferries full in the islands"


def test_the_day_before_a_link_to_the_change_is_when_it_is_due() -> None:
    (action,) = document(
        HEAD + "## Actions\n\n- Drop the lock (2024-06-04) [PR 88](https://git.example/ferry/pull/88)\n"
    ).actions

    assert str(action.due) == "2024-06-04"
    assert action.title == "Drop the lock"
    assert action.ticket.endswith("/pull/88")


def test_numbered_lines_with_text_between_them_are_the_headings_of_a_text_without_others() -> None:
    read = document(
        "Informe post mortem\nCaída del portal de citas\n\nFecha: 3 de octubre de 2024\n\n"
        "1. Qué pasó\n\nEl portal no cargaba.\n\n2. Línea del tiempo\n\n08:02 Primeras llamadas\n"
        "09:50 El portal carga\n\n3. Por qué\n\nEl disco se llenó.\n\n4. Lo que no fue tan bien\n\n"
        "- Sin alarma\n\n5. Acciones\n\n- Alarma al 80 % (Inés, 15/10/2024, hecha)\n"
        "- Rotar registros (Sistemas, en marcha)\n"
    )

    assert read.title == "Caída del portal de citas"
    assert [entry.text for entry in read.timeline] == ["Primeras llamadas", "El portal carga"]
    assert [action.owner for action in read.actions] == ["Inés", "Sistemas"]
    assert read.actions[0].status is ActionStatus.DONE


def test_who_will_do_something_makes_a_list_one_of_actions_under_any_heading() -> None:
    read = document(
        HEAD
        + "## Promenade\n\n- Tomas will add a check by 20 May – done\n- Wren will ask the vendor. Open.\n"
    )

    assert [action.owner for action in read.actions] == ["Tomas", "Wren"]


def test_an_initial_ends_no_sentence_behind_a_label() -> None:
    (action,) = document(
        HEAD + "## Actions\n\n1. Alert at 80 % of leases\n"
        "   Responsible: O. Marek, by 14 June. Status: in test.\n"
    ).actions

    assert action.owner == "O. Marek"
    assert str(action.due) == "2024-06-14"


def test_a_report_in_norwegian_is_read() -> None:
    read = imported(
        "Hendelsesrapport: Bommen sto åpen\n===\nDato: 12. mars 2025\nSkrevet av: Eirin Solbakk\n\n"
        "Sammendrag\n---\nBommen sto åpen.\n\nÅrsak\n---\nFeil i filen.\n\nTiltak\n---\n"
        "| Tiltak | Ansvarlig | Frist | Status |\n|---|---|---|---|\n"
        "| Test etter oppdatering | Drift | 1. april 2025 | Påbegynt |\n"
        "| Reservefil | Drift | 20.03.2025 | Utført |\n"
    )

    assert read.document is not None
    assert read.document.title == "Bommen sto åpen"
    assert str(read.document.facts.date) == "2025-03-12"
    assert {"summary", "root cause", "actions"} <= {found.name for found in read.sections}
    assert [action.status for action in read.document.actions] == [
        ActionStatus.IN_PROGRESS,
        ActionStatus.DONE,
    ]
