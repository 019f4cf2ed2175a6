"""Who is meant: words for persons and groups, names, and what only looks like a person."""

from __future__ import annotations

from enum import Enum, auto

from pmtui.checks.language.bodies import ALWAYS, is_body
from pmtui.checks.language.human_doings import does_as_people
from pmtui.checks.language.names import is_name
from pmtui.checks.language.person_words import (
    ACTING_DEPARTMENTS,
    ANY_PEOPLE,
    DEPARTMENTS,
    HUMAN_DOINGS,
    HUMAN_TITLES,
    INITIALS,
    INSTITUTIONS,
    LIBERAL,
    MACHINES,
    MINDFUL,
    NOBODY,
    OF_DATABASES,
    OF_PEOPLE,
    OF_PROGRAMS,
    OURSELVES,
    PARTS,
    PERHAPS,
    ROLES,
    SHIFTS,
    SOFTWARE,
    TITLES,
    USERS,
)
from pmtui.checks.language.sentences import CODE, Sentence, words
from pmtui.checks.language.verbs import HUMAN, MACHINE_SLIPS, forms


class Who(Enum):
    """Whom a subject names."""

    I = auto()  # noqa: E741
    WE = auto()
    SOMEBODY = auto()
    """A person or a group that is named, by name, by role or as he, she, they, somebody."""
    NOBODY = auto()
    YOU = auto()
    UNSAID = auto()
    """The subject is left out, as in notes: "Forgot the flag"."""
    PASSIVE = auto()
    """Something that was done, without saying by whom."""
    USERS = auto()
    """Those outside who use the service: what they did is no fault of the response."""
    THING = auto()


PERSONS = (Who.SOMEBODY, Who.YOU)
"""Whom blame singles out."""
OURS = (Who.WE, Who.I)

GROUPS_LATER = words("""
    of on in at from who whose that responsible for with doing assigned involved concerned hired employed
    appointed contracted tasked charged entrusted upstairs downstairs offshore on-site onsite
""")
"""What follows a word for a person when more is said about that person, before the verb comes."""

_YOU_ALL = words("lot all people")
_ARTICLES = words("the our a an his her their your my and by")
_LETTERS = 2
_DEVICES = words("ui db vm os ci cd ip id lb pr hw sw gw ap pc")
"""What stands after a role where the role only tells whose thing it is: "the vendor DB"."""
_LABELS = words("one two three four five 1 2 3 4 5")
_WHO_OF = {
    "i": Who.I,
    "we": Who.WE,
    "he": Who.SOMEBODY,
    "she": Who.SOMEBODY,
    "they": Who.SOMEBODY,
    "you": Who.YOU,
    "us": Who.WE,
    "me": Who.I,
}  # fmt: skip


def who_is(sentence: Sentence, place: int, people: frozenset[str]) -> Who:
    """Return whom the noun or pronoun at a place names; `people` are names in small letters."""
    word = sentence.words[place]
    if word == "it" and sentence.written[place] == "IT":
        return Who.SOMEBODY if _does_something(sentence, place) else Who.THING
    if (known := _WHO_OF.get(word)) is not None:
        return known
    before = sentence.words[place - 1] if place else ""
    if word in NOBODY or (word == "one" and before == "no"):
        return Who.NOBODY
    if before == "you" and word in _YOU_ALL:
        return Who.YOU
    if word in OURSELVES and before == "the" and sentence.written[place][0].isupper():
        # A report that speaks of its own organisation: "the Department omitted to tell them".
        return Who.WE
    if word in ROLES or word in ALWAYS:
        return Who.NOBODY if before == "no" else Who.SOMEBODY
    if word == "people" and (before in ROLES or _is_sort_of_people(sentence.words, place)):
        return Who.SOMEBODY
    if word == "people" and sentence.words[place + 1 : place + 2] in _OF_A_GROUP:
        return Who.SOMEBODY
    if before in ROLES and (word == CODE or _is_titled(sentence, place)):
        # "Contributor `name`", "Advisor NAME".
        return Who.SOMEBODY
    if word in USERS:
        return Who.USERS
    if word in PARTS and sentence.written[place][0].isupper():
        acts = place and _ends_or_acts(sentence, place)
        begins = not place and does_as_people(sentence.words, 1, known=True)
        return Who.SOMEBODY if acts or begins else Who.THING
    if word == "support" and before in _SUPPORTING:
        return Who.SOMEBODY
    if word == "upstairs" and before in ("people", "those", "folks"):
        return Who.SOMEBODY
    if word == "being" and before == "human":
        return Who.SOMEBODY
    if word in INITIALS and before in _ARTICLES and sentence.written[place].isupper():
        return Who.SOMEBODY
    if word in DEPARTMENTS:
        named = sentence.written[place][0].isupper() or _is_department(sentence.words, place)
        return Who.SOMEBODY if named else Who.THING
    if word.isdigit() and before in _UNITS:
        return Who.SOMEBODY if _acts_like_a_person(sentence.words, place) else Who.THING
    lettered = len(word) <= _LETTERS and sentence.written[place].isupper() and word not in _DEVICES
    if before in ROLES and (word in _LABELS or lettered):
        # "Engineer A", "employee two".
        return Who.SOMEBODY
    if word in TITLES:
        planned = word == "planner" and not OF_DATABASES.isdisjoint(sentence.words)
        program = planned or before in OF_PROGRAMS
        return Who.THING if program else Who.SOMEBODY
    if word == "those":
        rest = sentence.words[place + 1 : place + 3]
        meant = rest in _IN_CHARGE or (rest[:1] == ("responsible",) and len(rest) > 1 and _tells(rest[1]))
        return Who.SOMEBODY if meant else Who.THING
    if word in LIBERAL and before in ("the", "our", "their", "my", "national", "local", "central"):
        follows = sentence.words[place + 1] if place + 1 < len(sentence.words) else ""
        if not follows.isalpha() or follows in GROUPS_LATER or _tells(follows):
            return Who.SOMEBODY
    if word in PERHAPS:
        if _owns_as_a_thing(sentence.words, place):
            return Who.THING
        person = (
            before in OF_PEOPLE
            or (word == "operator" and before == "an")
            or (word in INSTITUTIONS and _did(sentence.words[place + 1 : place + 2]))
            or _acts_like_a_person(sentence.words, place)
            or does_as_people(sentence.words, place + 1, known=True)
            or _minds(sentence.words, place + 1)
        )
        return Who.SOMEBODY if person else Who.THING
    if word in ("manager", "managers", "owner", "owners"):
        if sentence.words[place + 1 : place + 2] == ("who",):
            return Who.SOMEBODY
        if word[:5] == "owner" and not _PREMISES.isdisjoint(sentence.words[place + 1 : place + 4]):
            return Who.SOMEBODY
        if word[:5] == "owner" and before in (
            "previous",
            "former",
            "plant",
            "building",
            "business",
            "site",
            "ship",
        ):
            return Who.SOMEBODY
        # Much software is called so too.
        titled = before.isalpha() and before not in SOFTWARE and before not in ("the", "a", "each", "every")
        human = word[:4] == "mana" and (before in HUMAN_TITLES or titled)
        acts = before not in SOFTWARE and (
            _acts_like_a_person(sentence.words, place)
            or does_as_people(sentence.words, place + 1, known=True)
        )
        return Who.SOMEBODY if human or acts else Who.THING
    if (word == "shift" and before in SHIFTS) or (word == "head" and _is_head(sentence.words, place)):
        return Who.SOMEBODY
    if word in _ROOMS and before in _OF_ROOMS:
        # "The control room did not pass it on" speaks of those who sit there.
        follows = sentence.words[place + 1] if place + 1 < len(sentence.words) else ""
        return Who.SOMEBODY if _tells(follows) else Who.THING
    named = is_name(sentence, place, people) or is_body(sentence, place)
    return Who.SOMEBODY if named else Who.THING


def _is_sort_of_people(said: tuple[str, ...], place: int) -> bool:
    """Return whether people are told by what they work at: "the backend people"."""
    sort = said[place - 1] if place > 1 else ""
    if sort == "'s" and said[place - 2] in ROLES:
        return True
    return sort.isalpha() and sort not in ANY_PEOPLE and said[place - 2] in ("the", "our", "your", "those")


def _is_department(said: tuple[str, ...], place: int) -> bool:
    """Return whether a department in small letters begins a clause and acts: "sales promised it"."""
    at = place + 1
    while at < len(said) - 1 and said[at].endswith("ly"):
        at += 1
    follows = said[at] if at < len(said) else ""
    before = said[place - 1] if place else ""
    if said[place] not in ACTING_DEPARTMENTS or (before.isalpha() and before not in _CLAUSE_WORDS):
        return False
    form = forms().get(follows)
    return form is not None and (form.past or form.present) and form.lemma not in _OF_WORK


_OF_WORK = words("start begin take run go end stop continue resume finish")
_CLAUSE_WORDS = words("and but that then when because while as since so if although though what whom by")


def _does_something(sentence: Sentence, place: int) -> bool:
    """Return whether "IT" is a department that does something, and not a word before another noun."""
    follows = sentence.words[place + 1] if place + 1 < len(sentence.words) else ""
    loud = all(shown.upper() == shown for shown in sentence.written)
    return not loud and (follows in forms() or follows.endswith("ed") or follows in _ACTING)


def _ends_or_acts(sentence: Sentence, place: int) -> bool:
    """Return whether "Security" stands alone like a name, and not before another noun."""
    if (
        sentence.words[place - 1] in ("the", "a", "of", ".", ":", "-")
        or sentence.written[place - 1][:1].isupper()
    ):
        return False
    follows = sentence.words[place + 1] if place + 1 < len(sentence.words) else "."
    return not follows.isalpha() or follows.endswith("ed") or follows in _ACTING


def _tells(word: str) -> bool:
    """Return whether a word can only be a verb: what stands before it is a subject."""
    form = forms().get(word)
    told = form.past or form.present if form is not None else word.endswith("ed")
    return told or word in _ACTING or word in ("were", "have", "never", "not", "also") or word.endswith("ly")


_ROOMS = words("centre center room desk hotline tower office")
_OF_ROOMS = words(
    "call contact control operations service help support dispatch emergency back head front news"
)
_MINDING = words("""
    noticing remembering realising realizing reading listening checking telling asking understanding
    watching thinking looking informing following knowing seeing hearing
""")


def _minds(said: tuple[str, ...], at: int) -> bool:
    """Return whether "not noticing" follows, which is said of people."""
    return said[at : at + 1] == ("not",) and not _MINDING.isdisjoint(said[at + 1 : at + 2])


_PREMISES = words("plant ship building site mine factory company business airline ferry hotel")
_IN_CHARGE = (("responsible", "for"), ("in", "charge"), ("on", "duty"), ("who", "ran"))
_UNITS = frozenset({"store", "branch", "ward", "depot", "shop", "crew", "squad", "gate", "plant", "site"})
_SUPPORTING = frozenset(
    {"their", "line", "first-line", "second-line", "tech", "technical", "customer", "vendor"}
)
_ACTING = frozenset(
    {"had", "has", "was", "is", "did", "does", "never", "who", "should", "again", "simply", "just"}
)


def _is_titled(sentence: Sentence, place: int) -> bool:
    """Return whether a word and the one before are written like a role with a name: "Nurse NAME"."""
    role, name = sentence.written[place - 1], sentence.written[place]
    return role[:1].isupper() and len(name) > 2 and name[0].isupper() and name[1:].islower()


_OF_A_GROUP = (("of",), ("from",), ("at",), ("in",), ("on",))
_ONLY_HUMAN = HUMAN - MACHINE_SLIPS - {"forget"}
_SPOKEN_TO = (("warned",), ("reminded",), ("aware",), ("briefed",), ("begged",), ("scolded",))
_OF_ONE = frozenset({"his", "her", "himself", "herself", "he", "she"})


def _is_head(said: tuple[str, ...], place: int) -> bool:
    if place and said[place - 1] in ("department", "section", "division", "faculty", "school", "unit"):
        return True
    return said[place + 1 : place + 2] == ("of",) and said[place - 1] in ("the", "our", "their", "former")


def _did(follows: tuple[str, ...]) -> bool:
    form = forms().get(follows[0]) if follows else None
    return form is not None and form.past and form.lemma not in ("fail", "stop", "start", "close", "open")


def _acts_like_a_person(said: tuple[str, ...], place: int) -> bool:
    """Return whether what follows a word for a person or a program is a person's doing."""
    at = place + 1
    while at < len(said) and at < place + 3 and (said[at].endswith("ly") or said[at] == "had"):
        at += 1
    verb, rest = said[at : at + 1], said[at + 1 : at + 3]
    if verb in (("was",), ("were",), ("been",)) and rest[:1] in _SPOKEN_TO:
        return True
    if verb == ("failed",) or (verb == ("did",) and rest[:1] == ("not",)):
        return not MINDFUL.isdisjoint(rest)
    if not verb:
        return False
    if verb in (("did",), ("made",), ("committed",)) and not {"mistake", "mistakes", "blunder"}.isdisjoint(
        said[at : at + 5]
    ):
        return True
    if _OF_ONE.intersection(said[at : at + 12]) or _is_untold(said[at : at + 14]):
        return True
    form = forms().get(verb[0])
    human = form is not None and form.past and form.lemma in _ONLY_HUMAN
    return verb[0] in HUMAN_DOINGS or human


def _owns_as_a_thing(said: tuple[str, ...], place: int) -> bool:
    """Return whether "the agent forgot its token" is told: of a person it would be "his" or "her"."""
    return "its" in said[place + 1 : place + _OWNS] or "itself" in said[place + 1 : place + _OWNS]


_OWNS = 6


def is_machine(sentence: Sentence, place: int) -> bool:
    """Return whether a noun is a thing for certain: a machine, a program, code, or what is quoted."""
    if place < 0:
        return False
    word = sentence.words[place]
    return word in MACHINES or word in SOFTWARE or word == CODE or place in sentence.quoted


def _is_untold(rest: tuple[str, ...]) -> bool:
    """Return whether "without telling us" follows: what only people leave out."""
    return any(
        word == "without" and not _TELLING.isdisjoint(rest[at + 1 : at + 4]) for at, word in enumerate(rest)
    )


_TELLING = words("telling asking informing warning notice notifying consulting announcing reading")
