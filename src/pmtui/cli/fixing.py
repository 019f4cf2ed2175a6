"""Findings mended by the program: one fix after another, until none is left that it knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from pmtui import checks, storage
from pmtui.cli.changing import change
from pmtui.cli.checking import BROKEN, MISTAKE, Job, Outcome, check_file, policy_of
from pmtui.cli.failure import Failure
from pmtui.cli.output import Printer, say
from pmtui.cli.tally import counted
from pmtui.document import Postmortem
from pmtui.storage.saving import encode

_Mended = tuple[Postmortem, tuple[checks.Fix, ...]]


@dataclass
class Mending:
    """Mends the files of a run, one after the other."""

    job: Job
    changes: int = 0
    files: int = 0
    failures: int = 0
    """How many files could not be read or saved."""

    def fix(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Mend and save each file that has a fix; yield what is left. What was changed is told on stderr."""
        for outcome in outcomes:
            path = Path(outcome.file)
            if not _has_fix(outcome):
                yield outcome
                continue
            try:
                done = change(path, self._mend(path))
            except Failure as failure:
                self.failures += 1
                say(str(failure))
                yield outcome
                continue
            for each in done:
                say(f"{outcome.file}: {each.label} ({each.code} at {each.path})")
            self.changes += len(done)
            self.files += bool(done)
            yield check_file(path, self.job)

    def sum_up(self, *, is_trial: bool) -> None:
        """Tell on stderr how much was changed, or on trial would be."""
        where = f" in {counted(self.files, 'file')}" if self.files else ""
        say(f"{'would make' if is_trial else 'made'} {counted(self.changes, 'change')}{where}")

    def print_differences(self, outcomes: Iterable[Outcome], printer: Printer) -> None:
        """Print what `fix` would change, as differences that `patch` understands; write nothing."""
        for outcome in outcomes:
            for broken in outcome.found:
                if broken.code in (BROKEN, MISTAKE):
                    self.failures += broken.code == BROKEN
                    say(f"{broken.file}:{broken.line}: {broken.message}")
            if not _has_fix(outcome):
                continue
            path = Path(outcome.file)
            try:
                loaded = storage.load(path)
                mended, done = self._mend(path)(loaded.document)
                after = encode(mended, path, loaded.head) if done else loaded.original
            except (storage.BrokenFile, storage.SaveFailed) as failure:
                self.failures += 1
                say(str(failure))
                continue
            self.changes += len(done)
            self.files += bool(done)
            _print_difference(outcome.file, loaded.original, after, printer)

    def _mend(self, path: Path) -> Callable[[Postmortem], _Mended]:
        """Return what mends a document of this file by the selected rules, and says how."""
        policy = policy_of(path, self.job)
        return lambda document: checks.mend(document, self.job.today, policy, codes=self.job.codes)


def _has_fix(outcome: Outcome) -> bool:
    return any(finding.fix is not None for finding in outcome.found)


_STYLES = {"+": "good", "-": "error", "@": "hint"}


def _print_difference(file: str, before: bytes, after: bytes, printer: Printer) -> None:
    lines = unified_diff(_lines(before), _lines(after), f"a/{file.lstrip('/')}", f"b/{file.lstrip('/')}")
    for line in lines:
        whole = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        if printer.terminal:
            head = line.startswith(("--- ", "+++ "))
            printer.line((line.rstrip("\n"), "strong" if head else _STYLES.get(line[0], "")))
        else:
            printer.text(whole)


def _lines(data: bytes) -> list[str]:
    # Only line feeds end a line of a file; `splitlines` knows a dozen other ends.
    return [line for line in re.split(r"(?<=\n)", data.decode()) if line]
