"""Titles: without the words that every post-mortem begins with, or made from the name of a file."""

from __future__ import annotations

import re
from pathlib import PurePath

_KIND = (
    r"(?:incident |outage |service |public |blameless |technical |preliminary |final |major "
    r"|security )*(?:post[- ]?mortem|(?:incident|outage|after[- ]action|problem|learning"
    r"|disruption) (?:report|review|record|analysis)|post[- ]incident (?:review|report|analysis)"
    r"|retro(?:spective)?|rca|pir|rfo|coe|reason for outage|correction of errors?|5 whys?|five whys"
    r"|8d(?: report)?|capa(?: report)?|root cause analysis(?: and action plan)?"
    r"|hendelsesrapport|hændelsesrapport|häiriöraportti|störungsbericht|vorfallsbericht|vorfallbericht"
    r"|incidentbericht|nachbetrachtung"
    r"|compte[- ]rendu(?: d'incident)?|retour d['’]expérience|rex|incidente|pm|minutes|notes|review|write-?up"
    r"|incidencia|informe de incidencia|bilan|nachbereitung|rückblick|terugblik|evaluatie|utvärdering"
    r"|learning review"
    r"|rapport d'incident|rapport post[- ]?mortem|informe (?:de incidente|post[- ]?mortem)|informe"
    r"|relatório (?:de incidente|post-?mortem)|storingsrapport|incidentrapport|incidentrapportage"
    r"|incidentrapport|rapporto (?:di )?incidente|постмортем|отчёт об инциденте|отчет об инциденте"
    r"|障害報告|障害対応報告書?|事故复盘|故障复盘|复盘|事后分析|事件报告"
    r"|障害報告書?|ポストモーテム"
    r"|インシデントレポート|故障报告|事故报告|复盘报告|장애 보고서|포스트모템)"
    r"(?:(?: outage| incident){0,2} report| document| doc| template| record)?"
    r"(?:\s?[(（][A-Z]{2,6}[)）])?(?:\s(?:#|n[°ºo]\.?\s?|nr\.?\s?)?(?:\d{4}-)?\d{1,5})?"
)
_EVENT = r"störung|störfall|vorfall|incident|incidente|panne|outage"
_OF_DAY = (
    r"(?:\s(?:(?:du|vom|am|del|do|di|van|of|on|from|for)\s)?"
    r"(?:\d[\d./-]{5,9}|\d{1,2}\.?\s(?:de\s)?[^\W\d]{3,10}\.?\s(?:de\s)?\d{4}))?"
)
_PREFIX = re.compile(
    rf"\s*(?:[\[(【]{_KIND}[\])】]\s*[-–—:：]?\s*|{_KIND}{_OF_DAY}\s*(?:\s?[:：|]|\s[-–—]+\s"
    rf"|[-–—]{{1,2}}\s|\s(?:for|of|on|about|zu|zum|zur|sur|sobre)\s?[:：]\s|\s(?:of|for)\s(?:the\s)?"
    rf"(?!\S{{0,4}}\d)(?=\S+\s\S+\s\S))\s*(?:for |of |on |of the )?)",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\s*\[(?:SEV|P|S)[- ]?[0-5]\]\s*(?=\S)", re.IGNORECASE)
_NUMBER = re.compile(
    r"\s*[\[(]?((?:PM|INC|IR|PIR|RCA|RFO|PRB|COE|INCIDENT|SEV|OPS|SRE"
    r"|POSTMORTEM)[-_ #]{0,2}\d[\w-]{0,20}|(?-i:[A-Z]{2,8})-\d{1,6}|(?-i:SEV|P)-?[0-4]"
    r"|#\d{1,8})[\])]?\s*(?:[:：|]|\s[-–—]+\s"
    r"|[-–—]\s)\s*",
    re.IGNORECASE,
)


_DAY_FIRST = re.compile(
    r"^(?:[\[(]?(?:\d{4}[-./]\d{2}[-./]\d{2}|\d{2}[./]\d{2}[./]\d{4})[\])]?\s?[-–—:|]?\s+"
    r"|(?:\d{1,2}(?:st|nd|rd|th)?\.?\s[^\W\d]{3,10}\.?,?\s\d{4}|[^\W\d]{3,10}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})"
    r"\s?(?:[-–—|]\s|[:：]\s?))(?=\S+\s\S)"
)
_COUNT_FIRST = re.compile(r"^#?\d{1,4}(?:\s[-–—]\s|[.:)]\s)(?=[^\W\d]\S*\s\S)")
_ADDRESS = re.compile(r"\s?\(https?://[^\s()]{1,500}\)")
_KIND_BEHIND = re.compile(rf"(?:\s[-–—|:]\s{_KIND}|\s[\[(]{_KIND}[\])])\s*$", re.IGNORECASE)
_LONG_DAY = re.compile(
    r"(?:,?\s(?:on|of|am|vom|du|del|do|van)\s)?(?:\d{1,2}\.?\s(?:de\s)?[^\W\d]{3,10}\.?,?\s(?:de\s)?\d{4}"
    r"|[^\W\d]{3,10}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})"
)


def shorter_title(title: str) -> tuple[str, str]:
    """Return a title without the kind of document in front of it, and the incident's number there."""
    text, incident = " ".join(title.split()), ""
    text = re.sub(r"^(?:[\w-]{4,20}/)+(?=\d{4})", "", text)
    text = re.sub(
        r"^(?:!\[[^\]]{0,100}\]\([^()]{0,500}\)|:[a-z_]{3,30}:)\s*(?=\S)|^\\?#+(?=\s?[^\W\d])\s?", "", text
    )
    text = _ADDRESS.sub("", text) if _ADDRESS.sub("", text).strip() else text
    text = _COUNT_FIRST.sub("", _DAY_FIRST.sub("", text, count=1), count=1)
    text = re.sub(r"^[^\w\[(【\"'`@#<~$*]{1,4}(?=[^\W_])", "", text)
    for _ in range(4):
        text = _LEVEL.sub("", text, count=1) if _LEVEL.match(text) else text
        if (match := _NUMBER.match(text)) and len(text) > match.end():
            incident = incident or match[1].strip()
        elif not (match := _PREFIX.match(text)) or len(text) <= match.end():
            break
        text = text[match.end() :]
    behind = _KIND_BEHIND.search(text)
    if behind and len(text[: behind.start()].split()) > 1:
        text = text[: behind.start()]
    return text.strip(), incident


def begins_with_kind(title: str) -> bool:
    """Return whether a title says which kind of record it is, and then of what: `Postmortem: …`."""
    match = _PREFIX.match(title)
    return match is not None and len(title) > match.end()


def is_named_kind(title: str) -> bool:
    """Return whether a title says whose record of which kind it is, and not of what: `Acme — RCA`."""
    name, _, kind = title.partition(" — ") if " — " in title else title.partition(" - ")
    return len(name.split()) <= _LONGEST_NAME and re.fullmatch(_KIND, kind.strip(), re.I) is not None


_LONGEST_NAME = 2

# What a form calls the line that the title stands on.
_NAME_OF_TITLE = (
    r"(?:incident |event |outage |report |post-?mortem |document )?(?:title|name|subject|headline)"
    r"|titel|título|titre|titolo|tittel|タイトル|标题|제목"
)


def is_only_kind(title: str) -> bool:
    """Return whether a title says only which kind of record it is, with its number: `Problem PRB004`."""
    title = _LONG_DAY.sub(" ", title)
    bare = re.sub(r"[(\[]?\b[A-Z#]{0,10}[-_ #]?\d[\w./-]*[)\]]?", " ", title).strip(" -–—:#")
    parts = re.split(r"\s[/|–—-]\s", bare)
    return not bare or all(
        re.fullmatch(f"{_KIND}|{_EVENT}|{_NAME_OF_TITLE}", part.strip(), re.I) for part in parts
    )


_RECORD = re.compile(
    r"(?:[\w/&'’-]{1,20}\s){0,4}(?:reports?|reviews?|post-?mortems?|retrospective|write-?up|record|rca"
    r"|rapporto?|bericht|informe|relatório|relazione|verslag|protokoll|raport|отчёт|отчет)"
    r"(?:\s(?:no\.?\s)?[\w./-]{0,4}\d[\w./-]{0,12})?\s?(?:[:：]|\s[–—-])\s+(?=\S+\s+\S)",
    re.IGNORECASE,
)
_NO_TIME = re.compile(r"[^\W\d_]{4,}")
_TIME_WORDS = re.compile(
    r"(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|o[ck]t|nov|de[cz]|from|until|till|approx|about|hours?"
    r"|min)[^\W\d_]*"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?-i:[A-Z]{4})",
    re.IGNORECASE,
)


def names_kind(line: str) -> bool:
    """Return whether a line says which kind of record it is, and then of what: `Service report: …`."""
    return _RECORD.match(line) is not None


def is_only_time(text: str) -> bool:
    """Return whether a text is a day or a span of time, and names nothing else."""
    others = [word for word in _NO_TIME.findall(text) if not _TIME_WORDS.fullmatch(word)]
    return re.search(r"\d", text) is not None and not others


def title_of_name(name: str) -> str:
    """Return a title made of the name of a file, without its date."""
    stem = PurePath(name).name.split(".")[0]
    words = re.sub(r"^[\W_]*(?:\d{4}[-_.]?\d{2}[-_.]?\d{2}|\d+)[\W_]+", "", stem)
    return " ".join(re.split(r"[-_\s]+", words or stem)).strip() or "Untitled post-mortem"
