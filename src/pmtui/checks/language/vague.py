"""Vague actions: nobody could say when they are done."""

from __future__ import annotations

from typing import NamedTuple

from pmtui.checks.language import vague_conduct as conduct
from pmtui.checks.language import vague_deeds as deeds
from pmtui.checks.language import vague_elsewhere as elsewhere
from pmtui.checks.language import vague_names as names
from pmtui.checks.language.citations import cited
from pmtui.checks.language.clauses import is_adverb
from pmtui.checks.language.person_words import MACHINES
from pmtui.checks.language.phrases import Phrasebook
from pmtui.checks.language.sentences import CODE, Sentence, words
from pmtui.checks.language.title_verbs import TITLE_VERBS
from pmtui.checks.language.vague_amounts import is_without_amount
from pmtui.checks.language.vague_frames import Frame, frame
from pmtui.checks.language.vague_titles import EVENTS, SMALL, is_too_short
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
    r"\d\s?%|[<>≥≤]\s?\d|\bso that\b(?!.{0,200}\b(?:sooner|faster|better|easier|more|less|quicker|safer)\b)"
    r"|\buntil\b|\bper ?cent\b"
    r"|(?<![\w.])\d{1,9}(?:\.\d{1,9})?\s?(?:ms|sec|seconds?|min|minutes?|h|hours?|days?|weeks?|months?"
    r"|[kmgt]i?b|requests?|users?|times)\b"
    r"|(?<![\w.])\d{1,2}\s?s\b|\bwith (?:a|one) (?:drill|exercise|rehearsal|exam|test)\b"
)
"""A measure or a condition, by which one can see the end."""
_CUTS = words("""
    : so because as when which since by where until
""")
_TICKET = pattern(r"(?<![\w\[(])#\d{2,}\s*\Z")
"""A ticket that is named at the end holds the rest."""


def find_vague(text: str, sentences: list[Sentence]) -> Vague | None:
    """Return the words that leave the end of an action open, or None."""
    if not sentences or not sentences[0].words:
        return None
    first = sentences[0]
    if sentences[-1].words[-1:] == ("?",) or first.words[0] in ("how", "what", "why"):
        return Vague(0, len(first.words), "question")
    if is_east_asian(text):
        return Vague(0, len(first.words), "hedge") if elsewhere.open_sign(text) else None
    if _DELIVERED.search(text.lower()):
        return None
    deed = frame(first)
    if (found := _open_verb(first, deed, text) or _only_possible(first, deed)) is not None:
        return found
    if _END.search(text.lower()):
        return None
    start = deed.head
    return (
        _unmeasured(sentences, deed)
        or _direction(first, deed)
        or _watched(first, start)
        or (Vague(0, len(first.words), "short") if is_too_short(sentences, deed) else None)
    )


def _open_verb(sentence: Sentence, deed: Frame, text: str) -> Vague | None:
    """Read "consider", "look into" and their like: what is begun with them has no end of its own."""
    words, head = sentence.words, deed.verb
    if deeds.names_deed(words, deed.head):
        return None
    if (span := deeds.begins_only(words, deed) or deeds.talks_only(words, deed)) is not None:
        return Vague(*span, "hedge")
    if deeds.is_search(words, deed):
        return Vague(deed.subject, len(words), "hedge")
    if conduct.is_conduct(words, deed):
        return Vague(deed.head, len(words), "attitude")
    if head not in OPEN or deed.done or _TICKET.search(text):
        return None
    if head == "keep" and any(map(_DIGIT.search, words)):
        # "Keep the last 5 copies" can be counted.
        return None
    if deeds.is_of_machine(words, deed) or names.goes_to_deed(words, deed.head):
        return None
    if (head in _FINDING and deeds.adds_deed(words, deed.head, found=True)) or deeds.ends_in_deed(
        words, deed.head
    ):
        # "Identify the pages and remove them" goes on to a deed.
        return None
    if names.is_step(words, deed.head):
        return None
    if head == "avoid" and "until" in words:
        return None
    partners = OPEN_PARTNERS.get(head)
    at = deed.head + 1
    while at < len(words) - 1 and is_adverb(words[at]) and (partners and words[at] not in partners):
        at += 1
    if partners is None or (at < len(words) and words[at] in partners):
        # "We are working with them on it" has no end either, and is no question to be decided.
        talked = words[deed.head] != head and words[at : at + 1] in _WITH
        return Vague(deed.head, min(at + 1, len(words)), "hedge" if talked else "open")
    return None


_DELIVERED = pattern(
    r"\b(?:write|record|document|note|report|publish|summari[sz]e|file|post|add)(?: up| down)? "
    r"(?:(?:the|its|their|our|what|all) )?"
    r"(?:answers?|findings?|results?|outcomes?|conclusions?|decisions?|reasons?|causes?)\b"
    r"|\b(?:write(?: down| up)?|record|report|publish|post) (?:(?:the|its|their|our|all) )?(?:\w{1,20} )?"
    r"(?:numbers?|figures?|measurements?|values?|timings?|list|table|graph|diagram|comparison)\b"
    r"|\b(?:and|then) (?:write down|write up|record|document|note down|publish)"
    r" (?:in (?:the |our |an? )?[\w-]+ )?(?:why|how|what|which|where|when)\b"
    r"|\A(?:decide|choose|settle)\b.{1,200}?\b(?:and|then) (?:record|document|publish|file|log|write)"
    r"(?: down| up)? (?:it|this|that)"
    r" (?:as|in|on|under|to)\b"
)
"""What a search leaves behind, so that one can see its end."""
_WITH = (("with",), ("to",), ("on",), ("up",))
_FINDING = words("identify find determine")
_POSSIBLE = words("may might could")
_SUBJECT = 3


def _only_possible(sentence: Sentence, deed: Frame) -> Vague | None:
    """Read "we may want to" and "somebody could write it": nothing is promised."""
    said = sentence.words
    if said[0] == "should" and said[1:2] and said[1] in TITLE_VERBS:
        return Vague(0, 1, "hedge")
    for place in range(deed.subject, min(deed.subject + _SUBJECT, len(sentence.words))):
        if sentence.words[place] in _POSSIBLE and sentence.written[place].islower():
            return Vague(place, place + 1, "hedge")
        if not sentence.words[place].isalpha() or sentence.words[place] in _NO_SUBJECT:
            return None
    return None


_NO_SUBJECT = TITLE_VERBS | words("that which who what if when where whatever")


def _unmeasured(sentences: list[Sentence], deed: Frame) -> Vague | None:
    """Read "better", "training", "always": a direction, an attitude or a habit, and no measure."""
    for number, sentence in enumerate(sentences[:2]):
        quoted = cited(sentence)
        coded = CODE in sentence.words
        stop = len(sentence.words) if number else _main_part(sentence.words, deed)
        for hit in _MORE.find(sentence):
            if sentence.words[hit.start] == "train" and _is_told_whom(sentence.words, hit.end):
                continue
            if sentence.words[hit.start] == "teach" and not MACHINES.isdisjoint(
                sentence.words[hit.end : hit.end + 2]
            ):
                # "Teach the linter to reject it" is a deed.
                continue
            counted = _is_compared(sentence.words, hit.start, hit.end) or _is_counted(sentence.words, hit.end)
            counted = counted or deeds.is_swap(sentence.words, hit.start, deed)
            # "To improve the hand-over, ..." tells what the deed is for.
            if (
                number == 0
                and hit.end <= deed.subject
                and sentence.words[0] in _OPENERS
                and deed.verb in TITLE_VERBS
            ):
                continue
            # "Next time run `...`" names what is run.
            named = coded and sentence.words[hit.start : hit.end] == ("next", "time")
            main = hit.start < stop or (hit.start == stop and hit.meaning == "hedge")
            told = (
                deeds.is_past(sentence.words, deed)
                or (deed.done and sentence.words[hit.end : hit.end + 1] in (("with",), ("by",)))
                or deeds.is_detailed(sentence.words, hit.start)
                or (
                    hit.end - hit.start > 1
                    and sentence.words[hit.start] not in _EFFORTS
                    and deeds.adds_deed(sentence.words, hit.end)
                )
            )
            case = hit.meaning == "attitude" and deeds.is_case(sentence.words, hit.start)
            told = told or _is_kept_off(sentence.words, hit.end) or _is_the_other(sentence.words, hit.start)
            told = told or case or names.is_name(sentence, hit.start, deed)
            told = told or names.goes_to_deed(sentence.words, hit.start)
            told = told or names.is_guard_added(sentence.words, hit.start)
            if hit.start not in quoted and main and not counted and not named and not told:
                return Vague(hit.start, hit.end, hit.meaning) if number == 0 else Vague(0, stop, hit.meaning)
    return None


def _is_told_whom(words: tuple[str, ...], at: int) -> bool:
    """Return whether it is counted who is trained: "train two engineers", "train the 8 on call"."""
    at += words[at : at + 1] in (("the",), ("all",), ("our",))
    return at < len(words) and (words[at] in _NUMBERS or words[at].isdigit())


def _is_the_other(words: tuple[str, ...], place: int) -> bool:
    """Return whether one of two things is told by a comparison: "switch back to the more secure check"."""
    told = words[place] == "more" and place > 0 and words[place - 1] == "the"
    return (
        told
        and place + 2 < len(words)
        and words[place + 2].replace("-", "").isalpha()
        and "better" not in words
    )


def _is_kept_off(said: tuple[str, ...], end: int) -> bool:
    """Return whether it is told what measures keep off that were taken: "have applied rules to stop X"."""
    if said[end - 1] not in ("prevent", "avoid", "stop", "block") or end >= len(said):
        return False
    taken = not {"have", "has"}.isdisjoint(said[max(0, end - 8) : end - 3])
    return taken and said[end] not in _ANY_AGAIN


_ANY_AGAIN = words("""
    this that it these those such similar future any further recurrence recurrences repetition another the
    incidents outages problems issues errors mistakes
""")


_OPENERS = words("to from long longer short near")
_EFFORTS = words("effort efforts")


def _is_compared(said: tuple[str, ...], start: int, end: int) -> bool:
    """Return whether a condition compares two things: "a job that deletes more rows than it announced"."""
    return said[start] in _COMPARING and "than" in said[end : end + 5] and not _CASE.isdisjoint(said[1:start])


_COMPARING = words("more fewer less larger longer higher lower older newer greater smaller")
_CASE = words("that which whose if when whenever unless where")


def _is_counted(words: tuple[str, ...], end: int) -> bool:
    """Return whether a comparison names its measure: "more than two", "larger than the quota"."""
    if words[end : end + 1] != ("than",):
        return False
    after = words[end + 1 : end + 2]
    return bool(after) and (after[0] in _MEASURES or _DIGIT.search(after[0]) is not None)


_NUMBERS = words("one two three four five six seven eight nine ten twelve both 2 3 4 5 6 8 10")
_MEASURES = _NUMBERS | words("half twice the a an its their 's x n")
_FOR_US = (("us", "to"), ("everyone", "to"), ("people", "to"), ("them", "to"))
_NOT_SO = words("never always not rather instead")
_ASKING = (("have",), ("must",), ("need",), ("should",), ("will",))
_ANNOUNCING = words("that is are following lesson lessons points steps actions")


def _main_part(words: tuple[str, ...], deed: Frame) -> int:
    """Return where the main clause ends; what explains it may well speak of better and more."""
    end = deeds.purpose_at(words, deed)
    for place, word in enumerate(words[: min(end, len(words) - 1)]):
        announced = word == ":" and words[place - 1] in _ANNOUNCING
        if word == "," and place > deed.head + 2 and deed.verb in TITLE_VERBS and words[place + 1] in _NOT_SO:
            return place
        purpose = words[place : place + 2] == ("so", "that") and place > deed.head + 1
        # "A page for the probes, for us to see it sooner".
        purpose = purpose or (
            word == "for" and words[place + 1 : place + 3] in _FOR_US and place > deed.head + 2
        )
        # "..., so we have to be careful" asks for it.
        asked = word == "so" and words[place + 1] in ("we", "i") and words[place + 2 : place + 3] in _ASKING
        if purpose or (word in _CUTS and place >= max(4, deed.head) and not announced and not asked):
            return place
    return end


def _direction(sentence: Sentence, deed: Frame) -> Vague | None:
    """Read "reduce the load" without an amount, and "make sure that backups work" without a means."""
    start = deed.head
    words = sentence.words[start:]
    if deeds.is_improving(sentence.words, deed):
        return Vague(start, min(start + 2, len(sentence.words)), "more")
    if is_without_amount(sentence.words, deed):
        return Vague(start, start + 1, "more")
    if deeds.is_resolve(sentence.words, deed):
        return Vague(start, min(start + 4, len(sentence.words)), "attitude")
    if deed.verb == "enforce" and len(words) <= _BARE and not _PRACTICES.isdisjoint(words[1:]):
        return Vague(start, min(start + 2, len(sentence.words)), "attitude")
    if deed.verb in ("ensure", "guarantee") or (deed.verb == "make" and words[1:2] == ("sure",)):
        short = sum(word not in SMALL for word in words) <= _SURE and _CASES.isdisjoint(words[:-2])
        if short or conduct.is_state_of_mind(words):
            return Vague(start, start + 1, "attitude")
    return None


_PRACTICES = words("""
    review reviews policy policies process processes standards guidelines rules discipline practices checklist
    checklists procedure procedures testing ownership
""")
_BARE = 4
"""Words within which a practice is only asked for, and not told where it is refused otherwise."""
_CASES = words("when if once before after every each unless while never")
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
_ABOUT = words("on for about of around at")
_MANY = 7


def _watched(sentence: Sentence, start: int) -> Vague | None:
    """Read "alert on high load": a quantity to be watched, and no value from which it is too much."""
    said = sentence.words
    if _WATCHING.isdisjoint(said[start : start + 1]):
        return None
    about = said[start + 1 :]
    told = about[:1] and about[0] in _ABOUT and len(about) <= _MANY
    exact = any(map(_DIGIT.search, said)) or not EVENTS.isdisjoint(about) or CODE in said
    if told and not exact and not _QUANTITIES.isdisjoint(about):
        return Vague(start, len(said), "more")
    return None
