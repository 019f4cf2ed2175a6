"""Vague actions told as prose: who does what, how far it is, and what a deed is only for."""

from __future__ import annotations

import pytest

from growth import grows_evenly
from pmtui.checks.language import Place, Smell, read

ONLY_BEGUN = """
Drivers should refamiliarise themselves with the yard rules
We are going to re-think how the keys are kept
Our crew started talks with the harbour about berths
We've begun looking at other pumps
I am asking around for a plumber
I am working with the landlord on a way in
Carry out a full assessment of the boiler
An assessment of all valves will be carried out
Open a conversation with the union
Come to an agreement with the carrier
Devise a way of counting lorries
Suggest that somebody draws a map of the yard
Recommend using a second scale
Raise the question of night shifts with the board
Going forward, we will be exploring other suppliers
In the future, I might buy a spare
We're actively evaluating other carriers
Our engineers are investigating why the gate stayed open
[#4711]: Investigate whether the gate can close by itself
Ask the maker to find out why the hinge broke
Find the cause of the rust
Debug how the gate got stuck
Check for other doors of this type
Verify our assumptions about the tide
Develop a strategy for winter
Schedule a meeting about the hinge
Ask the maker for advice
Our goal is to retire gate 3
We don't have a good way to lock it
Reduce the time it takes to restore the pump
Follow the lock-up procedure
Ina to evaluate other hinges
@ina evaluate other hinges
Ina Investigate the hinge
Set aside time to go through the keys
"""
ONLY_MEANT = """
Make sure we handle visitors the way we handle staff
When a lorry leaves, we need to ensure that they lock the gate
We will do everything possible to keep the gate shut
We are taking steps to make sure I do not repeat this
We will make every effort to answer in time
Keep tenants in the loop
Gain a deeper understanding of the boiler
Double down on drills
A possible solution would be a second gate
Another option might be a moat
It would be great if the gate rang a bell
Ideally the gate would have a bell
Additional checks will be added at the gate
We'll be addressing this problem holistically
We have reinforced existing procedures at the gate
We've tightened up our inspections
We have increased our monitoring of the gate
Resolve outstanding problems with the gate
Work is underway to fix the gate
The yard rules should be expanded
Define what a good handover is
The lesson here is that: (1) we need better lamps in the yard and (2) somebody to watch them
Probably paint the gate
Something we should paint is the gate
Corrective actions have been initiated
We are improving the lamps so that drivers see the gate sooner
We've put controls in place at the gate
Make it harder to open the gate by accident
Everybody needs to know the code
Exercise caution on the ramp
The ramp will not be rebuilt, so we have to be very careful
We've optimised the gate
A number of changes have been made to the gate
Care should be taken at the ramp
We need a plan for the gate
Gradually retire the old valves
Start planning for the winter
Make progress on the ramp
Broaden the circle of key holders
Put safety nets below the ramp
Move towards lighter hatches
Take each leak seriously
Prepare for spring tides
Guard against this kind of leak
Guarantee that the hatch holds
We have learned a lot from this flood
We'd like to have a second gate
"""
A_DEED = """
Put a bell on the gate of yard 3, to speed up deliveries
Mount a lamp at the gate to better see the number plates
Add a second lock to the pump house to minimize the risk of theft
Enable mail from the gate controller, making it easier to follow deliveries
To improve safety, we are adding a second lamp at gate 3
To prevent a recurrence, we have welded the hatch shut
Yard-wide radio channel for the gate crew to make handovers easier
We've rebuilt the gate in a more solid way to avoid this problem
The yard guide has been improved with a drawing of the valves
More drivers now have a key to the gate
Improve the gate controller by adding a battery
Improve the sign at the gate: show the opening hours, and do not show the old number
In the short term, we will be mounting a second lock
As a result of this, I've moved the key box to gate 1
We have moved the controller to a bigger cabinet
Keep our own stock of fuses
Fix the underlying fault and mount the gate again
Identify the doors without a lock and replace them
Review the key list every month and remove people who left
Monitoring script for the battery of the gate controller
Two-person rule for the main valve, painted on the cabinet
Let only the shift lead open the valve
Raise an error if the plate is unknown
Raise a ticket with the maker about the broken hinge
Reject lorries that are heavier than the bridge allows, or longer than the ramp
Store more than one key at the gate
All engineers got their own keys
We bought a spare hinge and put it in the shed
Clearly label the main valve
Drivers get their own code for the gate
Weld the hatch so that it stays shut
Put a reminder for the battery into the calendar of gate 3
Gate refuses lorries without plates
Key of the shed into the red box
The camera script must look for plates of two lines
Store the code in the safe, never on paper
Tor nur noch ab Stufe 2 öffnen
Ina to weld the hinge
Count the lorries at gate 3 to see how many there are
The bell is too loud, so mount it outside
A second, larger bell was mounted at the gate
The controller now always prints the plate before it opens
We have since moved the shed to a plot with more light
We've documented how to properly drain the pump
Print the steps to follow if this happens again
We are rewriting the rota to use smaller crews
Mute the bell at night
I am going to avoid opening gate 3 until the hinge is replaced
"""


def is_vague(text: str) -> bool:
    return any(remark.smell is Smell.VAGUE for remark in read(text, Place.ACTION))


@pytest.mark.parametrize("text", ONLY_BEGUN.splitlines()[1:])
def test_talk_and_search_that_are_only_begun_have_no_end(text: str) -> None:
    assert is_vague(text)


@pytest.mark.parametrize("text", ONLY_MEANT.splitlines()[1:])
def test_good_will_has_no_end(text: str) -> None:
    assert is_vague(text)


@pytest.mark.parametrize("text", A_DEED.splitlines()[1:])
def test_a_deed_is_one_whatever_it_is_good_for_and_when_it_is_done(text: str) -> None:
    assert not is_vague(text)


@pytest.mark.parametrize("word", ["to ", "and ", "in the end, ", "we have ", ": ", "by adding ", "clearly "])
def test_an_action_of_one_word_over_and_over_is_read_in_no_time(word: str) -> None:
    assert grows_evenly(lambda times: read(word * times, Place.ACTION), 5000)
