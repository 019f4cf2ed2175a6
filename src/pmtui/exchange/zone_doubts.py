"""What is doubtful about the short name of a zone: other countries use it, or it is of the other season."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pmtui.document.times import show_day
from pmtui.document.zones import SEASONS
from pmtui.exchange.zones import UnknownZone, is_ambiguous, zone_of

# Names of one season that are said of another time, too: in London everybody knows, who writes GMT elsewhere
# means UTC, and in Arizona, Queensland and Darwin the clocks are never changed.
_ALL_YEAR = ("GMT", "MST", "AEST", "ACST")


def zone_doubts(names: Iterable[str], days: Iterable[date]) -> tuple[str, ...]:
    """Return a sentence for each name of a zone that may be meant in another way on one of these days."""
    known = sorted(set(days))
    told: list[str] = []
    for name in dict.fromkeys(name.upper() for name in names if name):
        if is_ambiguous(name):
            told.append(f"{name} was read as UTC{offset_of(name)}; elsewhere it means another zone.")
            continue
        for (winter, summer), place in SEASONS.items():
            if name not in (winter, summer) or name in _ALL_YEAR:
                continue
            other = summer if name == winter else winter
            if (day := _other_season(place, name == summer, known)) is not None:
                told.append(
                    f"{name} was read as UTC{offset_of(name)}, but on {show_day(day)} clocks there showed"
                    f" {other}. If that was meant, write {other} or {place} in the text."
                )
    return tuple(told)


def _other_season(place: str, summer: bool, days: Iterable[date]) -> date | None:
    """Return the first of the days on which it was not summer there, or was."""
    zone = ZoneInfo(place)
    for day in days:
        noon = datetime.combine(day, time(12), UTC).astimezone(zone)
        if bool(noon.dst()) != summer:
            return day
    return None


def offset_of(name: str) -> str:
    """Return what the clocks of a zone are ahead of UTC, as `+05:30`; empty for a name that is no zone."""
    try:
        ahead = zone_of(name).utcoffset(None) or timedelta()
    except UnknownZone:
        return ""
    minutes = int(ahead.total_seconds() // 60)
    return f"{'+' if minutes >= 0 else '-'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
