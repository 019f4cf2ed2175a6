"""Words that sound like a direction or an attitude, and only name a thing or a step."""

from __future__ import annotations

from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.vague_deeds import LIGHT, STOPS
from pmtui.checks.language.vague_frames import IMPROVING, Frame, base, is_told
from pmtui.checks.language.vague_words import OPEN

_HOMONYMS = {
    "training": words(
        "data job jobs set dataset datasets model models run runs pipeline cluster environment"
    ),
    "alignment": words("function step stage check error errors of"),
    "visibility": words("timeout timeouts flag setting settings field column"),
    "focus": words("state event events group ring"),
    "optimization": words("level flag pass flags"),
    "optimisation": words("level flag pass flags"),
    "attention": words("layer layers head heads"),
    "communication": words("port ports channel protocol bus plan"),
    "continuous": words("integration delivery deployment"),
    "regular": words("expression expressions"),
    "existing": words("rows records files keys"),
    "reliability": words("engineer engineers"),
    "education": words("portal site account accounts"),
}
"""Before these, a word is part of a name."""
_OWNED = words("transfer assign move change hand record document set take")
_STEPS = words("a an the one second its")
_PLACES = words("on via in through by over")
_OTHERWISE = words("more better clearly earlier with often early sooner proactively openly faster regularly")
_NUMBERS = words("one two three four both at the a another its")
_CARRIED = words("move migrate transfer copy route reroute forward connect port switch redirect")
_COUNTED = 4
_LASTING = words("add create build install buy deploy move migrate split replicate mount store")
_CHANGING = words("update change adapt adjust revise review updating changing")
_TOLD_CHANGES = words("include require demand forbid add run check name list exclude reject use block")
_OBJECTS = words("the a an its their")
_OPEN_ENDED = words(
    "monitoring testing efforts awareness capacity security focus alerting training visibility"
)


def is_name(sentence: Sentence, place: int, deed: Frame) -> bool:
    """Return whether a word of a direction or an attitude names a thing, or a step."""
    said = sentence.words
    word, after = said[place], said[place + 1] if place + 1 < len(said) else ""
    if after in _HOMONYMS.get(word, ()):
        return True
    if word in _CHANGING and "to" in said[place + 1 : -1] and deed.verb == word:
        # "Update our change procedures to include a test step" tells of the change.
        to = said.index("to", place + 1)
        return said[to + 1] in _TOLD_CHANGES and len(said) > to + _COUNTED
    if word == "keep":
        # "Add a second one and keep both in sync" goes on about the same deed.
        return place > deed.head + _COUNTED and deed.verb in _LASTING
    if word == "increased":
        # What was made more is a deed; how much more can be seen.
        done = place == deed.head and (deed.done or not place)
        return done and after in _OBJECTS and _OPEN_ENDED.isdisjoint(said[place : place + _COUNTED + 1])
    if word in ("reminder", "reminders"):
        return place > deed.head and deed.verb in _CARRIED
    if word == "ownership":
        return deed.verb in _OWNED and after == "of" and "to" in said[place:]
    if word == "double-check":
        return place > 0 and said[place - 1] in _STEPS
    if word == "communicate":
        return place == deed.head and _says_where(said, place + 1)
    if word == "be" and after in ("reviewed", "examined", "evaluated"):
        return said[place + 2 : place + 3] == ("by",) and not _NUMBERS.isdisjoint(said[place + 3 : place + 4])
    return _is_capital_name(sentence, place)


def is_step(said: tuple[str, ...], place: int) -> bool:
    """Return whether it is told who looks at it or how often: "be reviewed by two", "weekly review of"."""
    often = place > 0 and said[place - 1] in _OFTEN
    return (
        often
        or _is_round(said, place)
        or (said[place + 1 : place + 2] == ("by",) and not _NUMBERS.isdisjoint(said[place + 2 : place + 3]))
    )


_OFTEN = words("hourly daily weekly monthly quarterly yearly")
_ROUNDS = words("review analyse analyze assess evaluate examine study")
_TIMES = words("day week month quarter year sprint night morning")
_AGAINST = words("against with using")
_COMPANY = words("team teams vendor staff colleagues engineers management everybody everyone group them us")
"""With whom it is looked over is nothing to hold it against."""
_FEWEST = 3


def _is_round(said: tuple[str, ...], place: int) -> bool:
    """Return whether it is told how often it is looked over and what it is held against."""
    if said[place] not in _ROUNDS:
        return False
    rest = said[place + 1 :]
    often = any(
        word in ("every", "each", "per", "a") and not _TIMES.isdisjoint(rest[at + 1 : at + 3])
        for at, word in enumerate(rest)
    )
    held = next((at for at, word in enumerate(rest) if word in _AGAINST), len(rest))
    means = rest[held : held + _FEWEST]
    often = often or not _OFTEN.isdisjoint(rest)
    return often and len(means) == _FEWEST and _COMPANY.isdisjoint(means)


def _says_where(said: tuple[str, ...], place: int) -> bool:
    """Return whether it is told what is made known, and where: "... the schedule on the list"."""
    if place >= len(said) or said[place] in _OTHERWISE:
        return False
    return not _PLACES.isdisjoint(said[place + 1 : -1])


def _is_capital_name(sentence: Sentence, place: int) -> bool:
    """Return whether a word stands within a name: "the Transport Reliability Regulator is to publish"."""
    written = sentence.written
    if not place or place + 1 >= len(written):
        return False
    beside = written[place][:1].isupper() and written[place + 1][:1].isupper()
    small = sum(word.isalpha() and word.islower() and len(word) >= _COUNTED for word in written)
    return beside and small > 1


def goes_to_deed(said: tuple[str, ...], at: int) -> bool:
    """Return whether what is worked on is a deed that can be seen: "working on moving the store to ..."."""
    if said[at] not in ("working", "work") or said[at + 1 : at + 2] not in (("on",), ("to",)):
        return False
    doing, after = (*said[at + 2 : at + 4], "", "")[:2]
    if not doing.endswith("ing") or not after or after in STOPS or doing in _ENDLESS:
        return False
    verb = base(doing)
    return verb not in OPEN | LIGHT | _FIXING | IMPROVING


_FIXING = words("""
    fix resolve address develop build design create define find prevent eliminate restore prepare correct
    solve handle remediate mitigate recover stabilise stabilize rectify
""")
"""What is worked on with these is the same as ever: to have it in order again."""
_ENDLESS = words("""
    becoming growing bringing putting something everything anything understanding scaling learning solving
    rectifying
""")
_GUARDS = words("safeguards guards guardrails checks safeguard guardrail controls mechanisms")
_GUARDED = words("such similar this these it future recurrence issues problems incidents outages anything")
_ENOUGH = 3


def is_guard_added(said: tuple[str, ...], at: int) -> bool:
    """Return whether a guard was put up against something told: "added safeguards to prevent ..."."""
    told = is_told(said[0]) or (said[0] in ("we", "i") and is_told(said[2 if said[1] == "have" else 1]))
    if not told or said[at] not in _GUARDS or said[at + 1 : at + 2] != ("to",):
        return False
    rest = said[at + 3 :]
    return len(rest) > _ENOUGH and _GUARDED.isdisjoint(rest)
