"""Deciding from the shell which texts may leave in the public version."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from pmtui.cli.changing import change
from pmtui.cli.failure import Failure
from pmtui.cli.output import say
from pmtui.cli.places import settings, today
from pmtui.document import Postmortem
from pmtui.exchange.public import Public, Wording, public_version
from pmtui.exchange.public_approving import (
    ALL,
    UNSIGNED,
    NotApproved,
    Signature,
    approve,
    take_back,
    withhold,
)
from pmtui.exchange.public_places import readable
from pmtui.library import author_of

Told = tuple[list[Wording], list[Wording], Public, Postmortem]


def decide(path: Path, arguments: Namespace) -> bool:
    """Save the decisions into the document, and tell which texts they are about and what is still missing.

    It returns whether what was asked for is reached: all approved is only what lets the public version leave.

    Raises:
        Failure: if a text cannot be decided about so, or the file cannot be saved; then it is as it was.
    """
    signed = Signature(arguments.by if arguments.by is not None else author_of(settings()), today())
    if arguments.approve and not signed.by.strip():
        raise Failure(f"Nothing was approved: {UNSIGNED}; add --by NAME, or put `author` into your settings")

    def edit(document: Postmortem) -> tuple[Postmortem, Told]:
        try:
            changed = take_back(document, arguments.undecide) if arguments.undecide else document
            changed, kept = withhold(changed, arguments.withhold, signed)
            changed, approved = approve(changed, arguments.approve, signed)
        except NotApproved as refused:
            raise Failure(readable(document, f"Nothing was approved: {refused}")) from None
        return changed, (approved, kept, public_version(changed), changed)

    approved, kept, public, document = change(path, edit)
    for wording in approved:
        say(f"Approved {wording.path}: {_beginning(wording.text)}{_with(wording)}")
        if wording.doubts or wording.hints:
            told = "; ".join((*wording.doubts, *wording.hints))
            say(readable(document, f"  Look at it once more: {told}."))
    for wording in kept:
        say(f"Withheld {wording.path}: {_beginning(wording.text)}")
    if arguments.undecide:
        what = "every text" if ALL in arguments.undecide else ", ".join(arguments.undecide)
        say(f"Undecided again: {what}.")
    for place, why in (*public.blocks, *public.unapproved):
        say(readable(document, f"Still in the way: {place}: {why}"))
    if public.ready:
        say("The public version may leave.")
    return public.ready or ALL not in arguments.approve


def _with(wording: Wording) -> str:
    return f" ({wording.shown_with})" if wording.shown_with else ""


def _beginning(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= 100 else f"{flat[:99]}…"
