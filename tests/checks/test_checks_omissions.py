"""Omissions that people own up to, in notes, fields and the passive, and what only sounds like one."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read

OMISSIONS = """
We underrated the time that a full index needs.
The unit in the vendor's letter was read as hours.
We had not thought of leap days.
We never asked ourselves who else uses this table.
The expiry date slipped everyone's mind.
The second step got lost in the shuffle.
The ticket fell between two chairs.
The note about the new port never made it into the runbook.
The change was not passed on to the evening crew.
The evening crew was not briefed about the open valve.
The flag was set on the wrong tenant.
The invoice run was started twice by mistake.
We mixed up the two serial numbers.
I picked the wrong branch from the list.
I was sure the copy was the original.
I had the two terminals the wrong way round.
I pasted the command into the wrong window.
We restored the wrong snapshot.
We were too optimistic about the disk.
We were slow to tell the schools.
We told the schools a day late.
We reacted much too late.
It took us until Thursday to notice.
We only noticed when a customer rang.
We failed to see the pattern.
We dismissed the first report as a glitch.
We put the alert down to the usual flapping.
We relied on the old figures.
We trusted the green light.
We had never tried the restore.
We skipped the rehearsal for lack of time.
We cut the test short.
We had postponed the upgrade four times.
We let the documentation get out of date.
The runbook had not been touched for three years.
Nobody had looked into the mailbox since spring.
No one remembered the second key.
No one of us knew the command.
None of the three reviewers spotted it.
Not enough thought went into the roll-out order.
Little thought was given to the tenants.
The order of the steps was not observed.
The four-eyes principle was not applied.
The seal was not checked as required.
The checklist had been ticked without a look at the pump.
Cause: incorrect operation
Cause: wrong setting after maintenance
Cause: forgotten test flag
Cause: missed renewal
Cause: handling error
Cause: change not announced
Cause: insufficient testing by us
Reason: mix-up of two cables
In the heat of the moment the wrong breaker was thrown.
Due to an oversight the clause was not added.
By some slip the file went to all members.
The choice of the date was unfortunate.
It was a mistake to move both at once.
It was naive of us to expect a quiet night.
Our fault: the header was missing.
The error is ours.
We got this wrong.
My reading of the manual was off.
My calculation was off by a factor of ten.
Lack of communication between the two desks
Poor planning of the cut-over
Miscommunication with the carrier
A misunderstanding about who would call
The handover was incomplete.
Handover incomplete
Alarm not acknowledged
Key not renewed in time
More care is needed with the labels.
Be more careful with wildcards.
"""
LEFT_ALONE = """
The header was read as two fields by the old parser.
We were sure of the cause after the second trace.
The team was confident that the fix would hold, and it did.
The train was ten minutes late.
The job started an hour late because the lease was stuck.
The invoice was sent two days late by the batch.
We only saw the effect when the cache was cold.
The alert fires only when the lag exceeds 30 s.
We relied on DNS for failover.
The service trusted the header.
The release was postponed to Monday.
The meeting was deferred again because of the strike.
The record was not stored as required by the schema.
Cause: wrong checksum in the firmware
Cause: missing index
Cause: late packets
Reason: review of the contract ended
Trigger: check of the backup job
Disk not found
Connection not closed
Key not present in the store
Link not established
Step 3: not applicable
We ought to have two links by June.
We should have the report on Friday.
If one of us is away, the other takes the pager.
Nobody could see the queue.
Nobody uses the old port.
No one on the late shift has the badge for that room.
Nobody has asked for the feature since 2019.
Neither node answered.
Neither of the nodes had a copy.
None of the replicas had the row.
None of the tests touched this path.
None of the users noticed.
None of the customers were affected.
Not one of the replicas was in sync.
The team ran the restore twice, and neither run finished.
Ilona knew the system well and found the fault in minutes.
Ilona saw the spike, opened the graph and called the carrier.
The engineers saw the errors and rolled back.
The on-call read the page and went to the console.
The dispatcher heard the alarm and left the room at once, as the drill says.
The nurse was told of the shortage and ordered more.
The crew knew about the storm and tied down the crane.
The foreman was warned of the gas and cleared the site.
The supplier has known the customer for ten years.
The team did not have the budget for a second link.
The clerk did not have the right form.
The pilot could not wait for the fog to lift and landed elsewhere.
The team could not resist the load with two nodes.
The customer left the ticket open until the fix was out.
The window was left open for maintenance.
Fields that are left unset default to zero.
The technician had the panel open for two hours while he replaced the fuse.
The engineer watched the graph for ten minutes before calling it done.
The crew waited for an hour before entering the tank, as the rule asks.
It took the team six hours to find the cause.
It took us a week to rebuild the index because the disks are slow.
The vendor finally shipped the fixed version.
The carrier eventually found the broken splice.
The form was sent by post on the third day as usual.
Only two of the nine shops were open.
He took the call at home.
She took the data from the copy.
We accepted the risk in writing in March.
The committee accepted the offer for the spare.
The file is written unread by anyone else.
The package was shipped unopened.
Unread messages pile up in the inbox of the bot.
Policies: see the wiki
Review done, approval given
Review skipped bots by design
A casual look at the graph shows nothing.
The culture of the team is open.
The vendor's approach to paging is simple.
His explanation helped the second shift.
Their answer was clear and quick.
The claim holds for all versions.
The story of the outage begins in May.
This is a good time to rotate the key.
We thought Monday was a good day for the move, since the load is low.
The team decided that the old site was a good place for the spare.
As usual, the batch started at one.
As always, the report is in the wiki.
Of course, no data was lost.
How do we test a failover without touching production?
How does the client know that the lease is gone?
How do you roll back?
Why is the driver allowed to write to this table?
Why were customers asked to log in again?
Why has no alert fired?
When will the vendor ship the fix?
When does the team meet?
Can't we use the second link?
Couldn't the cache be larger?
Is there a reason not to?
The engineer's reading of the logs was right.
The decision to wait was right.
The decision to fail over was made by the commander at 10:31.
The choice of the database goes back to 2016.
The planning of the move took a year.
Poor signal in the tunnel dropped the call.
Late packets are dropped.
Incomplete records are skipped.
Communication with the vendor went through the portal.
Handover took place at six.
Training is planned for June.
Nobody is at fault here, and nobody will be disciplined.
No disciplinary action follows from a report like this.
The guilty packet was found in the capture.
The rude greeting in the template came from the old theme.
The stupid default of the tool was changed upstream.
The lazy loader fetched the image twice.
The greedy regex ate the closing tag.
The naive clock drifted.
The reckless retry loop was removed.
The aggressive cache kept the old page.
The idle worker held the lock.
The careless use of locks in the library caused the deadlock.
The proxy lied about the size.
The disk cheated on its flush.
The thread starved.
The service froze for nine seconds.
The display froze.
The queue stalled and the consumer gave up.
The engine panicked and restarted.
The match finished at nine, and the traffic fell.
The film was on at eight, and everybody opened the app.
During the football final the load doubled.
Players were fishing in the new area when the server froze.
The gym's turnstile did not open.
The pub's till was offline.
Sales were down by four percent.
Marketing material was sent to the printer on time.
Legal holds are kept for seven years.
Finance data is copied at night.
Maintenance ended at five.
Maintenance took longer than planned because a bolt was stuck.
Any operator can open the valve from the panel.
Anyone would have done the same.
The vendor's people were on site within an hour.
The people upstairs heard the alarm first.
You could have the same problem with a second cluster.
You may see an error during the move.
Please read the notice before you enter.
Please check the gauge at six and at noon.
"""


@pytest.mark.parametrize("text", OMISSIONS.strip().splitlines())
def test_an_omission_is_mild_whatever_its_form(text: str) -> None:
    assert {remark.smell for remark in read(text)} == {Smell.MILD_BLAME}


@pytest.mark.parametrize("text", LEFT_ALONE.strip().splitlines())
def test_what_only_sounds_like_an_omission_is_left_alone(text: str) -> None:
    assert {remark.smell for remark in read(text)}.isdisjoint({Smell.BLAME, Smell.MILD_BLAME})


@pytest.mark.parametrize(
    "said",
    [
        "A required change of the router was missed.",
        "The folder was errantly included in the release.",
        "The hub was released too early.",
        "We appear to have deleted the wrong folder.",
        "I seem to have misconfigured the proxy.",
    ],
)
def test_what_was_missed_or_hurried_is_mild_blame(said: str) -> None:
    assert [remark.smell for remark in read(said)] == [Smell.MILD_BLAME]


@pytest.mark.parametrize(
    "said",
    [
        "The required field was missed by the parser.",
        "The process was errantly killed by the kernel.",
        "The lock seems to have been released.",
        "The two tables share some of the code.",
    ],
)
def test_what_programs_miss_or_kill_is_no_blame(said: str) -> None:
    assert not read(said)
