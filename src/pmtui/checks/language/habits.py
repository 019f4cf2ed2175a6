"""What somebody does as a habit, again, or only where others force it: "they never test the restore"."""

from __future__ import annotations

from pmtui.checks.language.clauses import deed_before, subject_of
from pmtui.checks.language.degrees import Blame, Degree
from pmtui.checks.language.manners import is_mending
from pmtui.checks.language.people import PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms

_NEUTRAL = words("""
    working monitoring running watching trying looking getting being learning going improving growing
    keeping informing updating observing
""")


def keeps_doing(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME keeps editing the zone by hand"."""
    said = sentence.words
    doing = said[place + 1] if place + 1 < len(said) else ""
    if not doing.endswith("ing") or doing in _NEUTRAL:
        return None
    subject = subject_of(sentence, place, people)
    if not subject.did or subject.who not in PERSONS:
        return None
    return Blame(Degree.STRONG, place, place + 2)


ACTUALLY = words("actually only ever simply just bothered did cared read knew listened")
"""What makes of "if people read it" a reproach."""


def if_people(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "if people actually read it, we would not be here" and "if the lead did his job"."""
    said = sentence.words
    if {"would", "could", "might"}.isdisjoint(said):
        return None
    for at in range(place + 1, min(place + 5, len(said) - 1)):
        who = who_is(sentence, at, people)
        if who is Who.SOMEBODY or (who is Who.USERS and said[at] == "people"):
            while at + 1 < len(said) and who_is(sentence, at + 1, people) is Who.SOMEBODY:
                at += 1
            if said[at + 1] not in ACTUALLY or "had" in said[place:at]:
                return None
            return Blame(Degree.STRONG, place, at + 2)
    return None


def again_last(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the night editor published a draft, again." and "the carrier moved it unannounced"."""
    said = sentence.words
    last = place + 1 >= len(said) or said[place + 1] in (".", "!", ",")
    if not last or not place or (said[place] == "again" and said[place - 1] != ","):
        return None
    deed = deed_before(sentence, place - 1, people)
    if deed is None or deed.subject.who not in PERSONS or is_mending(sentence, deed):
        return None
    return Blame(Degree.STRONG, deed.verb, place + 1)


def not_think(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME did not think to check": said of persons alone, whoever they are."""
    said = sentence.words
    if said[place + 1 : place + 2] == ("think",) and said[place + 2 : place + 3] in (
        ("of",),
        ("about",),
        ("twice",),
        ("ahead",),
    ):
        return _not_thought(sentence, place, people)
    if said[place + 2 : place + 3] != ("to",) or said[place + 1] not in ("think", "bother", "care"):
        return None
    who = subject_of(sentence, place + 1, people).who
    if who in (Who.WE, Who.I, Who.NOBODY):
        return Blame(Degree.MILD, place, place + 3)
    return Blame(Degree.STRONG, place, place + 3) if said[place - 1] in ("did", "does", "do") else None


def _not_thought(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the office changed it and did not think of the web team", whoever it was."""
    said = sentence.words
    subject = subject_of(sentence, place + 1, people)
    if subject.modal or said[place - 1] not in ("did", "does", "do", "had"):
        return None
    mild = subject.who in (Who.WE, Who.I, Who.NOBODY, Who.USERS)
    return Blame(Degree.MILD if mild else Degree.STRONG, place, place + 3)


_MINDFUL = words("""
    test read check ask talk listen look answer tell warn inform reply verify rehearse review document
    follow think call write communicate apologise apologize care learn respond escalate update plan
    coordinate
""")
_THEIRS = words("read ask talk listen tell reply apologise apologize care answer learn test")


def never_does(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the developers never talk to operations" and "was asked to fix it and never did"."""
    said = sentence.words
    follows = said[place + 1] if place + 1 < len(said) else ""
    done = follows in ("did", "has", "have") and said[place + 2 : place + 3] in (
        (),
        (".",),
        (",",),
        ("!",),
        (";",),
    )
    form = forms().get(follows)
    lemma = form.lemma if form is not None else follows
    habit = lemma in _MINDFUL and (form is None or form.base or form.present)
    if not (done or habit):
        return None
    subject = subject_of(sentence, place + 1, people)
    at = subject.place
    named = at >= 0 and who_is(sentence, at, people) is Who.SOMEBODY
    if not named or subject.modal or subject.to:
        return None
    if habit and said[at] == "they" and lemma not in _THEIRS:
        return None
    return Blame(Degree.STRONG, place, place + 2)


EASIER = words("""
    noisy annoying easier quicker faster simpler cheaper convenient boring inconvenient late friday lunch
    bothersome tedious
""")


def because_it(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "turned off the alarm because it was noisy"."""
    said = sentence.words
    if said[place + 1 : place + 3] not in (("it", "was"), ("that", "was"), ("this", "was"), ("it", "is")):
        return None
    if EASIER.isdisjoint(said[place + 3 : place + 6]):
        return None
    deed = deed_before(sentence, place, people)
    if deed is None or deed.subject.who is not Who.SOMEBODY or is_mending(sentence, deed):
        return None
    return Blame(Degree.STRONG, deed.verb, place + 1)


OVERRIDING = words("overrode overrides overridden defeated propped jammed taped dismissed defeats")
GUARDS = words("""
    warning warnings alarm alarms alert alerts check checks guard interlock door safety prompt
    confirmation control controls lock
""")


def overrode(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the clerk overrode the warning" and "propped the door open"."""
    if GUARDS.isdisjoint(sentence.words[place + 1 : place + 5]):
        return None
    subject = subject_of(sentence, place, people)
    done = subject.who is Who.SOMEBODY and subject.did
    return Blame(Degree.STRONG, place, place + 2) if done else None


HIDING = words("hide conceal deny downplay blame dodge")


def tried_to(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the trader tried to hide the position"."""
    said = sentence.words
    if said[place - 1] != "to" or said[place - 2] not in ("tried", "tries", "trying", "attempted"):
        return None
    subject = subject_of(sentence, place - 2, people)
    return (
        Blame(Degree.STRONG, place - 2, place + 1) if subject.who in PERSONS and not subject.denied else None
    )


def admitted(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the clerk admitted that he had not looked" and "confessed to having skipped it"."""
    follows = sentence.words[place + 1 : place + 2]
    if follows not in (("that",), ("to",), ("having",), ("he",), ("she",), ("they",)):
        return None
    subject = subject_of(sentence, place, people)
    real = subject.who is Who.SOMEBODY and not subject.denied and not subject.modal
    return Blame(Degree.STRONG, place, place + 2) if real else None


def has_history(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "this contractor has a history of it"."""
    said = sentence.words
    if said[place + 1 : place + 2] not in (("of",), ("for",), ("to",)):
        return None
    has = next(
        (at for at in range(place - 1, max(-1, place - 5), -1) if said[at] in ("has", "have", "had")), -1
    )
    who = subject_of(sentence, has, people).who if has >= 0 else Who.THING
    return Blame(Degree.STRONG, has, place + 2) if who in PERSONS else None


def this_is_what(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "this is what happens when juniors are let loose" and "what we get for trusting the vendor"."""
    said = sentence.words
    if "what" not in said[max(0, place - 2) : place] or said[place + 1 : place + 2] not in _GROUNDS:
        return None
    for at in range(place + 2, min(place + 7, len(said))):
        if who_is(sentence, at, people) is Who.SOMEBODY or said[at] == "people":
            return Blame(Degree.STRONG, place - 1, at + 1)
    return None


_GROUNDS = (("when",), ("for",), ("if",), ("from",))


def able_one(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "a responsible engineer does not leave at five"."""
    said = sentence.words
    if said[place - 1] not in ("a", "an", "any", "no", "every") or place + 3 >= len(said):
        return None
    person = place + 1 + (who_is(sentence, place + 1, people) is Who.THING)
    if who_is(sentence, person, people) is not Who.SOMEBODY:
        return None
    rest = said[person + 1 : person + 3]
    told = rest in (
        ("does", "not"),
        ("would", "not"),
        ("would", "never"),
        ("would", "have"),
        ("should", "not"),
    )
    return Blame(Degree.STRONG, place, person + 3) if told else None


def duty_of(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "it was the duty of the administrator to control it, this was not done"."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("of",) or {"not", "never"}.isdisjoint(said[place:]):
        return None
    if {"was", "were"}.isdisjoint(said[max(0, place - 4) : place]):
        return None
    named = any(
        who_is(sentence, at, people) is Who.SOMEBODY for at in range(place + 2, min(place + 5, len(said)))
    )
    return Blame(Degree.STRONG, place, place + 3) if named else None


def had_not(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "he had not.": a short answer to what somebody said."""
    said = sentence.words
    short = place == 2 and said[0] in ("he", "she") and said[1] in ("had", "did", "was", "has")
    return Blame(Degree.STRONG, 0, 3) if short and said[3:4] in ((), (".",), ("!",)) else None


WORTHLESS = words("""
    joke worthless superficial sloppy farce disgrace garbage rubbish trash crap nonsense fabrication
    fiction useless pointless laughable pathetic abysmal atrocious awful terrible appalling dreadful
    lousy shoddy poor lacking lax dismal woeful inexcusable indefensible deplorable shocking incoherent
    embarrassment scandal insult unprofessional amateurish careless
""")
"""What is said of a person's work to say it of the person."""


def worthless(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the handover from the day crew was a joke"."""
    said = sentence.words
    be = next(
        (
            at
            for at in range(place - 1, max(-1, place - 5), -1)
            if said[at] in ("was", "is", "were", "are", ":")
        ),
        -1,
    )
    if be < 1 or "not" in said[be:place]:
        return None
    for at in range(be - 1, max(-1, be - 8), -1):
        if said[at] in (",", ";", ":", "."):
            return None
        owned = not _OF.isdisjoint(said[max(0, at - 3) : at]) or said[at + 1] == "'s"
        if owned and who_is(sentence, at, people) is Who.SOMEBODY:
            return Blame(Degree.STRONG, be, place + 1)
    return None


_OF = words("by from of")
_REFUSED = words("""
    listen wait help answer budge pay cooperate co-operate let agree talk move act wake respond engage
    accept hear escalate share
""")


def would_not(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the council would not pay for it": a refusal."""
    said = sentence.words
    if said[place - 1] != "would" or said[place + 1 : place + 2] == () or said[place + 1] not in _REFUSED:
        return None
    if {"if", "unless"} & set(said):
        return None
    who = who_is(sentence, place - 2, people) if place > 1 else Who.THING
    return Blame(Degree.STRONG, place - 1, place + 2) if who is Who.SOMEBODY else None


APPARENTLY = words("apparently evidently obviously clearly seemingly honestly actually")


def apparently(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the admin apparently believes that swap is a backup"."""
    said = sentence.words
    if said[place - 1] not in APPARENTLY or not place:
        return None
    subject = subject_of(sentence, place, people)
    return (
        Blame(Degree.STRONG, place - 1, place + 1)
        if subject.who is Who.SOMEBODY and not subject.denied
        else None
    )


GRASP = words("idea clue plan overview concept notion grip grasp respect patience inkling")


def had_no(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the on-call had no idea" and "had no plan"."""
    said = sentence.words
    if said[place - 1] not in ("no", "little", "zero") or said[place - 2 : place - 1] not in _HAVING:
        return None
    subject = subject_of(sentence, place - 2, people)
    unaware = said[place] in ("idea", "clue") and said[place + 1 : place + 2] in (
        ("that",),
        ("how",),
        ("what",),
    )
    if unaware and said[place - 2] == "have":
        # Who has no idea yet says so.
        return None
    if unaware and subject.who in (Who.WE, Who.I) and subject.did and "yet" not in said:
        return Blame(Degree.MILD, place - 2, place + 2)
    return Blame(Degree.STRONG, place - 2, place + 1) if subject.who is Who.SOMEBODY else None


_HAVING = (("had",), ("has",), ("have",))


DESTROYED = words("""
    dropped wiped overwritten truncated erased unplugged corrupted broken destroyed nuked
""")


def destroyed_by(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the table was dropped by an intern"."""
    said = sentence.words
    if said[place - 1] not in ("was", "were", "been", "got") or said[place + 1 : place + 2] != ("by",):
        return None
    subject = subject_of(sentence, place, people)
    by_one = subject.place > place and said[subject.place + 1 : subject.place + 2] != ("'s",)
    real = by_one and subject.who is Who.SOMEBODY and not (subject.denied or subject.modal or subject.to)
    return Blame(Degree.STRONG, place - 1, place + 2) if real else None
