"""Commands that find a terminal at all of their ends."""

from __future__ import annotations

import os
import pty
import random
import sys
from contextlib import suppress

from crash_points import import_everything


def said_on_terminal(*arguments: str) -> tuple[int, str]:
    """Run a command in a child of this process on a terminal of its own; return its exit code and its words.

    What the terminal itself makes of an end of line is undone. Questions are answered with no.
    """
    import_everything()
    child, terminal = pty.fork()
    if child == 0:
        code = 99
        with suppress(BaseException):
            random.seed()
            sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115
            from pmtui.__main__ import main

            code = main(list(arguments))
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)
    os.write(terminal, b"n\n" * 5)
    raw = b""
    with suppress(OSError):  # the child is gone
        while data := os.read(terminal, 1 << 16):
            raw += data
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), raw.decode(errors="replace").replace("\r\n", "\n")
