"""The frame of an action that is told as prose: where its deed stands, and how far it is."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pmtui.checks.language.clauses import is_adverb
from pmtui.checks.language.person_words import ANY_PEOPLE, ROLES
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.title_verbs import TITLE_VERBS
from pmtui.checks.language.vague_words import OPEN
from pmtui.patterns import pattern


class Frame(NamedTuple):
    """What a sentence says is to be done, and how far it is."""

    subject: int
    """Where the sentence begins without what only opens it ("in the future,", "action point:")."""
    head: int
    """Where the verb of the deed stands; the end of the sentence if there is none."""
    verb: str
    """That verb as in a dictionary, or empty text."""
    done: bool
    """Whether the deed is behind us: "we have added", "a check has been added"."""


_LABEL = pattern(r"[a-z]{1,6}-?\d{1,5}[a-z]?\Z")
"""What numbers an action: "AA-4", "R2"."""
_LEADING = words("""
    therefore hence so then finally also lets let us [ ] x : - * • high medium low p0 p1 p2 p3 todo done
    please we will should need needs to must i are the team action going 'll be . ) ( and have
    ✅ ✔ ✓ ☑ ☐ ⬜ ⏳ ❌
""")
_BOXES = _LEADING - words("we will should need needs to must i are team 'll be have going action the")
_OPENING = words("""
    in on for with as going moving from at during after before once when while whenever if next additionally
    firstly secondly thirdly lastly finally also meanwhile ultimately rest longer long short until since
    given by because due despite although though first second third to instead again however similarly
    furthermore moreover besides beyond separately following based until
""")
_OPENED_WITHIN = 24
_LABELLED_WITHIN = 4
_SUBJECT_WITHIN = 9
_AUXILIARIES = words("""
    will should shall must need needs 'll are is am have has were was 've 're 'm 'd would ought had
    want wants wish wishes hope hopes intend intends
""")
_GOING_ON = _AUXILIARIES | words("""
    be been being going to wanting looking also now just already still currently then both all soon
    plan planning plans not do does 'll too currently either since therefore always never thus yet no longer
""")
_NO_SUBJECT = words("that which who what if when where whatever because so how why or to <code> <link>")
_OURSELVES = words("we i")


def frame(sentence: Sentence) -> Frame:
    """Return where the deed of an action stands."""
    said = sentence.words
    start = _beginning(sentence)
    boxed = _beginning(sentence, _BOXES)
    opened = boxed + _opened(said[boxed:]) if boxed < len(said) else boxed
    subject = _after_labels(sentence, opened)
    head, done = _head(sentence, subject)
    if head < 0:
        head = subject if subject > start else start
    while head < len(said) - 1 and is_adverb(said[head]) and said[head + 1].isalpha():
        head += 1
    verb = base(said[head]) if head < len(said) else ""
    if (gerund := _gerund(said, opened)) and opened in (start, subject):
        return Frame(opened, opened, gerund, False)
    if verb != said[min(head, len(said) - 1)] and not done and not _is_told_of(said, head):
        # "Monitoring of the pumps" names a thing.
        verb = "" if said[head : head + 1] and said[head].endswith("ing") else verb
    return Frame(subject, head, verb, done)


def _gerund(said: tuple[str, ...], place: int) -> str:
    """Return the verb of "extending our tests to ..."; empty text for a thing as in "monitoring of"."""
    word = said[place] if place < len(said) - 1 else ""
    after = said[place + 1] if word else ""
    if (
        not word.endswith("ing")
        or not (verb := base(word))
        or _TOLD_OF.intersection(said[place + 1 : place + 3])
    ):
        return ""
    if after in _BEFORE_OBJECT or (after == "sure" and verb == "make"):
        return verb
    return verb if verb not in _THINGS and after.isalpha() and after not in _AFTER_THING else ""


_TOLD_OF = words("is are was were should must needs has will")
_BEFORE_OBJECT = words(
    "the a an our their its all any each every this these that those what how why whether if"
)
_THINGS = words("""
    monitor log test train alert plan trace cache scale batch build process handle share review report brief
    schedule index order map list fund price rate set deploy release page bind block queue link load lock meet
    read start end time track warn throttle wire
""")
"""Of these the form with "-ing" mostly names a thing."""
_AFTER_THING = words("of for in on at to by from with and or via per as")


_BE = words("are am is be been 're 'm was were")


def _is_told_of(said: tuple[str, ...], head: int) -> bool:
    """Return whether what stands before a word makes a verb of it: "we are monitoring"."""
    return not _BE.isdisjoint(said[max(0, head - _NEAR) : head])


_NEAR = 4


def _beginning(sentence: Sentence, leading: frozenset[str] = _LEADING) -> int:
    """Return where the action itself begins, after boxes, priorities, initials and what else leads to it."""
    words, start = sentence.words, _after_brackets(sentence.words)
    if len(words) > 1 and _LABEL.match(words[0]):
        start = 1
    while start < len(words) and (
        words[start] in leading
        or words[start : start + 2] == ("plan", "to")
        or (len(words[start]) == 2 and sentence.written[start].isupper())
    ):
        if words[start] == "let" and words[start + 1 : start + 2] != ("us",):
            break
        start += 1
    return start


def _after_brackets(said: tuple[str, ...]) -> int:
    """Return where "(already planned) ..." goes on."""
    if said[:1] != ("(",):
        return 0
    end = next((at for at in range(1, min(_BRACKETED, len(said) - 1)) if said[at] == ")"), -1)
    return end + 1


_BRACKETED = 6


def _opened(said: tuple[str, ...]) -> int:
    """Return where "in the future, ..." and "with that in mind, ..." go on."""
    if said[0] not in _OPENING and not (is_adverb(said[0]) and said[1:2] == (",",)):
        return 0
    for place in range(1, min(_OPENED_WITHIN, len(said) - 1)):
        if said[place] == ",":
            follows = said[place + 1]
            again = follows in _OPENING or follows in ("and", "or")
            return place + 1 if not again else place + 1 + _opened(said[place + 1 :])
    return 0


def _after_labels(sentence: Sentence, start: int) -> int:
    """Return where "action point: ..." and "API: ..." go on, if that is with a verb or with ourselves."""
    said = sentence.words
    for place in range(start, min(start + _LABELLED_WITHIN, len(said) - 1)):
        if said[place] == ":":
            first = said[start] in TITLE_VERBS and place > start + 1
            goes_on = said[place + 1] in _OURSELVES or base(said[place + 1]) == said[place + 1]
            return place + 1 if goes_on and not first else start
    return start


def _head(sentence: Sentence, subject: int) -> tuple[int, bool]:
    """Return where the verb stands after a subject, or -1 if the action begins with its verb."""
    said = sentence.words
    if subject >= len(said):
        return -1, False
    if (named := _after_name(sentence, subject)) is not None:
        return named, False
    ours = said[subject] in _OURSELVES
    if not ours and base(said[subject]) == said[subject] and not _is_subject(said, subject):
        return -1, False
    for place in range(subject, min(subject + _SUBJECT_WITHIN, len(said))):
        word = said[place]
        who = (
            word == "to" and place > subject and said[place - 1] in _WHO and "for" not in said[subject:place]
        )
        planned = word in ("plan", "plans") and said[place + 1 : place + 2] == ("to",) and place > subject
        if word in _AUXILIARIES or who or planned:
            return _after_auxiliaries(said, place)
        if word == "," and said[subject] in ("a", "an", "the"):
            continue
        if word in _NO_SUBJECT or not (word[0].isalnum() or word in "(\"'@“”"):
            break
        if (
            place > subject
            and (ours or said[place - 1] in _ACTING or said[place - 1] in _WHO)
            and is_told(word)
        ):
            return place, True
    return -1, False


_NAME = 3


def _after_name(sentence: Sentence, subject: int) -> int | None:
    """Return where the verb stands in "Ina to evaluate" and "@ina evaluate"; None elsewhere."""
    said, written = sentence.words, sentence.written
    for place in range(subject, min(subject + _NAME, len(said) - 1)):
        word = written[place]
        if not (
            word[:1] == "@" or (word[:1].isupper() and base(said[place]) == "" and said[place].isalpha())
        ):
            return None
        after = place + 1
        if said[after] == "to" and after + 1 < len(said):
            return after + 1
        if said[after] in OPEN and (word[:1] == "@" or written[after][:1].isupper()):
            return after
    return None


_WHO = ROLES | ANY_PEOPLE
_ACTING = words("we i team also now engineers have")


def _is_subject(said: tuple[str, ...], place: int) -> bool:
    """Return whether a word that could be a verb is whose deed is told: "reviews should go to ops"."""
    return said[place + 1 : place + 2] != () and said[place + 1] in ("should", "will", "must", "shall")


def _after_auxiliaries(said: tuple[str, ...], place: int) -> tuple[int, bool]:
    perfect = said[place] in ("have", "has", "'ve", "was", "were")
    going = False
    while place < len(said) and (
        said[place] in _GOING_ON or (is_adverb(said[place]) and said[place] != "only")
    ):
        going = going or said[place] in ("to", "need", "needs", "should", "will", "must")
        place += 1
    done = perfect and not going and place < len(said) and is_told(said[place])
    return place, done


_IRREGULAR = {
    "took": "take",
    "taken": "take",
    "began": "begin",
    "begun": "begin",
    "held": "hold",
    "made": "make",
    "put": "put",
    "gave": "give",
    "given": "give",
    "found": "find",
    "thought": "think",
    "wrote": "write",
    "written": "write",
    "built": "build",
    "sent": "send",
    "spoke": "speak",
    "spoken": "speak",
    "met": "meet",
    "set": "set",
    "kept": "keep",
    "got": "get",
    "understood": "understand",
    "rebuilt": "rebuild",
    "chosen": "choose",
    "chose": "choose",
    "bought": "buy",
    "brought": "bring",
    "split": "split",
    "cut": "cut",
    "shut": "shut",
    "ran": "run",
    "done": "do",
    "did": "do",
}
_BEGINNING = words(
    "start begin continue commence initiate kick open launch hold have enter engage resume keep"
)
_SEARCHING = words("conduct perform carry undertake do make complete run schedule organise organize set")
IMPROVING = words("""
    improve enhance strengthen optimise optimize harden refine streamline tighten tune fine-tune simplify
    boost speed minimise minimize maximise maximize reinforce bolster shore beef step sharpen intensify
    deepen broaden solidify upgrade elevate modernise modernize mature
""")
_TELLING = words(
    "come reach seek gather arrive suggest recommend advocate propose raise advise devise formulate develop"
)
KNOWN = TITLE_VERBS | OPEN | _BEGINNING | _SEARCHING | IMPROVING | _TELLING
"""Verbs with which an action is told."""


@lru_cache(maxsize=4096)
def base(word: str) -> str:
    """Return the base of a verb with which actions are told, or empty text."""
    if word in KNOWN:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for end in ("ing", "ed", "es", "s"):
        if word.endswith(end) and len(word) > len(end) + 2:
            stem = word[: -len(end)]
            for form in (stem, stem + "e", stem[:-1] if stem[-1] == stem[-2] else stem):
                if form in KNOWN:
                    return form
            if stem.endswith("i") and stem[:-1] + "y" in KNOWN:
                return stem[:-1] + "y"
    if (joined := word.replace("-", "")) in KNOWN:
        return joined
    again = word[2:].lstrip("-") if word.startswith("re") else ""
    # Whatever is thought over once more is thought over.
    if again in OPEN and len(again) > _SHORT:
        return "reconsider"
    return word if again in TITLE_VERBS and len(again) >= _SHORT else ""


_SHORT = 4


def is_told(word: str) -> bool:
    """Return whether a word tells a deed as done: "added", "built"."""
    return word in _IRREGULAR or (word.endswith("ed") and word not in ("need", "embed", "speed", "feed"))
