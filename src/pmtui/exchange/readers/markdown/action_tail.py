"""What stands behind the words of an action: `(Mika, 29 March)`, `– Mika – done`, `. Owner: Mika. Due: …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pmtui.exchange.readers.markdown.action_pieces import (
    MENTION,
    IsDay,
    Piece,
    event_in,
    is_month,
    is_team,
    labelled,
    piece_of,
    unified,
)
from pmtui.exchange.readers.markdown.values import ticket_in


class Tail(NamedTuple):
    """Where the end of an action begins, and what it says."""

    start: int
    pieces: tuple[Piece, ...]


_ENDS = re.compile(r"[\s.。*_`)\]]*$")
_BRACKET = re.compile(r"\s?[(\[](?P<inner>[^()\[\]]{2,160}(?:\([^()\[\]]{0,300}\)[^()\[\]]{0,60})?)[)\]]$")
_SEPARATOR = re.compile(
    r"\s{3,}|\s(?:[–—]|-{1,3}|·|•|\||//|->|=>|[→➜➔⇒]|➡️?)\s|\s?[;；]\s?|[，、]\s?|,\s|,(?=[^\x00-\x7f])"
    r"|[.。!?]\s|\s(?=[@(\[*📅🗓⏰⏳✅✔])"
)
# A link behind the bracket or the sentence that ends an action: `(3 April) PR 88 (https://…/pull/88)`.
_LINK_BEHIND = re.compile(
    r"(?<=[)\].!?])\s(?:[A-Za-z]{1,8}\s)?(?:[A-Z]{2,9}-|[#!])?\d{1,7}\s\((?P<url>https?://[^\s()]{4,300})\)$"
)
# Who an action is for behind a colon, also several: `Add an alert: @mika, @runa`.
_MENTIONED_LAST = re.compile(rf"\s?:\s(?P<who>{MENTION.pattern})$")
_SHORT_NOTE = 6
_WIDE = 2
_DASHES = tuple("–—-=·•|→➜➔⇒➡")
_NICK = re.compile(r"[a-z][\w.-]{1,20}")
_INNER = re.compile(r"\s(?:[–—]|-{1,3}|·|•|\||/|//|->|=>|[→➜➔⇒]|➡️?)\s|[;；,，、|·]\s?|[.。]\s(?=\S{2})")
_MONTHS_TAIL = re.compile(
    r"\s(?=(?:\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})$)"
)


def tail_of(text: str, is_day: IsDay) -> Tail | None:
    """Return the end of an action that says something about it; None where its words go to the end.

    `is_day` says whether a text is a day and nothing else.
    """
    text = unified(text)
    plain = text[: len(text) - len(_ENDS.search(text)[0])] if not text.endswith((")", "]")) else text  # type: ignore[index]
    plain = plain.rstrip()
    if re.search(r"[)\]][.。]$", text) and _BRACKET.search(text[:-1]):
        plain = text[:-1]
    if (marked := labelled(plain, is_day)) and plain[: marked[0]].strip(" (["):
        return Tail(marked[0], marked[1])
    if (link := _LINK_BEHIND.search(plain)) and ticket_in(link["url"]):
        return Tail(link.start(), (Piece("ticket", link["url"]),))
    if (behind := _MENTIONED_LAST.search(plain)) and behind.start():
        return Tail(behind.start(), (Piece("owner", behind["who"]),))
    if bracket := _BRACKET.search(plain):
        pieces = all_pieces(bracket["inner"], is_day)
        named = plain.endswith("]") and pieces and pieces[0].use == "owner"
        state = bool(pieces) and (pieces[0].use == "status" or _is_ticket(pieces[0]))
        state = state or (len(pieces) == 1 and pieces[0].use == "owner" and is_team(pieces[0].value))
        if pieces and bracket.start() > 0 and (len(pieces) > 1 or pieces[0].labelled or named or state):
            return Tail(bracket.start(), pieces)
    for separator in reversed(list(_SEPARATOR.finditer(plain[-240:]))):
        start = max(0, len(plain) - 240) + separator.start()
        said = plain[start + len(separator[0]) :]
        if not said or not plain[:start].strip():
            continue
        if len(said) > 120:
            return None
        apart = len(separator[0]) > _WIDE
        dashed = apart or separator[0].strip()[:1] in _DASHES
        if dashed and len(pieces := all_pieces(said, is_day)) > 1:
            return Tail(start, pieces)
        piece = piece_of(said, is_day, names=dashed)
        if piece is None and apart and _NICK.fullmatch(said):
            piece = Piece("owner", said, labelled=True)
        said_last = piece is not None and piece.use == "status" and separator[0].strip() in (".", "。")
        if piece is not None and (piece.labelled or dashed or said_last or piece.use in ("due", "owner")):
            return Tail(start, (piece,))
        if (
            (dashed or (separator[0].strip() == "" and said[0] not in "(["))
            and (pieces := all_pieces(said, is_day))
            and len(pieces) > 1
        ):
            return Tail(start, pieces)
    return None


def all_pieces(text: str, is_day: IsDay) -> tuple[Piece, ...]:
    """Return what every part of a text says; nothing where one of them says nothing."""
    found: list[Piece] = []
    for part in _parts(text, is_day):
        piece = piece_of(part, is_day, names=True)
        if found and found[0].use == "owner" and is_month(part):
            piece = Piece("due", part)
        elif piece is None and found and found[0].use == "owner":
            piece = _beside(part, found[0])
        if piece is None or any(piece.use == other.use for other in found):
            return ()
        found.append(piece)
    return tuple(found)


def _is_ticket(piece: Piece) -> bool:
    return piece.use == "ticket" and ticket_in(piece.value) != ""


def _beside(text: str, owner: Piece) -> Piece | None:
    """Return what stands beside an owner and can only be read by that: “before Season 5”, “needs a talk”."""
    if event := event_in(text):
        return Piece("due", event)
    handle = owner.value.startswith("@") and len(text.split()) <= _SHORT_NOTE
    return Piece("note", text) if handle else None


def _parts(text: str, is_day: IsDay) -> Iterator[str]:
    """Yield the parts of a text; a comma within a day or between two names divides nothing."""
    named = _MONTHS_TAIL.split(text, maxsplit=1)
    if len(named) == 2 and MENTION.fullmatch(named[0]) and is_day(named[1]):
        yield from named
        return
    parts = [part.strip(" *_`") for part in _INNER.split(text)]
    parts = [part for part in parts if part]
    place = 0
    while place < len(parts):
        both = ", ".join(parts[place : place + 2])
        days = place + 1 < len(parts) and any(
            is_day(value) for value in (both, both.split(":", 1)[-1].strip(), both.split(" ", 1)[-1])
        )
        if days and not is_day(parts[place + 1]):
            yield both
            place += 2
            continue
        yield parts[place]
        place += 1
