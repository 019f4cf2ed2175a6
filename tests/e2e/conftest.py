"""What the tests of the real program share: a document of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def document(home: Path) -> Path:
    """Return the file of a post-mortem that has nothing but a title."""
    path = home / "checkout.toml"
    path.write_text('schema = 1\ntitle = "Checkout refuses logins"\n')
    return path
