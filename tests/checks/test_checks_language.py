"""What the reading of a sentence finds, and what it leaves alone."""

from __future__ import annotations

import pytest

from growth import grows_evenly
from pmtui.checks.language import Place, Smell, read
from pmtui.checks.language.amounts import find_amounts
from pmtui.checks.language.rewrites_asked import SEEN
from pmtui.checks.language.sentences import split
from pmtui.checks.language.symptoms import find_symptom
from pmtui.checks.language.verbs import base_of

BLAMES = [
    "Dave took down production with a bad migration.",
    "The deploy was pushed by the admin without approval.",
    "The reviewer approved the change without reading it.",
    "They decided to deploy without telling anybody.",
    "Root cause: human mistake during the manual move.",
    "One of our engineers mistyped the name of the zone.",
    "Why did the developer forget to ask?",
    "You pushed this straight to main without a review.",
    "The person on duty did not check the logs.",
    "I should have caught this.",
    "The operator failed to verify the name of the shard.",
    "A technician, working from home, unplugged the wrong array.",
    "An engineer truncated the table on what she thought was the copy.",
    "The analyst deleted the live folder instead of the archive.",
    "Our supplier chose to ignore the reminder.",
    "The outage goes back to an error made by the storage team.",
    "It was a mistake by a new colleague.",
    "The failure of the vendor to tell us cost an hour.",
    "The team lacked the discipline to rehearse it.",
    "Erin was supposed to rotate the key.",
    "The lead knew of the freeze and deployed anyway.",
    "Despite the warnings, the contractor restarted the array.",
    "Leadership had been told twice and did nothing.",
    "The wrong lever was pulled, and the wrong valve was closed by the technician.",
    "The admins were aware of the leak but ignored it.",
    "Silly me, this was a brain fart.",
    "The technician was logged in to the wrong array.",
    "The author was in a hurry.",
    "They did not know what they were doing.",
    "Whoever renamed it did not check the links.",
    "Support did not escalate the complaint.",
    "Why didn't you ask first?!",
    "We failed our customers.",
    "The managers did not heed the advice.",
    "The contractor never rehearsed the switch.",
    "The mistakes they made cost a day.",
    "A planner drilled through the duct without having asked for the drawings.",
    "The batch operator restarted the job contrary to the instructions.",
    "Nadia shipped it straight to prod.",
    "Kofi disabled the alert because it annoyed him.",
    "The nurse booked the sample under the wrong number.",
    "The supplier breached the freeze.",
    "Two members of staff hard-coded the address.",
    "The technician has been retrained.",
    "The clerk received a written warning.",
    "Who approved this?",
    "Why didn't the author ask?",
    "Did nobody test this?",
    "Had the vendor followed the plan, it would have been over in a minute.",
    "An experienced engineer would never have done that.",
    "It was Ilse's job to rotate the key, and she did not.",
    "The outage was caused by a contractor who pulled the plug.",
    "Root cause: technician error.",
    "It was merged by someone who does not understand the parser.",
    "The crew cut the cable they had been told to leave alone.",
    "The night shift sat on the ticket until noon.",
    "Goran merged his own change.",
    "An analyst pasted the password into a public chat.",
    "The apprentice dropped the production schema.",
    "You keep breaking the interface.",
    "The author merged it with the tests still red.",
    "Whoever set the limit must have misunderstood the unit.",
    "An editor sent it to everyone when it was meant for testers.",
    "The agency let the domain expire.",
    "Zuri forgot the second step.",
    "It was Lars who deleted the table.",
    "Why did no one check this?",
    "Failure to follow the procedure by the operator.",
    "Ostrava pushed the patch without telling the support desk.",
    "Ted deployed on Friday.",
    "Who pushed the button?",
    "Whose change was this?",
    "How did nobody notice it?",
    "Kate needs to be more careful.",
    "The technicians involved will be disciplined.",
    "Developer oversight",
    "Their refusal to wait cost an hour.",
    "It was preventable had the technician done the job.",
    "The blame lies squarely with the platform team.",
    "The technician had insufficient knowledge of the valve.",
    "A clerk ran a DELETE without a WHERE clause.",
    "Somebody keeps deleting the label.",
    "Your commit broke everything.",
    "The integrator delivered sloppy work.",
    "The shift manager misread the plan.",
    "Auditor X missed the flaw.",
    "The contractor applied settings that had not been approved.",
    "Bad merge by the release engineer",
    "Contributors pushed it through with hardly any discussion, and the reviewer waved it through.",
    "She was not aware of the second site.",
    "Xan skipped it because he was under pressure.",
    "The mistake was Ngozi's.",
    "An overeager trainee tidied up the buckets.",
    "An administrator disabled the lock for convenience.",
    "They had been told about it several times.",
    "The previous crew left no instructions.",
    "The trainee thought it was a test system.",
    "The developer copied the query, causing an outage.",
    "Poor decision by the incident commander",
    "Brontë forgot the second step.",
    "担当者の不注意により削除された。",
]
MILD = [
    "We were not careful enough.",
    "The clerk did not know about the second site.",
    "We forgot to update the record.",
    "The table was deleted by accident.",
    "The flag was mistakenly enabled in production.",
    "This was an oversight on our side.",
    "The email was ignored for a week.",
    "It was never tested.",
    "Forgot the flag on the second host",
    "We assumed that the replica was warm.",
    "We did not catch it in review.",
    "We were not watching the queue that night.",
    "I thought I had picked the test account, but apparently not.",
    "Rename mistakenly deployed to all regions",
    "We were overzealous in the cleanup.",
    "Nobody on the night shift checked the queue.",
    "There was poor coordination between both sites.",
    "We let the contract lapse.",
    "We got the order wrong.",
    "It took us too long to see the pattern.",
    "The deputy lead was not familiar with the console.",
    "The procedure was not followed.",
    "The plan was not communicated.",
    "The list was not updated in time.",
    "The alert was muted and never unmuted.",
    "The second step was skipped.",
    "The test account was left open.",
    "The handover was poor.",
    "Our assumption about the limit turned out to be wrong.",
    "Due to a mistake in the billing run, two letters went out.",
    "The wrong cable was pulled.",
    "We stopped looking at the queue.",
    "The change was merged without review.",
    "You probably forgot the second step.",
    "The planner used an outdated model.",
    "wrong file deployed to all hosts",
    "Customers were informed far too late.",
    "We never changed the default password.",
    "Appropriate measures were not taken.",
    "設定を誤って上書きした。",
]
NO_BLAME = [
    "The engineer restarted the proxy, and the errors stopped.",
    "The proxy failed to forward requests and ignored its weights.",
    "No alert fired, so nobody was paged.",
    "The incident was not caused by human error.",
    "Nobody is to blame.",
    "We do not blame anybody: human error is where the question begins.",
    "If somebody deletes the bucket by mistake, versioning restores it.",
    "The migration was not tested against large tables.",
    "The team did not have access to the console.",
    "We did not lose any data.",
    "The operator reconciled the resource wrongly.",
    "He wrote “I forgot the flag”.",
    "The developer was on vacation.",
    "The operator failed to reconcile two of the claims.",
    "The worker ignored the queue.",
    "The team decided to roll back instead of waiting.",
    "The engineer used the spare key instead of the usual one.",
    "The provider did not answer on port 25.",
    "The importer wrongly accepted negative amounts.",
    "The team believed that the fix was complete.",
    "An engineer, working from the train, restored the index.",
    "The cache was supposed to expire.",
    "The team was paged for the wrong service.",
    "The wrong host was in the inventory.",
    "Did anyone see the page?",
    "Despite the warnings in the log, the import finished.",
    "The engineer restored the volume without losing a row.",
    "The engineer found the wrong label and corrected it.",
    "She deleted the stray pods because they blocked the queue.",
    "The wrong region was returned by the lookup.",
    "Did somebody forget the key?",
    "The technician was warned about the ladder.",
    "Who was on call that night?",
    "The outage was caused by a firmware error.",
    "The parser does not understand the header.",
    "The token was pasted into the form by the script.",
    "The team dropped the unused table.",
    "The job was not restarted by the scheduler.",
    "The query planner assumed an index.",
    "The operator was told to call back.",
    "We took the site offline to protect the data.",
    "You did nothing wrong.",
    "The team had no prior experience with this failure.",
    "The team did not know about the fire at the vendor.",
    "The team broke the work into three streams.",
    "The team left the flag off to be safe.",
    "We did not have enough capacity.",
    "We skipped version 2 and went to 3.",
    "Nobody knew the cause yet.",
    "The vendor did not give an estimate.",
    "The engineer restarted the lazy loader.",
    "The traffic was sent to the wrong region.",
    "The wrong backend was selected by the router.",
    "The node was left in maintenance mode by the upgrade.",
    "Jenkins deployed the wrong branch.",
    "Who was affected?",
    "The change was made by an engineer at 10:00.",
    "The session manager forgot the token.",
    "The portal forgot the session after each page.",
    "The researcher submitted a bug report.",
    "The account was suspended by another employee.",
    "Alex assumes the role of incident lead.",
    "The classifier misinterpreted the header.",
]


def smells(text: str, place: Place = Place.PROSE, people: frozenset[str] = frozenset()) -> set[Smell]:
    return {remark.smell for remark in read(text, place, people)}


@pytest.mark.parametrize("text", BLAMES)
def test_a_person_as_the_subject_of_a_failing_is_blame(text: str) -> None:
    assert Smell.BLAME in smells(text)


@pytest.mark.parametrize("text", MILD)
def test_an_omission_of_us_or_of_nobody_is_mild(text: str) -> None:
    assert smells(text) == {Smell.MILD_BLAME}


@pytest.mark.parametrize("text", NO_BLAME)
def test_facts_systems_denials_and_quotations_are_no_blame(text: str) -> None:
    assert smells(text) == set()


def test_a_name_is_known_from_the_document_alone() -> None:
    text = "Quill ignored the page."

    assert smells(text) == set()
    assert smells(text, people=frozenset({"quill"})) == {Smell.BLAME}
    assert smells("The quill ignored the page.", people=frozenset({"quill"})) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("With better graphs we would have noticed earlier.", True),
        ("Had we known the limit, we would have raised it.", True),
        ("The outage could've been shorter.", True),
        ("Could we have seen this earlier?", True),
        ("Users would have seen an error page.", False),
        ("The change may have contributed.", False),
        ("The service should have a runbook.", False),
        ("You should have received a mail by now.", False),
        ("直すべきだった", True),
        ("The outage was avoidable.", True),
        ("We need not have restarted the proxy.", True),
        ("An attacker could have read the log.", False),
        ("An attacker would have been able to read the log.", False),
        ("A throttle would have kept the database alive.", True),
        ("Paging the vendor at once would've halved the outage.", True),
        ("This would not have happened with a lock.", True),
        ("We'd have caught it in staging.", True),
        ("Peers that had not yet updated would reconnect.", False),
        ("Up to 40 orders could have been duplicated.", False),
        ("We could have put the banner up before nine.", True),
        ("We could have been affected, too.", False),
        ("The job could not have run without its key.", False),
    ],
)
def test_hindsight_is_what_did_not_happen_and_not_what_is_supposed(text: str, found: bool) -> None:
    assert (Smell.HINDSIGHT in smells(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("it might be the new index", True),
        ("strangely, the second node is fine", True),
        ("not sure what is going on", True),
        ("no clue why it came back", True),
        ("possible cause: the switch", True),
        ("fairly sure it is the switch", True),
        ("not entirely clear what is going on", True),
        ("I bet it is the session store", True),
        ("we thought it was the network", True),
        ("support is slow, as usual", True),
        ("our feeling is that it is the firewall", True),
        ("we regard it as a one-off", True),
        ("nobody has the slightest idea", True),
        ("the call was a waste of time", True),
        ("not expected that it repeats", True),
        ("oh no", True),
        ("a squirrel is found in the switch cabinet", False),
        ("vendor confirms a fault in its core switch", False),
        ("call with the vendor, 20 minutes", False),
        ("all traffic appears as one address in the log", False),
        ("status page updated: errors are being investigated", False),
        ("AM shift took over, see the thread", False),
        ("Alice paged the database on-call", False),
    ],
)
def test_opinion_is_looked_for_in_the_timeline(text: str, found: bool) -> None:
    assert (Smell.OPINION in smells(text, Place.TIMELINE)) is found
    assert Smell.OPINION not in smells(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Better alerting for the queue", True),
        ("Make sure that backups work", True),
        ("Increase the pool", True),
        ("Alerting", True),
        ("Be more careful", True),
        ("Double check before a release", True),
        ("Take steps to prevent another loss of data in the archive", True),
        ("Reduce the time to recover", True),
        ("Perform regular drills of the failover", True),
        ("Set up alerts", True),
        ("Have a discussion with the platform team", True),
        ("Share lessons with the other teams", True),
        ("Avoid deploying on Fridays", True),
        ("It is to be examined whether the cluster is up to date", True),
        ("Make the failover safe", True),
        ("load tests!!!", True),
        ("Get the latency down to something sane", True),
        ("A process has to be found", True),
        ("Fitters must stop using the room as a store", True),
        ("Require two approvals for changes of the router configuration", False),
        ("Give the night desk access to the console", False),
        ("Print the drawing of the comms room and hang it on the door", False),
        ("Spread the replicas over three zones", False),
        ("Set up the PagerDuty alert for failed backups", False),
        ("We plan to move the archive to its own volume", False),
        ("Increase the pool to 40 connections", False),
        ("Better alerting: page when the queue is above 100", True),
        ("Rename the host so that it is easier to find", False),
        ("[ ] P1 Remove the legacy job from the scheduler", False),
        ("再起動の手順を書く", False),
    ],
)
def test_a_vague_action_has_no_end(text: str, found: bool) -> None:
    assert (Smell.VAGUE in smells(text, Place.ACTION)) is found


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        ("The engineer forgot to renew the key, and it ran out.", "The process had no step to renew the key"),
        ("Dave broke the index.", "A single step could break the index, and nothing stopped it"),
        ("It should not have been rushed.", "It was rushed, because at that time …"),
        ("An admin wiped the live disk instead of the copy.", "Nothing showed which of the two it was: …"),
        ("We were not watching the queue.", "No alert or check showed that …"),
        ("Rename mistakenly deployed to all hosts", "One wrong step was enough: nothing checked … before …"),
        ("We could have rolled back at 14:40.", "We did not roll back at 14:40, because at that time …"),
        ("Dave forgot to lower the gate.", "The process had no step to lower the gate"),
        ("We assumed a safe default.", "What was known at that time about a safe default: …"),
        (
            "Everybody assumed that somebody else had called the vendor.",
            "It was known at that time that …; nothing showed that …",
        ),
        ("Dave ran it without thinking.", SEEN),
        (
            "Bo forgot to raise the limit to 20 % of the pool.",
            "The process had no step to raise the limit to 20 % of the pool",
        ),
    ],
)
def test_a_rewrite_is_made_of_the_words_of_the_sentence(text: str, rewrite: str) -> None:
    assert rewrite in [remark.rewrite for remark in read(text)]


@pytest.mark.parametrize(
    ("text", "place", "rewrite"),
    [
        ("Luckily the copy was whole", Place.TIMELINE, "The copy was whole"),
        (
            "Sadly named flag --force was set, as step 3 says",
            Place.TIMELINE,
            "Named flag --force was set, as step 3 says",
        ),
        ("Finally sync.sh runs a/--b --delete 20%", Place.TIMELINE, "sync.sh runs a/--b --delete 20%"),
        ("The crew sadly ran __init__ on *.log", Place.TIMELINE, "The crew ran __init__ on *.log"),
        ("The crew, sadly, ran `rm -r  b`.", Place.TIMELINE, "The crew ran `rm -r b`."),
        ("obviously the pool was full", Place.TIMELINE, "the pool was full"),
        ("Make sure this never happens again", Place.ACTION, "A check stops … before …"),
        ("Retrain the crew", Place.ACTION, "Rehearse … with the on-call rota, once per …"),
    ],
)
def test_a_rewrite_is_a_sentence_of_its_own(text: str, place: Place, rewrite: str) -> None:
    assert [remark.rewrite for remark in read(text, place)] == [rewrite]


def test_emphasis_is_shown_whole_or_not_at_all() -> None:
    assert [remark.words for remark in read("The fitter *did not check* the tap.")] == ["did not check"]
    (remark,) = read("The *night fitter forgot* the tap at a_b/--c.")
    assert remark.rewrite == "Nothing reminded anybody of the tap at a_b/--c"


def test_a_remark_carries_the_words_as_written_and_their_sentence() -> None:
    (remark,) = read("It began at 14:32. The *Admin* didn’t check it, e.g. at 15:00.")

    assert remark.words == "didn’t check"
    assert remark.sentence.startswith("The *Admin*")


def test_text_is_split_into_sentences_and_items() -> None:
    text = 'It failed, e.g. at night. He said "Wait. Stop." Then v1.2 came.\n- one\n- two'

    assert list(split(text)) == [
        "It failed, e.g. at night.",
        'He said "Wait. Stop."',
        "Then v1.2 came.",
        "- one",
        "- two",
    ]


@pytest.mark.parametrize(
    ("participle", "base"),
    [
        ("caught", "catch"),
        ("rotated", "rotate"),
        ("planned", "plan"),
        ("verified", "verify"),
        ("tested", "test"),
    ],
)
def test_a_participle_is_led_back_to_its_base(participle: str, base: str) -> None:
    assert base_of(participle) == base


@pytest.mark.parametrize(
    ("text", "symptom"),
    [
        ("Server crashed", "Server crashed"),
        ("The database went down suddenly", "database went down"),
        ("It was bad luck", "bad luck"),
        ("The server crashed because its disk had no inode left for the log of the day", ""),
        ("The disk had no alert", ""),
        ("Customers could not log in.", "Customers could not log in"),
        ("Text messages did not arrive", "Text messages did not arrive"),
        ("The orders were lost", "The orders were lost"),
        ("Our provider had an outage", "Our provider had an outage"),
        ("High latency of the gateway", "High latency of the gateway"),
        ("Customers could not see the notice, as it stood below the fold", ""),
        ("The alert was missing", ""),
        ("The circuit breaker did not open", ""),
        ("The orders were lost because the queue has no disk", ""),
        ("High latency was below the threshold of the alert", ""),
    ],
)
def test_a_symptom_is_a_short_text_that_says_what_was_seen(text: str, symptom: str) -> None:
    assert find_symptom(text) == symptom


def test_amounts_that_a_number_follows_are_left_alone() -> None:
    text = "Some users (about 12) waited. A large part of our customers saw errors for a while."

    assert list(find_amounts(text)) == ["A large part of our customers", "for a while"]


@pytest.mark.parametrize("piece", ["not ", "should have ", "too slow to ", '"', "a. "], ids=range(5))
def test_hostile_text_takes_no_longer_than_its_length(piece: str) -> None:
    def read_it(length: int) -> None:
        text = piece * (length // len(piece))
        for place in Place:
            read(text, place)
        list(find_amounts(text))

    assert grows_evenly(read_it, 50_000)


@pytest.mark.parametrize("said", ["Look at the staging page first!", "Read the plan before the move!"])
def test_what_is_to_be_done_is_no_reproach_however_loud(said: str) -> None:
    assert Smell.BLAME not in smells(said, Place.ACTION)
    assert Smell.BLAME in smells("Read the manual first!")
