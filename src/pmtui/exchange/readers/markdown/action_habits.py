"""How the actions of one list say who does them: what many of them have in the same place is a name.

Nobody can know every nickname, set of initials or team. But where most items of a list end with one or two
words behind a stop, in brackets or behind a dash, or begin with a word in brackets, those are their owners.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from pmtui.exchange.readers.markdown.action_groups import names_of
from pmtui.exchange.readers.markdown.action_heads import begins_task
from pmtui.exchange.readers.markdown.action_pieces import IsDay, event_in, is_owner, is_sometime, piece_of
from pmtui.exchange.readers.markdown.blocks import Block, Listing, Quote
from pmtui.exchange.readers.markdown.known_names import Known
from pmtui.exchange.readers.markdown.values import (
    is_nothing,
    read_priority,
    read_status,
    read_type,
    ticket_in,
)


class Habit(NamedTuple):
    """Who does the actions of a section, by their places in it."""

    names: frozenset[str] = frozenset()
    """Names that end several items, or are known from elsewhere, in small letters."""
    ends: bool = False
    """Whether most items end with a name, so that other short words there are names, too."""
    begins: bool = False
    """Whether most items begin with a name in brackets."""
    bare: bool = False
    """Whether most items begin with a name and nothing between it and what is done."""


class End(NamedTuple):
    """The end of an action that begins with its owner: where it starts, the owner, what else it says."""

    start: int
    owner: str
    parts: tuple[str, ...]


_LONGEST_END = 90
_MOST_WORDS = 4
_FEWEST = 3
_SHARE = 0.6
_BREAK = re.compile(
    r"(?<!\bHr)(?<!\bFr)(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSr)[.!?…][\"'”)]?\s+(?=\S)|\s(?:[–—]|-{1,2}|→|->"
    r"|\||·)\s|\s?[(\[](?=[^()\[\]]{2,80}[)\]])|:\s(?=[A-Z@][^:.]{1,40}$)"
)
_PART = re.compile(
    r"[,;]\s|(?<!\bHr)(?<!\bFr)(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSr)[.]\s+|[)\]]\s*[.:]?(?:\s(?:[–—]"
    r"|-{1,2})\s|\s+|$)|\s(?:[–—]|-{1,2}|→|\||·)\s|\s\((?!https?:)"
    r"|\s(?=[✅✔☑🟢🟡🔴⚪⬜🚧❌])"
)
_WORD = r"@?[^\W_][\w.'’@-]{0,24}"
_NAME = re.compile(
    rf"(?:the )?{_WORD}(?:\s{_WORD}){{0,3}}(?:(?:\s?[,/&+]\s?|:\s|\s-\s|\sand\s|\set\s|\sund\s){_WORD}"
    rf"(?:\s{_WORD}){{0,2}}){{0,2}}"
)
_FIRST = re.compile(r"\[([^\[\]]{2,40})\]\s+(?=\S{2})")
_BEFORE = re.compile(r"\A(?:\[[ xX/-]\]\s*|[✅✔☑🟢🟡🔴⚪⬜🚧❌]\ufe0f?\s*)+")
# Words that end many sentences and are nobody.
_NOBODY_TEXT = """
    see etc more again too all also asap maybe later soon none yes no ok tbd tba ongoing optional same ditto
    above below here there now next first last draft idea internal external high low medium
"""
_NOBODY = frozenset(_NOBODY_TEXT.split()) - {"all"}


def texts_of(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the text of every item of the lists of a section, those within other items included."""
    for block in blocks:
        if isinstance(block, Listing):
            for item in block.items:
                yield item.text
                yield from texts_of(item.more)
        elif isinstance(block, Quote):
            yield from texts_of(block.blocks)


def habit_of(texts: Sequence[str], people: Known, is_day: IsDay) -> Habit:
    """Return how the items of a section name who does them; `people` are known names in small letters."""
    items = [_BEFORE.sub("", text, count=1) for text in texts]
    if not items:
        return Habit()
    ends: Counter[str] = Counter()
    sure: set[str] = set()
    for text in items:
        found = {first.lower(): first for _, first, _ in _ends(text) if _may_be_name(first, is_day)}
        ends.update(found.keys())
        sure |= {name for name, said in found.items() if name.lstrip("@") in people or _is_name(said, text)}
    repeated = {name for name, count in ends.items() if count > 1 and len(name.split()) == 1}
    names = frozenset(sure | repeated)
    known = sum(any(_has_name(end.owner, names) for end in _ends(text)) for text in items)
    short = sum(any(_may_be_name(end.owner, is_day) for end in _ends(text)) for text in items)
    regular = len(items) >= _FEWEST and known > 1 and max(known, short) >= len(items) * _SHARE
    return Habit(names, regular, _begin(items, people, is_day), _bare(items))


def end_of(text: str, habit: Habit, is_day: IsDay) -> End | None:
    """Return the end of an action that begins with its owner; None where it has no such end."""
    found = [end for end in _ends(text) if _may_be_name(end.owner, is_day)]
    known = [end for end in found if _has_name(end.owner, habit.names)]
    if known:
        return known[-1]
    if not habit.ends or not found:
        return None
    end = found[-1]
    return end if end == _last(text) or all(_says(part, is_day) for part in end.parts) else None


def _says(part: str, is_day: IsDay) -> bool:
    """Return whether a text beside an owner is a day, a state or a ticket."""
    known = read_status(part)[0] is not None or piece_of(part, is_day, names=True) is not None
    return known or bool(ticket_in(part) or event_in(part))


def first_of(text: str) -> tuple[str, str] | None:
    """Return the name in brackets that an action begins with, and the rest; None where there is none."""
    match = _FIRST.match(text)
    return (names_of(match[1]), text[match.end() :]) if match else None


_WHOLE_NAME = r"[A-ZÀ-Þ][a-zà-ÿ'’]{1,15}(?:-[A-ZÀ-Þ][a-zà-ÿ]{1,15})?"
_BARE = re.compile(
    rf"(?P<name>@?{_WHOLE_NAME}(?:\s(?:(?:de|van|von|der|den|la"
    rf"|da)\s)?{_WHOLE_NAME}){{1,2}})\s(?=[a-zà-ÿ(\[`\d])"
)
_KNOWN = re.compile(r"(?P<name>@?[A-Za-zÀ-ÿ][\w'’-]{1,20}(?:\s[A-ZÀ-Þ][\w'’-]{1,20})?)\s(?=[a-zà-ÿ]{2})")
_FEWEST_BARE = 2


def _bare(items: Sequence[str]) -> bool:
    """Return whether most items begin with first and last name of somebody: `Mika Lund renames …`."""
    found = [
        match["name"] for text in items if (match := _BARE.match(text)) and not begins_task(match["name"])
    ]
    return len(found) >= _FEWEST_BARE and len(found) >= len(items) * _SHARE


def bare_first(text: str, habit: Habit, people: Known) -> tuple[str, str] | None:
    """Return the name that an action begins with, and the rest, where nothing stands between the two."""
    match = _BARE.match(text) if habit.bare else None
    if match and not begins_task(match["name"]):
        return match["name"].lstrip("@"), text[match.end() :]
    known = _KNOWN.match(text)
    if (
        known
        and known["name"].lower().lstrip("@") in people
        and known["name"][:1] != known["name"][:1].lower()
    ):
        return (known["name"], text[known.end() :]) if not begins_task(known["name"]) else None
    return None


def _last(text: str) -> End | None:
    return next(reversed(list(_ends(text))), None)


def _ends(text: str) -> Iterator[End]:
    """Yield every end of an action that could begin with its owner, the shortest last."""
    for place in _BREAK.finditer(text):
        said = text[place.end() :].strip()
        if not text[: place.start()].strip() or len(re.sub(r"https?://\S+", "", said)) > _LONGEST_END:
            continue
        parts = [part.strip(" *_`.,;()[]") for part in _PART.split(said)]
        parts = [part for part in parts if part]
        if not parts:
            continue
        initial = re.search(r"\s[A-Z]$|^[A-Z]\.[A-Z]$", parts[0]) and f"{parts[0]}." in said
        yield End(place.start(), f"{parts[0]}." if initial else parts[0], tuple(parts[1:]))


def _has_name(text: str, names: Collection[str]) -> bool:
    """Return whether a text is one of these names, or several people of whom one has it."""
    parts = re.split(r"\s?[,/&+]\s?|\sand\s", text.lower())
    return text.lower() in names or any(part.strip() in names for part in parts)


def _may_be_name(text: str, is_day: IsDay) -> bool:
    """Return whether a short text can be somebody, and is no day, state, ticket or kind."""
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS or _NAME.fullmatch(text) is None or words[0].lower() in _NOBODY:
        return False
    if re.search(r"\d{2}|https?:", text) or is_sometime(text, is_day) or event_in(text) or is_nothing(text):
        return False
    if read_status(text)[0] is not None or read_priority(text) is not None or read_type(text) is not None:
        return False
    piece = piece_of(text, is_day, names=True)
    return not ticket_in(text) and (piece is None or piece.use == "owner")


def _is_name(text: str, item: str) -> bool:
    """Return whether a text that ends an item is a name by its letters: `JF`, `Mika L.`, `Search team`."""
    return is_owner(text) and (f"({text}" in item or f"[{text}" in item) and not text.islower()


def _begin(items: Sequence[str], people: Known, is_day: IsDay) -> bool:
    """Return whether most items begin with a name in brackets, of which at least one is known as a name."""
    firsts = [match[1] for text in items if (match := _FIRST.match(text))]
    named = [first for first in firsts if read_status(first)[0] is None and not is_sometime(first, is_day)]
    named = [name for name in named if read_priority(name) is None and read_type(name) is None]
    known = any(name.lower().lstrip("@") in people or re.search(r"[A-Z][a-z]+ [A-Z]", name) for name in named)
    return known and len(named) >= max(1, len(items) * _SHARE) and not any(map(ticket_in, named))
