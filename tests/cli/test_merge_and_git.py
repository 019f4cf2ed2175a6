"""`pmtui merge` and `pmtui git setup`: branches that both write to a post-mortem come together."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest
from cli_samples import CHECKOUT

from pmtui.document import Entry, insert, put, remove
from pmtui.document.base import utc
from pmtui.storage import dumps, load, loads

BASE = loads(CHECKOUT.encode())
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def _noted(document, id_, minute, text):
    return insert(document, "timeline", Entry(id=id_, at=utc(2024, 3, 15, 14, minute), text=text))


OURS = _noted(BASE, "mine", 50, "ours")
THEIRS = _noted(put(BASE, "facts.owner", "Sol Marin"), "they", 40, "theirs")


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(base, ours, theirs, head=""):
        paths = [tmp_path / name for name in ("base.toml", "ours.toml", "theirs.toml")]
        for path, document in zip(paths, (base, ours, theirs), strict=True):
            path.write_text(dumps(document, head))
        return paths

    return write


def test_a_clean_merge_is_quiet(pmtui, files):
    paths = files(BASE, OURS, THEIRS, "# kept")
    result = pmtui("merge", "--marker-size=7", *paths)

    assert (result.code, result.out, result.err) == (0, "", "")
    merged = load(paths[1])
    assert [entry.text for entry in merged.document.timeline][1:] == ["theirs", "ours"]
    assert merged.document.facts.owner == "Sol Marin"
    assert merged.head == "# kept"


def test_conflicts_are_told_and_our_value_stands(pmtui, files):
    ours, theirs = put(OURS, "facts.owner", "Ravi Kone"), remove(THEIRS, "actions[a7f3]")
    paths = files(BASE, put(ours, "actions[a7f3].owner", "Mika Laine"), theirs)

    result = pmtui("merge", *paths)

    assert result.code == 1
    assert "both changed 2 things" in result.err
    assert "owner: yours is “Ravi Kone”, theirs is “Sol Marin” (it was “Ada Berg”)" in result.err
    assert "theirs removed it, yours changed it" in result.err
    text = paths[1].read_text()
    assert "<<<<<<<" not in text
    assert load(paths[1]).document.facts.owner == "Ravi Kone"
    # Their version is not lost.
    shutil.copy(paths[2], "expected.toml")
    assert pmtui("history", paths[1], "--print", 1).out == dumps(theirs)


def test_a_version_that_cannot_be_read_changes_nothing(pmtui, files):
    paths = files(BASE, OURS, THEIRS)
    paths[2].write_text("broken")
    before = paths[1].read_bytes()
    result = pmtui("merge", *paths)
    assert result.code == 1
    assert str(paths[2]) in result.err
    assert paths[1].read_bytes() == before


def test_files_that_both_added_have_an_empty_beginning(pmtui, files):
    paths = files(BASE, OURS, BASE)
    paths[0].write_text("")
    assert pmtui("merge", *paths).code == 0
    assert load(paths[1]).document == OURS


def _git(folder, *arguments):
    environ = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@example.org",
    }
    return subprocess.run(
        ["git", "-C", str(folder), *arguments], env=environ, capture_output=True, text=True, timeout=60
    )


@pytest.fixture
def clone(library, tmp_path, monkeypatch):
    """Return a library in git, with `pmtui` found on the way that git's shell looks."""
    program = tmp_path / "bin" / "pmtui"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pmtui "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    assert _git(library, "init", "-q", "-b", "main").returncode == 0
    _git(library, "add", ".")
    _git(library, "commit", "-q", "-m", "begin")
    return library


def _branch(clone, path, name, document, start="main"):
    _git(clone, "checkout", "-q", "-b", name, start)
    path.write_text(dumps(document))
    _git(clone, "commit", "-q", "-a", "-m", name)


@needs_git
def test_git_merges_by_fields_after_the_setup(pmtui, clone):
    path = clone / "2024-03-15-checkout.toml"
    result = pmtui("git", "setup")
    assert result.code == 0
    assert str(clone / ".gitattributes") in result.out
    _git(clone, "add", ".gitattributes")
    _git(clone, "commit", "-q", "-m", "attributes")

    _branch(clone, path, "ours", OURS)
    _branch(clone, path, "theirs", THEIRS)
    merged = _git(clone, "merge", "-q", "-m", "together", "ours")

    assert merged.returncode == 0, merged.stderr
    document = load(path).document
    assert [entry.text for entry in document.timeline][1:] == ["theirs", "ours"]
    assert document.facts.owner == "Sol Marin"


@needs_git
def test_git_stops_at_a_conflict_and_the_file_stays_readable(pmtui, clone):
    path = clone / "2024-03-15-checkout.toml"
    pmtui("git", "setup", clone)
    _branch(clone, path, "ours", put(OURS, "title", "Ours"))
    _branch(clone, path, "theirs", put(THEIRS, "title", "Theirs"))

    merged = _git(clone, "merge", "-q", "-m", "together", "ours")

    assert merged.returncode == 1
    assert load(path).document.title == "Theirs"
    assert "title: yours is “Theirs”, theirs is “Ours”" in merged.stdout + merged.stderr
    assert "U" in _git(clone, "status", "--porcelain").stdout
    assert pmtui("history", path, "--diff", 1).code == 0


@needs_git
def test_a_setup_may_be_repeated_and_keeps_other_lines(pmtui, clone):
    attributes = clone / ".gitattributes"
    attributes.write_text("*.png binary")
    pmtui("git", "setup")
    first = attributes.read_text()
    assert first.splitlines() == ["*.png binary", "/*.toml merge=pmtui", "/.pmtui.toml !merge"]
    assert "says already" in pmtui("git", "setup").out
    assert attributes.read_text() == first


@needs_git
def test_nothing_that_a_repository_brings_is_run(pmtui, clone):
    marker = clone.parent / "ran"
    hook = clone / ".git" / "evil"
    hook.write_text(f"#!/bin/sh\ntouch '{marker}'\n")
    hook.chmod(0o755)
    _git(clone, "config", "core.fsmonitor", str(hook))
    assert pmtui("git", "setup").code == 0
    assert not marker.exists()


@needs_git
def test_a_lock_that_an_interrupted_git_left_is_named(pmtui, clone):
    lock = clone / ".git" / "config.lock"
    lock.touch()
    refused = pmtui("git", "setup")
    assert refused.code == 1
    assert "remove the file config.lock" in refused.err
    lock.unlink()
    assert pmtui("git", "setup").code == 0


@needs_git
def test_a_folder_outside_of_git_is_refused(pmtui, tmp_path):
    result = pmtui("git", "setup", tmp_path)
    assert result.code == 1
    assert "not a git repository" in result.err
    assert not (tmp_path / ".gitattributes").exists()
