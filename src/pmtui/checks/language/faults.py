"""Verbs that blame: what somebody forgot, ignored, failed to do or should have done."""

from __future__ import annotations

from pmtui.checks.language.blame_words import (
    CARE,
    FAILED_PEOPLE,
    NOT_YET_KNOWN,
    OMISSIONS,
    OUR_OMISSIONS,
    SAID_OF_PERSONS,
    SIGNS,
)
from pmtui.checks.language.clauses import DETERMINERS, Subject, subject_of
from pmtui.checks.language.degrees import FAR, NEAR, Blame, Degree
from pmtui.checks.language.names import is_name
from pmtui.checks.language.people import Who, is_machine
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import DUTY, FAILING, HUMAN, MACHINE_SLIPS, Form


def verb_fault(sentence: Sentence, place: int, form: Form, people: frozenset[str]) -> Blame | None:
    """Return the blame that the verb at a place puts on its subject, or None."""
    lemma = form.lemma
    if (lemma not in HUMAN and lemma not in FAILING and lemma not in DUTY) or sentence.words[
        place
    ] == "mistakes":
        return None
    subject = subject_of(sentence, place, people)
    if lemma in _EXPECTING and subject.helped in ("does", "do"):
        # Who does not expect much says what to reckon with.
        return None
    if subject.to or (
        subject.modal not in ("", "must") and not (subject.denied and subject.helped == "have")
    ):
        return None
    if subject.modal:
        # "We should not have ignored it" says that it was ignored.
        if (
            subject.who is Who.SOMEBODY
            and subject.modal == "must"
            and subject.helped == "have"
            and lemma in HUMAN
        ):
            return Blame(Degree.STRONG, place, place + 1)
        regretted = subject.who is Who.WE and lemma in HUMAN | FAILING and subject.modal == "should"
        return Blame(Degree.MILD, place, place + 1) if regretted else None
    if lemma in HUMAN:
        degree = _of_human_verb(sentence, place, form, subject)
    elif lemma in FAILING and not subject.denied:
        degree = _of_failing(sentence, place, form, subject)
    else:
        degree = None
    if degree is None and lemma in DUTY and subject.denied and subject.who is not Who.NOBODY:
        degree = _of_duty(sentence, place, form, subject, people)
    start = place if not subject.denied else _denial_before(sentence, place)
    return Blame(degree, start, place + 1) if degree else None


def _denial_before(sentence: Sentence, place: int) -> int:
    for back in range(place - 1, max(-1, place - NEAR), -1):
        if sentence.words[back] in ("not", "never"):
            return max(0, back - 1) if sentence.words[back] == "not" else back
    return place


def _of_human_verb(sentence: Sentence, place: int, form: Form, subject: Subject) -> Degree | None:
    words = sentence.words
    if subject.denied or not (form.past or form.participle or form.present or subject.helped in _HELPING):
        return None
    if subject.who is Who.PASSIVE:
        asked = words[0] in ("why", "how", "what") or subject.helped in ("be", "being", "get", "is", "are")
        reckoned = form.lemma == "miscalculate" and not _RECKONED.isdisjoint(words[max(0, place - 5) : place])
        by_machine = form.lemma in MACHINE_SLIPS and form.lemma not in _OF_JUDGEMENT and not reckoned
        return None if asked or by_machine else Degree.MILD
    by_somebody = subject.who is Who.SOMEBODY and subject.place > place
    if form.participle and not form.past and subject.helped not in ("had", "has", "have") and not by_somebody:
        return None
    if subject.who in (Who.SOMEBODY, Who.YOU):
        if form.lemma == "overlook" and words[subject.place].endswith("s"):
            return Degree.MILD
        hedged = subject.who is Who.YOU and not _HEDGES.isdisjoint(words[:place])
        return Degree.MILD if hedged else Degree.STRONG
    if subject.who is Who.USERS and words[subject.place] in _ONE_USER:
        return Degree.STRONG if form.past and form.lemma in _ONLY_PERSONS else None
    if subject.who is Who.UNSAID:
        return Degree.MILD if form.past and place + 1 < len(words) else None
    if subject.who in (Who.WE, Who.I):
        # "And then conveniently forgot it" judges oneself.
        return Degree.MILD if _SCORNED.isdisjoint(words[max(0, place - 3) : place]) else Degree.STRONG
    asked = words[0] in ("why", "how", "what")
    if subject.who is Who.THING and form.past and not asked and not _describes(sentence, place):
        if form.lemma in _ONLY_PERSONS and _may_be_name(sentence, place - 1):
            return Degree.STRONG
        if form.lemma in ("overlook", "neglect") and words[place - 1] in SIGNS - {"it"}:
            return Degree.MILD
        if is_machine(sentence, subject.place):
            return None
        return None if form.lemma in MACHINE_SLIPS or _is_program(sentence, place) else Degree.MILD
    return None


_EXPECTING = frozenset({"anticipate", "expect", "foresee", "think", "know", "recognise", "recognize"})
_SCORNED = frozenset({"conveniently", "blithely", "promptly", "stupidly", "happily", "merrily", "even"})


def _is_program(sentence: Sentence, verb: int) -> bool:
    """Return whether "the portal" is said to have forgotten something: not a name, not a word left out."""
    before = sentence.words[max(0, verb - 4) : max(0, verb - 1)]
    return not DETERMINERS.isdisjoint(before)


_HELPING = frozenset({"did", "does", "has", "have", "had"})
"""Before a base form "has" is foreign grammar: "has forget"."""
_HEDGES = frozenset({"probably", "maybe", "perhaps", "seem", "possibly", "likely"})
_ONLY_PERSONS = frozenset({"forget", "neglect", "overlook", "misunderstand", "mistype", "misjudge", "botch"})
_ONE_USER = words("user customer")
_RECKONED = words("""
    height deadline date time dose capacity effort cost costs budget workload duration schedule load window
""")
"""What people work out beforehand."""
_OF_JUDGEMENT = frozenset(
    {"mistake", "overestimate", "underestimate", "misinterpret", "misread", "mismanage"}
)


def _may_be_name(sentence: Sentence, place: int) -> bool:
    """Return whether a word is written like the name of a person whom no list holds."""
    if place < 0:
        return False
    written = sentence.written[place]
    before = sentence.words[place - 1] if place else ""
    titled = written[:1].isupper() and written[1:].islower() and written.isalpha() and len(written) > 2
    return titled and before not in DETERMINERS and sentence.words[place] not in _NO_NAMES


_NO_NAMES = frozenset({"this", "that", "these", "those", "which", "what", "it", "also", "then", "and", "but"})


def _describes(sentence: Sentence, place: int) -> bool:
    """Return whether a participle stands before a noun like an adjective: "an overlooked flag"."""
    before = sentence.words[place - 1] if place else ""
    if sentence.words[place : place + 2] == ("forgot", "to"):
        return False
    return before in DETERMINERS or before in (
        "and",
        "or",
        ",",
        "with",
        "of",
        "by",
        "for",
        "from",
        "on",
        "in",
        "to",
    )


def _of_failing(sentence: Sentence, place: int, form: Form, subject: Subject) -> Degree | None:
    words = sentence.words
    follows = words[place + 1] if place + 1 < len(words) else ""
    # "Chose to ignore" tells what was done; its subject is that of "chose".
    decided = form.base and place > 0 and words[place - 1] == "to" and not subject.to
    finite = decided or form.past or form.present or subject.helped in ("did", "had", "has", "have")
    if not finite:
        return None
    if _is_harmless(form.lemma, words[place + 1 : place + 7]):
        return None
    if form.lemma == "cause" and not _NONE_OF_IT.isdisjoint(words[max(0, place - 6) : place]):
        return None
    if form.lemma == "figure" and follows in ("out", "in", "it"):
        return None
    if form.lemma == "rush" and follows in ("to", "", "into"):
        return None
    if form.lemma == "fail" and follows in _ENDS and form.past:
        named = subject.who is Who.SOMEBODY and words[subject.place] != "they"
        return Degree.STRONG if named or subject.who in (Who.WE, Who.I) else None
    if form.lemma == "fail" and follows == "for" and "to" in words[place + 2 : place + 6]:
        follows = "to"
    if form.lemma == "fail" and follows != "to":
        failed_people = follows in FAILED_PEOPLE or (
            follows in DETERMINERS and not FAILED_PEOPLE.isdisjoint(words[place + 2 : place + 3])
        )
        return Degree.STRONG if failed_people and subject.who in (Who.WE, Who.I, Who.SOMEBODY) else None
    if (
        form.present
        and subject.place > 0
        and not _ANY.isdisjoint(words[max(0, subject.place - 6) : subject.place])
        and not _is_the_one(words, subject.place, place)
    ):
        # "A team that is told nothing assumes that all is well" is true of everybody.
        return None
    if subject.who is Who.PASSIVE and subject.helped in ("is", "are"):
        return None
    if subject.who is Who.PASSIVE:
        what = words[subject.place] if subject.place >= 0 and follows != "by" else ""
        return Degree.MILD if form.lemma in ("ignore", "miss", "dismiss") and what in SIGNS else None
    if subject.who in (Who.SOMEBODY, Who.YOU):
        return Degree.STRONG
    if subject.who is Who.USERS and form.lemma in _OF_USERS:
        told = {"instruction", "instructions", "manual", "guide", "notice", "warning", "warnings", "rules"}
        return None if told.isdisjoint(words[place + 1 : place + 6]) else Degree.STRONG
    omitted = form.lemma == "omit" and follows == "to"
    against_rules = form.lemma in ("bypass", "violate", "circumvent") and not _KEPT.isdisjoint(
        words[place + 1 : place + 5]
    )
    if form.lemma not in _NOT_OURS or omitted or against_rules:
        if subject.who in (Who.WE, Who.I):
            return Degree.MILD
        if subject.who is Who.UNSAID and form.past and form.lemma in ("ignore", "miss", "dismiss", "skip"):
            return Degree.MILD
    return None


def _is_the_one(words: tuple[str, ...], subject: int, verb: int) -> bool:
    """Return whether a certain person is meant by "a": "it hangs on one man — a man who refuses"."""
    article = next((at for at in range(subject - 1, max(0, subject - 4), -1) if words[at] in ("a", "an")), 0)
    return words[verb - 1] == "who" and words[article - 1] in _POINTING and article > 0


_NONE_OF_IT = frozenset({"none", "nothing", "neither"})
_POINTING = frozenset({"—", "–", "-", "by", "on", "around"})
_ANY = frozenset({"a", "an", "any", "every"})
_KEPT = words("review reviews procedure procedures process policy policies checks tests approval rules rule")
"""What is to be kept to."""
_ENDS = frozenset({"", ".", "!"})
_OF_USERS = frozenset({"ignore", "skip", "violate", "dismiss", "miss"})
"""What those outside are blamed for where it is told what they were to read or to keep."""
_NOT_OURS = frozenset(
    {
        "guess",
        "presume",
        "reckon",
        "figure",
        "blame",
        "cause",
        "refuse",
        "bypass",
        "circumvent",
        "leak",
        "crash",
        "corrupt",
        "insist",
        "trust",
        "abandon",
        "delay",
        "withhold",
        "tinker",
        "fiddle",
        "omit",
        "confuse",
        "violate",
    }
)
"""What "we" may well have done on purpose, or what is only told."""
_AIMS = frozenset(
    {"sla", "slas", "slo", "slos", "target", "targets", "goal", "goals", "objective", "objectives"}
)
_NOT_SEEN = frozenset({"work", "out", "lunch", "dinner", "holiday"})


_GROUPS = frozenset(
    {"team", "teams", "they", "staff", "crew", "vendor", "supplier", "engineers", "developers"}
)
_NOT_TOLD = (("about",), ("of",), ("yet",), ("why",), ("whether",), ("which",), ("if",))
_CAUSES = frozenset({"cause", "causes", "why", "what", "reason", "reasons", "mechanism"})
"""What is not understood before it is found."""
_TAKEN_OVER = frozenset(
    {"role", "roles", "lead", "command", "responsibility", "duties", "ownership", "control"}
)


def _is_harmless(lemma: str, after: tuple[str, ...]) -> bool:
    """Return whether a verb of failing says something else: "missed lunch", "assumes the role"."""
    if after[:1] == ("nothing",):
        return True
    if lemma == "refuse":
        return after[:2] in (("to", "let"), ("to", "compromise"), ("to", "accept"))
    if lemma == "miss":
        return bool(after) and (after[0] in _NOT_SEEN or not _AIMS.isdisjoint(after[:4]))
    if lemma == "lie":
        # "Between the two lies the time"; of a report "lied" is said of what it is about.
        return after[:1] not in ((), ("to",), ("about",), (".",), (",",), ("when",), ("and",))
    if lemma == "break":
        return "into" in after or after[:1] in (("for",), ("even",), ("off",), ("down",))
    if lemma == "skip":
        return after[:1] in (("version",), ("ahead",), ("straight",), ("to",))
    if lemma == "assume":
        return not _TAKEN_OVER.isdisjoint(after)
    return lemma == "confuse" and not (after and after[0].isalnum())


def _of_duty(
    sentence: Sentence, place: int, form: Form, subject: Subject, people: frozenset[str]
) -> Degree | None:
    words, who = sentence.words, subject.who
    if subject.helped in ("has", "have") and words[place + 1 : place + 2] == ("yet",):
        return None
    if words[place - 1] in ("have", "has", "had") and not form.participle:
        # "Did not have accounts": a noun that is spelt like a verb.
        return None
    named = subject.helped == "does" and who is Who.SOMEBODY and is_name(sentence, subject.place, people)
    if (
        subject.helped not in ("did", "had", "has", "have")
        and not named
        and not (form.past and "never" in words[max(0, place - 3) : place])
    ):
        return None
    group = subject.place >= 0 and words[subject.place] in _GROUPS
    if form.lemma == "understand" and group and not _CAUSES.isdisjoint(words[place + 1 : place + 6]):
        return Degree.MILD
    if form.lemma == "know" and who is Who.SOMEBODY:
        # What somebody did not know is what nothing told them.
        unsaid = words[place + 1 : place + 2] in _NOT_TOLD and group
        return None if unsaid else Degree.MILD
    if form.lemma == "know" and group and words[place + 1 : place + 2] in _NOT_TOLD:
        return None
    if subject.place >= 0 and "if" in words[max(0, subject.place - 3) : subject.place] and "would" in words:
        return None
    if form.lemma == "give" and not NOT_YET_KNOWN.isdisjoint(words[place + 1 : place + 4]):
        return None
    if (words[0] == "what" and ":" not in words[:6]) or (who is Who.YOU and words[0] in ("why", "how")):
        return None
    if who in (Who.SOMEBODY, Who.YOU):
        said = form.lemma in SAID_OF_PERSONS or form.lemma == "know"
        return Degree.STRONG if said else None
    if who is Who.UNSAID:
        return Degree.STRONG if form.lemma in OMISSIONS else None
    if who is Who.USERS and words[subject.place] not in ("client", "clients"):
        return Degree.STRONG if form.lemma in _OWED_BY_USERS else None
    left_out = form.lemma in ("run", "do", "make") and not _TRIALS.isdisjoint(words[place + 1 : place + 6])
    if left_out and who in (Who.WE, Who.I):
        return Degree.MILD
    if form.lemma in (OMISSIONS | OUR_OMISSIONS if who is Who.WE else SAID_OF_PERSONS) and who in (
        Who.WE,
        Who.I,
    ):
        return Degree.STRONG if _is_reproachful(words, place) else Degree.MILD
    return None


_OWED_BY_USERS = frozenset(
    {"read", "follow", "listen", "bother", "heed", "obey", "comply", "respect", "care"}
)
_TRIALS = frozenset({"suite", "test", "tests", "drill", "drills", "rehearsal", "scan", "dry-run", "linter"})


def _is_reproachful(words: tuple[str, ...], place: int) -> bool:
    """Return whether an omission is told as carelessness: "did not read it carefully enough"."""
    return not CARE.isdisjoint(words[max(0, place - 3) : place + FAR])
