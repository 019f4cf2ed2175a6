"""The commands that open the editor hand it the right file and library, and clean up after it."""

import pytest

from pmtui.library import state_dir
from pmtui.storage import load


@pytest.fixture
def opened(monkeypatch):
    """Let the editor be opened here, and return what it was given."""
    calls = []

    def run(path, library, settings, **options):
        calls.append((path, library, settings, options))
        calls.append(sorted(file.name for file in library.path.glob("*.toml")))
        calls.append(library.path.stat().st_mode & 0o777 if library.path.exists() else None)
        return 0

    monkeypatch.setattr("pmtui.tui.run", run)
    monkeypatch.setattr("pmtui.cli.editor.has_terminal", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    return calls


def test_without_arguments_the_library_opens(pmtui, library, opened):
    assert pmtui().code == 0
    path, given, settings, _ = opened[0]
    assert (path, given.path) == (None, library)
    assert settings.author == ""


def test_an_id_its_beginning_and_a_file_open_the_same(pmtui, library, opened):
    file = library / "2024-03-15-checkout.toml"
    for target in ("2024-03-15-checkout", "2024-03", str(file)):
        opened.clear()
        assert pmtui(target).code == 0
        assert opened[0][0] == file


def test_a_file_called_like_a_command_opens_after_a_double_dash_or_as_a_path(pmtui, library, opened, home):
    (home / "check").write_text('schema = 1\ntitle = "A title"\n')
    for arguments in (["--", "check"], ["./check"]):
        opened.clear()
        assert pmtui(*arguments).code == 0
        assert opened[0][0].name == "check"


def test_new_opens_what_it_began(pmtui, library, opened):
    assert pmtui("new", "Fresh", "--no-questions").code == 0
    path = opened[0][0]
    assert load(path).document.title == "Fresh"


def test_demo_opens_a_private_copy_and_removes_it(pmtui, library, opened):
    result = pmtui("demo")

    assert result.code == 0
    path, given, _, options = opened[0]
    assert (path, options["demo"]) == (None, True)
    assert len(opened[1]) == 4
    assert opened[2] == 0o700
    assert given.path.parent.parent == state_dir() / "demo"
    assert not given.path.parent.exists()
    assert "removed" in result.err
    assert len(list(library.iterdir())) == 2


@pytest.mark.usefixtures("opened")
def test_demo_removes_its_copy_when_the_editor_is_interrupted(pmtui, monkeypatch):
    seen = []

    def run(path, given, settings, **options):
        seen.append(given.path)
        raise KeyboardInterrupt

    monkeypatch.setattr("pmtui.tui.run", run)

    assert pmtui("demo").code == 130
    assert not seen[0].parent.exists()


def test_a_terminal_that_cannot_place_text_is_told(pmtui, library, opened, monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    result = pmtui("2024-03")

    assert result.code == 2
    assert "TERM" in result.err
    assert opened == []
