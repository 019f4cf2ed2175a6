"""Zones as post-mortems name them: `PST`, `CET`, `UTC+2`, `Eastern`, and what they are apart from UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# Hours ahead of UTC. A name that several countries use has the one that incidents are written in most.
_HOURS: dict[str, float] = {
    **{"Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2},
    **{"EEST": 3, "MSK": 3, "TRT": 3, "IST": 5.5, "PKT": 5, "ICT": 7, "WIB": 7, "SGT": 8, "HKT": 8, "PHT": 8},
    **{"AWST": 8, "JST": 9, "KST": 9, "ACST": 9.5, "AEST": 10, "ACDT": 10.5, "AEDT": 11, "NZST": 12, "NZDT": 13},
    **{"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9},
    **{"AKDT": -8, "HST": -10, "BRT": -3, "ART": -3, "CLT": -4, "SAST": 2, "WAT": 1, "EAT": 3},
}
# Names that mean summer time in summer.
_PLACES = {
    **{"ET": "America/New_York", "EASTERN": "America/New_York", "CT": "America/Chicago"},
    **{"CENTRAL": "America/Chicago", "MT": "America/Denver", "MOUNTAIN": "America/Denver"},
    **{"PT": "America/Los_Angeles", "PACIFIC": "America/Los_Angeles", "日本時間": "Asia/Tokyo"},
    **{"北京时间": "Asia/Shanghai", "东八区": "Asia/Shanghai"},
}
_SHARED = frozenset({"IST", "CST", "BST", "AST", "ART"})
_NAMES = "|".join(sorted(_HOURS, key=len, reverse=True))
_LONG = "日本時間|北京时间|东八区"
NAMED = (
    rf"(?:(?:UTC|GMT)\s?[+-−]\s?\d{{1,2}}(?::?\d{{2}})?|(?:{_NAMES}|ET|PT)(?![A-Za-z])"
    rf"|(?:[Ee]astern|[Pp]acific|[Mm]ountain|[Cc]entral)(?:\s(?:[Ss]tandard|[Dd]aylight))?(?:\s[Tt]ime)?|{_LONG})"
)
NAMED = NAMED.replace("[+-−]", "[+−-]")
_IN_PROSE = re.compile(
    rf"(?:\b(?:in|all|are|times?|zone|timezone|local|per)\b|[(\[,:/]|\s-|時刻|时间|全時刻は)[^\n.;]{{0,30}}?(?<![A-Za-z])(?P<zone>{NAMED})"
)
_ALONE = re.compile(rf"(?<![A-Za-z])(?P<zone>{NAMED})(?![A-Za-z])")
_OFFSET = re.compile(r"(?:UTC|GMT)?\s?([+−-])\s?(\d{1,2}):?(\d{2})?")


class Zone(NamedTuple):
    """A zone under the name that the text uses; `sure` is less where several countries use that name."""

    name: str
    info: tzinfo
    sure: float = 1.0

    def utc(self, local: datetime) -> datetime:
        """Return the instant of a local time; the same clock in UTC where it lies outside of the calendar."""
        try:
            return local.replace(tzinfo=self.info).astimezone(UTC)
        except (OverflowError, ValueError):
            return local.replace(tzinfo=UTC)


UNNAMED = Zone("", UTC, 0.6)
"""The zone of times that say none: UTC, but who knows."""


def zone_of(text: str) -> Zone | None:
    """Return the zone that a text names, `PST`, `UTC+2` or `+02:00`; None if it names none."""
    written = " ".join(text.split()).strip("()[] ")
    name = written.upper()
    if name in _HOURS:
        hours = _HOURS[name]
        return Zone(name, timezone(timedelta(hours=hours)) if hours else UTC, 0.8 if name in _SHARED else 1.0)
    first = name.split(" ")[0]
    if place := _PLACES.get(first):
        try:
            return Zone(written, ZoneInfo(place), 0.9)
        except (ZoneInfoNotFoundError, OSError, ValueError):
            return None
    if match := _OFFSET.fullmatch(written):
        ahead = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
        if ahead <= timedelta(hours=14):
            return Zone(written, timezone(ahead if match[1] == "+" else -ahead))
    return None


_BESIDE_CLOCK = re.compile(rf"\d[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?[(\[]?(?P<zone>{NAMED})(?![A-Za-z])", re.IGNORECASE)


def only_zone(text: str) -> Zone | None:
    """Return the zone that stands beside clocks somewhere in a text, if it is the same everywhere."""
    names = {match["zone"].upper() for match in _BESIDE_CLOCK.finditer(text[:200_000])}
    found = zone_of(names.pop()) if len(names) == 1 else None
    return found._replace(sure=min(found.sure, 0.7)) if found else None


def zone_named_in(text: str) -> Zone | None:
    """Return the zone in which a sentence or a heading says that the times are, as in “all times in PST”."""
    short = text[:400]
    match = _IN_PROSE.search(short) or (_ALONE.search(short) if len(short) < 40 else None)
    return zone_of(match["zone"]) if match else None
