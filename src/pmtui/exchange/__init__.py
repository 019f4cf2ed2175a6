"""Documents to and from other formats."""

from __future__ import annotations

from pmtui.exchange.formats import FORMATS, PROFILES, Format, Options, Source

__all__ = ["FORMATS", "PROFILES", "Format", "Options", "Source"]
