"""A document as it is being changed: the store, and the grammars of what people type.

Nothing here knows a screen or a file.
"""

from pmtui.editing.changes import Change, Origin, Pending, ReadOnly, Step
from pmtui.editing.completion import completions
from pmtui.editing.context import Context, context_for, entry_context
from pmtui.editing.due import read_due
from pmtui.editing.guess import guess_kind
from pmtui.editing.lines import Draft, Unread, read_block, read_line
from pmtui.editing.preview import preview
from pmtui.editing.store import Store
from pmtui.editing.times import read_time
from pmtui.editing.values import cycled, is_optional, parse_value, show_value

__all__ = [
    "Change",
    "Context",
    "Draft",
    "Origin",
    "Pending",
    "ReadOnly",
    "Step",
    "Store",
    "Unread",
    "completions",
    "context_for",
    "cycled",
    "entry_context",
    "guess_kind",
    "is_optional",
    "parse_value",
    "preview",
    "read_block",
    "read_due",
    "read_line",
    "read_time",
    "show_value",
]
