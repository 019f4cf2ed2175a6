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
        names = ("code", "name", "section", "level", "light", "summary", "why", "bad", "good", "source")
        printer.json([{name: getattr(rule, name) for name in names} for rule in wanted])
    elif arguments.code is not None:
        _explain(printer, wanted[0])
    else:
        _list(printer, wanted)
    return 0


def _wanted(code: str) -> Rule:
    from pmtui.checks import UnknownRule, find_rule
    from pmtui.cli.failure import Failure

    try:
        return find_rule(code)
    except UnknownRule as unknown:
        raise Failure(str(unknown)) from None


def _title(rule: Rule) -> str:
    return rule.section.title if rule.section else "All sections"


def _list(printer: Printer, wanted: tuple[Rule, ...]) -> None:
    width = max(len(rule.name) for rule in wanted)
    for title in dict.fromkeys(map(_title, wanted)):
        printer.line((title, "strong"))
        for rule in wanted:
            if _title(rule) == title:
                lead, level = f"  {rule.code}  {rule.name:<{width}}  ", str(rule.level)
                printer.line(lead, (f"{level:<7}", level), f"  {rule.summary}")


def _explain(printer: Printer, rule: Rule) -> None:
    from textwrap import fill

    printer.line((f"{rule.code} {rule.name}", "strong"), f" ({rule.level}, {_title(rule).lower()})")
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
