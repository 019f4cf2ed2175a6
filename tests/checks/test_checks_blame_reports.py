"""Blame as reports of outages tell it: soberly, by companies and authorities, in passing and in apologies."""

from __future__ import annotations

import pytest

from pmtui.checks.language import Place, Smell, read

HARD = """
The user forgot to point the head at yesterday's set.
Instead of passing the id of the bucket, the team passed the id of the whole region.
Westhaven chose not to test the switch.
Northgate did not test the patch on the second chain.
Quillon didn't give its resellers enough notice of the change.
The root cause was an operator-induced configuration error.
Marit restarted the node with the plain command instead of the wrapper, and this caused the chain to halt.
An electrician working next to one of our halls damaged the main pipe and this led to a shutdown.
That release was my mistake.
My biggest mistake was trusting the dry run.
It was the fault of myself and nobody else.
The outage came from a bad disk and stupidity.
@tove does not update the list on the status page.
Harborlight allowed 40 certificates to expire.
The delay was due to inappropriate actions by those who supervised the plant.
An operator-error took the cabinet down.
Ines takes partial responsibility for the late answer.
"The clerk forgot to sign the form," the ministry said.
We planned for this for a year, and we failed.
I take responsibility for the missing files.
The delay was due to a failure on my part to tell the hosts.
The founders abandoned their responsibilities.
The mess they created took a week to clean up.
I was not prepared and not careful enough.
Staff had not been following the change process.
The fitter replaced the wrong disk.
Instead of taking a step back, I forged ahead with the deployment.
"""
SOFT = """
It got worse when the branch was accidentally merged.
Release is broken, forgot to bump the schema.
Nobody else addressed the alert.
We did not do our due diligence on the storage class.
We let you down on Tuesday.
An error was made when copying the list of zones.
The start failed due to an error in how we built the image.
This was a planning failure.
That was a clear miss in our communication.
The build had a regression we didn't detect.
Guest traffic was inadvertently sent to the standby.
We didn't restart the indexer, causing stale results for a day.
We rolled the release out to every region too quickly.
I allowed the domain to expire.
One of the limits was entered incorrectly.
The drift was not noticed for three weeks.
There was some confusion as to who was to call the provider.
Sorry for the mistake in the last release.
The database was mistakenly shutdown during the call.
This was caused when our storage team changed the mount options.
We did not take into account that links are cached.
We did not assign anybody to the status page.
I managed to push broken code twice.
Backups weren't properly being done.
Answering them resulted in the accidental termination of the old machines.
Rate limits never validated with real traffic.
There was too much confidence in the test instance.
I ran the import against production instead of staging.
The alarm was muted and nobody re-enabled it.
The storage server was turned off in error.
We were wrong.
The first mistake was a small refactoring that went out with it.
The backup had failed and gone unnoticed by us.
The warning mails went unnoticed.
The colleagues on shift had little knowledge of the mail gateway.
"""
NONE = """
Users forgot their passwords and asked for links.
We are sorry that we let you down.
The bank refused to let that happen.
The light client did not count votes twice, i.e. did not add the second one.
A team member ran a command which was intended to remove two hosts.
The buck stops with us.
We broke down the work into five steps.
Make the importer robust to handle human error.
Even if somebody had taken over the account, they would not have been able to sign.
We went ahead with the update that we had planned for the next day.
Some of the pods are restarting, and this causes gaps.
Most of our trouble came from calls that were so slow that they failed.
This figure does not take archived rooms into account.
This figure does not take into account archived rooms.
The pool has been migrated, although it is not affected.
We hope that other maintainers can learn from this.
The request ended in error.
A job would have deleted every image if an engineer had not read its dry run.
The responders had trained the switch and did it from memory in four minutes.
A team that is told nothing assumes that all is well.
The person on call had no right to restart the gateway.
The deploy tool allows a release without a second pair of eyes.
In a busy night one more page is easily missed.
A careless default: the cache keeps everything for ever.
We missed our SLA for the month by 17 minutes.
Prometheus did not notice the missing series.
Kubernetes failed to consider the taint.
Add a check for errors of all kinds that this partner can send.
"""


@pytest.mark.parametrize("text", HARD.strip().splitlines())
def test_who_is_named_or_reproached_is_blamed_hard(text: str) -> None:
    assert Smell.BLAME in {remark.smell for remark in read(text)}


@pytest.mark.parametrize("text", SOFT.strip().splitlines())
def test_what_was_left_out_or_went_wrong_by_hand_is_a_hint(text: str) -> None:
    found = {remark.smell for remark in read(text)}
    assert Smell.MILD_BLAME in found
    assert Smell.BLAME not in found


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_apologies_machines_and_precautions_are_no_blame(text: str) -> None:
    assert not {Smell.BLAME, Smell.MILD_BLAME} & {remark.smell for remark in read(text)}


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        ("The author forgot the check.", "Nothing reminded anybody of the check"),
        ("An engineer pushed the change without testing it.", "It could be done without testing it"),
        (
            "The on-call ignored the alert for ten minutes.",
            "Nothing made the alert stand out, or asked again",
        ),
        ("The page should have named the region.", "The page did not name the region, because"),
        ("The queue should have fed the index.", "The queue did not feed the index, because"),
        ("Nothing could have told us sooner.", "At that time it was known that"),
    ],
)
def test_what_is_offered_instead_can_be_read(text: str, rewrite: str) -> None:
    assert any(remark.rewrite.startswith(rewrite) for remark in read(text))


def test_what_is_quoted_can_be_read_alone() -> None:
    assert [remark.words for remark in read("The team was not aware of the flag.")] == ["was not aware"]


def test_what_a_team_assumes_while_it_goes_on_is_a_guess_and_no_blame() -> None:
    found = read("Team assumes a network fault and opens a ticket", Place.TIMELINE)

    assert [remark.smell for remark in found] == [Smell.OPINION]


@pytest.mark.parametrize(
    "text",
    [
        "Customers could open a page that had been cached for another customer.",
        "We decided against a restart, because it would have dropped 3,000 sessions.",
    ],
)
def test_what_was_so_and_why_it_was_decided_is_no_hindsight(text: str) -> None:
    assert not read(text)
