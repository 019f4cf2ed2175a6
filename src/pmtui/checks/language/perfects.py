"""What should, could or would have been: a modal verb with "have" and a participle."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from pmtui.checks.language.clauses import BE, is_adverb
from pmtui.checks.language.dangers import is_danger, is_held_back, is_worse_case
from pmtui.checks.language.sentences import words
from pmtui.checks.language.verbs import forms, is_participle

COMPARED = words("""
    better faster easier quicker sooner earlier nice useful helpful able possible worse safer simpler
    good ideal enough avoidable preventable preferable wise wiser avoided prevented caught detected
    noticed mitigated reduced less shorter smaller appropriate beneficial smoother unnecessary
    sufficient minimised minimized obvious
""")
_BETTER = words("""
    caught prevented avoided helped reduced detected alerted stopped saved allowed shortened limited sped
    revealed shown told warned mitigated spotted noticed given identified improved minimised minimized
    highlighted flagged enabled isolated protected averted surfaced discovered blocked contained resolved
    fixed eliminated spared exposed accelerated sufficed liked preferred benefited turned halved capped
    spread uncovered picked eased solved lessened decreased informed indicated triggered ensured seen
    known simplified predicted foreseen anticipated
""")
_GUESSED = words("""
    caught prevented avoided highlighted revealed detected helped reduced spotted averted flagged mitigated
    warned alerted shortened exposed surfaced uncovered predicted foreseen noticed anticipated saved
""")
"""What a thing that was not there "may have" done, were it there."""
_ENDS = frozenset({"", ".", "?", "!", ",", ")", ";"})
_MISSPELT = frozenset({"lead", "be", "went", "ran", "came", "took", "began", "broke"})
_HAZARDS = words("""
    put caused resulted led lead affected impacted stolen exploited drained lost corrupted exposed
    leaked accessed contained contributed duplicated deleted read charged overwritten delayed dropped
    damaged compromised sent delivered processed served replayed overloaded overwhelmed evicted
""")
"""What a danger could have done; that is a measure of the harm, not a judgement of what was done."""
_OURSELVES = frozenset({"i", "we"})
"""Whose own deeds could have been others: "we could have put the banner up" is no danger."""
OUTSIDERS = words("you user users customer customers customer clients client people visitor visitors")
_STRANGERS = words(
    "attacker attackers hacker hackers intruder intruders adversary actor actors anyone anybody"
)
"""Who could have done something; that is a danger."""
_EFFECTS = words("""
    had noticed seen experienced affected impacted observed felt lost received gotten
""")
"""What users undergo: "users should not have noticed" is an expectation, not hindsight."""
_HYPOTHETICAL = frozenset({"if", "otherwise", "without", "ideally", "unless", "wish"})
_INDEFINITE = words("a an another any more better proper earlier having this that these none nothing such")
_PRONOUNS = words("""
    i we you he she it they this that there the our a an any these
""")
_REACH = 8
_FORETOLD = words("told said announced promised planned agreed stated written learned learnt heard")
"""After these, "would" is told of the time before: what was planned, and not what did not happen."""
_FORESEEN = words("expected imagined hoped assumed guessed wanted wished called")
_ANYBODY = words("anyone anybody everyone everybody others i we most who")
_ALIKE = words("same too either likewise guessed thought believed")
_DEFECTS = words("error bug typo defect fault flaw logic code condition race")
_AT_LEAST = (("at",), ("least",), ("most",), ("all",), ("simply",))
_IRREGULAR = words("""
    spread cost hurt quit shed burst beaten become bent bought broadcast cast dug fed fled forbidden
    frozen hung laid lent lit sold sunk swept taught worn wound woken slept wept sprung shrunk risen spun
    swollen eaten drunk sung rung sworn got
""")
_HAVE = frozenset({"have", "of", "had"})
"""After a modal verb "should of" and "should had" are meant as "should have"."""


class Hindsight(NamedTuple):
    """The words that judge from the end, from one place to before another."""

    start: int
    end: int


def perfect(words: tuple[str, ...], modal: int) -> Hindsight | None:
    """Read a modal verb with "have" and a participle; between them adverbs, and the subject in a question."""
    place, denied = modal + 1, False
    asked = words[-1] == "?" and (not modal or not words[modal - 1].isalnum())
    while place < len(words) and place - modal < _REACH and words[place] not in _HAVE:
        denied = denied or words[place] in ("not", "never")
        if not (asked or _may_stand_between(words[place])):
            return None
        place += 1
    if place >= len(words) or words[place] not in _HAVE or (words[place] == "had" and words[modal] == "had"):
        return None
    have = place
    if words[place] == "of" and words[place + 1 : place + 2] and not is_participle(words[place + 1]):
        return None
    place += 1
    while place < len(words) and (is_adverb(words[place]) or words[place : place + 1] in _AT_LEAST):
        place += 1
    participle = words[place] if place < len(words) else ""
    if participle == "if" and have > modal and words[modal] != "need":
        # "It would have if we had more of them."
        return Hindsight(modal, have + 1)
    if participle in _ENDS and words[modal] in ("should", "could"):
        return Hindsight(modal, have + 1)
    base = participle in forms() and words[modal] in ("should", "ought")
    if words[place + 1 : place + 2] and words[place + 1] in _RIGHTS:
        return None
    if participle == "had" and words[place + 1 : place + 4 : 2] == ("to", "been"):
        return None
    if (
        participle == "had"
        and words[place + 1 : place + 2] == ("to",)
        and words[place + 2 : place + 3] == ("be",)
    ):
        return Hindsight(modal, place + 3)
    if not is_participle(participle) and participle not in _MISSPELT | _IRREGULAR and not base:
        return None
    if _counts(words, modal, have, place, denied=denied):
        return Hindsight(modal, place + 1)
    return None


_RIGHTS = words("access permission permissions rights privileges")
"""What a program "should have": "it should have write access"."""


def is_of_use(said: Iterable[str]) -> bool:
    """Return whether it is told what would have been good to have: "would have been caught"."""
    return not (_BETTER.isdisjoint(said) and COMPARED.isdisjoint(said))


def may_have(words: tuple[str, ...], modal: int) -> Hindsight | None:
    """Read "a test may have caught it": what a thing that was not there would have been good for."""
    place = modal + 1
    while place < len(words) and is_adverb(words[place]):
        place += 1
    if words[place : place + 1] != ("have",):
        return None
    passive = words[place + 1 : place + 2] == ("been",)
    done = place + 1 + passive
    supposed = "if" in words[:modal] and "had" in words[:modal]
    if done < len(words) and supposed and is_participle(words[done]):
        return Hindsight(modal, done + 1)
    if done >= len(words) or words[done] not in _GUESSED:
        return None
    return Hindsight(modal, done + 1) if passive or _is_supposed(words, modal) else None


def _is_a_reason(words: tuple[str, ...], modal: int) -> bool:
    """Return whether it is why somebody decided otherwise: "because it would have dropped sessions"."""
    before = words[:modal]
    because = max((at for at, word in enumerate(before) if word in ("because", "since", "as")), default=-1)
    return because > 0 and modal - because <= _REACH and not _DECIDED.isdisjoint(words[:because])


_DECIDED = words("decided against chose chosen rejected refrained kept preferred ruled declined")


def _may_stand_between(word: str) -> bool:
    """Return whether a word can part a modal verb from its "have": "would at the very least have"."""
    if is_adverb(word) or word in ("to", "not", ",") or word in _PRONOUNS:
        return True
    return word.isalpha() and word not in forms() and word not in BE and word not in _CLAUSE_ENDS


def _counts(words: tuple[str, ...], modal: int, have: int, place: int, *, denied: bool) -> bool:
    word, participle = "would" if words[modal] == "had" else words[modal], words[place]
    if participle == "been":
        after = place + 1
        while after < len(words) and is_adverb(words[after]) and words[after] not in COMPARED:
            after += 1
        participle = words[after] if after < len(words) else ""
        beneficial = not COMPARED.isdisjoint(words[place + 1 : after + 2]) or participle in _BETTER
    else:
        beneficial = participle in _BETTER or "better" in words[modal:place]
    undergone = not OUTSIDERS.isdisjoint(words[max(0, modal - 3) : modal]) and participle in _EFFECTS
    if undergone or (word in ("should", "ought") and denied and participle in _EFFECTS):
        return False
    if word == "would" and _is_a_reason(words, modal):
        return False
    expected = word == "should" and modal > 1 and words[modal - 1] == "what"
    if expected and words[place : place + 2] in (("been", "a"), ("been", "an")):
        # "Turned what should have been a routine change into an outage" tells of the outage.
        return False
    supposed = word in ("would", "could", "might") and not beneficial
    if supposed and (is_worse_case(words) or is_held_back(words, modal, place)):
        return False
    if word in ("should", "ought"):
        if "by" in words and words[words.index("by") + 1 : words.index("by") + 2] == ("now",):
            # "All mail should have arrived by now" is an expectation.
            return False
        # "Rows that should not have been sent" tells what was wrong with them.
        return not (denied and words[modal - 1] in ("that", "which") and words[place] == "been")
    if word == "need":
        return denied
    stranger = not _STRANGERS.isdisjoint(words[max(0, modal - 3) : modal])
    if stranger or (word == "could" and denied):
        return False
    if word in ("could", "might") and _is_a_cause(words, place):
        return False
    conditional = word == "would" and _is_conditional(words, modal, place)
    if not conditional and is_danger(words, modal, place, useful=beneficial):
        return False
    if word == "could":
        ours = not _OURSELVES.isdisjoint(words[max(0, modal - 1) : modal]) and words[place] != "been"
        return ours or participle not in _HAZARDS or not COMPARED.isdisjoint(words[place : place + _REACH])
    relative = words[modal - 1] in ("who", "that", "which") and not _USUALLY.isdisjoint(words[modal:have])
    if _of_a_defect(words, modal) or relative:
        return False
    if conditional or _is_conditional(words, modal, place):
        return True
    if _is_denied_subject(words, modal):
        return False
    if not beneficial and _is_of_what_came(words, modal, place):
        return False
    if beneficial or _is_supposed(words, modal):
        return True
    if word == "might":
        return modal > 0 and words[modal - 1] in _OURSELVES and participle not in _HAZARDS
    return "never" in words[modal:have] or (not _is_told(words, modal, place, participle, denied=denied))


_CAUSES = words("cause reason culprit source trigger origin due because factor related explanation")


def _is_a_cause(words: tuple[str, ...], place: int) -> bool:
    """Return whether a cause is guessed: "could have been the reason"."""
    near = words[place + 1 : place + 6]
    return words[place] == "been" and not _CAUSES.isdisjoint(near) and COMPARED.isdisjoint(near)


_GOING = words("gone run arrived passed landed used hit started ended reached expired come")


def _is_of_what_came(words: tuple[str, ...], modal: int, place: int) -> bool:
    """Return whether it is told what was on its way: "jobs that would have run at night were late"."""
    relative = words[modal - 1] in ("that", "which") and modal > 1
    if relative and words[place] in _GOING:
        return True
    if words[place] == "been" and not OUTSIDERS.isdisjoint(words[max(0, modal - 2) : modal]):
        return True
    return words[place] in _GOING and any(
        word == "by" and words[at + 1 : at + 2] and words[at + 1] in ("then", "that", "now")
        for at, word in enumerate(words)
    )


def _of_a_defect(words: tuple[str, ...], modal: int) -> bool:
    """Return whether it is said of a defect what it would have done, in "a typo that would have"."""
    return words[modal - 1] in ("that", "which") and modal > 1 and words[modal - 2] in _DEFECTS


def _is_conditional(words: tuple[str, ...], modal: int, place: int) -> bool:
    """Return whether a condition is named that was not met."""
    around = words[max(0, modal - 40) : modal] + words[place : place + 30]
    return (
        not _HYPOTHETICAL.isdisjoint(around)
        or words[0] == "with"
        or "with" in words[place + 1 : place + 5]
        or words[:2] in (("but", "for"), ("if", "not"), ("were", "it"), ("except", "for"))
        or (words[place] == "been" and "with" in words[place : place + 10])
        or "instead" in words[place:]
        or _is_near_miss(words, modal)
        or _is_right(words, modal)
    )


def _is_told(words: tuple[str, ...], modal: int, place: int, participle: str, *, denied: bool) -> bool:
    """Return whether "would have" tells a plan, an effect, what was expected, or what anybody would do."""
    before = words[max(0, modal - _REACH) : modal]
    subject = words[modal - 1] if modal else ""
    if participle in _FORESEEN and not denied:
        return True
    if not _PACES.isdisjoint(before) or not _THOUGHT.isdisjoint(before):
        return True
    if not _FORETOLD.isdisjoint(before) or subject == "there" or _goes_to_plan(words, place):
        return True
    if not _ANYBODY.isdisjoint(before) and not _ALIKE.isdisjoint(words[place : place + _REACH]):
        return not denied
    if words[place] in _EFFECTS or participle in _EFFECTS or participle in _HAZARDS:
        return subject not in _OURSELVES
    return False


_THOUGHT = words("thought believed assumed expected hoped")
_PACES = words("pace rate speed")
"""What goes on as before is an estimate: "at that pace it would have lasted until May"."""


def _is_denied_subject(words: tuple[str, ...], modal: int) -> bool:
    """Return whether nothing is said to have been enough: "no single fault would have stopped it"."""
    start = modal
    while start > 0 and modal - start < _SUBJECT and words[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    return "no" in words[start:modal]


def _goes_to_plan(words: tuple[str, ...], place: int) -> bool:
    """Return whether "as planned" follows."""
    return any(
        word == "as" and words[at + 1 : at + 2] and words[at + 1] in _PLANNED
        for at, word in enumerate(words[place:], start=place)
    )


_PLANNED = words("planned scheduled usual agreed announced normal")
_USUALLY = words("otherwise normally usually")


def _is_right(words: tuple[str, ...], modal: int) -> bool:
    """Return whether "the right thing" or "all it" is what would have been."""
    return words[modal - 2 : modal - 1] != ("it",) and not _RIGHT.isdisjoint(words[max(0, modal - 3) : modal])


_RIGHT = words("right correct proper sensible safer obvious wiser safest simplest best easiest all")


def _is_near_miss(words: tuple[str, ...], modal: int) -> bool:
    """Return whether "one more dead disk and we would have" comes before."""
    return words[0] in ("one", "another", "a") and "and" in words[max(0, modal - 4) : modal]


def _is_supposed(words: tuple[str, ...], modal: int) -> bool:
    """Return whether the subject is something that was not there: "a throttle", "paging them at once"."""
    start = modal
    while start > 0 and modal - start < _SUBJECT and words[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    if (
        start >= modal
        or not OUTSIDERS.isdisjoint(words[start:modal])
        or words[start] in ("this", "that", "none")
    ):
        denied = words[modal + 1 : modal + 2] == ("not",)
        return (denied and not _TURNED_OUT.isdisjoint(words[modal : modal + 5])) or "necessary" in words[
            modal:
        ]
    if words[start - 1] in ("that", "which") and start > 1:
        # "An import that defaults to it would have": the subject begins before.
        first = max((at for at in range(start - 1) if words[at] in _CLAUSE_ENDS), default=-1) + 1
        if words[first] in _INDEFINITE and first < start - 1:
            return True
    plural = words[start].endswith("s") and start + 1 <= modal and words[start] not in _NO_PLURALS
    return (
        plural
        or words[start] in _INDEFINITE
        or (words[start].endswith("ing") and words[start] not in _NO_GERUNDS)
    )


_NO_PLURALS = (
    words("this its it's his was is has yes as us does always perhaps less unless these those others")
    | OUTSIDERS
)
_TURNED_OUT = words("happened occurred mattered been")
_SUBJECT = 16
_CLAUSE_ENDS = words(", ; : . and but so because that which - ( )")
_NO_GERUNDS = words("nothing anything something everything monitoring logging during")
