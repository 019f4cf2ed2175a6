"""Families of vague actions, each beside actions with an end that are told alike."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Place, Smell, read

SURE_OF_A_STATE = """
Making sure the morning round will catch such leaks
Make sure that our gate codes are aligned
Ensure the yard rules are followed
Ensure both yards are consistent
Ensure that the night crew is liaising with the harbour office at all hours of the day
Ensure sufficient stock of fuses before the season of the storms begins
Make sure the right people are called when the pump room floods
Ensure all teams know where the keys of the pump house hang in winter
Ensure the maps in the drivers' cabins on all of the long routes are current
Making sure that everybody who drives at night has adequate lamps in the cabin
"""
SURE_OF_A_FACT = """
Ensure that the lock opens when the fire bell rings
Ensure every hatch has a second lock fitted
Make sure the pump stops before the basin runs over
Ensure the key box is in the guard room of hall 2
Make sure visitors are weighed in a lane of their own, so they do not stand before gate 1
Before mounting it, ensure the old hinge is not welded to the frame of the gate
Ensure the controller refuses plates after closing time
Make sure the barrier falls if the light is red
Enable the siren on the roof and ensure it sounds again after a power cut at night
Ensure the cash box goes into the safe after each shift
"""
SAID_AS_A_GERUND = """
Extending our drills to catch similar leaks
Improving the signs at the ramp
Looking at how other harbours count their lorries
Raising awareness of the yard rules
Investigating whether the gate can close by itself
Making the ramp harder to misuse
Reviewing the routes of the night shift
Working with the carrier on a better schedule
Reducing the load of the ramp
Ensuring the lamps are maintained
"""
A_GERUND_OF_A_DEED = """
Removing the second handle from the gate
Moving the key box to the guard room
Replacing the hand-made hinge with one of steel
Mounting a lamp above the number plate
Extending the barrier to cover the footpath
Monitoring of the basin's level with a float switch on the roof
Welding the old hatch shut
Printing the phone number of the carrier on the lid
Adding a drain to the pump room
Locking the gate from sunset to sunrise
"""
LESS_OR_MORE = """
Reduce the time from a call to a repair
Reduce the number of keys in the yard
Lower the risk of a flood
Increase the crew earlier in the season
Reduce our dependency on one carrier
Raise the limits a lot higher
Scale up the pumps further
Lower the blast radius of a broken valve
Set the thresholds of the floats much lower
Reduce the load of the ramp to prevent cracks
"""
TO_AN_AMOUNT = """
Reduce the keys from twelve to four
Lower the barrier's speed to half
Increase the stock of fuses to 20
Raise the basin's wall to the height of the ramp
Raise a ticket with the maker of the pump
Raise an issue with the makers of the controller
Extend the barrier to cover the footpath
Shorten the round from an hour to thirty minutes
Scale the crew down at night
Reduce the free passes to one per driver
"""
FROM_HAPPENING_AGAIN = """
Prevent this leak from happening again
Stop valves from sticking like this from recurring
Introduce a new routine that will prevent a re-occurrence of the flood
Make an effort to repaint the signs
We are well into an effort to rethink and repaint the signs
Detect such leaks before drivers do
Spot these problems in the yard
A plan should be made so we can move out in a storm
We are drawing up a plan to move the yard
Address weaknesses in the yard
"""
KEPT_FROM_HAPPENING = """
To prevent this from happening again, we plan to weld the hatch to the frame
Prevent the gate from closing while a lorry stands in it
Added guards to prevent hands from reaching into the gears of the lift
Put a plan of the pump room on its door
Send the plan of the yard to the fire brigade
Detect water in the pump room with a float switch
Stop the conveyor from starting while the hood is open
Spot-weld the frame of gate 3
Close the gap between ramp and hall with a steel plate
Address the invoice to the carrier
"""
HOW_PEOPLE_ARE_TO_BE = """
Drivers and loaders should respect the yard rules
The crew is expected to defend the schedule against late orders
Do not trust the old float switch
Don't assume that the barrier is down
Do not rely on the old siren
Team leads are supposed to keep an open door
Prefer local carriers where we can
Ask drivers who know the ramp when possible
The harbour is acting swiftly to win back its carriers
Stop blaming the barrier
"""
WHAT_PEOPLE_ARE_TO_DO = """
Loaders should wear a lamp in hall 2
Drivers must hand in the key of the ramp at gate 1
Stop using the old siren
Do not start the lift while the hood is open
Don't park lorries on the ramp
Operators of hall 2 should close the main valve at 22:00
Require two signatures for the key of the main valve
Changes of the route must be reviewed by two drivers
Tell the harbour office by radio when the ramp is closed
Two loaders sign the list of each lorry
"""
ONLY_UNDER_WAY = """
Investigation into the leak between both halls
Analysis of the broken hinge
We are performing an audit of all valves and their lids
Our crew is conducting an inspection of the ramp
An audit of the keys is under way
An internal review has begun
Research into other pumps for the basin in hall 2
We are working on improving the lamps in the yard
We are working on a bridge over the basin for the drivers
We are looking to buy a second pump
"""
A_DEED_UNDER_WAY = """
Conduct an audit of all valves and hang the list in the pump room
We are working on moving the key box into the guard room
We are working on mounting a second lamp at the ramp for the night shift
Publish the analysis of the broken hinge on the notice board
Run an inspection of the ramp with the insurer on 4 May
We are rolling out locks with codes in both halls
(Already ordered) Mount a second pump beside the basin to prepare for spring tides
✅ Repaint the signs to more clearly tell apart ramp and road
Code review of the controller by the maker, before it is mounted
Weekly review of the key list, every Monday at 9:00 by the shift lead
"""
GOOD_THINGS = """
Find a permanent fix
Implement a long-term solution
Establish clear rules for the ramp
Clarify the responsibilities of both crews
Clarify the escalation path
Make the signs useful
Modernise the pump room
Eliminate single points of failure
Handle late lorries gracefully
Share the lessons with the other yards
"""
NAMES_OF_THINGS = """
Send the list to the Port Safety and Reliability Office by letter
Replace the training data of the plate reader
Switch off the alignment step of the scale after the lift starts
Transfer ownership of the pump house to the harbour
Communicate the hours of the ramp on the notice board
The controller will ask for a double-check before the main valve opens
Set the visibility timeout of the plate queue to the length of a round
Encrypt the disk of the plate reader
Galvanise the frame of the gate
Paint the handle of the main valve red
"""
FAMILIES = (
    (SURE_OF_A_STATE, SURE_OF_A_FACT),
    (SAID_AS_A_GERUND, A_GERUND_OF_A_DEED),
    (LESS_OR_MORE, TO_AN_AMOUNT),
    (FROM_HAPPENING_AGAIN, KEPT_FROM_HAPPENING),
    (HOW_PEOPLE_ARE_TO_BE, WHAT_PEOPLE_ARE_TO_DO),
    (ONLY_UNDER_WAY, A_DEED_UNDER_WAY),
    (GOOD_THINGS, NAMES_OF_THINGS),
)


REWRITTEN = {
    "Reduce the load of the ramp to prevent cracks": "Bring the load of the ramp from … to …, measured by …",
    "Raise the limits a lot higher": "Bring the limits from … to …, measured by …",
    "Scale up the pumps further": "Bring the pumps from … to …, measured by …",
    "Making sure the morning round will catch such leaks": (
        "A check shows every … that the morning round will catch such leaks"
    ),
    "Ensure sufficient stock of fuses before the season of the storms begins": (
        "A check shows every … that there is sufficient stock of fuses before the season of the storms begins"
    ),
    "Making the ramp harder to misuse": "Making the ramp harder to misuse, done when …",
    "Establish clear rules for the ramp": "Establish clear rules for the ramp, done when …",
    "Share the lessons with the other yards": "Write down who changes what …, by …",
    "Work with the carrier to avoid such leaks": (
        "Write down what is agreed with the carrier to avoid such leaks"
    ),
    "Meet with the harbour to discuss the ramp": "Write down what is agreed with the harbour on the ramp",
    "Discuss with the crew how to lower the gate": (
        "Write down what is agreed with the crew on how to lower the gate"
    ),
    "Strengthen the ramp process": "Strengthen the ramp process, done when …",
    "Improve the latency of the gate": "Bring the latency of the gate from … to …, measured by …",
    "Reduce alarm noise": "Bring alarm noise from … to …, measured by …",
    "Verify copies regularly": "Verify copies every …, and write the result in …",
    "Test the pump more often": "Test the pump every …, and write the result in …",
    "Try to read receipts as soon as possible": "Read receipts within …",
    "Be faster next time": "Bring the time until … from … to …, measured by …",
    "Respond faster": "Respond within …",
    "Make the failover faster": "Bring the time for the failover from … to …, measured by …",
    "Speed up rollbacks": "Bring the time for rollbacks from … to …, measured by …",
    "Review all hatches": "Write down for all hatches what stays and what is changed",
    "Analyse logs": "Write down what is found in logs, and what is changed for it",
    "Investigate the leak": "Write down what is found on the leak, and what is changed for it",
}


def vague(text: str) -> list[str]:
    return [remark.words for remark in read(text, Place.ACTION) if remark.smell is Smell.VAGUE]


@pytest.mark.parametrize("text", [text for open_ended, _ in FAMILIES for text in open_ended.splitlines()[1:]])
def test_what_nobody_could_call_done_is_vague(text: str) -> None:
    assert vague(text)


@pytest.mark.parametrize("text", [text for _, ended in FAMILIES for text in ended.splitlines()[1:]])
def test_what_sounds_alike_and_has_an_end_is_left_alone(text: str) -> None:
    assert vague(text) == []


@pytest.mark.parametrize(("text", "rewrite"), REWRITTEN.items())
def test_the_offered_rewrite_is_a_sentence_made_of_the_words_that_were_there(text: str, rewrite: str) -> None:
    assert [remark.rewrite for remark in read(text, Place.ACTION)] == [rewrite]
