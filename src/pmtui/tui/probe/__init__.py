"""What the terminal at hand delivers and can do, asked of itself and of the person at its keys."""

from pmtui.tui.probe.session import probe

__all__ = ["probe"]
