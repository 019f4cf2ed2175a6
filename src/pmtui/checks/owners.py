"""Who answers for something: one person, nobody yet, several, or a team that nobody can ask."""

from __future__ import annotations

import re
from functools import lru_cache

from pmtui.checks.words import is_blank
from pmtui.patterns import pattern

# fmt: off
_SEVERAL = pattern(r"[,;/&|]|\s\+\s|\b(?:and|or|und|oder|et|y)\b", re.IGNORECASE)
_NOBODY = frozenset({"nobody", "no one", "noone", "unassigned", "niemand", "personne", "nadie"})
_EVERYBODY = frozenset({"all", "everyone", "everybody", "anyone", "somebody", "someone", "us", "we"})
_COLLECTIVE = frozenset({"team", "teams", "squad", "squads", "department", "dept", "guild", "tribe", "crew"})
_TEAM = frozenset({
    "team", "teams", "squad", "squads", "department", "dept", "group", "guild", "tribe", "crew", "staff",
    "engineering", "engineers", "developers", "devs", "dev", "ops", "sre", "sres", "devops",
    "operations", "support", "platform", "infra", "infrastructure", "backend", "frontend", "qa",
    "security", "product", "management", "leadership", "it", "dbas", "admins", "administrators", "sysadmins",
    "vendor", "vendors", "supplier", "suppliers", "provider", "marketing", "sales", "legal", "finance", "hr",
})
_ROTA = frozenset({
    "on-call", "oncall", "on call", "on-call engineer", "on-call primary", "on-call secondary",
    "primary on-call", "secondary on-call", "engineer on-call", "whoever is on-call", "whoever is on call",
})
_ONE_PERSON = frozenset({
    "lead", "leader", "head", "manager", "chief", "director", "owner", "captain", "on-call", "oncall",
    "officer", "vp", "cto",
})
_FILLER = frozenset({"the", "whole", "entire", "of", "our"})
# fmt: on


@lru_cache(maxsize=512)
def is_nobody(owner: str) -> bool:
    """Return whether an owner is missing, or a placeholder such as TBD."""
    return is_blank(owner) or owner.strip(" .!?()").casefold() in _NOBODY


@lru_cache(maxsize=512)
def is_several(owner: str) -> bool:
    """Return whether several are named: `A, B`, `A and B`, `A/B`."""
    return "@" not in owner and not is_nobody(owner) and _SEVERAL.search(owner.strip(" ,;")) is not None


@lru_cache(maxsize=512)
def is_team(owner: str) -> bool:
    """Return whether a team or everybody is named rather than one person or one role."""
    if owner.strip().casefold() in _ROTA:  # which is somebody else each week
        return True
    words = [
        word for word in owner.casefold().replace("(", " ").replace(")", " ").split() if word not in _FILLER
    ]
    if not words or any(word in _ONE_PERSON for word in words):
        return False
    if any(word in _COLLECTIVE for word in words):
        return True
    return words[0] in _EVERYBODY or all(word in _TEAM for word in words)


def turned(owner: str) -> str:
    """Return `Mika Laine` for `Laine, Mika`; empty text for what has not this form."""
    last, comma, first = owner.partition(",")
    if not comma or "," in first or is_blank(first) or is_blank(last):
        return ""
    return " ".join((*first.split(), *last.split()))


def split(owner: str) -> list[str]:
    """Return the names of several owners, each once and in their order; a single one alone."""
    if not is_several(owner):
        return [owner.strip()] if not is_blank(owner) else []
    names = (name.strip() for name in _SEVERAL.split(owner))
    return list(dict.fromkeys(name for name in names if name))
