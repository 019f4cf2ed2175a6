"""Whether what is told of the detection is what was chosen as that which brought the incident to light."""

from __future__ import annotations

import re

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.words import SENTENCE_END, quote
from pmtui.document import DetectedBy
from pmtui.patterns import pattern

_UNREAL = pattern(
    r"\b(?:not|no|never|none|nobody|nothing|neither|without|would|could|should|will|might"
    r"|only later|after that)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
# What somebody said is about the fault, and may well be denied.
_SAYS = pattern(r"\b(?:said|saying|wrote|complained|reported) that\b", re.IGNORECASE)
_CALLED = pattern(
    r"\b(?:customers?|clients?|callers?|merchants?) (?:\w+ ){0,2}?"
    r"(?:phoned|rang|wrote to|reported|mailed|e-mailed|complained|told (?:us|support)|contacted"
    r"|opened (?:a )?tickets?|called (?:us|support|in|the hotline))\b"
    r"|\b(?:an? |one |two )(?:\w+ )?(?:colleagues?|engineers?|developers?|employees?|team ?mates?)"
    r" (?:noticed|spotted|discovered|came across|stumbled (?:up)?on) (?:it|this|that|the)\b",
    re.IGNORECASE,
)
_CALLED_FIRST = pattern(
    r"\b(?:customers?|clients?|users?|callers?|merchants?|partners?)\b[^.;\n]{0,60}?"
    r"\b(?:tweeted|posted|phoned|rang|called|wrote|reported|mailed|complained|noticed|told"
    r" us)\b[^.;\n]{0,40}? before"
    r" (?:our|the|any|an) (?:alert|alarm|monitoring|page)\w*"
    r"|\b(?:we (?:first )?(?:heard|learned|learnt|knew|found out) (?:of|about) (?:it|this|the \w+)(?:"
    r" first)? (?:from|through|by|via)"
    r" (?:a |an |the |one )?(?:customer|client|user|twitter|partner|merchant|phone call|ticket|support"
    r"|post on|tweet|social media|forum)\w*)"
    r"|\b(?:customers?|users?|twitter|partners?|support|the press) (?:told us|noticed(?: it)?|knew"
    r"|reported it|saw it) first\b",
    re.IGNORECASE,
)
_FIRED_FIRST = pattern(
    r"\b(?:alert|alarm|page|monitoring)\b[^.;\n]{0,40}?\b(?:fired|rang|went off|paged|saw"
    r" it)\b[^.;\n]{0,40}? before"
    r" (?:the|any|a) (?:first )?(?:customer|client|user|call|ticket|report)\w*",
    re.IGNORECASE,
)
_MACHINE = pattern(
    r"alert|alarm|monitor|probe|check|page[dr]|pager|synthetic|watchdog|dashboard|metric|graph"
    r"|sensor|threshold|log|fired",
    re.IGNORECASE,
)
_FIRED = pattern(
    r"\b(?:alerts?|alarms?|pagers?|probes?|monitors?|monitoring|synthetic (?:\w+ )?(?:check|test))\b"
    r"(?: [\w%-]+){0,10}? (?:fired|rang|went off|paged|triggered)\b"
    r"|\b(?:PagerDuty|Opsgenie|Alertmanager|Grafana|Prometheus|Datadog|Nagios|Zabbix|our monitoring)"
    r" (?:\w+ )?(?:alerted|paged|notified)\b",
    re.IGNORECASE,
)
_SHOWN = pattern(
    r"\b(?:dashboard|graph|chart|monitor\w*|check|probe|metric|watchdog|alert\w*|alarm|log)s?\b[^.;\n]{0,40}?"
    r"\b(?:show(?:ed|n)|saw|failed|noticed|caught|detected|told|fired|paged|rose|rang|triggered|came)\b",
    re.IGNORECASE,
)
_PEOPLE = pattern(
    r"customer|user|client|caller|support|hotline|help ?desk|ticket|phon|(?<!on-)(?<!on )call|complain"
    r"|partner|merchant|report|\b(?:an? |by )e?-?mail|mailed|told|wrote",
    re.IGNORECASE,
)


@rule(
    "SUM037",
    "detection-against-choice",
    Level.WARNING,
    reads=("summary.detected_by", "summary.detection"),
    light=True,
    summary="The detection tells of what was chosen: no customer who phoned where it was the monitoring, no "
    "alert that fired where it was a customer.",
    why="The choice is counted over many incidents, the text is read in one. If they differ, the figure that "
    "decides where alerts are missing is wrong.",
    bad="Detected by monitoring: a customer phoned at 17:09.",
    good="Detected by a customer report: a customer phoned at 17:09.",
    source="Consistency of the record, SOC 2 CC7",
)
def _against_choice(context: Context) -> Found:
    summary = context.document.summary
    sides = {
        DetectedBy.MONITORING: (_CALLED, _MACHINE, _CALLED_FIRST),
        DetectedBy.CUSTOMER_REPORT: (_FIRED, _PEOPLE, _FIRED_FIRST),
    }
    if summary.detected_by not in sides:
        return
    other, own, first = sides[summary.detected_by]
    parts = [_SAYS.split(part, maxsplit=1)[0] for part in SENTENCE_END.split(summary.detection)]
    told = [part for part in parts if not _UNREAL.search(part)]
    match = next((match for part in told if (match := first.search(part))), None)
    # Where both stand in the text otherwise, it tells an order of things that no pattern knows.
    if match is None and not any(own.search(part) for part in told):
        match = next((match for part in told if (match := other.search(part))), None)
    # How it came to light stands first; what machines are there for may be told behind it.
    is_first = bool(told) and told[0] is parts[0] and not own.search(told[0])
    if match is None and is_first and own is _MACHINE and not any(_SHOWN.search(part) for part in told):
        match = other.search(told[0])
    if match is not None:
        message = f'{quote(match.group())} is told, and "{summary.detected_by}" is chosen'
        yield "summary.detected_by", f"{message}: correct the choice, or tell what came first."
