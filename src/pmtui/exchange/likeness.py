"""Whether two texts can tell of one event: one says all that the other does, nothing speaks against it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmtui.document import Kind
from pmtui.exchange.imported import Event
from pmtui.exchange.turning import BAD, GOOD, TURNING

MOST = 2000
"""How many characters of a text are compared word by word; of a longer one every character counts."""
_WORD = re.compile(
    r"[^\W_]+(?:(?:[.-]|(?<=\d)[,:](?=\d))[^\W_]+)*|[<>≤≥]=?(?=\s*\d)|[✅✔☑🟢❌✖✗✘🔴%]|(?<!\S)[-−](?=\d)"
)
_ARROW = re.compile(r"[-=]{1,3}>|[→⇒➜]")
_NOT = re.compile(r"n['’]t\b|(?<=\bcan)not\b", re.IGNORECASE)
_ROLLED = re.compile(r"\broll(?:ed)? back\b|\breverted\b", re.IGNORECASE)
_ROLLING = re.compile(r"\brolling back\b|\breverting\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_EMPTY = frozenset(
    (
        *("a", "an", "and", "are", "at", "by", "for", "from", "has", "have", "in", "is", "it", "its", "of"),
        *("on", "or", "s", "that", "the", "this", "to", "via", "was", "we", "were", "with", "through"),
        *("into", "onto", "incident", "alert", "alerts", "update", "%", "i"),
    )
)
# Words of which each system has its own.
_SAME = {
    **dict.fromkeys(("acks", "acked", "ack", "acknowledges", "acknowledged"), "ack"),
    **dict.fromkeys(("resolved", "resolve", "closed", "recovered", "recovery"), "resolved"),
    **dict.fromkeys(("triggered", "fires", "fired", "firing", "created"), "fires"),
    **dict.fromkeys(("escalated", "escalates", "escalation"), "escalated"),
    **dict.fromkeys(("deploy", "deployed", "deployment", "deploys", "release"), "deploy"),
    **dict.fromkeys(("✅", "✔", "☑", "🟢"), "succeeded"),
    **dict.fromkeys(("❌", "✖", "✗", "✘", "🔴"), "failed"),
    **dict.fromkeys((">", ">=", "≥"), "above"),
    **dict.fromkeys(("<", "<=", "≤"), "below"),
}
VERBS = frozenset(("ack", "resolved", "fires", "escalated", "deploy", "rollback"))
_UNITS = {
    **{unit: unit for unit in ("ms", "s", "m", "h", "d", "k", "kb", "mb", "gb", "tb", "rps", "qps", "%")},
    **dict.fromkeys(("percent", "pct"), "%"),
    **dict.fromkeys(("sec", "secs", "second", "seconds"), "s"),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), "min"),
    **dict.fromkeys(("hour", "hours", "hrs"), "h"),
}
_MEASURED = re.compile(r"(-?\d+(?:\.\d+)?)([a-z]{1,7})")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)*")
_AMOUNT = re.compile(r"-?\d+(?:\.\d+)?(?:[a-z]{1,3}|%)?")
_WAYS = {
    "from": "from",
    **dict.fromkeys(("to", "into", "onto", "until"), "to"),
    **dict.fromkeys(("by", "via", "through"), "by"),
}
_ONE_SIDED = frozenset((Kind.ALERT, Kind.DETECTION, Kind.ACKNOWLEDGEMENT, Kind.RECOVERY, Kind.ALL_CLEAR))
"""Kinds whose texts mean the same with their words in another order; else somebody does it to another."""
_TO_ANOTHER = frozenset(
    (
        "paged",
        "pages",
        "called",
        "calls",
        "phoned",
        "rang",
        "told",
        "asked",
        "notified",
        "alerted",
        "informed",
    )
)
_BEGIN = frozenset((Kind.ALERT, Kind.DETECTION))
_LATER = frozenset((Kind.ACKNOWLEDGEMENT, Kind.RECOVERY, Kind.ALL_CLEAR, Kind.MITIGATION))


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text that tell something, in one spelling."""
    return frozenset(word for word, _ in _telling(text))


def said_by(event: Event) -> frozenset[str]:
    """Return the words that an event tells: those of its text and of who acted."""
    words = words_of(event.text)
    return words | actor_words(event) if event.actor else words


def actor_words(event: Event) -> frozenset[str]:
    """Return the names of who acted; an alert is told by what nobody would name."""
    if event.kind is Kind.ALERT:
        return frozenset()
    return words_of(event.actor.replace(".", " ").replace("-", " ")) | words_of(event.actor.partition("@")[0])


def contradict(first: Event, second: Event, one: frozenset[str], two: frozenset[str]) -> bool:
    """Return whether something in two events keeps them from being one; `one` and `two` are what they say.

    Each may say what the other leaves open only if that other has nothing of its own.
    """
    fewer, more = (one, two) if len(one) <= len(two) else (two, one)
    if not fewer <= more or _differ(first.kind, second.kind):
        return True
    rest = more - fewer
    if rest and _turned(fewer, rest):
        return True
    if max(len(first.text), len(second.text)) > MOST and first.text.casefold() != second.text.casefold():
        return True
    if first.text == second.text:
        return False
    return _asks(first.text) != _asks(second.text) or _run_otherwise(first, second)


def _turned(said: frozenset[str], rest: frozenset[str]) -> bool:
    """Return whether the rest of the longer text makes something else of what both say."""
    if _measured(rest) and _measured(said):
        return True
    turns = rest & TURNING
    if said & GOOD:
        turns -= GOOD
    if said & BAD:
        turns -= BAD
    return bool(turns)


def _measured(words: frozenset[str]) -> bool:
    return any(_AMOUNT.fullmatch(word) for word in words)


def _differ(one: Kind, two: Kind) -> bool:
    if one is two or Kind.OTHER in (one, two):
        return False
    if Kind.DECISION in (one, two):
        return True
    return (one in _BEGIN and two in _LATER) or (two in _BEGIN and one in _LATER) or _either(one, two)


def _either(one: Kind, two: Kind) -> bool:
    others = {one, two}
    return Kind.ACKNOWLEDGEMENT in others and bool(others & (_LATER - {Kind.ACKNOWLEDGEMENT}))


def _asks(text: str) -> bool:
    return text.rstrip(" \n)\"'”").endswith(("?", "？"))


def _run_otherwise(first: Event, second: Event) -> bool:
    """Return whether the words that both have stand in another order, or the ways to and from are changed."""
    one, two = list(_telling(first.text)), list(_telling(second.text))
    ways, others = dict(one), dict(two)
    both = ways.keys() & others.keys()
    if any(ways[word] and others[word] and ways[word] != others[word] for word in both):
        return True
    order, other = ([word for word, _ in told if word in both] for told in (one, two))
    if _goes_on_in(order, other) or _goes_on_in(other, order):
        return False
    if first.kind is second.kind and first.kind in _ONE_SIDED and not both & _TO_ANOTHER:
        return False
    # "Rana acks" and "Acknowledged by Rana" are one; who did it to whom is told by three words or more.
    return len(both) > 2 or not both & VERBS


def _goes_on_in(order: list[str], other: list[str]) -> bool:
    """Return whether all of these words stand in the other ones, in their order."""
    rest = iter(other)
    return all(word in rest for word in order)


def _telling(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words that tell something, each with the way (`from`, `to`, `by`) that stands before it."""
    way, number = "", ""
    for word in _spelled(text):
        if number:
            if word in _UNITS:
                yield number + _UNITS[word], way
                number, way = "", ""
                continue
            yield number, way
            number, way = "", ""
        if word in _EMPTY:
            way = _WAYS.get(word, way)
        elif _NUMBER.fullmatch(word):
            number = word
        else:
            measured = _MEASURED.fullmatch(word)
            if measured and measured[2] in _UNITS:
                word = measured[1] + _UNITS[measured[2]]
            yield word, way
            way = ""
    if number:
        yield number, way


def _spelled(text: str) -> Iterator[str]:
    text = _ARROW.sub(" to ", _NOT.sub(" not", text[:MOST]))
    if "back" in text or "evert" in text:
        text = _ROLLING.sub("rollback started", _ROLLED.sub("rollback", text))
    sign = ""
    for match in _WORD.finditer(text):
        word = match.group()
        if word in ("-", "−"):
            sign = "-"
            continue
        if len(word) == 1 and word.isupper() and match.start():
            yield word  # "replica A" is not an article
            continue
        word = word.casefold()
        if word[0].isdigit():
            word = word.replace(",", "") if _THOUSANDS.fullmatch(word) else word.replace(",", ".")
        elif word[0] == "v" and word[1:2].isdigit():
            word = word[1:]
        yield sign + _SAME.get(word, word)
        sign = ""
