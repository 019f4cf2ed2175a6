"""The document as its readers see it: four profiles, found words, and a way out of the terminal."""

from __future__ import annotations

import pytest

from pmtui.document import Entry, Impact, Postmortem, Summary
from pmtui.document.base import utc
from pmtui.tui import clipboard

HOSTILE = Postmortem(
    title="[b]Checkout[/b] *refuses* `logins`",
    summary=Summary(
        text="# no heading\n\n- one\n- two [@click=app.quit]three[/]\n\n\x1b[31mred\x1b[0m " + "x" * 200
    ),
    impact=Impact(apology="You could not log in for 47 minutes. We are sorry."),
    timeline=(Entry(id="e1", at=utc(2026, 7, 14, 9, 1), text="alert | pipe", public=True),),
)


@pytest.fixture
def sent(monkeypatch):
    """Return what is sent to a terminal that has a clipboard of its own."""
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("TMUX", "STY"):
        monkeypatch.delenv(name, raising=False)
    sent: list[str] = []
    monkeypatch.setattr("pmtui.tui.app.PmtuiApp.send_to_terminal", lambda _, sequence: sent.append(sequence))
    return sent


async def test_each_profile_is_shown_by_its_number_or_one_after_the_other(rough):
    async with rough(size=(100, 40)) as editor:
        await editor.press("ctrl+g", "p")
        editor.shows("Preview", "Full", "Website down after DNS move")
        await editor.press("2")
        editor.shows("Executive", "Summary for leadership", "What happened")
        await editor.press("4")
        editor.shows("Google SRE")
        await editor.press("p", "3")
        editor.shows("may not leave yet", "draft of the public version")
        await editor.press("escape")
        assert editor.current_section == "summary"


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (160, 50)])
async def test_text_is_text_whatever_signs_it_holds(empty, size):
    async with empty(HOSTILE) as editor:
        await editor.press("ctrl+g", "p")
        await editor.resize(*size)
        page = editor.app.screen.page
        text = "\n".join(page.texts)
        for part in (
            "[b]Checkout[/b]",
            "*refuses*",
            "# no heading",
            "[@click=app.quit]three[/]",
            "alert | pipe",
        ):
            assert part in " ".join(text.split()), part
        assert "\x1b" not in text
        await editor.press("end", "home", "pagedown", "j", "k", "space")
        assert editor.app.screen.TITLE == "Preview"


async def test_words_are_found_one_after_the_other(rough):
    async with rough() as editor:
        await editor.press("ctrl+g", "p", "/", *"resolvers", "enter")
        editor.shows("Resolvers")
        first = editor.app.screen.page._found
        await editor.press("n", "N")
        assert editor.app.screen.page._found == first
        await editor.press("/", *"zeppelin", "enter")
        editor.shows("“zeppelin” is not on this page.")


async def test_it_is_copied_as_markdown_and_says_what_is_not_known(rough, sent, tmp_path):
    async with rough(state_dir=tmp_path / "state") as editor:
        await editor.press("ctrl+g", "p", "c")
        (sequence,) = sent
        assert sequence == clipboard.osc52(editor.app.screen.markdown())
        editor.shows("Sent", "not every terminal takes it")


async def test_it_is_written_to_a_file_that_is_asked_for(rough, sent):
    async with rough() as editor:
        target = editor.app.session.path
        target = target.with_name(f"{target.stem}.executive.md")
        await editor.press("ctrl+g", "p", "2", "w")
        editor.shows("Write as Markdown")
        await editor.press("enter")
        assert target.name in editor.app.screen.message
        assert target.read_text().startswith("# ")
        target.write_text("mine")
        await editor.press("w", "enter")
        assert "Nothing was written" in editor.app.screen.message
        assert target.read_text() == "mine"
        assert not sent


async def test_what_is_too_long_for_a_clipboard_is_written_to_a_file(rough, sent, tmp_path, monkeypatch):
    monkeypatch.setattr(clipboard, "LIMIT", 100)
    async with rough(state_dir=tmp_path / "state") as editor:
        await editor.press("ctrl+g", "p", "c")
        assert not sent
        assert "too long for a terminal's clipboard" in editor.app.screen.message
        assert "Written to" in editor.app.screen.message
        assert list((tmp_path / "state" / "copied").iterdir())


async def test_where_nothing_can_be_written_it_says_so(rough, sent, tmp_path, monkeypatch):
    monkeypatch.setenv("TERM", "linux")
    (tmp_path / "state").write_text("in the way")
    async with rough() as editor:
        await editor.press("ctrl+g", "p", "c")
        assert "no clipboard" in editor.app.screen.message
        assert "no folder" in editor.app.screen.message


async def test_a_public_version_that_may_not_leave_is_not_copied(rough, sent, tmp_path):
    async with rough(state_dir=tmp_path / "state") as editor:
        await editor.press("ctrl+g", "p", "3", "c")
        assert "Nothing was copied" in editor.app.screen.message
        await editor.press("w")
        assert "Nothing was written" in editor.app.screen.message
        assert not sent
        assert "in the way of the public version" in editor.app.screen.message
        assert not (tmp_path / "state" / "copied").exists()
        await editor.press("o")
        editor.shows("Public version", "Leaves")
