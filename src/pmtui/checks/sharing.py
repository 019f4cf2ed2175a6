"""Rules of sharing: what a public document must not hold, what it owes its readers, and secrets anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from pmtui.checks.addresses import inside_address
from pmtui.checks.chronology import OUTSIDE
from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.outside.apology import names_impact
from pmtui.checks.owners import is_company, is_team
from pmtui.checks.registry import rule
from pmtui.checks.texts import TEXTS, Search, search
from pmtui.checks.words import is_blank, quote
from pmtui.document import Postmortem, Status, Trigger, Visibility
from pmtui.patterns import pattern


def _is_public(context: Context) -> bool:
    return context.document.visibility is Visibility.PUBLIC


def names_of(document: Postmortem) -> frozenset[str]:
    """Return the names of the people of a document, with those of two words and more also by their parts."""
    facts = document.facts
    whole = [facts.owner, facts.facilitator, facts.commander, facts.oncall_primary, facts.oncall_secondary]
    whole += [person.name for person in facts.people] + [action.owner for action in document.actions]
    names = set()
    for name in whole:
        words = name.split()
        if is_team(name) or is_company(name):
            continue
        if len(words) in (2, 3) and all(word[:1].isupper() for word in words):
            names |= {name.strip(), *(word for word in words if len(word) > 2)}
    return frozenset(names)


def names_in(document: Postmortem, text: str) -> str:
    """Return the first name of somebody who took part that stands in a text; or nothing."""
    match = _pattern(names).search(text) if (names := names_of(document)) else None
    return match.group() if match else ""


@lru_cache(maxsize=8)
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")


@rule(
    "SHA001",
    "name-in-public-text",
    Level.WARNING,
    reads=("visibility", "facts", *TEXTS),
    light=True,
    summary="No text of a public document holds a name of the people who took part.",
    why="People are named inside, where they can answer; outside a name is found for ever. A repository that "
    "becomes public keeps every earlier version, so this is settled before the first commit.",
    bad="Mika restarted the pool at 14:45.",
    good="The on-call restarted the pool at 14:45.",
    source="Sharing practice: roles outside, names inside",
)
def _names(context: Context) -> Found:
    if not _is_public(context) or not (names := names_of(context.document)):
        return
    for path, name in search(context, _names_search(names)):
        yield path, f"{quote(name)} is a name in a public document: write the role instead."


def _names_search(names: frozenset[str]) -> Search[str]:
    called = _pattern(names)

    def look(text: str) -> str | None:
        match = called.search(text)
        return match.group() if match else None

    def narrow(text: str) -> Callable[[str], bool] | None:
        return (lambda _: True) if called.search(text) else None

    return Search("names of people", look, narrow, on=names)


@rule(
    "SHA002",
    "public-without-apology",
    Level.WARNING,
    reads=("visibility", "impact.apology", "impact.audiences"),
    light=True,
    summary="A public document carries an apology.",
    why="Those who were hit read it first to see whether anybody noticed what it meant to them. "
    "Without a word of regret even good engineering reads like an excuse.",
    bad="A public version that begins with the database.",
    good="On 15 March you could not log in for 47 minutes. We are sorry for the orders that you lost.",
    source="Sharing practice: public versions",
)
def _no_apology(context: Context) -> Found:
    if _is_public(context) and is_blank(context.document.impact.apology):
        message = "A public version carries an apology: say what it was for those who were hit, and that you"
        yield "impact.apology", f"{message} are sorry."


_DOUBTED = pattern(
    r"\b(?:sorry|apologi[sz]e|regret(?: it)?) if (?:any(?:one|body| of you)|some(?:one|body| of you)?|you"
    r"|people|customers|users) (?:\w{1,12} ){0,2}(?:felt|feels?|inconvenienced|upset|annoyed|offended"
    r"|disappointed|bothered|frustrated)\b",
    re.IGNORECASE,
)


@rule(
    "SHA003",
    "apology-without-impact",
    Level.HINT,
    reads=("impact.apology",),
    light=True,
    summary="The apology names the real impact, and does not doubt that anybody was hit.",
    why='"We apologise for any inconvenience" says that nobody looked, and "sorry if anyone felt upset" that '
    "nobody believes it. Naming what people lost shows that somebody did look.",
    bad="We apologise for any inconvenience.",
    good="You could not log in for 47 minutes, and 31 baskets were lost. We are sorry.",
    source="Sharing practice: public versions",
)
def _hollow(context: Context) -> Found:
    apology = context.document.impact.apology
    if not is_blank(apology) and not names_impact(apology):
        yield "impact.apology", "The apology does not say for what: name what people could not do or lost."
    if doubt := _DOUBTED.search(apology):
        message = f"{quote(doubt.group())} doubts that anybody was hit"
        yield "impact.apology", f"{message}: say who was, and what they could not do or lost."


def _address(text: str) -> str | None:
    return inside_address(text) or None


def _may_be_address(text: str) -> Callable[[str], bool] | None:
    return (lambda one: True) if inside_address(text) else None


ADDRESSES = Search("addresses", _address, _may_be_address)


@rule(
    "SHA006",
    "internal-address-in-public-text",
    Level.WARNING,
    reads=("visibility", *TEXTS),
    light=True,
    summary="No text of a public document names an internal host or address.",
    why="What the inside of a network is called helps those who want to get in, and tells customers nothing.",
    bad="db-3.prod.internal (10.20.4.7) ran out of connections.",
    good="One of three database servers ran out of connections.",
    source="Sharing practice: architecture at a high level outside",
)
def _internal(context: Context) -> Found:
    if not _is_public(context):
        return
    for path, address in search(context, ADDRESSES):
        message = f"{quote(address)} is an internal address in a public document"
        yield path, f"{message}: say what it is instead."


@rule(
    "SHA007",
    "no-public-entry",
    Level.HINT,
    reads=("visibility", "timeline"),
    light=True,
    summary="A public document marks the entries of its timeline that customers saw.",
    why="The public timeline holds what customers could see: when it began, when they were told, when it "
    "ended. Without a mark on them the public version has no timeline at all.",
    bad="Visibility public, twelve entries, none of them public.",
    good="Impact start, status page and recovery are public.",
    source="Sharing practice: public versions",
)
def _no_public_entry(context: Context) -> Found:
    timeline = context.document.timeline
    if _is_public(context) and timeline and not any(entry.public for entry in timeline):
        message = "No entry is public: mark those that customers saw, such as the beginning and the end."
        yield "timeline", message


_ATTACK = pattern(
    r"\b(?:CVE-\d{4}-\d+|exploit\w*|payloads?|(?:sql|command|code) injection|injected|remote code execution"
    r"|privilege escalation|bypass\w* (?:the )?(?:auth\w*|login|check\w*|signature\w*|validation))\b",
    re.IGNORECASE,
)


def _attack(text: str) -> str | None:
    match = _ATTACK.search(text)
    return match.group() if match else None


def _may_be_attack(text: str) -> Callable[[str], bool] | None:
    return (lambda one: True) if _ATTACK.search(text) else None


_ATTACKS = Search("attacks", _attack, _may_be_attack)


@rule(
    "SHA008",
    "attack-in-public-text",
    Level.HINT,
    reads=("visibility", "facts.trigger", *TEXTS),
    light=True,
    summary="A public document of a security incident does not tell how the attack works.",
    why="Others run the same software, and not all of them have mended it. "
    "Outside it is enough to say which door it was and that it is closed.",
    bad="The payload bypassed the signature check by doubling the header.",
    good="A fault in the check of signatures let requests through that were not signed.",
    source="Sharing practice: no attack vectors outside",
)
def _attacks(context: Context) -> Found:
    if not _is_public(context) or context.document.facts.trigger is not Trigger.SECURITY:
        return
    for path, found in search(context, _ATTACKS):
        message = f"{quote(found)} may tell how the attack works: say what failed, and that it is closed."
        yield path, message


@rule(
    "SHA009",
    "shared-with-nobody",
    Level.HINT,
    reads=("status", "publication"),
    summary="A published document says with whom it was shared.",
    why="Engineering, support and leadership need different things, and support is the one that is forgotten:"
    " customers ask there. An auditor asks who learnt from it.",
    bad="Published, and nobody was told.",
    good='shared_with = ["engineering", "support", "leadership"]',
    source="ISO/IEC 27001:2022 A.5.27",
)
def _shared(context: Context) -> Found:
    document = context.document
    if document.status is not Status.PUBLISHED:
        return
    if all(is_blank(reader) for reader in document.publication.shared_with):
        message = "Nothing says who got it: add the readers, such as engineering, support, leadership."
        yield "publication.shared_with", message


_SUPPORT = pattern(r"support|service|success|everyone|everybody|\ball\b|company", re.IGNORECASE)


@rule(
    "SHA010",
    "support-not-told",
    Level.HINT,
    reads=("status", "publication", "impact.audiences"),
    summary="Where people outside were hit, support is among those with whom the document was shared.",
    why="Customers ask support for months what happened. "
    "What support may tell them is decided here or made up there.",
    bad="Customers were hit; shared with engineering only.",
    good='shared_with = ["engineering", "support"]',
    source="Sharing practice: audiences",
)
def _support(context: Context) -> Found:
    document = context.document
    readers = [reader for reader in document.publication.shared_with if not is_blank(reader)]
    hit = any(OUTSIDE.search(name) for name in document.impact.audiences)
    if document.status is not Status.PUBLISHED or not readers or not hit:
        return
    if not any(map(_SUPPORT.search, readers)):
        message = "Customers were hit, and support is not among the readers: share it, or what to tell them."
        yield "publication.shared_with", message
