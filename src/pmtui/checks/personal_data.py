"""Whether what a document says of personal data agrees with what it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.words import quote
from pmtui.document import PersonalData
from pmtui.patterns import pattern

_DATA = pattern(
    r"\b(?:personal(?:ly identifiable)? (?:data|information|details)|PII|IBANs?|bank (?:details|accounts?)"
    r"|passports?(?: numbers?)?|dates? of birth|birth ?dates?|social security|national insurance"
    r"|tax numbers?"
    r"|(?:credit |debit )?card (?:numbers?|details|data)|e-?mail addresses"
    r"|(?:home|postal|street) address(?:es)?"
    r"|phone numbers?|names?, (?:\w+, )?(?:and )?(?:e-?mail |home |postal )?address(?:es)?"
    r"|with (?:\w+ )?names? and address(?:es)?"
    r"|names (?:and|&) (?:e-?mail |home |postal )?addresses"
    r"|(?:health|medical|patient|payroll|salary) (?:data|records?|information|files?)|salaries|payslips?"
    r"|(?:customer|client|member|employee|user|patient)(?:s['’]|['’]s)? (?:data|records?|details|profiles?)"
    r"|(?:others?['’]s?|other (?:customers?|users?|people|members?)['’]s?|strangers['’]?|foreign)"
    r" (?:data|invoices?|orders?|accounts?|profiles?|details|documents?|messages?)"
    r"|personenbezogene\w*|données personnelles|datos personales)(?!\w)",
    re.IGNORECASE,
)
_SEEN = pattern(
    r"\b(?:expos(?:ed|es|ure|ing)|leak(?:ed|s|age|ing)?|disclosed?|exfiltrated|stolen|scraped|harvested"
    r"|(?:could|might|was|were|been|being|got) (?:be )?(?:\w+ )?(?:downloaded|viewed|read|seen|accessed"
    r"|retrieved|visible|accessible|readable|copied|published|indexed|sent|mailed|shown|displayed|public)"
    r"|(?:could|can|saw|see|seeing|view(?:ed)?|read|download(?:ed)?|access(?:ed)?) (?:the )?"
    r"(?:others?|other (?:customers?|users?|people)|strangers|each other)['’]?s?"
    r"|(?:visible|shown|sent|mailed|available|accessible) to (?:the )?(?:wrong|others?|any(?:one|body)"
    r"|everybody|everyone|strangers|the public|unauthori[sz]ed)|unauthori[sz]ed"
    r"|without (?:a )?(?:login|log-in|password))\b",
    re.IGNORECASE,
)
_NOT = pattern(
    r"\b(?:no|not|never|none|nor|neither|nobody|without (?:any )?(?:personal|customer))\b|n['’]t\b",
    re.IGNORECASE,
)
_SENTENCE = pattern(r"[.!?](?=\s|\Z)|[;\n]")


@rule(
    "IMP025",
    "personal-data-denied",
    Level.WARNING,
    reads=("impact.personal_data", "impact.breach_notified", "impact.narrative", "summary"),
    light=True,
    summary="Where personal data is said to be untouched, no text tells of names, addresses or accounts that "
    "others could see, and no notification is noted.",
    why='"No" stops the 72-hour clock. A reader of the impact who finds there what others could see will ask '
    "who decided that, and when.",
    bad="Personal data: no. Impact: invoices with name, address and IBAN could be downloaded.",
    good="Personal data: possible, until the access log shows whether anybody did.",
    source="GDPR art. 33",
)
def _denied(context: Context) -> Found:
    document = context.document
    if document.impact.personal_data is not PersonalData.NO:
        return
    if document.impact.breach_notified is not None:
        message = 'Personal data says "no", and yet a notification is noted'
        yield "impact.personal_data", f"{message}: correct the answer, or take the time away."
        return
    for text in (document.impact.narrative, document.summary.text, document.summary.detection):
        if told := next(_exposed(text), ""):
            message = f'Personal data says "no", and yet {quote(told)} is told'
            yield "impact.personal_data", f"{message}: is it possible or yes, or was nothing seen by others?"
            return


def _exposed(text: str) -> Iterator[str]:
    """Yield what of a person others could see, as sentences tell it that deny nothing."""
    if not _DATA.search(text):
        return
    for sentence in _SENTENCE.split(text):
        data = _DATA.search(sentence)
        if data and _SEEN.search(sentence) and not _NOT.search(sentence):
            yield sentence.strip() if len(sentence) < _SHORT else data.group()


_SHORT = 80
