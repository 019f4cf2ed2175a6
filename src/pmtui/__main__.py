"""The way in: `pmtui` and `python -m pmtui`."""

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run one command line (that of the process by default); return its exit code.

    0: fine; 1: findings, or something failed; 2: used wrongly; 130: interrupted.
    """
    from pmtui.cli.main import run

    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
