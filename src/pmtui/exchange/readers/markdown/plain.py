"""What a reader sees of a line of Markdown: its text, without emphasis, with the addresses of links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# Some marks cost quadratic time to pair; a long piece with more of them than a name or an address needs
# is kept as it stands.
LONGEST = 4000
_PAIRED = re.compile(r"(?<!\\)[*_~`\[<]")
_FEW_MARKS = 40
_MOST_BRACKETS = 120
_MOST_MARKS = 400

_TAGS = (
    r"a|abbr|article|aside|b|big|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption"
    r"|figure|font|h[1-6]|hr|i|img|ins|kbd|li|mark"
    r"|ol|p|pre|q|s|samp|section|small|span|strike|strong|sub|summary|sup|table|tbody"
    r"|td|tfoot|th|thead|tr|tt|u|ul"
)
TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]{{0,1000}})?/?>|<time\s[^<>]{{0,300}}>|</time\s?>", re.IGNORECASE)
BREAK = re.compile(r"<(?:br|/p|/li|/div|/tr)\s{0,9}/?>", re.IGNORECASE)
COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_ANCHOR = re.compile(r"<a\s[^<>]{0,500}?href=[\"']([^\"'<>]{1,1000})[\"']", re.IGNORECASE)

_IMAGE = re.compile(r"<img\s[^<>]{0,500}?src=[\"']([^\"'<>\s]{1,1000})[\"'][^<>]{0,1000}>", re.IGNORECASE)
_ALT = re.compile(r"\salt=[\"']([^\"'<>\[\]]{1,300})[\"']", re.IGNORECASE)


# The tag of a day, which holds it in a form that no reader mistakes: pages show it in some other.
_TIME = re.compile(r"<time\s[^<>]{0,200}?datetime=[\"']?([^\"'<>\s]{4,40})[\"']?[^<>]{0,200}>", re.IGNORECASE)
_EMPTY_TIME = re.compile(rf"(?:{_TIME.pattern})(?:\s{{0,9}}</time\s?>|(?<=/>))", re.IGNORECASE)
# Somebody who is mentioned: the address is that of a page about the person.
_MENTION = re.compile(r"@[^\W\d_][\w.'’-]{0,38}(?:\s[^\W\d_][\w.'’-]{0,30}){0,3}")
_BOX = re.compile(r"^\s*(?:\[[ xX✓✔]?\]|[☐☑✅✔]\ufe0f?)\s+")
_BETWEEN_MENTIONS = re.compile(r"\s*(?:[,;/&+]|and)?\s*")
_TABLE = re.compile(r"<table[\s>].*?</table\s?>", re.IGNORECASE | re.DOTALL)
_ROW = re.compile(r"<tr(?:\s[^<>]{0,500})?>", re.IGNORECASE)
_CELL = re.compile(
    r"<(t[hd])(?:\s[^<>]{0,500})?>(.*?)(?=</t[hdr]|<t[hdr][\s>]|</table|\Z)", re.IGNORECASE | re.DOTALL
)


class Line(NamedTuple):
    """A line of text, the bold words it begins with, and whether its end was written on purpose."""

    text: str
    lead: str = ""
    hard: bool = False
    tail: str = ""
    """The bold or italic words that the line ends with, where others stand before them."""
    mention: str = ""
    """The people that the line begins with, where they are mentioned by links: `@Mika Lund @Ada Berg`."""

    @property
    def rest(self) -> str:
        """What stands behind the bold words, without the colon or dash that separates them."""
        return without_colon(self.text[len(self.lead) :]) if self.lead else self.text

    @property
    def is_bold(self) -> bool:
        """Whether the whole line is bold."""
        return bool(self.lead) and not self.text[len(self.lead) :].strip(" :：")


def without_colon(text: str) -> str:
    """Return the text behind a colon or dash at its beginning."""
    return re.sub(r"^\s{0,9}(?:[:：]|[-–—]{1,3}(?=\s))?\s{0,9}", "", text, count=1).rstrip()


_GAP = r"(?:\[[^\[\]\d]{1,60}\]|<[^<>\d]{1,60}>|\{\{?[^{}\d]{1,60}\}?\})"
_FORM = re.compile(rf"(?:[\W_]{{0,6}}(?:[^\W\d_]{{2,20}}:\s)?{_GAP}){{1,8}}[\W_]{{0,6}}")


def is_form(text: str) -> bool:
    """Return whether a text is nothing but the gaps of a form: `[time] | [what happened]`."""
    return _FORM.fullmatch(text.strip()) is not None


# By which a name and a number are kept from being references where the text is pasted.
_PARTED = re.compile(r"(?<=[@#])&#8203;|(?<=GH-)&#8203;")


def lines_of(source: str, parser: MarkdownIt, references: dict[str, object]) -> tuple[Line, ...]:
    """Return the lines of a paragraph, a heading or a cell as a reader sees them."""
    long = len(source) > LONGEST and len(_PAIRED.findall(source)) > _FEW_MARKS
    if long or source.count("[") > _MOST_BRACKETS or source.count("*") > _MOST_MARKS:
        return tuple(Line(row.strip()) for row in source.split("\n"))
    tokens: list[Token] = []
    parser.inline.parse(_PARTED.sub("", source), parser, references, tokens)
    return tuple(_Walk().lines(tokens))


class _Walk:
    """The walk over the marks of one paragraph."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._lead = ""
        self._bold_from: int | None = None
        self._marks: list[int] = []
        self._marked: tuple[int, int] = (0, 0)
        self._links: list[tuple[str, int]] = []
        self._mention = ""
        self._times: list[tuple[str, int]] = []

    def lines(self, tokens: list[Token]) -> Iterator[Line]:
        for token in tokens:
            breaks = token.type in ("softbreak", "hardbreak")
            if breaks or (token.type == "html_inline" and BREAK.match(token.content)):
                yield self._line(hard=token.type != "softbreak")
            else:
                self._take(token)
        yield self._line(hard=True)

    def _take(self, token: Token) -> None:
        kind = token.type
        if kind in ("em_open", "strong_open"):
            self._marks.append(len(self._parts))
        elif kind in ("em_close", "strong_close") and self._marks:
            self._marked = (self._marks.pop(), len(self._parts))
        if kind == "code_inline":
            self._parts.append(f"`{token.content}`")
        elif kind == "image":
            self._parts.append(image(token))
        elif kind in ("s_open", "s_close"):
            self._parts.append("~~")
        elif kind == "html_inline":
            self._tag(token.content)
        elif kind == "link_open":
            self._links.append((str(token.attrs.get("href", "")), len(self._parts)))
        elif kind == "link_close" and self._links:
            self._end_link(*self._links.pop())
        elif kind == "strong_open" and not "".join(self._parts).strip():
            self._bold_from = len(self._parts)
        elif kind == "strong_close" and self._bold_from is not None:
            self._lead = "".join(self._parts)
            self._bold_from = None
        elif token.content:
            self._parts.append(token.content)

    def _tag(self, html: str) -> None:
        """Take a tag: of one that marks a day, what it says where nothing else is shown."""
        if told := _TIME.fullmatch(html):
            self._times.append((told[1], len(self._parts)))
        elif html.lower().startswith("</time"):
            self._end_time()
        self._parts.append(visible(html))

    def _end_time(self) -> None:
        if self._times:
            told, start = self._times.pop()
            if not "".join(self._parts[start:]).strip():
                self._parts.insert(start, told)

    def _end_link(self, address: str, start: int) -> None:
        shown = "".join(self._parts[start:]).strip()
        before = "".join(self._parts[:start])
        if before.endswith("@") and _MENTION.fullmatch(f"@{shown}"):
            before, shown = before[:-1], f"@{shown}"
        if not shown:
            self._parts.append(address)
        elif _MENTION.fullmatch(shown):
            begun = _BOX.sub("", before, count=1)
            if _BETWEEN_MENTIONS.fullmatch(begun.removeprefix(self._mention)):
                self._mention = f"{begun}{shown}"
        elif not _same(address, shown) and not address.startswith("#"):
            self._parts.append(f" ({address})")

    def _line(self, *, hard: bool) -> Line:
        while self._times:
            self._end_time()
        text = "".join(self._parts)
        if self._bold_from is not None:
            self._lead, self._bold_from = text, 0
        line = Line(text.strip(), self._lead.strip(), hard, self._tail(), self._mention.strip())
        self._parts, self._lead, self._mention = [], "", ""
        self._marks, self._marked = [0 for _ in self._marks], (0, 0)
        self._links = [(address, 0) for address, _ in self._links]
        return line

    def _tail(self) -> str:
        """Return the marked words that the line ends with; nothing where it has no others."""
        start, end = self._marked
        before, behind = "".join(self._parts[:start]).strip(), "".join(self._parts[end:]).strip(" .)]")
        return "".join(self._parts[start:end]).strip() if before and not behind else ""


def image(token: Token) -> str:
    """Return the picture as Markdown writes it: there is no other word for it."""
    return f"![{token.content}]({token.attrs.get('src', '')})"


def visible(html: str) -> str:
    """Return what a reader sees of a tag: nothing; a placeholder such as `<your name>` is text."""
    if html.startswith("<!--"):
        return ""
    if picture := _IMAGE.match(html):
        alt = _ALT.search(html)
        return f"![{alt[1] if alt else ''}]({picture[1]})"
    return "" if TAG.fullmatch(html) else html


def from_html(html: str) -> str:
    """Return the Markdown that says the same as a piece of HTML, as far as a post-mortem needs it."""
    text = _EMPTY_TIME.sub(r"\1", COMMENT.sub("", html))
    text = _TABLE.sub(lambda found: _piped(found[0]), text)
    text = re.sub(
        r"<h([1-6])(?:\s[^<>]{0,500})?>", lambda m: "\n\n" + "#" * int(m[1]) + " ", text, flags=re.I
    )
    text = re.sub(r"</h[1-6]>", "\n\n", text, flags=re.I)
    text = re.sub(r"</?(?:b|strong)>", "**", text, flags=re.I)
    text = re.sub(
        r"<dt(?:\s[^<>]{0,500})?>", "\n\n**", re.sub(r"</dt>", ":** ", text, flags=re.I), flags=re.I
    )
    text = re.sub(r"<li(?:\s[^<>]{0,500})?>", "\n- ", text, flags=re.I)
    text = re.sub(r"</?(?:p|div|ul|ol|details|summary|table)(?:\s[^<>]{0,500})?>", "\n\n", text, flags=re.I)
    text = _IMAGE.sub(lambda found: visible(found[0]), text)
    text = _ANCHOR.sub(r"\1 \g<0>", text)
    return TAG.sub("", BREAK.sub("\n", text))


def _piped(html: str) -> str:
    """Return a table of HTML as one of Markdown; without a row of names, an empty one stands above it."""
    rows = [
        [(kind.lower(), _cell(inner)) for kind, inner in _CELL.findall(row)] for row in _ROW.split(html)[1:]
    ]
    rows = [row for row in rows if row]
    if not rows:
        return html
    width = max(len(row) for row in rows)
    headed = all(kind == "th" for kind, _ in rows[0]) or "<thead" in html.lower()
    lines = [[text for _, text in row] + [""] * (width - len(row)) for row in rows]
    if not headed:
        lines.insert(0, [""] * width)
    lines.insert(1, ["---"] * width)
    return "\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n\n"


def _cell(html: str) -> str:
    """Return what stands in a cell, on one line."""
    text = _ANCHOR.sub(r"\1 \g<0>", re.sub(r"</?(?:b|strong)>", "**", html, flags=re.I))
    text = re.sub(r"</(?:p|li|div)>", " ", BREAK.sub(" ", _IMAGE.sub(lambda found: visible(found[0]), text)))
    return " ".join(TAG.sub("", text).split()).replace("|", "\\|")


def _same(address: str, shown: str) -> bool:
    plain = address.removeprefix("mailto:").rstrip("/")
    return plain == shown.rstrip("/") or plain.split("//", 1)[-1] == shown.rstrip("/")
