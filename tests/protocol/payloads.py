"""Texts that a terminal or a program would obey if it got them as they are."""

from __future__ import annotations

COMMANDS = {
    "title": "\x1b]2;PWNED\x07",
    "icon": "\x1b]0;PWNED\x1b\\",
    "link": "\x1b]8;;http://PWNED\x1b\\x\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;UFdORUQ=\x07",
    "erase": "\x1b[2J\x1b[6n",
    "reset": "\x1bc",
    "device": "\x1bPPWNED\x1b\\",
    "program": "\x1b_PWNED\x1b\\",
    "C1": "\x9b31m\x9d2;PWNED\x9c\x90q\x9c",
    "NUL": "a\x00b",
    "DEL": "a\x7fb",
    "BEL": "a\x07b",
    "CR": "a\rb",
    "bidi": "\u202eevil\u2066",
}
EVERY_COMMAND = "§".join(COMMANDS.values())

CLICK = "[@click=app.quit]PRESS[/]"
MARKUP = (
    *("[/]", "see [/foo]", CLICK, "[@click=app.bell()]PRESS[/]", "[link=http://x]PRESS[/]", "[$error]e[/]"),
    *("[2024-05-12 10:00] [ERROR] boom", "\\[", "[/", "x\\", "[bold", "[b]x[/i]", "[[x]]", "[]", "[ ]"),
    "[on red]x[/on red] ::smile:: :warning: {0} %s $title ${x}",
)
EVERY_MARKUP = f"{CLICK} {' '.join(MARKUP)}"

_FORBIDDEN = (
    *(
        "\x1b]2;PWNED",
        "\x1b]0;PWNED",
        "\x1b]8;;http",
        "\x1b]52;c;UF",
        "\x1b[2J\x1b[6n",
        "\x1bPPWNED",
        "\x1b_PWNED",
    ),
    *("a\x00b", "a\x7fb", "a\x07b", "a\rb"),
)


def leaks(raw: str) -> list[str]:
    """Return what a terminal would have obeyed of `COMMANDS` in what was sent to it."""
    found = [repr(text) for text in _FORBIDDEN if text in raw]
    return found + [
        f"U+{ord(c):04X}" for c in sorted(set(raw)) if 0x80 <= ord(c) < 0xA0 or c in "\u202e\u2066"
    ]
