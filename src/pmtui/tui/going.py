"""Going places: sections, findings, the checklist, the help."""

from __future__ import annotations

from pmtui.document import Section, Topic, section_of
from pmtui.document.sections import TOPIC_PATHS
from pmtui.tui.base_app import BaseApp
from pmtui.tui.help import about_field, about_finding, keys_text
from pmtui.tui.screens.dialogs import Choice, GoMenu, Reading
from pmtui.tui.screens.library import LibraryScreen
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

    async def show_path(self, path: str) -> None:
        """Show the section of a field and put the focus on it."""
        if path.startswith("unplaced"):  # which stands on a screen of its own
            await self.run_action("unplaced")
            return
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
            Choice(str(n), s.value.capitalize(), f"section('{s.value}')")
            for n, s in enumerate(Section, start=1)
        ]
        places += [
            Choice("f", "Next finding", "next_finding(1)"),
            Choice("b", "Finding before", "next_finding(-1)"),
            Choice("c", "Checklist", "checklist"),
            Choice("d", "Not applicable", "declare"),
            Choice("k", "Fix", "fix_finding"),
            Choice("a", "Allow", "allow_finding"),
            Choice("v", "Looked at", "reviewed"),
            Choice("s", "Status", "status"),
            Choice("i", "Import", "import"),
            Choice("u", "Unplaced", "unplaced"),
            Choice("p", "Preview", "preview"),
            Choice("o", "Public version", "public"),
            Choice("x", "Export", "export"),
            Choice("m", "Compare", "compare"),
            Choice("h", "History", "history"),
            Choice("l", "Library", "library"),
            Choice("z", "Suspend", "suspend_process"),
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
        if isinstance(screen, LibraryScreen):
            scopes = ["app", "library"]
        else:
            scopes = ["app", "document", "checklist" if isinstance(screen.focused, Checklist) else "rows"]
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
            elif finding := screen.finding_for(screen.focused_path):
                text, title = about_finding(finding) + "\n\n" + text, f"{finding.code} {finding.name}"
        self.push_screen(Reading(title, text))
