"""Hindsight: what should, could or would have happened, told from the known end."""

from __future__ import annotations

from typing import NamedTuple

from pmtui.checks.language.clauses import is_adverb
from pmtui.checks.language.everyday import ELSEWHERE_HINDSIGHT
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms, is_participle

_BETTER = words("""
    caught prevented avoided helped reduced detected alerted stopped saved allowed shortened limited sped
    revealed shown told warned mitigated spotted noticed given identified improved minimised minimized
    highlighted flagged enabled isolated protected averted surfaced discovered blocked contained resolved
    fixed eliminated spared exposed accelerated sufficed liked preferred benefited turned halved capped
    spread uncovered picked eased solved lessened decreased informed indicated triggered ensured seen
    known simplified
""")
_COMPARED = words("""
    better faster easier quicker sooner earlier nice useful helpful able possible worse safer simpler
    good ideal enough avoidable preventable preferable wise wiser avoided prevented caught detected
    noticed mitigated reduced less shorter smaller appropriate beneficial smoother unnecessary
    sufficient minimised minimized obvious
""")
_ENDS = frozenset({"", ".", "?", "!", ",", ")", ";"})
_MISSPELT = frozenset({"lead", "be", "went", "ran", "came", "took", "began", "broke"})
_HAZARDS = words("""
    put caused resulted led lead affected impacted stolen exploited drained lost corrupted exposed
    leaked accessed contained contributed duplicated deleted read charged overwritten delayed dropped
    damaged compromised sent
""")
"""What a danger could have done; that is a measure of the harm, not a judgement of what was done."""
_NOTICED = frozenset({"notice", "realise", "realize", "spot", "recognise", "recognize"})
_OURSELVES = frozenset({"i", "we"})
"""Whose own deeds could have been others: "we could have put the banner up" is no danger."""
_OUTSIDERS = words("you user users customer customers client clients people visitor visitors")
_STRANGERS = words(
    "attacker attackers hacker hackers intruder intruders adversary actor actors anyone anybody"
)
"""Who could have done something; that is a danger."""
_EFFECTS = words("""
    had noticed seen experienced affected impacted observed felt lost received gotten
""")
"""What users undergo: "users should not have noticed" is an expectation, not hindsight."""
_HYPOTHETICAL = frozenset({"if", "otherwise", "without", "ideally", "unless", "wish"})
_INDEFINITE = words("a an another any more better proper earlier having this that these none nothing")
_PRONOUNS = words("""
    i we you he she it they this that there the our a an any these
""")
_REACH = 8


class Hindsight(NamedTuple):
    """The words that judge from the end, from one place to before another."""

    start: int
    end: int


_LATER_KNOWN = frozenset({"stood", "prevented", "avoided"})
_MODALS = words("should could would might ought need shouldn couldn wouldn needn")
_SPARED = frozenset({"preventable", "avoidable"})
TRIGGERS = (
    ELSEWHERE_HINDSIGHT.keys()
    | {"hindsight"}
    | _MODALS
    | _SPARED
    | {"if", "had", "failed", "wish", "better", "never"}
    | _LATER_KNOWN
)
"""Words of which a sentence of hindsight holds at least one."""


_SIGNS = frozenset(
    {"have", "ve", "had", "if", "wish", "hindsight", "better", "stood", "prevented", "avoided", "never"}
    | {"should", "could", "would"}
    | ELSEWHERE_HINDSIGHT.keys()
    | _NOTICED
    | _SPARED
)


def may_be_hindsight(said: frozenset[str]) -> bool:
    """Return whether a text of these words can be hindsight, so that it has to be read closely."""
    if _SIGNS.isdisjoint(said):
        return False
    if not said.isdisjoint(("have", "ve", "had")) and (not _MODALS.isdisjoint(said) or "d" in said):
        return True
    return (
        ("if" in said and "only" in said)
        or "hindsight" in said
        or not ELSEWHERE_HINDSIGHT.keys().isdisjoint(said)
        or ("wish" in said and "had" in said)
        or not _NOTICED.isdisjoint(said)
        or not _SPARED.isdisjoint(said)
        or ("better" in said and not said.isdisjoint(("had", "been", "was", "were", "it")))
        or not said.isdisjoint(("stood", "prevented", "avoided"))
        or ("of" in said and not said.isdisjoint(("should", "could", "would")))
        or ("never" in said and not said.isdisjoint(("one", "single", "just")))
    )


def find_hindsight(sentence: Sentence) -> Hindsight | None:
    """Return the first words of hindsight, or None."""
    words = sentence.words
    for place, word in enumerate(words):
        if word not in TRIGGERS or place in sentence.quoted:
            continue
        if word in ("should", "could", "would", "might", "ought", "need"):
            found = _perfect(words, place)
        elif word in _SPARED:
            told = words[max(0, place - 3) : place]
            found = Hindsight(place, place + 1) if "was" in told and "not" not in told else None
        elif word == "hindsight":
            judged = words[max(0, place - 1) : place] in (("in",), ("with",), ("of",))
            found = Hindsight(place - 1, place + 1) if judged and _judges(words, place) else None
        elif word in ELSEWHERE_HINDSIGHT:
            later = any(said in ELSEWHERE_HINDSIGHT[word] for said in words[place + 1 :])
            found = Hindsight(place, place + 1) if later else None
        elif word == "if":
            found = _if_clause(words, place)
        elif word in _LOOKING_BACK:
            found = _looking_back(words, place)
        elif word == "better":
            found = _had_been_better(words, place)
        elif word == "never":
            found = _one_and(words, place)
        elif word == "failed":
            found = _unseen(words, place)
        elif word == "wish":
            found = Hindsight(place, place + 1) if "had" in words[place : place + 4] else None
        elif "have" in words[place + 1 : place + 3]:
            # "We'd have" is told as "we had have".
            found = _perfect(words, place)
        else:
            found = _inverted(words, place) or _had_had(words, place)
        if found is not None:
            return found
    return None


_JUDGED = _COMPARED | {
    "wrong",
    "right",
    "mistake",
    "bad",
    "too",
    "naive",
    "risky",
    "unwise",
    "clear",
    "error",
}


def _judges(words: tuple[str, ...], place: int) -> bool:
    """Return whether "in hindsight" comes with a judgement, and not in "without hindsight bias"."""
    return not _JUDGED.isdisjoint(words[max(0, place - _BACK) : place + _BACK])


_BACK = 16
_HAVE = frozenset({"have", "of", "had"})
"""After a modal verb "should of" and "should had" are meant as "should have"."""


def _perfect(words: tuple[str, ...], modal: int) -> Hindsight | None:
    """Read a modal verb with "have" and a participle; between them adverbs, and the subject in a question."""
    place, denied = modal + 1, False
    while place < len(words) and place - modal < _REACH and words[place] not in _HAVE:
        denied = denied or words[place] in ("not", "never")
        if not (is_adverb(words[place]) or words[place] in ("to", "not", ",") or words[place] in _PRONOUNS):
            return None
        place += 1
    if place >= len(words) or words[place] not in _HAVE or (words[place] == "had" and words[modal] == "had"):
        return None
    have = place
    if words[place] == "of" and words[place + 1 : place + 2] and not is_participle(words[place + 1]):
        return None
    place += 1
    while place < len(words) and is_adverb(words[place]):
        place += 1
    participle = words[place] if place < len(words) else ""
    if participle in _ENDS and words[modal] in ("should", "could"):
        return Hindsight(modal, have + 1)
    base = participle in forms() and words[modal] in ("should", "ought")
    if participle == "had" and words[place + 1 : place + 4 : 2] == ("to", "been"):
        return None
    if (
        participle == "had"
        and words[place + 1 : place + 2] == ("to",)
        and words[place + 2 : place + 3] == ("be",)
    ):
        return Hindsight(modal, place + 3)
    if not is_participle(participle) and participle not in _MISSPELT and not base:
        return None
    if _counts(words, modal, have, place, denied=denied):
        return Hindsight(modal, place + 1)
    return None


def _counts(words: tuple[str, ...], modal: int, have: int, place: int, *, denied: bool) -> bool:
    word, participle = "would" if words[modal] == "had" else words[modal], words[place]
    if participle == "been":
        after = place + 1
        while after < len(words) and is_adverb(words[after]) and words[after] not in _COMPARED:
            after += 1
        participle = words[after] if after < len(words) else ""
        beneficial = not _COMPARED.isdisjoint(words[place + 1 : after + 2]) or participle in _BETTER
    else:
        beneficial = participle in _BETTER or "better" in words[modal:place]
    undergone = not _OUTSIDERS.isdisjoint(words[max(0, modal - 3) : modal]) and participle in _EFFECTS
    if undergone or (word in ("should", "ought") and denied and participle in _EFFECTS):
        return False
    if word in ("should", "ought") or (word == "need" and denied):
        return True
    stranger = not _STRANGERS.isdisjoint(words[max(0, modal - 3) : modal])
    if word == "need" or stranger or (word == "could" and denied):
        return False
    conditional = not _HYPOTHETICAL.isdisjoint(words[max(0, modal - 40) : modal] + words[place : place + 30])
    conditional = conditional or words[0] == "with" or "with" in words[place + 1 : place + 5]
    conditional = conditional or words[:2] in (
        ("but", "for"),
        ("if", "not"),
        ("were", "it"),
        ("except", "for"),
    )
    conditional = conditional or (words[place] == "been" and "with" in words[place : place + 10])
    conditional = (
        conditional or ("instead" in words[place:]) or _is_near_miss(words, modal) or _is_right(words, modal)
    )
    if word == "could":
        ours = not _OURSELVES.isdisjoint(words[max(0, modal - 1) : modal]) and words[place] != "been"
        return ours or participle not in _HAZARDS or not _COMPARED.isdisjoint(words[place : place + _REACH])
    return beneficial or conditional or _is_supposed(words, modal) or "never" in words[modal:have]


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
        or not _OUTSIDERS.isdisjoint(words[start:modal])
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
    | _OUTSIDERS
)
_TURNED_OUT = words("happened occurred mattered been")
_SUBJECT = 16
_CLAUSE_ENDS = words(", ; : . and but so because that which - ( )")
_NO_GERUNDS = words("nothing anything something everything monitoring logging during")


def _if_clause(words: tuple[str, ...], place: int) -> Hindsight | None:
    """Read "if only" and "if we had known"."""
    if words[place + 1 : place + 2] == ("only",):
        return Hindsight(place, place + 2)
    for at in range(place + 2, min(place + _REACH, len(words) - 1)):
        if words[at] in (",", "."):
            return None
        if words[at] == "had":
            after = at + 1
            while after < len(words) and is_adverb(words[after]):
                after += 1
            rest = words[after:]
            real = rest and is_participle(rest[0])
            shared = words[place + 1 : place + 4] in (("one", "of", "us"), ("any", "of", "us"))
            if real and (shared or not {"would", "could", "might", "be"}.isdisjoint(words)):
                return Hindsight(place, after + 1)
            return None
    return None


_SEEN = frozenset({"see", "read", "reach"})
_LOOKING_BACK = words("stood prevented avoided")
_LOST = words("outage incident loss damage delay downtime breach failure disruption this it")


def _looking_back(words: tuple[str, ...], place: int) -> Hindsight | None:
    """Read "all that stood between us and it" and "the outage could be avoided"."""
    if words[place] in ("prevented", "avoided"):
        told = words[max(0, place - 2) : place] in (("would", "be"), ("could", "be"))
        lost = not _LOST.isdisjoint(words[max(0, place - 4) : place]) or words[0] in ("with", "if")
        return Hindsight(place - 2, place + 1) if told and lost else None
    if words[place] == "stood":
        told = "all" in words[max(0, place - 3) : place] and "between" in words[place : place + 2]
        return Hindsight(max(0, place - 2), place + 2) if told else None
    return None


def _had_been_better(words: tuple[str, ...], place: int) -> Hindsight | None:
    """Read "it had been better if": hindsight in foreign grammar."""
    before, after = words[max(0, place - 2) : place], words[place + 1 : place + 3]
    if before == ("had", "been") and "if" in words[place : place + 3]:
        return Hindsight(place - 2, place + 1)
    been = before[-1:] in (("been",), ("was",), ("were",)) and after[:1] == ("to",) and not _SEEN & set(after)
    had = before[-1:] == ("had",) and after[:1] == ("have",)
    first = not before and after[:1] in (("would",), ("had",), ("to",)) and "have" in words[place : place + 4]
    return (
        Hindsight(max(0, place - 1), place + 2)
        if (been and before[:1] == ("it",) and place == 2) or had or first
        else None
    )


def _had_had(words: tuple[str, ...], place: int) -> Hindsight | None:
    """Read "with a lenient validator we had had only a warning": "would have had" in foreign grammar."""
    told = words[0] in ("with", "without") and words[place + 1 : place + 2] == ("had",)
    return Hindsight(place, place + 2) if told else None


def _one_and(words: tuple[str, ...], place: int) -> Hindsight | None:
    """Read "one smoke test and this never leaves staging"."""
    first = words[0] in ("one", "single", "just") or words[:2] == ("a", "single")
    told = first and 2 < place < 14 and words[place - 2] in ("and", ",")
    return (
        Hindsight(0, place + 1) if told and words[place - 1] in ("this", "that", "it", "we", "none") else None
    )


def _unseen(words: tuple[str, ...], place: int) -> Hindsight | None:
    """Read "failed to notice": what could be seen only looks so from the end."""
    seen = words[place + 1 : place + 2] == ("to",) and not _NOTICED.isdisjoint(words[place + 2 : place + 3])
    return Hindsight(place, place + 3) if seen else None


def _inverted(words: tuple[str, ...], place: int) -> Hindsight | None:
    """Read "had we known" and "had it not been for"."""
    if place and words[place - 1] not in (",", ";", "and", "but", ":", "that"):
        return None
    follows = words[place + 1 : place + 2]
    if follows == ("not",) or (follows and is_adverb(follows[0])):
        # "Peers that had not updated": the subject stands before.
        return None
    for at in range(place + 2, min(place + _REACH, len(words))):
        if words[at] in (",", "."):
            return None
        if is_participle(words[at]):
            hypothetical = not {"would", "could", "might"}.isdisjoint(words)
            return Hindsight(place, at + 1) if hypothetical else None
    return None
