"""What inquiries, judges and the press find: on whom the blame is laid, who is criticised, who answers."""

from __future__ import annotations

from pmtui.checks.language.bodies import called_so, is_doing_noun
from pmtui.checks.language.clauses import is_adverb, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, is_denied
from pmtui.checks.language.people import PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import is_participle

_STOPS = words(", . ; : ? ! ( ) which because although but while")


def doer_in(sentence: Sentence, start: int, end: int, people: frozenset[str]) -> int:
    """Return where somebody, or what is written like an organisation, is first named in a part, or -1."""
    said = sentence.words
    for at in range(start, min(end, len(said))):
        if said[at] in _STOPS:
            return -1
        owned = said[at + 1 : at + 2] == ("'s",)
        somebody = who_is(sentence, at, people) in PERSONS or is_doing_noun(said[at])
        if not owned and (somebody or called_so(sentence, at)):
            return at
    return -1


_LAYING = words("""
    lay laid lays laying put puts putting place placed places pin pinned pins pinning attribute attributed
    apportion apportioned assign assigned shift shifted shifts rested rests rest lie lies lays fall falls
    fell cast land lands landed heap heaped
""")
_LAID_ON = words("on upon with at to by")
_FAR = 16


def laid_blame(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "laid the blame for the leak almost wholly on the contractor" and "the blame lies with us"."""
    said = sentence.words
    near = range(max(0, place - 4), min(place + 4, len(said)))
    if _LAYING.isdisjoint(said[at] for at in near) or is_denied(sentence, place, place + 1):
        return None
    for on in range(place + 1, min(place + _FAR, len(said) - 1)):
        if said[on] in (".", ";"):
            return None
        if said[on] not in _LAID_ON:
            continue
        if said[on + 1] in ("me", "myself", "us", "ourselves"):
            degree = Degree.STRONG if said[on + 1] in ("me", "myself") else Degree.MILD
            return Blame(degree, place, on + 2)
        door = next((at for at in range(on + 1, min(on + 4, len(said))) if said[at] in ("door", "feet")), on)
        if (whom := doer_in(sentence, door + 1, door + 7, people)) > 0:
            return Blame(Degree.STRONG, place, whom + 1)
    return None


_CRITICISED = words("""
    blamed faulted criticised criticized censured chided rebuked berated reprimanded accused scolded slammed
    lambasted condemned castigated admonished lambasts criticises criticizes blames faults slams condemns
""")
_FOR_WHAT = words("for of as over")


def found_fault(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the audit criticised Telquo for its haste" and "the tram company, then private, as careless"."""
    said = sentence.words
    ground = next((at for at in range(place + 2, min(place + 18, len(said))) if said[at] in _FOR_WHAT), -1)
    if ground < 0 or is_denied(sentence, place, place + 1):
        return None
    if said[place - 1 : place] in (("was",), ("were",), ("been",)):
        return None
    whom = doer_in(sentence, place + 1, min(place + 8, ground), people)
    return Blame(Degree.STRONG, place, whom + 1) if whom > 0 else None


def was_found_at_fault(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the council was widely criticised for its silence"."""
    said = sentence.words
    if said[place + 1 : place + 2] not in (("for",), ("over",)):
        return None
    was = place - 1
    while was > 0 and is_adverb(said[was]):
        was -= 1
    if was < 1 or said[was] not in ("was", "were", "been", "is", "are") or is_denied(sentence, was, place):
        return None
    subject = subject_of(sentence, place, people)
    if subject.place < 0 or subject.modal or subject.denied:
        return None
    whom = subject.place
    somebody = who_is(sentence, whom, people) in PERSONS or is_doing_noun(said[whom])
    return Blame(Degree.STRONG, place, place + 2) if somebody or called_so(sentence, whom) else None


_HOW_FAR = words("""
    entirely solely wholly largely principally primarily mainly chiefly partly partially jointly directly
    ultimately personally fully mostly clearly squarely
""")
_FAULTS = words("""
    fault faults failure failures accident outage leak loss losses damage delay delays mistake mistakes error
    errors breach collapse disaster disruption incident crash state mess neglect fiasco chaos
""")


def answers_for(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "for the state of the backups he was entirely responsible" and "was largely responsible for"."""
    said = sentence.words
    was = place - 1
    aside = was > 1 and said[was] == ","
    if aside:
        was = next((at for at in range(place - 2, max(0, place - 10), -1) if said[at] == ","), -1) - 1
        while was > 0 and is_adverb(said[was]):
            was -= 1
    else:
        while was > 0 and is_adverb(said[was]):
            was -= 1
    if was < 1 or said[was] not in ("was", "were") or said[was + 1] == "not":
        return None
    fronted = said[0] == "for" or "for" in said[max(0, was - 12) : was - 1]
    what = said[max(0, was - 12) : was] if fronted else said[place + 1 : place + 9]
    if _HOW_FAR.isdisjoint(said[was:place]) and _FAULTS.isdisjoint(what):
        return None
    if not fronted and said[place + 1 : place + 2] != ("for",):
        return None
    if _FAULTS.isdisjoint(what):
        return None
    subject = subject_of(sentence, was, people)
    who = who_is(sentence, subject.place, people) if subject.place >= 0 else Who.THING
    return Blame(Degree.STRONG, was, place + 1) if who is Who.SOMEBODY else None


_SENSES = words("responsibility duty care urgency ownership shame proportion direction responsibilities")
_ABSENT = words("absence lack lacked lacks lacking without devoid want")


def without_sense(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "a complete absence of any proper sense of duty"."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("of",) or _SENSES.isdisjoint(said[place + 2 : place + 4]):
        return None
    for at in range(place - 1, max(-1, place - 5), -1):
        if said[at] in _ABSENT:
            return None if is_denied(sentence, at, at + 1) else Blame(Degree.STRONG, at, place + 3)
    return None


_FAILINGS = words("""
    failing failings shortcoming shortcomings negligence blunder blunders incompetence misjudgement
    misjudgements misjudgment complacency mismanagement carelessness inexperience inattention indecision
    mistakes mistake
""")
_WHOSE = words("""
    management leadership staff crew pilot driver operator engineer supervisor maintenance command
    executive managerial supervisory technician contractor board government ministerial
""")


def of_a_trade(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "management shortcomings" and "leadership failings": whose they are stands before them."""
    said = sentence.words
    known = place and said[place - 1] in _WHOSE and said[max(0, place - 2)] not in _NONE
    return Blame(Degree.STRONG, place - 1, place + 1) if known else None


_NONE = words("no not without any avoid prevent against")
_HUMAN_FAULTS = words("""
    blunder blunders negligence carelessness incompetence complacency misjudgement misjudgements
    misjudgment mismanagement arrogance laziness inaction indecision unwillingness sloppiness recklessness
    inattention shortcomings failings dithering greed hubris gaffe gaffes dishonesty
""")
_WORST = words("worst biggest greatest latest first own many repeated obvious grave serious long alleged")
_IN_WHAT = words("to in as over of")


def of_a_body(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "Telquo's worst blunder" and "the failures of Telquo to tell its customers"."""
    said = sentence.words
    owner = place - 1
    while owner > 0 and said[owner] in _WORST:
        owner -= 1
    if owner < 1 or said[owner] != "'s" or is_denied(sentence, owner, place + 1):
        return None
    if not called_so(sentence, owner - 1) and not is_doing_noun(said[owner - 1]):
        return None
    short = sentence.written[owner - 1].isupper() and said[place] == "failures"
    human = short or said[place] in _HUMAN_FAULTS or said[place + 1 : place + 2] == ("to",)
    return Blame(Degree.STRONG, owner - 1, place + 1) if human else None


_WITH_AGENT = words("failings failures mistakes errors shortcomings blunders lapses mistake error failure")


def of_an_agent(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "failings by the harbour master" and "six errors made by Telquo"."""
    said = sentence.words
    by = place + 1
    while by < min(place + 5, len(said)) and said[by] in ("made", "committed", "that", "were", "was"):
        by += 1
    if said[by : by + 1] != ("by",) or is_denied(sentence, place, place + 1):
        return None
    if (whom := doer_in(sentence, by + 1, by + 8, people)) > 0:
        # "Errors by MySQL" are events; "mistakes by MySQL" nobody writes.
        machine = said[place] in ("errors", "error", "failure", "failures") and not (
            who_is(sentence, whom, people) in PERSONS or is_doing_noun(said[whom]) or said[by - 1] == "made"
        )
        return None if machine else Blame(Degree.STRONG, place, whom + 1)
    return None


_MADE = words("mistakes blunders omissions misjudgements errors slips missteps")


def were_made(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "six mistakes made in the run-up": by whom is not told."""
    said = sentence.words
    made = said[place + 1 : place + 2] in (("made",), ("committed",))
    if not made or is_denied(sentence, place, place + 1):
        return None
    if said[place + 2 : place + 3] in (("by",), ("when",), ("while",)) and said[place] == "errors":
        return None
    return Blame(Degree.MILD, place, place + 2)


def had_it_been_done(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "if it had been properly set up by Telquo, it would have gone on"."""
    said = sentence.words
    been = next((at for at in range(place - 1, max(0, place - 7), -1) if said[at] == "been"), -1)
    if been < 2 or "had" not in said[max(0, been - 6) : been] or "would" not in said:
        return None
    if not any(is_participle(word) for word in said[been + 1 : place]) or "not" in said[been - 2 : been]:
        return None
    if _WELL.isdisjoint(said[been + 1 : place]):
        return None
    whom = doer_in(sentence, place + 1, place + 6, people)
    return Blame(Degree.MILD, been, whom + 1) if whom > 0 else None


_WELL = words("""
    properly correctly adequately carefully well fully sufficiently thoroughly timely promptly better
    duly diligently competently rightly
""")


def of_ours(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "the delay was caused on our side": a delay or fault, not an error that is seen there."""
    said = sentence.words
    if said[place - 2 : place] not in (("on", "our"), ("at", "our"), ("on", "my"), ("at", "my")):
        return None
    at = place - 3
    while at > 0 and (said[at] in ("caused", "made", "entirely", "all", "purely") or is_adverb(said[at])):
        at -= 1
    if said[at : at + 1] not in (("was",), ("were",), ("is",), ("lay",), ("lies",)):
        return None
    owned = not _OURS.isdisjoint(said[max(0, at - 6) : at]) and not is_denied(sentence, at, at + 1)
    return Blame(Degree.MILD, at, place + 1) if owned else None


_OURS = words("delay delays fault mistake mistakes omission oversight slip blunder blame lapse confusion")

CUES = (
    Cue(words("blame"), laid_blame, _LAYING),
    Cue(_CRITICISED, found_fault, _FOR_WHAT),
    Cue(_CRITICISED, was_found_at_fault, words("for over")),
    Cue(words("responsible"), answers_for, words("was were")),
    Cue(words("sense"), without_sense, _ABSENT),
    Cue(_FAILINGS, of_a_trade, _WHOSE),
    Cue(_HUMAN_FAULTS, of_a_body),
    Cue(words("failure failures refusal inability"), of_a_body),
    Cue(_WITH_AGENT, of_an_agent, words("by")),
    Cue(_MADE, were_made, words("made committed")),
    Cue(words("by"), had_it_been_done, words("would")),
    Cue(words("side end"), of_ours, _OURS),
)
