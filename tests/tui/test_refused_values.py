"""Text that a field does not take: it is marked wherever its row is seen, and found from anywhere."""

from __future__ import annotations

from pmtui.checks import section_state
from pmtui.document import Section

METRIC = """
title = "Checkout refuses logins"

[[impact.metrics]]
id = "mmmm"
name = "Failed logins"
value = 1200

[[impact.metrics]]
id = "nnnn"
name = "Duration"
value = 47
"""


async def refuse(editor, path: str, text: str) -> None:
    await editor.fill(path, text)
    await editor.press("escape")


async def test_the_row_shows_the_sign_once_its_form_is_closed(written):
    async with written(METRIC, section="impact") as editor:
        await refuse(editor, "impact.metrics[mmmm].value", "a lot")
        await editor.press("down")
        assert "✗" in editor.line_with("Failed logins")
        assert "✗" not in editor.line_with("Duration ")
        await editor.press("up")
        editor.shows("✗ Value: ")
        await editor.fill("impact.metrics[mmmm].value", "1300")
        assert "✗" not in editor.line_with("Failed logins")


async def test_section_bar_header_and_checklist_count_it(written):
    async with written(METRIC, section="impact", size=(120, 40)) as editor:
        before = editor.app.session.counts()[0]
        await refuse(editor, "impact.metrics[nnnn].value", "long")
        assert editor.app.session.counts()[0] == before + 1
        assert f"✗ {before + 1}" in editor.lines[0]
        impact = section_state(editor.document, editor.findings, Section.IMPACT)
        assert f"Impact ✗{impact.errors}" in editor.lines[1]
        await editor.press("f9", "end")
        while "VALUE" not in editor.text:
            await editor.press("up")
        await editor.press("home")
        while editor.app.screen.checklist.finding.code != "VALUE":
            await editor.press("down")
        await editor.press("enter")
        assert editor.path == "impact.metrics[nnnn].value"


async def test_the_way_to_the_next_finding_leads_into_its_field(written):
    async with written(METRIC, section="impact") as editor:
        await refuse(editor, "impact.metrics[nnnn].value", "long")
        await editor.section("lessons")
        for _ in range(len(editor.findings)):
            await editor.press("f8")
            if editor.path == "impact.metrics[nnnn].value":
                break
        assert editor.path == "impact.metrics[nnnn].value"
        assert editor.value == "long"
        await editor.press("f1")
        editor.shows("does not take this text")


async def test_a_part_of_one_line_shows_it_whichever_of_its_fields_it_is(empty):
    async with empty(section="actions") as editor:
        assert "F6 Act ○✗" in editor.lines[1]
        await refuse(editor, "follow_up.date", "some day")
        assert "✗" in editor.line_with("Follow-up")
        assert editor.app.session.refused[0].path == "follow_up.date"
        assert "F6 Act ✗" in editor.lines[1]


async def test_findings_stay_the_same_object_while_a_refused_text_grows(written):
    async with written(METRIC, section="impact") as editor:
        await editor.go("impact.metrics[mmmm].value")
        await editor.type("x")
        before = editor.findings
        await editor.type("yz")
        assert editor.findings is before
        await editor.press("ctrl+z")
        assert not editor.app.session.refused
