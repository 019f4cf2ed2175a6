"""`pmtui schema`: what a file may hold, for editors that check while one types."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace


def configure(parser: ArgumentParser) -> None:
    """Add the arguments: there are none."""
    parser.description = (
        "Print the JSON Schema of the file format. An editor that knows TOML completes and checks "
        "post-mortems with it."
    )


def run(arguments: Namespace) -> int:
    """Print the schema."""
    from pmtui.cli.output import Printer
    from pmtui.storage import schema

    Printer().json(schema())
    return 0
