"""Colours: three themes with tested contrast, and one that uses the terminal's own sixteen colours."""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme

DEFAULT = "pmtui-dark"


def _theme(name: str, *, dark: bool, muted: str, selection: str, **colours: str) -> Theme:
    return Theme(
        name=name,
        dark=dark,
        variables={
            "border-blurred": colours["panel"],
            "muted": muted,
            "quiet": colours["panel"],
            "input-cursor-background": colours["foreground"],
            "input-cursor-foreground": colours["background"],
            "input-cursor-text-style": "none",
            "input-selection-background": selection,
            "input-selection-foreground": colours["foreground"],
            "block-cursor-background": colours["panel"],
            "block-cursor-foreground": colours["foreground"],
            "block-cursor-text-style": "none",
            "scrollbar": colours["panel"],
            "scrollbar-hover": muted,
            "scrollbar-active": colours["primary"],
            "scrollbar-background": colours["background"],
            "scrollbar-background-hover": colours["background"],
            "scrollbar-background-active": colours["background"],
            "scrollbar-corner-color": colours["background"],
        },
        primary=colours["primary"],
        secondary=colours["secondary"],
        accent=colours["accent"],
        warning=colours["warning"],
        error=colours["error"],
        success=colours["success"],
        foreground=colours["foreground"],
        background=colours["background"],
        surface=colours["surface"],
        panel=colours["panel"],
    )


THEMES: tuple[Theme, ...] = (
    _theme(
        "pmtui-dark",
        dark=True,
        foreground="#e4e4e4",
        background="#121212",
        surface="#1c1c1c",
        panel="#262626",
        primary="#87afff",
        secondary="#87d7d7",
        accent="#87afff",
        warning="#ffaf5f",
        error="#ff8787",
        success="#87d787",
        muted="#a8a8a8",
        selection="#005f87",
    ),
    _theme(
        "pmtui-light",
        dark=False,
        foreground="#121212",
        background="#ffffff",
        surface="#f2f2f2",
        panel="#e8e8e8",
        primary="#005faf",
        secondary="#005f5f",
        accent="#005faf",
        warning="#875f00",
        error="#af0000",
        success="#005f00",
        muted="#585858",
        selection="#afd7ff",
    ),
    _theme(
        "pmtui-contrast",
        dark=True,
        foreground="#ffffff",
        background="#000000",
        surface="#0a0a0a",
        panel="#1c1c1c",
        primary="#ffd700",
        secondary="#87ffff",
        accent="#ffd700",
        warning="#ffaf00",
        error="#ffafaf",
        success="#87ff87",
        muted="#d0d0d0",
        selection="#005f87",
    ),
    Theme(
        name="pmtui-ansi",
        ansi=True,
        dark=True,
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        primary="ansi_cyan",
        secondary="ansi_cyan",
        accent="ansi_cyan",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_green",
        variables={
            "border-blurred": "ansi_default",
            "muted": "ansi_default",
            "quiet": "ansi_default",
            "ansi-background": "ansi_black",
            "ansi-foreground": "ansi_white",
            "block-cursor-foreground": "ansi_default",
            "block-cursor-background": "ansi_default",
            "block-cursor-text-style": "bold",
            "input-cursor-background": "ansi_default",
            "input-cursor-foreground": "ansi_default",
            "input-cursor-text-style": "reverse",
            "input-selection-background": "ansi_blue",
            "input-selection-foreground": "ansi_bright_white",
            "screen-selection-background": "ansi_blue",
            "screen-selection-foreground": "ansi_bright_white",
            "scrollbar": "ansi_default",
            "scrollbar-hover": "ansi_default",
            "scrollbar-active": "ansi_cyan",
            "scrollbar-background": "ansi_default",
            "scrollbar-background-hover": "ansi_default",
            "scrollbar-background-active": "ansi_default",
            "scrollbar-corner-color": "ansi_default",
        },
    ),
)

NAMES = tuple(theme.name for theme in THEMES)


def choose(wanted: str, environ: Mapping[str, str]) -> str:
    """Return the theme to start with: the wanted one, or the one that the terminal can show.

    A terminal that has sixteen colours, or a person who asked for none (`NO_COLOR`), gets the terminal's own
    colours, where nothing depends on a shade.
    """
    if environ.get("NO_COLOR"):
        return "pmtui-ansi"
    if wanted:
        return wanted
    return DEFAULT if has_many_colours(environ) else "pmtui-ansi"


def has_many_colours(environ: Mapping[str, str]) -> bool:
    """Return whether the terminal says that it has 256 colours or more."""
    if environ.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return True
    return environ.get("TERM", "").endswith(("-256color", "-kitty", "-direct"))
