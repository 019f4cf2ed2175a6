"""How a command says that it could not do what was asked."""

from __future__ import annotations

FINE, FAILED, MISUSED = 0, 1, 2
INTERRUPTED, PIPE_CLOSED = 130, 141


class Failure(Exception):
    """Something could not be done; the text is a sentence for people."""

    code = FAILED


class Misuse(Failure):
    """The command was called in a way that it does not know."""

    code = MISUSED
