"""The parts of an export by their headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pmtui.document import (
    Absence,
    Appendix,
    Decision,
    DetectedBy,
    Lesson,
    PersonalData,
    Topic,
    Trigger,
    Unknown,
)
from pmtui.document.fields import field_at
from pmtui.document.postmortem import Declaration
from pmtui.exchange import record
from pmtui.exchange.content.head import NOT_REVIEWED
from pmtui.exchange.readers.markdown.blocks import (
    Block,
    Code,
    Heading,
    Listing,
    Page,
    Paragraph,
    Table,
)
from pmtui.exchange.readers.markdown.chat_lines import with_messages
from pmtui.exchange.readers.markdown.gathering import Gathered
from pmtui.exchange.readers.markdown.numbered import with_numbered_heads
from pmtui.exchange.readers.markdown.own import rows
from pmtui.exchange.readers.markdown.own.facts import read_facts, read_levels, read_metrics
from pmtui.exchange.readers.markdown.own.shapes import (
    EXECUTIVE,
    PUBLIC,
    SRE,
    Part,
    in_template_order,
    shape_of,
)
from pmtui.exchange.readers.markdown.own.short import read_short
from pmtui.exchange.readers.markdown.own.words import day, linked, words
from pmtui.exchange.readers.markdown.parsing import parse
from pmtui.exchange.readers.markdown.status_updates import with_updates
from pmtui.exchange.readers.markdown.text import prose

_PROSE = {
    ("Summary", ""): ("summary.text", Topic.SUMMARY),
    ("Summary", "Detection"): ("summary.detection", Topic.DETECTION),
    ("Summary", "Resolution"): ("summary.resolution", Topic.RESOLUTION),
    ("Summary", "Response"): ("summary.response", Topic.RESPONSE),
    ("Impact", ""): ("impact.narrative", Topic.IMPACT),
    ("Impact", "Damage control"): ("impact.damage_control", Topic.DAMAGE_CONTROL),
    ("Impact", "Apology"): ("impact.apology", None),
    ("Analysis", ""): ("analysis.narrative", None),
}
_TOPICS = {
    ("Impact", "In numbers"): Topic.METRICS,
    ("Impact", "Service levels"): Topic.SLA,
    ("Timeline", ""): Topic.TIMELINE,
    ("Analysis", "Contributors"): Topic.CONTRIBUTORS,
    ("Analysis", "Mitigators"): Topic.MITIGATORS,
    ("Analysis", "Risks"): Topic.RISKS,
    ("Analysis", "Root-cause notes"): Topic.ROOT_CAUSES,
    ("Evidence", ""): Topic.EVIDENCE,
    ("Evidence", "What we do not know"): Topic.UNKNOWNS,
    ("Lessons", ""): Topic.LESSONS,
    ("Actions", ""): Topic.ACTIONS,
    ("Follow-up review", ""): Topic.FOLLOW_UP,
}
_LESSONS = {
    "What went well": "lessons.went_well",
    "What went poorly": "lessons.went_poorly",
    "Where we got lucky": "lessons.lucky",
}
_QUESTIONS = ("improvised", "adapted", "informal_channel", "alerts")
_DECISIONS = {"": Decision.ACCEPTED, "Candidates": Decision.CANDIDATE, "Rejected": Decision.REJECTED}
_PERSONAL = {
    "not affected": PersonalData.NO,
    "possibly affected": PersonalData.POSSIBLE,
    "affected": PersonalData.YES,
}


MOST_ROWS_OF_OWN = 100_000
"""Rows of one kind that an export can have; whatever was exported is read."""


def own_page(text: str, first_line: int = 1) -> Page:
    """Return a text as the pages that are looked at here."""
    page = parse(text, first_line)
    page.blocks = tuple(with_numbered_heads(with_messages(with_updates(page.blocks))))
    return page


def is_own(page: Page) -> bool:
    """Return whether a page was written by the export."""
    return bool(shape_of(page))


def read_own(page: Page) -> Gathered:
    """Return everything that an export holds; what somebody added to it in other places stays unplaced."""
    gathered = Gathered(most_rows=MOST_ROWS_OF_OWN)
    parts, shape = _parts(page.blocks), shape_of(page)
    if shape in (EXECUTIVE, PUBLIC):
        read_short(parts, gathered)
        return gathered
    gathered.used += [title for place, _, _ in parts for title in place]
    for (section, part), line, blocks in in_template_order(parts) if shape == SRE else parts:
        if section == "":
            _head(blocks, gathered)
        else:
            _part(section, part, _declared((section, part), blocks, gathered), gathered, line)
    return gathered


def _parts(blocks: Sequence[Block]) -> list[Part]:
    found: list[Part] = [(("", ""), 0, [])]
    section = ""
    for block in blocks:
        if isinstance(block, Heading) and block.level in (2, 3):
            section = block.text if block.level == 2 else section
            part = block.text if block.level == 3 else ""
            found.append(((section, part), block.line, []))
        else:
            found[-1][2].append(block)
    return found


def _head(blocks: Sequence[Block], gathered: Gathered) -> None:
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            title = "" if block.text == "Untitled post-mortem" else block.text
            gathered.put("title", title, 1.0, block.line)
            gathered.used.append(block.text)
        elif isinstance(block, Table):
            read_facts(block, gathered)
        elif re.match(r"This (?:is a draft|document is in review):", prose([block])):
            gathered.used.append(prose([block]))
        else:
            gathered.leave(block.line, prose([block]))


def _declared(place: tuple[str, str], blocks: list[Block], gathered: Gathered) -> list[Block]:
    """Read the statement that a topic is left empty on purpose; return the other blocks."""
    topic = _TOPICS.get(place) or _PROSE.get(place, ("", None))[1]
    first = blocks[0] if blocks else None
    if topic is None or not isinstance(first, Paragraph):
        return blocks
    match = re.fullmatch(r"(Not applicable|Unknown): (.+)", first.text)
    if match is None:
        return blocks
    reason = "" if match[2] == "no reason given" else match[2]
    gathered.declare(topic, Declaration(state=Absence(match[1].lower()), reason=reason))
    gathered.used.append(first.text)
    return blocks[1:]


def _part(section: str, part: str, blocks: list[Block], gathered: Gathered, line: int) -> None:
    place = (section, part)
    if place in (("Summary", "Detection"), ("Impact", "")):
        blocks = _statements(blocks, gathered)
    if place in _PROSE:
        gathered.append(_PROSE[place][0], prose(blocks), 1.0, line)
    elif section == "Impact" and part in ("In numbers", "Service levels"):
        for block in blocks:
            if isinstance(block, Table):
                (read_metrics if part == "In numbers" else read_levels)(block, gathered)
            else:
                gathered.leave(block.line, prose([block]))
    elif section == "Timeline":
        _timeline(part, blocks, gathered)
    elif section == "Analysis":
        _analysis(part, blocks, gathered)
    elif section == "Trigger":
        _trigger(blocks, gathered, line)
    elif section in ("Evidence", "Lessons", "Appendix"):
        _lists(section, part, blocks, gathered, line)
    elif section in ("Actions", "Follow-up review", "Meetings"):
        _work(section, part, blocks, gathered, line)
    elif section == NOT_REVIEWED:
        gathered.used.append(prose(blocks))
    elif section == record.TITLE:
        _record(blocks, gathered)
    else:
        _leave(section, part, blocks, gathered, line)


def _trigger(blocks: Sequence[Block], gathered: Gathered, line: int) -> None:
    said = prose(blocks).removesuffix(".").lower()
    if said in set(Trigger):
        gathered.put("facts.trigger", Trigger(said), 1.0, line, prose(blocks))
    else:
        _leave("Trigger", "", blocks, gathered, line)


def _record(blocks: Sequence[Block], gathered: Gathered) -> None:
    for block in blocks:
        if isinstance(block, Code):
            gathered.record = block.text
        elif prose([block]) != record.WORDS:
            gathered.leave(block.line, prose([block]))
        gathered.used.append(prose([block]))


def _leave(section: str, part: str, blocks: Sequence[Block], gathered: Gathered, line: int) -> None:
    if text := prose(blocks):
        gathered.leave(line, f"{part or section}\n\n{text}")


def _statements(blocks: list[Block], gathered: Gathered) -> list[Block]:
    """Read `Detected by …`, `Affected: …` and `Personal data: …`; return the other blocks."""
    kept: list[Block] = []
    for block in blocks:
        text = prose([block])
        lead = block.lines[0].lead if isinstance(block, Paragraph) else ""
        detected = re.fullmatch(r"Detected by ([a-z ]+)(?:, [^,]+ after impact start)?\.", text)
        if detected and detected[1] in set(DetectedBy):
            gathered.put("summary.detected_by", DetectedBy(detected[1]), 1.0, block.line, text)
        elif lead == "Affected:":
            gathered.put("impact.audiences", words(text.removeprefix("Affected: ")), 1.0, block.line, text)
        elif lead == "Personal data:" and (state := _PERSONAL.get(text.removeprefix("Personal data: "))):
            gathered.put("impact.personal_data", state, 1.0, block.line, text)
        else:
            kept.append(block)
    return kept


def _timeline(part: str, blocks: Sequence[Block], gathered: Gathered) -> None:
    on = day(part)
    for block in blocks:
        if isinstance(block, Table) and on is not None:
            gathered.used.append(" ".join(cell.text for cell in block.head))
            rows.entries(on, block, gathered)
        elif prose([block]).startswith("All times are UTC."):
            gathered.used.append(prose([block]))
        else:
            gathered.leave(block.line, prose([block]))


def _analysis(part: str, blocks: Sequence[Block], gathered: Gathered) -> None:
    if part in ("Contributors", "Mitigators", "Risks"):
        rows.factors(f"analysis.{part.lower()}", blocks, gathered)
    elif part == "Root-cause notes":
        rows.root_causes(blocks, gathered)
    elif part == "Five whys":
        rows.whys(blocks, gathered)
    else:
        _leave("Analysis", part, blocks, gathered, 0)


def _lists(section: str, part: str, blocks: list[Block], gathered: Gathered, line: int) -> None:
    items = [item for block in blocks if isinstance(block, Listing) for item in block.items]
    question = next((name for name in _QUESTIONS if field_at(f"lessons.{name}").title == part), None)
    if section == "Evidence" and not part:
        rows.evidence(blocks, gathered)
    elif part == "What we do not know":
        for item in items:
            gathered.add("impact.unknowns", Unknown(text=item.text, note=prose(item.more)), 1.0, item.line)
    elif part in _LESSONS:
        for item in items:
            gathered.add(_LESSONS[part], Lesson(text=item.text), 1.0, item.line)
    elif part == "What we learnt":
        rows.learnings(blocks, gathered)
    elif question is not None:
        gathered.append(f"lessons.{question}", prose(blocks), 1.0, line)
    elif section == "Appendix":
        for item in items:
            title, url = linked(item.text)
            gathered.add("impact.appendix", Appendix(title=title, url=url), 1.0, item.line)
    else:
        _leave(section, part, blocks, gathered, line)


def _work(section: str, part: str, blocks: list[Block], gathered: Gathered, line: int) -> None:
    if section == "Meetings" and part:
        rows.meeting(part, blocks, gathered)
    elif section == "Follow-up review":
        _follow_up(blocks, gathered)
    elif part == "Notes on the actions":
        rows.action_notes(blocks, gathered)
    elif section == "Actions" and part in _DECISIONS:
        for block in blocks:
            if isinstance(block, Table):
                rows.actions(_DECISIONS[part], block, gathered)
            else:
                gathered.leave(block.line, prose([block]))
    else:
        _leave(section, part, blocks, gathered, line)


def _follow_up(blocks: list[Block], gathered: Gathered) -> None:
    head = prose(blocks[:1])
    match = re.fullmatch(
        r"(?P<day>[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2} \d{1,4})?(?:,? ?[Cc]alled by (?P<who>.+))?", head
    )
    if head and match:
        gathered.put("follow_up.date", day(head) if match["day"] else None, 1.0, blocks[0].line, head)
        gathered.put("follow_up.responsible", match["who"], 1.0, blocks[0].line, head)
        blocks = blocks[1:]
    gathered.append("follow_up.note", prose(blocks), 1.0)
