"""`pmtui check`: the checklist for people, scripts and builds."""

import json
import re
import subprocess
import sys

LINE = re.compile(r"(.+):(\d+):(\d+): (error|warning|hint) ([A-Z]{3}\d{3}) (.+)")


def test_findings_are_lines_that_editors_can_jump_to(pmtui, library):
    untitled = library / "untitled.toml"
    untitled.write_text("schema = 1\n\n[facts]\nowner = 'Ada Berg'\n")
    result = pmtui("check", untitled)

    lines = result.out.splitlines()
    assert lines
    assert all(LINE.fullmatch(line) for line in lines)
    places = [int(LINE.fullmatch(line)[2]) for line in lines]
    assert places == sorted(places)
    assert result.err.endswith("in 1 file\n")


def test_an_error_makes_the_exit_code_one_unless_told_otherwise(pmtui, library):
    (library / "untitled.toml").write_text("schema = 1\n")
    failing = pmtui("check", "untitled")

    assert failing.code == 1
    assert " error SUM001 " in failing.out
    assert pmtui("check", "untitled", "--exit-zero").code == 0


def test_without_arguments_the_whole_library_is_checked(pmtui, library):
    found = json.loads(pmtui("check", "--format", "json", "--exit-zero").out)

    assert {finding["file"] for finding in found} == {
        f"postmortems/{path.name}" for path in library.iterdir()
    }
    assert pmtui("check", "--exit-zero").err.endswith("in 2 files\n")


def test_a_folder_and_an_id_name_the_same_files_once(pmtui, library):
    assert pmtui("check", library, "2024-05-02-search", "--exit-zero").err.endswith("in 2 files\n")


def test_json_has_everything_of_a_finding(pmtui, library):
    (library / "untitled.toml").write_text("schema = 1\n\n[facts]\nowner = 'Ada Berg'\n")
    found = json.loads(pmtui("check", "untitled", "--format", "json").out)
    title = next(finding for finding in found if finding["code"] == "SUM001")

    assert title["path"] == "title"
    assert title["level"] == "error"
    assert title["name"] == "missing-title"
    assert (title["line"], title["column"]) == (1, 1)
    assert title["message"].endswith((".", "?", "!"))


def test_json_and_text_offer_another_wording_where_a_rule_has_one(pmtui, library):
    (library / "blaming.toml").write_text(
        "schema = 1\n\n[analysis]\nnarrative = 'The engineer forgot to renew the certificate.'\n"
    )
    found = json.loads(pmtui("check", "blaming", "--format", "json", "--exit-zero").out)
    wordings = {finding["code"]: finding["rewrite"] for finding in found}

    assert wordings["LAN001"] == "The process had no step to renew the certificate"
    assert wordings["SUM001"] is None
    assert wordings["LAN001"] in pmtui("check", "blaming", "--exit-zero").out


def test_rules_are_selected_and_ignored_by_code_beginning_and_name(pmtui, library):
    (library / "untitled.toml").write_text("schema = 1\n")

    def codes(*options):
        found = json.loads(pmtui("check", "untitled", "--format", "json", "--exit-zero", *options).out)
        return {finding["code"] for finding in found}

    assert codes("--select", "SUM001") == {"SUM001"}
    assert codes("--select", "missing-title") == {"SUM001"}
    assert codes("--select", "sum") > {"SUM001"}
    assert "SUM001" not in codes("--ignore", "SUM001,SUM002")
    assert codes("--select", "SUM", "--ignore", "SUM") == set()


def test_ignored_errors_do_not_count(pmtui, library):
    (library / "untitled.toml").write_text("schema = 1\n")

    assert pmtui("check", "untitled", "--select", "SUM002").code == 0


def test_a_rule_that_does_not_exist_is_told(pmtui, library):
    result = pmtui("check", "--select", "SUM001,XYZ999")

    assert result.code == 2
    assert "XYZ999" in result.err
    assert result.err.count("\n") == 1


def test_a_broken_file_is_an_error_with_its_place(pmtui, library):
    broken = library / "broken.toml"
    broken.write_text('schema = 1\n[facts]\nseverity = "bad"\n')
    result = pmtui("check", broken, "--select", "SUM001")

    assert result.code == 1
    assert result.out.startswith("postmortems/broken.toml:3:")
    assert " error FILE Key facts, Severity: expected " in result.out


def test_the_policy_of_the_library_counts(pmtui, library):
    (library / "untitled.toml").write_text("schema = 1\n")
    (library / ".pmtui.toml").write_text('[policy]\noff = ["SUM001"]\n')

    assert "SUM001" not in pmtui("check", "untitled").out


def test_what_is_not_there_is_told(pmtui, library):
    result = pmtui("check", "nothing-like-this")

    assert (result.code, result.out) == (1, "")
    assert "nothing-like-this" in result.err


def test_check_never_imports_the_screen(library):
    code = (
        "import sys; from pmtui.__main__ import main; main(['check', '--exit-zero']); "
        "sys.exit(any(name in sys.modules for name in ('textual', 'rich', 'pmtui.tui')))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60).returncode == 0
