"""The public version beside the internal one: each text is approved, withheld or sent back to be written."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from pmtui.document import Postmortem
from pmtui.exchange.public import Public, State, public_version
from pmtui.exchange.public_approving import NotApproved, Signature, approve, take_back, withhold
from pmtui.exchange.public_places import readable
from pmtui.tui.actions import UNDO_KEYS
from pmtui.tui.drawing import Drawn, Span, column, line
from pmtui.tui.page_words import wrapped
from pmtui.tui.public_rows import LEAVES, STAYS, Place, inside, places_of, side_by_side
from pmtui.tui.screens.dialogs import AskText
from pmtui.tui.screens.sheet import Sheet
from pmtui.tui.widgets.page_view import PageView
from pmtui.tui.widgets.row_list import Item, RowList

_KEYS = (
    ("a", "approve"),
    ("w", "withhold"),
    ("u", "undecide"),
    ("e", "edit"),
    ("n", "next"),
    ("p", "preview"),
    ("escape", "back"),
)
_HELP = """# What this is

What readers outside get is built from what may leave: a part that is
not listed under "Leaves" does not exist for them. People become roles.
Secrets, addresses, hosts and names block a text.

Each text and each time leaves only when somebody has read and approved
it in the very words that it has, and with a name. A change takes the
approval back, and so does a change of the times and numbers that stand
beside it. What was imported has to be reviewed before. When it was
detected, mitigated and resolved stays inside, unless that is approved.

What may be a name is told beside the text, and is for you to judge;
a word in a field for people holds the text back until you approve it.

Below the list, the text inside stands beside the one outside; words
that only one of them has stand out.

# Keys

a          approve the text, and go to the next one to read
w          withhold it: it stays inside
u          take the last decision back, or that on the text shown
e, Enter   edit the text inside
n          go to the next text that is to be read or mended
PgDn PgUp  scroll both texts
p          preview the public version
Alt+U      take the last step back
Esc        go back
"""
_SIGNS = {
    "approved": "complete",
    "to read": "empty",
    "changed": "warning",
    "blocked": "error",
    "missing": "error",
}
_STYLES = {"approved": "success", "changed": "warning", "blocked": "error", "missing": "error"}
_STATE_WIDTH = 11
_SINCE = {
    State.CHANGED: "; the words have changed since",
    State.BESIDE: "; a time or a number beside it has changed since",
}


class PlaceRows(RowList):
    """The places; the keys for a page turn the pages of the texts below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "screen.approve", "Approve", show=False),
        Binding("w", "screen.withhold", "Withhold", show=False),
        Binding("u", "screen.undecide", "Undecide", show=False),
        Binding("e,enter", "screen.edit", "Edit", show=False),
        Binding("n", "screen.next", "Next", show=False),
        Binding("p", "screen.preview", "Preview", show=False),
        Binding(",".join(UNDO_KEYS), "screen.take_back", "Undo", show=False, id="undo"),
    ]

    def action_page_down(self) -> None:
        """Show what comes below in the texts."""
        for page in self.screen.query(PageView):
            page.scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Show what stands above in the texts."""
        for page in self.screen.query(PageView):
            page.scroll_page_up(animate=False)


class PublicScreen(Sheet["str | None"]):
    """What leaves and what stays; the answer is a path to edit, or `preview`."""

    TITLE = "Public version"
    ABOUT = _HELP

    def __init__(self) -> None:
        super().__init__()
        self._decided = ("", "")
        self._shown_path = ""
        """The text that was decided last, and the line where the cursor came to stand after that."""
        self._looked_at: set[tuple[str, str]] = set()
        """The texts whose hints somebody was told to look at, by their paths and words."""

    def body(self) -> ComposeResult:
        """The places above, the text inside and the one outside below."""
        yield PlaceRows(self._draw, id="place-list", glyphs=self.pm.glyphs)
        with Horizontal(id="both-sides"):
            yield PageView(id="inside")
            yield PageView(id="outside")

    def on_mount(self) -> None:
        """List the places."""
        for page in self.query(PageView):
            page.can_focus = False
        self.show_keys(_KEYS)
        self.set_focus(self._rows)
        self._show()
        self.call_after_refresh(self._show_texts)

    def on_resize(self) -> None:
        """Fit the texts to the width."""
        self.call_after_refresh(self._show_texts)

    @property
    def _rows(self) -> PlaceRows:
        return self.query_one("#place-list", PlaceRows)

    @property
    def _place(self) -> Place | None:
        return self._rows.cursor.value if self._rows.cursor else None

    def _show(self) -> None:
        document = self.pm.session.document
        public = public_version(document)
        items, group = [], ""
        for place in places_of(public, document):
            if place.group != group:
                group = place.group
                items.append(Item("heading", "", "Leaves" if group == LEAVES else "Stays inside"))
            items.append(Item("place", f"{group} {place.path}", place))
        self._rows.show(items)
        self.show_title("Public version", self.pm.session.document.title, self._state(public))
        self._show_texts()

    def _state(self, public: Public) -> Span:
        glyphs = self.pm.glyphs
        if public.ready:
            return Span(f"{glyphs['complete']} ready to leave", "success")
        blocks = f"{glyphs['error']} {len(public.blocks)} in the way" if public.blocks else ""
        to_read = f"{glyphs['empty']} {len(public.unapproved)} to read" if public.unapproved else ""
        return Span("  ".join(filter(None, (blocks, to_read))), "error" if public.blocks else "warning")

    def _draw(self, item: Item, width: int) -> Drawn:
        if item.kind == "heading":
            return line(Span(item.value, "heading"))
        place: Place = item.value
        sign, style = _SIGNS.get(place.state), _STYLES.get(place.state, "muted")
        muted = "muted" if place.group == STAYS else ""
        name = column(place.title, max(12, width // (3 if muted else 5)))
        return line(
            Span(f"{self.pm.glyphs[sign] if sign else ' '} {place.state:<{_STATE_WIDTH}}", style),
            Span(f"{name}  ", muted or "strong"),
            Span(" ".join(place.told.split()), muted),
        )

    @on(RowList.Moved)
    def _moved(self) -> None:
        self._show_texts()
        if place := self._place:
            self.tell(self._about(place))

    def _show_texts(self) -> None:
        place, pages = self._place, list(self.query(PageView))
        width = pages[0].size.width - 2 if pages else 0
        if place is None or width < 8:
            return
        outer = place.wording.text if place.wording and place.group == LEAVES else ""
        beside = place.wording.shown_with if outer and place.wording else ""
        left, right = side_by_side(inside(self.pm.session.document, place.path), outer)
        document = self.pm.session.document
        head = [
            Span(f"{self.pm.glyphs['error']} {readable(document, why)}", "error") for why in place.problems
        ]
        if not outer and not head:
            head = [Span(f"It stays inside: {place.told}.", "muted")]
        if outer and place.wording and place.wording.hints:
            told = readable(document, "; ".join(place.wording.hints))
            head.append(Span(f"{self.pm.glyphs['warning']} {told}", "warning"))
        if beside:
            head.append(Span(f"{beside}:", "muted"))
        for page, title, text, above in zip(
            pages, ("Inside", "Outside"), (left, right), ([], head), strict=True
        ):
            lines = [line(Span(title, "heading"))]
            for sentence in above:
                lines += [Drawn(words) for words in wrapped([sentence], width)]
            lines += [Drawn(words) for words in wrapped(text, width)]
            page.show(lines)
            if place.path != self._shown_path:
                page.begin()
        self._shown_path = place.path

    def _about(self, place: Place) -> str:
        if place.problems:
            if place.wording and not place.wording.refusals:
                return "This may be a name: e leads to the text, and a approves it if it is none."
            return "This stands in the way; e leads to the text."
        if place.wording is None:
            return "This stays inside."
        rows = self.pm.session.document.approvals
        if (row := next((row for row in rows if row.path == place.path), None)) and row.by:
            verb = "Withheld" if row.withheld else "Read"
            changed = _SINCE.get(place.wording.state, "")
            return f"{verb} by {row.by}{f' on {row.on}' if row.on else ''}{changed}."
        if place.group == STAYS:
            return "It stays inside; a lets it leave."
        return "Nobody has approved this text yet: a approves it in these words, w withholds it."

    def _decide(
        self, label: str, change: Callable[[Postmortem], Postmortem], said: str, place: Place | None
    ) -> bool:
        """Change the document as one step, and say so; return whether that could be done."""
        session = self.pm.session
        if place is None or place.wording is None:
            self.tell("There is no text here that could leave.", "warning")
            return False
        if session.store.read_only:
            self.tell(session.store.read_only, "warning")
            return False
        try:
            session.store.apply(label, change, place.path)
        except NotApproved as refused:
            self.tell(str(refused), "error")
            return False
        self._show()
        self.tell(said)
        return True

    @property
    def _signed(self) -> Signature:
        return Signature(self.pm.session.author, self.pm.session.today)

    def action_approve(self) -> None:
        """Approve the text in the words that it has, and go on to the next one; ask once who does."""
        place = self._place
        if place and self._is_half_read(place):
            return
        if place and place.wording and not self._signed.by.strip() and not self.pm.session.store.read_only:
            asked = AskText(
                "Who approves?",
                "The name stays inside, with the approval. `author` in your settings spares this question.",
                placeholder="Ada Berg",
            )
            self.pm.push_screen(asked, self._approve_as)
            return
        self._approve()

    def _is_half_read(self, place: Place) -> bool:
        """Show what is still to be read of a text, and say so: a key in haste approves nothing."""
        outside = self.query_one("#outside", PageView)
        if place.wording is None or self.pm.session.store.read_only:
            return False
        if outside.scroll_offset.y < outside.max_scroll_y:
            self._rows.action_page_down()
            self.tell("There is more below: read it to its end, then a approves it.", "warning")
            return True
        seen = (place.path, place.wording.text)
        if (
            (place.wording.hints or place.wording.doubts)
            and place.state != "approved"
            and seen not in self._looked_at
        ):
            self._looked_at.add(seen)
            self.tell("Look at the hint beside it first; a again approves the text as it is.", "warning")
            return True
        return False

    def _approve_as(self, name: str | None) -> None:
        if name:
            self.pm.session.author = name
            self._approve()
        elif name is not None:
            self.tell("Nothing was approved: an approval needs a name.", "warning")

    def _approve(self) -> None:
        place = self._place
        path = place.path if place else ""
        label = "approve for outside"
        if self._decide(
            label, lambda document: approve(document, [path], self._signed)[0], "Approved.", place
        ):
            self._go_on()
            self._decided = (path, self._rows.cursor_path)

    def action_withhold(self) -> None:
        """Decide that the text stays inside."""
        place = self._place
        path = place.path if place else ""
        said = "Withheld; it stays inside. u takes that back."
        if self._decide(
            "withhold", lambda document: withhold(document, [path], self._signed)[0], said, place
        ):
            self._decided = (path, self._rows.cursor_path)

    def action_undecide(self) -> None:
        """Take the last decision back where the cursor went on from it, else that about the text."""
        path, there = self._decided
        place = self._place
        if path and there == self._rows.cursor_path:
            place = next(
                (item.value for item in self._rows.items if item.path and item.value.path == path), place
            )
        path = place.path if place else ""
        said = f"Open again: {place.title}." if place else ""
        if self._decide("take a decision back", lambda document: take_back(document, [path]), said, place):
            self._decided = ("", "")
            for item in self._rows.items:
                if item.path and item.value.path == path:
                    self._rows.select(item.path)
                    break

    def action_next(self) -> None:
        """Go to the next text that somebody has to read or mend."""
        if not self._go_on():
            self.tell("Nothing is left to decide.")

    def _go_on(self) -> bool:
        rows = self._rows
        items = [item for item in rows.items if item.path]
        here = next((n for n, item in enumerate(items) if item.path == rows.cursor_path), -1)
        for item in (*items[here + 1 :], *items[: here + 1]):
            if item.value.to_do:
                return rows.select(item.path)
        return False

    def action_edit(self) -> None:
        """Go to the text inside."""
        if place := self._place:
            self.dismiss(place.path)

    def action_preview(self) -> None:
        """Go on to the preview of the public version."""
        self.dismiss("preview")

    def action_take_back(self) -> None:
        """Take back what was done last."""
        step = self.pm.session.store.undo()
        self._decided = ("", "")
        self._shown_path = ""
        self._show()
        self.tell(f"Undid: {step.label}." if step else "Nothing to undo.")

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        self.action_edit()
