"""What was left aside: no time taken, not as the checklist has it, not weighed, known and ignored."""

from __future__ import annotations

from pmtui.checks.language.clauses import is_adverb, subject_of
from pmtui.checks.language.cue import Cue, plain
from pmtui.checks.language.degrees import Blame, Degree, is_denied
from pmtui.checks.language.people import PERSONS, Who
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import DUTY, forms, is_participle

_TAKING = words("take took taken taking find found make made have had")
_MORE_DUTIES = words("""
    double-check check proofread prepare train rehearse practise practice study verify review read examine
    reread research familiarise familiarize inspect calibrate measure walk brief debrief look test plan
""")
_AMOUNTS = words("the any enough sufficient much adequate proper no little insufficient")
TIME = words("time trouble care effort opportunity")


def no_time(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we did not have time to double-check it" and "the agent never took the trouble to read it"."""
    said = sentence.words
    verb = place - 1
    while verb > 0 and said[verb] in _AMOUNTS:
        verb -= 1
    if said[verb] not in _TAKING or said[place + 1 : place + 2] != ("to",):
        return None
    done = next((at for at in range(place + 2, min(place + 5, len(said))) if not is_adverb(said[at])), -1)
    if done < 0:
        return None
    form = forms().get(said[done])
    if said[done] not in _MORE_DUTIES and (form is None or form.lemma not in DUTY & _MORE_DUTIES):
        return None
    subject = subject_of(sentence, verb, people)
    if subject.modal or subject.to or "if" in said[max(0, verb - 5) : verb]:
        return None
    if not (subject.denied or said[verb + 1] in ("no", "little", "insufficient")):
        return None
    if subject.who in (Who.WE, Who.I):
        return Blame(Degree.MILD, verb, done + 1)
    # Who had no time was given none; who took none chose so.
    chose = said[verb] in ("take", "took", "taken", "make", "made") and subject.who in PERSONS
    return Blame(Degree.STRONG, verb, done + 1) if chose else None


_PAPERS = words("""
    checklist checklists procedure procedures manual manuals policy policies rules rulebook regulations
    regulation order orders plan plans runbook runbooks playbook guidance guideline guidelines instruction
    instructions contract agreement handbook sop sops law permit licence license bylaws briefing training
    directive directives circular bulletin standing
""")
_ASKED = words("""
    required specified prescribed instructed recommended stipulated mandated directed laid called described
    set demanded asked ordered agreed expected documented written
""")


def not_as_asked(sentence: Sentence, place: int) -> Blame | None:
    """Read "the lever was not set to neutral as required by the checklist": somebody should have."""
    said = sentence.words
    if said[place + 1 : place + 2] != ("not",) or place + 2 >= len(said):
        return None
    done = place + 2 + (said[place + 2] == "being") + (said[place + 2] == "been")
    while done < len(said) - 1 and is_adverb(said[done]):
        done += 1
    if done >= len(said) or not is_participle(said[done]):
        return None
    end = min(done + 14, len(said) - 1)
    asked = next((at for at in range(done + 1, end) if said[at] == "as" and said[at + 1] in _ASKED), -1)
    if asked > 0 and not _PAPERS.isdisjoint(said[asked + 2 : asked + 9]):
        return Blame(Degree.MILD, place, done + 1)
    against = next(
        (at for at in range(done + 1, end) if said[at : at + 3] == ("in", "accordance", "with")), -1
    )
    told = against > 0 and not _PAPERS.isdisjoint(said[against + 3 : against + 9])
    return Blame(Degree.MILD, place, done + 1) if told else None


PLANNING = words("""
    planning preparation preparations briefing pre-brief handover size-up sizeup inspection inspections
    survey surveys assessment appraisal walkthrough walk-through walkdown reconnaissance recce scoping
    consultation rehearsal drafting scheduling staffing preplanning pre-planning forethought handoff
    walkaround walk-around reconnoitre toolbox-talk stocktaking
""")
_BY_PROGRAM = words(
    "health vulnerability automated automatic automation code cluster node job pod query index"
)
_WEIGHED = words("""
    consider allow account anticipate foresee appreciate recognise recognize take reckon contemplate factor
    weigh address envisage
""")


def not_weighed(sentence: Sentence, place: int) -> Blame | None:
    """Read "the first size-up did not consider the weight of the snow": who plans is a person."""
    said = sentence.words
    if said[place] == "not":
        if said[place - 1 : place] not in (("did",), ("had",), ("does",)):
            return None
        before, verb = place - 2, place + 1
    else:
        before, verb = place - 1, place + 2
        if said[place + 1 : place + 2] != ("to",):
            return None
    while verb < len(said) - 1 and is_adverb(said[verb]):
        verb += 1
    if before < 0 or verb >= len(said):
        return None
    form = forms().get(said[verb])
    lemma = form.lemma if form is not None else said[verb]
    if lemma not in _WEIGHED:
        return None
    rest = said[verb + 1 : verb + 9]
    if lemma in ("allow", "account", "reckon") and rest[:1] not in (("for",), ("with",)):
        return None
    if lemma == "take" and "account" not in rest and "consideration" not in rest:
        return None
    planned = next(
        (
            at
            for at in range(before, max(-1, before - 6), -1)
            if said[at] in PLANNING or said[at] in (",", ".")
        ),
        -1,
    )
    if (
        planned < 0
        or said[planned] not in PLANNING
        or not _BY_PROGRAM.isdisjoint(said[max(0, planned - 2) : planned])
    ):
        return None
    if planned != before and said[planned + 1] not in ("of", "for", "by", "on", "in", "before"):
        return None
    return Blame(Degree.MILD, before + 1, verb + 1)


IGNORED = words("ignored dismissed disregarded overlooked neglected shelved")
_ROUTINELY = words("""
    simply just routinely repeatedly consistently wilfully willfully knowingly deliberately systematically
    habitually constantly always often usually persistently
""")
_RAISED = words("""
    complaints complaint concerns concern warnings warning issues problems bugs reports tickets proposals
    advice objections rules procedures guidelines suggestions requests leaks faults defects
    recommendations pleas letters mails questions offers reminders feedback findings
""")
_AGAINST = words("despite although though even regardless")


def known_and_ignored(sentence: Sentence, place: int) -> Blame | None:
    """Read "known leaks are simply ignored, although three offered to help": no program is meant."""
    said = sentence.words
    how = place - 1
    be = how - 1
    if (
        how < 2
        or said[how] not in _ROUTINELY
        or said[be] not in ("are", "is", "being", "been", "get", "gets")
    ):
        return None
    before = said[max(0, be - 24) : be]
    if _RAISED.isdisjoint(before) or is_denied(sentence, how, place + 1):
        return None
    if said[place + 1 : place + 2] == ("by",):
        return None
    known = "known" in before or not {
        "complaints",
        "concerns",
        "warnings",
        "advice",
        "objections",
    }.isdisjoint(before)
    if not known and _AGAINST.isdisjoint(said[place + 1 : place + 6]):
        return None
    return Blame(Degree.MILD, be, place + 1)


SLIPS = words("mistake mistakes error errors slip slips lapse lapses blunder blunders oversight")


def never_to_happen(sentence: Sentence, place: int) -> Blame | None:
    """Read "a slip that should not have happened on a ward like ours"."""
    said = sentence.words
    slip = next((at for at in range(place - 1, max(-1, place - 4), -1) if said[at] in SLIPS), -1)
    denied = {"not", "never"} & set(said[place - 1 : place + 4])
    if slip < 0 or not denied or "have" not in said[place + 1 : place + 5]:
        return None
    happened = next((at for at in range(place, min(place + 6, len(said))) if said[at] in _HAPPENED), -1)
    return Blame(Degree.MILD, slip, happened + 1) if happened > 0 else None


_HAPPENED = words("happened occurred arisen existed been passed slipped gone made")
_OWNING = words("take takes took taking accept accepts accepted own owns owned bear bears assume assumes")
_OURS = words("""
    error errors mistake mistakes lapse lapses oversight oversights misstep missteps blunder blunders
    miscommunication negligence carelessness shortcomings misjudgement misjudgment slip
""")


def taken_on(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "we take responsibility for this planning error": an apology names no error, this does."""
    said = sentence.words
    verb = next((at for at in range(place - 1, max(-1, place - 4), -1) if said[at] in _OWNING), -1)
    if verb < 0 or said[place + 1 : place + 2] != ("for",):
        return None
    slip = next((at for at in range(place + 2, min(place + 8, len(said))) if said[at] in _OURS), -1)
    if slip < 0 or not {",", ".", ";", "and"}.isdisjoint(said[place + 2 : slip]):
        return None
    if said[slip - 1] == "any" or "any" in said[place + 2 : slip]:
        return None
    return (
        Blame(Degree.MILD, verb, slip + 1)
        if subject_of(sentence, verb, people).who in (Who.WE, Who.I)
        else None
    )


CUES = (
    Cue(TIME, no_time, _TAKING),
    Cue(words("was were had"), plain(not_as_asked), _PAPERS),
    Cue(words("not failed"), plain(not_weighed), PLANNING),
    Cue(IGNORED, plain(known_and_ignored), _ROUTINELY),
    Cue(words("should"), plain(never_to_happen), SLIPS),
    Cue(words("responsibility"), taken_on, _OURS),
)
