"""What the screens look like: every screen in three sizes and three themes, and what stands over them."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pmtui.library import Library, Settings
from pmtui.resources import resource_dir
from pmtui.tui.app import PmtuiApp

SIZES = ((80, 24), (120, 40), (200, 50))
THEMES = ("pmtui-dark", "pmtui-light", "pmtui-contrast")
SECTIONS = ("summary", "timeline", "analysis", "impact", "actions", "lessons")
REVIEWED = "2026-04-22-partner-api-refuses-every-call.toml"
ROUGH = "2026-07-14-website-down-after-dns-move.toml"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Return the sample library under a name that is the same on every machine."""
    folder = tmp_path / "postmortems"
    folder.mkdir()
    for sample in resource_dir("sample_data").glob("2*.toml"):
        shutil.copy(sample, folder)
    monkeypatch.chdir(tmp_path)
    return Library(Path("postmortems"))


def app_on(library: Library, name: str = "", *, section: str = "summary", **settings: object) -> PmtuiApp:
    return PmtuiApp(
        library,
        Settings.model_validate({"theme": "pmtui-dark", **settings}),
        path=library.path / name if name else None,
        section=section,
        clock=lambda: datetime(2026, 7, 20, 9, 0, tzinfo=UTC),
    )


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("section", SECTIONS)
def test_section(snap_compare, library, section, size, theme):
    """The section of a document in review, with the checklist beside it where there is room."""
    assert snap_compare(app_on(library, REVIEWED, section=section, theme=theme), terminal_size=size)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_library(snap_compare, library, size, theme):
    """The four samples, the newest first, with their findings and open actions."""
    assert snap_compare(app_on(library, theme=theme), terminal_size=size)


@pytest.mark.parametrize("section", SECTIONS)
def test_terminal_s_own_colours(snap_compare, library, section):
    """The rough draft with sixteen colours and ASCII signs: every state has a sign and a word."""
    app = app_on(library, ROUGH, section=section, theme="pmtui-ansi", ascii=True)
    assert snap_compare(app, terminal_size=(80, 24))


@pytest.mark.parametrize(
    ("name", "section", "keys"),
    [
        ("checklist", "summary", ["f9", "down"]),
        ("help", "actions", ["enter", "f1"]),
        ("finding-explained", "actions", ["f9", "f1"]),
        ("go-menu", "timeline", ["ctrl+g"]),
        ("not-applicable", "analysis", ["down", "ctrl+g", "d"]),
        ("leave", "summary", ["x", "ctrl+q"]),
        ("bad-value", "summary", ["tab", "tab", "s", "o", "o", "n"]),
        ("quick-entry", "timeline", ["a", *"9:15 ack: on it"]),
    ],
)
def test_over_the_screen(snap_compare, library, name, section, keys):
    """What a key opens over the rough draft at 80×24."""
    pressed = [{" ": "space", ":": "colon"}.get(key, key) for key in keys]
    assert snap_compare(app_on(library, ROUGH, section=section), press=pressed, terminal_size=(80, 24))


def test_empty_library(snap_compare, tmp_path, monkeypatch):
    """An empty library says how to begin."""
    monkeypatch.chdir(tmp_path)
    assert snap_compare(app_on(Library(Path("postmortems"))), terminal_size=(80, 24))
