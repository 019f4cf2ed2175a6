"""Documents from Markdown post-mortems."""

from __future__ import annotations

from pmtui.exchange.imported import Reader

READERS: tuple[Reader, ...] = ()
