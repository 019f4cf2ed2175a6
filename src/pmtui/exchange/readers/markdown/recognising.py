"""What a passage is by its content, where its heading does not say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from pmtui.exchange.readers.markdown.blocks import Listing, Paragraph, Quote, Table
from pmtui.exchange.readers.markdown.outline import Passage
from pmtui.exchange.readers.markdown.part_names import Name
from pmtui.exchange.readers.markdown.stamps import stamp_of
from pmtui.exchange.readers.markdown.timelines import read_events
from pmtui.exchange.readers.markdown.zones import Zone, zone_named_in


def is_action_list(passage: Passage) -> bool:
    """Return whether a section is headed as what will be done, and not as what could be."""
    return _ACTION_LIST.search(passage.heading.lower()) is not None or not passage.heading


def is_remediation(passage: Passage) -> bool:
    """Return whether a section that could be how it was fixed is the list of what is done about it."""
    words = re.search(r"remediation|corrective|correction|maßnahmen|correctif", passage.heading.lower())
    return words is not None and any(isinstance(block, Listing | Table) for block in passage.blocks)


_ACTION_LIST = re.compile(
    r"action|todo|to-do|tasks?\b|follow[- ]?up|next steps|tickets|work items"
    r"|アクション|行动项|액션|조치|maßnahmen|aufgaben|acciones|ações|azioni"
    r"|acties|actiepunten|åtgärder|działania|действи|задачи|nächste schritte|prochaines étapes|próximos pas"
)


def looks_like_timeline(passage: Passage) -> bool:
    """Return whether a passage that is not headed as a timeline holds the entries of one."""
    events = read_events(passage.blocks, loose=False)
    told = passage.name in (Name.ANALYSIS, Name.BACKGROUND)
    timed = [
        event
        for event in events.entries
        if event.stamp is not None and event.stamp.hour is not None and not (told and event.stamp.in_sentence)
    ]
    lines = sum(len(event.text) for event in timed)
    other = sum(len(text) for _, text in events.left)
    stamped = stamp_of(passage.heading) if passage.heading else None
    return (len(timed) >= 3 and lines * 2 > other) or (
        stamped is not None and (stamped.hour is not None or len(timed) >= 1)
    )


def zone_of_passages(passages: Sequence[Passage]) -> Zone | None:
    """Return the zone that a document says its times are in, outside of its timeline."""
    for passage in passages:
        inner = (block.blocks if isinstance(block, Quote) else (block,) for block in passage.blocks)
        for block in chain.from_iterable(inner):
            if (
                isinstance(block, Paragraph)
                and (text := block.text)[:400]
                and re.search(
                    r"all times|times are|times in\b|time ?zone|全時刻|所有时间", text[:400], re.IGNORECASE
                )
            ) and (zone := zone_named_in(text)):
                return zone
    return None
