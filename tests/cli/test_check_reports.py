"""The reports of `pmtui check`: each is what its readers expect, whatever stands in the documents."""

from __future__ import annotations

import json
import os
from unicodedata import category
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator
from sarif_shape import SHAPE

from pmtui.checks import rules
from pmtui.cli.checking import Found, Outcome
from pmtui.cli.output import Printer
from pmtui.cli.reports import FORMATS, report_of
from pmtui.cli.reports.sarif import uri_of
from pmtui.cli.verbs import check

HOSTILE = 'a\x1b]0;gone\x07b\r\n::error::c\x00 ]]> <b> & "q" 100% \ufffe \udcff \u202e {0} [here](1)'


def outcomes(message: str = HOSTILE, file: str = "postmortems/a,b:c 100%.toml") -> list[Outcome]:
    levels = ("error", "warning", "hint")
    found = tuple(
        Found(file, 3, 7, rule.code, rule.name, level, "summary.text", message, "Sort it")
        for rule, level in zip(rules(), levels, strict=False)
    )
    broken = Found("broken.toml", 2, 1, "FILE", "broken-file", "error", "", message)
    return [Outcome(file, found), Outcome("broken.toml", (broken,)), Outcome("fine.toml")]


class Pipe(list[str]):
    """A stream that is no terminal."""

    write = list.append

    def isatty(self) -> bool:
        return False


class Terminal(Pipe):
    def isatty(self) -> bool:
        return True


def controls(text: str) -> set[str]:
    """Return the control characters, halves of characters and changes of direction in a text."""
    return {sign for sign in text if category(sign) in ("Cc", "Cs") or sign == "\u202e"}


def report(form: str, of: list[Outcome], stream: Pipe | None = None) -> str:
    stream = Pipe() if stream is None else stream
    report_of(form)(iter(of), Printer(stream))
    return "".join(stream)


@pytest.mark.parametrize("form", FORMATS)
def test_no_report_sends_a_command_to_a_terminal(form, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    shown = report(form, outcomes(), Terminal())

    assert controls(shown) <= {"\n"}


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "json"])
def test_no_report_but_json_has_control_characters_in_a_pipe_either(form):
    assert controls(report(form, outcomes())) <= {"\n"}


@pytest.mark.parametrize("form", FORMATS)
def test_every_report_can_be_written_as_utf_8(form):
    assert report(form, outcomes(file="caf\udce9.toml")).encode()


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_found_is_a_report_too(form):
    text = report(form, [])

    if form in ("json", "sarif"):
        json.loads(text)
    elif form == "junit":
        ElementTree.fromstring(text)
    else:
        assert text == ""


def test_the_help_names_the_formats_that_there_are():
    assert check.FORMATS == FORMATS


# JSON


def test_json_brings_every_text_back_as_it_is():
    found = json.loads(report("json", outcomes()))

    assert len(found) == 4
    assert found[0]["message"] == HOSTILE
    assert found[0]["fix"] == "Sort it"
    assert found[3] | {"message": ""} == {
        "file": "broken.toml", "line": 2, "column": 1, "code": "FILE", "name": "broken-file",
        "level": "error", "path": "", "message": "", "fix": None, "rewrite": None,
    }  # fmt: skip


# GitHub


def test_github_gets_one_command_a_finding_with_everything_escaped():
    lines = report("github", outcomes()).splitlines()

    assert [line.partition(" ")[0] for line in lines] == ["::error", "::warning", "::notice", "::error"]
    head, _, message = lines[0].removeprefix("::error ").partition("::")
    properties = dict(pair.split("=", 1) for pair in head.split(","))
    assert properties["file"] == "postmortems/a%2Cb%3Ac 100%25.toml"
    assert (properties["line"], properties["col"]) == ("3", "7")
    assert "%0D%0A" in message
    assert "100%25" in message


def test_github_looks_for_files_from_the_top_of_the_checkout(tmp_path, monkeypatch):
    inner = tmp_path / "docs"
    inner.mkdir()
    monkeypatch.chdir(inner)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))

    assert "file=docs/a.toml," in report("github", outcomes("Why.", "a.toml"))


# SARIF


def test_sarif_has_the_shape_of_the_standard():
    log = json.loads(report("sarif", outcomes()))
    faults = list(Draft202012Validator(SHAPE).iter_errors(log))

    assert not faults, faults[0]


def test_sarif_describes_every_rule_and_points_to_them():
    run = json.loads(report("sarif", outcomes()))["runs"][0]
    described = run["tool"]["driver"]["rules"]

    assert {rule["id"] for rule in described} == {rule.code for rule in rules()} | {
        "FILE",
        "FORMAT",
        "POLICY",
    }
    assert all(described[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note", "error"]


def test_sarif_takes_no_text_for_a_placeholder_or_a_link():
    text = json.loads(report("sarif", outcomes("{0} and [here](1)")))["runs"][0]["results"][0]["message"][
        "text"
    ]

    assert text == "{{0}} and \\[here](1)"


def test_a_finding_of_sarif_is_known_again_when_its_line_has_moved():
    def prints(line: int) -> list[dict[str, str]]:
        found = [
            Found("a.toml", line + shift, 1, "SUM001", "x", "error", "title", "Why.") for shift in (0, 1)
        ]
        results = json.loads(report("sarif", [Outcome("a.toml", tuple(found))]))["runs"][0]["results"]
        return [result["partialFingerprints"] for result in results]

    assert prints(3) == prints(30)
    assert prints(3)[0] != prints(3)[1]


@pytest.mark.parametrize(
    "name", ["plain.toml", "ä b#c?d%.toml", "/tmp/a:b.toml", "caf\udce9.toml", "a:b.toml"]
)
def test_a_file_name_survives_in_a_uri(name):
    uri = uri_of(name)

    assert os.fsdecode(unquote(uri, errors="surrogateescape")).removeprefix("file://") == name
    assert uri.isascii()
    assert ":" not in uri.removeprefix("file://").partition("/")[0]


def test_sarif_shows_what_a_document_allows_as_suppressed_with_its_reason():
    allowed = Found("a.toml", 3, 1, "SUM001", "missing-title", "error", "title", "Why.")
    log = json.loads(report("sarif", [Outcome("a.toml", allowed=((allowed, "it is only a drill"),))]))
    (result,) = log["runs"][0]["results"]

    assert Draft202012Validator(SHAPE).is_valid(log)
    assert result["suppressions"] == [{"kind": "inSource", "justification": "it is only a drill"}]


# JUnit


def test_junit_counts_as_it_lists_and_fails_for_errors_alone():
    tree = ElementTree.fromstring(report("junit", outcomes()))

    assert (tree.get("tests"), tree.get("failures"), tree.get("errors")) == ("5", "1", "1")
    assert [int(suite.get("tests")) for suite in tree] == [3, 1, 1]
    assert [len(suite.findall("testcase")) for suite in tree] == [3, 1, 1]
    assert [case.tag for case in tree.find("testsuite").iterfind("testcase/*")] == [
        "failure", "system-out", "system-out",
    ]  # fmt: skip
    assert tree.find("testsuite/testcase").get("classname") == "postmortems/a,b:c 100%.toml"
    assert '<b> & "q" 100%' in tree.find("testsuite/testcase/failure").text


def test_a_file_that_is_something_else_is_no_test():
    assert len(ElementTree.fromstring(report("junit", [Outcome("pyproject.toml", is_other=True)]))) == 0
