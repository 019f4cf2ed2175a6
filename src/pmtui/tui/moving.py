"""Moving the document on: draft, in review, published, and back."""

from __future__ import annotations

from pmtui.document import Postmortem, Status, StatusStep
from pmtui.document.times import show_instant
from pmtui.tui import screens
from pmtui.tui.chrome import readiness
from pmtui.tui.judging import Judging

_SHOWN = 5
"""How many steps the question lists."""


class Moving(Judging):
    """The action on the status of the document."""

    def action_status(self) -> None:
        """Ask where the document is moved."""
        if not self._can_write():
            return
        session = self.session
        choices = []
        for status in _onwards(session.document.status):
            words = session.gate(status).words
            label = f"{status.value.capitalize()}{f' ({words})' if words else ''}"
            choices.append(screens.Choice(status.value[0], label, status.value))
        text = [readiness(session.findings, session.document.status), *_steps(session.document)]
        title = f"Status: {session.document.status.value}"
        self.push_screen(screens.Ask(title, "\n".join(text), choices, self.glyphs), self._asked)

    def _asked(self, value: str | None) -> None:
        if not value:
            return
        status, session = Status(value), self.session
        gate = session.gate(status)
        if gate.refused:
            self.say(f"{self.glyphs['error']} {gate.refused[:1].upper()}{gate.refused[1:]}.")
        elif gate.needs_reason:
            stand = "error stands" if gate.errors == 1 else "errors stand"
            verb = "publish" if status is Status.PUBLISHED else "take it into review"
            self.push_screen(
                screens.AskText(
                    f"{gate.errors} {stand} in the checklist",
                    f"To {verb} all the same, say why; the reason is kept in the document.",
                    placeholder="the vendor's report comes next month",
                ),
                lambda reason: self._move_over_errors(status, reason),
            )
        elif session.document.status is Status.PUBLISHED:
            self.push_screen(
                screens.AskText(
                    f"Back to {status.value}",
                    "Readers may have it already. Why does it go back? Enter alone leaves that open.",
                    placeholder="the number of affected customers was wrong",
                ),
                lambda reason: self._move(status, reason) if reason is not None else None,
            )
        else:
            self._move(status, "")

    def _move_over_errors(self, status: Status, reason: str | None) -> None:
        if reason:
            self._move(status, reason)
        elif reason is not None:
            self.say(
                f"Still {self.session.document.status.value}: over errors it goes on with a reason only."
            )

    def _move(self, status: Status, reason: str) -> None:
        if status is Status.PUBLISHED and not self.session.author.strip():
            self.push_screen(
                screens.AskText(
                    "Who publishes it?",
                    "The name is kept in the document. `author` in your settings spares this question.",
                    placeholder="Ada Berg",
                ),
                lambda name: self._move_as(name, status, reason),
            )
            return
        self.session.set_status(status, reason)
        by = f" by {self.session.author}" if self.session.author else ""
        self.say(f"Status {status.value}, recorded with the time{by}; {self._undo_key()} takes it back.")

    def _move_as(self, name: str | None, status: Status, reason: str) -> None:
        if name:
            self.session.author = name
            self._move(status, reason)
        elif name is not None:
            self.say(f"Still {self.session.document.status.value}: it is published with a name only.")


def _onwards(status: Status) -> list[Status]:
    """Return where a document goes from a status: the next one first, those behind it last."""
    steps = list(Status)
    here = steps.index(status)
    return [*steps[here + 1 :], *reversed(steps[:here])]


def _steps(document: Postmortem) -> list[str]:
    """Return the last steps as lines: when, to what, by whom and why."""
    steps = document.steps
    if not steps:
        return []
    earlier = [f"… {len(steps) - _SHOWN} earlier"] if len(steps) > _SHOWN else []
    return ["", *earlier, *map(_line, steps[-_SHOWN:])]


def _line(step: StatusStep) -> str:
    when = show_instant(step.at) if step.at else "at a time that is not known"
    by = f", {step.by}" if step.by.strip() else ""
    why = f": {step.reason}" if step.reason.strip() else ""
    return f"{when}  {step.status.value}{by}{why}"
