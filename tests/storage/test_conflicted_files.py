"""A file with git's conflict markers is both versions again, by fields; text that quotes markers is text."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from pmtui.document import Action, Entry, Postmortem, get, insert, put
from pmtui.document.base import utc
from pmtui.storage import (
    BrokenFile,
    ConflictedFile,
    dumps,
    load,
    loads,
    reconcile,
    resolve,
)
from pmtui.storage.markers import find_conflicts
from pmtui.storage.merge import Merged

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
BASE = Postmortem(
    title="Checkout refuses logins",
    facts={"owner": "Ada Berg"},
    summary={"text": "One.\nTwo.\nThree.\n"},
    timeline=(Entry(id="t1", at=utc(2024, 3, 15, 14, 32), text="alert"),),
    actions=(Action(id="a1", title="Alert on the pool"),),
)
OURS = insert(
    put(put(BASE, "title", "Logins fail"), "summary.text", "One.\nZwei.\nThree.\n"),
    "timeline",
    Entry(id="o1", at=utc(2024, 3, 15, 14, 50), text="restarted"),
)
THEIRS = insert(
    put(put(BASE, "title", "Checkout is down"), "summary.text", "One.\nDeux.\nThree.\n"),
    "timeline",
    Entry(id="h1", at=utc(2024, 3, 15, 14, 40), text="paged"),
)
QUOTED = "In the shell:\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\nand so on\n"


@pytest.fixture
def path(tmp_path):
    (folder := tmp_path / "library").mkdir()
    return folder / "a.toml"


def git(path, *arguments, check=True):
    identity = [
        "-c",
        "user.name=Ada Berg",
        "-c",
        "user.email=ada@example.org",
        "-c",
        "init.defaultBranch=main",
    ]
    subprocess.run(["git", *identity, *arguments], cwd=path.parent, check=check, capture_output=True)


def in_conflict(path, style="merge", base=BASE, ours=OURS, theirs=THEIRS):
    """Let two branches write to one file and merge them, as far as git can."""
    git(path, "init", "-q")
    git(path, "config", "merge.conflictStyle", style)
    for branch, document in (("main", base), ("theirs", theirs), ("main", ours)):
        if document is None:
            path.with_name("other").touch()
        else:
            path.write_text(dumps(document))
        git(path, "add", ".")
        git(path, "commit", "-qm", branch)
        if branch == "main" and document is base:
            git(path, "branch", "theirs")
            git(path, "checkout", "-q", "theirs")
        else:
            git(path, "checkout", "-q", "main")
    git(path, "merge", "theirs", check=False)
    assert "<<<<<<<" in path.read_text()


def check_merged(reconciled):
    document = reconciled.loaded.document
    assert [entry.text for entry in document.timeline] == ["alert", "paged", "restarted"]
    assert document.facts.owner == "Ada Berg"
    assert {conflict.path for conflict in reconciled.conflicts} == {"title", "summary.text"}
    title = next(conflict for conflict in reconciled.conflicts if conflict.path == "title")
    assert (title.ours, title.theirs) == ("Logins fail", "Checkout is down")
    assert document.title == "Logins fail"
    chosen = resolve(Merged(document, reconciled.conflicts), "title", title.theirs).document
    assert chosen.title == "Checkout is down"


@needs_git
@pytest.mark.parametrize("style", ["merge", "diff3", "zdiff3"])
def test_the_versions_come_from_git(path, style):
    in_conflict(path, style)
    before = path.read_bytes()
    reconciled = reconcile(path)
    check_merged(reconciled)
    assert reconciled.labels == ("HEAD", "theirs")
    assert {c.path: c.base for c in reconciled.conflicts}["title"] == "Checkout refuses logins"
    assert path.read_bytes() == before == reconciled.loaded.original


@needs_git
@pytest.mark.parametrize("style", ["merge", "diff3"])
def test_without_git_they_are_put_together_from_the_markers(path, style):
    in_conflict(path, style)
    shutil.rmtree(path.parent / ".git")
    reconciled = reconcile(path)
    check_merged(reconciled)
    base = {c.path: c.base for c in reconciled.conflicts}["title"]
    assert base == ("Checkout refuses logins" if style == "diff3" else None)


@needs_git
def test_a_file_that_both_sides_added_has_no_common_version(path):
    in_conflict(path, base=None)
    check_merged(reconcile(path))


@needs_git
def test_what_was_mended_by_hand_is_not_thrown_away(path):
    in_conflict(path)
    text = path.read_text()
    first = text[text.index("<<<<<<<") : text.index("\n", text.index(">>>>>>>")) + 1]
    path.write_text(text.replace(first, 'title = "Mended by hand"\n'))
    reconciled = reconcile(path)
    assert reconciled.loaded.document.title == "Mended by hand"
    assert {conflict.path for conflict in reconciled.conflicts} == {"summary.text"}


@needs_git
def test_a_conflict_within_a_text_alone_is_one_as_long_as_git_says_so(path):
    ours, theirs = (put(BASE, "summary.text", f"One.\n{word}\nThree.\n") for word in ("Zwei.", "Deux."))
    in_conflict(path, ours=ours, theirs=theirs)
    load(path)  # all the markers stand within a string
    reconciled = reconcile(path)
    assert [conflict.path for conflict in reconciled.conflicts] == ["summary.text"]
    assert "<<<" not in reconciled.loaded.document.summary.text
    path.write_text(path.read_text().replace("Three.", "Four."))
    assert reconcile(path).labels is None


@pytest.mark.parametrize("text", [QUOTED, "<<<<<<< HEAD", "=======\n", f"{QUOTED}{QUOTED}"])
def test_markers_that_a_text_quotes_are_data(path, text):
    document = put(BASE, "summary.text", text)
    path.write_text(dumps(document))
    loaded = load(path)
    assert loaded.document.summary.text == text
    assert reconcile(path).labels is None
    assert reconcile(path).loaded.document.summary.text == text


def test_markers_that_a_text_quotes_stay_in_a_file_with_a_conflict(path):
    text = dumps(put(BASE, "summary.text", QUOTED))
    marked = text.replace(
        'title = "Checkout refuses logins"\n',
        '<<<<<<< ours\ntitle = "a"\n=======\ntitle = "b"\n>>>>>>> other\n',
    )
    path.write_text(marked)
    reconciled = reconcile(path)
    assert reconciled.loaded.document.summary.text == QUOTED
    assert [(c.path, c.ours, c.theirs) for c in reconciled.conflicts] == [("title", "a", "b")]


def test_a_conflict_within_a_text_counts_beside_another_of_the_same_merge():
    text = (
        '<<<<<<< HEAD\ntitle = "a"\n=======\ntitle = "b"\n>>>>>>> x\n'
        '[summary]\ntext = """\none\n<<<<<<< HEAD\ntwo\n=======\ndeux\n>>>>>>> x\n"""\n'
    )
    conflicted = find_conflicts(text)
    assert len(conflicted.hunks) == 2
    assert loads(conflicted.ours().encode()).summary.text == "one\ntwo\n"
    assert loads(conflicted.theirs().encode()).summary.text == "one\ndeux\n"


@pytest.mark.parametrize(
    "text",
    [
        'title = "<<<<<<< HEAD"\n',
        'a = """\n<<<<<<< HEAD\n=======\n>>>>>>> x\n"""\n',
        "a = '''\n<<<<<<< HEAD\n=======\n>>>>>>> x\n'''\n",
        'a = """\\"""\n<<<<<<< HEAD\n=======\n>>>>>>> x\n"""\n',
        'a = "" # """\nb = """\n<<<<<<< HEAD\n=======\n>>>>>>> x\n"""\n',
        "<<<<<<< HEAD\n=======\n",
        "=======\n>>>>>>> x\n",
        "<<<<<<<< HEAD\n=======\n>>>>>>>> x\n",
        " <<<<<<< HEAD\n=======\n>>>>>>> x\n",
    ],
)
def test_what_is_no_conflict_is_not_taken_for_one(text):
    assert find_conflicts(text) is None


@pytest.mark.parametrize(
    "before",
    ["", "a = \"'''\"\n", 'a = \'"""\'\n', '# """\n', 'a = """\nx\n""" # \'\'\'\n', 'a = """x\\""""\n'],
)
def test_strings_before_it_do_not_hide_a_conflict(before):
    assert find_conflicts(f"{before}<<<<<<<\nb = 1\n=======\nb = 2\n>>>>>>>\n") is not None


def test_such_a_file_is_named_with_its_line_and_what_to_do(path):
    path.write_text('schema = 1\n<<<<<<< HEAD\ntitle = "a"\n=======\ntitle = "b"\n>>>>>>> other\n')
    with pytest.raises(ConflictedFile, match=r"a\.toml:2: git left a conflict here, between HEAD and other"):
        load(path)


def test_a_version_that_is_no_post_mortem_is_answered_in_a_sentence(path):
    path.write_text('<<<<<<< HEAD\ntitle = "a"\n=======\ntitle = b\n>>>>>>> other\n')
    before = path.read_bytes()
    with pytest.raises(
        ConflictedFile, match=r":1: git left a conflict .*; mend it by hand. their version of a.toml:1: "
    ):
        reconcile(path)
    assert path.read_bytes() == before


def test_a_file_that_is_broken_otherwise_stays_broken(path):
    path.write_text("title = ")
    with pytest.raises(BrokenFile) as broken:
        reconcile(path)
    assert not isinstance(broken.value, ConflictedFile)


def test_a_version_of_two_without_a_common_one_is_never_chosen_silently(path):
    path.write_text(
        'title = "x"\n[facts]\n<<<<<<< HEAD\nowner = "Ada Berg"\ntags = ["a"]\n=======\n'
        'tags = ["b"]\nowner = ""\nseverity = "sev1"\n>>>>>>> x\n'
    )
    reconciled = reconcile(path)
    assert {conflict.path for conflict in reconciled.conflicts} == {"facts.owner", "facts.severity"}
    assert get(reconciled.loaded.document, "facts.tags") == ("a", "b")


@needs_git
def test_nothing_that_a_repository_brings_along_is_run(path, tmp_path):
    in_conflict(path)
    marker = tmp_path / "ran"
    script = tmp_path / "run.sh"
    script.write_text(f"#!/bin/sh\ntouch {marker}\ncat\n")
    script.chmod(0o755)
    for key in (
        "core.fsmonitor",
        "diff.external",
        "diff.x.textconv",
        "filter.x.clean",
        "filter.x.smudge",
        "core.pager",
    ):
        git(path, "config", key, str(script))
    path.with_name(".gitattributes").write_text("*.toml diff=x filter=x\n")
    check_merged(reconcile(path))
    assert not marker.exists()


@needs_git
@pytest.mark.parametrize("name", ["-rf.toml", ":(top)x.toml", "a b\nc.toml", "*.toml", "事故.toml"])
def test_odd_names_are_names(path, name):
    path = path.with_name(name)
    in_conflict(path)
    reconciled = reconcile(path)
    check_merged(reconciled)
    assert {c.path: c.base for c in reconciled.conflicts}["title"] == "Checkout refuses logins"
