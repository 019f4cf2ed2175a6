"""Opinion where facts belong: guesses, judgements and feelings in an entry of the timeline.

Three ways to know one. Turns of speech, in several languages. Words that only ever evaluate or tell a mood.
And the grammar of judging: what is said of "it" or of what people do ("the reply was vague"), a verb of
seeming with any quality, a belief with whatever is believed, and a thing explained by itself.
What only makes an opinion stronger ("really", "rather") is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pmtui.checks.language import opinion_elsewhere as elsewhere
from pmtui.checks.language import opinion_phrases as phrases
from pmtui.checks.language.citations import cited
from pmtui.checks.language.clauses import BE, DETERMINERS, is_adverb
from pmtui.checks.language.opinion_facts import is_fact
from pmtui.checks.language.opinion_terms import TERMS
from pmtui.checks.language.opinion_words import (
    BELIEVING,
    COLLOQUIAL,
    EVALUATING,
    FEELINGS,
    GRADED,
    OF_PEOPLE,
    PLAIN,
    PRAISED,
    PREDICATES,
    STRENGTH,
    UNSAID,
)
from pmtui.checks.language.phrases import Phrasebook
from pmtui.checks.language.sentences import CODE, Sentence, parse, words
from pmtui.checks.language.verbs import is_participle, told_forms
from pmtui.patterns import pattern


class Opinion(NamedTuple):
    """The words that guess or judge, from one place to before another."""

    start: int
    end: int
    sort: str
    """`guess`, `judgement` or `feeling`."""


_PHRASES = Phrasebook(
    {
        "guess": ",".join((phrases.GUESSES, elsewhere.GUESSES)),
        "judgement": ",".join((phrases.JUDGEMENTS, elsewhere.JUDGEMENTS, "|".join(sorted(EVALUATING)))),
        "feeling": ",".join((phrases.FEELINGS, elsewhere.FEELINGS, "|".join(sorted(FEELINGS)))),
    }
)
_TERMS = Phrasebook({"term": TERMS})
_SEEMING = words("""
    look looks looked looking sound sounds sounded sounding smell smells smelled feel feels felt
""")
_BELIEVED = frozenset().union(*map(told_forms, BELIEVING)) - words("bet gathering feared feeling")
_COPULA = BE | words("""
    get gets got getting gotten become becomes became becoming remain remains remained stay stays stayed
    turn turns turned
""")
_ASKING = words("is are was were could might may has")
_UNKNOWN = words("it this that there they these those the someone somebody something")
_ALONE = _SEEMING | _BELIEVED | {"being"}
_GRAMMAR = _SEEMING | _BELIEVED | PREDICATES | PLAIN | COLLOQUIAL | {"being", "?"}
TRIGGERS = _PHRASES.triggers | _GRAMMAR
"""Words of which an entry with an opinion holds at least one."""
_MARK = pattern(
    r"\"|(?<![\d:!?])\s?(?:[!?]{2,}|‽)"
    r"|(?:(?<=\s)|^)[:;=]['’]?-?[()DPpO/|](?!\S)"
    "|[\U0001f600-\U0001f64f\U0001f910-\U0001f92f\U0001f970-\U0001f97a\U0001f389\U0001f38a\U0001f480"
    "\U0001f4a9\U0001f4a5\U0001f44f\U0001f44d\U0001f44e\U0001f622\U0001f625]"
)

_EXCLAIMED = pattern(r"(?<!ed)(?<!ound)(?<!ull)(?<!\bok)\s?!\s{0,9}\Z")
"""An exclamation at the end; what was "exceeded!" or "not found!" was said by a program."""
_ALARM = words("""
    alert alert: alarm alarm: error error: critical critical: warning warning: fatal fatal: says
""")
_SIGNS = ("!", "??", "?!", ":(", ":)", ":-", ":/", ":|", ":D", ":P", ":p", ":O", ":'", ";)", ";-", "=")


def find_mark(text: str) -> str:
    """Return the first sign of a mood ("!!", ":(", a face), or nothing."""
    if text.isascii() and not any(sign in text for sign in _SIGNS):
        return ""
    if _EXCLAIMED.search(text) and _ALARM.isdisjoint(text.lower().split()):
        return "!"
    within = False
    for found in _MARK.finditer(text):
        if found.group() == '"':
            within = not within
        elif not within:
            return found.group().strip()
    return ""


def may_be_opinion(said: frozenset[str]) -> bool:
    """Return whether a text of these words can hold an opinion, so that it has to be read closely."""
    return _may_judge(said) or _PHRASES.may_hold(said)


def _may_judge(said: frozenset[str]) -> bool:
    """Return whether a text of these words can judge by its grammar."""
    if _GRAMMAR.isdisjoint(said):
        return False
    if not _ALONE.isdisjoint(said):
        return True
    if not _COPULA.isdisjoint(said):
        subject = not UNSAID.isdisjoint(said) or not OF_PEOPLE.isdisjoint(said)
        if not PREDICATES.isdisjoint(said) or (subject and not PLAIN.isdisjoint(said)):
            return True
    return (
        ("all" in said and not _ALL_IS.isdisjoint(said))
        or (not COLLOQUIAL.isdisjoint(said) and not GRADED.isdisjoint(said))
        or not (PRAISED[0].isdisjoint(said) or PRAISED[1].isdisjoint(said))
        or ("?" in said and not _ASKING.isdisjoint(said))
    )


def find_opinion(sentence: Sentence) -> Opinion | None:
    """Return the first words that guess, judge or feel, or None."""
    quoted = cited(sentence)
    terms = {at for hit in _TERMS.find(sentence) for at in range(hit.start, hit.end)}
    best: Opinion | None = None
    for found in _all(sentence):
        outside = found.start not in quoted and not terms.issuperset(range(found.start, found.end))
        outside = outside and not is_fact(sentence.words, *found)
        if outside and (best is None or found.start < best.start):
            best = found
    return best


def _all(sentence: Sentence) -> Iterator[Opinion]:
    for hit in _PHRASES.find(sentence):
        yield Opinion(hit.start, hit.end, hit.meaning)
    if CODE in sentence.words:
        yield from _spoken(sentence)
    if not STRENGTH.isdisjoint(sentence.words):
        yield from _without_strength(sentence)
    for place, word in enumerate(sentence.words):
        found = None
        if word in PREDICATES or word in PLAIN:
            found = _said_of(sentence.words, place) or _praised(sentence.words, place)
        elif word in _SEEMING:
            found = _seeming(sentence.words, place)
        elif word in _BELIEVED:
            found = _believed(sentence.words, place)
        elif word in COLLOQUIAL:
            graded = not GRADED.isdisjoint(sentence.words[place + 1 : place + 2])
            found = Opinion(place, place + 2, "judgement") if graded else None
        elif word == "?":
            found = _asked(sentence.words, place)
        elif word == "being":
            found = _itself(sentence.words, place)
        if found is not None:
            yield found


_SPOKEN = words("""
    says said writes wrote answers answered replies replied comments commented mentions mentioned adds added
    responds responded argues argued states stated
""")
_FEW = 3


def _spoken(sentence: Sentence) -> Iterator[Opinion]:
    """Read what somebody says between the signs that otherwise hold code: "Ina says `it may well break`"."""
    for place, word in enumerate(sentence.words):
        told = sentence.written[place].strip("`")
        if word == CODE and told.count(" ") >= _FEW and not _SPOKEN.isdisjoint(sentence.words[:place]):
            for inner in parse(told[:_LONGEST_SPOKEN]):
                if (found := find_opinion(inner)) is not None:
                    yield Opinion(place, place + 1, found.sort)


_LONGEST_SPOKEN = 300


def _without_strength(sentence: Sentence) -> Iterator[Opinion]:
    """Read "looks really bad" and "not particularly helpful" as if nothing made them stronger."""
    places = [place for place, word in enumerate(sentence.words) if word not in STRENGTH]
    thin = Sentence(
        tuple(sentence.words[place] for place in places),
        tuple(sentence.written[place] for place in places),
        frozenset(),
        sentence.text,
    )
    for hit in _PHRASES.find(thin):
        yield Opinion(places[hit.start], places[hit.end - 1] + 1, hit.meaning)


_REACH = 6


def _said_of(said: tuple[str, ...], place: int) -> Opinion | None:
    """Read "the restart was premature", "all is well" and "the answer of the carrier was vague"."""
    before = place - 1
    if said[place] in _ALL_IS and said[before : before + 1] == ("all",) and _ends(said, place + 1):
        return Opinion(before, place + 1, "judgement")
    while before >= 0 and (said[before] in STRENGTH or said[before] in _BETWEEN or is_adverb(said[before])):
        before -= 1
    if before < 1 or said[before] not in _COPULA or said[place + 1 : place + 2] in _OBJECTS:
        return None
    if said[place] in PLAIN:
        subject = said[before - 1]
        people = subject in _OURSELVES or not OF_PEOPLE.isdisjoint(said[max(0, before - _REACH) : before])
        if not people and (subject not in UNSAID or not _ends(said, place + 1)):
            return None
    return Opinion(before, place + 1, "judgement")


_ALL_IS = words("good fine great well ok okay normal quiet")
_OURSELVES = words("we i")
_BETWEEN = words("a an not too far way so much still bit little kind of sort all more less most")
_OBJECTS = (("the",), ("all",), ("its",), ("our",), ("for",), ("to",))


def _ends(said: tuple[str, ...], place: int) -> bool:
    """Return whether nothing of weight follows: not "it is fine to restart" and "all good nodes"."""
    return place >= len(said) or not said[place].isalpha() or said[place] in _LINKS


_LINKS = words("and but so now again after since from in on at for with here there except thanks until")


def _praised(said: tuple[str, ...], place: int) -> Opinion | None:
    """Read "poor communication" and "a good choice"."""
    kinds, nouns = PRAISED
    told = said[place] in kinds and not nouns.isdisjoint(said[place + 1 : place + 2])
    return Opinion(place, place + 2, "judgement") if told else None


def _seeming(said: tuple[str, ...], place: int) -> Opinion | None:
    """Read "looks broken" and "sounded rather tired": how something seems, whatever the quality."""
    at = place + 1
    while at < len(said) and (said[at] in STRENGTH or said[at] in _BETWEEN):
        at += 1
    if at >= len(said) or (place and said[place - 1] in ("to", "the", "a")):
        return None
    quality = said[at]
    known = quality in PREDICATES or quality in PLAIN or quality in EVALUATING or quality in FEELINGS
    return Opinion(place, at + 1, "guess") if known or _is_state(quality) else None


def _is_state(word: str) -> bool:
    """Return whether a word is a quality: a participle, or by its ending an adjective."""
    if word in _STATES or (is_participle(word) and word not in ("looked", "seen")):
        return True
    return (
        len(word) > _SHORT and word.endswith(_ADJECTIVES) and not word.endswith("ly") and word not in _ASIDE
    )


_SHORT = 3
_ADJECTIVES = (
    "y",
    "ish",
    "ful",
    "less",
    "ous",
    "ive",
    "able",
    "ible",
    "ic",
    "al",
    "ick",
    "ead",
    "ant",
    "ent",
)
_ASIDE = words("""
    away any every only today yesterday already very they really carefully many early instead ahead
""")


_STATES = words("""
    dead empty idle full clear complete same sick ill tired sad glad odd similar different unhealthy unstable
    unreachable unrelated consistent inconsistent random wrong correct corrupt overloaded intact offline
    online ready
""")


def _believed(said: tuple[str, ...], place: int) -> Opinion | None:
    """Read "Ops reckons the feed is late" and "thought was fixed"; "some thought" is none."""
    before, after = said[max(0, place - 1) : place], said[place + 1 : place + 2]
    noun = before and (before[0] in DETERMINERS or before[0] in ("some", "of", "further", "more", "best"))
    if said[place] == "supposed" and after == ("to",):
        # What is supposed to happen is told of plans and of programs.
        return None
    if noun or not after or not (after[0].isalnum() or after[0] in ('"', "“")):
        return None
    if said[place].endswith("ing") and before and before[0] in ("of", "design", "for", "user"):
        return None
    return Opinion(place, place + 1, "guess")


def _asked(said: tuple[str, ...], place: int) -> Opinion | None:
    """Read "is it the valve again?" and "maybe the tape?": a question that nobody is asked."""
    start = place
    while start > 0 and said[start - 1].isalnum():
        start -= 1
    told = (
        said[start : start + 1]
        and said[start] in _ASKING
        and not _UNKNOWN.isdisjoint(said[start + 1 : start + 2])
    )
    return Opinion(start, place + 1, "guess") if told else None


def _itself(said: tuple[str, ...], place: int) -> Opinion | None:
    """Read "computers being computers": a thing explained by itself."""
    told = 0 < place < len(said) - 1
    for length in (1, 2, 3):
        if told and place >= length and said[place - length : place] == said[place + 1 : place + 1 + length]:
            return Opinion(place - length, place + 1 + length, "judgement")
    article = place + 2 < len(said) and said[place + 1] in DETERMINERS
    same = article and said[place - 1] == said[min(place + 3, len(said) - 1)]
    return Opinion(place - 1, place + 2, "judgement") if told and same else None
