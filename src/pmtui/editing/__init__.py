"""A document as it is being changed: the store, and the grammars of what people type.

Nothing here knows a screen or a file. The grammar of timeline lines is found in `pmtui.editing.lines`, since
its patterns take a while to prepare and most starts do not need them.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmtui.editing.changes import Change, Origin, Pending, ReadOnly, Step
    from pmtui.editing.completion import completions, is_completed
    from pmtui.editing.context import Context, context_for, entry_context
    from pmtui.editing.due import read_due
    from pmtui.editing.store import Store
    from pmtui.editing.times import read_time
    from pmtui.editing.values import cycled, is_optional, parse_value, show_value
else:
    from pmtui.on_demand import on_demand

    __getattr__ = on_demand(
        __name__,
        {
            "changes": "Change Origin Pending ReadOnly Step",
            "completion": "completions is_completed",
            "context": "Context context_for entry_context",
            "due": "read_due",
            "store": "Store",
            "times": "read_time",
            "values": "cycled is_optional parse_value show_value",
        },
    )

__all__ = [
    "Change",
    "Context",
    "Origin",
    "Pending",
    "ReadOnly",
    "Step",
    "Store",
    "completions",
    "context_for",
    "cycled",
    "entry_context",
    "is_completed",
    "is_optional",
    "parse_value",
    "read_due",
    "read_time",
    "show_value",
]
