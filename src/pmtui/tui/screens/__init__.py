"""One file a screen. What is asked of a person is loaded when it is asked for."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmtui.tui.screens.dialogs import Ask, AskText, Choice, GoMenu, Reading, Waiting
    from pmtui.tui.screens.library import LibraryScreen
else:
    from pmtui.on_demand import on_demand

    __getattr__ = on_demand(
        __name__,
        {"dialogs": "Ask AskText Choice GoMenu Reading Waiting", "library": "LibraryScreen"},
    )

__all__ = ["Ask", "AskText", "Choice", "GoMenu", "LibraryScreen", "Reading", "Waiting"]
