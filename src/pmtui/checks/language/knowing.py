"""What somebody knew or saw and then let be: the warning that was read and put aside."""

from __future__ import annotations

from itertools import pairwise

from pmtui.checks.language.clauses import BE, deed_before, is_adverb, is_past, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree
from pmtui.checks.language.manners import judged
from pmtui.checks.language.people import OURS, PERSONS, Who, who_is
from pmtui.checks.language.person_words import PERHAPS
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms

KNOWING = words("""
    knew know knows known saw seen sees noticed notices heard realised realized realises realizes
    spotted read reads received got understood suspected recognised recognized acknowledged opened
    aware told warned informed reminded alerted notified advised briefed asked paged promised
""")
"""What somebody perceived or was told, or had in mind."""
_WITHIN = 28
"""Words within which it is told what came of it."""
_LINKS = words("and but yet then , ; – — -")
_BETWEEN = words("he she they you we i then so still just simply only nevertheless nonetheless instead")
_AT_ONCE = words("""
    ignored shrugged dismissed dithered hesitated slept dozed forgot preferred prefers hoped hopes
    laughed snoozed muted silenced binned shelved parked postponed deferred delayed procrastinated
    dawdled gambled pretended downplayed disregarded neglected finished swept
""")
"""What came of it speaks for itself."""
_WITH = {
    "let": words("""
    run be slide slip happen drift expire lapse continue burn ring pile rot sit fester pass go
"""),
    "lets": words("""
    run be slide slip happen drift expire lapse continue burn ring pile rot sit fester pass go
"""),
    "kept": words("""
    quiet silent mum going pushing shtum secret itself himself herself themselves ourselves
"""),
    "keep": words("""
    quiet silent mum going pushing shtum secret itself himself herself themselves ourselves
"""),
    "said": words("nothing nobody"),
    "says": words("nothing nobody"),
    "told": words("nobody noone none no"),
    "mentioned": words("nothing nobody none no"),
    "reported": words("nothing nobody none no"),
    "did": words("nothing not zero nobody"),
    "does": words("nothing not zero nobody"),
    "made": words("no nothing"),
    "took": words("no lunch ages forever days weeks"),
    "raised": words("no nothing"),
    "went": words("home on ahead bed lunch straight holiday golfing shopping anyway"),
    "carried": words("on"),
    "pressed": words("on ahead"),
    "ploughed": words("on ahead"),
    "plowed": words("on ahead"),
    "soldiered": words("on"),
    "moved": words("on"),
    "walked": words("away past off by on"),
    "drove": words("past off on home"),
    "looked": words("away elsewhere aside"),
    "turned": words("away over blind"),
    "left": words("it this that them things everything early home unanswered open"),
    "put": words("off aside away"),
    "filed": words("it this that them away the"),
    "archived": words("it this that them the"),
    "closed": words("it this that them alert ticket page tab report laptop his her"),
    "deleted": words("it this them"),
    "waited": words("a an two three four five another until till days weeks hours months"),
    "sat": words("on back tight there"),
    "stood": words("by there around back"),
    "stayed": words("silent quiet put away in home"),
    "continued": words("to with regardless anyway as"),
    "proceeded": words("to with regardless anyway as"),
    "declined": words("to"),
    "chose": words("not to instead"),
    "chooses": words("not to instead"),
    "opted": words("not to"),
    "elected": words("not to"),
    "decided": words("not otherwise against"),
}
"""What came of it says so with one of the words that follow."""
_AFTER = 4
_LEFT_BE = (
    _AT_ONCE
    | _WITH.keys()
    | words("never not nobody nothing deployed shipped merged released approved signed")
)
_KEPT_DOING = words("kept keeps kept-on continued")
_DEFYING = words("anyway regardless nonetheless nevertheless still")
_DONE = words("""
    deployed shipped merged released approved signed pushed ran started launched published rolled
""")
_OWED = words("""
    fix fixed tell told say said act acted do did done report reported raise raised close closed
    remove removed change changed check checked ask asked follow followed write wrote written mention
    mentioned escalate escalated read look looked repair repaired replace replaced warn warned get got
    answer answered test tested address addressed
""")


def knew_and(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the admin saw the list grow and let it run" and "we knew about it and never fixed it"."""
    said = sentence.words
    who = _who_knew(sentence, place, people)
    if not _MENDED.isdisjoint(said[place + 1 : place + 7]):
        return None
    if who is Who.USERS and "people" in said[max(0, place - 3) : place]:
        # "Other people saw it but told nobody."
        who = Who.SOMEBODY
    if who not in (*PERSONS, *OURS):
        return None
    for at in range(place + 1, min(place + _WITHIN, len(said) - 1)):
        if said[at] in _LINKS and (end := _let_be(said, at + 1)):
            if not said[at].isalpha() and _has_subject(sentence, at + 1, people):
                continue
            degree = Degree.STRONG if who in PERSONS else Degree.MILD
            return Blame(degree, place, end)
    return None


_MENDED = frozenset(
    {
        "recover",
        "recovered",
        "recovering",
        "fall",
        "falling",
        "drop",
        "dropping",
        "improve",
        "improving",
        "normal",
        "green",
        "clear",
        "succeed",
        "resolved",
    }
)
"""After these to close it is what anybody would do."""


def _who_knew(sentence: Sentence, place: int, people: frozenset[str]) -> Who:
    """Return who knew, saw or was told, where it is told as a fact."""
    subject = subject_of(sentence, place, people)
    if subject.denied or subject.modal or subject.to:
        return Who.THING
    if subject.helped in BE:
        return who_is(sentence, subject.place, people) if 0 <= subject.place < place else Who.THING
    return subject.who if sentence.words[place] not in ("aware", "told", "asked", "paged") else Who.THING


def _has_subject(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    """Return whether somebody else acts after a comma."""
    return who_is(sentence, place, people) not in (Who.THING, Who.YOU, Who.WE, Who.I) and (
        sentence.words[place] not in _BETWEEN
    )


def _let_be(said: tuple[str, ...], start: int) -> int:
    """Return where words end that tell that it was let be; 0 if they do not."""
    at, never = start, False
    while at < len(said) - 1 and (is_adverb(said[at]) or said[at] in _BETWEEN or said[at] in ("had", "did")):
        if said[at] == "did" and said[at + 1] != "not":
            break
        never = never or said[at] in ("never", "not")
        at += 1
    word, after = said[at], said[at + 1 : at + 1 + _AFTER]
    if never:
        return at + 1 if word in _OWED else 0
    if word in _AT_ONCE:
        return at + 1
    if word in _KEPT_DOING and after and after[0].endswith("ing"):
        return at + 2
    if word in ("went", "goes") and after[:2] == ("back", "to"):
        return at + 3 if after[2:3] in (("his",), ("her",), ("their",), ("bed",), ("sleep",)) else 0
    if word in _WITH:
        follows = _WITH[word]
        if word in ("let", "lets") and ("know" in after or "in" in after[:2]):
            return 0
        return 0 if follows.isdisjoint(after) else at + 2
    return at + 2 if word in _DONE and not _DEFYING.isdisjoint(said[at : at + 8]) else 0


def all_along(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the supplier had known about it all along" and "so you knew since June"."""
    said = sentence.words
    who = _who_knew(sentence, place, people)
    if who not in (*PERSONS, *OURS):
        return None
    rest = said[place + 1 : place + 12]
    long = any(rest[at : at + len(phrase)] == phrase for phrase in _ALL_ALONG for at in range(len(rest))) or (
        who is Who.YOU and "since" in rest
    )
    if not long:
        return None
    return Blame(Degree.STRONG if who in PERSONS else Degree.MILD, place, place + 2)


_ALL_ALONG = (
    ("all", "along"),
    ("from", "the", "start"),
    ("from", "the", "beginning"),
    ("from", "day", "one"),
    ("very", "well"),
    ("perfectly", "well"),
    ("full", "well"),
    ("only", "too", "well"),
    ("long", "before"),
)


VIRTUES = words("""
    courage decency sense wit wits guts backbone spine courtesy grace patience manners foresight
    humility curiosity discipline imagination will willingness presence honesty integrity diligence
    prudence maturity stomach self-discipline good-will initiative
""")


def had_the_virtue(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "nobody had the courage to say it" and "they lacked the decency to call"."""
    said = sentence.words
    if said[place + 1 : place + 2] not in (("to",), ("of",), ("and",)):
        return None
    have = next(
        (at for at in range(place - 1, max(-1, place - 6), -1) if said[at] in ("had", "has", "have", "show")),
        -1,
    )
    if have < 0:
        return None
    subject = subject_of(sentence, have, people)
    nobody = not {"nobody", "noone", "no-one", "neither", "none"}.isdisjoint(said[max(0, have - 8) : have])
    nobody = nobody or ("no", "one") in pairwise(said[:have])
    denied = nobody or (subject.denied and subject.who in (*PERSONS, *OURS))
    if not denied or subject.modal:
        return None
    return Blame(Degree.MILD if subject.who in OURS else Degree.STRONG, have, place + 2)


WAITING = words("wait resist")
_IMPATIENT = words("to one a an another until till even more two three five ten")


def could_not_wait(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the producer could not wait one more hour"."""
    said = sentence.words
    if said[place - 2 : place] not in (("could", "not"), ("can", "not"), ("would", "not")):
        return None
    rest = said[place + 1 : place + 4]
    if said[place] == "resist" and not {"urge", "temptation"} & set(rest) and rest[:1] not in ((), (".",)):
        return None
    if said[place] == "wait" and (not rest or rest[0] not in _IMPATIENT or "longer" in rest):
        return None
    who = who_is(sentence, place - 3, people) if place > 2 else Who.THING
    if who not in PERSONS and not (said[place] == "wait" and said[place - 3] in PERHAPS):
        return None
    return Blame(Degree.STRONG, place - 2, place + 1)


KEEPING = words("himself herself themselves itself ourselves")


def kept_to_themselves(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "facilities chose to keep that to themselves"."""
    said = sentence.words
    keep = next((at for at in range(place - 2, max(-1, place - 8), -1) if said[at] in _KEPT), -1)
    if keep < 0 or said[place - 1] != "to":
        return None
    start = keep - 1 if keep and said[keep - 1] == "to" else keep
    deed = deed_before(sentence, keep + 1 if start == keep else start, people)
    return judged(deed, keep, place + 1)


_KEPT = words("keep kept keeps keeping")


def left_lying(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the desk left the ticket unanswered for three days"."""
    said = sentence.words
    verb = next((at for at in range(place - 1, max(-1, place - 7), -1) if said[at] in _LEAVING), -1)
    if verb < 0 or "by" in said[place : place + 3]:
        return None
    if said[verb - 1] in ("was", "were", "been", "being", "got") and verb:
        agent = said[place + 1 : place + 3] in (("by", "us"), ("by", "me"))
        return Blame(Degree.MILD, verb - 1, place + 1) if verb >= place - 3 or agent else None
    subject = subject_of(sentence, verb, people)
    if not subject.did or subject.who is Who.THING:
        return None
    if subject.who in PERSONS:
        return Blame(Degree.STRONG, verb, place + 1)
    return Blame(Degree.MILD, verb, place + 1) if subject.who in OURS else None


_LEAVING = words("left leave leaves leaving let lets")
LYING = words("""
    unread unanswered untouched unopened unassigned unresolved unattended unacknowledged unchecked
    unreviewed untested unfinished unpatched unmonitored unlocked unguarded unsupervised unencrypted
    unsecured unsigned unlabelled undocumented unreported hanging dangling rotting gathering lying
    half-done half-finished unexplained unaddressed unbacked
""")
"""How something lies that somebody left."""


def passed_by(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "seen by the crew but not reported": what was seen, and went no further."""
    said = sentence.words
    at = place + 1
    while at < len(said) - 1 and is_adverb(said[at]):
        at += 1
    if (
        at >= len(said)
        or said[at] not in _PASSED_ON
        or not place
        or said[place - 1] not in ("but", "and", "yet")
    ):
        return None
    seen = any(
        is_past(word) or ((form := forms().get(word)) is not None and form.participle)
        for word in said[max(0, place - 12) : place - 1]
    )
    active = said[at + 1 : at + 2] in (("the",), ("a",), ("it",), ("that",))
    return Blame(Degree.MILD, place - 1, at + 1) if seen and not active else None


_PASSED_ON = words("""
    reported escalated forwarded raised acknowledged answered logged mentioned followed acted
    communicated told passed handed investigated heeded noted recorded documented read actioned
""")

CUES = (
    Cue(KNOWING, knew_and, _LEFT_BE),
    Cue(
        words("knew known aware warned told know"),
        all_along,
        words("along start beginning since well long day"),
    ),
    Cue(VIRTUES, had_the_virtue, words("had has have show")),
    Cue(WAITING, could_not_wait, words("could can would")),
    Cue(KEEPING, kept_to_themselves, _KEPT),
    Cue(LYING, left_lying, _LEAVING),
    Cue(words("not"), passed_by, _PASSED_ON),
)
