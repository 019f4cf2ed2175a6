"""What stands behind the words of an action: `(Mika, 29 March)`, `– Mika – done`, `. Owner: Mika. Due: …`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from pmtui.exchange.readers.markdown.values import (
    looks_like_people,
    read_priority,
    read_status,
    ticket_in,
)

IsDay = Callable[[str], bool]


class Piece(NamedTuple):
    """One thing that the end of an action says: its use, the value, and whether a label names the use."""

    use: str
    value: str
    labelled: bool = False


class Tail(NamedTuple):
    """Where the end of an action begins, and what it says."""

    start: int
    pieces: tuple[Piece, ...]


_LABELS: dict[str, str] = {
    "owner": r"(?:action )?owners?|owned by|assignees?|assigned(?: to)?|responsible(?: (?:person"
    r"|party|team))?"
    r"|who|dri|poc|point of contact|lead|team|driver|担当者?|責任者|負責人|负责人|责任人|执行人|담당자?"
    r"|verantwortlich(?:er|e)?|zuständig|responsables?|responsável|responsabile|encargad[oa]|eigenaar"
    r"|verantwoordelijke?|ansvarig|ответственн(?:ый|ая)|исполнитель|odpowiedzialn[ya]|właściciel",
    "due": r"due(?: date| by| on)?|deadline|eta|by when|target(?: date| completion)?|until"
    r"|(?:estimated|expected|planned|target) (?:completion|date|delivery)|complete by|completion date"
    r"|期限|期日|締切|截止(?:日期|时间)?|完成时间|마감일?|기한|frist|bis|fällig(?: am| bis)?|termin"
    r"|échéance|date limite|délai|pour le|fecha(?: límite| limite)?|plazo|prazo|data limite|até"
    r"|scadenza|entro"
    r"|vóór|voor|uiterlijk|senast|срок|дедлайн|до|termin",
    "status": r"status|state|progress|状態|状态|상태|ステータス|stand|statut|état|estado|stato|статус",
    "priority": r"prio(?:rity)?|優先度|优先级|priorität|priorité|prioridad|prioridade|priorità|приоритет",
    "ticket": r"tickets?|issue|jira|linear|tracked (?:in|as|by|at)|tracking(?: (?:issue|bug"
    r"|ticket))?|bug|story"
    r"|trello|asana|pr|チケット|工单",
    "done_on": r"done on|completed(?: on)?|finished(?: on)?|closed on|完了日|完成日期",
    "type": r"type|kind|種別|类型|typ|tipo",
}
_LABEL = re.compile(
    rf"(?:{'|'.join(f'(?P<{use}>{pattern})' for use, pattern in _LABELS.items())})\s?[:：]\s?(?P<value>.+)",
    re.IGNORECASE | re.DOTALL,
)
_BY = re.compile(
    r"(?:due(?: date| by| on)?|by|before|until|till|eta|target|end of|bis(?: zum)?|avant le"
    r"|pour le|antes del?"
    r"|até|entro(?: il)?|vóór|voor|senast|klart?|färdig|до|к)\s(?P<value>.+)",
    re.IGNORECASE,
)
_ASSIGNED = re.compile(r"(?:assigned to|owned by|owner is|by)\s(?P<value>@?[^\W\d_].{1,58})", re.IGNORECASE)
_SOMETIME = re.compile(
    r"(?:by |before |end of |mid[- ]|early |late |in )?(?:q[1-4](?:[\s/-]?(?:fy)?\s?'?\d{2,4})?"
    r"|\d{4}[\s/-]?q[1-4]"
    r"|h[12](?:\s\d{4})?|(?:next|this|end of(?: the| this)?) (?:sprint|week|month|quarter|year)"
    r"|asap|immediately"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? \d{4}|sprint \d{1,4}"
    r"|\d{1,2} (?:days?|weeks?|months?)|tbd|ongoing)",
    re.IGNORECASE,
)
_CARD = re.compile(
    r"(?:(?:trello|jira|github|gitlab|linear|asana|pr|mr|tracked (?:in|as))\s)?"
    r"(?:(?:card|ticket|issue|story|task|bug|pr|mr|pull request|merge request)\s)?"
    r"(?:[#!]?\d{1,7}|[#!]\d{1,7}|[A-Z][A-Z0-9]{1,9}-\d{1,6}|[\w.-]{1,40}/[\w.-]{1,60}[#!]\d{1,7}"
    r"|https?://\S{4,300})",
    re.IGNORECASE,
)
_MENTION = re.compile(r"@[\w.-]{2,39}(?:\s[A-Z][\w.'’-]{1,30}){0,2}(?:(?:,|/|&|\sand)?\s?@[\w.-]{2,39}){0,4}")
_TEAM = re.compile(
    r"(?:[\w&/.+-]{1,20}\s){0,4}(?:teams?|squad|group|guild|crew|department|on-?call|engineering|ops|sre|lead"
    r"|manager|owner|チーム|团队|组)",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(
    r"(?-i:[A-Z])(?:nfrastructure|perations|latform|ecurity|etwork(?:ing|s)?|upport|evelopment|egal|inance|arketing|roduct)"
)
_ENDS = re.compile(r"[\s.。*_`)\]]*$")
_BRACKET = re.compile(r"\s?[(\[](?P<inner>[^()\[\]]{2,160}(?:\([^()\[\]]{0,300}\)[^()\[\]]{0,60})?)[)\]]$")
_SEPARATOR = re.compile(
    r"\s(?:[–—]|-{1,3}|·|•|\||//|->|→)\s|\s?[;；]\s?|[，、]\s?|,\s|,(?=[^\x00-\x7f])|[.。!?]\s|\s(?=[@(\[*📅🗓⏰⏳✅✔])"
)
_DASH = re.compile(r"\s(?:[–—]|-{1,3}|·|•|\||->|→)\s?$")
_NAMED_MOST = 6
_LINKED = re.compile(r"(?P<shown>[^()]{2,60})\s\((?P<url>https?://[^\s()]{4,300})\)")
# Signs of tasks in the notes of Obsidian.
_SIGNED = re.compile(r"(?P<sign>📅|🗓️?|⏰|⏳|🛫|✅|✔️?)\s?(?P<day>\d.{5,20})")
_DONE_SIGNS = ("✅", "✔", "✔️")
_INNER = re.compile(r"\s(?:[–—]|-{1,3}|·|•|\|)\s|[;；,，、|·]\s?|[.。]\s(?=\S{2})")
_MONTHS_TAIL = re.compile(
    r"\s(?=(?:\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})$)"
)


def tail_of(text: str, is_day: IsDay) -> Tail | None:
    """Return the end of an action that says something about it; None where its words go to the end.

    `is_day` says whether a text is a day and nothing else.
    """
    plain = text[: len(text) - len(_ENDS.search(text)[0])] if not text.endswith((")", "]")) else text  # type: ignore[index]
    plain = plain.rstrip()
    if bracket := _BRACKET.search(plain):
        pieces = _all_pieces(bracket["inner"], is_day)
        named = plain.endswith("]") and pieces and pieces[0].use == "owner"
        state = bool(pieces) and pieces[0].use == "status"
        if pieces and bracket.start() > 0 and (len(pieces) > 1 or pieces[0].labelled or named or state):
            return Tail(bracket.start(), pieces)
    for separator in reversed(list(_SEPARATOR.finditer(plain[-240:]))):
        start = max(0, len(plain) - 240) + separator.start()
        said = plain[start + len(separator[0]) :]
        if not said or not plain[:start].strip():
            continue
        if len(said) > 120:
            return None
        dashed = separator[0].strip()[:1] in ("–", "—", "-", "·", "•", "|", "→") and bool(
            separator[0].strip()
        )
        piece = piece_of(said, is_day, names=dashed)
        if piece is not None and (piece.labelled or dashed or piece.use in ("due", "owner")):
            return Tail(start, (piece,))
        if (
            (dashed or (separator[0].strip() == "" and said[0] not in "(["))
            and (pieces := _all_pieces(said, is_day))
            and len(pieces) > 1
        ):
            return Tail(start, pieces)
    return None


def _all_pieces(text: str, is_day: IsDay) -> tuple[Piece, ...]:
    """Return what every part of a text says; nothing where one of them says nothing."""
    found: list[Piece] = []
    for part in _parts(text, is_day):
        piece = piece_of(part, is_day, names=True)
        if piece is None or any(piece.use == other.use for other in found):
            return ()
        found.append(piece)
    return tuple(found)


def _parts(text: str, is_day: IsDay) -> Iterator[str]:
    """Yield the parts of a text; a comma within a day or between two names divides nothing."""
    named = _MONTHS_TAIL.split(text, maxsplit=1)
    if len(named) == 2 and named[0].startswith("@") and is_day(named[1]):
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


def piece_of(text: str, is_day: IsDay, *, names: bool) -> Piece | None:
    """Return what a short text says about an action; `names` says that a bare name is its owner."""
    plain = text.strip(" *_`.。")
    if plain[:1] + plain[-1:] in ("()", "[]"):
        plain = plain[1:-1].strip()
    if "[" in plain or "]" in plain:
        return None
    if link := _LINKED.fullmatch(plain):
        plain = link["shown"]
        if ticket_in(plain) and _CARD.fullmatch(plain):
            return Piece("ticket", f"{plain} {link['url']}")
    if not plain or len(plain) > 120:
        return None
    if (sign := _SIGNED.fullmatch(plain)) and is_day(sign["day"]):
        return Piece("done_on" if sign["sign"] in _DONE_SIGNS else "due", sign["day"], labelled=True)
    if (label := _LABEL.fullmatch(plain)) and (found := _of_label(label, is_day)) is not None:
        return found
    if is_day(plain):
        return Piece("due", plain)
    if (by := _BY.fullmatch(plain)) and (is_day(by["value"]) or _SOMETIME.fullmatch(by["value"])):
        return Piece("due", by["value"], labelled=True)
    status, rest = read_status(plain)
    if status is not None and not rest:
        return Piece("status", plain)
    if status is not None and is_day(rest.removeprefix("on ").strip()):
        return Piece("done_on", plain, labelled=True)
    if _MENTION.fullmatch(plain):
        return Piece("owner", plain)
    return _bare(plain, names=names)


def _bare(plain: str, *, names: bool) -> Piece | None:
    if not names:
        return None
    if re.fullmatch(r"P[0-5]|(?:high|medium|low|critical|urgent)(?: priority)?", plain, re.IGNORECASE):
        return Piece("priority", plain.split()[0])
    if _CARD.fullmatch(plain) and (ticket_in(plain) or not plain.isdigit()):
        return Piece("ticket", plain)
    if _SOMETIME.fullmatch(plain):
        return Piece("due", plain)
    if assigned := _ASSIGNED.fullmatch(plain):
        plain = assigned["value"]
    if is_owner(plain):
        return Piece("owner", plain)
    return None


def is_owner(text: str) -> bool:
    """Return whether a text that stands where an owner does is a person, several, or a team."""
    words = text.split()
    if len(words) > _NAMED_MOST:
        return False
    return (
        looks_like_people(text)
        or _DEPARTMENT.fullmatch(text) is not None
        or (_TEAM.fullmatch(text) is not None and len(words) <= 4)
    )


def _of_label(label: re.Match[str], is_day: IsDay) -> Piece | None:
    use = label.lastgroup if label.lastgroup != "value" else None
    use = use or next(name for name in _LABELS if label[name])
    value = label["value"].strip(" *_`")
    if not value or ("\n" in value and use != "note") or re.search(r"\S[:：]\s", value):
        return None
    short = len(value.split()) <= _NAMED_MOST
    if use == "owner":
        return Piece(use, value, labelled=True) if short and not re.search(r"[,;] .*\d", value) else None
    if use in ("due", "done_on"):
        fits = is_day(value) or _SOMETIME.fullmatch(value) is not None
        return Piece(use, value, labelled=True) if fits or (short and use == "due") else None
    if use == "status":
        return Piece(use, value, labelled=True) if read_status(value)[0] is not None else None
    if use == "priority":
        return Piece(use, value, labelled=True) if read_priority(value) is not None else None
    return Piece(use, value, labelled=True) if short else None
