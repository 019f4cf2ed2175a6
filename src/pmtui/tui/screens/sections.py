"""The screens of the six sections by name, in the order of the template."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from pmtui.document import Section
from pmtui.tui.screens.section import SectionScreen

SECTIONS = tuple(section.value for section in Section)


def section_screen(name: str) -> Callable[[], SectionScreen]:
    """Return what makes the screen of a section; its module is loaded when it is first shown."""

    def make() -> SectionScreen:
        screen: SectionScreen = getattr(
            import_module(f"pmtui.tui.screens.{name}"), f"{name.capitalize()}Screen"
        )()
        return screen

    return make
