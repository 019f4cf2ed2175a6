"""What is done with the open document: saving, undoing, declaring, exporting."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from pmtui import storage
from pmtui.document import Topic
from pmtui.document.sections import TOPIC_PATHS, is_written
from pmtui.tui import screens
from pmtui.tui.keeping import Unsettled
from pmtui.tui.moving import Moving
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.session import Session
from pmtui.tui.widgets.fields import ProseField, TextField
from pmtui.tui.widgets.row_list import RowList

AUTOSAVE_AFTER = 2.0
"""Seconds without an edit after which autosave writes."""


class Writing(Moving):
    """The actions on the open document."""

    _problem_shown = ""

    def _save_later(self) -> None:
        if self._autosave is not None:
            self._autosave.stop()
        self._autosave = self.set_timer(AUTOSAVE_AFTER, self._autosave_now)

    def _autosave_now(self) -> None:
        if self.has_document and self.session.store.dirty:
            self.run_worker(self._save(asks=False), group="save")

    def action_save(self) -> None:
        """Save the document."""
        self.run_worker(self._save(), group="save")

    async def _save(self, *, asks: bool = True) -> bool:
        """Save, and return whether that is done; without `asks` no question comes between what one types."""
        # A save that is under way cannot be called back: the next one waits for it.
        async with self._saving:
            return await self._save_alone(asks=asks)

    async def _save_alone(self, *, asks: bool) -> bool:
        try:
            said = await self.session.keeper.save()
        except Unsettled:
            if asks:
                self._compare(sudden=True)
            else:
                self.say("Not saved: there is something to choose first; ^G m shows it.")
            return False
        except storage.FolderRefuses as error:
            if asks:
                self._ask_to_write_in_place()
            else:
                self._complain(error)
            return False
        except storage.SaveFailed as error:
            self._complain(error)
            return False
        self.said = None
        if screen := self.section_below:
            screen.sync_chrome()
        self.say(said)
        return True

    def _ask_to_write_in_place(self) -> None:
        """Ask whether to write the file itself, where its folder takes no other one that could replace it."""
        text = (
            "You may write this file, but put no other one into its folder, as a safe save does. It can be"
            " written in its place: if the power fails meanwhile, the file may be cut. What it holds is kept"
            " in the history first, and your text in the journal."
        )
        choices = [
            screens.Choice("w", "Write it in its place, from now on", "write"),
            screens.Choice("c", "Leave it", ""),
        ]

        def answered(value: str | None) -> None:
            if value:
                self.session.keeper.in_place = True
                self.action_save()

        question = screens.Ask("The folder takes no new file", text, choices, self.glyphs, sudden=True)
        self.push_screen(question, answered)

    def action_save_copy(self) -> None:
        """Ask for another file, and write the document to it; what is unsaved here stays unsaved."""
        from pmtui.tui.screens.ask_path import AskPath  # rare, and a start does not wait for it

        session = self.session
        question = AskPath(
            "Save a copy",
            "A file that does not exist yet, or a folder. The open file stays as it is.",
            value="~/",
        )
        self.push_screen(question, lambda answer: self._copy(session, answer) if answer else None)

    def _copy(self, session: Session, answer: str) -> None:
        try:
            path = Path(answer).expanduser()
            path = Path.cwd() / (path / session.path.name if path.is_dir() else path)
            storage.create(session.document, path, session.watch.head)
        except storage.SaveFailed as error:
            self._complain(error, path.parent)
        except (OSError, RuntimeError, ValueError) as error:  # a home of nobody, a name that cannot be
            self.say(f"{self.glyphs['error']} Nothing was written: {error}.")
        else:
            self.say(f"Copied, and {session.path.name} was left as it is. The copy is {path}.")

    def _complain(self, error: storage.SaveFailed, folder: Path | None = None) -> None:
        """Say why nothing was written; the folder is known and would push the reason off the line."""
        known = f"{folder or self.session.path.parent}/"
        self.say(f"{self.glyphs['error']} {str(error).replace(known, '')}")

    def action_compare(self) -> None:
        """Compare what was typed here with what somebody else wrote, and choose."""
        self._compare(sudden=False)

    def _compare(self, *, sudden: bool) -> None:
        session = self.session
        if not session.watch.conflicts:
            self.say("Nobody else changed what you changed.")
            return

        def chosen(values: dict[str, Any] | None) -> None:
            if values is not None:
                session.watch.settle(values)
                self.say("Chosen; save to write it.")

        from pmtui.tui.screens.conflicts import ConflictScreen  # rare, and a start does not wait for it

        watch = session.watch
        screen = ConflictScreen(
            session.document, watch.conflicts, self.glyphs, watch.sides_of, watch.reason, sudden=sudden
        )
        self.push_screen(screen, chosen)

    async def _look_outside(self) -> None:
        """Take over what somebody else wrote into the open file, and show whether the journal holds."""
        if self._session is not None:
            self._show_protection(self._session.keeper.problem)
        if self._session is not None:
            await self._look_around(self._session)
        if self._session is not None:
            self._session.watch.listen(lambda: self.call_next(self._look_outside))
        if self._session is None or self._saving.locked():
            return
        # A save that is under way has put its text into the file before it knows that it has: seen from here,
        # somebody else would have written it.
        async with self._saving:
            said = await self._session.watch.look(glimpsed=True)
        if said:
            if screen := self.section_below:
                screen.sync(pull=True)
            self.say(said)

    async def _look_around(self, session: Session) -> None:
        """Show who else edits the file, and say so when somebody comes."""
        changed, said = await session.watch.look_around()
        if changed and session is self._session and (screen := self.section_below):
            screen.sync_chrome()
            if said:
                self.say(said)

    def _show_protection(self, problem: str) -> None:
        """Show that what is typed is not protected, or is again; the journal writes while nobody types."""
        if problem != self._problem_shown:
            self._problem_shown = problem
            if screen := self.section_below:
                screen.sync_chrome()
            if problem:
                self.say(f"{self.glyphs['error']} {problem}")

    async def action_undo(self) -> None:
        """Take back the last change."""
        await self._stepped(self.session.store.undo(), "Undid")

    async def action_stop_or_undo(self) -> None:
        """Stop like a job of the shell; where no shell waits, the key has its other meaning."""
        if self.can_stop:
            self.action_suspend_process()
        elif take_back := getattr(self.screen, "action_take_back", None):
            take_back()
        elif self.check_action("undo", ()):
            await self.action_undo()

    async def action_redo(self) -> None:
        """Do the last undone change again."""
        await self._stepped(self.session.store.redo(), "Redid")

    async def _stepped(self, step: Any, verb: str) -> None:
        if step is None:
            self.say("Nothing to undo." if verb == "Undid" else "Nothing to redo.")
            return
        if step.path:
            # Whoever undoes in a list goes on with its keys, which would be letters in a field.
            await self.show_path(step.path, into=not isinstance(self.screen.focused, RowList))
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
                self.say("The current time goes into a time, a day or the quick entry of the timeline.")

    async def action_to_action(self) -> None:
        """Turn the contributor or risk in focus into an action."""
        screen = self.screen
        if not (isinstance(screen, SectionScreen) and await screen.to_action()):
            self.say("Only a contributor or a risk becomes an action; they stand in the section Analysis.")

    async def action_editor(self) -> None:
        """Open the text in focus in the user's editor."""
        focused = self.screen.focused
        if isinstance(focused, TextField | ProseField) and focused.path:
            raw, _ = self.session.shown(focused.path)
            from pmtui.tui.external import edit_outside

            text, said = edit_outside(self, raw, focused.spec.name, self.settings.editor, self._state_dir)
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
        name, document = topic.title, self.session.document
        declared = topic in document.declared
        if is_written(document, topic) and not declared:
            self.say(f"{name} already has text; what is written is neither unknown nor not applicable.")
            return
        choices = [
            screens.Choice("n", "Not applicable", "not applicable"),
            screens.Choice("u", "Unknown", "unknown"),
        ]
        if declared:
            choices.append(screens.Choice("t", "Take the declaration back", ""))

        def declare(state: str, why: str) -> None:
            self.session.declare(topic, state, why)
            self.say(f"{name}: {state}, because {why}" if state else f"{name} is open again.")

        def reason(state: str | None) -> None:
            if state == "":
                declare("", "")
            elif state:
                self.push_screen(
                    screens.AskText(f"{name}: {state}", "Why? One sentence for the reader."),
                    lambda text: declare(state, text) if text else self.say("Nothing was declared."),
                )

        stands = self.session.declaration(TOPIC_PATHS[topic])
        self.push_screen(screens.Ask(name, stands, choices, self.glyphs), reason)

    def action_export(self) -> None:
        """Write the document as Markdown beside its file."""
        from pmtui.exchange import FORMATS, Source

        target = self.session.path.with_suffix(".md")

        def write(_: str | None = "overwrite") -> None:
            if _:
                try:
                    shown = Source(target.stem, self.session.document)
                    storage.write_text(target, FORMATS["markdown"].write([shown]), replace=True)
                except storage.SaveFailed as error:
                    self._complain(error)
                else:
                    self.say(f"Wrote {target.name} to {shown_folder(target)}.")

        if target.exists():
            answers = [
                screens.Choice("o", "Write it again", "overwrite"),
                screens.Choice("c", "Leave it", ""),
            ]
            self.push_screen(screens.Ask(f"{target.name} is there already", "", answers, self.glyphs), write)
        else:
            write()


def shown_folder(path: Path) -> str:
    """Return the folder of a file as people write it: below the home folder with a tilde."""
    folder = path.parent
    with suppress(ValueError, RuntimeError):
        return str("~" / folder.relative_to(Path.home()))
    return str(folder)


def topic_of(path: str) -> Topic | None:
    """Return the topic that a field, row or list belongs to."""
    best = [
        (len(p), topic)
        for topic, p in TOPIC_PATHS.items()
        if path == p or path.startswith((p + ".", p + "["))
    ]
    return max(best)[1] if best else None
