"""All values that no field takes are told at once, and so is a format that is newer than the program."""

from __future__ import annotations

import json

BROKEN = 'schema = 1\ntitle = 3\nstatus = "done"\n[facts]\nseverity = "sev9"\nowner = 4\n'


def test_every_type_error_has_its_line(pmtui, home, monkeypatch):
    monkeypatch.chdir(home)
    (home / "a.toml").write_text(BROKEN)
    result = pmtui("check", "a.toml", "--format", "json")

    assert result.code == 1
    assert [each["line"] for each in json.loads(result.out)] == [2, 3, 5, 6]
    assert "more to mend" not in result.out
    assert len(pmtui("check", "a.toml").out.splitlines()) == 4


def test_of_very_many_the_first_are_told_with_their_number(pmtui, home, monkeypatch):
    monkeypatch.chdir(home)
    rows = "".join(f"[[actions]]\ntitle = {number}\n" for number in range(50))
    (home / "a.toml").write_text(f"schema = 1\n{rows}")
    lines = pmtui("check", "a.toml").out.splitlines()

    assert len(lines) == 20
    assert "(and 49 more to mend)" in lines[0]


def test_a_newer_format_is_told_in_every_report(pmtui, home, monkeypatch):
    monkeypatch.chdir(home)
    (home / "a.toml").write_text('schema = 99\ntitle = "Checkout refuses logins"\n')

    for form in ("text", "json", "github", "sarif", "junit"):
        result = pmtui("check", "a.toml", "--format", form, "--select", "LAN001")
        assert result.code == 0, form
        assert "a newer pmtui wrote this file (format 99" in result.out, form
