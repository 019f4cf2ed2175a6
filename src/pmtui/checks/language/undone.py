"""What was left undone or done badly, in the passive or as a noun: nobody is named, and people are meant."""

from __future__ import annotations

from pmtui.checks.language.clauses import is_adverb
from pmtui.checks.language.degrees import Blame, Degree, is_denied
from pmtui.checks.language.people import Who, who_is
from pmtui.checks.language.sentences import Sentence, words

PROCEDURES = words("""
    procedure procedures process processes checklist checklists runbook runbooks playbook policy policies
    guideline guidelines instruction instructions step steps control controls rule rules protocol
    protocols standard standards practice practices review reviews reconciliation assessment assessments
    drill drills rehearsal walkthrough sign-off approval approvals test tests check checks verification
    handover dry-run communication training testing maintenance inspection inspections warning warnings
    recommendation eyes canary backup backups dry-runs peer measures precautions recommendations advice
    page alert alerts alarm alarms risk risks ticket tickets principle principles seal four-eyes
""")
"""What people follow, perform or answer."""
PERFORMED = words("""
    taken followed performed carried done executed completed observed adhered obeyed heeded respected
    conducted applied enforced acted addressed answered escalated
""")
THOUGHT_OF = words("""
    considered anticipated foreseen communicated coordinated planned prepared rehearsed thought
    prioritised prioritized double-checked appreciated understood realised realized informed consulted
    recognised briefed announced mentioned practised practiced exercised recognized remembered questioned
    challenged read heard watched
""")
"""What only people leave out, also where the passive does not say who."""
BACK = words("""
    re-enabled reenabled unmuted removed reverted renewed restored rotated closed answered updated tested
    reviewed completed cleaned finished followed documented re-armed reset turned switched unlocked
    reopened lowered raised undone deactivated disarmed merged fixed implemented acted escalated
    communicated declared verified validated checked restarted
""")
"""What somebody would have come back to."""
_SEEN = words("noticed spotted flagged detected caught recognised recognized")
_LATE = words("""
    quickly soon early time properly sufficiently adequately correctly carefully thoroughly anyone
""")
_IN_TIME = words("""
    updated renewed rotated restarted prepared tested reviewed planned coordinated rehearsed extended
    informed replaced escalated communicated documented checked tracked owned verified maintained
""")
_MINDED = words("""
    checked tested reviewed verified rehearsed inspected touched opened exercised looked maintained
""")
_LONG = words("months years weeks ages")
_LONG_TIMES = _LONG | words("days hours minutes day week month year weekend night")
SKIPPED = words("""
    skipped missed forgotten neglected ignored omitted dismissed overlooked disregarded bypassed
""")
QUALITY = words("""
    non-existent nonexistent incomplete unfortunate unwise questionable patchy rushed late untimely
    belated poor bad lacking inadequate insufficient terrible sloppy lax weak slow unclear abysmal
""")
ACTIVITIES = words("""
    supervision communication communications planning handover hand-over coordination judgement judgment
    preparation execution estimate estimates estimation choice choices timing practice practices hygiene
    oversight workmanship decision decisions decision-making handling collaboration management advice
    manipulation leadership discipline call guess escalation diligence etiquette copy-paste housekeeping
    cooperation teamwork prioritisation prioritization follow-up attention
""")
"""What people do well or badly."""
BELIEFS = words("""
    promise promises assurance assurances word claim claims statement assumption assumptions estimate
    estimates guess expectation expectations reasoning belief beliefs thinking calculation calculations
    diagnosis interpretation understanding judgement judgment reading memory recollection maths math
    arithmetic sums logic analysis
""")
UNTRUE = words("""
    worthless hollow empty meaningless wrong false incorrect flawed mistaken naive optimistic off invalid
    untrue misguided bad unfounded
""")
"""What a belief turned out to be."""
SLIPS = words("""
    mistake slip blunder mix-up misunderstanding oversight mishap miscommunication misjudgement lapse
    error errors
""")
_IN_HOW = (("in", "how", "we"), ("in", "the", "way"), ("on", "our", "part"), ("on", "my", "part"))
_OWNERS = words("our my their his her your")


def left_undone(sentence: Sentence, place: int) -> Blame | None:
    """Read "the procedure was not followed", "it was not thought of", "it was not updated in time"."""
    said = sentence.words
    if said[max(0, place - 2) : place] == ("once", "again"):
        # "Was once again not followed" is told of the same "was".
        place -= 2
        at = place + 3
    else:
        at = place + 1
    if not place or said[place - 1] not in ("was", "were", "been", "being", "had", "have", "has"):
        return None
    while at < len(said) and (is_adverb(said[at]) or said[at] in ("been", "being")):
        at += 1
    if at >= len(said) or not (
        said[at].endswith(("ed", "en", "ld", "ght", "ne", "ood")) or said[at] == "read"
    ):
        return None
    done = said[at]
    if said[at + 1 : at + 3] in (("by", "us"), ("by", "me"), ("by", "anyone"), ("by", "anybody")):
        return None if "if" in said[max(0, place - 9) : place] else Blame(Degree.MILD, place - 1, at + 1)
    if "by" in said[at : at + 2] and "anyone" not in said[at : at + 4]:
        return None
    before = said[max(0, place - 9) : place]
    active = said[place - 1] in ("had", "have", "has") and "been" not in said[place:at]
    if active:
        return None
    told = (
        (done in PERFORMED and not PROCEDURES.isdisjoint(before) and _TECHNICAL.isdisjoint(before))
        or done in THOUGHT_OF
        or (done in ("passed", "handed") and said[at + 1 : at + 2] in (("on",), ("over",)))
        or (done == "acted" and said[at + 1 : at + 2] in (("on",), ("upon",)))
        or (done in _MINDED and not _LONG.isdisjoint(said[at + 1 : at + 4]))
        or (done in _SEEN and said[at + 1 : at + 2] in (("for",), ("until",), ("or",), ("by",), ("that",)))
        or (done in _IN_TIME and not _LATE.isdisjoint(said[max(0, at - 2) : at + 5]))
    )
    if not told or "if" in before or "unless" in before or _without_reason(said, place):
        return None
    return Blame(Degree.MILD, place - 1, at + 1)


_TECHNICAL = frozenset({"check", "checks", "test", "tests", "rule", "rules"})
"""What a program may well be the one to perform."""


def _without_reason(said: tuple[str, ...], place: int) -> bool:
    """Return whether a machine is what did not do it: "by the monitoring"."""
    return "automatically" in said[place : place + 4]


def never_again(sentence: Sentence, place: int) -> Blame | None:
    """Read "it was muted and never unmuted"."""
    said = sentence.words
    at = place + 1
    while at < len(said) and (is_adverb(said[at]) or said[at] in ("been", "be")):
        at += 1
    passive = not {"was", "were", "been", "being"}.isdisjoint(said[max(0, place - 8) : at])
    if (
        at < len(said)
        and said[at] in BACK | THOUGHT_OF
        and passive
        and said[place - 1] not in ("should", "will")
    ):
        held = place > 1 and said[place - 2] in _HELD and said[at] in _RELEASED
        return None if held else Blame(Degree.MILD, place, at + 1)
    return None


_HELD = words("""
    connection connections socket sockets handle handles descriptor descriptors file files transaction
    transactions cursor cursors session sessions stream streams channel channels port ports lock locks circuit
    breaker buffer buffers thread threads cache caches counter counters span spans
""")
_RELEASED = words("closed reset cleaned completed finished removed renewed restarted")
"""What a program holds and has to let go, and how that is told: "the connection was never closed"."""


def skipped(sentence: Sentence, place: int) -> Blame | None:
    """Read "a step was missed" and "the runbook was skipped"."""
    said = sentence.words
    machine = said[place + 1 : place + 2] == ("by",) and said[place + 2 : place + 3] not in _BY_PEOPLE
    later = said[place - 1] == "and" and not {"was", "were"}.isdisjoint(said[max(0, place - 5) : place])
    if not place or (said[place - 1] not in ("was", "were", "been", "got") and not later) or machine:
        return None
    before = said[max(0, place - 8) : place]
    if "not" in before or "if" in before:
        return None
    needed = not _NEEDED.isdisjoint(before)
    what = needed or not PROCEDURES.isdisjoint(before) or "this" in before[-3:] or "it" in before[-2:]
    return Blame(Degree.MILD, place - 1, place + 1) if what else None


_NEEDED = frozenset({"required", "necessary", "needed", "mandatory"})
_BY_PEOPLE = (("us",), ("everyone",), ("everybody",), ("all",))


def left_standing(sentence: Sentence, place: int) -> Blame | None:
    """Read "the interface was left disabled"."""
    said = sentence.words
    if place and said[place - 1] in ("was", "were", "been") and said[place + 1 : place + 2]:
        how = said[place + 1 + is_adverb(said[place + 1])] if place + 2 < len(said) else said[place + 1]
        if "by" in said[place + 1 : place + 6]:
            ours = said[place + 2 : place + 4] in (("by", "us"), ("by", "me"))
            return Blame(Degree.MILD, place - 1, place + 2) if ours else None
        space = how == "on" and said[place + 2 : place + 3] == ("the",)
        rest = said[place + 2 : place + 5]
        if rest[:1] == ("for",) and _LONG_TIMES.isdisjoint(rest) and not any(word.isdigit() for word in rest):
            return None
        if how == "in" and said[place + 2 : place + 3] == ("place",):
            return None
        if how in STATES and not space:
            return Blame(Degree.MILD, place - 1, place + 2)
    return None


STATES = words("""
    disabled enabled open on off running unattended exposed unlocked unprotected unpatched unmonitored
    switched turned muted silenced unanswered untested unfinished unreviewed in
""")


def quality(sentence: Sentence, place: int) -> Blame | None:
    """Read "poor handover" and "the communication was poor"."""
    said = sentence.words
    if said[place + 1 : place + 2] and not ACTIVITIES.isdisjoint(said[place + 1 : place + 3]):
        return None if is_denied(sentence, place, place + 1) else Blame(Degree.MILD, place, place + 2)
    back = place - 1
    while back > 0 and is_adverb(said[back]):
        back -= 1
    headline = back == place - 1 and back < 3 and place == len(said) - 1
    if headline and not ACTIVITIES.isdisjoint(said[:place]):
        return Blame(Degree.MILD, 0, place + 1)
    if back < 1 or said[back] not in ("was", "were"):
        return None
    told = said[max(0, back - 5) : back]
    owned = not {"our", "my", "his", "her", "their"}.isdisjoint(said[max(0, back - 7) : back])
    if owned and not REPLIES.isdisjoint(said[max(0, back - 6) : back]):
        return Blame(Degree.MILD, back, place + 1)
    return Blame(Degree.MILD, back, place + 1) if not ACTIVITIES.isdisjoint(told) else None


REPLIES = words("answer response reply reaction tone message")


def untrue(sentence: Sentence, place: int, people: frozenset[str]) -> Blame | None:
    """Read "our assumption turned out to be wrong"."""
    said = sentence.words
    owner = said[place - 1] if place else ""
    owned = owner in _OWNERS or (
        owner == "'s" and place > 1 and who_is(sentence, place - 2, people) is Who.SOMEBODY
    )
    later = said[place + 1 : place + 16]
    if not owned or UNTRUE.isdisjoint(later) or not {"was", "were", "turned", "proved"} & set(later):
        return None
    strong = owner in ("his", "her")
    return Blame(Degree.STRONG if strong else Degree.MILD, place - 1, place + 1)


def slip(sentence: Sentence, place: int) -> Blame | None:
    """Read "due to a mistake in the run"."""
    said = sentence.words
    before = said[max(0, place - 4) : place]
    if said[place] in ("error", "errors") and said[place + 1 : place + 4] not in _IN_HOW:
        return None
    due = (
        ("due" in before and "to" in before) or ("because" in before and "of" in before) or "owing" in before
    )
    return (
        Blame(Degree.MILD, place - 1, place + 1)
        if due and not is_denied(sentence, place, place + 1)
        else None
    )
