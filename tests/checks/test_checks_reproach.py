"""Reproach in other words than verbs of failing: idioms, scorn, demands, questions, grounds."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read
from pmtui.checks.language.rewrites_asked import ASKED, SEEN

IDIOMS = [
    "The night crew was asleep at the wheel.",
    "The network team took their eye off the ball.",
    "The supplier left us hanging for three hours.",
    "Management buried its head in the sand.",
    "The release manager went off half-cocked.",
    "The developers threw it over the wall.",
    "The integrator made a complete mess of the cabling.",
    "He had no business being on that host.",
    "Netlane dragged its feet.",
    "The team sat idle while the disk filled.",
    "The on-call engineer slept through two pages.",
]
SCORN = [
    "Great job, storage team.",
    "Brilliant move, turning off replication on a Monday.",
    "Thanks to Viktor, we lost the whole index.",
    "Even an intern can see that.",
    "You would think that a senior engineer knows how to read a diff.",
    "The billing team strikes again.",
]
DEMANDS = [
    "People need to read the runbook before they touch the cluster.",
    "Engineers must start paying attention.",
    "The vendor needs to get their house in order.",
    "Analysts have to check their own work before they complain.",
    "The clerk was not attentive.",
    "An on-call is expected to know this.",
    "Please stop merging what you do not understand.",
]
QUESTIONS = [
    "What was the planner thinking?",
    "How hard is it to run the tests?",
    "Does anybody even read the alerts?",
    "Where was the duty manager during all this?",
    "Has nobody in that team heard of backups?",
    "Who runs a migration at noon, seriously?",
    "Since when do we merge without a review?",
]
GROUNDS = [
    "A lapse of the technician.",
    "The technician's lack of attention cost us an hour.",
    "The outage was due to the engineer's change.",
    "It went down because of Tim ignoring the alarm.",
    "The root cause is the QA team.",
    "That one's on Priya.",
    "The contractor cost us two hours.",
    "The responder prolonged the outage.",
    "Training needs were identified for the individual who did it.",
]
WAYS = [
    "The clerk typed it from memory.",
    "A developer tested it in production.",
    "The engineer ran the script before reading it.",
    "The team chose not to tell anybody.",
    "They keep treating the checklist as optional.",
    "The night operator is very relaxed with the alarms.",
    "Management valued new features over upkeep.",
    "The case officer pressed it w/o having looked.",
    "The duty developer signed it off from a pub.",
]
BEARING = [
    "The vendor blithely rebooted the gateway during trading hours.",
    "Ingrid knowingly merged the branch with a failing test.",
    "Once again the data team had not told anybody.",
    "The DBA only joined after the third call.",
    "The supplier had to be chased three times for the log files.",
    "The planner approved it although he knew about the freeze.",
    "The contractor had been briefed on the interlock but still cut the supply.",
    "Sales seems to think that capacity grows on trees.",
    "He had no authority to sign it.",
    "The site crew carried on as if nothing had happened.",
    "The account manager was more interested in the renewal than in the outage.",
    "The warehouse lead told his people to bypass the scanner.",
    "The contractor cut the fibre.",
]
HABITS = [
    "Sven keeps editing the zone file by hand.",
    "If people actually read their e-mail, we would not be here.",
    "The editor published a draft, again.",
    "lou didn't think to check the spam folder.",
    "The developers never talk to operations.",
    "The trader tried to hide the position.",
    "The table was dropped by an intern.",
    "It was Tobias who flipped the switch.",
    "Lena approved her own expense rule.",
    "Their late reaction doubled the damage.",
    "The engineer acted outside his competence.",
    "Read the runbook next time.",
    "Seriously, who leaves a shell open overnight?",
    "The provider informed us after the fact.",
    "The handover from the day crew was a joke.",
    "The city council would not pay for a generator.",
    "The admin apparently believes that swap is a backup.",
    "The on-call had no idea.",
    "The service desk closed the tickets without looking.",
    "We expect more from our senior staff.",
    "The clerk admitted that he had not looked at it.",
    "This contractor has a history of it.",
    "This is what happens when juniors are let loose on production.",
    "A responsible engineer does not leave at five.",
    "The supplier has obviously tested nothing.",
    "The incident lead spent twenty minutes arguing about severity.",
    "Finance owes the customers an explanation.",
    "Head office changed the price file without a word to the shops.",
    "The analyst argued with the linter instead of fixing the bug.",
    "The caretaker was asked to fix it in May and never did.",
    "The lab manager turned off the alarm because it was noisy.",
    "The trainee pharmacist overrode the warning five times.",
    "The person at the console was the problem.",
    "The mistake was purely from the network team.",
    "It was wrong of the vendor to restart it.",
    "The supplier has again not held to the agreement.",
    "The crew's inadequate monitoring of the gauge.",
    "Improper handling of the tape by the librarian.",
]
WHOM = [
    "IT had been told and never replied.",
    "Nurse Halvorsen mixed up the two wards.",
    "L1 did not read the ticket.",
    "The landlord cut the power without telling us.",
    "The bad rule was ignored by Security.",
    "Advisor Lunde ignored the list.",
    "The people of the supplier lied to us.",
]
FOREIGN = [
    "The developer not tested the script before.",
    "The colleague has forget to start the job.",
    "The engineer doesn't knew that the server is live.",
    "Mr. Brandl has set the level and has then gone to holiday.",
    "M. Okafor ignored the page.",
    "Théo ignored the page.",
]
FACTS = [
    "Thanks to Viktor, the index was back within ten minutes.",
    "Thanks to everyone who filed a report.",
    "Kudos to the database team for the quick restore.",
    "The team took the service out of rotation.",
    "The autopilot cluster resized itself.",
    "Engineers need a staging copy of the table.",
    "What was the network team seeing at that time?",
    "Where was the request routed?",
    "Is it possible to roll back in one step?",
    "The root cause was the QA environment sharing a queue with production.",
    "The alert was dismissed by the deduplication rule.",
    "The guilty commit was reverted.",
    "The team wasted no time.",
    "The naive implementation scans the whole table.",
    "A developer tested the fix in production.",
    "Harriet saw it over breakfast and phoned it in.",
    "Strengthen the oversight.",
    "The responsible team was paged.",
    "The team sat together to write the timeline.",
    "The kernel panicked.",
    "No one is at fault here.",
    "Pods sat idle for an hour.",
    "The site's gone AWOL.",
    "She noticed the timeouts on her phone.",
    "It failed for nine hours, while the on-call was sleeping.",
    "The table was dropped by the nightly job.",
    "It was Ines who called the warehouse.",
    "Working backwards from the proxy, the team found it.",
    "We had no idea yet which host it was.",
    "The welder worked with a permit.",
    "The report from the day crew was on the desk.",
    "The vendor would not be reachable before noon, so the team waited.",
    "This is what happens when the cache is cold.",
    "The controller refused to start.",
    "The team spent twenty minutes on the network.",
    "The team tried to cover both sites.",
    "The branch did not compile.",
    "They never share a session.",
    "The developers never had access to production.",
    "The owner of the job was asked to confirm the time.",
    "The stupidity filter dropped a message.",
    "I own this action.",
    "Alert fatigue led to a delayed response.",
    "We were not checking the sign in the parser, but in the serializer.",
    "The engineer repeatedly restarted the pod until it came up.",
    "It was not the first time that the disk filled.",
    "Once again the pool ran dry.",
    "The alert cleared only after the third restart.",
    "The team was told about the change on Monday and updated the runbook.",
    "The process had to be restarted three times.",
    "Although the team was told at 10:00, the traffic had already moved.",
    "IT moved the phones to the second line at 10:05.",
    "L2 cache misses rose to 40 %.",
    "Nurse Halvorsen rang the hub at 05:10.",
    "The caretaker switched off the pump, as the sign on it asks.",
]


@pytest.mark.parametrize(
    "text", [*IDIOMS, *SCORN, *DEMANDS, *QUESTIONS, *GROUNDS, *WAYS, *BEARING, *HABITS, *WHOM, *FOREIGN]
)
def test_reproach_in_other_words_is_blame(text: str) -> None:
    assert Smell.BLAME in {remark.smell for remark in read(text)}


@pytest.mark.parametrize("text", FACTS)
def test_the_same_words_about_facts_are_no_blame(text: str) -> None:
    assert read(text) == ()


def test_what_was_done_to_a_thing_is_mild() -> None:
    assert [remark.smell for remark in read("Two reports were waved through.")] == [Smell.MILD_BLAME]


@pytest.mark.parametrize(
    "text",
    [
        "shoulda tried it first",
        "Quotas would have turned this into a note.",
        "One smoke test and this never leaves staging.",
        "With a lenient parser we had had only a warning.",
        "It had been better if two hosts were used.",
        "We should of paged the vendor at once.",
        "But for the spare switch we would have been down all night.",
        "The outage could be prevented with a second link.",
        "All it would have taken is one phone call.",
    ],
)
def test_hindsight_is_read_in_other_grammar_too(text: str) -> None:
    assert Smell.HINDSIGHT in {remark.smell for remark in read(text)}


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        ("The network team took their eye off the ball.", SEEN),
        ("The clerk was not attentive.", SEEN),
        ("The root cause was human.", ASKED),
        ("The contractor cut the fibre.", "A single step could cut the fibre, and nothing stopped it"),
        ("The planner misheard the number.", "No check covered the number"),
    ],
)
def test_a_rewrite_is_made_only_of_words_that_allow_it(text: str, rewrite: str) -> None:
    assert read(text)[0].rewrite == rewrite
