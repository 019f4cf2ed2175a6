"""`pmtui export`: a post-mortem in a format that others read."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from pmtui.exchange.formats import FLAVOURS, FORMATS, PROFILES

_EXAMPLES = {
    "markdown": "pmtui export ID --flavour gitlab -o checkout.md",
    "html": "pmtui export ID --profile executive -o checkout.html",
    "json": "pmtui export ID --format json | jq .actions",
    "confluence": "pmtui export ID -o checkout.xml",
    "slack": 'pmtui export ID --format slack | curl -d @- "$SLACK_WEBHOOK"',
    "email": "pmtui export ID -o customers.eml",
    "timeline-csv": "pmtui export ID --format timeline-csv -o timeline.csv",
    "actions-csv": "pmtui export *.toml --format actions-csv -o actions.csv",
    "ics": "pmtui export ID -o checkout.ics",
    "github": "pmtui export ID --format github -o issues.sh",
    "github-json": "pmtui export ID --format github-json -o issues.json",
    "gitlab": "pmtui export ID --format gitlab -o issues.csv",
    "jira": "pmtui export ID --format jira -o issues.csv",
}


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    add = parser.add_argument
    add("targets", metavar="FILE|ID", nargs="+", help="what to export")
    add("--format", choices=tuple(FORMATS), help="by default as the name of FILE says, or markdown")
    add("--profile", choices=tuple(PROFILES), help="for whom; by default everything that the format can show")
    add("--flavour", choices=FLAVOURS, default="github", help="the flavour of Markdown")
    add(
        "-o", "--output", metavar="FILE", help="write to this file, or into this folder; by default to stdout"
    )
    add(
        "--force",
        action="store_true",
        help="replace the file if it exists; for slack: write it, secrets or not",
    )
    public = parser.add_argument_group("the public version")
    add = public.add_argument
    add("--draft", action="store_true", help="show the public version as it would be, marked as a draft")
    add(
        "--approve", metavar="PATH", action="append", default=[], help="approve a text as it stands, or `all`"
    )
    add(
        "--withhold",
        metavar="PATH",
        action="append",
        default=[],
        help="keep a text out of the public version",
    )
    add("--undecide", metavar="PATH", action="append", default=[], help="take a decision back, or `all`")
    add("--by", metavar="NAME", help="who decides; by default the author of your settings, or your login")
    parser.description = _description()


def _description() -> str:
    width = max(map(len, FORMATS))
    formats = "\n".join(
        f"  {name:<{width}}  {form.title}\n  {'':<{width}}    {_EXAMPLES[name]}"
        for name, form in FORMATS.items()
    )
    profiles = "\n".join(f"  {name:<{width}}  {what}" for name, what in PROFILES.items())
    return (
        "Write post-mortems in a format that others read: to stdout for a pipe, or to a file, whole or not "
        f"at all.\n\nFormats:\n{formats}\n\nProfiles:\n{profiles}\n\nThe public version holds only what may "
        "leave; names become roles. It is refused while a text is not approved in the words that it has, or "
        "holds a secret, an address, a host or a name. It needs a title, a summary and an apology that says "
        "for what, of which none can be withheld, and how long it lasted, whom it hit or how many:\n\n"
        "  pmtui export ID --profile public --draft\n"
        "  pmtui export ID --profile public --approve all --withhold summary.resolution\n"
        "  pmtui export ID --profile public -o report.html\n\n"
        "It leaves with 1 where nothing was written, so that no script goes on with an older file: also if "
        "no action needs a ticket any more or none has a due date, and if --approve all leaves a text "
        "unapproved."
    )


def run(arguments: Namespace) -> int:
    """Write the export, and before that the decisions about the public version."""
    from pmtui.cli.exporting import export

    return export(arguments)
