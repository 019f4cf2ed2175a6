"""Zones as post-mortems name them: `PST`, `CET`, `UTC+2`, `Eastern`, and what they are apart from UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple
from unicodedata import normalize

from pmtui.document.zones import COUNTRIES
from pmtui.exchange.changed_clocks import to_utc
from pmtui.exchange.zones import ABBREVIATIONS, UnknownZone, is_ambiguous, with_offset, zone_of_city
from pmtui.exchange.zones import zone_of as known_zone

_MORE = {
    "MEZ": "CET",
    "MESZ": "CEST",
    "日本時間": "JST",
    "北京时间": "Asia/Shanghai",
    "东八区": "Asia/Shanghai",
    "CENTRAL EUROPEAN TIME": "Europe/Berlin",
    "CENTRAL EUROPEAN STANDARD TIME": "CET",
    "CENTRAL EUROPEAN SUMMER TIME": "CEST",
    "EASTERN EUROPEAN TIME": "Europe/Helsinki",
    "EASTERN EUROPEAN SUMMER TIME": "EEST",
    "WESTERN EUROPEAN TIME": "Europe/Lisbon",
    "BRITISH SUMMER TIME": "BST",
    "GREENWICH MEAN TIME": "GMT",
    "COORDINATED UNIVERSAL TIME": "UTC",
    "UNIVERSAL TIME": "UTC",
    "JAPAN STANDARD TIME": "JST",
    "INDIAN STANDARD TIME": "IST",
    "INDIA STANDARD TIME": "IST",
}
_NAMES = f"{ABBREVIATIONS.upper()}|MEZ|MESZ".replace("OR", "or")
_LONG = "日本時間|北京时间|东八区"
_WORDS = (
    r"(?:Central|Eastern|Western) European(?: Summer| Standard)? Time|British Summer Time|Greenwich Mean Time"
    r"|(?:Coordinated )?Universal Time|Japan Standard Time|Indian? Standard Time"
)
NAMED = (
    rf"(?:(?:UTC|GMT)\s?[+-−]\d{{1,2}}(?::?\d{{2}})?(?![A-Za-z])|(?:{_NAMES})(?![A-Za-z])"
    rf"|{_WORDS}"
    rf"|(?:[Ee]astern|[Pp]acific|[Mm]ountain|[Cc]entral)(?:\s(?:[Ss]tandard"
    rf"|[Dd]aylight))?(?:\s[Tt]ime)?(?! European)|{_LONG})"
)
NAMED = NAMED.replace("[+-−]", "[+−-]")
PLACES = r"(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Z][\w-]+(?:/[A-Z][\w-]+)?"
NAMED = rf"(?:{PLACES}|{NAMED})"
_IN_PROSE = re.compile(
    rf"(?:(?<![^\W_])(?:in|all|are|[Tt]imes?|zone|timezone|local|per)\b|[(\[,:/]|\s-|時刻|时间"
    rf"|全時刻は)[^\n.;]{{0,30}}?(?<![A-Za-z])(?P<zone>{NAMED})"
)
_ALONE = re.compile(rf"(?<![A-Za-z])(?P<zone>{NAMED})(?![A-Za-z])")


class Zone(NamedTuple):
    """A zone under the name that the text uses; `sure` is less where several countries use that name."""

    name: str
    info: tzinfo
    sure: float = 1.0

    def utc(self, local: datetime) -> datetime:
        """Return the instant of a local time; the same clock in UTC where it lies outside of the calendar."""
        try:
            return to_utc(local.replace(tzinfo=self.info))
        except (OverflowError, ValueError):
            return local.replace(tzinfo=UTC)


UNNAMED = Zone("", UTC, 0.6)
"""The zone of times that say none: UTC, but who knows."""


def zone_of(text: str) -> Zone | None:
    """Return the zone that a text names, `PST`, `UTC+2` or `+02:00`; None if it names none."""
    written = " ".join(text.split()).strip("()[] ").replace("−", "-")
    plain = re.sub(
        r"\s?(?:standard|daylight)?(?:\s?time)?$", "", _MORE.get(written.upper(), written), flags=re.I
    )
    if not plain:
        return None
    try:
        info = known_zone(plain)
    except (UnknownZone, OSError, KeyError):
        return None
    name = written.upper() if written.isalpha() and len(written) <= 4 else written
    return Zone(name, info, 0.8 if is_ambiguous(plain) else 1.0)


_BESIDE_CLOCK = re.compile(
    rf"\d[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?[(\[]?(?P<zone>{NAMED})(?![A-Za-z])", re.IGNORECASE
)


def only_zone(text: str) -> Zone | None:
    """Return the zone that stands beside clocks somewhere in a text, if it is the same everywhere."""
    names = {match["zone"].upper() for match in _BESIDE_CLOCK.finditer(text[:200_000])}
    found = zone_of(names.pop()) if len(names) == 1 else None
    return found._replace(sure=min(found.sure, 0.7)) if found else None


def zone_named_in(text: str) -> Zone | None:
    """Return the zone in which a sentence or a heading says that the times are, as in “all times in PST”."""
    short = text[:400]
    match = _IN_PROSE.search(short) or (_ALONE.search(short) if len(short) < 40 else None)
    if match is None:
        return _of_place(short)
    return zone_of(with_offset(match["zone"], short[match.end("zone") :]))


def _of_place(text: str) -> Zone | None:
    """Return the zone of a city or country that a sentence names: “Times are Helsinki time”."""
    for match in _PLACE_TIME.finditer(text):
        place = next(name for name in match.groups() if name)
        bare = normalize("NFD", place).encode("ascii", "ignore").decode()
        first = (bare.split() or [place])[0]  # of letters such as “Ø” nothing is left
        towns = (place, bare, first.removesuffix("er"), first)
        known = COUNTRIES.get(place.lower()) or next(filter(None, map(zone_of_city, towns)), "")
        if known and (found := zone_of(known)) is not None:
            return found._replace(name=f"{place} time")
    return None


_PLACE = r"([A-ZÀ-Þ][a-zà-ÿ]{2,15}(?:\s[A-Z][a-z]{2,12})?)"
_PLACE_TIME = re.compile(
    rf"(?<![^\W_]){_PLACE}(?:\s[Ll]ocal)?\s[Tt]imes?\b"
    rf"|\b[Ll]ocal(?:\s[Tt]ime)?,?\s?[(]?{_PLACE}[)]"
    rf"|(?:[Tt]imes?\b|[Zz]one\b|[Ss]tamps?\b)[^\n.;]{{0,30}}?\b{_PLACE}(?:\s[Ll]ocal)?\s[Tt]ime\b"
    rf"|\blocal time (?:in|of|for)\s{_PLACE}"
    rf"|\b(?i:heures?|horas?|hora local|ora|orari?o?|hor[áa]rios?|tijd(?:en)?|tider|tidszon"
    r"|(?:uhr)?zeit(?:en)?|fuso)\b"
    rf"[^\n.;:\d]{{0,20}}?\s(?:de|d['’]|di|in|i|von|locale de|da)\s{_PLACE}"
    r"|\b([A-Z][a-zà-ÿ]{2,15}?)(?:er|se) (?:Orts)?[Zz]eit\b"
    r"|\b[Tt]imes?\s(?:(?:are|is|in|all|shown|given)\s){0,3}(?:the\s)?(UK)\b|\b(UK)\s(?:local\s)?time\b"
)
