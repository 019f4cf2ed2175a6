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
Ten minutes of reading would have saved four hours.
A backup of the rule file existed, and nobody would have noticed the difference.
It was a mistake not to ask for a second quote, as we know today.
We had every reason to expect the surge and could have prepared.
Had it not been for the janitor, the hall would be under water.
Ideally we would have tested on a copy first.
The correct step would have been a call to the bank.
It should never have come to this.
The page could have gone out at 10:04 rather than 10:40.
Somebody with keys should have been on site.
If one of us had looked at the mail, the shop stays open.
Not restarting would have been the better choice.
This was entirely foreseeable given last year's storm.
There were enough signs in the log for anyone who looked.
A test of the siren was due in May and would have shown it.
You'd have thought that a bank checks its certificates.
The driver might well have been stopped at gate 1.
All this could have been avoided by reading the label.
It needn't have come to a full stop.
A cheaper valve would have done.
Given what we know now, the old pump was fine.
We could and should have asked.
The warning from the vendor should not have been left unread.
I'd have gone for the spare at once.
Nobody should ever have had that key.
In an ideal world the tide table would have been checked.
With one more pair of eyes, the wrong seal would never have left the bench.
The handover note would have needed only one more line.
We were lucky; an hour later the shop would have been full.
It is easy to say now, but the trend was visible on Monday.
A delay of the flight would have been the lesser evil.
That the mail was in the junk folder should have made us look.
The registry could at least have phoned.
Letting the batch finish would've been fine.
Das hätte nicht passieren dürfen.
Man hätte es am Vortag merken können.
Ein Anruf hätte genügt.
Hätten wir den Plan geprüft, wäre nichts passiert.
On aurait pu le voir la veille.
Il aurait fallu prévenir le client.
Si nous avions testé, la panne était évitée.
Tendríamos que haber llamado antes.
Se podría haber evitado.
Podíamos ter avisado antes.
Poderia ter sido evitado.
Het had voorkomen kunnen worden.
Hade vi testat, hade felet synts.
Det kunde ha undvikits.
Si sarebbe potuto evitare.
Avremmo dovuto testare prima.
もっと早く気づくべきだった。
本来可以避免这次故障。
"""
TOLD = """
The vendor would like to have the log by Friday.
The rule would have to be applied twice.
The gate could have two locks in the next model.
Users might have cached the old page.
The fault may have begun on Sunday.
A user could have several carts at once.
The lock would be released if the process ended.
We would rather have one queue than two.
The ticket should have a severity.
She said she would have the report by noon.
The shop would have opened at nine as planned.
Customers who would otherwise have paid by card paid in cash.
A patient with two records would have two wristbands.
If a node had no lease, it waited.
Had the node a lease, it served reads.
The queue had been full since nine.
Nobody had a key.
The driver had to wait at gate 4.
We had to restart the pump twice.
Could you have a look at gate 3?
Should have: the export as PDF. Must have: the import.
The limit needs to have a unit.
The release notes could be shorter.
The report is better than last year's.
It is better to ask before the tide turns.
A second pump would help.
We wish the new crew well.
The risk: an attacker could have used the key for a day.
At most 40 letters would have been affected.
The batch that should run at night ran at noon.
Der Techniker hat die Pumpe getauscht.
Die Anlage wäre am Montag bereit.
Le technicien aurait une clé.
Il serait utile de tester.
La bomba debería arrancar sola.
A bomba deveria ligar sozinha.
De pomp had een storing.
Vi skulle ringa klockan nio.
La pompa dovrebbe partire da sola.
ポンプは自動で起動するはずだ。
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


def test_what_other_ways_would_have_led_to_is_a_reason_of_a_decision() -> None:
    assert not is_hindsight("No single fault would have stopped the ferry.")
    assert not is_hindsight("At the pace of May the stock would have lasted until autumn.")
    assert is_hindsight("The stock would have lasted until autumn.")


@pytest.mark.parametrize(
    "text",
    [
        "640 parcels worth EUR 90,000 would have gone out a second time.",
        "640 people would have been billed twice without the lock.",
        "If the second pump had been down too, nobody could have taken a shower.",
        "Nobody could have paid if the second line had failed too.",
        "90 orders would otherwise have been lost.",
    ],
)
def test_a_harm_that_was_held_back_is_no_judgement(text: str) -> None:
    assert [remark for remark in read(text) if remark.smell is Smell.HINDSIGHT] == []


@pytest.mark.parametrize(
    "text",
    [
        "Nobody could have known that from the two gauges on the wall.",
        "Calls that would have failed were held in the second queue.",
        "Had the spare pump been started, the cellar would have been flooded; that is why the crew waited.",
        "We cannot tell whether an earlier page would have shortened it.",
        "It would have been worse in the morning.",
        "The parcel that should have been collected on 4 May went to a shelf that nobody empties.",
        "The buffer should have taken this, and for nine minutes it did.",
        "The clerk asks the bank whether the key should have been renewed.",
    ],
)
def test_a_reason_a_question_a_schedule_and_luck_judge_nobody(text: str) -> None:
    assert not is_hindsight(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody could have known that, but we should have looked at the gauge.",
        "We should have asked whether the pump was tested.",
        "The parcel that should have been collected was left.",
        "We should have looked at the gauge, which nobody did.",
        "The alarm that would have rung was missing.",
        "This could have been a lot worse.",
    ],
)
def test_what_had_better_been_done_is_hindsight_beside_such_words(text: str) -> None:
    assert is_hindsight(text)


@pytest.mark.parametrize(
    "text",
    [
        "It should have been possible to see the leak on the first day.",
        "We could have avoided the leak by testing the hose in the yard.",
    ],
)
def test_no_rewrite_says_the_opposite(text: str) -> None:
    (remark,) = read(text)
    assert remark.rewrite == "At that time it was known that …, and so …"


@pytest.mark.parametrize(
    "text",
    [
        "Without a test 30 parcels would have been lost.",
        "With a second lock, 90 parcels would have been kept.",
        "12 more tests would have shown the fault.",
        "40 minutes would have been plenty.",
        "If the pump had failed, the crew would have noticed it earlier.",
        "If we had been down for a day, we would have lost the customer.",
        "If somebody had tried it, 90 orders would have been kept.",
        "3 nurses would have gone home if we had stopped.",
    ],
)
def test_what_had_better_been_done_is_found_beside_a_number(text: str) -> None:
    assert Smell.HINDSIGHT in {remark.smell for remark in read(text)}
