"""Lists beside a table of actions that only tell what was done, and are no actions themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pmtui.exchange.readers.markdown import tables
from pmtui.exchange.readers.markdown.blocks import Block, Listing, Table

_TOLD = re.compile(
    r"\b(?:was|were|has been|have been|had been|got)\s(?:\w+ly\s)?"
    r"\w+(?:ed|en|un|ut|ne|ade|ought|elt|own|id|d)\b"
    r"|\b(?:wurden?|worden|fue(?:ron)?|foi|foram|ble|blev|werd(?:en)?|a été|ont été|è stat[oa]|zosta[lł]\w*)"
    r"\s",
    re.IGNORECASE,
)
_WISHED = re.compile(r"\b(?:should|must|will|needs?|shall|going to|have to|has to)\b", re.IGNORECASE)
_SAID = {"owner": tables.OWNER, "due": tables.DUE, "status": tables.STATUS, "title": tables.TASK}
_ENOUGH = 2


def beside_table(blocks: Sequence[Block]) -> bool:
    """Return whether a table of actions that says who does them or how far they are is among the blocks."""
    for block in blocks:
        if isinstance(block, Table) and block.rows:
            uses = set(tables.columns(block, _SAID))
            if "title" in uses and len(uses) >= _ENOUGH:
                return True
    return False


def tells_what_was(listing: Listing) -> bool:
    """Return whether every item of a list tells what has been done, and has no box to tick."""
    return all(
        item.checked is None and _TOLD.search(item.text) is not None and not _WISHED.search(item.text)
        for item in listing.items
    )


_NONE = re.compile(
    r"(?:there (?:are|is|were|was) )?(?:currently |at this time,? )?no (?:\w+ ){0,3}?"
    r"(?:actions?|action items?|follow-?ups?|next steps?|steps?|tasks?|work|changes|measures|fix(?:es)?)"
    r"\b(?:(?! will| to | that).){0,90}?(?:required|needed|necessary|identified|planned|taken|pending|open"
    r"|outstanding|remain\w*|time|incident|far|here)?[.!]?"
    r"|(?:n\s?/\s?a|none|nothing)\b\s?(?:[-–—:;,.(]|for|at|because|since|as)\s?.{2,120}",
    re.IGNORECASE,
)
_REFERS = re.compile(
    r"(?:please )?(?:see|cf\.?|refer to|tracked|listed|documented|recorded|siehe|voir|ver|zie|se)\b.{2,120}"
    r"|(?:the |all |our )?(?:action items?|actions?|follow-?ups?|tasks|these)\s"
    r"(?:are|can be|have been|will be)\s"
    r"(?:found|tracked|listed|documented|recorded|captured|collected|filed)\b.{2,120}",
    re.IGNORECASE,
)


def says_none(text: str) -> bool:
    """Return whether what stands as the only text where actions should be says that there are none here.

    It can name another place: “Tracked on the board”.
    """
    plain = " ".join(text.split()).strip(" *_`-")
    return _NONE.fullmatch(plain) is not None or _REFERS.fullmatch(plain) is not None
