"""Hindsight: what should, could or would have happened, told from the known end."""

from __future__ import annotations

from collections.abc import Iterator

from pmtui.checks.language import hindsight_elsewhere as elsewhere
from pmtui.checks.language.citations import cited
from pmtui.checks.language.clauses import is_adverb, subject_of
from pmtui.checks.language.dangers import is_worse_case
from pmtui.checks.language.people import Who
from pmtui.checks.language.perfects import Hindsight, is_of_use, may_have, perfect
from pmtui.checks.language.phrases import Phrasebook
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.unjudged import is_unjudged
from pmtui.checks.language.verbs import forms, is_participle

_NOTICED = frozenset({"notice", "realise", "realize", "spot", "recognise", "recognize"})
_REACH = 8
_MODALS = words("may should could would might ought need shouldn couldn wouldn needn")
_SPARED = words("preventable avoidable foreseeable")
_LOSSES = words("outage incident loss damage delay downtime breach failure disruption mistake error cost")
_TURNS = Phrasebook(
    {
        "turn": """
            than it|we|they|this needed|ought to|have, missed|wasted|squandered
            an|several|many|multiple|two|another opportunity|opportunities|chance|chances,
            opportunity|opportunities|chance|chances to
            catch|prevent|avoid|detect|stop|spot|notice|find|fix this|that|it|the|these, signs|symptoms were
            there|all, all it|this|that needed|took|required was,
            with the benefit of, benefit of hindsight, in retrospect, looking back COMMA, COMMA
            looking back, looking back it|we|i|the|this|that, in the rear-view, after the fact
            COMMA, knowing|given what we|i|is|was, as|what we|i know now|today, than we|i knew then,
            it is easy to say, if we|i|they knew then, if we|i had known, had we|i|they|she|he
            known, had anyone|anybody|someone|somebody known|asked|looked|checked|told, should know
            better|by, would that we, all it would have, is|was all it took|takes|needed|needs to
            prevent|avoid|catch|stop|spot|notice|see, missed|lost|wasted
            opportunity|opportunities|chance|chances, missed|wasted
            the|a|our|their|his|her|that|every|one chance|opportunity,
            chance|opportunity|opportunities|chances was|were|had missed|wasted|lost,
            chance|opportunity|opportunities|chances been missed|wasted|lost, open to us|them
            and|but, had the time|chance|opportunity|option|means COMMA? to|but|in, there was|were
            still|enough|ample|plenty|sufficient of? time|room|warning|warnings|signs, was|were|been
            easily|entirely|clearly|quite? foreseeable|predictable, better had we|i|they, would|had
            be better to have, better to have, wiser to have, easier to have, safer to have, cheaper
            to have, was to be expected|foreseen, were to be expected|foreseen, it took hindsight,
            hindsight shows|says|tells, chance|opportunity|possibility to|of _ _? _? _? _? was|were
            missed|lost|wasted, we|i had to _ _? _? _? _? _? _? and|but not
            at|after|when|only|until|wait, it was obvious|self-evident that|to, it was obvious|self-evident
            from the, wise after the, easy to say now, too late to be of
        """
    }
)
_SINGLE = words("needed if wish wished hindsight better never had failed stood prevented avoided")
TRIGGERS = elsewhere.TRIGGERS | _TURNS.triggers | _MODALS | _SPARED | _SINGLE
"""Words of which a sentence of hindsight holds at least one."""
_SIGNS = frozenset({"have", "ve", "should", "could", "would"} | _SINGLE | _NOTICED | _SPARED) - {"failed"}


def may_be_hindsight(said: frozenset[str]) -> bool:
    """Return whether a text of these words can be hindsight, so that it has to be read closely."""
    if elsewhere.may_look_back(said) or _TURNS.may_hold(said):
        return True
    if _SIGNS.isdisjoint(said):
        return False
    if not said.isdisjoint(("have", "ve", "had")) and (not _MODALS.isdisjoint(said) or "d" in said):
        return True
    return (
        ("if" in said and ("only" in said or said.issuperset(("had", "us"))))
        or not said.isdisjoint(("hindsight", "wish", "wished", "stood", "prevented", "avoided"))
        or not _NOTICED.isdisjoint(said)
        or not _SPARED.isdisjoint(said)
        or ("better" in said and not said.isdisjoint(("had", "been", "was", "were", "it")))
        or ("of" in said and not said.isdisjoint(("should", "could", "would")))
        or ("never" in said and not said.isdisjoint(("one", "single", "just")))
        or ("needed" in said and "have" in said)
    )


def find_hindsight(sentence: Sentence) -> Hindsight | None:
    """Return the first words of hindsight, or None."""
    quoted = cited(sentence)
    first: Hindsight | None = None
    for hit in _both(sentence):
        if hit.start in quoted or is_unjudged(sentence.words, hit.start):
            continue
        if first is None or hit.start < first.start:
            first = hit
    for place, word in enumerate(sentence.words):
        if first is not None and place >= first.start:
            break
        if word not in TRIGGERS or place in quoted or (found := _at(sentence, place)) is None:
            continue
        if not is_unjudged(sentence.words, found.start):
            return found
    return first


def _both(sentence: Sentence) -> Iterator[Hindsight]:
    said = sentence.words
    for book in (_TURNS.find, elsewhere.find_turns):
        for hit in book(sentence):
            # "It would be better to have two of them" is a wish.
            wish = said[hit.end - 2 : hit.end] == ("to", "have") and "better" in said[hit.start : hit.end]
            if hit.start and said[hit.start + 2 : hit.start + 3] in (("obvious",), ("self-evident",)):
                # "Once it was obvious" and "at 14:40 it was obvious" tell the moment.
                continue
            if not wish or is_participle((*said[hit.end :], "")[0]):
                yield Hindsight(hit.start, hit.end)


def _needed_to_have(words: tuple[str, ...], place: int) -> Hindsight | None:
    """Read "somebody needed to have checked it"."""
    told = words[place + 1 : place + 3] == ("to", "have") and len(words) > place + 3
    return Hindsight(place, place + 4) if told and is_participle(words[place + 3]) else None


def _at(sentence: Sentence, place: int) -> Hindsight | None:
    """Return the hindsight that begins or shows at a word."""
    words = sentence.words
    word = words[place]
    if word in elsewhere.HEADS or (word == "had" and elsewhere.unreal(words, place)):
        return Hindsight(place, place + 1) if elsewhere.unreal(words, place) else None
    if word == "may":
        return may_have(words, place)
    if word in ("should", "could", "would", "might", "ought", "need"):
        return perfect(words, place)
    if word in _SPARED:
        return _spared(words, place)
    if word == "hindsight":
        return _in_hindsight(words, place)
    if word in ("wish", "wished"):
        return Hindsight(place, place + 1) if _wishes_back(words, place) else None
    if word == "failed":
        return _unseen(sentence, place)
    read = _READERS.get(word)
    if read is not None:
        return read(words, place)
    if word == "had" and "have" in words[place + 1 : place + 3]:
        # "We'd have" is told as "we had have".
        return perfect(words, place)
    return (_inverted(words, place) or _had_had(words, place)) if word == "had" else None


def _spared(words: tuple[str, ...], place: int) -> Hindsight | None:
    """Read "was easily avoidable" and "an avoidable outage"."""
    told = words[max(0, place - 4) : place]
    known = not {"was", "were", "been"}.isdisjoint(told) or not _LOSSES.isdisjoint(
        words[place + 1 : place + 2]
    )
    return Hindsight(place, place + 1) if known and "not" not in told and "if" not in told else None


def _wishes_back(words: tuple[str, ...], place: int) -> bool:
    """Return whether a wish is for what was done: "I wish we had known", and not "I wish I had a car"."""
    had = next((at for at in range(place, min(place + 5, len(words))) if words[at] == "had"), -1)
    if had < 0:
        return False
    at = had + 1
    while at < len(words) and is_adverb(words[at]):
        at += 1
    return at >= len(words) or words[at] not in ("some", "a", "an", "any", "more", "better")


_AGAINST = words("without avoid avoids avoiding no free against beware of")


def _in_hindsight(words: tuple[str, ...], place: int) -> Hindsight | None:
    """Read "in hindsight", and not "without hindsight" and "in hindsight bias"."""
    before, after = words[max(0, place - 1) : place], words[place + 1 : place + 2]
    told = before in (("in",), ("with",)) and after not in (("bias",), ("biases",))
    against = not _AGAINST.isdisjoint(words[max(0, place - 4) : max(0, place - 1)])
    return Hindsight(place - 1, place + 1) if told and not against else None


def _if_clause(words: tuple[str, ...], place: int) -> Hindsight | None:
    """Read "if only" and "if we had known"."""
    known = forms()
    if words[place + 1 : place + 2] == ("only",):
        # "If only everything could be fixed so easily" wishes for what is not, and looks not back.
        rest = words[place + 2 : place + 10]
        wish = not {"could", "would"}.isdisjoint(rest) and {"had", "have"}.isdisjoint(words)
        return None if wish and "be" in rest else Hindsight(place, place + 2)
    if is_worse_case(words) and not is_of_use(words):
        return None
    for at in range(place + 2, min(place + _REACH, len(words) - 1)):
        if words[at] in (",", "."):
            return None
        if words[at] == "had":
            after = at + 1
            while after < len(words) and is_adverb(words[after]):
                after += 1
            rest = words[after:]
            real = rest and is_participle(rest[0])
            # "If you had read it, you'd know": the second "had" is told for "would".
            then = any(
                said == "had" and known.get(rest[at + 1]) is not None and known[rest[at + 1]].base
                for at, said in enumerate(rest[:-1])
            )
            shared = words[place + 1 : place + 4] in (("one", "of", "us"), ("any", "of", "us"))
            if real and (shared or then or not {"would", "could", "might", "be"}.isdisjoint(words)):
                return Hindsight(place, after + 1)
            return None
    return None


_SEEN = frozenset({"see", "read", "reach"})
_LOST = words("outage incident loss damage delay downtime breach failure disruption this it")


def _looking_back(words: tuple[str, ...], place: int) -> Hindsight | None:
    """Read "all that stood between us and it" and "the outage could be avoided"."""
    if words[place] in ("prevented", "avoided"):
        first = place - 1
        while first > 0 and (is_adverb(words[first]) or words[first] == "be"):
            first -= 1
        told = words[first] in ("would", "could") and "be" in words[first:place]
        # "This would be prevented by a lock" tells of the next time.
        losses = _LOST - {"this", "it"} if words[first] == "would" else _LOST
        lost = not losses.isdisjoint(words[max(0, place - 4) : place]) or words[0] in ("with", "if")
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


def _unseen(sentence: Sentence, place: int) -> Hindsight | None:
    """Read "failed to notice", said of people: what could be seen only looks so from the end."""
    words = sentence.words
    if words[place + 1 : place + 2] != ("to",) or _NOTICED.isdisjoint(words[place + 2 : place + 3]):
        return None
    who = subject_of(sentence, place, frozenset())
    system = who.who is Who.THING and who.place >= 0 and not sentence.written[who.place][:1].isupper()
    return None if system else Hindsight(place, place + 3)


def _inverted(words: tuple[str, ...], place: int) -> Hindsight | None:
    """Read "had we known" and "had it not been for"."""
    if place and words[place - 1] not in (",", ";", "and", "but", ":", "that"):
        return None
    follows = words[place + 1 : place + 2]
    if follows and (follows[0] in ("not", "been") or is_adverb(follows[0]) or is_participle(follows[0])):
        # "Peers that had not updated": the subject stands before.
        return None
    for at in range(place + 2, min(place + _REACH, len(words))):
        if words[at] in (",", "."):
            return None
        if is_participle(words[at]):
            hypothetical = not {"would", "could", "might"}.isdisjoint(words)
            return Hindsight(place, at + 1) if hypothetical else None
    return None


_READERS = {
    "needed": _needed_to_have,
    "if": _if_clause,
    "better": _had_been_better,
    "never": _one_and,
    "stood": _looking_back,
    "prevented": _looking_back,
    "avoided": _looking_back,
}
