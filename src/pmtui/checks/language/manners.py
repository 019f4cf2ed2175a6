"""How somebody did it: without a needed step, against a rule, at the wrong thing, for a motive."""

from __future__ import annotations

from pmtui.checks.language.blame_words import ABILITIES, BRINGING_IN, ORDERS, WITHOUT
from pmtui.checks.language.clauses import BE, DETERMINERS, Deed, deed_before, is_adverb, is_past, subject_of
from pmtui.checks.language.degrees import Blame, Degree
from pmtui.checks.language.people import Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import DOING, forms

_PERSONS = (Who.SOMEBODY, Who.YOU)
_US = (Who.I, Who.WE)
_MENDING = words("""
    find discover notice identify see spot fix correct revert roll replace report detect determine realise
    realize confirm suspect check ask wonder note mention explain catch recognise recognize trace point
    rule restore repair return recover resolve solve reproduce bisect diagnose learn document describe
    understand call page alert tell know verify look search inspect investigate add review hear read
    show guard record question exclude clean cleanup warn lead
""")
"""Of what is wrong these speak as of something found or mended."""
_HARMLESS = words("""
    causing affecting impacting interrupting losing breaking needing being having using requiring
    disrupting changing touching success issue issues problem problems problems downtime impact
    interruption incident effect result results avail luck further restarting success knowledge's
    hesitation delay loss
""")
"""What it is good, or a mere fact, to have done without."""
_BROUGHT_BAD = words(
    "unauthorized unauthorised unsanctioned bad faulty broken untested unreviewed buggy untagged invalid "
    "erroneous unapproved"
)
AGAINST = words("contrary violation breach defiance spite despite regardless against")
OUT_OF = words("out outside before during")
WINDOWS = words("""
    window hours process approval review freeze sequence turn peak business rush ci tests testing checks
    sign-off ready approved reviewed tested
""")
PLACES = words("prod production live main master trunk")
_STRAIGHT = words("straight directly right")
_HUMAN_STEPS = words("""
    backup dry-run rehearsal rollback plan peer
    review reviews testing tests test approval permission notice notifying telling asking authorisation
    authorization consultation warning consent supervision reviewing approving
""")
"""Left out of a passive, these still speak of people: "it was merged without review"."""
_HANDS = words("""
    pulled unplugged disconnected switched restarted rebooted deleted dropped wiped erased applied picked
    selected entered typed clicked run executed carried sent pressed removed opened closed mounted flashed
    chosen deployed merged pushed started approved shut turned connected plugged loaded powered overwritten
    truncated revoked emailed mailed posted
""")
"""What is done by hand, so that a wrong object is somebody's slip."""
MOTIVES = words("""
    tired lazy bored drunk confused distracted overconfident careless inexperienced new unaware scared
    afraid angry annoyed exhausted busy stressed impatient thought wanted felt assumed believed
    hurried panicked forgot misread misunderstood feared hoped preferred could
""")
_PRONOUNS = words("he she they i we")
_AIMS = words("save convenience impress look show avoid please get charge spite fun skip")


def _judged(deed: Deed | None, start: int, end: int) -> Blame | None:
    if deed is None:
        return None
    if deed.subject.who in _PERSONS:
        return Blame(Degree.STRONG, start, end)
    return Blame(Degree.MILD, start, end) if deed.subject.who in _US else None


def without(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME merged it without waiting for anybody": a step that was left out of what was done."""
    said = sentence.words
    at = place + 1
    while at < len(said) and (said[at] in DETERMINERS or said[at] in _FILLING or is_adverb(said[at])):
        at += 1
    if at >= len(said):
        return None
    step = said[at]
    left_out = (
        step.endswith("ing")
        or "having" in said[place + 1 : at]
        or not WITHOUT.isdisjoint(said[place + 1 : at + 2])
    )
    left_out = left_out or (step == "where" and sentence.written[at].isupper())
    if not left_out or step in _HARMLESS:
        return None
    deed = deed_before(sentence, place, people)
    if deed is None and step in _TOWARDS_PEOPLE and _begins_like_a_name(sentence):
        return Blame(Degree.STRONG, 0, at + 1)
    if deed is None or is_mending(sentence, deed) or not _is_change(sentence, deed):
        return None
    if deed.subject.who is Who.PASSIVE:
        human = not _HUMAN_STEPS.isdisjoint(said[place + 1 : at + 2]) and _acted(said, deed.verb)
        return Blame(Degree.MILD, place, at + 1) if human else None
    if deed.subject.who is Who.UNSAID:
        noted = deed.verb == 0 or said[deed.verb - 1] in (":", "-", "]", "|")
        return Blame(Degree.MILD, place, at + 1) if noted and _acted(said, deed.verb) else None
    if (
        deed.subject.who is Who.USERS
        and said[deed.subject.place] == "people"
        and said[deed.verb] in _REVIEWING
    ):
        return Blame(Degree.STRONG, deed.verb, at + 1)
    return _judged(deed, deed.verb, at + 1)


_REVIEWING = words("approved merged reviewed signed deployed pushed released")
_FILLING = words(
    "any even ever having first proper prior further due appropriate adequate sufficient explicit"
)


_TOWARDS_PEOPLE = words("""
    telling asking informing notifying reading consulting warning thinking approval permission looking
    bothering review checking
""")
"""What only a person could have done first."""
_STARTS = words("this that it the a an these those he she they we i you when after once then")


def _begins_like_a_name(sentence: Sentence) -> bool:
    """Return whether a sentence begins with a word written like a name, and then what it did."""
    said = sentence.words
    if len(said) < 2 or said[0] in _STARTS:
        return False
    written = sentence.written[0]
    return written.isalpha() and written[:1].isupper() and written[1:].islower() and _did(said[1])


def _did(word: str) -> bool:
    form = forms().get(word)
    return form.past if form is not None else is_past(word)


def _acted(said: tuple[str, ...], verb: int) -> bool:
    form = forms().get(said[verb])
    return form is not None and (form.past or form.participle) and form.lemma in DOING


def is_mending(sentence: Sentence, deed: Deed) -> bool:
    """Return whether a deed finds, tells or mends something."""
    form = forms().get(sentence.words[deed.verb])
    lemma = form.lemma if form is not None else _stem(sentence.words[deed.verb])
    return lemma in _MENDING


def _stem(word: str) -> str:
    if word in ("found", "saw", "read", "heard"):
        return "find"
    for end in ("ied", "ed", "d"):
        if word.endswith(end) and word[: -len(end)] in _MENDING:
            return word[: -len(end)]
    return word


def wrong_thing(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME ran the wrong command" and "the wrong cable was pulled"."""
    said = sentence.words
    if _left_open(said, place):
        return None
    if (found := _busy_with(sentence, place, people)) is not None:
        return found
    brought = said[place] in _BROUGHT_BAD
    if not brought and (found := _done_to(sentence, place, people)) is not None:
        return found
    reach = 5 if brought else 14
    deed = deed_before(sentence, place, people, reach)
    if deed is not None:
        form = forms().get(said[deed.verb])
        if (form is not None and form.lemma in ("be", "have", "see", "know", "think")) or is_mending(
            sentence, deed
        ):
            return None
        if brought and (form is None or form.lemma not in BRINGING_IN):
            return None
        if deed.subject.who is Who.PASSIVE:
            flows = not _FLOWS.isdisjoint(said[max(0, deed.verb - 4) : deed.verb])
            by_hand = said[deed.verb] in _HANDS and not brought and not flows
            return Blame(Degree.MILD, place, place + 2) if by_hand else None
        if deed.subject.who is Who.UNSAID:
            noted = form is not None and form.past and form.lemma in DOING and form.lemma != "use"
            return Blame(Degree.MILD, deed.verb, place + 2) if noted else None
        if deed.subject.who in _US and form is not None and form.lemma == "use":
            return None
        return _judged(deed, deed.verb, place + 2)
    return None


def _left_open(said: tuple[str, ...], place: int) -> bool:
    """Return whether it only says "anything wrong", "all wrong hosts", or wrong in what respect."""
    return place > 0 and said[place - 1] in _ANY


_ANY = words("anything something nothing everything any all whatever no what")


def _busy_with(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the engineer was working on the wrong host"."""
    said = sentence.words
    if said[place] not in ("wrong", "incorrect"):
        return None
    for was in range(place - 1, max(0, place - 6), -1):
        if said[was] in ("was", "were") and (
            said[was + 1].endswith("ing") or said[was + 1] in ("logged", "connected", "on", "in")
        ):
            who = who_is(sentence, was - 1, people)
            if who is Who.SOMEBODY:
                return Blame(Degree.STRONG, was, place + 2)
            return Blame(Degree.MILD, was, place + 2) if who in _US else None
    return None


def _done_to(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the wrong button was pressed by the technician" and "the wrong host was restarted"."""
    said = sentence.words
    for at in range(place + 2, min(place + 7, len(said))):
        if said[at - 1] in ("was", "were", "been", "got") and not (said[at] in BE or said[at] == "not"):
            hands = said[at] in _HANDS | _SENT_OUT
            by = deed_before(sentence, at + 1, people, 1)
            if by is not None and by.subject.who is Who.SOMEBODY:
                return Blame(Degree.STRONG, place, at + 1)
            routed = said[at + 1 : at + 2] == ("by",) or not _FLOWS.isdisjoint(said[place:at])
            return Blame(Degree.MILD, place, at + 1) if hands and not routed else None
    return None


_SENT_OUT = words("uploaded published installed imported exported copied released updated")


_FLOWS = words(
    "traffic request requests packets packet queries query calls messages connections jobs events data"
)
"""What a program sends, whatever it is sent to."""


def against(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "contrary to instructions", "against the policy", "outside of the window", "out of hours"."""
    said = sentence.words
    after = said[place + 1 : place + 7]
    cue = said[place]
    if cue in AGAINST:
        broken = not ORDERS.isdisjoint(after) or (cue in ("despite", "spite") and after[:1] == ("being",))
        broken = broken or (cue == "against" and after[:1] in (("production",), ("prod",)) and "test" in said)
    elif cue == "out":
        broken = after[:1] == ("of",) and after[1:2] in (("sequence",), ("turn",), ("process",))
    elif cue == "during":
        broken = not _BUSY.isdisjoint(after[:4])
    else:
        broken = not WINDOWS.isdisjoint(after[:5])
    deed = deed_before(sentence, place, people)
    if deed is None or not broken or is_mending(sentence, deed) or not _is_change(sentence, deed):
        return None
    return _judged(deed, deed.verb, min(place + 3, len(said)))


_BUSY = words("peak business freeze rush")


def _is_change(sentence: Sentence, deed: Deed) -> bool:
    form = forms().get(sentence.words[deed.verb])
    return form is None or form.lemma not in _RESTING


_RESTING = words("be have know see think say read receive")


def straight(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "shipped it straight to prod" and "edited it directly on production"."""
    said = sentence.words
    after = said[place + 1 : place + 5]
    if after[:1] not in (("to",), ("in",), ("into",), ("on",), ("onto",)) or PLACES.isdisjoint(after):
        return None
    deed = deed_before(sentence, place, people)
    if deed is None or deed.subject.who not in _PERSONS or is_mending(sentence, deed):
        return None
    # Straight away is haste; directly may be the way that is meant.
    return Blame(Degree.MILD if said[place] == "directly" else Degree.STRONG, deed.verb, place + 3)


def motive(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME disabled it because it annoyed him" and "because she was tired": a motive is ascribed."""
    said = sentence.words
    after = said[place + 1 : place + 7]
    own = after[:1] and after[0] in ("he", "she", "they") and not MOTIVES.isdisjoint(after[1:4])
    felt = after[1:2] and after[1] in ("annoyed", "bothered", "bored", "confused") and after[2:3]
    if not (own or felt) or {"not", "no", "told", "asked"} & set(after[:3]):
        return None
    deed = deed_before(sentence, place, people)
    if deed is None or deed.subject.who is not Who.SOMEBODY or is_mending(sentence, deed):
        return None
    return Blame(Degree.STRONG, place, min(place + 5, len(said)))


def unintended(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "took down more than intended" and "sent it to all when it was meant for testers"."""
    said = sentence.words
    before = said[max(0, place - 3) : place]
    if said[place] in ("intending", "meaning"):
        compared = said[place + 1 : place + 2] in (("to",), ("it",), ("only",)) or said[
            place + 2 : place + 3
        ] == ("to",)
    else:
        compared = "than" in before or (
            not {"was", "were", "had"}.isdisjoint(before)
            and not {"when", "although", "but", "while", "though", "that", "which"}.isdisjoint(
                said[max(0, place - 6) : place]
            )
            and said[place + 1 : place + 2] in (("for",), ("only",), ("to",))
        )
    start = next((at for at in range(place - 1, max(-1, place - 7), -1) if said[at] in _TURNS), place)
    deed = deed_before(sentence, start, people) if compared else None
    if deed is None or is_mending(sentence, deed):
        return None
    return _judged(deed, start, place + 1)


_TURNS = words("when although but while though than that which ,")


def allowed(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME let the contract lapse"."""
    said = sentence.words
    ends = next((at for at in range(place + 2, min(place + 8, len(said))) if said[at] in LAPSING), -1)
    if ends < 0 or said[place + 1] in ("us", "you", "them", "me"):
        return None
    deed = deed_before(sentence, place + 1, people, 1)
    return _judged(deed, place, ends + 1) if deed is not None and not deed.subject.denied else None


LAPSING = words("expire lapse slip rot die pile sit fester slide languish")


def for_oneself(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "disabled it for convenience" and "skipped it to save time": an aim of their own."""
    said = sentence.words
    aim = said[place] in GAINS and (
        said[place - 1] in ("for", "of") or (said[place - 2] == "to" and said[place - 1] in GAINING)
    )
    start = place - 1 - (said[place - 2] == "to")
    deed = deed_before(sentence, start, people) if aim and place > 1 else None
    if deed is None or is_mending(sentence, deed):
        return None
    return _judged(deed, deed.verb, place + 1)


GAINS = words("convenience fun laziness time effort hassle paperwork money work trouble spite boredom")
GAINING = words("save avoid spare skip gain get for out")


def gave_no(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "gave no warning", "left no notes" and "took no action"."""
    said = sentence.words
    if said[place - 1] not in _GIVING or CARES.isdisjoint(said[place + 1 : place + 4]) or not place:
        return None
    deed = deed_before(sentence, place, people, 1)
    return _judged(deed, place - 1, place + 2) if deed is not None else None


_GIVING = words(
    "gave took made paid left did showed performed wrote provided ran kept offered gives takes shows"
)
CARES = words("""
    notice warning attention action attempt effort interest responsibility ownership care heed test tests
    check checks testing documentation notes backup backups handover explanation thought regard
    consideration precautions measures steps response reply instructions
""")


def told_often(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "they had been told several times"."""
    said = sentence.words
    often = {"times", "twice", "repeatedly"} & set(said[max(0, place - 2) : place + 8])
    if not often or said[place - 1] not in ("been", "was", "were"):
        return None
    subject = subject_of(sentence, place, people)
    somebody = 0 <= subject.place < place and who_is(sentence, subject.place, people) is Who.SOMEBODY
    return Blame(Degree.STRONG, place - 1, place + 1) if somebody and not subject.denied else None


def unapproved(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "applied settings that had not been approved"."""
    said = sentence.words
    done = {"approved", "tested", "reviewed", "authorised", "authorized", "validated", "verified"}
    start = next((at for at in range(place - 1, max(-1, place - 4), -1) if said[at] in ("that", "which")), -1)
    if start < 0 or not done & set(said[place + 1 : place + 4]):
        return None
    deed = deed_before(sentence, start, people)
    return None if deed is None or is_mending(sentence, deed) else _judged(deed, deed.verb, place + 2)


def outdated(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the planner used an outdated model"."""
    said = sentence.words
    verb = next((at for at in range(place - 1, max(-1, place - 4), -1) if said[at] in USED), -1)
    subject = subject_of(sentence, verb, people) if verb >= 0 else None
    if subject is None or subject.who is not Who.SOMEBODY or subject.modal or subject.denied:
        return None
    return Blame(Degree.MILD, verb, place + 2)


USED = words("relied used followed applied loaded reused consulted trusted copied")


def with_little(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "pushed it through with hardly any discussion"."""
    said = sentence.words
    if place and said[place - 1] in ("had", "has") and not ABILITIES.isdisjoint(said[place + 1 : place + 4]):
        who = subject_of(sentence, place, people).who
        return Blame(Degree.STRONG, place, place + 2) if who is Who.SOMEBODY else None
    if said[place - 1] != "with" or not place or STEPS.isdisjoint(said[place + 1 : place + 4]):
        return None
    deed = deed_before(sentence, place - 1, people)
    if deed is None or is_mending(sentence, deed):
        return None
    if deed.subject.who is Who.PASSIVE:
        return Blame(Degree.MILD, place - 1, place + 2) if _acted(said, deed.verb) else None
    return _judged(deed, deed.verb, place + 2)


STEPS = words(
    "testing review discussion thought notice preparation training warning planning care consultation"
)


def badly_by(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "bad merge by NAME"."""
    said = sentence.words
    by = next((at for at in range(place + 2, min(place + 4, len(said) - 1)) if said[at] == "by"), -1)
    if by < 0:
        return None
    for at in range(by + 1, min(by + 4, len(said))):
        if who_is(sentence, at, people) is Who.SOMEBODY:
            return Blame(Degree.STRONG, place, at + 1) if said[at + 1 : at + 2] != ("'s",) else None
    return None


def wrong_headline(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "wrong file deployed": a note without its auxiliary."""
    said = sentence.words
    if place > 3 or place + 2 >= len(said):
        return None
    for at in range(place + 2, min(place + 5, len(said))):
        if said[at] in _HANDS and said[at - 1].isalpha() and said[at - 1] not in BE:
            last = at + 1 == len(said) or said[at + 1] in ("to", "on", "in", ".", ",", ";", "at", "by")
            return Blame(Degree.MILD, place, at + 1) if last else None
    return None
