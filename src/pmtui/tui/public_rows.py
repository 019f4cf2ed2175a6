"""The public version place by place: what leaves, what stands in the way, what stays inside and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from pmtui.document import Part, Postmortem, field_at, get, has, named
from pmtui.editing import show_value
from pmtui.exchange.public import Public, State, Wording
from pmtui.tui.drawing import Span

LEAVES, STAYS = "leaves", "stays"
_WORD = re.compile(r"\s+|\S+")
_COMPARED = 20_000
"""Characters up to which two texts are compared word by word."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the document as readers outside get it, or do not."""

    path: str
    group: str
    """Whether it leaves or stays inside."""
    title: str
    told: str
    """The words that leave; why it stays; or what is missing."""
    wording: Wording | None = None
    problems: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """A word or two for what was decided, or what is to be done."""
        if self.wording is None:
            return "missing" if self.problems else "inside"
        if self.group == STAYS:
            return "withheld" if self.wording.state is State.WITHHELD else "inside"
        return _STATES.get(self.wording.state, self.wording.state.value)

    @property
    def to_do(self) -> bool:
        """Whether somebody has to decide or write something here before the public version may leave."""
        return self.group == LEAVES and (self.wording is None or self.wording.state is not State.APPROVED)


_STATES = {State.OPEN: "to read", State.CHANGED: "changed", State.BESIDE: "changed", State.BLOCKED: "blocked"}


def places_of(public: Public, document: Postmortem) -> list[Place]:
    """Return every place: what leaves in the order of the document, then what stays inside."""
    return [*_leaving(public), *_staying(public, document)]


def _leaving(public: Public) -> Iterator[Place]:
    problems: dict[str, list[str]] = {}
    for path, why in public.blocks:
        problems.setdefault(path, []).append(why)
    for path, several in problems.items():
        if path not in public.wordings:
            yield Place(path, LEAVES, field_at(path).title, several[0], None, tuple(several))
    for path, wording in public.wordings.items():
        if wording.shown:
            yield Place(path, LEAVES, wording.title, wording.text, wording, tuple(problems.get(path, ())))


def _staying(public: Public, document: Postmortem) -> Iterator[Place]:
    hidden = {path: wording for path, wording in public.wordings.items() if not wording.shown}
    for path, why in public.left_out:
        wording = hidden.get(path) or next(
            (each for name, each in hidden.items() if name.startswith(f"{path}.")), None
        )
        yield Place(wording.path if wording else path, STAYS, named(document, path), why, wording)


def inside(document: Postmortem, path: str) -> str:
    """Return what stands inside at a path, as text; of a row all that it holds."""
    return _text(get(document, path)) if has(document, path) else ""


def _text(value: object) -> str:
    if isinstance(value, Part):
        fields = ((name, _text(getattr(value, name))) for name in type(value).model_fields if name != "id")
        return "\n".join(f"{name.replace('_', ' ')}: {text}" for name, text in fields if text)
    if isinstance(value, tuple) and value and isinstance(value[0], Part):
        return "\n".join(map(_text, value))
    if value in (None, "", (), False):
        return ""
    try:
        return show_value(value)
    except TypeError:
        return str(value)


def side_by_side(inner: str, outer: str) -> tuple[list[Span], list[Span]]:
    """Return two texts as spans, in which words that only one of them has stand out."""
    one, two = _WORD.findall(inner), _WORD.findall(outer)
    if not outer or len(inner) + len(outer) > _COMPARED:
        return _spans(inner, ""), _spans(outer, "")
    left: list[Span] = []
    right: list[Span] = []
    for kind, a, b, c, d in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        changed = kind != "equal"
        left += _spans("".join(one[a:b]), "warning" if changed else "")
        right += _spans("".join(two[c:d]), "success" if changed else "")
    return left, right


def _spans(text: str, style: str) -> list[Span]:
    """Return a text as spans; its line ends are spans of their own."""
    found: list[Span] = []
    for number, line in enumerate(text.split("\n")):
        if number:
            found.append(Span("\n"))
        if line:
            found.append(Span(line, style))
    return found
