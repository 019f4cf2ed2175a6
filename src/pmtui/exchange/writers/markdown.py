"""The whole document as GitHub-flavoured Markdown.

All text of the document is shown literally; the headings are those of this module and of no text.
"""

from __future__ import annotations

from pmtui.document import Evidence, Postmortem, Status, Topic
from pmtui.exchange.writers import markdown_actions, markdown_facts, markdown_timeline
from pmtui.exchange.writers.markdown_text import code, item, items, line, link, prose


def write(document: Postmortem) -> str:
    """Return the document as Markdown that ends with a newline; parts without content are left out."""
    parts = [
        [f"# {line(document.title) or 'Untitled post-mortem'}", *_notice(document)],
        [markdown_facts.facts_table(document)],
        _summary(document),
        _impact(document),
        _section("Timeline", _topic(document, Topic.TIMELINE, markdown_timeline.timeline(document))),
        _analysis(document),
        _evidence(document),
        _section("Lessons", _topic(document, Topic.LESSONS, markdown_actions.lessons(document.lessons))),
        _section("Actions", _topic(document, Topic.ACTIONS, markdown_actions.actions(document))),
        _section(
            "Follow-up review",
            _topic(document, Topic.FOLLOW_UP, markdown_actions.follow_up(document.follow_up)),
        ),
        _section("Meetings", markdown_actions.meetings(document)),
        _section("Appendix", markdown_actions.appendix(document)),
    ]
    return "\n\n".join(block for part in parts for block in part if block) + "\n"


def _notice(document: Postmortem) -> list[str]:
    if document.status is Status.DRAFT:
        return ["*This is a draft: facts, words and numbers can still change.*"]
    if document.status is Status.IN_REVIEW:
        return ["*This document is in review: details can still change.*"]
    return []


def _section(title: str, blocks: list[str], level: int = 2) -> list[str]:
    """Return the blocks below a heading, or nothing where there is nothing to say."""
    filled = [block for block in blocks if block]
    return [f"{'#' * level} {title}", *filled] if filled else []


def _topic(document: Postmortem, topic: Topic, blocks: list[str]) -> list[str]:
    """Return the blocks of a topic; if it is declared absent, after the statement that says so and why."""
    declaration = document.declared.get(topic)
    if declaration is None:
        return blocks
    reason = line(declaration.reason) or "no reason given"
    return [f"{declaration.state.capitalize()}: {reason}", *blocks]


def _sub(document: Postmortem, topic: Topic, title: str, blocks: list[str]) -> list[str]:
    return _section(title, _topic(document, topic, blocks), level=3)


def _summary(document: Postmortem) -> list[str]:
    part = document.summary
    blocks = [
        *_topic(document, Topic.SUMMARY, [prose(part.text)]),
        *_sub(document, Topic.DETECTION, "Detection", markdown_facts.detection(document)),
        *_sub(document, Topic.RESOLUTION, "Resolution", [prose(part.resolution)]),
        *_sub(document, Topic.RESPONSE, "Response", [prose(part.response)]),
    ]
    return _section("Summary", blocks)


def _impact(document: Postmortem) -> list[str]:
    blocks = [
        *_topic(document, Topic.IMPACT, markdown_facts.impact(document)),
        *_sub(document, Topic.METRICS, "In numbers", markdown_facts.metrics(document)),
        *_sub(document, Topic.SLA, "Service levels", markdown_facts.service_levels(document)),
        *_sub(document, Topic.DAMAGE_CONTROL, "Damage control", [prose(document.impact.damage_control)]),
    ]
    return _section("Impact", blocks)


def _analysis(document: Postmortem) -> list[str]:
    part = document.analysis
    factors = markdown_timeline.factors
    blocks = [
        prose(part.narrative),
        *_sub(document, Topic.CONTRIBUTORS, "Contributors", factors(part.contributors)),
        *_sub(document, Topic.MITIGATORS, "Mitigators", factors(part.mitigators)),
        *_sub(document, Topic.RISKS, "Risks", factors(part.risks)),
        *_sub(document, Topic.ROOT_CAUSES, "Root-cause notes", markdown_timeline.root_causes(document)),
        *_section("Five whys", markdown_timeline.five_whys(document), level=3),
    ]
    return _section("Analysis", blocks)


def _evidence(document: Postmortem) -> list[str]:
    shown = [block for row in document.impact.evidence for block in _piece(row)]
    unknowns = [item(row.text, row.note) for row in document.impact.unknowns]
    blocks = [
        *_topic(document, Topic.EVIDENCE, shown),
        *_sub(document, Topic.UNKNOWNS, "What we do not know", [items(unknowns)] if unknowns else []),
    ]
    return _section("Evidence", blocks)


def _piece(evidence: Evidence) -> list[str]:
    title = link(evidence.title or evidence.url, evidence.url)
    head = (
        f"**{evidence.kind.capitalize()}:** {title}".rstrip()
        if title
        else f"**{evidence.kind.capitalize()}**"
    )
    return [head, *([code(evidence.body)] if evidence.body.strip() else [])]
