"""Commits as a log tells of them, and who made them where no sign parts the name from the subject."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

_WORD = r"[^\W\d_a-z][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?"
_PARTICLE = r"(?:(?:de|da|do|dos|del|della|der|den|van|von|zu|la|le|al|bin|ibn|ter|ten|af)\s)"
_NAME = rf"{_WORD}(?:\s{_PARTICLE}{{0,2}}{_WORD})"
_BEFORE_COLON = re.compile(rf"(?P<name>{_NAME}{{1,3}}):\s+(?=\S)")
_BEFORE_WORDS = re.compile(rf"(?P<name>{_NAME})\s+(?=\S)")
_FEWEST = 2
_MOST_OF = 0.8


@dataclass
class Commit:
    """A commit: its name, where it stands, and what is told of it."""

    sha: str
    line: int
    author: str = ""
    date: str = ""
    is_merge: bool = False
    is_long: bool = True
    body: list[str] = field(default_factory=list)


def with_authors(commits: list[Commit]) -> list[Commit]:
    """Return commits with the name that every subject begins with as their author, where none is known.

    Before a colon it is a name if all subjects have one there; before other words, if these names come again.
    """
    bare = [commit for commit in commits if not commit.author and not commit.is_long and commit.body]
    if len(bare) < max(_FEWEST, len(commits)):
        return commits
    for form, is_enough in ((_BEFORE_COLON, _all), (_BEFORE_WORDS, _mostly_again)):
        found = [form.match(commit.body[0]) for commit in bare]
        if is_enough([match["name"] if match else "" for match in found]):
            for commit, match in zip(bare, found, strict=True):
                if match is not None:
                    commit.author, commit.body[0] = match["name"], commit.body[0][match.end() :]
            break
    return commits


def _all(names: list[str]) -> bool:
    return all(names)


def _mostly_again(names: list[str]) -> bool:
    times = Counter(names)
    again = sum(bool(name) and times[name] >= _FEWEST for name in names)
    return all(names) and len(names) > _FEWEST and again >= _MOST_OF * len(names)
