"""Opinion in the timeline: what guesses, judges or tells a mood, and what only sounds like it."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Place, Smell, read

OPINIONS = """
nobody has a clue what is going on in the depot
we are flying blind since the graphs are gone
all hands on deck and still no idea
situation is getting out of hand
things are looking up
it has to be DNS
the carrier drags its feet
support is no help at all
the worst is over
crisis averted
that should do it
so far so good
a very long night begins
exhausting day for the crew
the usual Monday madness
not our day
we got lucky
somebody must have touched the switch
the patch does not inspire confidence
the answer from the carrier is evasive
tension in the control room
frustration grows on the floor
rollback took far too long
what a day
I have a bad feeling about this
my money is on the proxy
rollback went smoothly
great teamwork by everyone
a heroic effort of the night shift
hardly a surprise
not a big deal
nothing to worry about
I don't like the look of this
customers are furious
the fix is an ugly workaround
to everyone's relief the backup opens
the decision was premature
response of the supplier slow and unprofessional
that cannot be right
the graphs make no sense
I'd say the cache
Unbelievable.
here we go again
this is fine :)
back up!!
array offline??
everyone calm
mood in the room is sinking
pump 3 behaves strangely
the doctor on duty was visibly irritated
a shambles at gate 4
registrar's reply was less than helpful
mayor's office overreacts
gut feeling says it is the feed
carrier blames us
trainer is sure that the treadmill app is at fault
the reason is surely the storm
the auditor remained sceptical
a welcome pause for the crew
we kept our nerve
this is going nowhere
teachers at their wits' end
second attempt, no better
it could not be worse
somewhat optimistic estimate of 20 minutes from the fitter
the migration is a disaster
ward staff unhappy about the delay
we underestimated this badly
pretty confident the lock is gone
the new driver is rubbish
chef de gare inquiet, situation tendue
Ursache wahrscheinlich der Trafo
Gott sei Dank, alles läuft
Stimmung gereizt
das kann eigentlich nicht sein
on pense que c'est le routeur
retour au calme, enfin
parece que fue el proveedor
por fin responde el proveedor
talvez seja o roteador
graças a Deus voltou
waarschijnlijk de firewall van de leverancier
eindelijk een monteur ter plaatse
förmodligen är det lagringen
たぶんネットワークの問題
原因はDNSと思われる
可能是网络问题
估计是磁盘满了
the stand-in manager makes a fuss
helpdesk plays it down
Priya has a theory: the badge reader
Tomo is convinced that the printer did it
we feel safe again
it does not look good for tonight
response team a bit lost
seemingly random restarts
vendor shrugs
surgeons understandably impatient
the alarm was pure noise
to be honest nobody watched the mailbox
a smart move by the night shift
rather suspicious timing
it may have been the cleaner
Dispatch hopes for the best
no panic yet
I expected worse
should be back by the evening
we'll be fine
the bank is to blame
Kai suspects a stuck valve
Nadia wonders whether the tape is full
according to Bo it's only the cron job
probable cause: stale lease
the shop is dead in the water
Irina fears the worst for the tape robot
all in all a decent recovery
the gate agent has no sympathy
a bit of luck: the spare was charged
ward 3 rightly annoyed
we are out of the woods
sounds like the same bug as in March
the restart seems to have done the trick
surprisingly few calls so far
nothing strange in the log as far as I can see
shady looking traffic from one network
probably nothing
somebody is playing games with the valve
must be the heat
no idea who owns this host
hoping that the mirror keeps up
support promised a call, yeah right
the migration crawls along painfully
rather late reply of the registrar
a wild theory about sunspots
this will take ages
Marta doubts it is the meter
the outage was always going to happen
awkward call with the customer
the team is running on fumes
Lev gives up
a rather feeble workaround is put in place
unclear whether the mirror is affected
I am not impressed by the answer
everything back to normal, thankfully
apparently someone unplugged it
what looks like a loop in the switch
the operator reacted brilliantly
this one hurts
the restart did the trick
the kitchen staff went above and beyond
what a relief
the chairman is not amused
I have seen worse
the graph looks scary
it is getting late and nerves are raw
quick win: cache purged
the problem seems solved
nobody expected that
suspicion falls on the proxy
feels like a memory leak
the usual finger pointing starts
could this be an attack?
is it the certificate again?
could be worse
stupid typo in line 4 found
supplier rings back after lunch, in no great rush
line manager waves it through as a blip
one would hope the spare works this time
database looks sick
the loading dock is a zoo
half the office thinks it is a prank
ticket bounced between desks like a pinball
the on-call was nowhere to be seen
the intern thought it wise to pull the plug
porters furious, and who can blame them
the map server throws a tantrum
it smells of a bad disk
Yusuf is convinced we are under attack
bit of a scramble to find the key
Head office none the wiser
we all heave a sigh of relief
signal good again, let's hope it lasts
the feed is acting up
vendor plays for time
the switch has a mind of its own
everyone points at everyone else
Ola confident that the worst is behind us
a miracle that nobody got hurt
customer support swamped, poor souls
the ERP is on its last legs
only one engineer on site, as luck would have it
no rhyme or reason to the errors
I'm lost
we clutch at straws
the gateway vendor is stonewalling
nobody in a position to decide, sadly
it was obvious that the plan would not work
gate staff cope admirably
the press office panics
spirits rise as the first orders come in
the first fix was a shot in the dark
Amara believes caching explains it
looks to be DNS related
odd: only even rows affected
presumed cause is the storm
tired but happy, we close the bridge
may have to do with the new badge readers
another day, another outage
the doctor's anger was palpable
the printer gods are against us
good old power cycle helps
could not have come at a worse moment
an eternity later the vendor answers
apparently nobody thought of the pumps
the backup saves our skin
we hope to be back before the market opens
the trainee carelessly swapped the cables
the night operator simply forgot to call
fingers are pointed at the network team
IT clearly does not care
the theatre nurse is not happy at all
seems stable, touch wood
sysadmin baffled
rather embarrassing mail to all customers
it is a bit weird that only Lyon fails
the release was pushed out in a hurry
not a single soul in the office
Tariq assumes that the UPS took over
crane operator swears it was green
hindsight will tell
sounds plausible
a classic case of bit rot
the usual suspects are checked first
nothing suspicious so far
the wait is unbearable
feels sluggish
best guess: the mirror is stale
might be time to wake the boss
mystery solved: a mouse in the cabinet
good thing we kept the fax
pity about the weekend
the phone rings off the hook
we are none the wiser after the call
calm before the storm
Merde, la base est pleine
Wieder einmal der Switch im Keller
Kunden sauer, verständlich
sieht jetzt besser aus
ça a l'air de tenir
le fournisseur ne se presse pas
todo apunta al cortafuegos
menudo lío en la tienda
acho que foi o roteador
het lijkt erop dat de kabel stuk is
det verkar vara brandväggen
probabilmente colpa del fornitore
07:12 the situation is difficult to oversee
Colleague from network means it can only be the switch
first impression: not so bad
that was not our best hour
the ticket was handled without much love
Reaction of provider leaves much to be desired
Customers very understanding, thanks for that
everything looks normal again
we start to doubt the monitoring
Problem solved, we believed
database team sure it is not them
the answer of the hotline was of little use
there was a certain uneasiness in the room
the driver seemed lost
one could feel the pressure
Duty engineer underestimates the problem
decision was taken too hastily
from our point of view the provider reacted too late
the cause is probably to be found in the update
no one can explain it
Ward manager expresses her displeasure
teachers are annoyed
a restart can't hurt
let's see
not a nice morning
presumably a certificate matter
quite possible that the UPS is at its limit
the first theory: a loop
support pretends that all is well
still in good spirits
sadly no spare on stock
the vendor, as always, blames the customer
it took an unacceptable 50 minutes until somebody came
incomprehensibly, nobody had a key
embarrassingly simple fix: a missing comma
Nico is stressed
third call, still polite
the plan was risky from the start
patience wearing thin
great help by the fire brigade
it looked as though the storage had died
my guess is the DHCP server
the alarm was not taken seriously at first
the console lied to us
so we wait, like fools
it would appear the feed was cut
there is a suspicion of sabotage
rightly or wrongly the valve was closed
I am fairly relaxed about it
colleagues in Lyon are not amused
nothing helps
unlikely to be the network
that explains a lot
this cannot be a coincidence
looks promising after the second restart
good news from the vendor
bad luck with the timing
the usual half-hour of confusion
the new procedure proves its worth
an unnecessary call
a long and painful rebuild
rollback goes without a hitch
handover was messy
the workaround is anything but pretty
no surprise there
Hotline friendly but clueless
we were slow
response was fast and professional
well-coordinated evacuation
excellent cooperation with the police
very poor audio on the bridge
it is feared that data is lost
possibly a mix-up of cables
a suspected short circuit
Max has doubts
somewhat surprisingly the line holds
nobody dares to restart it
all fine from our side
customs office in no mood to help
Head of IT visibly shaken
the crane had a bad day
the new release is cursed
guests take it with humour
we were caught off guard
nothing but trouble with this pump
one of the worst nights of the year
the vendor's hotline is a waste of time
it came as a shock to all of us
dispatcher keeps her nerve
the map is useless for this
a stroke of luck: the courier was still there
first light at the end of the tunnel
pharmacy close to despair
the night was long
this looked like a quick fix and was none
the outage drags on and on
what a way to start the week
Ravi reckons it will hold
someone may have pulled the plug
that would explain the spikes
could this have to do with the summer time?
I'd bet on the cooling
the fix feels wrong
we were too optimistic about the restore
provider shows no interest
stupidly I restarted the wrong one
there goes the weekend
so close
still nothing, slowly getting nervous
third time lucky
press release far too cheerful
the change was harmless, or so it seemed
the vendor took its sweet time
the queue shrinks, hurray
the operator did an outstanding job
nice teamwork between the two desks
as if that were not enough, the lift stops too
to make matters worse the phone is dead
it just works again, don't ask
no good explanation so far
the error is hard to reproduce
Most probably human
questionable advice from the hotline
the engineer was quick to blame the switch
lazy config by the integrator
a sensible call to stop the batch
surprised by the size of the backlog
on-call apparently asleep
the driver is probably right
the recovery was remarkably quick
good thinking by the caretaker
not what we wanted to hear
we may be lucky
finally some progress
Lage unübersichtlich
Techniker ratlos
wir tappen im Dunkeln
endlich Ruhe
ça sent la panne générale
quelle galère
se supone que es el disco
nadie entiende nada
que confusão
ninguém sabe o que houve
niemand begrijpt het
ingen fattar något
nessuno capisce
"""
FACTS = """
the rule is in effect from 10:00
ad impressions drop to zero
packets lost in the network
the mirror is not up to date
lift 2 is out of order
messages arrive out of order
third party starts the failover
two drivers not hurt, taken home
hall 3 without power
second opinion of the vendor asked for
risky sign-in blocked by the gateway
they became warm at 40 degrees
nobody knows the code of door 4, locksmith called
the patient of room 2 moved to ward 5
competent authority informed by mail
strict mode switched on
the bridge is open again
confusion matrix of the model stored
best effort queue drained
pressure rises to 4 bar
cold room at 9 degrees
heavy rain at the site
heavy load moved to lane 2
the wait time at gate 3 is 40 minutes
plain text mail sent to 400 guests
the fine for late delivery is due at noon
fair trade shop page back
good and bad rows told apart by the script
the long run of 40 km is cancelled
hard disk 3 replaced
easy mode switched off in the game
light in hall 2 works again
cheap tariff switched off
poor box emptied by the verger
sharp rise of the error rate to 14 %
deep freeze of the release until Monday
soft limit raised to 200
dark site copied to the second region
clear text password found in the log
blind copy sent to 40 guests
live traffic at 200 requests a second
dead letter queue holds 40 messages
sick leave form back online
lost property desk opened at gate 2
wild card certificate renewed
safe mode on at 14:00
warm standby started
parser throws a NullPointerException
still no signal on line 3
Pat on call for the ward
the rest in batch 2
the train is out of the station
storm in the north cut the line
spirits line 2 of the distillery stopped
ninja build fails on arm64
drop in the error rate at 14:05
blood pressure monitor 4 offline
cache on edge nodes purged
train left the rails at km 4
the role points to the wrong account
backup done for today
operator will tell the crew at 15:00
Connection succeeded!
disk full!
the setup wizard stops at page 3
audio plays for 3 seconds and stops
process sleeping on a lock for 90 s
wizard of the shop shows step 2 twice
db-2 is only a replica and takes no writes
users can play the video again
code does not know the new field
Optimism bridge paused by the guardian
three outstanding orders sent by hand
node 4 running out of memory
one of these nodes is unreachable
looking up a record takes 9 s
request repeated 14 times
console shows high load, 40 on 16 cores
the crowd at gate 3 counts 400 people
clerk calls all 40 guests
ferry stays at the pier
the doctor signs the paper form
teller machines are offline in 14 branches
second batch of vaccines moved to fridge 2
chlorine level at 0.4 mg/l
audit log exported for the regulator
school office sends a letter to the parents
the key of room 4 is with the caretaker
door 2 opened by hand
signal box switched to manual
translation of the notice sent to press
two drivers wait at the depot
firewall rule 114 removed
seat map imported again
lab repeats 40 samples
payment of 1 euro goes through
robot 7 stops in aisle 3
oven 2 at 180 degrees, target 200
shop closed for the day
the museum hands out paper tickets
mayor informed by phone
the last car leaves the ferry
the alarm rings in the basement
the plan of the hall is hung up at the door
new lock fitted to door 4
the order book is 14 minutes old
trading halted by the exchange
kernel panic on db-3
goroutine panicked at parser.go line 40
disaster recovery site activated by the shift manager
exploit seen in the wild, advisory read
12 % dirty pages flushed to disk
connection pool exhausted on checkout-2
FATAL: too many connections for role app
request URI too long, answered with 414
Ana assumed command of the call
Ravi checks whether the lease is stale
Ravi tests the hypothesis that the lease is stale: it is not
the theory was disproved by the trace
status page says "we believe that the problem is over"
caller: "this is a joke"
apparent_temperature drops to 4
metric health_score falls to 0.2
pump 3 stops with code E14
queue is empty
latency very high on node 3, p99 at 9 s
the backup finished at 40 GB
node comes back on its own
image is bad, checksum differs
bad gateway from the edge, 502
vendor explains the change of the certificate on the call
Bo relieved Kim at the console
shift relieved by team B
git blame shows the commit of 4 May
chaos monkey stops node 7
Mina looks at the log of the proxy
Mina looked up the serial number
error appeared in the log of the proxy
operator feels the pipe: 60 degrees
temperature of the room is 41 degrees
decision: roll back to 4.2
Lee decides to close the valve
good build 118 put back
supplier answered after 40 minutes
tower orders a hold for all arrivals
response of the API takes 9 s
stress test of the standby at 200 requests
customer reports that the shop is slow
first complaint from a caller, order page blank
the site is up, 200 from all probes
all checks are green
half of the rows are restored
refreshing the page shows the old price
staggering restarts of the six nodes, 2 min apart
Joy Adeyemi joins the call
Frank restarts the relay
the ward calls the desk three times
no reply from the carrier since 09:10
traffic moved to the second region
the fix is merged, build 204 running
password of the service account expired
ticket closed as duplicate by the vendor
firmware update ended with status failed
crew leaves the substation
fire brigade clears the hall
cable tray on fire in hall 2
sprinkler opened over rack 4
invoice run started again from row 4,100
doctor asks for paper forms
bridge pauses all withdrawals
rollback done, error rate 0.1 %
update expected to take 20 minutes according to the runbook
process is consuming 14 GB
line 4 runs at half speed
Eva says that the file was sent at 08:00
Sam confirmed that the cache was full
the job should run at 06:00
users are asked to log in again
unit 7 is idle, unit 8 is running
disk is full
Leitung unterbrochen, Techniker bestellt
Dienst neu gestartet, Fehlerrate bei 2 %
Wiederherstellung aus dem Backup begonnen
le service redémarre, taux d'erreur à 1 %
technicien sur place à la gare
se reinicia el servicio, 40 % de errores
operador llama al proveedor
reinício do servidor de pagamentos
monteur vervangt de kabel
tjänsten startas om, felet kvar
サービスを再起動した
重启服务,错误率下降到1%
the new certificate is valid for 90 days
the second probe fails as well
alarm acknowledged by the duty manager
no change after the restart
server refuses the connection
retry limit reached, job stopped
driver of lorry 12 waits at gate 4
hot water at 52 degrees again
plan B started: paper tickets at all gates
optimistic locking error in the order service
lazy loading switched off for images
heroes-api returns 503
the hero image is missing on the landing page
confusion matrix computed again
possible values are read from the table
half an hour of silence on the line
the water is 3 cm deep in the cellar
Wise payment provider returns 500
suspicious login from 10.1.2.3 blocked
two engineers look for the leak
error budget used up
the shop is closed for the public
odd-numbered nodes drained
support answers: case 4411, priority 2
the night shift takes over
team agrees on the rollback
no impact on the payments
vendor claims portal returns 403
loss of power in hall 3
cold standby started
slow query log switched on
it is 14:00 when the first pallet leaves
"""


def is_opinion(text: str, place: Place = Place.TIMELINE) -> bool:
    return any(remark.smell is Smell.OPINION for remark in read(text, place))


@pytest.mark.parametrize("text", OPINIONS.splitlines()[1:])
def test_a_guess_a_judgement_and_a_mood_are_opinions(text: str) -> None:
    assert is_opinion(text)
    assert not is_opinion(text, Place.PROSE)


@pytest.mark.parametrize("text", FACTS.splitlines()[1:])
def test_a_fact_is_none_whatever_word_it_holds(text: str) -> None:
    assert not is_opinion(text)


def test_a_quotation_is_left_alone_unless_it_is_the_text_itself() -> None:
    assert not is_opinion('caller says: "the shop is a complete mess"')
    assert is_opinion('"the shop is a complete mess"')
    assert is_opinion('Avoid: "the vendor at last wakes up, what a surprise"')
    assert not is_opinion('Better: "vendor answers at 10:40"')


def test_signs_of_a_mood_are_told_from_times_and_brackets() -> None:
    assert is_opinion("queue drained 🎉")
    assert not is_opinion("14:?? first mail of a reader")
    assert not is_opinion("on the call: (Ana, Bo)")
