"""How somebody did it: without a needed step, against a rule, at the wrong thing, for a motive."""

from __future__ import annotations

from pmtui.checks.language.blame_words import BRINGING_IN, ORDERS, WITHOUT
from pmtui.checks.language.clauses import BE, DETERMINERS, Deed, deed_before, is_adverb, is_past
from pmtui.checks.language.degrees import Blame, Degree, blame_on
from pmtui.checks.language.people import OURS, PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import DOING, base_of, forms

_MENDING = words("""
    find discover notice identify see spot fix correct revert roll replace report detect determine realise
    realize confirm suspect check ask wonder note mention explain catch recognise recognize trace point
    rule restore repair return recover resolve solve reproduce bisect diagnose learn document describe
    understand wait call page alert tell know verify look search inspect investigate add review hear read
    reject refuse bounce show guard record question exclude clean cleanup warn lead
""")
"""Of what is wrong these speak as of something found or mended."""
_HARMLESS = words("""
    causing affecting impacting interrupting losing breaking needing being having using requiring
    disrupting changing touching success issue issues problem problems downtime impact interruption
    incident effect result results avail luck further restarting knowledge's hesitation delay loss
""")
"""What it is good, or a mere fact, to have done without."""
_BROUGHT_BAD = words("""
    unauthorized unauthorised unsanctioned unannounced undocumented bad faulty broken untested unreviewed
    buggy untagged invalid erroneous unapproved
""")
AGAINST = words("""
    contrary violation breach defiance spite despite notwithstanding regardless against
""")
OUT_OF = words("out outside before during")
WINDOWS = words("""
    window hours process approval review freeze sequence turn peak business rush ci tests testing checks
    sign-off ready approved reviewed tested
""")
PLACES = words("prod production live main master trunk")
_HUMAN_STEPS = words("""
    backup dry-run rehearsal rollback plan peer look glance word go-ahead agreement talking review reviews
    testing tests test approval permission notice notifying telling asking authorisation authorization
    consultation warning consent supervision reviewing approving
""")
"""Left out of a passive, these still speak of people: "it was merged without review"."""
HANDS = words("""
    done tested performed announced scheduled booked pulled unplugged disconnected switched restarted
    rebooted deleted dropped wiped erased applied picked selected entered typed clicked run executed
    carried sent pressed removed opened closed mounted flashed chosen deployed merged pushed started
    approved shut turned connected plugged loaded powered overwritten truncated revoked emailed mailed
    posted set put attached addressed written filed screwed fitted wired labelled labeled noted thrown cut
    specified copied restored provided
""")
"""What is done by hand, so that a wrong object is somebody's slip."""
MOTIVES = words("""
    tired lazy bored drunk confused distracted overconfident careless inexperienced new unaware scared
    afraid angry annoyed exhausted busy stressed impatient thought wanted felt assumed believed hurried
    panicked forgot misread misunderstood feared hoped preferred could
""")
_PRONOUNS = words("he she they i we")
_AIMS = words("save convenience impress look show avoid please get charge spite fun skip")


def judged(deed: Deed | None, start: int, end: int) -> Blame | None:
    """Return blame of who did something: hard of somebody, mild of us, none of a program."""
    return None if deed is None else blame_on(deed.subject.who, start, end)


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
    nick = sentence.words[0].isalpha() and len(sentence.words[0]) < _NICK and _did(sentence.words[1])
    if deed is None and step in _SPEAKING and nick and sentence.words[0] not in _STARTS:
        return Blame(Degree.STRONG, 0, at + 1)
    if deed is None and step in _TOWARDS_PEOPLE and _begins_like_a_name(sentence):
        return Blame(Degree.STRONG, 0, at + 1)
    if deed is None or is_mending(sentence, deed) or not _is_change(sentence, deed):
        return None
    if deed.subject.who is Who.PASSIVE:
        human = not _HUMAN_STEPS.isdisjoint(said[place + 1 : at + 2]) and acted(said, deed.verb)
        return Blame(Degree.MILD, place, at + 1) if human else None
    if deed.subject.who is Who.UNSAID:
        noted = deed.verb == 0 or said[deed.verb - 1] in (":", "-", "]", "|")
        return Blame(Degree.MILD, place, at + 1) if noted and acted(said, deed.verb) else None
    if (
        deed.subject.who is Who.USERS
        and said[deed.subject.place] == "people"
        and said[deed.verb] in _REVIEWING
    ):
        return Blame(Degree.STRONG, deed.verb, at + 1)
    if deed.subject.who in OURS and {"single", "even"} & set(said[place + 1 : at + 5]):
        return Blame(Degree.STRONG, deed.verb, at + 1)
    return judged(deed, deed.verb, at + 1)


_REVIEWING = words("approved merged reviewed signed deployed pushed released")
_FILLING = words("""
    any even ever having first proper prior further due appropriate adequate sufficient explicit
""")


_TOWARDS_PEOPLE = words("""
    telling asking informing notifying reading consulting warning thinking approval permission looking
    bothering review checking
""")
"""What only a person could have done first."""
_SPEAKING = words("telling asking saying informing warning consulting")
_NICK = 7
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


def acted(said: tuple[str, ...], verb: int) -> bool:
    """Return whether the verb at a place tells a deed of people."""
    form = forms().get(said[verb])
    known = form is not None and (form.past or form.participle) and form.lemma in DOING
    return known or said[verb] in _BY_HAND


_BY_HAND = words("""
    ticked signed stamped handed moved copied accepted booked printed ordered paid filed thrown pulled
""")


def is_mending(sentence: Sentence, deed: Deed) -> bool:
    """Return whether a deed finds, tells or mends something."""
    form = forms().get(sentence.words[deed.verb])
    lemma = form.lemma if form is not None else _stem(sentence.words[deed.verb])
    if lemma == "roll" and sentence.words[deed.verb + 1 : deed.verb + 2] == ("out",):
        return False
    return lemma in _MENDING


def _stem(word: str) -> str:
    if word in ("found", "saw", "read", "heard"):
        return "find"
    for end in ("ied", "ed", "d"):
        if word.endswith(end) and word[: -len(end)] in _MENDING:
            return word[: -len(end)]
    return word


_ALIKE = words("same similar alike identical")


def _is_explained(said: tuple[str, ...], place: int) -> bool:
    """Return whether it is told why two things were taken for one: "because both have the same name"."""
    rest = said[place + 1 :]
    return "because" in rest and not _ALIKE.isdisjoint(rest)


def wrong_thing(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "NAME ran the wrong command" and "the wrong cable was pulled"."""
    said = sentence.words
    if _left_open(said, place) or _is_explained(said, place):
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
        lemma = form.lemma if form is not None else base_of(said[deed.verb])
        told = lemma in _TO_SOMEBODY and said[place - 1] in ("the", "a", "an")
        if (form is not None and form.lemma in ("be", "have", "see", "know", "think")) or (
            is_mending(sentence, deed) and not told and not _is_done_to_the_wrong_one(said, deed.verb, place)
        ):
            return None
        if brought and (form is None or form.lemma not in BRINGING_IN):
            return None
        if deed.subject.who is Who.PASSIVE:
            flows = not _FLOWS.isdisjoint(said[max(0, deed.verb - 4) : deed.verb])
            by_hand = said[deed.verb] in HANDS and not brought and not flows
            return Blame(Degree.MILD, place, place + 2) if by_hand else None
        if deed.subject.who is Who.UNSAID:
            noted = form is not None and form.past and form.lemma in DOING and form.lemma != "use"
            return Blame(Degree.MILD, deed.verb, place + 2) if noted else None
        if deed.subject.who in OURS and form is not None and form.lemma == "use":
            return None
        return judged(deed, deed.verb, place + 2)
    return _done_somehow(sentence, place, people)


def _is_done_to_the_wrong_one(said: tuple[str, ...], verb: int, place: int) -> bool:
    """Return whether what mostly mends was done to the wrong one: "replaced the wrong disk"."""
    direct = said[verb + 1 : place + 1] == ("the", "wrong")
    explained = not {"since", "because", "as"}.isdisjoint(said[place:])
    return direct and not explained and said[verb] in ("replaced", "restored", "cleaned", "called")


_TO_SOMEBODY = words("""
    tell describe read call page alert ask restore check investigate inspect search look warn
""")
"""What mends something mostly, and is a slip where it is done to the wrong one."""


def _done_somehow(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the intern rm'd the wrong folder": a person, a verb that nobody knows, and a wrong thing."""
    said = sentence.words
    if said[place - 1 : place] != ("the",) or said[place] != "wrong" or place > 8:
        return None
    known = any(word in forms() or is_past(word) or word in BE for word in said[:place])
    whom = next((at for at in range(min(4, place)) if who_is(sentence, at, people) is Who.SOMEBODY), -1)
    return Blame(Degree.STRONG, whom, place + 2) if whom >= 0 and not known and whom < place - 2 else None


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
            return Blame(Degree.MILD, was, place + 2) if who in OURS else None
    return None


def _done_to(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the wrong button was pressed by the technician" and "the wrong host was restarted"."""
    said = sentence.words
    for at in range(place + 2, min(place + 7, len(said))):
        if said[at - 1] in ("was", "were", "been", "got") and not (said[at] in BE or said[at] == "not"):
            hands = said[at] in HANDS | _SENT_OUT
            by = deed_before(sentence, at + 1, people, 1)
            if by is not None and by.subject.who is Who.SOMEBODY:
                return Blame(Degree.STRONG, place, at + 1)
            if said[at + 1 : at + 3] in (("by", "us"), ("by", "me")):
                return Blame(Degree.MILD, place, at + 1)
            routed = said[at + 1 : at + 2] == ("by",) or not _FLOWS.isdisjoint(said[place:at])
            return Blame(Degree.MILD, place, at + 1) if hands and not routed else None
    return None


_SENT_OUT = words("""
    set configured uploaded published installed imported exported copied released updated
""")


_FLOWS = words("""
    traffic request requests packets packet queries query calls messages connections jobs events data
""")
"""What a program sends, whatever it is sent to."""


def against(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "contrary to instructions", "against the policy", "outside of the window", "out of hours"."""
    said = sentence.words
    after = said[place + 1 : place + 7]
    cue = said[place]
    if cue in AGAINST:
        broken = not ORDERS.isdisjoint(after) or (cue in ("despite", "spite") and after[:1] in _ALTHOUGH)
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
    if deed.subject.who is Who.PASSIVE:
        told = acted(said, deed.verb) and cue in AGAINST
        return Blame(Degree.MILD, place, min(place + 3, len(said))) if told else None
    return judged(deed, deed.verb, min(place + 3, len(said)))


_ALTHOUGH = (("being",), ("having",), ("knowing",), ("of",), ("clear",), ("repeated",), ("explicit",))
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
    if deed is None or deed.subject.who not in PERSONS or is_mending(sentence, deed):
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
