"""Commits that stand on one line each, in any format that names a commit and a time."""

from __future__ import annotations

import csv
import re
from typing import NamedTuple

_HASH = re.compile(r"(?<![0-9a-zA-Z-])(?=[a-f]{0,40}[0-9])[0-9a-f]{7,64}(?![0-9a-zA-Z-])")
_WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_DATE = re.compile(
    r"\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}(?:Z| ?[+-]\d{2}:?\d{2})?"
    rf"|(?:{_WEEKDAY},? )?\d{{1,2}} [A-Z][a-z]{{2}} \d{{4}} \d{{2}}:\d{{2}}:\d{{2}}(?: [+-]\d{{4}})?"
    rf"|{_WEEKDAY} [A-Z][a-z]{{2}} \d{{1,2}} \d{{2}}:\d{{2}}:\d{{2}} \d{{4}}(?: [+-]\d{{4}})?"
    r"|(?<![0-9a-f])1\d{9}(?![0-9a-f])(?: [+-]\d{4})?"
    r"|\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}(?: ?[+-]\d{2}:?\d{2})?(?!\d)"
    r"|(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{4},? \d{2}:\d{2}(?::\d{2})?(?: [+-]\d{4})?(?!\d)"
    r"|\d{4}-\d{2}-\d{2}"
)
_SEPARATORS = " \t|;,:-–—"
_PAIRS = {"(": ")", "[": "]", "<": ">", "{": "}"}
_QUOTES = "\"'"
_AUTHOR_BEHIND = re.compile(r"[)\]\s,-]*(?:<[^<>]{1,80}>|\[[^\[\]]{1,80}\])\s*")
_AUTHOR_WITHIN = re.compile(r"\s(?:\[(?P<square>[^\[\]]{1,60})\]|<(?P<angle>[^<>]{1,60})>)$")
_DECORATION = re.compile(r"^[\s|-]*\((?=[^()]*(?:HEAD|tag: |->|origin/))[^()]{1,300}\)\s*")
_MAIL = re.compile(r"\s*<[^<>\s]*@[^<>\s]*>")
_REFLOG = re.compile(r"^(?:HEAD|[\w./-]+)@$")
_EARLY, _LATE, _BETWEEN = 6, 3, 60


_AGO = re.compile(
    r"\b\d{1,3} (?:second|minute|hour|day|week|month|year)s?(?:, \d{1,2} months?)? ago\b"
    r"|(?<![\w-])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}"
    r"(?: \d{4}|,? \d{2}:\d{2})(?![\w:])"
)
_BARE = re.compile(r"(?=[a-f]{0,40}[0-9])(?=\d{0,40}[a-f])[0-9a-f]{7,40} (?=\S)")


def undated(line: str) -> str:
    """Return what a line with the name of a commit says of its time, as `2 hours ago` or `Mar 15 2024`."""
    ago = _AGO.search(line)
    return ago[0] if ago is not None and _HASH.search(line) else ""


def is_bare_commit(line: str) -> bool:
    """Return whether a line begins with the name of a commit, as those of `git log --oneline` do."""
    return _BARE.match(line) is not None


class Line(NamedTuple):
    """A commit of one line."""

    sha: str
    date: str
    author: str
    subject: str


def line_of(line: str) -> Line | None:
    """Return the commit of a line such as `%h %ad %s`; None if it is none."""
    date = _DATE.search(line)
    if date is None:
        return None
    if line[:1] == _QUOTES[0] and '","' in line:
        line = "|".join(next(csv.reader([line])))
        date = _DATE.search(line) or date
    hashes = [match for match in _HASH.finditer(line) if not date.start() <= match.start() < date.end()]
    at_end = False
    commit = hashes[0] if hashes else None
    if commit is not None and min(date.start(), commit.start()) > _EARLY:
        *_, date = _DATE.finditer(line)
        commit = next((one for one in reversed(hashes) if not date.start() <= one.start() < date.end()), None)
        at_end = True
    if commit is None:
        return None
    front, back = sorted(((date.start(), date.end()), (commit.start(), commit.end())))
    between, behind = line[front[1] : back[0]], line[back[1] :]
    if at_end:
        if len(between) > _BETWEEN or len(trimmed(behind)) > _BETWEEN or back[1] < len(line) - _BETWEEN:
            return None
        author = trimmed(between) or trimmed(behind)
        return _line(commit[0], date[0], author, trimmed(line[: front[0]]))
    author, subject = _said(between, behind, date_last=date.start() > commit.start())
    return _line(commit[0], date[0], author, subject)


def _line(sha: str, date: str, author: str, subject: str) -> Line:
    author = "" if _REFLOG.match(author) else _MAIL.sub("", author).strip()
    if not author and (named := _AUTHOR_WITHIN.search(subject)):
        author, subject = named["square"] or named["angle"], subject[: named.start()]
    return Line(sha, date, author, subject.strip() or f"commit {sha[:10]}")


def _said(between: str, behind: str, *, date_last: bool) -> tuple[str, str]:
    """Return author and subject from what stands between commit and time and what stands behind both."""
    author = trimmed(_DECORATION.sub("", between))
    sign = next((mark for mark in ("|", "\t", ";") if mark in behind[:3]), None)
    if sign is not None:
        fields = [trimmed(field) for field in behind.strip(_SEPARATORS + "\n").split(sign)]
        if len(fields) > 1 and not author:
            author, fields = fields[0], fields[1:]
        return author, (f" {sign.strip()} " if sign in "|;" else sign.replace("\t", " ")).join(fields)
    subject = trimmed(_DECORATION.sub("", behind))
    if author and (not subject or (date_last and _AUTHOR_BEHIND.fullmatch(behind))):
        return subject, author  # time, or commit, stand behind the subject
    return author, subject


def trimmed(text: str) -> str:
    """Return a text without the signs at its ends that separate it, also brackets without their partner."""
    before = None
    while text != before:
        before, text = text, text.strip(_SEPARATORS)
        for left, right in _PAIRS.items():
            more = text.count(left) - text.count(right)
            if text[:1] == left and text[-1:] == right and text.count(left) == 1:
                text = text[1:-1]
            elif more > 0:
                text = text[:-1] if text[-1:] == left else text.removeprefix(left)
            elif more < 0:
                text = text[1:] if text[:1] == right else text.removesuffix(right)
        for quote in _QUOTES:
            if text.count(quote) % 2:
                text = text[1:] if text[:1] == quote else text.removesuffix(quote)
    return text
