"""SARIF 2.1.0, the format in which code scanners hand on what they found."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote_from_bytes

from pmtui import __version__
from pmtui.checks import Rule, explain, rules
from pmtui.cli.checking import BROKEN, BROKEN_NAME, MISTAKE, MISTAKE_NAME, NEWER, NEWER_NAME, Found, Outcome
from pmtui.cli.output import Printer, visible
from pmtui.cli.reports.json import encode

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "hint": "note"}
_WIDTH = 100


def write(outcomes: Iterable[Outcome], printer: Printer) -> None:
    """Write one log with one run; its tool lists all rules, whether they found something or not."""
    described = [_descriptor(rule) for rule in rules()]
    described += [_BROKEN_FILE, _MISTAKE, _NEWER]
    places = {rule["id"]: place for place, rule in enumerate(described)}
    seen: Counter[str] = Counter()
    results = []
    for outcome in outcomes:
        results += [_result(finding, places, seen) for finding in outcome.found]
        results += [_allowed(_result(finding, places, seen), why) for finding, why in outcome.allowed]
    driver = {"name": "pmtui", "version": __version__, "semanticVersion": __version__, "rules": described}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    printer.text(encode({"$schema": SCHEMA, "version": VERSION, "runs": [run]}))


_BROKEN_FILE: dict[str, Any] = {
    "id": BROKEN,
    "name": BROKEN_NAME,
    "shortDescription": {"text": "The file can be read as a post-mortem, or as a policy."},
    "fullDescription": {
        "text": "A file that is no valid TOML, or whose values no field takes, is not checked."
    },
    "help": {"text": "Mend the line that is named; nothing is ever written to such a file."},
    "defaultConfiguration": {"level": "error"},
    "properties": {"tags": ["file"]},
}
_MISTAKE: dict[str, Any] = {
    "id": MISTAKE,
    "name": MISTAKE_NAME,
    "shortDescription": {"text": "Every setting of the policy is one that is known."},
    "fullDescription": {"text": "What is wrong in a .pmtui.toml is left out, and the rest of it counts."},
    "help": {"text": "Mend the line that is named; `pmtui info` shows what counts."},
    "defaultConfiguration": {"level": "warning"},
    "properties": {"tags": ["file"]},
}

_NEWER: dict[str, Any] = {
    "id": NEWER,
    "name": NEWER_NAME,
    "shortDescription": {"text": "The file is of a format that this version knows."},
    "fullDescription": {"text": "What a newer version wrote is checked only as far as it is known."},
    "help": {"text": "Update pmtui where the check runs."},
    "defaultConfiguration": {"level": "warning"},
    "properties": {"tags": ["file"]},
}


def _descriptor(rule: Rule) -> dict[str, Any]:
    text = explain(rule, _WIDTH)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
        "properties": {"tags": [rule.section.value if rule.section else "all sections"]},
    }


def _result(finding: Found, places: dict[str, int], seen: Counter[str]) -> dict[str, Any]:
    return {
        "ruleId": finding.code,
        "ruleIndex": places[finding.code],
        "level": _LEVELS[finding.level],
        "message": {"text": _plain(visible(finding.message))},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri_of(finding.file)},
                    "region": {"startLine": finding.line, "startColumn": finding.column},
                },
                "logicalLocations": [{"fullyQualifiedName": finding.path or "the file", "kind": "member"}],
            }
        ],
        "partialFingerprints": {"findingPlace/v1": _fingerprint(finding, seen)},
    }


def _allowed(result: dict[str, Any], reason: str) -> dict[str, Any]:
    """Return the result as one that the document itself suppresses."""
    return {**result, "suppressions": [{"kind": "inSource", "justification": visible(reason)}]}


def _plain(text: str) -> str:
    """Return the text so that a reader of SARIF takes nothing in it for a placeholder or a link."""
    text = _PLACEHOLDER.sub(r"{{\1}}", text)
    return _LINK.sub(r"\\[", text)


_PLACEHOLDER = re.compile(r"\{(\d+)\}")
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")


def _fingerprint(finding: Found, seen: Counter[str]) -> str:
    """Return what tells a finding from others and stays as lines move: its file, rule and field."""
    identity = "\0".join((finding.file, finding.code, finding.path))
    seen[identity] += 1
    text = f"{identity}\0{seen[identity]}"
    return hashlib.sha256(text.encode(errors="surrogateescape")).hexdigest()[:32]


def uri_of(file: str) -> str:
    """Return the path of a file as the reference of a URI: absolute with its scheme, relative as it is."""
    path = quote_from_bytes(os.fsencode(file), safe="/")
    return f"file://{path}" if file.startswith("/") else path
