"""Which keys for rows mean something on a screen as it stands, for the palette and the help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pmtui.document import Section, get, is_unreviewed, parent_of
from pmtui.tui.actions import ACTIONS, Action
from pmtui.tui.widgets.outline import Outline

if TYPE_CHECKING:
    from pmtui.tui.screens.section import SectionScreen

_WITHIN = {"rows.question": "questions", "rows.point": "agenda", "rows.decision": "decisions"}
_MOVES = {"rows.up": -1, "rows.down": 1}


def row_actions(screen: SectionScreen) -> list[Action]:
    """Return the actions that can be done with the row under the cursor of the screen's list."""
    outline = screen.outline
    if outline is None or outline.rows.cursor is None:
        return []
    return [action for action in ACTIONS if action.scope == "rows" and _can(action.id, screen, outline)]


def _can(action_id: str, screen: SectionScreen, outline: Outline) -> bool:
    path, group = outline.focused_row(), outline.current_group
    entry = screen.section is Section.TIMELINE and path.count("[") == 1
    if action_id in ("rows.edit", "rows.undo"):
        return True
    if action_id == "rows.add":
        return group is not None and not group.single
    if not path or group is None:
        return False
    if action_id in _WITHIN:
        return outline.has_within(_WITHIN[action_id])
    if action_id in _MOVES:
        # Entries stand in the order of time.
        return not entry and group.arrange is None and _has_place(screen, path, _MOVES[action_id])
    if action_id == "rows.reviewed":
        return is_unreviewed(screen.session.document, path)
    if action_id == "rows.star":
        return entry
    return group.path == "analysis.whys" if action_id == "rows.why" else True


def _has_place(screen: SectionScreen, path: str, by: int) -> bool:
    """Return whether the row can move so many places within its list."""
    rows = get(screen.session.document, parent_of(path))
    key = path[path.rindex("[") + 1 : -1]
    place = next((number for number, row in enumerate(rows) if row.id == key), 0)
    return 0 <= place + by < len(rows)
