"""What counts for a file: the one place that decides which `.pmtui.toml` holds for it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pmtui.document import Status
from pmtui.library.tables import Problem, problem_at, read_table, suggestion, without_effect

if TYPE_CHECKING:
    from pmtui.checks import Finding, Gate
    from pmtui.checks.policy import Policy
    from pmtui.document import Postmortem

CONFIG = ".pmtui.toml"


@dataclass(frozen=True, eq=False)
class Ruling:
    """The policy that counts somewhere, and where it comes from."""

    config: Path | None = None
    """The `.pmtui.toml` that it stands in; None where nothing is set."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with that file, as sentences with their place."""
    own: Policy | None = None
    """What it sets; None where nothing is."""

    @property
    def policy(self) -> Policy:
        """What counts; the usual policy where nothing is set or the file cannot be read."""
        if self.own is not None:
            return self.own
        from pmtui.checks.policy import usual_policy  # most folders set nothing

        return usual_policy()

    @property
    def unread(self) -> str:
        """Why nothing of the file counts, as a sentence; empty where it was read."""
        return next((problem for problem in self.problems if problem.is_unread), "")

    def gate(self, document: Postmortem, to: Status, findings: Iterable[Finding]) -> Gate:
        """Return whether a document with these findings may get another status.

        Nothing is published by a policy that cannot be read: it may forbid that.
        """
        from pmtui.checks import Gate, gate

        found = gate(document, to, findings, self.policy)
        if self.unread and to is Status.PUBLISHED and document.status is not Status.PUBLISHED:
            return Gate(found.errors, f"the policy, which may forbid it, cannot be read: {self.unread}")
        return found


@dataclass(frozen=True)
class Config:
    """What a `.pmtui.toml` says."""

    folder: Path
    """The folder of the library: its own, or the one that its key `library` names."""
    ruling: Ruling


def ruling_of(file: Path, library: tuple[Path, Ruling] | None = None) -> Ruling:
    """Return what counts for a file: the nearest `.pmtui.toml` at or above its folder.

    Where there is none, and the file lies in the folder of the library, what counts there: a `.pmtui.toml`
    elsewhere may name that folder.
    """
    folder = Path(os.path.abspath(file)).parent  # noqa: PTH100 - without following links: the name that a person gave
    if library is not None and folder == library[0]:
        return library[1]
    if config := nearest_config(folder):
        return read_config(config).ruling
    if library is not None and folder.is_relative_to(library[0]):
        return library[1]
    return Ruling()


def read_config(config: Path) -> Config:
    """Return what a `.pmtui.toml` says; what is wrong with it stands in the problems of its ruling."""
    values, text, broken = read_table(config)
    problems = [*broken]

    def complain(key: str, words: str) -> None:
        problems.append(problem_at(config, text, (key,), words))

    for key in values.keys() - {"library", "policy"}:
        hint = suggestion(key, ("library", "policy"))
        complain(key, f"{key!r} is no key that is known here{hint}{without_effect(hint)}")
    folder, table = values.get("library", "."), values.get("policy", {})
    if not isinstance(folder, str) or not folder.strip() or "\0" in folder:
        complain("library", 'library: expected the name of a folder, such as "postmortems"')
        folder = "."
    if not isinstance(table, dict):
        complain("policy", "policy: expected a table")
        table = {}
    return Config(absolute(Path(folder), config.parent), _ruling(config, table, text, problems))


def _ruling(config: Path, table: Mapping[str, Any], text: str, problems: list[Problem]) -> Ruling:
    from pmtui.library.policies import read_policy  # most libraries have no config

    policy, wrong = read_policy(table, path=config, text=text)
    return Ruling(config, (*problems, *wrong), policy)


def absolute(path: Path, start: Path) -> Path:
    """Return a path from a folder on, with the person's own folder for `~`."""
    # Without following links: the name that a person knows is the one that is shown.
    if str(path).startswith("~"):
        path = path.expanduser()
    return Path(os.path.abspath(start / path))  # noqa: PTH100


def nearest_config(start: Path) -> Path | None:
    """Return the `.pmtui.toml` at or above a folder that is nearest to it."""
    for folder in (start, *start.parents):
        config = folder / CONFIG
        try:
            if config.is_file() and not _is_planted(config):
                return config
        except OSError:
            continue
    return None


def _is_planted(config: Path) -> bool:
    """Return whether a stranger may have put the file there: into a folder that everybody can write to."""
    is_shared = config.parent.stat().st_mode & stat.S_IWOTH
    return bool(is_shared) and config.stat().st_uid not in (os.geteuid(), 0)
