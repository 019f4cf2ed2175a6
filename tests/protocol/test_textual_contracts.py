"""What Textual does with text by itself, for which there are workarounds: an upgrade tells which may go."""

from __future__ import annotations

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.content import Content
from textual.markup import MarkupError, escape
from textual.widget import Widget
from textual.widgets import DataTable, Input, Label, OptionList, Static, TextArea

from rest import rest

LABELS = {"Static": Static, "Label": Label, "OptionList": OptionList}


class Shown(App[None]):
    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.shown = widget
        self.pressed = False

    def compose(self) -> ComposeResult:
        yield self.shown

    def action_pwn(self) -> None:
        self.pressed = True


def cells(app: App[None]) -> str:
    return "".join(segment.text for strip in app.screen._compositor.render_strips() for segment in strip)


async def test_brackets_in_a_text_are_markup_and_may_be_no_text_at_all() -> None:
    app = Shown(Static())
    async with app.run_test():
        for kind in (Static, Label):
            with pytest.raises(MarkupError):
                _ = kind("see [/foo]").visual


async def test_brackets_in_a_text_are_commands_when_clicked() -> None:
    app = Shown(Static("[@click=app.pwn]press[/]"))
    async with app.run_test() as pilot:
        await pilot.click(Static, offset=(1, 0))
        await rest(app)
    assert app.pressed


async def test_a_time_in_brackets_is_lost_from_a_label() -> None:
    app = Shown(Label("[2024-05-12 10:00] [ERROR] boom"))
    async with app.run_test():
        assert "[ERROR]" not in cells(app)


@pytest.mark.parametrize("kind", LABELS)
async def test_control_characters_reach_the_cells(kind: str) -> None:
    app = Shown(LABELS[kind]("a\x1b]2;x\x9b"))
    async with app.run_test():
        assert "\x1b" in cells(app)
        assert "\x9b" in cells(app)


async def test_control_characters_of_a_table_reach_the_cells() -> None:
    table: DataTable[str] = DataTable()
    app = Shown(table)
    async with app.run_test():
        table.add_columns("x")
        table.add_row("a\x1b]2;x")
        await rest(app)
        assert "\x1b" in cells(app)


@pytest.mark.parametrize("text", ["[/", "x\\"])
def test_its_escaping_of_markup_does_not_hold(text: str) -> None:
    try:
        shown = Content.from_markup(escape(text)).plain
    except MarkupError:
        shown = ""
    assert shown != text


async def test_a_text_area_parts_lines_where_no_file_does() -> None:
    area = TextArea("a\u2028b\x0bc")
    async with Shown(area).run_test():
        assert area.document.line_count == 3
        assert area.text != "a\u2028b\x0bc"


async def test_an_input_keeps_the_first_line_of_a_paste_only() -> None:
    field = Input()
    app = Shown(field)
    async with app.run_test():
        field.focus()
        field.post_message(events.Paste("one\ntwo"))
        await rest(app)
        assert field.value == "one"
