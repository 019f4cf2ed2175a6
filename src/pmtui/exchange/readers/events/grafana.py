"""Grafana annotations: marks and spans on dashboards, and changes of the state of alerts."""

from __future__ import annotations

import html
import re
from typing import Any

from pmtui.document import Kind
from pmtui.document.times import show_clock
from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, Record, records, words
from pmtui.exchange.stamps import read_stamp

_TAG = re.compile(r"</?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
_HREF = re.compile(r"<a\s[^<>]{0,200}?href=[\"']([^\"']{1,500})", re.IGNORECASE)
_BAD, _GOOD = ("alerting", "firing", "error", "no_data", "nodata"), ("ok", "normal", "resolved")
_CHANGES = ("deploy", "deployment", "release", "rollout", "change", "config")


def sniff(given: Given) -> float:
    """Say whether the JSON is a list of annotations."""
    return 0.9 if given.has_json and _list(given.json) else 0.0


def _list(value: Any) -> list[Record]:
    if isinstance(value, dict):
        value = value.get("annotations") or value.get("result") or [value]
    wanted = [item for item in records(value) if "time" in item and "text" in item]
    marks = ("dashboardId", "dashboardUID", "panelId", "newState", "timeEnd", "regionId", "alertId")
    return wanted if any(mark in item for item in wanted for mark in marks) else []


def without_tags(text: str) -> str:
    """Return text without HTML tags and with its entities resolved."""
    return " ".join(html.unescape(_TAG.sub("", re.sub(r"<br\s*/?>", " ", text))).split())


def read(given: Given, options: Options) -> Imported:
    """Return an event for each annotation; a span that Grafana stores as two is one."""
    found = Collector(given, options, "grafana-annotations", "Grafana annotations")
    regions: set[Any] = set()
    for item in sorted(_list(given.json), key=lambda item: str(item.get("time"))):
        region = item.get("regionId")
        if (region and region == item.get("id")) or region not in regions:
            _take(found, item)
        found.saw(item)
        if region:
            regions.add(region)
    found.rest(given.json)
    return found.finish()


def _take(found: Collector, item: Record) -> None:
    raw = words(item, "text")
    text = without_tags(raw)
    tags = [tag for tag in item.get("tags") or () if isinstance(tag, str)]
    state = words(item, "newState").lower()
    name = words(item, "alertName")
    if name and name not in text:
        text = f"{name}: {text}" if text else name
    if state:
        text = f"{text or 'Alert'} ({words(item, 'newState')})"
    start, end = read_stamp(item.get("time")), read_stamp(item.get("timeEnd"))
    if start and end and end.at > start.at:
        text += f" (until {show_clock(end.at)}Z)"
    link = _HREF.search(raw)
    found.add(
        item.get("time"),
        text or " ".join(tags) or "Annotation",
        _kind(state, tags, text),
        record=item,
        actor=words(item, "login", "userName", "email"),
        link=link[1] if link else "",
        key=f"grafana:annotation:{item['id']}" if item.get("id") else "",
    )


def _kind(state: str, tags: list[str], text: str) -> Kind:
    if state:
        return Kind.ALERT if state in _BAD else Kind.RECOVERY if state in _GOOD else Kind.OTHER
    lower = {tag.lower() for tag in tags}
    if lower & {"rollback", "revert"}:
        return Kind.MITIGATION
    return Kind.CHANGE if lower & set(_CHANGES) else guess_kind(text)


def without_time(value: Any) -> str:
    """Return why a notification of Grafana's old alerting is no event: it holds no time; else nothing."""
    if not isinstance(value, dict) or not {"evalMatches", "ruleName"} <= value.keys():
        return ""
    text = next((said for name in ("title", "ruleName") if isinstance(said := value.get(name), str)), "")
    return (
        f"this notification of Grafana's legacy alerting, “{' '.join(text.split())[:80]}”, holds no time;"
        " write it as a line with the time at which it came in"
    )


READER = Reader("grafana-annotations", "Grafana annotations", sniff, read)
