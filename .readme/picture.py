"""Make the picture of the README from the program itself: `python .readme/picture.py`."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

os.environ.pop("NO_COLOR", None)
os.environ["COLORTERM"] = "truecolor"
os.environ["TERM"] = "xterm-256color"
os.environ["TEXTUAL_ANIMATIONS"] = "none"

from pmtui.library import Library, Settings
from pmtui.resources import resource_dir
from pmtui.tui.app import PmtuiApp

SAMPLE = "2026-04-22-partner-api-refuses-every-call.toml"
TARGET = Path(__file__).with_name("pmtui.svg")


async def picture() -> str:
    """Return the timeline of a sample as SVG, without the fonts that a viewer would fetch."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(resource_dir("sample_data") / SAMPLE, folder))
        app = PmtuiApp(
            Library(Path(folder)),
            Settings(),
            path=path,
            section="timeline",
            clock=lambda: datetime(2026, 5, 4, 13, 0, tzinfo=UTC),
        )
        async with app.run_test(size=(120, 36)) as pilot:
            await pilot.press(*["down"] * 14)
            await pilot.pause()
            svg = app.export_screenshot(title="pmtui")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


if __name__ == "__main__":
    TARGET.write_text(asyncio.run(picture()), encoding="utf-8")
    print(f"wrote {TARGET}")
