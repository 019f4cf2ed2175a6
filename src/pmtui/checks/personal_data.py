"""Whether what a document says of personal data agrees with what it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.personal_loss import counted_loss, denied_loss, lost
from pmtui.checks.registry import rule
from pmtui.checks.words import SENTENCE_END, quote
from pmtui.document import Impact, PersonalData
from pmtui.patterns import pattern

_DATA = pattern(
    r"\b(?:personal(?:ly identifiable)? (?:data|information|details)|PII|IBANs?|bank (?:details|accounts?)"
    r"|passports?(?: numbers?)?|dates? of birth|birth ?dates?|social security|national insurance"
    r"|tax numbers?"
    r"|(?:credit |debit )?card (?:numbers?|details|data)|e-?mail addresses"
    r"|(?:home|postal|street) address(?:es)?"
    r"|phone numbers?|names?, (?:\w+, )?(?:and )?(?:e-?mail |home |postal )?address(?:es)?"
    r"|(?:their|whose|customers?['’]s?|users?['’]s?) (?:full |first |last )?names?"
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
    r"|(?:had|have) (?:their|its|his|her) [^.;]{1,60} (?:shown|visible|exposed|published|displayed)"
    r"|show(?:s|ed|ing)? (?:that|another|somebody else|someone else|the other|the wrong)"
    r"|(?:visible|shown|sent|mailed|available|accessible) to (?:the )?(?:wrong|others?|any(?:one|body)"
    r"|everybody|everyone|strangers|the public|unauthori[sz]ed)|unauthori[sz]ed"
    r"|without (?:a )?(?:login|log-in|password))\b",
    re.IGNORECASE,
)
_THINGS = (
    r"(?:data|invoices?|orders?|accounts?|profiles?|details|documents?|messages?|names?|statements?|bills?"
    r"|baskets?|e-?mails?|photos?|files?|pages?|records?|payslips?|contracts?|tickets?|addresses|numbers?|chats?|contacts?)"
)
_PEOPLE = r"(?:customers?|users?|clients?|members?|patients?|tenants?|employees?|subscribers?|guests?|people)"
_OTHERS = rf"(?:(?:an)?other {_PEOPLE}|some(?:one|body) else|strangers?)"
_STRANGER = (
    rf"(?:strangers?|others?|other {_PEOPLE}|(?:the )?wrong (?:{_PEOPLE}|recipients?|persons?)"
    r"|any(?:one|body)|every(?:one|body)|the public|third parties)(?! (?:of|in|at|on|with)\b)"
)
_OWN = (
    r"(?:invoices?|orders?|accounts?|profiles?|statements?|bills?|baskets?|photos?|documents?|payslips?"
    r"|contracts?|addresses|chats?|contacts?|receipts?|letters?|prescriptions?)"
)
_PAPER = r"(?:invoices?|statements?|letters?|bills?|payslips?|contracts?|receipts?|prescriptions?)"
_SAW = r"(?:see|saw|seeing|view(?:ed)?|open(?:ed)?|read|download(?:ed)?|access(?:ed)?|shown|got|received)"
_WHOSE = rf"(?:{_PEOPLE} \w['’]s|(?:an)?other {_PEOPLE}['’]s?|some(?:one|body) else['’]s|strangers?['’]s?)"
_SESSION = r"(?:accounts?|profiles?|sessions?)"
_NOT_THEIRS = r"not (?:theirs|their own|his|hers)\b"
_TOLD_WHOLE = pattern(
    # "Saw the orders of other customers", "invoices of other customers visible".
    rf"\b{_SAW} (?:\w+ ){{0,3}}?{_THINGS} of {_OTHERS}\b"
    # "The receipt named the address of another customer".
    r"|\b(?:show(?:s|ed|ing)?|display(?:s|ed|ing)?|contain(?:s|ed|ing)?|list(?:s|ed|ing)?|nam(?:es|ed|ing)"
    rf"|held) (?:\w+ ){{0,7}}?{_THINGS} of {_OTHERS}\b"
    # "Were logged in to another member's account", "landed in the account of somebody else".
    rf"|\b(?:logged|signed|{_PEOPLE} (?:landed|ended up)) (?:on |in |into |to ){{1,2}}"
    rf"(?:{_WHOSE} (?:\w+ )?{_SESSION}"
    rf"|(?:\w+ )?{_SESSION} of {_OTHERS})\b"
    # "Saw invoices that were not theirs".
    rf"|\b{_SAW} (?:\w+ ){{0,3}}?{_THINGS} (?:that|which) (?:was|were) {_NOT_THEIRS}"
    rf"|\b{_THINGS} of {_OTHERS} (?:\w+ ){{0,2}}?"
    r"(?:visible|shown|displayed|accessible|readable)\b"
    # "Customer A could see customer B's invoices", "saw another customer's basket".
    rf"|\b{_SAW} {_WHOSE} (?:\w+ ){{0,2}}?{_THINGS}\b"
    rf"|\b{_OWN} (?:\w+ ){{0,2}}?(?:visible|shown|accessible|readable|went|sent|mailed|delivered)"
    rf" to {_STRANGER}\b"
    rf"|\b{_PAPER} (?:\w+ ){{0,2}}?(?:went|sent|mailed|delivered) to (?:the )?wrong address"
    r"|\b(?:e-?mails?|messages?|mailings?) (?:\w+ ){0,2}?(?:went|sent|mailed|delivered) to (?:the )?wrong"
    r" [^.;]{1,60}\b(?:names?|personal)\b"
    r"|\b(?:attackers?|intruders?|hackers?|thie(?:f|ves)|outsiders?) (?:\w+ ){0,2}?"
    r"(?:downloaded|copied|read|stole|exfiltrated|dumped|accessed|exported|opened|saw|took) (?:\w+ ){0,3}?"
    rf"(?:{_PEOPLE}|mailbox(?:es)?|payroll|passports?)\b"
    rf"|\b(?:IP addresses|addresses|names|e-?mails?|numbers|data|records|files|photos) of (?:\w+ ){{0,2}}?"
    rf"{_PEOPLE} [^.;]{{0,60}}\b(?:public|open|world-readable) (?:\w+ )?(?:bucket|site"
    r"|page|repositor\w+|repo|share|folder|server|index|website|link|channel)\b",
    re.IGNORECASE,
)
_DENIED = pattern(
    r"\bno personal(?:ly identifiable)? (?:data|information|details) (?:\w+ ){1,3}?"
    r"(?:exposed|affected|involved|concerned|touched|compromised|at risk|leaked|disclosed)\b"
    r"|\bpersonal(?:ly identifiable)? (?:data|information|details) (?:was|were|is|are|has been) (?:not|never)"
    r" (?:\w+ )?(?:exposed|affected|involved|concerned|touched|compromised|at risk|leaked|disclosed)\b",
    re.IGNORECASE,
)
_LIMITED = pattern(
    r"\b(?:other|further|more|beyond|besides|except|apart|than|else|until|before|first|but|only|yet|so far"
    r"|evidence|signs?|if|whether|thought|assumed|believed|outside)\b",
    re.IGNORECASE,
)
_GONE = pattern(
    r"\b(?:lost|loss|delet\w+|destroy\w+|alter\w+|chang\w+|overw\w+|unavailab\w+|availab\w+|gone|wrong\w*"
    r"|corrupt\w*|encrypt\w*|mix\w*)\b",
    re.IGNORECASE,
)
_MAYBE = pattern(
    r"data|information|details|PII|iban|bank|passport|birth|social|insurance|tax|card|address|phone|name|record"
    r"|file|salar|payslip|profile|invoice|order|account|session|receipt|prescription|document|message|donn|datos|daten|statement|bill|basket"
    r"|mail|photo|page|contract|ticket|number|chat|contact|letter|attack|intrud|hacker|thie|outsider",
    re.IGNORECASE,
)
"""Without one of these words the longer patterns need not look."""
_NOT = pattern(
    r"\b(?:no|not|never|none|nor|neither|nobody|without (?:any )?(?:personal|customer))\b|n['’]t\b",
    re.IGNORECASE,
)
_OWNED = pattern(rf"\b{_NOT_THEIRS}", re.IGNORECASE)


@rule(
    "IMP025",
    "personal-data-denied",
    Level.WARNING,
    reads=(
        "title",
        "impact.personal_data",
        "impact.breach_notified",
        "impact.narrative",
        "impact.metrics",
        "summary",
    ),
    light=True,
    summary="Where personal data is said to be untouched, no text tells of names, addresses or accounts that "
    "others could see or that are gone, no metric counts such a loss, and no notification is noted; where it "
    "is said to be concerned, no text denies it, nor the loss that a metric counts.",
    why='"No" stops the 72-hour clock. A reader of the impact who finds there what others could see will ask '
    "who decided that, and when.",
    bad="Personal data: no. Impact: invoices with name, address and IBAN could be downloaded.",
    good="Personal data: possible, until the access log shows whether anybody did.",
    source="GDPR art. 33",
)
def _denied(context: Context) -> Found:
    document = context.document
    says = document.impact.personal_data
    texts = (document.title, document.impact.narrative, document.summary.text, document.summary.detection)
    if says is PersonalData.YES:
        amount = counted_loss(document.impact.metrics, of_persons=False)
        if told := _denial(texts):
            message = f'Personal data says "yes", and yet {quote(told)} is told'
            yield "impact.personal_data", f"{message}: correct one of the two."
        elif amount and (told := next((told for text in texts if (told := denied_loss(text))), "")):
            message = f"{quote(told)} is told, and a metric counts {amount} of lost data"
            yield "impact.personal_data", f"{message}: correct one of the two."
    elif says is PersonalData.NO and (told := _untouched(document.impact, texts)):
        yield "impact.personal_data", f'Personal data says "no", and yet {told}'


def _untouched(impact: Impact, texts: tuple[str, ...]) -> str:
    """Return what speaks against it that no personal data was concerned, and what to do; or nothing."""
    if impact.breach_notified is not None:
        return "a notification is noted: correct the answer, or take the time away."
    if seen := next((told for text in texts for told in _exposed(text)), ""):
        return f"{quote(seen)} is told: is it possible or yes, or was nothing seen by others?"
    gone = next((told for text in texts if (told := lost(text))), "")
    amount = counted_loss(impact.metrics, of_persons=True)
    if not gone and not amount:
        return ""
    told = f"{quote(gone)} is told" if gone else f"a metric counts {amount} of lost data"
    return f"{told}: data that is lost counts as well, so is it possible or yes, or was it of no person?"


def _exposed(text: str) -> Iterator[str]:
    """Yield what of a person others could see, as sentences tell it that deny nothing."""
    if not _MAYBE.search(text):
        return
    for sentence in SENTENCE_END.split(text):
        data = _DATA.search(sentence)
        told = data if data and _SEEN.search(sentence) else _TOLD_WHOLE.search(sentence)
        if told and not _NOT.search(_OWNED.sub("", sentence)):
            yield sentence.strip() if len(sentence) < _SHORT else told.group()


def _denial(texts: tuple[str, ...]) -> str:
    """Return what says that no personal data was concerned, unless a text tells what was or was lost."""
    for text in texts:
        for sentence in SENTENCE_END.split(text):
            if (told := _DENIED.search(sentence)) and not _LIMITED.search(sentence):
                is_told = any(_GONE.search(each) or next(_exposed(each), "") for each in texts)
                return "" if is_told else told.group()
    return ""


_SHORT = 80
