"""Vague actions: what nobody could call done, and what has an end although it sounds alike."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Place, Smell, read

OPEN_ENDED = """
Look over the checklist for the pumps
Go through the old contracts
Have a word with the caterer about deliveries
Take a closer look at the ferry schedule
Align with the harbour office
Liaise with the union
Touch base with the landlord
Re-evaluate the choice of carrier
Dig deeper into the loss of frames
Keep an eye on the boiler
Alert on high latency
Alarm for unusual temperatures
Page on queue growth
We might want to buy a second generator
Somebody could write a guide
It may be worth moving the printers
Check the other boilers if necessary
Clean up the rota when time permits
Slow down before holidays
Do better at handovers
Try harder to answer in time
Take ownership of the archive
Work closely with the museum
Get a proper process going
Hold the carrier to higher standards going forward
Respect the freeze
Drivers to be sensitised to the height limit
Managers to be reminded of the policy
Consideration to be given to a second line
The handbook needs some love
Onboarding to be rethought
Capacity planning
Autoscaling
Communication
Training of the crew
What about a canary?
Reassess the thresholds
Observe the behaviour of the pump
Dedicate more time to upkeep
Foster a spirit of openness
Avoid surprises
Bear in mind the tide tables
Ensure the gate is robust
Minimise the risk of a second flood
Kommunikation verbessern
Mitarbeiter sensibilisieren
Schulung des Personals
Prüfen, ob ein zweiter Anschluss möglich ist
Künftig besser aufpassen
Überlegen, wie die Übergabe laufen kann
Regelmäßige Kontrolle der Backups
Améliorer la communication entre les équipes
Sensibiliser le personnel
Voir si un second câble est possible
Étudier une solution de secours
Faire plus attention lors des livraisons
Mejorar la comunicación con el proveedor
Capacitar al personal
Evaluar alternativas al proveedor
Prestar más atención a los avisos
Melhorar o monitoramento
Treinamento da equipe
Avaliar a troca do fornecedor
Communicatie verbeteren
Onderzoeken of een tweede lijn mogelijk is
Beter opletten bij overdracht
Förbättra rutinerna
Se över larmen
Migliorare la comunicazione
Valutare un secondo fornitore
監視を強化する
再発防止を徹底する
今後は慎重に作業する
別の方式を検討する
チームへの教育を実施
加强培训
优化监控
今后注意操作
研究备用方案
提高团队意识
모니터링 강화
재발 방지 교육
대안 검토
Bad action: "Be more thoughtful around releases"
Have another look at the parking rules
Get the vendor on board
Make the gate more reliable
Find a better name for the flag
Rework the docs
Clean up tech debt
Keep the team informed
Encourage drivers to report faults
Better signage
Follow best practices
Create awareness among tenants
Come up with a plan for the lift
Sort out access
Deal with the backlog
Address the root cause
Fix the process
Improve the handover between wards
Take lessons on board
Explore using a second carrier
Ask around for ideas
Think twice before a restart
Verify everything
Watch the queue
Raise the bar for reviews
Be quicker next time
More staff
Tighter controls
Regular review of the contracts
Someone should own this
We need to talk about the rota
Investigation of the root cause
Evaluation of new tools
Possible upgrade of the pump
Discussion with legal
Ensure that this does not happen again
Prevent such outages in the future
Make people aware of the new form
Look for a way to speed up the import
Understand the cause of the delay
Adjust the thresholds as needed
Tune the limits
Update documentation
Add logging
Write tests
Increase headroom
Reduce noise
Strengthen controls
Stay in contact with the supplier
Try to automate the check
Lessons learned session
Wait for the vendor
See above
TBD
Zusammenarbeit mit dem Lieferanten intensivieren
Alarmierung überprüfen
Mehr Personal am Wochenende
Revoir les procédures
Renforcer les contrôles
Revisar los procesos
Más pruebas
Rever os processos
Mais comunicação
Procedures herzien
Meer testen
Se över rutiner
Più controlli
運用手順の見直し
情報共有の強化
注意喚起を行う
提高监控能力
完善应急预案
"""
WITH_AN_END = """
Add a smoke alarm to room 4
Replace the seal of pump 3
Write a test that fails when the date is empty
Document the order of the valves in the runbook of hall 2
Move the spare keys to gate 1
Add the carrier's number to the on-call sheet
Cut the cable to the old rack
Rotate the key of the payment gateway
Turn on two-factor login for all suppliers
Remove the old form from the intranet
Drop the index on orders.created
Split the nightly job into one per region
Order three spare scanners
Add a dashboard panel with the age of the oldest message
Link the runbook from the alert of pump 3
Rename the button to "Delete for ever"
Ask for a second confirmation before a bulk delete
Block deploys while the freeze flag is set
Create an index on events.day
Send a weekly mail with all keys that expire within 30 days
Store the backup of hall 2 in hall 5
Publish the report on the status page
Revoke the token of the contractor
Add a retry with backoff to the fetcher
Cap the upload size at the edge
Switch the default of the import to dry run
Pin the compiler in the image
Put a lock on the cabinet of the water main
Set a memory limit on the import pods
Return 429 when the queue is full
Schlüssel beim Pförtner hinterlegen
Notfallnummer an Tor 4 anbringen
Contrat de maintenance signé avec le fournisseur
Supprimer le compte de l'ancien prestataire
Añadir un segundo router en la sala B
Trocar o disco do servidor 3
Tweede sleutel bij de receptie leggen
Lägg till en andra router i hall B
Aggiungere un secondo router nella sala B
古いサーバーを停止する
ディスクを交換する
在机房B安装第二台路由器
B동에 라우터 추가
Yank 3.1.0 from the index
Unmount the old volume on host 12
Alert on failed backups
Alert when the lift stands for 5 minutes
Alarm for a missing heartbeat of pump 3
Page on error rate above 2 %
Set up monitoring of the certificate of shop.example, warning 30 days ahead
Panels per region for login latency on the status board
Cron file for the renderer into the repository
Second key for the pump house at the fire station
Keep the last 12 backups on the second site
Next time run `npm pack --dry-run` and paste the output
Next year's calendar printed by 1 December
Print the list of keys and hang it at the gate
Delete the account of the former supplier
Reserve 20 GB for the log partition
Move the alarm of pump 3 into the group of the night shift
Ask the vendor for the log of 4 May
Have the electrician replace fuse F3
Name a deputy for the harbour master
Fail the build if a link is dead
Sync the holiday calendar into the rota every night
Align the clock of the relay with ntp1
Weigh every lorry at gate 2 before it leaves
Watch the release job in CI and stop it if it takes over 20 minutes
Write the phone number of the carrier on the lid of the box
Support for OAuth removed from the old client
Spare router at the ferry terminal, by 1 May, Ines
Buy two spare pumps before the summer
Coupons above 30% need a second approval
Backup täglich um 3 Uhr auf Band schreiben
Warnung, sobald die Platte zu 85 % voll ist
Zweiten Schlüssel beim Pförtner hinterlegen
Installer un second onduleur dans la salle B
Alerte si la file dépasse 500 messages
Borrar las cuentas del antiguo proveedor
Enviar un aviso cuando el disco pase del 85 %
Apagar o servidor antigo até 1 de maio
Reservekabel plaatsen in hal 2
Byt ut kabeln i hall 2 före den 1 maj
Sostituire il cavo nella sala B
警告を85%で出す
再起動の手順にホスト名の確認を追加する
磁盘超过85%时告警
删除旧服务器上的定时任务
디스크 85% 초과 시 알림
将连接池提高到200
接続プールを200に増やす
Good action: "Deploy stops while the lag is above 30 s"
Ensure the pump starts within 10 s of a power cut
"""


def is_vague(text: str) -> bool:
    return any(remark.smell is Smell.VAGUE for remark in read(text, Place.ACTION))


@pytest.mark.parametrize("text", OPEN_ENDED.splitlines()[1:])
def test_an_action_that_only_begins_wishes_or_promises_is_vague(text: str) -> None:
    assert is_vague(text)


@pytest.mark.parametrize("text", WITH_AN_END.splitlines()[1:])
def test_an_action_of_which_one_sees_the_end_is_not(text: str) -> None:
    assert not is_vague(text)


def test_what_is_vague_is_a_smell_of_actions_alone() -> None:
    assert not [remark for remark in read("監視を強化する", Place.PROSE) if remark.smell is Smell.VAGUE]
