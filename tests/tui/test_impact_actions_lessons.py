"""Impact, actions and lessons: rows, numbers, budgets, due dates."""

from __future__ import annotations

from datetime import date


async def add(editor, list_path: str, text: str) -> str:
    await editor.go(list_path)
    await editor.press("a", *text)
    return editor.path.rpartition(".")[0]


async def test_a_metric_is_typed_and_shown_with_its_unit(empty):
    async with empty(section="impact") as editor:
        row = await add(editor, "impact.metrics", "users")
        assert editor.at(f"{row}.measure") == "users affected"
        await editor.fill(f"{row}.value", "3k")
        assert editor.at(f"{row}.value") == 3000
        await editor.fill(f"{row}.unit", "users")
        await editor.press("escape")
        assert "3,000 users" in editor.line_with("users affected")
        await editor.go(f"{row}.value")
        await editor.type("a lot")
        assert editor.at(f"{row}.value") == 3000
        assert editor.value == "a lot"
        assert "✗" in editor.lines[-2]


async def test_a_service_level_shows_its_budget(empty):
    async with empty() as editor:
        await editor.fill("facts.date", "2026-07-17")
        await editor.fill("facts.impact_started", "14:00")
        await editor.fill("facts.impact_ended", "14:30")
        await editor.press("f5")
        row = await add(editor, "impact.sla", "Website")
        await editor.fill(f"{row}.target", "99.9")
        await editor.fill(f"{row}.window", "month")
        await editor.press("escape")
        line = editor.line_with("99.9 % a month")
        assert "Website" in line
        assert "kept" in line, "30 minutes are within the 44 that 99.9 % of July allows"
        await editor.fill(f"{row}.target", "99.99")
        await editor.press("escape")
        assert "breached by 25.5 min" in editor.line_with("99.99 % a month")
        assert "said" not in editor.line_with("99.99 % a month")
        await editor.fill(f"{row}.breached", "no")
        await editor.press("escape")
        assert "said kept, 25.5 min over" in editor.line_with("99.99 % a month")


async def test_impact_evidence_and_unknowns(empty):
    async with empty(section="impact") as editor:
        await editor.fill("impact.narrative", "1200 customers could not log in.")
        evidence = await add(editor, "impact.evidence", "Latency of the pool")
        await editor.fill(f"{evidence}.body", "p99 = 5.2 s\np50 = 0.1 s")
        await add(editor, "impact.unknowns", "How many gave up")
        impact = editor.document.impact
        assert impact.narrative == "1200 customers could not log in."
        assert impact.evidence[0].body == "p99 = 5.2 s\np50 = 0.1 s"
        assert impact.unknowns[0].text == "How many gave up"


async def test_an_action_gets_its_owner_and_a_due_date_from_now(empty):
    async with empty(section="actions") as editor:
        row = await add(editor, "actions", "Alert at 80 % of the pool")
        for name, typed, value in (
            ("owner", "Ida Brandt", "Ida Brandt"),
            ("due", "+2w", date(2026, 8, 3)),
            ("status", "in", "in progress"),
            ("type", "process", "process change"),
        ):
            await editor.fill(f"{row}.{name}", typed)
            assert editor.at(f"{row}.{name}") == value
        await editor.press("escape")
        line = editor.line_with("Alert at 80 %")
        assert "Ida Brandt" in line
        assert "2026-08-03" in line
        await editor.fill("follow_up.date", "+4w")
        assert editor.document.follow_up.date == date(2026, 8, 17)


async def test_lessons_learnings_questions_and_meetings(empty):
    async with empty(section="lessons") as editor:
        for name in ("went_well", "went_poorly", "lucky", "learnings"):
            row = await add(editor, f"lessons.{name}", f"a lesson that {name}")
            assert editor.at(f"{row}.text") == f"a lesson that {name}"
        await editor.fill("lessons.improvised", "A script that drained the pool.")
        assert editor.document.lessons.improvised == "A script that drained the pool."
        await editor.go("meetings")
        await editor.press("a")
        assert len(editor.document.meetings) == 1
        await editor.press("ctrl+z")
        assert editor.document.meetings == ()


async def test_what_is_typed_in_a_long_text_of_a_form_is_seen(empty):
    async with empty() as editor:
        await editor.go("impact.narrative")
        await editor.paste("\n".join(f"Line {number} of the impact." for number in range(60)))
        await editor.type(" Seen.")
        editor.shows("Line 59 of the impact. Seen.")
