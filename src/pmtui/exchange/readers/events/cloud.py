"""Events of clusters, clouds and error trackers: each product has records that its keys give away."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from pmtui.document import Kind
from pmtui.document.times import show_clock
from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, Record, part, records, words
from pmtui.exchange.readers.events.richtext import markdown_of
from pmtui.exchange.stamps import read_stamp

_READS = re.compile(r"(?:Get|List|Describe|Head|Lookup|BatchGet|Search|Select)[A-Z]|AssumeRole|Decrypt$")
_MARKDOWN_BLOCK = re.compile(r"%{3}\s*")


class Product(NamedTuple):
    """What a product's records look like, and what they say."""

    label: str
    fits: Callable[[Record], bool]
    times: tuple[str, ...]
    """Paths of keys, the better ones first."""
    text: Callable[[Record], str]
    actors: tuple[str, ...] = ()
    noise: Callable[[Record], bool] = lambda _: False
    goes_on: bool = False
    """Whether records may hold further ones."""


def value_at(record: Record, path: str) -> Any:
    """Return what stands at a path of keys with dots between; None if nothing does."""
    *outer, name = path.split(".")
    return part(record, *outer).get(name)


def _first(record: Record, *paths: str) -> str:
    for path in paths:
        *outer, name = path.split(".")
        if found := words(part(record, *outer), name):
            return found
    return ""


def _has(*names: str) -> Callable[[Record], bool]:
    return lambda record: all(name in record for name in names)


def _cluster_text(record: Record) -> str:
    said = _first(record, "message", "note")
    text = ": ".join(filter(None, (words(record, "reason"), said)))
    if (what := _object_of(record)) and what.rsplit("/", 1)[-1].rsplit(" ", 1)[-1] not in said:
        text = f"{text} ({what})"
    count = _first(record, "count", "series.count", "deprecatedCount")
    last = read_stamp(
        value_at(record, "lastTimestamp")
        or value_at(record, "series.lastObservedTime")
        or value_at(record, "deprecatedLastTimestamp")
    )
    if count not in ("", "0", "1") and last is not None:
        text += f" ({count} times until {show_clock(last.at)}Z)"
    return text


def _object_of(record: Record) -> str:
    """Return what an event of a cluster is about: `Pod shop/cart-1`."""
    for name in ("involvedObject", "regarding"):
        about = part(record, name)
        if called := words(about, "name"):
            place = words(about, "namespace")
            return (
                f"{words(about, 'kind')} {place}/{called}".strip()
                if place
                else f"{words(about, 'kind')} {called}".strip()
            )
    return ""


def _datadog_text(record: Record) -> str:
    title = _first(record, "attributes.attributes.title", "attributes.title", "title")
    said = _MARKDOWN_BLOCK.sub("", _first(record, "attributes.message", "text")).strip()
    return ": ".join(dict.fromkeys(filter(None, (title, said))))


def _trail_text(record: Record) -> str:
    name = _first(record, "EventName", "eventName")
    named = [words(item, "ResourceName", "ARN") for item in records(record.get("Resources"))]
    source = _first(record, "EventSource", "eventSource").removesuffix(".amazonaws.com")
    failed = _first(record, "errorMessage", "errorCode")
    shown = ", ".join(filter(None, named)) or (f"({source})" if source else "")
    return " ".join(filter(None, (name, shown))) + (f": {failed}" if failed else "")


def _activity_text(record: Record) -> str:
    said = _first(record, "data.text", "data.version", "data.assigneeEmail")
    return ": ".join(filter(None, (words(record, "type").replace("_", " "), said)))


def _change_text(record: Record) -> str:
    changes = [
        f"{words(item, 'field')}: {words(item, 'fromString') or '–'} → {words(item, 'toString') or '–'}"
        for item in records(record.get("items"))
    ]
    return "; ".join(changes)


PRODUCTS = (
    Product(
        "Kubernetes",
        lambda record: record.get("kind") == "Event" or "involvedObject" in record or "regarding" in record,
        (
            *("firstTimestamp", "eventTime", "deprecatedFirstTimestamp", "lastTimestamp"),
            *("deprecatedLastTimestamp", "metadata.creationTimestamp"),
        ),
        _cluster_text,
        ("source.component", "reportingComponent", "reportingController"),
    ),
    Product(
        "Datadog",
        lambda record: "date_happened" in record
        or (record.get("type") == "event" and "timestamp" in part(record, "attributes")),
        ("date_happened", "attributes.timestamp"),
        _datadog_text,
        ("attributes.attributes.service", "host", "source"),
    ),
    Product(
        "Sentry",
        lambda record: ("eventID" in record or "event_id" in record)
        and any(name in record for name in ("dateCreated", "datetime", "dateReceived")),
        ("dateCreated", "datetime", "dateReceived"),
        lambda record: _first(record, "title", "metadata.title", "message", "culprit"),
    ),
    Product(
        "Sentry",
        lambda record: "dateCreated" in record and isinstance(record.get("data"), dict) and "type" in record,
        ("dateCreated",),
        _activity_text,
        ("user.name", "user.email"),
    ),
    Product(
        "Sentry",
        _has("firstSeen", "lastSeen", "title"),
        ("firstSeen",),
        lambda record: f"first seen: {words(record, 'title')}",
        goes_on=True,
    ),
    Product(
        "CloudTrail",
        lambda record: ("EventName" in record and "EventTime" in record)
        or ("eventName" in record and "eventSource" in record and "eventTime" in record),
        ("EventTime", "eventTime"),
        _trail_text,
        (
            *("Username", "userIdentity.userName", "userIdentity.arn"),
            "userIdentity.sessionContext.sessionIssuer.userName",
        ),
        lambda record: bool(_READS.match(_first(record, "EventName", "eventName"))),
    ),
    Product(
        "EventBridge",
        _has("detail-type", "time"),
        ("time",),
        lambda record: f"{words(record, 'detail-type')} {_first(record, 'detail.state')}".strip(),
        ("source",),
    ),
    Product(
        "Jira",
        _has("created", "summary", "issuetype"),
        ("created",),
        lambda record: f"issue opened: {words(record, 'summary')}",
        ("creator.displayName", "reporter.displayName"),
        goes_on=True,
    ),
    Product(
        "Jira",
        lambda record: "body" in record and "created" in record and "displayName" in part(record, "author"),
        ("created",),
        lambda record: words(record, "body") or markdown_of(record["body"]),
        ("author.displayName",),
    ),
    Product(
        "Jira",
        lambda record: "created" in record
        and any("fromString" in item for item in records(record.get("items"))),
        ("created",),
        _change_text,
        ("author.displayName",),
    ),
    Product(
        "Argo CD",
        _has("deployedAt", "revision"),
        ("deployedAt",),
        lambda record: f"deploy {words(record, 'revision')[:12]}",
        ("initiatedBy.username",),
    ),
)  # fmt: skip


def sniff(given: Given) -> float:
    """Say whether the JSON holds records of one of the products."""
    if not given.has_json:
        return 0.0
    return 0.7 if next(_found(given.json), None) or next(_streams(given.json), None) else 0.0


def _found(value: Any) -> Iterator[tuple[Product, Record]]:
    if isinstance(value, list):
        for item in value:
            yield from _found(item)
    if not isinstance(value, dict):
        return
    product = next((product for product in PRODUCTS if product.fits(value) and _time(product, value)), None)
    if product is not None:
        yield product, value
    if product is None or product.goes_on:
        for inner in value.values():
            if isinstance(inner, dict | list):
                yield from _found(inner)


def _time(product: Product, record: Record) -> Any:
    """Return the time of a record as it is written; None if it has none that can be read."""
    written = (value_at(record, path) for path in product.times)
    return next((time for time in written if time and read_stamp(time) is not None), None)


def _streams(value: Any) -> Iterator[tuple[Record, str, str]]:
    """Yield the lines of Loki's answer: the labels of their stream, their time and their text."""
    for result in records(part(value, "data").get("result")):
        labels = part(result, "stream")
        lines = result.get("values")
        for line in lines if labels and isinstance(lines, list) else []:
            if isinstance(line, list) and len(line) >= 2 and all(isinstance(item, str) for item in line[:2]):
                yield labels, line[0], line[1]


def read(given: Given, options: Options) -> Imported:
    """Return an event for each record; what only looked at something is folded."""
    found = Collector(given, options, "cloud", "the export")
    for product, record in _found(given.json):
        found.label = product.label
        text = product.text(record) or f"{product.label} event"
        kind = guess_kind(text)
        found.add(
            _time(product, record),
            text,
            Kind.ALERT if kind is Kind.OTHER and _is_alert(record) else kind,
            record=record,
            actor=_first(record, *product.actors),
            noise=product.noise(record),
            link=words(record, "url", "permalink"),
        )
    for labels, time, text in _streams(given.json):
        found.label = "Loki"
        actor = words(labels, "app", "service_name", "job", "container", "host")
        found.add(time, text.strip(), guess_kind(text), record=text, actor=actor)
    found.rest(given.json)
    return found.finish()


def _is_alert(record: Record) -> bool:
    return _first(record, "alert_type", "attributes.attributes.status").lower() == "error"


READER = Reader(
    "cloud", "events of Kubernetes, Sentry, Datadog, CloudTrail, Loki, Jira or Argo CD (JSON)", sniff, read
)
