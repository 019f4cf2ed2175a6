"""Events from what other systems export."""

from __future__ import annotations

from pmtui.exchange.imported import Reader

READERS: tuple[Reader, ...] = ()
