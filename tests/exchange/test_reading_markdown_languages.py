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
