"""Front matter: the lines of keys and values between `---` or `+++` above a text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

MOST_LINES = 200
YAML_LINE = re.compile(r"([^\W\d][\w .:-]{0,60}?)\s{0,4}:(?:\s{1,9}(.*))?$")
_TOML_LINE = re.compile(r"([^\W\d][\w.-]{0,60})\s{0,9}=\s{0,9}(.*)$")
_FENCE = re.compile(r"(---|\+\+\+)\s?(?:ya?ml|toml)?\s*$")
_ENDS = {"---": ("---", "..."), "+++": ("+++",)}
_MOST_HEADERS = 20
_HEADER = re.compile(
    r"(From|To|Cc|Subject|Date|Reply-To|Message-ID|Sent|List-Id|X-[\w-]{2,30}):\s{1,9}(\S.*)$", re.IGNORECASE
)
_HEADERS = {"subject": "title", "from": "author", "sent": "date"}
_KNOWN = frozenset(
    {
        "title",
        "date",
        "author",
        "authors",
        "description",
        "severity",
        "status",
        "tags",
        "name",
        "summary",
        "layout",
    }
)


@dataclass
class Front:
    """Keys with their values and lines; `left` is what was not understood; `length` counts all its lines."""

    values: dict[str, tuple[str, int]] = field(default_factory=dict)
    left: list[tuple[int, str]] = field(default_factory=list)
    length: int = 0
    used: list[str] = field(default_factory=list)
    """Lines of which the keys have other names here."""
    inner: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Keys below another one, as the first of that name has it."""


def read_front(text: str) -> Front:
    """Return the front matter of a text; an empty one where the text has none.

    Two dashes that only draw a line are none: it needs an end, and lines of keys between.
    """
    lines = text.split("\n", MOST_LINES + 2)
    start = next((place for place, line in enumerate(lines[:5]) if line.strip()), 0)
    opening = _FENCE.match(lines[start].strip())
    if opening is None:
        return _mail(lines, start)
    fence = opening[1]
    last = min(len(lines), MOST_LINES)
    end = next((n for n in range(start + 1, last) if lines[n].rstrip() in _ENDS[fence]), 0)
    body = lines[start + 1 : end]
    pattern = YAML_LINE if fence == "---" else _TOML_LINE
    keys = [match[1].lower() for line in body if (match := pattern.match(line))]
    other = [line for line in body if line.strip() and not pattern.match(line) and line[0] not in " \t-[#]"]
    if len(other) > 1 + len(keys) // 5 or _has_headings(body, keys):
        return Front()
    if (
        not end
        or not keys
        or (fence == "---" and "" in (line.strip() for line in body) and not _KNOWN & set(keys))
    ):
        return Front()
    return _read(body, start + 2, end + 1, pattern)


def _has_headings(body: list[str], keys: list[str]) -> bool:
    """Return whether lines with a `#` are headings, and not the comments between keys."""
    marked = [line for line in body if re.match(r"#{2,6}\s|#\s.*\S{3}.*\n?$", line)]
    keyed = "title" in keys or (_KNOWN & set(keys) and bool(body) and body[0][:1] != "#")
    if not marked or (keyed and all(line.strip() for line in body)):
        return any(line.startswith("##") for line in marked)
    return True


def _mail(lines: list[str], start: int) -> Front:
    """Return the lines above a mail as front matter; none where a text is no mail."""
    front = Front()
    for number in range(start, min(len(lines), start + _MOST_HEADERS)):
        match = _HEADER.match(lines[number])
        if match is None:
            break
        key = _HEADERS.get(match[1].lower(), match[1].lower())
        front.values[key] = (match[2].strip(), number + 1)
        front.used.append(lines[number])
        front.length = number + 1
    known = {"title", "author"} & set(front.values)
    return front if len(known) == 2 else Front()


def _read(body: list[str], first: int, length: int, pattern: re.Pattern[str]) -> Front:
    front = Front(length=length)
    listed: list[str] = []
    last = ""
    for number, line in enumerate(body, first):
        match = pattern.match(line)
        item = re.match(r"\s{0,8}-\s{1,8}(\S.{0,500})$", line)
        if match and not line[0].isspace():
            last, listed = match[1].strip().lower(), []
            value, comment = _uncommented((match[2] or "").strip())
            front.values[last] = ("" if value in _BLOCKS else unquoted(value), number)
            if comment:
                front.left.append((number, comment))
        elif item and last and ":" not in item[1]:
            listed.append(unquoted(item[1].strip()))
            front.values[last] = (", ".join(listed), front.values[last][1])
        elif line.strip() and line[0].isspace() and last and not YAML_LINE.match(line.strip().lstrip("- ")):
            known, place = front.values[last]
            front.values[last] = (f"{known} {line.strip()}".strip(), place)
        elif line.strip() and not line.strip().startswith("["):
            front.left.append((number, line.rstrip()))
            if line[0] != "#" and (below := pattern.match(line.strip())) and below[2]:
                front.inner.setdefault(below[1].strip().lower(), (unquoted(below[2].strip()), number))
        else:
            front.used.append(line)
    return front


# How a value over several lines begins.
_BLOCKS = ("|", ">", "|-", ">-", "|+", ">+")


def _uncommented(value: str) -> tuple[str, str]:
    """Return a value without the comment behind it, and that comment."""
    match = _COMMENTED.match(value)
    return (match[1].rstrip(), match[2]) if match else (value, "")


_COMMENTED = re.compile(r"(\"[^\"]{0,2000}\"|'[^']{0,2000}'|[^\"'\[#][^#]{0,2000}?)\s+(#\s.*)$")


def unquoted(value: str) -> str:
    """Return a value without its quotation marks; a list in brackets with commas."""
    for mark in ('"""', "'''"):
        if len(value) > 6 and value.startswith(mark) and value.endswith(mark):
            return value[3:-3].strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"') if value[0] == '"' else value[1:-1].replace("''", "'")
    if value.startswith("[") and value.endswith("]") and "](" not in value:
        return ", ".join(part.strip().strip("\"'") for part in value[1:-1].split(",") if part.strip())
    return value
