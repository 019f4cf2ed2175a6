"""What stands around the document: title line, section bar, message line and key bar, as lines to draw."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from pmtui.checks import Finding, Level, SectionState, StateKind, section_states
from pmtui.document import Field, FieldKind, Milestone, Section, Severity, Status, durations, milestones
from pmtui.document.times import show_clock, show_day, show_duration
from pmtui.storage import Presence
from pmtui.tui.actions import BY_ID, SECTION_KEYS
from pmtui.tui.drawing import Drawn, Span, fit, line, spill, text_width
from pmtui.tui.glyphs import Glyphs
from pmtui.tui.key_names import show_key
from pmtui.tui.session import REFUSED, Session

LEVEL_STYLES = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "hint"}


def header(session: Session, glyphs: Glyphs, width: int) -> Drawn:
    """Return the title line: what the document is, how bad, how far, saved or not, and what is missing."""
    document = session.document
    facts = document.facts
    title = document.title or session.path.stem
    right: list[Span] = []
    if others := session.watch.others:
        right += [Span(_company(others, width), "accent"), Span(" · ", "muted")]
    if facts.severity:
        style = "error" if facts.severity in (Severity.SEV1, Severity.SEV2) else "strong"
        right += [Span(facts.severity.upper(), style), Span(" · ", "muted")]
    right.append(Span(document.status.value))
    if session.store.read_only:
        right += [Span(" · ", "muted"), Span("read-only", "warning")]
    elif session.keeper.problem:
        right += [Span(" · ", "muted"), Span(f"{glyphs['error']} not protected", "error")]
    elif session.watch.conflicts:
        right += [
            Span(" · ", "muted"),
            Span(f"{glyphs['warning']} {len(session.watch.conflicts)} to choose", "error"),
        ]
    elif session.unsaved:
        right += [Span(" · ", "muted"), Span(f"{glyphs['unsaved']} unsaved", "warning")]
    else:
        right += [Span(" · ", "muted"), Span("saved", "muted")]
    right += [Span("   "), *_verdict(session, glyphs), Span(" ")]
    left = [Span(" "), Span(title, "strong")]
    if facts.date and width >= 100:
        left += [Span("  " + facts.date.isoformat(), "muted")]
    return Drawn(tuple(left), tuple(right))


def _verdict(session: Session, glyphs: Glyphs) -> list[Span]:
    """Return how much is missing."""
    if not session.is_judged:
        return [Span("checking", "muted")]
    errors, warnings = session.counts()
    if not errors and not warnings:
        return [Span(f"{glyphs['complete']} complete", "success")]
    counts = []
    if errors:
        counts.append(Span(f"{glyphs['error']} {errors}", "error"))
    if warnings:
        gap = "  " if errors else ""
        counts.append(Span(f"{gap}{glyphs['warning']} {warnings}", "warning"))
    return counts


def _company(others: Sequence[Presence], width: int) -> str:
    """Return who else edits the document, as far as there is room; the message line has said it in full."""
    names = list(dict.fromkeys(other.user for other in others))
    if width >= 110 and len(others) == 1:
        return others[0].said
    more = f" +{len(names) - 1}" if len(names) > 1 else ""
    return f"with {fit(names[0], 12)}{more}"


def sections(session: Session, current: Section, glyphs: Glyphs, width: int) -> Drawn:
    """Return the section bar: every section with its key and its state; the present one stands out."""
    states = section_states(session.document, session.findings)
    # A section that holds only what its field could not take is empty in the document, and not on the screen.
    for finding in session.findings:
        if finding.code == REFUSED and states[finding.section].kind is StateKind.EMPTY:
            states[finding.section] = states[finding.section]._replace(kind=StateKind.FINDINGS)
    signs = {section: section_sign(state, glyphs) for section, state in states.items()}
    if not session.is_judged:
        waits = (glyphs["ellipsis"], "muted")
        signs |= {section: waits for section, state in states.items() if state.kind is StateKind.COMPLETE}
    for letters, gap in ((None, "  "), (3, "  "), (3, " "), (2, " ")):
        spans = _section_spans(signs, current, letters, gap)
        if sum(len(span.text) for span in spans) <= width:
            break
    return Drawn(tuple(spans))


def _section_spans(
    signs: Mapping[Section, tuple[str, str]], current: Section, letters: int | None, gap: str
) -> list[Span]:
    spans: list[Span] = [Span(" ")]
    for section, (text, style) in signs.items():
        name = section.value.capitalize()[:letters]
        here = section is current
        spans += [
            Span(SECTION_KEYS[section.value].upper() + " ", "accent" if here else "muted"),
            Span(name, "current" if here else ""),
            Span(f" {text}", style),
            Span(gap),
        ]
    return spans[:-1]


def section_sign(state: SectionState, glyphs: Glyphs) -> tuple[str, str]:
    """Return the state of a section as a sign with a number, and its style."""
    empty = glyphs["empty"] if state.kind is StateKind.EMPTY else ""
    if state.errors:
        return f"{empty}{glyphs['error']}{state.errors}", "error"
    if empty:
        return empty, "muted"
    if state.warnings:
        return f"{glyphs['warning']}{state.warnings}", "warning"
    return glyphs["complete"], "success"


def keys(ids: Iterable[str], labels: Callable[[str], str], key_of: Callable[[str], str]) -> Drawn:
    """Return the key bar for these actions."""
    spans: list[Span] = []
    for action_id in ids:
        if key := key_of(action_id):
            spans += [Span(" "), Span(show_key(key), "key"), Span(" " + labels(action_id) + " ")]
    return Drawn(tuple(spans))


def bottom(message: Drawn, key_bar: Drawn, width: int, *, pinned: int = 1) -> tuple[Drawn, Drawn]:
    """Return the two lines at the bottom: the end of a long message takes the place of some of the keys.

    Keys are shown whole or not at all; the last `pinned` ones, such as the help, stay longest.
    """
    hints = _hints(key_bar)
    others, last = hints[:-pinned], hints[-pinned:]
    if text_width(Drawn(message.left)) <= width:
        shown = message if text_width(message) <= width else Drawn(message.left)
        kept = _fitting(others, width - sum(text_width(Drawn(hint)) for hint in last))
        return shown, Drawn((*kept, *(span for hint in last for span in hint)))
    first, rest = spill(Drawn((*message.left, *message.right)), width)
    room = width - sum(text_width(Drawn(hint)) for hint in hints[-1:])
    if rest and text_width(rest) > room:
        first, rest = spill(Drawn(message.left), width)
    rest = rest or Drawn(())
    if text_width(rest) > room:  # the help shows all of it
        return first, Drawn(rest.left, hints[-1] if hints else ())
    return first, Drawn(rest.left, _fitting([*reversed(last), *others], width - text_width(rest) - 3))


def _hints(key_bar: Drawn) -> list[tuple[Span, ...]]:
    """Return the keys of a key bar, each with its word."""
    return [key_bar.left[n : n + 3] for n in range(0, len(key_bar.left), 3)]


def _fitting(hints: Sequence[tuple[Span, ...]], room: int) -> tuple[Span, ...]:
    """Return as many whole keys, from the first on, as so many cells hold."""
    kept: list[Span] = []
    for hint in hints:
        room -= text_width(Drawn(hint))
        if room < 0:
            break
        kept += hint
    return tuple(kept)


def default_label(action_id: str) -> str:
    """Return the short name of an action, in lower case as the key bar shows it."""
    label = BY_ID[action_id].label
    return label if label.startswith("$") else label.lower()


def finding_line(finding: Finding, glyphs: Glyphs) -> Drawn:
    """Return a finding as one line, with its code at the right."""
    style = LEVEL_STYLES[finding.level]
    return line(
        Span(f" {glyphs.level(finding.level)} ", style),
        Span(finding.message),
        right=[Span(f" {finding.code} ", "muted")],
    )


def help_line(spec: Field) -> Drawn:
    """Return what a field is for, and what it takes."""
    spans = [Span(f" {spec.title}: ", "muted"), Span(spec.help, "muted")]
    if spec.kind is FieldKind.CHOICE:
        spans = [
            Span(f" {spec.title} (Space chooses): ", "muted"),
            Span("  ".join(spec.choices)),
        ]
    elif spec.kind is FieldKind.FLAG:
        spans += [Span("  yes or no, Space chooses", "muted")]
    return Drawn(tuple(spans))


def impact_line(session: Session) -> str:
    """Return `impact 14:32–15:19 · 47 min`, or an empty text while the start is unknown."""
    moments = milestones(session.document)
    start, end = moments.get(Milestone.IMPACT_STARTED), moments.get(Milestone.IMPACT_ENDED)
    if start is None:
        return ""
    text = f"impact {show_clock(start.at)}–{show_clock(end.at) if end else '…'}"
    impact = durations(session.document).impact
    return f"{text} · {show_duration(impact)}" if impact is not None else text


def readiness(findings: Sequence[Finding], status: Status) -> str:
    """Return in a sentence how far the document is from being published, or how it was."""
    errors = sum(finding.level is Level.ERROR for finding in findings)
    if status is Status.PUBLISHED:
        return (
            f"Published; {errors} {'error stands' if errors == 1 else 'errors stand'}"
            if errors
            else "Published"
        )
    if errors:
        return f"{errors} {'error' if errors == 1 else 'errors'} before this can be published"
    return "Ready to be published" if findings else "Ready to be published; nothing is missing"


__all__ = [
    "bottom",
    "finding_line",
    "header",
    "help_line",
    "impact_line",
    "keys",
    "readiness",
    "sections",
    "show_day",
]
