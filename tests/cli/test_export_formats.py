"""`pmtui export` in every format: what it is called, where it goes, and several at once."""

from __future__ import annotations

import json

import pytest

from pmtui.exchange import FORMATS

ID, OTHER = "2024-03-15-checkout", "2024-05-02-search"
BEGINNINGS = {
    "markdown": "# Checkout refuses logins",
    "html": "<!DOCTYPE html>",
    "json": "{",
    "confluence": "<h1>Checkout refuses logins</h1>",
    "slack": "{",
    "timeline-csv": '"Post-mortem","Time"',
    "actions-csv": '"Post-mortem","Id"',
    "ics": "BEGIN:VCALENDAR",
    "github": "#!/bin/sh",
    "github-json": "[",
    "gitlab": '"title","description"',
    "jira": '"Summary","Issue Type"',
}


@pytest.fixture
def checkout(pmtui, library):
    """Return the file of the post-mortem, with an action that is open and dated."""
    path = library / f"{ID}.toml"
    path.write_text(path.read_text() + '\n[[actions]]\nid = "zz99"\ntitle = "Alert"\ndue = 2024-03-29\n')
    return path


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {"email"}))
def test_every_format_goes_to_stdout(pmtui, checkout, name):
    result = pmtui("export", ID, "--format", name)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(BEGINNINGS[name])


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_in_the_help_with_an_example(pmtui, name):
    lines = pmtui("export", "--help").out.split("\n")
    (place,) = (number for number, line in enumerate(lines) if line.startswith(f"  {name} "))
    assert lines[place + 1].strip().startswith("pmtui export ")


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {"email"}))
def test_the_name_of_the_file_says_the_format(pmtui, checkout, home, name):
    target = home / f"out{FORMATS[name].extension}"
    assert pmtui("export", ID, "-o", target).code == 0
    assert target.read_text().startswith(BEGINNINGS[name])


def test_a_name_that_could_be_several_formats_is_asked_about(pmtui, checkout, home):
    result = pmtui("export", ID, "-o", home / "out.csv")
    assert result.code == 2
    assert "say which with --format: timeline-csv, actions-csv, gitlab, jira" in result.err
    assert not (home / "out.csv").exists()


@pytest.mark.parametrize("name", ["out.pdf", "out.DOCX", "out.txt", "out.md.gz", "out.foo"])
def test_a_name_with_the_ending_of_no_format_is_refused_with_those_that_there_are(
    pmtui, checkout, home, name
):
    result = pmtui("export", ID, "-o", home / name)
    assert (result.code, result.out) == (2, "")
    assert f"no {name[3 if name != 'out.md.gz' else 6 :]} files" in result.err
    for form in FORMATS.values():
        assert f"{form.name} (*{form.extension})" in result.err
    assert not (home / name).exists()


@pytest.mark.parametrize("name", ["out", "report-2024.03.15", "tmp.Xa3kQ9zLbv", "v1.2"])
def test_a_name_without_an_ending_is_markdown(pmtui, checkout, home, name):
    assert pmtui("export", ID, "-o", home / name).code == 0
    assert (home / name).read_text().startswith("# ")


def test_a_format_that_is_named_goes_into_a_file_of_any_name(pmtui, checkout, home):
    assert pmtui("export", ID, "--format", "html", "-o", home / "out.txt").code == 0
    assert "<html" in (home / "out.txt").read_text()


def test_an_export_is_never_called_like_a_post_mortem(pmtui, checkout):
    before = checkout.read_text()
    assert pmtui("export", ID, "-o", checkout, "--force").code == 2
    assert checkout.read_text() == before


def test_a_profile_that_a_format_does_not_have_is_refused(pmtui, checkout):
    result = pmtui("export", ID, "--format", "ics", "--profile", "executive")
    assert result.code == 2
    assert "ics has no profile executive; it has full" in result.err


def test_profiles_and_flavours_change_what_is_written(pmtui, checkout):
    assert "## What next" in pmtui("export", ID, "--profile", "executive").out
    assert "## Action Items" in pmtui("export", ID, "--profile", "sre").out
    pmtui("set", ID, "summary.text", "ask @mika")
    assert "\\@mika" in pmtui("export", ID, "--flavour", "gitlab").out
    assert "\\@mika" not in pmtui("export", ID).out


def test_several_post_mortems_make_one_table(pmtui, checkout):
    pmtui("note", OTHER, "2024-05-02 10:00Z slow")
    result = pmtui("export", ID, OTHER, "--format", "timeline-csv")
    assert result.code == 0
    assert f'"{ID}"' in result.out
    assert f'"{OTHER}"' in result.out


def test_several_pages_go_into_a_folder(pmtui, checkout, home):
    (home / "out").mkdir()
    refused = pmtui("export", ID, OTHER, "--format", "html")
    written = pmtui("export", ID, OTHER, "--format", "html", "-o", home / "out")

    assert (refused.code, written.code) == (2, 0)
    assert "html takes one post-mortem at a time" in refused.err
    assert sorted(path.name for path in (home / "out").iterdir()) == [f"{ID}.html", f"{OTHER}.html"]


def test_one_file_that_cannot_be_written_does_not_stop_the_others(pmtui, checkout, home):
    (home / "out").mkdir()
    (home / "out" / f"{ID}.md").write_text("mine")
    result = pmtui("export", ID, OTHER, "--format", "markdown", "-o", home / "out")

    assert result.code == 1
    assert (home / "out" / f"{ID}.md").read_text() == "mine"
    assert (home / "out" / f"{OTHER}.md").exists()


def test_nothing_to_write_is_a_sentence_and_no_file(pmtui, library, home):
    result = pmtui("export", OTHER, "-o", home / "out.ics")

    assert result.code == 1
    assert result.err.startswith("pmtui: Nothing was written: no open action has a due date")
    assert not (home / "out.ics").exists()


def test_a_message_for_slack_is_json(pmtui, checkout):
    assert json.loads(pmtui("export", ID, "--format", "slack").out)["blocks"][0]["type"] == "header"
