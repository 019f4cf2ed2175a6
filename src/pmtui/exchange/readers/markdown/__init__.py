"""Documents from Markdown post-mortems."""

from __future__ import annotations

from pmtui.exchange.imported import Reader
from pmtui.exchange.readers.markdown.pages import READER as PAGES
from pmtui.exchange.readers.markdown.reader import FORMAT, read
from pmtui.exchange.readers.markdown.sniffing import sniff

READERS: tuple[Reader, ...] = (Reader(FORMAT, "a post-mortem in Markdown", sniff, read), PAGES)
