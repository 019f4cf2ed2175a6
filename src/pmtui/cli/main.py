"""One command line from its arguments to its exit code."""

from __future__ import annotations

import os
import sys

from pmtui.cli.failure import FAILED, FINE, INTERRUPTED, PIPE_CLOSED, Failure


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
    from pmtui.cli.parser import parser_for
    from pmtui.cli.plugins import forgo_plugins

    forgo_plugins()
    command = call.command or OPEN
    return command.load().run(parser_for(command).parse_args(call.arguments))


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
