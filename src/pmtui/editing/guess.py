"""The kind of an entry, guessed from its words: rather none than a wrong one, as durations hang on it."""

from __future__ import annotations

import re

from pmtui.document import Kind

_READ = 400
# An intention, a doubt or a denial is not the event itself.
_UNSURE = re.compile(
    r"\b(?:not|no|never|none|without|would|should|could|might|may|if|whether|try|trying|tried|failed to"
    r"|fails to|plan|planned|planning|about to|going to|will|before|until|unable|cannot|attempt\w{0,4})\b"
    r"|n['’]t\b|\?"
)
_RULES: tuple[tuple[Kind, str], ...] = (
    (Kind.ALL_CLEAR, r"all[- ]clear|incident (?:is |was )?(?:closed|over)"),
    (
        Kind.COMMUNICATION,
        r"status ?page (?:is |was )?(?:updated|posted)"
        r"|(?:updated|posted on|posted to) (?:the |our )?status ?page"
        r"|customers (?:are |were )?(?:told|informed|notified)|e-?mail (?:sent )?to (?:all )?customers",
    ),
    (
        Kind.DECLARATION,
        r"declare[sd] (?:an? |the |it an? |this an? )?(?:major )?(?:incident|outage|sev-?\s?[1-4])"
        r"|(?:incident|outage|sev-?\s?[1-4]) (?:is |was )?declared",
    ),
    (Kind.ACKNOWLEDGEMENT, r"ack(?:nowledges|nowledged|ed|s)?"),
    (Kind.ESCALATION, r"escalate[ds]"),
    (Kind.DECISION, r"decided|decision (?:is |was )?(?:made|taken)"),
    (
        Kind.RECOVERY,
        r"\A(?:(?:the |an? )?(?:incident|issue|outage|problem|sev-?\s?[1-4]) )?"
        r"(?:is |was |has been |now |fully |marked (?:as )?){0,3}resolved"
        r"(?: by \S{1,40}(?: \S{1,40}){0,2})?\Z"
        r"|recovered|back to normal|service (?:is |was )?(?:fully )?restored"
        r"|all (?:\w{1,20} )?(?:monitors|checks|alerts|dashboards|services) (?:are )?(?:green|healthy)",
    ),
    (
        Kind.MITIGATION,
        r"roll(?:ed|s|ing) back|rolled (?:the )?[\w.-]{1,30}(?: [\w.-]{1,30})? back"
        r"|reverted|failed over|mitigated|roll-?back (?:is |was )?(?:started|done|completed?|finished)",
    ),
    (
        Kind.CHANGE,
        r"deployed|(?:deploy(?:ment)?|roll-?out)(?: of [\w./-]{1,40}(?: [\w./-]{1,40}){0,2})?"
        r" (?:starts|started|begins|began|finishes|finished|done|completes|completed)|rolled out|released",
    ),
    (
        Kind.ALERT,
        r"(?:alerts?|alarms?|monitors?|pagers?) (?:fires|fired|firing|triggered|went off|rang)"
        r"|paged|pages? (?:went out|sent)"
        r"|(?:pagerduty|opsgenie|alertmanager|prometheus|grafana|datadog|pager) (?:pages|alerts|calls|wakes)"
        r"|pages (?:the )?(?:on-?call|primary|secondary|sre|team)",
    ),
    (Kind.DETECTION, r"noticed|detected|spotted|discovered"),
)
_PATTERNS = tuple((kind, re.compile(rf"\b(?:{pattern})\b")) for kind, pattern in _RULES)
# Most lines of a chat say nothing of the kind; one look finds that out.
_ANY = re.compile(rf"\b(?:{'|'.join(pattern for _, pattern in _RULES)})\b")


def guess_kind(text: str) -> Kind:
    """Return the kind that the words of an entry say without doubt, else `other`."""
    plain = text[:_READ].lower().strip(" *_`~.!✅🟢")
    if not _ANY.search(plain) or _UNSURE.search(plain):
        return Kind.OTHER
    return next((kind for kind, pattern in _PATTERNS if pattern.search(plain)), Kind.OTHER)
