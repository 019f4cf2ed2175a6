"""How people scold, own up and look back in everyday speech, in several languages."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read

BLAMES = """
The board knew about the flaw for a year and chose to do nothing.
09:20 Hotline contacted; useless as always
Nobody bothers to look at the nightly report.
I shipped it unseen, sorry folks.
How could a patch like this get deployed without a single review?
Why do you people release at night?
If you had checked the ticket you would have seen the date.
Whoever designed this form clearly never filled one in.
The architects do not give a damn about old clients.
The helpdesk took ages to answer the call.
The technician opened valve 3 although the ticket said valve 8.
Mein Fehler, das hätte ich prüfen sollen.
Der Kollege hat den Schalter vergessen.
C'est ma faute, désolé.
Une erreur humaine est à l'origine de la panne.
Fue error humano.
El proveedor cambió la clave sin avisar.
担当者が手順を忘れた。
工程师没有检查备份。
담당자가 절차를 누락했습니다.
"""
MILD = """
Die Datei wurde versehentlich gelöscht.
Niemand hat die Warnung gesehen.
Personne n'a lu le rapport.
Le fichier a été supprimé par erreur.
Se nos olvidó renovar el certificado.
Nadie revisó la copia.
We did not run the drill before the move.
Sales and Support each assumed the other had called.
Pushed the tag without the notes, that was me.
Not enough thought was given to the rollback.
We all assumed someone else had the pager.
誰も確認しなかった。
"""
LEFT_ALONE = """
Das Skript prüft die Datei nicht.
Der Dienst ignoriert leere Felder.
Le script ne vérifie pas la date.
El servicio no respondió durante dos horas.
手順書にはホスト名が記載されていない。
脚本没有校验主机名。
How could the change reach production without a test?
Whoever is on call sees the page twice.
The team decided to wait for the vendor.
Though the target was unreachable, the queue kept its messages.
Do we still need the old proxy?
The support desk took eleven minutes to answer the first call.
Ops was not told that a push was planned.
"""


def smells(text: str) -> set[Smell]:
    return {remark.smell for remark in read(text)}


@pytest.mark.parametrize("text", BLAMES.splitlines()[1:])
def test_scolding_in_everyday_speech_is_blame(text: str) -> None:
    assert Smell.BLAME in smells(text)


@pytest.mark.parametrize("text", MILD.splitlines()[1:])
def test_an_omission_in_everyday_speech_is_mild(text: str) -> None:
    assert smells(text) == {Smell.MILD_BLAME}


@pytest.mark.parametrize("text", LEFT_ALONE.splitlines()[1:])
def test_what_only_sounds_like_it_is_left_alone(text: str) -> None:
    assert smells(text).isdisjoint({Smell.BLAME, Smell.HINDSIGHT})


@pytest.mark.parametrize(
    "text",
    [
        "Das hätte beim Testen auffallen müssen.",
        "On aurait dû tester la copie.",
        "Deberíamos haber probado la copia.",
        "In hindsight the second queue was the wrong place for it.",
    ],
)
def test_looking_back_is_hindsight_in_other_languages_too(text: str) -> None:
    assert Smell.HINDSIGHT in smells(text)
