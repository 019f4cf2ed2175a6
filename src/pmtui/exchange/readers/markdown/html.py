"""Pages in HTML, as wikis and incident systems hand them out, as Markdown; no word of them is left out."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_LOOKS = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|h[1-6]|p|div)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(r"</?(?:p|h[1-6]|ul|ol|li|div|table|br|strong|em)\b[^>]*>", re.IGNORECASE)
_UNSEEN = frozenset(("script", "style", "head", "template", "noscript", "svg", "ac:parameter"))
_BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "header", "footer", "main", "aside", "figure", "figcaption"),
        *("details", "summary", "address", "dl", "dt", "dd", "form", "fieldset", "legend", "hr"),
        *(
            "ac:rich-text-body",
            "ac:structured-macro",
            "ac:layout-section",
            "ac:layout-cell",
            "ac:plain-text-body",
        ),
    )
)
_MARKS = {"strong": "**", "b": "**", "em": "_", "i": "_", "code": "`", "del": "~~", "s": "~~"}
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")
_DEEPEST = 8
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


def looks_like_page(text: str) -> bool:
    """Return whether a text begins as a page in HTML does."""
    return _LOOKS.match(text[:4000]) is not None


def is_html(text: str) -> bool:
    """Return whether a text is a fragment of HTML: it begins with a tag, or holds several."""
    return looks_like_page(text) or len(_TAGS.findall(text[:20_000])) > 3


def markdown_of_html(text: str) -> str:
    """Return the Markdown of a page; what is not shown, such as scripts, is left out."""
    page = _Page()
    page.feed(_whole_tags(text))
    page.close()
    lines = "\n".join(line.rstrip() for line in page.finish().split("\n"))
    return f"{_EMPTY_LINES.sub(chr(10) * 2, lines).strip()}\n"


def _whole_tags(text: str) -> str:
    """Return a page without comments and tags that never end, which the parser seeks again and again."""
    pieces: list[str] = []
    place = 0
    while (begin := text.find("<!--", place)) >= 0 and (end := text.find("-->", begin + 4)) >= 0:
        pieces.append(text[place:begin])
        place = end + 3
    rest = "".join((*pieces, text[place:].replace("<!--", "&lt;!--")))
    last = rest.rfind(">") + 1
    return rest[:last] + rest[last:].replace("<", "&lt;")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._out: list[str] = []
        self._unseen = 0
        self._lists: list[int] = []
        self._links: list[tuple[str, int]] = []
        self._code = False
        self._rows: list[list[str]] | None = None
        self._cell: list[str] | None = None
        self._box = ""

    def finish(self) -> str:
        self._end_table()
        return "".join(self._out)

    def _put(self, text: str) -> None:
        (self._cell if self._cell is not None else self._out).append(text)

    def _break(self, lines: str = "\n\n") -> None:
        self._put(" " if self._cell is not None else lines)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Begin what a tag begins."""
        if self._unseen or tag in _UNSEEN:
            self._unseen += tag in _UNSEEN
            return
        given = dict(attributes)
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._break(f"\n\n{'#' * int(tag[1])} ")
        elif tag in ("ul", "ol", "ac:task-list"):
            self._lists.append(0 if tag == "ol" else -1)
            self._break("\n" if len(self._lists) > 1 else "\n\n")
        elif tag in ("li", "ac:task"):
            self._item()
        elif tag == "input" and given.get("type") == "checkbox":
            self._put("[x] " if "checked" in given else "[ ] ")
        elif tag == "pre":
            self._break("\n\n```\n")
            self._code = True
        elif tag == "table":
            self._end_table()
            self._break()
            self._rows = []
        elif tag == "tr" and self._rows is not None:
            self._end_cell()
            self._rows.append([])
        elif tag in ("td", "th") and self._rows:
            self._end_cell()
            self._cell = []
        elif tag == "br":
            self._break("\n")
        elif tag == "blockquote":
            self._break("\n\n> ")
        elif tag == "a":
            into = self._cell if self._cell is not None else self._out
            self._links.append((given.get("href") or "", len(into)))
        elif tag == "img" and given.get("src"):
            self._put(f"![{given.get('alt') or ''}]({given['src']})")
        elif tag == "time" and given.get("datetime"):
            self._put(f"{given['datetime']} ")
        elif tag in _MARKS and not self._code:
            self._put(_MARKS[tag])
        elif tag in _BLOCKS and not self._lists:
            self._break("\n\n---\n\n" if tag == "hr" else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        """End what a tag ends."""
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif self._unseen:
            return
        elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._break()
        elif tag in ("ul", "ol", "ac:task-list"):
            self._lists = self._lists[:-1]
            self._break("\n" if self._lists else "\n\n")
        elif tag == "pre":
            self._code = False
            self._break("\n```\n\n")
        elif tag == "table":
            self._end_table()
        elif tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag == "a" and self._links:
            self._link(*self._links.pop())
        elif tag in _MARKS and not self._code:
            self._put(_MARKS[tag])
        elif (tag in _BLOCKS or tag == "blockquote") and not self._lists:
            self._break()

    def handle_data(self, data: str) -> None:
        """Take words; outside of code their blanks and line ends count as one blank."""
        if self._unseen:
            return
        if self._code:
            self._put(data)
            return
        words = _BLANKS.sub(" ", data)
        into = self._cell if self._cell is not None else self._out
        if words == " " and (not into or into[-1].endswith("\n")):
            return
        if into and into[-1].endswith(("\n", "# ")):
            words = words.lstrip()
        self._put(words)

    def unknown_decl(self, data: str) -> None:
        """Take a CDATA section: Confluence keeps code in it."""
        if not self._unseen and data.startswith("CDATA["):
            self._put(f"\n\n```\n{data[6:]}\n```\n\n")

    def _item(self) -> None:
        depth = min(_DEEPEST, max(0, len(self._lists) - 1))
        sign = "-"
        if self._lists and self._lists[-1] >= 0:
            self._lists[-1] += 1
            sign = f"{self._lists[-1]}."
        self._break(f"\n{'  ' * depth}{sign} ")

    def _link(self, address: str, place: int) -> None:
        into = self._cell if self._cell is not None else self._out
        words = "".join(into[place:]).strip()
        if address.startswith(("http://", "https://", "mailto:")) and words and words != address:
            into[place:] = [f"[{words}]({address})"]

    def _end_cell(self) -> None:
        if self._cell is not None and self._rows:
            self._rows[-1].append(" ".join("".join(self._cell).split()).replace("|", "\\|"))
        self._cell = None

    def _end_table(self) -> None:
        self._end_cell()
        rows = [row for row in self._rows or [] if row]
        self._rows = None
        if rows:
            lines = [f"| {' | '.join(row)} |" for row in rows]
            lines.insert(1, f"|{' --- |' * len(rows[0])}")
            self._out.append("\n\n" + "\n".join(lines) + "\n\n")
