"""The Markdown that `pmtui.exchange.writers.markdown` writes, read back into the very same parts."""

from __future__ import annotations

from pmtui.exchange.readers.markdown.own.reading import is_own, own_page, read_own

__all__ = ["is_own", "own_page", "read_own"]
