"""Titles of actions that are mere headings: a word or two, or a thing and not what to do with it."""

from __future__ import annotations

from itertools import pairwise

from pmtui.checks.language.sentences import CODE, LINK, Sentence, words
from pmtui.checks.language.title_verbs import TITLE_VERBS
from pmtui.checks.language.vague_frames import Frame, base
from pmtui.patterns import pattern

SMALL = words("""
    the a an of for to in on and our this it that with all some any is be at by [ ] x . , ( ) : - ? / * !
""")
"""Words that add nothing to what a title names."""
EVENTS = words("""
    failed failing failure failures missing expired expiring expiry expires stuck down dead absence absent no
    not zero mismatch when if once above below over under than crash crashes crashed restart restarts full
    empty every each without stops stopped stale certificate heartbeat
""")
"""What can be seen to happen, so that one can be told of it."""
_SHORT = 2
_SMALL_TITLE = 6
_DIGIT = pattern(r"\d")
_FOREIGN = words("""
    de bij naar uit aan le la les des du une aux dans avec pour el los las del una con para por os dos das
    um uma até der die das
    dem ein eine einen im auf mit beim bis und für von zu zum zur het een van met voor op naar det ett och på
    av till för il lo gli della nella nel per dei sur sous avant après vor nach jede jeden jeder
    ab nur noch ohne durch statt vom alle allen
""")
_AIMS = words("for on into in per at with between before after from of to by onto inside under behind over")
_ENTERED = words("into onto")
_TWO = 2
_BESIDE = _AIMS | words("and or the a an is are was were that which who not per via as by than")
_OBJECTS = words("the a an their its his her our all no only every each")
_FINITE = words("""
    is are was were will should must can has have need needs shall not no do does
""")


def _names_place(sentence: Sentence, start: int) -> bool:
    """Return whether a title without a verb says of what and where: "panels for X on the board"."""
    said = sentence.words[start:]
    foreign = not _FOREIGN.isdisjoint(said)
    return (
        foreign
        or not _ENTERED.isdisjoint(said[1:])
        or any(map(_DIGIT.search, said))
        or sum(word in _AIMS for word in said[1:]) >= _TWO
    )


def is_too_short(sentences: list[Sentence], deed: Frame) -> bool:
    """Return whether a title has a word or two, or names a thing and not what to do with it."""
    content, start = 0, deed.head
    for sentence in sentences:
        if CODE in sentence.words or LINK in sentence.words:
            return False
        content += sum(word not in SMALL for word in sentence.words)
    first = sentences[0]
    return (
        (content <= _SHORT or _is_general(sentences, start, content)) and not _is_plain_deed(first, deed)
    ) or (
        content <= _SMALL_TITLE
        and not deed.verb
        and not _has_verb(first, start)
        and not _names_place(first, start)
    )


_VERB_ENDS = ("ed", "ing", "ise", "ize", "ify")
_AFTER_VERB = words("the a an our their its all any every each")
"""No thing stands before these: "gzip the responses" has a verb, whatever the verb is."""
_GENERAL = words("""
    tests test alerts alerting alarms dashboards docs documentation monitoring logging logs metrics code
    tooling tools scripts bugs issues problems processes procedures runbooks checks backups limits
    timeouts dependencies pipelines
""")
_SAID_SMALL = 3
_SWITCHING = words("turn enable disable activate deactivate switch")


def _is_general(sentences: list[Sentence], start: int, content: int) -> bool:
    """Return whether a title has no other object than "tests" or "alerts": "fix flaky tests"."""
    words = [word for word in sentences[0].words[start:] if word not in SMALL and word != "up"]
    if words[:1] and words[0] in _SWITCHING and len(words) > _TWO:
        return False
    return (
        content <= _SAID_SMALL + ("up" in sentences[0].words)
        and len(words) <= _SAID_SMALL
        and bool(words and words[-1] in _GENERAL and not any(_DIGIT.search(word) for word in words))
        and EVENTS.isdisjoint(words)
        and not any(shown[:1].isupper() for shown in sentences[0].written[start + 1 :])
    )


def _is_plain_deed(sentence: Sentence, deed: Frame) -> bool:
    """Return whether two words say it all: "encrypt the backups", "revert the change"."""
    after = sentence.words[deed.head + 1 :]
    return deed.verb in _PLAIN and any(word not in SMALL for word in after)


_PLAIN = words("""
    encrypt decrypt revert rebuild restore delete drop disable uninstall decommission rotate revoke reboot
    restart deploy merge release retire archive cap pin shard unpin unsubscribe purge prune reindex reimage
    evict unblock
""")


def _has_verb(sentence: Sentence, start: int) -> bool:
    """Return whether a title says that something is to be done, so that it is more than a heading."""
    words = sentence.words[start:]
    if not words:
        return False
    head = words[0].split("-")[0]
    if head in TITLE_VERBS or head.endswith(_VERB_ENDS) or head.startswith(("re", "un", "de", "auto")):
        return True
    if words[1:2] and words[1] in _AFTER_VERB:
        return True
    if any(word in _FINITE or word in ("to", ":") for word in sentence.words):
        return True
    return any(
        base(word) in TITLE_VERBS
        and (after in _OBJECTS or (word.endswith("s") and word not in TITLE_VERBS and after not in _BESIDE))
        for word, after in pairwise(words[1:])
        if after.isalnum()
    )
