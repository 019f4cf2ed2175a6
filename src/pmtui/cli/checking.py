"""The checklist over one file: findings with the place in the file where they stand."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from pmtui import checks, storage
from pmtui.document import Postmortem
from pmtui.library import Problem, Ruling, ruling_of
from pmtui.patterns import pattern
from pmtui.storage.faults import MOST_FAULTS
from pmtui.storage.files import in_words
from pmtui.storage.reading import is_newer, newer_words

BROKEN = "FILE"
"""The code of a file that cannot be read; it is selected always."""
BROKEN_NAME = "broken-file"
MISTAKE = "POLICY"
"""The code of a mistake in a `.pmtui.toml`, of which the rest counts; it is selected always."""
MISTAKE_NAME = "mistake-in-policy"
NEWER = "FORMAT"
"""The code of a file that a newer version of the program wrote; it is selected always."""
NEWER_NAME = "newer-format"
STDIN = "-"
"""What stands for the text that comes through stdin, as a target and as the name of the file."""


class Found(NamedTuple):
    """A finding and where it stands; lines and columns count from 1, in characters."""

    file: str
    line: int
    column: int
    code: str
    name: str
    level: str
    path: str
    message: str
    fix: str | None = None
    """What `--fix` would do, where the program knows it for certain."""
    rewrite: str | None = None
    """Another wording to start from, where the rule can make one; "…" in it is to be filled."""


class Outcome(NamedTuple):
    """What came of one file."""

    file: str
    found: tuple[Found, ...] = ()
    is_other: bool = False
    """Whether it is valid TOML, but of something else than a post-mortem."""
    allowed: tuple[tuple[Found, str], ...] = ()
    """What the document allows, each with the reason that it gives."""
    doubts: tuple[Found, ...] = ()
    """What is wrong with the `.pmtui.toml` that counts for it."""
    is_policy: bool = False
    """Whether it is a `.pmtui.toml`, which is told of only where something is wrong with it."""


class Job(NamedTuple):
    """How all files of one command line are checked."""

    today: date
    codes: frozenset[str]
    """The rules that are selected."""
    with_fixes: bool = True
    """Whether it is to be known of each finding if there is a fix."""
    library: tuple[Path, Ruling] | None = None
    """The folder of the library and what counts there."""


def policy_of(path: Path, job: Job) -> checks.Policy:
    """Return the policy that counts for a file."""
    return _ruling_in(Path(os.path.abspath(path)).parent, job.library).policy  # noqa: PTH100


@lru_cache(maxsize=256)
def _ruling_in(folder: Path, library: tuple[Path, Ruling] | None) -> Ruling:
    return ruling_of(folder / STDIN, library)


def doubts_about(problems: Iterable[Problem]) -> tuple[Found, ...]:
    """Return what is wrong with a `.pmtui.toml` as findings: an error where nothing of it could be read."""
    return tuple(
        Found(
            shown(problem.path),
            problem.line,
            problem.column,
            BROKEN if problem.is_unread else MISTAKE,
            BROKEN_NAME if problem.is_unread else MISTAKE_NAME,
            "error" if problem.is_unread else "warning",
            "",
            problem.words,
        )
        for problem in problems
    )


def with_policies(outcomes: Iterable[Outcome], doubts: Iterable[Found] = ()) -> Iterator[Outcome]:
    """Yield the outcomes, and before the first file that it counts for each `.pmtui.toml` with a mistake."""
    told: set[Found] = set()
    yield from _untold(doubts, told)
    for outcome in outcomes:
        yield from _untold(outcome.doubts, told)
        yield outcome


def _untold(doubts: Iterable[Found], told: set[Found]) -> Iterator[Outcome]:
    files: dict[str, list[Found]] = {}
    for doubt in doubts:
        if doubt not in told:
            told.add(doubt)
            files.setdefault(doubt.file, []).append(doubt)
    for file, found in files.items():
        yield Outcome(file, tuple(found), is_policy=True)


def shown(path: Path) -> str:
    """Return the path as one would type it here."""
    # Without following links: the name that a person gave is the one that is shown.
    absolute, here = os.path.abspath(path), os.getcwd()  # noqa: PTH100, PTH109
    return absolute[len(here) :].lstrip("/") if absolute.startswith(f"{here.rstrip('/')}/") else absolute


def check_file(path: Path, job: Job) -> Outcome:
    """Return what the checklist finds in a file, in the order of its lines; a broken file is one finding."""
    name = shown(path)
    if path.is_dir():
        return Outcome(name, (_broken(name, 1, 1, _unreadable_folder(path)),))
    try:
        loaded = storage.load(path)
    except storage.BrokenFile as broken:
        return _not_loaded(name, broken, lambda: storage.read_toml(path)[0])
    return _checked(name, loaded.document, loaded.original, path.parent, job)


def check_bytes(data: bytes, job: Job) -> Outcome:
    """Return what the checklist finds in a text without a file; the working directory's policy counts."""
    try:
        document = storage.loads(data, STDIN)
    except storage.BrokenFile as broken:
        return _not_loaded(STDIN, broken, dict)
    return _checked(STDIN, document, data, Path(), job)


def _checked(name: str, document: Postmortem, data: bytes, folder: Path, job: Job) -> Outcome:
    extra = document.model_extra or {}
    if name != STDIN and not _is_meant(set(document.model_fields_set) - extra.keys(), set(extra)):
        return Outcome(name, is_other=True)
    ruling = _ruling_in(Path(os.path.abspath(folder)), job.library)  # noqa: PTH100
    policy, doubts = ruling.policy, doubts_about(ruling.problems)
    checker = checks.Checker(policy)
    findings = [each for each in checker.check(document, job.today) if each.code in job.codes]
    allowed = [(each, row.reason) for each, row in checker.allowed if each.code in job.codes]
    newer = _newer(name, document)
    if not findings and not allowed:
        return Outcome(name, newer, doubts=doubts)
    places = storage.Places(data, document)
    label = _labels(document, job, policy)

    def found(each: checks.Finding, fix: str | None) -> Found:
        words = _QUOTED.search(each.message)
        line, column = places.find(each.path, words[1] if words else "") or (1, 1)
        level = str(each.level)
        rewrite = each.rewrite or None
        return Found(name, line, column, each.code, each.name, level, each.path, each.message, fix, rewrite)

    standing = sorted((found(each, label(each)) for each in findings), key=lambda item: item[1:3])
    return Outcome(
        name,
        (*newer, *standing),
        allowed=tuple((found(each, None), why) for each, why in allowed),
        doubts=doubts,
    )


def _newer(name: str, document: Postmortem) -> tuple[Found, ...]:
    """Return a warning where the rules may not know what a newer version of the program wrote."""
    version = document.schema_version
    if not is_newer(version):
        return ()
    message = f"{newer_words(version)}: update pmtui, which checks only what it knows"
    return (Found(name, 1, 1, NEWER, NEWER_NAME, "warning", "schema", message),)


_QUOTED = pattern(r'"([^"…]{1,60})…?"')
"""What a message quotes first: the words that it is about."""


def _labels(document: Postmortem, job: Job, policy: checks.Policy) -> Callable[[checks.Finding], str | None]:
    if not job.with_fixes:
        return lambda finding: None

    def label(finding: checks.Finding) -> str | None:
        fix = checks.fix_of(finding, document, job.today, policy)
        return fix.label if fix and fix.is_certain else None

    return label


def _not_loaded(name: str, broken: storage.BrokenFile, read: Callable[[], dict[str, Any]]) -> Outcome:
    """Return the fault as a finding, unless the file is something else altogether."""
    try:
        keys = set(read())
    except storage.BrokenFile:
        keys = set()
    known = {key for key in keys if key == "schema" or key in Postmortem.model_fields}
    if not _is_meant({"schema_version" if key == "schema" else key for key in known}, keys - known):
        return Outcome(name, is_other=True)
    found = [_broken(name, each.line, each.column, _sentence(*each[2:])) for each in broken.faults]
    if len(found) in (1, MOST_FAULTS):  # the sentence about all of them knows more
        found[0] = found[0]._replace(message=_sentence(broken.field, broken.message))
    return Outcome(name, tuple(found))


def _sentence(field: str, message: str) -> str:
    return f"{field}: {message}" if field else message


def _is_meant(known: set[str], unknown: set[str]) -> bool:
    """Return whether a file with these keys is a post-mortem.

    It is if it says its format; one that was written by hand may not, but then most keys are known.
    """
    return "schema_version" in known or len(known) >= len(unknown)


def _broken(name: str, line: int, column: int, message: str) -> Found:
    return Found(name, line, column, BROKEN, BROKEN_NAME, "error", "", message)


def _unreadable_folder(path: Path) -> str:
    try:
        next(path.iterdir(), None)
    except OSError as error:
        return f"the folder cannot be read: {in_words(error)}"
    return "this is a folder, not a file"
