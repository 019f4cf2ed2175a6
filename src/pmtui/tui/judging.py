"""What is done about a finding: fixing it, or allowing it with a reason."""

from __future__ import annotations

from pmtui.checks import Finding
from pmtui.tui import screens
from pmtui.tui.going import Going
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.session import REFUSED
from pmtui.tui.widgets.checklist import Checklist


def _refuse(reason: str) -> None:
    """Raise a `ValueError` for what is no reason, since the finding would go on counting."""
    from pmtui.checks.allowances import is_reason

    if reason and not is_reason(reason):
        raise ValueError("Readers learn nothing from that: say in a few words why it is right here.")


class Judging(Going):
    """The actions on the finding in focus, in the checklist or at its field."""

    def _finding_in_focus(self) -> Finding | None:
        screen = self.screen
        if not isinstance(screen, SectionScreen):
            return None
        if isinstance(screen.focused, Checklist):
            return screen.focused.finding
        return screen.finding_for(screen.focused_path)

    def action_fix_finding(self) -> None:
        """Fix the finding in focus, if a machine can know how."""
        if not self._can_write():
            return
        finding = self._finding_in_focus()
        if finding is None:
            self.say("There is no finding here; F8 leads to the next one.")
            return
        fix = self.session.review.fix(finding)
        if fix is None:
            self.say(f"Only a person can answer {finding.code}: {finding.message}")
        elif self.session.review.apply(fix):
            self.say(f"{fix.label[:1].upper()}{fix.label[1:]}: done. {self._undo_key()} takes it back.")

    def action_allow_finding(self) -> None:
        """Let the document live with the finding in focus for a reason, or no longer."""
        if not self._can_write():
            return
        screen = self.screen
        focused = screen.focused
        finding = self._finding_in_focus()
        if finding is None or finding.code == REFUSED:
            self.say("There is no finding here that could be allowed.")
            return
        review = self.session.review
        if isinstance(focused, Checklist) and (allowance := focused.allowance):
            review.disallow(finding, allowance)
            self.say(f"{finding.code} counts again.")
            return

        def answered(reason: str | None) -> None:
            if reason:
                review.allow(finding, reason)
                self.say(f"{finding.code} is allowed here; the checklist keeps the reason at its end.")

        title = f"Allow {finding.name.replace('-', ' ')}"
        question = f"{finding.message}\n\nWhy is it right here? Readers see the reason."
        self.push_screen(
            screens.AskText(title, question, placeholder="the vendor's contract names them", take=_refuse),
            answered,
        )

    def _undo_key(self) -> str:
        from pmtui.tui.key_names import show_key

        return show_key(self.key_of("undo"))
