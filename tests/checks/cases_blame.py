"""Sentences by what is said of whom: those that blame hard, those that blame a little, and their near
neighbours that blame nobody."""

from __future__ import annotations

ORGANISATIONS_STRONG = """
The Harbour Authority failed to inspect the mooring bollards for eleven years.
NWR did not carry out the risk assessment that its own rules ask for.
FlyNord ignored repeated complaints from its pilots about the new software.
TransLine Corp underestimated how long the cutover would take.
The utility had neglected its vegetation programme for most of a decade.
KPX lacked any qualified inspectors at the time.
Senior leadership worked in a silo and did not listen to the control room.
The regulator was slow to act on the findings of its own inspectors.
The FAB has failed for many years to enforce its own maintenance policy.
Northgate Systems had not adopted the industry's recommended practices.
The airline's management put schedule before safety.
The company has a culture in which meeting the date comes first and safety second.
ZetaNode did not upgrade their validator and have not answered since.
QBank allowed more than forty certificates to lapse.
The licensee did not comply with the conditions of its permit.
Municipal officials disregarded the forecast.
The manufacturer knew of the defect and kept quiet about it.
The operations directorate took no action on the report.
DRC's staff mishandled the evacuation.
The owners of the plant had let maintenance slide.
Railtrans pays lip service to safety.
The vendor's engineers refused to acknowledge the problem until Friday.
The contractor had cut corners on the welds.
The hosting company did not bother to tell anybody.
OLC had been warned about this twice and did nothing.
The commission found that the ferry company had failed to train its crews.
"""

ORGANISATIONS_CLEAN = """
The API gateway failed to forward the header.
DNS did not resolve for two of the zones.
S3 ignores the header in this mode.
The authority server failed to answer the query.
BGP did not converge until 10:20.
The board in slot four failed to boot.
CloudFront had not invalidated the object.
The Ministry was informed at noon.
The company has three data centres and a culture of writing things down.
The regulator asked for a report within 72 hours.
Kubernetes failed to schedule the pods.
NTP did not sync after the reboot.
The harbour authority closed the lock at noon.
Stripe did not respond to our requests for six minutes.
RDS had not finished the failover.
The NAS ignored the shutdown command from the UPS.
"""

ACCIDENTS_STRONG = """
At 09:12 the duty officer mistakenly issued the evacuation order.
The SWC mistakenly sent the alert to all phones.
A member of the facilities crew inadvertently pressed the emergency stop.
One of our engineers accidentally ran the destroy command against the live account.
The DBA erroneously restored last week's dump.
An employee at the carrier unintentionally cut the fibre.
The operator wrongly concluded that the valve was shut.
Bert incorrectly set the threshold to ten.
A contractor carelessly left the gate open.
The admin prematurely declared the incident over.
"""

ACCIDENTS_MILD = """
We mistakenly believed that the standby was up to date.
The table was accidentally truncated during the exercise.
The volume was unintentionally detached while cleaning up.
I accidentally typed the name of the live host.
The flag had been erroneously turned on for everybody.
"""

ACCIDENTS_CLEAN = """
The update inadvertently raised the CPU load on every host.
The new release inadvertently disabled keep-alive.
The node was mistakenly treated as the leader by the quorum code.
The parser mistakenly reads the second column as a date.
The probe erroneously reported the host as healthy.
Guards keep people from accidentally deleting a live table.
A rule was added so that nobody can accidentally push to main.
The change unintentionally increased the number of connections.
The scheduler wrongly assumed that the lease was free.
"""

KNOWLEDGE_STRONG = """
Ines and Tomas submit the change, unaware that the zone file holds an error.
The engineer who prepared the change was not familiar with the tool.
The on-call engineer did not understand how the queue worked.
The operators had little grasp of what the alarm meant.
The project manager had no idea that the licence had ended.
Not knowing that the flag was global, Piotr switched it off.
"""

KNOWLEDGE_MILD = """
Operations team unfamiliar with the new scheduler.
Limited knowledge of the storage layer within the team.
There was a lack of understanding of the failover in the support team.
We were unaware that the backup job had been off since May.
It was not on the team's radar to mark such builds as bad.
We had no idea this limit existed.
Nobody in the room knew how the restore worked.
The team did not have it on their radar that the certificate would end in March.
We were caught off guard by the size of the import.
Our understanding of the cache was wrong.
We did not fully understand what the flag does.
Insufficient understanding of the replication protocol.
"""

KNOWLEDGE_CLEAN = """
The service is not aware of the new nodes.
The cause is not yet known.
We do not yet know how many rows were changed.
Users unfamiliar with the dialog see a hint.
The load balancer was unaware of the dead host.
At this time the team was not aware of any impact on customers.
We became aware of the problem at 10:03.
The client has no knowledge of the server's state.
"""

PROCEDURES_STRONG = """
Technicians removed the bolts without proper documentation.
The crew started the pump without following the checklist.
The developer merged it without waiting for the review.
Staff routinely bypassed the two-person rule.
The team did not adhere to its own release procedure.
The riggers skipped the torque check.
The night shift ignored the standing order.
The captain departed from the approved plan without telling anyone.
In violation of the policy, the analyst used a personal account.
The installer did not consult the manual.
Contrary to the procedure, the operator opened both valves.
The engineer had deviated from the runbook.
Fatima hot-patched the live server instead of going through the pipeline.
"""

PROCEDURES_MILD = """
This process was not followed.
Deploying without running the migration first.
Yes, switching it on without having tested it.
The change was made outside of the change window.
The change went out without review.
The four-eyes rule was not observed.
The release checklist was not used this time.
Rolled out to everybody without a canary.
The upgrade had been done without a backup.
The change was made directly in production without a ticket.
The change was not peer reviewed before it went live.
Critical upkeep of the site was not properly performed for years.
This was not done in a coordinated manner.
The migration was done in a rush and without proper planning.
"""

PROCEDURES_CLEAN = """
The job can be restarted without losing data.
The process starts without the optional module.
The procedure was followed to the letter.
Pods restarted without any interruption for users.
The team rolled back without waiting, as the runbook asks.
The service ran without a leader for two minutes.
The check was not run by the pipeline because the label was missing.
The change was approved by two reviewers and tested on staging.
The client connects without TLS in this version.
The rule was not matched by the firewall.
The script proceeds without a prompt.
Deploying without downtime needs two slots.
"""

ATTRIBUTIONS_STRONG = """
This outage was caused by a mistake of the network crew.
The fire was the result of poor judgement by the shift supervisor.
The cause was an operator's inattention.
The accident was made worse by inappropriate actions of those on duty.
Because of a brain fade on the part of a technician two racks lost power.
This one was down to plain incompetence.
The crash was due to pilot error.
The loss stems from the negligence of the carrier.
The root cause was complacency among the engineers.
The blame lies with the previous team.
The delay is attributable to the vendor's indecision.
It all goes back to a careless commit by Rufus.
An admin error wiped the root volume.
A user error during the migration deleted the share.
The problem was created by sloppy work of the electricians.
The discrepancy was caused by an operator fat-fingering the amount.
The incident was initiated by an employee's lapse.
Insufficient attention was paid to this by the utility.
Inadequate supervision by the foreman allowed it.
The main factor was the crew's failure to cross-check the altitude.
The team's lack of discipline led to three such events in a month.
The engineer's decision to skip staging turned a typo into an outage.
"""

ATTRIBUTIONS_MILD = """
Due to an oversight in the upgrade plan, the downgrade was not enough.
The misconfiguration stemmed from a wrong assumption about router ids.
This misunderstanding led to two loopback interfaces.
The outage resulted from a miscommunication about who would restart the job.
This was a mistake.
My fatal mistake was to trust the prompt.
The wrong disk was pulled.
The wrong cable was unplugged.
Unfortunately this turned out to be the wrong host.
An error was made when the credentials were entered.
The drive pulled was the wrong one.
"""

ATTRIBUTIONS_CLEAN = """
The crash was due to a null pointer.
The outage was caused by an error in the router's firmware.
An oversight in the code lets a stale key through.
A mistake in the parser made it read past the end.
The error was caused by a full disk.
The failure of the pump led to a loss of pressure.
Due to an error in the build, two files were missing.
The wrong page was returned by the cache.
The wrong certificate was served for four minutes.
As everybody knows, mistakes happen, so we script what we can.
The delay was due to a long queue at the carrier.
Errors by users rose to three per cent.
"""

OWNING_UP_STRONG = """
I am guilty of this one.
Yes, I am the guilty party.
We messed up.
We screwed up badly.
This is on me.
That stupid decision came back to bite me.
It was my change and my mistake.
I should have known better.
I was an idiot.
I take full responsibility.
We dropped the ball.
I feel stupid for not having looked.
My bad.
I'm to blame for the lost rows.
I forged ahead instead of asking for help.
I tried to force the deployment even after we had hit two walls.
"""

OWNING_UP_MILD = """
We cut lots of corners on that project.
I was on the production host and not on my laptop, as I thought.
I was connected to the live database rather than to my own copy.
This does not look good for us.
We owe an apology to the members whose evening we wasted.
We were wrong.
We were blind to this failure.
We were off with our estimate by two hours.
Our process was lacking.
We did not do our due diligence before switching the database.
We thought we had tested it enough.
We got it wrong.
I kicked myself for having pressed the key.
We could have handled this better.
I pushed it with the wrong branch checked out.
I hit Ctrl-C before the upgrade had finished.
I had the wrong terminal open.
I pulled the wrong drive.
We did not spot the bug in review.
Embarrassingly, I had never tried to restore it.
"""

OWNING_UP_CLEAN = """
I was connected to the VPN and looked at the graphs.
We apologise for the inconvenience.
We owe it to our users to explain this.
I restarted the job at 10:04.
We decided to wait for the vendor.
I was paged at 03:10 and opened the laptop.
We take responsibility for keeping your data safe.
We were lucky that the replica was current.
I thought the graphs looked odd and called Nadia.
We wrong-footed the attacker by rotating the keys.
Our finest team worked on it.
"""

INVESTIGATIONS_STRONG = """
The driver passed the signal at danger because he was talking on the radio.
Investigators found that the dispatcher had not checked the second monitor.
The captain's failure to brief the crew contributed to the collision.
Poor airmanship by the second pilot turned a nuisance into a crisis.
The shift manager's complacency allowed the leak to go on for an hour.
The crew did not notice the drop in pressure until it was too late.
Plant operators misread the gauge and shut off the emergency cooling.
The maintenance technician installed the valve backwards.
The company knew about the cracks but postponed the repair.
Supervisors turned a blind eye to the missing guards.
The utility's response was slow and disorganised.
The railway had no qualified person in charge of signals, and did nothing about it.
The hospital ignored two letters from its own consultant.
Neither the contractor nor the client checked the drawings.
The agency's culture rewarded silence.
Managers dismissed the engineers' concerns as nit-picking.
An air traffic controller had fallen asleep.
The ferry sailed with its doors open because the assistant boatswain was asleep in his cabin.
The ministry did not act on the inspectors' warnings.
The engineers in charge were preoccupied with the schedule.
The bank's IT leadership had not understood the risks of the migration.
TBank failed to plan for and test the migration adequately.
The investigation blamed the night foreman for leaving the valve open.
"""

INVESTIGATIONS_CLEAN = """
The driver passed the signal at danger and the train protection stopped the train.
The investigators asked the dispatcher what she had seen on the second monitor.
The captain briefed the crew and the pilot took over.
The plant operators followed the procedure as written.
The valve could be installed either way round.
The hospital moved its patients to the other wing.
The contractor and the client both checked the drawings.
The utility restored power to all homes by noon.
The supplier replaced the part on the next day.
The controller acknowledged the alarm and called the field crew.
No one was hurt.
The bank opened its branches as usual on Monday.
"""

ADMINS_STRONG = """
Yep, that was me being an idiot.
I have nobody to blame but myself.
The previous sysadmin had left everything in a mess.
The hosting provider's support was clueless.
Their technician unplugged the wrong server.
The data centre's staff pulled our cable without asking.
They told us it would be fixed by noon; that was a lie.
The ISP has been lying to us for days.
The previous owner never paid the bill.
Thanks to a certain somebody, the server was down all weekend.
Some genius decided to store the dumps in the web root.
Someone thought it would be funny to unplug the switch.
"""

ADMINS_MILD = """
I'd been testing on the wrong box the whole time.
Turns out I never enabled backups on that machine.
I completely spaced on renewing the domain.
I thought I was in my home directory.
In my rush to get home I typed the wrong device name.
We never had a proper backup, and I knew it.
I assumed the snapshot would include the second volume. It did not.
I forgot a semicolon.
I ran it as root, which in retrospect was not smart.
I had commented that line out months ago and never put it back.
I deleted the wrong row.
Sleep-deprived, I typed the command into the wrong window.
We had let the domain lapse.
I mixed up source and target.
It did not occur to me to look at the date.
I misjudged how long the copy would take.
"""

ADMINS_CLEAN = """
I ran the backup and copied it to my laptop.
I checked the logs and saw nothing odd.
The provider's support replaced the disk within the hour.
I have been on this machine since 2014.
I typed the command and waited.
My server runs at a small provider in town.
They told us it would be fixed by noon, and it was.
I was asleep when the disk died.
I learned a lot about ZFS this weekend.
It took me two hours to rebuild the array.
I did not lose any mail.
The technician arrived at nine and swapped the board.
"""

PROJECTS_STRONG = """
The maintainer reused his password and had no second factor.
The maintainers merged the pull request without looking at it.
A core contributor pushed a tag from the wrong branch.
The author of the patch did not add a test.
Several validators ignored the announcement and kept running the old version.
The reviewer approved it even though CI was red.
The bridge operators had not rotated the keys since launch.
The project's lead refused to publish a fix.
The auditors missed the reentrancy bug.
The multisig signers blindly approved the transaction.
The core team had been told of the bug in March and did not act.
"""

PROJECTS_MILD = """
We released without bumping the major version.
We broke semver.
We did not announce the hard fork early enough.
We underestimated the number of nodes still on the old version.
We had not foreseen the reorg.
The upgrade height was miscalculated.
The invariant was overlooked during the audit.
"""

PROJECTS_CLEAN = """
The maintainer published a fix within the hour.
The validators halted at block 100.
The auditors reported two findings.
The signers approved the transaction at 12:00.
The deployer address is listed below.
The contract does not check the sender.
The strategy assumed that the pool was balanced.
The code did not handle an empty list.
The validators upgraded and the chain resumed.
The attacker deployed a contract and drained the pool.
The function fails to validate its input.
The node missed three blocks.
"""

COMPANIES_STRONG = """
The change author did not follow our change management policy.
An engineer manually edited the load balancer configuration and introduced a typo.
A support agent shared the file with the wrong customer.
The engineer mistook the production console for the staging one.
An employee fell for a phishing mail.
Our provider applied the change to the wrong circuit.
The third-party vendor failed to notify us of the maintenance.
The on-call engineer slept through three pages.
The on-call engineer did not acknowledge the page for forty minutes.
The incident commander lost track of the situation.
The deployment engineer overrode the warning.
Product management pushed for the date and got it.
One of our developers hard-coded the token.
Our SRE team ignored the warnings for a month.
The release manager approved the change without reading the diff.
Human factors: the operator was inexperienced and under no supervision.
Root cause: engineer error
Root cause: operator did not follow the procedure
"""

COMPANIES_MILD = """
Root cause: procedure not followed
Root cause: lack of communication between the teams
The alert was acknowledged but not acted upon.
The alert had been silenced and nobody remembered why.
The page was missed.
We did not communicate often enough.
Our status page was not updated for two hours.
We were slow to declare an incident.
We failed to escalate early.
The runbook had not been kept up to date.
We let technical debt pile up.
We had put off the upgrade for two years.
The certificate was not renewed in time.
The certificate renewal was forgotten.
The permission was granted by mistake.
The ticket was closed prematurely.
The rollout was rushed.
The risk was underestimated.
We treated the first alert as noise.
We had grown used to this alert and did not look.
We made the change on a Friday afternoon, against our own rule.
"""

COMPANIES_CLEAN = """
The on-call engineer acknowledged the page at 02:04 and opened the runbook.
An engineer rolled back the change at 10:12.
The vendor notified us of the maintenance by mail.
A support agent told the customer that we were looking into it.
The incident commander handed over to Priya.
The team decided to fail over to the other region.
Alerts did not fire because the threshold was too high.
The runbook does not cover this case.
The certificate expired at midnight.
There was no alert on queue length.
The deploy pipeline does not require a review.
The configuration was wrong for the new hosts.
The dashboard showed the wrong unit.
The retry logic was missing a limit.
Customers could not log in for 12 minutes.
The engineer saw the error rate fall and closed the incident.
Nobody could have seen this from the dashboard.
The team followed the runbook, which was out of date.
We will add a second reviewer to such changes.
The load test did not cover this path.
"""

REPORTS_STRONG = """
The bug was introduced by a junior developer who did not know the codebase.
The person running the script had not read the header.
The technician on shift assumed the alarm was a test.
The network team made an unannounced change to the border router.
The previous contractor left no documentation behind.
The developers chose a quick hack over a proper fix.
Operations never asked us before they turned it off.
The reviewer rubber-stamped the request.
Two administrators worked on the same host without telling each other.
The database team insisted that it was not their problem.
The project manager kept changing the scope until the last day.
The storage vendor denied for two days that anything was wrong.
The on-call person was drunk.
Someone at the registrar fell for a forged fax.
The electrician drilled through the main feed although it was marked on the plan.
The mail admin had disabled the check to get rid of the complaints.
The developer tested it only on his own machine.
The department head signed the contract without reading the annex.
The cleaning crew unplugged the rack to plug in a vacuum cleaner.
Our own staff were the weak link.
It was a textbook case of management not listening.
The lead had promised to add the test and never did.
The analyst misinterpreted the graph and gave the all-clear.
The operator fat-fingered the port number.
The deploy was done by somebody who should not have had access.
A colleague restarted the wrong instance.
The DBA was on holiday and had told nobody the password.
The team lead overruled the objection of two engineers.
The programmers hadn't bothered to handle the error.
They had been told about the leak and shrugged.
The vendor blames us for their own bug.
The support engineer closed our ticket unread.
The release engineer cherry-picked the wrong commit.
The marketing department launched the campaign without warning anybody.
"""

REPORTS_CLEAN = """
A junior developer found the bug and fixed it.
The technician on shift reset the alarm.
The network team replaced the border router as planned.
The contractor left the company in May.
The database team joined the call at 10:15.
The storage vendor sent a new controller.
The DNS provider confirmed the outage at 14:10.
The developer tested it on three browsers.
The operator console lost its connection.
A colleague restarted the instance and traffic came back.
The team lead agreed with the objection and stopped the rollout.
The support engineer closed the ticket after we confirmed the fix.
The marketing department was told at noon.
The programmers were asked to look at the dump.
Two administrators worked on the host together.
The cleaning crew found the water and called the guard.
The deploy was done by the release manager at 10:00.
The consultant recommended a larger disk.
Our own staff rebuilt the array overnight.
The lead promised to add the test by Friday.
"""

NAMELESS_MILD = """
The firewall rule was removed by mistake.
The wrong version was deployed.
A step of the runbook had been skipped.
The backups were never verified.
The key had been checked in by accident.
It had not been noticed that the disk was full.
The warning was taken for a false alarm.
The impact was not understood at first and the alert was ignored.
The handover was incomplete.
The migration had been poorly planned.
The email about the deadline was overlooked.
The limit had been raised temporarily and never lowered.
An incorrect value was entered in the form.
The flag was left on after the test.
The old server had been forgotten in a cupboard.
Not all stakeholders were informed.
It was not clear to us who was in charge, and so nobody acted.
It was assumed that somebody else would do it.
Everyone thought that the other team had tested it.
The restore had never been tried.
The dependency was not considered when the change was planned.
There was a misunderstanding between the two teams.
Communication between support and engineering was poor.
Change announced too late
Unclear responsibilities and no owner; nobody looked.
A manual error during the upgrade removed the mount.
The patch was applied to the wrong environment.
A test server was mistaken for the live one.
The procedure was carried out from memory.
The replication had silently been broken and nobody checked.
The renewal reminder was sent to a mailbox that nobody reads.
The wrong row was deleted during the clean-up.
Two change requests were mixed up.
"""

NAMELESS_CLEAN = """
The firewall rule was removed at 10:02 as planned.
The old version was deployed again at 11:00.
Step four of the runbook takes ten minutes.
The backups were verified on the same day.
The email about the deadline went out on Monday.
The job had been disabled by the scheduler.
The limit had been raised to 500.
The value was entered in the form and saved.
The flag was left at its default.
All stakeholders were informed by 10:30.
It is not clear why the queue grew.
The handover took place at 18:00.
The test server was rebuilt from scratch.
The patch was applied to all environments.
The two change requests were merged into one.
The dependency was not available in version 3.
The restore was tested last week and took two hours.
The replication had broken at 03:12 and restarted by itself.
The wrong status code was returned for missing items.
The procedure is carried out by a cron job.
"""

FEELINGS_STRONG = """
Great job, guys.
As always, nobody thought to ask us.
It beggars belief that this was allowed to happen.
You would think that a bank tests its software.
How hard can it be to read a changelog?
Words fail me.
I wonder whether anybody over there ever tests anything.
This company could not run a lemonade stand.
Whoever wrote this should be ashamed.
Needless to say, their backup did not work either.
Apparently reading the docs was too much to ask.
The usual suspects had changed something again.
Sorry, but this is just bad engineering by the platform team.
The rollout was a shambles from start to finish.
We look like fools.
What were they thinking?
I cannot believe that I did this.
I hang my head in shame.
No excuses: I blew it.
Honestly, we deserve every bit of the anger.
"""

FEELINGS_MILD = """
We should not have let it come to that.
That was an embarrassing evening for us.
We ought to be better than this.
We are not happy with how we handled it.
We have no good excuse for the delay.
We did not live up to our own standards.
We fell short of what you expect from us.
We failed to live up to our promise.
This was avoidable, and we did not avoid it.
We regret not having told you sooner.
Our reaction was too slow.
In our eagerness to help we made it worse.
"""

FEELINGS_CLEAN = """
Great work by everybody who helped through the night.
We thank all who reported the problem.
We are happy with how quickly it was found.
We are sorry for the trouble this has caused.
It is hard to test this without real traffic.
You can read the changelog on our site.
We understand how frustrating this was.
We take this very seriously.
Our team worked through the night to restore the service.
We expect a lot from our providers.
The anger of our users is understandable.
We want to be better at telling you early.
"""

LONG_STRONG = """
While the contractor had a checklist, he did not follow it, and the pump was started dry.
In short, a lazy shortcut by the original developers came due.
It is regrettable that the supplier chose to roll out such a change on a bank holiday without any notice.
A well-meaning volunteer ran the cleanup script with the wrong flag and wiped the archive.
Our upstream provider fat-fingered a route filter and leaked our prefixes.
The core devs had been warned about exactly this in a forum post two months earlier.
Two of our moderators abused their rights to read private messages.
"""

LONG_MILD = """
In the heat of the moment I typed the volume name from memory, and got it wrong.
Looking through my shell history I could see that I had run the command in the wrong directory.
It had been on our list for ages, but we never got around to it.
We had gotten used to the noise and no longer looked at these mails.
We knew that the disk was old, but we kept putting off the replacement.
We were so focused on the database that we did not look at the network at all.
For some reason I was convinced that the snapshot was taken every night.
What we failed to realise was that the cron job ran in local time.
Somewhere along the way we lost sight of the basics.
The config was copied from the old host without being adapted.
The maintenance had been announced for the wrong day.
Due to a mix-up, two teams worked on the same switch at the same time.
We neither tested the restore nor wrote down how it works.
The reason is embarrassingly simple: we had not paid the bill.
Nobody told the night shift.
No one had thought about what happens in a leap year.
"""

LONG_CLEAN = """
During a routine swap of a failed disk, the second disk failed and the array went offline.
The root cause of the incident was a race between two workers in the billing job.
The contractor had a checklist and followed it, and the pump was started wet.
We later learned that the vendor had fixed this defect in spring.
Because the phone network was down, the page did not reach the person on duty.
It became clear that the change request had been approved and rolled out to half of the hosts.
The team responsible for the certificates renewed it at 10:30.
The supplier rolled out the change on Tuesday with a notice of two weeks.
A volunteer ran the cleanup script, and the archive shrank by half.
The admin on duty moved the disk to the test machine.
Our upstream provider withdrew a route and our prefixes were unreachable.
I had tested this on my local machine and in staging, and it worked in both.
Looking through my shell history I could see which command had been run.
We were focused on the database while a second team looked at the network.
The cron job ran in local time, so it fired twice.
The maintenance had been announced for Sunday.
The bill had been paid in March.
The day after the leap day was computed twice.
For some reason the snapshot was taken twice that night.
What we found was that the cron job ran in local time.
"""

NOTES_STRONG = """
Cause: careless operation by the temp
Cause: technician did not isolate the circuit
Contributing factor: supervisor absent without leave
Finding: crew failed to monitor altitude
Finding: management did not act on earlier reports
Finding 4: The licensee's training programme was deficient and its managers did not care.
Root Cause: Engineer misunderstood the ticket
Root cause: Vendor error
Root cause: developer oversight
Trigger: admin typo
Five whys: because the DBA did not check
"""

NOTES_MILD = """
Cause: wrong file uploaded
Cause: forgot to renew domain
Cause: miscommunication between teams
Contributing factor: change not reviewed
Why? Because we did not test the upgrade path.
Why? Nobody owned the job.
Lesson: we should not have deployed on a Friday.
What went wrong: we did not tell support.
Poor communication with customers
Slow to escalate
Runbook not followed
No one was watching the dashboard
Assumed the fix had worked without verifying
"""

NOTES_CLEAN = """
Cause: disk full
Cause: expired certificate
Cause: network partition between two zones
Contributing factor: no alert on queue length
Contributing factor: old kernel
Trigger: deploy of version 4.2
Root cause: memory leak in the parser
Finding: the valve had corroded
Why? Because the timeout was longer than the lease.
Why? The alert threshold was set to 95 per cent.
What went well: alerts fired within a minute
What went wrong: the failover took eleven minutes
Vendor contacted, waiting for reply
Rolled back, error rate normal
Did not find any errors in the logs
No customer data was lost
"""

MORE_STRONG = """
The night porter had propped the fire door open with a chair.
The QA engineer signed off without running the suite.
Customer support gave out wrong dates for two days.
The developers treated the staging data as if it were worthless.
The platform team changed the default and did not announce it.
It later emerged that the auditor had never visited the site.
The colo staff powered off the wrong cabinet.
The system was designed by people who did not understand the problem.
The bug was caused by sloppy coding.
This was caused by a careless mistake by one of our admins.
This happened because the maintainer does not review the code of others.
This happened because someone at the vendor hit the wrong key.
The loss of the data is solely due to the incompetence of the hosting company.
The project was driven by egos.
His refusal to listen cost us a day.
Her insistence on a manual restart led to the second outage.
A rogue employee copied the list.
The team's own tests, which they never looked at, had been red for a month.
An inexperienced operator opened the breaker under load.
A poorly trained temp handled the call.
Nobody but the DBA is to blame for this.
The engineer concerned has been spoken to.
The employee responsible has been dismissed.
Disciplinary action has been taken against the operator.
The technician has been reminded of his duties.
"""

MORE_MILD = """
The load test was done on the wrong version.
The rollback plan was not thought through.
We misread the documentation.
We misunderstood how the limit is applied.
We had misconfigured the health check.
We left the feature flag on.
We shipped it without a rollback plan.
We did not think about daylight saving time.
We ignored the warning signs.
We took too long to decide.
We should have asked for help sooner.
We did not follow our own process.
We never documented the steps.
We made the wrong call.
We made a poor choice of database.
We made incorrect assumptions about the cache.
We pushed a bad build.
We pushed untested code.
We broke our own rule.
We introduced a bug in the parser while cleaning up.
We failed to notice that the queue was growing.
We had missed the mail from the registrar.
We overlooked one of the four hosts.
We rushed the migration.
We accidentally removed the wrong record.
We inadvertently published the internal list.
We lost track of who was doing what.
We jumped to the conclusion that it was DNS.
We wasted two hours on a wrong lead.
Our assumption that the link was redundant turned out to be false.
Our communication was poor.
Our monitoring mails went to a former colleague and none of us noticed.
Our own mistake made it worse.
Apparently nobody had checked the expiry date.
"""

MORE_CLEAN = """
The rollback plan was followed step by step.
The load test was done on version 4.2.
We read the documentation and found the limit.
We did not find a faster way.
We did not lose any data.
We did not see any alerts at that time.
We did not have a second region.
We had no alert on this queue.
We took the site down for maintenance.
We decided not to roll back because the fix was close.
We chose PostgreSQL because the team knows it.
We will document the steps.
We were able to restore all records.
We were made aware of it by a customer.
We were not affected by the second outage.
We relied on the second region during the outage.
We removed the record and published the list again.
Our monitoring detected the problem within a minute.
Our communication plan foresees an update every hour.
The technician powered off the cabinet after we had drained it.
The vendor's support closed the case after the fix.
The platform team changed the default and announced it a week before.
The developers wrote a script that repairs the rows.
The auditor visited the site in May.
The bug was caused by an integer overflow.
The system was designed by a team of four in 2016.
The engineers will run the drill again in June.
An operator opened the breaker at 10:02 to isolate the line.
The employee who found the leak has been thanked.
The error message blamed the wrong module.
The script ignored the second argument.
The proxy forgot its state after the restart.
The compiler should have warned about this.
The team took over the service last year.
The customer had typed the wrong password five times.
Attackers exploited a weak password.
Nobody has been blamed, and nobody will be.
Blame helps nobody; the deploy tool should not offer the live host first.
The operator's decision was reasonable given what the screen showed.
"""

STRONG = [
    *ORGANISATIONS_STRONG.splitlines()[1:],
    *ACCIDENTS_STRONG.splitlines()[1:],
    *KNOWLEDGE_STRONG.splitlines()[1:],
    *PROCEDURES_STRONG.splitlines()[1:],
    *ATTRIBUTIONS_STRONG.splitlines()[1:],
    *OWNING_UP_STRONG.splitlines()[1:],
    *INVESTIGATIONS_STRONG.splitlines()[1:],
    *ADMINS_STRONG.splitlines()[1:],
    *PROJECTS_STRONG.splitlines()[1:],
    *COMPANIES_STRONG.splitlines()[1:],
    *REPORTS_STRONG.splitlines()[1:],
    *FEELINGS_STRONG.splitlines()[1:],
    *LONG_STRONG.splitlines()[1:],
    *NOTES_STRONG.splitlines()[1:],
    *MORE_STRONG.splitlines()[1:],
]

MILD = [
    *ACCIDENTS_MILD.splitlines()[1:],
    *KNOWLEDGE_MILD.splitlines()[1:],
    *PROCEDURES_MILD.splitlines()[1:],
    *ATTRIBUTIONS_MILD.splitlines()[1:],
    *OWNING_UP_MILD.splitlines()[1:],
    *ADMINS_MILD.splitlines()[1:],
    *PROJECTS_MILD.splitlines()[1:],
    *COMPANIES_MILD.splitlines()[1:],
    *NAMELESS_MILD.splitlines()[1:],
    *FEELINGS_MILD.splitlines()[1:],
    *LONG_MILD.splitlines()[1:],
    *NOTES_MILD.splitlines()[1:],
    *MORE_MILD.splitlines()[1:],
]

CLEAN = [
    *ORGANISATIONS_CLEAN.splitlines()[1:],
    *ACCIDENTS_CLEAN.splitlines()[1:],
    *KNOWLEDGE_CLEAN.splitlines()[1:],
    *PROCEDURES_CLEAN.splitlines()[1:],
    *ATTRIBUTIONS_CLEAN.splitlines()[1:],
    *OWNING_UP_CLEAN.splitlines()[1:],
    *INVESTIGATIONS_CLEAN.splitlines()[1:],
    *ADMINS_CLEAN.splitlines()[1:],
    *PROJECTS_CLEAN.splitlines()[1:],
    *COMPANIES_CLEAN.splitlines()[1:],
    *REPORTS_CLEAN.splitlines()[1:],
    *NAMELESS_CLEAN.splitlines()[1:],
    *FEELINGS_CLEAN.splitlines()[1:],
    *LONG_CLEAN.splitlines()[1:],
    *NOTES_CLEAN.splitlines()[1:],
    *MORE_CLEAN.splitlines()[1:],
]
