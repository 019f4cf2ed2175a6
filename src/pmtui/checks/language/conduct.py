"""What somebody did that nobody should: what they were told to leave, a secret in the open."""

from __future__ import annotations

from pmtui.checks.language.blame_words import DOWN, FAULTS, HARMS
from pmtui.checks.language.clauses import DETERMINERS, deed_before, is_adverb, is_past, subject_of
from pmtui.checks.language.degrees import Blame, Degree, blame_on, is_denied
from pmtui.checks.language.manners import is_mending
from pmtui.checks.language.people import OURS, PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import DUTY, FAILING, HUMAN, forms

MINDING = words("""
    understand know care read bother listen think look follow test check grasp realise realize
""")
"""What somebody who is reproached does not do as a habit."""
REVIEWED = words("pr prs request requests change changes code commit commits merge patch")
APPROVING = words("merged approved reviewed signed accepted merges approves")
SECRETS = words("""
    key keys secret secrets password passwords passphrase token tokens credential credentials
    certificate pem env
""")
OPEN_PLACES = words("""
    sticky post-it whiteboard classroom screen projector slide notebook note paper
    public gist github gitlab repo repository chat slack pastebin email e-mail internet forum channel
    plain plaintext twitter wiki git commit
""")
EXPOSING = words("""
    shown showed scribbled wrote written printed dictated projected
    pasted committed pushed posted shared leaked emailed mailed published uploaded sent hardcoded
    hard-coded copied put left checked exposed
""")
_COMMITTED = words("committed hardcoded hard-coded leaked exposed")
DESTROYING = words("""
    dropped deleted wiped truncated erased destroyed nuked purged formatted unplugged
""")
LIVE = words("production prod live")
_IDLE = words("slept sat")
TESTS = words("tests test checks ci build pipeline builds")
RED = words("red failing broken")


def idle(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the team slept on the warnings" and "sat on the ticket"."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("on",):
        return None
    subject = subject_of(sentence, place, people)
    return None if subject.modal or subject.denied else blame_on(subject.who, place, place + 2)


def own_review(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME merged his own change"."""
    said = sentence.words
    theirs = said[place - 1] in ("his", "her", "their")
    if (
        (REVIEWED.isdisjoint(said[place + 1 : place + 4]) and not theirs)
        or said[place - 1] not in _OWNERS
        or not place
    ):
        return None
    verb = next((at for at in range(place - 2, max(-1, place - 6), -1) if said[at] in APPROVING), -1)
    if verb < 0:
        return None
    subject = subject_of(sentence, verb, people)
    if subject.who is Who.THING and said[place - 1] in ("his", "her"):
        return Blame(Degree.STRONG, verb, place + 1)
    return None if subject.modal or subject.denied else blame_on(subject.who, verb, place + 1)


_OWNERS = words("his her their my our your its the")


def told_otherwise(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "cut what they had been told to leave alone" and "although he was asked not to"."""
    said = sentence.words
    rest = said[place + 1 : place + 4]
    order = rest[:2] in (("not", "to"), ("to", "leave"), ("to", "stop"), ("to", "wait"), ("never", "to"))
    if not order or said[place - 1] not in ("been", "was", "were", "being"):
        return None
    deed = deed_before(sentence, place - 2, people)
    return blame_on(deed.subject.who, deed.verb, place + 3) if deed is not None else None


def red_tests(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "merged it with the tests still red"."""
    said = sentence.words
    if "with" not in said[max(0, place - 6) : place] or TESTS.isdisjoint(said[max(0, place - 4) : place]):
        return None
    start = next(at for at in range(place - 1, -1, -1) if said[at] == "with")
    deed = deed_before(sentence, start, people)
    return blame_on(deed.subject.who, deed.verb, place + 1) if deed is not None else None


def exposed(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME pasted the key into a public gist"."""
    said = sentence.words
    open_place = not OPEN_PLACES.isdisjoint(said[place + 1 : place + 9])
    for at in range(place - 1, max(-1, place - 7), -1):
        if said[at] in EXPOSING and (open_place or said[at] in _COMMITTED):
            subject = subject_of(sentence, at, people)
            if subject.modal or subject.to or subject.denied:
                return None
            return blame_on(subject.who, at, place + 1)
    return None


def destroyed(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the intern dropped the production table"."""
    said = sentence.words
    for at in range(place - 1, max(-1, place - 4), -1):
        if said[at] in DESTROYING:
            subject = subject_of(sentence, at, people)
            if "instead" in said[place:]:
                return None
            known = subject.modal or subject.to or subject.denied or subject.who is not Who.SOMEBODY
            return None if known else Blame(Degree.STRONG, at, place + 2)
    return None


def unminding(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "someone who does not understand the code" and "they do not care"."""
    said = sentence.words
    if said[place - 1] not in ("does", "do") or not place:
        return None
    verb = place + 1
    while verb < len(said) and is_adverb(said[verb]):
        verb += 1
    if verb >= len(said) or said[verb] not in MINDING:
        return None
    subject = subject_of(sentence, verb, people)
    if subject.modal or subject.who not in (Who.SOMEBODY, Who.USERS) or subject.place < 0:
        return None
    if "because" in said[verb:] and said[verb] in ("test", "check", "follow", "look"):
        return None
    careless = said[verb] in ("care", "bother", "read", "listen", "think", "test")
    scorned = not {"clearly", "obviously", "evidently", "apparently", "plainly"}.isdisjoint(
        said[max(0, place - 3) : verb]
    )
    careless = careless or scorned
    outside = subject.who is Who.USERS and (said[subject.place] != "people" or not careless)
    if outside or (said[subject.place] == "they" and not careless) or _is_supposed(said, subject.place):
        return None
    return Blame(Degree.STRONG, place - 1, verb + 1)


def _is_supposed(said: tuple[str, ...], place: int) -> bool:
    return not {"if", "unless", "so", "ensure", "case", "whether", "sure"}.isdisjoint(
        said[max(0, place - 5) : place]
    )


_MEDDLING = words("delete remove change disable overwrite turn close revert")


def keeps_failing(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "you keep breaking it"."""
    said = sentence.words
    if place + 1 >= len(said) or not said[place + 1].endswith("ing"):
        return None
    stem = said[place + 1][:-3]
    lemma = next((word for word in (stem, stem + "e", stem[:-1]) if word in FAILING | HUMAN | _MEDDLING), "")
    if not lemma:
        return None
    who = subject_of(sentence, place, people).who
    return blame_on(who, place, place + 2) if who in PERSONS else None


def by_not(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "broke it by not reading the notes"."""
    said = sentence.words
    if (
        said[place - 1] != "by"
        or not place
        or not said[place + 1 : place + 2]
        or not said[place + 1].endswith("ing")
    ):
        return None
    deed = deed_before(sentence, place - 1, people)
    return blame_on(deed.subject.who, place - 1, place + 2) if deed is not None else None


def root_cause(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the cause was an engineer running it twice" and "the culprit was NAME"."""
    said = sentence.words
    at = place + 1
    if said[at : at + 1] not in (("was",), ("is",), (":",), ("were",)):
        return None
    at += 1
    while (
        at < len(said) and at < place + 6 and (said[at] in DETERMINERS or not _person(sentence, at, people))
    ):
        if said[at] in (
            "not",
            "no",
            ",",
            "that",
            "in",
            "of",
            "between",
            "with",
            "from",
            "for",
            "to",
            "on",
            "at",
        ):
            return None
        at += 1
    if at >= len(said) or not _person(sentence, at, people):
        return None
    after = said[at + 1 : at + 2]
    named = not after or after[0] in (".", ",", "who", "and", "!") or after[0].endswith("ing")
    rest = said[at + 2 : at + 4]
    named = named or (after == ("'s",) and (not FAULTS.isdisjoint(rest) or rest[:1] in ((), (".",))))
    return (
        Blame(Degree.STRONG, place, at + 1) if named and not is_denied(sentence, place, place + 1) else None
    )


def _person(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    return who_is(sentence, place, people) is Who.SOMEBODY


def stopped_minding(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we stopped looking at it"."""
    said = sentence.words
    if place + 1 >= len(said) or not said[place + 1].endswith("ing"):
        return None
    stem = said[place + 1][:-3]
    if stem not in DUTY and stem + "e" not in DUTY and stem not in ("watch", "track"):
        return None
    return blame_on(subject_of(sentence, place, people).who, place, place + 2)


def harmed(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "removed a filter, which flooded the routers" and "ran it, causing an outage"."""
    said = sentence.words
    if said[place - 1 : place] == ("this",) and not is_past(said[place]):
        return None
    if not place or said[place - 1] not in _THEREBY or not _GOOD.isdisjoint(said[place : place + 8]):
        return None
    if said[place] in _LEADING and HARMS.isdisjoint(said[place + 1 : place + 7]):
        return None
    if said[place] in _TAKING and DOWN.isdisjoint(said[place + 1 : place + 6]):
        return None
    deed = deed_before(sentence, place - 1, people)
    if deed is None or deed.subject.who not in PERSONS or is_mending(sentence, deed):
        return None
    if _is_of_a_thing(sentence, deed.verb, place, people):
        return None
    return Blame(Degree.STRONG, deed.verb, place + 1)


def _is_of_a_thing(sentence: Sentence, deed: int, place: int, people: frozenset[str]) -> bool:
    """Return whether a thing did what follows a deed: "they worked on it, but it failed, leading to"."""
    said = sentence.words
    turn = next((at for at in range(place - 2, deed, -1) if said[at] in ("but", "while", "though")), -1)
    last = next((at for at in range(place - 1, turn, -1) if turn > 0 and is_past(said[at])), -1)
    return last > 0 and subject_of(sentence, last, people).who is Who.THING


_THEREBY = words("which that this , thereby thus inadvertently accidentally")
_GOOD = words("""
    recover recovered clear cleared stop stopped resolve resolved alert alerts page pages if would could
""")
_LEADING = words("led leading resulted resulting triggered triggering caused causing causes")
_TAKING = words("took taking brought bringing knocked knocking")
HARMING = (
    _LEADING
    | _TAKING
    | words("""
    broke breaking crashed crashing flooded flooding wiped wiping overloaded overloading locked corrupted
    corrupting disrupted disrupting deleted deleting exposed exposing leaked leaking
""")
)


def turned_out(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the vendor assured us that it was safe, which turned out to be false"."""
    said = sentence.words
    if _FALSE.isdisjoint(said[place + 1 : place + 6]):
        return None
    told = next((at for at in range(place - 1, max(-1, place - 20), -1) if said[at] in _ASSURED), -1)
    who = subject_of(sentence, told, people).who if told >= 0 else Who.THING
    return Blame(Degree.STRONG, told, place + 2) if who is Who.SOMEBODY else None


_FALSE = words("false wrong untrue incorrect not misleading")
_ASSURED = words("""
    assured told promised claimed said confirmed insisted guaranteed stated thought believed
""")


def lazily(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "I only tested it here" and "the reviewer simply clicked it through"."""
    said = sentence.words
    verb = said[place + 1 : place + 2]
    if not verb or verb[0] not in (CHECKED if said[place] == "only" else WAVED):
        return None
    subject = subject_of(sentence, place + 1, people)
    if subject.modal or subject.denied or (subject.who in OURS and said[place] != "only"):
        return None
    return blame_on(subject.who, place, place + 2)


CHECKED = words("""
    test check read look consider tested checked looked read verified reviewed skimmed glanced
    considered
""")
WAVED = words("""
    clicked copied pasted assumed approved guessed waved rebooted skimmed glanced ignored hoped
""")


def took_long(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "support took six hours to answer"."""
    said = sentence.words
    if said[place] == "takes":
        who = subject_of(sentence, place, people).who
        long = not _LONG.isdisjoint(said[place + 1 : place + 4])
        return Blame(Degree.MILD, place, place + 2) if who is Who.SOMEBODY and long else None
    to = next((at for at in range(place + 1, min(place + 7, len(said))) if said[at] == "to"), -1)
    if to < 0 or to + 1 >= len(said) or said[to + 1] not in _REACTING or TIMES.isdisjoint(said[place:to]):
        return None
    who = subject_of(sentence, place, people).who
    judged = Degree.MILD if _ENDLESS.isdisjoint(said[place:to]) else Degree.STRONG
    return Blame(judged, place, to + 2) if who is Who.SOMEBODY else None


_ENDLESS = words("forever ages eternity")


_REACTING = words("""
    send come turn pick open sign forward confirm answer respond reply react notice realise realize
    escalate engage call
""")
_LONG = words("weeks months ages forever years days")
TIMES = words("eternity minutes hours days weeks hour day week months ages forever long")


def on_friday(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "they deployed on a Friday evening"."""
    said = sentence.words
    last = said[place - 1] == "on" and said[place + 1 : place + 2] in ((), (".",), ("!",), ("evening",))
    if said[place - 2 : place] != ("on", "a") and not last:
        return None
    deed = deed_before(sentence, place - 1, people, 8)
    form = forms().get(said[deed.verb]) if deed is not None else None
    if deed is None or form is None or form.lemma not in RELEASING:
        return None
    return blame_on(deed.subject.who, deed.verb, place + 1)


RELEASING = words("deploy push merge ship release launch publish change upgrade migrate")
