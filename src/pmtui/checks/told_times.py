"""Durations, days and clock times that the summary and the apology tell, against those of the incident."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice

from pmtui.checks.context import MILESTONES, Context, shifted
from pmtui.checks.durations import LENGTH, Claim, claims, contradiction, leading
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.spans import deeds, ends, lengths_of_ranges, ranges
from pmtui.checks.told_clocks import Told, in_utc, wrong_turn
from pmtui.checks.told_days import Day, day_ranges, days
from pmtui.checks.words import SENTENCE_END, clock, quote, quote_time
from pmtui.document import Kind, Milestone
from pmtui.document.times import show_day, show_duration, show_instant
from pmtui.patterns import pattern


@rule(
    "SUM028",
    "summary-against-times",
    Level.WARNING,
    reads=("summary.text", "impact.apology", "impact.sla", *MILESTONES),
    light=True,
    summary="Durations, days and clock times in the summary and the apology agree with the times of the "
    "incident.",
    why="The summary is copied into mails and reports; a wrong figure there outlives the document. "
    "It is often written before the times are settled.",
    bad='"For 47 minutes …" over an impact from 14:32 to 14:52.',
    good='"For 20 minutes …" over an impact from 14:32 to 14:52.',
    source="Consistency of the record, SOC 2 CC7",
)
def _against_times(context: Context) -> Found:
    if context.impact is None:
        return
    document = context.document
    for path, text, name in (
        ("summary.text", document.summary.text, "summary"),
        ("impact.apology", document.impact.apology, "apology"),
    ):
        if text:
            for wrong in _wrongs_in(context, text, first=path == "impact.apology"):
                yield path, f"The {name} says {wrong}"


def _wrongs_in(context: Context, text: str, *, first: bool) -> Iterator[str]:
    """Yield what a text tells otherwise than the times do, with what they say."""
    start, end = _ends(context)
    told = in_utc(context, text)
    clocks = _wrong_clock(context, told)
    if wrong := wrong_length(context, text):
        assert context.impact is not None
        length = show_duration(context.impact)
        yield f"{quote(wrong)}, but the times make {length}: correct one of them."
    elif wrong := clocks or _wrong_days(context, text):
        went = (
            f"the impact went from {clock(start, end)} to {clock(end, start)}{' UTC' if told.places else ''}"
        )
        yield f"{quote_time(wrong)}, but {went}: correct one of them."
    elif wrong := contradiction(text):
        yield f"{quote(wrong)}, which are two lengths: correct one of them."
    if wrong := _wrong_day(context, text, first=first):
        day = show_day(start.date())
        if start.date() != end.date():
            day = f"{show_instant(start)} to {show_instant(end)}"
        yield f"{quote(wrong)}, but the incident was on {day}: correct one of them."
    if not clocks and (wrong := wrong_deed(context, told.text)):
        nothing = "when nothing of the incident happened"
        yield f"{quote_time(told.words(wrong))}, {nothing}: correct the time, or add it to the timeline."


def _wrong_clock(context: Context, told: Told) -> str:
    text = told.text
    wrong = _wrong_range(context, text) or _wrong_end(context, text) or wrong_turn(context, text)
    return told.words(wrong) if wrong else ""


def wrong_length(context: Context, text: str, *, only_whole: bool = False) -> str:
    """Return the words with which a text tells a length that the incident does not have; or nothing."""
    told = [*lengths_of_ranges(text), *claims(text)]
    least = timedelta(minutes=context.policy.tolerance_minutes)
    if not only_whole and (first := leading(text)) is not None:
        told = [first, *(claim for claim in told if claim.words != first.words)]
    whole = [claim for claim in told if claim.whole]
    if only_whole and not (whole := [claim for claim in whole if _is_of_impact(context, text, claim)]):
        return ""
    if not told:
        return ""
    if not whole:
        return "" if any(c.fits(span, least) for c in told for span in _spans(context)) else told[0].words
    # Whoever says how long it was down tells the whole of it; other figures may be about a part.
    if len(told) > 1:
        told.append(Claim("", sum((claim.length for claim in told), timedelta()), True))
    return "" if _is_right(context, told) else whole[0].words


def _is_right(context: Context, told: list[Claim]) -> bool:
    least = timedelta(minutes=context.policy.tolerance_minutes)
    if any(claim.fits(span, least) for claim in told for span in _whole_spans(context)):
        return True
    others = list(_other_spans(context))
    resolved = list(_until(context, Milestone.RESOLVED))
    # What did not work, worked at the end of the impact, however long the work on it went on.
    ended = Milestone.IMPACT_ENDED in context.moments
    return any(
        claim.is_exactly(span, least)
        for claim in told
        for span in (others if ended and claim.harm else others + resolved)
    )


_THE_OUTAGE = r"\b(?:the|this|that|our)(?: (?:whole|entire|full|total))?"
_NOUN = r"(?:outage|incident|disruption|downtime|interruption|impact)"
_BEFORE_LASTED = pattern(
    rf"{_THE_OUTAGE} {_NOUN}(?: (?:itself|in total|as a whole))?(?: (?:had|has))?"
    r"(?: (?:went on|continued|ran|persisted))? \Z",
    re.IGNORECASE,
)
_BEFORE_NOUN = pattern(rf"{_THE_OUTAGE} \Z", re.IGNORECASE)
_WITH_NOUN = pattern(rf"\b{_NOUN}\b", re.IGNORECASE)


def tells_length(text: str) -> bool:
    """Return whether a text tells a length of anything, which `wrong_length` may find wrong."""
    return bool(claims(text) or list(lengths_of_ranges(text)))


def wrong_outage(context: Context, text: str) -> str:
    """Return the words with which a text that tells what was done gives the outage itself a wrong length.

    Every step took its time, and much was paused or offline for a part of it: only "the outage lasted"
    and the like claim to be the whole.
    """
    told = [claim for claim in claims(text) if _is_of_outage(text, claim)]
    return "" if not told or _is_right(context, told) else told[0].words


def _is_of_outage(text: str, claim: Claim) -> bool:
    place = text.find(claim.words)
    before = text[max(0, place - _BEFORE) : max(0, place)]
    wanted = _BEFORE_NOUN if _WITH_NOUN.search(claim.words) else _BEFORE_LASTED
    return wanted.search(before) is not None


_ITSELF = pattern(
    r"\b(?:outage|incident|disruption|downtime|impact|service|users?|customers?|clients?|members?|visitors?|people"
    r"|partners?|they|nobody|no one|anybody|anyone|everybody|everyone|all|it|this)\b",
    re.IGNORECASE,
)
_NAME = pattern(r"[^\W\d_]{4,}")


def _is_of_impact(context: Context, text: str, claim: Claim) -> bool:
    """Return whether a duration may be that of the impact: behind the first sentence others have theirs."""
    place = max(0, text.find(claim.words))
    *earlier, before = SENTENCE_END.split(text[:place])
    if not any(sentence.strip() for sentence in earlier):
        return True
    sentence = before + claim.words + SENTENCE_END.split(text[place + len(claim.words) :])[0]
    named = _NAME.findall(" ".join((context.document.title, *context.document.facts.services)).lower())
    return _ITSELF.search(sentence) is not None or any(word[:5] in sentence.lower() for word in named)


def _ends(context: Context) -> tuple[datetime, datetime]:
    """Return when the impact began and ended, or was resolved; only where both are known."""
    start, end = context.at(Milestone.IMPACT_STARTED), context.end
    assert start is not None
    assert end is not None
    return start, end


_BOTH = (Milestone.IMPACT_STARTED, Milestone.IMPACT_ENDED)
_OUTAGE = pattern(
    r"\b(?:last(?:ed|ing)|outage|incident|disruption|down|failed|unavailable|unreachable|offline|refused"
    r"|rejected"
    r"|could not [^.;\n]{1,40})(?: (?:was|were|lasted|went|ran))?,? ?\(?\Z"
)


def _wrong_range(context: Context, text: str) -> str:
    """Return a range of the clock that is told of the incident, and of which an end is wrong; or nothing."""
    if any(milestone not in context.moments for milestone in _BOTH):
        return ""
    told_ranges = list(ranges(text))
    if not told_ranges:
        return ""
    near = context.policy.tolerance_minutes
    start, stop = (_of_day(context.moments[milestone].at) for milestone in _BOTH)
    # A milestone may be rounded; an entry that a text names is copied.
    known = [(_of_day(moment.at), near) for moment in context.moments.values()]
    known += [(_of_day(entry.at), 1) for entry in context.document.timeline]
    for match, begin, end in told_ranges:
        begins, stops = abs(begin - start) <= near, any(abs(end - at) <= slack for at, slack in known)
        if begins and not stops:
            return match.group()
        # Where both lie as far off, somebody tells them in local time.
        off = (begin - start) % 1440, (end - stop) % 1440
        local = off[0] % 15 == 0 and abs(off[0] - off[1]) <= near
        told = text[max(0, match.start() - _BEFORE) : match.start()]
        known_begin = begins or any(abs(begin - at) <= slack for at, slack in known)
        if stops and not known_begin and not local and _OUTAGE.search(told):
            return match.group()
    return ""


_BEFORE = 80


def _wrong_end(context: Context, text: str) -> str:
    """Return what the text says to have lasted until a time at which nothing happened; or nothing."""
    told = list(ends(text))
    if not told:
        return ""
    near = context.policy.tolerance_minutes
    known = [_of_day(moment.at) for moment in context.moments.values()]
    known += [_of_day(entry.at) for entry in context.document.timeline]
    for words, end in told:
        if not any(abs(end - at) <= near for at in known):
            return words
    return ""


_HURT = pattern(
    r"\b(?:fail\w*|could not|couldn['’]t|cannot|unable|down|outage|unavailable|unreachable|offline|slow\w*"
    r"|refus\w*|reject\w*|errors?|broken|timed out|froze|frozen|hung|stalled|disrupted|interrupted|degraded"
    r"|did not work|nobody could|no \w+ could|took up to|charged twice|crash\w*|declined|wrongly"
    r"|nicht|keine|gestört"
    r"|ausgefallen|refusé\w*|indisponible\w*|n['’]ont pas|n['’]a pas)\b",
    re.IGNORECASE,
)
_OTHER_DAY = pattern(
    r"\b(?:next|day (?:before|after)|days (?:before|after)|later|following|previous\w*|similar|earlier|last"
    r"|since|again|another|planned|before|first|until|plan\w*|will|would|from now|had|wird|werden|seit)\b",
    re.IGNORECASE,
)
_STARTS = pattern(r"(?:\A|[.!?]\s|\n)\s*\Z")


_SENTENCE = 400
"""Characters to which a sentence is read."""


def _begins_sentence(text: str, at: int) -> bool:
    return _STARTS.search(text, max(0, at - _BEFORE), at) is not None


# "From 14:32 to 15:19 UTC on 12 March logins failed", "For 47 minutes on 12 March, logins failed"
_AFTER_ITS_TIMES = pattern(
    r"(?:\A|[.!?]\s|\n)\s*(?:(?:From|Between) \d{1,2}:\d\d[\w :,]{1,30}\d:\d\d(?: ?(?:UTC|Z))?"
    rf"|For {LENGTH}),? \Z",
    re.IGNORECASE,
)
_FAILED_JUST_BEFORE = pattern(
    r"\b(?:failed|froze|hung|stalled|refused|rejected|unavailable|unreachable|offline|down|slow)"
    r"(?: for [\w .,]{1,24})?,? \Z",
    re.IGNORECASE,
)

_THERE_WAS = pattern(
    r"(?:\A|[.!?]\s|\n)(?:There was|We had|You had|\w+ had) an? (?!similar|earlier|previous|first)(?:\w+"
    r" ){0,2}?"
    r"(?:outage|incident|disruption|interruption)\b[^.;:\n]{0,40} \Z"
)


def _wrong_days(context: Context, text: str) -> str:
    """Return a range of days of which one end is that of the impact, and the other is not; or nothing."""
    told = day_ranges(text)[:_MOST_TOLD]
    if not told:
        return ""
    start, end = _ends(context)
    later = [moment.at for moment in context.moments.values() if moment.at >= start]
    first = {(day.month, day.day) for day in _around(start)}
    last = {(day.month, day.day) for at in (end, *later) for day in _around(at)}
    entries = {(entry.at.month, entry.at.day) for entry in context.document.timeline}
    for match, begin, until in told:
        if begin in first and until not in last:
            return match.group()
        leads = _begins_sentence(text, match.start())
        sentence = (
            match.group() + SENTENCE_END.split(text[match.end() : match.end() + _SENTENCE], maxsplit=1)[0]
        )
        hurt = _HURT.search(sentence) and not _OTHER_DAY.search(sentence)
        if until in last and begin not in first | entries and leads and hurt:
            return match.group()
    return ""


def _wrong_day(context: Context, text: str, *, first: bool) -> str:
    """Return a day that is told of the incident, and on which nothing of it happened; or nothing.

    Args:
        context: The document.
        text: The text that tells the day.
        first: Whether the day with which the text begins is that of the incident, whatever follows.
    """
    told = list(islice(days(text), _MOST_TOLD))
    if not told:
        return ""
    known = _days_of(context)
    for day in told:
        if any(day.has_other_weekday(each) for each in known) and not any(
            day.fits(each) and each.weekday() == day.weekday for each in known
        ):
            return day.words
    if any(day.fits(each) for day in told for each in known):
        return ""
    entries = {entry.at.date() for entry in context.document.timeline}
    return next(
        (
            day.words
            for day in told
            if not any(day.fits(each) for each in entries) and _is_of_incident(text, day, first=first)
        ),
        "",
    )


def _is_of_incident(text: str, day: Day, *, first: bool) -> bool:
    before = text[: day.start]
    # The point of "Am 12. März" ends nothing.
    sentence = day.words.rstrip(".") + SENTENCE_END.split(text[day.end : day.end + _SENTENCE], maxsplit=1)[0]
    if first and not before.strip():
        return not _OTHER_DAY.search(sentence)
    if _begins_sentence(text, day.start):
        return _HURT.search(sentence) is not None and not _OTHER_DAY.search(sentence)
    if _AFTER_ITS_TIMES.search(before[-_BEFORE:]):
        # What a text begins with is the incident, in whatever words it tells the harm.
        leads = len(before) <= _BEFORE and not SENTENCE_END.search(before)
        return (leads or _HURT.search(sentence) is not None) and not _OTHER_DAY.search(sentence)
    if not _FAILED_JUST_BEFORE.search(before[-_BEFORE:]) and not _THERE_WAS.search(before[-_BEFORE:]):
        return False
    return not _OTHER_DAY.search(SENTENCE_END.split(before[-2 * _BEFORE :])[-1] + sentence)


_MOST_DAYS = 60
_MOST_TOLD = 100
"""Days of one text that are looked at."""


def _days_of(context: Context) -> set[date]:
    """Return the days of the incident, as people of any time zone may call them."""
    start, end = _ends(context)
    last = max([end, *(moment.at for moment in context.moments.values())])
    day, until = shifted(start, -_WEST).date(), shifted(last, _EAST).date()
    known = {day, until}
    for number in range(1, min((until - day).days, _MOST_DAYS)):
        known.add(day + timedelta(days=number))
    return known


def _around(at: datetime) -> tuple[datetime, datetime, datetime]:
    """Return the instant, and those of clocks far in the west and east: their day may be another one."""
    return at, shifted(at, -_WEST), shifted(at, _EAST)


_WEST, _EAST = timedelta(hours=8), timedelta(hours=13)
_HALF_DAY = timedelta(hours=12)


def wrong_deed(context: Context, text: str) -> str:
    """Return what a text says to have ended it at a clock time outside of the incident; or nothing."""
    told = list(deeds(text))
    if not told:
        return ""
    times = [moment.at for moment in context.moments.values()] + [e.at for e in context.document.timeline]
    if (start := context.at(Milestone.IMPACT_STARTED)) is not None:
        # A change of the day before led to it, and nothing was restored then.
        times = [at for at in times if shifted(at, _HALF_DAY) >= start]
    spans = _spells(times)
    if sum((last - first for first, last in spans), timedelta()) > _HALF_DAY:
        return ""
    near = timedelta(minutes=context.policy.tolerance_minutes)
    for words, minute in told:
        at = min(times).replace(hour=minute // 60, minute=minute % 60, second=0, microsecond=0)
        around = (at, shifted(at, _DAY), shifted(at, -_DAY))
        if not any(first - near <= day <= last + near for first, last in spans for day in around):
            return words
    return ""


def _spells(times: list[datetime]) -> list[tuple[datetime, datetime]]:
    """Return the spells in which something of the incident happened, parted by hours without anything."""
    spans: list[tuple[datetime, datetime]] = []
    for at in sorted(times):
        if spans and at - spans[-1][1] <= _HALF_DAY / 2:
            spans[-1] = (spans[-1][0], at)
        else:
            spans.append((at, at))
    return spans


_DAY = timedelta(days=1)


def _of_day(at: datetime) -> int:
    return at.hour * 60 + at.minute


def _whole_spans(context: Context) -> Iterator[timedelta]:
    """Yield how long it lasted, also by the days of a calendar."""
    start, end = _ends(context)
    yield end - start
    if (calendar := (end.date() - start.date()).days) > 1:
        yield timedelta(days=calendar + 1)


def _until(context: Context, milestone: Milestone) -> Iterator[timedelta]:
    if milestone in context.moments:
        yield abs(context.moments[milestone].at - _ends(context)[0])


def _other_spans(context: Context) -> Iterator[timedelta]:
    """Yield how long it lasted until anything else that may be called its end."""
    start, _ = _ends(context)
    yield from _until(context, Milestone.MITIGATED)
    for kind in (Kind.MITIGATION, Kind.RECOVERY):
        yield from (abs(entry.at - start) for entry in context.by_kind.get(kind, ()))
    # What counts against a promise may be a part of the impact, and a text may tell that part.
    for sla in context.document.impact.sla:
        if sla.downtime is not None and sla.downtime < _LONGEST:
            yield timedelta(minutes=sla.downtime)


_LONGEST = 10**8
"""A number of minutes beyond which no calendar goes."""


def _spans(context: Context) -> Iterator[timedelta]:
    """Yield every duration between two milestones: a text may tell any of them."""
    times = [context.moments[milestone].at for milestone in Milestone if milestone in context.moments]
    for place, first in enumerate(times):
        for second in times[place + 1 :]:
            yield abs(second - first)
    yield from _whole_spans(context)
    yield from _other_spans(context)
    yield from _until(context, Milestone.RESOLVED)
