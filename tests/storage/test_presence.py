"""Who else edits a file is seen while their program runs, and by nothing but their name and the time."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from strangers import STRANGER, become_a_stranger, needs_root, open_the_way_to

from pmtui.storage import Seat, editing, own_folder, presence


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "library"
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    path = folder / "a.toml"
    path.write_text('title = "x"\n')
    return path


def left(path: Path) -> list[str]:
    return sorted(str(item.relative_to(path.parent)) for item in path.parent.rglob("*") if item != path)


def in_child(work) -> tuple[int, int]:
    """Run `work` in a process of its own that then waits; return its id and what it reads to end."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work()
            os.write(write, b"y")
            signal.pause()
        finally:
            os._exit(1)
    os.close(write)
    assert os.read(read, 1) == b"y"
    return child, read


def end(child: tuple[int, int]) -> None:
    os.kill(child[0], signal.SIGKILL)
    os.waitpid(child[0], 0)
    os.close(child[1])


def test_two_who_edit_one_file_see_each_other(path):
    one, other = Seat(path), Seat(path)
    assert one.others() == ()
    assert one.take()
    assert one.others() == ()
    (seen,) = other.others()
    assert seen.user
    assert abs(datetime.now(UTC) - seen.since) < timedelta(minutes=1)
    assert other.take()
    assert other.take()
    assert len(one.others()) == len(other.others()) == 1
    other.leave()
    assert one.others() == ()
    one.leave()
    assert left(path) == []


def test_another_file_of_the_folder_is_another_matter(path):
    one = Seat(path)
    one.take()
    assert Seat(path.with_name("b.toml")).others() == ()
    assert list(editing(path.parent, ("a.toml", "b.toml"))) == ["a.toml"]
    one.leave()
    assert editing(path.parent, ("a.toml",)) == {}


def test_a_link_to_the_file_is_the_same_file(path, tmp_path):
    link = tmp_path / "link.toml"
    link.symlink_to(path)
    one = Seat(link)
    one.take()
    assert len(Seat(path).others()) == 1
    one.leave()


def test_the_place_of_a_killed_program_counts_no_more_and_is_removed(path):
    child = in_child(Seat(path).take)
    mine = Seat(path)
    assert len(mine.others()) == 1
    end(child)
    assert mine.others() == ()
    mine.take()
    mine.leave()
    assert left(path) == []


def test_what_was_left_half_made_is_removed(path):
    one = Seat(path)
    one.take()
    (place,) = (path.parent / ".pmtui" / "edit").iterdir()
    place.with_name(f".{place.name[:-1]}0").touch()
    assert Seat(path).others() != ()
    assert len(left(path)) == 4
    one.leave()


def test_nothing_but_name_and_time_is_told(path):
    one = Seat(path)
    one.take()
    (place,) = (path.parent / ".pmtui" / "edit").iterdir()
    assert place.read_bytes() == b""
    assert "a.toml" not in place.name
    assert str(os.getpid()) not in place.name.split(".")
    one.leave()


@pytest.mark.parametrize("mode", [0o700, 0o750, 0o755, 0o2775, 0o1777])
def test_it_is_as_open_as_the_library(path, mode):
    path.parent.chmod(mode)
    old = os.umask(0o077)
    one = Seat(path)
    try:
        one.take()
    finally:
        os.umask(old)
    own = path.parent / ".pmtui"
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in (own, own / "edit")} == {mode}
    (place,) = (own / "edit").iterdir()
    assert stat.S_IMODE(place.stat().st_mode) == 0o600 | mode & 0o044
    one.leave()


def test_git_sees_nothing_of_it(path):
    def status():
        return subprocess.run(["git", "status", "--porcelain"], cwd=path.parent, capture_output=True).stdout

    subprocess.run(["git", "init", "-q"], cwd=path.parent, check=True)
    one = Seat(path)
    own_folder(path.parent).joinpath(".gitignore").write_bytes(b"")  # stopped in the middle
    one.take()
    assert status() == b"?? a.toml\n"
    child = in_child(Seat(path).take)
    end(child)
    assert status() == b"?? a.toml\n"
    one.leave()
    assert status() == b"?? a.toml\n"


def test_what_else_is_kept_there_stays(path):
    own_folder(path.parent).joinpath("trash").mkdir(mode=0o700)
    one = Seat(path)
    one.take()
    one.leave()
    assert left(path) == [".pmtui", ".pmtui/.gitignore", ".pmtui/trash"]


def test_a_folder_that_cannot_be_written_to_is_no_reason_to_complain(path):
    planted = path.parent / ".pmtui"
    planted.symlink_to(path.parent.parent)
    one = Seat(path)
    assert not one.take()
    assert one.others() == ()
    one.leave()
    planted.unlink()
    planted.write_text("a file")
    assert not one.take()
    assert one.others() == ()
    assert planted.read_text() == "a file"


def test_without_locks_nobody_is_announced(path, monkeypatch):
    def refuse(*_):
        raise OSError(95, "not supported")

    monkeypatch.setattr(presence.fcntl, "flock", refuse)
    one = Seat(path)
    assert not one.take()
    assert one.others() == ()
    assert [name for name in left(path) if name.count("/") > 1] == []


def test_odd_things_in_the_folder_are_nobody(path):
    one = Seat(path)
    one.take()
    (place,) = (path.parent / ".pmtui" / "edit").iterdir()
    key = place.name.partition(".")[0]
    os.mkfifo(place.with_name(f"{key}.{'0' * 16}"))
    place.with_name(f"{key}.{'1' * 16}").mkdir()
    place.with_name(f"{key}.{'2' * 16}").symlink_to(place)
    place.with_name("notes.txt").touch()
    assert len(Seat(path).others()) == 1
    one.leave()


@needs_root
def test_two_users_see_each_other(path):
    open_the_way_to(path.parent)
    path.parent.chmod(0o1777)

    def be_a_stranger():
        become_a_stranger()
        seat = Seat(path)
        assert seat.take()
        assert [seen.user for seen in seat.others()] == ["root"]

    one = Seat(path)
    one.take()
    assert one.others() == ()
    child = in_child(be_a_stranger)
    assert [seen.user for seen in one.others()] == [f"user {STRANGER}"]
    end(child)
    assert one.others() == ()
    one.leave()


@pytest.mark.parametrize("call", ["fchmod", "rename", "write"])
def test_a_disk_that_refuses_is_left_as_it_was(path, monkeypatch, call):
    def refuse(*_, **__):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(os, call, refuse)
        one = Seat(path)
        assert not one.take()
        assert left(path) == []
    assert one.others() == ()
    one.leave()
    assert left(path) == []


@pytest.mark.parametrize("call", ["unlink", "rmdir"])
@pytest.mark.parametrize("time", [1, 2])
def test_a_disk_that_complains_once_when_one_leaves_gets_another_chance(path, monkeypatch, call, time):
    one = Seat(path)
    one.take()
    real, calls = getattr(os, call), []

    def refuse_once(*arguments, **options):
        calls.append(1)
        if len(calls) == time:
            raise OSError(5, "Input/output error")
        real(*arguments, **options)

    monkeypatch.setattr(os, call, refuse_once)
    one.leave()
    assert left(path) == []
