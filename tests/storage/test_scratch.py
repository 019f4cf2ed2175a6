"""What is needed for a while only lies in a private folder, and nothing of it stays."""

from __future__ import annotations

import os
import stat
import time

import pytest

from pmtui.storage import scratch_folder


def test_it_is_private_and_goes_away(tmp_path):
    old = os.umask(0)
    try:
        with scratch_folder([tmp_path / "state"], "outside", keep=60) as folder:
            assert folder.parent == tmp_path / "state" / "outside"
            assert {stat.S_IMODE(each.stat().st_mode) for each in (folder, folder.parent)} == {0o700}
            (folder / "a.txt").write_text("x")
    finally:
        os.umask(old)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_program_left_is_removed_when_it_is_old(tmp_path):
    parent = tmp_path / "outside"
    for name, age in (("old", 100), ("young", 10)):
        (parent / name).mkdir(parents=True)
        os.utime(parent / name, (time.time() - age, time.time() - age))
    with scratch_folder([tmp_path], "outside", keep=60) as used:
        os.utime(used, (0, 0))
        with scratch_folder([tmp_path], "outside", keep=60) as folder:
            assert {each.name for each in parent.iterdir()} == {"young", used.name, folder.name}


def test_a_link_is_not_followed(tmp_path):
    (victim := tmp_path / "victim").mkdir()
    (victim / "a").write_text("x")
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "outside").symlink_to(victim)
    with pytest.raises(OSError), scratch_folder([tmp_path / "state"], "outside", keep=0):  # noqa: PT011
        pass
    (parent := tmp_path / "other" / "outside").mkdir(parents=True)
    (parent / "b").symlink_to(victim)
    with scratch_folder([tmp_path / "other"], "outside", keep=-1):
        pass
    assert (victim / "a").read_text() == "x"


def test_a_second_place_is_taken_where_the_first_refuses(tmp_path):
    (tmp_path / "file").write_text("")
    with scratch_folder([tmp_path / "file", tmp_path / "second"], "demo", keep=0) as folder:
        assert folder.is_relative_to(tmp_path / "second")
    with pytest.raises(OSError, match="private folder"), scratch_folder([], "demo", keep=0):
        pass
