"""Numbers as people read them."""

from __future__ import annotations


def show_number(value: float) -> str:
    """Return `1,326`, `18,000` or `12.5`."""
    return f"{value:,}" if isinstance(value, int) or not value.is_integer() else f"{int(value):,}"
