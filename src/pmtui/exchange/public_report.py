"""The public version as its readers get it."""

from __future__ import annotations

from pmtui.document import Milestone
from pmtui.document.times import show_day, show_duration
from pmtui.exchange.content.blocks import (
    Block,
    Facts,
    Item,
    Items,
    Link,
    Notice,
    Paragraph,
    Picture,
    Prose,
    Report,
    Spans,
    paragraph,
    section,
    table,
    text,
)
from pmtui.exchange.content.chart import Happening, draw
from pmtui.exchange.content.head import instant
from pmtui.exchange.public import Public, State
from pmtui.exchange.public_values import DATA, DAY, WHEN, action_state, entry_time, path_of
from pmtui.patterns import pattern

DRAFT = "This is a draft of the public version: it has not been approved, and must not be sent."
_DETAILS = (Milestone.DETECTED, Milestone.MITIGATED, Milestone.RESOLVED)
_QUOTE = pattern("^“[^”]*”")


class NotReady(ValueError):
    """The public version may not leave; it says so in sentences."""

    def __init__(self, public: Public) -> None:
        self.reasons = (*public.blocks, *public.unapproved)
        super().__init__("\n".join(f"{path}: {why}" for path, why in self.reasons))


def report_of(public: Public, *, draft: bool = False) -> Report:
    """Return the public version; as a `draft` with everything that is not approved marked so.

    Raises:
        NotReady: if it is no draft, and something stands in the way.
    """
    if not draft and not public.ready:
        raise NotReady(public)
    say = Voice(public, draft)
    blocks: list[Block] = [
        *([Notice(DRAFT)] if draft else []),
        *say.prose("impact.apology"),
        *_facts(say),
        *section("What happened", [*say.prose("summary.text"), *_causes(say)]),
        *section("What it meant for you", _impact(say)),
        *section("Timeline", _timeline(say)),
        *section("How it was noticed", say.prose("summary.detection")),
        *section("How it was fixed", say.prose("summary.resolution")),
        *section("What we do so that it does not happen again", _actions(say)),
    ]
    return Report(say.line("title") or "Incident", tuple(blocks), "Incident report")


class Voice:
    """The words of a public version; in a draft with what stands in their way."""

    def __init__(self, public: Public, draft: bool = False) -> None:
        self.public = public
        self.draft = draft

    def line(self, path: str) -> str:
        """Return a text on one line; empty where there is none that may be shown."""
        return " ".join(self.text(path).split())

    def text(self, path: str) -> str:
        """Return a text with its lines; in a draft marked with what is missing."""
        wording = self.public.wordings.get(path)
        if wording is None or not wording.shown:
            return ""
        if wording.state is State.APPROVED:
            return wording.text
        if not self.draft:
            return ""
        if wording.state is State.BLOCKED:
            # What stands in the way is not quoted here: a draft is passed on, too.
            problems = (_QUOTE.sub("something here", problem) for problem in wording.problems)
            return f"[held back: {'; '.join(problems)}]"
        return f"{wording.text} [{wording.state}]"

    def value(self, name: str, words: str) -> str:
        """Return a value of which everybody knows where it is from; in a draft marked if it is a guess."""
        return f"{words} [not reviewed yet]" if words and name in self.public.guesses else words

    def decided(self, path: str, words: str) -> str:
        """Return words that are approved under another path; in a draft marked with its state."""
        wording = self.public.wordings.get(path)
        if not words or wording is None or not wording.shown:
            return ""
        return words if wording.state is State.APPROVED else f"{words} [{wording.state}]" * self.draft

    def prose(self, path: str) -> list[Block]:
        """Return a text as a block, or nothing."""
        words = self.text(path)
        return [Prose(words)] if words else []


def _facts(say: Voice) -> list[Block]:
    times, page = say.public.times, say.line("facts.status_page")
    when = [
        say.value(str(name), f"{word} {instant(times[name])}")
        for word, name in (("from", Milestone.IMPACT_STARTED), ("to", Milestone.IMPACT_ENDED))
        if name in times
    ]
    day = say.decided(DAY, say.value("date", show_day(say.public.day) if say.public.day else ""))
    lasted = show_duration(say.public.impact) if say.public.impact else ""
    span = say.decided(WHEN, " ".join(filter(None, when)))
    values: list[tuple[str, Spans]] = [
        ("When", text(span or day)),
        ("How long", text(say.value("impact", lasted) if span else "")),
        *(
            (say.public.wordings[path].title, text(say.value(str(name), say.line(path))))
            for name in _DETAILS
            if (path := path_of(name)) in say.public.wordings
        ),
        ("Services", text(say.line("facts.services"))),
        ("Affected", text(say.line("impact.audiences"))),
        ("Status page", (Link(page, page),) if page.startswith("http") and " " not in page else text(page)),
    ]
    filled = tuple(row for row in values if row[1])
    return [Facts(filled, "At a glance")] if filled else []


def _causes(say: Voice) -> list[Block]:
    rows = tuple(Item(text(line)) for path in say.public.causes if (line := say.line(path)))
    return [Paragraph(text("What contributed to it:")), Items(rows)] if rows else []


def _impact(say: Voice) -> list[Block]:
    numbers = tuple(Item(text(line)) for path in say.public.metrics if (line := say.line(path)))
    return [
        *say.prose("impact.narrative"),
        *([Items(numbers)] if numbers else []),
        *paragraph(say.value("personal_data", say.line(DATA))),
        *say.prose("impact.damage_control"),
    ]


def _timeline(say: Voice) -> list[Block]:
    entries = [(entry, line) for entry in say.public.entries if (line := say.line(entry.path))]
    if not entries:
        return []
    happenings = [Happening(entry.at, line, "") for entry, line in entries]
    chart = draw(say.public.times, happenings, gaps=False)
    several = len({entry.at.date() for entry, _ in entries}) > 1
    rows = [
        (text(entry_time(entry.at, approximate=entry.approximate, with_day=several)), text(line))
        for entry, line in entries
    ]
    return [
        *([Picture(chart, numbered=False)] if chart else []),  # the table below tells the same moments
        *paragraph("All times are UTC."),
        *table(("Time", "What happened"), rows, key=1),
    ]


def _actions(say: Voice) -> list[Block]:
    rows = [
        (text(line), text(action_state(action.due, action.status)))
        for action in say.public.actions
        if (line := say.line(action.path))
    ]
    return table(("What", "State"), rows)
