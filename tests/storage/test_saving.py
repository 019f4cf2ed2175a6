"""A save writes all or nothing, and keeps what the file was."""

from __future__ import annotations

import errno
import fcntl
import functools
import os
import stat
import threading

import pytest
from strangers import become_a_stranger, open_the_way_to

from pmtui.document import Postmortem, put
from pmtui.storage import (
    ChangedOutside,
    FolderRefuses,
    NotDurable,
    SaveFailed,
    create,
    digest_of,
    keep_original,
    link_words,
    load,
    locking,
    save,
)

OLD = Postmortem(title="old")
NEW = Postmortem(title="new")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a.toml"
    create(OLD, path)
    return path


def _save(path, document=NEW):
    return save(document, path, base_digest=load(path).digest)


def _others(path):
    return sorted(item.name for item in path.parent.iterdir() if item != path)


def test_a_save_returns_the_digest_of_what_it_wrote(path):
    assert _save(path) == digest_of(path.read_bytes()) == load(path).digest
    assert load(path).document == NEW
    assert _others(path) == []


def test_a_file_that_is_there_is_not_created_again(path):
    before = path.read_bytes()
    with pytest.raises(SaveFailed, match="exists already and was left as it is"):
        create(NEW, path)
    assert path.read_bytes() == before


def test_a_file_of_somebody_else_is_not_overwritten(path):
    digest = load(path).digest
    path.write_text('title = "theirs"')
    for base in (digest, None):
        with pytest.raises(ChangedOutside, match="changed by somebody else"):
            save(NEW, path, base_digest=base)
    assert path.read_text() == 'title = "theirs"'
    path.unlink()
    with pytest.raises(ChangedOutside, match="is gone"):
        save(NEW, path, base_digest=digest)
    assert not path.exists()


def test_mode_and_attributes_are_kept(path):
    path.chmod(0o640)
    has_attributes = True
    try:
        os.setxattr(path, "user.note", b"kept")
    except OSError:
        has_attributes = False
    _save(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert not has_attributes or os.getxattr(path, "user.note") == b"kept"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_the_owner_is_kept(path):
    os.chown(path, 12345, 12346)
    _save(path)
    assert (path.stat().st_uid, path.stat().st_gid) == (12345, 12346)


def test_a_new_file_follows_the_umask(tmp_path):
    before = os.umask(0o027)
    try:
        create(NEW, tmp_path / "b.toml")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "b.toml").stat().st_mode) == 0o640


def test_a_link_stays_a_link(path, tmp_path):
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "b.toml"
    link.symlink_to("../a.toml")
    _save(link)
    assert link.is_symlink()
    assert load(path).document == NEW


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_link_that_a_stranger_made_is_not_followed(path, tmp_path):
    link = tmp_path / "b.toml"
    link.symlink_to("a.toml")
    os.chown(link, 12345, 12345, follow_symlinks=False)
    with pytest.raises(SaveFailed, match="a link that another user made"):
        _save(link)
    assert load(path).document == OLD


def test_a_file_with_two_names_is_refused(path, tmp_path):
    os.link(path, tmp_path / "b.toml")
    with pytest.raises(SaveFailed, match="2 names"):
        _save(path)
    assert load(path).document == OLD


def test_a_long_name_is_saved(tmp_path):
    path = tmp_path / f"{'x' * 245}.toml"
    create(OLD, path)
    _save(path)
    assert load(path).document == NEW


def test_what_an_interrupted_save_left_is_removed(path):
    (path.parent / ".a.toml.0123456789abcdef.pmtui-tmp").write_text("half")
    (path.parent / ".b.toml.0123456789abcdef.pmtui-tmp").write_text("of another file")
    _save(path)
    assert _others(path) == [".b.toml.0123456789abcdef.pmtui-tmp"]


def test_a_newer_format_is_not_written(path):
    with pytest.raises(SaveFailed, match="a newer pmtui wrote this file"):
        _save(path, put(OLD, "schema_version", 2))
    assert load(path).document == OLD


def test_a_document_that_would_not_read_back_is_not_written(path):
    wrong = OLD.model_copy(update={"title": "two\nlines"})
    with pytest.raises(SaveFailed, match="would not read back"):
        _save(path, wrong)
    with pytest.raises(SaveFailed, match="holds something that its file cannot"):
        _save(path, OLD.model_copy(update={"title": "\ud800"}))
    assert load(path).document == OLD


def test_short_writes_are_continued(path, monkeypatch):
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, data[:7]))
    _save(path)
    assert load(path).document == NEW


_CALLS = ("open", "write", "fsync", "rename", "fchmod", "fchown", "fstat", "listdir", "close")


def _failing(monkeypatch, number, failing, save_it):
    """Return how many calls a save made and how it failed, if the one of this number fails."""
    real = {name: getattr(os, name) for name in _CALLS}
    count = 0

    def call(name, *arguments, **options):
        nonlocal count
        count += 1
        if count == failing:
            if name == "close":
                real[name](*arguments)
            raise OSError(number, os.strerror(number))
        return real[name](*arguments, **options)

    with monkeypatch.context() as patch:
        for name in _CALLS:
            patch.setattr(os, name, functools.partial(call, name))
        try:
            save_it()
        except SaveFailed as error:
            return count, error
    return count, None


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EIO, "the disk reports a fault"),
        (errno.EROFS, "only be read"),
    ],
)
def test_whichever_call_fails_the_file_is_whole(path, monkeypatch, number, words):
    base, old = load(path).digest, path.read_bytes()
    for failing in range(1, 60):
        count, error = _failing(monkeypatch, number, failing, lambda: save(NEW, path, base_digest=base))
        assert _others(path) == []
        if isinstance(error, NotDurable):
            assert error.digest == load(path).digest
        elif error is not None:
            assert path.read_bytes() == old
            assert words in str(error)
            assert "your text is still here" in str(error)
        else:
            assert load(path).document == NEW
        if count < failing:
            break
        path.write_bytes(old)
    assert 8 < failing < 59


def test_a_folder_that_somebody_holds_is_not_waited_for_long(path, monkeypatch):
    monkeypatch.setattr(locking, "PATIENCE", 0.05)
    holder = os.open(path.parent, os.O_RDONLY)
    try:
        fcntl.flock(holder, fcntl.LOCK_SH)
        with pytest.raises(SaveFailed, match=r"another program holds .* Save again in a moment"):
            _save(path)
    finally:
        os.close(holder)
    assert load(path).document == OLD


def test_writers_at_the_same_time_lose_nothing(path):
    def add(word):
        while True:
            loaded = load(path)
            changed = put(loaded.document, "facts.tags", (*loaded.document.facts.tags, word))
            try:
                save(changed, path, base_digest=loaded.digest)
            except ChangedOutside:
                continue
            return

    writers = [threading.Thread(target=add, args=(f"tag {number}",)) for number in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert sorted(load(path).document.facts.tags) == [f"tag {number}" for number in range(8)]


def test_the_original_is_kept_for_its_owner_only(tmp_path):
    path = tmp_path / "a.toml"
    path.write_bytes(b'title = "t" # why\r\n')
    loaded = load(path)
    kept = keep_original(loaded, tmp_path / "state")
    assert keep_original(loaded, tmp_path / "state") == kept
    assert kept.read_bytes() == b'title = "t" # why\r\n'
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(kept.parent.parent.stat().st_mode) == 0o700


def test_an_original_that_cannot_be_kept_is_told(tmp_path, path):
    (tmp_path / "state").write_text("a file")
    with pytest.raises(SaveFailed, match="could not be kept"):
        keep_original(load(path), tmp_path / "state")


def _link_out(path, tmp_path):
    (library := tmp_path / "library").mkdir()
    link = library / "b.toml"
    link.symlink_to(path)
    return link, library


def test_a_link_out_of_the_library_is_refused(path, tmp_path):
    link, library = _link_out(path, tmp_path)
    with pytest.raises(SaveFailed, match="leads out of the library"):
        save(NEW, link, base_digest=load(path).digest, library=library)
    assert load(path).document == OLD
    inside = library / "c.toml"
    create(OLD, inside)
    (library / "d.toml").symlink_to("c.toml")
    assert save(NEW, library / "d.toml", base_digest=load(inside).digest, library=library)


def test_a_library_that_is_a_link_itself_is_no_matter(path, tmp_path):
    library = tmp_path / "mine"
    library.symlink_to(path.parent)
    assert link_words(library / "a.toml", library) == ""
    assert link_words(path, library) == ""
    assert link_words(tmp_path / "mine" / ".." / "elsewhere.toml", library) == ""


def _refuse_renames(monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "rename", refuse)


def test_a_folder_that_takes_no_other_file_is_told_apart(path, monkeypatch):
    _refuse_renames(monkeypatch)
    with pytest.raises(FolderRefuses, match="put no other one into its folder"):
        _save(path)
    assert load(path).document == OLD
    assert _others(path) == []


@pytest.mark.parametrize("new", [NEW, Postmortem(title="x" * 5000), Postmortem()])
def test_a_file_can_be_written_in_its_place(path, monkeypatch, new):
    _refuse_renames(monkeypatch)
    before = path.stat()
    digest = save(new, path, base_digest=load(path).digest, in_place=True)
    assert load(path).document == new
    assert load(path).digest == digest
    assert path.stat().st_ino == before.st_ino
    assert _others(path) == []


def test_nobody_is_written_over_in_place(path):
    digest = load(path).digest
    path.write_text('title = "theirs"')
    with pytest.raises(ChangedOutside):
        save(NEW, path, base_digest=digest, in_place=True)
    assert path.read_text() == 'title = "theirs"'


@pytest.mark.parametrize("call", ["posix_fallocate", "pwrite", "ftruncate", "fsync"])
def test_what_the_file_held_is_written_back_if_writing_in_place_fails(path, monkeypatch, call):
    before = path.read_bytes()
    real, calls = getattr(os, call), []

    def once(*arguments):
        if not calls:
            calls.append(1)
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*arguments)

    monkeypatch.setattr(os, call, once)
    with pytest.raises(SaveFailed, match="the disk is full"):
        save(Postmortem(title="x" * 5000), path, base_digest=load(path).digest, in_place=True)
    assert calls
    assert path.read_bytes() == before


def test_damage_is_told_if_nothing_can_be_written_back(path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "pwrite", refuse)
    with pytest.raises(SaveFailed, match=r"is damaged.*pmtui history"):
        save(NEW, path, base_digest=load(path).digest, in_place=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_a_folder_of_others_can_really_refuse(path):
    path.chmod(0o666)
    open_the_way_to(path.parent)
    _save(path)  # what a save imports late is there before it may be out of reach
    child = os.fork()
    if child == 0:
        become_a_stranger()
        try:
            _save(path, OLD)
        except FolderRefuses:
            os._exit(0 if save(NEW, path, base_digest=load(path).digest, in_place=True) else 1)
        finally:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert load(path).document == NEW
