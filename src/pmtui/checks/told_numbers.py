"""Numbers of the impact that a text tells otherwise than the metrics do."""

from __future__ import annotations

import re
from operator import attrgetter

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.numerals import Told, agree, counted, currency, low_end, money, part_of, rates, scaled
from pmtui.checks.registry import rule
from pmtui.checks.words import SENTENCE_END, quote
from pmtui.document import Measure, Metric, get
from pmtui.patterns import pattern

_COMPARED = (Measure.USERS, Measure.FAILED_REQUESTS, Measure.TICKETS)
_APART = 10
"""By what factor a number may be off and be about the same thing: "3 customers wrote" is not about all."""

CLAIMING = ("title", "summary.text", "impact.narrative", "impact.apology")
"""The texts that claim to tell the impact, and are held against its metrics as a whole."""


@rule(
    "IMP021",
    "number-against-summary",
    Level.WARNING,
    reads=("impact.metrics", *CLAIMING),
    light=True,
    summary="Users, requests, tickets, error rates and money in the title, the summary, the narrative and "
    "the apology are those of the metrics; two exact numbers agree to the last digit, rounded ones by a "
    "tenth.",
    why="The summary is quoted, the metrics are counted; two numbers for one thing end up in two reports. "
    "Mostly the metric was corrected later and the text was not.",
    bad='"About 900 customers", and a metric of 1200 customers.',
    good='"About 1,200 customers", and a metric of 1200 customers.',
    source="Consistency of the record, SOC 2 CC7",
)
def _against_summary(context: Context) -> Found:
    document = context.document
    metrics = [m for m in document.impact.metrics if m.value is not None and m.value > 0]
    if not metrics:
        return
    for path in CLAIMING:
        text = str(get(document, path))
        if told := wrong_number(text, metrics):
            yield path, f"{told}: correct one of the two."


def wrong_number(text: str, metrics: list[Metric]) -> str:
    """Return what a text that claims to tell the impact says otherwise than its metrics; or nothing."""
    if told := _nobody(text, metrics):
        return told
    if not any(sign.isdigit() for sign in text) and not _WORDS.search(text):
        return ""
    told = next((wrong for look in _LOOKS if (wrong := look(text, metrics))), "")
    return f"The text says {told}" if told else ""


_NOBODY = pattern(
    r"\b(?:nobody|no one|no (?:customers?|users?|clients?|people|members?)) (?:at all )?(?:was|were"
    r"|has been|have been) (?:\w+ )?(?:affected|impacted|hit|concerned|harmed)"
    r"(?: by (?:this|it|that|the (?:incident|outage|issue|problem)))?(?: at any (?:time|point)| at all)?",
    re.IGNORECASE,
)


def _nobody(text: str, metrics: list[Metric]) -> str:
    """Return a whole sentence that says that nobody was affected, with the metric that counts those."""
    counted_people = [m for m in metrics if m.measure is Measure.USERS]
    if counted_people and _NOBODY.search(text):
        for sentence in SENTENCE_END.split(text):
            if _NOBODY.fullmatch(sentence.strip()):
                metric = counted_people[0]
                return (
                    f"The text says {quote(sentence.strip())}, the metric {metric.value:,.10g} {metric.unit}"
                )
    return ""


_WORDS = pattern(
    r"\b(?:hundred|dozen|thousand|million|[a-z]+ty|[a-z]+teen|ten|eleven|twelve)\b", re.IGNORECASE
)


def _wrong_count(text: str, metrics: list[Metric]) -> str:
    """Return a number of users, requests or tickets that no metric has, with what the metric says."""
    told: dict[str, list[Told]] = {}
    for number, nouns in counted(text):
        for noun in nouns:
            told.setdefault(singular(noun), []).append(number)
    for metric in metrics:
        if metric.measure not in _COMPARED:
            continue
        factor, unit = scaled(metric.unit)
        units = nouns_of(metric, metrics)
        value = (metric.value or 0) * factor
        told_of = sorted({one for noun in units for one in told.get(noun, ())}, key=_place)
        claims = [one for one in told_of if _is_about(text, one, value)]
        same = [(m, (m.value or 0) * scaled(m.unit)[0]) for m in metrics if nouns_of(m, metrics) & units]
        if claims and not any(_is_told(text, claims, told_of, v, m) for m, v in same):
            return f"{_shown(text, claims[0])} {unit}, the metric {value:,.10g}"
    return ""


def _shown(text: str, claim: Told) -> str:
    low = low_end(text, claim)
    return f"{claim.value:,.10g}" if low is None else f"{low.value:,.10g} to {claim.value:,.10g}"


def _is_told(text: str, claims: list[Told], numbers: list[Told], value: float, metric: Metric) -> bool:
    """Return whether one of the claims is the number of a metric, or several make it, or one spans it."""
    if any(_agrees(text, claim, value, metric) for claim in claims):
        return True
    parts = [part for number in numbers if (part := part_of(text, number))]
    if any(agree(part, value, rough=metric.approximate) for part in parts):
        return True
    lows = [(low, claim) for claim in claims if (low := low_end(text, claim))]
    if any(low.value * 0.95 <= value <= claim.value * 1.05 for low, claim in lows):
        return True
    return _add_up(claims, value, metric)


def _add_up(claims: list[Told], value: float, metric: Metric) -> bool:
    """Return whether numbers that stand one behind the other make a number: those of two countries."""
    for first in range(min(len(claims), _MOST)):
        total = claims[first]
        for claim in claims[first + 1 : _MOST]:
            about = total.about or claim.about
            total = total._replace(
                value=total.value + claim.value, step=max(total.step, claim.step), about=about
            )
            if agree(total, value, rough=metric.approximate):
                return True
    return False


_MOST = 8
"""Numbers of a text that are added up."""


_LESS = pattern(r"\b(?:fewer than|less than|under|below|at most|not more than) \Z", re.IGNORECASE)
_MORE = pattern(r"\b(?:(?<!not )more than|over|at least|not fewer than) \Z", re.IGNORECASE)


def _agrees(text: str, claim: Told, value: float, metric: Metric) -> bool:
    """Return whether a number is that of the metric; "fewer than 6,000" is not where 6,420 were counted."""
    before = text[max(0, claim.start - _BOUND_LENGTH) : claim.start]
    if not metric.approximate:
        if _LESS.search(before) and value > claim.value:
            return False
        if _MORE.search(before) and value < claim.value:
            return False
    return agree(claim, value, rough=metric.approximate)


_BOUND_LENGTH = 20
_HIT = pattern(
    r"\b(?:affect\w*|impact\w*|hit|could not|couldn['’]t|unable|fail\w*|lost|locked|saw|without|down for)\b",
    re.IGNORECASE,
)
_OF_ALL = pattern(
    r"\b(?:of|among|serv\w+|ha(?:ve|s)|from) (?:our |its |the |all |about |some )*\Z", re.IGNORECASE
)
_SENTENCE_LENGTH = 200


_WHOLE = pattern(
    r"(?:\A\s*|[,:(–—]\s*|\b(?:out|some|most|half|none|few|many|part|share|cent|\d[\d.,]*)\s|%\s)(?:of|among)"
    r"\s(?:our |its |the |all |about |some |a |total |of )*\Z",
    re.IGNORECASE,
)
"""Before a number this makes it the whole of which something was hit: "of 17,000 payments 6,420 failed"."""
_USUAL = pattern(
    r"\b(?:usual(?:ly)?|normal(?:ly)?|typical(?:ly)?|on average|otherwise|(?:an?|every|each|per)"
    r" (?:hour|day|minute|second|week|month|year))\b",
    re.IGNORECASE,
)


_SPARED = pattern(
    r"\b(?:(?:not|never|n['’]t) (?:\w+ )?(?:affected|hit|impacted|concerned|touched|notice\w*|harmed)"
    r"|unaffected|unharmed|untouched|spared|escaped|noticed nothing|saw nothing|as usual"
    r"|without (?:any )?(?:trouble|errors?|problems?|disruption))\b",
    re.IGNORECASE,
)
_CLAUSE = pattern(r"[.!?](?=\s|\Z)|[;\n]|, (?:and|but|while|whereas) ")
_place = attrgetter("start")


def _is_about(text: str, told: Told, value: float) -> bool:
    """Return whether a number may be that of the metric; a far larger one only if all of it was hit."""
    if told.value < value / _APART:
        return False
    before = text[max(0, told.start - _SENTENCE_LENGTH) : told.start]
    after = text[told.start : told.start + _SENTENCE_LENGTH]
    clause = SENTENCE_END.split(before)[-1]
    sentence = clause + SENTENCE_END.split(after)[0]
    if _WHOLE.search(clause) or part_of(text, told) is not None:
        return False
    if _SPARED.search(_CLAUSE.split(after)[0]):
        return False
    if told.value <= value * _APART:
        return _USUAL.search(sentence) is None or _HIT.search(sentence) is not None
    return _HIT.search(sentence) is not None and _OF_ALL.search(before) is None


_PEOPLE = frozenset({"user", "customer", "client", "member", "subscriber", "visitor", "people", "person"})


def nouns_of(metric: Metric, metrics: list[Metric]) -> frozenset[str]:
    """Return what a metric counts; where one metric alone counts people, whatever a text calls them."""
    unit = singular(scaled(metric.unit)[1])
    alone = sum(m.measure is Measure.USERS for m in metrics) == 1
    if metric.measure is Measure.USERS and alone and unit in _PEOPLE:
        return _PEOPLE
    return frozenset((unit,)) if unit else frozenset()


_RATE_TOLD = pattern(
    r"\b(?:error|failure|fault|loss)[ -]rates?\b|\berrors? (?:peaked|rose|went)\b"
    r"|(?:%|per ?cent) of (?:all |the |our |its )?(?:\w+ )?(?:requests|logins|calls|orders|attempts"
    r"|transactions|checkouts|payments|responses|queries|connections|deliveries|uploads|searches)\b[^.;]*"
    r"\b(?:fail\w*|errors?|reject\w*|refus\w*|lost|timed out|dropped)\b",
    re.IGNORECASE,
)
_OTHER_RATE = pattern(
    r"\b(?:on average|averag\w*|mean|overall|in total|SLAs?|SLOs?|availab\w*|uptime|budget|threshold|below"
    r"|under|normal\w*|usual\w*|baseline|cpu|memory|disk|pool|alert\w*)\b",
    re.IGNORECASE,
)


def _wrong_rate(text: str, metrics: list[Metric]) -> str:
    """Return an error rate that no metric in per cent has, with what the metric says."""
    peaks = [m for m in metrics if m.measure is Measure.ERROR_RATE and _PER_CENT.fullmatch(m.unit.strip())]
    if not peaks or ("%" not in text and "cent" not in text):
        return ""
    known = [m for m in metrics if _PER_CENT.fullmatch(m.unit.strip())]
    claims: list[Told] = []
    for sentence in SENTENCE_END.split(text):
        if _RATE_TOLD.search(sentence) and not _OTHER_RATE.search(sentence):
            claims += rates(sentence)
    value = peaks[0].value or 0
    claims = [claim for claim in claims if _may_be_meant(claim.value, value)]
    if not claims or any(
        abs(c.value - (m.value or 0)) <= max(1, c.value / 10) for c in claims for m in known
    ):
        return ""
    return f"{claims[0].value:g} %, the metric {value:g} %"


_PER_CENT = pattern(r"%|per ?cent|pct", re.IGNORECASE)
_NO_LOSS = pattern(
    r"\b(?:credit\w*|refund\w*|compensat\w*|fines?|fined|budget\w*|price\w*|contract\w*|invest\w*|vouchers?|each"
    r"|per (?:order|user|customer|month|hour|minute)|a (?:month|year))\b",
    re.IGNORECASE,
)


def _wrong_money(text: str, metrics: list[Metric]) -> str:
    """Return an amount of lost money that no metric of the currency has, with what the metric says."""
    for metric in metrics:
        if metric.measure is not Measure.REVENUE:
            continue
        factor, unit = scaled(metric.unit)
        value, letters = (metric.value or 0) * factor, currency(unit)
        same = [
            (m, (m.value or 0) * scaled(m.unit)[0]) for m in metrics if currency(scaled(m.unit)[1]) == letters
        ]
        claims = [
            told
            for sentence in SENTENCE_END.split(text)
            if not _NO_LOSS.search(sentence)
            for told, of in money(sentence)
            if of == letters and _may_be_meant(told.value, value)
        ]
        if claims and not any(agree(c, v, rough=m.approximate) for c in claims for m, v in same):
            return f"{claims[0].words.strip()}, the metric {value:,.10g} {unit}"
    return ""


_LOOKS = (_wrong_count, _wrong_rate, _wrong_money)


def singular(noun: str) -> str:
    """Return a noun or unit without its plural s, in small letters."""
    return noun.strip().casefold().removesuffix("s")


def _may_be_meant(claim: float, value: float) -> bool:
    return value / _APART <= claim <= value * _APART
