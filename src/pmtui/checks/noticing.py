"""Durations after which a text lets an incident be noticed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmtui.checks.durations import AFTER, LENGTH, LENGTH_AFTER, Claim, claim_of
from pmtui.patterns import pattern

_SINCE_START = pattern(
    rf"{LENGTH} (?:after|from|since) (?:(?:the|its|their) )?"
    r"(?:(?:very )?first (?!alert|alarm|page|call|report)\w+|impact|beginning|start|onset"
    r"|it (?:began|started|broke))\b",
    re.IGNORECASE,
)


def since_start(text: str) -> Iterator[Claim]:
    """Yield the durations that are counted from the beginning: "5 minutes after the first failed order"."""
    for match in _SINCE_START.finditer(text):
        yield claim_of(match)


_FIRST_SIGN = (
    r"(?:the )?(?:(?:very )?first )?(?:alert|alarm|page|call|report|sign|anybody|anyone|somebody|someone"
    r"|we\b|us\b|monitoring|on-call|support|it was (?:noticed|detected|seen|found)|detection)"
)
_UNTIL_SIGN = pattern(
    rf"\btook {LENGTH} (?:until|till|before|for) {_FIRST_SIGN}"
    rf"|\b(?:paged|alerted|noticed|detected|called|alarmed) {LENGTH_AFTER}"
    r" (?:later|afterwards?|after)(?= (?:the )?(?:first (?!alert|alarm|page)|impact|start|beginning|onset"
    r"|outage|incident|failure)|[.,;]|\s*\Z)",
    re.IGNORECASE,
)


def until_noticed(text: str) -> Iterator[Claim]:
    """Yield the durations from the beginning to the first sign: "paged 5 minutes after", and so on."""
    yield from since_start(text)
    for match in _UNTIL_SIGN.finditer(text):
        first = match["part"] or match["number"] or match["clock"]
        yield claim_of(match, "" if first else AFTER)


# "It fired fifteen minutes after the rule went live", "We were paged after 20 minutes"
_AFTER = pattern(
    r"(?<!would have )(?<!could have )(?<!should have )"
    r"\b(?:fired|paged|alerted|noticed|detected|called|phoned|rang|wrote|mailed|reported|opened)\b"
    rf"(?:[^.;\n]{{0,60}}?\b{LENGTH} (?:after|from|since)"
    r" (?P<origin>(?:the|its|their|an?)(?: [\w-]+){1,4})"
    rf"|(?: only)? (?:after|within) {LENGTH_AFTER}(?=[.,;]|\s*\Z))",
    re.IGNORECASE,
)


def noticed_after(text: str) -> Iterator[tuple[Claim, str]]:
    """Yield the durations after which something was noticed, with what they are counted from, if said."""
    for match in _AFTER.finditer(text):
        first = match["part"] or match["number"] or match["clock"]
        yield claim_of(match, "" if first else AFTER), match["origin"] or ""
