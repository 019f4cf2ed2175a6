"""Another way to say it: a beginning that leaves the person out; "…" is to be filled."""

from __future__ import annotations

from pmtui.checks.language.clauses import BE, MODALS, is_adverb
from pmtui.checks.language.rewrites_undone import (
    LONGEST,
    MEANWHILE,
    STOPS,
    is_watching,
    missing_step,
    nobody_did,
    rest_of,
    step_left_out,
    subject_of_passive,
)
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import DOING, HUMAN, base_of, forms
from pmtui.patterns import pattern

_MOST = 240
_PLURAL = frozenset({"we", "they", "you", "these", "those"})
_SLIPS = frozenset({"ignore", "miss", "dismiss", "disregard", "overlook", "neglect"})
_GUESSED = frozenset(
    {"underestimate", "overestimate", "misjudge", "misread", "misunderstand", "misinterpret"}
)
_BELIEVED = frozenset({"thought", "believed", "thinking", "believing"})
_ASSUMED = frozenset({"assume", "assumed"})
_BELIEFS = words("assumption assumptions call decision conclusion diagnosis judgement judgment belief choice")
_HEEDLESS = frozenset({"thinking", "looking", "caring", "paying", "care", "thought", "sense", "reason"})
_KNOWN = "What was known at that time"
_OTHERWISE = "It was known at that time that …; nothing showed that …"
_ASTRAY = frozenset({"mistakenly", "wrongly", "erroneously", "incorrectly", "improperly"})
_LEFT_OUT = frozenset({"fail", "forget", "neglect", "omit", "bother", "remember"})
_NO_OBJECT = words("""
    by on for after again as at in from with when while if to through of over up off not too away
""")
_SPOKEN = words("give tell promise call")
_EFFECTS = words("""
    break delete drop remove disable push deploy merge restart reboot run overwrite wipe truncate revoke
    unplug cut stop change edit skip bypass close approve leak expose crash corrupt cause disconnect purge
    terminate destroy downgrade upgrade reset override publish release upload send hard-code hardcode
    force-push trash nuke brick misconfigure mislabel circumvent violate breach
""")
"""What a single step can do to a system, so that one can ask what stopped nobody."""
_GUESSING = words("apparently seemingly presumably probably supposedly allegedly possibly likely arguably")
_NOBODY = words("nothing nobody no none neither")
_IN_ALL = "At that time it was known that …, and so …"
_POSSIBLE = words("possible able obvious clear evident easy visible simple easier apparent")
_WAYS = words("by with had")
_UNKNOWN = "What was known at that time, and what was shown nowhere: …"
_WAITING = words("hesitate hesitated wait waited slow slowly late long delayed dithered")
_KNOWING = words("know knew known realise realised realize realized aware unaware understand understood")

_SEEN = "What was seen at that moment, and what it looked like: …"
WHICH = "What showed which one was right, and what asked before the step: …"


def in_short(rewrite: str) -> str:
    """Return a rewrite on one line, cut where it is longer than a message can hold."""
    line = " ".join(rewrite[: 4 * _MOST].split())
    if len(line) <= _MOST:
        return line
    return f"{line[: _MOST - 1].rpartition(' ')[0].rstrip(' ,;:')} …"


def instead_of_blame(sentence: Sentence, start: int, end: int) -> str:
    """Return what may stand in place of a blaming sentence: the gap that let it happen."""
    words = sentence.words
    if known := _of_a_mix_up(sentence, start, end):
        return known
    if "without" in words[start : end + 1]:
        place = words.index("without", start)
        if words[place + 1 : place + 2] and words[place + 1] in _HEEDLESS:
            return ""
        return f"It could be done {rest_of(sentence, place)}"
    for place in range(start, min(end + 1, len(words) - 1)):
        left = forms().get(words[place - 1]) if words[place] == "to" and place else None
        if left is not None and left.lemma in _LEFT_OUT and words[place + 1].isalpha():
            return step_left_out(sentence, place - 1, place + 1)
    if words[start] in ("nobody", "noone", "no-one") or words[start : start + 2] == ("no", "one"):
        return _ownerless(sentence, start) or nobody_did(sentence, start)
    denied = next((at for at in range(start, end) if words[at] in ("not", "never")), -1)
    owed = "should" in words[max(0, start - 1) : end]
    if denied >= 0 and owed:
        # "Should not have restarted it" was done, and lacks no step.
        return ""
    if denied >= 0 or owed:
        return _waited_or_unknown(words[start:end]) or missing_step(sentence, max(denied + 1, start))
    verb = next((at for at in range(end - 1, start - 1, -1) if words[at] in forms()), -1)
    if told := _waited_or_unknown(words[start : end + 1]):
        return told
    if verb < 0 or forms()[words[verb]].lemma == "rush":
        return _of_a_noun(sentence, start, end)
    return _of_a_deed(sentence, verb, start, end)


def _ownerless(sentence: Sentence, start: int) -> str:
    """Return "no list of … had an owner" for "nobody owned a list of …"; empty where it is not about that."""
    words = sentence.words
    verb = next((at for at in range(start + 1, min(start + 4, len(words) - 2)) if words[at] in _OWNED), -1)
    article = words[verb + 1] if verb > 0 else ""
    if article not in ("a", "an", "the") or not (what := rest_of(sentence, verb + 2)) or what[-1] == "…":
        return ""
    what, had = _without_time(what), "has" if words[verb] == "owns" else "had"
    return f"The {what} {had} no owner" if article == "the" else f"No {what} {had} an owner"


_OWNED = frozenset({"owned", "owns"})


def _waited_or_unknown(told: tuple[str, ...]) -> str:
    """Return what to tell of somebody who waited or did not know; empty elsewhere.

    That something allowed it, and that it has to be found, the message says already.
    """
    if not _WAITING.isdisjoint(told):
        return MEANWHILE
    return _UNKNOWN if not _KNOWING.isdisjoint(told) and "better" not in told else ""


def _of_a_deed(sentence: Sentence, verb: int, start: int, end: int) -> str:
    """Return what may stand in place of what somebody did: only where the words that follow allow it."""
    words, told = sentence.words, sentence.words[start:end]
    form, rest = forms()[words[verb]], rest_of(sentence, verb + 1)
    noun = form.base and not form.past and (verb == 0 or words[verb - 1] not in ("not", "to", "did", "never"))
    if not rest or noun or rest[0] in _QUOTES or words[verb + 1] in _NO_OBJECT:
        return ""
    if form.lemma == "forget":
        return f"Nothing reminded anybody {rest if rest.startswith('that ') else f'of {rest}'}"
    if form.lemma in _GUESSED:
        return f"What was known at that time about {rest}: …"
    if form.lemma in _SLIPS:
        return (
            _reason_told(sentence, verb + 1)
            or f"Nothing made {_without_time(rest)} stand out, or asked again"
        )
    if form.lemma in _REVIEWED:
        return f"What the review of {rest} showed, and what it could not show: …"
    if form.lemma in HUMAN and words[verb] not in _TYPED:
        return f"No check covered {rest}"
    if {"wrong", "incorrect"} & set(told) and form.lemma in DOING - _SPOKEN:
        return WHICH
    if not _FIGURATIVE.isdisjoint(rest.split()[:3]):
        return ""
    plain = verb == start or (verb == start + 1 and is_adverb(words[start]))
    return (
        f"A single step could {form.lemma} {rest}, and nothing stopped it"
        if plain and form.lemma in _EFFECTS
        else ""
    )


def _reason_told(sentence: Sentence, place: int) -> str:
    """Return the reason that stands there already: "the alert had fired falsely" of "because it had ..."."""
    said = sentence.words
    if "because" not in said[place:]:
        return ""
    at = said.index("because", place)
    what = sentence.show(place, at - (said[at - 1] == ","))
    if said[at + 1 : at + 2] not in (("it",), ("they",)) or _without_time(what) != what or "," in what:
        # Of anything else nobody can tell whether it blames in its turn.
        return _SEEN
    rest = rest_of(sentence, at + 2)
    return f"{what[:1].upper()}{what[1:]} {rest}" if rest else _SEEN


_TYPED = words("fat-fingered fatfingered mistyped")
_REVIEWED = frozenset({"rubber-stamp", "rubberstamp"})
_FIGURATIVE = words("ball corner corners blame buck eye eyes promise promises word law ranks faith ice chain")
_QUOTES = "\"“'«`"
_TIME = pattern(r" (?:for|until|till|after|before|during|since) .*\Z")


def _without_time(rest: str) -> str:
    """Return an object without what tells how long: "the alert" of "the alert for ten minutes"."""
    return _TIME.sub("", rest)


def _of_a_mix_up(sentence: Sentence, start: int, end: int) -> str:
    """Return what may stand in place of a wrong belief, of two things confused, or of an order not kept."""
    told = set(sentence.words[start:end])
    if "instead" in told:
        return "Nothing showed which of the two it was: …"
    if told & (_BELIEVED | _ASSUMED) and "without" not in told:
        about = rest_of(sentence, end)
        clause = "that" in told or any(
            word in forms() or word in BE | MODALS for word in about.lower().split()
        )
        return _OTHERWISE if clause or not told & _ASSUMED else f"{_KNOWN} about {about or 'it'}: …"
    if told & {"despite", "anyway", "supposed"}:
        return ""
    if told & _ASTRAY:
        return "One wrong step was enough: nothing checked … before …"
    if "not" in told and "should" not in told and is_watching(sentence.words[end - 1 : end]):
        return "No alert or check showed that …"
    thing = sentence.words[start + 1 : start + 2]
    if sentence.words[start] in ("wrong", "incorrect") and not _BELIEFS.isdisjoint(thing):
        return f"{_KNOWN}, and from what: …"
    if sentence.words[start] in ("wrong", "incorrect") and thing != ("of",):
        return WHICH
    return ""


def _of_a_noun(sentence: Sentence, start: int, end: int) -> str:
    words = sentence.words
    if {"accidentally", "accidently", "inadvertently", "mistakenly", "unintentionally"} & set(
        words[start:end]
    ):
        for place in range(end, min(end + 3, len(words))):
            if base_of(words[place]) in _EFFECTS:
                if words[place - 1] in ("got", "gets"):
                    return ""
                be = next((at for at in range(max(0, start - 1), end) if words[at] in ("was", "were")), -1)
                what = subject_of_passive(sentence, be) if be > 0 else rest_of(sentence, place + 1)
                step = f"{base_of(words[place])} {what or 'it'}"
                return f"A single step could {step}, and nothing stopped it"
        return ""
    if "error" in words[start:end] or "mistake" in words[start:end]:
        return "One wrong step was enough: nothing checked … before …"
    return ""


def instead_of_hindsight(sentence: Sentence, start: int, end: int) -> str:
    """Return the same as a fact with its reason left open: "was not tested, because at that time …"."""
    words = sentence.words
    beginning = start
    while beginning > 0 and start - beginning < LONGEST and words[beginning - 1] not in STOPS:
        beginning -= 1
    told = words[start:end]
    unsaid = not _NOBODY.isdisjoint(words[beginning:start]) or "if" in words[end:]
    if told[0] not in ("should", "could", "ought") or "have" not in told or beginning == start or unsaid:
        return _IN_ALL
    if words[start - 1] in ("what", "which", "that"):
        return "It was planned to take …, and took …, because at that time …"
    subject = sentence.show(beginning, start)
    plural = words[start - 1] in _PLURAL or (
        words[start - 1].endswith("s") and not words[start - 1].endswith("ss")
    )
    denied = "not" in told or "never" in told
    rest = rest_of(sentence, end)
    if told[-1] == "been" and not denied and not _POSSIBLE.isdisjoint(words[end : end + 1]):
        # What should have been possible mostly was.
        return _IN_ALL
    if told[0] == "could" and (told[-1] == "used" or not _WAYS.isdisjoint(words[end:])):
        # "Did not avoid this by testing" says that it was tested; who could have used a hand had none.
        return _IN_ALL
    if told[-1] == "been":
        verb = ("were" if plural else "was") + ("" if denied else " not")
    elif denied:
        verb = _past_of(told[-1])
    else:
        verb = f"did not {base_of(told[-1])}"
    return f"{' '.join(filter(None, (subject, verb, rest)))}, because at that time …"


def _past_of(participle: str) -> str:
    form = forms().get(participle)
    if form is None or form.past:
        return participle
    return next(
        (word for word, other in forms().items() if other.past and other.lemma == form.lemma), participle
    )


_HIT = words("customers customer users user callers clients patients guests visitors passengers")
_DEAR = words("precious valuable")


def instead_of_opinion(sentence: Sentence, start: int, end: int, sort: str) -> str:
    """Return the entry without a judging adverb; where something is guessed, what to write instead."""
    words = sentence.words
    if (
        sort == "judgement"
        and end - start == 1
        and words[start].endswith("ly")
        and words[start] not in _GUESSING
        and len(words) <= LONGEST * 2
    ):
        return _without(sentence, start, end)
    if sort == "feeling" and not _HIT.isdisjoint(words):
        return "How many wrote or called, and what they said: …"
    if "time" in words[start:end] and not _DEAR.isdisjoint(words[start:end]):
        return "From … to …, … was tried"
    if sort == "guess" or (start < end and words[start] in _GUESSING):
        return "Seen in …: …"
    return "What was done or seen, with a number: …"


def _without(sentence: Sentence, start: int, end: int) -> str:
    """Return a sentence without some of its words; everything else stays as it was written."""
    begin, stop = sentence.span(start, end)
    before, rest = sentence.text[:begin].rstrip(), sentence.text[stop:].lstrip()
    if not before:
        rest = rest.lstrip(", ")
        # A name such as "cron.d" or "iOS" is written as it is.
        capital = sentence.written[start][:1].isupper() and rest.partition(" ")[0].strip(",:").isalpha()
        return rest[:1].upper() + rest[1:] if capital and rest.partition(" ")[0].islower() else rest
    if rest[:1] == ",":
        return before.rstrip(",") + (f" {rest[1:].lstrip()}" if before[-1] == "," else rest)
    return before + rest if rest[:1] in (".", ";", ":", "!", "?", ")", "") else f"{before} {rest}"
