"""Who answers for something: one person, nobody yet, several, or a team that nobody can ask."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pmtui.checks.words import is_blank
from pmtui.patterns import pattern

# fmt: off
_BETWEEN = r"[;/&|]|\s\+\s|(?<=\w\w)\+(?=\w\w)(?![\w.-]{0,60}@)|\b(?:and|or|und|oder|et|y)\b"
_SEVERAL = pattern(rf",|{_BETWEEN}", re.IGNORECASE)
_HARD = pattern(_BETWEEN, re.IGNORECASE)
_HELPER = pattern(
    r"[\s,;([]{1,4}(?:(?:together )?with|w/|cc:?|c/c|mit|avec|con"
    r"|(?:supported|helped|assisted|backed up|reviewed) by"
    r"|(?:backup|helper|support|reviewer|deputy)s?:)\s{1,4}",
    re.IGNORECASE,
)
_BRACKET = pattern(r"([^()\[\]]{1,200})[(\[]([^()\[\]]{1,200})[)\]]")
_TURNED = pattern(r"\s*[^\W\d_][^\s,]{0,60},\s{0,3}[^\W\d_][^\s,]{0,60}\s*")
_PARTICLE = pattern(
    r"(?:(?:van|von|vom|zu|zum|zur|de|der|den|des|del|della|di|da|do|dos|das|du|la|le|las|los|ten|ter|te|el|al|bin|ibn"
    r"|af|av|mac|st\.?|saint|san|'t) ){1,3}[^\W\d_][^\s,]{1,60}(?: [^\W\d_][^\s,]{1,60})?,"
    r" ?[^\W\d_][^\s,]{0,60}(?: [^\W\d_][^\s,]{0,60})?",
    re.IGNORECASE,
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "dr", "md", "msc", "bsc", "mba", "esq", "cissp"})
_NOBODY = frozenset({
    "nobody", "no one", "noone", "unassigned", "niemand", "personne", "nadie", "me", "myself", "i", "self",
    "you", "n.n", "n. n", "nn", "nomen nescio", "new hire", "the new hire", "next hire", "the next hire",
    "future hire", "new joiner", "the new joiner", "to be hired", "vacant", "vacancy",
})
_EVERYBODY = frozenset({"all", "everyone", "everybody", "anyone", "somebody", "someone", "us", "we"})
_COLLECTIVE = frozenset({
    "team", "teams", "squad", "squads", "department", "dept", "guild", "tribe", "crew", "people", "folks",
    "équipe", "équipes", "equipo", "betriebsteam", "netzwerkteam", "plattformteam", "entwicklungsteam",
    "datenbankteam", "infrastrukturteam", "sicherheitsteam",
})
_TEAM = frozenset({
    "team", "teams", "squad", "squads", "department", "dept", "group", "guild", "tribe", "crew", "staff",
    "engineering", "engineers", "developers", "devs", "dev", "ops", "sre", "sres", "devops",
    "operations", "support", "platform", "infra", "infrastructure", "backend", "frontend", "qa",
    "security", "product", "management", "leadership", "it", "dbas", "admins", "administrators", "sysadmins",
    "vendor", "vendors", "supplier", "suppliers", "provider", "marketing", "sales", "legal", "finance", "hr",
    "network", "networks", "networking", "database", "databases", "storage", "hosting", "helpdesk",
    "compliance", "procurement", "netzwerk", "netz", "betrieb", "entwicklung", "technik", "infrastruktur",
    "vertrieb", "einkauf",
    "abteilung", "geschäftsführung", "alle", "tous", "réseau", "exploitation", "redes", "sistemas",
})
_TURNS = frozenset({
    "on-call", "oncall", "call", "duty", "shift", "rota", "rotation", "whoever", "standby", "pager",
    "day", "week",
})
_OF_A_TURN = frozenset({
    "on", "of", "in", "is", "has", "holds", "with", "for", "this", "next", "current", "week's",
    "today's", "weekly", "primary", "secondary", "first", "second", "1st", "2nd", "line", "person", "a",
    "an", "any", "respective", "engineer", "developer", "operator", "dba", "admin", "administrator",
    "sysadmin", "manager", "supervisor", "technician", "responder", "commander",
    "agent", "analyst", "officer", "controller", "dispatcher", "nurse", "doctor", "night", "day",
    "late", "early", "weekend", "incident", "release", "network", "database", "production", "system",
    "systems", "site", "service", "desk", "clinical", "data", "cloud", "web", "mobile",
})
_RUN_BY = frozenset({
    "oncall", "call", "ops", "sre", "sres", "devs", "eng", "engineering", "support", "admins", "rota",
    "rotation", "owners", "maintainers",
})
"""What the handle of a group ends in: `payments-oncall`."""
_COMPANY = pattern(
    r"[^\n]{1,80}?[\s,](?:GmbH(?: & Co\.? KG)?|mbH|AG|KG|OHG|GbR|e\.V\.|(?i:inc|ltd|llc|llp|plc|corp|pty)\.?"
    r"|Limited|Corporation|B\.?V\.?|N\.V\.|S\.A\.|SARL|SAS|SRL|S\.r\.l\.|S\.p\.A\.|Oyj?|A/S)\s*"
)
_MAILBOX = pattern(r"\s*<?([^\s@<>]{1,64})@[^\s@<>]{1,190}\.[^\W\d_]{2,24}>?\s*")
_NO_PERSON = frozenset({
    "jira", "slack", "teams", "pagerduty", "opsgenie", "github", "gitlab", "jenkins", "grafana", "datadog",
    "servicenow", "zendesk", "bot", "cron", "script", "automation", "renovate", "dependabot",
})
_ONE_PERSON = frozenset({
    "lead", "leader", "head", "manager", "chief", "director", "owner", "captain", "on-call", "oncall",
    "officer", "vp", "cto",
})
_FIELDS = frozenset({
    "payments", "payment", "billing", "checkout", "identity", "login", "auth", "data", "web", "mobile", "api",
    "core", "cloud", "delivery", "logistics", "search", "accounts", "orders", "catalogue", "catalog",
    "growth", "monitoring", "observability", "releases", "release", "apps", "systems", "services",
    "reliability",
})
"""What a team works on: with an @ before it, the handle of that team."""
_FILLER = frozenset({"the", "whole", "entire", "of", "our"})
# fmt: on


@lru_cache(maxsize=512)
def is_nobody(owner: str) -> bool:
    """Return whether an owner is missing, or a placeholder such as TBD."""
    return is_blank(owner) or owner.strip(" .!?()").casefold() in _NOBODY


@lru_cache(maxsize=512)
def is_several(owner: str, known: frozenset[str] = frozenset()) -> bool:
    """Return whether several are named: `A, B`, `A and B`, `A/B`, `A with B`.

    `Laine, Mika` is one where `known`, names in small letters, has Mika Laine.
    """
    return "@" not in owner and not is_nobody(owner) and len(_people(owner, known)) > 1


class Owners(NamedTuple):
    """Several owners: whom a fix keeps, whom it names in a note, and whether that is sure."""

    first: str
    others: tuple[str, ...]
    is_sure: bool
    """Whether the text itself says who answers for it: the others help, or are nobody yet."""


def told_apart(owner: str, known: frozenset[str] = frozenset()) -> Owners | None:
    """Return who is first of several owners and who the others are; None where nobody can tell.

    `Laine, Mika` may be two people or one, and a team cannot answer.
    """
    first, helpers = _with_helpers(owner.strip())
    names = _people(first, known)
    others = [*names[1:], *(name for part in helpers for name in _people(part, known))]
    if not names or not others or is_nobody(names[0]) or is_team(names[0]) or may_be_one(owner, known):
        return None
    is_sure = all(is_nobody(name) for name in names[1:])
    return Owners(names[0], tuple(others), is_sure)


def may_be_one(owner: str, known: frozenset[str] = frozenset()) -> bool:
    """Return whether two names may be one person, surname first: one comma, and no full name before it."""
    before, comma, after = owner.strip().partition(",")
    if not comma or _SEVERAL.search(after) or _HELPER.search(owner) or _SEVERAL.search(before):
        return False
    if before.strip().casefold() in known or any(
        is_nobody(name) or is_team(name) for name in (before, after)
    ):
        return False
    return len(after.split()) == 1


def _people(owner: str, known: frozenset[str]) -> list[str]:
    """Return the names in a text, each once; a surname stays with the given name that follows its comma."""
    first, helpers = _with_helpers(owner)
    names: list[str] = []
    for part in _HARD.split(first):
        if _is_turned(part, known) or (";" in first and _TURNED.fullmatch(part)):
            names.append(part.strip())
        else:
            names += [name.strip(" )(") if "," in part else name for name in _without_suffix(part)]
    names += [name for part in helpers for name in _people(part, known)]
    return list(dict.fromkeys(name for name in map(str.strip, names) if name))


def _with_helpers(owner: str) -> tuple[str, list[str]]:
    """Return what stands before `with`, `cc` and the like, and what follows each of them."""
    parts = [part.strip(" ,;()[]") for part in _HELPER.split(owner)]
    if len(parts) == 1 or not parts[0]:
        bracket = _BRACKET.fullmatch(owner.strip())
        if bracket and _SEVERAL.search(bracket[2]):
            return bracket[1].strip(), [bracket[2]]
        return owner.strip(" ,;"), []
    return parts[0], parts[1:]


def _is_turned(part: str, known: frozenset[str]) -> bool:
    """Return whether this is one person, surname first: somebody known, or what can only be a surname."""
    name = turned(part)
    if not name:
        return False
    return (
        name.casefold() in known or _PARTICLE.fullmatch(part.strip()) is not None or _is_surname_first(part)
    )


def _is_surname_first(part: str) -> bool:
    """Return whether a double surname, and no given name, comes before one: `Brandt-Moser, Hans`."""
    last, _, first = part.partition(",")
    halves = last.strip().casefold().split("-")
    if len(halves) < 2 or " " in last.strip() or not all(len(half) > 2 for half in halves):
        return False
    # The rules of language ask for owners, so that this cannot stand above.
    from pmtui.checks.language.given_names import GIVEN_NAMES

    return 1 <= len(first.split()) <= 2 and GIVEN_NAMES.isdisjoint(halves) and not is_team(last)


def _without_suffix(part: str) -> list[str]:
    names: list[str] = []
    for name in part.split(","):
        if names and name.strip().rstrip(".").casefold() in _SUFFIXES:
            names[-1] = f"{names[-1]},{name}"
        else:
            names.append(name)
    return names


@lru_cache(maxsize=512)
def is_team(owner: str) -> bool:
    """Return whether a team or everybody is named rather than one person or one role."""
    if mailbox := _MAILBOX.fullmatch(owner):
        owner = mailbox[1]
    words = [word for word in _words_of(owner) if word not in _FILLER]
    if _is_turn(words) or _is_group(owner) or _is_field(owner, words):
        return True
    if not words or any(word in _ONE_PERSON for word in words):
        return False
    if any(word in _COLLECTIVE for word in words):
        return True
    return words[0] in _EVERYBODY or all(word in _TEAM or word in _NO_PERSON for word in words)


def _words_of(owner: str) -> list[str]:
    """Return the words of an owner in small letters; `@infra-team` has two, `on-call` is one."""
    words: list[str] = []
    for word in owner.casefold().replace("(", " ").replace(")", " ").lstrip(" @").split():
        words += [word] if word in _TURNS else filter(None, word.replace("_", "-").split("-"))
    return words


def _is_group(owner: str) -> bool:
    """Return whether this is the handle of a group: `@payments-oncall`, `search_sre`."""
    first, *others = owner.strip(" @").casefold().replace("_", "-").split("-")
    return bool(first and others) and " " not in owner.strip() and others[-1] in _RUN_BY


def _is_field(owner: str, words: list[str]) -> bool:
    """Return whether this is the handle of those who work on something: `@payments`, `@data-platform`."""
    return (
        owner.lstrip().startswith("@")
        and bool(words)
        and all(word in _FIELDS or word in _TEAM for word in words)
    )


@lru_cache(maxsize=512)
def is_company(owner: str) -> bool:
    """Return whether the form of a company ends the name: `Ortano GmbH`."""
    return _COMPANY.fullmatch(owner) is not None


def _is_turn(words: list[str]) -> bool:
    """Return whether nothing but a role in a rota is named, which is somebody else each week."""
    return not _TURNS.isdisjoint(words) and all(
        word in _TURNS or word in _OF_A_TURN or word in _TEAM for word in words
    )


def turned(owner: str) -> str:
    """Return `Mika Laine` for `Laine, Mika`; empty text for what has not this form."""
    last, comma, first = owner.partition(",")
    if not comma or "," in first or is_blank(first) or is_blank(last):
        return ""
    return " ".join((*first.split(), *last.split()))


def split(owner: str) -> list[str]:
    """Return every part of a text that may be a name, each once and in their order."""
    if "@" in owner or is_nobody(owner) or not _SEVERAL.search(owner.strip(" ,;")):
        return [owner.strip()] if not is_blank(owner) else []
    names = (name.strip() for name in _SEVERAL.split(owner))
    return list(dict.fromkeys(name for name in names if name))
