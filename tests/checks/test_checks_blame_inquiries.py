"""Blame as inquiries, judges and the press put it, and as reviews of outages take it over from them."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Smell, read

HARD = """
For the state of the backups he was entirely responsible.
The plant manager was largely responsible for the loss.
The audit laid the blame for the leak almost wholly at the door of the contractor.
The judge pinned the blame on Marit Olsen.
The blame for this rests squarely with me.
The audit criticised Telquo for its haste.
The review also faulted the tram company, then run by Norrail, for its silence.
Telquo was widely criticised for its handling of the outage.
The ministry was condemned for keeping quiet.
The mail showed a complete absence of any sense of duty.
Several errors made by Telquo are listed in the annex.
The panel counts four failings by the dispatchers.
For years management shortcomings in planning have led to long queues.
Telquo's worst blunder so far was the second restart.
Telquo's refusal to publish the log cost a week.
The engineers' mistake cost us a day.
The board 'underestimated the work' in the first year.
The council “ignored the warnings” for a year.
The audit report noted: “The operators forgot to close the valve.”
“The council did not take the steps that it owed,” the report reads.
“The board should have sought advice from outside,” it added.
"""
SOFT = """
The audit lists six mistakes made in the run-up.
If the array had been properly set up by Telquo, the copy would have gone on.
Most of the delay was caused on our side.
The confusion was purely on our end.
"""
NONE = """
The platform team is responsible for the pager rota.
As a service, we are responsible for every message you send.
For the next release Jana will be responsible.
The reviewer criticised the design for its coupling.
The cache was blamed for the delay at first.
We do not put the blame on anybody.
The report is about failures by region and by day.
Errors made by the parser are kept in a file of their own.
We see the same delay on our side as well.
The engineers' notes are in the folder.
The customers' errors are shown on the second page.
A customer report said “the admins forgot us.”
A user wrote “your team forgot my ticket” in the forum.
The log says 'failed to connect'.
The first report said “operator error” and was closed.
The tests 'ignored' the flag.
If it had been started by cron, the lock would have held.
"""


def _found(text: str) -> set[Smell]:
    return {remark.smell for remark in read(text)}


@pytest.mark.parametrize("text", HARD.strip().splitlines())
def test_who_is_found_at_fault_is_blamed_hard(text: str) -> None:
    assert Smell.BLAME in _found(text)


@pytest.mark.parametrize("text", SOFT.strip().splitlines())
def test_what_is_taken_upon_oneself_or_names_nobody_is_a_hint(text: str) -> None:
    found = _found(text)
    assert Smell.MILD_BLAME in found
    assert Smell.BLAME not in found


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_duties_designs_and_words_of_others_are_no_blame(text: str) -> None:
    assert not {Smell.BLAME, Smell.MILD_BLAME} & _found(text)
