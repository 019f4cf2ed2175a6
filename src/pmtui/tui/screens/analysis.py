"""Analysis: contributors, mitigators and risks, root-cause notes and the five whys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from pmtui.document import Factor, RootCause, Section, Why, get, insert, join
from pmtui.document.paths import parse
from pmtui.tui.drawing import Drawn, Span, column, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.session import Session
from pmtui.tui.widgets.forms import Cell
from pmtui.tui.widgets.outline import Group, Outline

_FACTOR_CELLS = (Cell("text", 12), Cell("kind", 3), Cell("note", 9))


def draw_factor(session: Session, factor: Factor, width: int, glyphs: Glyphs) -> Drawn:
    """Return a contributor, mitigator or risk as a line, with the number of actions that answer to it."""
    answers = sum(factor.id in action.addresses for action in session.document.actions)
    right = (
        [Span(f" {glyphs['link']} {answers} {'action' if answers == 1 else 'actions'} ", "success")]
        if answers
        else []
    )
    kind = column(factor.kind.value if factor.kind else "", 10)
    return line(
        Span(kind, "muted"),
        Span(factor.text or "(nothing written)", "" if factor.text else "muted"),
        right=right,
    )


def draw_cause(_: Session, cause: RootCause, width: int, glyphs: Glyphs) -> Drawn:
    """Return a root-cause note as a line."""
    depth = column(cause.depth.value if cause.depth else "", 13)
    return line(Span(depth, "muted"), Span(cause.text or "(nothing written)"))


def draw_why(_: Session, why: Why, width: int, glyphs: Glyphs) -> Drawn:
    """Return a statement of the five whys as a line: a problem, or an answer below what it answers."""
    lead = Span("because ", "muted") if why.parent else Span("problem  ", "accent")
    return line(lead, Span(why.text or "(nothing written)", "" if why.text else "muted"))


def why_tree(whys: Sequence[Why]) -> list[tuple[Why, int]]:
    """Return the statements in the order of the tree, each with its depth; none is left out."""
    known = {why.id for why in whys}
    children: dict[str, list[Why]] = {}
    for why in whys:
        children.setdefault(why.parent if why.parent in known and why.parent != why.id else "", []).append(
            why
        )
    ordered: list[tuple[Why, int]] = []
    seen: set[str] = set()
    stack = [(why, 0) for why in reversed(children.get("", []))]
    while stack:
        why, depth = stack.pop()
        if why.id in seen:
            continue
        seen.add(why.id)
        ordered.append((why, depth))
        stack += [(child, depth + 1) for child in reversed(children.get(why.id, []))]
    # Statements that answer each other in a circle have no beginning; they are shown all the same.
    return [*ordered, *((why, 0) for why in whys if why.id not in seen)]


GROUPS = (
    Group(
        path="analysis.narrative",
        part="analysis",
        single=True,
        title="Analysis",
        hint="how the parts below worked together",
        cells=(Cell("narrative", 12),),
    ),
    Group(
        path="analysis.contributors",
        title="Contributors",
        noun="contributor",
        hint="What made it likelier or worse? Press a: no alert on the wait queue",
        cells=_FACTOR_CELLS,
        draw=draw_factor,
    ),
    Group(
        path="analysis.mitigators",
        title="Mitigators",
        noun="mitigator",
        hint="What limited the damage? Such as: open sessions outlived the outage",
        cells=_FACTOR_CELLS,
        draw=draw_factor,
    ),
    Group(
        path="analysis.risks",
        title="Risks",
        noun="risk",
        hint="What could still make it worse? Such as: two services use the same pool",
        cells=_FACTOR_CELLS,
        draw=draw_factor,
    ),
    Group(
        path="analysis.whys",
        title="Five whys",
        noun="why",
        hint="For a chain of causes: begin with the problem, then w answers its why",
        cells=(Cell("text", 12),),
        draw=draw_why,
        arrange=why_tree,
    ),
    Group(
        path="analysis.root_causes",
        title="Root-cause notes",
        noun="root-cause note",
        hint="Only where one cause explains it; most failures have contributors",
        cells=(Cell("depth", 4), Cell("text", 12)),
        draw=draw_cause,
    ),
)


class AnalysisScreen(SectionScreen):
    """The three lists, the five whys and the root-cause notes."""

    section = Section.ANALYSIS
    GROUPS: ClassVar = GROUPS

    def work(self) -> ComposeResult:
        """One outline."""
        yield Outline(self.GROUPS, self.pm.glyphs)

    def row_keys(self) -> tuple[str, ...]:
        """Name what can be done with the row: answer its why, or turn it into an action."""
        group = self.outline.current_group if self.outline else None
        if group and group.path == "analysis.whys":
            return ("rows.why",)
        if group and group.path in ("analysis.contributors", "analysis.risks"):
            return ("row.action",)
        return ("rows.duplicate",)

    async def action_row_why(self) -> None:
        """Answer the statement under the cursor; where it has an answer already, this one is a branch."""
        outline = self.outline
        if outline is None or (group := outline.current_group) is None or group.path != "analysis.whys":
            self.pm.say("Only a statement of the five whys has a “why?” to answer.")
            return
        if path := outline.focused_row():
            await outline.add_row(parent=parse(path)[-1].name)

    async def to_action(self) -> bool:
        """Add an action that answers the contributor or risk in focus, and go to it."""
        path = self.outline.focused_row() if self.outline else ""
        if not path.startswith(("analysis.contributors[", "analysis.risks[")):
            return False
        factor = get(self.session.document, path)
        today = self.session.today
        row = self.session.store.new_row("actions", addresses=(factor.id,), created=today)
        self.session.store.apply(
            "turn into an action", lambda document: insert(document, "actions", row), path
        )
        await self.pm.show_path(join("actions", "title", key=row.id))
        self.pm.say(f"An action that answers to: {factor.text}")
        return True
