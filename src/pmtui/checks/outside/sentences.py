"""Where a name stands in a sentence: whether it is one there, and how the sentence goes on without it."""

from __future__ import annotations

import re
from typing import NamedTuple

from pmtui.checks.language.given_names import GIVEN_NAMES
from pmtui.checks.language.person_words import HONORIFICS
from pmtui.checks.language.sentences import words
from pmtui.checks.outside.folding import bare
from pmtui.checks.outside.four_letters import FOUR_LETTERS
from pmtui.checks.outside.naming import ROLE_WORDS
from pmtui.checks.outside.spellings import Form, Spelling
from pmtui.patterns import pattern

_MONTHS = frozenset({"april", "may", "june", "august", "march"})
_BEFORE_MONTHS = words("""
    in on by until till since during of from to before after early late mid last next this every each for
    and through between
""")
_DETERMINERS = words("the a an our your their this that my his her its every another each some any no")
_SENTENCE_START = pattern(
    r"(?:^|[.!?…:;][\"'”’)\]]*\s+|\n\s*|\s[–—|]\s+)(?:[-*•+]\s+|\d{1,3}[.)]\s+)?[\"'“‘„«(\[]*\Z"
)
_WORD_BEFORE = pattern(r"(?<![^\s\"“(\[])([^\s\"“(\[]+)[ \t\u00a0]+\Z")
_WORD_AFTER = pattern(r"[ \t\u00a0]+([^\W\d_][\w'’-]*)")
_ADDRESSED = pattern(r"(?<![^\W_])([^\W\d_]{2,9}\.?)[ \t\u00a0]+\Z")
_INITIALS = pattern(r"(?:(?<![^\W_])[A-Z]\.[ \t\u00a0]?){1,3}\Z")
_FAR = 160
"""Characters before a name that are looked at."""


class Place(NamedTuple):
    """Where a text holds a spelling of a name."""

    text: str
    start: int
    name_end: int
    end: int
    """After the ending, too."""
    ending: str
    """What a genitive adds: `'s`, `s`, or an apostrophe."""
    key: str
    """The spelling, folded."""

    @property
    def written(self) -> str:
        """The name as it stands there."""
        return self.text[self.start : self.name_end]

    @property
    def before(self) -> str:
        """What stands before it."""
        return self.text[max(0, self.start - _FAR) : self.start]

    @property
    def after(self) -> str:
        """What follows it."""
        return self.text[self.end : self.end + _FAR]

    @property
    def begins(self) -> bool:
        """Whether a sentence begins here; the point of "Mr." ends none."""
        return self.honorific == "" and _SENTENCE_START.search(self.before) is not None

    @property
    def honorific(self) -> str:
        """The form of address before it."""
        match = _ADDRESSED.search(self.before)
        return match[1] if match and bare(match[1]).rstrip(".") in HONORIFICS else ""

    @property
    def word_before(self) -> str:
        """The word before it in the same sentence; empty where it is the first one."""
        match = None if self.begins else _WORD_BEFORE.search(self.before)
        return match[1] if match else ""

    @property
    def word_after(self) -> str:
        """The word that follows at once."""
        match = _WORD_AFTER.match(self.after)
        return match[1] if match else ""


class Verdict(NamedTuple):
    """What is to be done about a name: put other words, or ask."""

    start: int
    end: int
    words: str
    asked: bool


def judge(place: Place, spelling: Spelling) -> Verdict | None:
    """Return what is to be done about a spelling of a name; None where it is no name at all."""
    ask = Verdict(place.start, place.end, "", True)
    written = place.written
    lower = not written[:1].isupper()
    match spelling.form:
        case Form.LOGIN | Form.ASKED:
            return None if spelling.ordinary and lower else ask
        case Form.CAPITAL:
            return None if lower else ask
        case Form.JOINED:
            plain = written.islower() or written.istitle()
            return None if plain and bare(written) in FOUR_LETTERS else ask
    if spelling.ordinary:
        sure = _is_name(place)
        if sure is None:
            return None
        if not sure:
            return ask
    elif not _has_case(written) or spelling.form is Form.WHOLE:
        pass
    elif lower and (place.key not in GIVEN_NAMES or place.ending == "s"):
        return ask
    return _replaced(place, spelling.role) or ask


def _has_case(text: str) -> bool:
    return text.lower() != text.upper()


def _is_name(place: Place) -> bool | None:
    """Return whether ordinary words are a name: certainly, perhaps (False), or not at all (None)."""
    parts = place.written.split()
    capitals = [word[:1].isupper() for word in parts]
    if not any(capitals):
        return None
    before = bare(place.word_before).rstrip(".")
    if place.honorific:
        return True
    if len(parts) > 1:
        return all(capitals) and not place.written.isupper()
    if _is_month(place, before):
        return None
    if place.begins or not before or place.written.isupper() or place.ending == "s" or place.key in _MONTHS:
        return False
    return place.word_before[:1].islower() and before not in _DETERMINERS


def _is_month(place: Place, before: str) -> bool:
    if place.key not in _MONTHS:
        return False
    after = place.after.lstrip(" \t\u00a0")[:1]
    return before in _BEFORE_MONTHS or before[:1].isdigit() or after.isdigit()


def _replaced(place: Place, role: str) -> Verdict | None:
    """Return the role in the place of a name; None where the sentence would not be one."""
    start = place.start
    if not _stands_free(place):
        return None
    ending = "'s" if place.ending == "s" else place.ending
    if match := _INITIALS.search(place.before):
        start -= len(match.group())
        place = place._replace(start=start)
    if honorific := place.honorific:
        start = _start_of(place, honorific)
        place = place._replace(start=start)
    before = place.word_before
    low = bare(before)
    said = place.before.rstrip()
    if low.rstrip(",") and bare(said).endswith(bare(role)):
        return _after_role(place, ending)
    if low in _DETERMINERS:
        start = _start_of(place, before)
        return Verdict(start, place.end, f"{_article(before, role)} {role}{ending}", False)
    if low.rstrip(",") in ROLE_WORDS or _is_another_name(place, before):
        return None
    the = "The" if place.begins else "the"
    return Verdict(start, place.end, f"{the} {role}{ending}", False)


def _stands_free(place: Place) -> bool:
    """Return whether nothing beside a name belongs to it: another name, a hyphen, a part of an address."""
    joined = place.before[-1:] in ("-", "_", ".", "@", "\\") or place.after[:1] in ("_", "@", "\\", "-")
    if joined and not _INITIALS.search(place.before):
        return False
    if place.text[place.name_end : place.end] not in ("", place.ending):
        return False  # a number belongs to it
    if place.after[:1] == "." and place.after[1:2].isalnum():
        return False
    after = place.word_after
    goes_on = after[:1].isupper() and (not after.isupper() or (len(after) == 1 and after != "I"))
    if goes_on and not place.ending:
        return False
    first = re.search(r"([^\W\d_]+)[ \t\u00a0]+\Z", place.before)
    return not (first and first[1][:1].isupper() and bare(first[1]) in GIVEN_NAMES)


def _is_another_name(place: Place, before: str) -> bool:
    """Return whether the word before has a capital that no beginning of a sentence explains."""
    if not before[:1].isupper() or before.isupper():
        return False
    ahead = place.text[max(0, place.start - _FAR) : _start_of(place, before)]
    return _SENTENCE_START.search(ahead) is None


def _start_of(place: Place, before: str) -> int:
    """Return where the word before a name begins."""
    return place.text.rindex(before, 0, place.start)


def _after_role(place: Place, ending: str) -> Verdict | None:
    """Leave a name out where its role has just been said."""
    if place.before.rstrip()[-1:] == ",":
        return None
    start = place.start - (len(place.before) - len(place.before.rstrip()))
    return Verdict(start, place.end, ending, False)


def _article(before: str, role: str) -> str:
    if before.lower() not in ("a", "an"):
        return before
    fitting = "an" if role[:1].lower() in "aeiou" else "a"
    return fitting.capitalize() if before[:1].isupper() else fitting
