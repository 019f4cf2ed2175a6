"""The checklist beside the text: what is missing or weak, by section, errors first."""

from __future__ import annotations

from textwrap import wrap

from textual.message import Message

from pmtui.checks import Finding, progress
from pmtui.document.safe import safe_line
from pmtui.tui.chrome import LEVEL_STYLES, readiness
from pmtui.tui.drawing import Drawn, Span, line
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.session import Session
from pmtui.tui.widgets.row_list import Item, RowList


class Checklist(RowList):
    """The findings of the document; entering one jumps to its field."""

    class Jump(Message):
        """A finding was chosen."""

        def __init__(self, finding: Finding) -> None:
            super().__init__()
            self.finding = finding

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(self._draw_item, id="checklist", glyphs=glyphs)
        self._shown: tuple[object, int] | None = None

    def show_findings(self, session: Session) -> None:
        """List the findings of the session's document as it stands."""
        width = self.size.width - 1
        key = (session.findings, width)
        if width < 8 or (self._shown and self._shown[0] is key[0] and self._shown[1] == width):
            return
        self._shown = key
        self.show(self._items(session, width))

    def _items(self, session: Session, width: int) -> list[Item]:
        findings = session.findings
        done = progress(session.document, findings, session.policy)
        items = [Item("title", "", f"{done.done} of {done.total}")]
        section = None
        for finding in findings:
            if finding.section is not section:
                section = finding.section
                items += [Item("blank", ""), Item("section", "", section.value.capitalize())]
            lines = wrap(f"{safe_line(finding.message)}", max(8, width - 4)) or [""]
            tag = finding.code
            if len(lines[-1]) + len(tag) + 5 > width:
                lines.append("")
            items.append(
                Item("finding", f"{finding.code} {finding.path}", (finding, lines[0], len(lines) == 1))
            )
            items += [
                Item("more", "", (finding, text, n == len(lines) - 1))
                for n, text in enumerate(lines[1:], start=1)
            ]
        items.append(Item("blank", ""))
        items += [Item("ready", "", text) for text in wrap(readiness(findings), max(8, width - 2))]
        return items

    def _draw_item(self, item: Item, width: int) -> Drawn:
        if item.kind == "title":
            return line(Span("Checklist", "strong"), right=[Span(f"{item.value} ", "muted")])
        if item.kind == "section":
            return line(Span(item.value, "heading"))
        if item.kind == "ready":
            return line(Span(item.value, "strong"))
        if item.kind == "blank":
            return line("")
        finding, text, last = item.value
        code = [Span(f"{finding.code} ", "muted")] if last else []
        if item.kind == "more":
            return line("  ", Span(text), right=code)
        sign = Span(f"{self._glyphs.level(finding.level)} ", LEVEL_STYLES[finding.level])
        return line(sign, Span(text), right=code)

    @property
    def finding(self) -> Finding | None:
        """The finding under the cursor."""
        return self.cursor.value[0] if self.cursor else None

    def key_enter(self) -> None:
        """Jump to the field of the finding."""
        if self.finding:
            self.post_message(self.Jump(self.finding))

    def on_row_list_chosen(self) -> None:
        """Jump on a double click too."""
        self.key_enter()
