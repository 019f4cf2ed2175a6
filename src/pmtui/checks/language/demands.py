"""What somebody is told to be owing: to learn, to pay attention, to know, to do what they are there for."""

from __future__ import annotations

from pmtui.checks.language.clauses import DENIALS, is_adverb, subject_of
from pmtui.checks.language.degrees import Blame, Degree
from pmtui.checks.language.people import Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import DUTY, MINDED

OWING = words("need needs must should has have ought better")
ATTITUDES = words("""
    check double-check verify test review
    learn care listen respect realise realize remember think stop quit wake step grow shape smarten behave
    concentrate focus own improve try read pay know bother understand start communicate take get be do raise
    pull lift sharpen accept apologise apologize apply
""")
"""What a person is told to do who did not mind."""
_PLAINLY = words("""
    learn care listen respect behave concentrate smarten apologise apologize bother
""")
"""Nobody else can be told to do these."""
_OF = {
    "check": words("own before"),
    "double-check": words("own their before"),
    "verify": words("own before"),
    "test": words("own their"),
    "review": words("own"),
    "pay": words("attention"),
    "take": words("responsibility care ownership seriously pride"),
    "think": words("before first harder twice ahead about"),
    "stop": words(""),
    "quit": words(""),
    "start": words(""),
    "wake": words("up"),
    "step": words("up"),
    "grow": words("up"),
    "shape": words("up"),
    "own": words("up mistakes mistake"),
    "try": words("harder"),
    "get": words("grip together better act house serious"),
    "be": words(
        "careful responsible attentive thorough diligent professional disciplined vigilant reminded told "
        "taught trained held accountable proactive responsive mindful better"
    ),
    "do": words("job jobs homework better"),
    "raise": words("game"),
    "lift": words("game"),
    "pull": words("weight socks"),
    "sharpen": words("up"),
    "know": words("better what how this that when where their"),
    "read": words("the their what before it them"),
    "remember": words("to that"),
    "realise": words("that"),
    "realize": words("that"),
    "understand": words("that"),
    "focus": words("on"),
    "improve": words("their his her its"),
    "communicate": words("better more"),
    "apply": words("themselves himself herself"),
    "accept": words("responsibility that"),
}
_REACH = 5
SIGNS = (ATTITUDES - words("take get be do know pay raise pull lift read")) | words("""
    read attention responsibility ownership seriously pride better together serious careful responsible
    attentive thorough diligent professional disciplined vigilant reminded told taught trained held
    accountable proactive responsive mindful job jobs homework game weight socks what how
""")
"""Words of which one stands in what somebody is told."""


def demanded(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "people need to read it", "the vendor must learn that" and "she has to stop doing it"."""
    said = sentence.words
    if place + 2 >= len(said) or said[place + 1] == "have":
        return None
    at = place + 1
    while at < len(said) and (is_adverb(said[at]) or said[at] == "to"):
        at += 1
    if said[place] in ("has", "have", "need", "needs", "ought") and "to" not in said[place + 1 : at]:
        return None
    verb = said[at] if at < len(said) else ""
    if verb not in ATTITUDES or not _told_off(said, at):
        return None
    who = _owing(sentence, place, people)
    if who in (Who.SOMEBODY, Who.YOU):
        return Blame(Degree.STRONG, place, at + 1)
    return None


def _told_off(said: tuple[str, ...], verb: int) -> bool:
    if said[verb] in _PLAINLY:
        return True
    after = said[verb + 1 : verb + 1 + _REACH]
    if said[verb] in ("stop", "quit", "start"):
        return bool(after) and after[0].endswith("ing") and (said[verb] != "start" or _minding(after[0]))
    if said[verb] == "be" and after[:1] == ("able",):
        return False
    return not _OF[said[verb]].isdisjoint(after[:1] if said[verb] in ("read", "know", "remember") else after)


def _minding(gerund: str) -> bool:
    stem = gerund[:-3]
    return stem in DUTY or stem + "e" in DUTY or stem in MINDED


def _owing(sentence: Sentence, place: int, people: frozenset[str]) -> Who:
    """Return who is told so; "people" and "everyone" are those who read it."""
    said = sentence.words
    before = place - 1
    while before >= 0 and (is_adverb(said[before]) or said[before] in OWING):
        before -= 1
    if before < 0 or not DENIALS.isdisjoint(said[max(0, before - 3) : place]):
        return Who.THING
    if said[before] == "people":
        return Who.SOMEBODY
    who = who_is(sentence, before, people)
    return who if who is not Who.THING else subject_of(sentence, place, people).who


VIRTUES = words("""
    attentive careful diligent thorough competent qualified responsive professional interested willing
    honest focused focussed vigilant disciplined capable observant alert conscientious considerate
    cooperative co-operative forthcoming transparent serious bothered concerned curious concentrated
    rigorous motivated punctual reliable cautious sorry experienced skilled knowledgeable
""")
"""What somebody is said not to have been."""


def not_so(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the vendor was not responsive" and "he was not really interested"."""
    said = sentence.words
    at = place + 1
    while at < len(said) and (
        is_adverb(said[at]) or said[at] in ("so", "that", "particularly", "being", "all")
    ):
        at += 1
    be = place - 1
    while be > 0 and is_adverb(said[be]):
        be -= 1
    if at >= len(said) or said[at] not in VIRTUES or not place or said[be] not in _WERE:
        return None
    subject = subject_of(sentence, place, people)
    who = who_is(sentence, subject.place, people) if subject.place >= 0 else Who.THING
    if who in (Who.SOMEBODY, Who.YOU):
        return Blame(Degree.STRONG, place - 1, at + 1)
    return Blame(Degree.MILD, place - 1, at + 1) if who in (Who.I, Who.WE) else None


_WERE = words("was were is are am been")
EXPECTING = words("expected paid supposed meant hired trained")
_MINDFUL = words("""
    know check read ask think understand escalate monitor verify follow tell watch notice look call
""")


def expected(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "an on-call is expected to know this" and "they are paid to watch it"."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("to",) or not place or said[place - 1] not in _WERE:
        return None
    minding = not _MINDFUL.isdisjoint(said[place + 2 : place + 4])
    if not minding or (said[place] == "supposed" and said[place - 1] in ("was", "were")):
        return None
    who = subject_of(sentence, place, people)
    named = who.place >= 0 and who_is(sentence, who.place, people) is Who.SOMEBODY
    return Blame(Degree.STRONG, place - 1, place + 3) if named and not who.modal else None


SIMPLE = words("simple such basic elementary trivial obvious beginner beginners amateur amateurish easy")


def no_such_mistakes(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "anyone in charge of medicines should not make such simple mistakes"."""
    said = sentence.words
    if said[place - 1] not in SIMPLE:
        return None
    should = next((at for at in range(place - 1, max(-1, place - 8), -1) if said[at] in _SHOULD), -1)
    if should < 1 or said[should + 1] not in ("not", "never") or _MAKING.isdisjoint(said[should + 2 : place]):
        return None
    meant = (who_is(sentence, at, people) for at in range(max(0, should - 10), should))
    return Blame(Degree.STRONG, should, place + 1) if Who.SOMEBODY in meant else None


_SHOULD = words("should must ought")
_MAKING = words("make making commit committing")
