"""Ways of doing that are told as a reproach: from memory, in production, before reading it."""

from __future__ import annotations

from pmtui.checks.language.blame_words import PRECAUTIONS
from pmtui.checks.language.clauses import DETERMINERS, deed_before, is_adverb, is_past, subject_of
from pmtui.checks.language.degrees import Blame, Degree
from pmtui.checks.language.manners import is_mending, judged
from pmtui.checks.language.people import Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms

TRYING = words("""
    tested tests testing experimented experimenting debugged debugging practised tinkered played tried
""")
LIVE = words("production prod live")
MINDING = words("""
    reading asking understanding thinking realising realizing knowing telling informing consulting verifying
    checking waiting
""")
"""What somebody who minded would have done first."""
MEMORY = words("memory guesswork intuition instinct habit gut hunch")


def somehow(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "typed it from memory", "tested it in production" and "ran it before reading it"."""
    said = sentence.words
    if said[place] in LIVE:
        if not place or said[place - 1] not in ("in", "on", "against"):
            return None
        verb = next((at for at in range(place - 2, max(-1, place - 7), -1) if said[at] in TRYING), -1)
        if verb < 0 or not {"fix", "patch", "rollback", "with", "after"}.isdisjoint(said[verb : place + 3]):
            return None
        subject = subject_of(sentence, verb, people)
        done = subject.who is Who.SOMEBODY and subject.did
        return Blame(Degree.STRONG, verb, place + 1) if done else None
    if said[place] in MEMORY and not _PRACTISED.isdisjoint(said):
        return None
    if said[place] in MEMORY:
        cue = place - 1 - (said[place - 1] in ("his", "her", "their", "pure", "sheer", "a"))
        if cue < 0 or said[cue] not in ("from", "by", "on", "out", "of"):
            return None
    elif said[place] in ("anyone", "anybody"):
        cue = place - 1
        if (
            cue < 0
            or said[cue] != "before"
            or said[place + 1 : place + 2] not in (("had",), ("could",), ("else",))
        ):
            return None
    elif said[place] in MINDING:
        cue = place - 1 - (said[place - 1] == "even")
        if (
            cue < 0
            or said[cue] not in ("before", "without", "of")
            or (said[cue] == "of" and said[cue - 1] != "instead")
        ):
            return None
        if said[cue] == "before" and said[place] in ("checking", "waiting", "verifying"):
            return None
        cue -= said[cue] == "of"
    else:
        return None
    deed = deed_before(sentence, cue, people)
    return None if deed is None or is_mending(sentence, deed) else judged(deed, cue, place + 1)


_PRACTISED = words("trained rehearsed practised practiced drilled exercised")
CHOOSING = words("chose chosen opted preferred elected decided declined agreed")
"""After these "not to" tells what was left out on purpose."""


def chose_not(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "chose not to tell anybody" and "had every chance and chose not to"."""
    said = sentence.words
    if not place or said[place - 1] not in CHOOSING or said[place + 1 : place + 2] != ("to",):
        return None
    verb = said[place + 2 : place + 3]
    form = forms().get(verb[0]) if verb else None
    left_out = form is not None and form.lemma in _MINDFUL
    left_out = left_out or (verb != () and verb[0] in _GUARDING)
    left_out = left_out or (verb == ("run",) and not _TRIALS.isdisjoint(said[place + 3 : place + 6]))
    ends = not verb or not verb[0].isalpha()
    subject = subject_of(sentence, place - 1, people)
    if not (left_out or ends) or subject.modal:
        return None
    if subject.who in (Who.SOMEBODY, Who.YOU):
        return Blame(Degree.STRONG, place - 1, place + 2)
    return Blame(Degree.MILD, place - 1, place + 2) if subject.who in (Who.I, Who.WE) else None


_TRIALS = words("test tests check checks drill drills linter suite scan rehearsal validation")
_GUARDING = words("""
    page alert monitor watch patch upgrade rotate back encrypt limit escalate answer reply fix train staff
    insure     protect lock replace
""")
_MINDFUL = words("""
    wait tell inform ask check test read follow verify validate notify communicate consult review listen care
    bother rehearse document warn mention share disclose investigate involve heed report
""")


def slept(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the on-call slept through two pages" and "the team sat idle"."""
    said = sentence.words
    follows = said[place + 1 : place + 2]
    if said[place] == "phoned":
        in_person = said[place + 1 : place + 3] == ("it", "in") and place > 0
        named = in_person and who_is(sentence, place - 1, people) is Who.SOMEBODY
        return Blame(Degree.STRONG, place, place + 3) if named else None
    if said[place] == "awol":
        deed = deed_before(sentence, place, people, 2)
        gone = deed is not None and deed.subject.who is Who.SOMEBODY
        return Blame(Degree.STRONG, place - 1, place + 1) if gone else None
    if said[place] in IDLING:
        subject = subject_of(sentence, place, people)
        if said[place] == "sleeping" and "been" not in said[:place]:
            return None
        named = subject.who is Who.SOMEBODY and subject.helped in ("was", "were", "been", "are", "is")
        return (
            Blame(Degree.STRONG, place, place + 1)
            if named and not subject.denied and not subject.modal
            else None
        )
    if follows not in (("through",), ("idle",), ("idly",), ("around",), ("still",), ("back",), ("by",)):
        return None
    subject = subject_of(sentence, place, people)
    real = subject.who in (Who.SOMEBODY, Who.YOU, Who.I) and not subject.modal and not subject.denied
    return Blame(Degree.STRONG, place, place + 2) if real else None


IDLING = words("""
    playing sleeping dozing dreaming daydreaming napping slacking dithering snoozing loafing idling
    bickering squabbling procrastinating dawdling bluffing pretending posturing gambling faffing
    freewheeling coasting chatting gossiping texting smoking surfing flirting joking boasting skiing golfing
    partying boozing
""")
"""What somebody does instead of minding it."""


def let_through(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "QA let it through"."""
    said = sentence.words
    if said[place + 2 : place + 3] != ("through",) and said[place + 3 : place + 4] not in (
        ("through",),
        ("slip",),
    ):
        return None
    subject = subject_of(sentence, place, people)
    named = subject.who is Who.SOMEBODY and not subject.modal and not subject.denied
    return Blame(Degree.STRONG, place, place + 3) if named else None


def not_told(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the developer not tested the script" and "doesn't knew": omissions in foreign grammar."""
    said = sentence.words
    at = place + 1
    while at < len(said) and is_adverb(said[at]):
        at += 1
    if at + 1 >= len(said) or not place:
        return None
    form = forms().get(said[at])
    past = form.past if form is not None else is_past(said[at])
    lemma = form.lemma if form is not None else ""
    helped = said[place - 1] in ("did", "does", "do")
    subject = place - 1 - helped
    if not past or (form is not None and form.base) or subject < 0:
        return None
    objected = said[at + 1] in DETERMINERS or said[at + 1] in ("that", "what", "about", "care", "to", "if")
    if not (helped or objected) or lemma in ("have", "see", "find", "lose"):
        return None
    named = who_is(sentence, subject, people) is Who.SOMEBODY and (helped or lemma in PRECAUTIONS)
    return Blame(Degree.STRONG, place, at + 1) if named else None


TREATING = words("""
    thought thinks think considers considered saw sees treat treating treats treated regard regards
    regarding regarded use using uses
""")


def treated_as(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "they keep treating the checklist as optional"."""
    said = sentence.words
    verb = next((at for at in range(place - 1, max(-1, place - 9), -1) if said[at] in TREATING), -1)
    if (
        verb < 0
        or said[place - 1] not in ("as", "a", "an", "like", "mere", "for", "just")
        or said[verb - 1] == "to"
    ):
        return None
    deed = subject_of(sentence, verb, people)
    if deed.who is Who.THING and said[verb - 1] in ("keep", "keeps", "kept", "stop", "was", "were"):
        deed = subject_of(sentence, verb - 1, people)
    return (
        Blame(Degree.STRONG, verb, place + 1)
        if deed.who in (Who.SOMEBODY, Who.YOU) and not deed.denied
        else None
    )


SLIGHTS = words("""
    optional suggestion suggestions formality decoration joke toy playground noise nuisance afterthought
    vending doormat servant idiots enemy toys dirt rubbish insult offence offense attack affront
    imposition interruption chore ornament wallpaper dumping bother distraction cupboard guideline
    nonsense game hobby
""")
"""What somebody takes a duty for who slights it."""
LOOSE = words("""
    relaxed casual generous liberal lax easy-going cavalier loose free nonchalant blase lenient sloppy
""")


def loose_with(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the operator is very relaxed with the alarms"."""
    said = sentence.words
    if said[place + 1 : place + 2] not in (("with",), ("about",), ("towards",), ("toward",), ("in",)):
        return None
    subject = subject_of(sentence, place, people)
    named = subject.place >= 0 and who_is(sentence, subject.place, people) is Who.SOMEBODY
    be = subject.helped in ("is", "are", "was", "were", "been")
    return Blame(Degree.STRONG, place, place + 2) if named and be and not subject.denied else None


PREFERRING = words("""
    prioritised prioritized prioritises prioritizes preferred prefers favoured favored favours valued
    values puts put ranked finds found cared cares considers considered chose chooses
""")
GAIN = words("""
    features feature deadline deadlines speed cost costs revenue sales roadmap delivery growth numbers
    bonus bonuses convenience money profit velocity dates launch optics looks
""")
"""What somebody is reproached with having put first."""


def put_first(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "management finds it more important to build features than to maintain it"."""
    said = sentence.words
    rest = said[place + 1 : place + 20]
    if GAIN.isdisjoint(rest) or {"over", "than", "before", "above", "ahead"}.isdisjoint(rest):
        return None
    subject = subject_of(sentence, place, people)
    if not subject.did:
        return None
    if subject.who is Who.SOMEBODY:
        return Blame(Degree.STRONG, place, place + 2)
    return Blame(Degree.MILD, place, place + 2) if subject.who is Who.WE else None


LEARNING = words("training coaching counselling counseling retraining refresher mentoring supervision")
_CONCERNED = words("who concerned involved responsible in")


def learns(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "training needs have been identified for the individual who did it"."""
    said = sentence.words
    cue = next(
        (at for at in range(place + 1, min(place + 7, len(said))) if said[at] in ("for", "to", "of")), -1
    )
    if cue < 0:
        return None
    for at in range(cue + 1, min(cue + 5, len(said) - 1)):
        if said[at] in ("all", "every", "each", "new"):
            return None
        if who_is(sentence, at, people) is Who.SOMEBODY and said[at + 1] in _CONCERNED:
            return Blame(Degree.STRONG, place, at + 1)
    return None


WRECKING = words("""
    drove reversed backed leaned pulled
    unplugged tripped spilled spilt knocked yanked severed drilled kicked ripped tore sliced cut dug
    bumped dropped flooded soaked smashed snapped disconnected
""")
_CABLES = words("""
    into plug against
    fibre fiber cable cables line lines duct power supply wire wires feed plug cord rack server servers
    tape drive vial sample samples tray pallet instrument tablet handheld bottle cup crate
    disk router switch laptop coffee water breaker fuse network box machine bundle patch over into through
""")
_MEANT = words("""
    planned agreed requested approved instructed asked manual procedure runbook faulty failed old spare
    order
""")


def wrecked(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "a contractor cut the fibre" and "my cousin unplugged the router"."""
    said = sentence.words
    if _CABLES.isdisjoint(said[place + 1 : place + 5]) or not _MEANT.isdisjoint(said):
        return None
    subject = subject_of(sentence, place, people)
    done = subject.who is Who.SOMEBODY and subject.did
    return Blame(Degree.STRONG, place, place + 2) if done else None


CHANCES = words("chance opportunity reason warning")


def had_every(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the team had every opportunity to fix it"."""
    said = sentence.words
    if (
        said[place - 1] not in ("every", "ample", "plenty")
        or said[place - 2] not in ("had", "has")
        or place < 3
    ):
        return None
    subject = subject_of(sentence, place - 2, people)
    return Blame(Degree.STRONG, place - 2, place + 1) if subject.who is Who.SOMEBODY else None
