"""People become roles: how each name that a document knows is replaced in a text for outside.

A name is replaced where nothing else can be meant and the sentence stays one. Everywhere else the text is
left as it is and is asked about: it cannot leave before somebody has written it in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from pmtui.checks.outside.cjk import is_unspaced
from pmtui.checks.outside.disguises import disguised_words
from pmtui.checks.outside.folding import fold
from pmtui.checks.outside.naming import SOMEBODY, Name, names_of
from pmtui.checks.outside.plain import folded, plain
from pmtui.checks.outside.sentences import Place, Verdict, judge
from pmtui.checks.outside.spellings import Form, Spelling, spellings_of
from pmtui.document import Postmortem

__all__ = ["People", "folded", "people_of", "plain"]

_END = "(?P<end>['’]s|['’](?![^\\W_])|s)?"
_NONE = "(?!)"
_LEAST = 3
"""Letters of a name that is looked for in words with signs between them."""


class _Found(NamedTuple):
    """A name in a text, and what is to be done about it."""

    verdict: Verdict
    name: str
    """As it is written there."""
    path: str
    whole: bool
    doubtful: bool
    """Whether it may be something else than a name."""


@dataclass(frozen=True)
class People:
    """The names of a document with the role that stands for each."""

    roles: dict[str, str]
    """By whole name, for those about whom nothing else is known."""
    names: tuple[Name, ...] = ()
    """Everybody with what the document says about the name."""

    @cached_property
    def _spellings(self) -> dict[str, Spelling]:
        alone = (Name(tuple(name.split()), role, "", True, whole=name) for name, role in self.roles.items())
        return spellings_of([*alone, *self.names])

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        spaced: list[str] = []
        joined: list[str] = []
        for text in sorted(self._spellings, key=lambda text: (-len(text), text)):
            words = r"\s+".join(map(re.escape, text.split()))
            # Some scripts put no spaces between words.
            (joined if is_unspaced(text) else spaced).append(words)
        alone = f"(?P<name>{'|'.join(spaced) or _NONE}){_END}"
        return re.compile(
            rf"(?<![^\W_]){alone}(?:\d{{1,4}})?(?![^\W_])|(?P<inside>{'|'.join(joined) or _NONE})"
            r"(?![\u11a8-\u11ff])"  # the last letter of a syllable that goes on
        )

    def without_names(self, text: str) -> str:
        """Return the text with roles instead of the names that are certainly meant."""
        pieces, place = [], 0
        for found in self._found(text):
            verdict = found.verdict
            if not verdict.asked and verdict.start >= place:
                pieces += [text[place : verdict.start], verdict.words]
                place = verdict.end
        return "".join([*pieces, text[place:]])

    def asked(self, text: str) -> Iterator[str]:
        """Yield a sentence for each place that still names a person, or may do so."""
        yield from self.certain(text)
        yield from self.doubts(text).values()

    def certain(self, text: str) -> Iterator[str]:
        """Yield a sentence for each place that names a person, however it is written."""
        for found in self._found(text):
            if not found.doubtful:
                verb = "reads like" if found.verdict.asked else "is"
                yield f"“{found.name}” {verb} the name of a person{_of(found.path)}: write the role instead"
        for word, path in self._disguised(text):
            yield f"“{word}” reads like the name of a person{_of(path)}: write the role instead"

    def doubts(self, text: str) -> dict[str, str]:
        """Return the words that may be a name, and may be none, each with a sentence."""
        return {
            found.name: f"“{found.name}” may be the name of a person{_of(found.path)}: "
            "write the role, or approve this text by its path if it is none"
            for found in self._found(text)
            if found.doubtful
        }

    def _disguised(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield each word that is a name once its signs are left out, or read as other letters."""
        if not self._spellings:
            return
        for word, read in disguised_words(text):
            for match in self._pattern.finditer(read):
                key = match["name"] or match["inside"]
                spelling = self._spellings[key]
                is_told = spelling.form not in (Form.JOINED, Form.CAPITAL) and not spelling.ordinary
                if is_told and len(key) >= _LEAST and key not in fold(word).text:
                    yield word, spelling.path

    def names_in(self, text: str) -> list[str]:
        """Return the names of several words that can still be read in a text, however they are written.

        Without those that may be something else, of which whoever approved the text has judged.
        """
        return list(
            dict.fromkeys(found.name for found in self._found(text) if found.whole and not found.doubtful)
        )

    def _found(self, text: str) -> Iterator[_Found]:
        if not self._spellings:
            return
        low = fold(text)
        for match in self._pattern.finditer(low.text):
            group = "name" if match["name"] is not None else "inside"
            key = " ".join(match[group].split())
            spelling = self._spellings[key]
            start, name_end, end = match.start(group), match.end(group), match.end()
            place = Place(
                text,
                low.places[start],
                low.places[name_end],
                low.places[end],
                text[low.places[name_end] : low.places[match.end("end")]]
                if group == "name" and match["end"]
                else "",
                key,
            )
            if verdict := judge(place, spelling):
                name = " ".join(text[place.start : place.end].split())
                doubtful = verdict.asked and spelling.doubtful
                yield _Found(verdict, name, spelling.path, " " in key, doubtful)


def _of(path: str) -> str:
    return f" of {path}" if path else ""


def people_of(document: Postmortem) -> People:
    """Return everybody whom the document names, with a role that may be told."""
    return people_called(tuple(dict.fromkeys(names_of(document))))


def people_called(names: tuple[Name, ...]) -> People:
    """Return people by their names, with a role that may be told."""
    people = People({}, names)
    # A role that somebody wrote can itself name a person.
    told = {role: role if not list(people.asked(role)) else SOMEBODY for role in {n.role for n in names}}
    return People({}, _of_one_role(names, told))


def _of_one_role(names: tuple[Name, ...], told: dict[str, str]) -> tuple[Name, ...]:
    """Return the names with roles that may be told; who has several keeps the first."""
    first: dict[tuple[str, ...], str] = {}
    return tuple(
        replace(name, role=first.setdefault(tuple(map(str.casefold, name.words)), told[name.role]))
        for name in names
    )
