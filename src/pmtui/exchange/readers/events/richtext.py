"""Documents of Atlassian's editor (ADF) as Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pmtui.exchange.stamps import read_stamp

_MARKS = {"strong": "**", "em": "_", "code": "`", "strike": "~~"}


def markdown_of(node: Any) -> str:
    """Return the Markdown of a document; nothing of its text is left out, whatever kind of node holds it."""
    return "\n\n".join(filter(None, _blocks(node))).strip() + "\n"


def _children(node: Any) -> list[Any]:
    content = node.get("content") if isinstance(node, Mapping) else None
    return content if isinstance(content, list) else []


def _attribute(node: Mapping[str, Any], name: str) -> Any:
    attributes = node.get("attrs")
    return attributes.get(name) if isinstance(attributes, Mapping) else None


def _blocks(node: Any) -> list[str]:
    if not isinstance(node, Mapping):
        return []
    kind = node.get("type")
    if kind == "heading":
        level = _attribute(node, "level")
        return [f"{'#' * (level if isinstance(level, int) and 1 <= level <= 6 else 2)} {_inline(node)}"]
    if kind in ("bulletList", "orderedList", "taskList", "decisionList"):
        return ["\n".join(_items(node, 0))]
    if kind == "codeBlock":
        return [f"```\n{_inline(node)}\n```"]
    if kind == "table":
        return ["\n".join(_table(node))]
    if kind == "blockquote":
        return ["\n".join(f"> {line}" for line in markdown_of({"content": _children(node)}).splitlines())]
    if kind == "rule":
        return ["---"]
    if kind in ("paragraph", "text") or not any(_is_block(child) for child in _children(node)):
        return [_inline(node)]
    return [text for child in _children(node) for text in _blocks(child)]


def _is_block(node: Any) -> bool:
    return isinstance(node, Mapping) and (node.get("type") not in _INLINE)


_INLINE = ("text", "hardBreak", "mention", "emoji", "inlineCard", "date", "status", "placeholder")


def _items(node: Mapping[str, Any], depth: int) -> list[str]:
    found = []
    for number, item in enumerate(_children(node), 1):
        kind = node.get("type")
        sign = f"{number}." if kind == "orderedList" else "-"
        if isinstance(item, Mapping) and item.get("type") == "taskItem":
            sign = "- [x]" if _attribute(item, "state") == "DONE" else "- [ ]"
        indent = "  " * depth
        first = True
        for child in _children(item) or [item]:
            if isinstance(child, Mapping) and child.get("type") in ("bulletList", "orderedList", "taskList"):
                found += _items(child, depth + 1)
                continue
            for line in "\n".join(_blocks(child)).splitlines():
                found.append(f"{indent}{sign} {line}" if first else f"{indent}  {line}")
                first = False
    return found


def _table(node: Mapping[str, Any]) -> list[str]:
    rows = [
        [" ".join("\n".join(_blocks(cell)).split()).replace("|", "\\|") for cell in _children(row)]
        for row in _children(node)
    ]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    if lines:
        lines.insert(1, f"|{' --- |' * len(rows[0])}")
    return lines


def _inline(node: Any) -> str:
    if not isinstance(node, Mapping):
        return ""
    kind = node.get("type")
    if kind == "text":
        return _marked(node)
    if kind == "hardBreak":
        return "\n"
    if kind in ("mention", "emoji", "status", "placeholder"):
        return str(_attribute(node, "text") or _attribute(node, "shortName") or "")
    if kind == "inlineCard":
        return str(_attribute(node, "url") or "")
    if kind == "date":
        return _date(_attribute(node, "timestamp"))
    return "".join(_inline(child) for child in _children(node))


def _date(value: Any) -> str:
    found = read_stamp(value)
    return found.at.date().isoformat() if found is not None else str(value or "")


def _marked(node: Mapping[str, Any]) -> str:
    text = node.get("text")
    if not isinstance(text, str):
        return ""
    marks = node.get("marks")
    for mark in marks if isinstance(marks, list) else []:
        if not isinstance(mark, Mapping):
            continue
        if sign := _MARKS.get(str(mark.get("type"))):
            text = f"{sign}{text}{sign}"
        elif mark.get("type") == "link" and (address := _attribute(mark, "href")) and address != text:
            text = f"[{text}]({address})"
    return text
