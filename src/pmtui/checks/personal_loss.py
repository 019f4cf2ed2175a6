"""What a document tells of data of persons that was lost or altered, though nobody else saw it."""

from __future__ import annotations

import re

from pmtui.checks.words import SENTENCE_END
from pmtui.document import Measure, Metric
from pmtui.patterns import pattern

_PERSONS = r"(?:customer|client|member|employee|user|patient|guest|subscriber|donor|student|tenant)"
_DATA = (
    rf"(?:{_PERSONS}(?:s['’]|['’]s)? (?:records?|data|accounts?|profiles?|details|addresses)"
    r"|(?:health|medical|payroll|salary) (?:data|records?|files)|personal data"
    r"|(?:delivery|home|postal|e-?mail|shipping|billing) addresses"
    rf"|(?:addresses|names|profiles|phone numbers|dates of birth) of (?:[\w,.]+ ){{0,6}}?"
    rf"(?:{_PERSONS}s|accounts))(?! (?:access|sessions?|tables?|disks?|volumes?|caches?|scripts?|pools?)\b)"
)
_GONE = r"(?:lost|deleted|destroyed|erased|wiped|overwritten|corrupted)"
_LOST = pattern(
    rf"\b{_DATA} (?:was|were|got|had been|has been|have been) (?:\w+ )?{_GONE}\b"
    rf"|\b(?:lost|deleted|destroyed|erased|wiped|overwrote|corrupted) (?:[\w,.]+ ){{0,4}}?{_DATA}\b"
    rf"|\bloss of (?:[\w,.]+ ){{0,3}}?{_DATA}\b",
    re.IGNORECASE,
)
_MAY_BE_LOST = pattern(r"lost|loss|delet|destroy|eras|wip|overwr|corrupt", re.IGNORECASE)
_NOT_LOST = pattern(
    r"\b(?:no|not|never|none|nobody|nor|neither|without|before|would|could|should|might|may|risk|if|whether"
    r"|until|prevent\w*|avoid\w*|restor\w+|recover\w*|request\w*|asked|wish\w*|tests?|staging|dummy|sandbox"
    r"|synthetic|demo|sample|cop(?:y|ies)|caches?|cached|access|back-?up|replica\w*|index\w*|plan\w*"
    r"|connections?|sessions?|dates back|soft|softly|trust\w*|goodwill)\b|n['’]t\b",
    re.IGNORECASE,
)
_UNITS = pattern(
    rf"(?:{_PERSONS}s?|accounts?|people|persons?|profiles?|(?:[\w-]+ )?addresses|(?:{_PERSONS}) (?:\w+))",
    re.IGNORECASE,
)
_NO_LOSS = pattern(
    r"\b(?:no|none of the|nobody['’]s) (?:personal |customer |user |member |patient )?"
    r"(?:data|records|addresses|accounts|profiles) (?:was|were|has been|have been|got|is|are) (?:ever )?lost"
    r"(?=\s*(?:\Z|,))",
    re.IGNORECASE,
)


def lost(text: str) -> str:
    """Return the words that tell of data of persons that is gone; not of copies or of what came back."""
    if _MAY_BE_LOST.search(text):
        for sentence in SENTENCE_END.split(text):
            if (told := _LOST.search(sentence)) and not _NOT_LOST.search(sentence):
                return told.group()
    return ""


def counted_loss(metrics: tuple[Metric, ...], *, of_persons: bool) -> str:
    """Return the amount of a metric that counts lost data; if wanted, only where it is that of persons."""
    for metric in metrics:
        is_meant = metric.measure is Measure.DATA_LOSS and metric.value is not None and metric.value > 0
        if is_meant and (not of_persons or _UNITS.fullmatch(metric.unit.strip())):
            return f"{metric.value:,.10g} {metric.unit}".strip()
    return ""


def denied_loss(text: str) -> str:
    """Return the words with which a text says that no data was lost, without any exception."""
    for sentence in SENTENCE_END.split(text) if "lost" in text else ():
        if told := _NO_LOSS.search(sentence):
            return told.group()
    return ""
