"""Time zones as people and exports name them: `UTC`, `+01:00`, `Europe/Lisbon`, `PST`, `Pacific Time`."""

from __future__ import annotations

import re
from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from pmtui.document.zones import CITIES, HOURS, SEASONS
from pmtui.exchange.windows_zones import place_of

_OFFSET = re.compile(r"(?:utc|gmt)?\s?([+\-−])(\d{1,2}):?(\d{2})?")
# In running notes these are words more often than zones.
_WORDS_TOO = ("EAT", "ICT")
_FIXED = {
    **dict.fromkeys(("utc", "gmt", "z", "zulu"), 0.0),
    **{name.lower(): hours for name, hours in HOURS.items() if name not in _WORDS_TOO},
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
_BOTH = {
    sign.join(names): place
    for (winter, summer), place in SEASONS.items()
    for names in ((winter.lower(), summer.lower()), (summer.lower(), winter.lower()))
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
    if place := place_of(name) or zone_of_city(plain):
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


def zone_of_city(name: str) -> str:
    """Return the name of the zone of a city, such as Europe/Berlin; empty for what is none."""
    return _cities().get(name.lower().replace(" ", "_"), "")


@cache
def _cities() -> dict[str, str]:
    """Return the zones by city: `singapore`, which is in the zone's own name, and `munich`."""
    pairs = (name.rsplit("/", 1) for name in sorted(available_timezones()) if name.split("/")[0] in _AREAS)
    named = {city.lower().replace(" ", "_"): zone for city, zone in CITIES.items()}
    return {city.lower(): f"{area}/{city}" for area, city in pairs} | named


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
