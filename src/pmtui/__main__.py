"""The way in: `pmtui` and `python -m pmtui`."""

import gc
import sys


def main(arguments: list[str] | None = None) -> int:
    """Run one command line (that of the process by default); return its exit code.

    0: fine; 1: findings, or something failed; 2: used wrongly; 130: interrupted.
    """
    from pmtui.cli.main import run

    if arguments is not None:
        return run(arguments)
    code = run(sys.argv[1:])
    # What the process holds goes all at once: nothing need be looked through for garbage before that.
    gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(main())
