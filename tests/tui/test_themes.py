"""Colours can be read: their contrast, in full and in 256 colours, and the theme that suits the terminal."""

from __future__ import annotations

from itertools import product

import pytest
from rich.color import Color, ColorSystem, ColorTriplet
from textual.theme import Theme

from pmtui.tui.themes import THEMES, choose

LEAST = {"pmtui-dark": 4.5, "pmtui-light": 4.5, "pmtui-contrast": 7.0}
GROUNDS = ("background", "surface", "panel")
TEXTS = ("foreground", "muted", "accent", "error", "warning", "success")
BY_NAME = {theme.name: theme for theme in THEMES}


def colour(theme: Theme, name: str) -> ColorTriplet:
    value = theme.variables.get(name) or getattr(theme, name)
    return Color.parse(value).get_truecolor()


def in_256(triplet: ColorTriplet) -> ColorTriplet:
    """Return what a terminal of 256 colours shows instead."""
    return Color.from_triplet(triplet).downgrade(ColorSystem.EIGHT_BIT).get_truecolor()


def luminance(triplet: ColorTriplet) -> float:
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in triplet.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a: ColorTriplet, b: ColorTriplet) -> float:
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", LEAST)
@pytest.mark.parametrize("reduce", [lambda triplet: triplet, in_256], ids=["full", "256"])
def test_text_stands_out_from_every_ground(name, reduce):
    theme = BY_NAME[name]
    found = {
        f"{text} on {ground}": round(contrast(reduce(colour(theme, text)), reduce(colour(theme, ground))), 1)
        for text, ground in product(TEXTS, GROUNDS)
    }
    assert {pair: ratio for pair, ratio in found.items() if ratio < LEAST[name]} == {}


@pytest.mark.parametrize("name", LEAST)
@pytest.mark.parametrize("reduce", [lambda triplet: triplet, in_256], ids=["full", "256"])
def test_the_cursor_and_what_is_selected_can_be_read(name, reduce):
    theme = BY_NAME[name]
    for part in ("input-cursor", "input-selection"):
        ground, text = colour(theme, f"{part}-background"), colour(theme, f"{part}-foreground")
        assert contrast(reduce(ground), reduce(text)) >= LEAST[name], part


@pytest.mark.parametrize(
    ("environ", "theme"),
    [
        ({"TERM": "xterm-256color"}, "pmtui-dark"),
        ({"TERM": "tmux-256color"}, "pmtui-dark"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "pmtui-dark"),
        ({"TERM": "xterm"}, "pmtui-ansi"),
        ({"TERM": "screen"}, "pmtui-ansi"),
        ({"TERM": "linux"}, "pmtui-ansi"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "pmtui-ansi"),
        ({}, "pmtui-ansi"),
    ],
)
def test_the_theme_suits_the_terminal(environ, theme):
    assert choose("", environ) == theme


def test_a_wanted_theme_is_taken_except_where_no_colour_is_wanted():
    assert choose("pmtui-light", {"TERM": "linux"}) == "pmtui-light"
    assert choose("pmtui-light", {"TERM": "linux", "NO_COLOR": "1"}) == "pmtui-ansi"


async def test_the_theme_of_the_settings_is_on_the_screen(empty):
    async with empty(theme="pmtui-light") as editor:
        assert editor.app.screen.styles.background.hex == "#FFFFFF"
        assert editor.app.theme == "pmtui-light"


async def test_the_action_goes_through_the_themes_and_says_how_to_keep_one(empty):
    async with empty(theme="pmtui-dark") as editor:
        seen = []
        for _ in BY_NAME:
            await editor.app.run_action("app.theme")
            await editor.settle()
            seen.append(editor.app.theme)
            editor.shows(editor.app.theme)
        assert set(seen) == set(BY_NAME)


async def test_an_unknown_theme_in_the_settings_does_not_keep_the_editor_from_starting(empty):
    async with empty(theme="no-such-theme") as editor:
        assert editor.app.theme in BY_NAME
        editor.shows("no-such-theme")


async def test_no_color_is_heard_by_the_running_editor(empty, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    async with empty(theme="pmtui-light") as editor:
        assert editor.app.theme == "pmtui-ansi"
