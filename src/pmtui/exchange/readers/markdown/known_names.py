"""What a document knows of names: whom it names elsewhere, and which words it uses for things."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from pmtui.document.programs import PROGRAMS

_WORD = re.compile(r"(?<![\w@./-])[a-zà-ÿ]{3,}(?![\w-])")
_NAME_WORD = re.compile(r"(?<![\w.-])[A-ZÀ-Þ][a-zà-ÿ]{2,}(?![\w-])")
_COMPANIES_TEXT = """
    amazon asana auth0 azure digitalocean discord google heroku hetzner linode microsoft netlify notion okta
    ovh sendgrid shopify stripe supabase telegram trello twilio vercel
"""
_COMPANIES = frozenset(_COMPANIES_TEXT.split())
_INITIALS = 4
"""Letters from which on capitals are no initials."""
_NOBODY = PROGRAMS | _COMPANIES
# `CloudWatch`, but McCoy, DeShawn and DevOps are somebody.
_INNER_CAPITAL = re.compile(
    r"(?!(?:Mc|Mac|De|Di|La|Le|Van|Von|Fitz|O['’]|Jo|Sue|Lu|Mary|Anna?|Rae|Jean|Dee)[A-Z])[A-Z][a-z]+[A-Z](?!ps$)\w+"
)
_FULL_NAME = re.compile(rf"{_NAME_WORD.pattern}\s{_NAME_WORD.pattern}")
# Given names that stand in many a sentence as a word.
_GIVEN_TEXT = """
    art bill case chase cliff dale dean drew faith frank glen grace heath hope hunter jack joy june lane mark
    may miles page pat ray reed rich rob rose sue will
"""
_GIVEN = frozenset(_GIVEN_TEXT.split())
# Programs that are called as people are.
_CALLED_LIKE_PEOPLE = frozenset(
    ["athena", "aurora", "cassandra", "hudson", "iris", "jenkins", "julia", "loki", "luna", "ruby", "travis"]
)
_THINGS_TEXT = """
    access alarm alarms alert alerts alerting api backup backups cache capacity change changes check
    checks cluster code communication communications config configuration coverage dashboard dashboards
    data database deployment deployments detection documentation endpoint endpoints ends failover gateway
    improvement improvements infrastructure items jobs limit limits logging management mitigation
    monitoring network observability operations pipeline pipelines planning platform policy pool
    prevention process processes queue readiness recovery release releases reliability resilience response
    review reviews runbook runbooks schedule schema security server servers service services steps storage
    system systems tasks term terms testing tests threshold thresholds tooling training upgrade upgrades
    validation work
"""
_THINGS = frozenset(_THINGS_TEXT.split())
"""Last words of what is no name, whatever stands before them."""
_TEAM = re.compile(r"\b(?:team|squad|group|guild|crew|department|on-?call)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Known:
    """The names that a document holds, in small letters, and its text."""

    names: frozenset[str] = frozenset()
    text: str = ""

    def __contains__(self, name: str) -> bool:
        return name in self.names

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self.text))

    def is_program(self, text: str) -> bool:
        """Return whether words begin with the name of a program or service: `CloudWatch Alarm`."""
        first = text.strip("@*_`[]( ").split(maxsplit=1)[:1]
        if not first or text.startswith("@") or text.lower() in self.names or _TEAM.search(text):
            return False
        name = first[0].strip(",;:/&+)")
        if name.isupper() and len(name) < _INITIALS:
            return False
        if name.lower() in _CALLED_LIKE_PEOPLE and (full := _FULL_NAME.match(text)):
            return self._is_of_things(full.group().lower().split())
        return name.lower() in _NOBODY or _INNER_CAPITAL.fullmatch(name) is not None

    def is_thing(self, text: str) -> bool:
        """Return whether capital words are no name: the document has them in small letters, too.

        A field of work before a colon, “Public Endpoint: …”, looks just like the name of a person, and the
        names of many people are words.
        """
        if "@" in text or text.lower() in self.names or _TEAM.search(text):
            return False
        if self.is_program(text):
            return True
        words = [word.lower() for word in _NAME_WORD.findall(text)]
        if not _FULL_NAME.match(text):
            return any(word in self._words for word in words if word not in _GIVEN)
        if len(words) == len(text.strip("*_`[]():., ").split()) == _TWO:
            return self._is_of_things(words)
        return any(word in self._words for word in words[1:])

    def _is_of_things(self, words: list[str]) -> bool:
        """Return whether two words, in small letters, call a thing; “Long” and “Page” are names, too."""
        first, *_, last = words
        return last in _THINGS or (last in self._words and first in self._words and first not in _GIVEN)


_TWO = 2
NOBODY_KNOWN = Known()
