"""What can go wrong with a file, said in sentences."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Fault(NamedTuple):
    """One value of a file that no field takes."""

    line: int
    column: int
    field: str
    message: str


class BrokenFile(Exception):
    """A file that cannot be read as a post-mortem; its text is one sentence that begins with the place."""

    def __init__(
        self,
        path: Path | str,
        message: str,
        *,
        line: int | None = None,
        column: int | None = None,
        field: str = "",
        faults: tuple[Fault, ...] = (),
    ) -> None:
        super().__init__(message)
        self.path = Path(path)
        self.name = str(path)
        self.message = message
        self.line = line
        self.column = column
        self.field = field
        self.faults = faults or (Fault(line or 1, column or 1, field, message),)
        """Everything that is to be mended, or of very much the first; the sentence is about the first one."""

    def __str__(self) -> str:
        place = self.name if self.line is None else f"{self.name}:{self.line}"
        return f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


class ConflictedFile(BrokenFile):
    """A file in which git left a conflict between two versions of a post-mortem."""


class SaveFailed(Exception):
    """A save that did not happen; the file is as it was, and its text says what to do."""


class ChangedOutside(SaveFailed):
    """The file is not the one that was opened: somebody else wrote to it, or it is gone."""


class FolderRefuses(SaveFailed):
    """The file may be written, but its folder takes no other file that could take its place."""


class NotDurable(SaveFailed):
    """The file was written, but the disk did not confirm that it will outlive a power cut."""

    def __init__(self, message: str, digest: str) -> None:
        super().__init__(message)
        self.digest = digest
