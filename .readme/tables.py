"""Write the tables of the README that are made from the program: `python .readme/tables.py`."""

from __future__ import annotations

import re
from pathlib import Path

from pmtui.tui.actions import table

README = Path(__file__).resolve().parents[1] / "README.md"


def filled(text: str) -> str:
    """Return the README with its table of keys as the program has it."""
    pattern = re.compile(r"(<!-- keys -->\n).*?(<!-- /keys -->)", re.DOTALL)
    return pattern.sub(lambda match: f"{match[1]}{table()}\n{match[2]}", text)


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
