"""Reproach in other forms: questions that are none, what followed for somebody, what they owed."""

from __future__ import annotations

from pmtui.checks.language.clauses import (
    BE,
    DENIALS,
    DETERMINERS,
    deed_before,
    is_adverb,
    is_past,
    subject_of,
)
from pmtui.checks.language.degrees import Blame, Degree, is_denied
from pmtui.checks.language.people import Who, who_is
from pmtui.checks.language.person_words import ROLES
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import DOING, DUTY, FAILING, HUMAN, forms, is_participle
from pmtui.patterns import pattern

_PERSONS = (Who.SOMEBODY, Who.YOU, Who.NOBODY)
_HARMFUL = words("""
    broke deleted dropped screwed messed forgot caused touched killed wiped ruined removed
""")
_DONE = words("""
    approved merged pushed wrote did deployed changed let allowed signed released wrote reviewed
""")
_PRESSED = words("pushed pressed deployed approved merged wrote did")
_DECISIONS = words("thought decided signed allowed let approved")
PUNISHED = words("""
    disciplined reprimanded dismissed fired sacked suspended demoted counselled counseled retrained
    cautioned reminded coached lectured reassigned sidelined admonished scolded punished terminated warned
    rebuked sanctioned
""")
"""What is done to a person after the event."""
_PENALTIES = words("disciplined reprimanded dismissed fired punished sanctioned")
MEASURES = words("warning reprimand sanction sanctions caution talking-to telling-off")
ASKED_WITH = (
    _HARMFUL
    | _DONE
    | _DECISIONS
    | words("fault idea mistake job could can dare nobody pressed change commit code")
)
OFFICIAL = words("formal written verbal final disciplinary serious stern official")
ABLE = words("""
    experienced competent careful good senior real proper decent professional trained qualified sensible
    reasonable skilled diligent responsible better
""")


def asked(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "why didn't you ask?", "how could they release it?" and "who approved this?"."""
    said = sentence.words
    cue, rest = said[place], said[place + 1 : place + 6]
    if said[max(0, place - 1) : place] == ("(",):
        # An aside to the reader.
        return None
    if "?" not in said and "!" not in said:
        # "lol who let the intern near prod"
        called = cue == "who" and place < 2 and not (_HARMFUL | {"let"}).isdisjoint(rest[:1])
        return Blame(Degree.STRONG, place, place + 2) if called else None
    if cue == "who" and rest and (place == 0 or said[place - 1] in (",", ":", ".", "seriously", "so", "and")):
        at = place + 1
        while at < len(said) and (
            is_adverb(said[at]) or said[at] in ("the", "hell", "on", "earth", "has", "had")
        ):
            at += 1
        verb, thing = said[at : at + 1], said[at + 1 : at + 3]
        if not _HARMFUL.isdisjoint(verb) or (
            not _DONE.isdisjoint(verb) and not {"this", "that", "it"}.isdisjoint(thing)
        ):
            return Blame(Degree.STRONG, place, at + 1)
        found = "?" in said and not _PRESSED.isdisjoint(verb)
        found = found or (not _DECISIONS.isdisjoint(verb) and "good" in said)
        return Blame(Degree.STRONG, place, at + 1) if found else None
    if cue == "whose" and not {
        "fault",
        "idea",
        "mistake",
        "job",
        "change",
        "commit",
        "code",
        "deploy",
    }.isdisjoint(rest):
        return Blame(Degree.STRONG, place, place + 2)
    if cue not in ("why", "how") or not rest:
        return None
    if rest[0] in ("did", "do", "does", "have", "has", "was", "were") and "not" in rest[1:4]:
        return _not_asked(sentence, place, people)
    if cue == "why" and rest[0] in ("was", "were") and rest[1:2] in (("this",), ("that",), ("it",)):
        let = not _LET_THROUGH.isdisjoint(rest[2:4])
        return Blame(Degree.MILD, place, place + 4) if let else None
    if rest[0] == "did":
        who = who_is(sentence, place + 2, people) if place + 2 < len(said) else Who.THING
        that = rest[2:4] in (("do", "this"), ("do", "that"), ("think", "this"), ("do", "it"))
        nobody = who is Who.NOBODY or rest[1:3] == ("no", "one")
        blamed = (that and who in _PERSONS) or nobody
        return Blame(Degree.STRONG, place, place + 3) if blamed else None
    if rest[0] in ("could", "can", "on", "dare") or (cue == "why" and rest[0] == "would"):
        at = place + 2 + (2 if rest[0] == "on" else 0)
        who = who_is(sentence, at, people) if at < len(said) else Who.THING
        return Blame(Degree.STRONG, place, at + 1) if who in _PERSONS else None
    return None


_LET_THROUGH = words("merged approved deployed released shipped allowed ever even")


def _not_asked(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    said = sentence.words
    for at in range(place + 2, min(place + 7, len(said))):
        who = who_is(sentence, at, people)
        if who in _PERSONS:
            had = {"have", "need", "see", "get"} & set(said[at + 1 : at + 4])
            return None if had else Blame(Degree.STRONG, place, at + 1)
        if who in (Who.WE, Who.I):
            return (
                Blame(Degree.MILD, place, at + 1)
                if said[at + 1 : at + 2] not in (("see",), ("have",))
                else None
            )
    return None


def nobody_asked(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "did nobody test this?", a question at the beginning of its clause."""
    said = sentence.words
    if "?" not in said or (place and said[place - 1] not in (",", "-", "!", "so", "seriously", "and", "but")):
        return None
    at = place + 1 + (said[place + 1 : place + 2] == ("not",))
    at += said[at : at + 1] == ("no",)
    if said[at : at + 1] and (said[at] in ("nobody", "noone", "no-one", "one") or (at > place + 1)):
        who = who_is(sentence, at, people)
        verb = at + 1
        while verb < len(said) and is_adverb(said[verb]):
            verb += 1
        form = forms().get(said[verb]) if verb < len(said) else None
        if who in _PERSONS and form is not None and form.lemma in DUTY:
            return Blame(Degree.STRONG, place, verb + 1)
    return None


def punished(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the engineer was retrained" and "received a formal warning": what followed for a person."""
    said = sentence.words
    if said[place] in MEASURES:
        if said[place - 1] not in OFFICIAL or is_denied(sentence, place - 1, place + 1):
            return None
        for at in range(place - 1, max(-1, place - 9), -1):
            if who_is(sentence, at, people) is Who.SOMEBODY:
                return Blame(Degree.STRONG, place - 1, place + 1)
        return None
    subject = subject_of(sentence, place, people)
    passive = subject.helped in BE and 0 <= subject.place < place
    future = subject.modal in ("will", "should", "must") and said[place] in _PENALTIES
    if not passive or subject.denied or (subject.modal and not future):
        return None
    about = said[place] == "reminded" and said[place + 1 : place + 2] == ("by",)
    about = about or (
        said[place] == "warned"
        and said[place + 1 : place + 2]
        in (
            ("about",),
            ("of",),
            ("that",),
            ("by",),
        )
    )
    who = who_is(sentence, subject.place, people)
    if who is not Who.SOMEBODY and said[subject.place] in ("concerned", "involved", "responsible"):
        who = who_is(sentence, subject.place - 1, people) if subject.place else who
    return Blame(Degree.STRONG, place - 1, place + 1) if who is Who.SOMEBODY and not about else None


def spoken_to(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the technician has been spoken to"."""
    said = sentence.words
    if said[place + 1 : place + 2] not in (("to",), ("with",)) or said[place - 1] not in BE or not place:
        return None
    subject = subject_of(sentence, place, people)
    who = who_is(sentence, subject.place, people) if subject.place >= 0 else Who.THING
    return Blame(Degree.STRONG, place - 1, place + 2) if who is Who.SOMEBODY and not subject.denied else None


def had_somebody(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "had NAME followed the checklist, …" and "if the author had asked, …"."""
    said = sentence.words
    if said[max(0, place - 1) : place + 1] == ("even", "if"):
        return None
    inverted = (",", ";", "and", "but", ":", "that", "if", "preventable", "avoidable", "avoided")
    if said[place] == "had" and place and said[place - 1] not in inverted:
        return None
    if said[place] == "had" and (bothered := _had_bothered(sentence, place, people)) is not None:
        return bothered
    if {"would", "could", "might", "preventable", "avoidable", "avoided"}.isdisjoint(said):
        return None
    for at in range(place + 1, min(place + 9, len(said) - 1)):
        if said[at] in (",", ";"):
            return None
        if who_is(sentence, at, people) is not Who.SOMEBODY or said[at + 1] in (
            "from",
            "in",
            "at",
            "on",
            "of",
        ):
            continue
        if said[at + 1] == "'s":
            continue
        verb = at + 1
        helped = said[place] == "had"
        while verb < len(said) and (said[verb] in ("had", "not", "only", "been") or is_adverb(said[verb])):
            helped = helped or said[verb] == "had"
            verb += 1
        form = forms().get(said[verb]) if verb < len(said) else None
        if "successfully" in said[at:verb] or said[verb : verb + 1] == ("received",):
            return None
        if not helped or "been" in said[at:verb] or verb >= len(said):
            return None
        if form is None:
            counted = is_participle(said[verb]) and "not" not in said[at:verb] and said[place] == "had"
            return Blame(Degree.STRONG, place, verb + 1) if counted else None
        denied = "not" in said[at:verb]
        blamed = form.participle and (form.lemma in (HUMAN | FAILING | DOING if denied else DUTY))
        return Blame(Degree.STRONG, place, verb + 1) if blamed else None
    return None


def _had_bothered(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "had Telvaro bothered to send a mail": what only people do, whatever their name."""
    said = sentence.words
    for at in range(place + 2, min(place + 7, len(said))):
        if said[at] in ("bothered", "cared", "deigned", "troubled"):
            who = who_is(sentence, place + 1, people)
            return Blame(Degree.MILD if who in (Who.WE, Who.I) else Degree.STRONG, place, at + 1)
    return None


def would_never(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "an experienced engineer would never have done this"."""
    said = sentence.words
    if said[place + 1 : place + 2] not in (("never",), ("not",), ("have",)) or not place:
        return None
    if who_is(sentence, place - 1, people) is not Who.SOMEBODY or ABLE.isdisjoint(
        said[max(0, place - 4) : place]
    ):
        return None
    return Blame(Degree.STRONG, place, min(place + 4, len(said)))


def charged(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "it was NAME's responsibility to rotate the key, and she did not"."""
    said = sentence.words
    if "not" not in said[place:] and "never" not in said[place:]:
        return None
    owner = place - 2 if said[place - 1] == "'s" else place - 1
    own = owner >= 0 and (
        who_is(sentence, owner, people) is Who.SOMEBODY or said[owner] in ("his", "her", "their", "your")
    )
    return (
        Blame(Degree.STRONG, max(0, owner), place + 1)
        if own and not is_denied(sentence, owner, place)
        else None
    )


def caused_by(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the outage was caused by an engineer who …": a person as the cause."""
    said = sentence.words
    if said[place + 1 : place + 2] == ("when",):
        return _caused_when(sentence, place, people)
    if said[place + 1 : place + 2] not in (("by",), ("to",)) or is_denied(sentence, place, place + 1):
        return None
    for at in range(place + 2, min(place + 6, len(said))):
        if said[at] in ("'s", ",", ".", "and", "that", "when"):
            return None
        if who_is(sentence, at, people) is Who.SOMEBODY:
            after = said[at + 1 : at + 2]
            return None if after == ("'s",) else Blame(Degree.STRONG, place, at + 1)
        if said[at] not in DETERMINERS and not said[at].isalpha() and said[at] != "one":
            return None
    return None


def _caused_when(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "this was caused when the DBA dropped an index"."""
    said = sentence.words
    for at in range(place + 2, min(place + 9, len(said) - 1)):
        if who_is(sentence, at, people) is Who.SOMEBODY:
            form = forms().get(said[at + 1])
            did = form.past if form is not None else is_past(said[at + 1])
            return Blame(Degree.MILD, place, at + 2) if did and said[at] not in ("they", "it") else None
    return None


_MADE_BY = pattern(r"\A([a-z]+)-(?:driven|induced|caused|initiated|made|introduced|side)\Z")
"""What names a role as the maker: "engineer-driven"."""
_WITHIN = 9
"""Words before "in error" within which the deed is told that was one."""
_PARTICLES = words("off on down out up away over")
_ENDED = words("induced led resulted ended failed returned exited responded terminated finished stopped")
_KINDS = words("configuration config deployment input typing process handling setup")


def erred(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "engineer error", "a technician's mistake", "a human mistake" and "closed in error"."""
    said = sentence.words
    if said[place - 1 : place + 1] == ("in", "error") and place > 1:
        done = said[place - 2] if said[place - 2] not in _PARTICLES else said[place - 3]
        by_hand = is_participle(done) and done not in _ENDED and not is_denied(sentence, place - 2, place)
        if by_hand:
            return Blame(Degree.MILD, place - 2, place + 1)
        deed = deed_before(sentence, place - 1, people, _WITHIN)
        if deed is None or said[deed.verb] in _ENDED:
            return None
        degree = Degree.STRONG if deed.subject.who is Who.SOMEBODY else Degree.MILD
        return Blame(degree, deed.verb, place + 1)
    if (
        not place
        or is_denied(sentence, place - 1, place + 1)
        or (not said[place - 1].isalpha() and said[place - 1] != "'s")
    ):
        return None
    before = said[place - 1]
    named = before in ("of", "'s") or before in DETERMINERS
    role = (
        not named
        and who_is(sentence, place - 1, people) is Who.SOMEBODY
        and sentence.written[place - 1][0] != "@"
    )
    driven = _MADE_BY.search(said[place - 2] if before in _KINDS and place > 1 else before)
    if driven and driven[1] in ROLES:
        return Blame(Degree.STRONG, place - 1, place + 1)
    human = before in (
        "manual",
        "typing",
        "typographical",
        "clerical",
        "transcription",
        "procedural",
        "keying",
    )
    if before in ("copy-paste", "copy-and-paste", "cut-and-paste", "paste", "data-entry", "entry") or human:
        return Blame(Degree.MILD, place - 1, place + 1)
    return Blame(Degree.STRONG, place - 1, place + 1) if role else None


def by_oneself(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "messed up" and "broke everything": of somebody, of oneself or of us."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("up",) and "up" not in said[place + 1 : place + 5]:
        return None
    if not is_past(said[place]) and not is_participle(said[place]):
        return None
    deed = deed_before(sentence, place + 1, people, 1)
    if deed is None or not DENIALS.isdisjoint(said[max(0, place - 3) : place]):
        return None
    whole = deed.subject.who in (Who.SOMEBODY, Who.YOU, Who.I, Who.WE)
    return Blame(Degree.STRONG, place, place + 2) if whole else None


def it_was(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "it was NAME who deleted it"."""
    said = sentence.words
    if said[place - 2 : place - 1] not in (("was",), ("is",)) or place < 2 or place + 1 >= len(said):
        return None
    form = forms().get(said[place + 1])
    deed = form is not None and form.past and form.lemma in (DOING | FAILING | HUMAN) - _HELPING
    blamed = deed and who_is(sentence, place - 1, people) is Who.SOMEBODY and "it" in said[: place - 2]
    return Blame(Degree.STRONG, place - 1, place + 2) if blamed else None


_HELPING = words("call email post tell point stop roll reply announce restart reset revert turn")
