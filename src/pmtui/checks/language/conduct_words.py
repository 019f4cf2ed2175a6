"""Words that tell of bad conduct wherever a person is meant by them."""

from __future__ import annotations

from pmtui.checks.language.clauses import BE, DENIALS, deed_before, is_past, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, is_denied
from pmtui.checks.language.manners import is_mending, judged
from pmtui.checks.language.people import PERSONS, Who, is_machine, who_is
from pmtui.checks.language.reproof import is_compound
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms

MISDEEDS = words("""
    froze panicked falsified fabricated forged faked backdated cooked fudged tampered pretended feigned
    bluffed dawdled dithered dallied loitered idled skived shirked malingered slacked loafed snoozed
    overslept gossiped bickered squabbled quarrelled quarreled sulked whined moaned grumbled scoffed
    sneered jeered mocked ridiculed belittled snubbed bullied browbeat hectored nagged shouted yelled
    swore cursed insulted threatened boasted bragged gloated lied cheated embezzled stole smuggled
    vandalised vandalized defrauded misled deceived duped hoodwinked stonewalled prevaricated waffled
    bungled botched fluffed flunked flubbed fumbled blundered floundered bumbled muddled blabbed bleated
    fobbed palmed reneged welshed backpedalled backpedaled wriggled weaseled squirmed grovelled
    chickened flounced stormed sauntered strolled swanned breezed blustered gambled meddled pestered
    trampled squandered frittered misspent hoarded begrudged goofed messed screwed balked baulked
    acquiesced caved capitulated overreached overstepped presumed flouted defied disobeyed shortchanged
    smirked sniggered laughed giggled grinned yawned winked short-changed skimped scrimped cheaped
    fantasised fantasized
""")
"""What only people do, and what nobody is praised for."""


def misdeed(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the dispatcher froze" and "the clinic manager falsified the log"."""
    subject = subject_of(sentence, place, people)
    if not subject.did:
        return None
    if subject.who is Who.PASSIVE or subject.helped in BE:
        agent = subject.who is Who.SOMEBODY and subject.place > place
        return Blame(Degree.STRONG, place, place + 1) if agent else None
    if subject.who in PERSONS:
        return Blame(Degree.STRONG, place, place + 1)
    return None


CHARACTERS = words("""
    unqualified underqualified unteachable unscrupulous untrustworthy workshy work-shy pompous petty
    spiteful vindictive vengeful treacherous two-faced hypocritical deceitful mendacious venal stingy
    miserly tight-fisted bossy domineering overbearing pushy bullying belligerent quarrelsome
    cantankerous grumpy surly sullen hot-headed hotheaded short-tempered petulant childish immature
    infantile irritable touchy thin-skinned gutless spineless timorous faint-hearted weak-willed
    wishy-washy scatterbrained scatter-brained dozy dopey dim-witted slow-witted clueless hapless
    gormless witless brainless tactless graceless uncouth boorish loutish ill-mannered discourteous
    impolite insolent impertinent impudent cheeky disrespectful contemptuous supercilious haughty snooty
    stuck-up self-important self-righteous self-satisfied narcissistic egotistical egoistic pigheaded
    mulish intransigent blinkered narrow-minded closed-minded unimaginative uninspired unengaged
    unmotivated work-averse slovenly scruffy unpunctual tardy
""")
"""What somebody is said to be, where it is the predicate of a person."""


def character(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the landlord is spineless" and "a tactless clerk"."""
    said = sentence.words
    if is_denied(sentence, place, place + 1):
        return None
    after = place + 1
    while after < min(place + 4, len(said)) and who_is(sentence, after, people) is Who.THING:
        if not said[after].isalpha():
            break
        after += 1
    named = after < min(place + 4, len(said)) and who_is(sentence, after, people) in PERSONS
    if named and not is_compound(sentence, after):
        return Blame(Degree.STRONG, place, after + 1)
    subject = subject_of(sentence, place, people)
    if subject.helped not in BE or subject.modal or subject.place < 0:
        return None
    whom = who_is(sentence, subject.place, people) in PERSONS
    return Blame(Degree.STRONG, place, place + 1) if whom else None


PASTIMES = words("""
    football soccer cricket netflix youtube tiktok instagram facebook poker solitaire crossword sudoku
    movie film match snooker darts golf golfing skiing fishing shopping gossip barbecue bbq gym sauna
    spa beach pub bar disco nightclub casino karaoke videogame videogames playstation xbox minesweeper
    telly tv selfie selfies nap naps siesta snooze hangover beer beers wine whisky vodka champagne
    spliff vape canteen sauna hammock bed couch sofa
""")


_BEING = words("was were been stayed remained lay sat")


def pastime(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the guard was watching football" and "the on-call was at the gym"."""
    said = sentence.words
    be = next((at for at in range(place - 1, max(-1, place - 6), -1) if said[at] in _BEING), -1)
    if be < 0 or is_denied(sentence, be, be + 1):
        return None
    doing = (
        said[be] in ("stayed", "remained", "lay", "sat")
        or said[be + 1].endswith("ing")
        or said[be + 1] in ("at", "in", "on", "off", "busy")
    )
    who = subject_of(sentence, be + 1 if said[be] in ("was", "were", "been") else be, people)
    whom = who_is(sentence, who.place, people) if 0 <= who.place < be else Who.THING
    return Blame(Degree.STRONG, be, place + 1) if doing and whom in PERSONS else None


_SIGNED = words("""
    signed documented recorded reported ticked logged claimed certified confirmed noted attested
    initialled initialed entered listed invoiced billed filed
""")


def never_was(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the nurse documented a check that never took place"."""
    said = sentence.words
    if place < 2 or said[place - 1] not in ("that", "which"):
        return None
    deed = deed_before(sentence, place - 1, people, 9)
    if deed is None or said[deed.verb] not in _SIGNED or deed.subject.who not in PERSONS:
        return None
    return Blame(Degree.STRONG, deed.verb, place + 1)


_OBLIGED = words("obliged responsible compelled bound inclined accountable need urge it")


def felt_obliged(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "no one at the carrier felt obliged to ring us"."""
    said = sentence.words
    if _OBLIGED.isdisjoint(said[place + 1 : place + 4]) or {"to", "by"}.isdisjoint(
        said[place + 2 : place + 8]
    ):
        return None
    before = said[max(0, place - 9) : place]
    nobody = not {"nobody", "noone", "no-one", "neither", "none"}.isdisjoint(before)
    nobody = nobody or any(before[at : at + 2] == ("no", "one") for at in range(len(before)))
    subject = subject_of(sentence, place, people)
    denied = nobody or (subject.denied and subject.who in PERSONS)
    ours = {"us", "we"} & set(before)
    return Blame(Degree.MILD if ours else Degree.STRONG, place, place + 2) if denied else None


_LOOKS = words("""
    look glance peek call question test minute search read click email word line phone mail check
""")
_TOLD = words("told shown warned saved spared alerted taught reminded stopped sufficed")


def one_look(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "a look at the calendar would have told the editor that it was a holiday"."""
    said = sentence.words
    if said[place : place + 2] != ("would", "have") or said[place + 2 : place + 3] == ():
        return None
    if said[place + 2] not in _TOLD or _LOOKS.isdisjoint(said[max(0, place - 9) : place]):
        return None
    if not {"a", "one", "single", "quick", "simple"} & set(said[max(0, place - 10) : place]):
        return None
    whom = range(place + 3, min(place + 6, len(said)))
    named = any(who_is(sentence, at, people) in PERSONS or said[at] in ("him", "them") for at in whom)
    return Blame(Degree.STRONG, place, place + 3) if named else None


def any_would(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "any first-year nurse knows that the pump has to be reset"."""
    said = sentence.words
    whom = next(
        (
            at
            for at in range(place + 1, min(place + 5, len(said) - 1))
            if who_is(sentence, at, people) in PERSONS
        ),
        -1,
    )
    if whom < 0 or (place and said[place - 1] in ("if", "whether", "for", "by", "of", "to", "with", "from")):
        return None
    rest = said[whom + 1 : whom + 4]
    known = rest[:1] == ("knows",) or rest[:2] in (("would", "know"), ("would", "have"), ("will", "tell"))
    known = known or rest[:2] in (("could", "have"), ("can", "see"), ("would", "see"), ("should", "know"))
    return Blame(Degree.STRONG, place, whom + 2) if known and "same" not in said[whom:] else None


def still_not(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "two weeks later Gunilla still had not ordered it"."""
    said = sentence.words
    if said[place + 2 : place + 3] != ("not",) or said[place + 1] not in ("had", "has", "have", "did"):
        return None
    subject = subject_of(sentence, place + 3, people) if place + 3 < len(said) else None
    if subject is None or subject.modal or "been" in said[place : place + 5]:
        return None
    if said[place + 3] in ("received", "seen", "found", "recovered", "heard", "got", "arrived", "reached"):
        return None
    told = said[place + 1] in ("had", "did")
    return Blame(Degree.STRONG if told else Degree.MILD, place, place + 4) if subject.who in PERSONS else None


def down_to(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the mix-up was down to the pharmacist"."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("to",) or not place or DENIALS & set(said[max(0, place - 4) : place]):
        return None
    if {"was", "is", "were", "came", "comes", "put"}.isdisjoint(said[max(0, place - 3) : place]):
        return None
    whom = next(
        (at for at in range(place + 2, min(place + 6, len(said))) if who_is(sentence, at, people) in PERSONS),
        -1,
    )
    ends = whom > 0 and said[whom + 1 : whom + 2] in ((), (".",), (",",), ("!",), ("alone",), ("who",))
    return Blame(Degree.STRONG, place - 1, whom + 1) if ends else None


def in_panic(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "in a panic the clerk cancelled all bookings"."""
    said = sentence.words
    owned = said[place - 1] in ("a", "his", "her", "their") and said[place - 2 : place - 1] == ("in",)
    if not place or not (owned or said[place - 1] == "in"):
        return None
    deed = deed_before(sentence, place - 1, people)
    if deed is None:
        near = range(place + 1, min(place + 6, len(said) - 1))
        whom = next((at for at in near if who_is(sentence, at, people) in PERSONS), -1)
        told = whom > 0 and _is_told(said[whom + 1])
        return Blame(Degree.STRONG, place - 1, whom + 1) if told else None
    if is_mending(sentence, deed) or is_machine(sentence, deed.subject.place):
        return None
    return judged(deed, deed.verb, place + 1)


def _is_told(word: str) -> bool:
    form = forms().get(word)
    return form.past if form is not None else is_past(word)


CUES = (
    Cue(MISDEEDS, misdeed),
    Cue(CHARACTERS, character),
    Cue(PASTIMES, pastime, _BEING),
    Cue(words("never nobody"), never_was, _SIGNED),
    Cue(words("felt feel feels saw"), felt_obliged, _OBLIGED),
    Cue(words("would"), one_look, _TOLD),
    Cue(words("any every"), any_would, words("knows know have tell see")),
    Cue(words("still"), still_not, words("not")),
    Cue(words("down"), down_to, words("to")),
    Cue(words("panic haste hurry rush frenzy rage anger temper"), in_panic, words("in")),
)
