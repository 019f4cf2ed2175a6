"""The questions a terminal answers about itself, and what its answers mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_VERSION = "\x1b[>0q"
_SYNCHRONIZED = "\x1b[?2026$p"
_PASTE = "\x1b[?2004$p"
_KEYBOARD = "\x1b[?u"
_CURSOR_SHAPE = "\x1bP$q q\x1b\\"
_COLOURS = "\x1b[48:2:1:2:3m\x1bP$qm\x1b\\\x1b[m"
_ATTRIBUTES = "\x1b[c"

_ANSWER = re.compile(
    r"\x1bP>\|(?P<version>[^\x1b]*)\x1b\\"
    r"|\x1b\[\?(?P<mode>2026|2004);(?P<setting>\d)\$y"
    r"|\x1b\[\?(?P<keyboard>\d+)u"
    r"|\x1bP(?P<valid>[01])\$r(?P<report>[^\x1b]*)\x1b\\"
    r"|\x1b\[\?(?P<attributes>[\d;]*)c"
)
_COLOUR_SET = re.compile(r"48[:;]2[:;]+1[:;]2[:;]3")


def questions(term: str) -> str:
    """Return the questions for a terminal of this name; every terminal answers the last one."""
    if term.startswith(("linux", "vt", "dumb")):  # these would print what they do not understand
        return _ATTRIBUTES
    return _VERSION + _SYNCHRONIZED + _PASTE + _KEYBOARD + _CURSOR_SHAPE + _COLOURS + _ATTRIBUTES


@dataclass(frozen=True, slots=True)
class Answers:
    """What a terminal said of itself; None where it said nothing."""

    name: str = ""
    synchronized: bool | None = None
    bracketed_paste: bool | None = None
    keyboard: bool | None = None
    """Whether it can tell all keys apart (the keyboard protocol of kitty)."""
    cursor_shapes: bool | None = None
    colours: bool | None = None
    """Whether it took a colour out of sixteen million."""
    clipboard: bool | None = None
    """Whether it says that programs may write to the clipboard (OSC 52)."""
    complete: bool = False
    """Whether the last question was answered, after which nothing more comes."""


def read_answers(received: str) -> Answers:
    """Return what a terminal said; anything else between the answers, such as keys, is passed over."""
    found: dict[str, object] = {}
    for match in _ANSWER.finditer(received):
        found |= _meaning(match)
    return Answers(**found)  # type: ignore[arg-type]


def _meaning(match: re.Match[str]) -> dict[str, object]:
    if (version := match["version"]) is not None:
        return {"name": version}
    if mode := match["mode"]:
        known = match["setting"] != "0"
        return {"synchronized" if mode == "2026" else "bracketed_paste": known}
    if match["keyboard"] is not None:
        return {"keyboard": True}
    if match["valid"] is not None:
        report = match["report"]
        if report.endswith("q"):
            return {"cursor_shapes": match["valid"] == "1"}
        if report.endswith("m"):
            return {"colours": bool(_COLOUR_SET.search(report))}
        return {}
    return {"complete": True, "clipboard": "52" in match["attributes"].split(";")[1:] or None}


def colours_in_use(environ: Mapping[str, str]) -> str:
    """Return in words how many colours the editor uses here, and why."""
    term = environ.get("TERM", "")
    if environ.get("NO_COLOR"):
        return "none, because NO_COLOR is set"
    if environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "16 million, because COLORTERM says so"
    if "256" in term:
        return f"256, because TERM is {term}"
    return f"16, because TERM is {term}"


def report(answers: Answers, environ: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return what there is to say of the terminal: names, and what each of them is here."""
    outer = "tmux" if environ.get("TMUX") else "screen" if environ.get("STY") else ""
    lines = [
        ("terminal", answers.name or "does not say its name"),
        ("TERM", environ.get("TERM", "") + (f", within {outer}, which answers here" if outer else "")),
        ("colours", colours_in_use(environ)),
    ]
    if answers.colours and "16 million" not in lines[-1][1] and not environ.get("NO_COLOR"):
        lines.append(("", "it takes 16 million: export COLORTERM=truecolor, also on the far side of ssh"))
    return [
        *lines,
        ("clipboard", _clipboard(answers, outer)),
        ("cursor shapes", _said(answers.cursor_shapes, "a bar in fields", "the cursor keeps its own shape")),
        (
            "whole frames",
            _said(answers.synchronized, "large changes appear at once", "they may tear"),
        ),
        ("pasting", _said(answers.bracketed_paste, "told from typing", "told from typing by its speed")),
        (
            "all keys",
            _said(answers.keyboard, "can be told apart", "Tab and ^I are one, Enter and ^M"),
        ),
    ]


def _said(answer: bool | None, yes: str, no: str) -> str:
    if answer is None:
        return f"not said; if not, {no}"
    return f"yes: {yes}" if answer else f"no: {no}"


def _clipboard(answers: Answers, outer: str) -> str:
    if answers.clipboard:
        return "yes: what is copied reaches the clipboard of this side"
    advice = "; in tmux it needs `set -g set-clipboard on`" if outer == "tmux" else ""
    return f"not said; copy something and try{advice}"
