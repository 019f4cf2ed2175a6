"""Actions whose owner, due date and status stand on lines of their own, brought into one shape.

That shape is a heading with the list of its fields below it, or an item of a list with that list inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pmtui.exchange.readers.markdown import tables
from pmtui.exchange.readers.markdown.action_pieces import LABELS
from pmtui.exchange.readers.markdown.blocks import Block, Heading, Item, Listing, Paragraph, Quote, Table
from pmtui.exchange.readers.markdown.plain import Line
from pmtui.exchange.readers.markdown.values import is_nothing, looks_like_people, read_status
from pmtui.exchange.readers.markdown.vocabulary import in_two_languages

_TITLE = (
    r"action|action items?|task|description|what|to-?do|title|item|measure|maßnahme|aufgabe|tâche|mesure"
    r"|acción|tarea|ação|tarefa|azione|actie|åtgärd|действие|задача|アクション|対策|行动项|措施"
)
_USES = {
    **dict.fromkeys(("title",), _TITLE),
    "owner": f"{tables.OWNER}|{LABELS['owner']}",
    "due": f"{tables.DUE}|{LABELS['due']}",
    "status": f"{tables.STATUS}|{LABELS['status']}",
    "priority": f"{tables.PRIORITY}|{LABELS['priority']}",
    "type": f"{tables.TYPE}|{LABELS['type']}",
    "ticket": f"{tables.TICKET}|{LABELS['ticket']}",
    "done_on": f"{tables.DONE_ON}|{LABELS['done_on']}",
    "note": tables.NOTE,
}
_PATTERNS = {use: re.compile(pattern) for use, pattern in _USES.items()}
_FIELD = re.compile(r"([^:：]{1,30})[:：]\s*(.{0,300})$", re.DOTALL)
_SAY = ("owner", "due", "status")
_LONGEST = 300
_NUMBERED = re.compile(rf"(?:{_TITLE})\s?(?:no\.?|nr\.?|#)?\s?\d{{0,3}}\s?$", re.IGNORECASE)


def use_of(label: str) -> str:
    """Return what a label says about an action: `owner`, `due`, …; `title` for what it is; else nothing."""
    name = tables.key(label)
    for part in (name, *in_two_languages(name)):
        for use, pattern in _PATTERNS.items():
            if pattern.fullmatch(part.strip()):
                return use
    return "title" if _NUMBERED.fullmatch(name) else ""


def field_in(row: str) -> tuple[str, str]:
    """Return what a row says about an action, and its value; two empty texts where it is no such row."""
    match = _FIELD.match(row)
    use = use_of(match[1]) if match else ""
    return (use, match[2].strip()) if match and use else ("", "")


def shaped(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a section with every action that consists of fields in the one shape."""
    result: list[Block] = []
    for block in _with_bold_heads(blocks):
        if isinstance(block, Paragraph) and (lettered := _lettered(block)) is not None:
            block = lettered
        if isinstance(block, Listing):
            block = with_marked_ends(block)
        if isinstance(block, Table) and (listed := _of_table(block)) is not None:
            block = listed
        if isinstance(block, Quote) and len(block.blocks) == 1 and _is_fields(block.blocks[0]):
            block = block.blocks[0]
        if isinstance(block, Listing | Paragraph) and (grouped := _grouped(block)) is not None:
            result.append(grouped)
            continue
        above = result[-1] if result else None
        if _is_fields(block) and isinstance(above, Paragraph) and _is_head(above):
            result[-1] = Heading(7, above.text, above.line)
        result.append(block)
    return result


_LETTER = re.compile(r"(?:\(([a-z])\)|([a-z])[.)])\s+(?=\S)")


def _with_bold_heads(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return blocks where bold lines, each with its explanation below, are headings: they are the actions."""
    if sum(_is_numbered_action(block) for block in blocks) >= _FEWEST_MARKED:
        return [part for block in blocks for part in _with_numbered_head(block)]
    if not all(isinstance(block, Paragraph) for block in blocks):
        return blocks
    lines = [block.lines for block in blocks if isinstance(block, Paragraph)]
    bold = [len(rows) == 1 and rows[0].is_bold for rows in lines]
    alternate = all(not (one and other) for one, other in pairwise(bold))
    if sum(bold) < _FEWEST_MARKED or not bold[0] or bold[-1] or not alternate:
        return blocks
    return [
        Heading(7, block.text.rstrip(" :："), block.line) if head and isinstance(block, Paragraph) else block
        for block, head in zip(blocks, bold, strict=True)
    ]


_NUMBERED = re.compile(
    r"(?:action(?: item)?|follow[- ]?up|measure|maßnahme|acción|ação|azione|mesure|actie|åtgärd|tiltak)"
    r"\s?#?\d{1,2}\s?(?P<sort>\([^()]{2,20}\))?\s?(?:[:：.]|\s[–—-])\s+(?P<text>\S.*)",
    re.IGNORECASE,
)


def _is_numbered_action(block: Block) -> bool:
    """Return whether a paragraph begins with a bold line for an action and its number: **Action 2: …**."""
    first = block.lines[0] if isinstance(block, Paragraph) else None
    return first is not None and first.is_bold and _NUMBERED.fullmatch(first.text) is not None


def _with_numbered_head(block: Block) -> Iterator[Block]:
    if not isinstance(block, Paragraph) or not _is_numbered_action(block):
        yield block
        return
    yield Heading(7, block.lines[0].text, block.line)
    if block.lines[1:]:
        yield Paragraph(block.lines[1:], block.line + 1)


def without_number(text: str) -> str:
    """Return an action without the number in front of it, and what kind of action it is at its end."""
    if match := _NUMBERED.fullmatch(text):
        return " ".join(filter(None, (match["text"].rstrip(" :："), match["sort"])))
    return re.sub(r"^\d{1,3}[.)]\s+", "", text)


def with_marked_ends(listing: Listing) -> Listing:
    """Return a list of which the marked ends stand in brackets: `… *Mika*` says who, `… **DONE**` how far.

    A word that ends an item in italics is mostly one that is stressed; where most items end so, it is who.
    """
    tails = [item.head[-1].tail if item.head else "" for item in listing.items]
    people = [tail for item, tail in zip(listing.items, tails, strict=True) if _may_be_owner(item, tail)]
    regular = len(people) >= _FEWEST_MARKED and len(people) * 2 >= len(listing.items)
    items = []
    for item, tail in zip(listing.items, tails, strict=True):
        state, rest = read_status(tail) if tail else (None, "")
        says = (
            (state is not None and not rest and _stands_apart(item, tail))
            or tail.startswith("@")
            or (regular and tail in people)
        )
        items.append(_end_in_brackets(item, tail) if says and tail[0] not in "([" else item)
    return Listing(tuple(items), listing.line)


def _may_be_owner(item: Item, tail: str) -> bool:
    """Return whether the marked end of an item can be who does it: “Upgrade the *Redis*” needs its end."""
    if not looks_like_people(tail.strip("()[]")) or len(tail.split()) > _NAMED:
        return False
    return _stands_apart(item, tail)


def _stands_apart(item: Item, tail: str) -> bool:
    """Return whether the words before the marked end of an item are whole without it."""
    words = item.text[: item.text.rfind(tail)].rstrip(" -–—(").split()
    return len(words) >= _FEWEST_WORDS and words[-1].lower() not in _GOES_ON


_GOES_ON_TEXT = """
    of for in on at to the a an from with by and or into via using use as our my its is be are was were
    get gets when once not until marked than like
"""
_GOES_ON = frozenset(_GOES_ON_TEXT.split())
_FEWEST_WORDS = 3


def _end_in_brackets(item: Item, tail: str) -> Item:
    *before, last = item.head
    text = f"{last.text[: last.text.rfind(tail)].rstrip(' -–—(')} ({tail.strip()})"
    head = Paragraph((*before, last._replace(text=text, tail="")), item.line)
    return Item((head, *item.more), item.number, item.checked, item.line)


_NAMED, _FEWEST_MARKED = 3, 2


def _lettered(paragraph: Paragraph) -> Listing | None:
    """Return the lines that begin with `a.`, `b.`, `c.` as a list, which they are not to Markdown."""
    starts: list[int] = []
    for place, line in enumerate(paragraph.lines):
        match = _LETTER.match(line.text)
        if match and (match[1] or match[2]) == chr(ord("a") + len(starts)):
            starts.append(place)
    if len(starts) < 2 or starts[0] != 0:
        return None
    items = []
    for start, end in zip(starts, [*starts[1:], len(paragraph.lines)], strict=True):
        first, *others = paragraph.lines[start:end]
        fields = next((place for place, line in enumerate(others) if field_in(line.text)[0]), len(others))
        text = " ".join([_LETTER.sub("", first.text, count=1), *(line.text for line in others[:fields])])
        head = Paragraph((Line(text), *others[fields:]), paragraph.line + start)
        items.append(Item((head,), None, None, paragraph.line + start))
    return Listing(tuple(items), paragraph.line)


def with_fields(item: Item) -> Item:
    """Return an item of which the lines with fields, below the first, are a paragraph of their own."""
    head = item.head
    for place in range(1, len(head)):
        if all(field_in(line.text)[0] for line in head[place:]):
            first = Paragraph(head[:place], item.line)
            fields = Paragraph(head[place:], item.line + place)
            return Item((first, fields, *item.more), item.number, item.checked, item.line)
    return item


def _is_head(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return len(text) <= _LONGEST and len(paragraph.lines) == 1 and not field_in(text)[0]


def _rows(block: Block) -> list[str]:
    if isinstance(block, Paragraph):
        return [line.text for line in block.lines]
    if isinstance(block, Listing) and all(len(item.blocks) == 1 for item in block.items):
        return [item.text for item in block.items]
    return []


def _is_fields(block: Block) -> bool:
    """Return whether a block is nothing but what there is to say about the action above it."""
    uses = [field_in(row)[0] for row in _rows(block)]
    return bool(uses) and all(uses) and "title" not in uses and any(use in _SAY for use in uses)


def _grouped(block: Listing | Paragraph) -> Listing | None:
    """Return the actions of rows such as `Action: …`, `Owner: …`, `Due: …`, one behind the other."""
    rows = _rows(block)
    fields = [field_in(row) for row in rows]
    if not fields or fields[0][0] != "title" or not all(use for use, _ in fields):
        return None
    titles = sum(use == "title" for use, _ in fields)
    if not any(use in _SAY for use, _ in fields) or titles * 2 > len(fields):
        return None
    return Listing(tuple(_items(fields, rows, block.line)), block.line)


def _items(fields: Sequence[tuple[str, str]], rows: Sequence[str], line: int) -> Iterator[Item]:
    starts = [place for place, (use, _) in enumerate(fields) if use == "title"]
    for start, end in zip(starts, [*starts[1:], len(fields)], strict=True):
        below = tuple(Line(row) for row in rows[start + 1 : end])
        head = Paragraph((Line(fields[start][1]),), line + start)
        more = (Paragraph(below, line + start + 1),) if below else ()
        yield Item((head, *more), None, None, line + start)


def _of_table(table: Table) -> Listing | Paragraph | None:
    """Return a table of two columns that holds the fields of one action below each other."""
    if (fields := _fields_of_one(table)) is not None:
        return fields
    if len(table.head) != 2:
        return None
    named = all(_GENERIC.fullmatch(cell.text.strip()) for cell in table.head)
    cells = [row for row in (*((table.head,) if not named else ()), *table.rows) if row[0].text]
    rows = [f"{row[0].text}: {' '.join(row[1].text.split())}" for row in cells]
    uses = [field_in(row)[0] for row in rows]
    behind = [use_of(row[1].text) for row in cells[:1]]
    if len(rows) < 2 or sum(map(bool, uses)) * 3 < len(uses) * 2 or any(behind) or is_nothing(rows[0]):
        return None
    if len({use for use in uses if use in _SAY}) < 2 or len({*uses}) < len(uses) - 1:
        return None
    lines = Paragraph(tuple(Line(row, hard=True) for row in rows), table.line)
    return _grouped(lines) or lines


_GENERIC = re.compile(
    r"(?:field|key|property|attribute|item|name|value|details?|description|content|info(?:rmation)?|feld|wert"
    r"|champ|valeur|campo|valor|项|值|内容|項目|값|항목)?",
    re.IGNORECASE,
)


def _fields_of_one(table: Table) -> Paragraph | None:
    """Return a table of one row that says all but the words of an action, as the lines of its fields."""
    uses = [use_of(cell.text) for cell in table.head]
    once = len({*uses}) == len(uses)
    if len(table.rows) != 1 or not all(uses) or not once or "title" in uses or len({*uses} & {*_SAY}) < 2:
        return None
    pairs = zip(table.head, table.rows[0], strict=True)
    rows = [f"{head.text}: {' '.join(cell.text.split())}" for head, cell in pairs if cell.text.strip()]
    return Paragraph(tuple(Line(row, hard=True) for row in rows), table.line)
