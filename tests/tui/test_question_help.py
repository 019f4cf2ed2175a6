"""F1 explains the questions that ask for a line, and comes back to them."""

from __future__ import annotations

import pytest
from textual.app import App

from pmtui.tui.screens.ask_path import AskPath
from pmtui.tui.screens.dialogs import AskText, Dialog, Reading
from rest import rest


class Plain(App[None]):
    """An application that holds nothing but a question."""

    has_terminal_cursor = False


@pytest.mark.parametrize("kind", [AskPath, AskText])
@pytest.mark.asyncio
async def test_f1_explains_a_question_and_goes_back_to_it(kind: type[Dialog]) -> None:
    app = Plain()
    async with app.run_test() as pilot:
        question = kind("Window", "From when to when.")  # type: ignore[call-arg]
        app.push_screen(question)
        await rest(app)
        await pilot.press("f1")
        await rest(app)
        assert isinstance(app.screen, Reading)
        await pilot.press("f1")
        await rest(app)
        assert app.screen is question
