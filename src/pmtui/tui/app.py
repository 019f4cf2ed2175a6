"""The app: one open document or the library, six section screens, and what can be done everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pmtui.resources import resource_dir
from pmtui.tui.bindings import bindings
from pmtui.tui.exchanging import Exchanging

if TYPE_CHECKING:
    from pmtui.tui.palette import ActionsProvider

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
    "sheets",
    "ascii",
)


def _actions() -> type[ActionsProvider]:
    """Return what the palette lists; it is loaded when the palette is opened."""
    from pmtui.tui.palette import ActionsProvider

    return ActionsProvider


class PmtuiApp(Exchanging):
    """The editor."""

    TITLE = "pmtui"
    CSS_PATH = [resource_dir("styles") / f"{name}.tcss" for name in STYLES]
    COMMANDS = {_actions}
    BINDINGS = [*bindings("app"), *bindings("document")]
