"""`pmtui import`: what other systems export becomes rows of a timeline, after a look at them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from pmtui.cli.sources import add_source_arguments


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="a file, a folder, an archive, or - (input)")
    parser.add_argument("--into", metavar="ID", help="the post-mortem that the rows go into")
    add_source_arguments(parser)
    parser.add_argument(
        "--split",
        action="store_true",
        help="make a document of each incident that a Markdown file tells of; of a single one, one",
    )
    parser.add_argument("--yes", action="store_true", help="write without asking")
    parser.description = (
        "Read events from exports and put them into a timeline. Times become UTC, duplicates across "
        "sources are joined, notifications and bots are folded, and every row keeps its source. Rows are "
        "shown before anything is written, and count as unreviewed until somebody touches them. A "
        "post-mortem in Markdown becomes a document of its own.\n\n"
        "Events, known by their content:\n"
        "  notes (and copied chats), csv, slack, pagerduty, opsgenie, alertmanager, grafana-annotations,\n"
        "  statuspage, feed (RSS, Atom), github, gitlab, git-log, ics, journald, log (syslog, Nagios,\n"
        "  Zabbix, programs), cloud (Kubernetes, Sentry, Datadog, CloudTrail, Loki, Jira), json;\n"
        "  only when asked for: shell\n\n"
        "Documents:\n"
        "  markdown, html, opsgenie-postmortem (and reviews of Jira Service Management), pmtui, pmtui-json"
    )


def run(arguments: Namespace) -> int:
    """Show the rows, ask, and write them."""
    from pmtui.cli.importing import run_import

    return run_import(arguments)
