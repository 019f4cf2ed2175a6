"""Every name that a document holds in a field for people: whose it is, and what else it says about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from pmtui.checks.language.given_names import GIVEN_NAMES
from pmtui.checks.language.person_words import DEPARTMENTS, ROLES, SOFTWARE
from pmtui.checks.language.sentences import words
from pmtui.checks.outside.folding import bare
from pmtui.checks.outside.plain import plain
from pmtui.checks.owners import is_nobody, is_team, split, turned
from pmtui.document import Part, Postmortem
from pmtui.document.fields import FieldKind, fields_of
from pmtui.patterns import pattern

SOMEBODY = "colleague"
ROLE_WORDS = words("""
    on-call oncall primary secondary lead leader manager engineer developer analyst administrator admin
    director head chief owner commander facilitator responder operator monitoring support officer scribe
    dispatcher liaison communications comms coordinator reviewer author vendor customer user client bot job
    scheduler service system cron pipeline deployment alert alerting pager automation agent duty shift
""")
"""Words that tell what somebody, or a machine, does."""
ROLES_ELSEWHERE = frozenset(
    map(
        bare,
        words("""
    dienst betrieb bereitschaft rufbereitschaft leitstand störungsstelle kasse vertrieb einkauf buchhaltung
    entwickler entwicklerin techniker technikerin betreiber anbieter kunde kunden nutzer leitung
    équipe exploitation astreinte responsable ingénieur ingénieure développeur développeuse technicien
    technicienne assistance fournisseur client clients direction hébergeur
    soporte guardia equipo atención operaciones desarrollo ingeniero ingeniera técnico técnica proveedor
    cliente clientes suporte plantão atendimento equipe operações desenvolvimento fornecedor
    assistenza reperibile sviluppo fornitore clienti beheer klantenservice storingsdienst leverancier
    kundtjänst drift jour vakt beredskap kundeservice leverandør leverantör
"""),
    )
)
"""The same in other languages, as far as the words are short; long ones are known by their endings."""
_DUTY_ELSEWHERE = pattern(
    r"(?:dienst|leitung|betreuung|abteilung|team|bereitschaft|zentrale|technik|entwicklung|verwaltung|support"
    r"|betrieb|stelle|service|ingenieur|ingenieurin|entwickler|entwicklerin|techniker|technikerin|mitarbeiter"
    r"|mitarbeiterin|verantwortliche|verantwortlicher|beauftragte|beauftragter|anbieter|tjanst|vakt)\Z"
)
_PRONOUNS = frozenset({"she", "he", "they", "her", "him", "them", "hers", "his", "theirs"})
# Keys of fields that this version does not know, and that name people.
_PEOPLE_KEYS = pattern(
    r"(?:^|_)(?:authors?|reviewers?|approvers?|approved_by|owners?|actors?|assignees?|by|people|persons?"
    r"|names?|attendees|participants|responders?|commander|facilitator|lead|contacts?|reporters?|reported_by"
    r"|scribe|on_?call|members?|manager|note_taker|who)(?:$|_)"
)
# A role that is told by another person: `wife of Zyta`.
_OF_SOMEBODY = pattern(
    r"\b(?i:wife|husband|partner|son|daughter|brother|sister|friend|assistant|secretary|deputy|boss|manager"
    r"|supervisor|mentor|successor|predecessor|replacement|stand-in|substitute|trainee)[ ](?:of|to|for|von)"
    r"[ ][^\W\d_a-z]"
)
_MAIL = pattern(r"<?([\w.+%'-]{1,64})@[\w.-]{1,255}>?")
_QUOTED = pattern(r"[\"“”„«»‘’]([^\"“”„«»‘’]{1,40})[\"“”„«»‘’]|(?<!\w)'([^']{1,40})'(?!\w)")
_BRACKETS = pattern(r"[(\[{<]([^()\[\]{}<>]{1,60})[)\]}>]")
_ALSO = pattern(r"\b(?:aka|a\.k\.a\.|called|alias)\s+(?=\S)", re.IGNORECASE)
_JOINTS = pattern(r"[._+]|(?<=[a-z])(?=[A-Z])")


class Named(NamedTuple):
    """What stands in a field for people."""

    text: str
    role: str
    path: str
    sure: bool = True
    """Whether the field holds nothing but people; a role may be a machine."""
    imported: bool = False
    """Whether an import has filled the field: then a single word is the name of an account."""


@dataclass(frozen=True, slots=True)
class Name:
    """One person as a document names them."""

    words: tuple[str, ...]
    role: str
    path: str
    sure: bool
    """Whether it is certainly a person, so that a role may stand instead; else a use of it is asked about."""
    nicks: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    """Words in brackets after the name: they may be another name, or what the person works on."""
    login: str = ""
    whole: str = ""
    """As it was written."""


def names_of(document: Postmortem) -> Iterator[Name]:
    """Yield every person whom a field of the document names, with a role that may be told."""
    things = things_of(document)
    for named in (*_fields(document), *_unknown_fields(document)):
        for text in _each(named.text):
            if name := _name(text, named, things):
                yield name


def things_of(document: Postmortem) -> frozenset[str]:
    """Return the words that name parts of the system: who is called so is asked about."""
    return _things((*document.facts.services, *document.facts.tags))


@lru_cache(maxsize=8)
def _things(texts: tuple[str, ...]) -> frozenset[str]:
    parts = (word for text in texts for word in re.split(r"[\s_/-]+", text))
    return frozenset(map(bare, parts)) | DEPARTMENTS | SOFTWARE


def _fields(document: Postmortem) -> Iterator[Named]:
    facts = document.facts
    yield Named(facts.commander, "incident commander", "facts.commander")
    yield Named(facts.oncall_primary, "on-call engineer", "facts.oncall_primary")
    yield Named(facts.oncall_secondary, "second on-call engineer", "facts.oncall_secondary")
    for person in facts.people:
        yield Named(person.name, _told(person.role), f"facts.people[{person.id}].name")
    yield Named(facts.facilitator, "facilitator of the review", "facts.facilitator")
    yield Named(facts.owner, "author of the review", "facts.owner")
    yield Named(
        document.follow_up.responsible, "engineer responsible for the follow-up", "follow_up.responsible"
    )
    for action in document.actions:
        yield Named(action.owner, "engineer responsible", f"actions[{action.id}].owner")
    yield Named(document.publication.by, SOMEBODY, "publication.by")
    for reader in document.publication.shared_with:
        if {bare(word) for word in reader.split()} & GIVEN_NAMES:  # else it may be a customer or a team
            yield Named(reader, SOMEBODY, "publication.shared_with", sure=False)
    for meeting in document.meetings:
        at = f"meetings[{meeting.id}]"
        yield Named(meeting.facilitator, SOMEBODY, f"{at}.facilitator")
        yield Named(meeting.note_taker, SOMEBODY, f"{at}.note_taker")
        yield from (Named(name, SOMEBODY, f"{at}.attendees") for name in meeting.attendees)
        yield from (Named(row.to, SOMEBODY, f"{at}.questions[{row.id}].to") for row in meeting.questions)
    for entry in document.timeline:
        at = f"timeline[{entry.id}]"
        # What an import has filled is whoever acted there, most often by name.
        if entry.role:
            imported = bool(entry.source.strip())
            yield Named(entry.role, SOMEBODY, f"{at}.role", sure=False, imported=imported)
        yield from (Named(row.to, SOMEBODY, f"{at}.questions[{row.id}].to") for row in entry.questions)
    for approval in document.approvals:
        yield Named(approval.by, SOMEBODY, "approvals")
    for step in document.steps:
        yield Named(step.by, SOMEBODY, "steps")


def _told(role: str) -> str:
    """Return a role that can stand in a sentence after "the"."""
    parts = " ".join(plain(role).split())
    parts = re.sub(r"^(?:the|a|an)\s+", "", parts, flags=re.IGNORECASE)
    if _OF_SOMEBODY.search(parts):
        return SOMEBODY
    simple = len(parts.split()) <= 6 and not re.search(r"[,;:()\[\]/\"“”<>@]|\d", parts)
    return parts if parts and simple else SOMEBODY


def _unknown_fields(part: Part, path: str = "") -> Iterator[Named]:
    """Yield what stands in fields that this version does not know, and that seem to name people."""
    for name, value in (part.model_extra or {}).items():
        yield from _unknown(value, f"{path}{name}", bool(_PEOPLE_KEYS.search(name.lower())))
    for name in _holders(type(part)):
        value = getattr(part, name)
        for row in value if isinstance(value, tuple) else (value,):
            if isinstance(row, Part):
                yield from _unknown_fields(row, f"{path}{name}.")


@cache
def _holders(part: type[Part]) -> tuple[str, ...]:
    """Return the fields that hold parts or rows; all the others cannot hold an unknown field."""
    kinds = (FieldKind.PART, FieldKind.ROWS)
    return tuple(field.name for field in fields_of(part) if field.kind in kinds)


def _unknown(value: object, path: str, people: bool) -> Iterator[Named]:
    if isinstance(value, str) and people:
        yield Named(value, SOMEBODY, path)
    elif isinstance(value, list | tuple):
        for row in value:
            yield from _unknown(row, path, people)
    elif isinstance(value, dict):
        for key, below in value.items():
            named = people or bool(_PEOPLE_KEYS.search(str(key).lower()))
            yield from _unknown(below, f"{path}.{key}", named)


@lru_cache(maxsize=2048)
def _each(text: str) -> list[str]:
    """Return the people whom a text names, one by one."""
    kept = " ".join(plain(text).split())
    last, comma, first = kept.partition(",")
    if comma and len(last.split()) == len(first.split()) == 1 and (name := turned(kept)):
        return [name]
    if _BRACKETS.search(kept):  # what stands in brackets belongs to the name before it
        return [one for one in re.split(r"[,;&]\s*(?![^()]*\))", kept) if one.strip()]
    return split(kept) or [kept]


@lru_cache(maxsize=2048)
def _name(text: str, named: Named, things: frozenset[str]) -> Name | None:
    core, nicks, doubtful, login = _taken_apart(text.strip())
    parts = tuple(core.split())
    if not parts and not login:
        return None
    if parts and not _is_name(" ".join(parts)):
        if not login or _is_duty(login):
            return None
        parts = ()
    spoken = tuple(word.strip(".,;:") for word in parts) or _words_of(login)
    if len(spoken) == 1 and not login and not spoken[0].istitle():
        login, spoken = spoken[0], _words_of(spoken[0]) or spoken
    if len(spoken) <= 1 and bare(login) in things:
        return None  # a part of the system that answers for itself
    sure = _is_certain(spoken, named, things, alone=len(parts) <= 1)
    if not named.sure and not sure and not _is_like_a_person(spoken, login, named, things):
        return None
    return Name(spoken, named.role, named.path, sure, nicks, doubtful, login, text.strip())


def _is_certain(parts: tuple[str, ...], named: Named, things: frozenset[str], *, alone: bool) -> bool:
    """Return whether a name is that of a person and of nothing else, so that a role may stand for it."""
    low = [bare(word) for word in parts]
    if any(word in things or word in ROLE_WORDS for word in low):
        return False
    given = any(word in GIVEN_NAMES for word in low)
    if alone or not named.sure:
        return given and parts[0][:1].isupper()
    return True


def _is_like_a_person(parts: tuple[str, ...], login: str, named: Named, things: frozenset[str]) -> bool:
    """Return whether what stands as a role may be a person: such words are asked about."""
    low = {bare(word) for word in (*parts, login)}
    if low & (things | ROLE_WORDS | ROLES | ROLES_ELSEWHERE) or any(map(_DUTY_ELSEWHERE.search, low)):
        return False
    if len(parts) > 1:
        return len(parts) <= 3 and all(word[:1].isupper() for word in parts)
    # Many languages write a role with a capital; who types one word there means what the field asks for.
    if not named.imported:
        return bool(login) and not login.isalpha()
    return bool(login) or parts[0][:1].isupper()


def _taken_apart(text: str) -> tuple[str, tuple[str, ...], tuple[str, ...], str]:
    """Return the name itself, the nicknames, what stands in brackets, and the login."""
    login = ""
    nicks: list[str] = []
    doubtful: list[str] = []
    if match := _MAIL.search(text):
        local = match[1]
        text = f"{text[: match.start()]} {text[match.end() :]}"
        login = "" if _is_duty(local) else local
    for shape, found in ((_QUOTED, nicks), (_BRACKETS, doubtful)):
        for match in shape.finditer(text):
            inner = next(filter(None, match.groups()), "").strip().lstrip("@")
            if inner:
                found.append(inner)
        text = shape.sub(" ", text)
    if match := _ALSO.search(text):
        nicks.append(text[match.end() :].strip())
        text = text[: match.start()]
    core = " ".join(text.split()).strip(" ,;")
    if core.startswith("@"):
        core, login = "", core.lstrip("@")
    kept = [word for word in doubtful if _may_be_nick(word)]
    return core, tuple(nicks), tuple(kept), login


def _may_be_nick(text: str) -> bool:
    low = bare(text)
    is_work = is_team(text) or low in ROLE_WORDS or low in DEPARTMENTS or low in SOFTWARE
    is_pronoun = bool({*re.split(r"[/\s]+", low)} & _PRONOUNS)
    initials = text.isupper() and len(text) <= 4  # a country, a place, a zone
    return len(text.split()) == 1 and text[:1].isalpha() and not (is_work or is_pronoun or initials)


def _is_duty(login: str) -> bool:
    """Return whether an address is that of a duty and not of a person: `oncall@`, `sre-team@`."""
    parts = re.split(r"[._+-]", login.casefold())
    return is_team(" ".join(parts)) or any(
        word in ROLE_WORDS or word in ("info", "team", "noreply", "no", "hello", "contact") for word in parts
    )


def _words_of(login: str) -> tuple[str, ...]:
    """Return the words of `kofi_rennart`, `KofiRennart` or `kofi.rennart`, written as names are."""
    parts = tuple(word for word in _JOINTS.split(login) if len(word) > 2 and word.isalpha())
    return tuple(word[:1].upper() + word[1:] for word in parts)


def _is_name(text: str) -> bool:
    """Return whether a text that stands where a person is expected is a name, and no team or role."""
    parts = text.split()
    if not parts or is_nobody(text) or is_team(text) or len(parts) > 5:
        return False
    if not any(sign.isalpha() for sign in text) or len(text) < 2:
        return False
    if any(bare(word) in ROLE_WORDS for word in parts):
        return False
    return len(parts) == 1 or not parts[0][:1].islower() or not parts[-1][:1].islower()
