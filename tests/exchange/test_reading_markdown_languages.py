"""Post-mortems in the language of the team: the names of their parts and of the columns of their tables."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document, imported
from pmtui.exchange.readers.markdown.vocabulary import match

NORWEGIAN = """\
# Betalinger stoppet

**Dato:** 04.03.2024

**Sammendrag:** Betalinger gikk ikke gjennom.

**Konsekvens:** Kunder måtte vente i en time.

**Rotårsaker:** Et sertifikat var utløpt.

**Utløsende faktor:** Ny utrulling.

**Løsning:** [Hva ble løsningen?]

Vi byttet sertifikatet.

**Påvisning:** En kunde ringte.

## Aksjonspunkter

| Aksjon | Type | Eier | Referanse |
| Varsle før sertifikatet utløper | Forbedring | Team Kasse | #41 |
| Øve på bytte av sertifikat | Forbedring | Team Drift | #42 |

## Hva lærte vi?

### Hvor hadde vi flaks

En kunde ringte tidlig.
"""


def test_labels_columns_and_headings_in_norwegian_are_understood() -> None:
    found = {part.name for part in imported(NORWEGIAN).sections}
    assert {
        "impact",
        "root cause",
        "trigger",
        "resolution",
        "detection",
        "actions",
        "lucky",
        "lessons",
    } <= found
    assert [(action.title, action.owner) for action in document(NORWEGIAN).actions] == [
        ("Varsle før sertifikatet utløper", "Team Kasse"),
        ("Øve på bytte av sertifikat", "Team Drift"),
    ]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Juurisyy", "root cause"),
        ("Jatkotoimenpiteet", "actions"),
        ("Vad lärde vi oss?", "lessons"),
        ("Hvad gik galt?", "went wrong"),
        ("Příčina", "root cause"),
        ("Co se povedlo", "went well"),
        ("Що пішло не так", "went wrong"),
        ("Bài học kinh nghiệm", "lessons"),
        ("Tindak lanjut", "actions"),
        ("임팩트", "impact"),
        ("대응", "resolution"),
        ("재발방지", "actions"),
        ("事件時間軸", "timeline"),
        ("後續行動", "actions"),
        ("Hvordan fant vi ut at det var oppdaget?", "detection"),
    ],
)
def test_a_heading_names_its_part_in_many_languages(heading: str, part: str) -> None:
    found = match(heading)
    assert found is not None
    assert found.name.value == part


@pytest.mark.parametrize(
    ("typed", "part"),
    [("Cronologia", "timeline"), ("Resume", "summary"), ("Massnahmen", "actions"), ("Losning", "resolution")],
)
def test_a_heading_may_be_typed_without_its_accents(typed: str, part: str) -> None:
    found = match(typed)
    assert found is not None
    assert found.name.value == part


@pytest.mark.parametrize(
    ("heading", "columns", "states"),
    [
        ("Nápravná opatření", "Úkol | Vlastník | Termín | Stav", ("Hotovo", "Probíhá", "Nezahájeno")),
        ("План дій", "Завдання | Відповідальний | Термін | Стан", ("Виконано", "В процесі", "Не розпочато")),
        ("Việc cần làm", "Công việc | Người phụ trách | Hạn | Trạng thái", ("Xong", "Đang làm", "Chưa làm")),
        (
            "Tindak lanjut",
            "Tindakan | Penanggung jawab | Tenggat | Status",
            ("Selesai", "Dalam proses", "Belum"),
        ),
        ("Tiltak", "Tiltak | Ansvarlig | Frist | Status", ("Utført", "Pågår", "Ikke påbegynt")),
        ("後續行動", "行動項目 | 負責人 | 完成日期 | 狀態", ("已完成", "進行中", "待办")),
    ],
)
def test_a_table_of_actions_is_read_in_many_languages(
    heading: str, columns: str, states: tuple[str, ...]
) -> None:
    rows = "".join(
        f"| Alarm {place} | Mika | 2024-04-0{place} | {state} |\n" for place, state in enumerate(states, 1)
    )
    text = f"# Alarm\n\n**Date:** 2024-03-15\n\n## {heading}\n\n| {columns} |\n|---|---|---|---|\n{rows}"
    found = document(text).actions

    assert [(row.owner, str(row.due)) for row in found] == [
        ("Mika", f"2024-04-0{place}") for place in (1, 2, 3)
    ]
    assert [row.status.value for row in found] == ["done", "in progress", "to do"]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("What was the problem?", "summary"),
        ("How did this affect our readers?", "impact"),
        ("Attack vector", "root cause"),
        ("What should we have done differently", "went wrong"),
        ("Proposed fixes", "actions"),
        ("Looking ahead", "actions"),
        ("Exacerbating factors", "contributing factors"),
    ],
)
def test_a_heading_in_plain_words_names_its_part(heading: str, part: str) -> None:
    found = match(heading)
    assert found is not None
    assert found.name.value == part


def test_a_heading_with_its_english_name_in_brackets_is_known_by_either() -> None:
    text = (
        "# 검색 장애\n\n## 아쉬운 부분들(What Went Poorly)\n\n- 알람이 없었다\n\n"
        "## Tekemistä (Action items)\n\n- Add an alert\n"
    )

    found = document(text)

    assert [row.text for row in found.lessons.went_poorly] == ["알람이 없었다"]
    assert [row.title for row in found.actions] == ["Add an alert"]


@pytest.mark.parametrize("label", ["**Responsable :**", "**Responsable:**", "**Propietaria:**"])
def test_who_is_responsible_for_a_document_owns_it(label):
    assert document(f"# Panne\n\n{label} Éloïse Lefèvre\n").facts.owner == "Éloïse Lefèvre"


def test_what_did_not_go_well_is_known_in_french_as_what_did():
    found = document("# Panne\n\n## Ce qui a mal marché\n\n- Alerte\n").lessons
    assert [row.text for row in found.went_poorly] == ["Alerte"]
