"""What sounds like blame and is none: a topic, an apology, an open choice, nothing unusual to be seen."""

from __future__ import annotations

from pmtui.checks.language.clauses import BE, MODALS, is_past
from pmtui.checks.language.degrees import Blame, Degree
from pmtui.checks.language.sentences import Sentence, words

_TOPICS = words("""
    guidance training trainings course courses awareness policy policies workshop workshops study studies
    research module modules detection prevention law insurance claim claims campaign guideline guidelines
    analysis taxonomy model models literature
""")
"""What is called after a fault that it deals with: "the inattention guidance"."""
_DELIBERATELY = words(
    "deliberately intentionally intent purpose maliciously knowingly willingly design malice choice"
)
_APOLOGY = words("sorry apologise apologize apologies apology apologising apologizing")
_SEEING = words("see notice find spot observe hear detect saw noticed found")
_UNUSUAL = words("""
    unusual abnormal wrong odd strange suspicious amiss errors problems issues sign signs problem issue error
    alarming untoward else different evidence
""")
_BEFALLS = words("get gets become becomes inherit inherits receive receives end ends")
"""What happens to a thing by accident, without anybody doing it."""
_PRONOUNS = words("i we he she they you who")
_KEEPING_OFF = words("avoidance recovery prevention mitigation recovering avoiding protection")
_MADE_UP = words(
    "data evidence results result figures records story excuse claims numbers log logs report reports"
)
_SINCE = words("because since as")
_UNKNOWN = words("unaware unfamiliar")
_KNOWING = words("aware know knew known familiar")
_DENIED = words("not nobody never no")
_ALLOWS = words("allow allows allowed permit permits permitted let lets accepts accepted")
_SOMEBODY = words("""
    he she they we i you nobody somebody someone noone everybody everyone his her their our who forgot ignored
""")
_ALL_RIGHT = words("planned intended designed agreed documented prescribed instructed required")
_CASES = words("any every each such")
_IN_CASE = words("on at after upon for against of")
_FOLLOWED = words("followed read opened consulted trusted obeyed used had got received took saw worked")
_GUIDES = words("""
    runbook runbooks script scripts playbook checklist procedure procedures instruction instructions guide
    manual handbook wiki page plan diagram label labels dashboard message mail template table map list sheet
    ticket documentation docs order screen prompt drawing form
""")
"""What people are guided by; where it is wrong, so is what they do after it."""


def is_excused(sentence: Sentence, blame: Blame) -> bool:
    """Return whether what was found blames nobody for what stands beside it."""
    said = sentence.words
    last = said[blame.end - 1]
    after = said[blame.end : blame.end + 4]
    before = said[max(0, blame.start - 6) : blame.start]
    inside = said[blame.start : blame.end]
    if after[:1] and after[0] in _TOPICS and blame.end - blame.start < 3:
        return True
    if blame.start and said[blame.start - 1] == "or" and not _DELIBERATELY.isdisjoint(before):
        return True
    if _is_in_a_case(said, blame) or _is_as_it_should_be(said, blame) or _is_allowed(said, blame):
        return True
    if _is_initiative(said, blame):
        return True
    unknown = not _UNKNOWN.isdisjoint(inside) or not (
        _KNOWING.isdisjoint(inside) or _DENIED.isdisjoint(said[max(0, blame.start - 2) : blame.end])
    )
    if unknown and _is_explained(said, blame.end):
        return True
    if not _WRONG.isdisjoint(inside) and _is_said_of_a_guide(said, blame):
        return True
    if inside[:2] == ("lack", "of") and not _APOLOGY.isdisjoint(before):
        return True
    if "not" in inside and last in _SEEING:
        return after[:1] in (("any",), ("anything",)) and not _UNUSUAL.isdisjoint(after)
    if "not" in inside and "know" in inside and "so" in before:
        # "There was no sign of it, so I did not know that anything was wrong."
        return not {"anything", "something"}.isdisjoint(said[blame.start : blame.end + 8])
    if last.endswith("ly") and after[:1] and after[0] in _BEFALLS:
        return _PRONOUNS.isdisjoint(before)
    if last == "fabricated":
        return _MADE_UP.isdisjoint(after)
    link = before[:-1] if before[-1:] == (",",) else before
    return link[-1:] in (("of",), ("from",)) and not _KEEPING_OFF.isdisjoint(before)


_WRONG = words("wrong incorrect")


def _is_in_a_case(said: tuple[str, ...], blame: Blame) -> bool:
    """Read "fail on any mix-up": what may happen, and did not."""
    before = said[max(0, blame.start - 2) : blame.start]
    named = blame.degree is Degree.MILD and len(before) == 2
    return named and before[1] in _CASES and before[0] in _IN_CASE


def _is_as_it_should_be(said: tuple[str, ...], blame: Blame) -> bool:
    """Read "were asleep, as they should be" and "skipped the test as agreed"."""
    at = blame.end + (said[blame.end : blame.end + 1] == (",",))
    if said[at : at + 1] != ("as",) or at + 1 >= len(said):
        return False
    meant = at + 3 < len(said) and said[at + 2] in MODALS and said[at + 3] == "be"
    return (meant or said[at + 1] in _ALL_RIGHT) and {"not", "never"}.isdisjoint(
        said[blame.start : blame.end]
    )


def _is_allowed(said: tuple[str, ...], blame: Blame) -> bool:
    """Read "without approval, since the emergency process allows it": the gap is told."""
    if "without" not in said[blame.start : blame.end]:
        return False
    rest = said[blame.end :]
    since = next((at for at, word in enumerate(rest) if word in _SINCE or word == "which"), -1)
    why = rest[since + 1 : since + 9] if since >= 0 else ()
    return not _ALLOWS.isdisjoint(why) and _SOMEBODY.isdisjoint(why)


def _is_initiative(said: tuple[str, ...], blame: Blame) -> bool:
    """Read "raised it without waiting for the report" and "stopped it without hesitating".

    Who tells, calls in help or halts something early leaves out nothing; who changes something early may.
    """
    inside = said[blame.start : blame.end]
    if "without" not in inside or _PAUSING.isdisjoint(inside):
        return False
    if "hesitating" in inside or said[blame.end : blame.end + 2] == ("to", "be"):
        return True
    place = blame.start + inside.index("without")
    verb = next((at for at in range(place - 1, max(-1, place - _REACH), -1) if is_past(said[at])), -1)
    if verb < 0 or (said[verb] in _HALTED and not _LEAVE.isdisjoint(said[blame.end : blame.end + _REACH])):
        return False
    return said[verb] in _CAME_FORWARD or said[verb] in _HALTED


_PAUSING = words("waiting hesitating")
_REACH = 10
_CAME_FORWARD = words("""
    raised declared joined escalated wrote told warned informed notified alerted reported called phoned rang
    paged messaged contacted helped offered asked announced volunteered convened invited
""")
_HALTED = words("stopped halted paused froze suspended")
_LEAVE = words("approval permission go-ahead sign-off consent agreement review order orders lead")
"""What somebody waits for who is not free to halt something."""


def _is_explained(said: tuple[str, ...], end: int) -> bool:
    """Read "was unaware of the call, since the bot posts to one channel only": what kept it from them."""
    for at in range(end, len(said) - 2):
        if said[at] in _SINCE:
            why = said[at + 1 :]
            # "Since May" and "as a beginner" have no verb of their own.
            return _SOMEBODY.isdisjoint(why) and any(
                word in BE or word in MODALS or word in _TOLD or is_past(word) for word in why[1:]
            )
    return False


_TOLD = words("posts shows sends goes stands lists names tells says writes reaches needs takes has had did")


def _is_said_of_a_guide(said: tuple[str, ...], blame: Blame) -> bool:
    """Read "followed the runbook, which named the wrong cluster": the paper was wrong."""
    for at in range(blame.end - 1, blame.start, -1):
        if said[at] in ("which", "that"):
            noun = at - 1 - (said[at - 1] == ",")
            guided = said[noun] in _GUIDES and not _FOLLOWED.isdisjoint(said[blame.start : noun])
            return guided and "and" not in said[at : blame.end]
    return False
