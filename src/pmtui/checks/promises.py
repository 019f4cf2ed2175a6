"""Rules of promised service levels: what a budget allows, what was used of it, and what is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from pmtui.checks.context import MILESTONES, Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.whose_promise import is_ours
from pmtui.checks.words import named, quote
from pmtui.document import Sla, Window
from pmtui.document.sla import Budget, budget
from pmtui.document.times import show_duration
from pmtui.patterns import pattern

_LONGEST = 10**8
"""A number of minutes beyond which no calendar goes."""
HALF = 50
"""A promise of fewer per cent is a slip of the pen."""


@rule(
    "IMP006",
    "sla-claim-against-budget",
    Level.WARNING,
    reads=("impact.sla", *MILESTONES),
    light=True,
    summary="A service level is claimed breached, or kept, as its budget says.",
    why="99.9 % of 30 days allows 43 minutes, so 32 minutes breach it only if the rest was spent before. "
    "Contracts and credits hang on this claim.",
    bad="Target 99.9 % a month, 32 minutes of downtime, breached: yes",
    good="Target 99.9 % a month, 32 minutes of downtime, 15 spent before, breached: yes",
    source="Service-level practice",
)
def _sla_claim(context: Context) -> Found:
    for sla in context.document.impact.sla:
        if sla.breached is None or not _is_believable(sla):
            continue
        used = budget(context.document, _with_downtime(context, sla))
        if used is None or used.breached == sla.breached:
            continue
        claim = "claimed breached" if sla.breached else "claimed kept"
        allowed, spent = used.figures
        figures = f"{sla.target:g} % a {sla.window} allows {allowed}, and {spent} was used"
        message = f"{named(sla.name, 'A service level')} is {claim}, but {figures}"
        yield f"impact.sla[{sla.id}].breached", f"{message}: correct the claim or the downtime."


def _is_believable(sla: Sla) -> bool:
    """Return whether the numbers can be reckoned with; of a target such as 0.999 another rule asks."""
    if sla.target is not None and sla.target <= HALF:
        return False
    return max(sla.downtime or 0, sla.spent or 0) <= _LONGEST


def _with_downtime(context: Context, sla: Sla) -> Sla:
    """Fill in the impact's length, which is known here, so that no row searches the timeline for it again."""
    if sla.downtime is not None or context.impact is None:
        return sla
    return sla.model_copy(update={"downtime": context.impact.total_seconds() / 60})


@rule(
    "IMP007",
    "sla-without-target",
    Level.WARNING,
    reads=("impact.sla",),
    light=True,
    summary="A service level names its target.",
    why="Without the promised figure nobody can tell whether the promise was kept.",
    bad="login availability: breached",
    good="login availability: 99.9 % a month",
    source="Service-level practice",
)
def _without_target(context: Context) -> Found:
    for sla in context.document.impact.sla:
        if sla.target is None:
            name = named(sla.name, "A service level")
            message = f"{name} has no target: add the promised per cent, such as 99.9."
            yield f"impact.sla[{sla.id}].target", message


@rule(
    "IMP022",
    "downtime-longer-than-impact",
    Level.WARNING,
    reads=("impact.sla", *MILESTONES),
    light=True,
    summary="The downtime of a service level is not longer than the impact.",
    why="What counts against a promise is a part of the impact. "
    "A longer downtime means that the impact began earlier, or that hours were typed as minutes.",
    bad="Impact of 47 minutes, downtime 90.",
    good="Impact of 47 minutes, downtime 32: the first 15 were slow, but within the promise.",
    source="Service-level practice",
)
def _too_long(context: Context) -> Found:
    if context.impact is None:
        return
    most = context.impact * 1.1 + timedelta(minutes=context.policy.tolerance_minutes)
    for sla in context.document.impact.sla:
        if sla.downtime is None:
            continue
        # No calendar goes as far as the largest number that can be typed.
        believable = sla.downtime < _LONGEST
        if not believable or timedelta(minutes=sla.downtime) > most:
            length = f"{sla.downtime:,.10g} min"
            if believable:
                length = show_duration(timedelta(minutes=sla.downtime))
            message = f"{named(sla.name, 'A service level')} counts {length} of downtime"
            yield (
                f"impact.sla[{sla.id}].downtime",
                f"{message}, and the impact lasted {show_duration(context.impact)}: correct one of the two.",
            )


def budgets(context: Context) -> Iterator[tuple[str, str, Budget, bool | None]]:
    """Yield id, name, budget and claim of each service level whose budget is known."""
    for sla in context.document.impact.sla:
        if not _is_believable(sla):
            continue
        known = sla
        if sla.downtime is None and context.impact is not None:
            known = sla.model_copy(update={"downtime": context.impact.total_seconds() / 60})
        if known.downtime is not None and (used := budget(context.document, known)) is not None:
            yield sla.id, named(sla.name, "A service level"), used, sla.breached


@rule(
    "IMP023",
    "service-level-without-claim",
    Level.HINT,
    reads=("impact.sla", *MILESTONES),
    summary="A service level says whether it was kept.",
    why="Readers of a contract look for one word. "
    "The budget is reckoned here, but the document is where somebody stands by the result.",
    bad="login: 99.9 % a month, 32 minutes used.",
    good="login: 99.9 % a month, 32 minutes used, not breached.",
    source="Service-level practice",
)
def _without_claim(context: Context) -> Found:
    for row, name, used, claim in budgets(context):
        if claim is None:
            allowed, spent = used.figures
            figures = f"{spent} of {allowed} was used"
            answer = "yes" if used.breached else "no"
            message = f"{name} does not say whether it was kept: {figures}, so breached is {answer}."
            yield f"impact.sla[{row}].breached", message


_BREACH = pattern(
    r"\b(?:breach\w*|violat\w*|miss(?:ed|ing)|broke|exceeded|blew)\s(?:\w+\s){0,3}?"
    r"(?:SLAs?|SLOs?|service[ -]levels?(?: agreement)?|error budget)\b"
    r"|\b(?:SLAs?|SLOs?|service[ -]levels?)(?: (?:was|were|has been|is|got))?"
    r" (?:breached|violated|missed|broken)\b"
    r"|(?:\A|(?<=[.;\n] )|(?<=\n)|(?<=, and )|(?<=, so ))(?:the |our )(?:error |downtime |SLO )budget"
    r"(?: (?:for|of) (?:the |this )?[a-z]+)? (?:is|was|has been) (?:now |thus )?"
    r"(?:used up|exhausted|overspent)\b(?! (?:by|on|to|for) )",
    re.IGNORECASE,
)
_NEGATED = pattern(
    r"\b(?:no|not|never|nor|without|nearly|almost|would|could|avoid\w*|risk\w*)\W|n['’]t\W", re.IGNORECASE
)
_SENTENCE = 200
"""Characters before a phrase in which a negation is looked for."""
_MOST = 50
"""Phrases of one text that are looked at."""


@rule(
    "IMP024",
    "breach-told-against-budget",
    Level.WARNING,
    reads=("title", "facts.services", "impact", "summary", *MILESTONES),
    light=True,
    summary="A text calls a service level breached only if its budget was used up.",
    why="99.9 % of 30 days allows 43 minutes, so an outage of 32 minutes alone breaches nothing. "
    "A breach that was none is paid for in credits and in trust.",
    bad='"We breached our SLA", with 32 of 43 minutes used.',
    good='"32 of the 43 minutes that the SLA allows in a month are used."',
    source="Service-level practice",
)
def _told_breached(context: Context) -> Found:
    levels = list(budgets(context))
    if any(used.breached for _, _, used, _ in levels):
        return
    for path, text in told_in(context):
        for match in islice(_BREACH.finditer(text), _MOST):
            before = text[max(0, match.start() - _SENTENCE) : match.end()]
            if _NEGATED.search(_END.split(before)[-1]) or not is_ours(context, text, *match.span()):
                continue
            if not levels:
                if promise := _promised(context, text, match.start()):
                    yield path, f"{quote(match.group())} is told, but {promise}."
                    break
                continue
            _, name, used, _ = max(levels, key=lambda level: level[2].used / max(level[2].allowed, _SMALL))
            allowed, spent = used.figures
            figures = f"{spent} of {allowed} was used"
            message = f"{quote(match.group())} is told, but of {name} {figures}"
            yield path, f"{message}: correct the text or the budget."
            break


_HELD = pattern(
    r"\b(?:stay(?:ed|s)?|remain(?:ed|s)?|kept|are|is|was|were|still) (?:well |safely |still |just )?"
    r"(?:within|inside|under) (?:[\w.]+ (?:% )?){0,3}?(?:SLAs?|SLOs?|service[ -]levels?|error budget"
    r"|(?<=% )(?:promise|target)|promise(?= of [\d.]+ ?%))\b"
    r"|\b(?:met|kept|held|honou?red|fulfilled) (?:all )?(?:of )?(?:our |the |its |their )?(?:\w+ )?"
    r"(?:SLAs?|SLOs?|service[ -]levels?)\b"
    r"|\b(?:SLAs?|SLOs?|service[ -]levels?|promise(?= of [\d.]+ ?%))(?: of [\d.]+ ?%)?"
    r"(?: (?:per|a|each|every|in the|for the) (?:day|week|month|quarter|year))? ?"
    r"(?:was|were|is|are|has been|:|=)? ?"
    r"(?:met|kept|held|honou?red|fulfilled|unaffected|not (?:affected|breached|violated|missed)|intact)\b"
    r"|\b(?:(?:did|do|does|was|were|has|have) not|didn['’]t|no|without) (?:a )?"
    r"(?:breach(?:ed|ing)?|violat(?:e|ed|ing|ion)|miss(?:ed|ing)?)(?: of)? (?:our |the |its |any )?"
    r"(?:\w+ )?(?:SLAs?|SLOs?|service[ -]levels?)\b"
    r"|\bno (?:SLA|SLO|service[ -]level) (?:was )?(?:breach(?:ed)?|violat(?:ion|ed)|miss(?:ed)?)\b",
    re.IGNORECASE,
)
_DENIED = pattern(
    r"\b(?:not|never|nor|nearly|almost|would|could|should|if|unless|fail\w*|longer|barely)\W|n['’]t\W",
    re.IGNORECASE,
)


@rule(
    "IMP026",
    "kept-told-against-budget",
    Level.WARNING,
    reads=("title", "facts.services", "impact", "summary", *MILESTONES),
    light=True,
    summary="A text calls a service level kept only if its budget was not used up.",
    why="99.9 % of 30 days allows 43 minutes. Customers count the minutes of an outage themselves; a "
    "promise that is called kept and was broken costs more than the credit.",
    bad='"We stayed within our SLA of 99.9 %", with 100 of 43 minutes used.',
    good='"The 43 minutes that the SLA allows in a month were exceeded by 57."',
    source="Service-level practice",
)
def _told_kept(context: Context) -> Found:
    levels = list(budgets(context))
    if any(not used.breached for _, _, used, _ in levels):
        return  # the text may mean the one that was kept
    for path, text in told_in(context):
        for match in islice(_HELD.finditer(text), _MOST):
            if _DENIED.search(_END.split(text[max(0, match.start() - _SENTENCE) : match.start()])[-1]):
                continue
            if not is_ours(context, text, *match.span()):
                continue
            if levels:
                _, name, used, _ = levels[0]
                allowed, spent = used.figures
                message = f"{quote(match.group())} is told, but of {name} {spent} of {allowed} was used"
                yield path, f"{message}: correct the text or the budget."
                break
            if promise := _promised(context, text, match.start(), kept=True):
                yield path, f"{quote(match.group())} is told, but {promise}."
                break


_END = pattern(r"[;\n]|\.(?=\s|\Z)")
_PROMISE = pattern(r"(?<![\d.])(\d{2}(?:\.\d{1,5})?) ?%")


def _promised(context: Context, text: str, place: int, *, kept: bool = False) -> str:
    """Return why the promise in the sentence was not broken, or not kept; empty if it was, or is none."""
    before, after = text[max(0, place - _SENTENCE) : place], text[place : place + _SENTENCE]
    sentence = _END.split(before)[-1] + _END.split(after)[0]
    match = _PROMISE.search(sentence)
    if match is None or context.impact is None or float(match[1]) <= HALF:
        return ""
    folded = sentence.casefold()
    window = next((window for window in Window if window.value in folded), Window.MONTH)
    minutes = context.impact.total_seconds() / 60
    used = budget(context.document, Sla(id="", target=float(match[1]), window=window, downtime=minutes))
    if used is None or used.breached is not kept:
        return ""
    allowed, lasted = used.figures
    figures = f"{match[1]} % a {window} allows {allowed}, and the impact lasted {lasted}"
    rest = "with its own downtime" if kept else "with what was used before"
    return f"{figures}: correct the text, or add the service level {rest}"


def told_in(context: Context) -> Iterator[tuple[str, str]]:
    """Yield the path and the words of each text that may tell of a promise."""
    for path in _TEXTS:
        part, _, name = path.partition(".")
        text = getattr(getattr(context.document, part), name)
        if _NAMED.search(text):
            yield path, text


_TEXTS = (
    "summary.text",
    "summary.response",
    "summary.resolution",
    "impact.narrative",
    "impact.damage_control",
    "impact.apology",
)
_NAMED = pattern(
    r"\bSL[AO]s?\b|service[ -]level|budget\b|promise|\bused \d|\b9\d(?:\.\d+)? ?%", re.IGNORECASE
)
_SMALL = timedelta(seconds=1)
