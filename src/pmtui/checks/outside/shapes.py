"""Shapes of what must not stand in any text for outside: addresses, ids, numbers, names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import IPv6Address

from pmtui.checks.language.given_names import GIVEN_NAMES
from pmtui.checks.language.person_words import ROLES
from pmtui.checks.language.sentences import words
from pmtui.checks.outside.folding import SOUNDS, bare, read_as
from pmtui.checks.outside.links import IPV4
from pmtui.checks.outside.naming import ROLE_WORDS
from pmtui.patterns import pattern

_MAIL = pattern(r"[\w.+%-]{1,64}@(?:[\w-]{1,63}\.)*[\w-]{1,63}", re.UNICODE)
_HANDLE = pattern(r"(?<![\w@./])@[\w][\w.-]{1,38}")
_COLONS = pattern(r"(?<![\w:.])(?=[0-9a-f:]{0,39}[0-9a-f])[0-9a-f:]{3,39}(?![\w:])", re.IGNORECASE)
_MAC = pattern(r"(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])", re.IGNORECASE)
_PRIVATE = r"(?:10|127|169[.,-]254|192[.,-]168|172[.,-](?:1[6-9]|2\d|3[01]))"
# Private addresses as names of machines, plans of networks, notes and programs write them.
_NETWORK = pattern(
    rf"(?<![\w.,-]){_PRIVATE}(?:-\d{{1,3}}){{2,3}}(?![\w.,-]*\d)"
    r"|(?<![\w.,-])(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}\.[x*]|\.[x*]\.[x*])(?!\w)"
    rf"|(?<![\w.,-]){_PRIVATE}(?:\.\d{{1,3}}){{1,3}}/(?:8|12|16|2\d|3[0-2])(?![\w.])"
    r"|(?<![\w.,-])\d{1,3}(?: \. \d{1,3}){3}(?![\w.,-]*\d)"
    r"|\b0x(?:0a[0-9a-f]{2}|7f00|c0a8|ac1[0-9a-f])[0-9a-f]{4}(?!\w)"
    r"|(?<![\w.])127\.\d{1,3}(?![\w.]*\d)(?=/|:\d|\Z| (?:died|did|was|is))"
    r"|(?<![\w.-])VLAN[ -]?\d{1,4}(?![\w-])",
    re.IGNORECASE,
)
_DEVICE = pattern(
    r"(?<![\w.])(?=[0-9a-f.]{0,14}[a-f])(?=[0-9a-f.]{0,14}\d)[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.]*\w)",
    re.IGNORECASE,
)
_SPOKEN_MAIL = pattern(
    r"[\w.+-]{1,64} at [\w-]{1,63}(?: dot [a-z][\w-]{1,63}){0,3}"
    r" dot (?:com|org|net|io|dev|example|eu|info|[a-z]{2})\b",
    re.IGNORECASE,
)
_FILE = pattern(
    r"(?<![\w/.])(?:/(?:etc|var|opt|srv|usr|home|root|mnt|tmp|data|proc|sys)/[^\s,;]{1,200}|~/[^\s,;]{1,200}"
    r"|[A-Z]:\\[^\s,;]{1,200}|\\\\[\w.-]{1,60}\\)"
)
_PLACEHOLDER = pattern(r"\b(?:TODO|FIXME|TBD|TBC|XXX+)\b|\?\?\?|lorem ipsum", re.IGNORECASE)
_PHONE = pattern(
    r"(?<![\w.,+-])(?:\+|00)(?=(?:[ ()./-]{0,3}\d){8})[1-9]\d{0,2}[ ./-]?(?:\(0?\d{0,4}\)[ ./-]?)?"
    r"\d{1,5}(?:[ ./-]?\d{2,4}){1,5}(?![\w-])"
    r"|(?<![\w.,+-])\((?=(?:[ ()./-]{0,3}\d){7})\d{2,5}\)[ ./-]?\d{2,5}(?:[ ./-]\d{2,5}){0,3}(?![\w-])"
    r"|(?<![\w.,+-])[2-9]\d{2}[ .-][2-9]\d{2}[ .-]\d{4}(?![\w-])"
    r"|(?<![\w.,+-])0(?=(?:[ /-]?\d){6})\d{1,4}[ /-](?!(?:19|20)\d\d\b)\d{3,8}(?:[ -]\d{2,5}){0,3}(?![\w-])"
    r"|\b(?:phone|telephone|tel|mobile|cell|call|dial|fax|hotline|ext(?:ension)?|sms|whatsapp|text)\b"
    r"\.?:?\s{0,3}(?:(?:on|at|me|us|him|her|them|the|number|is|no\.) ?){0,3}\+?\d(?:[ ()./-]{0,2}\d){5,14}",
    re.IGNORECASE,
)
_ARN = pattern(r"\barn:aws[\w-]{0,12}:[^\s,;]{1,200}", re.IGNORECASE)
_CLOUD_ID = pattern(
    r"(?<![\w-])(?:i|vol|vpc|subnet|sg|ami|eni|snap|rtb|igw|nat|acl|lt|tgw|vpce|vpn|vgw|db|pcx|eipalloc"
    r"|eipassoc"
    r"|ou|r|fs|fsap|efs|dopt|cgw|pl|cluster|key|lb|asg|mi|run|job|req|trace"
    r"|span)-(?=[0-9a-f]{0,16}\d)[0-9a-f]{8,32}(?![\w-])",
    re.IGNORECASE,
)
_UUID = pattern(r"(?<![\w])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w])", re.IGNORECASE)
_RESOURCE = pattern(
    r"(?<![\w/])/?(?:projects/[\w.-]{1,60}/(?:zones|regions|instances|locations|secrets|topics|datasets)"
    r"|subscriptions/[\w-]{6,60})[^\s,;]{0,200}",
    re.IGNORECASE,
)
_DIGEST = pattern(
    r"(?<![\w.-])(?=[0-9a-f]{0,30}\d)(?=[0-9a-f]{0,30}[a-f])(?!\d{1,12}e\d{1,6}\b)[0-9a-f]{7,31}(?![\w-])"
)
_CHANNEL = pattern(r"(?<![\w&#/])#(?=[\w.-]{0,60}[^\W\d_])[\w][\w.-]{1,60}")
_ISSUE = pattern(
    r"\b(?:PR|MR|pull request|merge request|ticket)s? ?[#!]?\d{2,9}\b|(?<![\w&])[#!]\d{2,9}\b"
    # The numbers of ServiceNow, cases with leading zeros or said to be numbers, and issues of a repository.
    r"|\b(?-i:INC|CHG|PRB|RITM|REQ|SCTASK|TASK|PTASK|STRY|KB|CS)\d{7,12}\b"
    r"|(?<!\bin )\b(?:case|incident|request|change|problem|issue)s? (?:(?:no\.?|number|id|nr\.?) ?#?|#)"
    r"\d{3,12}\b"
    r"|(?<!\bin )\b(?:case|incident|request|change|problem|issue) 0\d{4,11}\b"
    r"|(?<![\w/.-])[\w.-]{1,60}/[\w.-]{1,60}[#!]\d{1,8}\b",
    re.IGNORECASE,
)
_PORT = pattern(
    r"(?<![\w.:/@-])(?=[\w.-]{0,80}[a-z])[a-z0-9][\w.-]{0,80}:(?!(?:19|20)\d\d\b)(?:80|443"
    r"|\d{4,5})(?![\d:.])",
    re.IGNORECASE,
)
_TICKET = pattern(r"(?<![\w./-])([A-Z][A-Z0-9]{1,11})-\d{1,8}(?![\w-])")
# Written like the key of a ticket, and known to everybody.
_STANDARDS = words("""
    UTF SHA MD AES RSA DES HMAC EC ECDSA CVE CWE ISO IEC IEEE RFC HTTP HTTPS TLS SSL SSH TCP UDP IP IPV USB
    UTC GMT CET CEST EST EDT PST PDT COVID SARS GPT ECMA ES ANSI DIN EN BS PEP JSR BCP STD ASCII CP KOI
    LATIN WINDOWS CRC BASE AMD ARM RS PCI SOC SOX HIPAA TIER SEV LAYER LEVEL PHASE STEP STAGE PART FY CY
    GDPR NIST FIPS WCAG MP MPEG JPEG PNG HDMI DDR CAT GIGE WIFI LTE GSM BOEING AIRBUS SI GPL LGPL AGPL MIT
    APACHE BSD OAUTH SAML OPENID IMAP POP SMTP XML HTML CSS SQL JSON YAML HL CO DO TOP PLAN TYPE CLASS GROUP
    VERSION RC
""")
_CARD = pattern(r"(?<![\d.,-])\d(?:[ -]?\d){12,18}(?![\d.,-]?\d)")
_IBAN = pattern(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")
_PERSONAL = pattern(
    r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])"
    r"|\b(?:SSN|social security(?: (?:number|no))?|NINO|national (?:insurance|id)(?:entity)?(?: (?:number"
    r"|no))?|passport(?: (?:number|no))?"
    r"|Reisepass(?:nummer)?|tax (?:id|number|file number)|Steuer-?ID(?:nummer)?|driv(?:er"
    r"|ing)['’]?s? licen[cs]e(?: (?:number|no))?"
    r"|fødselsnummer|personnummer|personal number|CPF|DNI|NIE|BSN|PESEL|AHV)\.?(?:[ \t](?:is|was|ist"
    r"|no\.?|number))?[ \t]?[:#=]?[ \t]?"
    r"[A-Z]{0,3}[ -]?\d(?:[ ./-]?[A-Z0-9]){4,14}"
    r"|\b(?:born|geboren|geb\.|née?|DOB|date of birth|birth ?date|Geburtsdatum)(?:[ \t](?:on|am|in|is"
    r"|was))?[ \t]?:?[ \t]?"
    r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th|\.)? [A-Z][a-zä]{2,9}\.? \d{4}"
    r"|[A-Z][a-z]{2,9} \d{1,2}, \d{4})"
    r"|(?-i:\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b)",
    re.IGNORECASE,
)
# Each pair of two such words is looked at: the first of them may only begin a sentence, or tell a duty.
_FULL_NAME = pattern(
    r"(?<![\w.@/-])(?=([^\W\d_a-z][^\W\d_]{1,20}) "
    r"((?:(?:von|van|de|der|da|di|la|el|bin|al) )?[^\W\d_a-z][^\W\d_]{2,20})(?![\w@-]))"
)
_ADDRESSED = pattern(
    r"\b(?:Dr|Mr|Mrs|Ms|Mx|Prof|Herrn?|Frau|Fru|Monsieur|Madame|Mme|Se[nñ]ora?)\b\.?[ \t]"
    r"(?!Oetker|Martens|Pepper|Robot|Web\b|Watson)[^\W\d_a-zß-ÿ][^\W\d_]{1,30}"
)
# What stands before a name and is none: what people do, and how sentences go on.
_BEFORE_NAMES = words("""
    sre cto ceo cio coo cfo ciso vp dba qa pm then as when while after before because since but and so now
    later afterwards finally again also thanks thank hello hi dear by ask if once until
""")
# Given names that stand before another capital in names of places, days and products.
NO_PEOPLE = words("""
    paris london virginia georgia carolina dakota sydney florence austin dallas houston jackson san santa
    saint st los las new north south east west april may june august will mark bill grace rose art amber
    ruby crystal lambda aurora aurelia apollo atlas athena iris echo nova max star sunny chase lane long
    frank page jordan chad israel china kenya asia africa india america victoria alexandria lourdes lincoln
    washington madison charlotte columbia orlando eden jade pearl opal summer autumn dawn eve joy hope faith
    charity lance rob pat sue don ray art miles mason cash jack kay jay dee bo jo al ed christian chance
    royal rich sterling
""")

_SHAPES: tuple[tuple[re.Pattern[str], str], ...] = (
    (_MAIL, "is an e-mail address: leave it out, or say whose it is"),
    (_HANDLE, "is the handle of a person: write the role instead"),
    (IPV4, "is a network address: say what it is instead"),
    (_MAC, "is the address of a device: say what it is instead"),
    (_DEVICE, "is the address of a device: say what it is instead"),
    (_NETWORK, "is a network address: say what it is instead"),
    (_SPOKEN_MAIL, "is an e-mail address: leave it out, or say whose it is"),
    (_FILE, "is a path on a machine: say what it is instead"),
    (_PLACEHOLDER, "is a placeholder: write what is known"),
    (_PHONE, "reads like a telephone number: leave it out, or link to where people get help"),
    (_ARN, "is the name of a resource in the cloud: say what it is instead"),
    (_RESOURCE, "is the name of a resource in the cloud: say what it is instead"),
    (_CLOUD_ID, "is the id of something in the cloud: say what it is, such as “a server”"),
    (_UUID, "is an id that leads nowhere outside: leave it out"),
    (_DIGEST, "is an id or a digest, which tells a reader nothing: leave it out"),
    (_CHANNEL, "is the name of a chat channel: leave it out"),
    (_ISSUE, "is a reference that leads nowhere outside: leave it out"),
    (_PORT, "is an address inside: say what it is instead"),
)


_CAPITAL_BEFORE = pattern(r"(?<![^\s(\"“])([^\W\d_a-z][\w'’]{0,30})[ ]\Z")
_BEGINS = pattern(r"(?:\A|[.!?…:;\n][\"”’)]*\s*|[-*•]\s+|[\"“(]\s*)\Z")
_ARTICLES = words("the a an our this that these those")
_PLACES = words("san santa santo saint st new port mount mt fort lake cape los las el")


def shapes_in(text: str) -> Iterator[str]:
    """Yield a sentence for each kind of thing in a text that must not leave."""
    for shape, what in _SHAPES:
        if match := shape.search(text):
            yield f"{quoted(match.group())} {what}"
    if match := next(filter(_is_ipv6, _COLONS.finditer(text)), None):
        yield f"{quoted(match.group())} is a network address: say what it is instead"
    for match in _TICKET.finditer(text):
        if match[1].rstrip("0123456789") not in _STANDARDS:
            yield f"{quoted(match.group())} reads like the key of a ticket: leave it out"
    if any(_is_card(match.group()) for match in _CARD.finditer(text)):
        yield "it holds the number of a payment card: take it out"
    if any(_is_iban(match.group()) for match in _IBAN.finditer(text)):
        yield "it holds the number of a bank account: take it out"
    if _PERSONAL.search(text):
        yield "it holds the number or the birthday of one person: take it out"
    for match in _ADDRESSED.finditer(text):
        yield f"{quoted(match.group())} reads like the name of a person: write the role instead"
    for match in _FULL_NAME.finditer(text):
        given = bare(match[1])
        is_given = not {given, bare(read_as(match[1], SOUNDS))}.isdisjoint(GIVEN_NAMES)
        if not (is_given and _is_capital(match[1]) and _is_capital(match[2])) or given in NO_PEOPLE:
            continue
        if not _goes_before(text, match.start()):
            name = quoted(f"{match[1]} {match[2]}")
            yield f"{name} reads like the name of a person: write the role instead"


def _is_capital(text: str) -> bool:
    return text.split()[-1][:1].isupper()


def _goes_before(text: str, start: int) -> bool:
    """Return whether a capital before a pair of words makes it something else: `San Jose Central`."""
    match = _CAPITAL_BEFORE.search(text[max(0, start - 40) : start])
    if match is None:
        return False
    low = bare(match[1])
    begins = _BEGINS.search(text[: start - len(match.group())][-40:]) is not None
    if low in _BEFORE_NAMES or low in ROLE_WORDS or low in ROLES or match[1].endswith(("'s", "’s")):
        return False
    return low in _PLACES or low in _ARTICLES or not begins


def quoted(text: str) -> str:
    """Return a text in quotes, on one line and not too long."""
    short = " ".join(text.split())
    return f"“{short if len(short) <= 60 else short[:59] + '…'}”"


def _is_ipv6(match: re.Match[str]) -> bool:
    try:
        IPv6Address(match.group())
    except ValueError:
        return False
    return True


def _is_card(text: str) -> bool:
    digits = [int(sign) for sign in text if sign.isdigit()]
    doubled = [digit * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return digits[0] in (3, 4, 5, 6) and sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0


def _is_iban(text: str) -> bool:
    whole = text.replace(" ", "")
    number = "".join(str(int(sign, 36)) for sign in whole[4:] + whole[:4])
    return 15 <= len(whole) <= 34 and int(number) % 97 == 1
