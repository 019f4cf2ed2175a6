"""Analysis: the three lists, the way from a contributor to an action, and the five whys."""

from __future__ import annotations


async def add(editor, list_path: str, text: str) -> str:
    """Add a row to a list and type its first field; return the row's path."""
    await editor.go(list_path)
    await editor.press("a", *text)
    row = editor.path.rpartition(".")[0]
    await editor.press("escape")
    return row


async def test_rows_are_added_to_each_list(empty):
    async with empty(section="analysis") as editor:
        for name in ("contributors", "mitigators", "risks"):
            path = await add(editor, f"analysis.{name}", f"one of the {name}")
            assert editor.at(f"{path}.text") == f"one of the {name}"
            editor.shows(f"one of the {name}")
        await editor.fill("analysis.narrative", "They met.")
        assert editor.at("analysis.narrative") == "They met."


async def test_one_key_turns_a_contributor_or_a_risk_into_a_linked_action(empty):
    async with empty(section="analysis") as editor:
        for name in ("contributors", "risks"):
            row = await add(editor, f"analysis.{name}", "no alert on the pool")
            await editor.press("ctrl+r")
            action = editor.document.actions[-1]
            assert editor.current_section == "actions"
            assert editor.path == f"actions[{action.id}].title"
            assert action.addresses == (editor.at(row).id,)
            await editor.type("Alert at 80 %")
            assert editor.document.actions[-1].title == "Alert at 80 %"
            await editor.press("f4")
            assert "1 action" in editor.line_with("no alert on the pool")
        await editor.press("ctrl+z")
        await editor.press("ctrl+z")
        assert len(editor.document.actions) == 1


async def test_where_nothing_becomes_an_action_a_sentence_says_so(empty):
    async with empty() as editor:
        await editor.press("ctrl+r")
        assert editor.document.actions == ()
        editor.shows("Only a contributor or a risk becomes an action")


async def test_five_whys_answer_each_other_and_branch(empty):
    async with empty(section="analysis") as editor:
        problem = await add(editor, "analysis.whys", "Logins failed")
        await editor.press("w", *"The pool was full", "escape")
        first = editor.document.analysis.whys[-1]
        await editor.press("w", *"Connections leaked", "escape")
        await editor.go(problem)
        await editor.press("escape", "w", *"No alert fired", "escape")
        whys = {why.text: why.parent for why in editor.document.analysis.whys}
        root = editor.at(problem).id
        assert whys == {
            "Logins failed": "",
            "The pool was full": root,
            "Connections leaked": first.id,
            "No alert fired": root,
        }
        lines = [editor.lines.index(editor.line_with(text)) for text in whys]
        assert lines == sorted(lines), "an answer stands below its question"
        columns = [editor.line_with(text).index("because") for text in list(whys)[1:]]
        assert columns[0] < columns[1]
        assert columns[0] == columns[2], "a branch is indented as its sibling is"


async def test_rows_are_moved(empty):
    async with empty(section="analysis") as editor:
        for text in ("one", "two"):
            await add(editor, "analysis.contributors", text)
        await editor.press("alt+up")
        assert [row.text for row in editor.document.analysis.contributors] == ["two", "one"]
        await editor.press("J")
        assert [row.text for row in editor.document.analysis.contributors] == ["one", "two"]


async def test_what_was_done_is_said_also_where_it_led_to_another_place(empty):
    async with empty(section="analysis") as editor:
        await add(editor, "analysis.contributors", "No alert on the wait queue")
        await editor.press("ctrl+r")
        assert editor.path.startswith("actions[")
        editor.shows("An action that answers to: No alert on the wait queue")
        await editor.press(*"Alert", "f4", "ctrl+z")
        editor.shows("Undid: Action.")
        await editor.press("tab")
        assert "Undid" not in editor.text
