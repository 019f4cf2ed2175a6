"""`pmtui check --fix` and `--diff`: what a machine can know is mended, the rest is left and said."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from pmtui.cli import fixing
from pmtui.storage import loads

UNSORTED = """\
# Kept by the platform team.

schema = 1
title = "Checkout refuses logins"
status = "draft"
visibility = "internal"
profile = "full"
invented = "kept"

[[timeline]]
id = "late"
at = 2024-03-15T15:02:00Z
text = "login works again"

[[timeline]]
id = "soon"
at = 2024-03-15T14:32:00Z
kind = "alert"
text = "error rate on login above 5 %"

[[actions]]
id = "a7f3"
title = "Alert when the pool is over 80 % for 5 min"
owner = "Ada Berg with Mika Laine"
status = "to do"
"""


@pytest.fixture
def unsorted(library) -> Path:
    path = library / "2024-03-16-unsorted.toml"
    path.write_text(UNSORTED)
    return path


def test_a_fix_is_saved_and_told_and_what_is_left_is_reported(pmtui, unsorted):
    result = pmtui("check", unsorted, "--fix")

    document = loads(unsorted.read_bytes())
    assert [entry.id for entry in document.timeline] == ["soon", "late"]
    assert document.actions[0].owner == "Ada Berg"
    assert "Mika Laine" in document.actions[0].note
    assert "made 2 changes in 1 file" in result.err
    assert "(TIM003 at timeline[" in result.err
    assert " TIM003 " not in result.out
    assert " ACT003 " in result.out
    assert result.code == 1


def test_the_head_and_unknown_keys_outlive_a_fix(pmtui, unsorted):
    pmtui("check", unsorted, "--fix")

    assert unsorted.read_text().startswith("# Kept by the platform team.\n\nschema = 1\n")
    assert 'invented = "kept"' in unsorted.read_text()


def test_only_selected_rules_are_mended(pmtui, unsorted):
    pmtui("check", unsorted, "--fix", "--select", "TIM")

    document = loads(unsorted.read_bytes())
    assert [entry.id for entry in document.timeline] == ["soon", "late"]
    assert document.actions[0].owner == "Ada Berg with Mika Laine"


def test_mending_twice_changes_nothing_more(pmtui, unsorted):
    pmtui("check", unsorted, "--fix")
    before, info = unsorted.read_bytes(), unsorted.stat()
    result = pmtui("check", unsorted, "--fix")

    assert unsorted.read_bytes() == before
    assert unsorted.stat().st_ino == info.st_ino
    assert "made 0 changes" in result.err


def test_what_a_fix_replaces_is_a_version(pmtui, unsorted):
    pmtui("check", unsorted, "--fix")

    assert pmtui("history", unsorted, "--restore", "1").code == 0
    assert [entry.id for entry in loads(unsorted.read_bytes()).timeline] == ["late", "soon"]


def test_a_file_that_cannot_be_saved_is_told_and_the_others_go_on(pmtui, library, unsorted):
    linked = library / "2024-03-14-linked.toml"
    linked.write_text(UNSORTED)
    (library / "second-name").hardlink_to(linked)
    result = pmtui("check", linked, unsorted, "--fix", "--exit-zero")

    assert linked.read_text() == UNSORTED
    assert loads(unsorted.read_bytes()).actions[0].owner == "Ada Berg"
    assert "hard links" in result.err
    assert result.code == 1


def test_somebody_who_writes_at_the_same_time_is_not_written_over(pmtui, unsorted, monkeypatch):
    real, has_written = fixing.checks.mend, []

    def mend(document, *arguments, **options):
        if not has_written:
            has_written.append(True)
            unsorted.write_text(unsorted.read_text().replace("login works again", "all logins work again"))
        return real(document, *arguments, **options)

    monkeypatch.setattr(fixing.checks, "mend", mend)
    pmtui("check", unsorted, "--fix")

    assert [entry.text for entry in loads(unsorted.read_bytes()).timeline][1] == "all logins work again"
    assert loads(unsorted.read_bytes()).timeline[0].id == "soon"


def test_a_difference_is_what_a_fix_would_change_and_patch_takes_it(pmtui, unsorted, home):
    result = pmtui("check", unsorted, "--diff")

    assert unsorted.read_text() == UNSORTED
    assert result.code == 1
    assert '-owner = "Ada Berg with Mika Laine"\n+owner = "Ada Berg"\n' in result.out
    assert "would make 2 changes in 1 file" in result.err
    (home / "fixes.diff").write_text(result.out)
    subprocess.run(["git", "apply", "--unsafe-paths", "fixes.diff"], cwd=home, check=True, timeout=60)
    patched = unsorted.read_text()
    unsorted.write_text(UNSORTED)
    pmtui("check", unsorted, "--fix")
    assert unsorted.read_text() == patched


def test_no_difference_is_fine_and_says_so(pmtui, library):
    result = pmtui("check", "2024-05-02-search", "--diff")

    assert (result.code, result.out) == (0, "")
    assert "would make 0 changes" in result.err


def test_a_difference_can_leave_with_zero_and_go_to_a_file(pmtui, unsorted, home):
    result = pmtui("check", unsorted, "--diff", "--exit-zero", "-o", "fixes.diff")

    assert result.code == 0
    assert (home / "fixes.diff").read_text().startswith("--- a/postmortems/2024-03-16-unsorted.toml\n")


def test_a_broken_file_has_no_difference_and_is_told(pmtui, library):
    (library / "broken.toml").write_text("schema = 1\n= 2\n")
    result = pmtui("check", library / "broken.toml", "--diff")

    assert (result.code, result.out) == (1, "")
    assert "postmortems/broken.toml:2: " in result.err


def test_a_last_line_without_an_end_keeps_the_difference_whole(pmtui, unsorted):
    unsorted.write_text(UNSORTED.rstrip("\n"))

    assert "\n\\ No newline at end of file\n" in pmtui("check", unsorted, "--diff").out
