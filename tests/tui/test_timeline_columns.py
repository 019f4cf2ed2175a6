"""The columns of the timeline stay in line, whatever the times of its entries."""

from __future__ import annotations

import pytest

TEXT = """schema = 1
title = "Columns"
[facts]
impact_started = 2024-03-15T14:00:00Z
[[timeline]]
at = 2024-03-12T13:04:00Z
kind = "change"
text = "Entry of the change"
[[timeline]]
at = 2024-03-15T14:32:00Z
kind = "alert"
text = "Entry of the alert"
[[timeline]]
at = 2024-03-15T14:33:07Z
kind = "decision"
text = "Entry with seconds"
[[timeline]]
at = 2024-03-18T08:56:00Z
kind = "all-clear"
approximate = true
text = "Entry three days later"
[[timeline]]
at = 2028-03-18T08:56:00Z
kind = "other"
text = "Entry years later"
"""


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_seconds_and_long_distances_do_not_shift_the_columns(written, size):
    async with written(TEXT, section="timeline", size=size) as editor:
        assert "14:33:07" in editor.line_with("Entry with seconds")
        places = {line.index("Entry ") for line in editor.lines[3:] if "Entry " in line and "0" in line[:20]}
        assert len(places) == 1, editor.text
