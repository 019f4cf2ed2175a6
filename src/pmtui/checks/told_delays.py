"""How long it took to detect, to acknowledge, to tell and to mitigate: what texts tell against the times."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from pmtui.checks.context import MILESTONES, Context
from pmtui.checks.durations import LENGTH, Claim, claim_of
from pmtui.checks.model import Found, Level
from pmtui.checks.narratives import wrong_detection
from pmtui.checks.registry import rule
from pmtui.checks.words import SENTENCE_END, quote
from pmtui.document import Kind, Measure, Metric, Milestone
from pmtui.document.times import show_duration
from pmtui.patterns import pattern

_ANYBODY = r"(?:we|us|anybody|anyone|somebody|someone|support|monitoring|the team|the on-call|it was)"
_NOTICED = r"(?:noticed|detected|discovered|found out|realised|realized|knew|saw it|seen)"
_DETECTED = pattern(
    rf"\b(?:{_ANYBODY} (?:only )?{_NOTICED}(?: it| this| the (?:problem|outage|impact|issue|fault))?(?:"
    rf" only)? after"
    rf"|it took(?: us| them| the team)?(?=[^.;\n]{{1,50}} (?:to (?:notice|detect|discover|realise|realize"
    rf"|find out)"
    rf"|(?:until|before|till) {_ANYBODY} {_NOTICED})\b)"
    r"|time to (?:detect|detection|notice)(?: was| is| of)?:?|detection (?:took|needed|came after)) "
    rf"(?:{LENGTH})"
    r"(?=\s*(?:[.,;:)]|\Z|and\b|but\b|to (?:notice|detect|discover|realise|realize|find out)\b|until\b"
    r"|before\b|till\b))",
    re.IGNORECASE,
)
_PASSED = pattern(
    rf"\b(?:{LENGTH}) (?:passed|went by|elapsed) (?:before|until) (?:{_ANYBODY} {_NOTICED}"
    r"|(?:the|an|any) (?:alert|alarm) fired)\b",
    re.IGNORECASE,
)
_FIRED = pattern(
    r"\b(?:(?:alert|alarm|page)\b[^.,;:\n\d]{0,40}? (?:only )?(?:fired|rang|went off|paged|triggered|came)"
    rf"|{_ANYBODY} {_NOTICED})(?: it| this)?(?: only)? (?:{LENGTH}) later\b",
    re.IGNORECASE,
)
_FIRED_SINCE = pattern(
    r"\b(?:alert|alarm)\b[^.,;:\n]{0,40}? (?:fired|rang|went off|paged|triggered|came)(?: only)? "
    rf"(?:{LENGTH}) after (?:the |its )?(?:start|beginning|onset|impact)\b",
    re.IGNORECASE,
)
_ACKNOWLEDGED = pattern(
    r"\b(?:(?:on-call|engineer|primary|secondary)\b[^.;:\n]{0,30}? (?:took|answered|picked up) (?:it|the"
    r" (?:page|alert|call))"
    r"|acknowledged(?: it| the (?:page|alert))?|time to acknowledge(?:ment)?(?: was| is| of)?:?)(?: only)?"
    rf"(?: after| within)? (?:{LENGTH})(?: later)?(?=\s*(?:[.,;:)]|\Z|and\b|but\b))",
    re.IGNORECASE,
)
_FIRST_WORD = pattern(
    r"\bfirst (?:public |status )?(?:update|word|message|notice|information|communication|post|mail"
    r"|announcement)\b"
    r"[^.;:\n\d]{0,60}? (?:came|went out|was (?:sent|posted|published|given)|followed|appeared)(?: only|"
    r" out)?(?: after)?"
    rf" (?:{LENGTH})(?:(?: later)?(?=\s*(?:[.,;:)]|\Z|and\b|but\b))"
    r"| (?:after|from) (?:the |it )?(?P<origin>start|beginning|impact|began|started|detection|alert|page"
    r"|first alert)\b)",
    re.IGNORECASE,
)
_SINCE = pattern(
    rf"\b(?:{LENGTH}) after (?:the )?(?:first )?(?:page|alert|alarm|detection|acknowledgement)\b",
    re.IGNORECASE,
)
_SINCE_DECLARED = pattern(
    rf"\b(?:{LENGTH}) after (?:the declaration\b"
    r"|(?:it|the (?:incident|outage|sev\d)) (?:was|had been) declared\b)",
    re.IGNORECASE,
)
_FIRST_AFTER = pattern(
    r"\bfirst (?:public |status )?(?:update|word|message|notice|information|communication|post|announcement)"
    rf" (?:only )?after (?:{LENGTH})(?P<origin>)(?=\s*(?:[.,;:)]|\Z|and\b|but\b))",
    re.IGNORECASE,
)
_MENDED_WITHIN = pattern(
    rf"\b(?:mitigated|restored|recovered|resolved) (?:within|in|after|only) (?:{LENGTH})"
    r" (?:of|after|from) (?:the )?(?:first )?(?P<origin>page|alert|alarm|detection|start|beginning)\b",
    re.IGNORECASE,
)
_TOOK_TO_MEND = pattern(
    rf"\btook (?:us |them |the team )?(?:{LENGTH}) to mitigate(?=\s*(?:[.,;:)]|\Z|it\b|this\b|and\b|but\b))",
    re.IGNORECASE,
)
_PAGE_TO = pattern(
    r"\b(?<!status )(?:page|alert) to (?:the )?"
    r"(?!page|alert|alarm|detection|acknowledg|mitigation|recovery|resolution|end\b)"
    rf"(?:[a-z-]+ ){{1,3}}?(?:took|needed) (?:{LENGTH})(?=\s*(?:[.,;:)]|\Z|and\b|but\b))",
    re.IGNORECASE,
)
_POINTS = (
    r"(?:the )?(?:first )?(?P<{}>page|alert|alarm|detection|start|beginning|impact|acknowledgement|mitigation"
    r"|recovery|resolution|end)"
)
_FROM_TO = pattern(
    rf"\bfrom {_POINTS.format('from')} (?:to|until|till) {_POINTS.format('to')}\b(?: it took| took| was|"
    rf" were| we needed|:)"
    rf" (?:{LENGTH})",
    re.IGNORECASE,
)
_TO_MEND = pattern(
    # Not to repair or to resolve: many count these from another moment, or during their hours of work.
    r"\btime to (?:mitigat\w+|recover\w*)(?: was| is| of)?:? "
    rf"(?:{LENGTH})(?=\s*(?:[.,;:)]|\Z|and\b|but\b))",
    re.IGNORECASE,
)
_UNREAL = pattern(
    r"\b(?:would|could|should|might|must|will|if|when|whenever|every|each|usual\w*|normal\w*|typical\w*"
    r"|next time|target"
    r"|goal|allow\w*|promis\w*|earlier|previous\w*|last time|another (?=\d|\w+ (?:min|h))|provider|vendor"
    r"|supplier|carrier|second (?=team"
    r"|alert|page|update|call)|threshold|expires?|waits?|instead of"
    r"|average|median)\b",
    re.IGNORECASE,
)
_SENTENCE = 200

_Times = Iterable[datetime]


class _Known(NamedTuple):
    """The times of one document by what happened at them."""

    start: datetime
    noticed: frozenset[datetime]
    acknowledged: frozenset[datetime]
    told: frozenset[datetime]
    declared: frozenset[datetime]
    mitigated: frozenset[datetime]
    mended: frozenset[datetime]
    all: frozenset[datetime]


def _known(context: Context, start: datetime) -> _Known:
    def of(kinds: tuple[Kind, ...], *milestones: Milestone) -> frozenset[datetime]:
        entries = {entry.at for kind in kinds for entry in context.by_kind.get(kind, ())}
        return frozenset(
            entries | {context.moments[each].at for each in milestones if each in context.moments}
        )

    mitigated = of((Kind.MITIGATION, Kind.RECOVERY), Milestone.MITIGATED, Milestone.IMPACT_ENDED)
    mended = mitigated | of((Kind.ALL_CLEAR,), Milestone.RESOLVED)
    return _Known(
        start,
        of((Kind.ALERT, Kind.DETECTION), Milestone.DETECTED),
        of((Kind.ACKNOWLEDGEMENT,), Milestone.ACKNOWLEDGED),
        of((Kind.COMMUNICATION,)),
        of((Kind.DECLARATION,)),
        mitigated,
        mended,
        frozenset({at for at, _ in context.ordered} | {moment.at for moment in context.moments.values()}),
    )


_Spans = Callable[[re.Match[str], _Known], tuple[_Times, _Times]]
_DELAYS: tuple[tuple[re.Pattern[str], tuple[str, ...], _Spans], ...] = (
    (
        _DETECTED,
        ("d after", "w after", "t after", "took", "time to", "detection"),
        lambda _, known: ((known.start,), known.noticed | known.acknowledged),
    ),
    (
        _PASSED,
        ("passed", "went by", "elapsed"),
        lambda _, known: ((known.start,), known.noticed | known.acknowledged),
    ),
    (_FIRED_SINCE, ("alert", "alarm"), lambda _, known: ((known.start,), known.noticed)),
    (_FIRED, (" later",), lambda _, known: (known.all, known.noticed)),
    (
        _ACKNOWLEDGED,
        ("acknowledge", "took", "answered", "picked up"),
        lambda _, known: (known.noticed | {known.start}, known.acknowledged),
    ),
    (_FIRST_WORD, ("first ",), lambda match, known: (_origins(match, known), known.told)),
    (
        _SINCE,
        ("after the ", "after detection", "after acknow"),
        lambda _, known: (known.noticed | known.acknowledged, known.all),
    ),
    (_SINCE_DECLARED, ("declar",), lambda _, known: (known.declared, known.all)),
    (_FIRST_AFTER, ("first ",), lambda match, known: (_origins(match, known), known.told)),
    (
        _MENDED_WITHIN,
        ("mitigated", "restored", "recovered", "resolved"),
        lambda match, known: (_at(match["origin"], known), known.mended),
    ),
    (
        _TOOK_TO_MEND,
        ("mitigate",),
        lambda _, known: (known.noticed | known.acknowledged | {known.start}, known.mitigated),
    ),
    (_PAGE_TO, ("page to", "alert to"), lambda _, known: (known.noticed, known.all - known.acknowledged)),
    (_FROM_TO, ("from ",), lambda match, known: (_at(match["from"], known), _at(match["to"], known))),
    (_TO_MEND, ("time to",), lambda _, known: (known.noticed | {known.start}, known.mended)),
)
"""What is told as a delay, the words of which it has one, and from which times to which it may go."""
_FIT_ANY = (_SINCE, _SINCE_DECLARED, _PAGE_TO)
"""Those whose end may be any time that stands in the document."""


def _origins(match: re.Match[str], known: _Known) -> _Times:
    origin = (match["origin"] or "").lower()
    if not origin:
        return known.noticed | known.acknowledged | {known.start}
    return _at(origin, known)


def _at(point: str, known: _Known) -> _Times:
    point = point.lower()
    if point in ("page", "alert", "alarm", "first alert", "detection"):
        return known.noticed
    if point == "acknowledgement":
        return known.acknowledged
    return known.mended if point in ("mitigation", "recovery", "resolution", "end") else (known.start,)


@rule(
    "SUM038",
    "delay-against-times",
    Level.WARNING,
    reads=("summary", "analysis", "impact.narrative", "impact.metrics", "lessons", *MILESTONES),
    light=True,
    summary="The times to detect, to acknowledge, to the first update and to mitigate that texts and metrics "
    "tell are those of the facts and the timeline.",
    why="These are the figures by which incidents are compared. A time to detect from memory is mostly "
    "shorter than the one that the logs make.",
    bad='"We noticed after an hour", detected 2 minutes after the impact start.',
    good='"We noticed after 2 minutes."',
    source="Consistency of the record, SOC 2 CC7",
)
def _delays(context: Context) -> Found:
    start = context.at(Milestone.IMPACT_STARTED)
    if start is None:
        return
    texts = [(path, told) for path, text in _texts(context) if text and (told := _delays_in(text))]
    metrics = [(each, what) for each in context.document.impact.metrics if (what := _delay_of(each.name))]
    if not texts and not metrics:
        return
    known = _known(context, start)
    least = timedelta(minutes=context.policy.tolerance_minutes * _SHARE)
    for path, told in texts:
        if (wrong := _wrong_in(told, known, least)) and not (
            path == "summary.detection" and wrong_detection(context)
        ):
            yield path, wrong
    for metric, what in metrics:
        if wrong := _wrong_metric(metric, what, known, least):
            yield f"impact.metrics[{metric.id}].value", wrong


_SHARE = 0.6
"""What of the policy's tolerance two clock times may differ that were both taken from a log."""


def _texts(context: Context) -> Iterator[tuple[str, str]]:
    document = context.document
    summary, lessons = document.summary, document.lessons
    for name in ("text", "detection", "resolution", "response"):
        yield f"summary.{name}", getattr(summary, name)
    yield "analysis.narrative", document.analysis.narrative
    yield "impact.narrative", document.impact.narrative
    for name in ("went_well", "went_poorly", "lucky", "learnings"):
        for row in getattr(lessons, name):
            yield f"lessons.{name}[{row.id}].text", row.text


class _Delay(NamedTuple):
    """A delay that a text tells, as a match of its pattern, and from which times to which it may go."""

    match: re.Match[str]
    spans: _Spans
    is_since: bool


@lru_cache(maxsize=1024)
def _delays_in(text: str) -> tuple[_Delay, ...]:
    """Return the delays that a text tells as what went on in this incident."""
    if not _HINT.search(text):
        return ()
    folded = text.casefold()
    return tuple(
        _Delay(match, spans, told in _FIT_ANY)
        for told, needed, spans in _DELAYS
        if any(word in folded for word in needed) and not (told is _FIRED and _OTHERS.search(text))
        for match in told.finditer(text)
        if not _is_unreal(text, match)
    )


def _wrong_in(told: tuple[_Delay, ...], known: _Known, least: timedelta) -> str:
    """Return what is wrong with the first delay of a text that fits no times; or nothing."""
    for delay in told:
        if wrong := _wrong(claim_of(delay.match), delay.spans(delay.match, known), least):
            shown = quote(delay.match.group())
            nothing = f"{shown} fits no two times of the incident: correct one of them."
            return nothing if delay.is_since else wrong
    return ""


_OTHERS = pattern(r"\b(?:customer|client|user|partner|tweet|twitter|call|ticket|support)", re.IGNORECASE)
"""Those whose word may be what an alert came later than."""
_HINT = pattern(r"(?:hours?|minutes?|\bh|\bmin|days?)\b", re.IGNORECASE)


def _wrong(claim: Claim, spans: tuple[_Times, _Times], least: timedelta) -> str:
    lengths = sorted({after - before for before in spans[0] for after in spans[1] if after >= before})
    within = " within " in claim.words.lower()
    if not lengths or any(claim.fits(span, least) or (within and span <= claim.length) for span in lengths):
        return ""
    shortest = next((span for span in lengths if span), lengths[0])
    return f"{quote(claim.words)} is told, but the times make {show_duration(shortest)}: correct one of them."


def _is_unreal(text: str, match: re.Match[str]) -> bool:
    before = SENTENCE_END.split(text[max(0, match.start() - _SENTENCE) : match.start()])[-1]
    after = SENTENCE_END.split(text[match.end() : match.end() + _SENTENCE])[0]
    return _UNREAL.search(before + match.group() + after) is not None


_OF_A_METRIC = pattern(
    r"(?:time|delay|minutes|duration) (?:to|until|of) (?:the )?(?P<what>detect\w*|notice|acknowledg\w*"
    r"|mitigat\w*)"
    r"|TT(?P<letter>[DAM])",
    re.IGNORECASE,
)
_MINUTES = {
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 1),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 60),
}


@lru_cache(maxsize=1024)
def _delay_of(name: str) -> str:
    """Return the letter of the delay that a metric is by its name: d, n, a or m; or nothing."""
    match = _OF_A_METRIC.fullmatch(" ".join(name.split()))
    return (match["what"] or match["letter"])[0].lower() if match else ""


def _wrong_metric(metric: Metric, what: str, known: _Known, least: timedelta) -> str:
    minutes = _MINUTES.get(metric.unit.strip().lower())
    usual = metric.measure in (Measure.DURATION, Measure.OTHER)
    if minutes is None or metric.value is None or not usual or abs(metric.value) > _LONGEST:
        return ""
    told = timedelta(minutes=metric.value * minutes)
    after = {"d": known.noticed, "n": known.noticed, "a": known.acknowledged}.get(what, known.mended)
    before = {known.start} if what in "dn" else {known.start, *known.noticed}
    hedge = "about" if metric.approximate else ""
    claim = Claim(f"{metric.name}: {metric.value:g} {metric.unit}", told, True, hedge=hedge)
    return _wrong(claim, (before, after), least)


_LONGEST = 10**6
"""A number of minutes or hours beyond which no incident goes."""
