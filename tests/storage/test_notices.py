"""The system tells at once that a file was written, however that was done."""

from __future__ import annotations

import select
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pmtui.document import Postmortem
from pmtui.storage import create, load, save
from pmtui.storage.notices import Notices

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has these notices")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "checkout.toml"
    create(Postmortem(title="One"), path)
    return path


@pytest.fixture
def notices(path: Path) -> Iterator[Notices]:
    notices = Notices(path)
    yield notices
    notices.close()


def has_word(notices: Notices) -> bool:
    return bool(select.select([notices.fd], [], [], 0)[0])


def test_a_save_is_heard_of(path: Path, notices: Notices) -> None:
    assert not has_word(notices)
    save(Postmortem(title="Two"), path, base_digest=load(path).digest)
    assert has_word(notices)
    assert notices.heard()
    assert not has_word(notices)


def test_writing_in_place_is_heard_of(path: Path, notices: Notices) -> None:
    path.write_text('title = "Three"\n')
    assert notices.heard()


def test_what_becomes_of_other_files_is_not(path: Path, notices: Notices) -> None:
    (path.parent / "other.toml").write_text("title = 'x'\n")
    assert has_word(notices)
    assert not notices.heard()


def test_a_file_behind_a_link_is_heard_of(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere"
    link.mkdir()
    (link / "link.toml").symlink_to(path)
    notices = Notices(link / "link.toml")
    path.write_text('title = "Four"\n')
    assert notices.heard()
    notices.close()
    notices.close()


def test_a_folder_that_is_not_there_is_no_crash(tmp_path: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    with pytest.raises(OSError, match="no notices"):
        Notices(tmp_path / "gone" / "checkout.toml")
    assert len(list(Path("/proc/self/fd").iterdir())) == before
