"""How an incident was detected, read from what is said about it; what a sentence denies was not it."""

from __future__ import annotations

import re

from pmtui.document import DetectedBy

_PEOPLE = r"(?:engineers?|developers?|colleagues?|employees?|staff|teams?|co-?workers?|operators?|on-?call)"
_OUTSIDE = r"(?:customers?|users?|clients?|community|merchants?|subscribers?|tenants?)"
_CALLED = (
    r"(?:report|complain|notic|told|tell|contact|wrote|writes|call(?:ed|s)\b|phoned|rang\b|e?-?mailed|tweet"
    r"|asked|opened|raised|flagged|alerted|pointed)"
)
_WAYS: tuple[tuple[DetectedBy, str], ...] = (
    (
        DetectedBy.CUSTOMER_REPORT,
        rf"{_OUTSIDE} (?:member )?(?:\w{{1,12}} ){{0,2}}{_CALLED}|support tickets?|customer reports?"
        rf"|(?:reported|noticed|found|raised|discovered) by (?:\w{{1,10}} ){{0,2}}{_OUTSIDE}"
        rf"|(?:complaints?|calls?|reports?|e-?mails?|tickets?|messages?) (?:from|by|of)"
        rf" (?:\w{{1,10}} ){{0,2}}{_OUTSIDE}",
    ),
    (DetectedBy.MONITORING, r"(?<!we )monitor|alert|alarm|pager|paged|probe|health ?check|監視|アラート"),
    (
        DetectedBy.INTERNAL_REPORT,
        rf"{_PEOPLE} (?:\w{{1,12}} ){{0,2}}(?:notic|report|observ|found|discover|saw\b|spott|realis|realiz)"
        r"|internal (?:\w{1,12} ){0,2}(?:notic|report|observ|found|discover)"
        rf"|(?:noticed|found|spotted|reported|seen|discovered|observed) by (?:\w{{1,10}} ){{0,2}}{_PEOPLE}",
    ),
)
_PATTERNS = tuple((by, re.compile(pattern, re.IGNORECASE)) for by, pattern in _WAYS)
_CLAUSES = re.compile(
    r"(?<=[.!?])\s+|[;\n。]|\s[–—-]\s|,\s|\s(?=(?:but|while|whereas|although|though|however|rather than"
    r"|instead of|before|until|aber|sondern|obwohl|mais|pero)\s)",
    re.IGNORECASE,
)
# What has not happened, or not in time, detected nothing.
_DENIED = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|lack(?:ed|ing|s)?|fail(?:ed|s|ing)? to|cannot"
    r"|could have|should have|would have|absence|instead of|rather than|too late|kein\w{0,2}|nicht|ohne|nie"
    r"|niemand|aucune?|jamais|sans|ning[uú]n\w?|nunca|sin)\b|n['’]t\b|^(?:before|until)\b"
    r"|\b(?:was|were|is|are|been) (?:\w{1,12} )?(?:muted|silenced|disabled|missing|broken|ignored|suppressed"
    r"|misconfigured|absent|silent|off|blind)\b|\b(?:stayed|remained|kept) (?:silent|quiet|green)\b"
    r"|(?:ません|なかった|なし)",
    re.IGNORECASE,
)


def read_detected_by(text: str) -> DetectedBy | None:
    """Return who or what detected an incident, by the first thing that is said to have; None if unclear."""
    for clause in _CLAUSES.split(text):
        if not clause or _DENIED.search(clause):
            continue
        found = [(match.start(), by) for by, pattern in _PATTERNS if (match := pattern.search(clause))]
        if found:
            return min(found, key=lambda pair: pair[0])[1]
    return None


def is_denial(text: str) -> bool:
    """Return whether a text only says what did not detect it."""
    return read_detected_by(text) is None and bool(_DENIED.search(text))
