"""Rules of sharing: what a public document must not hold, what it owes its readers, and secrets anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pmtui.checks.chronology import OUTSIDE
from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.texts import TEXTS, Search, search, texts_of
from pmtui.checks.words import is_blank, quote
from pmtui.document import Evidence, Postmortem, Status, Trigger, Visibility


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
        if len(words) in (2, 3) and all(word[:1].isupper() for word in words):
            names |= {name.strip(), *(word for word in words if len(word) > 2)}
    return frozenset(names)


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
    pattern = _pattern(names)
    for part in TEXTS:
        for path, text in texts_of(part, getattr(context.document, part)):
            if match := pattern.search(text):
                message = f"{quote(match.group())} is a name in a public document: write the role instead."
                yield path, message


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


_REAL = re.compile(
    r"\d|\b(?:could ?n[o']t|could not|unable|lost|failed|late|missed|waited|twice)\b", re.IGNORECASE
)


@rule(
    "SHA003",
    "apology-without-impact",
    Level.HINT,
    reads=("impact.apology",),
    light=True,
    summary="The apology names the real impact.",
    why='"We apologise for any inconvenience" says that nobody looked. '
    "Naming what people lost shows that somebody did.",
    bad="We apologise for any inconvenience.",
    good="You could not log in for 47 minutes, and 31 baskets were lost. We are sorry.",
    source="Sharing practice: public versions",
)
def _hollow(context: Context) -> Found:
    apology = context.document.impact.apology
    if not is_blank(apology) and not _REAL.search(apology):
        yield "impact.apology", "The apology does not say for what: name what people could not do or lost."


# Shapes that no prose has by chance. A value has to follow, so that "the password expired" is none.
_SECRET = re.compile(
    r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----"
    r"|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\bxox[abpr]-[A-Za-z0-9-]{10,80}"
    r"|\beyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,400}"
    r"|\b(?:password|passwd|pwd|secret|api[_-]?key|token)\s?[=:]\s?[\"']?(?=[^\s\"']{0,60}\d)[^\s\"'<*]{8,80}"
    r"|\b[a-z][a-z+]{1,12}://[^\s:/@]{1,60}:[^\s:/@]{3,60}@",
    re.IGNORECASE,
)


def _secret(text: str) -> str:
    match = _SECRET.search(text)
    # What is quoted must not spread the secret: its kind is enough to find it.
    return re.split(r"[=:]", match.group(), maxsplit=1)[0][:12] if match else ""


def _bodies(context: Context) -> Iterator[tuple[str, Evidence]]:
    for evidence in context.document.impact.evidence:
        yield f"impact.evidence[{evidence.id}].body", evidence


@rule(
    "SHA004",
    "secret-in-text",
    Level.WARNING,
    reads=TEXTS,
    light=True,
    summary="No text or excerpt holds a key, a token or a password.",
    why="A post-mortem is read by many, copied, exported and kept. "
    "A secret that was in it has to be changed, even if it is deleted an hour later.",
    bad="curl with its token pasted from the shell.",
    good="curl with <token>; the key was changed at 16:10.",
    source="ISO/IEC 27001:2022 A.5.24",
)
def _secrets(context: Context) -> Found:
    for path, marks in search(context, MARKS):
        if marks.secret:
            yield path, _about_secret(marks.secret)
    for path, evidence in _bodies(context):
        if told := _secret(evidence.body):
            yield path, _about_secret(told)


def _about_secret(kind: str) -> str:
    return f"This looks like a secret ({quote(kind)}…): take it out, and change it, since it was read."


_PERSONAL = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,60}@[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,30}){1,5}"
    r"|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b"
    r"|(?<![\d.,-])\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?![\d.,-]?\d)"
)


def _personal(text: str) -> str:
    for match in _PERSONAL.finditer(text):
        found = match.group()
        digits = re.sub(r"\D", "", found)
        if "@" in found or (found[:2].isalpha() and _is_iban(found)) or (digits == re.sub(r"[ -]", "", found)
                                                                         and _is_card(digits)):  # fmt: skip
            return found
    return ""


def _is_card(digits: str) -> bool:
    """Return whether the digits carry the check digit of a payment card."""
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return digits[0] in "3456" and sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def _is_iban(text: str) -> bool:
    """Return whether the text carries the check digits of a bank account."""
    plain = text.replace(" ", "")
    number = "".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])
    return 15 <= len(plain) <= 34 and int(number) % 97 == 1


@rule(
    "SHA005",
    "personal-data-in-text",
    Level.WARNING,
    reads=TEXTS,
    light=True,
    summary="No text or excerpt holds a mail address, a card number or a bank account.",
    why="A customer's data in a post-mortem is a second leak: it is read, copied and kept like the rest. "
    "The number of customers says as much as one of their addresses.",
    bad="Log line with the mail address of a customer.",
    good="Log line with <mail address>.",
    source="GDPR art. 5",
)
def _personal_data(context: Context) -> Found:
    for path, marks in search(context, MARKS):
        if marks.personal:
            yield path, _about_person(marks.personal)
    for path, evidence in _bodies(context):
        if told := _personal(evidence.body):
            yield path, _about_person(told)


def _about_person(found: str) -> str:
    return f"{quote(found)} is personal data: write what it stands for, such as <mail address>."


_ADDRESS = re.compile(
    r"\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b"
    r"|\b[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?(?:\.[a-z0-9-]{1,60}){0,5}"
    r"\.(?:internal|intranet|corp|lan|local|localdomain|svc|cluster)\b",
    re.IGNORECASE,
)


def _inside_address(text: str) -> str:
    match = _ADDRESS.search(text)
    return match.group() if match else ""


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
    for path, marks in search(context, MARKS):
        if marks.address:
            message = f"{quote(marks.address)} is an internal address in a public document"
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


_ATTACK = re.compile(
    r"\b(?:CVE-\d{4}-\d+|exploit\w*|payloads?|(?:sql|command|code) injection|injected|remote code execution"
    r"|privilege escalation|bypass\w* (?:the )?(?:auth\w*|login|check\w*|signature\w*|validation))\b",
    re.IGNORECASE,
)


def _attack(text: str) -> str | None:
    match = _ATTACK.search(text)
    return match.group() if match else None


_ATTACKS = Search("attacks", _attack, lambda text: _ATTACK.search(text) is not None)


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


_SUPPORT = re.compile(r"support|service|success|everyone|everybody|\ball\b|company", re.IGNORECASE)


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


# Not "XXX" alone: it hides digits and names in excerpts.
_PLACEHOLDER = re.compile(
    r"\b(?:(?-i:TODO|FIXME|TBC|TBA)|TBD|to be (?:done|defined|determined|filled|written|confirmed)"
    r"|lorem ipsum|fill (?:this )?in|coming soon|work in progress)\b|\?\?\?"
    r"|<(?:insert|add|fill in|describe|your) [^<>]{1,60}>"
    r"|\[(?:insert|fill in|describe|your) [^\[\]]{1,60}\]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Marks:
    """What was found in one text; empty where it holds none of the kind."""

    secret: str
    personal: str
    address: str
    placeholder: str


# Every pattern needs one of these, and looking for words is ten times quicker than for patterns.
_WORDS = (
    "key", "token", "secret", "passw", "pwd", "://", "akia", "gh", "xox", "eyj", "@",
    ".internal", ".intranet", ".corp", ".lan", ".local", ".svc", ".cluster", "10.", "168.", "172.",
    "todo", "fixme", "tbd", "tbc", "tba", "to be ", "lorem", "fill ", "coming soon", "in progress", "???",
    "<", "[",
)  # fmt: skip
_LOOKS_PERSONAL = re.compile(r"\d{4}[ -]?\d{4}|[A-Z]{2}\d{2}[ A-Z0-9]")


def _likely(text: str) -> bool:
    folded = text.casefold()
    return any(word in folded for word in _WORDS) or _LOOKS_PERSONAL.search(text) is not None


def scan(text: str) -> Marks | None:
    """Return what a text holds of what readers must not see; None if it is clean."""
    placeholder = _PLACEHOLDER.search(text)
    found = (_secret(text), _personal(text), _inside_address(text), placeholder[0] if placeholder else "")
    return Marks(*found) if any(found) else None


MARKS = Search("marks", scan, _likely)


@rule(
    "STR009",
    "placeholder-left",
    Level.WARNING,
    reads=TEXTS,
    light=True,
    summary="No text is a placeholder: TODO, TBD, ???.",
    why="A placeholder that is published says that nobody read the document to its end. "
    "What nobody knows is declared, or listed under the unknowns, and then is an answer.",
    bad="Detection: TBD",
    good="Detection: unknown; the logs of that hour had rotated before anybody looked.",
    source="Consistency of the record, SOC 2 CC7",
)
def _placeholders(context: Context) -> Found:
    for path, marks in search(context, MARKS):
        if marks.placeholder:
            message = f"{quote(marks.placeholder)} is a placeholder"
            yield path, f"{message}: write what is known, or declare that nobody knows."
