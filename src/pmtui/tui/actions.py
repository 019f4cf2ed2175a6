"""Everything a person can do, once: bindings, key bar, palette, help and documentation come from this table.

It is plain data, so that `pmtui keys` can print it without starting the screen.
"""

from __future__ import annotations

from typing import NamedTuple

from pmtui.tui.key_names import show_key


class Action(NamedTuple):
    """Something a person can do.

    `scope` says where its keys work: `app` everywhere, `document` in an open document, `rows` in a
    list, `checklist` in the checklist, `library` on the library's screen. `command` is the name of the
    method `action_…` that does it.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: str
    scope: str
    command: str


SECTION_KEYS = {
    "summary": "f2",
    "timeline": "f3",
    "analysis": "f4",
    "impact": "f5",
    "actions": "f6",
    "lessons": "f7",
}


def _section(name: str, key: str) -> Action:
    return Action(
        id=f"section.{name}",
        keys=(key,),
        label=name.capitalize(),
        help=f"Go to the section {name.capitalize()}.",
        group="Go",
        scope="document",
        command=f"section('{name}')",
    )


ACTIONS: tuple[Action, ...] = (
    *(_section(name, key) for name, key in SECTION_KEYS.items()),
    Action(
        "section.next",
        ("ctrl+pagedown",),
        "Next section",
        "Go to the next section.",
        "Go",
        "document",
        "next_section(1)",
    ),
    Action(
        "section.previous",
        ("ctrl+pageup",),
        "Previous section",
        "Go to the section before.",
        "Go",
        "document",
        "next_section(-1)",
    ),
    Action(
        "go",
        ("ctrl+g",),
        "Go",
        "Show the letters and digits that lead anywhere, then press one.",
        "Go",
        "document",
        "go",
    ),
    Action(
        "finding.next",
        ("f8",),
        "Next finding",
        "Jump to the field of the next finding.",
        "Go",
        "document",
        "next_finding(1)",
    ),
    Action(
        "finding.previous",
        (),
        "Previous finding",
        "Jump to the field of the finding before.",
        "Go",
        "document",
        "next_finding(-1)",
    ),
    Action(
        "checklist",
        ("f9",),
        "Checklist",
        "Show the checklist and put the focus on it; again to return.",
        "Go",
        "document",
        "checklist",
    ),
    Action(
        "library", (), "Library", "Close this document and show the library.", "Go", "document", "library"
    ),
    Action("field.next", ("tab",), "Next field", "Go to the next field.", "Go", "app", "next_field"),
    Action(
        "field.previous",
        ("shift+tab",),
        "Previous field",
        "Go to the field before.",
        "Go",
        "app",
        "previous_field",
    ),
    Action("save", ("ctrl+s",), "Save", "Save the document to its file.", "Document", "document", "save"),
    Action(
        "copy",
        (),
        "Save a copy",
        "Write the document to another file, as where its own cannot be written.",
        "Document",
        "document",
        "save_copy",
    ),
    Action(
        "undo",
        ("alt+u", "ctrl+underscore", "ctrl+slash"),
        "Undo",
        "Take back the last change, in whichever section it was.",
        "Document",
        "document",
        "undo",
    ),
    Action("redo", ("ctrl+y",), "Redo", "Redo what was undone.", "Document", "document", "redo"),
    Action(
        "declare",
        (),
        "Not applicable",
        "Declare the part in focus not applicable or unknown, with a reason.",
        "Document",
        "document",
        "declare",
    ),
    Action(
        "status",
        (),
        "Status",
        "Move the document on: draft, in review, published.",
        "Document",
        "document",
        "status",
    ),
    Action(
        "history",
        (),
        "History",
        "Show the versions that saves replaced, and restore one.",
        "Document",
        "document",
        "history",
    ),
    Action(
        "compare",
        (),
        "Compare",
        "Choose between what you and somebody else wrote in the same place.",
        "Document",
        "document",
        "compare",
    ),
    Action(
        "import",
        (),
        "Import",
        "Import rows from alerts, chats, notes, tables or a whole post-mortem, after a look at them.",
        "Document",
        "document",
        "import",
    ),
    Action(
        "preview",
        (),
        "Preview",
        "Show the document as its readers will see it, and copy it.",
        "Document",
        "document",
        "preview",
    ),
    Action(
        "public",
        (),
        "Public version",
        "Show what readers outside get beside what stays inside, and approve each text.",
        "Document",
        "document",
        "public",
    ),
    Action(
        "export",
        (),
        "Export",
        "Write the document as Markdown beside its file.",
        "Document",
        "document",
        "export",
    ),
    Action("row.add", ("ctrl+n",), "Add", "Add a row to the list in focus.", "Edit", "document", "add_row"),
    Action(
        "now",
        ("ctrl+t",),
        "Now",
        "Put the current time into the field, or begin an entry with it.",
        "Edit",
        "document",
        "now",
    ),
    Action(
        "editor",
        ("ctrl+o",),
        "$EDITOR",
        "Open the text in focus in your editor.",
        "Edit",
        "document",
        "editor",
    ),
    Action(
        "row.action",
        ("ctrl+r",),
        "To action",
        "Turn the contributor or risk in focus into a linked action.",
        "Edit",
        "document",
        "to_action",
    ),
    Action(
        "reviewed",
        (),
        "Looked at",
        "Mark the imported field or row in focus as looked at; editing it does so, too.",
        "Edit",
        "document",
        "reviewed",
    ),
    Action(
        "reviewed.all",
        (),
        "All looked at",
        "Mark everything imported as looked at.",
        "Edit",
        "document",
        "reviewed_all",
    ),
    Action(
        "unplaced",
        (),
        "Unplaced",
        "Show imported text that belongs to no field, to place or drop each passage.",
        "Document",
        "document",
        "unplaced",
    ),
    Action(
        "finding.fix",
        (),
        "Fix",
        "Fix the finding in focus, where the program knows how; undo takes it back.",
        "Edit",
        "document",
        "fix_finding",
    ),
    Action(
        "finding.allow",
        (),
        "Allow",
        "Allow the finding in focus, with a reason that readers see; again to take that back.",
        "Edit",
        "document",
        "allow_finding",
    ),
    Action("rows.edit", ("enter",), "Edit", "Edit the row.", "List", "rows", "edit"),
    Action("rows.add", ("a",), "Add", "Add a row.", "List", "rows", "add"),
    Action("rows.duplicate", ("c",), "Copy", "Add a copy of the row.", "List", "rows", "duplicate"),
    Action(
        "rows.delete",
        ("x", "delete"),
        "Delete",
        "Delete the row; undo brings it back.",
        "List",
        "rows",
        "delete",
    ),
    Action(
        "rows.reviewed",
        ("v",),
        "Looked at",
        "Mark the imported row as looked at, and go to the next one.",
        "List",
        "rows",
        "reviewed",
    ),
    Action("rows.star", ("s",), "Star", "Star the entry, or take the star away.", "List", "rows", "star"),
    Action(
        "rows.why",
        ("w",),
        "Why?",
        "Answer this statement's “why?”; a second answer is a branch.",
        "List",
        "rows",
        "why",
    ),
    Action(
        "rows.question",
        ("q",),
        "Question",
        "Pin a question to the entry, or add one to the meeting.",
        "List",
        "rows",
        "within('questions')",
    ),
    Action(
        "rows.point",
        ("p",),
        "Agenda point",
        "Add a point to the agenda of the meeting.",
        "List",
        "rows",
        "within('agenda')",
    ),
    Action(
        "rows.decision",
        ("d",),
        "Decision",
        "Add a decision to the meeting.",
        "List",
        "rows",
        "within('decisions')",
    ),
    Action("rows.undo", ("u",), "Undo", "Take back the last change.", "List", "rows", "undo"),
    Action("rows.up", ("alt+up", "K"), "Move up", "Move the row up.", "List", "rows", "move(-1)"),
    Action("rows.down", ("alt+down", "J"), "Move down", "Move the row down.", "List", "rows", "move(1)"),
    Action(
        "checklist.fix",
        ("f",),
        "Fix",
        "Fix the finding, where the program knows how.",
        "Checklist",
        "checklist",
        "fix",
    ),
    Action(
        "checklist.allow",
        ("a",),
        "Allow",
        "Allow the finding, with a reason; again to take that back.",
        "Checklist",
        "checklist",
        "allow",
    ),
    Action(
        "checklist.level",
        ("l",),
        "Level",
        "List only errors, errors and warnings, or everything.",
        "Checklist",
        "checklist",
        "level",
    ),
    Action(
        "checklist.section",
        ("s",),
        "Section",
        "List only the section that is shown, or all.",
        "Checklist",
        "checklist",
        "section",
    ),
    Action("library.open", ("enter",), "Open", "Open the post-mortem.", "Library", "library", "open"),
    Action("library.new", ("n",), "New", "Begin a post-mortem.", "Library", "library", "new"),
    Action(
        "library.duplicate",
        ("c",),
        "Copy",
        "Copy the post-mortem under a title of its own.",
        "Library",
        "library",
        "duplicate",
    ),
    Action(
        "library.trash",
        ("x", "delete"),
        "Delete",
        "Move the post-mortem to the library's trash.",
        "Library",
        "library",
        "trash",
    ),
    Action(
        "library.restore",
        ("u",),
        "Undelete",
        "Bring back what was moved to the trash last.",
        "Library",
        "library",
        "restore",
    ),
    Action(
        "library.filter",
        ("slash",),
        "Filter",
        "Show only what contains some words.",
        "Library",
        "library",
        "filter",
    ),
    Action(
        "library.sort",
        ("o",),
        "Sort",
        "Sort by date, severity, status, findings or title.",
        "Library",
        "library",
        "sort",
    ),
    Action(
        "palette",
        ("ctrl+p",),
        "Palette",
        "Search everything that can be done here.",
        "Program",
        "app",
        "palette",
    ),
    Action(
        "help", ("f1",), "Help", "Explain what has the focus, and show the keys.", "Program", "app", "help"
    ),
    Action("theme", (), "Theme", "Change between dark, light and high contrast.", "Program", "app", "theme"),
    Action(
        "suspend",
        ("ctrl+z",),
        "Suspend",
        "Suspend the program like any shell job; fg brings it back. Without a shell, undo.",
        "Program",
        "app",
        "stop_or_undo",
    ),
    Action("redraw", ("ctrl+l",), "Redraw", "Draw the whole screen again.", "Program", "app", "redraw"),
    Action(
        "quit", ("ctrl+q",), "Quit", "Leave; asks first if anything is unsaved.", "Program", "app", "quit"
    ),
)

BY_ID = {action.id: action for action in ACTIONS}
GO_LETTERS = {
    **{f"section.{name}": str(number) for number, name in enumerate(SECTION_KEYS, start=1)},
    "finding.next": "f",
    "finding.previous": "b",
    "checklist": "c",
    "declare": "d",
    "finding.fix": "k",
    "finding.allow": "a",
    "reviewed": "v",
    "status": "s",
    "import": "i",
    "unplaced": "u",
    "preview": "p",
    "public": "o",
    "export": "x",
    "copy": "w",
    "compare": "m",
    "history": "h",
    "library": "l",
    "suspend": "z",
}
"""The key after the one for `go`, by the id of what it does."""
UNDO_KEYS = BY_ID["undo"].keys


def way_to(action: Action, key: str, go: str = "ctrl+g") -> str:
    """Return how an action is reached: by its key, else after the key for `go`, else in the palette."""
    if key:
        return show_key(key)
    letter = GO_LETTERS.get(action.id)
    return f"{show_key(go)} {letter}" if letter and go else "palette"


def table() -> str:
    """Return all actions as a Markdown table: key, what it does, id."""
    rows = ["| key | what it does | id |", "| --- | --- | --- |"]
    for action in ACTIONS:
        ways = [way_to(action, key) for key in action.keys or ("",)]
        keys = ", ".join(way if way == "palette" else f"`{way}`" for way in ways)
        rows.append(f"| {keys} | {action.help} | `{action.id}` |")
    return "\n".join(rows)
