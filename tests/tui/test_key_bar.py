"""The key bar names the keys that do something where the focus is, and no others."""

from __future__ import annotations

import pytest

ANALYSIS = """
title = "Checkout refuses logins"

[analysis]
narrative = "The pool was full."

[[analysis.contributors]]
id = "cccc"
text = "No alert on the wait queue"
"""


@pytest.mark.parametrize(
    ("path", "named", "silent"),
    [
        ("analysis.contributors[cccc]", ("Enter edit", "a add", "x delete", "^R to action"), ("w why",)),
        ("analysis.mitigators", ("a add",), ("x delete", "c copy", "Enter edit")),
        ("analysis.whys", ("a add",), ("w why", "x delete")),
        ("analysis.contributors[cccc].text", ("^N add",), ("x delete",)),
    ],
)
async def test_rows_name_the_keys_of_rows(written, path, named, silent):
    async with written(ANALYSIS, section="analysis") as editor:
        await editor.go(path)
        if path.endswith("]"):
            await editor.press("escape")
        editor.shows(*named)
        assert not [key for key in silent if key in editor.lines[-1]]


async def test_a_part_of_one_line_can_only_be_edited(written):
    async with written(ANALYSIS, section="analysis") as editor:
        await editor.press("home")
        assert editor.path == "analysis.narrative"
        editor.shows("Enter edit")
        assert not [key for key in (" a add", " x delete", " c copy") if key in editor.lines[-1]]
        for key in ("a", "x", "c", "K"):
            await editor.press(key)
            assert "list" in editor.lines[-2], f"{key} says why it does nothing"
        assert editor.at("analysis.narrative") == "The pool was full."


async def test_a_time_names_the_key_for_the_present_time(empty):
    async with empty() as editor:
        await editor.go("facts.detected")
        assert "^T now" in editor.lines[-1]
        await editor.go("title")
        assert "^T now" not in editor.lines[-1]
        assert "^N add" not in editor.lines[-1], "there is no list around the title"
        await editor.press("ctrl+n")
        assert editor.document.facts.people == ()
        await editor.go("facts.people")
        await editor.press("ctrl+n")
        assert len(editor.document.facts.people) == 1
