"""Vague actions: nobody could say when they are done."""

from __future__ import annotations

from typing import NamedTuple

from pmtui.checks.language.phrases import Phrasebook
from pmtui.checks.language.sentences import CODE, LINK, Sentence, words
from pmtui.checks.language.title_verbs import TITLE_VERBS
from pmtui.checks.words import is_east_asian
from pmtui.patterns import pattern


class Vague(NamedTuple):
    """The words without an end, from one place to before another, and what is missing."""

    start: int
    end: int
    sort: str
    """`open`, `more`, `attitude`, `habit`, `question`, `hedge` or `short`."""


_OPEN = words("""
    consider identify explore investigate evaluate discuss research review think assess analyse analyze
    examine study determine understand find figure look revisit rethink reconsider brainstorm try
    attempt monitor learn follow continue decide plan agree reflect work see follow-up keep aim strive
    avoid talk
""")
_OPEN_PARTNERS = {
    "look": {"at", "into", "for", "to"},
    "find": {"out", "a", "ways", "better"},
    "figure": {"out"},
    "think": {"about", "of", "through"},
    "try": {"to", "and", "out"},
    "follow": {"up"},
    "work": {
        "on",
        "with",
        "towards",
        "toward",
        "to",
        "out",
        "collaboratively",
        "closely",
        "together",
        "more",
    },
    "plan": None,
    "avoid": None,
    "talk": {"to", "with", "about"},
    "see": {"if", "whether", "what", "how"},
    "agree": {"on", "how", "about", "whether"},
    "reflect": {"on", "if", "whether"},
    "learn": {"from", "more", "about", "how"},
    "keep": {"an", "in", "up", "being", "monitoring", "working", "it", "everyone", "our", "server", "the"},
    "continue": None,
    "attempt": {"to"},
    "decide": {"on", "if", "whether", "how", "what"},
    "understand": None,
    "aim": {"to", "for"},
    "strive": {"to", "for"},
}
_MORE = Phrasebook(
    {
        "more": """
            improve, improving, improved, improvement, improvements, enhance, enhanced, enhancing,
            enhancements, strengthen, strengthening, optimise, optimize, optimising, optimizing,
            optimisation, optimization, harden, hardening, refine, streamline, tighten, tune, fine-tune,
            simplify, boost, upskill, speed up, minimise, minimize, maximise, maximize, better, bigger,
            larger, smaller, higher, stronger, closer, sooner, finer, wider, easier, faster, quicker,
            safer, simpler, clearer, stricter, earlier, smarter, tighter, cleaner, more, less, fewer,
            increased, robust, robustness, resilient, resilience, reliable, reliability, mature, modern,
            thorough, thoroughly, rigorous, comprehensive, proactive, proactively, adequate, adequately,
            sufficient, sufficiently, appropriate, appropriately, proper, properly, effectively,
            visibility, best practice|practices, as much as, wherever|where possible, technical debt,
            mitigate|reduce the risk|risks|likelihood|chance|chances|impact, focus, sane, saner,
            sensible, reasonable, acceptable, decent, solid, healthier, tidier, leaner, make|get|keep _?
            _? _? safe|stable|secure|clean|healthy|usable|bulletproof|foolproof|maintainable|right|work
        """,
        "attitude": """
            be|being careful|aware|mindful|vigilant|cautious|attentive, be more, awareness, cautious,
            careful, carefully, take|more care, pay attention, attention, emphasise, emphasize, encourage,
            encouraging, discourage, remind, reminder, remember, ensure everyone, everyone, culture,
            discussion, conversation, buy-in, share|sharing
            knowledge|lessons|learnings|findings|experience, reminded, reminding, educated, lessons to,
            mindset, discipline, educate, educating, education, teach, train, training, trainings, not _
            _? so easily|lightly|quickly, sensitisation, sensitization, sensitise, sensitize, refresher,
            workshop, workshops, communicate, communication, miscommunication, foster, promote, adhere,
            adhering, commitment, committed to, strive, next time, happen|happens|occur|occurs again
        """,
        "habit": """
            always, never, regular, regularly, double check, double-check, must|should|to
            stop|understand|learn|realise|realize, stop treating|using|doing|relying|assuming, continuous,
            continuously, continue, continuing, ongoing, periodically, keep _ up, keep _ _ up,
            collaboratively, from now on, every time, in advance
        """,
        "hedge": """
            mess, has|have|needs|must|should to? be
            found|clarified|improved|strengthened|extended|increased|optimised|optimized|raised|defined,
            is|are to be
            found|clarified|improved|strengthened|extended|increased|optimised|optimized|raised|defined|sharpened|intensified,
            where missing|lacking|required, expectations, check if|whether|how|what, human error|errors,
            maybe, perhaps, possibly, potentially, somehow, if possible|available, would like, sounds
            like, tbd, a|some certain, some level|amount, some|any way|kind|sort|form, ways to, a way to,
            as|when needed, add|implement|have|need|do|get|create|write some, as appropriate, where|when
            appropriate|applicable, additional|various|several|further
            safeguards|measures|steps|checks|precautions, is needed, safeguards|measures|steps|precautions
            to prevent|avoid|reduce|ensure, put|putting safeguards, safeguards|measures in place,
            accordingly, necessary, look|looking into|at, think|thinking about, explore, exploring,
            investigating, considering, discuss, working on|to|towards, aim|intend|hope|try to,
            longer|long term, to be
            examined|evaluated|considered|discussed|clarified|investigated|determined|decided|explored|analysed,
            might|would|could be nice|good|useful|worth|great|helpful|wise, might want, could use, worth
            a|doing|having|looking, be
            considered|discussed|explored|evaluated|examined|reviewed|investigated, one day, some day,
            someday, at some point, where it makes, nice to have, thought to, be given to, one idea, an
            option, idea is, ideas, options, opportunities, feasibility, should help, we hope, would be
            good|nice|great|useful|helpful, should we, we should probably, wherever, etc
        """,
    }
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
    start = _beginning(first)
    if (found := _open_verb(first, start, text)) is not None:
        return found
    if _END.search(text.lower()):
        return None
    return _unmeasured(sentences) or _direction(first, start) or _too_short(text, sentences, start)


def _beginning(sentence: Sentence) -> int:
    """Return where the action itself begins, after boxes, priorities, initials and "we should"."""
    words, start = sentence.words, 0
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
    if head not in _OPEN or _TICKET.search(text):
        return None
    partners = _OPEN_PARTNERS.get(head)
    if partners is None or (start + 1 < len(words) and words[start + 1] in partners):
        return Vague(start, min(start + 2, len(words)), "open")
    return None


def _unmeasured(sentences: list[Sentence]) -> Vague | None:
    """Read "better", "training", "always": a direction, an attitude or a habit, and no measure."""
    for number, sentence in enumerate(sentences[:2]):
        stop = len(sentence.words) if number else _main_part(sentence.words)
        for hit in _MORE.find(sentence):
            counted = sentence.words[hit.end : hit.end + 1] == ("than",) and _DIGIT.search(
                " ".join(sentence.words[hit.end + 1 : hit.end + 2])
            )
            if hit.start not in sentence.quoted and hit.start < stop and not counted:
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


def _too_short(text: str, sentences: list[Sentence], start: int) -> Vague | None:
    """Read a title of a word or two, or one that names a thing and not what to do with it."""
    if is_east_asian(text):
        return None
    content = 0
    for sentence in sentences:
        if CODE in sentence.words or LINK in sentence.words:
            return None
        content += sum(word not in _SMALL for word in sentence.words)
    first = sentences[0]
    if (
        content <= _SHORT
        or _is_general(sentences, start, content)
        or (content <= _SMALL_TITLE and not _has_verb(first, start))
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
