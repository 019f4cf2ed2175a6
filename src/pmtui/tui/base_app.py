"""What all parts of the app share: the library, the open document, what was said, what may be done."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from textual import events
from textual.actions import ActionParseResult
from textual.app import App
from textual.dom import DOMNode
from textual.filter import Monochrome, NoColor
from textual.screen import ModalScreen, Screen

from pmtui import __version__
from pmtui.editing import ReadOnly
from pmtui.library import Library, LibraryError, Settings
from pmtui.tui import themes
from pmtui.tui.actions import BY_ID
from pmtui.tui.caret import Caret
from pmtui.tui.drawing import Drawn, Span, line
from pmtui.tui.glyphs import IN_ASCII, Glyphs
from pmtui.tui.key_names import show_key
from pmtui.tui.keymap import check_keys, key_of
from pmtui.tui.letters import Letters
from pmtui.tui.life import Life, OrderlyLife
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.screens.steady import GroundScreen, SteadyScreen
from pmtui.tui.session import Session
from pmtui.tui.widgets.row_list import STEPS, RowList
from pmtui.tui.widgets.too_small import is_too_small


def _now() -> datetime:
    return datetime.now(UTC)


class BaseApp(Letters, Caret, OrderlyLife, App[int]):
    """What every part of the editor stands on."""

    def __init__(
        self,
        library: Library,
        settings: Settings,
        *,
        path: Path | None = None,
        section: str = "summary",
        clock: Callable[[], datetime] = _now,
        state_dir: Path | None = None,
    ) -> None:
        self.shown_signs = IN_ASCII if settings.ascii else None
        environ = dict(os.environ)  # Textual takes NO_COLOR out of it
        super().__init__()
        # Nothing here has a tooltip or is told in a toast, so no screen needs the widgets for them.
        self._disable_tooltips = self._disable_notifications = True
        # Motion costs bytes, and a scroll that is under way is stopped by the next key short of its field.
        self.animation_level = "none"
        self.library = library
        self.settings = settings
        self.clock = clock
        self.glyphs = Glyphs(ascii_only=settings.ascii)
        self.said: Drawn | None = None
        self.greeting = ""
        self._path = path
        self._section = section
        self._state_dir = state_dir
        self.life = Life(
            program=f"pmtui {__version__}",
            reports=state_dir,
            flush=self._flush_text,
            kept=self._kept,
            stopped=self._stopped,
        )
        self._session: Session | None = None
        self._autosave: Any = None
        self._saving = asyncio.Lock()
        self._jumped = ("", "")
        self._own_keys, self.complaints = check_keys(settings.keys)
        for each in themes.THEMES:
            self.register_theme(each)
        self._begin_with(self._wanted_theme(environ))
        if self.no_color:
            # Textual chooses its filter before a theme can be, for colours of its own.
            self._filters = [NoColor() if isinstance(each, Monochrome) else each for each in self._filters]
        self.set_class(settings.ascii, "-ascii")
        self._bind_unbound()

    def _begin_with(self, theme: str) -> None:
        """Take the first theme, for which Textual would parse all styles once more than there is need for."""
        self.set_reactive(App.theme, theme)
        dark = self.current_theme.dark
        classes = {f"-theme-{theme}": True, "-dark-mode": dark, "-light-mode": not dark}
        self.update_classes(classes, update=False)
        self._refresh_truecolor_filter(self.ansi_theme)
        self.stylesheet.set_variables(self.get_css_variables())

    def _wanted_theme(self, environ: Mapping[str, str]) -> str:
        """Return the theme of the settings; if there is none of that name, one that suits the terminal."""
        wanted = self.settings.theme
        if wanted and wanted not in self.available_themes:
            self.complaints.append(f"theme: there is no {wanted!r}; there are {', '.join(themes.NAMES)}")
            wanted = ""
        return themes.choose(wanted, environ)

    def _bind_unbound(self) -> None:
        """Bind the user's keys of actions that have none of their own; the keymap knows only bound ones."""
        self.set_keymap(self._own_keys)
        for action_id, keys in self._own_keys.items():
            action = BY_ID[action_id]
            if not action.keys and action.scope in ("app", "document"):
                self._bindings.bind(keys, action.command, action.label, show=False, priority=True)

    def get_default_screen(self) -> Screen[Any]:
        """Return the screen on which the others are shown."""
        return GroundScreen(id="_default")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours that a theme of another origin lacks."""
        return {"muted": "#a8a8a8", "quiet": "#262626"}

    def key_of(self, action_id: str) -> str:
        """Return the key of an action as it is bound."""
        return key_of(action_id, self._own_keys)

    @property
    def session(self) -> Session:
        """The open document."""
        if self._session is None:
            raise RuntimeError("no document is open")
        return self._session

    @property
    def has_document(self) -> bool:
        """Whether a document is open."""
        return self._session is not None

    @property
    def section_below(self) -> SectionScreen | None:
        """The section that is shown, also while a question stands over it."""
        return next((s for s in reversed(self.screen_stack) if isinstance(s, SectionScreen)), None)

    def _judge(self) -> None:
        """Make the checklist of the open document, if that was left for when it is shown."""
        if self._session is not None and self._session.judge() and (screen := self.section_below):
            screen.sync()
            screen.redraw_rows()

    def say(self, text: str) -> None:
        """Show a sentence at the bottom until the next key."""
        self.said = line(Span(f" {text}")) if text else None
        for screen in self.screen_stack:
            if isinstance(screen, SteadyScreen) and screen.is_mounted and screen.query("#message"):
                screen.show_message()

    def tell(self, sentence: str) -> None:
        """Show a sentence at the bottom until the next key."""
        self.say(sentence)

    async def on_event(self, event: events.Event) -> None:
        """Take the last message away with the next key."""
        if isinstance(event, events.InputEvent | events.Paste):
            self._judge()
        if isinstance(event, events.Key):
            if self._is_unseen(event):
                return
            self.said = None
        elif isinstance(event, events.MouseDown) and (catch_up := getattr(self.screen, "catch_up", None)):
            catch_up()
        await super().on_event(event)

    def before_letter(self) -> None:
        """Take the last message away with the next key."""
        self._judge()
        self.said = None

    def _is_unseen(self, event: events.Key) -> bool:
        """Return whether the key would do something that nobody sees, since the window is too small.

        Text still goes into its field, and the document can be saved and left.
        """
        if not is_too_small(self.size) or not isinstance(self.screen, SteadyScreen):
            return False
        known = {key for action in _UNSEEN for key in self.key_of(action).split(",")}
        return event.key not in known and not self._is_text(event)

    def before_key(self, event: events.Key | events.Paste) -> None:
        """Let what stands beside a list follow its cursor before a key leads there."""
        screen = self.screen
        steps = isinstance(event, events.Key) and event.key in STEPS and isinstance(screen.focused, RowList)
        if not steps and (follow_cursor := getattr(screen, "follow_cursor", None)):
            follow_cursor()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keep what belongs to a document from the library and from open questions."""
        if action in _DOCUMENT_ACTIONS:
            return self.has_document and not isinstance(self.screen, ModalScreen)
        if action in ("palette", "help", "theme"):
            return not isinstance(self.screen, ModalScreen)
        return True

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do an action; where the document can only be read, or a file is in the way, say why instead."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except (ReadOnly, LibraryError) as refused:
            self.say(f"{self.glyphs['error']} {refused}")
            return True

    def _can_write(self) -> bool:
        """Return whether the document can be changed, and say why if it cannot."""
        self.say(self.session.store.read_only)
        return not self.session.store.read_only

    def _flush_text(self) -> None:
        """Bring to disk what is not saved; called from any thread when the program has to end."""
        if self._session is not None:
            self._session.keeper.flush()

    def _kept(self) -> str:
        """Return a sentence on where the text is that was not saved."""
        if self._session is None or not self._session.unsaved:
            return ""
        return "What you typed is kept; open the file again, or run `pmtui recover`."

    def _stopped(self) -> str:
        undo = show_key(self.key_of("undo"))
        return f"pmtui is stopped, with all that you typed; fg brings it back. Undo is {undo}."

    def action_command_palette(self) -> None:
        """Open the palette."""
        from pmtui.tui.palette import Palette

        if not Palette.is_open(self):
            self.push_screen(Palette(id="--command-palette"))

    def action_theme(self) -> None:
        """Change to the next theme."""
        if self.no_color:
            self.say("NO_COLOR is set, so the terminal's own two colours stay.")
            return
        names = themes.NAMES
        now = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(now + 1) % len(names)]
        self.say(f'Theme {self.theme}. To keep it, put theme = "{self.theme}" into the config file.')


_UNSEEN = ("save", "quit", "redraw")
_DOCUMENT_ACTIONS = frozenset(
    action.command.partition("(")[0] for action in BY_ID.values() if action.scope == "document"
)
