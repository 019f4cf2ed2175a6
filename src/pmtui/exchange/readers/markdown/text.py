"""Blocks as the text that the fields of a document hold."""

from __future__ import annotations

from collections.abc import Iterable

from pmtui.exchange.readers.markdown.blocks import (
    Block,
    Code,
    Heading,
    Item,
    Listing,
    Paragraph,
    Quote,
    Table,
    unwrapped,
)

_DEEPEST = 8


def prose(blocks: Iterable[Block]) -> str:
    """Return blocks as prose: paragraphs with an empty line between, lists as lists, tables line by line."""
    return "\n\n".join(text for block in blocks if (text := _block(block, 0)))


def flat(blocks: Iterable[Block]) -> str:
    """Return blocks on one line."""
    return " ".join(prose(blocks).split())


def _block(block: Block, depth: int) -> str:
    match block:
        case Heading():
            return block.text
        case Paragraph():
            return unwrapped(block.lines)
        case Listing():
            return "\n".join(_items(block, depth))
        case Table():
            return "\n".join(
                " | ".join(cell.text.replace("\n", " ") for cell in row)
                for row in (block.head, *block.rows)
                if any(cell.text for cell in row)
            )
        case Code():
            return block.text
        case Quote():
            return "\n\n".join(_block(inner, depth) for inner in block.blocks)


def _items(listing: Listing, depth: int) -> Iterable[str]:
    indent = "  " * min(depth, _DEEPEST)
    for item in listing.items:
        yield f"{indent}{_marker(item)} {_inner(item, indent, depth)}".rstrip()


def _marker(item: Item) -> str:
    box = "" if item.checked is None else " [x]" if item.checked else " [ ]"
    return (f"{item.number}." if item.number is not None else "-") + box


def _inner(item: Item, indent: str, depth: int) -> str:
    step = " " * (len(_marker(item)) + 1) if item.number is not None else "  "
    head = unwrapped(item.head).replace("\n", f"\n{indent}{step}")
    rest = [
        "\n"
        + (text if isinstance(block, Listing) else indent + step + text.replace("\n", f"\n{indent}{step}"))
        for block in item.more
        if (text := _block(block, depth + 1))
    ]
    return head + "".join(rest)
