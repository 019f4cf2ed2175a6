"""What one short text says about an action: its owner, the day it is due, how far it is, its ticket."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from pmtui.document import ActionStatus
from pmtui.exchange.readers.markdown.values import (
    is_nothing,
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


LABELS: dict[str, str] = {
    "owner": r"(?:action )?owners?|owned by|assignees?|assigned(?: to)?|responsible(?: (?:person"
    r"|party|team))?"
    r"|resp\.?(?=\s?[:：])|opr|pic|actionee|action by|accountable"
    r"|who|dri|poc|point of contact|(?<![^\W\d_]\s)(?:lead|team|driver)"
    r"|担当者?|責任者|負責人|负责人|责任人|执行人|담당자?"
    r"|verantwortlich(?:er|e)?|zuständig|responsables?|responsável|responsabile|encargad[oa]|eigenaar"
    r"|verantwoordelijke?|ansvarig|ответственн(?:ый|ая)|исполнитель|odpowiedzialn[ya]|właściciel",
    "due": r"due(?: date| by| on)?|deadline|eta|ecd|nlt|suspense(?: date)?|by when"
    r"|target(?: date| completion)?|until"
    r"|(?:estimated|expected|planned|target) (?:completion|date|delivery)|complete by|completion date"
    r"|期限|期日|締切|截止(?:日期|时间)?|完成时间|마감일?|기한|frist|bis|fällig(?: am| bis)?|termin"
    r"|échéance|date limite|délai|pour le|fecha(?: límite| limite)?|plazo|prazo|data limite|até"
    r"|scadenza|entro"
    r"|by(?=\s?[:：])|when|wann|wanneer|quand|cuándo|quando|när"
    r"|vóór|voor|uiterlijk|senast|срок|дедлайн|до|termin",
    "status": r"status|state|progress|position|rag(?: status)?|situation|situação|situación|läge"
    r"|状態|状态|상태|ステータス|stand|statut|état|estado|stato|статус",
    "priority": r"prio(?:rity)?|優先度|优先级|priorität|priorité|prioridad|prioridade|priorità|приоритет",
    "ticket": r"tickets?|issue|jira|linear|tracked (?:in|as|by|at)|tracking(?: (?:issue|bug"
    r"|ticket))?|bug|story"
    r"|trello|asana|pr|チケット|工单",
    "done_on": r"done on|completed(?: on)?|finished(?: on)?|closed on|完了日|完成日期",
    "type": r"type|kind|種別|类型|typ|tipo",
}
_LABEL = re.compile(
    rf"(?:{'|'.join(f'(?P<{use}>{pattern})' for use, pattern in LABELS.items())})\s?[:：]\s?(?P<value>.+)",
    re.IGNORECASE | re.DOTALL,
)
_BETWEEN = " \t\n,;|·•–—*_`()[]{}-、，；→"
_LABELLED = re.compile(
    rf"(?:(?<=^)|(?<=[\s(\[{{,;.*_|·•–—、，；（。`]))(?:{'|'.join(LABELS.values())})\*{{0,2}}\s?[:：]",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(.{4,60}?[^\W\d_]{3}|.{4,60}?\d{2})[.。]\s+(\S.{3,})", re.DOTALL)
_BY = re.compile(
    r"(?:due(?: date| by| on)?|by|before|until|till|eta|target|bis(?: zum)?|avant le"
    r"|pour le|antes del?"
    r"|até|entro(?: il)?|vóór|voor|senast|klart?|färdig|до|к)\s(?P<value>.+)",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"[\s.][A-Z]\.\s*$")
_ON = re.compile(r"^(?:on|em|am|le|el|il|den|op|at|since|by|vom|seit|à|a)\s", re.IGNORECASE)
_OWNED = re.compile(
    r"(?:owner|assignee|assigned|responsible|dri|lead|driver|owned by|assigned to)\s"
    r"(?P<value>@?[^\W\d_].{1,58})",
    re.IGNORECASE,
)
_ASSIGNED = re.compile(r"(?:assigned to|owned by|owner is|by)\s(?P<value>@?[^\W\d_].{1,58})", re.IGNORECASE)
_COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|eight|ten|the next|next|zwei|drei|deux|trois|dos|tres)"
_UNIT = (
    r"(?:(?:business|working|calendar|more)\s)?(?:days?|weeks?|months?|quarters?|sprints?|years?|hours?"
    r"|tagen?"
    r"|wochen?|monaten?|jours?|semaines?|mois|días?|dias?|semanas?|meses|mes|dagen|weken|maanden)"
)
_MONTH = (
    r"(?:jan(?:uar[yi]?)?|feb(?:ruar[yi]?)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli"
    r"|aug(?:ust)?"
    r"|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\.?"
)
_SOMETIME = re.compile(
    r"(?:(?:by|before|until|within|in|on|at|the|end of|start of|beginning of|mid|middle of|early|late|next"
    r"|this|current|coming|ende|anfang|fin|ca\.?)[\s-]){0,4}"
    r"(?:q[1-4](?:[\s/-]?(?:fy|of\s)?\s?'?\d{2,4})?|(?:fy)?\d{2,4}[\s/-]?q[1-4]|(?:t[1-4]"
    r"|[1-4]\.?\s?t)(?:\s\d{4})?"
    r"|h[12](?:[\s/-]\d{4})?|fy\s?'?\d{2,4}"
    rf"|(?:sprint|iteration|week|month|quarter|year|release|kw|cw|w)(?:\s?\d{{1,4}})?|{_MONTH},? \d{{4}}"
    rf"|{_COUNT} {_UNIT}|eo[dwmqy]|asap|immediately|now|today|tomorrow|tbd|ongoing|continuous|backlog"
    r"|\d{4}-w\d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"(?:(?:the|end of|mid|early|late|start of|ende|anfang|fin|début|finales de|fim de|eind)[\s-]){0,2}"
    rf"{_MONTH}",
    re.IGNORECASE,
)
_NO_DAY = re.compile(
    r"\?+|no (?:due )?(?:date|deadline)(?: yet)?|date tbd|ohne termin|sans date|sin fecha", re.I
)
_EVENT = re.compile(
    r"(?:by|before|until|after|from|starting|bis|vor|avant|antes de|até"
    r"|före|innan|vóór|voor|due(?: by| before| after| with)?)\s"
    r"(\S+(?:\s\S+){0,4})",
    re.IGNORECASE,
)
_TEAM_WORDS = 4
_ABOUT = frozenset(
    ["with", "for", "by", "see", "from", "to", "and", "or", "via", "in", "on", "not", "no", "per"]
)
_CARD = re.compile(
    r"(?:(?:trello|jira|github|gitlab|linear|asana|pr|mr|tracked (?:in|as))\s)?"
    r"(?:(?:card|ticket|issue|story|task|bug|pr|mr|pull request|merge request)\s)?"
    r"(?:[#!]?\d{1,7}|[#!]\d{1,7}|[A-Z][A-Z0-9]{1,9}-\d{1,6}|[\w.-]{1,40}/[\w.-]{1,60}[#!]\d{1,7}"
    r"|https?://\S{4,300})",
    re.IGNORECASE,
)
MENTION = re.compile(
    r"@[\w.-]{2,39}(?:\s[A-Z][\w.'’-]{1,30}){0,2}(?:\s(?:team|squad|group|on-?call))?"
    r"(?:(?:,|/|&|\+|\sand|\s\+|\s&)?\s?@[\w.-]{2,39}){0,4}"
)
_TEAM = re.compile(
    r"(?:[\w&/.+-]{1,20}\s){0,4}(?:teams?|squad|group|guild|crew|department|on-?call|engineering|ops|sre|lead"
    r"|manager|owner|チーム|团队|组)",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(
    r"(?-i:[A-Z])(?:nfrastructure|perations|latform|ecurity|etwork(?:ing|s)?|upport|evelopment|egal"
    r"|inance|arketing|roduct)"
)
_NAMED_MOST = 6
_LONGEST_END = 800
_MOST_LABELS = 10
_LINKED = re.compile(r"(?P<shown>[^()]{2,60})\s\((?P<url>https?://[^\s()]{4,300})\)")
# Where the addresses of changes and issues of the common hosts lead to.
_WORK = re.compile(r"/(?:pull|pulls|pull-requests|merge_requests|issues|commit|browse)/[\w-]*\d|/_git/|/c/\d")
# Signs of tasks in the notes of Obsidian.
_SIGNED = re.compile(r"(?P<sign>📅|🗓️?|⏰|⏳|🛫|✅|✔️?)\s?(?P<day>\d.{5,20})")
_DONE_SIGNS = ("✅", "✔", "✔️")


def piece_of(text: str, is_day: IsDay, *, names: bool) -> Piece | None:
    """Return what a short text says about an action; `names` says that a bare name is its owner."""
    plain = text.strip(" *_`.。")
    if _INITIAL.search(text):
        plain = f"{plain}."
    if plain[:1] + plain[-1:] in ("()", "[]"):
        plain = plain[1:-1].strip()
    if "[" in plain or "]" in plain:
        return None
    if link := _LINKED.fullmatch(plain):
        plain = link["shown"]
        if (_CARD.fullmatch(plain) and not plain.isdigit()) or _WORK.search(link["url"]):
            return Piece("ticket", f"{plain} {link['url']}")
    if not plain or len(plain) > 120:
        return None
    if (sign := _SIGNED.fullmatch(plain)) and is_day(sign["day"]):
        return Piece("done_on" if sign["sign"] in _DONE_SIGNS else "due", sign["day"], labelled=True)
    if (label := _LABEL.fullmatch(plain)) and (found := _of_label(label, is_day)) is not None:
        return found
    if is_day(plain):
        return Piece("due", plain)
    if (by := _BY.fullmatch(plain)) and is_sometime(by["value"], is_day):
        return Piece("due", by["value"], labelled=True)
    if (owned := _OWNED.fullmatch(plain)) and (is_owner(owned["value"]) or _is_handle(owned["value"])):
        return Piece("owner", owned["value"], labelled=True)
    status, rest = read_status(plain)
    if status is not None and not rest:
        return Piece("status", plain)
    if status is not None and re.fullmatch(r"[\s,;:(<]{1,3}https?://\S+|https?://\S+", rest):
        return Piece("status", plain, labelled=True)
    if status is ActionStatus.DONE and is_day(_ON.sub("", rest).strip()):
        return Piece("done_on", plain, labelled=True)
    if status is not None and is_day(_ON.sub("", rest).strip()):
        return Piece("status", plain, labelled=True)
    if status is not None and re.fullmatch(r"(?:on|in|by|since|at|with)\s\S+(?:\s\S+){0,2}", rest):
        return Piece("status", plain, labelled=True)
    if MENTION.fullmatch(plain):
        return Piece("owner", plain)
    return _bare(plain, names=names)


def _is_handle(text: str) -> bool:
    """Return whether a word behind “owner” can be the name by which somebody is called: `mika`."""
    return _HANDLE.fullmatch(text) is not None and not is_nothing(text) and read_status(text)[0] is None


_HANDLE = re.compile(
    r"(?!(?:unclear|missing|needed|required|wanted|first|later|only|too|also|again|side|team|and|or|is|of|can|must"
    r"|should|will|to|review|approval|rights?|change|changes|field|column|list|group|data)$)[a-z][\w.-]{1,20}"
)
_UNIFIED = re.compile(
    r"(?<![\w-])(?P<label>owner|owned by|assignee|assigned to|responsible|dri|opr|due(?: date| by)?|eta|ecd"
    r"|deadline|target(?: date)?|status|state|priority|prio|ticket)"
    r"(?P<sign>\s?::|\s?=(?=\s?[\w@])|\s[-–—](?=\s))",
    re.IGNORECASE,
)


def unified(text: str) -> str:
    """Return a text, as long as before, with a colon behind each label: `Owner - Mika`, `due:: 3 May`."""
    return _UNIFIED.sub(lambda found: f"{found['label']}{' ' * (len(found['sign']) - 1)}:", text)


def _bare(plain: str, *, names: bool) -> Piece | None:
    if not names:
        return None
    if re.fullmatch(r"P[0-5]|(?:high|medium|low|critical|urgent)(?: priority)?", plain, re.IGNORECASE):
        return Piece("priority", plain.split()[0])
    if _CARD.fullmatch(plain) and (ticket_in(plain) or not plain.isdigit()):
        return Piece("ticket", plain)
    if _SOMETIME.fullmatch(plain) or _NO_DAY.fullmatch(plain) or (_LATER.fullmatch(plain) and " " in plain):
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
        or (_TEAM.fullmatch(text) is not None and len(words) <= _TEAM_WORDS)
    )


def _is_closed(text: str) -> bool:
    """Return whether every bracket that a text opens is closed in it, and no other."""
    bare = re.sub(r"\([^()\[\]{}]*\)|\[[^()\[\]{}]*\]", "", text)
    return not re.search(r"[()\[\]{}]", re.sub(r"\([^()]*\)", "", bare))


def is_sometime(text: str, is_day: IsDay) -> bool:
    """Return whether a text that stands behind “by” or “due” says until when, as a day or in words."""
    return is_day(text) or _SOMETIME.fullmatch(text) is not None or _LATER.fullmatch(text) is not None


def is_month(text: str) -> bool:
    """Return whether a text is the name of a month, early, late or by itself."""
    return _LATER.fullmatch(text) is not None


def labelled(text: str, is_day: IsDay) -> tuple[int, tuple[Piece, ...]] | None:
    """Return where the labels with values begin that a text ends with, and what they say; None without any.

    Nothing but signs stands between them: `Owner: Mika, due: 29 March; status: open`.
    """
    near = max(0, len(text) - _LONGEST_END)
    places = [found for found in _LABELLED.finditer(text, near) if found.end() < len(text)][-_MOST_LABELS:]
    for first in range(len(places)):
        pieces = _values(text, places[first:], is_day)
        if pieces:
            return places[first].start(), pieces
    return None


def _values(text: str, places: list[re.Match[str]], is_day: IsDay) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for place, label in enumerate(places):
        end = places[place + 1].start() if place + 1 < len(places) else len(text)
        said = text[label.start() : end].strip(f"{_BETWEEN}.")
        match = _LABEL.fullmatch(said)
        pieces = _several(match, is_day) if match else ()
        if not pieces or any(
            piece.use == other.use and piece.use != "note" for piece in pieces for other in found
        ):
            return ()
        found += pieces
    return tuple(found)


def _piece_beside(text: str, is_day: IsDay) -> Piece | None:
    """Return what stands beside an owner, where a day in words is one, too: “due before the launch”."""
    if found := piece_of(text, is_day, names=False):
        return found
    event = event_in(text)
    return Piece("due", event) if event else None


def event_in(text: str) -> str:
    """Return until when something is due, where a text beside an owner says it in words; else nothing."""
    match = _EVENT.fullmatch(text)
    return match[1] if match else ""


def is_team(text: str) -> bool:
    """Return whether a text in brackets is a team and nothing about the action: “Search team”."""
    first = text.split()[0].lower() if text.split() else ""
    return _TEAM.fullmatch(text) is not None and len(text.split()) <= _TEAM_WORDS and first not in _ABOUT


def _several(label: re.Match[str], is_day: IsDay) -> tuple[Piece, ...]:
    """Return what a label says, and what stands beside an owner: `Owner: Mika, due 29 March`."""
    whole = _of_label(label, is_day)
    if whole is not None and whole.use in ("due", "done_on") and is_day(whole.value):
        return (whole,)
    first, *others = re.split(r"[,;，、|]\s?|(?<!\b[A-Z])[.。]\s|\s[–—-]\s|\s(?=[(\[])", label["value"])
    alone = (
        _LABEL.fullmatch(label[0][: label.start("value") - label.start()] + first.strip()) if others else None
    )
    main = _of_label(alone, is_day) if alone else None
    if main is not None and (main.use != "owner" or is_owner(first.strip())):
        beside = [_piece_beside(part.strip(), is_day) for part in others if part.strip()]
        pieces = [piece for piece in beside if piece is not None and piece.use not in (main.use, "type")]
        uses = {piece.use for piece in pieces}
        if pieces and len(pieces) == len(beside) == len(uses):
            return (main, *pieces)
    one = _of_label(label, is_day)
    if one is None and (more := _SENTENCE.fullmatch(label[0])) and (short := _LABEL.fullmatch(more[1])):
        one = _of_label(short, is_day)
        return (one, Piece("note", more[2])) if one and one.use in ("owner", "due", "status") else ()
    return (one,) if one else ()


def _of_label(label: re.Match[str], is_day: IsDay) -> Piece | None:
    use = label.lastgroup if label.lastgroup != "value" else None
    use = use or next(name for name in LABELS if label[name])
    value = label["value"].strip(" *_`")
    if not value or "\n" in value or re.search(r"\S[:：]\s", value) or not _is_closed(value):
        return None
    short = len(value.split()) <= _NAMED_MOST
    if use == "owner":
        return Piece(use, value, labelled=True) if short and not re.search(r"[,;] .*\d", value) else None
    if use in ("due", "done_on"):
        fits = is_sometime(value, is_day)
        if not fits and label[0][:2].lower() == "by" and looks_like_people(value):
            return Piece("owner", value, labelled=True)
        return Piece(use, value, labelled=True) if fits or (short and use == "due") else None
    if use == "status":
        return Piece(use, value, labelled=True) if read_status(value)[0] is not None else None
    if use == "priority":
        return Piece(use, value, labelled=True) if read_priority(value) is not None else None
    return Piece(use, value, labelled=True) if short else None
