"""Carelessness in the small: secrets, stale papers, signals taken for noise, fault found with a person."""

from __future__ import annotations

from pmtui.checks.language.bodies import is_doing_noun
from pmtui.checks.language.clauses import deed_before, is_adverb, is_past, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, blame_on, is_denied
from pmtui.checks.language.people import Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.undone import ACTIVITIES, QUALITY
from pmtui.checks.language.verbs import forms


def _who(sentence: Sentence, verb: int, people: frozenset[str]) -> Who:
    """Return who did it, where it is told as done; an organisation is somebody."""
    subject = subject_of(sentence, verb, people)
    if not subject.did:
        return Who.THING
    doing = subject.who is Who.THING and subject.place >= 0 and is_doing_noun(sentence.words[subject.place])
    return Who.SOMEBODY if doing else subject.who


SECRETS = words("""
    password passwords passphrase credentials credential token tokens key keys secret secrets pin login
    account accounts
""")
_EXPOSED = words("""
    reused re-used recycled hardcoded hard-coded wrote shared posted pasted emailed committed leaked
""")


def exposed_secret(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the maintainer reused his password" and "had shared the key by mail"."""
    said = sentence.words
    rest = said[place + 1 : place + 7]
    if SECRETS.isdisjoint(rest) or (said[place] == "wrote" and "down" not in rest):
        return None
    if said[place] == "shared" and not {"by", "over", "via", "with", "in"} & set(rest):
        return None
    return blame_on(_who(sentence, place, people), place, place + 2)


_GUARDS = words("two-factor 2fa mfa multi-factor antivirus encryption second")


def no_second_factor(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the maintainer did not have two-factor authentication enabled"."""
    said = sentence.words
    verb = next((at for at in range(place - 1, max(-1, place - 5), -1) if said[at] in _LACKING), -1)
    if verb < 0:
        return None
    between = said[verb + 1 : place]
    denied = "not" in said[max(0, verb - 2) : verb] or "no" in between or said[verb] == "without"
    if not denied or (said[place] == "second" and said[place + 1 : place + 2] != ("factor",)):
        return None
    subject = subject_of(sentence, verb, people)
    if subject.modal or subject.to:
        return None
    return blame_on(subject.who, max(0, verb - 1), place + 1)


_LACKING = words("have had has use used using enable enabled")
_TAKEN = words("""
    taken mistaken
    treated dismissed regarded considered took viewed interpreted read saw wrote discounted explained
    ignored
""")
NOISE = words("""
    noise noisy flaky flake glitch nuisance unimportant harmless routine usual normal nit-picking
    nitpicking false spurious benign transient irrelevant minor scaremongering background coincidence blip
    hiccup
""")


def as_noise(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we treated the first alert as noise" and "the lead dismissed it as a glitch"."""
    said = sentence.words
    link = next(
        (at for at in range(place + 1, min(place + 10, len(said) - 1)) if said[at] in ("as", "for")), -1
    )
    if link < 0 or NOISE.isdisjoint(said[link + 1 : link + 5]):
        return None
    if (said[place] in ("read", "took", "saw")) and said[link] == "for" and said[place] != "took":
        return None
    subject = subject_of(sentence, place, people)
    if subject.denied or subject.modal or subject.to:
        return None
    if subject.who is Who.PASSIVE and said[place] in (
        "treated",
        "dismissed",
        "discounted",
        "explained",
        "taken",
        "mistaken",
    ):
        return None if "by" in said[place : place + 4] else Blame(Degree.MILD, place - 1, link + 2)
    return blame_on(_who(sentence, place, people), place, link + 2)


PAPERS = words("""
    documentation docs doc runbook runbooks wiki diagram diagrams handbook manual page readme inventory
    list playbook playbooks changelog spreadsheet ticket
""")
_KEPT = words("updated kept maintained extended adapted refreshed corrected amended adjusted")


def stale_papers(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "our status page was not updated for two hours" and "the runbook had not been kept up to date"."""
    said = sentence.words
    at = place + 1
    while at < len(said) - 1 and (said[at] in ("been", "being") or is_adverb(said[at])):
        at += 1
    if at >= len(said) or said[at] not in _KEPT or not place or said[place - 1] not in ("was", "were", "had"):
        return None
    if said[place - 1] == "had" and "been" not in said[place:at]:
        return None
    what = said[max(0, place - 4) : place - 1]
    machine = {"by", "because", "automatically"} & set(said[at : at + 5])
    if PAPERS.isdisjoint(what) or machine or {"if", "since"} & set(what):
        return None
    if "page" in what and not {"status", "wiki", "help", "contact"} & set(what):
        return None
    return Blame(Degree.MILD, place - 1, at + 1)


def put_it_off(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we had put off the upgrade for two years"."""
    said = sentence.words
    off = said[place + 1 : place + 2] == ("off",) or said[place + 2 : place + 3] == ("off",)
    if not off or not _WORK & set(said[place + 1 : place + 8]):
        return None
    return blame_on(_who(sentence, place, people), place, place + 3)


_WORK = words("""
    upgrade upgrades upgrading update updates updating migration migrating replacement replacing
    maintenance fix fixing repair repairs test testing work cleanup documenting documentation rotation
    rotating patch patching renewal renewing refactoring rewrite drill drills decision dealing doing
    writing tests
""")


def distracted(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "passed the signal because he was talking on the radio", instead of minding it."""
    said = sentence.words
    if said[place + 1 : place + 2] not in (("he",), ("she",), ("they",)):
        return None
    if said[place + 2 : place + 3] not in (("was",), ("were",)) or said[place + 3 : place + 4] == ():
        return None
    at_table = said[place + 3] == "having" and not _MEALS.isdisjoint(said[place + 4 : place + 6])
    if said[place + 3] not in _PASTIMES and not at_table:
        return None
    deed = deed_before(sentence, place, people)
    return Blame(Degree.STRONG, place, place + 4) if deed and deed.subject.who is Who.SOMEBODY else None


_MEALS = words("breakfast lunch dinner supper coffee drinks drink beer break smoke snack")
_PASTIMES = words("""
    talking texting chatting playing eating daydreaming dozing asleep sleeping gaming browsing scrolling
    distracted hungover laughing arguing flirting watching shopping
""")


def slow_response(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the utility's response was slow and disorganised"."""
    said = sentence.words
    if place < 3 or "'s" not in said or is_denied(sentence, place, place + 1):
        return None
    was = next((at for at in range(place - 1, max(0, place - 5), -1) if said[at] in ("was", "were")), -1)
    if was < 2 or said[was - 1] not in ACTIVITIES | _RESPONSES:
        return None
    owner = was - 2
    while owner > 0 and said[owner] != "'s" and said[owner].isalpha() and owner > was - 5:
        owner -= 1
    if said[owner] != "'s" or not owner:
        return None
    person = who_is(sentence, owner - 1, people) is Who.SOMEBODY or is_doing_noun(said[owner - 1])
    return Blame(Degree.STRONG, owner - 1, place + 1) if person else None


_CHAOTIC = words("""
    disorganised disorganized chaotic haphazard inept confused incoherent hesitant deficient
    negligent
""")
_RESPONSES = words("""
    response reaction reply attitude training supervision procedures preparedness readiness vigilance
""")


def neither_of(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "neither the contractor nor the client checked the drawings"."""
    said = sentence.words
    nor = next((at for at in range(place + 2, min(place + 8, len(said) - 2)) if said[at] == "nor"), -1)
    if nor < 0:
        return None
    named = who_is(sentence, nor - 1, people) is Who.SOMEBODY
    for verb in range(nor + 2, min(nor + 7, len(said))):
        form = forms().get(said[verb])
        if form.past if form is not None else is_past(said[verb]):
            owed = form is not None and form.lemma in _OWED
            return Blame(Degree.STRONG, place, verb + 1) if owed and named else None
    return None


_OWED = words("""
    check test verify notice read ask tell inform warn review consult consider realise realize follow
    escalate document raise question challenge report act know understand think communicate announce
    inspect spot catch look validate
""")

CUES = (
    Cue(_EXPOSED, exposed_secret, SECRETS),
    Cue(_GUARDS, no_second_factor, _LACKING),
    Cue(_TAKEN, as_noise, NOISE),
    Cue(words("not never"), stale_papers, PAPERS),
    Cue(words("put"), put_it_off, words("off")),
    Cue(words("because since as"), distracted, _PASTIMES | {"having"}),
    Cue(QUALITY | _CHAOTIC, slow_response, ACTIVITIES | _RESPONSES),
    Cue(words("neither"), neither_of, words("nor")),
)
