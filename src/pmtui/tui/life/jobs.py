"""Whether somebody waits for the program who could continue it after a stop."""

from __future__ import annotations

import os
from pathlib import Path


def leads_jobs() -> bool:
    """Return whether a shell leads this program as one of its jobs.

    Such a shell gives each job a process group of its own. What runs the editor for it, as a script does, is
    in the same group as the editor.
    """
    try:
        session, group, ancestor = os.getsid(0), os.getpgrp(), os.getppid()
        while ancestor > 1 and os.getsid(ancestor) == session:
            if os.getpgid(ancestor) != group:
                return True
            ancestor = _parent(ancestor)
    except OSError:  # it has just ended
        pass
    return False


def _parent(process: int) -> int:
    """Return the parent of a process; 0 where the system does not say."""
    try:
        return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, ValueError, IndexError):
        return 0
