"""Another user of the machine, for tests that root runs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

STRANGER = 12345
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")


def open_the_way_to(folder: Path) -> None:
    """Let everybody reach a folder through those above it that belong to the tests."""
    for each in (folder, *folder.parents):
        info = each.stat()
        if info.st_uid == os.geteuid() and not info.st_mode & 0o1000 and each != Path("/"):
            each.chmod(info.st_mode | 0o055)


def become_a_stranger() -> None:
    """Be another user from here on; what is not imported yet may be out of reach then."""
    os.setgroups([])
    os.setgid(STRANGER)
    os.setuid(STRANGER)
