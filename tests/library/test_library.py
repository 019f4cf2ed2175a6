"""A folder of post-mortems: listing, naming, finding, copying, deleting and restoring."""

from __future__ import annotations

import os
import stat
import subprocess
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmtui.document import Facts, Postmortem, Publication, Severity, Status
from pmtui.library import Broken, Entry, Library, LibraryError, NotFound, slug
from pmtui.storage import load

DAY = date(2024, 3, 15)
NOW = datetime(2024, 4, 1, 12, 0, 5, 999, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    return Library(tmp_path / "postmortems")


def _titles(library):
    return [item.title for item in library.entries() if isinstance(item, Entry)]


def test_a_library_begins_with_its_first_document(library):
    assert list(library.entries()) == []
    assert not library.path.exists()
    path = library.add(Postmortem(title="Checkout refuses logins"), DAY)
    assert path.name == "2024-03-15-checkout-refuses-logins.toml"
    assert stat.S_IMODE(library.path.stat().st_mode) == 0o700
    assert _titles(library) == ["Checkout refuses logins"]


def test_a_list_shows_a_summary(library):
    library.add(Postmortem(title="t", facts=Facts(severity=Severity.SEV2, date=DAY)), DAY)
    (entry,) = library.entries()
    assert (entry.id, entry.severity, entry.day, entry.status) == (
        "2024-03-15-t",
        Severity.SEV2,
        DAY,
        Status.DRAFT,
    )
    assert entry.modified.tzinfo is UTC


def test_a_broken_file_is_listed_with_its_fault(library):
    library.add(Postmortem(title="good"), DAY)
    (library.path / "bad.toml").write_text("\ntitle = 3")
    (library.path / ".hidden.toml").write_text("x")
    (library.path / "notes.txt").write_text("x")
    (library.path / "folder.toml").mkdir()
    os.mkfifo(library.path / "pipe.toml")
    (library.path / "gone.toml").symlink_to("nowhere")
    items = {item.id: item for item in library.entries()}
    assert set(items) == {"2024-03-15-good", "bad", "folder", "pipe", "gone"}
    assert isinstance(items["2024-03-15-good"], Entry)
    bad = items["bad"]
    assert isinstance(bad, Broken)
    assert bad.line == 2
    assert bad.message.endswith("bad.toml:2: Title: expected text in quotation marks")


def test_only_files_that_changed_are_read_again(library):
    library.add(Postmortem(title="one"), DAY)
    (first,) = library.entries()
    (again,) = library.entries()
    assert again is first
    first.path.write_text('title = "other"')
    assert _titles(library) == ["other"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Checkout refuses logins", "checkout-refuses-logins"),
        ("  ¡Größe: Łódź & Ærø!  ", "grosse-lodz-aero"),
        ("API/v2 -- 50 % slower", "api-v2-50-slower"),
        ("障害 🔥", "untitled"),
        ("", "untitled"),
        ("../../etc/passwd\0\n", "etc-passwd"),
        ("word " * 30, "-".join(["word"] * 12)),
        ("x" * 100, "x" * 60),
        ("ﬁle", "file"),
    ],
)
def test_a_title_becomes_a_plain_name(title, expected):
    assert slug(title) == expected


@given(st.text())
def test_any_title_becomes_a_name_that_every_host_takes(title):
    assert set(slug(title)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert 1 <= len(slug(title)) <= 60
    assert not slug(title).startswith("-")


def test_ids_are_unique(library):
    ids = [library.add(Postmortem(title="障害"), DAY).stem for _ in range(3)]
    assert ids == ["2024-03-15-untitled", "2024-03-15-untitled-2", "2024-03-15-untitled-3"]


def test_a_document_is_named_by_id_beginning_or_file(library, tmp_path, monkeypatch):
    one = library.add(Postmortem(title="one"), DAY)
    library.add(Postmortem(title="two"), DAY)
    other = tmp_path / "other.toml"
    other.write_text("")
    monkeypatch.chdir(tmp_path)
    assert library.resolve("2024-03-15-one") == one
    assert library.resolve("2024-03-15-o") == one
    assert library.resolve(str(one)) == one
    assert library.resolve("other.toml").read_text() == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-03-15-", "may mean 2024-03-15-one, 2024-03-15-two; write more of it"),
        ("2024-03-15-onne", r"no post-mortem .* did you mean 2024-03-15-one"),
        ("two", "did you mean 2024-03-15-two"),
        ("missing.toml", "there is no file missing.toml"),
        ("zzzzzz", r"there is no post-mortem 'zzzzzz' in .*postmortems$"),
        ("", "there is no post-mortem ''"),
        ("a\0b", "there is no post-mortem"),
    ],
)
def test_what_is_not_found_is_told_with_what_is_near(library, text, words):
    library.add(Postmortem(title="one"), DAY)
    library.add(Postmortem(title="two"), DAY)
    with pytest.raises(NotFound, match=words):
        library.resolve(text)


@pytest.mark.parametrize("id_", ["", ".", "..", "../x", "a/b", "/etc/passwd", "a\0", ".hidden"])
def test_no_id_leads_out_of_the_library(library, id_):
    with pytest.raises(NotFound, match="is no id"):
        library.path_of(id_)


def test_a_copy_is_a_draft_with_a_title_of_its_own(library):
    document = Postmortem(
        title="one", status=Status.PUBLISHED, publication=Publication(date=DAY, by="Ada Berg")
    )
    first = library.add(document, DAY, head="# ours")
    copy = library.duplicate(first.stem, today=date(2024, 5, 1))
    assert copy == "2024-05-01-one-copy"
    loaded = load(library.path_of(copy))
    assert (loaded.document.title, loaded.document.status) == ("one (copy)", Status.DRAFT)
    assert loaded.document.publication == Publication()
    assert loaded.head == "# ours"
    assert library.duplicate(first.stem, "two", today=DAY) == "2024-03-15-two"
    with pytest.raises(LibraryError, match="it was not copied"):
        library.duplicate("missing")


def test_what_is_deleted_can_be_restored(library):
    path = library.add(Postmortem(title="one"), DAY)
    content = path.read_bytes()
    trashed = library.trash(path.stem, now=NOW)
    assert _titles(library) == []
    assert (trashed.id, trashed.at) == ("2024-03-15-one", NOW.replace(microsecond=0))
    assert library.trashed() == (trashed,)
    assert library.restore(trashed) == "2024-03-15-one"
    assert path.read_bytes() == content
    assert library.trashed() == ()


def test_restoring_overwrites_nothing(library):
    path = library.add(Postmortem(title="one"), DAY)
    first = library.trash(path.stem, now=NOW)
    library.add(Postmortem(title="one"), DAY)
    second = library.trash(path.stem, now=NOW)
    library.add(Postmortem(title="one"), DAY)
    assert {item.path for item in library.trashed()} == {first.path, second.path}
    assert library.restore(first) == "2024-03-15-one-2"
    assert library.restore(second) == "2024-03-15-one-3"
    with pytest.raises(LibraryError, match="was not restored"):
        library.restore(second)
    assert len(_titles(library)) == 3


def test_a_broken_file_can_be_deleted_too(library):
    library.prepare()
    (library.path / "bad.toml").write_text("=")
    library.restore(library.trash("bad", now=NOW))
    assert (library.path / "bad.toml").read_text() == "="
    with pytest.raises(NotFound):
        library.trash("missing")


def test_git_leaves_the_programs_own_files_alone(library):
    path = library.add(Postmortem(title="one"), DAY)
    library.trash(path.stem, now=NOW)
    assert (library.path / ".pmtui" / ".gitignore").read_text() == "*\n"
    subprocess.run(["git", "init", "-q", str(library.path)], check=True)
    status = subprocess.run(
        ["git", "-C", str(library.path), "status", "--porcelain"], check=True, capture_output=True, text=True
    )
    assert status.stdout == ""


def test_a_library_that_cannot_be_made_says_so(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="could not be created"):
        Library(tmp_path / "file" / "inside").add(Postmortem(), DAY)
