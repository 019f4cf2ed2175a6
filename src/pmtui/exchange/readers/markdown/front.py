"""Front matter: the lines of keys and values between `---` or `+++` above a text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_MOST_LINES = 200
_YAML_LINE = re.compile(r"([A-Za-z_][\w .-]{0,60}?)\s{0,4}:(?:\s{1,9}(.*))?$")
_TOML_LINE = re.compile(r"([A-Za-z_][\w.-]{0,60})\s{0,9}=\s{0,9}(.*)$")
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


def read_front(text: str) -> Front:
    """Return the front matter of a text; an empty one where the text has none.

    Two dashes that only draw a line are none: it needs an end, and lines of keys between.
    """
    lines = text.split("\n", _MOST_LINES + 2)
    start = next((place for place, line in enumerate(lines[:5]) if line.strip()), 0)
    fence = lines[start].strip()
    if fence not in ("---", "+++"):
        return _mail(lines, start)
    end = next((n for n in range(start + 1, min(len(lines), _MOST_LINES)) if lines[n].rstrip() == fence), 0)
    body = lines[start + 1 : end]
    pattern = _YAML_LINE if fence == "---" else _TOML_LINE
    keys = [match[1].lower() for line in body if (match := pattern.match(line))]
    other = [line for line in body if line.strip() and not pattern.match(line) and line[0] not in " \t-[#]"]
    if len(other) > 1 + len(keys) // 5 or any(
        re.match(r"#{2,6}\s|#\s.*\S{3}.*\n?$", line) for line in body if line.strip()
    ):
        return Front()
    if (
        not end
        or not keys
        or (fence == "---" and "" in (line.strip() for line in body) and not _KNOWN & set(keys))
    ):
        return Front()
    return _read(body, start + 2, end + 1, pattern)


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
            value = (match[2] or "").strip()
            front.values[last] = (_unquoted(value) if value not in ("|", ">", "|-", ">-") else "", number)
        elif item and last and ":" not in item[1]:
            listed.append(_unquoted(item[1].strip()))
            front.values[last] = (", ".join(listed), front.values[last][1])
        elif line.strip() and line[0].isspace() and last and not _YAML_LINE.match(line.strip().lstrip("- ")):
            known, place = front.values[last]
            front.values[last] = (f"{known} {line.strip()}".strip(), place)
        elif line.strip() and not line.strip().startswith("["):
            front.left.append((number, line.rstrip()))
    return front


def _unquoted(value: str) -> str:
    """Return a value without its quotation marks; a list in brackets with commas."""
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"')
    if value.startswith("[") and value.endswith("]") and "](" not in value:
        return ", ".join(part.strip().strip("\"'") for part in value[1:-1].split(",") if part.strip())
    return value
