"""Which of its pages the export has written, and where the parts of each stand in the template."""

from __future__ import annotations

from collections.abc import Sequence

from pmtui.exchange.profiles import ABOUT, WENT_WRONG
from pmtui.exchange.readers.markdown.blocks import Block, Heading, Page, Table

Place = tuple[str, str]
"""A section and the part of it; empty where there is none."""
Part = tuple[Place, int, list[Block]]
"""What stands at a place, with the line of its heading."""

FULL, SRE, EXECUTIVE, PUBLIC = "Key fact", ABOUT, "At a glance", "At a glance, outside"
_EXECUTIVE = {"What happened", "How bad it was", "Why", "What next"}
_PUBLIC = {
    "What happened",
    "What it meant for you",
    "Timeline",
    "How it was noticed",
    "How it was fixed",
    "What we do so that it does not happen again",
}
_OF_SRE: dict[Place, Place] = {
    ("Resolution", ""): ("Summary", "Resolution"),
    ("Detection", ""): ("Summary", "Detection"),
    ("Lessons", WENT_WRONG): ("Lessons", "What went poorly"),
    ("Supporting information", "Times and people"): ("", ""),
    ("Supporting information", "Response"): ("Summary", "Response"),
    ("Supporting information", "Mitigators"): ("Analysis", "Mitigators"),
    ("Supporting information", "Risks"): ("Analysis", "Risks"),
    ("Supporting information", "Evidence"): ("Evidence", ""),
    ("Supporting information", "What we do not know"): ("Evidence", "What we do not know"),
    ("Supporting information", "Follow-up review"): ("Follow-up review", ""),
    ("Supporting information", "Appendix"): ("Appendix", ""),
}
_SECTIONS_OF_SRE = {"Root Causes": "Analysis", "Action Items": "Actions", "Lessons Learned": "Lessons"}


def shape_of(page: Page) -> str:
    """Return what kind of page of the export this is; empty if it is none.

    It begins with its title and, but for a sentence or two, its table of facts.
    """
    titled = bool(page.blocks) and isinstance(page.blocks[0], Heading) and page.blocks[0].level == 1
    first = next((place for place, block in enumerate(page.blocks) if isinstance(block, Table)), -1)
    if not titled or first < 0:
        return ""
    head = [cell.text for cell in page.blocks[first].head]  # type: ignore[union-attr]
    near = first < 4
    titles = {block.text for block in page.blocks if isinstance(block, Heading) and block.level == 2}
    if head == [FULL, "Value"] and near:
        return FULL
    if head == [SRE, "Value"] and near:
        return SRE
    if (
        head == [EXECUTIVE, "Value"]
        and titles
        and not any(isinstance(block, Heading) for block in page.blocks[1:first])
    ):
        return EXECUTIVE if titles <= _EXECUTIVE and near else PUBLIC if titles <= _PUBLIC else ""
    return ""


def in_template_order(parts: Sequence[Part]) -> list[Part]:
    """Return the parts of a page in the order of the SRE book at the places that they have in the template.

    Actions come last: they name the factors that they answer to.
    """
    placed = [(_place_in_template(place), line, blocks) for place, line, blocks in parts]
    return sorted(placed, key=lambda part: part[0][0] == "Actions")


def _place_in_template(place: Place) -> Place:
    section, part = place
    moved = (_SECTIONS_OF_SRE.get(section, section), part)
    return _OF_SRE.get(moved, moved)
