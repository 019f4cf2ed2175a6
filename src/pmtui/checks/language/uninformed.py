"""What somebody did not know, grasp or have in mind when they acted."""

from __future__ import annotations

from pmtui.checks.language.bodies import is_doing_noun
from pmtui.checks.language.clauses import BE, is_adverb, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, blame_on, is_denied
from pmtui.checks.language.people import OURS, PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words

_NOT_YET = words("""
    yet still why whether exact exactly cause moment stage time point until currently
""")
GRASP = words("""
    knowledge understanding grasp awareness familiarity insight clue idea comprehension appreciation
    visibility experience expertise
""")
_SCANT = words("""
    limited insufficient little inadequate incomplete poor scant superficial shallow lacking partial no
    patchy missing low minimal
""")
_WITHIN = words("in within among amongst across by on of at inside")


def scant_grasp(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "limited understanding of the cache in the support team" and "the operators had little grasp"."""
    said = sentence.words
    what = next((at for at in range(place + 1, min(place + 4, len(said))) if said[at] in GRASP), -1)
    if what < 0 or said[what] in ("experience", "visibility") or is_denied(sentence, place, place + 1):
        return None
    if said[place] == "no" and said[what] in ("idea", "clue", "knowledge", "awareness"):
        return None
    had = next((at for at in range(place - 1, max(-1, place - 3), -1) if said[at] in _HAVING), -1)
    if had > 0:
        subject = subject_of(sentence, had, people)
        who = subject.who
        if who is Who.THING and subject.place >= 0 and is_doing_noun(said[subject.place]):
            who = Who.SOMEBODY
        found = blame_on(who, had, what + 1) if subject.did else None
        alone = subject.place >= 0 and is_one(sentence, subject.place)
        return found if found is None or alone else found._replace(degree=Degree.MILD)
    if said[what + 1 : what + 2] not in (
        ("of",),
        ("about",),
        ("on",),
        ("regarding",),
        ("around",),
        ("with",),
        ("in",),
    ):
        return None
    noted = place == 0 or said[place - 1] in (
        ":",
        "-",
        "–",
        "—",
        "|",
        "*",
        "to",
        "of",
        "a",
        "the",
        "and",
        "our",
        "was",
    )
    within = any(
        said[at] in _WITHIN
        and any(_is_group(sentence, back, people) for back in range(at + 1, min(at + 5, len(said))))
        for at in range(what + 2, min(what + 12, len(said) - 1))
    )
    return Blame(Degree.MILD, place, what + 1) if within or (noted and said[what] in _OF_PEOPLE) else None


def is_one(sentence: Sentence, place: int) -> bool:
    """Return whether a noun names one person: a group did not know what it was not told."""
    word = sentence.words[place]
    return word in ("he", "she") or not (word.endswith("s") or word in _GROUPS)


_GROUPS = words("""
    on-call responder team they we folks staff people crew management leadership personnel ops qa squad
    committee board department everyone everybody support vendor supplier company
""")
_OF_PEOPLE = words("understanding grasp awareness familiarity comprehension appreciation")
_HAVING = words("had has have showed shows displayed demonstrated")


def _is_group(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    return who_is(sentence, place, people) is Who.SOMEBODY or sentence.words[place] in (
        "us",
        "engineers",
        "staff",
    )


def unaware_while(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME submits the change, unaware that…" and "somebody unfamiliar with the hosts"."""
    said = sentence.words
    denied = place > 0 and said[place - 1] == "not"
    if not said[place].startswith(("un", "obliv", "ignorant", "blissfully")) and not denied:
        return None
    first = place - denied
    while first > 0 and (is_adverb(said[first - 1]) or said[first - 1] in ("totally", "completely")):
        first -= 1
    follows = said[place + 1 : place + 2]
    if follows not in (
        ("that",),
        ("of",),
        ("with",),
        ("the",),
        ("they",),
        ("it",),
        ("how",),
        ("this",),
        ("to",),
    ):
        return None
    before = said[first - 1] if first else ""
    if before in BE or "any" in said[place + 1 : place + 3]:
        return None
    if before in (",", "and") or not first:
        who = _somebody_acting(sentence, first, people) if first else _somebody_after(sentence, place, people)
        return blame_on(who, first, place + 1)
    if before in ("somebody", "someone", "anyone", "whoever", "anybody"):
        return Blame(Degree.MILD, first - 1, place + 1)
    person = who_is(sentence, first - 1, people) is Who.SOMEBODY
    return Blame(Degree.MILD, first - 1, place + 1) if person and not denied else None


def _somebody_acting(sentence: Sentence, place: int, people: frozenset[str]) -> Who:
    """Return who is named first in what stands before a place; a thing if something else begins it."""
    for at in range(max(0, place - 70), place):
        who = who_is(sentence, at, people)
        if who in (*PERSONS, *OURS):
            return who
    return Who.THING


def _somebody_after(sentence: Sentence, place: int, people: frozenset[str]) -> Who:
    """Return who is named right after the comma that ends what a sentence begins with."""
    said = sentence.words
    comma = next((at for at in range(place, min(place + 25, len(said))) if said[at] == ","), -1)
    if comma < 0:
        return Who.THING
    for at in range(comma + 1, min(comma + 5, len(said))):
        if (who := who_is(sentence, at, people)) is not Who.THING:
            return who
    return Who.THING


def not_knowing(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "not knowing that it was global, NAME switched it off" and "without realising what it does"."""
    said = sentence.words
    if not place or said[place - 1] not in ("not", "without", "never"):
        return None
    start = place - 1
    if not start:
        return blame_on(_somebody_after(sentence, place, people), start, place + 1)
    if said[start - 1] in (",", "and", "it", "them", "this", "that", "in", "out", "down", "off", "on"):
        return blame_on(_somebody_acting(sentence, start, people), start, place + 1)
    return None


def did_not_know(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we did not know that three services use it" and "we had no idea that this limit exists"."""
    said = sentence.words
    if said[place] == "idea":
        verb = place - 2
        if verb < 1 or said[place - 1] not in ("no", "little") or said[verb] not in ("had", "have"):
            return None
    else:
        verb = place
        if said[place - 1] not in ("not", "never") and not is_adverb(said[place - 1]):
            return None
    if not _NOT_YET.isdisjoint(said[max(0, verb - 4) : place + 6]) or said[0] in ("what", "if"):
        return None
    if said[place + 1 : place + 2] not in (_WHAT_IDEA if said[place] == "idea" else _WHAT):
        return None
    subject = subject_of(sentence, verb, people)
    if subject.who not in OURS or subject.modal or subject.to or subject.helped in ("do", "have", "has"):
        return None
    if said[place] != "idea" and (not subject.denied or subject.helped not in ("did", "had")):
        return None
    return Blame(Degree.MILD, max(0, verb - 1), place + 1)


_WHAT = (("how",), ("the",), ("of",), ("what",), ("enough",))
_WHAT_IDEA = (*_WHAT, ("that",), ("about",), ("this",), ("it",))


def on_the_radar(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the team did not have it on its radar"."""
    said = sentence.words
    if "on" not in said[max(0, place - 4) : place]:
        return None
    denied = not {"not", "never", "nobody", "no"}.isdisjoint(said[max(0, place - 9) : place])
    return Blame(Degree.MILD, max(0, place - 2), place + 1) if denied else None


def without_a_clue(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "even the head chef does not have a clue": said of somebody, and not of us who look for one."""
    said = sentence.words
    verb = place - 2
    if verb < 1 or said[place - 1] != "a" or said[verb] not in ("have", "got", "has", "had"):
        return None
    subject = subject_of(sentence, verb, people)
    told = subject.denied and subject.who is Who.SOMEBODY and not (subject.modal or subject.to)
    return Blame(Degree.STRONG, verb, place + 1) if told else None


CUES = (
    Cue(words("clue"), without_a_clue, words("have got has had")),
    Cue(_SCANT, scant_grasp, GRASP - {"visibility", "experience"}),
    Cue(words("unaware oblivious unfamiliar ignorant aware familiar"), unaware_while),
    Cue(
        words("knowing realising realizing understanding appreciating"),
        not_knowing,
        words("not without never"),
    ),
    Cue(words("know understand realise realize appreciate grasp"), did_not_know, words("not")),
    Cue(words("idea"), did_not_know, words("no")),
    Cue(words("radar"), on_the_radar, words("not never nobody no")),
)
