"""Hindsight: what was not and should, could or would have been, in several languages."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read

LOOKING_BACK = """
A spare key at reception would have spared the crew an hour.
The tape would have been enough.
Had the crew been told, nobody would have opened the valve.
The nurse could simply have called the desk.
One phone call would have settled it.
The drill in May would have shown the gap, had it not been cancelled.
It would have taken ten minutes to test the alarm.
We might have got away with it on a weekday.
Nothing would have been lost if the mirror had been on.
If the caretaker had been asked, he'd know where the tap is.
In hindsight the pump needed a second sensor.
In retrospect, three shifts were too few.
Looking back, the merge was a mistake.
With the benefit of hindsight the old queue was the safer one.
Knowing what we know today, nobody signs that contract.
After ten years on the job I should know better.
The flood was foreseeable.
This was an avoidable outage.
The delay could easily be avoided with a second driver.
I wish we'd kept the paper list.
The registrar ought to have sent a letter.
Somebody might have told the night shift.
There was still time to stop the batch, and nobody did.
The opportunity to stop it at the gate was missed.
We had to call the plumber at eight and not at noon.
The restore would at worst have cost us one day.
Could a dry run have shown this?
Why the test was skipped is unclear; it would have failed.
A lower limit would still have let it pass, but later.
The change would never have passed a review.
Without the neighbour's call we would have slept through it.
They'd have seen it in the morning report.
Such a clause would have covered the loss.
The meter would have warned us days before.
Better had we asked twice.
All it would have taken is a lock on the door.
It would have been wiser to wait for the tide.
A canary would have kept this to one shop.
The backup would have restored in an hour, not in nine.
Jitter would have spread the calls.
The clinic would otherwise have moved to paper at nine.
The pilots should at the very least have been asked.
Ein Probelauf hätte den Fehler gezeigt.
Wir hätten den Lieferanten früher anrufen sollen.
Mit einem zweiten Schlüssel wäre das nicht passiert.
Der Ausfall wäre vermeidbar gewesen.
Im Nachhinein war der Zeitpunkt schlecht gewählt.
Un test aurait suffi.
Nous aurions dû prévenir le client.
Avec une alerte, cela ne serait pas arrivé.
Avec le recul, le seuil était trop haut.
Una prueba habría mostrado el fallo.
Deberíamos haber avisado antes.
Si hubiéramos probado la copia, nadie lo notaba.
De haberlo sabido, no se reinicia.
Um teste teria evitado tudo.
Deveríamos ter avisado o cliente.
Se tivéssemos testado, ninguém notava.
We hadden eerder moeten bellen.
Met een test zou dit niet gebeurd zijn.
Achteraf gezien was de drempel te hoog.
Vi borde ha ringt tidigare.
Ett test skulle ha visat felet.
I efterhand var gränsen för hög.
Vi burde have ringet før.
Avremmo dovuto avvisare il cliente.
Un test avrebbe mostrato l'errore.
事前に確認しておけば防げたはずだ。
早知道就先备份了。
如果先做演练，就不会丢数据。
확인했어야 했다.
"The alarm should have been louder"
Avoid: "We could have paged sooner."
"""
TOLD = """
Anybody else in that seat would have pressed the same button.
I would have signed it too.
Users would have seen a blank page.
An intruder could have read the mail of the whole school.
The alarm should be louder next year.
The door should have a second lock.
The team would like to have a copy.
Who would have thought it?
The plan said that the valve would have closed at nine.
Guests who would normally have access were turned away.
This would have affected every shop in the country.
The list holds rows that should not have been sent.
The bridge may have been open.
If the load is too high, the relay opens.
Without hindsight, the choice was between two bad valves.
This chapter is about hindsight bias.
We need to have two keys.
The night shift had the door open.
The printer failed to notice that the tray was empty.
We looked back at the log of May.
The tariff would have to be printed again.
We would have expected a drop of two degrees.
The next drill ought to show it.
Preventable deaths are counted by the ministry.
The outage can be avoided with a second line.
You should have received a letter.
There would have been a holiday on Monday.
Der Dienst hätte gern 4 GB.
Die Pumpe hatte keinen Strom.
Das wäre schön.
Wir hatten den Lieferanten angerufen.
Le service aurait besoin de 4 Go.
Il avait redémarré la pompe.
El servicio había reiniciado.
Debería funcionar mañana.
O serviço tinha reiniciado.
De dienst had geen stroom.
Ze zouden om negen uur komen.
Tjänsten hade startats om.
Vi borde testa oftare.
Il servizio aveva riavviato.
再起動しなければならない。
如果磁盘满了，服务会停止。
設定されていれば通知される。
"""


def is_hindsight(text: str) -> bool:
    return any(remark.smell is Smell.HINDSIGHT for remark in read(text))


@pytest.mark.parametrize("text", LOOKING_BACK.splitlines()[1:])
def test_what_did_not_happen_is_told_from_the_known_end(text: str) -> None:
    assert is_hindsight(text)


@pytest.mark.parametrize("text", TOLD.splitlines()[1:])
def test_plans_effects_wishes_and_dangers_are_no_hindsight(text: str) -> None:
    assert not is_hindsight(text)
