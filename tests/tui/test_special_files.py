"""Files that ask for more than a plain save: links out of the library, folders without room, large ones."""

from __future__ import annotations

import os
import shutil

import pytest
from driving import editing

from pmtui.document import Postmortem, put
from pmtui.storage import create, load
from pmtui.tui.screens import dialogs
from pmtui.tui.widgets.fields import ProseField


@pytest.fixture
def path(folder):
    create(Postmortem(title="Checkout"), folder / "checkout.toml")
    return folder / "checkout.toml"


async def test_a_link_out_of_the_library_is_shown_but_not_changed(folder, path, tmp_path):
    outside = tmp_path / "outside.toml"
    shutil.move(path, outside)
    path.symlink_to(outside)
    before = outside.read_bytes()
    async with editing(folder, path, state_dir=tmp_path / "state") as editor:
        assert editor.shows("leads out of the library", "read-only")
        await editor.go("title")
        await editor.type("x")
        await editor.press("ctrl+s")
    assert outside.read_bytes() == before
    async with editing(folder, outside) as editor:
        await editor.go("title")
        await editor.press("end", "x", "ctrl+s")
    assert load(outside).document.title == "Checkoutx"


@pytest.fixture
def refusing(monkeypatch, path):
    """Let the library take no other file, as a folder of somebody else does."""
    rename = os.rename

    def refuse(source, target, *, src_dir_fd=None, dst_dir_fd=None):
        if str(target).endswith("checkout.toml"):
            raise PermissionError(1, "Operation not permitted")
        rename(source, target, src_dir_fd=src_dir_fd, dst_dir_fd=dst_dir_fd)

    monkeypatch.setattr(os, "rename", refuse)


@pytest.fixture
def answered_at_once(monkeypatch):
    monkeypatch.setattr(dialogs, "DEAF_FOR", 0.0)


async def test_a_question_that_comes_up_while_one_writes_is_not_answered_by_that(
    folder, path, refusing, monkeypatch
):
    monkeypatch.setattr(dialogs, "DEAF_FOR", 600.0)
    async with editing(folder, path, state_dir=folder.parent / "state") as editor:
        await editor.fill("title", "Logins")
        await editor.press("ctrl+s")
        assert editor.shows("The folder takes no new file")
        await editor.press("w", "enter")
        assert editor.shows("The folder takes no new file")
        await editor.press("escape")
        assert editor.document.title == "Logins"


@pytest.mark.usefixtures("refusing", "answered_at_once")
async def test_a_folder_that_takes_no_file_is_asked_about_once(folder, path, tmp_path):
    before = path.read_bytes()
    inode = path.stat().st_ino
    async with editing(folder, path, state_dir=tmp_path / "state") as editor:
        await editor.fill("title", "Logins")
        await editor.press("ctrl+s")
        assert editor.shows("The folder takes no new file", "W   Write it in its place", "C   Leave it")
        await editor.press("c")
        assert path.read_bytes() == before
        await editor.press("ctrl+s")
        await editor.press("w")
        assert editor.shows("Saved checkout.toml")
        assert editor.saved.title == "Logins"
        await editor.fill("title", "Again")
        await editor.press("ctrl+s")
        assert editor.saved.title == "Again"
    assert path.stat().st_ino == inode
    assert before in [file.read_bytes() for file in (tmp_path / "state" / "versions").rglob("*.toml")]


@pytest.mark.usefixtures("refusing", "answered_at_once")
async def test_nothing_is_written_in_place_that_is_kept_nowhere_else(folder, path, tmp_path):
    before = path.read_bytes()
    (tmp_path / "state").write_text("no folder")
    async with editing(folder, path, state_dir=tmp_path / "state") as editor:
        await editor.fill("title", "Logins")
        await editor.press("ctrl+s")
        await editor.press("w")
        assert path.read_bytes() == before
        assert editor.document.title == "Logins"


async def test_a_save_that_comes_by_itself_asks_nothing(folder, path, tmp_path, refusing):
    async with editing(folder, path, state_dir=tmp_path / "state", autosave=True) as editor:
        await editor.fill("title", "Logins")
        editor.app._autosave_now()
        await editor.settle()
        assert "The folder takes no new file" not in editor.text
        assert editor.shows("checkout.toml was not saved")


async def test_a_large_file_opens_beside_a_sign_and_can_be_written(folder, path):
    text = "word " * 500_000
    create(put(Postmortem(title="Large"), "impact.narrative", text), folder / "large.toml")
    async with editing(folder, folder / "large.toml") as editor:
        await editor.settle()
        assert editor.current_section == "summary"
        await editor.go("title")
        await editor.press("end", "x", "ctrl+s")
        assert editor.saved.title == "Largex"
        await editor.go("impact.narrative")
        field = editor.app.focused
        assert isinstance(field, ProseField)
        await editor.press("y")
        assert editor.document.impact.narrative == text
        assert editor.shows("of 2,500,000 characters")
