"""What somebody did with too little: of care, knowledge, notice or right; or more than was meant."""

from __future__ import annotations

from pmtui.checks.language.blame_words import ABILITIES
from pmtui.checks.language.clauses import BE, deed_before, subject_of
from pmtui.checks.language.degrees import Blame, Degree
from pmtui.checks.language.manners import HANDS, acted, is_mending, judged
from pmtui.checks.language.people import Who, who_is
from pmtui.checks.language.sentences import Sentence, words


def unintended(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "took down more than intended" and "sent it to all when it was meant for testers"."""
    said = sentence.words
    before = said[max(0, place - 3) : place]
    if said[place] in ("intending", "meaning"):
        compared = said[place + 1 : place + 2] in (("to",), ("it",), ("only",)) or said[
            place + 2 : place + 3
        ] == ("to",)
    else:
        compared = "than" in before or (
            not {"was", "were", "been"}.isdisjoint(before)
            and before[-2:] not in (("which", "was"), ("that", "was"), ("which", "were"), ("that", "were"))
            and not {"when", "although", "but", "while", "though", "that", "which"}.isdisjoint(
                said[max(0, place - 6) : place]
            )
            and said[place + 1 : place + 2] in (("for",), ("only",), ("to",))
        )
    start = next((at for at in range(place - 1, max(-1, place - 7), -1) if said[at] in _TURNS), place)
    deed = deed_before(sentence, start, people) if compared else None
    if deed is None or is_mending(sentence, deed):
        return None
    return judged(deed, start, place + 1)


_TURNS = words("when although but while though than that which ,")


def allowed(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME let the contract lapse"."""
    said = sentence.words
    ends = next((at for at in range(place + 2, min(place + 8, len(said))) if _lapses(said, at)), -1)
    if ends < 0 or said[place + 1] in ("us", "you", "them", "me"):
        return None
    deed = deed_before(sentence, place + 1, people, 1)
    return judged(deed, place, ends + 1) if deed is not None and not deed.subject.denied else None


def _lapses(said: tuple[str, ...], place: int) -> bool:
    run = said[place] == "run" and said[place + 1 : place + 2] in (("out",), ("dry",), ("full",))
    return run or said[place] in LAPSING


LAPSING = words("ring beep flash scream burn expire lapse slip rot die pile sit fester slide languish")


def for_oneself(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "disabled it for convenience" and "skipped it to save time": an aim of their own."""
    said = sentence.words
    aim = (
        place > 1
        and said[place] in GAINS
        and (
            said[place - 1] == "for"
            or (said[place - 2 : place] == ("out", "of") and said[place] in _MOODS)
            or (said[place - 2] == "to" and said[place - 1] in GAINING)
        )
    )
    start = place - 1 - (place > 1 and said[place - 2] == "to")
    deed = deed_before(sentence, start, people) if aim else None
    if deed is None or is_mending(sentence, deed):
        return None
    return judged(deed, deed.verb, place + 1)


GAINS = words("convenience fun laziness time effort hassle paperwork money work trouble spite boredom")
_MOODS = words("laziness spite boredom convenience fun")
GAINING = words("save avoid spare skip gain get for out")


def gave_no(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "gave no warning", "left no notes" and "took no action"."""
    said = sentence.words
    if said[place - 1] not in _GIVING or CARES.isdisjoint(said[place + 1 : place + 4]) or not place:
        return None
    deed = deed_before(sentence, place, people, 1)
    return judged(deed, place - 1, place + 2) if deed is not None else None


_GIVING = words("""
    saw see sees gave took made paid left did showed performed wrote provided ran kept offered gives
    takes shows
""")
CARES = words("""
    need reason point cause notice warning attention action attempt effort interest responsibility
    ownership care heed test tests check checks testing documentation notes backup backups handover
    explanation thought regard consideration precautions measures steps response reply instructions
""")


def told_often(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "they had been told several times"."""
    said = sentence.words
    often = {"times", "twice", "repeatedly"} & set(said[max(0, place - 2) : place + 8])
    rest = said[place + 1 : place + 9]
    frequent = bool(often) or any(rest[at : at + 3] in _OFTEN for at in range(len(rest)))
    if not frequent or said[place - 1] not in ("been", "was", "were"):
        return None
    subject = subject_of(sentence, place, people)
    somebody = 0 <= subject.place < place and who_is(sentence, subject.place, people) is Who.SOMEBODY
    return Blame(Degree.STRONG, place - 1, place + 1) if somebody and not subject.denied else None


_OFTEN = (
    ("more", "than", "once"),
    ("again", "and", "again"),
    ("time", "and", "again"),
    ("for", "years", "."),
)


def unapproved(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "applied settings that had not been approved"."""
    said = sentence.words
    done = {"approved", "tested", "reviewed", "authorised", "authorized", "validated", "verified"}
    start = next((at for at in range(place - 1, max(-1, place - 4), -1) if said[at] in ("that", "which")), -1)
    if start < 0 or not done & set(said[place + 1 : place + 4]):
        return None
    deed = deed_before(sentence, start, people)
    return None if deed is None or is_mending(sentence, deed) else judged(deed, deed.verb, place + 2)


def outdated(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the planner used an outdated model"."""
    said = sentence.words
    verb = next((at for at in range(place - 1, max(-1, place - 4), -1) if said[at] in USED), -1)
    subject = subject_of(sentence, verb, people) if verb >= 0 else None
    if subject is None or subject.who is not Who.SOMEBODY or subject.modal or subject.denied:
        return None
    return Blame(Degree.MILD, verb, place + 2)


USED = words("relied used followed applied loaded reused consulted trusted copied")


def with_little(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "pushed it through with hardly any discussion"."""
    said = sentence.words
    first = said[place + 1 : place + 2] in (("prior",), ("previous",), ("earlier",))
    if (
        place
        and said[place - 1] in ("had", "has")
        and not first
        and not ABILITIES.isdisjoint(said[place + 1 : place + 4])
    ):
        subject = subject_of(sentence, place, people)
        if subject.who is not Who.SOMEBODY:
            return None
        # What a whole group does not know is what nobody taught it.
        several = said[place] == "little" and said[subject.place] in _GROUPS
        return Blame(Degree.MILD if several else Degree.STRONG, place, place + 2)
    if said[place - 1] != "with" or not place or STEPS.isdisjoint(said[place + 1 : place + 4]):
        return None
    deed = deed_before(sentence, place - 1, people)
    if deed is None or is_mending(sentence, deed):
        return None
    if deed.subject.who is Who.PASSIVE:
        return Blame(Degree.MILD, place - 1, place + 2) if acted(said, deed.verb) else None
    return judged(deed, deed.verb, place + 2)


_GROUPS = words("folks people colleagues team teams staff they responders")
STEPS = words("""
    testing review discussion thought notice preparation training warning planning care consultation
""")


def badly_by(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "bad merge by NAME"."""
    said = sentence.words
    if said[place] in ("unannounced", "undocumented"):
        return None
    by = next((at for at in range(place + 2, min(place + 7, len(said) - 1)) if said[at] == "by"), -1)
    if by < 0:
        return None
    for at in range(by + 1, min(by + 4, len(said))):
        if said[at : at + 2] == ("those", "who") or who_is(sentence, at, people) is Who.SOMEBODY:
            return Blame(Degree.STRONG, place, at + 1) if said[at + 1 : at + 2] != ("'s",) else None
    return None


def wrong_headline(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "wrong file deployed": a note without its auxiliary."""
    said = sentence.words
    field = said[place - 1 : place] == (":",) or said[place - 2 : place - 1] == (":",)
    if (place > 3 and not field) or place + 2 >= len(said):
        return None
    for at in range(place + 2, min(place + 5, len(said))):
        if (
            (said[at] in HANDS or said[at] == "uploaded")
            and said[at - 1].isalpha()
            and said[at - 1] not in BE
        ):
            last = at + 1 == len(said) or said[at + 1] in ("to", "on", "in", ".", ",", ";", "at", "by")
            return Blame(Degree.MILD, place, at + 1) if last else None
    return None
