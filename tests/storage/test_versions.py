"""What a save replaces can be brought back."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime, timedelta

import pytest

from pmtui.storage import BrokenFile, SaveFailed, keep_version, read_version
from pmtui.storage.versions import MOST_BYTES, MOST_VERSIONS, versions

NOON = datetime(2024, 3, 15, 12, tzinfo=UTC)


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.toml"


def _at(minutes):
    return NOON + timedelta(minutes=minutes)


def test_versions_come_back_latest_first(path, state):
    keep_version(path, b"one", _at(1), state)
    keep_version(path, b"two", _at(2), state)

    found = versions(path, state)

    assert [read_version(version) for version in found] == [b"two", b"one"]
    assert [version.when for version in found] == [_at(2), _at(1)]
    assert [version.size for version in found] == [3, 3]
    assert versions(path.with_name("b.toml"), state) == []


def test_the_same_bytes_are_kept_once(path, state):
    first = keep_version(path, b"one", _at(1), state)
    assert keep_version(path, b"one", _at(2), state) == first
    keep_version(path, b"two", _at(3), state)
    keep_version(path, b"one", _at(4), state)
    assert len(versions(path, state)) == 3


def test_only_the_owner_can_read_them(path, state):
    old = os.umask(0)
    try:
        version = keep_version(path, b"one", NOON, state)
    finally:
        os.umask(old)
    assert stat.S_IMODE(version.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(version.path.parent.stat().st_mode) == 0o700


def test_the_oldest_go(path, state):
    for number in range(MOST_VERSIONS + 3):
        keep_version(path, f"{number}".encode(), _at(number), state)
    found = versions(path, state)
    assert len(found) == MOST_VERSIONS
    assert read_version(found[-1]) == b"3"


def test_large_versions_push_older_ones_out(path, state):
    third = MOST_BYTES // 3
    for number in range(5):
        keep_version(path, bytes([number]) * third, _at(number), state)
    assert [version.when for version in versions(path, state)] == [_at(4), _at(3), _at(2)]
    keep_version(path, b"x" * (MOST_BYTES + 1), _at(-9), state)
    assert [version.when for version in versions(path, state)] == [_at(-9)]


def test_a_version_that_was_changed_is_not_given(path, state):
    version = keep_version(path, b"one", NOON, state)
    version.path.write_bytes(b"two")
    with pytest.raises(BrokenFile, match="was changed"):
        read_version(version)
    version.path.unlink()
    with pytest.raises(BrokenFile, match="cannot be read"):
        read_version(version)


def test_a_place_that_cannot_be_written_is_said(path, state):
    state.write_text("in the way")
    with pytest.raises(SaveFailed, match=r"could not be kept"):
        keep_version(path, b"one", NOON, state)
    assert versions(path, state) == []
