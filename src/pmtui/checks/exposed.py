"""Rules of what no text may hold: secrets, personal data and placeholders; and the search for all of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from pmtui.checks.consistency import links
from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.secrets import find_secrets, may_hold_secret, secret_words
from pmtui.checks.texts import EVERYWHERE, Search, search
from pmtui.checks.words import quote
from pmtui.document import Evidence
from pmtui.patterns import pattern


def _secret(text: str) -> str:
    # What is quoted must not spread the secret: its kind is enough to find it.
    return next((found.kind for found in find_secrets(text)), "")


def _bodies(context: Context) -> Iterator[tuple[str, Evidence]]:
    for evidence in context.document.impact.evidence:
        yield f"impact.evidence[{evidence.id}].body", evidence


@rule(
    "SHA004",
    "secret-in-text",
    Level.WARNING,
    reads=("facts.incident_url", "facts.status_page", *EVERYWHERE),
    light=True,
    summary="No text, link or excerpt holds a key, a token or a password.",
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
        if may_hold_secret(evidence.body.casefold()) and (told := _secret(evidence.body)):
            yield path, _about_secret(told)
    for path, link in links(context.document):
        # Every link has "://", so that the quick look is for what follows a name or a question mark.
        if ("@" in link or "=" in link) and (told := _secret(link)):
            yield path, _about_secret(told)


def secrets_of(context: Context) -> Found:
    """Yield each place of a document that holds what looks like a secret, with a sentence."""
    return _secrets(context)


def _about_secret(kind: str) -> str:
    return f"This looks like a secret ({quote(kind)}…): take it out, and change it, since it was read."


_PERSONAL = pattern(
    r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,60}@[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,30}){1,5}"
    r"|\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b"
    r"|(?<![\d.,-])[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}(?![\d.,-]?\d)"
)


_NUMBER = pattern(
    # A telephone number with its country; what is free of charge, or that of a hotline, belongs to nobody.
    r"(?<![\w.,+-])(?P<phone>\+(?!8(?:00|08)|\d{1,3}[ ./(-]{0,2}0?\)?[ ]?8(?:00|88|77|66|55|44|33)\b)"
    r"[1-9]\d{0,2}[ ./-]?(?:\(0?\d{0,4}\)[ ./-]?)?\d{2,5}(?:[ ./-]?\d{2,5}){1,4})(?![\w%-]|[.,]\d)"
    # One without it, where a word says what it is.
    r"|\b(?:tele)?(?:phone|mobile|cell|telefon|handy|tel)(?: number| no)?\.?(?: is| was)?:?"
    r"(?P<call> \(?0\d{1,4}\)?[ /-]?\d{2,8}(?:[ -]?\d{2,6}){0,3})(?![\w%:-]|[.,]\d)"
    r"|\b(?:born|geboren|geb\.|né|née|date of birth|birth ?date|DOB|Geburtsdatum)"
    r"(?: on| am| in| le| is|:)?"
    r"(?P<birth> (?:\d{1,2}[./ -](?:\d{1,2}|[A-Za-z]{3,9})[./ -]{1,2}(?:19\d\d|200\d)"
    r"|(?:19\d\d|200\d)-\d\d-\d\d))\b"
    r"|\b(?:SSN|social security (?:number|no\.?))(?: is| was|:)?(?P<social> \d{3}-\d{2}-\d{4})\b"
    r"|\b(?:passport|Reisepass)(?: number| no\.?)?(?: is| was|:)?"
    r"(?P<passport> (?=[A-Z0-9]{0,8}\d{2})[A-Z][A-Z0-9]{7,8})\b",
    re.IGNORECASE,
)
_STAND_INS = {
    "call": ("a telephone number", "<telephone>"),
    "phone": ("a telephone number", "<telephone>"), "birth": ("a date of birth", "<date of birth>"),
    "social": ("a social security number", "<number>"), "passport": ("the number of a passport", "<number>"),
}  # fmt: skip
_HOTLINE = pattern(
    r"\b(?:hot-?line|help-?(?:line|desk)|support|service|switchboard|emergency|conference|bridge|dial-in"
    r"|desk|office"
    r"|reception|call cent(?:re|er)|Zentrale|Rufnummer|Störung\w*|toll|free)\b",
    re.IGNORECASE,
)
_LEAST_OF_A_PHONE, _LEAST_OF_A_CALL = 9, 8
_THOUSANDS = pattern(r"\+\d{1,3}(?:[ .]\d{3})+")
_NUMBER_WORDS = (
    "+",
    "phone",
    "mobile",
    "cell ",
    "telefon",
    "handy",
    "tel ",
    "tel.",
    "tel:",
    "born",
    "gebor",
    "geb.",
    "geburts",
    "né",
    "birth",
    "dob",
    "ssn",
    "social sec",
    "passport",
    "reisepass",
)


def _is_hotline(text: str, match: re.Match[str]) -> bool:
    return _HOTLINE.search(text[max(0, match.start() - _NEAR) : match.end() + _NEAR]) is not None


_NEAR = 40
"""Characters beside a number in which a word says that it is nobody's in particular."""


def _number_of_a_person(text: str) -> tuple[str, str] | None:
    """Return the kind of number that belongs to one person, and its beginning."""
    for match in _NUMBER.finditer(text):
        kind = match.lastgroup or ""
        if kind == "phone" and (_is_amount(match[kind]) or _is_hotline(text, match)):
            continue
        if kind == "call" and (_digits(match[kind]) < _LEAST_OF_A_CALL or _is_hotline(text, match)):
            continue
        return kind, match[kind].strip()
    return None


def _is_amount(number: str) -> bool:
    """Return whether what follows a plus may be an amount: too short, round, or parted by thousands."""
    digits = _digits(number)
    return digits < _LEAST_OF_A_PHONE or number.endswith("000") or _THOUSANDS.fullmatch(number) is not None


def _digits(number: str) -> int:
    return sum(map(str.isdigit, number))


# Before it stands the scheme of a link or a command that logs in; after it a path: no mail goes there.
_LOGIN = pattern(r"(?://[^\s/@]*|(?<![\w-])(?:ssh|scp|sftp|rsync|mosh)\b[^\n;|]{0,60})\Z")
_REMOTE = pattern(r":(?:\d{1,5}/)?[~/\w][\w.~-]{0,60}(?:/|\.git\b)|:/")


def _personal(text: str) -> tuple[str, ...]:
    """Return what a text holds of somebody's data: of each kind what stands there first."""
    found = {kind: what for what in reversed([*_addresses(text), *_numbers(text)]) if (kind := _kind(what))}
    return tuple(found[kind] for kind in sorted(found))


def _kind(found: str) -> str:
    if "@" in found:
        return "address"
    kind = found.partition(" ")[0]
    return kind if kind in _STAND_INS else "card" if found[0].isdigit() else "iban"


def _numbers(text: str) -> Iterator[str]:
    if _has_any(_NUMBER_WORDS, text.casefold()) and (number := _number_of_a_person(text)):
        yield f"{number[0]} {number[1]}"


def _addresses(text: str) -> Iterator[str]:
    """Yield mail addresses, card and account numbers."""
    for match in _PERSONAL.finditer(text):
        found = match.group()
        # What stands before a host with a name and a password is a secret, and said to be one.
        if "@" in found and (
            _LOGIN.search(text[max(0, match.start() - 80) : match.start()])
            or _REMOTE.match(text, match.end())
            or found.rpartition(".")[2].isdigit()  # a version: react@18.2.0
        ):
            continue
        digits = re.sub(r"\D", "", found)
        if "@" in found and _is_role(found):
            continue
        if "@" in found or (found[:2].isalpha() and _is_iban(found)) or (digits == re.sub(r"[ -]", "", found)
                                                                         and _is_card(digits)):  # fmt: skip
            yield found


_ROLES_TEXT = """
    bot ci deploy ec2-user ftp git jenkins postgres sftp svn ubuntu
    abuse accounts admin administrator alert alerts billing bounce bounces careers compliance contact
    devops donotreply do-not-reply dpo enquiries feedback finance hello help helpdesk hostmaster hr info
    infrastructure it jobs legal mail mailer-daemon marketing media monitoring newsletter no-reply noc
    noreply notification notifications office oncall on-call ops operations orders pager partners
    payments postmaster press privacy reply root sales security security-team service services soc sre
    sre-team status support sysadmin team webmaster
"""
_ROLES = frozenset(_ROLES_TEXT.split())


def _is_role(address: str) -> bool:
    """Return whether a mailbox is that of a role, behind which nobody in particular stands."""
    name = re.split(r"[+@]", address, maxsplit=1)[0].casefold()
    return name in _ROLES or name.replace(".", "-").replace("_", "-") in _ROLES


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
    reads=EVERYWHERE,
    light=True,
    summary="No text or excerpt holds somebody's mail address, telephone or date of birth, a card number or "
    "a bank account.",
    why="A customer's data in a post-mortem is a second leak: it is read, copied and kept like the rest. "
    "The number of customers says as much as one of their addresses.",
    bad="Log line with the mail address of a customer.",
    good="Log line with <mail address>.",
    source="GDPR art. 5",
)
def _personal_data(context: Context) -> Found:
    for path, marks in search(context, MARKS):
        for told in marks.personal:
            yield path, _about_person(told)
    for path, evidence in _bodies(context):
        if _may_be_personal(evidence.body, evidence.body.casefold()):
            for told in _personal(evidence.body):
                yield path, _about_person(told)


def _about_person(found: str) -> str:
    if "@" in found:
        return f"{quote(found)} is personal data: write what it stands for, such as <mail address>."
    # What is quoted must not spread the number: its ends are enough to find it.
    kind, _, number = found.partition(" ")
    if kind in _STAND_INS:
        what, stand_in = _STAND_INS[kind]
        return f'"{number[:4]}…" is {what}, personal data: write what it stands for, such as {stand_in}.'
    what, stand_in = ("card", "<card number>") if found[0].isdigit() else ("bank account", "<IBAN>")
    told = f'"{found[:4]}…" is the number of a {what}, personal data'
    return f"{told}: write what it stands for, such as {stand_in}."


# Not "XXX" alone: it hides digits and names in excerpts.
_PLACEHOLDER = pattern(
    r"\b(?:(?-i:TODO|FIXME|TBC|TBA)|TBD|to be (?:done|defined|determined|filled|written|confirmed)"
    r"|lorem ipsum|fill (?:this )?in|coming soon|work in progress)\b|\?\?\?"
    r"|<(?:insert|add|fill in|describe|your) [^<>]{1,60}>"
    r"|\[(?:insert|fill in|describe|your) [^\[\]]{1,60}\]",
    re.IGNORECASE,
)


class Marks(NamedTuple):
    """What was found in one text; empty where it holds none of the kind."""

    secret: str
    personal: tuple[str, ...]
    placeholder: str


# Every pattern needs one of these, and looking for words is ten times quicker than for patterns.
_PLACEHOLDER_WORDS = (
    "todo", "fixme", "tbd", "tbc", "tba", "to be ", "lorem", "fill ", "coming soon", "in progress", "???",
    "<", "[",
)  # fmt: skip
_OTHER_WORDS = ("@", *_NUMBER_WORDS, *_PLACEHOLDER_WORDS)
# The beginnings of card and account numbers, once each digit is a 0 and each capital an A.
_SHAPES = (b"00000000", b"0000 0000", b"0000-0000", b"AA00")
_TO_SHAPE = bytes.maketrans(b"123456789BCDEFGHIJKLMNOPQRSTUVWXYZ", b"0" * 9 + b"A" * 25)


def _has_number(text: str) -> bool:
    shape = text.encode("ascii", "replace").translate(_TO_SHAPE)
    return any(start in shape for start in _SHAPES)


def _likely(text: str) -> Callable[[str], bool] | None:
    folded = text.casefold()
    words = (*secret_words(folded), *(word for word in _OTHER_WORDS if word in folded))
    if _has_number(text):
        return lambda one: _has_number(one) or _has_any(words, one.casefold())
    return (lambda one: _has_any(words, one.casefold())) if words else None


def _has_any(words: tuple[str, ...], folded: str) -> bool:
    # A loop and no generator, which would take twice as long for every text there is.
    for word in words:  # noqa: SIM110
        if word in folded:
            return True
    return False


def _may_be_personal(text: str, folded: str) -> bool:
    return "@" in text or _has_number(text) or _has_any(_NUMBER_WORDS, folded)


def scan(text: str) -> Marks | None:
    """Return what a text holds of what readers must not see; None if it is clean."""
    folded = text.casefold()
    secret = _secret(text) if may_hold_secret(folded) else ""
    personal = _personal(text) if _may_be_personal(text, folded) else ()
    placeholder = _PLACEHOLDER.search(text) if _has_any(_PLACEHOLDER_WORDS, folded) else None
    found = (secret, personal, placeholder[0] if placeholder else "")
    return Marks(*found) if any(found) else None


MARKS = Search("marks", scan, _likely, EVERYWHERE)


@rule(
    "STR009",
    "placeholder-left",
    Level.WARNING,
    reads=EVERYWHERE,
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
        if marks.placeholder and not path.startswith("unplaced["):  # which nobody has read yet
            message = f"{quote(marks.placeholder)} is a placeholder"
            yield path, f"{message}: write what is known, or declare that nobody knows."
