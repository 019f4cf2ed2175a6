"""Time zones as people and exports name them: `UTC`, `+01:00`, `Europe/Lisbon`, `PST`, `Pacific Time`."""

from __future__ import annotations

import re
from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from pmtui.exchange.windows_zones import place_of

_OFFSET = re.compile(r"(?:utc|gmt)?\s?([+\-−])(\d{1,2}):?(\d{2})?")
# The offset in hours where every place that uses the abbreviation means the same.
_FIXED = {
    "utc": 0.0,
    "gmt": 0.0,
    "z": 0.0,
    "zulu": 0.0,
    "wet": 0.0,
    "west": 1.0,
    "cet": 1.0,
    "cest": 2.0,
    "eet": 2.0,
    "eest": 3.0,
    "msk": 3.0,
    "est": -5.0,
    "edt": -4.0,
    "cdt": -5.0,
    "mst": -7.0,
    "mdt": -6.0,
    "pst": -8.0,
    "pdt": -7.0,
    "akst": -9.0,
    "akdt": -8.0,
    "hst": -10.0,
    "brt": -3.0,
    "jst": 9.0,
    "kst": 9.0,
    "sgt": 8.0,
    "hkt": 8.0,
    "awst": 8.0,
    "aest": 10.0,
    "aedt": 11.0,
    "acst": 9.5,
    "acdt": 10.5,
    "nzst": 12.0,
    "nzdt": 13.0,
    "wib": 7.0,
    "sast": 2.0,
    "npt": 5.75,
    "pkt": 5.0,
    "trt": 3.0,
    "pht": 8.0,
    "myt": 8.0,
    "mez": 1.0,
    "mesz": 2.0,
}
# Used by several countries; the reading is the common one and is told.
_USUAL = {"bst": 1.0, "ist": 5.5, "cst": -6.0, "gst": 4.0}
# Clocks that change with the season.
_AREAS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
_PLACES = {
    "et": "America/New_York",
    "eastern": "America/New_York",
    "ct": "America/Chicago",
    "central": "America/Chicago",
    "mt": "America/Denver",
    "mountain": "America/Denver",
    "pt": "America/Los_Angeles",
    "pacific": "America/Los_Angeles",
    "uk": "Europe/London",
}
# Both names of a place, for winter and for summer, say that its clocks change with the season.
_PAIRS = {
    ("cet", "cest"): "Europe/Berlin",
    ("mez", "mesz"): "Europe/Berlin",
    ("eet", "eest"): "Europe/Helsinki",
    ("wet", "west"): "Europe/Lisbon",
    ("gmt", "bst"): "Europe/London",
    ("gmt", "ist"): "Europe/Dublin",
    ("est", "edt"): "America/New_York",
    ("cst", "cdt"): "America/Chicago",
    ("mst", "mdt"): "America/Denver",
    ("pst", "pdt"): "America/Los_Angeles",
    ("akst", "akdt"): "America/Anchorage",
    ("aest", "aedt"): "Australia/Sydney",
    ("acst", "acdt"): "Australia/Adelaide",
    ("nzst", "nzdt"): "Pacific/Auckland",
}
_BOTH = {
    sign.join(names): place
    for pair, place in _PAIRS.items()
    for names in (pair, (pair[1], pair[0]))
    for sign in ("/", " / ", " or ", "|")
}
ABBREVIATIONS = "|".join(
    sorted(
        (*(name.replace("|", r"\|") for name in _BOTH), *_FIXED, *_USUAL, "et", "pt"), key=len, reverse=True
    )
)
"""The short names as alternatives of a pattern, the longest first; two of one place are a name as well."""


class UnknownZone(ValueError):
    """A name that is no zone; the text is a sentence."""


@cache
def zone_of(name: str) -> tzinfo:
    """Return the zone of a name; UTC for an empty one.

    Raises:
        UnknownZone: if there is no such zone.
    """
    plain = name.strip().strip("()[]").lower().removesuffix(" time").strip()
    if plain in ("", "utc", "z", "gmt"):
        return UTC
    if plain in _FIXED or plain in _USUAL:
        return _offset(_FIXED.get(plain, _USUAL.get(plain, 0.0)), plain.upper())
    if plain in _BOTH:
        return ZoneInfo(_BOTH[plain])
    if plain in _PLACES:
        return ZoneInfo(_PLACES[plain])
    if match := _OFFSET.fullmatch(plain):
        hours, minutes = int(match[2]), int(match[3] or 0)
        if hours <= 14 and minutes < 60:
            ahead = timedelta(hours=hours, minutes=minutes)
            return timezone(ahead if match[1] == "+" else -ahead) if ahead else UTC
    if "/" in name and re.fullmatch(r"[A-Za-z0-9_+\-]+(?:/[A-Za-z0-9_+\-]+){1,2}", name.strip()):
        try:
            return ZoneInfo(name.strip())
        except (OSError, ValueError, KeyError):
            pass
    if place := place_of(name) or _cities().get(plain.replace(" ", "_")):
        return ZoneInfo(place)
    raise UnknownZone(f"“{name.strip()[:40]}” is no time zone; write one such as Europe/Lisbon or +01:00")


_OFFSET_BEHIND = re.compile(
    r"\s?(?:[(\[]|[,=/:]\s?|(?:is|i\.e\.|meaning)\s)\s?[(]?"
    r"((?:UTC|GMT)\s?[+\-−]\s?\d{1,2}(?::?\d{2})?|[+\-−]\d{2}:?\d{2})"
)


def with_offset(name: str, behind: str) -> str:
    """Return the name of a zone, or the offset behind it where one is written: `EST (UTC-4)` is UTC-4."""
    if name.strip("() ").lower() not in {*_FIXED, *_USUAL}:
        return name
    offset = _OFFSET_BEHIND.match(behind)
    return "".join(offset[1].split()).replace("−", "-") if offset else name


def is_zone(name: str) -> bool:
    """Return whether a name that is not empty is that of a zone."""
    try:
        return bool(name.strip()) and zone_of(name) is not None
    except UnknownZone:
        return False


@cache
def _cities() -> dict[str, str]:
    """Return the zones by the city in their names: `singapore` for Asia/Singapore."""
    pairs = (name.rsplit("/", 1) for name in sorted(available_timezones()) if name.split("/")[0] in _AREAS)
    return {city.lower(): f"{area}/{city}" for area, city in pairs}


def is_ambiguous(name: str) -> bool:
    """Return whether an abbreviation means different zones in different countries."""
    return name.strip("() ").lower() in _USUAL


def zone_name(zone: tzinfo) -> str:
    """Return how a zone is called: `UTC`, `Europe/Lisbon`, `PST`, `+01:00`."""
    if zone is UTC:
        return "UTC"
    if isinstance(zone, ZoneInfo):
        return zone.key
    return str(zone).removeprefix("UTC") or "UTC"


def _offset(hours: float, name: str) -> tzinfo:
    return timezone(timedelta(hours=hours), name) if hours else UTC
