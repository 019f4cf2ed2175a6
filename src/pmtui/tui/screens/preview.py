"""The document as its readers will see it, for each profile, to read and to copy."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from pmtui import storage
from pmtui.document import Postmortem
from pmtui.exchange import FORMATS, PROFILES, Options, Source
from pmtui.exchange.public_report import NotReady
from pmtui.exchange.reporting import report
from pmtui.tui.clipboard import Copied, copy
from pmtui.tui.drawing import Drawn, Span
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.page import page_lines
from pmtui.tui.putting import Unwritten, put_aside
from pmtui.tui.screens.dialogs import AskText
from pmtui.tui.screens.sheet import Sheet
from pmtui.tui.widgets.page_view import PageView
from pmtui.tui.writing import shown_folder

WIDEST = 100
"""Cells of a line; longer ones are hard to read."""
_NAMES = {"full": "Full", "executive": "Executive", "public": "Public", "sre": "Google SRE"}
_WORKING = "Putting it together …"
_KEYS = (
    ("p", "profile"),
    ("c", "copy"),
    ("w", "write a file"),
    ("slash", "find"),
    ("o", "public version"),
    ("escape", "back"),
)
_HELP = """# What this is

What readers get, as the exports write it: Markdown, HTML and the others
are made from the very same parts. Nothing in a text is taken for a sign
of Markdown.

# Profiles

1  Full: everything, in the order of the template
2  Executive: one page, what happened, how bad, why, what next
3  Public: for readers outside, without names, only what is approved
4  Google SRE: everything, in the order of the SRE book's example
p  the next one

# Keys

c      copy it as Markdown to the clipboard of your terminal, also over
       ssh. No terminal says whether it took it; within tmux it is
       tmux that takes it. At most 64 KB; what is longer is written to
       a file instead.
w      write it as Markdown to a file; the question names one beside the
       document
/      find words; n and N go to the next and to the one before
o      the public version beside the internal one
Esc    go back
"""


class Page(PageView):
    """The page, with the keys of the preview."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "screen.next_profile", "Profile", show=False),
        *(
            Binding(str(number), f"screen.profile('{name}')", name, show=False)
            for number, name in enumerate(PROFILES, 1)
        ),
        Binding("c,y", "screen.copy", "Copy", show=False),
        Binding("w", "screen.write", "Write", show=False),
        Binding("slash", "screen.ask_words", "Find", show=False),
        Binding("n", "screen.find(1)", "Next", show=False),
        Binding("N", "screen.find(-1)", "Before", show=False),
        Binding("o", "screen.public", "Public version", show=False),
    ]


class PreviewScreen(Sheet["str | None"]):
    """The document as readers see it; the answer is `public` if that screen is wanted next."""

    TITLE = "Preview"
    ABOUT = _HELP

    def __init__(self, profile: str = "full") -> None:
        super().__init__()
        self.profile = profile
        self._words = ""

    def body(self) -> ComposeResult:
        """The page."""
        yield Page(id="page-view")

    @property
    def page(self) -> PageView:
        """What is read."""
        return self.query_one(PageView)

    def on_mount(self) -> None:
        """Show the page."""
        self.show_keys(_KEYS)
        self.set_focus(self.page)
        self._draw()

    def on_resize(self) -> None:
        """Fit the lines to the width."""
        if self.page.texts:
            self._draw()

    @work(exclusive=True, group="preview")
    async def _draw(self) -> None:
        self.tell(_WORKING)
        width = min(self.size.width - 1, WIDEST)
        document, profile, glyphs = self.pm.session.document, self.profile, self.pm.glyphs
        lines, draft = await asyncio.to_thread(_drawn, document, profile, width, glyphs)
        self.page.show(lines)
        state = [Span(f"{glyphs['warning']} may not leave yet", "warning")] if draft else []
        self.show_title("Preview", _NAMES[profile], *state)
        if self.message == _WORKING:  # nothing else was said meanwhile
            self.tell(f"{_NAMES[profile]}: {PROFILES[profile]}")

    def action_next_profile(self) -> None:
        """Show the next profile."""
        names = list(PROFILES)
        self.action_profile(names[(names.index(self.profile) + 1) % len(names)])

    def action_profile(self, name: str) -> None:
        """Show a profile."""
        self.profile = name
        self._draw()

    def markdown(self) -> str:
        """Return the page as Markdown.

        Raises:
            NotReady: if it is the public version, and something stands in its way.
        """
        session = self.pm.session
        source = Source(session.path.stem, session.document)
        return FORMATS["markdown"].write([source], Options(profile=self.profile, now=session.clock()))

    def _ready(self, verb: str) -> str:
        try:
            return self.markdown()
        except NotReady as blocked:
            count = len(blocked.reasons)
            things = "1 thing stands" if count == 1 else f"{count} things stand"
            self.tell(
                f"Nothing was {verb}: {things} in the way of the public version; o shows it.", "warning"
            )
            return ""

    @work(exclusive=True, group="copy")
    async def action_copy(self) -> None:
        """Copy the page as Markdown; where that cannot be done, write it to a file."""
        text = self._ready("copied")
        if not text:
            return
        copied = await copy(text, os.environ, self.pm.send_to_terminal)
        if copied.done:
            self.tell(f"{copied.sentence}. w writes it to a file.")
        else:
            self._put_aside(text, copied)

    def action_write(self) -> None:
        """Ask for a file, and write the page to it as Markdown."""
        if text := self._ready("written"):
            from pmtui.tui.screens.ask_path import AskPath  # rare, and a preview does not wait for it

            near = self.pm.session.path.with_name(self._file_name)
            question = AskPath(
                "Write as Markdown",
                "A file that does not exist yet, or a folder.",
                value=f"{shown_folder(near)}/{near.name}",
            )
            self.app.push_screen(question, lambda answer: self._write(text, answer) if answer else None)

    @property
    def _file_name(self) -> str:
        return f"{self.pm.session.path.stem}.{self.profile}.md"

    def _write(self, text: str, answer: str) -> None:
        try:
            path = Path(answer).expanduser()
            path = Path.cwd() / (path / self._file_name if path.is_dir() else path)
            storage.write_text(path, text)
        except FileExistsError:
            self.tell(f"Nothing was written: {path.name} is there already.", "warning")
        except storage.SaveFailed as error:
            self.tell(f"{self.pm.glyphs['error']} {error}", "error")
        except (OSError, RuntimeError, ValueError) as error:  # a home of nobody, a name that cannot be
            self.tell(f"{self.pm.glyphs['error']} Nothing was written: {error}.", "error")
        else:
            self.tell(f"Wrote {path.name} to {shown_folder(path)}.")

    def _put_aside(self, text: str, copied: Copied) -> None:
        name = self._file_name
        instead = f"{copied.sentence}, so it was not copied. "
        try:
            folder = put_aside(text, name, self.pm.state_dir)
        except Unwritten as error:
            self.tell(f"{self.pm.glyphs['error']} {instead}{error}", "error")
        else:
            self.tell(f"{instead}Written to {name} in {folder}")

    def action_ask_words(self) -> None:
        """Ask for words, and go to the first line that has them."""

        def go(words: str | None) -> None:
            if words:
                self._words = words
                self.action_find(1)

        self.app.push_screen(AskText("Find", "Which words? Upper and lower case are the same."), go)

    def action_find(self, by: int) -> None:
        """Go to the next line with the words, or the one before."""
        if not self._words:
            self.action_ask_words()
        elif not self.page.find(self._words, by):
            self.tell(f"“{self._words}” is not on this page.")

    def action_public(self) -> None:
        """Go on to the public version beside the internal one."""
        self.dismiss("public")


def _drawn(document: Postmortem, profile: str, width: int, glyphs: Glyphs) -> tuple[list[Drawn], bool]:
    """Return the lines of a profile, and whether it is only a draft of a public version."""
    try:
        return page_lines(report(document, Options(profile=profile)), width, glyphs), False
    except NotReady:
        return page_lines(report(document, Options(profile=profile, draft=True)), width, glyphs), True
