"""Verdicts: a person in a field for causes, what is to follow for somebody, and questions that judge."""

from __future__ import annotations

from pmtui.checks.language.blame_words import REPROACH
from pmtui.checks.language.clauses import deed_before, is_adverb, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, is_denied
from pmtui.checks.language.demands import VIRTUES
from pmtui.checks.language.people import PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import DUTY, FAILING, HUMAN, forms

FIELDS = words("""
    cause causes reason trigger fault factor factors culprit contributing contributor problem origin
""")
_ANYONE = words("""
    operator operators driver drivers worker workers agent agents user users customer customers client caller
    passenger patient tenant visitor manager owner
""")
"""Who is a person in such a field, though elsewhere it may be a program or one of those outside."""
_STATES = REPROACH | words("""
    unfamiliar unaware inattentive late absent asleep overworked unmotivated overtired untrained
""")
_IN = (("a", "hurry"), ("a", "rush"), ("too", "much"), ("haste",), ("hurry",), ("panic",))


def in_the_field(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "cause: operator not attentive" and "reason: driver in a hurry"."""
    said = sentence.words
    colon = next((at for at in range(place + 1, min(place + 4, len(said))) if said[at] in (":", "=")), -1)
    if colon < 0 or place > 3:
        return None
    at = colon + 1
    while at < min(colon + 5, len(said) - 1) and not _is_one(sentence, at, people):
        if not said[at].replace("-", "").isalpha() or said[at] in ("of", "by", "in", "no", "not", "between"):
            return None
        at += 1
    if at >= len(said) or not _is_one(sentence, at, people):
        return None
    while at + 1 < len(said) and _is_one(sentence, at + 1, people):
        at += 1
    after = said[at + 1 : at + 5]
    if not after or after[0] in (".", "!"):
        named = who_is(sentence, at, people) is Who.SOMEBODY
        return (
            Blame(Degree.STRONG, place, at + 1) if named and not is_denied(sentence, colon, at + 1) else None
        )
    first = next((word for word in after if not is_adverb(word) and word not in ("was", "were", "is")), "")
    form = forms().get(first)
    failing = form is not None and (form.past or form.participle) and form.lemma in HUMAN | FAILING
    not_so = "not" in after[:2] and (not VIRTUES.isdisjoint(after) or after[:2] == ("did", "not"))
    hurried = after[0] == "in" and any(after[1 : 1 + len(mood)] == mood for mood in _IN)
    told = failing or not_so or hurried or first in _STATES or after[0] in ("too", "(", "who")
    return Blame(Degree.STRONG, place, at + 2) if told else None


def _is_one(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    return sentence.words[place] in _ANYONE or who_is(sentence, place, people) is Who.SOMEBODY


def when_will(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "when will management finally learn to listen?"."""
    said = sentence.words
    if "?" not in said or said[place + 1 : place + 2] not in (("will",), ("do",), ("does",), ("did",)):
        return None
    whom = next(
        (at for at in range(place + 2, min(place + 6, len(said))) if who_is(sentence, at, people) in PERSONS),
        -1,
    )
    pressed = {"finally", "ever", "learn", "stop", "listen", "understand", "realise", "realize", "wake"}
    told = whom > 0 and pressed & set(said[whom + 1 : whom + 5])
    return Blame(Degree.STRONG, place, whom + 2) if told else None


_AUXILIARY = words("can could do does did would have has had is are was were should")
_NOT_PERSONAL = words("see have get need receive access reach")


def could_they_not(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "can't they read a calendar?" and "couldn't the vendor have called?"."""
    said = sentence.words
    if "?" not in said or not place or said[place - 1] not in ("can", "could", "do", "does", "did", "would"):
        return None
    if place > 1 and said[place - 2].isalpha() and said[place - 2] not in ("so", "and", "but", "seriously"):
        return None
    whom = next(
        (at for at in range(place + 1, min(place + 4, len(said))) if who_is(sentence, at, people) in PERSONS),
        -1,
    )
    if whom < 0:
        return None
    verb = whom + 1 + (said[whom + 1 : whom + 2] in (("even",), ("have",), ("just",), ("at",)))
    form = forms().get(said[verb]) if verb < len(said) else None
    minded = form is not None and form.lemma in DUTY - _NOT_PERSONAL
    return Blame(Degree.STRONG, place - 1, verb + 1) if minded else None


def why_nobody(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "why has nobody fired this vendor yet?"."""
    said = sentence.words
    if "?" not in said or said[place + 1 : place + 2] == () or said[place + 1] not in _AUXILIARY:
        return None
    no_one = said[place + 2 : place + 4] == ("no", "one")
    nobody = no_one or (place + 2 < len(said) and who_is(sentence, place + 2, people) is Who.NOBODY)
    return Blame(Degree.STRONG, place, place + 4) if nobody else None


def because_of(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "because of Karl, four hundred passengers slept on the floor"."""
    said = sentence.words
    start = place + 1
    if said[start : start + 1] not in (("of",), ("to",)) or is_denied(sentence, place, place + 1):
        return None
    last = -1
    for at in range(start + 1, min(start + 6, len(said))):
        if who_is(sentence, at, people) is Who.SOMEBODY:
            last = at
        elif last >= 0 or not said[at].isalpha():
            break
    ends = last > 0 and said[last + 1 : last + 2] in (
        (),
        (",",),
        (".",),
        ("!",),
        (";",),
        ("and",),
        ("again",),
    )
    return Blame(Degree.STRONG, place, last + 1) if ends else None


ESTEEMED = words("""
    dear beloved favourite favorite esteemed illustrious glorious noble fearless revered venerable
    darling so-called self-styled self-proclaimed self-appointed would-be ever-helpful ever-vigilant
    all-knowing omniscient eminent
""")


def esteemed(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "our beloved CTO decided to migrate it over a weekend": praise before what is told of them."""
    said = sentence.words
    if not place or said[place - 1] not in ("our", "the", "their", "your", "my") or place + 2 >= len(said):
        return None
    whom = next(
        (at for at in range(place + 1, min(place + 4, len(said))) if who_is(sentence, at, people) in PERSONS),
        -1,
    )
    thanked = {"thank", "thanks", "thanked", "grateful"} & set(said)
    return Blame(Degree.STRONG, place, whom + 1) if whom > 0 and not thanked else None


_ONES = words("his her their its")


def put_own_first(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the operator chose his crossword over the console"."""
    said = sentence.words
    if said[place + 1 : place + 2] == () or said[place + 1] not in _ONES:
        return None
    if {"over", "above", "before", "to"}.isdisjoint(said[place + 2 : place + 6]):
        return None
    subject = subject_of(sentence, place, people)
    return Blame(Degree.STRONG, place, place + 2) if subject.did and subject.who in PERSONS else None


def named_self(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "my own stubbornness turned a blip into an outage"."""
    said = sentence.words
    owner = place - 1
    while owner > 0 and (said[owner] in ("own", "sheer", "pure", "utter") or is_adverb(said[owner])):
        owner -= 1
    if owner < 0 or said[owner] not in ("my", "our") or is_denied(sentence, owner, place + 1):
        return None
    return Blame(Degree.STRONG, owner, place + 1)


VICES = words("""
    stubbornness laziness arrogance carelessness sloppiness stupidity ignorance impatience complacency
    negligence incompetence pride vanity hubris cowardice greed thoughtlessness recklessness clumsiness
    forgetfulness naivety overconfidence foolishness pig-headedness inattention indolence folly
""")


def over_objections(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "pushed it through over everybody's objections"."""
    said = sentence.words
    over = next((at for at in range(place - 1, max(-1, place - 6), -1) if said[at] == "over"), -1)
    deed = deed_before(sentence, over, people) if over > 0 else None
    if deed is None or deed.subject.who not in (Who.SOMEBODY, Who.YOU, Who.UNSAID):
        return None
    return Blame(Degree.STRONG, deed.verb, place + 1)


OBJECTIONS = words("objection objections protest protests head heads veto concerns")


def could_not_even(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the author could not even explain what it does"."""
    said = sentence.words
    if said[place - 1 : place] != ("not",) or place < 2 or place + 1 >= len(said):
        return None
    if said[place - 2] not in ("could", "can", "would", "will", "did", "does", "do"):
        return None
    subject = subject_of(sentence, place + 1, people)
    return Blame(Degree.STRONG, place - 2, place + 2) if subject.who in PERSONS else None


def disappointed_in(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "I am disappointed in the reviewers" and "it is high time the team grew up"."""
    said = sentence.words
    if said[place] == "time":
        if said[place - 1 : place] != ("high",):
            return None
        start = place + 1
    else:
        if said[place + 1 : place + 2] not in (("in",), ("with",), ("by",), ("at",)):
            return None
        start = place + 2
    near = range(start, min(start + 4, len(said)))
    whom = next((at for at in near if who_is(sentence, at, people) in PERSONS), -1)
    owned = whom > 0 and said[whom + 1 : whom + 2] == ("'s",)
    denied = is_denied(sentence, place, place + 1)
    return Blame(Degree.STRONG, place, whom + 1) if whom > 0 and not owned and not denied else None


CUES = (
    Cue(words("even"), could_not_even, words("not")),
    Cue(
        words("disappointed appalled disgusted ashamed furious fed"), disappointed_in, words("in with by at")
    ),
    Cue(words("time"), disappointed_in, words("high")),
    Cue(FIELDS, in_the_field),
    Cue(words("when"), when_will, frozenset("?")),
    Cue(words("not"), could_they_not, frozenset("?")),
    Cue(words("why"), why_nobody, frozenset("?")),
    Cue(words("because due owing"), because_of, words("of to")),
    Cue(ESTEEMED, esteemed),
    Cue(
        words("chose preferred put puts chooses prefers prioritised prioritized valued"), put_own_first, _ONES
    ),
    Cue(VICES, named_self, words("my our")),
    Cue(OBJECTIONS, over_objections, words("over")),
)
