"""What comes back: the text of a run that ended, both sides of what git could not merge, earlier versions."""

from __future__ import annotations

from pmtui import storage
from pmtui.document import Postmortem
from pmtui.document.difference import difference
from pmtui.document.safe import safe_line
from pmtui.document.times import show_instant
from pmtui.tui import screens
from pmtui.tui.writing import Writing

MOST_CHANGES = 6
"""How many changes a question lists."""


class Returning(Writing):
    """The actions that bring something back."""

    def _offer_recovery(self) -> bool:
        """Ask what to do with the text of a run that ended without saving; return whether there is one."""
        session = self.session
        recovered, older = session.keeper.recoverable()
        if recovered is None:
            return False
        changes = difference(session.document, recovered.merged.document)
        lines = [f"{show_instant(recovered.orphan.saved)}, not saved. Against the file:"]
        lines += [f"· {safe_line(change)}" for change in changes[:MOST_CHANGES]]
        if (more := len(changes) - MOST_CHANGES) > 0:
            lines.append(f"… and {more} more")
        if count := len(recovered.merged.conflicts):
            places = "1 place" if count == 1 else f"{count} places"
            lines.append(f"In {places} the file has been changed since, too; you choose after restoring.")
        if older:
            lines.append(f"{older} older {'one waits' if older == 1 else 'ones wait'} behind it.")
        choices = [
            screens.Choice("r", "Restore it on the screen", "restore"),
            screens.Choice("k", "Keep both: write it to a file beside this one", "both"),
            screens.Choice("d", "Discard it (it goes to a trash)", "discard"),
            screens.Choice("l", "Later", ""),
        ]
        question = screens.Ask("An earlier run ended without saving", "\n".join(lines), choices, self.glyphs)
        self.push_screen(question, lambda value: self._recover(recovered, value))
        return True

    def _recover(self, recovered: storage.Recovered, choice: str | None) -> None:
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

    def _offer_merge(self) -> None:
        """Let the person choose in what git could not merge."""
        if self.session.watch.conflicts:
            self.action_compare()
            return
        self.say("Git left a conflict here; field by field all of it could be merged. Save to write that.")

    def action_history(self) -> None:
        """Show the versions that saves replaced, and restore one."""
        session = self.session
        versions = session.keeper.versions()
        if not versions:
            self.say("No earlier version of this file is kept yet; each save keeps the one that it replaces.")
            return

        def restore(chosen: tuple[str, Postmortem] | None) -> None:
            if chosen is None or not self._can_write():
                return
            when, document = chosen
            session.store.apply(f"restore the version of {when}", lambda _: document)
            self.say(f"Restored the version of {when}; save to write it, undo takes it back.")

        from pmtui.tui.screens.history import HistoryScreen  # rare, and a start does not wait for it

        self.push_screen(HistoryScreen(session.document, versions, self.glyphs), restore)
