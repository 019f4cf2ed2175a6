"""The end of a span, as texts hold it: `(until 14:50) rollback`; in a timeline its clock is in UTC."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from pmtui.exchange.changed_clocks import to_utc as as_utc
from pmtui.exchange.zones import ABBREVIATIONS, UnknownZone, zone_of

_SPAN = re.compile(
    r"\(until (?P<end>(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?"
    r"(?:\s?(?P<half>[ap]\.?m\.?))?)"
    rf"\s?\(?(?P<zone>z|(?:utc|gmt)?[+\-]\d{{1,2}}:?(?:\d{{2}})?|{ABBREVIATIONS})?\)?\)"
    r"(?(half)|(?P<behind>\s?[ap]\.?m\b\.?)?)",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\(until (?P<written>[^()]{1,60})\)")
_NAMED = re.compile(rf"(?:\b(?:z|{ABBREVIATIONS})|\dz|[+\-]\d{{2}}:?\d{{2}})$", re.IGNORECASE)
_HALF = timedelta(hours=12)


def span_in_utc(text: str, local: datetime, to_utc: Callable[[datetime], datetime]) -> str:
    """Return a text that may begin with the end of a span, with that end in UTC.

    `local` is when the span began, as a clock of its place shows it; `to_utc` turns such a clock into an
    instant. What is in UTC already stays as it was written.
    """
    began = to_utc(local)
    ahead = local - began.astimezone(UTC).replace(tzinfo=None)
    match = _SPAN.match(text)
    if match is None:
        other = _OTHER.match(text)
        if other is None or not ahead or _NAMED.search(other["written"].strip()):
            return text
        return f"(until {other['written']} {_offset(ahead)}){text[other.end() :]}"
    half = match["half"] or (match["behind"] or "").strip()
    if (match["zone"] or "").lower() in ("z", "utc", "gmt") or not (
        ahead or match["zone"] or match["behind"]
    ):
        return text
    end = _end(match, half, local, to_utc)
    if end is None:
        return text
    shown = f"{end:%H:%M:%S}" if match["second"] else f"{end:%H:%M}"
    return f"(until {shown}{'Z' if ahead or match['zone'] else ''}){text[match.end() :]}"


def _end(
    match: re.Match[str], half: str, local: datetime, to_utc: Callable[[datetime], datetime]
) -> datetime | None:
    hour = int(match["hour"]) % 24
    if half and hour <= 12:
        hour = hour % 12 + (12 if half[0].lower() == "p" else 0)
    try:
        zone = zone_of(match["zone"]) if match["zone"] else None
        there = local if zone is None else to_utc(local).astimezone(zone).replace(tzinfo=None)
        end = there.replace(
            hour=hour, minute=int(match["minute"]), second=int(match["second"] or 0), microsecond=0
        )
        if end < there - _HALF:
            end += timedelta(days=1)
        return to_utc(end) if zone is None else as_utc(end.replace(tzinfo=zone))
    except (UnknownZone, ValueError, OverflowError):
        return None


def _offset(ahead: timedelta) -> str:
    minutes = round(ahead.total_seconds() / 60)
    return f"UTC{'+' if minutes >= 0 else '-'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
