"""`git log`, in its own formats and in any one-line format that names a commit and a time."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pmtui.document import Kind
from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, counted
from pmtui.exchange.stamps import read_stamp

_GRAPH = r"(?:[*|\\/_ ]{1,40}(?=\S))?"
_COMMIT = re.compile(rf"^{_GRAPH}commit ([0-9a-f]{{7,64}})\b")
_FIELD = re.compile(r"^[*|\\/ ]*(Author|AuthorDate|Date|Commit|CommitDate|Committer|Merge):\s+(.*)$")
_HASH = re.compile(r"(?<![0-9a-zA-Z-])[0-9a-f]{7,64}(?![0-9a-zA-Z-])")
_DATE = re.compile(
    r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:Z| ?[+-]\d{2}:?\d{2})?"
    r"|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2}(?: [+-]\d{4})?"
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d{1,2} \d{2}:\d{2}:\d{2} \d{4}(?: [+-]\d{4})?"
    r"|(?<![0-9a-f])1\d{9}(?![0-9a-f])(?: [+-]\d{4})?"
    r"|\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?: ?[+-]\d{2}:?\d{2})?(?!\d)"
    r"|\d{4}-\d{2}-\d{2}"
)
_DRAWN = "*|\\/_ \t\r"
"""The signs with which `--graph` draws branches."""
_SEPARATORS = " \t|;,:-–—<>()[]{}\"'"
_AUTHOR_BEHIND = re.compile(r"[)\]\s,-]*(?:<[^<>]{1,80}>|\[[^\[\]]{1,80}\])\s*")
_MAIL = re.compile(r"\s*<[^<>\s]*@[^<>\s]*>")


def sniff(given: Given) -> float:
    """Say whether the text is a log of commits."""
    lines = [line for line in _text(given)[:40_000].split("\n") if line.strip(_DRAWN)][:60]
    if not lines or given.text.lstrip()[:1] in "{[":
        return 0.0
    if _COMMIT.match(lines[0]) and any(_FIELD.match(line) for line in lines[1:5]):
        return 0.97
    found = [parts for line in lines if (parts := _one_line(line.lstrip(_DRAWN))) is not None]
    fitting = len(found)
    if found and all(parts[0].isdigit() and 8 < len(parts[0]) < 20 for parts in found):
        return 0.0  # these are numbers, and no names of commits
    return 0.9 if fitting >= max(1, 0.7 * len(lines)) else 0.0


def _text(given: Given) -> str:
    return given.text.lstrip("\n")


def read(given: Given, options: Options) -> Imported:
    """Return an event for each commit: its subject, at the time when it was written.

    Raises:
        Unreadable: at the first line of a one-line format that names no commit or no time.
    """
    found = Collector(given, options, "git-log", "git log")
    lines = given.text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    if _COMMIT.match(first):
        _long(found, lines)
    else:
        _short(found, lines)
    return found.finish()


@dataclass
class _Commit:
    sha: str
    line: int
    author: str = ""
    date: str = ""
    is_merge: bool = False
    body: list[str] = field(default_factory=list)


def _long(found: Collector, lines: list[str]) -> None:
    commit: _Commit | None = None
    for number, line in enumerate(lines, 1):
        if match := _COMMIT.match(line):
            _finish(found, commit)
            commit = _Commit(match[1], number)
        elif commit is None:
            continue
        elif not commit.body and (head := _FIELD.match(line)):
            if head[1] == "Author":
                commit.author = _MAIL.sub("", head[2]).strip()
            elif head[1] in ("Date", "AuthorDate"):
                commit.date = head[2].strip()
            elif head[1] == "Merge":
                commit.is_merge = True
        elif (text := line.strip("*|\\/ \t")) and re.match(r"[*|\\/ ]*(?:    |\t)", line):
            commit.body.append(text)
    _finish(found, commit)


def _finish(found: Collector, commit: _Commit | None) -> None:
    if commit is None:
        return
    subject = commit.body[0] if commit.body else f"commit {commit.sha[:10]}"
    if commit.is_merge and len(commit.body) > 1 and subject.startswith("Merge pull request"):
        subject = f"{subject}: {commit.body[1]}"
    if not _take(found, commit.date, subject, commit.author, commit.sha, commit.line, commit.body):
        raise Unreadable(_no_time(commit.date), commit.line)


def _short(found: Collector, lines: list[str]) -> None:
    for number, line in enumerate(lines, 1):
        if not line.strip(_DRAWN):
            continue
        parts = _one_line(line.lstrip(_DRAWN))
        if parts is None:
            raise Unreadable(
                f"after {counted(len(found.events), 'commit')} comes a line without a commit or a time: "
                f"“{line.strip()[:60]}”",
                number,
            )
        sha, date, author, subject = parts
        if not _take(found, date, subject, author, sha, number, [line]):
            raise Unreadable(_no_time(date), number)


def _one_line(line: str) -> tuple[str, str, str, str] | None:
    """Return commit, time, author and subject of a line such as `%h %ad %s`; None if it is none."""
    date = _DATE.search(line)
    if date is None:
        return None
    hashes = (match for match in _HASH.finditer(line) if not date.start() <= match.start() < date.end())
    commit = next(hashes, None)
    if commit is None or min(date.start(), commit.start()) > 6:
        return None
    front, back = sorted(((date.start(), date.end()), (commit.start(), commit.end())))
    between = line[front[1] : back[0]].strip(_SEPARATORS)
    rest = line[back[1] :]
    sign = next((mark for mark in ("|", "\t", ";") if mark in rest[:3]), None)
    author = between
    if sign is not None:
        fields = [part.strip() for part in rest.strip(_SEPARATORS + "\n").split(sign)]
        if len(fields) > 1 and not author:
            author, fields = fields[0], fields[1:]
        subject = f" {sign.strip()} ".join(fields) if sign != "\t" else " ".join(fields)
    else:
        subject = rest.lstrip(_SEPARATORS)
    if between and date.start() > commit.start() and (not subject or _AUTHOR_BEHIND.fullmatch(rest)):
        author, subject = subject.strip(_SEPARATORS), between  # the time stands behind the subject
    return commit[0], date[0], _MAIL.sub("", author).strip(), subject.strip() or f"commit {commit[0][:10]}"


def _take(
    found: Collector, date: str, subject: str, author: str, sha: str, line: int, body: list[str]
) -> bool:
    stamp = read_stamp(re.sub(r"^(1\d{9}) [+-]\d{4}$", r"\1", date))
    kind = guess_kind(subject)
    return stamp is not None and found.add(
        re.sub(r"^(1\d{9}) [+-]\d{4}$", r"\1", date),
        subject,
        Kind.CHANGE if kind is Kind.OTHER else kind,
        record="\n".join(body),
        line=line,
        actor=author,
        key=f"git:{sha[:10]}",
    )


def _no_time(date: str) -> str:
    shown = f"“{date[:40]}” is no time of a commit" if date else "this commit has no date"
    return f"{shown}; write the log with --date=iso-strict"


READER = Reader("git-log", "git log", sniff, read)
