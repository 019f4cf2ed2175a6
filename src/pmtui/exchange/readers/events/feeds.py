"""The history of a status page as RSS or Atom: its items, and the updates that an item holds."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import NamedTuple
from xml.parsers import expat

from pmtui.document import Kind
from pmtui.exchange.given import MAX_DEPTH, Given, Unreadable
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, counted
from pmtui.exchange.readers.events.grafana import without_tags
from pmtui.exchange.stamps import Stamp, read_stamp
from pmtui.exchange.zones import zone_of

_OPENING = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]")
_WHEN = ("pubdate", "published", "updated", "date")
_SAID = ("description", "content", "summary", "encoded")
_BREAK = re.compile(r"<br\s*/?>|</?(?:p|div|li|ul|h\d|small)\b[^<>]{0,200}>|\n", re.IGNORECASE)
_CLOCK = r"(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?(?:\s?(?:[A-Z]{2,5}\b|[+-]\d{2}:?\d{2}))?)"
_MONTH_DAY = re.compile(
    r"(?:(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"|(?P<day2>\d{1,2})\.? (?P<month2>[A-Z][a-z]{2,8})\.?)"
    rf",? (?:(?P<year>\d{{4}}),? )?(?:at |- )?{_CLOCK}"
)
_SIGN = re.compile(r"^(\w[\w ]{1,30}) - ")
_ONE_DAY = timedelta(days=1)


class Update(NamedTuple):
    """An update within an item: its time, and its text with HTML."""

    at: datetime
    text: str


def sniff(given: Given) -> float:
    """Say whether the text is a feed."""
    head = given.text[:8000].lstrip()
    return 0.95 if head.startswith("<") and _OPENING.search(head) else 0.0


class _Feed:
    """Collects the items of a feed. A document type is refused: by it a small feed could grow without end."""

    def __init__(self) -> None:
        self.items: list[tuple[int, dict[str, str]]] = []
        self.title = ""
        self._path: list[str] = []
        self._item: dict[str, str] | None = None
        self._text: list[str] = []
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text.append
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.EntityDeclHandler = self._doctype

    def read(self, text: str) -> None:
        """Take the whole feed.

        Raises:
            Unreadable: at the line where it breaks off.
        """
        try:
            self._parser.Parse(text, True)
        except expat.ExpatError as error:
            told = counted(len(self.items), "item")
            why = f"the feed breaks off here, after {told}: {expat.ErrorString(error.code)}"
            raise Unreadable(why, error.lineno) from None

    def _doctype(self, *_: object) -> None:
        raise Unreadable(
            "the feed declares a document type of its own, which is not read for safety; take that part out",
            self._parser.CurrentLineNumber,
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rsplit(":", 1)[-1].lower()
        self._path.append(local)
        if len(self._path) > MAX_DEPTH:
            raise Unreadable(
                f"the feed is nested more than {MAX_DEPTH} levels deep", self._parser.CurrentLineNumber
            )
        if local in ("item", "entry"):
            self._item = {}
            self.items.append((self._parser.CurrentLineNumber, self._item))
        elif local == "link" and self._item is not None and "href" in attributes:
            self._item.setdefault("link", attributes["href"])
        self._text.clear()

    def _end(self, _: str) -> None:
        local, text = self._path.pop(), "".join(self._text).strip()
        if local in ("item", "entry"):
            self._item = None
        elif self._item is not None and text:
            self._item.setdefault(local, text)
        elif local == "title" and len(self._path) <= 2 and text:
            self.title = self.title or text
        self._text.clear()


def read(given: Given, options: Options) -> Imported:
    """Return an event for each update of an item, and for each item that holds none.

    Raises:
        Unreadable: at the line where the feed breaks off or declares entities of its own.
    """
    found = Collector(given, options, "feed", "status page")
    feed = _Feed()
    feed.read(given.text.lstrip())
    for line, item in feed.items:
        _take(found, line, item, many=len(feed.items) > 1)
    if len(feed.items) == 1:
        found.fact("title", feed.items[0][1].get("title", ""), 0.6)
    return found.finish()


def _take(found: Collector, line: int, item: dict[str, str], *, many: bool) -> None:
    title = without_tags(item.get("title", ""))
    said = next((item[name] for name in _SAID if item.get(name)), "")
    when = next((item[name] for name in _WHEN if item.get(name)), "")
    known = read_stamp(when, zone_of(found.options.zone))
    updates = _updates(said, known, found)
    key = item.get("guid") or item.get("id") or item.get("link", "")
    for update in updates:
        text = _SIGN.sub(r"\1: ", without_tags(update.text))
        found.add(
            update.at,
            f"{title}: {text}" if many and title else text,
            Kind.COMMUNICATION,
            record=update.text,
            line=line,
            link=item.get("link", ""),
            public=True,
            key=f"feed:{key}:{update.at.isoformat()}" if key else "",
        )
    if not updates:
        text = ": ".join(dict.fromkeys(filter(None, (title, without_tags(said)))))
        found.add(
            when, text, Kind.COMMUNICATION, record=item, line=line, link=item.get("link", ""), public=True,
            key=f"feed:{key}" if key else "",
        )  # fmt: skip


def _updates(said: str, known: Stamp | None, found: Collector) -> list[Update]:
    """Return the updates in the text of an item; their year is that of the item or the one before."""
    times: list[datetime] = []
    texts: list[list[str]] = []
    for piece in _BREAK.split(said[:200_000]):
        line = without_tags(piece)
        written = _MONTH_DAY.match(line)
        stamp = _moment(written, known, found) if written else None
        if written and stamp is not None:
            times.append(stamp.at)
            texts.append([line[written.end() :].strip(" -–:")])
        elif texts and line:
            texts[-1].append(line)
    pairs = zip(times, texts, strict=True)
    return [Update(at, " ".join(filter(None, lines)) or "(no text)") for at, lines in pairs]


def _moment(written: re.Match[str], known: Stamp | None, found: Collector) -> Stamp | None:
    year = int(written["year"] or (known.at.year if known else 0))
    stamp = _stamp(written, year, found)
    if stamp is not None and known is not None and not written["year"] and stamp.at > known.at + _ONE_DAY:
        return _stamp(written, year - 1, found) or stamp
    return stamp


def _stamp(written: re.Match[str], year: int, found: Collector) -> Stamp | None:
    day, month = written["day"] or written["day2"], written["month"] or written["month2"]
    text = f"{day} {month[:3]} {year} {written['clock']}"
    stamp = read_stamp(text, zone_of(found.options.zone))
    if stamp is not None:
        found._naive |= not stamp.has_zone
    return stamp


READER = Reader("feed", "status history (RSS or Atom)", sniff, read)
