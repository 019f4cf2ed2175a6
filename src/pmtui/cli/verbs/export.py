"""`pmtui export`: a post-mortem in a format that others read."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("target", metavar="FILE|ID", help="what to export")
    parser.add_argument(
        "--format", choices=("markdown", "json"), help="by default as the name of FILE says, or markdown"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write to this file; by default to stdout")
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")
    parser.description = "Write a post-mortem as Markdown or JSON to a file, or to stdout for a pipe."


def run(arguments: Namespace) -> int:
    """Write the export, to a file whole or not at all."""
    from pmtui.cli.output import Printer, say
    from pmtui.cli.places import library_of, load, path_of

    document = load(path_of(library_of(arguments), arguments.target)).document
    to_file = arguments.output not in (None, "-")
    named = {".json": "json"}.get(Path(arguments.output).suffix.lower()) if to_file else None
    if (arguments.format or named or "markdown") == "json":
        from pmtui.exchange.writers.json import write
    else:
        from pmtui.exchange.writers.markdown import write
    text = write(document)
    if not to_file:
        Printer().text(text)
        return 0
    from pmtui.cli.writing import write_file

    write_file(Path(arguments.output), text, replace=arguments.force)
    say(f"Wrote {arguments.output}.")
    return 0
