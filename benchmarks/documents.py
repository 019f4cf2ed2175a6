"""How well whole post-mortems are imported: the score of one document against what a reader found in it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

GOALS = {
    "title": 0.95,
    "sections": 0.9,
    "count": 0.85,
    "first": 0.85,
    "last": 0.85,
    "actions": 0.8,
    "owner": 0.85,
    "due": 0.85,
    "status": 0.85,
    "kept": 1.0,
}
SECTIONS = {
    "summary": "summary",
    "root_cause": "root cause",
    "contributing_factors": "contributing factors",
    "impact": "impact",
    "detection": "detection",
    "resolution": "resolution",
    "trigger": "trigger",
    "went_well": "went well",
    "went_wrong": "went wrong",
    "lucky": "lucky",
    "lessons": "lessons",
    "action_items": "actions",
    "background": "background",
}
STATES = {
    "done": r"(?<!not )done|complete|closed|fixed|resolved|完了|已完成|erledigt|terminé|hecho",
    "in progress": r"in progress|wip|ongoing|started|進行中|対応中|进行中",
    "won't do": r"won|reject|cancel|failed|declined",
    "to do": r"to ?do|open|not (?:started|done)|pending|planned|未着手|待办|offen",
}


MONTHS = (
    r"jan|ene",
    r"feb|fév|fev",
    r"mar|mär|mrt|maa",
    r"apr|avr|abr",
    r"may|mai|mei|maj",
    r"jun|juin",
    r"jul|juil",
    r"aug|août|aout|ago",
    r"sep|set",
    r"oct|okt|out",
    r"nov",
    r"dec|dez|déc|dic",
)
"""How the names of months begin: English, German, French, Spanish, Portuguese, Dutch, Swedish."""
TAG = (
    r"</?(?:a|b|br|code|details|div|em|h[1-6]|i|img|li|ol|p|pre|span|strong|sub"
    r"|summary|sup|table|tbody|td|tfoot|th|thead|tr|ul)\b[^<>]*>"
)


@dataclass
class Tally:
    """Right answers and questions, by name and owner, and what was wrong with each document."""

    right: Counter[tuple[str, str]] = field(default_factory=Counter)
    asked: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def note(self, name: str, owner: str, document: str, ok: bool, said: str) -> None:
        """Count one answer."""
        self.asked[name, owner] += 1
        self.right[name, owner] += ok
        if not ok:
            self.wrong[document].append(f"{name}: {said}")

    def share(self, name: str) -> float:
        """Return the right answers among all."""
        asked = sum(count for (other, _), count in self.asked.items() if other == name)
        return sum(count for (other, _), count in self.right.items() if other == name) / (asked or 1)

    def share_by_owner(self, name: str) -> float:
        """Return the mean over owners, each of which counts the same however many documents it has."""
        shares = [self.right[key] / asked for key, asked in self.asked.items() if key[0] == name and asked]
        return sum(shares) / len(shares) if shares else 0.0

    def f1(self) -> float:
        """Return the harmonic mean of precision and recall of the sections found."""
        found, lost, false = (
            sum(count for (other, _), count in self.asked.items() if other == name)
            for name in ("section found", "section lost", "section false")
        )
        return 2 * found / ((2 * found + lost + false) or 1)


def score_document(label: Mapping[str, Any], source: Mapping[str, Any], text: str, tally: Tally) -> None:
    """Count what is right in what the program says of a document."""
    document = source.get("document") or {}

    def note(name: str, ok: bool, said: str = "") -> None:
        tally.note(name, label["owner"], label["file"], ok, said)

    note("readable", bool(document), str(source.get("stopped")))
    if label.get("title"):
        title = document.get("title", "")
        note("title", same_title(label["title"], title), f"{title!r} for {label['title']!r}")
    score_sections(label, source, note)
    score_timeline(label["timeline"], document.get("timeline") or [], note)
    score_actions(label["actions"], document.get("actions") or [], source.get("facts") or {}, note)
    lost = missing_sentences(text, source)
    note("kept", not lost, f"lost: {lost[:3]}")


Note = Callable[..., None]


def score_sections(label: Mapping[str, Any], source: Mapping[str, Any], note: Note) -> None:
    found = {part["name"] for part in source.get("sections") or ()}
    for name, shown in SECTIONS.items():
        wanted, has = bool(label["has"].get(name)), shown in found
        if wanted and has:
            note("section found", True)
        elif wanted:
            note("section lost", False, shown)
        elif has:
            note("section false", False, shown)


def score_timeline(label: Mapping[str, Any], entries: Sequence[Mapping[str, Any]], note: Note) -> None:
    wanted = label["count"]
    note("count", abs(len(entries) - wanted) <= wanted * 0.1, f"{len(entries)} entries for {wanted}")
    if not wanted:
        return
    for name, place in (("first", 0), ("last", -1)):
        entry = entries[place] if entries else {}
        note(
            name,
            same_entry(label[name], entry),
            f"{entry.get('at')} {entry.get('text', '')[:50]!r} for {label[name]}",
        )


def score_actions(
    label: Mapping[str, Any], actions: Sequence[Mapping[str, Any]], facts: Mapping[str, Any], note: Note
) -> None:
    decided = [action for action in actions if action.get("decision", "accepted") == "accepted"]
    note("actions", abs(len(decided) - label["count"]) <= 1, f"{len(decided)} actions for {label['count']}")
    for item in label["items"]:
        action = find_action(item["text"], actions)
        if action is None:
            for name in ("owner", "due", "status"):
                if item[name]:
                    note(name, False, f"no action {item['text'][:40]!r}")
            continue
        owner = action.get("owner", "")
        if item["owner"] or owner:
            note("owner", words(item["owner"] or "") == words(owner), f"{owner!r} for {item['owner']!r}")
        due = action.get("due") or ""
        if item["due"] or due:
            note("due", same_due(item["due"] or "", due), f"{due} for {item['due']}")
        said = facts.get(f"actions[{action.get('id')}].status")
        if item["status"] or said:
            note("status", same_status(item["status"], said), f"{said} for {item['status']!r}")


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, without marks."""
    return re.findall(r"\w+", re.sub(r"[*_`~]", "", text).lower())


def same_title(wanted: str, found: str) -> bool:
    """Return whether two titles are the same, but for up to three words before or behind one of them."""
    short, long = sorted((words(wanted), words(found)), key=len)
    near = len(long) - len(short) <= 3 and bool(short)
    return near and short in (long[: len(short)], long[-len(short) :])


def same_entry(wanted: Mapping[str, Any], entry: Mapping[str, Any]) -> bool:
    """Return whether an entry has the text and the time that a reader found; without a time, the text."""
    start = words(wanted["text8"])[:4]
    said = " ".join(words(str(entry.get("text", "")))[: len(start) + 14])
    if " ".join(start) not in said:
        return False
    iso, at = wanted["iso"], entry.get("at")
    if iso is None or at is None:
        return iso is None
    if len(iso) == 10:
        return at[:10] == iso
    moment = datetime.fromisoformat(iso.replace("Z", "+00:00"))
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return abs((datetime.fromisoformat(at.replace("Z", "+00:00")) - moment).total_seconds()) < 60


def find_action(text: str, actions: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the action that begins with these words, addresses of links and marks of a status aside."""
    start = " ".join(_said(text)[:5])
    for action in actions:
        held = " ".join(str(action.get(part) or "") for part in ("owner", "ticket", "title", "note"))
        if start in " ".join(words(held)) or start in " ".join(_said(held)):
            return action
    return None


def _said(text: str) -> list[str]:
    return words(
        re.sub(r"\(?https?://\S+|[(\[]?\b(?:done|open|todo)\b[)\]]?(?=:)", " ", text, flags=re.IGNORECASE)
    )


def same_due(wanted: str, found: str) -> bool:
    """Return whether a due day is the one that a text says, however it is written there.

    “20.09.2024” and “26 May” are days; “Q3” or “before the launch” are none, and no day may be made of them
    but the last one of a month that they name.
    """
    if re.fullmatch(r"\d{4}-\d\d-\d\d", wanted) or not wanted or not found:
        return wanted == found or (bool(wanted) and not _names_day(wanted))
    day = date.fromisoformat(found)
    numbers = [int(number) for number in re.findall(r"\d+", wanted)]
    named = _names_month(wanted, day.month)
    if not _names_day(wanted):
        return named and (day + timedelta(days=1)).day == 1
    years = [number for number in numbers if number > 31]
    return day.day in numbers and (named or day.month in numbers) and years in ([], [day.year])


def _names_month(text: str, number: int) -> bool:
    return re.search(rf"(?<![^\W\d_])(?:{MONTHS[number - 1]})", text.lower()) is not None


def _names_day(text: str) -> bool:
    month = any(_names_month(text, number) for number in range(1, 13))
    whole = re.search(r"(?<!\w)\d{1,4}[-./]\s?\d{1,2}(?!\d)", text)
    return whole is not None or (month and re.search(r"(?<!\d)\d{1,2}(?!\d)", text) is not None)


def same_status(wanted: str | None, said: Mapping[str, Any] | None) -> bool:
    """Return whether a status means what the text says; one that nobody can read must only be kept."""
    if not wanted or said is None:
        return not wanted and said is None
    meant = [state for state, pattern in STATES.items() if re.search(pattern, wanted.lower())]
    return not meant or said["value"] in meant


_ADDRESS = re.compile(r"\((?:\.{1,2}|/)[^\s()]*\)|\(?https?://[^\s()]+(?:\([^\s()]*\)[^\s()]*)?\)?")
"""Where a link leads to, in its brackets or bare: a path within the site, or an address."""


def _without_addresses(text: str) -> str:
    return _ADDRESS.sub(" ", text)


def missing_sentences(text: str, source: Mapping[str, Any]) -> list[str]:
    """Return the sentences of a source of which the answer does not hold the words.

    A sentence is there if all of its words are, and 70 % of its runs of three words.
    """
    held: set[str] = set()
    runs: set[tuple[str, ...]] = set()
    for piece in texts(source):
        found = words(_without_addresses(piece))
        held.update(found)
        runs.update(zip(found, found[1:], found[2:], strict=False))
    lost = []
    for line in text.split("\n"):
        for sentence in re.split(r"(?<=[.!?。])\s+", plain(line)):
            found = words(_without_addresses(sentence))
            three = list(zip(found, found[1:], found[2:], strict=False))
            known = sum(run in runs for run in three)
            if any(word not in held for word in found) or (len(three) > 3 and known < 0.7 * len(three)):
                lost.append(sentence.strip())
    return lost


def plain(line: str) -> str:
    """Return a line of Markdown without its marks, addresses and numbering."""
    line = re.sub(r"^\s*\[[^\]]+\]:\s+\S+\s*$|^\s*(?:```|~~~)\S*\s*$|<!--.*?-->", "", line)
    line = re.sub(TAG, " ", line)
    line = re.sub(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)|\]\[[^\[\]]*\]|https?://\S+", " ", line)
    return re.sub(r"^\s*(?:>\s*)*(?:#{1,6}|[-*+]|\d{1,9}[.)])\s+|&#?\w+;|\\", " ", line)


def texts(value: Any) -> Iterable[str]:
    """Yield every text below a value of JSON, and the names of its keys."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield str(name)
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
    elif value is not None:
        yield str(value)


def report(tally: Tally, *, verbose: bool) -> int:
    """Print what was wrong and the shares; return 0 if every goal is reached."""
    if verbose:
        for document, complaints in tally.wrong.items():
            print(document, *complaints, sep="\n    ")
    owners = {owner for _, owner in tally.asked}
    count = sum(asked for (name, _), asked in tally.asked.items() if name == "readable")
    print(f"{count} documents of {len(owners)} owners")
    reached = tally.share("readable") == 1.0
    print(f"{'readable':<10} {tally.share('readable'):.3f}")
    for name, goal in GOALS.items():
        if name == "sections":
            value, by_owner = tally.f1(), ""
        elif any(other == name for other, _ in tally.asked):
            value, by_owner = tally.share(name), f"   by owner {tally.share_by_owner(name):.3f}"
        else:
            continue
        reached = reached and value >= goal
        print(f"{name:<10} {value:.3f}   goal {goal}{by_owner}{'' if value >= goal else '   NOT REACHED'}")
    return 0 if reached else 1
