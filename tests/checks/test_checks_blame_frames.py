"""Reproach by what somebody knew, how late they were, on what they relied, and in scorn."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read

KNEW = """
The night operator saw the fuel gauge drop and let it run dry.
Procurement knew that the licence was ending and said nothing.
The carrier had known about the bad splice all along.
The analyst read the warning and closed it.
Ingrid noticed the wrong total but kept quiet.
The reviewers were told about the race and still approved it.
The harbour authority was warned about the tide table and did nothing.
The surgeon was aware of the recall but never mentioned it.
The plant manager heard the bearing squeal and carried on.
You saw the queue growing and went home?
The integrator knew about the defect and told nobody.
The curator noticed the leak and preferred to finish her coffee.
Nobody at the bank had the decency to call us.
The shift lead did not have the courage to stop the line.
The campaign manager could not wait another day.
The lab chose to keep the result to itself.
The service desk left the complaint unanswered for two weeks.
"""
LATE = """
The dispatcher had the call on hold for ten minutes before she did anything.
The supplier let three weeks pass before answering.
The duty pharmacist left the fax lying there for an hour before anybody looked.
Management debated for two days before informing the regulator.
The developer sat there for half an hour before he thought of calling anyone.
"""
RELIED = """
The purchasing officer took the certificate at face value.
The installer took it for granted that the valve was shut.
The auditor accepted their word for it.
The engineer merged the branch untested.
The registrar signed the list unread.
The carrier showed scant interest in our tickets.
The project lead paid little attention to the pilot's results.
The vendor's people made precious little effort to help.
There is a lax attitude towards labels on this ward.
The sloppy approach of the cabling contractor cost us a day.
Their excuse, that the mail went to spam, is thin.
His story about the power cut does not add up.
Pushing this at midnight and going to bed was stupid.
That was pretty dumb.
Convenience of the technician.
Out of laziness the porter skipped the second lift.
"""
SCORN = """
Typical head office, first the poster and then the product.
Classic sales.
Trust marketing to announce it a day early.
Fourth time this quarter that Bettina restores over a live table.
It is the third time in a month that the carrier digs through our duct.
The trainee says it looked fine to him, sigh
Clearly nobody on that team has read the manual, clearly they do not care.
Apparently someone thought that Monday 9 a.m. was a good time for it.
Testing is evidently too much to ask in that department.
Manners are apparently optional at the help desk.
The landlord decided that the switch room was a great place for his paint.
As usual, the accounts team forgot to tell anyone.
The architect, of course, never asked the people who run it.
How do you release a payroll run without opening a single payslip?
How does a surveyor miss that?
It is difficult to understand how a qualified electrician could sign that.
Why was an intern given the root key?
Why were two temps left in charge of the vault?
Finance generously moved the deadline to the day before.
The fibre contractor again.
You could have at least rung the ward.
The planners might have simply asked us.
"""
OTHERS = """
The storage people obviously do not know their own product.
sales promised a date without asking anybody.
Instead of reading the notice, the committee threw it away.
Without asking anybody, the carrier moved the circuit.
Despite two warnings, the foreman started the crane.
Ignoring the alarm, the clerk printed the labels.
The PI signed the form without reading it.
You lot never tested it.
"the caterers forgot the fridge again"
Two teams share the host, and neither of them had opened the mail.
The harbour master could not wait one more tide.
The broker swore to us that it was final, he had told us was a draft.
purchasing heroically decided to save ten pounds on the cable.
I published it without even one look at the date.
The clerk has entered the new rate carelessly in the live ledger.
The tester signed off although four cases had failed.
The manager used his own badge to bypass the interlock.
The courier lost the samples.
Management would rather buy plants than disks.
Certain colleagues read mails only on paper days.
"""
MILD = """
We knew about the loose cable and never fixed it.
We saw the lag on Monday and decided not to look at it.
It took us eleven days to answer the first letter.
The parents were told only on the second day.
The notice was published only after a journalist called.
The supplier finally answered on Thursday.
We did not get round to it until the spring.
We took the vendor's word for it.
We took the readings at face value.
The brochure went out unchecked.
Checklist not followed
Cause: handover procedure skipped
Out of routine the old form was used.
Smoke seen by the crew at noon but not reported.
The Company did not tell its tenants.
None of us had the courage to say it.
"oops, wrong valve, that was the live one"
A test account had been left open by us since May.
Our reply to the parents was late.
The seal was not replaced after the repair, contrary to the manual.
The decision to drain the tank first was wrong.
The notice was sent to the tenants only on the fourth day.
I did not hear the page, my phone was in the car.
The Council omitted to tell the schools.
"""
LEFT_ALONE = """
The on-call engineer saw the alert and opened a bridge.
The team knew about the limit and had ordered a second disk.
The nurse noticed the value and told the doctor at once.
The proxy saw the header and let it through.
The operator read the gauge and let the team know.
We knew the risk and had a rollback ready.
The crew was told about the leak and shut the valve.
The team searched for two hours before it found the cause.
The vendor needed two days before the part arrived.
It took us two hours to restore the backup.
The engineer waited ten minutes before restarting the pump.
The mail was sent only once.
The alert is sent only after five minutes.
The team finally found the broken card.
The queue was left running for the test.
The parser takes the first value.
The file was left untouched by the script.
The module went through untested paths.
The procedure was followed.
"the parser is being stupid again, it drops every second row"
"I have drained the node, shout if you need it"
> I forgot the flag
The decision to wait was a good one.
What made the mistake possible is the shared password.
Words such as lazy or careless have no place in a report.
Operator error: none
A typical request takes nine milliseconds.
A classic race between two writers.
The third time the job ran, it passed.
It was the second time this month that the disk filled.
Clearly the limit was too low.
Apparently the cache was cold.
Reading is optional in the second mode.
The manual step is optional.
Of course the fix is live now.
How do you restart the proxy without a console?
It is hard to see how the cache could be cold.
Why was the pool allowed to grow?
The team kindly lent us two people.
The storage team rolled back again.
You could have two replicas.
The people on site kept the doors open.
Most people did not notice.
The explanation is in the appendix.
Their answer came within the hour.
The terminal was dumb.
The casual reader will find the graph in the appendix.
Marketing moved the campaign to June.
The sales database was down.
The design changed in May.
The company moved its servers.
"""


def smells(text: str) -> set[Smell]:
    return {remark.smell for remark in read(text)}


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("text", lines(KNEW + LATE.strip() + RELIED + SCORN.strip() + OTHERS))
def test_a_reproach_in_another_frame_is_blame(text: str) -> None:
    assert Smell.BLAME in smells(text)


@pytest.mark.parametrize("text", lines(MILD))
def test_an_omission_in_another_frame_is_mild(text: str) -> None:
    assert smells(text) == {Smell.MILD_BLAME}


@pytest.mark.parametrize("text", lines(LEFT_ALONE))
def test_the_same_frame_about_facts_is_left_alone(text: str) -> None:
    assert smells(text).isdisjoint({Smell.BLAME, Smell.MILD_BLAME})
