"""A document as the canonical text of its file."""

from __future__ import annotations

from typing import Any

import tomli

from pmtui.document import Postmortem, complete_ids
from pmtui.storage.data import same, to_data
from pmtui.storage.layout import write_toml


def dumps(document: Postmortem, head: str = "") -> str:
    """Return the TOML text of a document below its comment block; rows without an id get one.

    Raises:
        ValueError: if the text would not mean the same document, with a sentence for people.
    """
    data = to_data(complete_ids(document))
    try:
        text = _below_head(head, write_toml(data))
        text.encode()
        again: Any = tomli.loads(text)
        is_same = same(again, data)
    except (TypeError, ValueError, RecursionError, MemoryError) as error:
        raise ValueError(f"the document holds something that its file cannot: {error}") from None
    if not is_same:
        raise ValueError("the document would not read back from its file as it is")
    return text


def _below_head(head: str, body: str) -> str:
    lines = head.strip("\n").replace("\r\n", "\n")
    return f"{lines}\n\n{body}" if lines.strip() else body
