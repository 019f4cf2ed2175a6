"""What must not stand in a text for outside: secrets, addresses, hosts, references and personal data.

The checklist warns of some of these; here each of them stands in the way, and no shape is too unlikely.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import chain

from pmtui.checks.secrets import find_secrets
from pmtui.document import Postmortem
from pmtui.exchange.public_links import INSIDE_NAME, URL, host_of, leads_inside, links_inside
from pmtui.exchange.public_people import People, folded, people_of, plain
from pmtui.exchange.public_shapes import quoted, shapes_in
from pmtui.patterns import pattern

# Beside the secrets themselves: what proves who somebody is, and whom an address logs in.
_PROOF = pattern(
    r"-----BEGIN [A-Z0-9 ]{0,40}CERTIFICATE|\b[a-z][a-z+.-]{1,14}://[^\s/@]{1,80}@|\bhooks\.slack\.com/services/",
    re.IGNORECASE,
)
# Long runs of signs without a word in them are keys or digests, and tell a reader nothing.
_RANDOM = pattern(
    r"(?<![\w/+-])(?=[A-Za-z0-9+/_=-]{0,200}\d)(?=[A-Za-z0-9+/_=-]{0,200}[A-Za-z])[A-Za-z0-9+/_=-]{32,}|\b[0-9a-f]{32,}\b"
)
_DOTTED = pattern(
    r"(?<![\w.@/-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){2,8}[a-z]{2,24}(?![\w-])", re.IGNORECASE
)
_NUMBERED = pattern(
    r"(?<![\w.-])(?:[a-z0-9]{1,20}-){0,4}(?:db|sql|mysql|mariadb|pg|postgres|mongo|redis|cache|kafka|zk|etcd|es|elastic"
    r"|web|www|app|api|srv|server|svr|host|node|vm|ip|pod|k8s|worker|master|replica|primary|standby|lb|proxy"
    r"|gw|gateway|fw|router|switch|sw|mx|mail|smtp|dns|ns|ldap|vpn|bastion|jump|nas|san|nfs|esx|hv|ci|build"
    r"|prod|prd|stg|staging|rack|dc)(?:-[a-z0-9]{1,20}){0,3}-?\d{1,5}(?:-[a-z0-9]{1,20}){0,4}(?![\w.-]*\w)",
    re.IGNORECASE,
)
_POD = pattern(r"(?<![\w.-])[a-z0-9]{2,30}(?:-[a-z0-9]{2,30}){0,6}-[a-f0-9]{8,10}-[a-z0-9]{5}(?![\w-])")


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

    def caught(self, text: str) -> list[str]:
        """Return a sentence for each thing that must not leave in this text; a secret is not repeated."""
        seen = plain(text)
        found = list(dict.fromkeys(self._sentences(seen)))
        # The same words in wide letters or with joiners between them read just as well.
        if not found and (wide := folded(text)) != seen.casefold():
            found = list(dict.fromkeys(self._sentences(wide)))
        return found

    def _sentences(self, text: str) -> Iterator[str]:
        if next(find_secrets(text), None) or _PROOF.search(text):
            yield "it holds what looks like a secret: take it out, and change the secret, since it was read"
        elif _RANDOM.search(text):
            yield "it holds a long key or digest, which tells a reader nothing: take it out"
        yield from shapes_in(text)
        yield from self._addresses(text)
        yield from self.people.asked(text)
        low = folded(text)
        for reference in sorted(self.references):
            if re.search(rf"(?<!\w){re.escape(reference)}(?!\w)", low):
                yield f"{quoted(reference.upper())} is a reference that leads nowhere outside: leave it out"

    def _addresses(self, text: str) -> Iterator[str]:
        for link, why in links_inside(text, self.hosts):
            yield f"{quoted(link)} is {why}: leave it out"
        rest = URL.sub(" ", text)
        for shape in (INSIDE_NAME, _DOTTED, _NUMBERED, _POD):
            for found in shape.finditer(rest):
                name = found.group()
                if name.casefold() not in self.outside and not _is_abbreviation(name):
                    yield f"{quoted(name)} is the name of a host: say what it is, such as “a server”"
        for host in sorted(self.hosts):
            if _stands_alone(host, text.casefold()):
                yield f"{quoted(host)} is the name of a host: leave it out"


def nets_of(document: Postmortem) -> Nets:
    """Return what must not stand in the public texts of this document."""
    facts = document.facts
    references = [facts.incident, facts.recurrence_of, *facts.other_incidents]
    references += [action.ticket for action in document.actions]
    page = facts.status_page
    outside = frozenset(filter(None, ["" if leads_inside(page) else host_of(page)]))
    links = chain(
        [facts.incident_url],
        (entry.link for entry in document.timeline),
        (row.url for row in document.impact.evidence),
        (row.url for row in document.impact.appendix),
        (action.ticket for action in document.actions),
    )
    return Nets(
        people_of(document),
        frozenset(_folded_references(references)),
        frozenset(filter(None, map(host_of, links))) - outside,
        outside,
    )


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
    for text in texts:
        word = folded(text.strip())
        if len(word) >= 4 and any(sign.isdigit() for sign in word) and any(not s.isdigit() for s in word):
            yield word


def _is_abbreviation(text: str) -> bool:
    """Return whether a dotted text is one such as `a.m.` or `e.g.`, or a version."""
    labels = text.split(".")
    return all(len(label) <= 1 for label in labels if label)
