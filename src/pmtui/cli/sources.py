"""The options of the commands that read exports."""

from __future__ import annotations

from argparse import ArgumentParser


def add_source_arguments(parser: ArgumentParser) -> None:
    """Add how sources are read and which of their rows are taken."""
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        default="",
        help="read them so; of several, those that it can read",
    )
    parser.add_argument(
        "--zone", metavar="ZONE", default="", help="zone of times that name none: Europe/Lisbon, +01:00"
    )
    parser.add_argument("--day", metavar="DAY", help="day of clocks that stand without one: 2024-03-15")
    parser.add_argument(
        "--dates",
        choices=("dmy", "mdy"),
        default="",
        help="what is first in dates such as 03/04/2024, where nothing beside them tells: day or month",
    )
    parser.add_argument(
        "--columns",
        metavar="LIST",
        default="",
        help="columns of a table: at=0,text=2,actor=who,kind=type,link=url",
    )
    parser.add_argument(
        "--since",
        metavar="TIME",
        default="",
        help="only what is not before: 14:00, 2024-03-15 14:00, a day; in --zone, or the zone of the sources",
    )
    parser.add_argument("--until", metavar="TIME", default="", help="only what is not after")
    parser.add_argument(
        "--channel", metavar="NAME", nargs="+", default=[], help="of a chat, only these channels"
    )
    parser.add_argument("--drop", metavar="N", nargs="+", default=[], help="leave these rows out: 3 5-7")
    parser.add_argument("--keep", metavar="N", nargs="+", default=[], help="take these rows, though folded")
    parser.add_argument(
        "--no-join", action="store_true", help="leave apart what several sources tell of one event (&)"
    )
    parser.add_argument(
        "--drop-unplaced", action="store_true", help="leave out the text that belongs to no row and no field"
    )
    parser.add_argument("--dry-run", action="store_true", help="show what would come out, write nothing")
    parser.add_argument("--json", action="store_true", help="print the preview as JSON, write nothing")
