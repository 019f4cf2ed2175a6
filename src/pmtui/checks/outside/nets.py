"""What must not stand in a text for outside: secrets, addresses, hosts, references and personal data.

The checklist warns of some of these; here each of them stands in the way, and no shape is too unlikely.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html import unescape
from itertools import chain
from typing import NamedTuple

from pmtui.checks.outside.disguises import mixed_scripts, unmarked, written_out
from pmtui.checks.outside.hints import Hints, hints_of
from pmtui.checks.outside.hosts import hosts_in
from pmtui.checks.outside.links import URL, host_of, leads_inside, links_inside
from pmtui.checks.outside.naming import Name, names_of
from pmtui.checks.outside.people import People, folded, people_called, plain
from pmtui.checks.outside.secrets import tells_secret
from pmtui.checks.outside.shapes import quoted, shapes_in
from pmtui.document import Postmortem
from pmtui.patterns import pattern

# Long runs of signs without a word in them are keys or digests, and tell a reader nothing.
_RANDOM = pattern(
    r"(?<![\w/+-])(?=[A-Za-z0-9+/_=-]{0,200}\d)(?=[A-Za-z0-9+/_=-]{0,200}[A-Za-z])[A-Za-z0-9+/_=-]{32,}|\b[0-9a-f]{32,}\b"
)


_KEY = pattern(r"(?<![\w-])[A-Z][A-Z0-9]{1,11}-\d{1,8}(?![\w-])")
_MOST = 2000
"""Texts that are remembered."""
_SURE = 5
"""Signs of a reference from which on it is found however its parts are joined; `A-1` is a vitamin, too."""


class Held(NamedTuple):
    """A text as it would leave, and what holds it back."""

    text: str
    certain: tuple[str, ...] = ()
    """A sentence for each thing that leaves under no circumstances."""
    doubts: dict[str, str] = {}
    """The words that may be a name, each with a sentence; whoever approves the text judges of them."""


@dataclass(frozen=True)
class Nets:
    """What is looked for in the texts of one document."""

    people: People
    references: frozenset[str] = frozenset()
    """Tickets and incident numbers, folded."""
    hosts: frozenset[str] = frozenset()
    """The hosts of the links that stay inside."""
    outside: frozenset[str] = frozenset()
    """The hosts that customers know."""
    hints: Hints = field(default_factory=Hints)
    """What only may be a name."""
    seen: dict[str, Held] = field(default_factory=dict, compare=False, repr=False)
    """The texts that were looked through already."""

    def held(self, words: str) -> Held:
        """Return a text as it would leave, with roles for names, and what holds it back."""
        known = self.seen.get(words)
        if known is None:
            text = self.people.without_names(plain(words).strip())
            known = self.seen[words] = Held(text, tuple(self.certain(text)), self.doubts(text))
            if len(self.seen) > _MOST:
                del self.seen[next(iter(self.seen))]
        return known

    def holds(self, words: str) -> bool:
        """Return whether anything holds a text back."""
        held = self.held(words)
        return bool(held.certain or held.doubts)

    def caught(self, text: str) -> list[str]:
        """Return a sentence for each thing that holds this text back; a secret is not repeated."""
        return [*self.certain(text), *self.doubts(text).values()]

    def certain(self, text: str) -> list[str]:
        """Return a sentence for each thing that leaves under no circumstances."""
        found: list[str] = []
        for seen in _readings(text):
            found = found or list(dict.fromkeys(self._sentences(seen)))
        return found

    def doubts(self, text: str) -> dict[str, str]:
        """Return the words that hold a text back until somebody has judged that they are no name."""
        found: dict[str, str] = {}
        for seen in _readings(text):
            found = found or self.people.doubts(seen)
        return found

    def _sentences(self, text: str) -> Iterator[str]:
        if tells_secret(text):
            yield "it holds what looks like a secret: take it out, and change the secret, since it was read"
        elif _RANDOM.search(text):
            yield "it holds a long key or digest, which tells a reader nothing: take it out"
        yield from shapes_in(text)
        yield from self._addresses(text)
        yield from self.people.certain(text)
        if mixed := mixed_scripts(text):
            yield f"{quoted(mixed)} mixes letters of two scripts, and reads like another word: write it anew"
        low = folded(text)
        for reference in sorted(self.references):
            if _loosely(reference).search(low):
                yield f"{quoted(reference.upper())} is a reference that leads nowhere outside: leave it out"

    def _addresses(self, text: str) -> Iterator[str]:
        for link, why in links_inside(text, self.hosts):
            yield f"{quoted(link)} is {why}: leave it out"
        for name in hosts_in(URL.sub(" ", text), self.outside):
            yield f"{quoted(name)} is the name of a host: say what it is, such as “a server”"
        for host in sorted(self.hosts):
            if _stands_alone(host, text.casefold()):
                yield f"{quoted(host)} is the name of a host: leave it out"


def _readings(text: str) -> Iterator[str]:
    """Yield a text, and the same words in wide letters, with joiners, markup or brackets in them."""
    seen = plain(text)
    yield seen
    for other in (folded(text), written_out(seen), unmarked(seen)):
        if other not in (seen.casefold(), seen):
            yield other


def nets_of(document: Postmortem) -> Nets:
    """Return what must not stand in the public texts of this document, and what may be a name there."""
    return replace(certain_nets_of(document), hints=hints_of(document))


def certain_nets_of(document: Postmortem) -> Nets:
    """Return what holds back the public texts of this document, without hints; the same for the same."""
    facts = document.facts
    references = [facts.incident, facts.recurrence_of, *facts.other_incidents]
    references += [facts.incident_url, *(action.ticket for action in document.actions)]
    page = facts.status_page
    outside = frozenset(filter(None, ["" if leads_inside(page) else host_of(page)]))
    links = chain(
        [facts.incident_url],
        (entry.link for entry in document.timeline),
        (row.url for row in document.impact.evidence),
        (row.url for row in document.impact.appendix),
        (action.ticket for action in document.actions),
    )
    return _nets(
        tuple(dict.fromkeys(names_of(document))),
        frozenset(_folded_references(references)),
        frozenset(filter(None, map(host_of, filter(None, links)))) - outside,
        outside,
    )


@lru_cache(maxsize=4)
def _nets(
    names: tuple[Name, ...], references: frozenset[str], hosts: frozenset[str], outside: frozenset[str]
) -> Nets:
    return Nets(people_called(names), references, hosts, outside)


def _loosely(reference: str) -> re.Pattern[str]:
    """Return what finds a reference with any sign, or none, between its letters and its digits."""
    parts = re.findall(r"[^\W\d_]+|\d+", reference)
    simple = len(parts) == 2 and parts[1].isdigit() and len(parts[0]) + len(parts[1]) >= _SURE
    words = r"[\s_.:#/‐‑–—-]{0,3}".join(parts) if simple else re.escape(reference)
    return re.compile(rf"(?<!\w){words}(?!\w)")


class Leak(ValueError):
    """Something that stays inside was found in a finished export; nothing of it may be written."""


def refuse_leaks(document: Postmortem, written: str) -> None:
    """Look through a finished export once more, as its readers decode it.

    Raises:
        Leak: if a name, a reference or a host of the inside stands in it.
    """
    nets = nets_of(document)
    for text in (written, unescape(written), _unquoted(written)):
        seen = " ".join(folded(text).split())
        names = [name for name in nets.people.names_in(text) if " " in name]
        kept = [word for word in (*nets.references, *nets.hosts) if _stands_alone(word, seen)]
        if names or kept:
            raise Leak(f"{quoted((names + kept)[0])} stays inside, and was found in the finished export")


def _unquoted(text: str) -> str:
    return quopri.decodestring(text.encode()).decode("utf-8", "replace")


def _stands_alone(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w.-]){re.escape(word)}(?![\w-])", text) is not None


def _folded_references(texts: list[str]) -> Iterator[str]:
    keys = (key.group() for text in texts if "://" in text for key in _KEY.finditer(text))
    for text in (*texts, *keys):
        word = folded(text.strip())
        if len(word) >= 4 and any(sign.isdigit() for sign in word) and any(not s.isdigit() for s in word):
            yield word
