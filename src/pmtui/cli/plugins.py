"""Pydantic without plugins: looking for them among all installed packages is a fifth of its import."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_NAME = "pydantic.plugin._loader"


class _NoPlugins(ModuleType):
    """Stands where Pydantic loads its plugins; asked for anything else, it makes room for the real module."""

    @staticmethod
    def get_plugins() -> tuple[()]:
        """Return no plugin, as with PYDANTIC_DISABLE_PLUGINS."""
        return ()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(_NAME) is self:
            del sys.modules[_NAME]
        return getattr(import_module(_NAME), name)


def forgo_plugins() -> None:
    """Let Pydantic take no plugins in this process, unless it has been imported already."""
    if "pydantic" not in sys.modules:
        sys.modules[_NAME] = _NoPlugins(_NAME)
