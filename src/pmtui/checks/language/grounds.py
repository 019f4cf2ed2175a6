"""A person as the ground of what happened: whose deed, fault or quality it is put down to."""

from __future__ import annotations

from pmtui.checks.language.blame_words import ABILITIES, FAULTS, HARMS
from pmtui.checks.language.clauses import (
    BE,
    DENIALS,
    DETERMINERS,
    MODALS,
    deed_before,
    is_adverb,
    is_past,
    subject_of,
)
from pmtui.checks.language.degrees import Blame, Degree, is_denied
from pmtui.checks.language.manners import is_mending, judged
from pmtui.checks.language.people import Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import FAILING, HUMAN, forms, gerund

DEEDS = words("""
    change changes decision decisions action actions inaction commit deploy push edit attitude reluctance
    insistence choice delay delays silence habit habits mindset behaviour behavior conduct approach
    eagerness desire assumption assumptions unfamiliarity absence laxity indifference ambition greed
    optimism stubbornness disinterest unpreparedness incompetence practice practices judgement judgment
""")
"""Of somebody these are a fault where something is put down to them."""
QUALITIES = words("""
    attitude ego arrogance laziness carelessness indifference stubbornness mindset behaviour behavior
    conduct impatience complacency incompetence
""")
"""Of somebody these are a fault anywhere."""
FAILINGS = (
    FAULTS
    | QUALITIES
    | words("""
    lapse lapses negligence dereliction misstep missteps shortcoming shortcomings unfamiliarity insistence
    reluctance inattentiveness misjudgements foot-dragging naivety naiveté naivete sluggishness disregard
    forgetfulness clumsiness thoughtlessness ineptitude foolishness stupidity gaffe bungling screwup
    screw-up unresponsiveness indiscipline tardiness idleness overconfidence absent-mindedness ill-will
    miscommunication
    """)
)
_LACKS = words("lack want dearth absence insufficient missing poor inadequate limited lacking")
LACKED = (
    ABILITIES
    | words("""
    ownership effort interest urgency responsibility vigilance professionalism respect curiosity initiative
    familiarity commitment thoroughness caution sense courage foresight motivation communication
    """)
) - words("access")
_REACH = 6


def _person_in(sentence: Sentence, start: int, end: int, people: frozenset[str]) -> int:
    """Return where the first person in a part of a sentence ends, or -1."""
    said = sentence.words
    for at in range(start, min(end, len(said))):
        if said[at] in (",", ".", ";", "and", "that", "which"):
            return -1
        if who_is(sentence, at, people) is Who.SOMEBODY:
            while at + 1 < len(said) and who_is(sentence, at + 1, people) is Who.SOMEBODY:
                at += 1
            return at
    return -1


def of_somebody(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "a lapse of the technician" and "the engineer's blatant negligence"."""
    said = sentence.words
    if is_denied(sentence, place, place + 1):
        return None
    for owner in range(place - 1, max(-1, place - 5), -1):
        if said[owner] == "'s" and owner and who_is(sentence, owner - 1, people) is Who.SOMEBODY:
            described = all(
                said[at].isalpha() and not is_past(said[at]) and not _acts(said[at])
                for at in range(owner + 1, place)
            )
            return Blame(Degree.STRONG, owner - 1, place + 1) if described else None
        if not said[owner].replace("-", "").isalpha():
            break
    by = place + 1
    if said[by : by + 3] == ("on", "the", "part"):
        by += 3
    if said[by : by + 1] not in (("of",), ("by",), ("from",), ("among",), ("within",)):
        return None
    last = _person_in(sentence, by + 1, by + _REACH, people)
    if last < 0 or said[last + 1 : last + 2] == ("'s",):
        return None
    return Blame(Degree.STRONG, place, last + 1)


def _acts(word: str) -> bool:
    """Return whether a word can only be a verb or an article: it ends what somebody is said to own."""
    form = forms().get(word)
    return word in DETERMINERS or word in MODALS or (form is not None and form.present and not form.base)


def lacking(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the technician's lack of attention" and "somebody with no knowledge"."""
    said = sentence.words
    if "human" in said[place + 1 : place + 4]:
        return None
    if said[place] not in _LACKS and not (said[place] in ("no", "little") and said[place - 1] == "with"):
        return None
    rest = said[place + 1 : place + 5]
    if LACKED.isdisjoint(rest) or is_denied(sentence, place, place + 1):
        return None
    what = next(at for at in range(place + 1, place + 5) if said[at] in LACKED)
    if place > 1 and said[place - 1] == "with":
        person = who_is(sentence, place - 2, people) is Who.SOMEBODY
        return Blame(Degree.STRONG, place - 1, what + 1) if person else None
    owner = place - 1
    while owner > 0 and said[owner].isalpha() and (said[owner].endswith(("ing", "al", "te", "ete", "ed"))):
        owner -= 1
    if said[owner] == "'s" and owner and who_is(sentence, owner - 1, people) is Who.SOMEBODY:
        return Blame(Degree.STRONG, owner - 1, what + 1)
    for by in range(what + 1, min(what + 4, len(said))):
        if said[by] in ("of", "by", "from", "among", "on", "in", "at"):
            last = _person_in(sentence, by + 1, by + _REACH, people)
            # What a whole team does not know is what it was never told.
            known = said[what] in ("knowledge", "understanding", "awareness", "familiarity")
            among = said[by] in ("in", "among", "at") and known
            return (
                Blame(Degree.MILD if among else Degree.STRONG, place, last + 1)
                if last > 0 and said[last + 1 : last + 2] != ("'s",)
                else None
            )
    return None


def put_down_to(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "due to the engineer's change", "because of NAME ignoring it", "the result of his decision"."""
    said = sentence.words
    start = place + 1
    if said[place] in ("due", "owing", "thanks", "down"):
        start += said[start : start + 1] == ("to",)
    elif said[place] in ("because", "result", "consequence", "fault", "product"):
        start += said[start : start + 1] == ("of",)
    if start == place + 1 or is_denied(sentence, place, place + 1):
        return None
    if (
        said[start : start + 1]
        and said[start] in ("his", "her", "their")
        and said[start + 1] in DEEDS | FAILINGS
    ):
        return Blame(Degree.STRONG, place, start + 2) if said[start] != "their" else None
    last = _person_in(sentence, start, start + _REACH, people)
    if last < 0 or (
        said[last] == "human" and said[last + 1 : last + 2] in (("and",), ("resources",), ("capacity",))
    ):
        return None
    return _faulty_deed(sentence, place, last, people)


def _faulty_deed(sentence: Sentence, place: int, last: int, people: frozenset[str]) -> Blame | None:
    """Return blame if a person, after whom "'s" may stand, did something that is a fault or a mere deed."""
    said = sentence.words
    owned = said[last + 1 : last + 2] == ("'s",)
    at = last + 1 + owned
    while at < len(said) and is_adverb(said[at]) and said[at] != "not":
        at += 1
    rest = said[at : at + 4]
    if owned and not (DEEDS | FAILINGS).isdisjoint(rest[:3]):
        return Blame(Degree.STRONG, place, at + 1)
    if rest[:1] == ("not",) and len(rest) > 1 and rest[1].endswith("ing"):
        return None if rest[1] in ("having", "being") else Blame(Degree.STRONG, place, at + 2)
    if rest and rest[0] in GERUNDS:
        return Blame(Degree.STRONG, place, at + 1)
    return None


_HARMLESS_GERUNDS = words("break crash leak cause corrupt confuse miss delay")
GERUNDS = frozenset(gerund(lemma) for lemma in (HUMAN | FAILING) - _HARMLESS_GERUNDS)
"""What speaks of a failing: "forgetting", "ignoring"."""


def failing_by(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "was ignoring the alerts" and "caused it by forgetting the flag", said of a person."""
    said = sentence.words
    if is_denied(sentence, place, place + 1):
        return None
    if not place:
        deed = deed_before(sentence, place, people)
        return judged(deed, place, place + 1) if deed and not is_mending(sentence, deed) else None
    before = said[place - 1]
    if before in BE or is_adverb(before):
        subject = subject_of(sentence, place, people)
        known = subject.who in (Who.SOMEBODY, Who.YOU) and not subject.modal and not subject.denied
        return (
            Blame(Degree.STRONG, place - 1, place + 1)
            if known and subject.helped in ("was", "were", "been")
            else None
        )
    if who_is(sentence, place - 1, people) is Who.SOMEBODY or (
        before == "'s" and place > 1 and who_is(sentence, place - 2, people) is Who.SOMEBODY
    ):
        return Blame(Degree.STRONG, place - 1, place + 1)
    if before not in ("by", "for", "after", ",", "and"):
        return None
    deed = deed_before(sentence, place - 1, people)
    if deed is None or deed.subject.who not in (Who.SOMEBODY, Who.YOU, Who.I, Who.WE):
        return None
    ours = deed.subject.who in (Who.I, Who.WE)
    return Blame(Degree.MILD if ours else Degree.STRONG, place, place + 1)


def culprit(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the root cause is the QA team", "responsible for it is NAME" and "this is all on NAME"."""
    said = sentence.words
    at = place + 1
    if said[place] == "link" and said[place - 1] not in ("weak", "weakest", "missing"):
        return None
    if said[place] in ("cause", "problem", "link", "reason", "root", "source", "origin"):
        while at < min(place + 8, len(said)) and said[at] not in ("was", "is", "were", "are", ":"):
            if said[at] in (",", ".", "that", "which"):
                return None
            at += 1
    if said[at : at + 1] not in (("was",), ("is",), (":",)):
        return None
    at += 1
    while at < len(said) and (is_adverb(said[at]) or said[at] in ("clearly", "quite", "all")):
        at += 1
    last = _person_in(sentence, at, at + 4, people)
    between = last > 0 and not {"between", "with", "from", "for", "among"}.isdisjoint(said[at:last])
    if last < 0 or between or not DENIALS.isdisjoint(said[place:last]):
        return None
    after = said[last + 1 : last + 2]
    if said[place] == "responsible" and place < 2 and (HARMS | {"it", "this"}).isdisjoint(said[:last]):
        # "Responsible: NAME" and "responsible for the link is NAME" fill in a form.
        return None
    if not after or after[0] in (".", "!", "who"):
        return Blame(Degree.STRONG, place, last + 1)
    return _faulty_deed(sentence, place, last, people)


def rests_on(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "that one is on NAME" and "this is all on the vendor"."""
    said = sentence.words
    before = place - 1
    while before >= 0 and (is_adverb(said[before]) or said[before] in ("all", "squarely", "entirely")):
        before -= 1
    if before < 1 or said[before] not in ("is", "was", "'s") or said[before - 1] not in _THIS:
        return None
    last = _person_in(sentence, place + 1, place + 5, people)
    ends = last > 0 and (last + 1 >= len(said) or said[last + 1] in (".", "!", ",", "and", ";"))
    return Blame(Degree.STRONG, before, last + 1) if ends else None


_THIS = words("this that one outage mess incident failure it delay mistake miss")


def cost(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the contractor cost us two hours" and "the on-call wasted an hour"."""
    said = sentence.words
    if said[place] == "cost":
        if said[place + 1 : place + 2] not in (("us",), ("the",), ("our",), ("them",), ("everyone",)):
            return None
    elif TIMES.isdisjoint(said[place + 1 : place + 6]) or (
        said[place] in ("spent", "spends") and _ARGUING.isdisjoint(said[place + 2 : place + 7])
    ):
        return None
    subject = subject_of(sentence, place, people)
    if not subject.did or said[place + 1 : place + 2] == ("no",):
        return None
    if subject.who in (Who.SOMEBODY, Who.YOU):
        return Blame(Degree.STRONG, place, place + 2)
    return Blame(Degree.MILD, place, place + 2) if subject.who in (Who.I, Who.WE) else None


_ARGUING = words("arguing discussing debating bickering fighting wondering quarrelling dithering")
TIMES = words("minutes hours days weeks hour day week months time half minute ages morning night afternoon")
WORSENING = words("""
    prolonged worsened aggravated exacerbated compounded precipitated provoked derailed hampered hindered
    impeded stalled delayed triggered started prolongs doubled escalated amplified complicated
""")


def worsened(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the responder prolonged the outage" and "an engineer triggered the incident"."""
    said = sentence.words
    begun = said[place] in ("started", "escalated", "triggered")
    harm = not (HARMS if begun else HARMS | _COURSE).isdisjoint(said[place + 1 : place + 6])
    subject = subject_of(sentence, place, people) if harm else None
    if subject is None or not subject.did:
        return None
    if begun and not {
        "response",
        "to",
        "call",
        "bridge",
    }.isdisjoint(said[place + 1 : place + 7]):
        return None
    return Blame(Degree.STRONG, place, place + 2) if subject.who in (Who.SOMEBODY, Who.YOU) else None


_COURSE = words("recovery resolution response mitigation restoration situation matters things fix")


def from_side(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the mistake was purely from the network team side"."""
    said = sentence.words
    before = said[max(0, place - 6) : place]
    if _FAULT.isdisjoint(before) or not {"was", "is", "lies", "came"} & set(before):
        return None
    last = _person_in(sentence, place + 1, place + 5, people)
    denied = is_denied(sentence, place, place + 1) or not DENIALS.isdisjoint(before)
    return Blame(Degree.STRONG, place, last + 1) if last > 0 and not denied else None


_FAULT = words("mistake error fault blunder lapse")
UNKIND = words("""
    wrong careless unfair foolish reckless irresponsible silly stupid bad rude unprofessional remiss
    negligent
""")


def of_whom(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "it was wrong of the vendor to restart it"."""
    said = sentence.words
    if said[place - 1] not in UNKIND or not place or said[place - 2] in ("the", "a", "an"):
        return None
    last = _person_in(sentence, place + 1, place + 5, people)
    return Blame(Degree.STRONG, place - 1, last + 1) if last > 0 else None


def is_problem(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the person at the console was the problem"."""
    said = sentence.words
    at = place - 1
    while at > 0 and said[at] in ("the", "real", "main", "only", "biggest", "weak", "a", "actual"):
        at -= 1
    if said[at] not in ("was", "is", "were", "are") or at == place - 1:
        return None
    subject = subject_of(sentence, at, people)
    named = subject.who is Who.SOMEBODY and not subject.denied and not subject.modal
    return Blame(Degree.STRONG, at, place + 1) if named else None
