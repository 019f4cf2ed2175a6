"""What was left undone: by somebody, by nobody, never, or not enough."""

from __future__ import annotations

from pmtui.checks.language.blame_words import (
    ALARMS,
    ATTENTION,
    LOOKING,
    NOT_YET_KNOWN,
    OMISSIONS,
    PRECAUTIONS,
)
from pmtui.checks.language.clauses import is_adverb, is_past, subject_of
from pmtui.checks.language.degrees import NEAR, Blame, Degree, is_denied
from pmtui.checks.language.people import Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.uninformed import is_one
from pmtui.checks.language.verbs import Form, base_of, forms, is_participle


def not_done(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the team did not build a fallback": what a named person left out, whatever it is."""
    words = sentence.words
    if place and (words[place - 1] in ("was", "were") or words[place + 1 : place + 2] == ("been",)):
        return _not_doing(sentence, place, people)
    subject = subject_of(sentence, place, people)
    if subject.place >= 0 and not _IF.isdisjoint(words[max(0, subject.place - 3) : subject.place]):
        # "If the engineer had not read it, more would have been lost" is praise.
        return None
    owed = _is_followed_by_harm(words, place) or not _OWED_BY_US.isdisjoint(words[place + 1 : place + 2])
    ours = subject.who in (Who.WE, Who.I) and (words[place - 1] == "had" or words[place] == "never" or owed)
    if (
        (subject.who is not Who.SOMEBODY and not ours)
        or subject.modal
        or (words[0] == "what" and ":" not in words[:6])
    ):
        return None
    perfect = subject.helped in ("has", "have") and subject.who is Who.SOMEBODY and "yet" not in words
    if words[place - 1] not in ("did", "had") and not (
        words[place] == "never" and subject.helped in ("", "had")
    ):
        return _not_held(sentence, place) if perfect else None
    verb = place + 1
    while verb < len(words) and is_adverb(words[verb]):
        verb += 1
    if verb >= len(words) or not words[verb].isalpha():
        return None
    form = forms().get(words[verb])
    lemma = form.lemma if form is not None else words[verb]
    if form is None and words[place] == "never":
        lemma = base_of(words[verb])
    unknown = lemma == "give" and not NOT_YET_KNOWN.isdisjoint(words[verb + 1 : verb + 4])
    unknown = unknown or (lemma == "understand" and not _CAUSES.isdisjoint(words[verb + 1 : verb + 5]))
    if unknown or (
        not (owed and subject.who is not Who.SOMEBODY)
        and not _is_left_out(words, subject.place, lemma, words[verb])
    ):
        return None
    if words[place - 1] == "had" and not is_participle(words[verb]):
        return None
    if words[place - 1] not in ("did", "had") and not (form.past if form else is_past(words[verb])):
        return None
    if subject.who is Who.SOMEBODY:
        return Blame(Degree.STRONG, max(0, place - 1), verb + 1)
    left_out = subject.who in (Who.WE, Who.I) and (lemma in PRECAUTIONS or owed)
    return Blame(Degree.MILD, max(0, place - 1), verb + 1) if left_out else None


def _not_held(sentence: Sentence, place: int) -> Blame | None:
    """Read "the supplier has again not held to the agreement"."""
    words = sentence.words
    form = forms().get(words[place + 1]) if place + 1 < len(words) else None
    kept = form is not None and form.participle and form.lemma in _KEPT
    return Blame(Degree.STRONG, place, place + 2) if kept else None


def _is_followed_by_harm(words: tuple[str, ...], place: int) -> bool:
    """Return whether what was left out is told to have done harm: ", causing errors"."""
    return any(
        words[at] in _BRINGING_ABOUT and words[at - 1] in (",", "which", "this")
        for at in range(place + 2, len(words))
    )


_IF = frozenset({"if", "unless"})
_CAUSES = words("cause causes why what reason reasons mechanism")
_OWED_BY_US = words("assign appoint define predefine establish arrange allocate")
_BRINGING_ABOUT = words("causing leading resulting triggering breaking caused led resulted triggered broke")
_KEPT = words("""
    hold keep comply adhere follow tell inform ask test read check communicate announce warn consult
    document obey verify think bother listen escalate notify
""")
_NO_OMISSION = words("""
    have see find lose experience receive need observe suffer encounter feel hear want wish intend cause
    affect impact result change touch agree reproduce work attend join blame die stop break fail forget miss
    ignore hesitate panic like make deserve come go start begin become appear seem exist belong include
    support offer sell allow permit require accept own depend rely been be get gotten know resolve lead
    help hurt harm contribute introduce create delete remove deploy push merge believe believed think fix
    recover manage let mean show give waste leave take happen meet anticipated say object
    disagree complain hold share opt agreed return call page restart reboot use trigger raise
    suspend write author sign order choose move live sleep come expose leak violate succeed
""")
"""What it is no fault of a person to have left out, or what nobody expects."""


def _is_left_out(words: tuple[str, ...], subject: int, lemma: str, verb: str) -> bool:
    """Return whether somebody is told to have left out what could be expected, whatever it is."""
    if lemma in PRECAUTIONS:
        return True
    vendor = subject >= 0 and words[subject] in _OUTSIDE
    return lemma not in _NO_OMISSION and verb.isalpha() and not vendor


_KEEPING = words("""
    keeping observing respecting obeying caring thinking testing checking communicating doing updating
""")
_OUTSIDE = words("provider providers operator operators agent agents worker workers they")


def _not_doing(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we were not watching the graphs"."""
    words = sentence.words
    verb = place + 1
    while verb < len(words) and (is_adverb(words[verb]) or words[verb] == "been"):
        verb += 1
    if verb >= len(words) or words[verb] not in LOOKING | _KEEPING or place < 2:
        return None
    who = who_is(sentence, place - 2, people)
    if who is Who.SOMEBODY:
        return Blame(Degree.STRONG, place - 1, verb + 1)
    ours = who in (Who.WE, Who.I) and words[verb] in LOOKING
    return Blame(Degree.MILD, place - 1, verb + 1) if ours else None


def never(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "it was never tested"; else what somebody never did."""
    words = sentence.words
    been = place and words[place - 1] == "had" and words[place + 1 : place + 2] == ("been",)
    if been and words[place + 2 : place + 3] in (("tried",), ("exercised",), ("rehearsed",), ("practised",)):
        return Blame(Degree.MILD, place - 1, place + 3)
    form = forms().get(words[place + 1]) if place + 1 < len(words) else None
    was = place and words[place - 1] in ("was", "were", "been")
    headline = place < 4 and words[place + 2 : place + 3] in _AFTER_A_HEADLINE
    if form and (was or headline) and form.participle and form.lemma in OMISSIONS:
        return Blame(Degree.MILD, place, place + 2)
    return not_done(sentence, place, people)


_AFTER_A_HEADLINE = (
    (),
    (".",),
    ("with",),
    ("in",),
    ("on",),
    ("against",),
    ("before",),
    ("under",),
    ("since",),
)


def nobody_did(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "nobody was watching it" and "nobody tried it before"."""
    words = sentence.words
    verb = place + 1 + (words[place] == "no")
    verb += words[verb : verb + 1] == ("else",)
    theirs = False
    if words[place] == "no" and words[place + 1 : place + 2] not in (("one",), ("-one",)):
        return None
    if words[verb : verb + 1] and words[verb] in ("in", "on", "of", "from", "at"):
        # "Nobody in the team": the verb comes after the group.
        groups = [at for at in range(verb + 1, min(verb + 5, len(words))) if _is_group(sentence, at, people)]
        theirs = words[verb : verb + 2] in (("of", "them"), ("of", "these"), ("of", "those"))
        groups += [verb + 1] * theirs
        ours = [at for at in groups if words[at] not in _OUTSIDERS]
        if not ours and words[place] in ("none", "neither"):
            return None
        told = (at for at in range(verb + 2, min(verb + 6, len(words))) if _is_told(words[at]))
        verb = max((groups or [verb])[0] + 1, next(told, 0))
    while verb < len(words) and is_adverb(words[verb]):
        verb += 1
    if verb + 1 >= len(words) or has_reason(words, place):
        return None
    if words[verb] in ("was", "were"):
        minded = words[verb + 1].endswith("ing") and words[verb + 1] not in ("using", "being", "working")
        return Blame(Degree.MILD, place, verb + 2) if minded else None
    if theirs and words[verb] in ("had", "has", "ever", "even"):
        return Blame(Degree.STRONG, place, verb + 1)
    pluperfect = words[verb] == "had"
    verb += pluperfect
    while verb < len(words) - 1 and is_adverb(words[verb]):
        verb += 1
    form = forms().get(words[verb]) or forms().get(words[verb].rpartition("-")[2])
    if pluperfect and words[verb] in _MET:
        # "Nobody had seen that before" tells how unusual it was.
        return None
    if pluperfect and not _EVER.isdisjoint(words[verb + 1 : verb + 9]) and is_participle(words[verb]):
        return Blame(Degree.MILD, place, verb + 1)
    if (
        form is not None
        and form.present
        and form.lemma in _TAKING_UP
        and words[place - 1] not in ("that", "which")
        and "seriously" not in words
    ):
        return Blame(Degree.MILD, place, verb + 1)
    if form is not None and form.lemma == "know" and not _UNKNOWN.isdisjoint(words[verb : verb + 4]):
        return None
    attentive = form is not None and (form.past or form.participle) and form.lemma in ATTENTION
    return Blame(Degree.MILD, place, verb + 1) if attentive else None


_MET = frozenset({"seen", "met", "encountered", "experienced", "heard"})
_EVER = words("since for in before until months years weeks ever")
_TAKING_UP = words("take pick answer react look respond notice check ask read test watch own claim open")
_OUTSIDERS = words("partner partners vendor vendors supplier suppliers contributor contributors")
_UNKNOWN = words("cause reason yet why extent answer")


def _is_told(word: str) -> bool:
    form = forms().get(word)
    return word in ("had", "was", "were") or (form.past if form is not None else is_past(word))


def unaware(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the admins were not aware of it" and "the engineer was unfamiliar with it"."""
    words = sentence.words
    subject = subject_of(sentence, place, people)
    denied = words[place].startswith("un") or subject.denied
    if not denied or subject.place < 0 or subject.helped not in ("was", "were", "am") or words[0] == "what":
        return None
    who = who_is(sentence, subject.place, people)
    if "any" in words[place + 1 : place + 3]:
        return None
    # Of one person it is a reproach; of a group it is what they were not told.
    acted = "familiar" not in words[place] or "who" in words[subject.place + 1 : place]
    degree = Degree.STRONG if acted and is_one(sentence, subject.place) else Degree.MILD
    ours = who in (Who.WE, Who.I) and words[place + 1 : place + 3] in _OF_WHAT
    degree = Degree.MILD if ours else degree
    return Blame(degree, place, place + 1) if who is Who.SOMEBODY or ours else None


_OF_WHAT = (("that", "the"), ("of", "the"), ("that", "a"), ("of", "this"), ("that", "this"))


def not_enough(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we were not open enough"."""
    words = sentence.words
    for at in range(place - 1, max(-1, place - 4), -1):
        if words[at] == "not" and "have" not in words[at:place]:
            who = subject_of(sentence, at, people)
            persons = (Who.WE, Who.I, Who.SOMEBODY)
            if who.place >= 0 and who_is(sentence, who.place, people) in persons and not who.modal:
                return Blame(Degree.MILD, at, place + 1)
    return None


def failure_to(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "failure to communicate": an omission in the form of a noun."""
    words = sentence.words
    if (found := fault_of(sentence, place, people)) is not None:
        to = words[found.end : found.end + 1] == ("to",) or "by" in words[place : found.end]
        return found if to else None
    if (
        words[place + 1 : place + 2] != ("to",)
        or place + 2 >= len(words)
        or is_denied(sentence, place, place + 1)
    ):
        return None
    form = forms().get(words[place + 2])
    return Blame(Degree.MILD, place, place + 3) if form and form.lemma in OMISSIONS else None


_BRINGING = frozenset({"made", "introduced", "committed", "repeated", "done"})
_NOTHING = Form("", past=False, participle=False, base=False, present=False)


def fault_of(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "an error made by the team", "a mistake by a new engineer" and "the fault of the vendor"."""
    words = sentence.words
    for by in range(place + 1, min(place + 8, len(words) - 1)):
        other = is_past(words[by]) or (forms().get(words[by]) or _NOTHING).past
        if words[by] in (",", ";", ".", "and") or (other and words[by] not in _BRINGING):
            return None
        if words[by + 1] in ("all", "any", "each", "every"):
            return None
        if words[by] not in ("by", "of") or (words[by] == "of" and by > place + 1):
            continue
        last = min(by + 5, len(words))
        for at in range(by + 1, last):
            if words[at] in ("'s", "and", ",", "."):
                break
            ends = at + 1 == len(words) or words[at + 1] != "'s"
            if words[by] == "of" and at > by + 3:
                break
            person = who_is(sentence, at, people) is Who.SOMEBODY or words[at] in ("operator", "operators")
            if person and ends:
                return None if is_denied(sentence, place, by) else Blame(Degree.STRONG, place, at + 1)
    return None


def _is_group(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    return (
        sentence.words[place] in ("us", "shift", "side", "group")
        or who_is(sentence, place, people) is Who.SOMEBODY
    )


def has_reason(words: tuple[str, ...], place: int) -> bool:
    """Return whether nobody noticed because no alarm was there."""
    before = words[:place]
    return "so" in before[-NEAR:] and not ALARMS.isdisjoint(before)
