"""The pages that leave out on purpose: the one for leadership, and the one for readers outside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from pmtui.document import (
    Action,
    ActionStatus,
    Entry,
    Factor,
    Kind,
    PersonalData,
    Severity,
    Status,
)
from pmtui.exchange.content.head import NOT_REVIEWED
from pmtui.exchange.readers.markdown.blocks import Block, Heading, Listing, Table
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.own.facts import metric_of, read_metrics
from pmtui.exchange.readers.markdown.own.shapes import Part
from pmtui.exchange.readers.markdown.own.words import clock, date_of, day, instant, words
from pmtui.exchange.readers.markdown.text import prose

_DERIVED = ("Impact lasted", "Detected after", "How long")
_FIELDS = {"Answers for it": "facts.owner", "Status page": "facts.status_page"}
_LISTS = {"Services": "facts.services", "Affected": "impact.audiences"}
_TIMES = {"Detected": "facts.detected", "Mitigated": "facts.mitigated", "Resolved": "facts.resolved"}
_MORE = "impact.damage_control"
_PROSE = {
    "What happened": "summary.text",
    "How bad it was": "impact.narrative",
    "What it meant for you": "impact.narrative",
    "How it was noticed": "summary.detection",
    "How it was fixed": "summary.resolution",
}
_CONTRIBUTED = "What contributed to it:"
_PERSONAL_DATA = {
    "No personal data was affected.": PersonalData.NO,
    "Personal data may have been affected.": PersonalData.POSSIBLE,
    "Personal data was affected.": PersonalData.YES,
}
_STATUS = {
    "planned": ActionStatus.TO_DO,
    "under way": ActionStatus.IN_PROGRESS,
    "done": ActionStatus.DONE,
    "dropped": ActionStatus.WONT_DO,
}
_MARK = re.compile(
    r" \[(?:not approved yet|changed since it was approved|approved with other times or numbers beside it"
    r"|not reviewed yet)\]$"
)
_HELD_BACK = "[held back: "


# What such a page says of rows that it leaves out.
_COUNTED = re.compile(r"And \d+ more (?:number|contributor|action)s?\.")


def _tell_counted(shown: str, gathered: Gathered) -> None:
    """Tell the person of rows that are only counted: no field can hold them, and they say nothing else."""
    gathered.notes.append(f"The page leaves rows out, and only says: “{shown}”")


def read_short(parts: Sequence[Part], gathered: Gathered) -> None:
    """Put what such a page tells into its fields and rows; what it only counts is told."""
    told: list[date] = []
    for (section, _), line, blocks in parts:
        gathered.used += [section, prose(blocks)]
        if section == "":
            _head(blocks, gathered, told)
        elif section in ("Why", "What next") or section.startswith("What we do"):
            _rows(blocks, gathered)
        elif section == "Timeline":
            _timeline(blocks, gathered, told)
        elif section != NOT_REVIEWED:
            _section(_PROSE.get(section, "summary.text"), blocks, gathered, line)


def _text(words_of_it: str, gathered: Gathered, line: int) -> str:
    """Return a text without the mark that a draft sets behind it; empty where it was held back."""
    if words_of_it.startswith(_HELD_BACK):
        gathered.leave(line, words_of_it)
        return ""
    return _MARK.sub("", words_of_it)


def _head(blocks: Sequence[Block], gathered: Gathered, told: list[date]) -> None:
    apology: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            title = _text(block.text, gathered, block.line)
            if title not in ("Untitled post-mortem", "Incident"):
                gathered.put("title", title, 1.0, block.line)
        elif isinstance(block, Table):
            for place, (name, value) in enumerate(block.rows):
                _fact(name.text, value.text, block.line + 2 + place, gathered, told)
        elif prose([block]).startswith("This document is in review:"):
            gathered.put("status", Status.IN_REVIEW, 1.0, block.line)
        elif not prose([block]).startswith("This is a draft"):
            apology.append(block)
    gathered.append("impact.apology", _text(prose(apology), gathered, 0), 1.0)


def _fact(name: str, shown: str, line: int, gathered: Gathered, told: list[date]) -> None:
    gathered.used += [name, shown, f"{name} {shown}"]
    value = _text(shown, gathered, line)
    if not value or name in _DERIVED:
        return
    if name in _LISTS:
        gathered.put(_LISTS[name], words(value), 1.0, line)
    elif name in _FIELDS:
        gathered.put(_FIELDS[name], value, 1.0, line)
    elif name == "Severity" and value[:4] in set(Severity):
        gathered.put("facts.severity", Severity(value[:4]), 1.0, line)
    elif name in _TIMES and (moment := instant(value.partition(" (")[0])):
        gathered.put(_TIMES[name], moment, 1.0, line)
    elif name in ("When", "Began"):
        _when(shown, line, gathered, told)
    else:
        gathered.leave(line, f"{name}: {value}")


def _when(shown: str, line: int, gathered: Gathered, told: list[date]) -> None:
    """Read `from … UTC to … UTC`, a moment, or a day."""
    found = re.findall(r"(from |to |^)(\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)? UTC)", shown)
    for word, at in found:
        moment = instant(at)
        told += [moment.date()] if moment else []
        gathered.put("facts.impact_ended" if word == "to " else "facts.impact_started", moment, 1.0, line)
    if not found and (on := date_of(shown) or day(shown)):
        told.append(on)
        gathered.put("facts.date", on, 1.0, line)


def _section(path: str, blocks: Sequence[Block], gathered: Gathered, line: int) -> None:
    """Read prose with what stands behind it: numbers, causes, and whether personal data was affected."""
    held: list[Block] = []
    causes = False
    for block in blocks:
        shown = prose([block])
        if isinstance(block, Table):
            read_metrics(block, gathered)
        elif path == "impact.narrative" and isinstance(block, Listing) and _are_metrics(block):
            for item in block.items:
                name, _, value = _text(item.text, gathered, item.line).partition(": ")
                gathered.add("impact.metrics", metric_of(name, value), 1.0, item.line)
        elif shown == _CONTRIBUTED:
            causes = True
        elif causes and isinstance(block, Listing):
            _rows([block], gathered)
        elif data := _PERSONAL_DATA.get(_MARK.sub("", shown)):
            gathered.put("impact.personal_data", data, 1.0, block.line)
        elif _COUNTED.fullmatch(shown):
            _tell_counted(shown, gathered)
        else:
            held.append(block)
            continue
        gathered.append(path, _text(prose(held), gathered, line), 1.0, line)
        held, path = [], _MORE if path == "impact.narrative" else path
    gathered.append(path, _text(prose(held), gathered, line), 1.0, line)


def _are_metrics(block: Listing) -> bool:
    """Return whether each item names a number, as those of a page for readers outside do."""
    return all(
        item.text.startswith(_HELD_BACK)
        or (": " in item.text and metric_of(*item.text.split(": ", 1)).value is not None)
        for item in block.items
    )


def _rows(blocks: Sequence[Block], gathered: Gathered) -> None:
    """Read causes as contributors, and a table as actions."""
    for block in blocks:
        again = re.fullmatch(r"The actions are looked at again on (.+)\.", prose([block]))
        if isinstance(block, Table):
            for place, cells in enumerate(block.rows):
                line = block.line + 2 + place
                row = dict(
                    zip([cell.text for cell in block.head], [cell.text for cell in cells], strict=True)
                )
                if action := _action(row, gathered, line):
                    gathered.add("actions", action, 1.0, line)
        elif isinstance(block, Listing):
            for item in block.items:
                if said := _text(item.text, gathered, item.line):
                    gathered.add("analysis.contributors", Factor(text=said), 1.0, item.line)
        elif again and (on := day(again[1])):
            gathered.put("follow_up.date", on, 1.0, block.line)
        elif _COUNTED.fullmatch(prose([block])):
            _tell_counted(prose([block]), gathered)
        else:
            gathered.leave(block.line, prose([block]))


def _action(row: dict[str, str], gathered: Gathered, line: int) -> Action | None:
    title = _text(row.get("Action") or row.get("What", ""), gathered, line)
    if not title:
        return None
    state, _, by = row.get("State", "").partition(", by ")
    due = date_of(row.get("Due", "")) or day(by)
    known = row.get("Status", "")
    status = ActionStatus(known) if known in set(ActionStatus) else _STATUS.get(state, ActionStatus.TO_DO)
    return Action(title=title, owner=row.get("Owner", ""), due=due, status=status)


def _timeline(blocks: Sequence[Block], gathered: Gathered, told: Sequence[date]) -> None:
    """Read the moments; those that name no day are of the day that the head of the page names."""
    for block in blocks:
        for place, cells in enumerate(block.rows if isinstance(block, Table) else ()):
            line = getattr(block, "line", 0) + 2 + place
            when, said = cells[0].text, _text(cells[-1].text, gathered, line)
            on = day(when) or (told[0] if told else None)
            at = clock(on, when) if on else None
            if at is None:
                gathered.leave(line, f"{when} | {said}")
            elif said:
                entry = Entry(at=at, kind=Kind.OTHER, text=said, approximate=when.startswith("about "))
                gathered.add("timeline", entry, 1.0, line)
        if not isinstance(block, Table) and prose([block]) != "All times are UTC.":
            gathered.leave(block.line, prose([block]))
