"""Words of a text for outside that may name a person: whoever approves is told, and nothing is held back.

A capital, two letters or an ending prove nothing; the nets stop only what can hardly be anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pmtui.checks.language.given_names import GIVEN_NAMES
from pmtui.checks.language.person_words import DEPARTMENTS, ROLES, SOFTWARE
from pmtui.checks.language.sentences import words
from pmtui.checks.outside.cjk import UNSPACED
from pmtui.checks.outside.folding import SOUNDS, bare, read_as
from pmtui.checks.outside.naming import ROLE_WORDS, Name, names_of, things_of
from pmtui.checks.outside.shapes import NO_PEOPLE
from pmtui.checks.outside.spellings import ORDINARY
from pmtui.document import Postmortem
from pmtui.patterns import pattern

_WORD = pattern(r"(?<![^\W_])[^\W\d_][^\W\d_'’-]{1,30}(?![^\W_])")
_CAPITALS = pattern(r"(?<![^\W_])(?:[A-Z]\.[ \t]?){1,3}[A-Z](?:\.|(?![^\W_]))|(?<![\w.])[A-Z]{2,5}(?![\w-])")
_PAIR = pattern(
    r"(?:^|[.!?:;,]\s|\b(?:by|of|from|to|with|and|for|as)\s|[(@])"
    r"([A-Z][^\W\d_]{1,20}) ([A-Z][^\W\d_A-Z]{1,20})(?![\w-])",
    re.MULTILINE,
)
_BRACKETED = pattern(r"([^\W\d_]{3,20})[ \t]\(([A-Z][^\W\d_A-Z]{1,20})\)")
_DOING = pattern(
    r"(?<![^\W_])([A-Z][^\W\d_A-Z]{1,20})[ \t](?:said|told|asked|wrote|pressed|typed|clicked|thought"
    r"|suggested|proposed|apologi[sz]ed|joined|remembered|merged|pushed|phoned|e-?mailed|reali[sz]ed|volunteered"
    r"|explained|forgot|admitted|insisted|offered)\b"
)
_ACTING = pattern(
    r"[ \t](?:re-?started|stopped|fixed|called|helped|led|did|made|saw|noticed|reverted|rolled|approved"
    r"|switched|deployed|was on|took|changed|confirmed|joined|said|told|asked|wrote|pushed|pressed)\b"
)
_ELSEWHERE = pattern(r"[\u0400-\u052f][\u0430-\u052f]{1,20}(?:[ \t][\u0410-\u042f][\u0430-\u052f]{2,20})+")
_IDEOGRAPHS = pattern(r"(?<![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])[\u3400-\u9fff\uac00-\ud7a3]{2,4}"
                      r"(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])")  # fmt: skip
_INSIDE = pattern(
    r"(?<![\w-])(?:namespace|cluster|bucket|topic|queue|subnet|vpc|keyspace|schema|node|pod)[ \t]"
    r"(?=[a-z0-9_-]{0,60}[_-])[a-z][a-z0-9_-]{2,60}(?![\w-])"
    r"|(?<![\w./-])T\d{4,7}(?![\w-])|(?<![\d,.])(?:10|172|192),\d{1,3},\d{1,3},\d{1,3}(?![\d,.])"
)
_PLACES = words("san santa santo saint st new port mount mt fort lake cape los las el")
_SUBJECTS = words("""
    we they you it he she i nobody everybody everyone anybody anyone somebody someone one none both all many
    some most others another who that this these those people staff colleagues customer customers user users
    then as when while after before because although so and but also later afterwards first next finally
    change changes release releases deploy fix patch branch pull
    google amazon microsoft apple cloudflare github gitlab facebook meta
""")
_ABBREVIATIONS = words("""
    ai am an api as at av be bi by cd ci cpu css ct db de do dr ec eh em en es et eu ev ex fi go gb hr ia id
    ie if in io ip is it kb kv la lb mb me mfa mr ms mx my no nt od of ok on or os ot ox pc pdf pi pm pr ps
    qa re sa sd sk sla sms so sql sre ssl sso st tb tls to tv ui uk un up us utc ux vm vs we wi xl
""")
_OTHER_NAME = words("january february march april may june july august september october november december "
                    "monday tuesday wednesday thursday friday saturday sunday")  # fmt: skip
_MONTHS = words("jan feb mar apr jun jul aug sep oct nov dec")
_DAY = pattern(r"\d")
_MOST = 6
"""Hints for one text; a text with more is read word by word anyway."""
_SHORT = 4
"""Signs of a name in ideographs; a text with more of them is written in that script."""
_LEAST = 4
"""Letters of a name whose forms are looked for."""


@dataclass(frozen=True)
class Hints:
    """What may be a name in the texts of one document."""

    initials: dict[str, str] = field(default_factory=dict)
    """The initials of known people, in small letters, with where the name stands."""
    stems: dict[str, str] = field(default_factory=dict)
    """Parts of known names, folded, with where the name stands."""
    overheard: dict[str, str] = field(default_factory=dict)
    """Parts of what may be names in texts of the inside, folded, with where they stand."""
    things: frozenset[str] = frozenset()
    """Words that name parts of the system."""

    def about(self, text: str) -> tuple[str, ...]:
        """Return a few words for each word that may name a person: `“Tom” may be a name`."""
        found = dict[str, str]()
        for written, what in self._found(text):
            found.setdefault(written, f"“{written}” {what}")
        return tuple(found.values())[:_MOST]

    def _found(self, text: str) -> Iterator[tuple[str, str]]:
        yield from self._initials(text)
        yield from self._words(text)
        for shape in (_BRACKETED, _DOING):
            for match in shape.finditer(text):
                known = shape is _DOING or bare(match[1]) in ROLE_WORDS | ROLES | DEPARTMENTS
                name = match[match.lastindex or 1]
                if known and self._is_strange(name):
                    yield name, "may be a name"
        yield from ((match.group(), "may be something inside") for match in _INSIDE.finditer(text))
        letters = [sign for sign in text if sign.isalpha()]
        foreign = sum(not sign.isascii() for sign in letters)
        if foreign * 2 < len(letters):
            yield from ((match.group(), "may be a name") for match in _ELSEWHERE.finditer(text))
        if foreign * 4 < len(letters) and len(UNSPACED.findall(text)) <= _SHORT:
            yield from ((match.group(), "may be a name") for match in _IDEOGRAPHS.finditer(text))

    def _initials(self, text: str) -> Iterator[tuple[str, str]]:
        if text.isupper():
            return
        for match in _CAPITALS.finditer(text):
            low = re.sub(r"[\s.]", "", match.group()).lower()
            bracketed = text[match.start() - 1 : match.start()] == "(" and text[match.end() :][:1] == ")"
            told = bracketed or "." in match.group() or low not in _ABBREVIATIONS
            if low in self.initials and told and low not in self.things:
                yield match.group(), f"may be the initials of {self.initials[low]}"

    def _words(self, text: str) -> Iterator[tuple[str, str]]:
        before = ""
        for match in _WORD.finditer(text):
            word, last, before = match.group(), before, bare(match.group())
            if not word[:1].isupper() or word.isupper() or before in self.things or last in _PLACES:
                continue
            if before in self.overheard:
                yield word, f"may be a name, as in {self.overheard[before]}"
            elif path := self._form_of(before):
                yield word, f"may be a form of the name in {path}"
            elif self._is_given(word) and not self._is_else(text, before, match):
                yield word, "may be a name"

    def _is_else(self, text: str, low: str, match: re.Match[str]) -> bool:
        """Return whether a given name is a month beside a day, or a word that does nothing."""
        if low in _MONTHS:
            return _DAY.search(text[max(0, match.start() - 4) : match.end() + 4]) is not None
        return (low in ORDINARY or low in NO_PEOPLE) and _ACTING.match(text, match.end()) is None

    def _is_given(self, word: str) -> bool:
        return bool({bare(word), bare(read_as(word, SOUNDS))} & GIVEN_NAMES) and bare(word) not in _OTHER_NAME

    def _form_of(self, word: str) -> str:
        """Return where the name stands of which a word is a case, or which it spells a little otherwise."""
        for size in range(max(_LEAST, len(word) - 3), len(word)):
            if path := self.stems.get(word[:size]):
                return path
        return self.stems.get(f"~{_squeezed(word)}", "") if word not in self.stems else ""

    def _is_strange(self, word: str) -> bool:
        low = bare(word)
        known = (_SUBJECTS, ROLE_WORDS, ROLES, DEPARTMENTS, SOFTWARE, self.things, _OTHER_NAME)
        return not (any(low in each for each in known) or low.endswith(("s", "ing", "ment", "tion", "body")))


def hints_of(document: Postmortem) -> Hints:
    """Return what may be a name in the texts of this document."""
    things = things_of(document)
    names = [name for name in names_of(document) if name.sure]
    initials = dict[str, str]()
    stems = dict[str, str]()
    for name in names:
        for letters in _initials_of(name):
            initials.setdefault(letters, name.path)
        for word in name.words:
            for stem in _stems(bare(word)):
                stems.setdefault(stem, name.path)
    return Hints(initials, stems, dict(_overheard(document, things)), things)


def _initials_of(name: Name) -> Iterator[str]:
    pieces = [[piece[:1] for piece in re.split("[-'’]", bare(word)) if piece] for word in name.words]
    if len(pieces) > 1:
        yield "".join(row[0] for row in pieces)
        yield pieces[0][0] + pieces[-1][0]
        yield pieces[0][0] + pieces[1][0]
        yield "".join("".join(row) for row in pieces)
        yield pieces[-1][0] + pieces[0][0]
    for row in pieces[:1]:
        if len(row) > 1:
            yield "".join(row)


def _stems(word: str) -> Iterator[str]:
    if len(word) < _LEAST or word in ORDINARY or not word.isalpha():
        return
    yield word
    yield f"~{_squeezed(word)}"
    if not word.isascii() and len(word) > _LEAST and word[-1] in "аяйьоеη":
        yield word[:-1]


def _squeezed(word: str) -> str:
    """Return a word with each doubled letter once."""
    return re.sub(r"(.)\1+", r"\1", word)


def _overheard(document: Postmortem, things: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the parts of pairs of capitalised words inside that nothing else explains."""
    told = [
        (f"timeline[{e.id}]", f"{e.text}\n{e.source}\n{e.why}") for e in document.timeline if not e.public
    ]
    told += [(f"timeline[{e.id}].source", e.source) for e in document.timeline if e.public]
    told += [("publication.shared_with", "\n".join(document.publication.shared_with))]
    whole = " ".join(
        (document.title, document.summary.text, document.impact.narrative, *(t for _, t in told))
    )
    small = {match.group() for match in _WORD.finditer(whole) if match.group().islower()}
    for path, text in told:
        for match in _PAIR.finditer(text):
            parts = [bare(word) for word in match.groups()]
            kinds = (ROLE_WORDS, ROLES, DEPARTMENTS, SOFTWARE, things, small, _SUBJECTS, _OTHER_NAME)
            if any(part in kind for part in parts for kind in kinds) or parts[0] in _PLACES:
                continue
            yield from ((part, path) for part in parts if len(part) > 2 and part not in ORDINARY)
