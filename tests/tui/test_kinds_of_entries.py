"""The kind of an entry, while its line is typed and in the preview of a pasted block."""

from __future__ import annotations


async def test_a_word_that_is_no_kind_is_told_while_the_line_is_typed(empty):
    async with empty(section="timeline", size=(100, 30)) as editor:
        await editor.type("14:32 customer: cannot log in")
        editor.shows("“customer” is no kind and stays in the text")


async def test_the_kind_of_a_pasted_line_can_be_changed(empty):
    async with empty(section="timeline", size=(80, 24)) as editor:
        await editor.paste("14:32 alert: latency above 5 s\n14:40 restarted the pool\n")
        editor.shows("←→ kind", "14:32 · alert")
        await editor.press("right")
        editor.shows("14:32 · detection")
        await editor.press("left", "left", "enter")
        assert editor.document.timeline[0].kind.value == "other"
