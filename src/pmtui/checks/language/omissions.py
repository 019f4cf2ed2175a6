"""Omissions and slips that are owned up to, or told in the passive: late, unchecked, put down to noise."""

from __future__ import annotations

from pmtui.checks.language.clauses import BE, is_adverb, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, blame_on, is_denied
from pmtui.checks.language.people import OURS, PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms, is_participle

_PAPERS = words("""
    letter note notes manual spec specification contract drawing label labels handwriting mail email
    instruction instructions form plan ticket message date order request unit column header figure
    number sign comment
""")


def read_as(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the unit in the letter was read as hours"."""
    said = sentence.words
    if said[place + 1 : place + 2] not in (("as",), ("for",), ("to",)) or said[place - 1] not in (
        "was",
        "were",
    ):
        return None
    if not place or _PAPERS.isdisjoint(said[max(0, place - 8) : place]):
        return None
    by_one = said[place] in ("read", "taken", "understood", "interpreted")
    machine = "by" in said[place + 1 : place + 6] or (said[place + 1] != "as" and said[place] != "taken")
    return Blame(Degree.MILD, place - 1, place + 2) if by_one and not machine else None


SURE = words("sure certain convinced positive adamant")
_WAS = words("was were had would is could did")


def was_sure(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "I was sure the copy was the original"."""
    said = sentence.words
    subject = subject_of(sentence, place, people)
    who = who_is(sentence, subject.place, people) if subject.place >= 0 else Who.THING
    if subject.denied or subject.modal or subject.helped not in ("was", "were"):
        return None
    told = not _WAS.isdisjoint(said[place + 1 : place + 10]) and said[place + 1 : place + 2] != ("of",)
    return Blame(Degree.MILD, place - 1, place + 1) if told and who in (*OURS, *PERSONS) else None


_UNITS = words("""
    second seconds minute minutes hour hours day days week weeks month months year years far much bit little
""")
_TELLING = words("""
    told informed notified sent called answered published escalated declared noticed delivered ordered renewed
    paid warned alerted reported announced issued started joined reacted responded replied phoned rang
""")


def so_late(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we told the schools a day late"."""
    said = sentence.words
    if not place or said[place - 1] not in _UNITS:
        return None
    for at in range(place - 2, max(-1, place - 12), -1):
        if said[at] not in _TELLING:
            continue
        subject = subject_of(sentence, at, people)
        if not subject.did:
            return None
        if subject.who is Who.PASSIVE and not _is_served(said, at):
            return Blame(Degree.MILD, place - 1, place + 1)
        return blame_on(subject.who, at, place + 1)
    return None


def _is_served(said: tuple[str, ...], verb: int) -> bool:
    return said[verb] in ("started", "delivered", "sent")


_NOTICED = words("noticed looked checked reacted realised realized asked")
_WHEN = words("when after because once by on at")


def only_when(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we only noticed when a customer rang"."""
    said = sentence.words
    verb = place + 1
    if said[verb : verb + 1] == () or said[verb] not in _NOTICED:
        return None
    if _WHEN.isdisjoint(said[verb + 1 : verb + 5]):
        return None
    subject = subject_of(sentence, verb, people)
    return Blame(Degree.MILD, place, verb + 1) if subject.did and subject.who in (*OURS, *PERSONS) else None


_BLINDLY = words("solely only blindly entirely exclusively wholly heavily too old outdated memory hearsay")


def relied(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we trusted the green light" and "the clerk relied blindly on the list"."""
    said = sentence.words
    subject = subject_of(sentence, place, people)
    if not subject.did or subject.helped in BE:
        return None
    if said[place] != "trusted" and _BLINDLY.isdisjoint(said[max(0, place - 2) : place + 7]):
        return None
    if said[place + 1 : place + 2] not in (
        ("the",),
        ("that",),
        ("a",),
        ("on",),
        ("upon",),
        ("it",),
        ("our",),
    ) and (said[place] == "trusted"):
        return None
    who = subject.who if said[place] != "trusted" or subject.who in OURS else Who.THING
    if said[subject.place] in ("anyone", "anybody", "everyone") and who in PERSONS:
        who = Who.WE
    return blame_on(who, place, place + 2)


_OFTEN = words("twice times again repeatedly indefinitely often yet")


def put_off(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we had postponed the upgrade four times"."""
    said = sentence.words
    if _OFTEN.isdisjoint(said[max(0, place - 2) : place + 9]) or is_denied(sentence, place, place + 1):
        return None
    subject = subject_of(sentence, place, people)
    if subject.modal or subject.to:
        return None
    if subject.who is Who.PASSIVE:
        often = {"twice", "times", "repeatedly", "indefinitely"} & set(said[place + 1 : place + 9])
        return Blame(Degree.MILD, place - 1, place + 1) if often else None
    return blame_on(subject.who, place, place + 1)


_REQUIRED = words(
    "required prescribed agreed instructed specified foreseen requested demanded stipulated laid"
)


_BY_PEOPLE = words("""
    checked tested reviewed followed signed inspected performed carried done observed locked sealed labelled
    labeled documented recorded informed consulted handed cleaned rinsed countersigned verified applied
    tightened secured isolated earthed grounded briefed announced approved
""")


def not_as_required(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the seal was not checked as required"."""
    said = sentence.words
    if not place or said[place - 1] not in ("was", "were", "been"):
        return None
    verb = place + 1
    while verb < len(said) - 1 and is_adverb(said[verb]):
        verb += 1
    if verb >= len(said) or said[verb] not in _BY_PEOPLE:
        return None
    at = next((at for at in range(verb + 1, min(verb + 6, len(said) - 1)) if said[at] == "as"), -1)
    told = at > 0 and said[at + 1] in _REQUIRED
    return Blame(Degree.MILD, place - 1, verb + 1) if told else None


_FIELDS = words("cause causes reason trigger fault factor factors contributing origin why because")
_BAD = words("""
    wrong incorrect improper inadequate insufficient faulty forgotten missed overlooked delayed late
    unannounced uncoordinated careless poor negligent inattentive hasty premature incomplete
    inappropriate erroneous accidental unauthorised unauthorized belated
""")
_HANDLING = words("""
    operation handling use usage setting settings input entry installation assembly wiring plugging labelling
    testing planning preparation communication coordination maintenance care instruction instructions briefing
    handover check checks review renewal ordering supervision cleaning storage choice selection assumption
    assessment judgement judgment estimate diagnosis execution reset flag test inspection calibration filling
    fitting treatment decision deletion shutdown booking procedure
""")
_ERRORS = words("""
    handling operating operation entry typing input transposition copying calculation switching wiring
""")
_NOT_DONE = words("""
    announced informed consulted followed escalated answered handed passed communicated coordinated considered
    heeded acknowledged renewed observed checked reviewed read tested told
""")


def in_a_field(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "cause: incorrect operation" and "reason: change not announced"."""
    said = sentence.words
    colon = next(
        (at for at in range(place + 1, min(place + 4, len(said))) if said[at] in (":", "=", "?")), -1
    )
    if colon < 0 or place > 3 or colon + 1 >= len(said):
        return None
    rest = said[colon + 1 : colon + 9]
    for at, word in enumerate(rest):
        after = rest[at + 1 : at + 3]
        if word in ("no", "none", "not") and at == 0:
            return None
        bad = word in _BAD and not _HANDLING.isdisjoint(after)
        bad = bad or (word in _ERRORS and not {"error", "errors", "mistake"}.isdisjoint(after[:1]))
        bad = bad or (word in ("inattention", "carelessness", "forgetfulness", "haste", "routine") and at < 2)
        bad = bad or (word == "not" and after[:1] != () and after[0] in _NOT_DONE and at < 6)
        if bad and {"of", "by"}.isdisjoint(rest[:at]):
            return Blame(Degree.MILD, colon + 1, colon + 2 + at)
    return None


_HEADLINED = words("""
    acknowledged renewed announced informed consulted followed escalated answered handed passed communicated
    coordinated considered heeded
""")


def not_headlined(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "alarm not acknowledged": a note without its auxiliary."""
    said = sentence.words
    if not 0 < place < 4 or said[place + 1 : place + 2] == () or said[place + 1] not in _HEADLINED:
        return None
    if any(word in BE or (word in forms() and forms()[word].past) for word in said[:place]):
        return None
    follows = said[place + 2 : place + 3]
    ends = (
        not follows
        or not follows[0].isalpha()
        or follows[0] in ("in", "on", "by", "for", "over", "until", "to")
    )
    return Blame(Degree.MILD, 0, place + 2) if ends else None


_MINDFUL = words("""
    asked told warned listened read known thought noticed checked informed involved called phoned rung
""")


_REALISED = words("realised realized remembered known")


def we_ought(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we ought to have phoned the islands first": what we regret to have left out."""
    said = sentence.words
    at = place + 1 + (said[place + 1 : place + 2] == ("to",))
    while at < len(said) and is_adverb(said[at]):
        at += 1
    if said[at : at + 1] != ("have",):
        return None
    verb = at + 1
    while verb < len(said) - 1 and is_adverb(said[verb]):
        verb += 1
    who = who_is(sentence, place - 1, people) if place else Who.THING
    if who not in OURS or verb >= len(said) or said[verb] == "been" or not is_participle(said[verb]):
        return None
    minded = said[place] == "ought" or said[verb] in _MINDFUL | _REALISED
    return Blame(Degree.MILD, place, verb + 1) if minded else None


def if_one_of_us(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "if one of us had opened the page"."""
    said = sentence.words
    us = said[place + 1 : place + 4] in (("one", "of", "us"), ("any", "of", "us"), ("either", "of", "us"))
    had = us and said[place + 4 : place + 5] in (("had",), ("'d",))
    return Blame(Degree.MILD, place, place + 6) if had else None


_SIGNS = words("""
    page pages alert alerts alarm alarms mail mails email emails message messages report reports warning
""")


def not_seen(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "I did not see the page": of oneself."""
    subject = subject_of(sentence, place, people)
    own = subject.who is Who.I and subject.denied and subject.helped == "did" and not subject.modal
    return Blame(Degree.MILD, place - 1, place + 1) if own and not _SIGNS.isdisjoint(sentence.words) else None


def contrary(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "it was not inspected, contrary to the rule"."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("to",):
        return None
    for at in range(place - 2, max(-1, place - 14), -1):
        if said[at] in ("not", "never") and said[at - 1] in ("was", "were", "been") and at:
            return Blame(Degree.MILD, at - 1, place + 2) if is_participle(said[at + 1]) else None
    return None


_DECIDED = words("""
    decision choice call assumption assessment diagnosis estimate judgement judgment belief verdict
""")
_WRONG = words("wrong mistaken premature hasty unwise mistake false incorrect unfounded misguided fatal")


def decided_wrong(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "the decision to search there first was wrong and cost an hour"."""
    said = sentence.words
    be = next((at for at in range(place - 1, max(-1, place - 4), -1) if said[at] in _WAS_SO), -1)
    if be < 1 or "not" in said[be:place] or _DECIDED.isdisjoint(said[:4]):
        return None
    ends = said[place + 1 : place + 2] in (
        (),
        (".",),
        (",",),
        ("and",),
        (";",),
        ("because",),
        ("as",),
        ("but",),
    )
    return Blame(Degree.MILD, be, place + 1) if ends else None


_WAS_SO = words("was were proved turned")

CUES = (
    Cue(words("see hear"), not_seen, words("not")),
    Cue(words("contrary"), contrary, words("not never")),
    Cue(_WRONG, decided_wrong, _DECIDED),
    Cue(words("read taken understood interpreted"), read_as, words("as for")),
    Cue(SURE, was_sure, words("was were")),
    Cue(words("late"), so_late, _TELLING),
    Cue(words("only"), only_when, _NOTICED),
    Cue(words("relied trusted banked counted"), relied),
    Cue(words("postponed deferred delayed shelved rescheduled"), put_off, _OFTEN),
    Cue(words("not never"), not_as_required, _REQUIRED),
    Cue(_FIELDS, in_a_field, _BAD | _ERRORS | _NOT_DONE | words("inattention carelessness haste routine")),
    Cue(words("not"), not_headlined, _HEADLINED),
    Cue(words("ought should"), we_ought, words("have")),
    Cue(words("if"), if_one_of_us, words("us")),
)
