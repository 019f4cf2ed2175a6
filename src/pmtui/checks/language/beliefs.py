"""What somebody took for something else, was supposed to do, or did to the wrong one of two."""

from __future__ import annotations

from pmtui.checks.language.blame_words import ABILITIES, AIMED, ORDERS
from pmtui.checks.language.clauses import deed_after, deed_before, subject_of
from pmtui.checks.language.degrees import FAR, Blame, Degree, is_denied
from pmtui.checks.language.people import Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import DOING, base_of, forms, gerund

_THEMSELVES = words("he she they i we")
_TURN = frozenset({"but", "however", "except", "though"})
_UNTRUE = words("not apparently wrong instead actually in")
_TAKEN_FOR = words("""
    test staging dev development sandbox copy backup replica old unused safe harmless enough fine local demo
    empty disabled secondary standby finished done complete read-only
""")
"""What something was taken for that it was not."""
_COMMAND = 16
"""Words that a command with its target may take."""
_LATER = 25
"""Words after a belief within which the sentence takes it back."""


def believed(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "on what he thought was a copy", "thought he was on the copy", "I thought it was, but no"."""
    said = sentence.words
    if said[place] in ("thinking", "believing", "assuming"):
        return _believing(sentence, place, people)
    who = who_is(sentence, place - 1, people) if place else Who.THING
    if (
        place > 1
        and said[place - 2] in ("what", "which")
        and said[place + 1 : place + 2] in (("was",), ("were",))
    ):
        if who is Who.SOMEBODY:
            return Blame(Degree.STRONG, place - 1, place + 2)
        return Blame(Degree.MILD, place - 1, place + 2) if who in (Who.I, Who.WE) else None
    if who not in (Who.SOMEBODY, Who.I, Who.WE):
        return None
    at = place + 1 + (said[place + 1 : place + 2] == ("that",))
    was = said[at + 1 : at + 2] in (("was",), ("were",))
    if who is Who.SOMEBODY and was and not _TAKEN_FOR.isdisjoint(said[at + 2 : at + 6]):
        return Blame(Degree.STRONG, place, at + 2)
    if who is Who.SOMEBODY:
        where = (
            said[at : at + 1] and said[at] in _THEMSELVES and said[at + 1 : at + 2] in (("was",), ("were",))
        )
        return Blame(Degree.STRONG, place, at + 2) if where else None
    turned = any(
        said[turn] in _TURN | {"and"}
        and said[turn + 1 : turn + 2] in (("it",), ("they",), ("that",))
        and "not" in said[turn + 2 : turn + 4]
        for turn in range(at + 1, min(place + _LATER, len(said)))
    )
    vague = was and said[at] in _VAGUE
    if turned or (said[place] == "thought" and (vague or said[at : at + 1] == ("nothing",))):
        return Blame(Degree.MILD, place, at + 1)
    if not said[at : at + 1] or said[at] not in _THEMSELVES:
        return None
    for turn in range(at + 1, min(place + _LATER, len(said))):
        if said[turn] in _TURN and not _UNTRUE.isdisjoint(said[turn + 1 : turn + 5]):
            return Blame(Degree.MILD, place, at + 1)
    return None


_VAGUE = words("it this that they there these those everything all")


def _believing(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "dropped it, believing it was the copy"."""
    said = sentence.words
    told = said[place + 1 : place + 9]
    if (
        (said[place - 1] != "," and is_denied(sentence, place, place + 1))
        or _HELD.isdisjoint(told)
        or said[max(0, place - 1) : place] == ("by",)
    ):
        return None
    deed = deed_before(sentence, place, people)
    if deed is None:
        return None
    if deed.subject.who is Who.SOMEBODY:
        return Blame(Degree.STRONG, place, place + 3)
    return Blame(Degree.MILD, place, place + 3) if deed.subject.who in (Who.I, Who.WE) else None


_HELD = words("was were had must would is")


def blindly(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "removed it, unaware that it was in use"."""
    said = sentence.words
    if said[place + 1 : place + 2] not in (("that",), ("of",)) or place < 2 or said[place - 1] != ",":
        return None
    deed = deed_before(sentence, place - 1, people)
    somebody = deed is not None and deed.subject.who is Who.SOMEBODY
    return Blame(Degree.STRONG, place, place + 2) if somebody else None


def mixed_up(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME ran it on the primary instead of the copy"."""
    said = sentence.words
    follows = said[place + 1 : place + 3]
    if follows[:1] != ("of",) or follows[1:] == ():
        return None
    if follows[1] in ("staging", "testing") and said[place + 3 : place + 4] in ((), (".",), (",",), ("and",)):
        follows = ("of", "the")
    if follows[1].endswith("ing") and place == 0 and (found := _did_another(sentence, people)) is not None:
        return found
    if follows[1].endswith("ing"):
        return _left_off(sentence, place, people) if follows[1] in _CHECKING else None
    for at in range(place - 1, max(-1, place - _COMMAND), -1):
        if said[at] in AIMED:
            subject = subject_of(sentence, at, people)
            if subject.modal or subject.to or subject.denied:
                return None
            if subject.who in (Who.SOMEBODY, Who.YOU):
                return Blame(Degree.STRONG, at, place + 2)
            if subject.who in (Who.I, Who.WE):
                return Blame(Degree.MILD, at, place + 2)
    return None


_PAUSES = (("taking", "a"), ("taking", "the"), ("stepping", "back"), ("stopping", "to"), ("waiting", "for"))


def _did_another(sentence: Sentence, people: frozenset[str]) -> Blame | None:
    """Read "instead of providing the id of the app, the team provided that of the site"."""
    deed = deed_after(sentence, 0, people)
    if deed is None:
        return None
    form = forms().get(sentence.words[deed.verb])
    lemma = form.lemma if form is not None else base_of(sentence.words[deed.verb])
    if gerund(lemma) != sentence.words[2] and sentence.words[2:4] not in _PAUSES:
        return None
    if deed.subject.who in (Who.SOMEBODY, Who.YOU):
        return Blame(Degree.STRONG, 0, 3)
    return Blame(Degree.MILD, 0, 3) if deed.subject.who in (Who.I, Who.WE) else None


_CHECKING = words("""
    fixing reporting escalating investigating listening learning helping following answering solving
    owning raising testing checking asking verifying reading reviewing measuring confirming
""")


def _left_off(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "relied on the vendor instead of testing it"."""
    deed = deed_before(sentence, place, people)
    if deed is None or deed.subject.who not in (Who.SOMEBODY, Who.YOU, Who.I, Who.WE):
        return None
    ours = deed.subject.who in (Who.I, Who.WE)
    return Blame(Degree.MILD if ours else Degree.STRONG, place, place + 3)


def supposed(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME was supposed to watch it"."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("to",) or not place or said[place - 1] not in ("was", "were"):
        return None
    who = who_is(sentence, place - 2, people) if place > 1 else Who.THING
    if who is Who.SOMEBODY:
        return Blame(Degree.STRONG, place - 1, place + 2)
    return Blame(Degree.MILD, place - 1, place + 2) if who in (Who.I, Who.WE) else None


ORDERING = words("""
    told ordered instructed asked pressured pressed urged encouraged directed forced advised allowed let
    had
""")
SKIPPING = words("""
    skip bypass ignore disable omit cut silence mute overlook forgo forego disregard fake backdate falsify
    hide rush circumvent override suppress conceal delete ship sign
""")


def ordered(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the manager told them to skip the test"."""
    said = sentence.words
    if not place or said[place - 1] != "to":
        return None
    verb = next((at for at in range(place - 2, max(-1, place - 8), -1) if said[at] in ORDERING), -1)
    if verb < 0 or said[place] not in _UNSAFE:
        return None
    subject = subject_of(sentence, verb, people)
    real = subject.who is Who.SOMEBODY and not subject.modal and not subject.denied
    return Blame(Degree.STRONG, verb, place + 1) if real else None


_UNSAFE = SKIPPING - words("delete ship sign disable cut mute silence override suppress hide rush")


_SENSE = words("""
    sense responsibility respect will courage decency interest commitment professionalism ownership
    rigour
""")


def lacked(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the team lacked discipline"."""
    who = subject_of(sentence, place, people).who
    if (ABILITIES | _SENSE).isdisjoint(sentence.words[place + 1 : place + 4]):
        return None
    if who is Who.SOMEBODY:
        return Blame(Degree.STRONG, place, place + 2)
    return Blame(Degree.MILD, place, place + 2) if who in (Who.I, Who.WE) else None


def did_nothing(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the managers had been told and did nothing"."""
    if (
        not place
        or sentence.words[place - 1] not in NOTHING_DONE
        or sentence.words[place + 1 : place + 2] == ("wrong",)
    ):
        return None
    who = subject_of(sentence, place - 1, people).who
    if who in (Who.SOMEBODY, Who.YOU):
        return Blame(Degree.STRONG, place - 1, place + 1)
    return Blame(Degree.MILD, place - 1, place + 1) if who in (Who.I, Who.WE) else None


NOTHING_DONE = words(
    "did tested checked made said documented wrote reviewed verified asked read scanned learned"
)


def defied(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME shipped it anyway" and "NAME deployed despite the freeze"."""
    said, known = sentence.words, forms()
    anyway = said[place] == "anyway"
    if not anyway and ORDERS.isdisjoint(said[place + 1 : place + 5]):
        return None
    near = range(place - 1, max(-1, place - FAR), -1)
    later = range(place + 2, min(place + 2 + FAR, len(said)))
    for at in near if anyway or place > 1 else later:
        form = known.get(said[at])
        if form is None or form.lemma not in DOING or not (form.past or form.present):
            continue
        subject = subject_of(sentence, at, people)
        if subject.modal or subject.to or subject.denied:
            return None
        if subject.who in (Who.SOMEBODY, Who.YOU):
            return Blame(Degree.STRONG, min(at, place), max(at, place) + 1)
        if subject.who in (Who.I, Who.WE):
            return Blame(Degree.MILD, min(at, place), max(at, place) + 1)
    return None


AIMS = words("target plan ticket request instruction instructions order runbook intended procedure")
"""What says which of two was meant."""


def though_other(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "ran the command on node 7 though the target was node 17"."""
    said = sentence.words
    aim = next((at for at in range(place + 1, min(place + 4, len(said))) if said[at] in AIMS), -1)
    meant = aim > 0 and said[aim + 1 : aim + 2] in (("was",), ("said",), ("says",), ("named",), ("is",))
    deed = deed_before(sentence, place, people) if meant else None
    if meant and deed is None and not _BY_HAND.isdisjoint(said[max(0, place - 9) : place]):
        # A program is not told its target in words.
        return Blame(Degree.STRONG, place, aim + 2) if "operator" in said[:place] else None
    if deed is None or deed.subject.who not in (Who.SOMEBODY, Who.YOU, Who.I, Who.WE):
        return None
    ours = deed.subject.who in (Who.I, Who.WE)
    return Blame(Degree.MILD if ours else Degree.STRONG, place, aim + 2)


_BY_HAND = words("executed ran typed entered applied started stopped opened closed")


def each_other(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "each believed the other was talking to them"."""
    said = sentence.words
    other = {"other", "others"} & set(said[place + 1 : place + 5])
    each = not {"each", "both", "all", "everyone", "everybody"}.isdisjoint(said[max(0, place - 3) : place])
    return Blame(Degree.MILD, place, place + 3) if other and each else None
