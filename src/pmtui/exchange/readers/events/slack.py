"""Slack exports: a whole one as a folder or an archive, or one day of a channel; with users and threads."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pmtui.document import Kind
from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given, Unreadable, decode, parse_json
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.chatter import is_chatter
from pmtui.exchange.readers.events.collecting import Collector, Record, counted, part, plain, records, words
from pmtui.exchange.readers.events.people import add_person

_DAY = re.compile(r"(?:^|/)\d{4}-\d{2}-\d{2}\.json$")
_TS = re.compile(r"\d{9,10}\.\d{1,7}")
_NUMBER = re.compile(r"\d{9,10}(?:\.\d{1,9})?")
_MARK = re.compile(r"<([@#!]?)([^<>|]{1,2000})(?:\|([^<>]{0,500}))?>")
_BOLD = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,500}?)(?<=\S)\*(?![\w*])")
_QUIET = {
    *("channel_join", "channel_leave", "channel_name", "channel_archive", "channel_unarchive"),
    *("group_join", "group_leave", "group_name", "group_archive", "bot_add", "bot_remove", "pinned_item"),
    *("channel_topic", "channel_purpose", "group_topic", "group_purpose", "channel_convert_to_private"),
    *("reminder_add", "tombstone", "huddle_thread", "channel_posting_permissions"),
}
_DEEPEST = 6
_ALERTS = re.compile(
    r"pagerduty|opsgenie|alertmanager|grafana|datadog|prometheus|sentry|nagios|statuspage", re.I
)


class Day(NamedTuple):
    """The messages of one file, the channel that they are from, and the value that holds them."""

    channel: str
    name: str
    messages: list[Record]
    value: Any


def sniff(given: Given) -> float:
    """Say whether this is an export with channels, or the messages of one day."""
    if given.inside and not given.data:
        return 0.9 if any(_DAY.search(name) for name in given.inside) else 0.0
    if not given.has_json:
        return 0.0
    return 0.93 if _messages(given.json) else 0.0


def holds_messages(given: Given) -> bool:
    """Return whether a source is one day of a channel."""
    return bool(given.data) and given.has_json and bool(_messages(given.json))


def is_list(given: Given) -> bool:
    """Return whether a source is a list of users or channels, as lies at the head of an export."""
    return given.has_json and any("id" in item and "name" in item for item in records(given.json))


def _messages(value: Any) -> list[Record]:
    """Return the messages of a value: a list of them, or an answer of the interface that holds one.

    Beside one that is written as Slack does it, those count whose time lost its quotes on the way.
    """
    if isinstance(value, dict):
        value = value.get("messages")
    found = [
        item for item in records(value) if _NUMBER.fullmatch(_ts(item)) and ("text" in item or "user" in item)
    ]
    return found if any(isinstance(item["ts"], str) and _TS.fullmatch(item["ts"]) for item in found) else []


def _ts(message: Record) -> str:
    return words(message, "ts")


def read(given: Given, options: Options) -> Imported:
    """Return every message with its time; joins, topics and bots are folded.

    Raises:
        Unreadable: if a file of the export is broken; it names the file.
    """
    found = Collector(given, options, "slack", "Slack")
    names = _Names(given.inside)
    days = list(_days(given))
    found.total = sum(len(day.messages) for day in days)
    for day in days:
        for message in day.messages:
            _take(found, message, day.channel, names)
            found.saw(message)
        found.rest(day.value)
    if left := [*given.left, *(name for name in given.inside if not _is_of_slack(name))] if days else []:
        more = f" and {len(left) - _MOST} more" if len(left) > _MOST else ""
        found.notes.append(
            f"Of this folder only the Slack export was read, not {', '.join(left[:_MOST])}{more}; "
            "name such files beside it."
        )
    channels = {day.channel for day in days if day.messages and day.channel}
    if len(channels) > 1:
        told = f"The export holds {counted(len(channels), 'channel')}: {_list(channels)}"
        found.notes.append(f"{told}; --channel takes some of them.")
    return found.finish()


_MOST = 5
_LISTS = re.compile(
    r"(?:^|/)(?:(?:users|channels|groups|dms|mpims|canvases|file_conversations|huddle_transcripts|integration_logs"
    r"|lists|org_users)\.json|canvas_in_the_conversation\.json|FC:[^/]*)(?:/|$)"
)
"""What lies in an export beside the days of its channels."""


def _is_of_slack(name: str) -> bool:
    return bool(_DAY.search(name) or _LISTS.search(name))


def _list(names: set[str]) -> str:
    shown = sorted(names)
    more = f" and {len(shown) - 6} more" if len(shown) > 6 else ""
    return ", ".join(f"#{name}" for name in shown[:6]) + more


def _days(given: Given) -> Iterator[Day]:
    if given.data and given.has_json:
        folder = given.path.parent.name if given.path is not None and _DAY.search(given.name) else ""
        yield Day(folder, given.name, _messages(given.json), given.json)
        return
    for name in sorted(given.inside):
        if not _DAY.search(name):
            continue
        try:
            value = parse_json(decode(given.inside[name]))
        except Unreadable as error:
            raise Unreadable(f"{name}: {error}", error.line) from None
        channel = name.rsplit("/", 2)[-2] if "/" in name else given.name
        yield Day(channel, name, _messages(value), value)


class _Names:
    """Who is behind the ids of users and channels."""

    def __init__(self, inside: dict[str, bytes]) -> None:
        self._users: dict[str, str] = {}
        self._channels: dict[str, str] = {}
        for name, known in (("users.json", self._users), ("channels.json", self._channels)):
            for path, data in inside.items():
                if path.rsplit("/", 1)[-1] == name:
                    self._learn(data, known)

    def _learn(self, data: bytes, known: dict[str, str]) -> None:
        try:
            value = parse_json(decode(data))
        except Unreadable:
            return
        for item in records(value):
            profile = part(item, "profile")
            shown = words(profile, "real_name", "display_name") or words(item, "real_name", "name")
            known[words(item, "id")] = shown

    def user(self, message: Record) -> str:
        """Return who wrote a message."""
        user = words(message, "user", "bot_id")
        profile = part(message, "user_profile")
        named = words(profile, "real_name", "display_name", "name")
        return self._users.get(user) or named or words(message, "username") or user

    def text(self, text: str) -> str:
        """Return the text as a reader sees it: names for ids, addresses behind their labels."""
        text = _MARK.sub(self._mark, text)
        return plain(_BOLD.sub(r"\1", html.unescape(text)))

    def _mark(self, match: re.Match[str]) -> str:
        sign, target, label = match.groups()
        if sign == "@":
            return "@" + (self._users.get(target) or label or target)
        if sign == "#":
            return "#" + (label or self._channels.get(target) or target)
        if sign == "!":
            return label or "@" + target.split("^")[0]
        shown = target.removeprefix("mailto:").removeprefix("tel:")
        return shown if not label or label in shown else f"{label} ({shown})"


def _take(found: Collector, message: Record, channel: str, names: _Names) -> None:
    kind = words(message, "subtype")
    bot = kind == "bot_message" or "bot_id" in message or "bot_profile" in message
    text = names.text(_said(message))
    who = names.user(message)
    ts = _ts(message)
    thread = words(message, "thread_ts")
    guessed = guess_kind(text)
    if (
        bot
        and guessed is Kind.OTHER
        and _ALERTS.search(who)
        and re.match(r"\W*(?:triggered|firing)", text, re.I)
    ):
        guessed = Kind.ALERT
    found.add(
        ts,
        text or _files(message) or "(a message without text)",
        guessed,
        record=words(message, "text"),
        line=found.line_of(ts),
        actor=who,
        source=f"Slack #{channel}" if channel else "Slack",
        noise=kind in _QUIET or not text or (_is_idle(found, text, guessed) if bot else is_chatter(text)),
        key=f"slack:{channel}:{ts}",
        thread=thread if thread and thread != ts else "",
    )
    if not bot and kind not in _QUIET and who:
        add_person(found, who)


def _is_idle(found: Collector, text: str, kind: Kind) -> bool:
    """Return whether a bot tells of no change, alert or recovery, or repeats what it has just told."""
    return kind not in _TELLING or any(event.text == text for event in found.events[-_JUST:])


_TELLING = (Kind.CHANGE, Kind.ALERT, Kind.RECOVERY)
_JUST = 20


def _said(message: Record) -> str:
    """Return the words of a message; those of its attachments where it has none of its own."""
    text = words(message, "text")
    if text:
        return text
    pieces = [
        words(item, "fallback") or " ".join(filter(None, (words(item, "title"), words(item, "text"))))
        for item in records(message.get("attachments"))
    ]
    for block in records(message.get("blocks")):
        pieces.append(words(part(block, "text"), "text") or "".join(_spans(block.get("elements"))))
    return "\n".join(filter(None, pieces))


def _spans(elements: Any, depth: int = 0) -> Iterator[str]:
    """Yield the texts of a block as it was typed: its paragraphs, lists and quotes, with users and links."""
    for element in records(elements):
        kind = words(element, "type")
        if depth < _DEEPEST and isinstance(element.get("elements"), list):
            yield from _spans(element["elements"], depth + 1)
            yield "\n" if kind.startswith("rich_text") else ""
        elif kind == "user":
            yield f"<@{words(element, 'user_id')}>"
        elif kind == "emoji":
            yield f":{words(element, 'name')}:"
        elif isinstance(said := element.get("text") or element.get("url"), str):
            yield said


def _files(message: Record) -> str:
    names = [words(item, "title", "name") for item in records(message.get("files"))]
    return f"(file: {', '.join(filter(None, names))})" if any(names) else ""


READER = Reader("slack", "Slack export (folder, zip or one day)", sniff, read)
