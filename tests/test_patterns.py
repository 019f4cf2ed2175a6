"""Patterns that wait until they are needed."""

import ast
import re
from pathlib import Path

import pytest

import pmtui.checks
from pmtui.patterns import pattern


def test_a_pattern_finds_what_the_compiled_one_finds():
    waiting, compiled = pattern(r"(\d+) min", re.IGNORECASE), re.compile(r"(\d+) min", re.IGNORECASE)

    for text in ("it took 5 MIN and 10 min", "it took long"):
        assert waiting.findall(text) == compiled.findall(text)
        assert waiting.sub("-", text) == compiled.sub("-", text)
    assert waiting.search("for 12 min")[1] == "12"
    assert waiting.pattern == compiled.pattern


def test_a_pattern_that_is_none_says_so_at_its_first_use():
    broken = pattern("(")

    with pytest.raises(re.error):
        broken.search("text")


def test_the_rules_compile_nothing_while_they_are_loaded():
    folder = Path(pmtui.checks.__file__).parent
    at_once = [
        f"{path.relative_to(folder)}:{node.lineno}"
        for path in folder.rglob("*.py")
        for statement in ast.parse(path.read_text()).body
        if isinstance(statement, ast.Assign)
        for node in ast.walk(statement)
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "re.compile"
    ]

    assert at_once == []
