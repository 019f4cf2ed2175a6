"""What programs that make pages know of one, where no lines of keys between fences hold it.

JSON, the comments of Nikola, lines of keys above a line of dashes, the head of Pandoc, and exports of MDX.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pmtui.exchange.readers.markdown.blocks import Heading, Page
from pmtui.exchange.readers.markdown.front import MOST_LINES, YAML_LINE, Front, read_front, unquoted
from pmtui.exchange.readers.markdown.titles import is_only_kind, is_only_time

# Other names for the key of the title, the surest first.
_TITLES = [
    "heading",
    "headline",
    "incident title",
    "incident name",
    "post title",
    "page title",
    "pagetitle",
    "posttitle",
    "subject",
    "titel",
    "titre",
    "título",
    "titulo",
    "titolo",
    "tittel",
    "tytuł",
    "заголовок",
    "название",
    "タイトル",
    "標題",
    "标题",
    "題目",
    "제목",
    "name",
    "incident",
    "meta title",
    "metatitle",
    "seo title",
    "seotitle",
    "og:title",
    "linktitle",
    "link title",
    "short title",
    "nav title",
    "label",
    "sidebar label",
    "topic",
]
_JSON_HEAD = re.compile(r"(?:;;;|---\s?json)?\s{0,9}\{\s*$|;;;\s*$|---\s?json\s*$|\{\s{0,9}\"")
_NIKOLA = re.compile(r"\s{0,4}\.\.\s{1,4}([a-z_]{2,30}):(?:\s{1,9}(.*?))?\s*$")
_EXPORT = re.compile(
    r"export\s+(?:const|let|var)\s+\w{1,40}(?:\s{0,4}:\s{0,4}\w{1,40})?\s{0,4}=\s{0,4}(\{.*)$"
)
_MEMBER = re.compile(
    r"['\"]?([A-Za-z_]\w{0,40})['\"]?\s{0,9}:\s{0,9}(\"[^\"]{0,2000}\"|'[^']{0,2000}'|`[^`]{0,2000}`)"
)
_IMPORT = re.compile(r"import\s(?:.{1,300}\sfrom\s)?['\"][^'\"]{1,300}['\"];?\s*$")


def front_of(text: str) -> Front:
    """Return what stands above a text about it, in any of its forms; an empty one where nothing does."""
    found = read_front(text)
    if found.length:
        return found
    lines = text.removeprefix("\ufeff").split("\n", MOST_LINES + 2)
    start = next((place for place, line in enumerate(lines[:5]) if line.strip()), 0)
    forms: tuple[Callable[[list[str], int], Front], ...] = (
        _json,
        _commented,
        _nikola,
        _headless,
        _pandoc,
        _exported,
    )
    return next((front for form in forms if (front := form(lines, start)).length), found)


def settle_title(front: Front, page: Page) -> None:
    """Take the title from a key of another name, where none is called so and the page has no heading."""
    title = front.values.get("title", ("", 0))[0]
    headed = any(isinstance(block, Heading) and block.level == 1 for block in page.blocks)
    if title and not _says_nothing(title):
        return
    if headed:
        if title:
            front.left.append((front.values["title"][1], f"title: {front.values.pop('title')[0]}"))
        return
    named = {_spoken(key): key for key in front.values}
    for other in _TITLES:
        key = named.get(other)
        if (
            key is not None
            and (value := front.values[key][0])
            and not _says_nothing(value)
            and _has_words(value)
        ):
            if title:
                front.left.append((front.values["title"][1], f"title: {title}"))
            front.values["title"] = front.values.pop(key)
            front.used.append(f"{key}: {value}")
            return
    if not title and (inner := front.inner.get("title")) and not _says_nothing(inner[0]):
        front.values["title"] = inner
        front.left = [(line, said) for line, said in front.left if line != inner[1]]


def _spoken(key: str) -> str:
    return key.replace("_", " ").replace("-", " ").strip()


def _says_nothing(title: str) -> bool:
    return is_only_kind(title) or is_only_time(title)


def _has_words(value: str) -> bool:
    return len(value) > 3 and re.search(r"[^\W\d_]{3}|[぀-ヿ一-鿿가-힣]", value) is not None


def _of_pairs(pairs: Mapping[str, tuple[str, int]], length: int, lines: list[str]) -> Front:
    """Return front matter of keys; their lines are understood as far as the keys and the values tell them."""
    return Front(dict(pairs), length=length, used=[line for line in lines if line.strip()])


def _json(lines: list[str], start: int) -> Front:
    """Return JSON between braces that begins on the first line."""
    if not _JSON_HEAD.match(lines[start].strip()):
        return Front()
    first = start if "{" in lines[start] else start + 1
    body = lines[first:MOST_LINES]
    if body:
        body[0] = body[0][body[0].find("{") :]
    text = "\n".join(body)
    try:
        value, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return Front()
    length = first + text[:end].count("\n") + 1
    if not isinstance(value, dict) or not value or text[end:].split("\n", 1)[0].strip():
        return Front()
    if length < len(lines) and lines[length].strip() in (";;;", "---"):
        length += 1
    front = Front(length=length, used=[line for line in lines[start:length] if line.strip(" {};-,")])
    for key, inner in value.items():
        line = next((n for n, row in enumerate(lines[:length], 1) if f'"{key}"' in row), start + 1)
        front.values[str(key).lower()] = (", ".join(_texts(inner)), line)
    return front


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield f"{name}: {', '.join(_texts(inner))}"
    elif value is not None:
        yield value if isinstance(value, str) else json.dumps(value)


def _commented(lines: list[str], start: int) -> Front:
    """Return keys in a comment at the top: `<!--`, one key a line, `-->`."""
    if lines[start].strip() != "<!--":
        return Front()
    end = next((n for n in range(start + 1, min(len(lines), MOST_LINES)) if lines[n].strip() == "-->"), 0)
    body = lines[start + 1 : end]
    pairs: dict[str, tuple[str, int]] = {}
    for number, line in enumerate(body, start + 2):
        match = _NIKOLA.match(line) or YAML_LINE.match(line.strip())
        if match is None and line.strip():
            return Front()
        if match:
            pairs[match[1].strip().lower()] = (unquoted((match[2] or "").strip()), number)
    return _of_pairs(pairs, end + 1, body) if end and "title" in pairs else Front()


def _nikola(lines: list[str], start: int) -> Front:
    """Return lines such as `.. title: Search down` at the top."""
    return _while(lines, start, _NIKOLA)


def _while(lines: list[str], start: int, pattern: re.Pattern[str]) -> Front:
    pairs: dict[str, tuple[str, int]] = {}
    end = start
    while end < min(len(lines), MOST_LINES) and (match := pattern.match(lines[end])):
        pairs[match[1].strip().lower()] = (unquoted((match[2] or "").strip()), end + 1)
        end += 1
    return _of_pairs(pairs, end, lines[start:end]) if "title" in pairs else Front()


def _headless(lines: list[str], start: int) -> Front:
    """Return keys without a fence above them: they end with a line of dashes."""
    end = next((n for n in range(start + 1, min(len(lines), MOST_LINES)) if lines[n].rstrip() == "---"), 0)
    if not end or not all(YAML_LINE.match(line) or line[:1] in " \t-" for line in lines[start:end]):
        return Front()
    if not all(line.strip() for line in lines[start:end]) or not _KEY_OF_TITLE.match(lines[start]):
        return Front()
    front = read_front("\n" * start + "\n".join(["---", *lines[start : end + 1]]))
    if not front.length:
        return front
    front.values = {key: (value, line - 1) for key, (value, line) in front.values.items()}
    front.left = [(line - 1, said) for line, said in front.left]
    front.length -= 1
    return front


_KEY_OF_TITLE = re.compile(r"(?:title|layout|date):\s", re.IGNORECASE)


def _pandoc(lines: list[str], start: int) -> Front:
    """Return the title, the authors and the date behind percent signs."""
    end = start
    while end < min(len(lines), start + 3) and lines[end].startswith("% "):
        end += 1
    keys = ("title", "author", "date")[: end - start]
    pairs = {key: (lines[start + n][2:].strip(), start + n + 1) for n, key in enumerate(keys)}
    return _of_pairs(pairs, end, lines[start:end])


def _exported(lines: list[str], start: int) -> Front:
    """Return what a page of MDX exports about itself; imports may stand above it."""
    place = start
    while place < min(len(lines), MOST_LINES) and (not lines[place].strip() or _IMPORT.match(lines[place])):
        place += 1
    if place >= len(lines) or not _EXPORT.match(lines[place]):
        return Front()
    depth, end = 0, place
    for end in range(place, min(len(lines), MOST_LINES)):
        depth += lines[end].count("{") - lines[end].count("}")
        if depth <= 0:
            break
    body = lines[place : end + 1]
    pairs: dict[str, tuple[str, int]] = {}
    for number, line in enumerate(body, place + 1):
        for member in _MEMBER.finditer(line):
            pairs.setdefault(member[1].lower(), (member[2][1:-1].strip(), number))
    if depth > 0 or "title" not in pairs:
        return Front()
    front = _of_pairs(pairs, end + 1, [])
    said = {text for text, _ in pairs.values()}
    front.left = [
        (number, line.rstrip())
        for number, line in enumerate(lines[start : end + 1], start + 1)
        if line.strip(" {}();,") and not any(text and text in line for text in said)
    ]
    front.used += body
    return front
