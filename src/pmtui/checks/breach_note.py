"""What a breach note says: that the authority was told, why nobody had to be, or only that it is put off.

A sentence that is none of the kinds known here is taken for an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from pmtui.checks.context import shifted
from pmtui.checks.words import SENTENCE_END, is_blank, word_count
from pmtui.patterns import folded, pattern

_NO_NEED = pattern(
    r"\b(?:nobody|no one|no|not|never|none|without|cannot|nicht|keine?|niemand|aucune?|pas)\b[^.]{0,60}"
    r"\b(?:ha[sd] to|have to|needs?|needed|must|requir\w*|oblig\w*|notifiable|reportable|risks?|necessary"
    r"|likely|harm\w*|duty|nötig|notwendig|meldepflicht\w*|risiko|risque|requise?|nécessaire)\b"
    r"|n['’]t (?:have|need)\b|\bneed not\b|\bunlikely\b|\b(?:encrypted|pseudonymi[sz]ed|anonymi[sz]ed)\b",
    re.IGNORECASE,
)
_OPEN = pattern(
    r"\b(?:whether|yet|until|tomorrow|sure|unsure|if|unknown|known|knows|unclear|open|so far|assessment)\b",
    re.IGNORECASE,
)
_PENDING = pattern(
    r"\b(?:will|shall|going to|pending|await(?:s|ing)|(?:is|are|am|still) waiting|undecided|tomorrow"
    r"|next week|(?:is|are) planned|planned for|plans? to"
    r"|not yet|yet to|unsure|not sure|in (?:progress|discussion|clarification|preparation)|ongoing"
    r"|to be (?:\w+ed|done|told|sent|made|written)|as soon as|to follow|(?:reasons?|details?|more) follow"
    r"|still (?:being|open|unclear|undecided|to|(?:\w+ )?\w+ing)"
    r"|(?:is|are|am) (?:\w+ )?(?:check|assess|review|look|discuss|decid|investigat|prepar|draft|consider"
    r"|clarify|work)ing|being (?:check|assess|review|discuss|decid|investigat|prepar|draft|consider"
    r"|clarifi)ed|under (?:review|assessment|discussion|investigation|consideration)"
    r"|(?:check|clarify|decide|assesse?|discusse?|find out|ask)(?:s|ing)? (?:\w+ ){0,2}?(?:whether|if)"
    r"|(?:must|have to|has to|needs? to|should|ought to|later today|later this week)"
    r"|(?:prüft|klärt) (?:\w+ )?(?:noch|gerade)|noch (?:zu|offen|in (?:Klärung|Prüfung))|wird (?:noch|gerade)"
    r"|morgen|en cours|pas encore|demain|pendiente|en curso|todavía no|mañana)\b|['’]ll\b",
    re.IGNORECASE,
)
_POINTER = pattern(
    r"\s*(?:please )?(?:see|cf\.?|siehe|voir|ticket|details? in|tracked in|refer to|link|https?:"
    r"|[A-Z]{2,8}-\d+)(?:\W|\Z)",
    re.IGNORECASE,
)
_POINTER_WORDS = 8
_INTERNAL = pattern(
    r"\b(?:legal|lawyers?|counsel|data protection officer|DPO|privacy (?:team|office)|security team"
    r"|(?:the|our|privacy|compliance) officer|management|CISO|board|Datenschutzbeauftragte\w*)\b[^.]{0,30}"
    r"(?:\b(?:is|are|was|were|been) (?:\w+ )?"
    r"(?:informed|told|asked|involved|contacted|consulted|notified|aware|on it)\b|\bknows?\b"
    r"|\b(?:assessed|reviewed|examined|looked (?:at|into)|checked|discussed|evaluated)"
    r" (?:it|this|that|the (?:case|incident|matter|breach|loss))"
    r"(?: (?:on|in|at|with|together|today)\b[^,:;]{0,40})?\s*\Z"
    r"|\b(?:informed|asked|involved|contacted|consulted|on it)\s*\Z)",
    re.IGNORECASE,
)
_AUTHORITY = pattern(
    r"\b(?:\w*authorit\w+|regulators?|commissioners?|ICO|CNIL|CNPD|BfDI|DPC|DPA|AEPD|supervisor\w*|ombudsman"
    r"|\w*aufsicht\w*|\w*behörde\w*|autorit[éà]s?|autoridad\w*)\b",
    re.IGNORECASE,
)
_OUTCOME = pattern(
    r"\b(?:decid\w+|conclu\w+|advis\w+|confirm\w+|found|says?|said|sees?|saw|judg\w+|consider\w*|agree\w*"
    r"|because|since|as|only|due)\b",
    re.IGNORECASE,
)
_HAPPENED = pattern(
    r"\b(?:names|addresses|accounts|customers|users|members|patients|employees|persons|people|profiles)\b"
    r"[^:;]{0,60}\b(?:was|were|got|been) (?:\w+ )?(?:lost|deleted|destroyed|erased|wiped|overwritten|exposed"
    r"|leaked|disclosed|visible|stolen|altered|corrupted|published|unavailable|missing)\b(?! (?:to|by|on)\b)"
    r"|\A\W*(?:permanent |temporary |short )?(?:loss|disclosure|exposure|deletion|destruction)"
    r"(?: of availability)? of (?:the )?(?:\w+ )?(?:names|addresses|accounts|profiles)\b",
    re.IGNORECASE,
)
"""What became of the data; it says neither who was told nor why nobody was."""
_JUDGED = pattern(
    r"[:—–]|\b(?:because|since|as|so|thus|hence|therefore|only|just|merely|for(?! good\b)|due|but|though"
    r"|although|no|not|none|nobody|never|nothing|neither|without|within|internal\w*|tests?|dummy|synthetic|public|known|own"
    r"|encrypted|pseudonym\w*|anonym\w*|hash\w*|restor\w+|recover\w*|back-?up|low|minor|risks?|art\w*)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_DENIED = pattern(
    r"\bno (?:notification|notice|report)\b[^,:;]{0,40}\b(?:made|sent|filed|given|submitted|done)\b"
    r"|\b(?:nobody|no one|no (?:\w+ )?authority)\b (?:was|has been|were) (?:told|notified|informed)\b"
    r"|\b(?:authority|authorities|regulator|ICO|CNIL)\b (?:was|were|has|have) (?:not|never) (?:been )?"
    r"(?:told|notified|informed)\b"
    r"|\b(?:did not|never|didn['’]t) (?:notify|tell|inform)(?:ed)? (?:the )?(?:\w+ )?"
    r"(?:authorit\w+|regulator|anybody|anyone)\b",
    re.IGNORECASE,
)
_WITH_REASON = pattern(r"[,:—–(]| - |\b(?:because|since|as|for|due|only|so)\b", re.IGNORECASE)
_LIMITED = pattern(
    r"\b(?:customers?|users?|persons?|people|subjects?|affected|second|further|other|earlier|before|until"
    r"|within|in time|yet|first|initially|except|but|then)\b",
    re.IGNORECASE,
)
_TOLD = pattern(
    r"\b(?:told|notif\w+|informed|reported|filed|submitted|sent|written to|wrote to|made|done|handed in"
    r"|gemeldet|informiert|notifiée?|informée?)\b",
    re.IGNORECASE,
)
_REASON = pattern(
    r":\s|\b(?:because|since|as|due|owing|only|until|late\w*|delay\w*|unclear|unknown|known|knew|confirm\w*"
    r"|need\w*|took|missing|holidays?|weekend|sick|overlook\w*|forgot\w*|before|thought|assum\w+|could not"
    r"|cannot|did not|no one|nobody|not|no|when|while|first|weil|da|erst|wegen|parce|car|porque)\b"
    r"|\bafter (?!(?:the |its |our )?(?:detection|discovery)|it was (?:detected|noticed)"
    r"|we (?:noticed|detected))|n['’]t\b",
    re.IGNORECASE,
)


def is_decided(note: str) -> bool:
    """Return whether a note says that somebody was told, or why nobody had to be."""
    return not is_blank(note) and any(_settles(sentence) for sentence in SENTENCE_END.split(note))


def _settles(sentence: str) -> bool:
    if word_count(sentence) < _LEAST_OF_A_REASON and not _FACT.search(sentence):
        return False
    if _NO_NEED.search(sentence) and not _OPEN.search(sentence):
        return True
    if word_count(sentence) < _LEAST or _is_pointer(sentence) or _PENDING.search(sentence):
        return False
    if _DENIED.search(sentence):
        return _WITH_REASON.search(sentence) is not None
    if _HAPPENED.search(sentence) and not (_JUDGED.search(sentence) or _AUTHORITY.search(sentence)):
        return False
    is_among_us = _INTERNAL.search(sentence) and not _AUTHORITY.search(sentence)
    return not is_among_us or _OUTCOME.search(sentence) is not None


_LEAST_OF_A_REASON = 4
"""Words of a sentence that says why; "Not needed." and "Low risk." only repeat the decision."""
_FACT = pattern(
    r"\b(?:encrypted|pseudonymi[sz]ed|anonymi[sz]ed|told|notified|informed|reported|gemeldet|verschlüsselt"
    r"|chiffré\w*)\b",
    re.IGNORECASE,
)
_LEAST = 2
"""Words of a sentence that says something; "Done." leaves open what was."""


def _is_pointer(sentence: str) -> bool:
    return _POINTER.match(sentence) is not None and word_count(sentence) <= _POINTER_WORDS


def gives_reasons(note: str) -> bool:
    """Return whether a note says more than that somebody was told: why it came late."""
    return not is_blank(note) and any(_explains(sentence) for sentence in SENTENCE_END.split(note))


def _explains(sentence: str) -> bool:
    if word_count(sentence) < _LEAST or _is_pointer(sentence) or _IN_TIME.search(sentence):
        return False
    if _REASON.search(sentence):
        return True
    return not _PENDING.search(sentence) and not _TOLD.search(sentence)


_IN_TIME = pattern(
    r"\b(?:with)?in (?:the |our )?(?:72|seventy-two)[ -]?(?:h|hours?)\b|\bin (?:good )?time\b|\bon time\b"
    r"|\bwithout delay\b",
    re.IGNORECASE,
)
"""What cannot be the reason of a delay, since it denies that there was one."""


def denial(note: str) -> str:
    """Return the sentence that says that the authority was not told; empty if none does."""
    for sentence in SENTENCE_END.split(note):
        if _DENIED.search(sentence) and not _LIMITED.search(sentence):
            return sentence.strip()
    return ""


_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = rf"(?P<{{}}>{'|'.join(_MONTHS)})[a-z]{{{{0,6}}}}\b"
_DAY = pattern(
    rf"\b(?P<d1>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?: of)? {_MONTH.format('m1')}"
    rf"|\b{_MONTH.format('m2')}\.? (?P<d2>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b(?! [a-z]+ (?:later|after))"
    r"|\b(?P<y3>\d{4})-(?P<m3>\d\d)-(?P<d3>\d\d)\b",
    re.IGNORECASE,
)
_ANOTHER = pattern(
    r"\b(?:further|supplement\w*|follow\w*|second|again|updated?|final|complete|full|detail\w*|detect\w*"
    r"|aware"
    r"|notic\w+|deadline|due|until|by (?:the )?\d|before|after|since|customers?|users?"
    r"|persons?|people|subjects?|not|never|no|first)\b",
    re.IGNORECASE,
)
_EVENING, _NIGHT = 18, 6
"""Hours in UTC at which another day may be written somewhere on earth during its working hours."""


def other_day(note: str, notified: datetime) -> str:
    """Return the day on which a note says that the authority was told, if the field has another one."""
    told = ""
    for sentence in SENTENCE_END.split(note):
        days = list(_days(sentence))
        if any(day == (notified.month, notified.day) or _is_beside(day, notified) for _, day in days):
            return ""
        is_telling = _AUTHORITY.search(sentence) and _TOLD.search(sentence) and not _ANOTHER.search(sentence)
        if len(days) == 1 and is_telling and not told:
            told = days[0][0]
    return told


_SUPERVISOR = pattern(
    r"\b(?:(?:supervisory|data[ -]protection|privacy) (?:authorit(?:y|ies)|commissioner)|regulator|CNPD|CNIL"
    r"|ICO|BfDI|AEPD)\b",
    re.IGNORECASE,
)


def other_day_elsewhere(text: str, notified: datetime) -> str:
    """Return the day on which a text that is no breach note lets the authority be told; or nothing.

    There the police may have been told, or a supervisor, so that the authority has to be named in full.
    """
    if not _SUPERVISOR.search(text):
        return ""
    about = [sentence for sentence in SENTENCE_END.split(text) if _SUPERVISOR.search(sentence)]
    return other_day(". ".join(about), notified)


_TOLD_ON = pattern(
    r"\b(?:told|informed|notified|written to|asked)"
    r"(?: (?!(?:before|since|until|that|about|of)\b)[\w-]+){0,4}?"
    r" on (?:the )?\Z",
    re.IGNORECASE,
)
_EARLIER = pattern(
    r"\b(?:had|already|before|previous\w*|earlier|years?|planned|maintenance)\b", re.IGNORECASE
)
_FAR = timedelta(days=60)
_WEST = timedelta(hours=8)
"""How far behind UTC a day can be that is told by the clocks of the place."""


def told_too_early(note: str, start: datetime) -> str:
    """Return the day on which a note lets somebody be told before there was anything to tell; or nothing."""
    began = shifted(start, -_WEST).date()
    for sentence in SENTENCE_END.split(note):
        if _EARLIER.search(sentence):
            continue
        for match in _DAY.finditer(sentence):
            try:
                told = date(int(match["y3"] or began.year), *_month_and_day(match))
            except ValueError:  # which another rule tells
                continue
            before = max(0, match.start() - _TOLD_BEFORE)
            if timedelta() < began - told < _FAR and _TOLD_ON.search(sentence, before, match.start()):
                return match.group()
    return ""


_TOLD_BEFORE = 120
"""Characters before a day in which it is looked for who was told on it."""


_AFTER = pattern(
    r"(?<![\d.,:])(?P<hours>\d{1,3})[ -]?(?P<unit>h|hours?|days?)"
    r"(?:,? (?:and )?(?P<rest>\d{1,2})[ -]?(?P<of>h|hours?|m|min|minutes?))? after (?:the |our )?"
    r"(?:detection|discovery|report|alert|we (?:noticed|detected|knew)|it was (?:noticed|detected"
    r"|reported)|becoming aware)\b",
    re.IGNORECASE,
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ON_WEEKDAY = pattern(rf"\bon (?P<day>{'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)


def other_delay(note: str, after: timedelta) -> str:
    """Return the words with which a note tells that the authority was told so long after the detection.

    Args:
        note: The breach note.
        after: How long after the detection it was told by the fields.
    """
    for sentence in SENTENCE_END.split(note):
        match = _AFTER.search(sentence)
        if match is None or not _TOLD.search(sentence) or _SECOND.search(sentence):
            continue
        unit = timedelta(hours=24 if match["unit"][0] in "dD" else 1)
        told = int(match["hours"]) * unit
        if match["rest"]:
            unit = timedelta(hours=1)
            told += int(match["rest"]) * timedelta(minutes=60 if match["of"][0] in "hH" else 1)
        if abs(told - after) > max(unit, after / 10):
            return match.group()
    return ""


_SECOND = pattern(
    r"\b(?:further|supplement\w*|second|again|updated?|final|complete|full|customers?|users?|persons?"
    r"|people|subjects?"
    r"|not|never|within|deadline|due|until|would|will|must|affected)\b",
    re.IGNORECASE,
)


def other_weekday(note: str, notified: datetime) -> str:
    """Return the day of the week on which a note says that the authority was told, if it was another one."""
    for sentence in SENTENCE_END.split(note):
        match = _ON_WEEKDAY.search(sentence)
        if match is None or len(_ON_WEEKDAY.findall(sentence)) > 1 or not _TOLD.search(sentence):
            continue
        near = {shifted(notified, timedelta(hours=hours)).weekday() for hours in (-8, 0, 13)}
        is_other = _WEEKDAYS.index(match["day"].lower()) not in near
        if is_other and _AUTHORITY_TOLD.search(sentence) and not _ANOTHER.search(sentence):
            return match["day"]
    return ""


_AUTHORITY_TOLD = pattern(
    r"\b(?:authorit\w+|regulator|CNPD|CNIL|ICO|BfDI|DPC|DPA|AEPD|commissioner)\b|\A\W*(?:it was |was"
    r" )?(?:told|notified|reported)\b",
    re.IGNORECASE,
)


def _days(sentence: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for match in _DAY.finditer(sentence):
        yield match.group(), _month_and_day(match)


def _month_and_day(match: re.Match[str]) -> tuple[int, int]:
    if match["m3"]:
        return int(match["m3"]), int(match["d3"])
    month = _MONTHS.index(folded(match["m1"] or match["m2"])) + 1
    return month, int(match["d1"] or match["d2"])


def _is_beside(day: tuple[int, int], notified: datetime) -> bool:
    """Return whether a day is that of the field by the calendar of another part of the earth."""
    if notified.hour >= _EVENING:
        beside = shifted(notified, timedelta(hours=24 - _EVENING))
    elif notified.hour < _NIGHT:
        beside = shifted(notified, -timedelta(hours=_NIGHT))
    else:
        return False
    return day == (beside.month, beside.day)
