"""Sentences of careful engineers: what things do, what people did, and facts, without anybody's fault."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read

THINGS = """
The partner API refuses every call.
The carrier's certificate reproduces the error.
The shops came back without a second interruption.
Human error was ruled out.
The first person who looks lies the time.
The agent forgot its token.
Careless handling of nulls in the parser let an empty field through.
The parser mixed up the two time zones.
The fix is embarrassingly small.
QA doesn't test the queue because the queue doesn't exist there.
The vendor library ignores the timeout.
The vendor firmware forgot the clock after the power cycle.
The customer portal refused the login.
The supplier portal ignores a second submit.
The operator pattern hides the retry.
The team channel missed the page because the webhook had expired.
The user agent ignores the header.
The client forgot its session and asked for a new one.
The client did not read the second frame.
The agent did not restart after the update.
The agents ignored the drain signal.
The controller forgot the lease after the failover.
The controller did not notice the second node.
The scheduler overlooked two nodes with taints.
The scheduler ignored the affinity rule.
The team calendar forgot the second time zone.
The partner's endpoint refuses TLS 1.2.
The carrier's gateway dropped every tenth message without a reply.
The supplier's feed skipped two days.
The vendor's driver corrupts the table at a page boundary.
The provider's status page lied for forty minutes.
The maintainer's key was missing from the bundle.
The engineer's laptop refused the connection.
The admin panel ignores the second click.
The admin interface forgot the filter after a reload.
The developer console misreported the quota.
The staff directory lost two thousand entries.
The author field is empty in twelve records.
The operator pod refused to start without the secret.
The maintainer script skips the check when the file is empty.
The reviewer bot approved the change because the diff was empty.
The partner gateway did not answer for four minutes.
The supplier system did not send the second file.
The employee portal did not load.
The doctor command did not report the missing index.
The department code was missing from two hundred rows.
The student portal misread the date.
The teller terminals refused every card.
The driver app forgot the route after a restart.
The courier app did not sync for two hours.
The nurse call system missed nine calls.
The manager process ignored the signal.
The doctor subcommand overlooks symlinks.
The person record lost its history.
The member list was stale for an hour.
The worker forgot its offset and read the log from the start.
The worker did not check the checksum.
The follower refused to take over.
The leader did not know that it had lost its lease.
The broker forgot the subscription.
The resolver ignores answers above 512 bytes.
The proxy did not retry.
The alarm slept through the maintenance window.
The watchdog never woke up.
The health check lies while the cache is cold.
The dashboard lied about the replica.
The linter complains about a rule that does not exist.
The compiler complained about nothing.
The job skipped its last step and reported success.
The pipeline did not fail when the test was missing.
The monitor missed the outage because it asks the cache.
The balancer sent everything to the one node that was down.
The import silently dropped rows with a missing currency.
The cache assumed that the record never changes.
The replica fell asleep after the power saving update.
The deploy bot merged the change before the tests had run.
The cron job deleted the wrong directory because the variable was empty.
The bot did not ask for a confirmation.
`restore` forgot the permissions of the target.
`billing-agent` ignored the new key.
“alert name” saw it and told nobody.
"DiskFull" saw it two days earlier and told nobody.
The alert `DiskFull` saw it and told nobody.
The installer does not tell anybody that the port is taken.
The tool does not warn when the file is missing.
The customers' browsers ignored the new header.
The partner network lost two of its four links.
The vendor API does not document the limit.
The team page does not list the second pager.
The member service mistook the retry for a second order.
The customer database refused writes for eleven minutes.
The supplier certificate expired on a Sunday.
The engineer role did not have the right to drain a node.
The reviewers group was empty after the import.
The on-call schedule had a gap of six hours.
The on-call phone did not ring because its battery was flat.
The on-call rotation skipped a week because of the time zone.
The vendor's appliance lied about its temperature.
The carrier's portal ignored the second ticket.
The developer portal did not list the change.
The developer tools ignored the source map.
The engineering wiki did not mention the second cluster.
The team's runbook did not mention the lock.
The team's dashboard missed the second region.
The supplier's modem forgot its address.
The reviewer's approval was recorded at 10:31.
The author's tests passed on both branches.
The author's test did not cover the empty list.
The maintainers' mirror skipped the last release.
The doctor's tablet did not sync.
The ward's printer refused the label.
The driver's seat sensor ignored the belt.
The dispatcher service ignored the order.
The dispatcher thread forgot to release the lock.
The coordinator node refused the join.
The supervisor process restarted the worker without a delay.
The master refused to hand over.
The registrar module did not check the signature.
The executor ignored the interrupt.
The planner ignored the new index.
The query planner misjudged the number of rows.
The optimiser underestimated the join.
The autoscaler overreacted to a short peak.
The collector mistook the pause for an end.
The operator did not reconcile the second object.
The producer did not notice that the broker had gone.
The consumer skipped nine messages.
The tester page ignores cookies.
The guard clause was missing.
The auditor role cannot see the log.
The captain library ignores the flag.
The pilot phase had no alarms.
The conductor did not drain the node before it stopped.
The inspector tool fails on large files.
The courier service returns an empty body.
The translator service misread the encoding.
The pager slept; the phone was in flight mode.
The laptop slept through the update.
The thread sleeps for a minute between two tries.
The step was skipped by the pipeline.
The check is skipped when the file is empty.
The message was ignored by the filter.
The warning is easy to miss on a small screen.
"""
"""Things refuse, forget, ignore, lie, sleep and miss; a word for people may stand before them."""
PEOPLE = """
The on-call engineer was paged at 03:12 and restarted the service at 03:20.
Petra restarted the replica and watched the lag fall.
Noor Haddad approved the change after two other reviews.
Responsible: Noor Haddad
Owner: the storage team
Facilitator: Ines Falk
Reviewed by: Tomas Lind
Ines merged the fix and deployed it to one shop first.
The team knew about the risk and had planned a second link for the spring.
The storage team decided to wait for the vendor.
The commander handed over to Jonas at 06:00.
The support team told the customers at 09:40.
The network team asked the carrier for a trace.
The vendor confirmed the defect and sent a patch within a day.
The supplier replaced the disk the same evening.
Two engineers worked on the restore through the night.
The reviewers saw a diff of four lines.
The author followed the runbook step by step.
The operator followed step 4, which names the old host.
The deputy took over when the commander's train was late.
Lena asked for a second pair of eyes before she ran the script.
Marek ran the script with the dry-run flag first.
The team chose the slower path because it kept the data.
The engineer on call had been awake since four.
Nobody was hurt.
Nobody had to be woken.
No one lost data.
No customer lost an order.
The DBA stopped the import to protect the replica.
The team rolled back at 14:40.
The release was approved by two people, as the rule asks.
The runbook was followed to the letter.
The change was reviewed, tested and announced.
The developers wrote the test that would catch it.
The facilitator thanked everybody who had stayed.
We did not wake the second team, because the first one had it in hand.
We waited for the vendor's answer until noon.
We kept the old cluster running for a week.
Human error was ruled out as a cause by the review.
A human error can be excluded.
Operator error was excluded after the logs had been read.
The report does not speak of human error.
There was no human error.
The log shows that no operator error took place.
The people on site did what the plan says.
The night shift was handed a complete list.
The team has written down what it learned.
The auditors were told on Monday.
The engineer was told by the console that the node was empty.
The console told the engineer that the node was empty.
Three volunteers kept the phones going.
The customer sent a trace that showed the gap.
The team found the cause after nine hours of reading packets.
Anna Berg paged the network team at 02:10.
The person on call sees one number and has to guess the rest.
The first person to see the page gets the wrong link.
Whoever is on call sees the page twice.
The second reviewer asked for a test, and it was added.
Everybody on the bridge could see the graph.
The manager on duty opened the bridge at 07:00.
The team could not see the queue from the dashboard.
The on-call could not know that the alarm was muted by the deploy.
The team had no way to see the lag.
The engineer had no access to the console.
The vendor had changed the limit on Friday and announced it by mail.
The teams agreed on a freeze until Monday.
The nurse on the ward wrote the values down by hand.
The drivers were called by phone.
Ravi drained the node, waited for the queue and restarted it.
Sofia saw the first errors at 11:02 and opened an incident.
The duty manager informed the regulator at 16:00.
The storage team owns the disks, and the platform team owns the mounts.
Responsible for the link is the network team.
The incident was declared at 10:04 by the support desk.
The alert was sent to a channel that nobody had been added to.
The page went to nobody, because the schedule ended on Friday.
No one could have seen it from the dashboard.
The graph cannot be read at night.
Nobody is paged between two and four, by agreement.
Nobody on the bridge had access to the vendor's console.
The failure was told to the support team by a customer.
The team learned at 09:12 that the export had stopped.
Ines did not have to restart the second node.
Ines did not need the second approval.
Noor waited for the queue before she approved the change.
Noor had not been paged.
Tomas was not on call.
Tomas had not been told about the freeze.
The engineer was not told that the copy had become the primary.
The operator was given the wrong address by the runbook.
The reviewer was shown an empty diff by the tool.
The on-call was paged four times for an alarm that clears itself.
The on-call had learned that this alarm clears itself.
The runbook told the operator to skip the check.
The tool told the operator that the check had passed.
The console let the operator delete the volume without a question.
The form let Petra choose a date in the past.
The script let the team restart one half only.
The button that Lena pressed was labelled with the old name.
Jonas restarted the service as the runbook says.
Jonas deleted the file as agreed with the owners.
Jonas merged the fix after both tests were green.
Jonas merged the change, and the pipeline deployed it to every region at once.
Marek turned the alarm off for the move, as planned.
Marek drained the wrong queue, because both carry the same name.
Marek reverted the change at 12:04 and told the bridge.
The crew replaced the fan and left at noon.
The night shift saw the value and could not tell whether it was high.
The desk asked the supplier twice and got an answer on Thursday.
The team has two people for nine services.
The team had no time to rehearse the move before the licence ran out.
The team expected the copy to be ready.
The team believed the dashboard, which showed the cached value.
The engineer thought that the node was empty, because the console said so.
The engineer assumed the role of the commander at 11:00.
The commander asked everyone to stay on one call.
The vendor had no engineer on duty at night.
The vendor's support answered after two hours, as the contract says.
The vendor ended the support for version 4 in May.
Two teams had to agree before the flag could be switched.
The customers were told by mail.
Users reloaded the page, and that doubled the load.
A user uploaded a file of 4 GB.
A customer sent the same order again.
The attacker used a stolen key.
Approved by: Ines Falk
On call: Marek Dvorak
Author: Petra Lang
Next owner: storage team
Decision: wait for the vendor
Handed over to Noor at 14:00.
Paged: Tomas, Ines.
Cause: the lease was not renewed because the clock had jumped.
Root cause: a missing index on the orders table.
Trigger: the deploy of 4.2 at 10:02.
Impact: 412 orders were late by up to nine minutes.
Detection: a customer called the support desk.
The agency staff did not have accounts.
The team did not have tests for it.
The vendor did not have alerts on the link.
The engineers did not have plans of the duct.
Ines watched the graph and waited.
Noor shut the valve at once.
The commander decided against a second restart.
The team decided to do nothing until the vendor had answered.
The vendor told us that the patch is safe.
The support team followed the script.
Sofia found the wrong value in the config and corrected it.
Ravi noticed that the wrong certificate was served.
Ravi rolled the wrong release back within a minute.
The team had tested the restore in March.
The on-call engineer did not get the page because the gateway was down.
The engineer could not reach the vendor.
The engineer did not see the warning, because the console hides it after five lines.
The reviewers could not see the generated file in the diff.
The runbook told Lena to restart both nodes at once.
Lena restarted both nodes at once, as the runbook says.
Marek typed the name that the ticket gave.
Petra had no reason to doubt the graph.
Petra did the obvious thing: she restarted the node.
The first responder did not have the rights to drain a node.
The job missed its window by two minutes.
The clerks noted the orders on paper.
Three people had to read the log by hand.
The team never got the mail; the list was out of date.
The vendor never received the ticket, because the portal rejected it.
The on-call never saw the alarm: it was muted by the deploy.
The alarm was never sent.
The driver was updated without a reboot.
The contractor worked from the drawing, which is ten years old.
The electrician switched the breaker that the drawing names.
The nurse followed the paper drill.
The intern had the same rights as everybody else.
The developer had been given admin rights by the import.
A developer could delete the table with one command.
Anybody could have pressed it.
The console shows the same prompt for both, and the operator chose the lower one.
The engineer was on a train without a network.
The dispatcher had eleven calls waiting.
The manager on duty was told at 06:00.
The team was two people short that week.
The team talked about it on Tuesday and planned a test.
The engineers spoke to the carrier by phone.
The vendor has since changed the default.
The carrier has not answered yet.
The supplier has not found the cause yet.
The bot told nobody because its token had expired.
The retry hides the error from the operator.
The probe lies to the balancer while the cache is cold.
The broker lies about its disk.
The cache forgets its entries after a restart.
The build agent ignores the lock.
The mail client refuses the certificate.
The scheduler misses a tick under load.
"""
"""People act, decide, wait and are paged; what they were told and shown is a fact, too."""
FACTS = """
The key was rotated by a job that runs on Sundays.
The certificate was renewed at 03:00 and never loaded.
The flag was switched on for every shop at once.
The table was locked for eleven minutes.
The backup was restored to a second cluster.
The alarm was muted by the deploy and came back with it.
The change was rolled back in four minutes.
The message was sent twice.
The limit was raised to 40,000.
The index was dropped by the migration, as its file says.
The page was acknowledged after two minutes.
The page was sent to a number that is no longer in use.
The dashboards were green because they ask the cache.
The first alarm came eleven minutes after the first error.
Orders were late, and none was lost.
The restart took nine minutes on each node.
Without a second link the shops go offline.
Without the cache every page takes four seconds.
The service came back without a restart.
The queue drained without help.
The node was replaced without an interruption.
The import runs without a lock.
The second attempt went through without an error.
The runbook has no step for a full disk.
There is no test for an empty file.
There is no alarm on the age of the replica.
The old name is still in two scripts.
The script does not ask before it deletes.
The form accepts a date in the past.
Two buttons look the same and do different things.
The two consoles differ only in the colour of a line.
The command for the copy and for the primary differ by one letter.
The failure of the pump was caused by a worn seal.
The error was caused by a missing index.
The fault was in the power supply.
The mistake in the formula has been there since 2019.
The wrong branch was built because the tag had moved.
The wrong queue was drained by the autoscaler.
The parser is naive about quotes.
A naive retry doubled the load.
The lazy loading of images hides the error.
The greedy match took the whole line.
The blind spot of the probe is the second disk.
The stubborn lock went away after a reboot.
The dumb terminal shows nothing.
The rogue process was killed by the kernel.
The node was tired of nothing; its disk was full.
The useless index was dropped in May.
The unreliable link was replaced.
The sluggish response came from the cold cache.
The unresponsive node was fenced.
"""
"""What was done, and how things are."""
KNOWLEDGE = """
Petra did not know that the replica was stale.
The engineer did not know the new name of the host.
The on-call did not know which of the two links was down.
The signers overlooked the reminder.
"""
"""What somebody did not know or see is no reproach; it may be asked what hid it."""


@pytest.mark.parametrize(
    "text", [*THINGS.splitlines()[1:], *PEOPLE.splitlines()[1:], *FACTS.splitlines()[1:]]
)
def test_a_sentence_without_a_fault_of_anybody_is_left_alone(text: str) -> None:
    assert Smell.BLAME not in {remark.smell for remark in read(text)}


@pytest.mark.parametrize("text", KNOWLEDGE.splitlines()[1:])
def test_what_somebody_did_not_know_is_mild_at_most(text: str) -> None:
    assert {remark.smell for remark in read(text)} <= {Smell.MILD_BLAME}


@pytest.mark.parametrize(
    "text",
    [
        "The partner refused every call.",
        "The carrier's refusal cost us a day.",
        "The agent forgot her token.",
        "Petra told nobody.",
        "The vendor lied to us.",
        "It was an operator error.",
        "The tech ran the wrong query.",
        "Responsible for this outage is Jonas.",
        "The on-call slept through the alarm.",
        "The developer's careless handling of the keys.",
        "The manager knew about the risk but did nothing.",
    ],
)
def test_the_same_words_of_a_person_still_blame(text: str) -> None:
    assert Smell.BLAME in {remark.smell for remark in read(text)}
