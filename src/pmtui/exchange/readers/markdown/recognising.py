"""What a passage is by its content, where its heading does not say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from pmtui.exchange.readers.markdown.action_heads import head_of
from pmtui.exchange.readers.markdown.action_tail import tail_of
from pmtui.exchange.readers.markdown.blocks import Block, Heading, Listing, Paragraph, Quote, Table
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.known_names import NOBODY_KNOWN
from pmtui.exchange.readers.markdown.outline import Passage
from pmtui.exchange.readers.markdown.part_names import Name
from pmtui.exchange.readers.markdown.retrospects import divide
from pmtui.exchange.readers.markdown.stamps import stamp_of
from pmtui.exchange.readers.markdown.tables import DUE, OWNER, STATUS, TASK, TICKET, columns
from pmtui.exchange.readers.markdown.timelines import TITLE_LEVEL, read_events
from pmtui.exchange.readers.markdown.vocabulary import plain
from pmtui.exchange.readers.markdown.zones import Zone, zone_named_in


def is_action_list(passage: Passage) -> bool:
    """Return whether a section is headed as what will be done, and not as what could be."""
    return _ACTION_LIST.search(passage.heading.lower()) is not None or not passage.heading


def is_remediation(passage: Passage) -> bool:
    """Return whether a section that could be how it was fixed is the list of what is done about it."""
    words = re.search(r"remediation|corrective|correction|maßnahmen|correctif", passage.heading.lower())
    told = " ".join(block.text for block in passage.blocks if isinstance(block, Paragraph))
    listed = any(isinstance(block, Listing | Table) for block in passage.blocks)
    items = [item.text for block in passage.blocks if isinstance(block, Listing) for item in block.items]
    if items and all(map(_HOW_FAR.match, items)):
        return True
    return words is not None and (listed or len(_PROMISED.findall(told)) > 1)


# Before each item it is told how far it is: “Implemented: …”, “Suggested: …”.
_HOW_FAR = re.compile(
    r"\**(?:implemented|suggested|suggestion|proposed|proposal|planned|done|completed?|in progress|ongoing"
    r"|to[- ]?do|open|pending|recommended|considered|rejected|not started|deployed|shipped|finished|fixed)\**"
    r"\s?[:：]\**\s+\S",
    re.IGNORECASE,
)


_PROMISED = re.compile(r"\b(?:will(?! not)|is going to|are going to|plans? to)\s[a-z]")


# Parts in which a timeline can stand that has no heading of its own.
_NARRATIVE = (
    Name.BACKGROUND,
    Name.ANALYSIS,
    Name.RESPONSE,
    Name.SUMMARY,
    Name.DETECTION,
    Name.RESOLUTION,
    Name.ROOT_CAUSE,
)
_FEWEST = 4
_STORY = 200
_ENOUGH = 2
_MOSTLY = 0.8


def name_parts(passages: list[Passage], gathered: Gathered) -> None:
    """Name the passages that are a timeline or the actions by their content, where no heading says it."""
    divide(passages, gathered)
    first = next((passage for passage in passages if passage.name is not None), None)
    if first is not None and first.name is Name.LESSONS and _WHOLE.fullmatch(plain(first.heading)):
        first.name, first.sure = Name.SUMMARY, 0.5
    _as_decision(passages)
    _as_went_wrong(passages)
    if not any(passage.name is Name.TIMELINE for passage in passages):
        for passage in passages:
            if passage.name is None and looks_like_timeline(passage):
                _be_timeline(passage, gathered)
    if not any(passage.name is Name.TIMELINE and looks_like_timeline(passage) for passage in passages):
        for passage in list(passages):
            if (
                passage.name in _NARRATIVE
                and looks_like_timeline(passage)
                and not _take_timeline_out(passage, passages)
            ):
                gathered.found(passage.name.value, passage.heading, passage.line, passage.sure)
                _be_timeline(passage, gathered)
    if not any(passage.name is Name.TIMELINE for passage in passages):
        for passage in [other for other in passages if other.name in (None, *_NARRATIVE)]:
            _take_timeline_out(passage, passages)
    if not any(passage.name is Name.ACTIONS for passage in passages):
        for passage in passages:
            remedies = passage.name is Name.RESOLUTION and is_remediation(passage)
            listed = passage.name is None and (
                _has_boxes(passage) or _has_tasks(passage) or _says_who(passage)
            )
            if remedies or listed:
                passage.name, passage.sure = Name.ACTIONS, 0.6
    if not any(passage.name is Name.ACTIONS and passage.blocks for passage in passages):
        for passage in list(passages):
            _take_actions_out(passage, passages)


# A heading that stands above all of the report and names no part of it.
_WHOLE = re.compile(r"post-?\s?mortem|retrospective|review")


def _as_decision(passages: Sequence[Passage]) -> None:
    """Take the name from what follows from a decision: in a record of one, “Consequences” are no impact."""
    heads = {plain(passage.heading) for passage in passages if passage.heading}
    if "context" in heads and heads & {"decision", "decisions"}:
        for passage in passages:
            if passage.name is Name.IMPACT and plain(passage.heading) == "consequences":
                passage.name, passage.sure = Name.FOLLOW_UP, 0.6


def _as_went_wrong(passages: Sequence[Passage]) -> None:
    """Name “Improvements” beside what went well among the lessons: they say what could have gone better."""
    if any(passage.name is Name.WENT_WRONG for passage in passages):
        return
    within = {passage.parents for passage in passages if passage.name is Name.WENT_WELL and passage.parents}
    for passage in passages:
        inside = passage.parents in within and Name.LESSONS in passage.parents
        if passage.name is Name.ACTIONS and inside and _IMPROVE.fullmatch(plain(passage.heading)):
            passage.name, passage.sure = Name.WENT_WRONG, 0.7


_IMPROVE = re.compile(r"(?:(?:possible|needed|some) )?improvements?(?: points?| areas?)?|improve|to improve")


def _be_timeline(passage: Passage, gathered: Gathered) -> None:
    passage.name, passage.sure = Name.TIMELINE, 0.6
    if passage.heading:
        gathered.found(Name.TIMELINE.value, passage.heading, passage.line, passage.sure)
        passage.blocks.insert(0, Heading(TITLE_LEVEL, passage.heading, passage.line))
        passage.heading = ""


def _take_timeline_out(passage: Passage, passages: list[Passage]) -> bool:
    """Make the lists and tables of a story that are times with words a passage of their own."""
    timed = [block for block in passage.blocks if _is_timed(block)]
    story = sum(len(block.text) for block in passage.blocks if isinstance(block, Paragraph))
    if timed and story > _STORY:
        passage.blocks = [block for block in passage.blocks if block not in timed]
        place = passages.index(passage) + 1
        passages.insert(place, Passage(Name.TIMELINE, "", timed[0].line, 0.6, timed))
        return True
    return False


def _take_actions_out(passage: Passage, passages: list[Passage]) -> None:
    """Make the tables of actions that stand in another part a passage of their own."""
    if passage.name is Name.TIMELINE:
        return
    for table in [block for block in passage.blocks if isinstance(block, Table)]:
        head = _head_of_tasks(table)
        if head:
            passage.blocks.remove(table)
            passages.insert(
                passages.index(passage) + 1, Passage(Name.ACTIONS, head, table.line, 0.6, [table])
            )


def _head_of_tasks(table: Table) -> str:
    """Return the name above what will be done, where a table is sure to be one of actions; else nothing."""
    wanted = {"owner": OWNER, "due": DUE, "status": STATUS, "ticket": TICKET, "title": TASK}
    uses = columns(table, wanted)
    if "title" not in uses or len(uses) < _ENOUGH or not table.rows:
        return ""
    head = table.head[uses["title"]].text
    named = _ACTION_LIST.search(head.lower()) is not None
    if (named and {"owner", "due", "status"} & set(uses)) or {"owner", "due", "status"} <= set(uses):
        return head
    return ""


def _is_timed(block: Block) -> bool:
    if isinstance(block, Listing):
        heads = [item.text for item in block.items]
    elif isinstance(block, Table):
        heads = [row[0].text for row in block.rows]
    else:
        return False
    stamps = [stamp_of(head) for head in heads]
    timed = sum(stamp is not None and stamp.is_timed for stamp in stamps)
    return len(heads) >= _FEWEST and timed >= len(heads) * _MOSTLY


def _has_tasks(passage: Passage) -> bool:
    """Return whether a table has columns for what is done, who does it, and until when or how far it is."""
    for block in passage.blocks if passage.heading else ():
        if isinstance(block, Table):
            uses = columns(block, {"owner": OWNER, "due": DUE, "status": STATUS, "title": TASK})
            if {"owner", "title"} <= set(uses) and len(uses) > _ENOUGH:
                return True
    return False


def _has_boxes(passage: Passage) -> bool:
    items = [item for block in passage.blocks if isinstance(block, Listing) for item in block.items]
    return bool(items) and sum(item.checked is not None for item in items) * 2 > len(items)


def _says_who(passage: Passage) -> bool:
    """Return whether most items of a passage say who does something, and until when or how far."""
    texts = [item.text for block in passage.blocks if isinstance(block, Listing) for item in block.items]
    heads = sum(head_of(text, "", by_name=False, people=NOBODY_KNOWN) is not None for text in texts)
    if heads > 1 and heads * 2 >= len(texts):
        return True
    said = sum("owner" in (uses := _uses_at_end(text)) and bool(uses & _BESIDE) for text in texts)
    return said > 1 and said * 2 >= len(texts)


def _uses_at_end(text: str) -> set[str]:
    """Return what the ends of an item say about it, one behind the other."""
    uses: set[str] = set()
    for _ in range(3):
        tail = tail_of(text, _is_day)
        if tail is None:
            break
        uses |= {piece.use for piece in tail.pieces}
        text = text[: tail.start].rstrip(" ,;.–—-")
    return uses


_BESIDE = {"due", "status", "done_on"}


def _is_day(text: str) -> bool:
    stamp = stamp_of(text)
    return stamp is not None and stamp.is_day and not stamp.rest.strip(" .")


_ACTION_LIST = re.compile(
    r"action|todo|to-do|tasks?\b|follow[- ]?up|next steps|tickets|work items"
    r"|アクション|行动项|액션|조치|maßnahmen|aufgaben|acciones|ações|azioni"
    r"|acties|actiepunten|åtgärder|działania|действи|задачи|nächste schritte|prochaines étapes|próximos pas"
)


def looks_like_timeline(passage: Passage) -> bool:
    """Return whether a passage that is not headed as a timeline holds the entries of one."""
    events = read_events([_beginning(block) for block in passage.blocks], loose=False)
    told = passage.name in (Name.ANALYSIS, Name.BACKGROUND)
    timed = [
        event
        for event in events.entries
        if event.stamp is not None and event.stamp.is_timed and not (told and event.stamp.in_sentence)
    ]
    lines = sum(len(event.text) for event in timed)
    other = sum(len(text) for _, text in events.left)
    stamped = stamp_of(passage.heading) if passage.heading else None
    return (len(timed) >= 3 and lines * 2 > other) or (
        stamped is not None and (stamped.hour is not None or len(timed) >= 1)
    )


def _beginning(block: Block) -> Block:
    """Return a block with as many of its rows or items as tell what all of them are."""
    if isinstance(block, Table) and len(block.rows) > _TELLING:
        return replace(block, rows=block.rows[:_TELLING])
    if isinstance(block, Listing) and len(block.items) > _TELLING:
        return replace(block, items=block.items[:_TELLING])
    return block


_TELLING = 300
_ALL_TIMES = re.compile(
    r"\b(?:all |the |these |our )?(?:times?|timestamps?|clocks?)\s?(?:are|is|in|given|shown|stamps|below"
    r"|here|[:=(])"
    r"|\ball (?:in|times)\b|\btime ?zone|全時刻|所有时间|時刻は"
    r"|\b(?:alle )?(?:zeiten|uhrzeiten|zeitangaben)\b"
    r"|\b(?:toutes )?les heures\b|\bheures? (?:de|d['’]|locale)|\b(?:todas )?las horas\b|\bhoras? (?:de"
    r"|local|en|em)\b"
    r"|\bhor[áa]rios?\b|\b(?:tutti )?gli orari\b|\b(?:alle )?tijden\b|\b(?:alla )?tider\b|\blocal time\b"
    r"|\b(?:[a-z]{4,14}|UK|US) time\b|ortszeit\b",
    re.IGNORECASE,
)
_LONGEST_SAYING = 400


def zone_said(text: str) -> Zone | None:
    """Return the zone that a sentence says the times are in; None where it says nothing about them all."""
    short = text[:_LONGEST_SAYING]
    return zone_named_in(text) if _ALL_TIMES.search(short) else None


def zone_of_passages(passages: Sequence[Passage]) -> Zone | None:
    """Return the zone that a document says its times are in, outside of its timeline."""
    for passage in passages:
        inner = (block.blocks if isinstance(block, Quote) else (block,) for block in passage.blocks)
        for block in chain.from_iterable(inner):
            if isinstance(block, Paragraph) and (zone := zone_said(block.text)):
                return zone
    return None
