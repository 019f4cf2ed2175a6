"""The library's screen: finding, beginning, copying and deleting post-mortems."""

from __future__ import annotations

import getpass
from pathlib import Path

from driving import editing
from textual.screen import ModalScreen

from pmtui.storage.presence import Seat

WEBSITE = "Website down after DNS move"
ORDERS = "Orders fail at the last step in all shops"


def order_of(editor, *titles: str) -> list[str]:
    """Return the titles in the order in which they stand on the screen."""
    return sorted(titles, key=lambda title: editor.lines.index(editor.line_with(title[:20])))


async def test_each_post_mortem_is_a_line_with_what_it_lacks(home_screen):
    async with home_screen() as editor:
        line = editor.line_with(WEBSITE)
        for part in ("SEV2", "2026-07-14", "draft", "✗", "▲"):
            assert part in line
        assert "published" in editor.line_with(ORDERS[:20])
        editor.shows("4 of 4")


async def test_the_filter_looks_at_title_tags_and_services_and_escape_clears_it(home_screen):
    async with home_screen() as editor:
        await editor.press("slash", *"dns booking")
        editor.shows(WEBSITE, "1 of 4")
        assert "Orders fail" not in editor.text
        await editor.press("enter", "enter")
        assert editor.current_section == "summary"
        assert editor.document.title == WEBSITE


async def test_it_shows_who_edits_a_post_mortem_as_they_come_and_go(home_screen, samples: Path):
    seat = Seat(next(samples.glob("*website*.toml")))
    async with home_screen() as editor:
        assert "with " not in editor.line_with(WEBSITE[:12])
        assert seat.take()
        await editor.app.screen.look_around()
        await editor.press("home")
        assert f"with {getpass.getuser()}" in editor.line_with(WEBSITE[:12])
        assert "with " not in editor.line_with(ORDERS[:20])
        await editor.press("slash", *"dns booking", "enter")
        editor.shows("is editing since")
        seat.leave()
        await editor.app.screen.look_around()
        await editor.press("home")
        assert "with " not in editor.line_with(WEBSITE[:12])
        assert "is editing since" not in editor.text


async def test_a_filter_without_a_match_says_so(home_screen):
    async with home_screen() as editor:
        await editor.press("slash", *"zebra")
        editor.shows("Nothing matches")
        await editor.press("escape")
        editor.shows("4 of 4")


async def test_sorting_goes_round(home_screen):
    async with home_screen() as editor:
        assert order_of(editor, ORDERS, WEBSITE) == [WEBSITE, ORDERS], "the newest first"
        seen = set()
        for _ in range(5):
            await editor.press("o")
            header = editor.lines[0].strip()
            seen.add(header.rpartition("by ")[2])
            if "by title" in header or "by severity" in header:
                assert order_of(editor, ORDERS, WEBSITE) == [ORDERS, WEBSITE]
        assert seen == {"date", "severity", "status", "findings", "title"}


async def test_enter_opens_and_the_go_menu_leads_back_to_the_row(home_screen):
    async with home_screen() as editor:
        await editor.press("end", "enter")
        assert editor.current_section == "summary"
        title = editor.document.title
        await editor.press("ctrl+g", "l")
        editor.shows("4 of 4", title[:20])
        assert "▌" in editor.line_with(title[:20])
        await editor.press("home", "enter")
        assert editor.document.title == WEBSITE


async def test_a_new_one_needs_only_a_title(folder: Path):
    async with editing(folder, None) as editor:
        editor.shows("No post-mortems here yet.")
        await editor.press("n", *"Checkout refuses logins", "enter")
        assert editor.current_section == "summary"
        assert editor.document.title == "Checkout refuses logins"
    assert [path.stem for path in folder.glob("*.toml")] == ["2026-07-20-checkout-refuses-logins"]


async def test_copy_delete_and_undelete(home_screen, samples: Path):
    async with home_screen(size=(120, 24)) as editor:
        before = {path.name for path in samples.glob("*.toml")}
        await editor.press("home", "c")
        editor.shows("Copied to", "5 of 5", "(copy)")
        assert "▌" in editor.line_with("(copy)")
        await editor.press("x")
        editor.shows("4 of 4", "brings it back")
        assert {path.name for path in samples.glob("*.toml")} == before
        await editor.press("u")
        editor.shows("5 of 5", "Brought back")
        assert "▌" in editor.line_with("(copy)")


async def test_undelete_with_an_empty_trash_says_so(home_screen):
    async with home_screen() as editor:
        await editor.press("u")
        editor.shows("The trash is empty.")


async def test_a_broken_file_is_listed_with_its_error_and_the_others_work(home_screen, samples: Path):
    (samples / "2026-07-01-broken.toml").write_text('title = "A\n')
    async with home_screen(size=(120, 24)) as editor:
        editor.shows("5 of 5", WEBSITE)
        assert "✗" in editor.line_with("2026-07-01-broken")
        await editor.press("home", "enter")
        editor.shows("2026-07-01-broken.toml:1")
        assert not isinstance(editor.app.screen, ModalScreen)
        await editor.press("c")
        editor.shows("not copied")
        await editor.press("down", "enter")
        assert editor.document.title == WEBSITE


async def test_a_document_that_was_changed_shows_its_state_when_one_comes_back(home_screen):
    async with home_screen() as editor:
        await editor.press("enter")
        await editor.fill("title", "Website unreachable")
        await editor.press("ctrl+s", "ctrl+g", "l")
        editor.shows("Website unreachable")
