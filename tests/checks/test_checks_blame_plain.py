"""Reproach in plain reports and in everyday scorn; and what people did, were spared and are thanked for."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read

REPROACHES = """
The engineer on duty misjudged the situation and made things worse.
Kenji deployed without informing anyone, as he tends to do.
The on-call person missed the first two pages because he had his phone on silent.
The previous maintainer left no documentation whatsoever.
Database team failed to communicate the maintenance window to the application owners.
The root cause of this incident is the lack of care taken by the deployment engineer.
It was entirely avoidable had the team followed the process.
The reviewer approved the PR without actually reviewing it.
The tester signed off although two cases had failed.
Someone on the team thought it would be fine to skip the canary.
The manager pressured the team into releasing early.
The vendor was unresponsive and unhelpful throughout.
The vendor repeatedly gave us wrong information.
Mark ran the cleanup script against production, thinking it was staging.
Whoever wrote the runbook did not test it.
The developer hardcoded the password, which is a beginner's mistake.
The incident commander lost control of the call.
The team was complacent after months without incidents.
The ops engineer panicked and rebooted everything.
The DBA executed the script without taking a backup.
Alice should have noticed the typo.
The product manager ignored engineering's concerns.
The junior engineer was careless with the production credentials.
The security team blocked the fix for two hours over a formality.
Management's refusal to fund the upgrade led directly to this outage.
The author clearly had not read the style guide.
The team chose speed over quality.
Steve's change took down the cluster.
Steve broke prod.
Steve's fault.
The outage happened because Steve was not paying attention.
The outage happened because nobody listens to the SREs.
The contractor exceeded his authority.
The admin used his own account to bypass the approval.
The team has been told time and again not to do that.
The support agent gave the customer the wrong advice.
The nurse gave the wrong dose.
The pilot misread the altimeter.
The signalman set the wrong route.
The crane operator ignored the limit switch.
The chemist mixed up the two vials.
The teacher forgot to lock the exam.
The volunteer who ran the import had no clue what he was doing.
The moderators overreacted.
The editors rushed the story out.
The council officer lost the file.
The clerk at the registry mistyped the number.
The trader fat-fingered the order.
The warehouse team scanned the wrong pallet.
The electrician wired it the wrong way round.
The fitter over-tightened the bolt.
An excavator driver cut our fibre.
A careless excavator driver cut our fibre.
An employee fell for a phishing mail.
One of our colleagues accidentally emailed the list to everybody.
One of the developers had disabled the check to save time.
One of you broke the build again.
Some genius put a space into the file name.
Some idiot unplugged the switch.
Certain people refuse to use the ticket system.
A certain team keeps changing the schema without notice.
Our friends in accounting did it again.
The powers that be decided to save on monitoring.
Upper management would rather buy foosball tables than disks.
I messed up.
I dropped the ball on this one.
I should have known better.
I feel terrible about it, it was pure carelessness.
We failed our users.
We have only ourselves to blame.
As a team we were sloppy.
We have become careless.
The night porter heard the alarm and went back to his tea.
The registrar's office knew of the error for a month before telling anyone.
The webmaster saw no need to answer the complaint.
The consultant waved our concerns away.
The carrier's dispatcher promised a technician by noon and never called back.
The ward clerk was told to keep the door shut, and left it open.
It was Leonie's turn to check the logs, and she did not.
The author of the change could not even explain what it does.
The vendor has a poor record of telling us about changes.
The lab technician does whatever she likes.
The product team does not feel bound by the freeze.
The architects consider operations beneath them.
The finance team treats IT like a vending machine.
The interim manager is out of his element.
A trained electrician does not do this.
No sane person restarts a primary at noon.
A child could have seen it.
With a bit more thought on the part of the planners the queue would have been short.
The lack of urgency at the supplier was striking.
The arrogance of that reply still stings.
Thanks for the outage, infra.
Once again we pay for the sloppiness of others.
We are cleaning up after the mobile team again.
As expected, the vendor had not tested it.
True to form, the landlord blamed the tenants.
Nobody will admit to having changed the valve.
The log shows very clearly who did it.
The name of the person who did it is known to the board.
We had a serious word with the apprentice.
I expect more from a team of this size.
I am disappointed in the reviewers.
The quality of the handover was beneath contempt.
The developers have to finally understand that users are not testers.
Engineers should learn to use the staging system.
Developers must stop testing in production.
It is high time that the vendor hired someone who can read a log.
It is high time the team grew up.
Maybe somebody could tell sales that discounts are not free.
"""
LEFT_ALONE = """
Service desk did not yet have the new number.
Duty officer takes over from the day manager.
Head of Platforms asks for a second opinion.
The supplier's engineer arrived at 13:40 with the part.
The reviewer asked why the flag was there, and the author explained it.
Nobody at the supplier could be reached before nine, as the contract covers office hours only.
The minister's office enquired at 14:10.
Support tells callers to wait.
Support was overwhelmed by the calls.
The on-call was exhausted after two nights.
We were lucky that Ama was still in the office.
Everyone was calm and polite.
Big thanks to Juno for staying up.
The drivers did a great job in the snow.
The student did nothing wrong.
No blame on anybody, the dialog is a trap.
It is unfair to put this on the night shift.
It would be wrong to blame the operator.
This is not about who pressed the button.
The team did what the ticket said.
He typed exactly what the wiki says.
In the operator's defence, both lamps look the same in sunlight.
Whose phone rings first is decided by the rota.
Who pressed the button does not matter here.
Ask what made it easy, not who did it.
One caller said: "you people broke it again".
A reader wrote that "somebody pulled the plug".
The headline read "Engineers asleep at the wheel".
The variable is called `blame_author`.
`git blame` shows the line is from 2019.
The job kills its children and then itself.
The dead worker was reaped.
The orphan was adopted by init.
The zombie process ignored the signal.
The master lied to its slaves about the offset.
The abort was deliberate and safe.
Bad requests go to a table of their own.
The graph looks terrible.
Numbers were awful until noon.
Looks like the vendor again, not sure.
Probably just the Monday peak.
Maybe somebody is running a report.
Hope the carrier calls back soon.
We were all a bit tense.
Refresher on change control for all staff
Training for the new deputies in June
Managers to be reminded of the leavers form
Staff to be trained on the new console
Operators to confirm by phone
Lessons to be shared
Work more closely with the carrier
Raise awareness
Talk to the vendor
Double check everything
Consider a second reviewer
Name a deputy by May (Head of IT)
Vendor to deliver a fault analysis within ten days
Remove the delete button (Tom)
Oda merged the fix after Bo had looked at it.
Kofi restored the table from the copy of midnight.
Imani rolled back, then forward again, with the same result.
Ruth deleted the duplicate rows by hand, as agreed.
Yusuf and Lea phoned every clinic.
Noa's change was reverted.
Eero's patch fixed it.
Change approved by A. Novak.
Mr. Adeyemi signed the form at 10:12.
Dr. Lund stopped the print run.
Sister Maeve kept the paper list.
The purser sold tickets by hand.
The nurse in charge switched to paper.
The mate dropped anchor at once.
The teacher let the class go home.
The vicar rang the bell instead.
Marketing postponed the mail by two hours.
Finance paid the refunds on Friday.
Legal has no objection.
HR was told at noon.
The board wants a report.
Management agreed to buy a second link.
Leadership was informed at 11:05 and again at 13:00.
The contractor had a permit for the trench.
The trench was dug where the plan showed no cable.
The technician replaced the wrong fan first, since the slot numbers start at zero.
The engineer believed the console, which showed the old state.
The planner had to choose between two bad options.
The officer had only a minute to decide.
The crew had been awake for 20 hours.
Two of four posts are vacant.
There was nobody to ask at that hour.
The page went to a phone that was off for repair.
The runbook had no step for this.
The alarm text does not say which pump.
The manual contradicts the sign.
We did not expect the tide to come that early.
We chose the cheaper disk in 2018, with what we knew then.
We decided to wait for daylight.
We stopped the job at 14:10 to be safe.
I paused the feed.
I rolled it back and told the desk.
I have not found the cause yet.
I am looking at it now.
I did not have the badge with me.
My train was late, so Anna opened the call.
Our first guess was the network.
Our second restart brought it back.
Their support was quick and kind.
Their status page was green all day.
"""


@pytest.mark.parametrize("text", REPROACHES.strip().splitlines())
def test_a_plain_reproach_is_blame(text: str) -> None:
    assert Smell.BLAME in {remark.smell for remark in read(text)}


@pytest.mark.parametrize("text", LEFT_ALONE.strip().splitlines())
def test_deeds_thanks_and_defence_are_left_alone(text: str) -> None:
    assert {remark.smell for remark in read(text)}.isdisjoint({Smell.BLAME, Smell.MILD_BLAME})
