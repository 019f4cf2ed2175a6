"""JUnit XML, which build servers show as tests: a suite for each file, a test for each finding."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from pmtui.cli.checking import BROKEN, Found, Outcome
from pmtui.cli.output import Printer, visible

# What `visible` leaves and XML 1.0 has no place for.
_NO_CHARACTER = re.compile("[\ufffe\uffff]")


def write(outcomes: Iterable[Outcome], printer: Printer) -> None:
    """Write the suites. Errors fail; warnings and hints pass with their text, as they pass a build."""
    suites: list[str] = []
    tests = failures = errors = 0
    for outcome in outcomes:
        if outcome.is_other:
            continue
        broken = sum(finding.code == BROKEN for finding in outcome.found)
        failed = sum(finding.level == "error" for finding in outcome.found) - broken
        count = len(outcome.found) or 1
        cases = (
            "\n".join(map(_case, outcome.found)) or f"    <testcase{_attributes(outcome.file, 'checklist')}/>"
        )
        head = f'tests="{count}" failures="{failed}" errors="{broken}" skipped="0" time="0"'
        suites.append(f"  <testsuite name={_quoted(outcome.file)} {head}>\n{cases}\n  </testsuite>\n")
        tests, failures, errors = tests + count, failures + failed, errors + broken
    printer.text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites name="pmtui check" tests="{tests}" failures="{failures}" errors="{errors}" time="0">\n'
        f"{''.join(suites)}</testsuites>"
    )


def _case(finding: Found) -> str:
    place = f"{finding.file}:{finding.line}:{finding.column}"
    name = f"{finding.code} {finding.name} ({finding.path or 'line'} {finding.line}:{finding.column})"
    told = _text(f"{place}: {finding.level} {finding.code} {finding.message}")
    if finding.level == "error":
        kind = "error" if finding.code == BROKEN else "failure"
        said = f"<{kind} type={_quoted(finding.name)} message={_quoted(finding.message)}>{told}</{kind}>"
    else:
        said = f"<system-out>{told}</system-out>"
    return f"    <testcase{_attributes(finding.file, name)}>{said}</testcase>"


def _attributes(file: str, name: str) -> str:
    return f' classname={_quoted(file)} name={_quoted(name)} time="0"'


def _quoted(text: str) -> str:
    return quoteattr(_characters(text))


def _text(text: str) -> str:
    return escape(_characters(text))


def _characters(text: str) -> str:
    return _NO_CHARACTER.sub("\ufffd", visible(text))
