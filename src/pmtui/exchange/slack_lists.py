"""The lists of users and channels of a Slack export that are given beside the days of its channels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pmtui.exchange.given import Given
from pmtui.exchange.readers.events.slack import holds_messages, is_list

LISTS = ("users.json", "channels.json")
"""What the lists of an export are called."""


def with_lists(given: Sequence[Given]) -> Sequence[Given]:
    """Return the sources without such lists, where one of them holds messages, which take the names."""
    lists = {item.name: item for item in given if item.name in LISTS and item.data and is_list(item)}
    others = [item for item in given if lists.get(item.name) is not item]
    if not lists or not any(map(holds_messages, others)):
        return given
    named = {name: item.data for name, item in lists.items()}
    return [
        replace(item, inside={**named, **item.inside}) if holds_messages(item) else item for item in others
    ]
