"""A document in Confluence's storage format: elements of XHTML, and macros for notices and code."""

from __future__ import annotations

from collections.abc import Sequence

from pmtui.exchange.content.blocks import Picture, Section, Spans, Table
from pmtui.exchange.formats import Options, Source
from pmtui.exchange.reporting import report
from pmtui.exchange.writers.html_blocks import Elements
from pmtui.exchange.writers.html_text import escape, spans, visible


def export(sources: Sequence[Source], options: Options) -> str:
    """Return the body of a page for one document."""
    (source,) = sources
    page = report(source.document, options)
    body = "\n".join(Storage().blocks(page.blocks))
    return f"<h1>{escape(page.title)}</h1>\n{body}\n"


class Storage(Elements):
    """Writes blocks for Confluence, which knows neither ids, roles nor drawings."""

    direction = ""

    def section(self, block: Section, level: int) -> str:
        """Return a heading with what stands below it, or nothing where that is a drawing only."""
        if block.blocks and all(isinstance(below, Picture) for below in block.blocks):
            return ""
        below = "\n".join(self.blocks(block.blocks, min(level + 1, 6)))
        return f"<h{level}>{escape(block.title)}</h{level}>\n{below}"

    def notice(self, words: str) -> str:
        """Return a sentence in a frame."""
        body = f"<ac:rich-text-body><p>{escape(words)}</p></ac:rich-text-body>"
        return f'<ac:structured-macro ac:name="note">{body}</ac:structured-macro>'

    def facts(self, rows: Sequence[tuple[str, Spans]]) -> str:
        """Return names with their values as a table whose heads stand at the left."""
        lines = "".join(f"<tr><th>{escape(name)}</th><td>{spans(value)}</td></tr>" for name, value in rows)
        return f"<table><tbody>{lines}</tbody></table>"

    def figures(self, rows: Sequence[tuple[str, str]]) -> str:
        """Return nothing: the facts hold these numbers, too."""
        return ""

    def table(self, block: Table) -> str:
        """Return a table."""
        heads = "".join(f"<th>{escape(name)}</th>" for name in block.heads)
        rows = "".join(f"<tr>{''.join(f'<td>{spans(cell)}</td>' for cell in row)}</tr>" for row in block.rows)
        return f"<table><tbody><tr>{heads}</tr>{rows}</tbody></table>"

    def code(self, words: str) -> str:
        """Return lines of a log, in which nothing ends the section of plain text before its end."""
        body = visible(words.strip("\n")).replace("]]>", "]]]]><![CDATA[>")
        return (
            '<ac:structured-macro ac:name="code"><ac:plain-text-body>'
            f"<![CDATA[{body}]]></ac:plain-text-body></ac:structured-macro>"
        )

    def picture(self, block: Picture) -> str:
        """Return nothing: the page takes no drawing."""
        return ""
