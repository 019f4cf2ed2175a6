"""The app: one open document or the library, six section screens, and what can be done everywhere."""

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

from pmtui import __version__, storage
from pmtui.document import Postmortem, Section, Status, Topic, section_of
from pmtui.document.difference import difference
from pmtui.document.safe import safe_line
from pmtui.document.sections import TOPIC_PATHS
from pmtui.document.times import show_instant
from pmtui.editing import Change, Origin, ReadOnly
from pmtui.library import Library, LibraryError, Settings
from pmtui.resources import resource_dir
from pmtui.tui import resume_collection, themes
from pmtui.tui.actions import BY_ID
from pmtui.tui.bindings import bindings
from pmtui.tui.drawing import Drawn, Span, line
from pmtui.tui.external import edit_outside
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.help import about_field, about_finding, keys_text
from pmtui.tui.keeping import Recovered, Unsettled
from pmtui.tui.keymap import check_keys, key_of
from pmtui.tui.life import Life, OrderlyLife
from pmtui.tui.palette import ActionsProvider
from pmtui.tui.screens.actions import ActionsScreen
from pmtui.tui.screens.analysis import AnalysisScreen
from pmtui.tui.screens.conflicts import ConflictScreen
from pmtui.tui.screens.dialogs import Ask, AskText, Choice, GoMenu, Reading
from pmtui.tui.screens.impact import ImpactScreen
from pmtui.tui.screens.lessons import LessonsScreen
from pmtui.tui.screens.library import LibraryScreen
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.screens.summary import SummaryScreen
from pmtui.tui.screens.timeline import TimelineScreen
from pmtui.tui.session import Session
from pmtui.tui.typeahead import TypeAhead
from pmtui.tui.widgets.checklist import Checklist
from pmtui.tui.widgets.fields import ProseField, TextField
from pmtui.tui.wire import WireDisplay

SECTION_SCREENS: dict[str, type[SectionScreen]] = {
    "summary": SummaryScreen,
    "timeline": TimelineScreen,
    "analysis": AnalysisScreen,
    "impact": ImpactScreen,
    "actions": ActionsScreen,
    "lessons": LessonsScreen,
}
STYLES = (
    "app",
    "section",
    "row_list",
    "outline",
    "fields",
    "summary",
    "timeline",
    "library",
    "dialogs",
    "ascii",
)
MOST_CHANGES = 6
"""How many changes a question lists."""
LOOK_EVERY = 2.0
"""Seconds between two looks at the open file."""
AUTOSAVE_AFTER = 2.0
"""Seconds without an edit after which autosave writes."""


def _now() -> datetime:
    return datetime.now(UTC)


class PmtuiApp(TypeAhead, WireDisplay, OrderlyLife, App[int]):
    """The editor."""

    TITLE = "pmtui"
    ENABLE_COMMAND_PALETTE = True
    CSS_PATH = [resource_dir("styles") / f"{name}.tcss" for name in STYLES]
    COMMANDS = {ActionsProvider}
    BINDINGS = [*bindings("app"), *bindings("document")]

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
        environ = dict(os.environ)  # Textual takes NO_COLOR out of it
        super().__init__()
        # Motion costs bytes, and a scroll that is under way is stopped by the next key short of its field.
        self.animation_level = "none"
        self.library = library
        self.settings = settings
        self.clock = clock
        self.glyphs = Glyphs(ascii_only=settings.ascii)
        self.said: Drawn | None = None
        self._path = path
        self._section = section
        self._state_dir = state_dir
        self.life = Life(
            program=f"pmtui {__version__}", reports=state_dir, flush=self._flush_text, kept=self._kept
        )
        self._session: Session | None = None
        self._autosave: Any = None
        self._saving = asyncio.Lock()
        self._jumped = ("", "")
        self._own_keys, self.complaints = check_keys(settings.keys)
        for each in themes.THEMES:
            self.register_theme(each)
        self.theme = self._wanted_theme(environ)
        if self.no_color:
            # Textual chooses its filter before a theme can be, for colours of its own.
            self._filters = [NoColor() if isinstance(each, Monochrome) else each for each in self._filters]
        self.set_class(settings.ascii, "-ascii")
        self._bind_unbound()

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

    async def on_mount(self) -> None:
        """Open the document, or the library."""
        if self._path is None:
            await self.push_screen(LibraryScreen())
        else:
            self._begin_session(storage.load(self._path))
            await self.push_screen(self._section)
            self._offer_recovery()
        self.call_after_refresh(resume_collection)
        self.set_interval(LOOK_EVERY, self._look_outside)
        if self.complaints:
            # The focus that is still on its way to the first field would take the sentence away.
            self.call_after_refresh(self.say, self.complaints[0])

    def _begin_session(self, loaded: storage.Loaded) -> None:
        self._session = Session(
            loaded,
            clock=self.clock,
            policy=self.library.policy,
            state_dir=self._state_dir,
            author=self.settings.author,
        )
        self._session.store.subscribe(self._changed)
        for name, screen in SECTION_SCREENS.items():
            if name not in self._installed_screens:
                self.install_screen(screen(), name)
        if loaded.read_only:
            self.say(loaded.read_only)
        elif loaded.other_comments:
            self.say("Comments within this file are not kept; the first save puts the original aside.")

    def _changed(self, change: Change) -> None:
        self.said = None
        if screen := self._section_below:
            screen.sync(pull=True)
            if change.origin is not Origin.TYPE:
                screen.redraw_rows()
        if self.settings.autosave and not self.session.store.read_only:
            self._save_later()

    @property
    def _section_below(self) -> SectionScreen | None:
        return next((s for s in reversed(self.screen_stack) if isinstance(s, SectionScreen)), None)

    def _save_later(self) -> None:
        if self._autosave is not None:
            self._autosave.stop()
        self._autosave = self.set_timer(AUTOSAVE_AFTER, self._autosave_now)

    def _autosave_now(self) -> None:
        if self.has_document and self.session.store.dirty:
            self.action_save()

    def say(self, text: str) -> None:
        """Show a sentence at the bottom until the next key."""
        self.said = line(Span(f" {text}")) if text else None
        for screen in self.screen_stack:
            if (
                isinstance(screen, SectionScreen | LibraryScreen)
                and screen.is_mounted
                and screen.query("#message")
            ):
                screen.show_message()

    def tell(self, sentence: str) -> None:
        """Show a sentence at the bottom until the next key."""
        self.say(sentence)

    async def on_event(self, event: events.Event) -> None:
        """Take the last message away with the next key."""
        if isinstance(event, events.Key) and self.said is not None:
            self.said = None
        await super().on_event(event)

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

    # Going places

    async def action_section(self, name: str) -> None:
        """Show a section."""
        current = self.screen
        if isinstance(current, SectionScreen) and current.section.value != name:
            self.said = None
            await self.switch_screen(name)

    async def action_next_section(self, by: int) -> None:
        """Show the section after or before."""
        names = list(SECTION_SCREENS)
        if isinstance(self.screen, SectionScreen):
            await self.action_section(names[(names.index(self.screen.section.value) + by) % len(names)])

    async def show_path(self, path: str) -> None:
        """Show the section of a field and put the focus on it."""
        name = section_of(path).value
        if path.startswith("declared["):
            path = TOPIC_PATHS[Topic(path[len("declared[") : path.index("]")])]

        await self.action_section(name)
        screen = self.screen
        if isinstance(screen, SectionScreen):
            await screen.reveal(path)

    async def action_next_finding(self, by: int) -> None:
        """Jump to the field of the next finding."""
        findings = self.session.findings
        if not findings:
            self.say("Nothing is missing.")
            return
        screen = self.screen
        assert isinstance(screen, SectionScreen)
        # A finding of a whole list puts the focus on one of its rows; from there the next one is meant, too.
        target, arrived = self._jumped
        here = target if screen.focused_path == arrived else screen.focused_path
        places = [index for index, finding in enumerate(findings) if finding.path == here]
        if places:
            index = (places[-1] + 1 if by > 0 else places[0] - 1) % len(findings)
        else:
            inside = [i for i, f in enumerate(findings) if f.section is screen.section]
            index = inside[0 if by > 0 else -1] if inside else 0
        await self.show_path(findings[index].path)
        self._jumped = (findings[index].path, getattr(self.screen, "focused_path", ""))

    def action_checklist(self) -> None:
        """Go to the checklist, or back."""
        if isinstance(self.screen, SectionScreen):
            self.screen.toggle_checklist()

    def action_next_field(self) -> None:
        """Go to the next field."""
        self.screen.focus_next()

    def action_previous_field(self) -> None:
        """Go to the field before."""
        self.screen.focus_previous()

    def action_go(self) -> None:
        """Ask for the place to go to."""
        places = [
            Choice(str(n), s.value.capitalize(), f"section('{s.value}')")
            for n, s in enumerate(Section, start=1)
        ]
        places += [
            Choice("f", "Next finding", "next_finding(1)"),
            Choice("b", "Finding before", "next_finding(-1)"),
            Choice("c", "Checklist", "checklist"),
            Choice("d", "Not applicable", "declare"),
            Choice("s", "Status", "status"),
            Choice("x", "Export", "export"),
            Choice("m", "Compare", "compare"),
            Choice("l", "Library", "library"),
        ]
        self.push_screen(GoMenu(places), self._go)

    async def _go(self, command: str | None) -> None:
        if command:
            await self.run_action(command)

    def action_palette(self) -> None:
        """Search all actions."""
        self.action_command_palette()

    def action_help(self) -> None:
        """Explain what has the focus."""
        screen = self.screen
        scopes = ["app", "library"] if isinstance(screen, LibraryScreen) else ["app", "document", "rows"]
        text = keys_text(scopes, self.key_of)
        title = "Help"
        if isinstance(screen, SectionScreen):
            if isinstance(screen.focused, Checklist) and (finding := screen.focused.finding):
                text, title = about_finding(finding), f"{finding.code} {finding.name}"
            elif isinstance(screen.focused, TextField | ProseField):
                path = screen.focused.path
                spec = screen.focused.spec
                text = about_field(spec, path, self.session.finding_at(path)) + "\n\n" + text
                title = spec.title
        self.push_screen(Reading(title, text))

    def action_theme(self) -> None:
        """Change to the next theme."""
        if self.no_color:
            self.say("NO_COLOR is set, so the terminal's own two colours stay.")
            return
        names = themes.NAMES
        now = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(now + 1) % len(names)]
        self.say(f'Theme {self.theme}. To keep it, put theme = "{self.theme}" into the config file.')

    # The document

    def action_save(self) -> None:
        """Save the document."""
        self.run_worker(self._save(), group="save")

    async def _save(self) -> bool:
        # A save that is under way cannot be called back: the next one waits for it.
        async with self._saving:
            return await self._save_alone()

    async def _save_alone(self) -> bool:
        try:
            said = await self.session.keeper.save()
        except Unsettled:
            self.action_compare()
            return False
        except storage.SaveFailed as error:
            self.say(f"{self.glyphs['error']} {error}")
            return False
        self.said = None
        if screen := self._section_below:
            screen.sync_chrome()
        self.say(said)
        return True

    def action_compare(self) -> None:
        """Compare what was typed here with what somebody else wrote, and choose."""
        session = self.session
        if not session.watch.conflicts:
            self.say("Nobody else changed what you changed.")
            return

        def chosen(values: dict[str, Any] | None) -> None:
            if values is not None:
                session.watch.settle(values)
                self.say("Chosen; save to write it.")

        screen = ConflictScreen(session.document, session.watch.conflicts, self.glyphs)
        self.push_screen(screen, chosen)

    async def _look_outside(self) -> None:
        """Take over what somebody else wrote into the open file."""
        if self._session is not None and (said := await self._session.watch.look()):
            if screen := self._section_below:
                screen.sync(pull=True)
            self.say(said)

    def _flush_text(self) -> None:
        """Bring to disk what is not saved; called from any thread when the program has to end."""
        if self._session is not None:
            self._session.keeper.flush()

    def _kept(self) -> str:
        """Return a sentence on where the text is that was not saved."""
        if self._session is None or not self._session.unsaved:
            return ""
        return "What you typed is kept; open the file again, or run `pmtui recover`."

    def _offer_recovery(self) -> None:
        """Ask what to do with the text of a run that ended without saving."""
        session = self.session
        recovered = session.keeper.recoverable()
        if recovered is None:
            return
        orphan = recovered.orphan
        changes = difference(session.document, recovered.document)
        shown = "\n".join(f"· {safe_line(change)}" for change in changes[:MOST_CHANGES])
        if more := len(changes) - MOST_CHANGES:
            shown += f"\n… and {more} more" if more > 0 else ""
        text = f"{show_instant(orphan.saved)}, not saved. Against the file:\n{shown}"
        choices = [
            Choice("r", "Restore it on the screen", "restore"),
            Choice("k", "Keep both: write it to a file beside this one", "both"),
            Choice("d", "Discard it (it goes to a trash)", "discard"),
            Choice("l", "Later", ""),
        ]
        question = Ask("An earlier run ended without saving", text, choices, self.glyphs)
        self.push_screen(question, lambda value: self._recover(recovered, value))

    def _recover(self, recovered: Recovered, choice: str | None) -> None:
        keeper = self.session.keeper
        try:
            if choice == "restore":
                keeper.restore(recovered)
                self.say("Restored; save to keep it.")
            elif choice == "both":
                self.say(f"Written to {keeper.keep_both(recovered).name}.")
            elif choice == "discard":
                keeper.discard(recovered)
        except (storage.SaveFailed, OSError) as error:
            self.say(f"{self.glyphs['error']} {error}")

    async def action_undo(self) -> None:
        """Take back the last change."""
        await self._stepped(self.session.store.undo(), "Undid")

    async def action_redo(self) -> None:
        """Do the last undone change again."""
        await self._stepped(self.session.store.redo(), "Redid")

    async def _stepped(self, step: Any, verb: str) -> None:
        if step is None:
            self.say("Nothing to undo." if verb == "Undid" else "Nothing to redo.")
            return
        if step.path:
            await self.show_path(step.path)
        self.say(f"{verb}: {step.label}.")

    async def action_add_row(self) -> None:
        """Add a row to the list in focus."""
        if isinstance(self.screen, SectionScreen):
            await self.screen.add_row()

    def action_now(self) -> None:
        """Put the present time where it is wanted."""
        screen = self.screen
        if isinstance(screen, SectionScreen) and not screen.now():
            focused = screen.focused
            if isinstance(focused, TextField) and focused.spec.kind.name in ("INSTANT", "DAY"):
                focused.push("now" if focused.spec.kind.name == "INSTANT" else "today")
                focused.pull()
            else:
                self.say("The present time goes into a time, a day or the quick entry of the timeline.")

    async def action_to_action(self) -> None:
        """Turn the contributor or risk in focus into an action."""
        screen = self.screen
        if not (isinstance(screen, AnalysisScreen) and await screen.to_action()):
            self.say("Only a contributor or a risk becomes an action; they stand in the section Analysis.")

    async def action_editor(self) -> None:
        """Open the text in focus in the user's editor."""
        focused = self.screen.focused
        if isinstance(focused, TextField | ProseField) and focused.path:
            raw, _ = self.session.shown(focused.path)
            text, said = edit_outside(self, raw, focused.spec.name, self.settings.editor)
            if text is not None and text != raw:
                focused.push(text)
                focused.pull()
            if said:
                self.say(said)
        else:
            self.say("Put the focus on a field first; its text is opened in your editor.")

    def action_declare(self) -> None:
        """Declare the part in focus not applicable or unknown, or take that back."""
        screen = self.screen
        assert isinstance(screen, SectionScreen)
        if not self._can_write():
            return
        topic = topic_of(screen.focused_path)
        if topic is None:
            self.say("Put the focus on the part that does not apply, such as Mitigators or the follow-up.")
            return
        choices = [
            Choice("n", "Not applicable", "not applicable"),
            Choice("u", "Unknown", "unknown"),
        ]
        if topic in self.session.document.declared:
            choices.append(Choice("t", "Take the declaration back", ""))

        def reason(state: str | None) -> None:
            if state == "":
                self.session.declare(topic, "", "")
            elif state:
                self.push_screen(
                    AskText(f"{topic.value.capitalize()}: {state}", "Why? One sentence for the reader."),
                    lambda text: self.session.declare(topic, state, text) if text else None,
                )

        self.push_screen(Ask(topic.value.capitalize(), "", choices, self.glyphs), reason)

    def action_status(self) -> None:
        """Move the document on."""
        if not self._can_write():
            return
        choices = [Choice(s.value[0], s.value.capitalize(), s.value) for s in Status]
        self.push_screen(
            Ask("Status", chrome_readiness(self.session), choices, self.glyphs), self._set_status
        )

    def _set_status(self, value: str | None) -> None:
        if not value:
            return
        errors, _ = self.session.counts()
        if value == Status.PUBLISHED and errors:
            self.push_screen(
                AskText(
                    f"{errors} {'error stands' if errors == 1 else 'errors stand'} in the checklist",
                    "To publish all the same, say why; the reason is kept in the document.",
                    placeholder="the vendor's report comes next month",
                ),
                lambda reason: self.session.set_status(Status.PUBLISHED, reason) if reason else None,
            )
        else:
            self.session.set_status(Status(value), "")

    def action_export(self) -> None:
        """Write the document as Markdown beside its file."""
        from pmtui.exchange import FORMATS

        target = self.session.path.with_suffix(".md")

        def write(_: str | None = "overwrite") -> None:
            if _:
                try:
                    storage.write_text(target, FORMATS["markdown"](self.session.document), replace=True)
                except storage.SaveFailed as error:
                    self.say(f"{self.glyphs['error']} {error}")
                else:
                    self.say(f"Wrote {target}.")

        if target.exists():
            answers = [Choice("o", "Write it again", "overwrite"), Choice("c", "Leave it", "")]
            self.push_screen(Ask(f"{target.name} is there already", "", answers, self.glyphs), write)
        else:
            write()

    # Opening and leaving

    def open_path(self, path: Path, section: str = "summary") -> None:
        """Open a post-mortem in place of the library."""
        try:
            loaded = storage.load(path)
        except storage.BrokenFile as error:
            self.say(f"{self.glyphs['error']} {error}")
            return
        self._begin_session(loaded)
        self.push_screen(section)
        self._offer_recovery()

    def begin_new(self) -> None:
        """Ask for a title and begin a post-mortem."""

        def begin(title: str | None) -> None:
            if title is None:
                return
            try:
                path = self.library.add(Postmortem(title=title), self.clock().date())
            except (LibraryError, storage.SaveFailed, OSError) as error:
                self.say(f"{self.glyphs['error']} {error}")
                return
            self.open_path(path)

        self.push_screen(
            AskText(
                "A post-mortem",
                "What happened? A few words that one finds again.",
                placeholder="Checkout refuses logins",
            ),
            begin,
        )

    def action_library(self) -> None:
        """Close the document and show the library."""
        self._leave(self._to_library)

    async def action_quit(self) -> None:
        """Leave the program."""
        if isinstance(self.screen, ModalScreen):
            return
        self._leave(self._end)

    def _leave(self, go: Callable[[], None]) -> None:
        """Go on, after asking if anything would be lost."""
        if not self.has_document or not self.session.unsaved:
            if self.has_document:
                self.session.keeper.close(forget=True)
            go()
            return
        what = f"{self.session.path.name} has changes that are not saved."
        if pending := len(self.session.store.pending):
            what += f" {pending} {'value is' if pending == 1 else 'values are'} marked ✗ and cannot be saved."
        choices = [
            Choice("s", "Save, then leave", "save"),
            Choice("d", "Leave without saving", "discard"),
            Choice("c", "Stay", "stay"),
        ]

        async def answered(value: str | None) -> None:
            if value == "discard" or (value == "save" and await self._save()):
                self.session.keeper.close(forget=True)
                go()

        self.push_screen(Ask("Leave?", what, choices, self.glyphs), answered)

    def _end(self) -> None:
        self.exit(0)

    def _to_library(self) -> None:
        self.run_worker(self._close_document(), exclusive=True, group="close")

    async def _close_document(self) -> None:
        await self.switch_screen(LibraryScreen()) if len(self.screen_stack) <= 2 else await self.pop_screen()
        for name in SECTION_SCREENS:
            screen = self._installed_screens.pop(name, None)
            if isinstance(screen, Screen) and screen.is_attached:
                await screen.remove()
        self._session = None


_DOCUMENT_ACTIONS = frozenset(
    action.command.partition("(")[0] for action in BY_ID.values() if action.scope == "document"
)


def topic_of(path: str) -> Topic | None:
    """Return the topic that a field, row or list belongs to."""
    best = [
        (len(p), topic)
        for topic, p in TOPIC_PATHS.items()
        if path == p or path.startswith((p + ".", p + "["))
    ]
    return max(best)[1] if best else None


def chrome_readiness(session: Session) -> str:
    """Return how far the document is from being published."""
    from pmtui.tui.chrome import readiness

    return readiness(session.findings)
