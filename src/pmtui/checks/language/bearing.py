"""How somebody bore themselves: blithely, once more, only when asked, although they knew better."""

from __future__ import annotations

from pmtui.checks.language.clauses import BE, deed_before, is_adverb, is_past, subject_of
from pmtui.checks.language.degrees import Blame, Degree
from pmtui.checks.language.manners import is_mending
from pmtui.checks.language.people import PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms

SPITEFULLY = words("""
    blithely merrily cheerfully happily gleefully casually quietly silently unilaterally prematurely
    hurriedly needlessly unnecessarily wilfully willfully deliberately knowingly repeatedly stubbornly
    belatedly grudgingly reluctantly conveniently nonchalantly obliviously brazenly rashly brashly
    cluelessly ignorantly arrogantly smugly selfishly clumsily ineptly incompetently haphazardly
    unthinkingly perfunctorily cursorily superficially consistently constantly routinely habitually
    chronically persistently notoriously cavalierly flippantly dutifully obediently sheepishly hopefully
    frantically nervously lazily sloppily single-handedly airily breezily confidently innocently helpfully
    naturally typically predictably invariably mechanically
""")
"""Of what somebody did, these judge; of programs they are said in jest, and of the weather in earnest."""
_NEUTRAL = words("repeatedly deliberately consistently constantly routinely quietly silently happily")
"""These speak of a fault only beside one."""
_FAULTY = words("""
    ignored ignores disabled skipped muted silenced dismissed bypassed deleted removed dropped overrode
    overwrote failed refused declined turned merged closed forgets misses missed late underestimated
    closes approved signed waved clicked changed left pushed ships pushes merges deployed told says said
    asked assumes kept hid withheld omitted concealed removed
""")


def spitefully(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the vendor blithely rebooted it" and "she knowingly merged it"."""
    said = sentence.words
    for at in (place + 1, place - 1, place + 2, place - 2):
        if not 0 <= at < len(said) or not _tells(said[at]) or said[at] in BE:
            continue
        subject = subject_of(sentence, at, people)
        passive = subject.helped in BE or subject.place > at
        if subject.who not in PERSONS or not subject.did or passive:
            return None
        if said[place] in _NEUTRAL and said[at] not in _FAULTY:
            return None
        return Blame(Degree.STRONG, min(at, place), max(at, place) + 1)
    if said[place] in _NEUTRAL or place < 3:
        return None
    # "Has made the change casually": the adverb follows what was done.
    deed = deed_before(sentence, place, people, 6)
    if deed is None or deed.subject.who not in PERSONS or is_mending(sentence, deed):
        return None
    return Blame(Degree.STRONG, deed.verb, place + 1)


def _tells(word: str) -> bool:
    form = forms().get(word)
    return form.past or form.present if form is not None else is_past(word)


def once_more(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "it is not the first time with this operator" and "once again nobody had told us"."""
    said = sentence.words
    if said[place] == "first":
        counted = said[place + 1 : place + 2] == ("time",) and "not" in said[max(0, place - 4) : place]
        person = any(
            who_is(sentence, at, people) in (Who.SOMEBODY, Who.YOU)
            for at in range(len(said))
            if at != place and said[at] not in ("someone", "somebody", "anyone", "anybody")
        )
        return Blame(Degree.STRONG, max(0, place - 3), place + 2) if counted and person else None
    again = said[place] in ("again", "more") and said[place - 1] in ("once", "yet") and place > 0
    if not again:
        return None
    after = range(place + 1, min(place + 5, len(said)))
    whom = next((at for at in after if who_is(sentence, at, people) in (Who.SOMEBODY, Who.NOBODY)), -1)
    bad = not _WORSE.isdisjoint(said[place + 1 :])
    return Blame(Degree.STRONG, place - 1, whom + 1) if whom >= 0 and bad else None


_WORSE = words("""
    not never without nobody no wrong failed forgot ignored broke broken late unannounced untested nothing
    skipped surprise surprised dropped
""")


def only_after(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the DBA joined only after the third call" and "had to be asked twice"."""
    said = sentence.words
    if said[place] == "only":
        after = not {"after", "when", "once", "upon"}.isdisjoint(said[place + 1 : place + 4])
        pressed = after and not PRESSED.isdisjoint(said[place + 2 : place + 8])
    else:
        pressed = said[place - 2 : place] in (("to", "be"), ("had", "be")) and not _OFTEN.isdisjoint(
            said[place + 1 : place + 5]
        )
        after = pressed and not {"had", "has", "needed", "have"}.isdisjoint(said[max(0, place - 4) : place])
    if not (after and pressed):
        return None
    verb = place if said[place] != "only" else place - 1
    deed = deed_before(sentence, place + 2, people) if said[place] == "only" else None
    who = deed.subject.who if deed is not None else Who.THING
    if said[place] != "only":
        subject = subject_of(sentence, verb - 3 if said[verb - 1] == "be" else verb, people)
        who = subject.who
        if who is Who.PASSIVE and subject.place >= 0:
            who = who_is(sentence, subject.place, people)
    if said[place] == "only" and deed is not None and is_mending(sentence, deed):
        return None
    return Blame(Degree.STRONG, place, place + 2) if who in PERSONS else None


PRESSED = words("""
    repeated second third fourth several multiple many numerous being pressed asked reminded chased pushed
    escalation escalating threatened threats pressure nagging begging calls reminders
""")
_OFTEN = words("twice thrice times repeatedly several again repeated three four five before")
CHASED = words("""
    chased reminded asked begged prodded nagged hounded prompted pushed told dragged forced called paged
""")


def although(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "merged it although he knew of the freeze" and "even though they had been told"."""
    said = sentence.words
    at = place + 1
    who = who_is(sentence, at, people) if at < len(said) else Who.THING
    if who is Who.THING and at + 1 < len(said):
        at += 1
        who = who_is(sentence, at, people)
    known = not KNEW.isdisjoint(said[at + 1 : at + 5]) and not {"not", "nobody", "never"} & set(
        said[at : at + 5]
    )
    if who not in (Who.SOMEBODY, Who.YOU) or not known:
        return None
    deed = deed_before(sentence, place, people)
    if deed is None:
        # "Although they had been told, they …"
        comma = said.index(",") if "," in said else len(said)
        same = any(
            who_is(sentence, later, people) is Who.SOMEBODY
            for later in range(comma + 1, min(comma + 4, len(said)))
        )
        return Blame(Degree.STRONG, place, at + 2) if place < 2 and same else None
    named = deed.subject.who in PERSONS and not is_mending(sentence, deed)
    return Blame(Degree.STRONG, deed.verb, place + 2) if named else None


KNEW = words("""
    knew told warned asked trained instructed reminded briefed informed aware taught advised promised
    attended
""")


def told_then(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the contractor had been told about it and carried on"."""
    said = sentence.words
    if not place or said[place - 1] not in ("been", "was", "were", "got"):
        return None
    subject = subject_of(sentence, place, people)
    named = 0 <= subject.place < place and who_is(sentence, subject.place, people) is Who.SOMEBODY
    if not named or subject.denied or subject.modal:
        return None
    for at in range(place + 1, min(place + 16, len(said) - 1)):
        if said[at] in ("but", "yet") or (said[at] == "and" and said[at + 1] in _STILL):
            return Blame(Degree.STRONG, place - 1, at + 2) if _goes_on(said, at + 1) else None
    return None


_STILL = words("""
    laughed smiled never
    still nevertheless nonetheless yet shrugged carried ignored did continued went pressed chose again
    simply just
""")


def _goes_on(said: tuple[str, ...], start: int) -> bool:
    at = start
    while at < len(said) and (is_adverb(said[at]) or said[at] in ("he", "she", "they", "it", "still")):
        at += 1
    return at < len(said) and (_tells(said[at]) or said[at] in ("did", "chose", "still"))


def seems_to_think(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "sales seems to think that it is free" and "the vendor apparently believes that"."""
    said = sentence.words
    if said[place + 1 : place + 2] == ("to",):
        thinks = said[place + 2 : place + 3]
    else:
        return None
    if thinks not in (
        ("think",),
        ("believe",),
        ("feel",),
        ("assume",),
        ("imagine",),
        ("forget",),
        ("regard",),
        ("enjoy",),
    ):
        return None
    subject = subject_of(sentence, place, people)
    meant = subject.who in PERSONS or (subject.who is Who.USERS and said[subject.place] == "people")
    return Blame(Degree.STRONG, place, place + 3) if meant and not subject.denied else None


def had_no_right(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "he had no mandate to change it" and "without any right to be there"."""
    said = sentence.words
    if said[place - 1] not in ("no", "neither", "zero") or said[place - 2 : place - 1] not in (
        ("had",),
        ("has",),
        ("have",),
    ):
        return None
    if said[place + 1 : place + 2] not in (
        ("to",),
        ("being",),
        ("for",),
        ("whatsoever",),
        ("in",),
        ("there",),
    ):
        return None
    if said[place + 1] == "to" and not _MENDING.isdisjoint(said[place + 2 : place + 3]):
        # "Had no right to restart it" tells what the rules did not allow to those who mend.
        return None
    subject = subject_of(sentence, place - 2, people)
    return Blame(Degree.STRONG, place - 2, place + 1) if subject.who in PERSONS else None


_MENDING = words(
    "restart reboot scale see read open view log revert roll page access approve fail silence enter"
)
RIGHTS = words("""
    right mandate authority authorisation authorization business excuse intention interest qualms
""")


def more_interested(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the vendor was more interested in its invoice than in it" and "quicker to blame than to fix"."""
    said = sentence.words
    compared = said[place - 1] in ("more", "too", "busier") or said[place] in (
        "quicker",
        "keener",
        "busier",
        "happier",
    )
    if not compared or not place or {"than", "to"}.isdisjoint(said[place + 1 : place + 16]):
        return None
    subject = subject_of(sentence, place - (said[place - 1] in ("more", "too")), people)
    named = subject.place >= 0 and who_is(sentence, subject.place, people) is Who.SOMEBODY
    return Blame(Degree.STRONG, place - 1, place + 1) if named and subject.helped else None


INTERESTED = words("""
    concerned worried afraid scared focused focussed engrossed absorbed interested busy occupied
    preoccupied keen quicker keener busier happier
""")


def as_if(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the crew carried on as if nothing had happened" and "ran it like there was no tomorrow"."""
    said = sentence.words
    follows = said[place + 1 : place + 2] in (("if",), ("though",))
    if not follows:
        return None
    deed = deed_before(sentence, place, people)
    if deed is None or deed.subject.who not in PERSONS or is_mending(sentence, deed):
        return None
    form = forms().get(said[deed.verb])
    lemma = form.lemma if form is not None else said[deed.verb]
    return (
        None
        if lemma in ("look", "looked", "be", "see", "seem", "seemed", "feel", "felt")
        else Blame(Degree.STRONG, deed.verb, place + 2)
    )
