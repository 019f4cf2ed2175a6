"""Actions: what will be done, by whom and until when, and the follow-up review."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from pmtui.document import Action, ActionStatus, Decision, FollowUp, Section, get
from pmtui.document.safe import safe_line
from pmtui.document.times import show_day
from pmtui.tui.drawing import Drawn, Span, column, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.session import Session
from pmtui.tui.widgets.forms import Cell
from pmtui.tui.widgets.outline import Group, Outline

_STATUS_STYLES = {
    ActionStatus.TO_DO: "",
    ActionStatus.IN_PROGRESS: "accent",
    ActionStatus.DONE: "success",
    ActionStatus.WONT_DO: "muted",
}


def draw_action(session: Session, action: Action, width: int, glyphs: Glyphs) -> Drawn:
    """Return an action as a row of a table: title, owner, due, status, and what else there is room for."""
    status = action.status.value if action.decision is Decision.ACCEPTED else action.decision.value
    overdue = action.due is not None and action.status.is_open and action.due < session.today
    due = action.due.isoformat() if action.due else "no date"
    due_style = "error" if overdue or not action.due else ""
    if narrow := width < 70:  # then the date of what is settled makes room for how it was settled
        settled = action.decision is not Decision.ACCEPTED or not action.status.is_open
        due, due_style = (status, _STATUS_STYLES[action.status]) if settled else (due, due_style)
    owner_width = 11 if narrow else 14 if width < 100 else 18
    right = [
        Span("  " + column(action.owner or "no owner", owner_width), "" if action.owner else "error"),
        Span("  " + column(due, 10), due_style),
    ]
    if not narrow:
        right.append(Span("  " + column(status, 11), _STATUS_STYLES[action.status]))
    if width >= 100:
        right += [
            Span(" " + column(action.type.value if action.type else "", 19), "muted"),
            Span(" " + column(action.priority.value if action.priority else "", 6), "muted"),
            Span(" " + column(action.ticket, 9), "muted"),
            Span(f" {_age(action, session):>5}", "muted"),
        ]
    link = [Span(f"{glyphs['link']} ", "muted")] if action.addresses else []
    return line(
        *link, Span(action.title or "(nothing written)", "" if action.title else "muted"), right=right
    )


def _age(action: Action, session: Session) -> str:
    """Return how many days ago an open action was listed."""
    if action.created is None or not action.status.is_open:
        return ""
    return f"{(session.today - action.created).days} d"


def draw_follow_up(session: Session, follow_up: FollowUp, width: int, glyphs: Glyphs) -> Drawn:
    """Return the follow-up review as a line."""
    when = show_day(follow_up.date) if follow_up.date else "no date yet"
    who = follow_up.responsible or "nobody yet"
    return line(Span(when), Span(" · ", "muted"), Span(who), Span(f"   {follow_up.note}", "muted"))


GROUPS = (
    Group(
        path="actions",
        title="Actions",
        noun="action",
        hint="What will be done? Press a: a verb, an object and an end one can see",
        cells=(
            Cell("title", 12),
            Cell("owner", 4),
            Cell("due", 4),
            Cell("status", 4),
            Cell("type", 4),
            Cell("priority", 4),
            Cell("ticket", 4),
            Cell("note", 12),
            Cell("decision", 4),
            Cell("reason", 8),
            Cell("created", 4),
            Cell("soak_until", 4),
            Cell("finished", 4),
            Cell("tags", 6),
            Cell("addresses", 6),
        ),
        draw=draw_action,
    ),
    Group(
        path="follow_up",
        part="follow_up",
        single=True,
        title="Follow-up",
        hint="when the actions are looked at again, and who calls that review",
        cells=(Cell("date", 4), Cell("responsible", 4), Cell("held", 4), Cell("note", 12)),
        draw=draw_follow_up,
    ),
)


class ActionsScreen(SectionScreen):
    """The table of actions and the follow-up review."""

    section = Section.ACTIONS
    GROUPS: ClassVar = GROUPS

    def message_for_focus(self) -> Drawn:
        """Say to which contributor or risk the action answers, where nothing else is to be said."""
        path = self.focused_path
        if not (path.startswith("actions[") and path.endswith(("]", ".addresses"))) or self.finding_for(path):
            return super().message_for_focus()
        answered = self._answered(path.removesuffix(".addresses"))
        if not answered:
            return super().message_for_focus()
        return line(Span(f" {self.pm.glyphs['link']} answers to: ", "muted"), Span(" · ".join(answered)))

    def _answered(self, path: str) -> list[str]:
        """Return what the contributors and risks say to which an action answers."""
        analysis = self.session.document.analysis
        factors = {factor.id: factor.text for factor in (*analysis.contributors, *analysis.risks)}
        return [factors.get(each, each) for each in get(self.session.document, path).addresses]

    def show_message(self) -> None:
        """Say beside the ids in the form, too, what they stand for."""
        super().show_message()
        path = self.outline.focused_row() if self.outline else ""
        if path.startswith("actions[") and self.outline and (form := self.outline.form):
            for field in form.fields:
                if field.path == f"{path}.addresses":
                    texts = "; ".join(self._answered(path))
                    label = f"{field.spec.title}: {safe_line(texts)}" if texts else ""
                    if label != field.label:
                        field.label = label
                        field.show_label()

    def work(self) -> ComposeResult:
        """One outline."""
        yield Outline(self.GROUPS, self.pm.glyphs)
