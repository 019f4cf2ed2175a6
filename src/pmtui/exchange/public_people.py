"""People become roles: every name that a document knows, and how it is replaced in a text for outside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pmtui.checks.owners import is_nobody, is_team, split
from pmtui.document import Postmortem

_SOMEBODY = "colleague"
_ROLE_WORDS_TEXT = """
    on-call oncall primary secondary lead leader manager engineer developer analyst administrator admin
    director head chief owner commander facilitator responder operator monitoring support
"""
# Words that are names, too: as a part of a name they are replaced only with a capital letter.
_ORDINARY_TEXT = """
    april art august autumn bell berg bill black bond brook brown bush cash chance christian cook cross
    dale dawn day dean drew faith field fields flora forest fox frank gene glass grace grant gray green
    hall hope hunt hunter iris ivy jack jade jay joy june king lance law lee long love major mark mason
    max may miles mill moon new north page paris park pat penny pierce pool price prince ray reed rich
    river rob rock rose ruby sage salt sandy serene sky small stone storm summer sun sunny target van
    victor violet von wade wall wells west white will wood woods young
"""
_ROLE_WORDS = frozenset(_ROLE_WORDS_TEXT.split())
_ORDINARY = frozenset(_ORDINARY_TEXT.split())


def plain(text: str) -> str:
    """Return the text composed, and without signs that nobody sees and that could hide a word in two parts.

    Joiners stay, since emoji and some scripts need them.
    """
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii():
        return composed
    return "".join(sign for sign in composed if unicodedata.category(sign) != "Cf" or sign in "\u200c\u200d")


def folded(text: str) -> str:
    """Return the text as names are compared: full-width and small letters alike, without any joiner."""
    wide = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in wide if unicodedata.category(sign) != "Cf").casefold()


@dataclass(frozen=True)
class People:
    """The names of a document with the role that stands for each."""

    roles: dict[str, str]
    """By whole name."""
    parts: dict[str, str] = field(default_factory=dict)
    """By parts of names of several words; two people of one part are just a colleague."""

    def without_names(self, text: str) -> str:
        """Return the text with roles instead of names."""
        for name in sorted(self.roles, key=len, reverse=True):
            text = _replaced(text, _pattern(name, re.IGNORECASE), self.roles[name])
        for part in sorted(self.parts, key=len, reverse=True):
            flags = 0 if part.casefold() in _ORDINARY else re.IGNORECASE
            text = _replaced(text, _pattern(part, flags, part=True), self.parts[part])
        return text

    def names_in(self, text: str) -> list[str]:
        """Return the whole names that can still be read in a text, however they are written."""
        seen = " ".join(folded(text).split())
        return [name for name in self.roles if _pattern(folded(name), 0).search(seen)]


def people_of(document: Postmortem) -> People:
    """Return everybody whom the document names, with a role that may be told."""
    roles: dict[str, str] = {}
    for name, role in _named(document):
        for one in split(name) or [name]:
            one = " ".join(plain(one).split())
            if _is_name(one):
                roles.setdefault(one, role)
    parts: dict[str, str] = {}
    for name, role in roles.items():
        for part in _parts(name):
            parts[part] = role if parts.get(part, role) == role else _SOMEBODY
    people = People(roles, parts)
    # A role that somebody wrote can itself name a person.
    safe = {name: _told(role, people) for name, role in roles.items()}
    return People(safe, {part: _told(role, people) for part, role in parts.items()})


def _told(role: str, people: People) -> str:
    return role if people.without_names(role) == role else _SOMEBODY


def _named(document: Postmortem) -> Iterator[tuple[str, str]]:
    facts = document.facts
    yield facts.commander, "incident commander"
    yield facts.oncall_primary, "on-call engineer"
    yield facts.oncall_secondary, "second on-call engineer"
    for person in facts.people:
        yield person.name, " ".join(plain(person.role).split()) or _SOMEBODY
    yield facts.facilitator, "facilitator of the review"
    yield facts.owner, "author of the review"
    yield document.follow_up.responsible, "engineer responsible for the follow-up"
    for action in document.actions:
        yield action.owner, "engineer responsible"
    yield document.publication.by, _SOMEBODY
    for meeting in document.meetings:
        yield from ((name, _SOMEBODY) for name in (meeting.facilitator, meeting.note_taker))
        yield from ((name, _SOMEBODY) for name in meeting.attendees)
        yield from ((question.to, _SOMEBODY) for question in meeting.questions)
    for entry in document.timeline:
        yield from ((question.to, _SOMEBODY) for question in entry.questions)
    for approval in document.approvals:
        yield approval.by, _SOMEBODY
    for step in document.steps:
        yield step.by, _SOMEBODY


def _is_name(text: str) -> bool:
    """Return whether a text that stands where a person is expected is a name, and no team or role."""
    words = text.split()
    if not words or is_nobody(text) or is_team(text) or len(words) > 5:
        return False
    if not any(sign.isalpha() for sign in text) or len(text) < 2:
        return False
    if any(word.casefold() in _ROLE_WORDS for word in words):
        return False
    return len(words) == 1 or not words[0][:1].islower() or not words[-1][:1].islower()


def _parts(name: str) -> Iterable[str]:
    words = name.split()
    return (word for word in words if len(words) > 1 and len(word.strip(".,'-")) > 2 and word[:1].isalpha())


def _pattern(name: str, flags: int, *, part: bool = False) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, name.split()))
    if any("\u3040" <= sign <= "\u9fff" or "\uac00" <= sign <= "\ud7a3" for sign in name):
        return re.compile(words, flags)  # such scripts put no spaces between words
    months = r"(?<!\d )" if part else ""
    days = r"(?! \d)" if part else ""
    return re.compile(rf"{months}(?<!\w){words}(?!\w){days}", flags)


_SENTENCE_END = re.compile(r"(?:^|[.!?:]\s+|\n\s*)$")


def _replaced(text: str, pattern: re.Pattern[str], role: str) -> str:
    def put(match: re.Match[str]) -> str:
        before = text[max(0, match.start() - 4) : match.start()]
        return f"{'The' if _SENTENCE_END.search(before) else 'the'} {role}"

    return pattern.sub(put, text)
