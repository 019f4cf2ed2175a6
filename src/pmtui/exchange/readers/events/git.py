"""`git log`, in its own formats and in any one-line format that names a commit and a time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pmtui.document import Kind
from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given, Unreadable
from pmtui.exchange.imported import Imported, Options, Reader, Unplaced
from pmtui.exchange.readers.events.collecting import Collector, counted
from pmtui.exchange.readers.events.git_authors import Commit, with_authors
from pmtui.exchange.readers.events.git_lines import Line, is_bare_commit, line_of, undated
from pmtui.exchange.readers.events.terminal import has_command, is_frame, is_prompt
from pmtui.exchange.readers.markdown.day_order import day_order
from pmtui.exchange.stamps import read_stamp
from pmtui.exchange.zones import zone_of

_GRAPH = r"(?:[*|\\/_ ]{1,40}(?=\S))?"
_COMMIT = re.compile(rf"^{_GRAPH}commit ([0-9a-f]{{7,64}})(?=$|[\s(])")
_FIELD = re.compile(
    r"^[*|\\/ ]*(Author(?:Date)?|Date|Commit(?:Date|ter)?|Merge|Reflog(?: message)?|Tagger):\s+(.*)$"
)
_RAW = re.compile(r"^[*|\\/ ]*(author|committer|tree|parent|gpgsig|encoding)\s+(.*)$")
_SIGNED = re.compile(r"^(.*?)\s<[^<>]*>\s(\d{9,11} [+-]\d{4})$")
_INDENTED = re.compile(r"[*|\\/ ]*(?:    |\t)")
_DRAWN = "*|\\/_ \t\r"
"""The signs with which `--graph` draws branches."""
_NOT_SAID = re.compile(r"gpg: |diff --git |:\d{6} |[ACDMRTU]\d{0,3}\t|Primary key |Notes(?: \([\w/.-]+\))?:$")
_SECONDS = re.compile(r"^(1\d{9}) [+-]\d{4}$")
_MAIL = re.compile(r"\s*<[^<>\s]*@[^<>\s]*>")
_SHORT = 7
"""Letters by which git names a commit where nothing else is said."""
_MOST_ABOVE = 5
"""Lines that may stand above a pasted log: a prompt, a sentence that says what it is."""


def sniff(given: Given) -> float:
    """Say whether the text is a log of commits, be it copied from a terminal."""
    lines = [line for line in given.text[:40_000].split("\n") if line.strip(_DRAWN)][:60]
    if not lines or given.text.lstrip()[:1] in "{[":
        return 0.0
    bare = [line for line in lines if not is_frame(line)]
    first = next((place for place, line in enumerate(bare) if _COMMIT.match(line)), None)
    heads = [] if first is None else bare[first + 1 : first + 6]
    if any(_FIELD.match(line) or _RAW.match(line) for line in heads):
        if first == 0:
            return 0.97
        above = bare[:first]
        return 0.9 if len(above) <= _MOST_ABOVE or all(map(_one_line, above)) else 0.0
    found = [parts for line in bare if (parts := _one_line(line)) is not None]
    if sum(map(_is_undated, bare)) >= max(1, 0.7 * len(bare)):
        return 0.95
    if found and all(parts.sha.isdigit() and 8 < len(parts.sha) < 20 for parts in found):
        return 0.0  # these are numbers, and no names of commits
    if len(found) >= max(1, 0.7 * len(bare)):
        return 0.9
    named = sum(is_bare_commit(line.lstrip(_DRAWN)) for line in bare)
    return 0.4 if named >= max(2, 0.9 * len(bare)) else 0.0


def _is_undated(line: str) -> bool:
    return bool(undated(line)) and _one_line(line) is None


def _one_line(line: str) -> Line | None:
    return line_of(line.lstrip(_DRAWN).rstrip())


def read(given: Given, options: Options) -> Imported:
    """Return an event for each commit: its subject, at the time when it was written.

    What stands around the log is kept as text without a place, and so is a last commit that is cut off.

    Raises:
        Unreadable: at the first line of a one-line format that names no commit or no time.
    """
    found = Collector(given, options, "git-log", "git log")
    lines = given.text.split("\n")
    commits = _once(with_authors(_commits(found, lines)))
    if not commits:
        _refuse(lines)
    numbers = [commit.line for commit in commits]
    order = day_order([commit.date for commit in commits], said=options.dates, numbers=numbers)
    for commit in commits:
        _take(found, commit, day_first=order.day_first, is_last=commit is commits[-1])
    if order.note:
        found.notes.append(order.note)
    return found.finish()


def _commits(found: Collector, lines: Sequence[str]) -> list[Commit]:
    commits: list[Commit] = []
    is_long = any(_COMMIT.match(line) for line in lines)
    commit: Commit | None = None
    for number, line in enumerate(lines, 1):
        if match := _COMMIT.match(line):
            commit = Commit(match[1], number)
            commits.append(commit)
        elif is_frame(line) and not _INDENTED.match(line):
            commit = None if is_prompt(line) else commit
            if has_command(line):
                _keep(found, number, line)
        elif commit is not None:
            _goes_on(commit, line)
        elif parts := _one_line(line):
            commits.append(
                Commit(parts.sha, number, parts.author, parts.date, is_long=False, body=[parts.subject])
            )
        elif line.strip(_DRAWN):
            if commits and not is_long:
                _refuse_line(line, number)
                raise Unreadable(
                    f"after {counted(len(commits), 'commit')} comes a line without a commit or a time: "
                    f"“{line.strip()[:60]}”",
                    number,
                )
            _keep(found, number, line)
    return commits


def _once(commits: list[Commit]) -> list[Commit]:
    """Return commits without those that a second log below shows again."""
    return list({commit.sha[:_SHORT]: commit for commit in reversed(commits)}.values())[::-1]


def _refuse(lines: Sequence[str]) -> None:
    """Refuse a log whose commits are named without the moment when they were made."""
    for number, line in enumerate(lines, 1):
        _refuse_line(line, number)


def _refuse_line(line: str, number: int) -> None:
    if told := undated(line):
        raise Unreadable(
            f"“{told}” does not tell the moment of a commit; write the log with --date=iso-strict", number
        )
    if is_bare_commit(line.lstrip(_DRAWN)):
        raise Unreadable("this commit has no date; write the log with --format='%h|%aI|%an|%s'", number)


def _keep(found: Collector, number: int, line: str) -> None:
    if len(line.split()) > 1:
        found.unplaced.append(Unplaced(number, line.strip()))


def _goes_on(commit: Commit, line: str) -> None:
    """Take a line of a commit: its head, then its message."""
    if not commit.body and (head := _FIELD.match(line)):
        if head[1] == "Author":
            commit.author = _MAIL.sub("", head[2]).strip()
        elif head[1] in ("Date", "AuthorDate"):
            commit.date = head[2].strip()
        elif head[1] == "Merge":
            commit.is_merge = True
    elif not commit.body and (raw := _RAW.match(line)):
        if raw[1] == "author" and (signed := _SIGNED.match(raw[2])):
            commit.author, commit.date = signed[1], signed[2]
    elif (text := line.strip(_DRAWN)) and (_INDENTED.match(line) or _begins(commit, text)):
        commit.body.append(text)


def _begins(commit: Commit, text: str) -> bool:
    """Return whether a text without an indent is a message: a form may have taken its indent."""
    return not commit.body and bool(commit.date) and not _NOT_SAID.match(text)


def _take(found: Collector, commit: Commit, *, day_first: bool, is_last: bool) -> None:
    subject = commit.body[0] if commit.body else f"commit {commit.sha[:10]}"
    if commit.is_merge and len(commit.body) > 1 and subject.startswith("Merge pull request"):
        subject = f"{subject}: {commit.body[1]}"
    date = _SECONDS.sub(r"\1", commit.date)
    stamp = read_stamp(date, zone_of(found.options.zone), day_first=day_first)
    if stamp is None:
        if is_last and commit.is_long and not commit.date and found.events:
            found.unplaced.append(Unplaced(commit.line, f"commit {commit.sha}"))
            found.notes.append(f"The log breaks off within its last commit (line {commit.line}).")
            return
        raise Unreadable(_no_time(commit.date), commit.line)
    found._naive |= not stamp.has_zone
    kind = guess_kind(subject)
    found.add(
        stamp.at,
        subject,
        Kind.CHANGE if kind is Kind.OTHER else kind,
        record="\n".join(commit.body),
        line=commit.line,
        actor=commit.author,
        key=f"git:{commit.sha[:10]}",
        timeless=not stamp.has_clock,
    )


def _no_time(date: str) -> str:
    shown = f"“{date[:40]}” is no time of a commit" if date else "this commit has no date"
    return f"{shown}; write the log with --date=iso-strict"


READER = Reader("git-log", "git log", sniff, read)
