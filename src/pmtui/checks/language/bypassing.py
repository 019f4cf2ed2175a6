"""Steps left out and ways not kept to, told in the passive, in notes or of whoever did it."""

from __future__ import annotations

from pmtui.checks.language.clauses import BE, deed_before, is_adverb, is_past, subject_of
from pmtui.checks.language.cue import Cue
from pmtui.checks.language.degrees import Blame, Degree, blame_on
from pmtui.checks.language.manners import is_mending
from pmtui.checks.language.people import OURS, PERSONS, Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms, is_participle

CHANGES = words("""
    change changes upgrade update migration deployment deploy release fix hotfix patch rollout roll-out
    maintenance configuration work restart switch switchover cutover failover procedure it this everything
    commit code feature version script command file system project job task install installation setup
    test tests exercise
""")
_MADE = words("""
    made done deployed rolled released merged applied pushed performed executed carried shipped started
    run implemented committed published put taken installed launched conducted scheduled went gone rushed
    introduced attempted switched changed edited
""")
STEPS = words("""
    monitoring
    review reviews testing tests test approval approvals sign-off canary backup backups dry-run rehearsal
    plan planning announcement notice warning consultation coordination documentation ticket checks check
    validation verification supervision authorisation authorization permission communication staging
    rollback safeguards precautions oversight agreement consent knowledge safety preparation discussion
    notification code-review peer scrutiny walkthrough handover training permits permit checklist runbook
    approving
""")
_DESCRIBED = words("""
    proper any a an the prior sufficient adequate further full formal thorough due appropriate enough code
    peer change much real official correct second written required necessary careful additional first
    mandatory manual previous us having load
""")


def _by(who: Who, start: int, end: int) -> Blame | None:
    return Blame(Degree.MILD, start, end) if who is Who.PASSIVE else blame_on(who, start, end)


def without_a_step(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the change went out without review" and "rolled out to everybody without a canary"."""
    said = sentence.words
    at = place + 1
    while at < len(said) - 1 and said[at] in _DESCRIBED:
        at += 1
    if at >= len(said) or said[at] not in STEPS or not _MADE.intersection(said[max(0, place - 14) : place]):
        return None
    if said[at : at + 2] in (("knowledge", "of"), ("warning", "that"), ("plan", "b")):
        return None
    near = said[max(0, place - 16) : place]
    if not _OPEN.isdisjoint(near) or "not" in said[max(0, place - 6) : place]:
        return None
    if not CHANGES.isdisjoint(near) or said[0] in _MADE or _PEOPLE_DID.intersection(near):
        deed = deed_before(sentence, place, people)
        who = deed.subject.who if deed is not None else Who.PASSIVE
        if deed is not None and is_mending(sentence, deed):
            return None
        return _by(Who.PASSIVE if who is Who.UNSAID else who, place, at + 1)
    return None


_PEOPLE_DID = words("went live")
_OPEN = words("""
    allow allows allowed allowing can cannot could possible lets let permits permitted should must never
    nobody if would may might will prevent prevents process automatically pipeline
""")


def outside_the_window(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "the change was made outside of the change window"."""
    said = sentence.words
    before = said[max(0, place - 9) : place]
    after = said[place + 1 : place + 6]
    if (
        _MADE.isdisjoint(before)
        or CHANGES.isdisjoint(before)
        or {"window", "hours", "process", "procedure"}.isdisjoint(after)
    ):
        return None
    if "hours" in after and not {"business", "office", "working", "normal"}.isdisjoint(after):
        return None
    if not _OPEN.isdisjoint(before) or "not" in before:
        return None
    return Blame(Degree.MILD, place, min(place + 4, len(said)))


def doing_without(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read the note "deploying without running the migration first": it has no verb beside."""
    said = sentence.words
    done = place + 1
    if said[done : done + 1] == ("having",) and done + 1 < len(said) and is_participle(said[done + 1]):
        done += 1
    elif not said[done : done + 1] or not said[done].endswith("ing") or said[done] in _HARMLESS:
        return None
    if place > 9:
        return None
    start = 2 if said[:2] in (("yes", ","), ("no", ","), ("by", "just")) else 0
    gerund = next((at for at in range(start, min(start + 2, place)) if said[at].endswith("ing")), -1)
    if gerund < 0 or said[gerund] in ("during", "using"):
        return None
    rest = said[gerund:]
    told = any(
        word in BE
        or word in _CAN
        or (is_past(word) and said[at + gerund - 1] != "having")
        or ((form := forms().get(word)) is not None and form.present and not form.base)
        for at, word in enumerate(rest)
        if at
    )
    return None if told else Blame(Degree.MILD, gerund, done + 1)


_CAN = words("can could will would may might must should need needs")
_HARMLESS = words("""
    losing causing breaking interrupting affecting disrupting having needing requiring impacting
""")
_WAYS = words("""
    going following asking using testing waiting checking consulting reverting rolling raising opening
    talking telling calling
""")
PROPER = words("""
    process procedure pipeline review ticket runbook checklist change-request channel channels playbook
    staging first instructions approval steps rules team help vendor manual documentation
""")


def rather_than(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "hot-patched the server instead of going through the pipeline"."""
    said = sentence.words
    if said[place + 1 : place + 2] not in (("of",), ("than",)) or said[place + 2 : place + 3] == ():
        return None
    if said[place + 2] not in _WAYS or PROPER.isdisjoint(said[place + 3 : place + 9]):
        return None
    for at in range(max(0, place - 14), place):
        if who_is(sentence, at, people) not in (Who.SOMEBODY, *OURS, Who.YOU):
            continue
        verb = at + 1
        while verb < place and (is_adverb(said[verb]) or said[verb] in ("had", "just")):
            verb += 1
        if said[verb] in _CAN or said[verb] in BE or said[verb] in ("decided", "agreed"):
            return None
        word = said[verb].rpartition("-")[2]
        form = forms().get(word)
        if form.past if form is not None else is_past(word):
            return _by(who_is(sentence, at, people), verb, place + 3)
        return None
    return None


_MANNERS = words("manner way fashion")
_GOOD = words("""
    coordinated systematic orderly controlled timely careful safe proper structured consistent organised
    organized professional planned clear transparent thorough
""")


def not_in_manner(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "this was not done in a coordinated manner"."""
    said = sentence.words
    before = said[max(0, place - 9) : place]
    if "not" not in before or "in" not in before or _GOOD.isdisjoint(before):
        return None
    at = max(0, place - 9) + before.index("not")
    done = next((back for back in range(at + 1, place) if said[back] in _DONE), -1)
    return Blame(Degree.MILD, at, place + 1) if done > 0 else None


_DONE = words("""
    done performed carried handled communicated managed executed made conducted told informed released
""")
_CARED = words("""
    shared
    performed done maintained carried executed tested reviewed communicated planned documented checked
    verified coordinated followed prepared tracked updated supervised monitored handed announced discussed
    considered
""")
_WELL = words("""
    properly adequately sufficiently thoroughly appropriately fully carefully regularly
""")


def not_properly(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "the upkeep was not properly performed", "it was never adequately tested"."""
    said = sentence.words
    being = said[place + 1 : place + 2] == ("being",)
    beside = (said[place + 1 : place + 2 + being], said[place - 1 : place])
    done = next((word for part in beside for word in part if word in _CARED), "")
    before = said[max(0, place - 5) : place]
    denied = next((at for at in range(place - 1, max(-1, place - 5), -1) if said[at] in ("not", "never")), -1)
    told = not {"was", "were", "been"}.isdisjoint(before) or said[place - 2 : place] == ("not", "being")
    if not done or denied < 0 or not (told or said[place : place + 2] == ("properly", "being")):
        return None
    if "by" in said[place : place + 5] or "if" in said[:denied] or "because" in said[place : place + 4]:
        return None
    return Blame(Degree.MILD, denied, place + 2)


def not_reviewed(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "the change was not peer reviewed before it went live"."""
    said = sentence.words
    at = place + 1
    while at < len(said) - 1 and (
        is_adverb(said[at]) or said[at] in ("peer", "code", "been", "being", "first", "load")
    ):
        at += 1
    if (
        at >= len(said)
        or said[at] not in _REVIEWED
        or not {"was", "were", "been"} & set(said[place - 1 : at])
    ):
        return None
    rest = said[at + 1 : at + 4]
    if "by" in rest[:1] and said[at + 2 : at + 3] not in (("anyone",), ("anybody",), ("us",), ("the",)):
        return None
    before = said[max(0, place - 9) : place]
    if not _OPEN.isdisjoint(said[max(0, place - 4) : place - 1]) or "because" in said[at:]:
        return None
    if CHANGES.isdisjoint(before):
        return None
    ahead = {"before", "prior", "beforehand", "first", "ahead", "in"} & set(said[at : at + 6])
    return Blame(Degree.MILD, place - 1, at + 1) if ahead else None


def left_untested(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "the new hub was not tested" and "the change committed in May was never tested"."""
    said = sentence.words
    ends = said[place + 1 : place + 2] in (
        (),
        (".",),
        (",",),
        ("on",),
        ("in",),
        ("with",),
        ("at",),
        ("under",),
        ("before",),
    )
    at = place - 1
    while at > 0 and (
        (is_adverb(said[at]) and said[at] not in ("not", "never"))
        or said[at] in ("been", "load", "peer", "fully")
    ):
        at -= 1
    if not ends or at < 2 or said[at] not in ("not", "never") or said[at - 1] not in ("was", "were", "had"):
        return None
    if _CHANGED.isdisjoint(said[max(0, at - 7) : at]) or "because" in said or "if" in said[:at]:
        return None
    return Blame(Degree.MILD, at - 1, place + 1)


_CHANGED = CHANGES - words("this it everything file system project job task tests test") | words(
    "hub fallback failover restore backup backups migration plan standby"
)
_REVIEWED = words("""
    reviewed tested announced approved communicated coordinated rehearsed validated verified checked
    discussed
""")


def not_kept(sentence: Sentence, place: int, _people: frozenset[str]) -> Blame | None:
    """Read "the release checklist was not used this time" and "the four-eyes rule was not observed"."""
    said = sentence.words
    at = place + 1
    while at < len(said) - 1 and is_adverb(said[at]):
        at += 1
    if at >= len(said) or said[at] not in _USED or said[place - 1] not in ("was", "were"):
        return None
    what = said[max(0, place - 4) : place - 1]
    human = not _HUMAN_STEPS.isdisjoint(what)
    ends = said[at + 1 : at + 2] in (
        (),
        (".",),
        (",",),
        ("this",),
        ("and",),
        ("in",),
        ("for",),
        ("during",),
        ("on",),
        ("here",),
        ("before",),
    )
    return Blame(Degree.MILD, place - 1, at + 1) if human and ends and is_participle(said[at]) else None


_USED = words("""
    used observed kept followed consulted respected honoured applied adhered obeyed completed done held
    run
""")
_HUMAN_STEPS = words("""
    checklist runbook playbook procedure procedures process processes policy policies four-eyes guideline
    guidelines protocol rehearsal dry-run drill principle handover sign-off best-practice practices
    walkthrough peer-review change-management
""")


def contrary_to(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "contrary to the procedure, the operator opened both valves": the rule stands before the deed."""
    said = sentence.words
    if place > 1 or said[place + 1 : place + 2] not in (("to",), ("of",)):
        return None
    comma = next((at for at in range(place + 2, min(place + 14, len(said))) if said[at] == ","), -1)
    if comma < 0 or _RULES.isdisjoint(said[place + 2 : comma]):
        return None
    for at in range(comma + 1, min(comma + 7, len(said))):
        who = who_is(sentence, at, people)
        operator = said[at] in ("operator", "operators") and said[at - 1] in ("the", "an", "two", "both")
        if who in (*PERSONS, *OURS) or operator:
            return _by(Who.SOMEBODY if operator else who, place, comma)
    return None


_RULES = words("""
    procedure procedures policy policies rule rules instruction instructions protocol agreement regulation
    regulations guideline guidelines practice practices standard standards order orders advice process
    plan requirement requirements contract checklist runbook law
""")


def deviated(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "the engineer had deviated from the runbook"."""
    said = sentence.words
    if said[place + 1 : place + 2] not in (("from",), ("away",)) or (_RULES | STEPS).isdisjoint(
        said[place + 2 : place + 8]
    ):
        return None
    subject = subject_of(sentence, place, people)
    if not subject.did:
        return None
    return _by(subject.who if subject.who is not Who.PASSIVE else Who.THING, place, place + 2)


CUES = (
    Cue(words("without"), without_a_step, STEPS),
    Cue(words("without"), doing_without),
    Cue(words("outside"), outside_the_window, words("window hours process procedure")),
    Cue(words("instead rather"), rather_than, PROPER),
    Cue(_MANNERS, not_in_manner, words("not")),
    Cue(_WELL, not_properly, words("not never")),
    Cue(words("not"), not_reviewed, _REVIEWED),
    Cue(words("tested reviewed rehearsed announced"), left_untested, words("not never")),
    Cue(words("not"), not_kept, _HUMAN_STEPS),
    Cue(words("contrary violation breach defiance"), contrary_to, _RULES),
    Cue(words("deviated departed strayed diverged deviates"), deviated),
)
