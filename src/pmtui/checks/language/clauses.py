"""Who does what in a sentence: the subject of a verb, whether it is denied, and whether it is real."""

from __future__ import annotations

from typing import NamedTuple

from pmtui.checks.language.asides import aside_after, is_aside, is_whom_we_meant
from pmtui.checks.language.people import GROUPS_LATER, Who, who_is
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import forms, is_participle

BE = words("""
    was were been be is are am being got gets get
""")
AUXILIARIES = BE | {"had", "has", "have", "did", "do", "does", "having"}
MODALS = words("""
    will would can could may might must shall should ought
""")
ADVERBS = words("""
    also just then simply still even only almost already again too so once both all really never not
    ever often always perhaps maybe however therefore instead somehow later first twice himself herself
    themselves yet either otherwise likely well better sort more very quite soon sooner earlier now
""")
DENIALS = words("""
    not never no nobody none neither nor without n't hardly
""")
_NO_ADVERBS = words("""
    reply supply family assembly anomaly apply rely only fly daily july
""")
UNREAL = words("""
    prevent prevents preventing avoid avoids avoiding against if unless whether lest risk protect
    protects could would might may can will should must when until whenever to ensure ensures stop stops
    case guard possible easy easier easily harder chance chances likely likelihood danger
""")
"""Before a verb these make its event a possibility instead of something that happened."""
_LINKS = frozenset({"and", "but", "or", ",", "then", "nor", "&"})
BOUNDARIES = words("""
    ; : because since after before while although though whereas ( ) – — as that if when until so |
""")
DETERMINERS = words("""
    the a an this that these those our their its his her my
""")
_PREPOSITIONS = words("""
    on in to at of for from with via by into through under over
""")
_SOME_OF = words("""
    one some several many most none two three both all member members part few any
""")
_BETWEEN = 9
"""Words that may stand between a subject and its verb."""
_REACH = 14
_CLAUSE = 22
"""Words before which somebody may have been named who acts in the same clause."""
_SUPPOSED = frozenset({"if", "unless", "whether", "suppose"})
_TELLING = frozenset({"did", "to"})
_NO_PASTS = words("need indeed speed embed naked hundred detailed unneeded related unexpected based")
_PASTS = words("""
    dug drove bent bound clung crept dealt froze hung leapt lent overrode overslept rode slung spat spilt
    spun stung strode trod undid upset wound stuck flung hurled wired bypassed cut put hit let shut split
    spread gave went said knew saw thought felt told found kept held lost won stood spoke swore tore threw
    flew fell grew blew began became came drank drove ate rang sang sank shook slept slid sped spent stole
    struck stuck swept swung taught woke wore wrote bought brought caught chose dealt drew fed fought hid
    laid led left lent lit made meant met paid quit ran rose sold sent set shot sat took understood
    withdrew gone done
""")
_DECIDING = frozenset({"decide", "choose", "proceed", "go", "continue", "opt", "rush"})
"""Verbs after which "to" tells what was really done."""
"""Words before a verb among which its subject is looked for."""


class Subject(NamedTuple):
    """Who does it, and how it is said."""

    who: Who
    place: int
    """Where the subject's last word stands, or -1 where it is left out."""
    denied: bool
    modal: str
    """The modal verb before it, or empty text."""
    to: bool
    """Whether it is an infinitive with "to"."""
    helped: str
    """The nearest auxiliary before it, or empty text."""

    @property
    def did(self) -> bool:
        """Whether it is told as done: not denied, not only possible, and no purpose."""
        return not (self.denied or self.modal or self.to)


def is_adverb(word: str) -> bool:
    """Return whether a word may stand between a subject and its verb."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NO_ADVERBS)


def subject_of(sentence: Sentence, verb: int, people: frozenset[str]) -> Subject:
    """Return the subject of the verb at a place."""
    words = sentence.words
    place = verb - 1
    denied, modal, helped, to = False, "", "", False
    earliest = max(-1, verb - _BETWEEN)
    while place > earliest:
        word = words[place]
        if word in ("not", "never"):
            denied = True
        elif word in MODALS:
            modal = modal or word
        elif word in AUXILIARIES:
            helped = helped or word
        elif word == "to":
            to = True
            break
        elif word == "," and _is_between_commas(words, place):
            place -= 1
        elif not is_adverb(word) and not (word in _MARKS and place == verb - 1):
            break
        place -= 1
    if helped in BE and not words[verb].endswith("ing"):
        if place >= 0 and words[place] in _LINKS:
            place = _shared(sentence, place, people, helped)[1]
        if (agent := _agent(sentence, verb, people)) >= 0:
            return Subject(Who.SOMEBODY, agent, denied, modal, to, helped)
        who, at = _who_before(sentence, place, people, helped) if place >= 0 else (Who.THING, place)
        return Subject(Who.PASSIVE, at if who is Who.SOMEBODY else place, denied, modal, to, helped)
    governing = words[place - 1] if to and place else ""
    if governing == "managed" or (governing in forms() and forms()[governing].lemma in _DECIDING):
        return subject_of(sentence, place - 1, people)
    who, at = _who_before(sentence, place, people, helped)
    if not helped and at > 0 and words[at] != "who":
        helped, denied = _asked_before(words, at, denied=denied)
    return Subject(who, at, denied or who is Who.NOBODY, modal, to, helped)


def _is_between_commas(words: tuple[str, ...], comma: int) -> bool:
    """Return whether an adverb stands between two commas before a verb: "the engineer, sadly, did not"."""
    return comma > 2 and words[comma - 2] == "," and is_adverb(words[comma - 1])


_GOING_ON = frozenset({"was", "were", "been", "kept", "keeps", "started"})
_MARKS = frozenset({'"', "“", "'", "‘"})


class Deed(NamedTuple):
    """A verb before a place, and who does it."""

    verb: int
    subject: Subject


def deed_before(sentence: Sentence, place: int, people: frozenset[str], reach: int = _CLAUSE) -> Deed | None:
    """Return the nearest verb before a place that tells what somebody did, whatever verb it is.

    A clause that a semicolon or a colon ends is not left. What is possible, asked for or denied is no deed.
    """
    words, known = sentence.words, forms()
    for at in range(place - 1, max(-1, place - 1 - reach), -1):
        word = words[at]
        if word in (";", ":", "|", "?"):
            return None
        form = known.get(word) or (known.get(word.rpartition("-")[2]) if "-" in word else None)
        if form is not None:
            told = form.past or form.participle or form.present or (at > 0 and words[at - 1] in _TELLING)
        else:
            told = is_past(word)
        ongoing = word.endswith("ing") and at > 0 and words[at - 1 - (words[at - 1] in _MARKS)] in _GOING_ON
        if not told and not ongoing:
            continue
        subject = subject_of(sentence, at, people)
        if subject.who is Who.THING:
            continue
        if not subject.did:
            if subject.to and not subject.modal:
                continue
            return None
        before = words[max(0, subject.place - 8) : max(0, subject.place)]
        if not _SUPPOSED.isdisjoint(before) or ("case" in before and "in" in before):
            return None
        return Deed(at, subject)
    return deed_after(sentence, place, people) if place <= _FRONTED and reach >= _CLAUSE else None


def deed_after(sentence: Sentence, place: int, people: frozenset[str]) -> Deed | None:
    """Return what is told after the phrase that a sentence begins with: "without asking, NAME merged it"."""
    words = sentence.words
    last = len(words) - 1
    comma = next((at for at in range(place + 1, min(place + _CLAUSE, last)) if words[at] == ","), place + 1)
    for at in range(comma + 1, min(comma + _NAMED_WITHIN, last)):
        if words[at] in (",", ";", ":", "?"):
            return None
        passive = words[at] in ("was", "were") and is_participle(words[at + 1])
        if not passive and who_is(sentence, at, people) not in (Who.SOMEBODY, Who.WE, Who.I, Who.YOU):
            continue
        verb = at + 1
        while verb < last and (is_adverb(words[verb]) or words[verb] in ("had", "has", "have")):
            verb += 1
        form = forms().get(words[verb])
        if not (form.past or form.present or passive if form is not None else is_past(words[verb])):
            continue
        subject = subject_of(sentence, verb, people)
        return Deed(verb, subject) if subject.did and subject.who is not Who.THING else None
    return None


_FRONTED = 3
"""Words after which a phrase is no longer the beginning of its sentence."""
_NAMED_WITHIN = 9


def is_past(word: str) -> bool:
    """Return whether a word that is in no list of verbs can tell what somebody did."""
    return word in _PASTS or (len(word) > 4 and word.endswith("ed") and word not in _NO_PASTS)


def _asked_before(words: tuple[str, ...], subject: int, *, denied: bool) -> tuple[str, bool]:
    """Return the auxiliary that a question puts before its subject: "why did the author forget"."""
    for back in range(subject - 1, max(-1, subject - 4), -1):
        if words[back] in ("did", "had", "has", "have") and (
            back == 0 or words[back - 1] in ("why", "how", "what", ",")
        ):
            return words[back], denied or words[back + 1] == "not"
        if words[back] not in DETERMINERS and not words[back].isalpha():
            break
    return "", denied


def _agent(sentence: Sentence, verb: int, people: frozenset[str]) -> int:
    """Return the place of the person by whom a passive was done, as in "was pushed by the admin", or -1."""
    words = sentence.words
    for place in range(verb + 1, min(verb + 6, len(words) - 1)):
        if words[place] == "by":
            last = place + 1
            while last < min(place + 4, len(words) - 1) and who_is(sentence, last, people) is Who.THING:
                last += 1
            return last if who_is(sentence, last, people) is Who.SOMEBODY else -1
    return -1


def _who_before(sentence: Sentence, place: int, people: frozenset[str], helped: str) -> tuple[Who, int]:
    """Return whom the words before a verb name, and where; `helped` is the verb's own auxiliary."""
    words = sentence.words
    initial = place > 1 and words[place] == "." and len(words[place - 1]) == 1
    # "NAME W. did it": an initial after a given name.
    if initial and (who := who_is(sentence, place - 2, people)) is not Who.THING:
        return who, place - 2
    if words[max(0, place - 1) : place + 1] in (("i.e", "."), ("e.g", "."), ("e", "."), ("g", ".")):
        return Who.THING, place
    if place < 0 or words[place] in (":", "-", "•", "*", "]", "|", "–", "—", ";", ".", "!", "?", "→"):
        return Who.UNSAID, -1
    word = words[place]
    if word == ")":
        place = _before_bracket(words, place)
        if place < 0:
            return Who.UNSAID, -1
        word = words[place]
    if word in ("who", "which", "that") and place:
        before = place - 1 - (words[place - 1] == ",")
        who = who_is(sentence, before, people) if before >= 0 else Who.THING
        return who, before
    if word in _LINKS:
        return _shared(sentence, place, people, helped)
    who = who_is(sentence, place, people)
    if who is not Who.THING and not _after_preposition(words, place):
        return who, place
    # "the engineer on call", "the author of the change": more is said about the person before the verb.
    for back in range(place - 1, max(-1, place - _REACH), -1):
        demonstrative = words[back] == "that" and (
            words[back - 1] in _PREPOSITIONS or words[back + 1] in forms() or words[back + 1] in BE
        )
        if words[back] in _LINKS or (words[back] in BOUNDARIES and not demonstrative):
            break
        follows = words[back + 1]
        if words[back] == "whoever":
            return Who.SOMEBODY, back
        if follows == "whose" and BE.isdisjoint(words[back + 2 : place + 1]):
            # The verb is that of what somebody owns.
            continue
        if follows in GROUPS_LATER or follows.endswith("ing") or is_whom_we_meant(words, back + 1):
            who = who_is(sentence, back, people)
            if who in (Who.SOMEBODY, Who.NOBODY) and not (
                _after_preposition(words, back) or _is_of_one(words, back)
            ):
                return who, back
    return Who.THING, place


def _is_active(words: tuple[str, ...], after_be: int, link: int) -> bool:
    """Return whether the verb after "and" or "but" is no second participle: "was told but ignored it"."""
    verb = link + 1
    while verb < len(words) - 1 and is_adverb(words[verb]):
        verb += 1
    form = forms().get(words[verb]) if verb < len(words) else None
    if form is not None and form.past and not form.participle:
        return True
    first = words[after_be] if after_be < link else ""
    return words[link] == "but" or not (is_participle(first) or is_adverb(first))


def _after_preposition(words: tuple[str, ...], place: int) -> bool:
    """Return whether a noun only tells where: "the post on Teams", but not "one of the team"."""
    for back in range(place - 1, max(-1, place - 4), -1):
        word = words[back]
        if word in _PREPOSITIONS:
            return not (word == "of" and back and words[back - 1] in _SOME_OF)
        if word not in DETERMINERS:
            return False
    return False


def _is_of_one(words: tuple[str, ...], place: int) -> bool:
    """Return whether somebody is named only to say whose it is: "the phone of a second engineer"."""
    for back in range(place - 1, max(0, place - 5), -1):
        if words[back] in ("a", "an"):
            return words[back - 1] in _PREPOSITIONS and not (back > 1 and words[back - 2] in _SOME_OF)
        if not words[back].isalnum():
            return False
    return False


def _before_bracket(words: tuple[str, ...], place: int) -> int:
    for back in range(place - 1, max(-1, place - _REACH), -1):
        if words[back] == "(":
            return back - 1
    return place - 1


def _shared(sentence: Sentence, place: int, people: frozenset[str], helped: str) -> tuple[Who, int]:
    """Return the subject that a verb after "and" shares with the verb before: the first of the clause."""
    words = sentence.words
    start = place
    while start > 0 and place - start < _REACH * 2 and words[start - 1] not in (";", ":", "because", "that"):
        start -= 1
    known = forms()
    for at in range(start, place):
        who = who_is(sentence, at, people)
        if who is Who.THING:
            continue
        follows = words[at + 1]
        if follows in GROUPS_LATER and who is Who.SOMEBODY and helped in ("had", "has", "have"):
            return who, at
        if follows == "who" and known.get(words[place + 1 : place + 2][0] if words[place + 1 :] else ""):
            return who, at
        if follows in BE and not helped:
            return (who if _is_active(words, at + 2, place) else Who.PASSIVE), at
        if words[place] == "," and at + 1 < place and follows == "," and is_aside(sentence, at + 2, place):
            return who, at
        if words[place] == "," and follows in GROUPS_LATER and aside_after(sentence, at + 2, place):
            return who, at
        if (
            follows in AUXILIARIES
            or follows in MODALS
            or follows in known
            or is_adverb(follows)
            or is_past(follows)
        ):
            return who, at
    first = words[start]
    if first in known and known[first].past:
        return Who.UNSAID, -1
    return Who.THING, place
