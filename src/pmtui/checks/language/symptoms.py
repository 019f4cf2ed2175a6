"""A symptom in place of a cause: what one saw, or luck, instead of the condition beneath."""

from __future__ import annotations

from functools import lru_cache

from pmtui.checks.language.clauses import is_adverb
from pmtui.checks.language.phrases import Phrasebook
from pmtui.checks.language.sentences import parse, words
from pmtui.patterns import pattern

_MOST_WORDS = 7
"""A longer text tells more than the symptom that it mentions."""
_EVENTS = words("""
    crashed crash crashes died failed fails broke hung froze stopped restarted down unavailable
    unreachable slow offline unresponsive exploded collapsed outage malfunctioned errored broken
    refused rejected declined
""")
_SYSTEMS = words("""
    server servers service services site website system systems database db app application api node
    nodes pod pods cluster network it everything machine host disk hardware software backend frontend
    queue cache page instance instances container containers process router switch vm connection login
    checkout checkouts payment payments logins booking bookings orders requests searches resolution dns
    emails mails sms uploads downloads transactions
""")
# What people met, what did not come, and what a gauge showed; nothing follows that would say why.
_GOODS = (
    r"(?:messages?|e-?mails?|mails?|sms|texts?|orders?|payments?|uploads?|downloads?|images?|photos?|videos?|calls?"
    r"|bookings?|tickets?|letters?|receipts?|logins?|pages|websites?|sites?|apps?)"
)
_MET = pattern(
    r"\A(?:(?:the|our|some|many|most|all|several) )?(?:(?:customers?|users?|clients?|guests?|partners?"
    r"|callers?|merchants?|shoppers?|visitors?|readers?|players?|patients?|drivers?|students?|people|nobody)"
    r" (?:could|can) not \w+(?: \w+){0,3}"
    rf"|(?:\w+ )?{_GOODS} (?:(?:did not|never) (?:arrive|load|respond|open|come through)"
    r"|(?:was|were) (?:lost|delayed|not (?:sent|delivered|shown)))"
    r"|(?:\w+ )?(?:provider|vendor|supplier|carrier|upstream|host)"
    r" (?:had|suffered|has) (?:an? )?(?:outage|problems?|incident|downtime|issues?|disruption)"
    r"|(?:very |extremely )?(?:high|increased|elevated)"
    r" (?:latency|latencies|error rates?|errors|response times?)"
    r"(?: (?:of|on|in|at|for) (?:\w+ ){0,2}\w+)?)\Z"
)
_LUCK = Phrasebook(
    {"luck": "bad luck, unlucky, misfortune, coincidence, one of those things|days, murphy, act of god"}
)


@lru_cache(maxsize=512)
def find_symptom(text: str) -> str:
    """Return the words of a short text that only say what was seen, or bad luck; else empty text."""
    sentences = parse(text[:400])
    if len(sentences) != 1:
        return ""
    sentence = sentences[0]
    said = [word for word in sentence.words if word.isalnum() or "-" in word]
    if len(said) > _MOST_WORDS:
        return ""
    for hit in _LUCK.find(sentence):
        return sentence.show(hit.start, hit.end)
    if _MET.search(" ".join(said)):
        return sentence.show(0, len(sentence.words)).rstrip(".!")
    for place, word in enumerate(sentence.words):
        if word in _SYSTEMS and (event := _event_after(sentence.words, place)) >= 0:
            return sentence.show(place, event + 1)
    return ""


def _event_after(said: tuple[str, ...], place: int) -> int:
    """Return where the event stands that is told of the system at a place, with nothing after it, or -1."""
    at = place + 1
    while at < len(said) and (
        said[at] in ("was", "were", "is", "went", "has", "had", "got", "stopped") or is_adverb(said[at])
    ):
        at += 1
    if at < len(said) and said[at] in (*_EVENTS, "working", "responding"):
        rest = [word for word in said[at + 1 :] if word.isalnum()]
        return (
            at
            if not rest or rest[0] in ("again", "working", "responding", "down", "suddenly", "at", "on", "in")
            else -1
        )
    return -1
