"""`pmtui rule`: what the checklist asks for, and why."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmtui.checks import Rule
    from pmtui.cli.output import Printer


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "code", metavar="CODE", nargs="?", help="a code such as ACT001, or the name of a rule"
    )
    parser.add_argument("--json", action="store_true", help="print a list of objects")
    parser.description = "List the rules of the checklist; with a code, explain that one with an example."


def run(arguments: Namespace) -> int:
    """Print the rules, or one of them in full."""
    from pmtui.checks import rules
    from pmtui.cli.output import Printer

    printer = Printer()
    wanted = rules() if arguments.code is None else (_wanted(arguments.code),)
    if arguments.json:
        names = ("code", "name", "section", "level", "summary", "why", "bad", "good", "source")
        printer.json([{name: str(getattr(rule, name)) for name in names} for rule in wanted])
    elif arguments.code is not None:
        _explain(printer, wanted[0])
    else:
        _list(printer, wanted)
    return 0


def _wanted(code: str) -> Rule:
    from pmtui.checks import rule
    from pmtui.cli.failure import Failure
    from pmtui.cli.selection import nearest_rules

    for spelling in (code, code.upper(), code.lower()):
        try:
            return rule(spelling)
        except KeyError:
            continue
    raise Failure(f"there is no rule {code!r}{nearest_rules(code)}")


def _list(printer: Printer, wanted: tuple[Rule, ...]) -> None:
    width = max(len(rule.name) for rule in wanted)
    section = None
    for rule in wanted:
        if rule.section != section:
            section = rule.section
            printer.line((section.title, "strong"))
        printer.line(
            "  ", (rule.code, "strong"), f"  {rule.name:<{width}}  ", (f"{rule.level:<7}", str(rule.level)),
            f"  {rule.summary}",
        )  # fmt: skip


def _explain(printer: Printer, rule: Rule) -> None:
    from textwrap import fill

    printer.line((f"{rule.code} {rule.name}", "strong"), f" ({rule.level}, {rule.section.title})")
    for text in (rule.summary, rule.why):
        printer.line("")
        for line in fill(text, printer.width).splitlines():
            printer.line(line)
    for title, example in (("Instead of", rule.bad), ("write", rule.good)):
        if example:
            printer.line("")
            printer.line((f"{title}:", "strong"))
            for line in example.splitlines():
                printer.line("  ", line)
    if rule.source:
        printer.line("")
        printer.line((f"Source: {rule.source}", "faint"))
