"""One command line from its arguments to its exit code."""

from __future__ import annotations

import gc
import os
import sys

from pmtui.cli.failure import FAILED, FINE, INTERRUPTED, PIPE_CLOSED, Failure

TYPE_CHECKING = False  # `typing` costs more to import than all of this module
if TYPE_CHECKING:
    from argparse import Namespace

    from pmtui.cli.commands import Command

_COLLECT_AFTER = 200_000
"""How many objects are made before the collector looks for garbage; it is about what a command imports."""


def run(arguments: list[str]) -> int:
    """Run a command line and return the exit code; whatever goes wrong is told on stderr."""
    try:
        code = _dispatch(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        return _leave_pipe()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Failure as failure:
        _complain(str(failure))
        return failure.code
    except SystemExit as leaving:  # argparse leaves this way after --help
        return leaving.code if isinstance(leaving.code, int) else FINE
    except OSError as error:
        place = f"{error.filename}: " if error.filename is not None else ""
        _complain(f"{place}{error.strerror or error}")
        return FAILED
    except Exception:
        return _confess()
    return code


def _dispatch(arguments: list[str]) -> int:
    if arguments and arguments[0] in ("--version", "-V"):
        from pmtui import __version__

        print(f"pmtui {__version__}")
        return FINE
    from pmtui.cli.commands import OPEN, call_of

    call = call_of(arguments)
    if call.wants_version:
        return _dispatch(["--version"])
    if call.wants_help:
        from pmtui.cli.help import overview

        print(overview())
        return FINE
    from pmtui.cli.plugins import forgo_plugins

    # What is imported stays: to look through it for garbage, again and again, is a tenth of a short command.
    gc.set_threshold(_COLLECT_AFTER)
    forgo_plugins()
    command = call.command or OPEN
    return command.load().run(_parsed(command, call.arguments))


def _parsed(command: Command, arguments: list[str]) -> Namespace:
    from pmtui.cli.commands import OPEN

    if command is OPEN and len(arguments) <= 1 and not any(word.startswith("-") for word in arguments):
        from types import SimpleNamespace

        # A parser would find nothing else in it, and would take longer than to read the file.
        return SimpleNamespace(target=arguments[0] if arguments else None, library=None)  # type: ignore[return-value]
    from pmtui.cli.parser import parser_for

    return parser_for(command).parse_args(arguments)


def _complain(sentence: str) -> None:
    from pmtui.cli.output import visible

    try:  # noqa: SIM105  (contextlib costs more to import than all of this module)
        print(f"pmtui: {visible(sentence)}", file=sys.stderr)
    except OSError:
        pass  # nobody is left to be told


def _leave_pipe() -> int:
    """Leave quietly when the reader of stdout has gone, as `head` does."""
    # Python flushes stdout once more at its end, and would complain about the closed pipe then.
    try:  # noqa: SIM105
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        pass
    return PIPE_CLOSED


def _confess() -> int:
    """Tell of a mistake in the program itself, with what is needed to mend it."""
    import traceback

    from pmtui.document.safe import safe

    print(safe(traceback.format_exc()), file=sys.stderr, end="")
    _complain("this is a mistake in pmtui itself; please report it together with the lines above")
    return FAILED
