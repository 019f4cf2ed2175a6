"""What is owned up to in passing: left for too long, not worth the trouble, nothing but a mistake."""

from __future__ import annotations

from pmtui.checks.language.bodies import called_so, is_doing_noun
from pmtui.checks.language.clauses import is_adverb, is_past, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, blame_on, is_denied
from pmtui.checks.language.people import OURS, PERSONS, Who, is_machine, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import is_participle

_NOTHING_MORE = words("more but than other nothing just only simply merely")
_KINDS = words("""
    simple plain stupid silly human honest clear big small basic costly terrible serious definite bad simply
    huge major grave careless classic
""")


def a_mistake(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "this was definitely a mistake" and "was nothing but a plain mistake"."""
    said = sentence.words
    at = place - 1
    while at > 0 and said[at] in _KINDS:
        at -= 1
    if said[at] not in ("a", "an", "my", "our") or at < 2:
        return None
    at -= 1
    adverbs = at
    while at > 0 and (is_adverb(said[at]) or said[at] in _NOTHING_MORE or said[at] in ("anything", "not")):
        at -= 1
    if said[at] not in ("was", "were") or said[at + 1 : at + 2] == ("once",):
        return None
    between = said[at + 1 : adverbs + 1]
    more = not {"more", "other", "but", "just", "only", "simply", "merely"}.isdisjoint(between)
    if "not" in between and not more:
        return None
    return Blame(Degree.MILD, at, place + 1)


_LONG = words("while time months weeks years days month year week ages quarters forever long")
_KEPT_UP = words("""
    tested checked backed reviewed updated rotated restored looked verified rehearsed practised practiced
    trained patched cleaned upgraded inspected audited tried exercised run made done taken performed touched
    documented serviced visited renewed
""")
_WORK = words("""
    backup backups back-up back-ups test tests drill drills restore restores review audit check checks
    inspection rehearsal exercise training upgrade upgrades maintenance cleanup snapshot copy failover
    sort kind
""")
_OBJECTLESS = words("made done taken performed run tried")


def long_since(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "it had been some time since I had made a backup"."""
    said = sentence.words
    if "been" not in said[max(0, place - 7) : place] or _LONG.isdisjoint(said[max(0, place - 4) : place]):
        return None
    verb = place + 2
    while verb < min(place + 7, len(said)) and (
        is_adverb(said[verb]) or said[verb] in ("had", "have", "has", "last")
    ):
        verb += 1
    if verb >= len(said) or said[verb] not in _KEPT_UP:
        return None
    if said[verb] in _OBJECTLESS and _WORK.isdisjoint(said[verb + 1 : verb + 7]):
        return None
    who = who_is(sentence, place + 1, people)
    if said[place + 1] in ("anyone", "anybody", "somebody", "someone"):
        who = Who.WE
    return blame_on(who, place - 1, verb + 1)


_DEEMED = words("""
    thought figured felt decided believed considered reckoned deemed assumed judged concluded supposed
""")


def not_worth(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "I figured a second copy was not worth the effort"."""
    said = sentence.words
    if "not" not in said[max(0, place - 4) : place] or "worth" not in said[place : place + 1]:
        return None
    verb = next((at for at in range(place - 2, max(-1, place - 12), -1) if said[at] in _DEEMED), -1)
    if verb < 0:
        return None
    subject = subject_of(sentence, verb, people)
    return blame_on(subject.who, verb, place + 1) if subject.did else None


_UNTOLD = words("""
    unknown undisclosed
    unannounced unauthorised unauthorized unapproved unsanctioned uncommunicated unrecorded
    undocumented unreviewed uncoordinated unplanned unilateral clandestine
""")
_CHANGES = words(
    "change changes modification modifications alteration alterations edits edit adjustment upgrade"
)


_PARTNERS = words("provider operator manufacturer hoster carrier utility landlord owner")


def made_untold(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the provider had made undisclosed changes to the array"."""
    said = sentence.words
    what = next((at for at in range(place + 1, min(place + 4, len(said))) if said[at] in _CHANGES), -1)
    made = next(
        (
            at
            for at in range(place - 1, max(-1, place - 5), -1)
            if said[at] in ("made", "makes", "did", "introduced", "pushed", "applied", "rolled")
        ),
        -1,
    )
    if what < 0 or made < 1 or is_denied(sentence, place, place + 1):
        return None
    subject = subject_of(sentence, made, people)
    if not subject.did:
        return None
    named = subject.place >= 0 and (
        called_so(sentence, subject.place)
        or is_doing_noun(said[subject.place])
        or said[subject.place] in _PARTNERS
    )
    if named and subject.who is Who.THING:
        return Blame(Degree.STRONG, made, what + 1)
    return blame_on(subject.who, made, what + 1)


_TELLING = words("""
    reporting informing notifying telling warning announcing disclosing admitting publishing escalating
    declaring alerting acknowledging acting responding
""")


def delayed_telling(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the operator delayed reporting the event": only people put off telling."""
    said = sentence.words
    if said[place + 1 : place + 2] == () or said[place + 1] not in _TELLING:
        return None
    subject = subject_of(sentence, place, people)
    if not subject.did or subject.place < 0 or is_machine(sentence, subject.place):
        return None
    return Blame(Degree.MILD if subject.who in OURS else Degree.STRONG, place, place + 2)


_POOR = words(
    "poor limited shaky weak vague superficial flawed rudimentary patchy sketchy dim scant feeble tenuous"
)
_GRASP = words("knowledge grasp understanding command awareness idea comprehension appreciation")


def poor_grasp(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "they seem to have a poor grasp of our network"."""
    said = sentence.words
    if _GRASP.isdisjoint(said[place + 1 : place + 2]) or said[place + 2 : place + 3] not in (
        ("of",),
        ("about",),
    ):
        return None
    have = next(
        (
            at
            for at in range(place - 1, max(-1, place - 4), -1)
            if said[at] in ("have", "had", "has", "showed")
        ),
        -1,
    )
    if have < 1 or is_denied(sentence, place, place + 1):
        return None
    seem = have - 2 if said[have - 1] == "to" and said[have - 2][:4] in ("seem", "appe") else have
    subject = subject_of(sentence, seem, people)
    if subject.modal or subject.denied or subject.who in (Who.PASSIVE, Who.UNSAID, Who.USERS):
        return None
    if subject.who in OURS and said[have] != "had":
        # Who has a poor understanding so far says what is not yet known.
        return None
    return blame_on(subject.who, have, place + 2)


def was_lax(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we had been rather slack about the copies" and "we were not ready, plain and simple"."""
    said = sentence.words
    if said[place] == "ready" and said[place + 1 : place + 2] not in ((), (".",), (",",), ("!",), ("for",)):
        return None
    was = place - 1
    while was > 0 and (is_adverb(said[was]) or said[was] in ("rather", "pretty", "bit", "a", "little")):
        was -= 1
    if was < 1 or said[was] not in ("was", "were", "been", "got", "grown", "become", "became"):
        return None
    denied = "not" in said[was:place] or (said[was] == "been" and "not" in said[max(0, was - 2) : was])
    if denied != (said[place] == "ready"):
        return None
    subject = subject_of(sentence, was, people)
    if subject.modal or subject.place < 0:
        return None
    return blame_on(who_is(sentence, subject.place, people), was, place + 1)


_LACKED = words(
    "oversight attention care diligence judgement judgment foresight planning testing communication"
)


def my_lack(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "my lack of oversight": of nobody else."""
    said = sentence.words
    lack = said[place - 1 : place] == ("my",) and said[place + 1 : place + 2] == ("of",)
    if not lack or _LACKED.isdisjoint(said[place + 2 : place + 5]):
        return None
    return Blame(Degree.STRONG, place - 1, place + 3)


def swore(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "I fucked up" and "they had cocked it all up"."""
    said = sentence.words
    if "up" not in said[place + 1 : place + 4]:
        return None
    subject = subject_of(sentence, place, people)
    real = subject.did and subject.who in (*PERSONS, *OURS)
    return Blame(Degree.STRONG, place, place + 2) if real else None


_AIMING = words("pointed pointing aimed directed addressed targeted connected referred")
_RAN = words("ran run performed executed issued started launched deployed typed entered applied")
_LIVE = words("production live prod main primary wrong")


def aimed_wrong(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we ran the import, but it wrongly pointed to the live site": it was aimed by those who ran it."""
    said = sentence.words
    if said[place + 1 : place + 2] == () or said[place + 1] not in _AIMING:
        return None
    if _LIVE.isdisjoint(said[place + 2 : place + 8]) or said[place - 1 : place] not in (
        ("it",),
        ("which",),
        ("that",),
    ):
        return None
    ran = next((at for at in range(place - 2, max(-1, place - 18), -1) if said[at] in _RAN), -1)
    if ran < 1:
        return None
    subject = subject_of(sentence, ran, people)
    return blame_on(subject.who, place, place + 2) if subject.did else None


_MARGINS = words("margin room time space slack leeway buffer")


def left_no_margin(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the planners set it for Friday, leaving no room for a way back"."""
    said = sentence.words
    if said[place + 1 : place + 2] not in (("no",), ("little",)) or _MARGINS.isdisjoint(
        said[place + 2 : place + 4]
    ):
        return None
    for at in range(place - 1, max(-1, place - 14), -1):
        if said[at] in (";", ":"):
            return None
        if not (is_past(said[at]) or is_participle(said[at])):
            continue
        subject = subject_of(sentence, at, people)
        if subject.who is Who.THING:
            continue
        return (
            blame_on(subject.who, place, place + 3)
            if subject.did and subject.who is not Who.PASSIVE
            else None
        )
    return None


def each_the_other(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "both the shop and the depot assumed the other had the key"."""
    said = sentence.words
    other = said[place + 1 + (said[place + 1 : place + 2] == ("that",)) :][:3]
    told = other[:2] == ("the", "other") and len(other) > 2 and (other[2] in _OTHER or other[2].isalpha())
    both = not {"both", "each", "either"}.isdisjoint(said[max(0, place - 14) : place])
    return Blame(Degree.MILD, place, place + 3) if told and both else None


_OTHER = words("had was would did has is will side party team")

CUES = (
    Cue(words("assumed believed thought presumed supposed"), each_the_other, words("other")),
    Cue(words("mistake blunder misjudgement misjudgment"), a_mistake, words("was were")),
    Cue(words("since"), long_since, _KEPT_UP),
    Cue(words("worth"), not_worth, _DEEMED),
    Cue(_UNTOLD, made_untold, _CHANGES),
    Cue(words("delayed postponed deferred"), delayed_telling, _TELLING),
    Cue(_POOR, poor_grasp, _GRASP),
    Cue(words("lax slack lackadaisical slapdash neglectful overconfident over-confident"), was_lax),
    Cue(words("ready"), was_lax, words("not")),
    Cue(words("lack"), my_lack, words("my")),
    Cue(words("fucked cocked buggered ballsed effed"), swore, words("up")),
    Cue(words("incorrectly wrongly mistakenly accidentally inadvertently erroneously"), aimed_wrong, _AIMING),
    Cue(words("leaving"), left_no_margin, _MARGINS),
)
