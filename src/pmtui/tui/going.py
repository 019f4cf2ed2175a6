"""Going places: sections, findings, the checklist, the help."""

from __future__ import annotations

from pmtui.document import Topic, section_of
from pmtui.document.sections import TOPIC_PATHS
from pmtui.tui import screens
from pmtui.tui.actions import BY_ID, GO_LETTERS
from pmtui.tui.base_app import BaseApp
from pmtui.tui.help import about_field, about_finding, about_list, keys_text
from pmtui.tui.offers import row_actions
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.screens.sections import SECTIONS
from pmtui.tui.widgets.checklist import Checklist
from pmtui.tui.widgets.fields import ProseField, TextField


class Going(BaseApp):
    """The actions that lead somewhere."""

    async def action_section(self, name: str) -> None:
        """Show a section."""
        current = self.screen
        if isinstance(current, SectionScreen) and current.section.value != name:
            self.said = None
            await self.switch_screen(name)

    async def action_next_section(self, by: int) -> None:
        """Show the section after or before."""
        names = SECTIONS
        if isinstance(self.screen, SectionScreen):
            await self.action_section(names[(names.index(self.screen.section.value) + by) % len(names)])

    async def show_path(self, path: str, *, into: bool = True) -> None:
        """Show the section of a field and put the focus on it; not `into` the field, on its row in a list."""
        if path.startswith("unplaced"):  # which stands on a screen of its own
            await self.run_action("unplaced")
            return
        name = section_of(path).value
        if path.startswith("declared["):
            path = TOPIC_PATHS[Topic(path[len("declared[") : path.index("]")])]

        await self.action_section(name)
        screen = self.screen
        if isinstance(screen, SectionScreen):
            await screen.reveal(path, into=into)

    async def action_next_finding(self, by: int) -> None:
        """Jump to the field of the next finding."""
        review = self.session.review
        findings = review.listed
        if not findings:
            self.say(f"Nothing is listed: {review.filter}." if review.filter else "Nothing is missing.")
            return
        screen = self.screen
        assert isinstance(screen, SectionScreen)
        # A finding of a whole list puts the focus on one of its rows; from there the next one is meant, too.
        target, arrived = self._jumped
        here = target if screen.focused_path == arrived else screen.focused_path
        places = list(dict.fromkeys(finding.path for finding in findings))
        if here in places:
            place = places[(places.index(here) + by) % len(places)]
        else:
            inside = [path for path in places if section_of(path) is screen.section] or places
            place = inside[0 if by > 0 else -1]
        await self.show_path(place)
        self._jumped = (place, getattr(self.section_below, "focused_path", ""))

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
            screens.Choice(
                letter, BY_ID[action_id].label, _GO_COMMANDS.get(action_id, BY_ID[action_id].command)
            )
            for action_id, letter in GO_LETTERS.items()
        ]
        self.push_screen(screens.GoMenu(places), self._go)

    async def _go(self, command: str | None) -> None:
        if command:
            await self.run_action(command)

    def action_palette(self) -> None:
        """Search all actions."""
        self.action_command_palette()

    def action_help(self) -> None:
        """Explain what has the focus."""
        title, about = self._about_focus()
        self.push_screen(screens.Reading(title, f"{about}\n\n{self._keys_here()}".lstrip()))

    def _keys_here(self) -> str:
        """Return the keys that work here, those of what has the focus first."""
        screen = self.screen
        if isinstance(screen, screens.LibraryScreen):
            return keys_text(("library", "app"), self.key_of)
        if not isinstance(screen, SectionScreen):
            return keys_text(("document", "app"), self.key_of)
        if isinstance(screen.focused, Checklist):
            return keys_text(("checklist", "document", "app"), self.key_of)
        rows = {action.id for action in row_actions(screen)}
        in_list = screen.outline is not None and screen.focused is screen.outline.rows
        scopes = ("rows", "document", "app") if in_list else ("document", "app", "rows")
        return keys_text(scopes, self.key_of, rows=rows)

    def _about_focus(self) -> tuple[str, str]:
        """Return a title and an explanation of what has the focus; the explanation may be empty."""
        screen = self.screen
        if isinstance(screen, screens.LibraryScreen):
            return "Library", "The post-mortems of this folder; Enter opens the one under the cursor."
        if not isinstance(screen, SectionScreen):
            return "Help", ""
        focused = screen.focused
        if isinstance(focused, Checklist):
            if finding := focused.finding:
                return f"{finding.code} {finding.name}", about_finding(finding)
            return "Checklist", "What is still missing or weak; Enter goes to the field of a finding."
        if isinstance(focused, TextField | ProseField):
            finding = self.session.finding_at(focused.path)
            return focused.spec.title, about_field(focused.spec, focused.path, finding)
        if finding := screen.finding_for(screen.focused_path):
            return f"{finding.code} {finding.name}", about_finding(finding)
        if screen.outline and focused is screen.outline.rows and (group := screen.outline.current_group):
            return group.title, about_list(group.noun, group.hint, single=group.single)
        return "Help", ""


_GO_COMMANDS = {"suspend": "suspend_process"}
"""What is done instead of the command of the action: who chooses by name does not mean undo."""
