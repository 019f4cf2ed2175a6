"""A display for Textual apps that writes only the cells that changed.

Put the mixin before `App`: `class MyApp(WireDisplay, App): ...`. Nothing else has to change; the room knows
nothing of the program around it.
"""

from pmtui.tui.wire.display import WireDisplay

__all__ = ["WireDisplay"]
