"""Which files `pmtui check` looks at, how it tells of them, and what it leaves with."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from pmtui.checks import rules
from pmtui.cli import side_by_side
from pmtui.cli.checking import Job, check_file
from pmtui.cli.failure import Failure
from pmtui.cli.progress import with_progress

JOB = Job(date(2024, 6, 1), frozenset(rule.code for rule in rules()))


def files_in(result) -> list[str]:
    return sorted({line.split(":")[0] for line in result.out.splitlines()})


def test_a_folder_is_searched_at_any_depth_but_not_where_it_is_hidden(pmtui, home, monkeypatch):
    monkeypatch.chdir(home)
    for name in (
        "a.toml",
        "in/b.toml",
        "in/deep/c.toml",
        ".hidden.toml",
        ".git/d.toml",
        "in/.x/e.toml",
        "f.txt",
    ):
        path = home / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("schema = 1\n")
    (home / "docs" / "in" / "loop").symlink_to(home / "docs")

    assert files_in(pmtui("check", "docs")) == ["docs/a.toml", "docs/in/b.toml", "docs/in/deep/c.toml"]


def test_toml_of_another_kind_is_left_out_and_named(pmtui, library):
    (library / "pyproject.toml").write_text('[project]\nname = "x"\n[tool.ruff]\nline-length = 100\n')
    (library / "hugo.toml").write_text('title = "x"\nbaseURL = "/"\nlanguageCode = "en"\n')
    (library / "timeline.toml").write_text("timeline = 3\n[project]\n[build]\n")
    result = pmtui("check", library, "--format", "json", "--exit-zero")

    assert {Path(each["file"]).name for each in json.loads(result.out)} == {
        "2024-03-15-checkout.toml", "2024-05-02-search.toml",
    }  # fmt: skip
    assert "left out" in result.err
    assert "postmortems/pyproject.toml" in result.err
    assert result.err.rstrip().endswith("in 2 files") or "in 2 files;" in result.err


def test_a_post_mortem_that_was_begun_by_hand_is_none_of_another_kind(pmtui, library):
    (library / "by-hand.toml").write_text('title = "Checkout refuses logins"\n[timelin]\n')

    assert "by-hand.toml:" in pmtui("check", library / "by-hand.toml").out


def test_one_broken_file_is_a_finding_at_its_line_and_the_others_go_on(pmtui, library):
    (library / "2024-01-01-broken.toml").write_text('schema = 1\ntitle = "a"\n= 3\n')
    result = pmtui("check", library)

    assert result.code == 1
    assert result.out.splitlines()[0].startswith("postmortems/2024-01-01-broken.toml:3:1: error FILE ")
    assert "2024-05-02-search.toml:" in result.out


def test_a_missing_field_stands_where_its_table_or_row_begins_or_else_in_line_one(pmtui, library):
    found = json.loads(pmtui("check", "2024-03-15-checkout", "--format", "json", "--exit-zero").out)
    lines = {each["path"]: each["line"] for each in found}

    text = (library / "2024-03-15-checkout.toml").read_text().splitlines()
    assert text[lines["actions[a7f3].owner"] - 1] == "[[actions]]"
    assert lines["lessons.went_well"] == 1
    assert all(each["column"] >= 1 for each in found)


def test_paths_are_as_short_as_one_would_type_them(pmtui, library, monkeypatch, tmp_path):
    monkeypatch.chdir(library)
    assert files_in(pmtui("check", library)) == ["2024-03-15-checkout.toml", "2024-05-02-search.toml"]

    monkeypatch.chdir(tmp_path)
    assert files_in(pmtui("check", library))[0] == str(library / "2024-03-15-checkout.toml")


def test_each_file_has_the_policy_of_the_nearest_library(pmtui, home, monkeypatch):
    monkeypatch.chdir(home)
    for name, off in (("one", ""), ("two", '[policy]\noff = ["SUM001"]\n')):
        (home / name / "deep").mkdir(parents=True)
        (home / name / "deep" / "a.toml").write_text("schema = 1\n")
        (home / name / ".pmtui.toml").write_text(off)
    result = pmtui("check", "one", "two", "--select", "SUM001")

    assert files_in(result) == ["one/deep/a.toml"]


def test_what_is_wrong_with_a_policy_is_told_once(pmtui, library):
    (library / ".pmtui.toml").write_text("[policy]\nno_such_key = 3\n")

    for targets in ((), (library,), ("2024-05-02-search", library / "2024-03-15-checkout.toml")):
        result = pmtui("check", *targets, "--exit-zero")
        assert (result.out + result.err).count("no_such_key") == 1


def test_text_through_stdin_is_checked(pmtui, monkeypatch, home):
    monkeypatch.chdir(home)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"schema = 1\n")))
    result = pmtui("check", "-", "--select", "SUM001")

    assert result.code == 1
    assert result.out.startswith("-:1:1: error SUM001 ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("-", "--fix"), ("-", "x.toml"), ("--diff", "--fix"), ("--diff", "--format", "json"),
        ("--diff", "--statistics"), ("--statistics", "--format", "sarif"), ("--format", "xml"),
        ("-o", "x.toml"), ("--select", "NOPE"),
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_refused_in_one_sentence(pmtui, library, arguments):
    result = pmtui("check", *arguments)

    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert not Path("x.toml").exists()


def test_the_report_goes_to_a_file_and_replaces_an_older_one(pmtui, library, home):
    (home / "out.sarif").write_text("old")
    result = pmtui("check", "--format", "sarif", "-o", "out.sarif", "--exit-zero")

    assert result.out == ""
    assert json.loads((home / "out.sarif").read_text())["version"] == "2.1.0"
    assert "Wrote out.sarif." in result.err


def test_selections_can_be_given_more_than_once(pmtui, library):
    (library / "untitled.toml").write_text("schema = 1\n")
    out = pmtui("check", "untitled", "--select", "SUM001", "--select", "TIM001", "--ignore", "TIM").out

    assert out.count("\n") == 1
    assert " SUM001 " in out


def test_statistics_count_what_each_rule_found_the_most_frequent_first(pmtui, library):
    for name in "abc":
        (library / f"{name}.toml").write_text("schema = 1\ntitle = ''\n")
    rows = json.loads(pmtui("check", "--statistics", "--format", "json", "--exit-zero").out)
    text = pmtui("check", "--statistics", "--exit-zero").out.splitlines()

    numbers = [row["number"] for row in rows]
    assert numbers == sorted(numbers, reverse=True)
    assert next(row for row in rows if row["code"] == "SUM001")["number"] == 3
    assert len(text) == len(rows)
    assert text[0].split()[0] == str(numbers[0])


def test_findings_do_not_make_a_difference_to_statistics(pmtui, library):
    (library / "untitled.toml").write_text("schema = 1\n")

    assert pmtui("check", "--statistics").code == 1


def test_what_a_document_allows_is_no_finding_but_is_counted(pmtui, library):
    text = 'schema = 1\n[[allowed]]\nrule = "missing-title"\nreason = "it is only a drill"\n'
    (library / "drill.toml").write_text(text)
    result = pmtui("check", "drill", "--select", "SUM001,SUM002")

    assert " SUM001 " not in result.out
    assert "1 finding allowed with a reason" in result.err


# Many files


@pytest.fixture
def many(library):
    paths = []
    for number in range(60):
        path = library / f"{number:03}.toml"
        path.write_text(f'schema = 1\ntitle = "Number {number}"\n' if number % 7 else "broken = = 1\n")
        paths.append(path)
    return paths


def test_several_processes_say_the_same_in_the_same_order(many):
    alone = list(side_by_side.check_files(many, JOB, processes=1))

    assert list(side_by_side.check_files(many, JOB, processes=3)) == alone
    assert [Path(outcome.file).name for outcome in alone] == [path.name for path in many]


def test_a_process_that_is_killed_is_told_in_a_sentence(many, monkeypatch):
    monkeypatch.setattr(side_by_side, "check_file", lambda path, job: os._exit(9))

    with pytest.raises(Failure, match="ended from outside"):
        list(side_by_side.check_files(many, JOB, processes=2))


def test_a_reader_that_goes_away_ends_the_check_quietly(many, library):
    result = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m pmtui check | head -n 1"],
        capture_output=True, text=True, timeout=120, env=os.environ.copy(),
    )  # fmt: skip

    assert result.stdout.count("\n") == 1
    assert "Traceback" not in result.stderr


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_long_runs_say_how_far_they_are_and_leave_nothing_behind(monkeypatch):
    monkeypatch.setattr("pmtui.cli.progress._BEFORE", 0.0)
    monkeypatch.setattr("pmtui.cli.progress._BETWEEN", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    screen = Screen()

    assert list(with_progress(range(1500), 1500, lambda number: number == 700, screen)) == list(range(1500))
    drawn = screen.getvalue()
    assert "checked 1,200 of 1,500 files" in drawn
    assert "checked 700 of 1,500 files\r\x1b[Kchecked 701" not in drawn
    assert drawn.endswith("\r\x1b[K")


def test_nothing_is_drawn_where_no_terminal_is(monkeypatch):
    monkeypatch.setattr("pmtui.cli.progress._BEFORE", 0.0)
    stream = io.StringIO()

    assert len(list(with_progress(range(5), 5, bool, stream))) == 5
    assert stream.getvalue() == ""


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_is_a_finding(pmtui, home):
    closed = home / "docs" / "closed"
    closed.mkdir(parents=True)
    closed.chmod(0)
    try:
        assert "docs/closed:1:1: error FILE the folder cannot be read" in pmtui("check", home / "docs").out
    finally:
        closed.chmod(0o700)


def test_a_file_that_goes_away_meanwhile_is_a_finding(library):
    (found,) = check_file(library / "gone.toml", JOB).found

    assert (found.code, found.level) == ("FILE", "error")
    assert "no such file" in found.message
