"""Styles of a widget's parts, worked out when a part is first drawn and kept until they may be others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.style import Style
from textual.dom import DOMNode

if TYPE_CHECKING:
    from textual.widget import Widget

    _Widget = Widget
else:
    _Widget = object  # Textual inherits styles and focus from the first widget among the bases


class StylesOnDemand(_Widget):
    """Gives the styles of component classes by name, without naming them ahead.

    Textual would work out all of them for every widget whenever anything about it changes, which is much of
    what a screen costs.
    """

    _kept: dict[str, Style] | None = None
    _get_component_classes: Any = staticmethod(frozenset)

    @property
    def rich_style(self) -> Style:
        """The style of the widget itself."""
        return self.component_style("")

    def component_style(self, component: str) -> Style:
        """Return the style of a component class, or of the widget itself for an empty name."""
        if self._kept is None:
            self._kept = {}
        style = self._kept.get(component)
        if style is None:
            style = self._kept[component] = self._style(component) if component else super().rich_style
        return style

    def _style(self, component: str) -> Style:
        if component not in self._component_styles:
            node = DOMNode(classes=component)
            node._attach(self)
            self.app.stylesheet.apply(node)
            self._component_styles[component] = node.styles
        return self.get_component_rich_style(component)

    def notify_style_update(self) -> None:
        """Forget the styles, since the theme or the place of the widget may be another one."""
        self._kept = None
        self._component_styles.clear()
        super().notify_style_update()
