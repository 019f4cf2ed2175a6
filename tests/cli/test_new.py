"""`pmtui new`: a short questionnaire where there is somebody to ask, then a file."""

import os
import pty
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pmtui.storage import load


def answer(*arguments, typed=""):
    """Run `pmtui new` with a terminal as its input; return the created file and what was asked."""
    ours, theirs = pty.openpty()
    try:
        os.write(ours, typed.encode())
        result = subprocess.run(
            [sys.executable, "-m", "pmtui", "new", *arguments, "--no-edit"],
            stdin=theirs, capture_output=True, text=True, timeout=60, env=os.environ.copy(),
        )  # fmt: skip
    finally:
        os.close(ours)
        os.close(theirs)
    assert result.returncode == 0, result.stderr
    return Path(result.stdout.strip()), result.stderr


def test_a_file_is_created_and_its_path_printed(pmtui, library):
    result = pmtui("new", "Checkout", "refuses logins", "--severity", "sev2", "--no-edit")

    path = Path(result.out.strip())
    day = datetime.now(UTC).date()
    assert (result.code, result.err) == (0, "")
    assert path == library / f"{day.isoformat()}-checkout-refuses-logins.toml"
    document = load(path).document
    assert document.title == "Checkout refuses logins"
    assert document.facts.severity == "sev2"
    assert document.facts.written == day
    assert document.profile == "full"


def test_the_id_begins_with_the_day_of_the_incident(pmtui, library):
    path = Path(pmtui("new", "Checkout down", "--date", "2024-03-15", "--no-edit").out.strip())

    assert path.name == "2024-03-15-checkout-down.toml"
    assert load(path).document.facts.date == date(2024, 3, 15)
    refused = pmtui("new", "Checkout down", "--date", "someday", "--no-edit")
    assert (refused.code, refused.out) == (2, "")


def test_the_author_of_the_settings_is_the_owner(pmtui, library, home):
    (Path(os.environ["XDG_CONFIG_HOME"]) / "pmtui").mkdir()
    (Path(os.environ["XDG_CONFIG_HOME"]) / "pmtui" / "config.toml").write_text('author = "Ada Berg"\n')
    path = Path(pmtui("new", "Title", "--no-edit").out.strip())

    assert load(path).document.facts.owner == "Ada Berg"


def test_two_of_one_title_get_two_files(pmtui, library):
    first, second = (pmtui("new", "Same", "--no-edit").out for _ in range(2))

    assert first != second
    assert len(list(library.iterdir())) == 4


def test_a_title_is_data_and_never_a_path(pmtui, library):
    path = Path(pmtui("new", "../../etc/passwd \x1b[31m", "--no-edit").out.strip())

    assert path.parent == library
    assert load(path).document.title == "../../etc/passwd \x1b[31m"


def test_the_library_is_created_with_the_first_file(pmtui, home):
    path = Path(pmtui("new", "First", "--no-edit", "--library", home / "a" / "b").out.strip())

    assert path.parent == home / "a" / "b"
    assert path.parent.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_library_that_cannot_be_written_is_one_sentence(pmtui, home):
    home.chmod(0o500)
    try:
        result = pmtui("new", "First", "--no-edit", "--library", home / "locked")
    finally:
        home.chmod(0o700)

    assert result.code == 1
    assert result.err.count("\n") == 1


def test_answers_lead_to_the_depth(library):
    path, asked = answer("Slow report", typed="n\ny\nn\nn\nn\nn\n")

    assert "Were customers affected? [y/n]" in asked
    assert asked.count("[y/n]") == 6
    assert "A post-mortem is due: it lasted over 30 minutes. It gets the light profile" in asked
    assert load(path).document.profile == "light"


def test_enter_skips_and_the_end_of_the_input_skips_the_rest(library):
    path, asked = answer("Slow report", typed="\n\x04")

    assert asked.count("[y/n]") == 2
    assert load(path).document.profile == "full"


def test_an_unclear_answer_is_asked_again_with_what_it_takes(library):
    _, asked = answer("Slow report", typed="perhaps\nyes\nYES\n")

    assert asked.count("“perhaps” is no answer here: y or n, Enter to skip") == 1
    assert asked.count("Were customers affected?") == 2
    assert asked.count("[y/n]") == 3


@pytest.mark.parametrize(
    "options", [["--no-questions"], ["--yes"], ["--profile", "light"], ["--severity", "sev1"]]
)
def test_nothing_is_asked_where_the_answer_is_given(library, home, options):
    _, asked = answer("Slow report", *options)

    assert "[y/n]" not in asked


def test_nothing_is_asked_of_a_script(process, library):
    result = process("new", "From a script", "--no-edit")

    assert (result.returncode, result.stderr) == (0, "")
    assert Path(result.stdout.strip()).exists()
