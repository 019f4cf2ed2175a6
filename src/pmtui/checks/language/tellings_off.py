"""Tellings-off: what is called out to somebody, what is to be done about them, and how badly they did it."""

from __future__ import annotations

from pmtui.checks.language.clauses import deed_before, is_adverb
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, is_denied
from pmtui.checks.language.manners import is_mending, judged
from pmtui.checks.language.people import PERSONS, Who, is_machine, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import DUTY, forms, is_participle

_NEAR = 4


def _named(sentence: Sentence, start: int, end: int, people: frozenset[str]) -> int:
    """Return where somebody is named in a part of a sentence, or -1."""
    for at in range(start, min(end, len(sentence.words))):
        if who_is(sentence, at, people) in PERSONS:
            return at
    return -1


PENALTIES = words("""
    reprimand discipline sack fire dismiss scold punish rebuke admonish caution demote lecture teach
""")
_LESSONS = words(
    "read listen think count look ask spell check test behave manners responsibility how respect"
)
_BEFORE = words("to must should will and : - please let's us")


def penalised(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "reprimand the shift leader" and "teach second line to read"."""
    said = sentence.words
    if place and said[place - 1] not in _BEFORE and said[place - 1].isalpha():
        return None
    whom = _named(sentence, place + 1, place + 1 + _NEAR, people)
    if whom < 0 or is_denied(sentence, place, place + 1):
        return None
    if {"new", "all", "every", "each", "in", "of", "and", "for", ","} & set(said[place + 1 : whom]):
        return None
    if said[place] == "teach" and "how" in said[whom + 1 : whom + 3] and said[whom] in ("team", "teams"):
        return None
    if said[place] == "teach" and _LESSONS.isdisjoint(said[whom + 1 : whom + 4]):
        return None
    return Blame(Degree.STRONG, place, whom + 1)


def never_touches(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "make sure Linnea never touches DNS again"."""
    said = sentence.words
    if said[place - 1 : place] != ("make",) and said[place : place + 2] != ("ensure", "that"):
        return None
    whom = _named(sentence, place + 1, place + 1 + _NEAR, people)
    rest = said[whom + 1 : whom + 3]
    told = whom > 0 and (rest[:1] == ("never",) or rest[:2] == ("does", "not") or rest[:1] == ("stops",))
    single = told and ("again" in said or said[whom - 1] not in ("the", "a", "an", "no"))
    return Blame(Degree.STRONG, place, whom + 2) if single else None


OATHS = words("ffs wtf jfc omfg goddammit dammit bloody fucking effing sodding")


def sworn_at(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "ffs ops, answer your phone"."""
    whom = _named(sentence, 0, len(sentence.words), people)
    yours = "your" in sentence.words
    return Blame(Degree.STRONG, place, place + 1) if whom >= 0 or yours else None


BADLY = words("""
    poorly badly terribly appallingly dismally clumsily ineptly abysmally atrociously shoddily miserably
""")
_DONE = words("""
    handled managed ran communicated coordinated planned prepared organised organized led performed worked did
    documented tested reviewed packed wrote written built designed wired installed behaved reacted responded
    explained executed supervised judged
""")


def did_badly(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the duty manager handled it poorly"."""
    said = sentence.words
    near = range(place - 1, max(-1, place - 7), -1)
    verb = next((at for at in near if said[at] in _DONE), -1)
    if verb == place - 1 and said[place + 1 : place + 2] and is_participle(said[place + 1]):
        # "Worked badly lit nights": the adverb belongs to what follows.
        return None
    if verb < 0 and said[place + 1 : place + 2] and said[place + 1] in _DONE:
        verb = place + 1
    deed = deed_before(sentence, verb + 1, people, 1) if verb >= 0 else None
    if deed is None or is_mending(sentence, deed):
        return None
    return judged(deed, min(verb, place), max(verb, place) + 1)


def never_once(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "dispatch never once looked at the weather"."""
    said = sentence.words
    if not place or said[place - 1] not in ("never", "not") or place + 1 >= len(said):
        return None
    form = forms().get(said[place + 1])
    who = who_is(sentence, place - 2, people) if place > 1 else Who.THING
    if form is None or not form.past or form.lemma not in DUTY or is_machine(sentence, place - 2):
        return None
    thing = place > 2 and said[place - 3] in ("the", "a", "an") and who is Who.THING
    if thing or who is Who.PASSIVE:
        return None
    return Blame(Degree.MILD if who in (Who.WE, Who.I) else Degree.STRONG, place - 1, place + 2)


def i_blame(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "I blame Tobias"."""
    said = sentence.words
    if not place or said[place - 1] not in ("i", "we", "they", "everyone", "would", "can", "only"):
        return None
    if is_denied(sentence, place, place + 1) or said[place - 1] in ("would", "can"):
        return None
    whom = _named(sentence, place + 1, place + 4, people)
    return Blame(Degree.STRONG, place, whom + 1) if whom > 0 and "not" not in said[:place] else None


_SEEMING = words("know care understand read mind notice feel have be remember want think")


def nobody_seems(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "nobody in procurement seems to know what a spare part is"."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("to",) or said[place + 2 : place + 3] == ():
        return None
    before = said[max(0, place - 7) : place]
    nobody = not {"nobody", "noone", "no-one", "none"}.isdisjoint(before) or (
        "no" in before and "one" in before
    )
    where = {"in", "of", "at", "on", "from", "there"} & set(before)
    return (
        Blame(Degree.STRONG, place, place + 3) if nobody and where and said[place + 2] in _SEEMING else None
    )


def a_mystery(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "how the auditors could pass this is a mystery"."""
    said = sentence.words
    if {"is", "was", "remains", "are"}.isdisjoint(said[max(0, place - 4) : place]):
        return None
    how = next((at for at in range(place) if said[at] in ("how", "why", "what")), -1)
    whom = _named(sentence, how + 1, place, people) if how >= 0 else -1
    return Blame(Degree.STRONG, how, whom + 1) if whom > 0 else None


_CALLED = words("guys folks people seriously please lads everyone team all ops devs dev honestly hey")
_SHOUTED = words("test read check ask think look listen answer do clean mind fix learn stop use wake")


def called_out(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "guys, seriously, test your stuff"."""
    said = sentence.words
    if not place or said[place - 1] not in _SHOUTED or place > 8:
        return None
    before = [word for word in said[: place - 1] if word.isalpha()]
    called = (
        bool(before) and all(word in _CALLED or is_adverb(word) for word in before) and before != ["please"]
    )
    return Blame(Degree.STRONG, place - 1, place + 2) if called else None


CUES = (
    Cue(PENALTIES, penalised),
    Cue(words("sure ensure"), never_touches, words("never does stops")),
    Cue(OATHS, sworn_at),
    Cue(BADLY, did_badly),
    Cue(words("once even"), never_once, words("never not")),
    Cue(words("blame"), i_blame),
    Cue(words("seems seem appears appeared seemed"), nobody_seems, words("nobody noone no-one none no")),
    Cue(words("mystery riddle puzzle enigma"), a_mystery, words("how why what")),
    Cue(words("your"), called_out, _SHOUTED),
)
