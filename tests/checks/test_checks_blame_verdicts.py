"""Reproach as people write it: verdicts, scorn, character, and what follows; and sentences without any."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read

REPROACHES = """
Malik pulled the trigger on the migration before anyone had signed off.
The DBA on shift simply closed his laptop and left.
Our network guy thought rebooting the core at lunch was harmless.
This would not have happened if people did their jobs.
The release manager rubber-stamped the change in thirty seconds flat.
Somebody in accounting opened the attachment, again.
The lead developer has been warned about this exact thing more than once.
Frankly, the infra team could not care less about our deadlines.
She merged on red because she wanted to leave early.
The vendor's first reaction was to deny everything.
The contractor did not so much as glance at the wiring diagram.
The night operator chose his crossword over the console.
Pelle swapped the cables round and did not own up until noon.
It beggars belief that a bank lets trainees run SQL on live ledgers.
The supervisor waved the lorry on although the barrier was still down.
Had the surgeon's assistant counted the swabs, we would not be writing this.
The outage is entirely of the platform team's making.
The author never bothered to run the formatter, let alone the tests.
Dear supplier, please employ people who can read.
A competent administrator would have noticed within minutes.
They were too busy celebrating to look at the graphs.
Root cause: Jonas.
Because of Karl, four hundred passengers slept on the floor.
Karin's sloppy handover left the day crew guessing.
The product owner insisted on shipping, tests or no tests.
I was an idiot and typed yes without reading the prompt.
I did it half asleep and it shows.
My own stubbornness turned a blip into an outage.
I am ashamed to say that I never read the migration guide.
We were lazy and copied the config from the old cluster.
We got cocky after three clean releases.
We behaved like amateurs.
The storage engineer was in over her head and would not admit it.
Support kept telling customers it was their browser without checking anything.
The on-call ignored his pager for fifty minutes.
The head of IT brushed the warning aside at the March meeting.
The committee had two years to act and did nothing.
The airline's IT department sat on the patch since January.
The manufacturer shipped firmware it knew to be broken.
The hosting company lied about its backups.
The provider's technician unplugged the wrong server and shrugged.
The auditors slept through all of this.
The parents' council leaked the password list out of spite.
How could anyone think that this was safe?
Whose bright idea was it to rotate keys on Christmas Eve?
What possessed the team to turn off the alarms?
Did the reviewer read past the title?
Why has nobody fired this vendor yet?
When will management finally learn to listen?
Is it too much to ask that somebody tests the restore?
Can't they read a calendar?
Seriously, two approvals and not one of them opened the diff.
Two approvals, zero thought.
Eleven people on the call and not a single one looked at the disk.
Five engineers and not one thought of asking the customer.
Everyone assumed that someone else had it, as always in this team.
Surprise, the integrator had forgotten the firewall rule.
Kudos to whoever left the door of the cabinet open.
Another day, another broken deploy from the mobile team.
The intern should never have been let near that console.
Staff must be disciplined for leaving the screens unlocked.
The employee has been let go.
A formal complaint about the technician's conduct has been filed.
Disciplinary steps against the operator are being considered.
Names will be passed on to HR.
We will find out who did it.
The blame falls on the shift leader alone.
It was nobody's fault but Sergio's.
Fault: Gunnar (did not read the mail).
Cause: ignorance of the staff.
Cause: operator not attentive.
Reason: driver in a hurry.
Trigger: careless click by first-level support.
Contributing factor: overconfidence of the lead architect.
Contributing factor: engineer unfamiliar with procedure and too proud to ask
Lack of discipline in the deploy team
Human failure
Wrong person in the wrong job
Poor judgement by the duty manager
Not following the checklist (Mario)
Didn't read the runbook
Did not bother to check the backups
Too lazy to write a test
The planner did not double-check his own numbers.
The technician neither locked the panel nor told the control room.
The clerk failed to pass on the message.
The pilot plant crew skipped the leak test to save an hour.
The welder had not even looked at the drawing.
The nurse forgot to reset the pump and blamed the display.
Bureau staff let the registration lapse because nobody felt like doing the paperwork.
The librarian hit delete without thinking.
The teacher gave out the exam password in class, of all things.
The mayor's office published the draft instead of the final text.
The harbour pilot mistook one buoy for the other.
The dispatcher sent the ambulance to the wrong street.
The moderator banned the whole forum in a fit of rage.
The curator dropped the tape.
Our beloved CTO decided to migrate everything over a weekend.
The sales guys had promised a feature that does not exist.
Sales promised the client the moon and left us to deal with it.
HR forgot to tell anyone that he was leaving.
Finance cut the budget for the second site and now acts surprised.
Management had been begged for a second engineer for years and would not hear of it.
Management refused to pay for a spare.
Leadership values speed over safety, and this is the bill.
The board turned a blind eye to the audit findings.
Hamid thought he knew better than the checklist.
The junior clicked "yes to all" because reading is hard.
No one at the carrier felt obliged to ring us.
The helpdesk hung up on a ward sister who was reporting the fault.
It never crossed the architect's mind to ask what happens on restart.
The data team pulls this stunt every quarter.
The subcontractor drilled through the duct despite the markings on the floor.
The bookkeeper paid the invoice twice because she does not look at the list.
The manager on duty told the crew to keep quiet about it.
The integrator blamed the network for two days before looking at its own logs.
The project lead signed off a test report that nobody had written.
Test protocol was filled in after the fact by the technician.
Whoever configured this switch had obviously never seen one before.
Instead of fixing the leak, maintenance put a bucket under it.
The trader kept the position open although the desk had told him twice to close it.
Our so-called security team clicked the phishing link first.
This is squarely my doing.
I have no defence, I simply did not read the mail.
Honestly I just couldn't be bothered to run the suite.
We patted ourselves on the back and went home while the queue was still growing.
We had our heads in the clouds.
We took the lazy option.
Shame that our ops people never look at the board.
Great work, Anders, four hours of downtime for a typo.
Hats off to the genius who put the token in the wiki.
Nice one, carrier.
Guess which team had not done its homework.
Three guesses who rebooted it.
The less said about the vendor's hotline the better.
The usual suspects again: no ticket, no notice, no test.
Same people, same mistake, new year.
Oh look, QA skipped the smoke test.
And where was the duty officer? At lunch.
Do we pay these people to watch dashboards or to ignore them?
Who in their right mind drops an index on a Monday morning?
Why on earth would an experienced operator pull both cards?
Why is it that the vendor always finds out from us?
How many warnings does a supplier need?
How was this ever approved?
What did he expect would happen?
What part of "freeze" did the mobile team not understand?
Had they read to the end of the page, they would have seen the limit.
If the vendor had done its job we would have slept.
If Mette had asked a single question, none of this would have happened.
A look at the calendar would have told the editor that it was a holiday.
The scrum master ought to have stopped it.
The plant engineer must have been asleep.
An architect of his standing should not make such errors.
You don't need a degree to see that a full disk is full.
Any first-year nurse knows that the pump has to be reset.
The head nurse is known for ignoring the protocol.
The contractor is not up to the job.
The administrator is simply not qualified.
The technician on site had never opened such a cabinet and pretended otherwise.
The developer does not understand locking.
Their engineers have no clue about time zones.
In a panic the clerk cancelled all bookings.
The dispatcher froze.
The team lead was nowhere to be seen.
The editor was drunk.
The crew was chatting when the alarm sounded.
The guard was watching football.
The engineer deliberately kept the change out of the ticket.
The analyst cooked the numbers to meet the target.
The clinic manager falsified the temperature log.
The plumber cut the wrong pipe and said nothing.
Mr Okoye did it behind everybody's back.
The intern, eager to impress, force-pushed to main.
Out of sheer vanity the CTO insisted on his own framework.
To please the client, sales skipped the credit check.
The team wanted to be home by five and skipped the last two steps.
The electrician could not be bothered to label the breakers.
The supplier dawdled with the spare part.
It took four emails and a lawyer's letter to get an answer out of them.
The bank's hotline kept us waiting for an hour and then hung up.
The committee kept putting off the decision.
The PM knew the date was a fantasy and promised it anyway.
The account team concealed the defect from the client.
The testers only tested what they felt like testing.
The author left the review comments unanswered and merged.
The night nurse documented a check that never took place.
The team's discipline is poor.
Standards have slipped badly in the cabling crew.
Workmanship of the fitters: appalling.
Communication by the vendor: abysmal.
People just don't read.
Nobody takes ownership in that department.
Everybody waited for somebody else to act.
The ball was dropped by the second shift.
The mix-up was down to the pharmacist.
The leak was traced to a careless post by a volunteer.
The loss must be laid at the door of the purchasing department.
The responsibility rests entirely with the signalman.
It was the janitor's fault.
It's on them.
The blame is ours and ours alone.
"""
TELLINGS_OFF = """
Otto looked at the failing check, shrugged, and hit merge.
Ms Lindgren had been asked three times to move the cron job and each time found an excuse.
14:02 Dev team still in denial
Tue 17:50 Sergei pushes to prod and leaves for the weekend
Second-line support read the ticket upside down.
It was plain to see on the dashboard, had anybody on the desk cared to look.
The network department treats every outage as an insult.
Our release engineer has the attention span of a goldfish.
That the alarm was disabled was known to the supervisor, who considered it none of his business.
Ignorance of the change calendar is no excuse for a senior engineer.
Ruben has a habit of testing on customers.
The project office rushed the go-live to make its quarter look good.
A minimum of care by the night nurse would have been enough.
The incident was handled poorly by the duty manager.
Duty manager handled it poorly.
The duty manager's handling of the incident left a lot to be desired.
One would expect an engineer of twelve years to know what a lock is.
The consultant sold us a plan he did not understand himself.
The CTO overruled the whole team and was wrong.
We warned product about this in spring; they laughed.
We told them. They did not listen. They never listen.
Even after the second page, Jürgen stayed in the canteen.
Unbelievable that the hoster has no one on duty at night.
The author says he tested it; the log says he did not.
How the auditors could pass this is a mystery.
Somebody at the registrar fell for a phone call.
The accountant opened the macro although every poster in the building says not to.
Helpdesk gave the caller a new password without asking who he was.
Helpdesk reset the password of the wrong person because nobody there checks IDs.
The cleaning lady unplugged the rack to plug in her vacuum cleaner.
The plumber did exactly what the sign forbids.
The head of logistics never answers mails.
Dispatch never once looked at the weather.
Nobody in procurement seems to know what a spare part is.
Two words: change freeze. Three words: Kasper ignored it.
This was an act of pure negligence.
Gross negligence of the installer.
Grossly negligent.
Criminally stupid.
Beginner stuff, really.
The migration plan was written by someone who has never seen our data.
Clearly the author has never been on call.
The query is proof that its author skipped the database lecture.
I blame Tobias.
Everyone blames the network but it was Henrik.
If you ask me, it's Agnes who should explain herself.
The team must ask itself why it looked away for so long.
They should hang their heads in shame.
I want to know who signed this off.
To whoever restarted the node: thanks for nothing.
@priya why would you do that on a Friday???
@tom please read before you merge
lol who let the intern near prod
not again, mobile team...
guys, seriously, test your stuff
ffs ops, answer your phone
who needs staging anyway, right devs?
Action: teach Marek how to use a calendar
Action: make sure Linnea never touches DNS again
Action: reprimand the shift leader
Remind the developers for the hundredth time that prod is not a sandbox
Fire the agency
Replace the lead with someone competent
"""
LEFT_ALONE = """
Teach the teams how to scan their images.
Discipline in naming helps everybody.
Dismiss the banner before the next step.
Caution the load on the bridge is limited.
Make sure the job never runs twice.
Make sure that the on-call has the new number.
The index was built badly by the tool.
The query performed poorly.
The job never once failed.
The probe not even once timed out.
We do not blame the vendor.
Nobody seems to be affected.
No one seems to use the old port.
Why the disk filled is a mystery.
It remains a puzzle how the row got there.
Check your mail for the link.
Read your copy of the plan.
Use your own key.
The lady at the desk called the technician.
The group leader opened the bridge.
The leader of the cluster stepped down.
Dorian restarted the relay at noon.
Linnea and Kasper wrote the report.
Virginia went dark at 10:02.
Till the fix is out, use the old form.
Per rack there are two feeds.
Else the job stops.
Erika opened the bridge at 02:14 and asked the carrier for a trace.
The on-call engineer followed the runbook and restarted the primary.
The DBA noticed the lag at 09:20 and told the incident lead.
The vendor sent a replacement part by courier the same night.
Support answered 340 calls that morning.
The night shift handed over at six with a full list of open points.
Two engineers flew to the site.
The customer reported the fault through the portal.
Nobody on call had the key for the cage, because it is kept in Lyon.
The team did not have a staging copy of the table.
The team had no dashboards for the new queue.
We did not know that the provider caches the record for a day.
The alert went to a list that nobody reads at night.
The operator pressed the button that the screen asked for.
The trainee was alone, since both seniors were at another site.
The manual names the wrong valve.
The label on the cable was wrong.
The script deletes every folder that matches.
The engineer could not tell the two consoles apart.
Maintenance crews were not told about the change by the booking system.
The contract does not cover weekends.
There were no tests for this path.
There was no second reviewer on duty.
The review took four minutes, which is normal for a one-line change.
Petra approved the change; the diff showed nothing unusual.
Anyone could have pressed that button.
She did what the runbook says.
He was following the instructions on the card.
The pharmacist caught the wrong dose before it left the ward.
The captain decided to wait for the tide.
The council asked for a report by Friday.
The regulator was informed at 16:05.
Marketing had planned the campaign for June.
Finance closed the books a day later than usual.
Sales called every affected customer.
The students were sent home at noon.
The tenants were told by letter.
The parents got a text message at 10:02.
The driver waited for the signal.
The train left without the last car.
The pump ran dry because the sensor had frozen.
The gate refused valid cards for an hour.
The turbine ignored the setpoint after the restart.
The meter forgot its calibration.
The till dropped eleven receipts.
The booking engine confused two rooms with the same number.
The lift skipped the third floor.
The robot arm missed the tray.
The router was too slow to converge.
The proxy simply drops such frames.
The job simply removed the folder.
The service did nothing for an hour.
The cache did not even try to reconnect.
The client never checks the signature.
The library silently ignores unknown fields.
The alarm was ignored by the paging rules.
The scheduler neither retried nor reported the failure.
The firmware neither logs nor counts such resets.
Not a single packet arrived.
Not one request was lost.
The team was small that week: two people were on leave.
The author of the service left the company in 2021.
The engineer has left the company, and nobody else knows the code.
Training for new drivers starts in May.
Operators must confirm the valve position in the form.
Engineers must use the wrapper from now on.
Every release has to pass the smoke test.
The on-call should page the DBA when lag exceeds 30 s.
Anja will ask the vendor for a fix.
Write a test for the empty list (Tom, 3 May).
Ask the carrier why the second path shares a duct.
Why did the second pump not start?
Who is the owner of the queue?
How did the wrong record get into the export?
When did the first customer notice?
What did the operator see on the screen?
Did the alarm fire?
Was anyone hurt?
Could the failover be automatic?
Do we need a second approver?
Have we told the customers?
Is the backup complete?
Reason: sensor frozen
Cause: certificate expired on 3 March
Cause: unknown
Root cause: wrong default in the template
Trigger: storm damage
Trigger: customer import of 4 million rows
Contributing factor: one engineer for three shifts
Contributing factor: no alarm on the queue
Reported by: driver
Found by: night shift
Human error: no
Operator action: restart
Because of the storm, the ferry did not sail.
Because of a strike at the airport, the part was late.
Due to the new law, the form changed.
The incident was closed by the duty manager.
The fix was reviewed by Mina and Paul.
The team was proud of the quick restore.
It was a long night for everybody, thank you.
Thanks to the night crew for their patience.
Special thanks to Omar, who drove to the data centre at 3 am.
The nurses improvised with paper charts, which kept the ward running.
Jo took the call and stayed on until noon.
Although the link was down, the shop kept selling.
Although the team was small, it restored everything in a day.
Even though the disk was full, no data was lost.
The decision was right with what was known at that time.
Given the graphs, waiting was the sensible choice.
With the data at hand anybody would have done the same.
The form makes it easy to pick the wrong date.
A typo in the template took the page down.
The wrong template was in the folder that the guide names.
The change was tested on the copy, where the table is small.
The copy did not have the trigger.
The restore had been tested in June.
The team tested the restore in June and again in August.
No one was blamed in the review.
The review does not ask who did it.
This report names roles, not people.
We do not expect anybody to remember forty flags.
People forget; the tool should not let them.
Everybody acted sensibly on what they saw.
The engineer was right to stop the job.
The on-call was woken five times in that week.
The carrier had announced the work, but the mail went to a closed mailbox.
The provider restarted the host at 04:00 as announced.
The hoster moved the server to another rack on our request.
Our supplier had a power cut.
The bank rejected the batch because of a wrong IBAN.
The office was closed on Monday.
The lab's freezer failed on Sunday.
The school was closed for two days.
The board met on Tuesday and approved the spare.
The clinic switched to paper at 09:00.
The ministry published the figures at noon.
"""


@pytest.mark.parametrize("text", [*REPROACHES.strip().splitlines(), *TELLINGS_OFF.strip().splitlines()])
def test_a_reproach_is_read_whatever_its_form(text: str) -> None:
    assert Smell.BLAME in {remark.smell for remark in read(text)}


@pytest.mark.parametrize("text", LEFT_ALONE.strip().splitlines())
def test_what_people_and_things_did_is_left_alone(text: str) -> None:
    assert {remark.smell for remark in read(text)}.isdisjoint({Smell.BLAME, Smell.MILD_BLAME})
