"""Vague actions: nobody could say when they are done."""

from __future__ import annotations

from typing import NamedTuple

from pmtui.checks.language import vague_elsewhere as elsewhere
from pmtui.checks.language.citations import cited
from pmtui.checks.language.phrases import Phrasebook
from pmtui.checks.language.sentences import CODE, LINK, Sentence, words
from pmtui.checks.language.title_verbs import TITLE_VERBS
from pmtui.checks.language.vague_words import OPEN, OPEN_PARTNERS, PHRASES
from pmtui.checks.words import is_east_asian
from pmtui.patterns import pattern


class Vague(NamedTuple):
    """The words without an end, from one place to before another, and what is missing."""

    start: int
    end: int
    sort: str
    """`open`, `more`, `attitude`, `habit`, `question`, `hedge` or `short`."""


_MORE = Phrasebook(
    {sort: ",".join((said, elsewhere.PHRASES.get(sort, ""))) for sort, said in PHRASES.items()}
)
_END = pattern(
    r"\d\s?%|[<>≥≤]\s?\d|\bso that\b|\buntil\b|\bper ?cent\b"
    r"|(?<![\w.])\d{1,9}(?:\.\d{1,9})?\s?(?:ms|sec|seconds?|min|minutes?|h|hours?|days?|weeks?|months?"
    r"|[kmgt]i?b|requests?|users?|times)\b"
    r"|(?<![\w.])\d{1,2}\s?s\b"
)
"""A measure or a condition, by which one can see the end."""
_LEADING = words("""
    therefore hence so then finally also lets let us [ ] x : - * • high medium low p0 p1 p2 p3 todo done
    please we will should need needs to must i are the team action going 'll be . ) ( and have
""")
_SMALL = words("""
    the a an of for to in on and our this it that with all some any is be at by [ ] x . , ( ) : - ? / * !
""")
_SHORT = 2
_SMALL_TITLE = 6
_CUTS = words("""
    : so because as when which since by where until
""")
_TICKET = pattern(r"(?<!\w)#\d{2,}")
"""A ticket that is named holds the rest."""
_FINITE = words("""
    is are was were will should must can has have need needs shall not no do does
""")


def find_vague(text: str, sentences: list[Sentence]) -> Vague | None:
    """Return the words that leave the end of an action open, or None."""
    if not sentences or not sentences[0].words:
        return None
    first = sentences[0]
    if sentences[-1].words[-1:] == ("?",) or first.words[0] in ("how", "what", "why"):
        return Vague(0, len(first.words), "question")
    if is_east_asian(text):
        return Vague(0, len(first.words), "hedge") if elsewhere.open_sign(text) else None
    start = _beginning(first)
    if (found := _open_verb(first, start, text) or _only_possible(first, start)) is not None:
        return found
    if _END.search(text.lower()):
        return None
    return (
        _unmeasured(sentences)
        or _direction(first, start)
        or _watched(first, start)
        or _too_short(sentences, start)
    )


_LABEL = pattern(r"[a-z]{1,6}-?\d{1,5}[a-z]?\Z")
"""What numbers an action: "AA-4", "R2"."""


def _beginning(sentence: Sentence) -> int:
    """Return where the action itself begins, after boxes, priorities, initials and "we should"."""
    words, start = sentence.words, 0
    if len(words) > 1 and _LABEL.match(words[0]):
        start = 1
    while start < len(words) and (
        words[start] in _LEADING
        or words[start : start + 2] == ("plan", "to")
        or (len(words[start]) == 2 and sentence.written[start].isupper())
    ):
        start += 1
    return start


def _open_verb(sentence: Sentence, start: int, text: str) -> Vague | None:
    """Read "consider", "look into" and their like: what is begun with them has no end of its own."""
    words = sentence.words
    head = words[start] if start < len(words) else ""
    if head not in OPEN or _TICKET.search(text):
        return None
    if head == "keep" and any(map(_DIGIT.search, words)):
        # "Keep the last 5 copies" can be counted.
        return None
    partners = OPEN_PARTNERS.get(head)
    if partners is None or (start + 1 < len(words) and words[start + 1] in partners):
        return Vague(start, min(start + 2, len(words)), "open")
    return None


_POSSIBLE = words("may might could")
_SUBJECT = 3


def _only_possible(sentence: Sentence, start: int) -> Vague | None:
    """Read "we may want to" and "somebody could write it": nothing is promised."""
    for place in range(start, min(start + _SUBJECT, len(sentence.words))):
        if sentence.words[place] in _POSSIBLE and sentence.written[place].islower():
            return Vague(place, place + 1, "hedge")
        if not sentence.words[place].isalpha() or sentence.words[place] in _NO_SUBJECT:
            return None
    return None


_NO_SUBJECT = TITLE_VERBS | words("that which who what if when where whatever")


def _unmeasured(sentences: list[Sentence]) -> Vague | None:
    """Read "better", "training", "always": a direction, an attitude or a habit, and no measure."""
    for number, sentence in enumerate(sentences[:2]):
        quoted = cited(sentence)
        coded = CODE in sentence.words
        stop = len(sentence.words) if number else _main_part(sentence.words)
        for hit in _MORE.find(sentence):
            counted = sentence.words[hit.end : hit.end + 1] == ("than",) and _DIGIT.search(
                " ".join(sentence.words[hit.end + 1 : hit.end + 2])
            )
            # "Next time run `...`" names what is run.
            named = coded and sentence.words[hit.start : hit.end] == ("next", "time")
            main = hit.start < stop or (hit.start == stop and hit.meaning == "hedge")
            if hit.start not in quoted and main and not counted and not named:
                return Vague(hit.start, hit.end, hit.meaning) if number == 0 else Vague(0, stop, hit.meaning)
    return None


def _main_part(words: tuple[str, ...]) -> int:
    """Return where the main clause ends; what explains it may well speak of better and more."""
    for place, word in enumerate(words):
        if word in _CUTS and place >= 4:
            return place
    return len(words)


def _direction(sentence: Sentence, start: int) -> Vague | None:
    """Read "reduce the load" without an amount, and "make sure that backups work" without a means."""
    words = sentence.words[start:]
    target = any(word == "to" and words[at - 1] != "time" for at, word in enumerate(words))
    if words[:1] and words[0] in _LESS_OR_MORE and not target and not _DIGIT.search(" ".join(words)):
        return Vague(start, start + 1, "more")
    sure = words[:1] == ("ensure",) or words[:2] == ("make", "sure")
    if sure and sum(word not in _SMALL for word in words) <= _SURE:
        return Vague(start, start + 1, "attitude")
    return None


_LESS_OR_MORE = frozenset({"reduce", "increase", "decrease", "raise", "shorten", "extend"})
_SURE = 6
_DIGIT = pattern(r"\d")


_WATCHING = words("alert alerts alerting alarm alarms page warn warning warnings monitoring notify")
_QUANTITIES = words("""
    load usage use utilisation utilization latency traffic outflow inflow growth size lag depth rate rates
    throughput volume memory cpu disk space temperature temperatures pressure queue queues backlog saturation
    count counts numbers behaviour behavior activity anomalies performance health capacity errors delays
    unusual abnormal anomalous high low excessive suspicious slow large increased unexpected strange odd long
    spikes peaks
""")
_EVENTS = words("""
    failed failing failure failures missing expired expiring expiry expires stuck down dead absence absent no
    not zero mismatch when if once above below over under than crash crashes crashed restart restarts full
    empty every each without stops stopped stale certificate heartbeat
""")
_ABOUT = words("on for about of around at")
_MANY = 7


def _watched(sentence: Sentence, start: int) -> Vague | None:
    """Read "alert on high load": a quantity to be watched, and no value from which it is too much."""
    said = sentence.words
    if _WATCHING.isdisjoint(said[start : start + 1]):
        return None
    about = said[start + 1 :]
    told = about[:1] and about[0] in _ABOUT and len(about) <= _MANY
    exact = any(map(_DIGIT.search, said)) or not _EVENTS.isdisjoint(about) or CODE in said
    if told and not exact and not _QUANTITIES.isdisjoint(about):
        return Vague(start, len(said), "more")
    return None


_FOREIGN = words("""
    de bij naar uit aan le la les des du une aux dans avec pour el los las del una con para por os dos das
    um uma até der die das
    dem ein eine einen im auf mit beim bis und für von zu zum zur het een van met voor op naar det ett och på
    av till för il lo gli della nella nel per dei sur sous avant après vor nach jede jeden jeder
""")
_AIMS = words("for on into in per at with between before after from of to by onto inside under behind over")
_TWO = 2


def _names_place(sentence: Sentence, start: int) -> bool:
    """Return whether a title without a verb says of what and where: "panels for X on the board"."""
    said = sentence.words[start:]
    foreign = not _FOREIGN.isdisjoint(said)
    return foreign or any(map(_DIGIT.search, said)) or sum(word in _AIMS for word in said[1:]) >= _TWO


def _too_short(sentences: list[Sentence], start: int) -> Vague | None:
    """Read a title of a word or two, or one that names a thing and not what to do with it."""
    content = 0
    for sentence in sentences:
        if CODE in sentence.words or LINK in sentence.words:
            return None
        content += sum(word not in _SMALL for word in sentence.words)
    first = sentences[0]
    if (
        content <= _SHORT
        or _is_general(sentences, start, content)
        or (content <= _SMALL_TITLE and not _has_verb(first, start) and not _names_place(first, start))
    ):
        return Vague(0, len(first.words), "short")
    return None


_GENERAL = words("""
    tests test alerts alerting alarms dashboards docs documentation monitoring logging logs metrics code
    tooling tools scripts bugs issues problems processes procedures runbooks checks backups limits
    timeouts dependencies pipelines
""")
_SAID_SMALL = 3


def _is_general(sentences: list[Sentence], start: int, content: int) -> bool:
    """Return whether a title has no other object than "tests" or "alerts": "fix flaky tests"."""
    words = [word for word in sentences[0].words[start:] if word not in _SMALL and word != "up"]
    return (
        content <= _SAID_SMALL + ("up" in sentences[0].words)
        and len(words) <= _SAID_SMALL
        and bool(words and words[-1] in _GENERAL and not any(_DIGIT.search(word) for word in words))
        and _EVENTS.isdisjoint(words)
        and not any(shown[:1].isupper() for shown in sentences[0].written[start + 1 :])
    )


def _has_verb(sentence: Sentence, start: int) -> bool:
    """Return whether a title says that something is to be done, so that it is more than a heading."""
    words = sentence.words[start:]
    if not words:
        return False
    head = words[0].split("-")[0]
    if head in TITLE_VERBS or head.endswith(("ed", "ing")) or head.startswith(("re", "un", "de", "auto")):
        return True
    return any(word in _FINITE or word in ("to", ":") for word in sentence.words)
